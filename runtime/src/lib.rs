//! One wire contract from one Rust type.

#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod engine;
mod export;
pub mod format;
mod implementations;
mod keyword;
mod literal;
mod number;
#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod schema;
mod source;
mod validate;
mod violation;

pub use engine::place::MAX_DEPTH;
pub use format::{Format, NumberFormat};
pub use keyword::{Annotations, ArrayKeywords, DictionaryKeywords, NumberKeywords, StringKeywords};
pub use literal::Literal;
pub use number::Number;
pub use schema::{Kind, Placement, Property, Schema, SchemaObject, SchemaOf, of as schema_of};
pub use violation::{Parameter, Position, Requirement, Violation, Violations};
#[cfg(feature = "derive")]
pub use wireform_macros::Schema;
