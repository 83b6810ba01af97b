//! The types of `semver` 1, which are written as their usual text.

use ::semver::{Comparator, Version, VersionReq};

use crate::schema::SchemaObject;

scalars! {
    /// A string such as `1.2.3-beta.4`. JSON Schema has no format for it: any string is valid, semver refuses others when they are
    /// read.
    Version => SchemaObject::string();
    /// A string such as `>=1.2, <1.5`; any is valid.
    VersionReq => SchemaObject::string();
    /// A string such as `>=1.2`; any is valid.
    Comparator => SchemaObject::string();
}
