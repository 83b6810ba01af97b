//! An object begins: which schema it is read under.

use super::frame::{ANY, DIGITS, Frame, IGNORED, Is, Next, RAW, RECORD, Slot, State, TAG, is, is_secret};
use super::limits::{MAX_DEPTH, MOST_WRAPPERS};
use super::stop::Stop;
use crate::keyword::{Keyword, KeywordSet};
use crate::schema::{AllOfKind, Object, PackedName, Parts, SchemaObject, Shape, TagPlace, Union};
use crate::violation::{Found, Requirement};

/// Properties that are told apart by the bits of one word.
pub(super) const BITS: usize = 64;

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
                    return Ok(self.begin(
                        slot,
                        name,
                        placed,
                        placed,
                        State::Ordered,
                        Next::properties(object.properties),
                    ));
                }
                self.structure_elsewhere(name, wrappers, placed, slot)
            }
            None => self.object_searched(name, wrappers, Begins::Struct, slot),
        }
    }

    /// A frame for a struct that is the value called `name` here, in `slot`.
    #[inline(always)]
    pub(super) fn begin(
        &'f self,
        slot: &'f mut Slot<'f, 's>,
        name: PackedName,
        placed: &'s SchemaObject,
        schema: &'s SchemaObject,
        state: State,
        next: Next<'s>,
    ) -> &'f Frame<'f, 's> {
        &*slot.insert(self.inside(name, placed, schema, state, next, true))
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
                    return Ok(self.begin(
                        slot,
                        name,
                        placed,
                        schema,
                        State::Ordered,
                        Next::properties(object.properties),
                    ));
                }
                Shape::AnyOf(Union { tag: Some(tag), .. }) | Shape::OneOf(Union { tag: Some(tag), .. })
                    if tag.place != TagPlace::External && self.state() != State::Tagged =>
                {
                    return Ok(self.begin(slot, name, placed, schema, State::Tagged, Next::fixed(&TAG)));
                }
                Shape::AnyOf(Union {
                    tag: None,
                    branches: [first, second, ..],
                }) if matches!((&first.shape, &second.shape), (Shape::Object(_), Shape::Object(_)))
                    && self.state() != State::Tagged =>
                {
                    let frame = self.begin(slot, name, placed, schema, State::Recorded, Next::fixed(&RECORD));
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
                        let frame = slot.insert(self.inside(name, placed, placed, state, Next::LOOK_UP, false));
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
        let frame = &*slot.insert(self.inside(name, placed, schema, State::Anything, Next::LOOK_UP, is_struct));
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
        if is(placed, &DIGITS) || is(placed, &RAW) {
            self.disguise_of().refuse()?;
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
                    kind: AllOfKind::Around,
                    ..
                }) => schema = self.wrapped(only)?,
                Shape::AllOf(parts) => {
                    self.start_flattened(parts);
                    return Ok(());
                }
                Shape::AnyOf(Union { tag: Some(tag), .. }) | Shape::OneOf(Union { tag: Some(tag), .. }) => {
                    self.set_state(State::Tagged);
                    if matches!(tag.place, TagPlace::Property(_)) {
                        self.fixed.set(Some(&TAG));
                    }
                    return Ok(());
                }
                Shape::AnyOf(union) | Shape::OneOf(union) => {
                    if let Some(only) = self.only_branch(union, Found::Object(None))? {
                        schema = self.wrapped(only)?;
                    } else {
                        self.start_recording();
                        return Ok(());
                    }
                }
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
}
