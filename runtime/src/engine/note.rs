//! What a violation in a branch of a union says of the other branches: lines beside it.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// What else may stand at the place of a union, to be told with the next violation there or further inside.
#[derive(Debug)]
pub(crate) struct Note {
    /// The steps from the root of the document to that place.
    pub(super) steps: usize,
    /// What the value there is: `object`.
    pub(super) kind: &'static str,
    /// What each of the others wants.
    pub(super) wanted: Vec<String>,
}

/// Lines beside the next violation.
#[derive(Debug)]
pub(crate) enum Lines {
    /// As they stand.
    Ready(Vec<String>),
    Others(Note),
}

/// Others are listed up to this many.
const LISTED: usize = 12;

impl Lines {
    /// Appends the lines beside a violation so many `steps` from the root of the document, none of them twice.
    pub(super) fn write_to(self, steps: usize, lines: &mut Vec<String>) {
        match self {
            Self::Ready(ready) => ready.into_iter().for_each(|line| push_new(lines, line)),
            Self::Others(Note {
                steps: around,
                kind,
                wanted,
            }) => {
                let subject = if around == steps { String::from("it") } else { format!("the {kind} around it") };
                let rest = wanted.len().saturating_sub(LISTED);
                for words in wanted.into_iter().take(LISTED) {
                    push_new(lines, format!("or {subject} may be {words}"));
                }
                if rest > 0 {
                    push_new(lines, format!("or {subject} may be one of {rest} more"));
                }
            }
        }
    }

    /// That a value may be each of `wanted`.
    pub(super) fn each_of(wanted: Vec<String>) -> Self {
        let rest = wanted.len().saturating_sub(LISTED);
        let mut lines = Vec::new();
        for words in wanted.into_iter().take(LISTED) {
            push_new(&mut lines, format!("it may be {words}"));
        }
        if rest > 0 {
            lines.push(format!("it may be one of {rest} more"));
        }
        Self::Ready(lines)
    }
}

fn push_new(lines: &mut Vec<String>, line: String) {
    if !lines.contains(&line) {
        lines.push(line);
    }
}
