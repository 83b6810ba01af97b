//! A recorded value → the same calls as if it came from its source.

use super::frame::{Flag, Frame, IGNORED, State, is};
use super::object::ObjectSource;
use super::recording::{Content, Recorded};
use super::stop::Stop;
use crate::schema::PackedName;

impl Frame<'_, '_> {
    /// The recorded value comes, called `name` here.
    pub(super) fn replay(&self, name: PackedName, value: Recorded<'_>) -> Result<(), Stop> {
        self.run.comes_from(value.offset());
        match self.replayed(name, value) {
            Ok(()) => Ok(()),
            Err(stop) => self.handle_stop(name, stop),
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
                let declared = self.find(name)?;
                let source =
                    if is_struct { ObjectSource::Struct } else { ObjectSource::Map(Some(value.inside().count())) };
                let mut slot = None;
                let object = self.open_object_without_recording(name, 0, declared, source, &mut slot)?;
                object.replay_contents(value)
            }
            Content::Array => {
                let declared = self.find(name)?;
                let mut slot = None;
                let array = self.open_array_without_recording(name, 0, declared, &mut slot)?;
                array.replay_contents(value)
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
    pub(super) fn replay_contents(&self, value: Recorded<'_>) -> Result<(), Stop> {
        match self.state() {
            State::Recorded | State::Flattened => return self.judge_recorded(value),
            State::Tagged if self.tag_of_object().is_some() => return self.judge_recorded(value),
            _ => {}
        }
        if self.state() == State::Unique {
            return self.replay_unique_items(value);
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
        self.run.comes_from(entry.offset());
        let (name, text) = entry.name();
        if name.is_long() {
            let mut slot = None;
            return self.long_name(&text, &mut slot)?.replay(PackedName::NONE, entry);
        }
        if !self.has(Flag::Struct) {
            name.with_text(|text| self.key(name, text))?;
        }
        self.replay(name, entry)
    }
}
