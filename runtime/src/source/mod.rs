//! The walks: each owns the recursion over one kind of input, and asks the engine at every step.
//!
//! [`value`] walks any `Serialize` value by serializing it. How its properties are met:
//!
//! - *One judge.* No rule is decided here; a method of a serializer translates what serde says into a question to
//!   [`engine`](crate::engine), and hands the answer to the outcome.
//! - *Folding.* The serializer's type carries the root's schema ([`site::Root`]); its methods are always inlined and short, so
//!   that LLVM sees a constant schema beside the type's own `serialize`, and straight-line checks remain. Below the root each
//!   pair of a type and a type that it holds is an instantiation of its own ([`site::Edge`]), seldom called from more than one
//!   place, so that it is inlined there and its schema is a constant too. Where nothing is known by type ([`site::Pointer`])
//!   there is one copy for each type of value, which compares each field with the property that comes next.
//! - *No allocation.* Under `First` a place is a word of counters. Only `uniqueItems` remembers anything, and unions that nest.
//! - *One copy of what is not fast.* `All` walks a [`recording`] of the value, made by the [`recorder`]: one type, whatever the value
//!   is. [`canonical`] makes of one what `uniqueItems` compares.
//! - *Little to compile.* What the walks of a composition ask of a value goes through [`subject`], and a serializer that takes no
//!   sequence says so in `collect_seq`: else serde's loop over the items is compiled, for nothing.
//! - *Bounded depth.* Every array and object goes through `Place::deeper`, every `Option` and newtype through `Place::wrapped`.
//! - *Compositions.* [`union`] asks which branch is worth a walk, and walks the same value again under it: the tag decides first
//!   ([`tagged`]; [`tag`] finds one that comes late), then one shallow look at the JSON type and the keys ([`look`]); what is left is
//!   tried ([`trial`]). Objects that are several objects at once are one merged walk ([`parts`]), whose parts [`merged`] keeps.
//! - *Maps fast.* The scalars among a map's entries are judged inside the loop over the entries ([`shallow`]); everything else
//!   answers "deeper" and is walked in full.

mod array;
mod canonical;
mod key;
mod look;
mod merged;
mod object;
mod parts;
pub(crate) mod recorder;
mod recording;
mod shallow;
mod site;
mod subject;
mod tag;
mod tagged;
mod trial;
mod union;
pub(crate) mod value;
mod variant;

pub(crate) use site::Root;
