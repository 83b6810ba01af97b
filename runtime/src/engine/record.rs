//! What comes into a frame is written down, where it cannot be judged as it comes.

use super::frame::{Flag, Frame, RECORD, State};
use super::recording::{Recording, Text, Value};
use super::stop::Stop;
use crate::schema::{PackedName, SchemaObject};
use crate::violation::Found;

impl Frame<'_, '_> {
    /// The values in this frame are written down from its beginning.
    pub(super) fn start_recording(&self) {
        self.set_state(State::Recorded);
        self.rest.set(&[]);
        self.value_schema.set(Some(&RECORD));
        self.set(Flag::Outermost, true);
    }

    /// Where this frame, which is written down, is in the recording.
    fn position(&self) -> usize {
        if self.has(Flag::Outermost) { 0 } else { usize::try_from(self.choices.get()).unwrap_or(usize::MAX) }
    }

    /// What the value called `name` here is called in the array or object that is written down: an item by its number.
    fn recorded_name(&self, name: PackedName) -> (PackedName, &str) {
        if self.state() == State::Value {
            (self.name, self.long_text())
        } else if name == PackedName::NONE {
            (PackedName::number(self.count.get()), "")
        } else {
            (name, "")
        }
    }

    /// The frame that a value called by [`recorded_name`](Self::recorded_name) is in.
    fn recorded_in(&self) -> &Self {
        match self.parent {
            Some(parent) if self.state() == State::Value && parent.state() == State::Recorded => parent,
            _ => self,
        }
    }

    /// Where it has been written down.
    fn push(&self, name: PackedName, value: impl FnOnce(&mut Recording) -> Value) -> usize {
        let (name, long) = self.recorded_name(name);
        let around = self.recorded_in();
        let offset = self.run.offset();
        self.run.with_recording(|recording| {
            let is_recorded = around.state() == State::Recorded;
            if !is_recorded {
                recording.clear();
            }
            let long_name = if name.is_long() { recording.keep(long) } else { Text::NONE };
            let value = value(recording);
            let at = recording.push(name, long_name, value, offset);
            if is_recorded {
                recording.starts_in(around.position(), at);
            }
            at
        })
    }

    /// Writes down the string called `name` here.
    #[inline(never)]
    pub(super) fn record_text(&self, name: PackedName, text: &str) {
        self.push(name, |recording| Value::Text(recording.keep(text)));
    }

    /// Writes down the scalar called `name` here.
    #[inline(never)]
    pub(super) fn record(&self, name: PackedName, found: Found<'_>) {
        self.push(name, |recording| recording.kept(found));
    }

    /// Writes down the value called `name` here, which is JSON text that is not read.
    pub(super) fn record_raw(&self, name: PackedName, json: &str) {
        self.push(name, |recording| Value::Raw(recording.keep(json)));
    }

    pub(super) fn record_refusal(&self, name: PackedName, message: &str) {
        let around = self.recorded_in();
        if around.state() == State::Recorded {
            // what the value said before it refused
            let (called, long_name) = self.recorded_name(name);
            self.run.with_recording(|recording| recording.forget_last(around.position(), called, long_name));
        }
        self.push(name, |recording| Value::Refused(recording.keep(message)));
    }

    pub(super) fn record_too_deep<T>(&self, name: PackedName, limit: u32) -> Result<T, Stop> {
        self.push(name, |_| Value::TooDeep(limit));
        self.run.skip_value()
    }

    /// The array or object here begins, which is written down.
    pub(super) fn record_container(&self, is_object: bool) {
        let value = if is_object { Value::Object(self.has(Flag::Struct)) } else { Value::Array };
        match self.parent {
            Some(parent) if !self.has(Flag::Outermost) => {
                let at = parent.push(self.name, |_| value);
                self.choices.set(at as u64);
            }
            _ => self.record_from(value),
        }
    }

    /// The recording starts with the array or object here.
    fn record_from(&self, value: Value) {
        let offset = self.run.offset();
        self.run.with_recording(|recording| {
            recording.clear();
            recording.push(PackedName::NONE, Text::NONE, value, offset);
        });
    }

    /// The struct here, which is a value of a union that nothing tells apart as it comes, is written down.
    pub(super) fn record_structure(&self) {
        self.set(Flag::Outermost, true);
        self.record_from(Value::Object(true));
    }

    /// The entries of the object here are written down from the next one on.
    #[cold]
    #[inline(never)]
    pub(super) fn record_from_here(&self) -> &'static SchemaObject {
        self.start_recording();
        self.record_from(Value::Object(self.has(Flag::Struct)));
        &RECORD
    }

    /// The array or object here ends, which has been written down.
    pub(super) fn end_recording(&self) -> Result<(), Stop> {
        let (is_outermost, at) = (self.has(Flag::Outermost), self.position());
        let is_settled = self.run.with_recording(|recording| {
            recording.end(at);
            !is_outermost || self.is_surely_valid(recording.value(0))
        });
        if is_settled {
            return Ok(());
        }
        let recording = self.run.take_recording();
        let said = self.judge_recorded(recording.value(0));
        self.run.put_back(recording);
        said
    }
}
