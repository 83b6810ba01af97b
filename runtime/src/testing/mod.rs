//! Tests that serde, the schema and JSON Schema agree on a type, and documents that are made from a schema.
//!
//! [`schema_agrees!`](crate::schema_agrees) is one line for a test. [`Agreement`] is the same test with all its settings. [`Documents`]
//! makes documents that a schema accepts, for mocks and for fuzzing. [`InvalidDocuments`] makes documents that a schema refuses.
//! [`guide::testing_agreement`](crate::guide::testing_agreement) describes all of them.

mod agreement;
mod alike;
mod automaton;
mod choices;
mod disagreement;
mod documents;
mod draw;
mod draw_object;
mod faults;
mod gaps;
mod invalid;
mod laws;
mod layouts;
mod names;
mod numbers;
mod place;
mod probe;
mod reachable;
mod shrink;
mod sides;
mod strings;
mod vocabulary;
mod words;

pub use agreement::{Agreement, Report, agreement};
pub use disagreement::Disagreement;
pub use documents::Documents;
pub use gaps::Gaps;
pub use invalid::{Coverage, InvalidDocument, InvalidDocuments, Target};
