//! The items of an array that wants no two of them to be equal: each is recorded, judged, and compared with those before it.

use alloc::vec::Vec;

use super::frame::{Frame, RECORD, State};
use super::recording::Recorded;
use super::reference::items_of;
use super::stop::Stop;
use super::unique::write;
use crate::schema::{PackedName, Shape};
use crate::violation::{Found, Requirement};

impl Frame<'_, '_> {
    /// The last item of an array of unique ones, which has been recorded, is judged and compared.
    #[cold]
    #[inline(never)]
    pub(super) fn judge_last_item(&self) -> Result<(), Stop> {
        if self.count.get() == 0 {
            return Ok(());
        }
        let mut recording = self.run.take_recording();
        let said = if recording.is_empty() { Ok(()) } else { self.judge_unique_item(recording.value(0)) };
        recording.clear();
        self.run.put_back(recording);
        said
    }

    /// The recorded item is judged, and compared with those before it.
    fn judge_unique_item(&self, item: Recorded<'_>) -> Result<(), Stop> {
        let Shape::Array(array) = &self.schema.get().shape else { return Ok(()) };
        let position = self.count.get().saturating_sub(1);
        self.value_schema.set(Some(array.prefix.get(position).copied().unwrap_or_else(|| items_of(array.items))));
        self.set_state(State::Items);
        let said = self.replay(PackedName::NONE, item);
        self.set_state(State::Unique);
        self.value_schema.set(Some(&RECORD));
        said?;
        let mut bytes = Vec::new();
        // an item without a canonical form has been reported
        if write(item, &mut bytes).is_none() {
            return Ok(());
        }
        let (number, earlier) = self.run.remember_item(self.choices.get(), bytes.into_boxed_slice(), position);
        self.choices.set(number);
        match earlier {
            Some(earlier) => self.report(PackedName::NONE, Requirement::UniqueItems { earlier }, Found::Nothing),
            None => Ok(()),
        }
    }

    /// The items of a recorded array come, no two of which may be equal.
    pub(super) fn replay_unique_items(&self, value: Recorded<'_>) -> Result<(), Stop> {
        let length = value.inside().count();
        for item in value.inside() {
            let count = self.count.get() + 1;
            self.check_max_items(count, Some(length))?;
            self.count.set(count);
            self.judge_unique_item(item)?;
        }
        self.end_unique()
    }

    /// The array of unique items ends.
    pub(super) fn end_unique(&self) -> Result<(), Stop> {
        self.run.forget_items(self.choices.get());
        self.end_count()
    }
}
