//! Why a `T` cannot be built: what its `Deserialize` says, and the steps to the value that it says it of.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter, Write};

use serde_core::de;

use crate::violation::Segment;

/// The building of a value has ended early.
///
/// One word, so that results stay in registers. Nothing in it: whoever has ended it knows why. Else the type refuses.
#[derive(Debug)]
pub(crate) struct Refusal(Option<Box<Said>>);

#[derive(Debug, Default)]
struct Said {
    message: String,
    /// From the innermost to the outermost.
    steps: Vec<Step>,
    /// Where in the text the innermost value starts.
    offset: Option<usize>,
}

/// One step into a document.
#[derive(Debug)]
enum Step {
    Key(String),
    Index(usize),
}

impl Refusal {
    /// Why is known elsewhere.
    pub(crate) const ENDED: Self = Self(None);

    /// The value was refused behind this key.
    #[cold]
    #[inline(never)]
    pub(crate) fn behind_key(self, key: &str) -> Self {
        self.behind(|| Step::Key(key.into()))
    }

    /// The value was refused behind this position in an array.
    #[cold]
    #[inline(never)]
    pub(crate) fn behind_index(self, index: usize) -> Self {
        self.behind(|| Step::Index(index))
    }

    /// The value that was refused begins at `offset` of the text, if nothing inside of it was.
    #[cold]
    #[inline(never)]
    pub(crate) fn met_at(mut self, offset: usize) -> Self {
        if let Some(said) = &mut self.0 {
            said.offset.get_or_insert(offset);
        }
        self
    }

    fn behind(mut self, step: impl FnOnce() -> Step) -> Self {
        if let Some(said) = &mut self.0 {
            said.steps.push(step());
        }
        self
    }

    /// What the type says, if it is the type that refuses.
    pub(crate) fn message(&self) -> Option<&str> {
        self.0.as_ref().map(|said| said.message.as_str())
    }

    /// Where in the text the value begins that is refused.
    pub(crate) fn offset(&self) -> usize {
        self.0.as_ref().and_then(|said| said.offset).unwrap_or(0)
    }

    /// The steps to the value that is refused, from the root of the document.
    pub(crate) fn path(&self) -> impl Iterator<Item = Segment<'_>> {
        let steps = self.0.as_ref().map(|said| said.steps.as_slice()).unwrap_or_default();
        steps.iter().rev().map(|step| match step {
            Step::Key(key) => Segment::Key(key),
            Step::Index(index) => Segment::Index(*index),
        })
    }
}

impl Display for Refusal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.message().unwrap_or("the building of a value has ended early"))
    }
}

impl core::error::Error for Refusal {}

impl de::Error for Refusal {
    #[cold]
    fn custom<T: Display>(message: T) -> Self {
        // not by `to_string`, which panics where `message` cannot be displayed
        let mut words = String::new();
        if write!(words, "{message}").is_err() {
            words = NO_DISPLAY.into();
        }
        Self(Some(Box::new(Said {
            message: words,
            ..Said::default()
        })))
    }
}

const NO_DISPLAY: &str = "the `Display` of the error failed";
