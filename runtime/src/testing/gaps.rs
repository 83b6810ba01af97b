//! What could not be drawn → the places, each with the reason.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use super::draw::Drawing;

/// Places for which no value was found, each with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gaps {
    places: Vec<(String, &'static str)>,
}

impl Gaps {
    pub(super) fn of(drawing: Option<&Drawing>) -> Self {
        let mut places = Vec::new();
        if let Some(drawing) = drawing {
            places.extend(drawing.not_drawn.iter().map(|(place, why)| (place.clone(), *why)));
            places
                .extend(drawing.without_a_branch().map(|place| (place.into(), "one of its branches was never drawn")));
        }
        Self { places }
    }

    /// Whether the list is empty.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Each place, as a JSON Pointer with `*` for any key and any position, and the reason.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &'static str)> {
        self.places.iter().map(|(place, why)| (place.as_str(), *why))
    }
}

impl Display for Gaps {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (place, why) in self.iter() {
            writeln!(f, "{}: {why}", if place.is_empty() { "(root)" } else { place })?;
        }
        Ok(())
    }
}

impl core::error::Error for Gaps {}
