//! Structs that are no objects on the wire: serde_json's numbers whose digits are kept, and its JSON text that is passed on unread.

use super::frame::{DIGITS, Frame, IGNORED, Next, RAW, RECORD, Slot, State, is};
use super::stop::Stop;
use super::violations::NO_WORDS;
use crate::number::Decimal;
use crate::schema::{PackedName, SchemaObject, Shape};
use crate::violation::Found;

/// The struct that serde_json makes of a number whose digits it keeps.
pub(crate) const WRITTEN_NUMBER: &str = "$serde_json::private::Number";
/// The struct that serde_json makes of JSON text that it passes on unread.
pub(crate) const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// Whether `name` is that of a struct which is no object on the wire.
#[inline(always)]
pub(crate) fn is_disguise(name: &str) -> bool {
    matches!(name, WRITTEN_NUMBER | RAW_VALUE)
}

impl<'f, 's> Frame<'f, 's> {
    /// A struct that is no object on the wire begins: a number by its digits, or JSON text.
    pub(crate) fn disguise(
        &'f self,
        name: PackedName,
        wrappers: u8,
        disguise: &str,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let schema = self.find(name)?;
        if is(schema, &IGNORED) {
            return self.run.skip_value();
        }
        if is(schema, &DIGITS) || is(schema, &RAW) {
            // a number inside a number
            self.disguise_of().refuse()?;
            return self.run.skip_value();
        }
        let frame = self.begin(slot, name, schema, schema, State::Uniform, Next::LOOK_UP);
        frame.set_wrappers(wrappers.saturating_add(self.wrappers_here()));
        frame.value_schema.set(Some(if disguise == WRITTEN_NUMBER { &DIGITS } else { &RAW }));
        Ok(frame)
    }

    pub(super) fn is_disguise(&self) -> bool {
        self.value_schema.get().is_some_and(|schema| is(schema, &DIGITS) || is(schema, &RAW))
    }

    /// The struct whose only field's value comes here; its name has a place of its own.
    pub(super) fn disguise_of(&self) -> &Self {
        match self.parent {
            Some(parent) if self.state() == State::Value && parent.is_disguise() => parent,
            _ => self,
        }
    }

    #[cold]
    pub(super) fn refuse(&self) -> Result<(), Stop> {
        match self.parent {
            Some(parent) => parent.handle_stop(self.name, Stop::refused(NO_WORDS.into())),
            None => Ok(()),
        }
    }

    /// The text in the one field of such a struct.
    #[cold]
    pub(super) fn disguised(&self, is_raw: bool, text: &str) -> Result<(), Stop> {
        let Some(parent) = self.parent else { return Ok(()) };
        let count = self.count.get() + 1;
        self.count.set(count);
        // a second field is neither a number nor JSON text
        let is_number = Decimal::parse(text).is_some();
        if count > 1 || (!is_raw && !is_number) {
            return self.refuse();
        }
        if is_raw {
            return parent.raw_under(self.name, self.schema.get(), text);
        }
        parent.scalar_under(self.name, self.schema.get(), Found::Written(text))
    }

    /// JSON text comes as the value called `name`: it is not read, so that only a schema which accepts any value can accept it.
    pub(super) fn raw_under(&self, name: PackedName, schema: &'s SchemaObject, json: &str) -> Result<(), Stop> {
        if is(schema, &RECORD) {
            self.record_raw(name, json);
            return Ok(());
        }
        match schema.judged().shape {
            Shape::Any => Ok(()),
            _ => self.handle_stop(name, Stop::refused(NO_WORDS.into())),
        }
    }
}
