//! The types of `uuid` 1, as its feature `serde` writes them.

use alloc::string::ToString;

use ::uuid::fmt::{Braced, Hyphenated, Simple, Urn};
use ::uuid::{NonNilUuid, Uuid};

use super::text::{formatted, of_length};
use crate::format;

scalars! {
    /// 36 characters with hyphens. uuid reads its other forms too.
    Uuid => formatted(&format::UUID) => ToString::to_string;
    /// As a [`Uuid`]. The nil one is valid, and refused when it is read.
    NonNilUuid => formatted(&format::UUID) => ToString::to_string;
    Hyphenated => formatted(&format::UUID);
    /// 32 characters, without hyphens; any are valid, uuid refuses others when they are read.
    Simple => of_length(32);
    /// 45 characters, as in `urn:uuid:3fa85f64-5717-4562-b3fc-2c963f66afa6`; any are valid, uuid refuses others when they are read.
    Urn => of_length(45);
    /// 38 characters, with braces; any are valid, uuid refuses others when they are read.
    Braced => of_length(38);
}
