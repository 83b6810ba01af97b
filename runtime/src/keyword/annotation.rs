//! The keywords that describe a value and break on nothing (JSON Schema 2020-12 Validation, section 9).

use crate::literal::Literal;

/// What a schema says to its readers.
#[derive(Debug, Clone, Copy)]
pub struct Annotations {
    pub(crate) title: Option<&'static str>,
    pub(crate) description: Option<&'static str>,
    pub(crate) default: Option<&'static Literal>,
    pub(crate) example: Option<&'static Literal>,
    pub(crate) deprecated: bool,
    pub(crate) read_only: bool,
    pub(crate) write_only: bool,
}

impl Annotations {
    /// No annotations.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            title: None,
            description: None,
            default: None,
            example: None,
            deprecated: false,
            read_only: false,
            write_only: false,
        }
    }

    /// A short name for readers (section 9.1).
    #[must_use]
    pub const fn title(mut self, title: &'static str) -> Self {
        self.title = Some(title);
        self
    }

    /// What the value means (section 9.1).
    #[must_use]
    pub const fn description(mut self, description: &'static str) -> Self {
        self.description = Some(description);
        self
    }

    /// The value that stands for an absent one (section 9.2).
    #[must_use]
    pub const fn default(mut self, value: &'static Literal) -> Self {
        self.default = Some(value);
        self
    }

    /// A valid value, for readers (section 9.5, where it is one of `examples`).
    #[must_use]
    pub const fn example(mut self, value: &'static Literal) -> Self {
        self.example = Some(value);
        self
    }

    /// The value should no longer be used (section 9.3).
    #[must_use]
    pub const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }

    /// Only the server sends the value (section 9.4).
    #[must_use]
    pub const fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Only the client sends the value (section 9.4); messages never show it.
    #[must_use]
    pub const fn write_only(mut self) -> Self {
        self.write_only = true;
        self
    }

    /// These, with what `over` says in their place.
    pub(crate) const fn overlaid(mut self, over: Self) -> Self {
        if over.title.is_some() {
            self.title = over.title;
        }
        if over.description.is_some() {
            self.description = over.description;
        }
        if over.default.is_some() {
            self.default = over.default;
        }
        if over.example.is_some() {
            self.example = over.example;
        }
        self.deprecated |= over.deprecated;
        self.read_only |= over.read_only;
        self.write_only |= over.write_only;
        self
    }
}

impl Default for Annotations {
    fn default() -> Self {
        Self::new()
    }
}
