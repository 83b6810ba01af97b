//! Where in a document: a chain of steps on the call stack → a JSON Pointer (RFC 6901), written only when it is needed.

use alloc::string::String;
use core::fmt::Write;

/// One step into a document.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Segment<'p> {
    Key(&'p str),
    Index(usize),
}

impl Segment<'_> {
    /// Appends this step to the pointer (section 3).
    pub(crate) fn write_to(self, pointer: &mut String) {
        match self {
            Self::Key(key) => {
                pointer.push('/');
                for character in key.chars() {
                    match character {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        character => pointer.push(character),
                    }
                }
            }
            Self::Index(index) => {
                // writing to a String does not fail
                let _ = write!(pointer, "/{index}");
            }
        }
    }
}
