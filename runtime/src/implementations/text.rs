//! Strings and characters.

use alloc::string::String;

use crate::keyword::StringKeywords;
use crate::schema::{Schema, SchemaObject};

impl Schema for str {
    const OBJECT: &'static SchemaObject = &SchemaObject::string();
    const SCALAR: bool = true;
}

impl Schema for String {
    const OBJECT: &'static SchemaObject = str::OBJECT;
    const SCALAR: bool = true;
}

/// Written as a string of one code point.
impl Schema for char {
    const OBJECT: &'static SchemaObject =
        &SchemaObject::string().with_string(StringKeywords::new().min_length(1).max_length(1));
    const SCALAR: bool = true;
}
