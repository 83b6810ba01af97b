//! Files of an export → a folder; and the folder → which of them are not in it as they would be written now.

use alloc::vec::Vec;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes each text into `folder`, under its path there. Folders that are missing are made; a file that is as it should be is not
/// touched, so that nothing that watches it starts anew.
///
/// The files can be those of [`Module::files`](super::Module::files), or any others: a JSON Schema, an OpenAPI document.
///
/// # Errors
///
/// If a folder cannot be made, or a file cannot be written.
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

/// The paths of the files in `folder` that are missing there, or hold another text: none, where an export is checked in as it is.
///
/// A line break of Windows, which Git may have made of ours, is a line break. Files of `folder` that are no longer written are not found.
/// The [guide](crate::guide::typescript) has the test that asks this.
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
