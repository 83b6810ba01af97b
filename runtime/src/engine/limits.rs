//! The bounds of a walk, the same for every source.

/// The most levels that arrays and objects may nest: what serde_json reads without being asked for more.
pub const MAX_DEPTH: u32 = 127;
/// `Option`s, newtypes and unions around one and the same value: as many as are followed.
pub(crate) const MOST_WRAPPERS: u8 = 64;
