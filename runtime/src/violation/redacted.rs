//! A violation → what a document says of it: its place, bounded; and, where that is asked, its rule without what was found.

use alloc::borrow::Cow;
use alloc::string::ToString;

use super::excerpt::Excerpt;
use super::{NO_REASON, Requirement, Violation};

impl Violation {
    /// Its path as it is written, up to 400 code points.
    pub(crate) fn told_path(&self) -> Cow<'_, str> {
        self.path.shown()
    }

    /// The same violation, of which only the place and the rule are told.
    pub(crate) fn without_found(mut self) -> Self {
        self.requirement = match self.requirement {
            Requirement::Custom(failure) => Requirement::Custom(failure.without_value()),
            Requirement::Serialize(_) => Requirement::Serialize(NO_REASON.to_string()),
            Requirement::Deserialize(_) => Requirement::Deserialize(NO_REASON.to_string()),
            other => other,
        };
        self.found = Excerpt::Nothing;
        self.notes.clear();
        self
    }
}
