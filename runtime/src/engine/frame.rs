//! A frame: one array or object that is being read, or the place of one value. It is on the stack, linked to the frame around it.

use core::cell::Cell;

use super::limits::MAX_DEPTH;
use super::run::Run;
use super::stop::Stop;
use crate::schema::{Object, PackedName, Property, SchemaObject, Shape};

/// Where a frame is put: with whoever hands a value over, so that it is never moved.
pub(crate) type Slot<'f, 's> = Option<Frame<'f, 's>>;

/// Room for the frames that begin with one value: of an array or an object, or of a variant and the object around it.
#[derive(Debug)]
pub(crate) struct Room<'f, 's> {
    pub(crate) frame: Slot<'f, 's>,
    pub(crate) variant: Option<RoomOfVariant<'f, 's>>,
}

/// Room for the value of a variant.
#[derive(Debug)]
pub(crate) struct RoomOfVariant<'f, 's> {
    pub(crate) name: &'static str,
    /// Its place, where the name is long.
    pub(crate) place: Slot<'f, 's>,
    pub(crate) frame: Slot<'f, 's>,
    /// Its frame, where it is not read.
    pub(crate) ignored: Slot<'f, 's>,
}

impl Room<'_, '_> {
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Self {
            frame: None,
            variant: None,
        }
    }
}

impl RoomOfVariant<'_, '_> {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self {
            name,
            place: None,
            frame: None,
            ignored: None,
        }
    }
}

/// How the values in a frame find their schemas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum State {
    /// The frame is the place of one value, which meets `value_schema`.
    Value,
    /// An array, whose items all meet `value_schema`.
    Items,
    /// An array that judges something of each item besides: its position, or whether it equals another.
    Tuple,
    Unique,
    /// An object whose properties are expected in the order of their declaration.
    Ordered,
    /// An object whose properties are looked up, since they come in any order.
    Unordered,
    /// An object whose properties are not known by name.
    Dictionary,
    /// An object that is several objects in one, as `flatten` makes it.
    Flattened,
    /// An object whose properties are looked up, and with rules between them.
    Ruled,
    /// An object of a union, whose tag has not come yet.
    Tagged,
    /// An array or an object whose values all meet `value_schema`, whatever they are called.
    Uniform,
    /// An array or an object that is written down, to be judged at its end.
    Recorded,
}

impl State {
    #[inline(always)]
    const fn of(number: u8) -> Self {
        match number {
            0 => Self::Value,
            1 => Self::Items,
            2 => Self::Tuple,
            3 => Self::Unique,
            4 => Self::Ordered,
            5 => Self::Unordered,
            6 => Self::Dictionary,
            7 => Self::Flattened,
            8 => Self::Ruled,
            9 => Self::Tagged,
            10 => Self::Uniform,
            _ => Self::Recorded,
        }
    }
}

/// One array or object that is being read, or the place of one value.
///
/// The fields stand in this order, so that those which start as zeros are set at once.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct Frame<'f, 's> {
    pub(super) run: &'f Run,
    pub(super) parent: Option<&'f Frame<'f, 's>>,
    /// What the frame is called in the object around it.
    pub(super) name: PackedName,
    /// The schema under which the frame was opened, references not followed.
    pub(super) declared: &'s SchemaObject,
    /// The schema that judges, references followed.
    pub(super) schema: Cell<&'s SchemaObject>,
    /// The properties that are expected next; empty where there is no order.
    pub(super) rest: Cell<&'static [Property]>,
    /// What the next value meets, whatever it is called.
    pub(super) value_schema: Cell<Option<&'s SchemaObject>>,
    /// By state. `Ordered`: the properties that were passed over, counted from the last one. `Unordered`, `Ruled` and `Flattened`: those
    /// that have come, or the number of their marks in the run, where there are many. Arrays: the most items.
    pub(super) marks: Cell<u64>,
    /// By state. `Flattened`: a byte for each union with a tag, which tells the branch. `Dictionary`: the properties that its map says
    /// it has. `Unique`: the number of its items in the run. `Recorded`: its position in the recording.
    pub(super) choices: Cell<u64>,
    /// Items so far; properties of a dictionary so far.
    pub(super) count: Cell<usize>,
    /// The name, where it is long: a reference to one, so that a frame is small.
    pub(super) long_name: Option<&'f &'f str>,
    /// The state, the depth, and answers of yes or no: see [`Flags`].
    pub(super) flags: Cell<Flags>,
}

/// One word: the state in the lowest byte, then the depth, then the unions and the like around the one value that stands here
/// ([`Frame::wrappers`]), then a bit for each [`Flag`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flags(u32);

/// A yes-or-no property of a frame.
#[derive(Debug, Clone, Copy)]
#[repr(u32)]
pub(super) enum Flag {
    /// The object is a part of a larger one: properties that it does not know are another part's.
    PartOfLarger = 1 << 24,
    /// The names come from a struct, mostly in the order of declaration; else from a map.
    Struct = 1 << 26,
    /// `Flattened`: there is no union whose tag has not come.
    NoTagPending = 1 << 27,
    /// A violation says what else may stand here, or which property may have been meant.
    Noted = 1 << 28,
    /// The marks are in the run.
    Large = 1 << 29,
    /// `Flattened`: every tag that the object has is known.
    TagsResolved = 1 << 30,
    /// `Recorded`: the recording is judged when this frame ends, not with the frame around it.
    Outermost = 1 << 31,
}

impl Flags {
    const DEPTH: u32 = 8;
    const WRAPPERS: u32 = 16;

    #[inline(always)]
    pub(super) const fn new(state: State, depth: u8) -> Self {
        Self(state as u32 | (depth as u32) << Self::DEPTH)
    }

    #[expect(clippy::cast_possible_truncation, reason = "the byte that starts at this bit")]
    #[inline(always)]
    const fn byte(self, start: u32) -> u8 {
        (self.0 >> start) as u8
    }

    #[inline(always)]
    pub(super) const fn with(self, flag: Flag, yes: bool) -> Self {
        if yes { Self(self.0 | flag as u32) } else { Self(self.0 & !(flag as u32)) }
    }
}

/// The schema of values that are not validated: those of unknown properties.
pub(super) static IGNORED: SchemaObject = SchemaObject::any();
/// Any value.
pub(super) static ANY: SchemaObject = SchemaObject::any();
/// What serde writes for a variant without data, among other properties.
pub(super) static NULL: SchemaObject = SchemaObject::null();
/// The value is written down. Known by its address, as the next ones are; an enum of nothing, so that no fast path takes it.
pub(super) static RECORD: SchemaObject = SchemaObject::enumeration(&[]);
/// The value is the tag of a union, if it is called so, or comes before it.
pub(super) static TAG: SchemaObject = SchemaObject::enumeration(&[]);
/// The value decides about other properties of its object.
pub(super) static SUBJECT: SchemaObject = SchemaObject::enumeration(&[]);
/// The value is the digits of a number.
pub(super) static DIGITS: SchemaObject = SchemaObject::enumeration(&[]);
/// The value is JSON text, which is not read.
pub(super) static RAW: SchemaObject = SchemaObject::enumeration(&[]);

/// Whether `schema` is `sentinel`, one of the statics above.
#[inline(always)]
pub(super) fn is(schema: &SchemaObject, sentinel: &'static SchemaObject) -> bool {
    core::ptr::eq(schema, sentinel)
}

/// What the values that come next in a frame meet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Next<'s> {
    rest: &'static [Property],
    value_schema: Option<&'s SchemaObject>,
}

impl<'s> Next<'s> {
    /// What is to be looked up.
    pub(super) const LOOK_UP: Self = Self {
        rest: &[],
        value_schema: None,
    };

    /// These properties, in this order.
    #[inline(always)]
    pub(super) const fn properties(rest: &'static [Property]) -> Self {
        Self {
            rest,
            value_schema: None,
        }
    }

    /// Each of them this schema.
    #[inline(always)]
    pub(super) const fn value_schema(schema: &'s SchemaObject) -> Self {
        Self {
            rest: &[],
            value_schema: Some(schema),
        }
    }
}

impl<'f, 's> Frame<'f, 's> {
    /// The place of a whole document.
    #[inline(always)]
    pub(crate) fn root(run: &'f Run, schema: &'s SchemaObject) -> Self {
        Frame {
            run,
            parent: None,
            name: PackedName::NONE,
            long_name: None,
            declared: schema,
            schema: Cell::new(schema),
            rest: Cell::new(&[]),
            value_schema: Cell::new(Some(schema)),
            marks: Cell::new(0),
            choices: Cell::new(0),
            count: Cell::new(0),
            flags: Cell::new(Flags::new(State::Value, 0)),
        }
    }

    /// A frame for the value called `name` here.
    #[inline(always)]
    pub(super) fn child(
        &'f self,
        name: PackedName,
        declared: &'s SchemaObject,
        schema: &'s SchemaObject,
        state: State,
        next: Next<'s>,
        is_struct: bool,
    ) -> Frame<'f, 's> {
        Frame {
            run: self.run,
            parent: Some(self),
            name,
            long_name: None,
            declared,
            schema: Cell::new(schema),
            rest: Cell::new(next.rest),
            value_schema: Cell::new(next.value_schema),
            marks: Cell::new(0),
            choices: Cell::new(0),
            count: Cell::new(0),
            flags: Cell::new(Flags::new(state, self.depth() + 1).with(Flag::Struct, is_struct)),
        }
    }

    /// The place of the value called `name` here, which `schema` describes.
    pub(super) fn place(
        &'f self,
        name: PackedName,
        long_name: Option<&'f &'f str>,
        schema: &'s SchemaObject,
    ) -> Frame<'f, 's> {
        if self.state() == State::Value {
            return self.same_place(schema);
        }
        let mut place = self.child(name, schema, schema, State::Value, Next::value_schema(schema), false);
        place.set_depth(self.depth());
        place.long_name = long_name;
        place
    }

    /// The place where this frame stands, once more, for another schema.
    pub(super) fn same_place(&'f self, schema: &'s SchemaObject) -> Frame<'f, 's> {
        let outside = u8::from(self.state() != State::Value);
        let place = Frame {
            run: self.run,
            // of the document itself the first frame is kept: by its schema, what may be shown is found out
            parent: self.parent.or(Some(self)),
            name: self.name,
            long_name: self.long_name,
            declared: schema,
            schema: Cell::new(schema),
            rest: Cell::new(&[]),
            value_schema: Cell::new(Some(schema)),
            marks: Cell::new(0),
            choices: Cell::new(0),
            count: Cell::new(0),
            flags: Cell::new(
                Flags::new(State::Value, self.depth().saturating_sub(outside))
                    .with(Flag::PartOfLarger, self.has(Flag::PartOfLarger)),
            ),
        };
        place.set_wrappers(self.wrappers().saturating_add(1));
        place
    }

    /// The name, where it is long.
    pub(super) fn long_text(&self) -> &'f str {
        self.long_name.map_or("", |name| name)
    }

    /// The same place, as a part of a larger object.
    pub(super) fn open(self) -> Self {
        self.set(Flag::PartOfLarger, true);
        self
    }

    #[inline(always)]
    pub(super) fn state(&self) -> State {
        State::of(self.flags.get().byte(0))
    }

    #[inline(always)]
    pub(super) fn set_state(&self, state: State) {
        self.flags.set(Flags(self.flags.get().0 & !0xFF | state as u32));
    }

    #[inline(always)]
    pub(super) fn has(&self, flag: Flag) -> bool {
        self.flags.get().0 & flag as u32 != 0
    }

    #[inline(always)]
    pub(super) fn has_any(&self, flag: Flag, other: Flag) -> bool {
        self.flags.get().0 & (flag as u32 | other as u32) != 0
    }

    #[inline(always)]
    pub(super) fn set(&self, flag: Flag, yes: bool) {
        self.flags.set(self.flags.get().with(flag, yes));
    }

    /// Arrays and objects around the values in this frame.
    #[inline(always)]
    pub(super) fn depth(&self) -> u8 {
        self.flags.get().byte(Flags::DEPTH)
    }

    pub(super) fn set_depth(&self, depth: u8) {
        self.flags.set(Flags(self.flags.get().0 & !(0xFF << Flags::DEPTH) | u32::from(depth) << Flags::DEPTH));
    }

    /// Unions and the like around the one value that stands here.
    pub(super) fn wrappers(&self) -> u8 {
        self.flags.get().byte(Flags::WRAPPERS)
    }

    pub(super) fn set_wrappers(&self, wrappers: u8) {
        self.flags.set(Flags(self.flags.get().0 & !(0xFF << Flags::WRAPPERS) | u32::from(wrappers) << Flags::WRAPPERS));
    }

    /// The schema of the value called `name`, where nothing is to be looked up. No calls, so that whoever asks needs no stack.
    ///
    /// Properties that need not be there are passed over, so that a field that is skipped costs nothing. Should one come after all,
    /// the marks tell it from one that comes a second time.
    #[inline(always)]
    pub(super) fn expect(&self, name: PackedName) -> Option<&'s SchemaObject> {
        let mut ahead = self.rest.get();
        if let [property, rest @ ..] = ahead {
            if property.packed.equals(name) {
                self.rest.set(rest);
                return Some(&property.schema);
            }
            let mut marks = self.marks.get();
            while let [property, rest @ ..] = ahead {
                if property.packed.equals(name) {
                    self.rest.set(rest);
                    self.marks.set(marks);
                    return Some(&property.schema);
                }
                if property.required {
                    return None;
                }
                marks |= 1 << (rest.len() & 63);
                ahead = rest;
            }
        }
        self.value_schema.get()
    }

    /// The schema of the value called `name`.
    #[inline(always)]
    pub(super) fn find(&self, name: PackedName) -> Result<&'s SchemaObject, Stop> {
        match self.expect(name) {
            Some(schema) => Ok(schema),
            None => self.search(name),
        }
    }

    /// What [`expect`](Self::expect) has just answered.
    pub(super) fn last_expected(&self, name: PackedName) -> Option<&'s SchemaObject> {
        if let Shape::Object(object) = &self.schema.get().shape
            && self.state() == State::Ordered
            && let Some(at) = object.properties.len().checked_sub(self.rest.get().len() + 1)
            && let Some(property) = object.properties.get(at)
            && property.packed.equals(name)
        {
            return Some(&property.schema);
        }
        self.value_schema.get()
    }

    /// Whether one more array or object may begin here, which is not a part of a larger one.
    #[inline(always)]
    pub(super) fn may_go_deeper(&self) -> bool {
        self.flags.get().0 & (0xFF << Flags::DEPTH | Flag::PartOfLarger as u32) < MAX_DEPTH << Flags::DEPTH
    }

    /// Whether one more array or object would be one too many.
    #[inline(always)]
    pub(super) fn is_full(&self) -> bool {
        u32::from(self.depth()) >= MAX_DEPTH
    }

    /// Whether values here are told apart by their position, and not by name.
    pub(super) fn is_array(&self) -> bool {
        matches!(self.schema.get().shape, Shape::Array(_))
            || matches!(self.state(), State::Items | State::Tuple | State::Unique)
    }

    /// Of an object with its properties in order, whether the one at `index` is missing; else whether it has not come.
    pub(super) fn is_missing(&self, object: &Object, index: usize) -> bool {
        match self.state() {
            State::Ordered => index >= object.properties.len() - self.rest.get().len(),
            _ => !self.has_come(index),
        }
    }
}
