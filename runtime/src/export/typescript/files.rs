//! Files of an export → a folder; and the folder → which of them are not in it as they would be written now.

use alloc::vec::Vec;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes each text to its path in `folder`. Missing folders are created. A file that already has this text is not written, so that
/// programs that watch the file do not start again.
///
/// The files can be those of [`Module::files`](super::Module::files), or any others: a JSON Schema, an OpenAPI document.
///
/// # Errors
///
/// If a folder cannot be created, or a file cannot be written.
///
/// ```
/// use wireform::SchemaObject;
/// use wireform::typescript::{Module, stale_files, write_files};
///
/// # let folder = std::env::temp_dir().join(format!("wireform-write-files-{}", std::process::id()));
/// const LABEL: SchemaObject = SchemaObject::string().named("Label");
///
/// let files = Module::of([&LABEL]).files();
/// assert_eq!(stale_files(&folder, &files).len(), 3);
/// write_files(&folder, &files)?;
/// assert!(stale_files(&folder, &files).is_empty());
/// # std::fs::remove_dir_all(&folder)?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_files<'f, P, T>(folder: impl AsRef<Path>, files: impl IntoIterator<Item = &'f (P, T)>) -> io::Result<()>
where
    P: AsRef<Path> + 'f,
    T: AsRef<str> + 'f,
{
    for (path, text) in files {
        let path = folder.as_ref().join(path);
        if !is_stale(&path, text.as_ref()) {
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text.as_ref())?;
    }
    Ok(())
}

/// The paths of the files that are missing in `folder` or have another text there. If the files are up to date, the list is empty.
///
/// Line ends of Windows, which Git may write, are accepted. Old files in `folder` that are not in `files` are not reported. The
/// [guide](crate::guide::typescript) has a test that uses this function.
#[must_use]
pub fn stale_files<'f, P, T>(folder: impl AsRef<Path>, files: impl IntoIterator<Item = &'f (P, T)>) -> Vec<PathBuf>
where
    P: AsRef<Path> + 'f,
    T: AsRef<str> + 'f,
{
    let paths = files.into_iter().map(|(path, text)| (folder.as_ref().join(path), text));
    paths.filter(|(path, text)| is_stale(path, text.as_ref())).map(|(path, _)| path).collect()
}

fn is_stale(path: &Path, text: &str) -> bool {
    fs::read_to_string(path).map_or(true, |found| found != text && found.replace("\r\n", "\n") != text)
}
