//! An object that is being read: the schema of each entry, and what is missing at the end.

use alloc::string::String;

use super::frame::{ANY, DIGITS, Frame, IGNORED, Is, RAW, RECORD, Slot, State, is, is_secret};
use super::limits::{MAX_DEPTH, MOST_WRAPPERS};
use super::scalar;
use super::stop::Stop;
use super::violations::{NO_WORDS, no_variant};
use crate::keyword::{Keyword, KeywordSet};
use crate::schema::Bond;
use crate::schema::{Object, PackedName, Parts, Property, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::{Found, Requirement};

/// Properties that are told apart by the bits of one word.
pub(super) const BITS: usize = 64;

/// The struct that serde_json makes of a number whose digits it keeps.
const WRITTEN_NUMBER: &str = "$serde_json::private::Number";
/// The struct that serde_json makes of JSON text that it passes on unread.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// Whether `name` is that of a struct which is no object on the wire.
#[inline(always)]
pub(crate) fn is_disguise(name: &str) -> bool {
    matches!(name, WRITTEN_NUMBER | RAW_VALUE)
}

/// How an object begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begins {
    /// With the fields of a struct, in order.
    Struct,
    /// With the keys of a map, which has so many of them if it says so truly.
    Map(Option<usize>),
}

impl<'f, 's> Frame<'f, 's> {
    /// A struct begins, as the value called `name` here.
    #[inline(never)]
    pub(crate) fn structure(
        &'f self,
        name: PackedName,
        wrappers: u8,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        match self.expect(name) {
            Some(placed) => {
                if let Shape::Object(object) = &placed.shape
                    && object.properties.len() <= BITS
                    && self.may_go_deeper()
                {
                    return Ok(self.begin(slot, name, placed, placed, State::Ordered, object.properties, None));
                }
                self.structure_elsewhere(name, wrappers, placed, slot)
            }
            None => self.object_searched(name, wrappers, Begins::Struct, slot),
        }
    }

    /// A frame for a struct that is the value called `name` here, in `slot`.
    #[inline(always)]
    fn begin(
        &'f self,
        slot: &'f mut Slot<'f, 's>,
        name: PackedName,
        placed: &'s SchemaObject,
        schema: &'s SchemaObject,
        state: State,
        rest: &'static [Property],
        fixed: Option<&'s SchemaObject>,
    ) -> &'f Frame<'f, 's> {
        &*slot.insert(self.inside(name, placed, schema, state, rest, fixed, true))
    }

    /// Behind a reference, mostly.
    #[inline(never)]
    fn structure_elsewhere(
        &'f self,
        name: PackedName,
        wrappers: u8,
        placed: &'s SchemaObject,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let schema = placed.judged();
        if self.may_go_deeper() {
            match &schema.shape {
                Shape::Object(object) if object.properties.len() <= BITS => {
                    return Ok(self.begin(slot, name, placed, schema, State::Ordered, object.properties, None));
                }
                Shape::AnyOf(Union { tag: Some(tag), .. }) | Shape::OneOf(Union { tag: Some(tag), .. })
                    if tag.place != TagPlace::Outside && self.state() != State::Tagged =>
                {
                    return Ok(self.begin(slot, name, placed, schema, State::Tagged, &[], Some(schema)));
                }
                Shape::AnyOf(Union {
                    tag: None,
                    branches: [first, second, ..],
                }) if matches!((&first.shape, &second.shape), (Shape::Object(_), Shape::Object(_)))
                    && self.state() != State::Tagged =>
                {
                    let frame = self.begin(slot, name, placed, schema, State::Recorded, &[], Some(&RECORD));
                    frame.set_wrappers(wrappers.saturating_add(self.wrappers_here()));
                    frame.record_structure();
                    return Ok(frame);
                }
                _ => {}
            }
        }
        self.object_under(name, wrappers, placed, Begins::Struct, slot)
    }

    /// A map begins, as the value called `name` here.
    #[inline(never)]
    pub(crate) fn map(
        &'f self,
        name: PackedName,
        wrappers: u8,
        length: Option<usize>,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        match self.expect(name) {
            Some(placed) => {
                let state = match &placed.shape {
                    Shape::Object(object) if object.properties.len() <= BITS => Some(State::Unordered),
                    Shape::Dictionary(_) => Some(State::Dictionary),
                    _ => None,
                };
                match state {
                    Some(state) if self.may_go_deeper() => {
                        let frame = slot.insert(self.inside(name, placed, placed, state, &[], None, false));
                        frame.choices.set(length.unwrap_or(0) as u64);
                        Ok(frame)
                    }
                    _ => self.object_under(name, wrappers, placed, Begins::Map(length), slot),
                }
            }
            None => self.object_searched(name, wrappers, Begins::Map(length), slot),
        }
    }

    #[inline(never)]
    fn object_searched(
        &'f self,
        name: PackedName,
        wrappers: u8,
        begins: Begins,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let schema = self.search(name)?;
        self.object_under(name, wrappers, schema, begins, slot)
    }

    /// An object begins, which `placed` describes.
    #[inline(never)]
    pub(super) fn object_under(
        &'f self,
        name: PackedName,
        wrappers: u8,
        placed: &'s SchemaObject,
        begins: Begins,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let frame = self.object_unrecorded(name, wrappers, placed, begins, slot)?;
        if frame.state() == State::Recorded {
            frame.record_container(true);
        }
        Ok(frame)
    }

    /// The same, where what is to be recorded is at hand already.
    pub(super) fn object_unrecorded(
        &'f self,
        name: PackedName,
        wrappers: u8,
        placed: &'s SchemaObject,
        begins: Begins,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let placed = self.begins(name, placed, Found::Object(None))?;
        let schema = placed.judged();
        let is_struct = begins == Begins::Struct;
        let frame = &*slot.insert(self.inside(name, placed, schema, State::Anything, &[], None, is_struct));
        if self.state() == State::Value {
            frame.set(Is::Open, self.is(Is::Open));
        }
        frame.set_wrappers(wrappers.saturating_add(self.wrappers_here()));
        frame.start_object(schema)?;
        if let (State::Dictionary, Begins::Map(Some(length))) = (frame.state(), begins) {
            frame.choices.set(length as u64);
        }
        Ok(frame)
    }

    /// The schema of an array or an object that begins, called `name` here, where it is to be read at all.
    pub(super) fn begins(
        &self,
        name: PackedName,
        placed: &'s SchemaObject,
        found: Found<'_>,
    ) -> Result<&'s SchemaObject, Stop> {
        if is(placed, &IGNORED) {
            return self.run.leave();
        }
        if self.is_full() {
            return if is(placed, &RECORD) {
                self.record_too_deep(name, MAX_DEPTH)
            } else {
                self.too_deep(name, MAX_DEPTH)
            };
        }
        if let State::Tagged | State::Flattened | State::Value = self.state() {
            return self.not_the_tag(name, placed, found);
        }
        Ok(placed)
    }

    /// The unions around the value in this frame, where it is the place of one value.
    pub(super) fn wrappers_here(&self) -> u8 {
        if self.state() == State::Value { self.wrappers() } else { 0 }
    }

    /// The object here is read under `schema`, references followed.
    pub(super) fn start_object(&self, schema: &'s SchemaObject) -> Result<(), Stop> {
        let mut schema = schema;
        loop {
            self.schema.set(schema);
            self.rest.set(&[]);
            self.fixed.set(None);
            self.count.set(0);
            match &schema.shape {
                Shape::Object(object) => {
                    self.start_properties(object);
                    return Ok(());
                }
                Shape::Dictionary(_) => {
                    self.set_state(State::Dictionary);
                    return Ok(());
                }
                Shape::Any => {
                    self.set_state(State::Anything);
                    self.fixed.set(Some(&ANY));
                    return Ok(());
                }
                Shape::AllOf(Parts {
                    parts: [only],
                    bond: Bond::Around,
                    ..
                }) => schema = self.wrapped(only)?,
                Shape::AllOf(parts) => return self.start_flattened(parts),
                Shape::AnyOf(Union { tag: Some(tag), .. }) | Shape::OneOf(Union { tag: Some(tag), .. }) => {
                    self.set_state(State::Tagged);
                    if matches!(tag.place, TagPlace::Property(_)) {
                        self.fixed.set(Some(schema));
                    }
                    return Ok(());
                }
                Shape::AnyOf(union) | Shape::OneOf(union) => match self.only_branch(union, Found::Object(None))? {
                    Some(only) => schema = self.wrapped(only)?,
                    None => {
                        self.start_recording();
                        return Ok(());
                    }
                },
                _ if is(schema, &RECORD) => {
                    self.start_recording();
                    self.set(Is::Outermost, false);
                    return Ok(());
                }
                _ => {
                    self.broken_here(KeywordSet::only(Keyword::Type), Found::Object(None))?;
                    return self.run.leave();
                }
            }
        }
    }

    /// The schema `inner` in place of the union or the composition around it.
    pub(super) fn wrapped(&self, inner: &'s SchemaObject) -> Result<&'s SchemaObject, Stop> {
        let wrappers = self.wrappers();
        if wrappers >= MOST_WRAPPERS {
            self.report_here(|| Requirement::Depth(u32::from(MOST_WRAPPERS)), Found::Nothing)?;
            return self.run.leave();
        }
        self.set_wrappers(wrappers + 1);
        if is_secret(inner) {
            self.set(Is::Secret, true);
        }
        Ok(inner.judged())
    }

    fn start_properties(&self, object: &'s Object) {
        self.set(Is::Large, object.properties.len() > BITS);
        if self.is(Is::Large) {
            self.marks.set(self.run.take_marks(object.properties.len()));
        } else {
            self.marks.set(0);
        }
        if self.is(Is::Struct) && !self.is(Is::Large) {
            self.set_state(State::Ordered);
            self.rest.set(object.properties);
        } else {
            self.set_state(State::Unordered);
        }
    }

    /// Whether the property at `index` has come, of an object whose marks tell.
    pub(super) fn has_come(&self, index: usize) -> bool {
        if self.is(Is::Large) {
            return self.run.has_come(self.marks.get(), index);
        }
        self.marks.get() >> (index & 63) & 1 == 1
    }

    /// The property at `index` comes; whether it has come before.
    #[inline(always)]
    pub(super) fn mark(&self, index: usize) -> bool {
        let bit = 1 << (index & 63);
        if self.is(Is::Large) {
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
                None => self.stranger(object, text)?,
            },
            _ => self.schema_of(name, text)?,
        };
        self.fixed.set(Some(schema));
        Ok(())
    }

    /// The key of a map, whose value comes in another call.
    pub(crate) fn key_apart(&self, text: &str) -> Result<(), Stop> {
        let name = PackedName::of(text);
        if !name.is_long() {
            self.key(name, text)?;
        }
        self.run.keep_key(name, text);
        Ok(())
    }

    /// The key that came last, apart from its value. A value without a key is a mistake of the `Serialize` that is read.
    pub(crate) fn take_key_apart(&self) -> Result<(PackedName, String), Stop> {
        self.run.take_key().ok_or_else(|| Stop::refused(NO_WORDS.into()))
    }

    /// The end of a map. A key without a value is such a mistake, too.
    #[inline(never)]
    pub(crate) fn end_map(&self) -> Result<(), Stop> {
        if self.run.has_key() {
            self.run.take_key();
            return Err(Stop::refused(NO_WORDS.into()));
        }
        if self.state() == State::Unordered
            && !self.is(Is::Large)
            && let Shape::Object(object) = &self.schema.get().shape
            && object.required.first() & !self.marks.get() == 0
        {
            return Ok(());
        }
        self.end_elsewhere()
    }

    /// The schema of the entry `text`, whether it is to be looked up or not.
    #[inline(never)]
    fn schema_of(&self, name: PackedName, text: &str) -> Result<&'s SchemaObject, Stop> {
        match self.state() {
            State::Anything | State::Recorded => self.look_up_fixed(),
            State::Tagged => match self.tag_of_object() {
                // the tag has come, or something else comes first
                Some(property) if property == text => Ok(self.schema.get()),
                Some(_) => self.record_from_here(),
                None => self.look_up(name, text),
            },
            _ => self.look_up(name, text),
        }
    }

    fn look_up_fixed(&self) -> Result<&'s SchemaObject, Stop> {
        Ok(self.fixed.get().unwrap_or(&IGNORED))
    }

    /// The schema of the entry `text`.
    fn look_up(&self, name: PackedName, text: &str) -> Result<&'s SchemaObject, Stop> {
        match (self.state(), &self.schema.get().shape) {
            (State::Ordered, Shape::Object(object)) => {
                let Some(index) = object.find_packed(name, text) else { return self.stranger(object, text) };
                self.give_up_order(object);
                self.property(object, index, text)
            }
            (State::Unordered, Shape::Object(object)) => match object.find_packed(name, text) {
                Some(index) => self.property(object, index, text),
                None => self.stranger(object, text),
            },
            (State::Dictionary, Shape::Dictionary(dictionary)) => {
                let count = self.count.get() + 1;
                self.count.set(count);
                if dictionary.keywords.max_properties.is_some_and(|most| count as u64 > most) {
                    return self.too_many_properties();
                }
                self.key_of_dictionary(dictionary.keys, text)?;
                Ok(dictionary.values)
            }
            (State::Flattened, Shape::AllOf(parts)) => self.look_up_in_parts(parts, name, text),
            (State::Tagged, _) => self.look_up_variant(name, text),
            _ => self.look_up_fixed(),
        }
    }

    /// Properties have come out of order: from here on the marks tell which have come.
    fn give_up_order(&self, object: &Object) {
        let (all, passed) = (object.properties.len(), self.marks.get());
        let come = (0..all - self.rest.get().len()).filter(|at| passed >> ((all - 1 - at) & 63) & 1 == 0);
        self.marks.set(come.fold(0, |marks, at| marks | 1 << (at & 63)));
        self.rest.set(&[]);
        self.set_state(State::Unordered);
    }

    #[inline(always)]
    fn property(&self, object: &'s Object, index: usize, text: &str) -> Result<&'s SchemaObject, Stop> {
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
    fn stranger(&self, object: &Object, text: &str) -> Result<&'s SchemaObject, Stop> {
        if object.closed && !self.is(Is::Open) {
            self.unknown(text)?;
        }
        Ok(&IGNORED)
    }

    /// The key of a dictionary, as the schema for keys judges it.
    pub(super) fn key_of_dictionary(&self, keys: &'static SchemaObject, text: &str) -> Result<(), Stop> {
        let judged = keys.judged();
        let broken = scalar::key(judged, text);
        if broken.is_empty() { Ok(()) } else { self.broken_key(keys, judged, broken, text) }
    }

    #[cold]
    #[inline(never)]
    fn too_many_properties<T>(&self) -> Result<T, Stop> {
        let length = usize::try_from(self.choices.get()).ok().filter(|length| *length >= self.count.get());
        self.broken_here(KeywordSet::only(Keyword::MaxProperties), Found::Object(length))?;
        self.ignore_the_rest();
        self.run.leave()
    }

    /// The first entry of an object names the variant of a union.
    #[inline(never)]
    fn look_up_variant(&self, name: PackedName, text: &str) -> Result<&'s SchemaObject, Stop> {
        let schema = self.schema.get();
        let Some((union, tag)) = schema.shape.tagged() else { return Ok(&IGNORED) };
        if matches!(tag.place, TagPlace::Property(_)) {
            return self.record_from_here();
        }
        match tag.find(text).and_then(|branch| union.branches.get(branch)) {
            Some(branch) => {
                let branch = self.wrapped(branch)?;
                match &branch.shape {
                    Shape::Object(_) => {
                        self.start_object(branch)?;
                        return self.look_up(name, text);
                    }
                    // the name of a variant without data is a string
                    _ => {
                        self.schema.set(branch);
                        self.broken_here(KeywordSet::only(Keyword::Type), Found::Object(None))?;
                    }
                }
            }
            None if self.is(Is::Open) => return Ok(&IGNORED),
            None => self.report_property(text, || no_variant(tag, Found::Text(text)), Found::Text(text))?,
        }
        self.ignore_the_rest();
        Ok(&IGNORED)
    }

    /// What is wrong with the object has been said: its other entries are read, and nothing is said about them.
    pub(super) fn ignore_the_rest(&self) {
        self.set_state(State::Anything);
        self.rest.set(&[]);
        self.schema.set(&IGNORED);
        self.fixed.set(Some(&IGNORED));
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
            (State::Unordered, Shape::Object(object))
                if !self.is(Is::Large) && object.required.first() & !self.marks.get() == 0 =>
            {
                Ok(())
            }
            (State::Anything, _) if self.is_disguise() && self.count.get() == 0 => self.refuse(),
            (State::Ordered | State::Unordered, Shape::Object(object)) => {
                let said = self.report_missing(object);
                self.free();
                said
            }
            (State::Dictionary, Shape::Dictionary(dictionary)) => {
                let count = self.count.get();
                let broken = dictionary.keywords.broken_by(count);
                if broken.is_empty() { Ok(()) } else { self.broken_here(broken, Found::Object(Some(count))) }
            }
            (State::Flattened, Shape::AllOf(parts)) => {
                let said = self.end_flattened(parts);
                self.free();
                said
            }
            (State::Tagged, Shape::AnyOf(union) | Shape::OneOf(union)) => match &union.tag {
                Some(tag) => self.untagged(tag),
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }

    /// The marks of a large object can be another's.
    fn free(&self) {
        if self.is(Is::Large) {
            self.run.free_marks(self.marks.get());
        }
    }

    #[cold]
    #[inline(never)]
    fn report_missing(&self, object: &Object) -> Result<(), Stop> {
        for (index, property) in object.properties.iter().enumerate() {
            if property.required && self.lacks(object, index) {
                self.missing(property)?;
            }
        }
        Ok(())
    }

    /// A struct that is no object on the wire begins: a number by its digits, or JSON text.
    pub(crate) fn disguise(
        &'f self,
        name: PackedName,
        wrappers: u8,
        disguise: &str,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let schema = self.find(name)?;
        let frame = self.begin(slot, name, schema, schema, State::Anything, &[], None);
        frame.set_wrappers(wrappers.saturating_add(self.wrappers_here()));
        frame.fixed.set(Some(if disguise == WRITTEN_NUMBER { &DIGITS } else { &RAW }));
        Ok(frame)
    }

    fn is_disguise(&self) -> bool {
        self.fixed.get().is_some_and(|fixed| is(fixed, &DIGITS) || is(fixed, &RAW))
    }

    /// The struct whose only field's value comes here; its name has a place of its own.
    pub(super) fn disguise_of(&self) -> &Self {
        match self.parent {
            Some(parent) if self.state() == State::Value && parent.is_disguise() => parent,
            _ => self,
        }
    }

    #[cold]
    fn refuse(&self) -> Result<(), Stop> {
        match self.parent {
            Some(parent) => parent.ended(self.name, Stop::refused(NO_WORDS.into())),
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
        let is_number = crate::number::Decimal::parse(text).is_some();
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
            return self.record_raw(name, json);
        }
        match schema.judged().shape {
            Shape::Any => Ok(()),
            _ => self.ended(name, Stop::refused(NO_WORDS.into())),
        }
    }

    /// The object around the value of a variant begins, as the value called `name` here.
    #[inline(never)]
    pub(crate) fn around_variant(
        &'f self,
        name: PackedName,
        wrappers: u8,
        (index, packed): (u32, PackedName),
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let placed = self.find(name)?;
        // the common case: the variant's place in the enum is that of the branch in the union, whose only property has its name
        let schema = placed.judged();
        if let Shape::OneOf(union) | Shape::AnyOf(union) = &schema.shape
            && let Some(Tag {
                place: TagPlace::Outside,
                ..
            }) = union.tag
            && let Some(branch) = union.branches.get(index as usize)
            && let Shape::Object(object) = &branch.shape
            && let [only] = object.properties
            && only.packed.equals(packed)
            && self.may_go_deeper()
            && self.state() != State::Tagged
        {
            let frame = self.begin(slot, name, placed, branch, State::Ordered, object.properties, None);
            frame.set(Is::Secret, is_secret(schema));
            return Ok(frame);
        }
        self.object_under(name, wrappers, placed, Begins::Struct, slot)
    }

    /// The place of the value of a variant in the object here, which has begun with it; and what it is called there.
    pub(crate) fn place_of_variant(
        &'f self,
        packed: PackedName,
        name: &'f &'static str,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<(&'f Frame<'f, 's>, PackedName), Stop> {
        if packed.is_long() { Ok((self.long_name(name, slot)?, PackedName::NONE)) } else { Ok((self, packed)) }
    }

    /// The value of a variant, called `name` here, is not read; the object around it may lack more.
    #[cold]
    #[inline(never)]
    pub(crate) fn not_read(
        &'f self,
        name: PackedName,
        stop: Stop,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        self.ended(name, stop)?;
        let frame = &*slot.insert(self.inside(name, &IGNORED, &IGNORED, State::Anything, &[], Some(&IGNORED), true));
        frame.ignore_the_rest();
        frame.marks.set(u64::MAX);
        Ok(frame)
    }

    /// The end of the object around the value of a variant, which has ended.
    #[inline(never)]
    pub(crate) fn end_variant(&self, said: Result<(), Stop>) -> Result<(), Stop> {
        let (place, name) = match self.parent {
            Some(place) => (place, self.name),
            None => return said,
        };
        if let Err(stop) = said {
            place.ended(name, stop)?;
        }
        let object = if place.state() == State::Value { place.parent } else { Some(place) };
        object.map_or(Ok(()), Self::end_object)
    }
}
