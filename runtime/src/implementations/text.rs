//! Strings and characters; and for other families strings of a format.

use alloc::string::{String, ToString};
use core::fmt;

use crate::format::Format;
use crate::keyword::StringKeywords;
use crate::schema::SchemaObject;

/// A string of `format`.
pub(super) const fn formatted(format: &'static Format) -> SchemaObject {
    SchemaObject::string().with_string(StringKeywords::new().format(format))
}

/// A string of so many code points.
pub(super) const fn of_length(length: u64) -> SchemaObject {
    SchemaObject::string().with_string(StringKeywords::new().min_length(length).max_length(length))
}

scalars! {
    str => SchemaObject::string() => ToString::to_string;
    String => SchemaObject::string() => String::clone;
    /// Written as a string of one code point.
    char => of_length(1) => ToString::to_string;
    /// Written as a string; never read.
    fmt::Arguments<'_> => SchemaObject::string();
}
