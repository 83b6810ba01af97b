//! An object that is several objects at once, as `flatten` makes it: one walk over its entries, each of which goes to the part that
//! knows it.
//!
//! The objects among the parts are known by their order: those of a union with a tag are in it once the tag has come. A bit for each
//! of their properties tells which have come, and a byte for each union which branch its tag has named.

use core::ops::ControlFlow;

use super::frame::{Frame, IGNORED, Is, NULL, State};
use super::object::BITS;
use super::recording::Recorded;
use super::stop::Stop;
use crate::schema::{Bond, Dictionary, Object, PackedName, Parts, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::Found;

/// What is known of a union with a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// Its tag has not come.
    Open,
    /// Its tag is none that is known.
    None,
    Branch(usize),
}

/// The most unions, and the most branches of one, that a word of bytes tells apart.
const MOST_UNIONS: usize = 8;
const MOST_BRANCHES: usize = 253;

impl Choice {
    const fn of(number: u16) -> Self {
        match number {
            0 => Self::Open,
            1 => Self::None,
            branch => Self::Branch(branch as usize - 2),
        }
    }

    fn number(self) -> u16 {
        match self {
            Self::Open => 0,
            Self::None => 1,
            Self::Branch(branch) => u16::try_from(branch.saturating_add(2)).unwrap_or(1),
        }
    }
}

/// How a part stands among the others.
#[derive(Debug, Clone, Copy)]
struct Stance {
    /// It may be absent as a whole.
    is_optional: bool,
    /// serde reads it from all that is left of the object, as if it stood alone, and it refuses there what it does not know. A
    /// struct that is flattened is read from the properties that it knows.
    stands_alone: bool,
}

/// A part, with all that is known of it.
#[derive(Debug, Clone, Copy)]
enum Part<'s> {
    /// An object; the bits of its properties start at `first`.
    Object {
        object: &'s Object,
        first: usize,
        stance: Stance,
    },
    /// What no other part knows goes to it.
    Dictionary(&'s SchemaObject, &'s Dictionary),
    /// A union with a tag, the `number`th; if its tag comes, its properties start at `first`.
    Tagged {
        union: &'s Union,
        tag: &'s Tag,
        choice: Choice,
        number: usize,
        first: usize,
        stance: Stance,
    },
    /// A union without one, which is judged on its own.
    Untagged(&'s SchemaObject, Stance),
    /// Objects in one, before their parts.
    Parts(&'s Parts, Stance),
    Any,
}

/// The position of a walk over parts.
#[derive(Debug, Clone, Copy, Default)]
struct Position {
    bit: usize,
    union: usize,
    depth: u8,
}

/// The properties and the unions of `part`, of which no tag has come.
fn extent(part: &SchemaObject, depth: u8) -> (usize, usize) {
    match &part.judged().shape {
        Shape::Object(object) => (object.properties.len(), 0),
        Shape::AllOf(parts) if depth > 0 => {
            let extents = parts.parts.iter().map(|part| extent(part, depth - 1));
            extents.fold((0, 0), |sum, extent| (sum.0 + extent.0, sum.1 + extent.1))
        }
        Shape::AnyOf(Union { tag: Some(_), .. }) | Shape::OneOf(Union { tag: Some(_), .. }) => (0, 1),
        _ => (0, 0),
    }
}

/// `word` with `count` zero bits more, before the bit `at`.
fn with_zeros(word: u64, at: usize, count: usize) -> u64 {
    let (at, count) = (u32::try_from(at).unwrap_or(64), u32::try_from(count).unwrap_or(64));
    let low = word & 1_u64.checked_shl(at).map_or(u64::MAX, |bit| bit - 1);
    let high = word.checked_shr(at).unwrap_or(0).checked_shl(at.saturating_add(count)).unwrap_or(0);
    low | high
}

/// The room that parts take up, whatever tags come.
#[derive(Debug, Clone, Copy, Default)]
struct Room {
    bits: usize,
    unions: usize,
    branches: usize,
    has_untagged: bool,
}

impl Room {
    fn of(&mut self, parts: &Parts, depth: u8) {
        for part in parts.parts {
            self.of_part(part, depth);
        }
    }

    fn of_part(&mut self, part: &SchemaObject, depth: u8) {
        if depth == 0 {
            // parts that hold themselves
            self.bits = usize::MAX;
            return;
        }
        match &part.judged().shape {
            Shape::Object(object) => self.bits = self.bits.saturating_add(object.properties.len()),
            Shape::AllOf(parts) => self.of(parts, depth - 1),
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                if union.tag.is_none() {
                    self.has_untagged = true;
                    return;
                }
                self.unions += 1;
                self.branches = self.branches.max(union.branches.len());
                let mut most = *self;
                for branch in union.branches {
                    let mut room = *self;
                    room.of_part(branch, depth - 1);
                    most.bits = most.bits.max(room.bits);
                    most.unions = most.unions.max(room.unions);
                    most.branches = most.branches.max(room.branches);
                    most.has_untagged |= room.has_untagged;
                }
                *self = most;
            }
            _ => {}
        }
    }
}

/// Parts in parts are followed so far.
const DEEPEST: u8 = 16;

type Visit<'v, 's> = &'v mut dyn FnMut(Part<'s>) -> ControlFlow<()>;

impl<'s> Frame<'_, 's> {
    /// The object here is all of `parts`.
    pub(super) fn start_flattened(&self, parts: &'s Parts) -> Result<(), Stop> {
        let mut room = Room::default();
        room.of(parts, DEEPEST);
        let is_large = room.bits > BITS || room.unions > MOST_UNIONS || room.branches > MOST_BRANCHES;
        self.set(Is::Large, is_large);
        self.marks.set(if is_large { self.run.take_large() } else { 0 });
        self.choices.set(0);
        if room.has_untagged || is_large {
            self.start_recording();
        } else {
            self.set_state(State::Flattened);
        }
        Ok(())
    }

    fn choice(&self, number: usize) -> Choice {
        Choice::of(if self.is(Is::Large) {
            self.run.with_large(self.marks.get(), |large| large.choices.get(number).copied().unwrap_or(0))
        } else {
            (self.choices.get() >> (8 * (number & 7)) & 0xFF) as u16
        })
    }

    /// The tag of the union called `number` has come: the properties of the branch are known from here on, from the bit `first` on.
    fn choose(&self, number: usize, first: usize, union: &'s Union, choice: Choice) {
        let (bits, unions) = match choice {
            Choice::Branch(branch) => union.branches.get(branch).map_or((0, 0), |branch| extent(branch, DEEPEST)),
            Choice::Open | Choice::None => (0, 0),
        };
        if self.is(Is::Large) {
            return self.run.with_large(self.marks.get(), |large| large.choose(number, choice.number(), unions));
        }
        self.marks.set(with_zeros(self.marks.get(), first, bits));
        let choices = with_zeros(self.choices.get(), 8 * (number + 1), 8 * unions);
        self.choices.set(choices | u64::from(choice.number()) << (8 * (number & 7)));
    }

    /// Calls `visit` with each part that is known by now.
    fn each_part(&self, parts: &'s Parts, visit: Visit<'_, 's>) -> ControlFlow<()> {
        let stance = Stance {
            is_optional: false,
            stands_alone: false,
        };
        self.each_of(parts, stance, &mut Position::default(), visit)
    }

    fn each_of(
        &self,
        parts: &'s Parts,
        stance: Stance,
        position: &mut Position,
        visit: Visit<'_, 's>,
    ) -> ControlFlow<()> {
        for (index, part) in parts.parts.iter().enumerate() {
            let stance = Stance {
                is_optional: stance.is_optional || part.is_nullable(),
                stands_alone: parts.bond == Bond::BesideTag && index > 0,
            };
            self.each_in(part, stance, position, visit)?;
        }
        ControlFlow::Continue(())
    }

    fn each_in(
        &self,
        part: &'s SchemaObject,
        stance: Stance,
        position: &mut Position,
        visit: Visit<'_, 's>,
    ) -> ControlFlow<()> {
        if position.depth > DEEPEST {
            // parts that hold themselves
            return ControlFlow::Continue(());
        }
        let judged = part.judged();
        match &judged.shape {
            Shape::Object(object) => {
                let first = position.bit;
                position.bit += object.properties.len();
                visit(Part::Object {
                    object,
                    first,
                    stance,
                })
            }
            Shape::Dictionary(dictionary) => visit(Part::Dictionary(judged, dictionary)),
            Shape::AllOf(parts) => {
                visit(Part::Parts(parts, stance))?;
                position.depth += 1;
                self.each_of(parts, stance, position, visit)?;
                position.depth -= 1;
                ControlFlow::Continue(())
            }
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                let Some(tag) = &union.tag else { return visit(Part::Untagged(judged, stance)) };
                let number = position.union;
                position.union += 1;
                let choice = self.choice(number);
                visit(Part::Tagged {
                    union,
                    tag,
                    choice,
                    number,
                    first: position.bit,
                    stance,
                })?;
                match choice {
                    Choice::Branch(branch) => match union.branches.get(branch) {
                        // the name of a variant without data is no object
                        Some(branch) if !matches!(branch.judged().shape, Shape::Enum(_)) => {
                            let stance = Stance {
                                is_optional: false,
                                stands_alone: match (tag.place, tag.content) {
                                    (TagPlace::Outside, _) => false,
                                    (TagPlace::Property(_), None) => true,
                                    (TagPlace::Property(_), Some(_)) => stance.stands_alone,
                                },
                            };
                            self.each_in(branch, stance, position, visit)
                        }
                        _ => ControlFlow::Continue(()),
                    },
                    Choice::Open | Choice::None => ControlFlow::Continue(()),
                }
            }
            _ => visit(Part::Any),
        }
    }

    /// The property `text` of a part that is an object, its place there, and its bit.
    fn property_in_parts(&self, parts: &'s Parts, name: PackedName, text: &str) -> Option<(&'s Object, usize, usize)> {
        let mut found = None;
        let _ = self.each_part(parts, &mut |part| match part {
            Part::Object { object, first, .. } => match object.find_packed(name, text) {
                Some(index) => {
                    found = Some((object, index, first + index));
                    ControlFlow::Break(())
                }
                None => ControlFlow::Continue(()),
            },
            _ => ControlFlow::Continue(()),
        });
        found
    }

    /// The first union whose tag has not come, and which `is_wanted`.
    fn open_union(
        &self,
        parts: &'s Parts,
        is_wanted: &dyn Fn(&'s Union, &'s Tag) -> bool,
    ) -> Option<(&'s Union, &'s Tag, usize, usize)> {
        let mut open = None;
        let _ = self.each_part(parts, &mut |part| match part {
            Part::Tagged {
                union,
                tag,
                choice: Choice::Open,
                number,
                first,
                ..
            } if is_wanted(union, tag) => {
                open = Some((union, tag, number, first));
                ControlFlow::Break(())
            }
            _ => ControlFlow::Continue(()),
        });
        open
    }

    /// The schema of the entry `text`.
    pub(super) fn look_up_in_parts(
        &self,
        parts: &'s Parts,
        name: PackedName,
        text: &str,
    ) -> Result<&'s SchemaObject, Stop> {
        let is_open = self.open_union(parts, &|_, _| true).is_some();
        if is_open && self.open_union(parts, &|_, tag| is_called(tag, text)).is_some() {
            // what judges the tag is known once it has come
            return Ok(self.schema.get());
        }
        if let Some((object, index, bit)) = self.property_in_parts(parts, name, text) {
            let Some(property) = object.properties.get(index) else { return Ok(&IGNORED) };
            if self.mark(bit) {
                self.duplicate(text, property)?;
                return Ok(&IGNORED);
            }
            return Ok(&property.schema);
        }
        if let Some(said) = self.variant_of_parts(parts, name, text) {
            return said;
        }
        if is_open && !self.is(Is::Settled) {
            // a branch whose tag comes later may know it
            return self.record_from_here();
        }
        self.unknown_to_parts(parts, text)
    }

    /// The entry `text`, where it is a variant of a union among the parts that is named by a property.
    fn variant_of_parts(
        &self,
        parts: &'s Parts,
        name: PackedName,
        text: &str,
    ) -> Option<Result<&'s SchemaObject, Stop>> {
        let mut found = None;
        let _ = self.each_part(parts, &mut |part| match part {
            Part::Tagged {
                union,
                tag: tag @ Tag {
                    place: TagPlace::Outside,
                    ..
                },
                choice,
                number,
                first,
                ..
            } => match tag.names.find(text) {
                Some(branch) => {
                    found = Some((union, choice, number, first, usize::from(branch)));
                    ControlFlow::Break(())
                }
                None => ControlFlow::Continue(()),
            },
            _ => ControlFlow::Continue(()),
        });
        let (union, choice, number, first, branch) = found?;
        if choice != Choice::Open {
            // an enum is one variant
            return Some(self.unknown(text).map(|()| &IGNORED));
        }
        self.choose(number, first, union, Choice::Branch(branch));
        match union.branches.get(branch).map(|branch| &branch.judged().shape) {
            Some(Shape::Enum(_)) => Some(Ok(&NULL)),
            _ => Some(self.look_up_in_parts(parts, name, text)),
        }
    }

    /// The entry `text` comes, which no part knows that is an object.
    fn unknown_to_parts(&self, parts: &'s Parts, text: &str) -> Result<&'s SchemaObject, Stop> {
        let mut dictionary = None;
        let (mut is_closed, mut is_known) = (parts.closed, false);
        let _ = self.each_part(parts, &mut |part| {
            match part {
                Part::Dictionary(_, part) => dictionary = dictionary.or(Some(part)),
                Part::Any => is_known = true,
                Part::Object { object, stance, .. } => is_closed |= object.closed && stance.stands_alone,
                // serde reads an object of parts from all that is left; one that may be absent, it gives up instead
                Part::Parts(parts, stance) => is_closed |= parts.closed && !stance.is_optional,
                Part::Tagged {
                    tag,
                    choice,
                    stance,
                    ..
                } => {
                    is_known |= choice == Choice::None;
                    let is_named = matches!(choice, Choice::Branch(_)) && tag.place == TagPlace::Outside;
                    is_closed |= is_named && stance.stands_alone;
                }
                Part::Untagged(schema, _) => is_known |= knows(schema, text),
            }
            ControlFlow::Continue(())
        });
        match dictionary {
            Some(dictionary) => {
                self.key_of_dictionary(dictionary.keys, text)?;
                self.count.set(self.count.get() + 1);
                Ok(dictionary.values)
            }
            None if is_closed && !is_known && !self.is(Is::Open) => self.unknown(text).map(|()| &IGNORED),
            None => Ok(&IGNORED),
        }
    }

    /// The value `found` comes, called `name` in `at`: the tag of unions among the parts.
    pub(super) fn tag_of_parts(
        &self,
        parts: &'s Parts,
        at: &Self,
        name: PackedName,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        let (packed, long) = if core::ptr::eq(at, self) { (name, "") } else { (at.name, at.long_text()) };
        let with_text = |then: &mut dyn FnMut(&str) -> Result<(), Stop>| {
            if packed.is_long() { then(long) } else { packed.with_text(then) }
        };
        with_text(&mut |text| {
            let is_tag = |_: &'s Union, tag: &'s Tag| is_called(tag, text);
            // a branch may have unions among its own parts, with the same tag
            while let Some((union, tag, number, first)) = self.open_union(parts, &is_tag) {
                let Some(branch) = position_named(tag, found) else {
                    self.choose(number, first, union, Choice::None);
                    at.no_branch_of(tag, name, found)?;
                    continue;
                };
                self.choose(number, first, union, Choice::Branch(branch));
            }
            let Some((object, index, bit)) = self.property_in_parts(parts, packed, text) else { return Ok(()) };
            let Some(property) = object.properties.get(index) else { return Ok(()) };
            self.mark(bit);
            match found {
                Found::Array(_) | Found::Object(_) => Ok(()),
                _ => at.scalar_under(name, &property.schema, found),
            }
        })
    }

    /// The object here ends: what do its parts lack?
    pub(super) fn end_flattened(&self, parts: &'s Parts) -> Result<(), Stop> {
        let mut said = Ok(());
        let _ = self.each_part(parts, &mut |part| {
            said = self.end_part(part);
            if said.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        said
    }

    fn end_part(&self, part: Part<'s>) -> Result<(), Stop> {
        match part {
            Part::Object {
                object,
                first,
                stance,
            } => {
                let has_come = |index: usize| self.has_come(first + index);
                if stance.is_optional && !(0..object.properties.len()).any(has_come) {
                    return Ok(());
                }
                for (index, property) in object.properties.iter().enumerate() {
                    if property.required && !has_come(index) {
                        self.missing(property)?;
                    }
                }
                Ok(())
            }
            Part::Tagged {
                tag,
                choice: Choice::Open,
                stance,
                ..
            } if !stance.is_optional => self.untagged(tag),
            Part::Dictionary(schema, dictionary) => {
                let count = self.count.get();
                let broken = dictionary.keywords.broken_by(count);
                if broken.is_empty() { Ok(()) } else { self.broken_as(schema, broken, Found::Object(Some(count))) }
            }
            _ => Ok(()),
        }
    }

    /// The object here has been recorded, or what has come of it since a tag was missing: it is judged.
    pub(super) fn settle_flattened(&self, parts: &'s Parts, value: Recorded<'_>) -> Result<(), Stop> {
        self.set_state(State::Flattened);
        self.fixed.set(None);
        self.count.set(0);
        let tag_in = |tag: &'s Tag| match tag.place {
            TagPlace::Property(property) => {
                let named = value.inside().find(|entry| entry.with_name(|_, name| name == property))?;
                position_named(tag, Found::Text(named.as_text()?))
            }
            TagPlace::Outside => {
                let mut named = value.inside().filter_map(|entry| entry.with_name(|_, name| tag.names.find(name)));
                named.next().map(usize::from)
            }
        };
        let is_there = |_: &'s Union, tag: &'s Tag| matches!(tag.place, TagPlace::Property(_)) && tag_in(tag).is_some();
        while let Some((union, tag, number, first)) = self.open_union(parts, &is_there) {
            let Some(branch) = tag_in(tag) else { break };
            self.choose(number, first, union, Choice::Branch(branch));
        }
        self.set(Is::Settled, true);
        for entry in value.inside() {
            self.replay_entry(entry)?;
        }
        self.end_object()?;
        self.settle_untagged_parts(parts, value)
    }

    /// The unions without a tag among the parts judge the whole object, each on its own.
    fn settle_untagged_parts(&self, parts: &'s Parts, value: Recorded<'_>) -> Result<(), Stop> {
        let mut said = Ok(());
        let _ = self.each_part(parts, &mut |part| {
            let Part::Untagged(schema, stance) = part else { return ControlFlow::Continue(()) };
            let is_met = |entry: Recorded<'_>| {
                entry.with_name(|name, text| self.property_in_parts(parts, name, text).is_none() && knows(schema, text))
            };
            if !stance.is_optional || value.inside().any(is_met) {
                said = self.again(schema).open().replay(PackedName::NONE, value);
            }
            if said.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        said
    }
}

/// Whether the tag is the property `name`.
fn is_called(tag: &Tag, name: &str) -> bool {
    matches!(tag.place, TagPlace::Property(property) if property == name)
}

/// The place of the branch that the tag `found` names.
fn position_named(tag: &Tag, found: Found<'_>) -> Option<usize> {
    let Found::Text(text) = found else { return None };
    tag.find(text)
}

/// Whether `schema` knows the property `name` in some branch or part.
fn knows(schema: &SchemaObject, name: &str) -> bool {
    match &schema.judged().shape {
        Shape::Object(object) => object.find(name).is_some(),
        Shape::AnyOf(union) | Shape::OneOf(union) => union.branches.iter().any(|branch| knows(branch, name)),
        Shape::AllOf(parts) => parts.parts.iter().any(|part| knows(part, name)),
        Shape::Dictionary(_) | Shape::Any => true,
        _ => false,
    }
}
