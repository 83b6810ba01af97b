//! The string of `smol_str` 0.3.

use alloc::string::ToString;

use crate::schema::SchemaObject;

scalars! {
    ::smol_str::SmolStr => SchemaObject::string() => ToString::to_string;
}
