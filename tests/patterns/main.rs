//! Patterns: what they mean beside an engine of ECMA-262, and what is refused.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test says by it what must be there")]

#[path = "../../macros/src/pattern/mod.rs"]
#[allow(dead_code, unreachable_pub, reason = "the files belong to another crate")]
mod pattern;

mod agreement;
mod keyword;
mod official;
mod runtime;
mod syntax;
