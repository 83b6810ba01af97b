//! Paths, and strings as the operating system has them.

use alloc::vec::Vec;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::schema::SchemaObject;

scalars! {
    /// A string. A path that is not Unicode cannot be written, and is invalid.
    Path => SchemaObject::string();
    PathBuf => SchemaObject::string();
}

externally_tagged! {
    /// Written as `{"Unix": …}` with bytes, or as `{"Windows": …}` with 16-bit words: by the machine it is written on.
    ///
    /// Both are valid everywhere; serde reads those of its own machine only.
    [] OsStr {
        "Unix"(Vec<u8>),
        "Windows"(Vec<u16>),
    }
}

transparent! {
    [] OsString => OsStr;
}
