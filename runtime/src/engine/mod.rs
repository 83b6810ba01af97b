//! The one judge: what does this value break of this schema? It knows no serde and no text, and walks nothing itself.
//!
//! A source ([`source`](crate::source)) owns the walk. At every step it asks one of the questions here, and hands the answer, a
//! [`KeywordSet`], to its [`Outcome`]: [`First`] stops at the first violation and allocates nothing, [`All`] collects.
//!
//! - [`scalar`]: what does a null, a boolean, a number or a string break? The likely case is inlined, a few comparisons;
//!   whatever else the schema may be is asked out of line.
//! - [`object`]: which property does this name belong to, and what is missing at the end?
//! - [`place`]: where is the walk, and may it go deeper? Depth is bounded here, for every source alike.
//! - [`outcome`]: what becomes of an answer; [`report`] puts it into words, and a [`ledger`] keeps them.
//! - [`composition`]: which branches of a union are worth a walk, and which is nearest? A source then walks the same value again
//!   under each of them; [`memo`] remembers where unions nest.

pub(crate) mod composition;
mod ledger;
mod memo;
pub(crate) mod object;
pub(crate) mod outcome;
pub(crate) mod place;
mod report;
pub(crate) mod scalar;
mod unique;

pub(crate) use ledger::{Link, Run};
pub(crate) use object::{Entry, Progress};
pub(crate) use outcome::{All, First, Outcome, Stop};
pub(crate) use place::Place;
pub(crate) use unique::Unique;
