//! The parts of an object, for one value → which of them knows a property, and what becomes of those that none knows.

use alloc::vec::Vec;

use super::tag::Named;
use crate::engine::{Entry, Progress};
use crate::schema::{AllOfKind, Dictionary, Object, Parts, Property, SchemaObject, Shape, Tag, TagPlace};

/// Parts that are objects, without allocating.
const ROOM: usize = 6;

/// A part that is an object, as far as it has been read.
#[derive(Clone, Copy)]
pub(super) struct Part<'p> {
    pub(super) object: &'p Object,
    pub(super) progress: Progress,
    /// The part may be absent as a whole.
    pub(super) optional: bool,
    /// Some property of the part has come.
    pub(super) met: bool,
}

/// A part that is a union without a tag, which is judged on its own.
#[derive(Clone, Copy)]
pub(super) struct Untagged<'p> {
    pub(super) schema: &'p SchemaObject,
    /// It may be absent as a whole.
    pub(super) optional: bool,
}

/// A part that is a union with its tag outside, whose variant has been found.
#[derive(Clone, Copy)]
struct Outside<'p> {
    tag: &'p Tag,
    /// The variant, where it has no data: among other properties, it is one that holds `null`, and that has not come yet.
    awaited: Option<usize>,
}

/// How a part stands among the others.
#[derive(Clone, Copy)]
pub(super) struct Stance {
    /// It may be absent as a whole.
    pub(super) optional: bool,
    /// serde reads it from all that is left of the object, as if it stood alone, and it refuses there what it does not know. A
    /// struct that is flattened is read from the properties that it knows.
    pub(super) alone: bool,
}

impl Stance {
    pub(super) const FLATTENED: Self = Self {
        optional: false,
        alone: false,
    };
}

/// What the parts of an object are, for this value.
pub(super) struct Merged<'p> {
    parts: [Option<Part<'p>>; ROOM],
    more: Vec<Part<'p>>,
    /// The part that knew the last entry.
    last: usize,
    pub(super) dictionary: Option<(&'p SchemaObject, &'p Dictionary)>,
    /// Anything may stand in the object.
    pub(super) any: bool,
    /// Some part refuses what no part knows.
    pub(super) closed: bool,
    /// Unions with their tag outside.
    outside: [Option<Outside<'p>>; 2],
    more_outside: Vec<Outside<'p>>,
    /// Unions whose tag names no branch.
    pub(super) nameless: [Option<&'p SchemaObject>; 2],
    unions: [Option<Untagged<'p>>; 2],
    more_unions: Vec<Untagged<'p>>,
    /// The unions that may be absent, and are not.
    pub(super) met: u64,
    /// The value is an object.
    pub(super) is_object: bool,
}

impl Merged<'_> {
    pub(super) const NONE: Self = Self {
        parts: [None; ROOM],
        more: Vec::new(),
        last: 0,
        dictionary: None,
        any: false,
        closed: false,
        outside: [None; 2],
        more_outside: Vec::new(),
        nameless: [None; 2],
        unions: [None; 2],
        more_unions: Vec::new(),
        met: 0,
        is_object: false,
    };
}

/// Of the unions past the first 63, one that is met stands for all.
pub(super) fn bit(position: usize) -> u64 {
    1 << position.min(63)
}

impl<'p> Merged<'p> {
    /// Collects what `parts` are for a value; `search` tells which branch of a union its tag names.
    pub(super) fn collect_all(&mut self, parts: &'p Parts, stance: Stance, search: &dyn Fn(&Tag) -> Named) {
        for (position, part) in parts.parts.iter().enumerate() {
            let stance = Stance {
                optional: stance.optional || part.is_nullable(),
                alone: parts.kind == AllOfKind::InternallyTagged && position > 0,
            };
            self.collect(part, stance, search);
        }
    }

    fn collect(&mut self, part: &'p SchemaObject, stance: Stance, search: &dyn Fn(&Tag) -> Named) {
        let Stance { optional, alone } = stance;
        let judged = part.judged();
        match &judged.shape {
            Shape::Object(object) => {
                self.closed |= object.closed && alone;
                self.add(object, optional);
            }
            Shape::Dictionary(dictionary) => self.dictionary = self.dictionary.or(Some((judged, dictionary))),
            Shape::AllOf(parts) => {
                // serde reads an object of parts from all that is left; one that may be absent, it gives up instead
                self.closed |= parts.closed && !optional;
                self.collect_all(parts, stance, search);
            }
            Shape::AnyOf(union) | Shape::OneOf(union) => match &union.tag {
                None => self.add_union(Untagged {
                    schema: judged,
                    optional,
                }),
                Some(tag) => match search(tag) {
                    Named::Branch(position) => {
                        if let Some(branch) = union.branches.get(position) {
                            let stance = Stance {
                                optional: false,
                                alone: match (tag.place, tag.content) {
                                    (TagPlace::External, _) => false,
                                    (TagPlace::Property(_), None) => true,
                                    (TagPlace::Property(_), Some(_)) => alone,
                                },
                            };
                            self.closed |= alone && tag.place == TagPlace::External;
                            if tag.place == TagPlace::External {
                                let is_unit = matches!(branch.judged().shape, Shape::Enum(_));
                                self.add_outside(Outside {
                                    tag,
                                    awaited: is_unit.then_some(position),
                                });
                                if is_unit {
                                    return;
                                }
                            }
                            self.collect(branch, stance, search);
                        }
                    }
                    Named::Nothing if optional => {}
                    Named::Nothing | Named::Stranger => {
                        // where two are nameless, the object is refused already
                        if let Some(free) = self.nameless.iter_mut().find(|place| place.is_none()) {
                            *free = Some(judged);
                        }
                    }
                },
            },
            _ => self.any = true,
        }
    }

    fn add(&mut self, object: &'p Object, optional: bool) {
        let part = Part {
            object,
            progress: Progress::NEW,
            optional,
            met: false,
        };
        match self.parts.iter_mut().find(|place| place.is_none()) {
            Some(free) => *free = Some(part),
            None => self.more.push(part),
        }
    }

    fn add_outside(&mut self, outside: Outside<'p>) {
        match self.outside.iter_mut().find(|place| place.is_none()) {
            Some(free) => *free = Some(outside),
            None => self.more_outside.push(outside),
        }
    }

    /// What the entry `name`, which is no property of a part, is to the unions with their tag outside.
    #[inline(always)]
    pub(super) fn variant(&mut self, name: &str) -> Option<Named> {
        if let [None, ..] = self.outside { None } else { self.variant_of_any(name) }
    }

    #[inline(never)]
    fn variant_of_any(&mut self, name: &str) -> Option<Named> {
        for outside in self.outside.iter_mut().flatten().chain(&mut self.more_outside) {
            if let Some(branch) = outside.tag.names.find(name) {
                let branch = usize::from(branch);
                if outside.awaited != Some(branch) {
                    return Some(Named::Stranger);
                }
                outside.awaited = None;
                return Some(Named::Branch(branch));
            }
        }
        None
    }

    fn add_union(&mut self, union: Untagged<'p>) {
        match self.unions.iter_mut().find(|place| place.is_none()) {
            Some(free) => *free = Some(union),
            None => self.more_unions.push(union),
        }
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Part<'p>> {
        self.parts.iter_mut().map_while(Option::as_mut).chain(&mut self.more)
    }

    /// Where the entry `name` belongs.
    #[inline(always)]
    pub(super) fn owner(&mut self, name: &str) -> Entry {
        // entries come part by part, and mostly in order
        match self.expected(self.last, name) {
            Some(property) => Entry::Property(property),
            None => self.elsewhere(name),
        }
    }

    /// The next property of the part at `position`, if it is the one called `name`.
    #[inline(always)]
    fn expected(&mut self, position: usize, name: &str) -> Option<&'static Property> {
        let part = self.parts.get_mut(position)?.as_mut()?;
        let property = part.progress.expected(part.object, name)?;
        part.met = true;
        self.last = position;
        Some(property)
    }

    /// [`owner`](Self::owner), where the last part did not expect the entry: another part may.
    #[inline(never)]
    fn elsewhere(&mut self, name: &str) -> Entry {
        for position in 0..ROOM {
            if let Some(property) = self.expected(position, name) {
                return Entry::Property(property);
            }
        }
        for (position, part) in self.parts.iter_mut().map_while(Option::as_mut).chain(&mut self.more).enumerate() {
            if part.object.find(name).is_some() {
                part.met = true;
                self.last = position;
                return part.progress.field(part.object, name);
            }
        }
        Entry::Unknown
    }

    pub(super) fn unions(&self) -> impl Iterator<Item = &Untagged<'p>> {
        self.unions.iter().flatten().chain(&self.more_unions)
    }

    /// Whether a union without a tag knows the property `name` in some branch.
    pub(super) fn is_known_to_a_union(&self, name: &str) -> bool {
        self.unions().any(|union| knows(union.schema, name))
    }

    /// An entry `name` that no object knows: the unions that know it are not absent.
    pub(super) fn meet(&mut self, name: &str) {
        let met = self.unions().enumerate().filter(|(_, union)| union.optional && knows(union.schema, name));
        self.met |= met.fold(0, |met, (position, _)| met | bit(position));
    }
}

fn knows(schema: &SchemaObject, name: &str) -> bool {
    match &schema.judged().shape {
        Shape::Object(object) => object.find(name).is_some(),
        Shape::AnyOf(union) | Shape::OneOf(union) => union.branches.iter().any(|branch| knows(branch, name)),
        Shape::AllOf(parts) => parts.parts.iter().any(|part| knows(part, name)),
        Shape::Dictionary(_) | Shape::Any => true,
        _ => false,
    }
}
