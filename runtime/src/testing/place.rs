//! Where a value stands in a document, and how it is reached and changed there.

use alloc::string::String;
use core::fmt::Write;

use ::serde_json::Value;

use crate::violation::push_escaped;

/// One level down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// A property that is known by its name.
    Name(String),
    /// A key of a map.
    Key(String),
    Item(usize),
}

/// The steps from the document to a value.
pub(super) type Place = [Step];

/// The place as a JSON Pointer (RFC 6901).
pub(super) fn pointer(place: &Place) -> String {
    written(place, false)
}

/// The same, with `*` for each key of a map and each position in an array.
pub(super) fn pattern(place: &Place) -> String {
    written(place, true)
}

fn written(place: &Place, is_pattern: bool) -> String {
    let mut pointer = String::new();
    for step in place {
        match step {
            Step::Key(_) | Step::Item(_) if is_pattern => pointer.push_str("/*"),
            Step::Name(name) | Step::Key(name) => {
                pointer.push('/');
                push_escaped(&mut pointer, name);
            }
            Step::Item(index) => _ = write!(pointer, "/{index}"),
        }
    }
    pointer
}

/// The value at `place`.
pub(super) fn find<'d>(document: &'d Value, place: &Place) -> Option<&'d Value> {
    place.iter().try_fold(document, |value, step| match step {
        Step::Name(name) | Step::Key(name) => value.get(name),
        Step::Item(index) => value.get(index),
    })
}

/// The value at `place`, to be changed.
pub(super) fn find_mut<'d>(document: &'d mut Value, place: &Place) -> Option<&'d mut Value> {
    place.iter().try_fold(document, |value, step| match step {
        Step::Name(name) | Step::Key(name) => value.get_mut(name),
        Step::Item(index) => value.get_mut(index),
    })
}
