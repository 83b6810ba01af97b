//! A recorded value → the same calls as if it came from its source.

use super::frame::{Frame, IGNORED, Is, State, is};
use super::object::Begins;
use super::recording::{Content, Recorded};
use super::stop::Stop;
use crate::schema::PackedName;

impl Frame<'_, '_> {
    /// The recorded value comes, called `name` here.
    pub(super) fn replay(&self, name: PackedName, value: Recorded<'_>) -> Result<(), Stop> {
        match self.replayed(name, value) {
            Ok(()) => Ok(()),
            Err(stop) => self.ended(name, stop),
        }
    }

    fn replayed(&self, name: PackedName, value: Recorded<'_>) -> Result<(), Stop> {
        match value.content() {
            Content::Scalar(found) => self.recorded_scalar(name, found, value),
            Content::Raw(json) => {
                let schema = self.find(name)?;
                self.raw_under(name, schema, json)
            }
            Content::Object(is_struct) => {
                let placed = self.find(name)?;
                let begins = if is_struct { Begins::Struct } else { Begins::Map(Some(value.inside().count())) };
                let mut slot = None;
                let object = self.object_unrecorded(name, 0, placed, begins, &mut slot)?;
                object.read_again(value)
            }
            Content::Array => {
                let placed = self.find(name)?;
                let mut slot = None;
                let array = self.array_unrecorded(name, 0, placed, &mut slot)?;
                array.read_again(value)
            }
            Content::Refused(message) => match self.find(name)? {
                schema if is(schema, &IGNORED) => Ok(()),
                _ => Err(Stop::refused(message.into())),
            },
            Content::TooDeep(limit) => match self.find(name)? {
                schema if is(schema, &IGNORED) => Ok(()),
                _ => self.too_deep(name, limit),
            },
        }
    }

    /// What is in the recorded array or object comes, and then its end.
    pub(super) fn read_again(&self, value: Recorded<'_>) -> Result<(), Stop> {
        match self.state() {
            State::Recorded | State::Flattened => return self.settle(value),
            State::Tagged if self.tag_of_object().is_some() => return self.settle(value),
            _ => {}
        }
        if self.state() == State::Unique {
            return self.read_unique_again(value);
        }
        if self.is_array() {
            let length = value.inside().count();
            for item in value.inside() {
                self.item(Some(length))?;
                self.replay(PackedName::NONE, item)?;
            }
            return self.end_array();
        }
        for entry in value.inside() {
            self.replay_entry(entry)?;
        }
        self.end_object()
    }

    /// The recorded value comes, as an entry of the object here.
    pub(super) fn replay_entry(&self, entry: Recorded<'_>) -> Result<(), Stop> {
        let (name, text) = entry.name();
        if name.is_long() {
            let mut slot = None;
            return self.long_name(&text, &mut slot)?.replay(PackedName::NONE, entry);
        }
        if !self.is(Is::Struct) {
            name.with_text(|text| self.key(name, text))?;
        }
        self.replay(name, entry)
    }
}
