//! A schema → documents to test with.

mod automaton;
mod choices;
mod documents;
mod draw;
mod draw_object;
mod faults;
mod numbers;
mod place;
mod reachable;
mod strings;
mod words;

pub use documents::{Coverage, Documents, Gaps, InvalidDocument, InvalidDocuments, Target};
