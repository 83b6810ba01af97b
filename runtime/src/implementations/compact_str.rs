//! The strings of `compact_str` 0.9 and 0.10.

use alloc::string::ToString;

use crate::schema::SchemaObject;

#[cfg(feature = "compact_str09")]
scalars! {
    ::compact_str09::CompactString => SchemaObject::string() => ToString::to_string;
}

#[cfg(feature = "compact_str010")]
scalars! {
    ::compact_str010::CompactString => SchemaObject::string() => ToString::to_string;
}
