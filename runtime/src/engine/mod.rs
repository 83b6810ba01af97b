//! Validation: every rule is decided here. It knows no serde and no text.

mod any_scalar;
mod array;
mod composition;
mod disguise;
mod entry;
mod flatten;
mod frame;
pub(crate) mod limits;
pub(crate) mod listener;
mod nearest;
mod object;
mod parts;
mod record;
mod recording;
mod replay;
mod report;
mod run;
mod scalar;
mod stop;
mod tag;
mod unique;
mod unique_items;
mod variant;
mod violations;

pub(crate) use disguise::is_disguise;
pub(crate) use frame::{Frame, Room, RoomOfVariant, Slot};
pub(crate) use listener::Listener;
pub(crate) use run::{Mode, Run};
pub(crate) use stop::Stop;
pub(crate) use violations::NO_WORDS;
