//! The parts of an object that is several objects at once, and what is known of them so far.
//!
//! The objects among the parts are known by their order: those of a union with a tag are in it once the tag has come. A bit for each
//! of their properties tells which have come, and a byte for each union which branch its tag has named.

use core::ops::ControlFlow;

use super::frame::{Flag, Frame, State};
use crate::schema::{
    AllOfKind, BITS, Dictionary, Enumeration, Object, PackedName, Parts, SchemaObject, Shape, Tag, TagPlace, Union,
};

/// The variants of a part, which a tag tells apart.
#[derive(Debug, Clone, Copy)]
pub(super) enum Variants<'s> {
    Union(&'s Union, &'s Tag),
    /// An enum without data: one of these is a property, which holds `null`.
    Names(&'s Enumeration),
}

impl<'s> Variants<'s> {
    /// Those of a part that has some.
    fn of(shape: &'s Shape) -> Option<Self> {
        match shape {
            Shape::Enum(enumeration) => Some(Self::Names(enumeration)),
            _ => shape.tagged().map(|(union, tag)| Self::Union(union, tag)),
        }
    }

    /// The property that is the tag, where one is.
    pub(super) fn tag(self) -> Option<&'static str> {
        match self {
            Self::Union(
                _,
                Tag {
                    place: TagPlace::Property(property),
                    ..
                },
            ) => Some(*property),
            Self::Union(..) | Self::Names(_) => None,
        }
    }

    /// The place of the variant that the property `name` is, where the variants are told apart by the names of properties.
    pub(super) fn named(self, name: &str) -> Option<usize> {
        match self {
            Self::Union(_, tag) if tag.place == TagPlace::External => tag.names.find(name).map(usize::from),
            Self::Union(..) => None,
            Self::Names(enumeration) => enumeration.contains(name).then_some(0),
        }
    }

    /// The place of the variant that a property of any other name is.
    pub(super) fn otherwise(self) -> Option<usize> {
        match self {
            Self::Union(_, tag) if tag.place == TagPlace::External => tag.other.map(usize::from),
            Self::Union(..) | Self::Names(_) => None,
        }
    }

    /// What the variant at `place` holds; none where that is no object.
    pub(super) fn object(self, place: usize) -> Option<&'s SchemaObject> {
        match self {
            Self::Union(union, _) => union.branches.get(place).copied().filter(|branch| has_properties(branch)),
            Self::Names(_) => None,
        }
    }
}

/// Whether a branch of a union among other properties is an object: the name of a variant without data is a string.
fn has_properties(branch: &SchemaObject) -> bool {
    !matches!(branch.judged().shape, Shape::Enum(_) | Shape::String(_))
}

/// What is known of a part with variants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Its tag has not come.
    Pending,
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
            0 => Self::Pending,
            1 => Self::None,
            branch => Self::Branch(branch as usize - 2),
        }
    }

    fn number(self) -> u16 {
        match self {
            Self::Pending => 0,
            Self::None => 1,
            Self::Branch(branch) => u16::try_from(branch.saturating_add(2)).unwrap_or(1),
        }
    }
}

/// How a part stands among the others.
#[derive(Debug, Clone, Copy)]
pub(super) struct PartRules {
    /// It may be absent as a whole.
    pub(super) is_optional: bool,
    /// serde reads it from all that is left of the object, as if it stood alone, and it refuses there what it does not know. A
    /// struct that is flattened is read from the properties that it knows.
    pub(super) rejects_unknown: bool,
}

/// A part, with all that is known of it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'s> {
    /// An object; the bits of its properties start at `first`.
    Object {
        object: &'s Object,
        first: usize,
        rules: PartRules,
    },
    /// What no other part knows goes to it.
    Dictionary(&'s SchemaObject, &'s Dictionary),
    /// Variants that a tag tells apart, the `number`th such part; if the tag comes, their properties start at `first`.
    Tagged {
        variants: Variants<'s>,
        choice: Choice,
        number: usize,
        first: usize,
        rules: PartRules,
    },
    /// A union without one, which is judged on its own.
    Untagged(&'s SchemaObject, PartRules),
    /// Objects in one, before their parts.
    Parts(&'s Parts, PartRules),
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
fn slots_of(part: &SchemaObject, depth: u8) -> (usize, usize) {
    match &part.judged().shape {
        Shape::Object(object) => (object.bits, 0),
        Shape::AllOf(parts) if depth > 0 => {
            let slots = parts.parts.iter().map(|part| slots_of(part, depth - 1));
            slots.fold((0, 0), |sum, slots_of| (sum.0 + slots_of.0, sum.1 + slots_of.1))
        }
        shape => (0, usize::from(Variants::of(shape).is_some())),
    }
}

/// `word` with `count` zero bits more, before the bit `at`.
fn with_zeros(word: u64, at: usize, count: usize) -> u64 {
    let (at, count) = (u32::try_from(at).unwrap_or(64), u32::try_from(count).unwrap_or(64));
    let low = word & 1_u64.checked_shl(at).map_or(u64::MAX, |bit| bit - 1);
    let high = word.checked_shr(at).unwrap_or(0).checked_shl(at.saturating_add(count)).unwrap_or(0);
    low | high
}

/// What the parts know of an entry.
#[derive(Debug)]
pub(super) struct Search<'n, 's> {
    name: PackedName,
    text: &'n str,
    /// The first object that has such a property, its place there, and its bit.
    pub(super) property: Option<(&'s Object, usize, usize)>,
    /// It is the tag of a union, which has not come.
    pub(super) is_tag: bool,
    /// There is a union whose tag has not come: one of its branches may know the entry.
    pub(super) is_pending: bool,
    position: Position,
}

/// The room that parts take up, whatever tags come.
#[derive(Debug, Clone, Copy, Default)]
struct Capacity {
    bits: usize,
    unions: usize,
    branches: usize,
    has_untagged: bool,
    /// Parts and branches that have been looked at.
    steps: usize,
}

impl Capacity {
    fn of(&mut self, parts: &Parts, depth: u8) {
        for part in parts.parts {
            self.of_part(part, depth);
        }
    }

    fn of_part(&mut self, part: &SchemaObject, depth: u8) {
        self.steps += 1;
        if depth == 0 || self.steps > MOST_STEPS {
            // parts that hold themselves, or more than is worth the time: there is room for all in the run
            self.bits = usize::MAX;
            self.has_untagged = true;
            return;
        }
        match &part.judged().shape {
            Shape::Object(object) => self.bits = self.bits.saturating_add(object.bits),
            Shape::AllOf(parts) => self.of(parts, depth - 1),
            Shape::Enum(_) => self.unions += 1,
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                if union.tag.is_none() {
                    self.has_untagged = true;
                    return;
                }
                self.unions += 1;
                self.branches = self.branches.max(union.branches.len());
                let mut most = *self;
                for branch in union.branches.iter().filter(|branch| has_properties(branch)) {
                    let mut room = *self;
                    room.of_part(branch, depth - 1);
                    most.bits = most.bits.max(room.bits);
                    most.unions = most.unions.max(room.unions);
                    most.branches = most.branches.max(room.branches);
                    most.has_untagged |= room.has_untagged;
                    self.steps = room.steps;
                    most.steps = room.steps;
                }
                *self = most;
            }
            _ => {}
        }
    }
}

/// So many parts and branches are looked at to find out what room they take up.
const MOST_STEPS: usize = 4096;
/// Parts in parts are followed so far.
pub(super) const DEEPEST: u8 = 16;

type Visit<'v, 's> = &'v mut dyn FnMut(Part<'s>) -> ControlFlow<()>;

impl<'s> Frame<'_, 's> {
    /// The object here is all of `parts`.
    pub(super) fn start_flattened(&self, parts: &'s Parts) {
        let mut room = Capacity::default();
        room.of(parts, DEEPEST);
        let is_large = room.bits > BITS || room.unions > MOST_UNIONS || room.branches > MOST_BRANCHES;
        self.set(Flag::Large, is_large);
        self.marks.set(if is_large { self.run.take_large() } else { 0 });
        self.choices.set(0);
        self.set(Flag::NoTagPending, room.unions == 0);
        if room.has_untagged || is_large {
            self.start_recording();
        } else {
            self.set_state(State::Flattened);
        }
    }

    fn choice(&self, number: usize) -> Choice {
        Choice::of(if self.has(Flag::Large) {
            self.run.with_large(self.marks.get(), |large| large.choices.get(number).copied().unwrap_or(0))
        } else {
            (self.choices.get() >> (8 * (number & 7)) & 0xFF) as u16
        })
    }

    /// The tag of the union called `number` has come: the properties of the branch are known from here on, from the bit `first` on.
    pub(super) fn choose(&self, number: usize, first: usize, variants: Variants<'s>, choice: Choice) {
        let (bits, unions) = match choice {
            Choice::Branch(branch) => variants.object(branch).map_or((0, 0), |object| slots_of(object, DEEPEST)),
            Choice::Pending | Choice::None => (0, 0),
        };
        if self.has(Flag::Large) {
            return self.run.with_large(self.marks.get(), |large| large.choose(number, choice.number(), unions));
        }
        self.marks.set(with_zeros(self.marks.get(), first, bits));
        let choices = with_zeros(self.choices.get(), 8 * (number + 1), 8 * unions);
        self.choices.set(choices | u64::from(choice.number()) << (8 * (number & 7)));
    }

    /// What the parts know of the entry `text`, whose name is `name`.
    pub(super) fn search_parts<'n>(&self, parts: &'s Parts, name: PackedName, text: &'n str) -> Search<'n, 's> {
        let mut search = Search {
            name,
            text,
            property: None,
            is_tag: false,
            is_pending: false,
            position: Position::default(),
        };
        self.search_in(parts, &mut search);
        search
    }

    fn search_in(&self, parts: &'s Parts, search: &mut Search<'_, 's>) {
        for part in parts.parts {
            self.search_part(part, search);
            if search.property.is_some() && self.has(Flag::NoTagPending) {
                return;
            }
        }
    }

    /// [`each_in`](Self::each_in), for one question.
    fn search_part(&self, part: &'s SchemaObject, search: &mut Search<'_, 's>) {
        if search.position.depth > DEEPEST {
            return;
        }
        match &part.judged().shape {
            Shape::Object(object) => {
                if search.property.is_none()
                    && let Some(index) = object.find_packed(search.name, search.text)
                {
                    search.property = Some((object, index, search.position.bit + index));
                }
                search.position.bit += object.bits;
            }
            Shape::AllOf(parts) => {
                search.position.depth += 1;
                self.search_in(parts, search);
                search.position.depth -= 1;
            }
            shape => {
                let Some(variants) = Variants::of(shape) else { return };
                let number = search.position.union;
                search.position.union += 1;
                match self.choice(number) {
                    Choice::Pending => {
                        // what a name of a list of them holds is known
                        search.is_pending |= matches!(variants, Variants::Union(..));
                        search.is_tag |= variants.tag() == Some(search.text);
                    }
                    Choice::Branch(branch) => {
                        if let Some(object) = variants.object(branch) {
                            self.search_part(object, search);
                        }
                    }
                    Choice::None => {}
                }
            }
        }
    }

    /// Calls `visit` with each part that is known by now.
    pub(super) fn each_part(&self, parts: &'s Parts, visit: Visit<'_, 's>) -> ControlFlow<()> {
        let rules = PartRules {
            is_optional: false,
            rejects_unknown: false,
        };
        self.each_of(parts, rules, &mut Position::default(), visit)
    }

    fn each_of(
        &self,
        parts: &'s Parts,
        rules: PartRules,
        position: &mut Position,
        visit: Visit<'_, 's>,
    ) -> ControlFlow<()> {
        for (index, part) in parts.parts.iter().enumerate() {
            let rules = PartRules {
                is_optional: rules.is_optional || part.may_add_nothing(),
                rejects_unknown: parts.kind == AllOfKind::InternallyTagged && index > 0,
            };
            self.each_in(part, rules, position, visit)?;
        }
        ControlFlow::Continue(())
    }

    fn each_in(
        &self,
        part: &'s SchemaObject,
        rules: PartRules,
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
                position.bit += object.bits;
                visit(Part::Object {
                    object,
                    first,
                    rules,
                })
            }
            Shape::Dictionary(dictionary) => visit(Part::Dictionary(judged, dictionary)),
            Shape::AllOf(parts) => {
                visit(Part::Parts(parts, rules))?;
                position.depth += 1;
                self.each_of(parts, rules, position, visit)?;
                position.depth -= 1;
                ControlFlow::Continue(())
            }
            Shape::AnyOf(Union { tag: None, .. }) | Shape::OneOf(Union { tag: None, .. }) => {
                visit(Part::Untagged(judged, rules))
            }
            shape => match Variants::of(shape) {
                Some(variants) => self.each_variant(variants, rules, position, visit),
                None => visit(Part::Any),
            },
        }
    }

    /// The part of these `variants`, and what the one that has come holds.
    fn each_variant(
        &self,
        variants: Variants<'s>,
        rules: PartRules,
        position: &mut Position,
        visit: Visit<'_, 's>,
    ) -> ControlFlow<()> {
        let number = position.union;
        position.union += 1;
        let choice = self.choice(number);
        visit(Part::Tagged {
            variants,
            choice,
            number,
            first: position.bit,
            rules,
        })?;
        let (Choice::Branch(branch), Variants::Union(_, tag)) = (choice, variants) else {
            return ControlFlow::Continue(());
        };
        let Some(object) = variants.object(branch) else { return ControlFlow::Continue(()) };
        let rules = PartRules {
            is_optional: false,
            rejects_unknown: match (tag.place, tag.content) {
                (TagPlace::External, _) => false,
                (TagPlace::Property(_), None) => true,
                (TagPlace::Property(_), Some(_)) => rules.rejects_unknown,
            },
        };
        self.each_in(object, rules, position, visit)
    }
}
