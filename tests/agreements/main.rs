//! The agreements, as laws: what a schema accepts is what serde writes, what serde reads, and what a JSON Schema validator that
//! is not ours accepts by our export. Each is tried on values of every type of the gallery, and on near-misses of each.
//!
//! Values come from proptest with a fixed seed, so that a run repeats itself. More of them, and others:
//!
//! ```sh
//! WIREFORM_AGREEMENT_CASES=10000 WIREFORM_AGREEMENT_SEED=7 cargo test --release -p wireform-tests --test agreements
//! ```
//!
//! Where a law is broken on purpose, it is by an entry of the closed list in `exceptions`.

#![allow(
    clippy::allow_attributes,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::linkedlist,
    clippy::similar_names,
    reason = "tests fail by panicking, say what they tried, and judge every type of std"
)]
#![allow(unused_qualifications, reason = "the derive of proptest writes them")]

mod built;
mod cases;
mod exceptions;
mod gallery;
mod laws;
mod near_misses;
mod published;
mod rewritings;
mod strategies;
mod texts;
