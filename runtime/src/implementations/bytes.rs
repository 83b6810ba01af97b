//! Strings of C, which are written as an array of their bytes.

use alloc::ffi::CString;
use core::ffi::CStr;

use crate::keyword::NumberKeywords;
use crate::number::Number;
use crate::schema::{Among, Schema, SchemaObject};

/// Written as an array of bytes, without the 0 at the end; so there is no 0 in it.
///
/// serde reads a `CString` from a JSON string too.
impl Schema for CStr {
    const OBJECT: &'static SchemaObject = &SchemaObject::array(
        const { &u8::OBJECT.copy().with_number(NumberKeywords::new().minimum(Number::integer(1))) },
    );
    const NARROWABLE: bool = true;
    const AMONG: Among = Among::NEVER;
}

transparent! {
    [] CString => CStr;
}
