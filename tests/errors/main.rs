//! Errors in hand: every kind of message once, in English, in other words and without what was found; and what a form needs.

#![forbid(unsafe_code)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unnecessary_wraps,
    reason = "a test says by it what must be there, and a rule answers by a `Result`"
)]
#![allow(dead_code, reason = "types are here for their schemas")]

mod forms;
mod german;
mod kinds;
mod messages;
mod rebuilt;
mod translation;
mod without_values;
