//! The entries of an object that is being read: the schema of each, and what is missing at the end.

use super::frame::{Flag, Frame, IGNORED, Slot, State, TAG, is};
use super::scalar;
use super::stop::Stop;
use crate::keyword::{DictionaryKeywords, Keyword, KeywordSet};
use crate::schema::{Object, PackedName, SchemaObject, Shape, TagPlace};
use crate::violation::Found;

impl<'f, 's> Frame<'f, 's> {
    /// Whether the property at `index` has come, of an object whose marks tell.
    pub(super) fn has_come(&self, index: usize) -> bool {
        if self.has(Flag::Large) {
            return self.run.has_come(self.marks.get(), index);
        }
        self.marks.get() >> (index & 63) & 1 == 1
    }

    /// The property at `index` comes; whether it has come before.
    #[inline(always)]
    pub(super) fn mark(&self, index: usize) -> bool {
        let bit = 1 << (index & 63);
        if self.has(Flag::Large) {
            return self.run.mark(self.marks.get(), index);
        }
        let marks = self.marks.get();
        self.marks.set(marks | bit);
        marks & bit != 0
    }

    /// The schema of a field that is not the next property.
    #[cold]
    #[inline(never)]
    pub(super) fn search(&self, name: PackedName) -> Result<&'s SchemaObject, Stop> {
        name.with_text(|text| self.look_up(name, text))
    }

    /// The place of the value called `text`, a long name.
    #[inline(never)]
    pub(crate) fn long_name(
        &'f self,
        text: &'f &'f str,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let name = PackedName::of(text);
        let schema = match self.rest.get() {
            [property, rest @ ..] if property.name == *text => {
                self.rest.set(rest);
                &property.schema
            }
            _ => self.schema_of(name, text)?,
        };
        Ok(&*slot.insert(self.place(name, Some(text), schema)))
    }

    /// The key of a map: the next value meets its schema.
    #[inline(always)]
    pub(crate) fn key(&self, name: PackedName, text: &str) -> Result<(), Stop> {
        let schema = match (self.state(), &self.schema.get().shape) {
            (State::Unordered, Shape::Object(object)) => match object.find_packed(name, text) {
                Some(index) => self.property(object, index, text)?,
                None => self.unknown_property(object, text)?,
            },
            _ => self.schema_of(name, text)?,
        };
        self.value_schema.set(Some(schema));
        Ok(())
    }

    /// Whether every required property of `object` has come, as far as one word of marks tells.
    #[inline(always)]
    fn has_required(&self, object: &Object) -> bool {
        !self.has_any(Flag::Large, Flag::Noted) && object.required.first() & !self.marks.get() == 0
    }

    /// The end of a map.
    #[inline(never)]
    pub(crate) fn end_map(&self) -> Result<(), Stop> {
        if self.state() == State::Unordered
            && let Shape::Object(object) = &self.schema.get().shape
            && self.has_required(object)
        {
            return Ok(());
        }
        self.end_elsewhere()
    }

    /// The schema of the entry `text`, whether it is to be looked up or not.
    #[inline(never)]
    fn schema_of(&self, name: PackedName, text: &str) -> Result<&'s SchemaObject, Stop> {
        match self.state() {
            State::Uniform | State::Recorded => Ok(self.value_schema_or_ignored()),
            State::Tagged => match self.tag_of_object() {
                // the tag has come, or something else comes first
                Some(property) if property == text => Ok(&TAG),
                Some(_) => Ok(self.record_from_here()),
                None => self.look_up(name, text),
            },
            _ => self.look_up(name, text),
        }
    }

    fn value_schema_or_ignored(&self) -> &'s SchemaObject {
        self.value_schema.get().unwrap_or(&IGNORED)
    }

    /// The schema of the entry `text`.
    fn look_up(&self, name: PackedName, text: &str) -> Result<&'s SchemaObject, Stop> {
        match (self.state(), &self.schema.get().shape) {
            (State::Ordered, Shape::Object(object)) => {
                let Some(index) = object.find_packed(name, text) else { return self.unknown_property(object, text) };
                self.switch_to_unordered(object);
                self.property(object, index, text)
            }
            (State::Unordered, Shape::Object(object)) => match object.find_packed(name, text) {
                Some(index) => self.property(object, index, text),
                None => self.unknown_property(object, text),
            },
            (State::Ruled, Shape::Object(object)) => self.look_up_ruled(object, name, text),
            (State::Dictionary, Shape::Dictionary(dictionary)) => {
                if !self.has_come_as_key(&dictionary.keywords, name, text) {
                    let count = self.count.get() + 1;
                    self.count.set(count);
                    if dictionary.keywords.max_properties.is_some_and(|most| count as u64 > most) {
                        return self.too_many_properties();
                    }
                }
                self.key_of_dictionary(dictionary.keys, text)?;
                Ok(dictionary.values)
            }
            (State::Flattened, Shape::AllOf(parts)) => self.look_up_in_parts(parts, name, text),
            (State::Tagged, _) => self.look_up_variant(name, text),
            _ => Ok(self.value_schema_or_ignored()),
        }
    }

    /// Properties have come out of order: from here on the marks tell which have come.
    pub(super) fn switch_to_unordered(&self, object: &Object) {
        let (all, passed) = (object.properties.len(), self.marks.get());
        let come = (0..all - self.rest.get().len()).filter(|at| passed >> ((all - 1 - at) & 63) & 1 == 0);
        self.marks.set(come.fold(0, |marks, at| marks | 1 << (at & 63)));
        self.rest.set(&[]);
        self.set_state(State::Unordered);
    }

    #[inline(always)]
    pub(super) fn property(&self, object: &'s Object, index: usize, text: &str) -> Result<&'s SchemaObject, Stop> {
        let Some(property) = object.properties.get(index) else { return Ok(&IGNORED) };
        if self.mark(index) {
            self.duplicate(text, property)?;
            return Ok(&IGNORED);
        }
        Ok(&property.schema)
    }

    /// The entry is no property of `object`.
    #[cold]
    #[inline(never)]
    pub(super) fn unknown_property(&self, object: &Object, text: &str) -> Result<&'s SchemaObject, Stop> {
        if object.closed && !self.has(Flag::PartOfLarger) {
            self.unknown(text)?;
        }
        Ok(&IGNORED)
    }

    /// Whether the key `text` of the map here has come, as far as that matters to the limits of `keywords`. Where a key cannot come
    /// twice, none has.
    ///
    /// No more keys are kept than the limits count: of a map that has too many, the rest is not looked at.
    #[inline(always)]
    pub(super) fn has_come_as_key(&self, keywords: &DictionaryKeywords, name: PackedName, text: &str) -> bool {
        self.run.keys_may_repeat() && self.look_for_key(keywords, name, text)
    }

    #[cold]
    #[inline(never)]
    fn look_for_key(&self, keywords: &DictionaryKeywords, name: PackedName, text: &str) -> bool {
        let last = match (keywords.max_properties, keywords.min_properties) {
            (Some(most), _) => most,
            (None, Some(least)) => least.saturating_sub(1),
            (None, None) => 0,
        };
        let count = self.count.get();
        if last == 0 || count as u64 > last {
            return false;
        }
        let is_wanted = (count as u64) < last;
        let has_come = self.run.with_keys(self.depth(), count == 0, |keys| keys.has_come(name, text, is_wanted));
        if has_come && self.state() == State::Dictionary && !self.has(Flag::Struct) {
            // a map that says how many entries it has counts this one
            self.choices.set(0);
        }
        has_come
    }

    /// The key of a dictionary, as the schema for keys judges it.
    pub(super) fn key_of_dictionary(&self, keys: &'static SchemaObject, text: &str) -> Result<(), Stop> {
        let judged = keys.judged();
        let broken = scalar::key(judged, text);
        if broken.is_empty() { Ok(()) } else { self.broken_key(judged, broken, text) }
    }

    #[cold]
    #[inline(never)]
    fn too_many_properties<T>(&self) -> Result<T, Stop> {
        let length = usize::try_from(self.choices.get()).ok().filter(|length| *length >= self.count.get());
        self.broken_here(KeywordSet::only(Keyword::MaxProperties), Found::Object(length))?;
        self.ignore_the_rest();
        self.run.skip_value()
    }

    /// The first entry of an object names the variant of a union.
    #[inline(never)]
    fn look_up_variant(&self, name: PackedName, text: &str) -> Result<&'s SchemaObject, Stop> {
        let schema = self.schema.get();
        let Some((union, tag)) = schema.shape.tagged() else { return Ok(&IGNORED) };
        if matches!(tag.place, TagPlace::Property(_)) {
            return Ok(self.record_from_here());
        }
        match tag.find(text).and_then(|branch| union.branches.get(branch)) {
            Some(branch) => {
                let branch = self.enter_subschema(branch)?;
                if let Shape::Object(_) = &branch.shape {
                    self.start_object(branch)?;
                    return self.look_up(name, text);
                }
                // the name of a variant without data is a string
                self.schema.set(branch);
                self.value_of_plain_variant(union, tag, text)?;
            }
            None if self.has(Flag::PartOfLarger) => return Ok(&IGNORED),
            None => self.unknown_variant(union, tag, text)?,
        }
        self.ignore_the_rest();
        Ok(&IGNORED)
    }

    /// What is wrong with the object has been said: its other entries are read, and nothing is said about them.
    pub(super) fn ignore_the_rest(&self) {
        self.set_state(State::Uniform);
        self.rest.set(&[]);
        self.schema.set(&IGNORED);
        self.value_schema.set(Some(&IGNORED));
    }

    /// The end of a struct or a map.
    #[inline(never)]
    pub(crate) fn end_object(&self) -> Result<(), Stop> {
        if self.state() == State::Ordered && self.rest.get().iter().all(|property| !property.required) {
            return Ok(());
        }
        if self.state() == State::Recorded {
            return self.end_recording();
        }
        self.end_elsewhere()
    }

    #[inline(never)]
    fn end_elsewhere(&self) -> Result<(), Stop> {
        let schema = self.schema.get();
        match (self.state(), &schema.shape) {
            (State::Recorded, _) => self.end_recording(),
            (State::Uniform, _) if is(schema, &IGNORED) => {
                // whoever has been told to leave has gone on
                self.run.take_skipped();
                Ok(())
            }
            (State::Unordered, Shape::Object(object)) if self.has_required(object) => Ok(()),
            (State::Uniform, _) if self.is_disguise() && self.count.get() == 0 => self.refuse(),
            (State::Ordered | State::Unordered, Shape::Object(object)) => {
                self.withdraw_proposals();
                let said = self.report_missing(object);
                self.free();
                said
            }
            (State::Ruled, Shape::Object(object)) => {
                self.withdraw_proposals();
                let said = self.report_lacking_by_rules(object, 0);
                self.free();
                said
            }
            (State::Dictionary, Shape::Dictionary(dictionary)) => {
                let count = self.count.get();
                let broken = dictionary.keywords.broken_by(count);
                if broken.is_empty() { Ok(()) } else { self.broken_here(broken, Found::Object(Some(count))) }
            }
            (State::Flattened, Shape::AllOf(parts)) => {
                let said = self.end_flattened(parts, None);
                self.free();
                said
            }
            (State::Tagged, Shape::AnyOf(union) | Shape::OneOf(union)) => match &union.tag {
                Some(tag) => self.missing_tag(union, tag),
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }

    /// The marks of a large object can be another's.
    pub(super) fn free(&self) {
        if self.has(Flag::Large) {
            self.run.free_marks(self.marks.get());
        }
    }

    #[cold]
    #[inline(never)]
    fn report_missing(&self, object: &Object) -> Result<(), Stop> {
        for (index, property) in object.properties.iter().enumerate() {
            if property.required && self.is_missing(object, index) {
                self.missing(property)?;
            }
        }
        Ok(())
    }
}
