//! [`Version`]: which OpenAPI a document is of.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

/// A version of OpenAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Version {
    /// 3.0.3, for tools that stopped there. Its schemas are a dialect of their own, [which says less](crate::guide::openapi).
    V3_0,
    /// 3.1.0, whose schemas are JSON Schema 2020-12: they say all that [`to_json_schema`](crate::SchemaObject::to_json_schema) does.
    V3_1,
}

impl Version {
    /// The value of `openapi` in a document: `3.0.3` or `3.1.0`.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0.3",
            Self::V3_1 => "3.1.0",
        }
    }

    /// Whether a document of the version `number` has these schemas: the last part of a version changes nothing.
    pub(super) fn is_of(self, number: &str) -> bool {
        let minor = |number: &str| number.split('.').take(2).map(String::from).collect::<Vec<_>>();
        minor(self.number()) == minor(number)
    }
}

impl Display for Version {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.number())
    }
}
