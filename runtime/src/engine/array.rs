//! An array that is being read: the schema of each item, and the count.

use super::frame::{ANY, Frame, Next, RECORD, Slot, State};
use super::reference::items_of;
use super::stop::Stop;
use crate::keyword::{Keyword, KeywordSet};
use crate::schema::{Array, PackedName, SchemaObject, Shape};
use crate::violation::Found;

impl<'f, 's> Frame<'f, 's> {
    /// An array begins, as the value called `name` here.
    #[inline(never)]
    pub(crate) fn array(
        &'f self,
        name: PackedName,
        wrappers: u8,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        match self.expect(name) {
            Some(declared) => {
                if let Shape::Array(array) = &declared.shape
                    && !array.keywords.unique_items
                    && self.may_go_deeper()
                {
                    let items = items_of(array.items);
                    let frame = slot.insert(self.child(
                        name,
                        declared,
                        declared,
                        State::Items,
                        Next::value_schema(items),
                        false,
                    ));
                    if array.prefix.is_empty() {
                        frame.marks.set(array.keywords.max_items.unwrap_or(u64::MAX));
                    } else {
                        frame.set_state(State::Tuple);
                    }
                    return Ok(frame);
                }
                self.open_array(name, wrappers, declared, slot)
            }
            None => self.search_array(name, wrappers, slot),
        }
    }

    #[inline(never)]
    fn search_array(
        &'f self,
        name: PackedName,
        wrappers: u8,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let schema = self.search(name)?;
        self.open_array(name, wrappers, schema, slot)
    }

    /// An array begins, which `declared` describes.
    #[inline(never)]
    fn open_array(
        &'f self,
        name: PackedName,
        wrappers: u8,
        declared: &'s SchemaObject,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let frame = self.open_array_without_recording(name, wrappers, declared, slot)?;
        if frame.state() == State::Recorded {
            frame.record_container(false);
        }
        Ok(frame)
    }

    /// The same, where what is to be recorded is at hand already.
    pub(super) fn open_array_without_recording(
        &'f self,
        name: PackedName,
        wrappers: u8,
        declared: &'s SchemaObject,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let declared = self.admit_container(name, declared, Found::Array(None))?;
        let frame = self.container(name, wrappers, declared, false, slot);
        frame.start_array(frame.schema.get())?;
        Ok(frame)
    }

    /// The array here is read under `schema`, references followed.
    pub(super) fn start_array(&self, schema: &'s SchemaObject) -> Result<(), Stop> {
        let mut schema = schema;
        loop {
            self.schema.set(schema);
            self.count.set(0);
            self.marks.set(u64::MAX);
            match &schema.shape {
                Shape::Array(array) => {
                    self.start_items(array);
                    return Ok(());
                }
                Shape::Any => {
                    self.set_state(State::Items);
                    self.value_schema.set(Some(&ANY));
                    return Ok(());
                }
                _ => match self.enter_inner(schema, Found::Array(None))? {
                    Some(inner) => schema = inner,
                    None => return Ok(()),
                },
            }
        }
    }

    pub(super) fn start_items(&self, array: &'s Array) {
        self.value_schema.set(Some(items_of(array.items)));
        if array.keywords.unique_items {
            self.set_state(State::Unique);
            self.choices.set(0);
            self.value_schema.set(Some(&RECORD));
            self.marks.set(0);
        } else if !array.prefix.is_empty() {
            self.set_state(State::Tuple);
            self.marks.set(0);
        } else {
            self.set_state(State::Items);
            self.marks.set(array.keywords.max_items.unwrap_or(u64::MAX));
        }
    }

    /// The next item of an array begins. `length` is the number of items that the array announced; it may be wrong.
    #[inline(always)]
    pub(crate) fn item(&self, length: Option<usize>) -> Result<(), Stop> {
        let count = self.count.get() + 1;
        self.count.set(count);
        // the limit is 0 where each item needs a look of its own
        if count as u64 > self.marks.get() { self.item_elsewhere(count, length) } else { Ok(()) }
    }

    #[inline(never)]
    fn item_elsewhere(&self, count: usize, length: Option<usize>) -> Result<(), Stop> {
        let Shape::Array(array) = &self.schema.get().shape else { return Ok(()) };
        if self.state() == State::Tuple
            && let Some(item) = array.prefix.get(count - 1)
            && array.keywords.max_items.is_none_or(|most| count as u64 <= most)
        {
            self.value_schema.set(Some(item));
            return Ok(());
        }
        if self.state() == State::Unique {
            self.count.set(count - 1);
            self.judge_last_item()?;
            self.count.set(count);
        }
        self.check_max_items(count, length)?;
        if self.state() == State::Tuple {
            self.value_schema.set(Some(array.prefix.get(count - 1).copied().unwrap_or_else(|| items_of(array.items))));
        }
        Ok(())
    }

    /// An array that has `count` items now is left, where that is one too many.
    pub(super) fn check_max_items(&self, count: usize, length: Option<usize>) -> Result<(), Stop> {
        let Shape::Array(array) = &self.schema.get().shape else { return Ok(()) };
        if array.keywords.max_items.is_some_and(|most| count as u64 > most) {
            let length = length.filter(|length| *length >= count);
            // the item that is one too many is not in the array, as far as paths are concerned
            self.count.set(count - 1);
            self.broken_here(KeywordSet::only(Keyword::MaxItems), Found::Array(length))?;
            self.ignore_the_rest();
            self.marks.set(u64::MAX);
            return self.run.skip_value();
        }
        Ok(())
    }

    /// The end of an array.
    #[inline(always)]
    pub(crate) fn end_array(&self) -> Result<(), Stop> {
        if let Shape::Array(array) = &self.schema.get().shape
            && self.state() != State::Recorded
        {
            if array.keywords.unique_items {
                self.judge_last_item()?;
                return self.end_unique();
            }
            return self.end_count();
        }
        self.end_object()
    }

    /// Whether the array here has as many items as it should.
    #[inline(always)]
    pub(super) fn end_count(&self) -> Result<(), Stop> {
        let Shape::Array(array) = &self.schema.get().shape else { return Ok(()) };
        let count = self.count.get();
        let broken = array.keywords.broken_by(count);
        if broken.is_empty() { Ok(()) } else { self.broken_here(broken, Found::Array(Some(count))) }
    }
}
