//! Validation: every rule is decided here. It knows no serde and no text.
//!
//! A source ([`source`](crate::source)) hands each value to a [`Listener`]: the one type that receives values, so that a user's type is
//! compiled once for it. A listener is a [`Frame`] and a name in it. A frame is one array or object that is being read, or the place
//! of one value; it is on the stack of whoever hands the value over, and linked to the frame around it. Its [`State`](frame::State)
//! says how the values in it find their schemas. A [`Run`] says whether the first violation ends everything, or all are collected;
//! the same functions run in both cases, and only the cold function that has found a violation looks at it.
//!
//! - [`listener`], [`any_scalar`]: a scalar comes. The likely check is made at once, all others out of line; [`scalar`] has the rules.
//! - [`object`], [`entry`], [`array`]: an object or an array begins, has values, and ends.
//! - [`tag`], [`variant`], [`composition`], [`nearest`], [`literals`]: which branch of a union a value is read under.
//! - [`parts`], [`flatten`]: an object that is several objects in one.
//! - [`dependencies`]: values of some properties ask for others.
//! - [`ahead`]: what a source asks before a value comes.
//! - [`record`], [`recording`], [`replay`]: what cannot be judged as it comes is written down, and comes again.
//! - [`unique`], [`unique_items`]: arrays without equal items. [`keys`]: maps in which a key may come twice.
//! - [`reference`]: what a schema says together with those that it refers to.
//! - [`unknown`]: a property that is refused, and which one was meant.
//! - [`violations`], [`report`]: a violation with its words. [`location`]: its path, and what may be shown there.
//! - [`users`]: what rules over Rust values have said, with what is hidden in the document.
//! - [`note`], [`wanted`]: what the other branches of a union want.
//!
//! # The path of a struct
//!
//! 1. `validate` makes a run and the frame of the document, and serializes the value into a listener.
//! 2. `serialize_struct` is [`Frame::structure`]: the schema is an object, so a frame begins whose state is `Ordered`.
//! 3. A field is a call of [`listener::text`] or another of its kind, with the frame and the field's name in two words.
//! 4. That compares the name with the property that comes next, and passes over those that need not be there.
//! 5. It checks the value by the property's schema. References and unions are left to `any_scalar`.
//! 6. A field that is a struct or a list begins a frame of its own, whose parent is this one.
//! 7. [`Frame::end_object`] looks whether a required property is left over.
//! 8. What is broken is reported by `violations`: `is_valid` ends there, `validate` keeps the violation and goes on.
//!
//! # The path of a tagged enum
//!
//! 1. Tagged externally, a variant with data begins the object around it ([`Frame::around_variant`]), under the branch of that name.
//! 2. Its value begins as the only property of that object, and is judged as any other.
//! 3. Tagged internally or adjacently, the struct begins a frame whose state is `Tagged`, and every value in it meets `TAG`.
//! 4. The first field is the tag: it names the branch, and the frame goes on as `Ordered` under that (`take_tag`).
//! 5. If another field comes first, as from a map, the state becomes `Recorded`, and the rest is written down.
//! 6. At its end the tag is looked for in the recording, which is replayed under the branch (`judge_recorded_by_tag`).
//!
//! # The path of a struct with a flattened untagged enum
//!
//! 1. serde writes one map. Its schema is an all-of, and one of its parts is a union without a tag.
//! 2. No property tells the branch before the object has ended: so the state is `Recorded` from the start.
//! 3. At its end the recording is replayed into the same frame, whose state is `Flattened` now (`judge_recorded_parts`).
//! 4. Each entry goes to the part that knows it; a bit for each property tells which have come.
//! 5. What the parts lack is reported, in the order of the parts.
//! 6. Then the union judges the recording alone: JSON types, literals and keys leave the branches that may accept it (`uncontradicted`).
//! 7. Each is tried. If none accepts it, the nearest of all says what is wrong: by its literals, its keys, then the number of its
//!    violations (`nearest_of`).
//! 8. What has been found out of a union at a value is kept with the recording, so that unions that nest take linear time.

mod ahead;
mod any_scalar;
mod array;
mod composition;
mod dependencies;
mod disguise;
mod entry;
mod flatten;
mod frame;
mod keys;
pub(crate) mod limits;
pub(crate) mod listener;
mod literals;
mod location;
mod nearest;
mod note;
mod object;
mod parts;
mod record;
mod recording;
mod reference;
mod replay;
mod report;
mod run;
mod scalar;
mod stop;
mod tag;
mod unique;
mod unique_items;
mod unknown;
mod users;
mod variant;
mod violations;
mod wanted;

pub(crate) use disguise::{RAW_VALUE, WRITTEN_NUMBER, is_disguise};
pub(crate) use frame::{Frame, Room, RoomOfVariant, Slot};
pub(crate) use listener::Listener;
#[cfg(feature = "annotate_snippets012")]
pub(crate) use location::{NameSight, Secrets, Sight};
pub(crate) use location::{Spelling, refusal_by_type};
pub(crate) use run::{Mode, Run};
pub(crate) use stop::Stop;
pub(crate) use users::told_of;
pub(crate) use violations::NO_WORDS;
