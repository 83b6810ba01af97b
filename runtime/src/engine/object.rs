//! An object begins: which schema it is read under.

use super::frame::{ANY, DIGITS, Flag, Frame, IGNORED, Next, RAW, RECORD, SUBJECT, Slot, State, TAG, is};
use super::limits::{MAX_DEPTH, MOST_WRAPPERS};
use super::stop::Stop;
use crate::keyword::{Keyword, KeywordSet};
use crate::schema::{BITS, Object, PackedName, SchemaObject, Shape, TagPlace, Union};
use crate::violation::{Found, Requirement};

/// How an object begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ObjectSource {
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
            Some(declared) => {
                if let Shape::Object(object) = &declared.shape
                    && object.plain
                    && self.may_go_deeper()
                {
                    return Ok(self.begin(
                        slot,
                        name,
                        declared,
                        declared,
                        State::Ordered,
                        Next::properties(object.properties),
                    ));
                }
                self.structure_elsewhere(name, wrappers, declared, slot)
            }
            None => self.search_object(name, wrappers, ObjectSource::Struct, slot),
        }
    }

    /// A frame for a struct that is the value called `name` here, in `slot`.
    #[inline(always)]
    pub(super) fn begin(
        &'f self,
        slot: &'f mut Slot<'f, 's>,
        name: PackedName,
        declared: &'s SchemaObject,
        schema: &'s SchemaObject,
        state: State,
        next: Next<'s>,
    ) -> &'f Frame<'f, 's> {
        &*slot.insert(self.child(name, declared, schema, state, next, true))
    }

    /// Behind a reference, mostly.
    #[inline(never)]
    fn structure_elsewhere(
        &'f self,
        name: PackedName,
        wrappers: u8,
        declared: &'s SchemaObject,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let schema = declared.judged();
        if self.may_go_deeper() {
            match &schema.shape {
                Shape::Object(object) if object.plain => {
                    return Ok(self.begin(
                        slot,
                        name,
                        declared,
                        schema,
                        State::Ordered,
                        Next::properties(object.properties),
                    ));
                }
                Shape::AnyOf(Union { tag: Some(tag), .. }) | Shape::OneOf(Union { tag: Some(tag), .. })
                    if self.state() != State::Tagged =>
                {
                    let next = match tag.place {
                        TagPlace::External => Next::LOOK_UP,
                        TagPlace::Property(_) => Next::value_schema(&TAG),
                    };
                    return Ok(self.begin(slot, name, declared, schema, State::Tagged, next));
                }
                Shape::AnyOf(Union {
                    tag: None,
                    branches: [first, second, ..],
                }) if matches!((&first.shape, &second.shape), (Shape::Object(_), Shape::Object(_)))
                    && self.state() != State::Tagged =>
                {
                    let frame = self.begin(slot, name, declared, schema, State::Recorded, Next::value_schema(&RECORD));
                    frame.set_wrappers(wrappers.saturating_add(self.wrappers_here()));
                    frame.record_structure();
                    return Ok(frame);
                }
                _ => {}
            }
        }
        self.open_object(name, wrappers, declared, ObjectSource::Struct, slot)
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
            Some(declared) => {
                let state = match &declared.shape {
                    Shape::Object(object) if object.plain => Some(State::Unordered),
                    Shape::Dictionary(_) => Some(State::Dictionary),
                    _ => None,
                };
                match state {
                    Some(state) if self.may_go_deeper() => {
                        let frame = slot.insert(self.child(name, declared, declared, state, Next::LOOK_UP, false));
                        frame.choices.set(length.unwrap_or(0) as u64);
                        Ok(frame)
                    }
                    _ => self.open_object(name, wrappers, declared, ObjectSource::Map(length), slot),
                }
            }
            None => self.search_object(name, wrappers, ObjectSource::Map(length), slot),
        }
    }

    #[inline(never)]
    fn search_object(
        &'f self,
        name: PackedName,
        wrappers: u8,
        source: ObjectSource,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let schema = self.search(name)?;
        self.open_object(name, wrappers, schema, source, slot)
    }

    /// An object begins, which `declared` describes.
    #[inline(never)]
    pub(super) fn open_object(
        &'f self,
        name: PackedName,
        wrappers: u8,
        declared: &'s SchemaObject,
        source: ObjectSource,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let frame = self.open_object_without_recording(name, wrappers, declared, source, slot)?;
        if frame.state() == State::Recorded {
            frame.record_container(true);
        }
        Ok(frame)
    }

    /// The same, where what is to be recorded is at hand already.
    pub(super) fn open_object_without_recording(
        &'f self,
        name: PackedName,
        wrappers: u8,
        declared: &'s SchemaObject,
        source: ObjectSource,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let declared = self.admit_container(name, declared, Found::Object(None))?;
        let frame = self.container(name, wrappers, declared, source == ObjectSource::Struct, slot);
        frame.start_object(frame.schema.get())?;
        if let (State::Dictionary, ObjectSource::Map(Some(length))) = (frame.state(), source) {
            frame.choices.set(length as u64);
        }
        Ok(frame)
    }

    /// The schema of an array or an object that begins, called `name` here, where it is to be read at all.
    pub(super) fn admit_container(
        &self,
        name: PackedName,
        declared: &'s SchemaObject,
        found: Found<'_>,
    ) -> Result<&'s SchemaObject, Stop> {
        if is(declared, &IGNORED) {
            return self.run.skip_value();
        }
        if is(declared, &DIGITS) || is(declared, &RAW) {
            self.disguise_of().refuse()?;
            return self.run.skip_value();
        }
        if self.is_full() {
            return if is(declared, &RECORD) {
                self.record_too_deep(name, MAX_DEPTH)
            } else {
                self.too_deep(name, MAX_DEPTH)
            };
        }
        if let State::Tagged | State::Flattened | State::Value | State::Ruled = self.state() {
            if is(declared, &SUBJECT) {
                return Ok(self.subject(name, found));
            }
            return self.receive_tag_container(name, declared, found);
        }
        Ok(declared)
    }

    /// The frame of an array or an object that begins, called `name` here, which `declared` describes.
    pub(super) fn container(
        &'f self,
        name: PackedName,
        wrappers: u8,
        declared: &'s SchemaObject,
        is_struct: bool,
        slot: &'f mut Slot<'f, 's>,
    ) -> &'f Frame<'f, 's> {
        let schema = declared.judged();
        let frame = &*slot.insert(self.child(name, declared, schema, State::Uniform, Next::LOOK_UP, is_struct));
        if self.state() == State::Value {
            frame.set(Flag::PartOfLarger, self.has(Flag::PartOfLarger));
        }
        frame.set_wrappers(wrappers.saturating_add(self.wrappers_here()));
        frame
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
            self.value_schema.set(None);
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
                    self.set_state(State::Uniform);
                    self.value_schema.set(Some(&ANY));
                    return Ok(());
                }
                Shape::AllOf(parts) if parts.around().is_none() => {
                    self.start_flattened(parts);
                    return Ok(());
                }
                Shape::AnyOf(Union { tag: Some(tag), .. }) | Shape::OneOf(Union { tag: Some(tag), .. }) => {
                    self.set_state(State::Tagged);
                    if matches!(tag.place, TagPlace::Property(_)) {
                        self.value_schema.set(Some(&TAG));
                    }
                    return Ok(());
                }
                _ => match self.enter_inner(schema, Found::Object(None))? {
                    Some(inner) => schema = inner,
                    None => return Ok(()),
                },
            }
        }
    }

    /// The schema inside `schema` that an array or an object, which `schema` is not itself, is read under; none where it is recorded.
    #[inline(always)]
    pub(super) fn enter_inner(
        &self,
        schema: &'s SchemaObject,
        found: Found<'_>,
    ) -> Result<Option<&'s SchemaObject>, Stop> {
        let inner = match &schema.shape {
            Shape::AllOf(parts) => parts.around(),
            Shape::AnyOf(union) | Shape::OneOf(union) if union.tag.is_none() => {
                let only = self.only_branch(union, found)?;
                if only.is_none() {
                    self.start_recording();
                    return Ok(None);
                }
                only
            }
            _ if is(schema, &RECORD) => {
                self.start_recording();
                self.set(Flag::Outermost, false);
                return Ok(None);
            }
            _ => None,
        };
        let Some(inner) = inner else {
            self.broken_here(KeywordSet::only(Keyword::Type), found)?;
            return self.run.skip_value();
        };
        self.enter_subschema(inner).map(Some)
    }

    /// The schema `inner` in place of the union or the composition around it.
    pub(super) fn enter_subschema(&self, inner: &'s SchemaObject) -> Result<&'s SchemaObject, Stop> {
        let wrappers = self.wrappers();
        if wrappers >= MOST_WRAPPERS {
            self.report_here(|| Requirement::Depth(u32::from(MOST_WRAPPERS)), Found::Nothing)?;
            return self.run.skip_value();
        }
        self.set_wrappers(wrappers + 1);
        Ok(inner.judged())
    }

    fn start_properties(&self, object: &'s Object) {
        self.set(Flag::Large, object.bits > BITS);
        if self.has(Flag::Large) {
            self.marks.set(self.run.take_marks(object.bits));
        } else {
            self.marks.set(0);
        }
        if object.ruled {
            self.set_state(State::Ruled);
        } else if self.has(Flag::Struct) && !self.has(Flag::Large) {
            self.set_state(State::Ordered);
            self.rest.set(object.properties);
        } else {
            self.set_state(State::Unordered);
        }
    }
}
