//! The steps from the root of a document to a value → its path, and what may be shown of it. Cold: nothing of this runs for a valid
//! value.
//!
//! What is hidden does not depend on what the value was judged by. At each step there is a list of all schemas that may judge what
//! stands there: a union gives all of its branches, whatever its tag says, and an object of parts all that its parts know. If one of
//! them hides something, it is hidden.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use super::reference::is_secret;
use crate::schema::{Dictionary, SchemaObject, Shape, TagPlace, Union};
use crate::violation::{Found, LongNames, Pointer, Privacy, Requirement, Segment, Violation};

/// Parts in parts are followed so far; what is deeper is hidden.
const DEEPEST: u8 = 64;

/// A place in a document.
#[derive(Debug)]
pub(super) struct Location<'s, 'n> {
    path: Pointer,
    names: &'n mut LongNames,
    candidates: Candidates<'s>,
    /// Nothing is shown of the name by which the last step was taken.
    is_name_hidden: bool,
    /// The last step was to a property that need not be there.
    can_be_left_out: bool,
}

impl<'s, 'n> Location<'s, 'n> {
    /// The root of a document, before its schema is known.
    pub(super) fn new(names: &'n mut LongNames) -> Self {
        Self {
            path: Pointer::default(),
            names,
            candidates: Candidates::default(),
            is_name_hidden: false,
            can_be_left_out: false,
        }
    }

    /// The whole document meets `schema`.
    pub(super) fn start(&mut self, schema: &'s SchemaObject) {
        self.candidates.add(schema);
        self.candidates.follow();
    }

    /// One step into the value here.
    pub(super) fn step(&mut self, segment: Segment<'_>) {
        let mut step = Step::of(segment, self.candidates.is_hidden);
        for candidate in &self.candidates.schemas {
            step.look_into_candidate(candidate);
        }
        self.enter(step, segment, false);
    }

    /// The step has been looked into, and is shown as `segment`: a position always is.
    fn enter(&mut self, step: Step<'s, '_>, segment: Segment<'_>, is_position: bool) {
        self.is_name_hidden = step.is_name_hidden;
        self.can_be_left_out = step.can_be_left_out == Some(true);
        let is_name_known = step.is_name_known;
        self.candidates = step.inside;
        self.candidates.follow();
        match segment {
            Segment::Key(_) if self.is_name_hidden && !is_position => self.path.push(Segment::Hidden, self.names),
            Segment::Key(name) if !is_name_known && !is_position => self.path.push_free(name, self.names),
            segment => self.path.push(segment, self.names),
        }
    }

    /// One step by a name or a position, whichever the value here has.
    fn step_as_written(&mut self, name: &str) {
        let (step, is_index) = self.candidates.step_as_written(name);
        self.enter(step, Segment::Key(name), is_index);
    }

    /// `violation`, which is of a document that `schema` describes: nothing is shown of what is hidden there.
    pub(super) fn of_users(schema: &'s SchemaObject, violation: Violation, names: &'n mut LongNames) -> Violation {
        let mut location = Self::new(names);
        location.start(schema);
        violation.segments().for_each(|segment| location.step_as_written(&segment));
        violation.moved(location.path, location.candidates.is_hidden)
    }

    /// The value here, which is `found`, does not meet `requirement`.
    pub(super) fn violation(self, requirement: Requirement, found: Found<'_>) -> Violation {
        let is_hidden = self.candidates.is_hidden
            || (self.is_name_hidden && requirement.is_about_a_name())
            || matches!(found, Found::Variant(name) if self.candidates.hide_name(name));
        let privacy = if is_hidden {
            Privacy::Hidden
        } else if can_quote_what_is_inside(&requirement, found)
            && self.candidates.hold_a_secret(&mut Secrets::default())
        {
            Privacy::Unquoted
        } else {
            Privacy::Shown
        };
        let is_in_place_of_nothing = matches!(found, Found::Null) && self.can_be_left_out;
        let violation = Violation::at(self.path, requirement, found, privacy);
        if is_in_place_of_nothing { violation.of_null_for_nothing() } else { violation }
    }

    /// The key of a map that led here does not meet `requirement`.
    pub(super) fn violation_of_key(self, requirement: Requirement, key: &str) -> Violation {
        let privacy = if self.is_name_hidden { Privacy::Hidden } else { Privacy::Shown };
        Violation::at(self.path, requirement, Found::Text(key), privacy).of_key()
    }
}

/// The type has refused what `schema` accepts, at the end of `path`, with this message.
#[cold]
pub(crate) fn refusal_by_type<'p>(
    schema: &SchemaObject,
    path: impl Iterator<Item = Segment<'p>>,
    message: &str,
) -> Violation {
    let mut names = LongNames::default();
    let mut location = Location::new(&mut names);
    location.start(schema);
    path.for_each(|segment| location.step(segment));
    location.violation(Requirement::Deserialize(message.into()), Found::Nothing)
}

/// By which names the parts of a value may be written.
#[derive(Debug)]
pub(crate) struct Spelling<'s>(Candidates<'s>);

impl<'s> Spelling<'s> {
    /// Of a whole document, which `schema` describes.
    pub(crate) fn of(schema: &'s SchemaObject) -> Self {
        Self(Candidates::of(schema))
    }

    /// Of what is called `name` in the value, or stands there at that position; and by which other names that may be written.
    pub(crate) fn inside(&self, name: &str) -> (Self, Vec<&'static str>) {
        let (step, _) = self.0.step_as_written(name);
        let mut inside = step.inside;
        inside.follow();
        (Self(inside), step.aliases)
    }
}

/// What may be shown of a value, and of what is in it.
#[cfg(feature = "annotate_snippets012")]
#[derive(Debug)]
pub(crate) struct Sight<'s>(Candidates<'s>);

/// What may be shown of a name.
#[cfg(feature = "annotate_snippets012")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameSight {
    Hidden,
    /// It is the name of a property.
    OfSchema,
    /// It is the key of a map, or unknown.
    OfDocument,
}

#[cfg(feature = "annotate_snippets012")]
impl<'s> Sight<'s> {
    /// Of a whole document, which `schema` describes.
    pub(crate) fn of(schema: &'s SchemaObject) -> Self {
        Self(Candidates::of(schema))
    }

    /// Of what stands in the value, and of its name.
    pub(crate) fn inside(&self, segment: Segment<'_>) -> (Self, NameSight) {
        let mut step = Step::of(segment, self.0.is_hidden);
        for candidate in &self.0.schemas {
            step.look_into_candidate(candidate);
        }
        let name = match (step.is_name_hidden, step.is_name_known) {
            (true, _) => NameSight::Hidden,
            (false, true) => NameSight::OfSchema,
            (false, false) => NameSight::OfDocument,
        };
        let mut inside = step.inside;
        inside.follow();
        (Self(inside), name)
    }

    /// Nothing of the value is shown.
    pub(crate) fn is_hidden(&self) -> bool {
        self.0.is_hidden
    }

    /// Something in the value may be hidden, however deep.
    pub(crate) fn holds_a_secret(&self, secrets: &mut Secrets) -> bool {
        self.0.is_hidden || self.0.hold_a_secret(secrets)
    }
}

/// Whether a message may hold what stands further inside: JSON in a string, and what a value or a type says for itself.
fn can_quote_what_is_inside(requirement: &Requirement, found: Found<'_>) -> bool {
    matches!(requirement, Requirement::Serialize(_) | Requirement::Deserialize(_)) || found.is_json_in_a_string()
}

/// The schemas that may judge one value.
#[derive(Debug, Default)]
struct Candidates<'s> {
    schemas: Vec<&'s SchemaObject>,
    /// Some of them hides the value.
    is_hidden: bool,
    followed: Followed<'s>,
}

/// Unions, compositions and references, each of which leads to the same schemas however often it is met; and whether these are hidden
/// for where they were met.
#[derive(Debug, Default)]
struct Followed<'s>(Vec<(&'s SchemaObject, bool)>);

impl<'s> Followed<'s> {
    /// Whether `schema` is to be looked at, which it is once.
    fn is_new(&mut self, schema: &'s SchemaObject, is_hidden: bool) -> bool {
        let judged = schema.judged();
        if core::ptr::eq(schema, judged) && !judged.shape.is_composition() {
            return true;
        }
        let is_new = !self.0.iter().any(|(known, hides)| core::ptr::eq(*known, judged) && *hides == is_hidden);
        if is_new {
            self.0.push((judged, is_hidden));
        }
        is_new
    }
}

impl<'s> Candidates<'s> {
    /// Those of a whole document.
    fn of(schema: &'s SchemaObject) -> Self {
        let mut candidates = Self::default();
        candidates.add(schema);
        candidates.follow();
        candidates
    }

    fn add(&mut self, schema: &'s SchemaObject) {
        self.is_hidden |= is_secret(schema);
        if self.followed.is_new(schema, false) {
            self.schemas.push(schema.judged());
        }
    }

    /// Adds the branches of unions.
    fn follow(&mut self) {
        let mut at = 0;
        while let Some(schema) = self.schemas.get(at) {
            at += 1;
            match &schema.shape {
                Shape::AnyOf(union) | Shape::OneOf(union) => union.branches.iter().for_each(|branch| self.add(branch)),
                Shape::AllOf(parts) => parts.around().into_iter().for_each(|only| self.add(only)),
                _ => {}
            }
        }
    }

    /// One step by a name or a position, whichever the value has, and whether that may be a position.
    fn step_as_written<'p>(&self, name: &'p str) -> (Step<'s, 'p>, bool) {
        let index = name.parse().ok();
        let mut step = Step::of(Segment::Key(name), self.is_hidden);
        let mut is_index = false;
        for candidate in &self.schemas {
            step.segment = match (index, &candidate.shape) {
                (Some(index), Shape::Array(_)) => Segment::Index(index),
                _ => Segment::Key(name),
            };
            is_index |= matches!(step.segment, Segment::Index(_));
            step.look_into_candidate(candidate);
        }
        (step, is_index)
    }

    /// Whether the property `name` of the value is not named.
    fn hide_name(&self, name: &str) -> bool {
        let mut step = Step::of(Segment::Key(name), self.is_hidden);
        self.schemas.iter().for_each(|candidate| step.look_into_candidate(candidate));
        step.is_name_hidden
    }

    /// Whether something in the value may be hidden, however deep.
    fn hold_a_secret(&self, secrets: &mut Secrets) -> bool {
        self.schemas.iter().any(|schema| secrets.are_in(schema))
    }
}

/// In which schemas something is hidden, however deep: found out once for each.
#[derive(Debug, Default)]
pub(crate) struct Secrets(BTreeMap<*const SchemaObject, bool>);

impl Secrets {
    fn are_in(&mut self, schema: &SchemaObject) -> bool {
        let start = core::ptr::from_ref(schema.judged());
        if let Some(known) = self.0.get(&start) {
            return is_secret(schema) || *known;
        }
        let is_in = self.search(schema);
        self.0.insert(start, is_in);
        is_in
    }

    fn search(&mut self, schema: &SchemaObject) -> bool {
        let mut met = BTreeSet::new();
        let mut schemas = vec![schema];
        while let Some(schema) = schemas.pop() {
            if is_secret(schema) {
                return true;
            }
            let judged = schema.judged();
            match self.0.get(&core::ptr::from_ref(judged)) {
                Some(true) => return true,
                None if met.insert(core::ptr::from_ref(judged)) => {}
                _ => continue,
            }
            match &judged.shape {
                Shape::AnyOf(union) | Shape::OneOf(union) => schemas.extend(union.branches),
                Shape::AllOf(parts) => schemas.extend(parts.parts),
                Shape::Object(object) => schemas.extend(object.properties.iter().map(|property| &property.schema)),
                Shape::Dictionary(map) => schemas.extend([map.keys, map.values]),
                Shape::Array(array) => schemas.extend(array.prefix.iter().copied().chain([array.items])),
                _ => {}
            }
        }
        // nothing is in any that it has led to
        self.0.extend(met.into_iter().map(|schema| (schema, false)));
        false
    }
}

/// A step into a value: what may stand there is collected.
#[derive(Debug)]
struct Step<'s, 'p> {
    segment: Segment<'p>,
    inside: Candidates<'s>,
    /// The other names of the property, where it is one.
    aliases: Vec<&'static str>,
    is_name_hidden: bool,
    /// It is the name of a property of some candidate.
    is_name_known: bool,
    /// It is a property of some candidate, and none of them requires it.
    can_be_left_out: Option<bool>,
    /// Of the parts of the candidate.
    followed: Followed<'s>,
    /// The maps among its parts, which take what no other part knows, and whether what they take is hidden.
    maps: Vec<(&'s Dictionary, bool)>,
    /// Some part that hides all of its properties does not know this one by name.
    is_unknown_to_a_secret: bool,
}

impl<'s, 'p> Step<'s, 'p> {
    /// Inside of what is hidden, all is.
    fn of(segment: Segment<'p>, is_hidden: bool) -> Self {
        Self {
            segment,
            inside: Candidates {
                is_hidden,
                ..Candidates::default()
            },
            aliases: Vec::new(),
            is_name_hidden: is_hidden,
            is_name_known: false,
            can_be_left_out: None,
            followed: Followed::default(),
            maps: Vec::new(),
            is_unknown_to_a_secret: false,
        }
    }

    fn look_into_candidate(&mut self, schema: &'s SchemaObject) {
        if let Shape::AnyOf(union) | Shape::OneOf(union) = &schema.shape {
            // its branches are candidates themselves
            self.is_name_known |= names_a_variant(union, self.segment);
            return;
        }
        self.followed.0.clear();
        let is_surely_known = self.look_into_part(schema, false, DEEPEST);
        let maps = core::mem::take(&mut self.maps);
        let is_unknown_to_a_secret = core::mem::take(&mut self.is_unknown_to_a_secret);
        if is_surely_known {
            return;
        }
        // what no part knows is a map's, where there is one
        self.is_name_hidden |= is_unknown_to_a_secret && maps.is_empty();
        for (map, is_hidden) in maps {
            self.inside.add(map.values);
            self.inside.is_hidden |= is_hidden;
            self.is_name_hidden |= is_hidden || hides(map.keys);
        }
    }

    /// A part of a candidate, or all of it: whether it surely knows the property. `is_hidden` of what is in it.
    fn look_into_part(&mut self, schema: &'s SchemaObject, is_hidden: bool, depth: u8) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            self.hide();
            return false;
        };
        if !self.followed.is_new(schema, is_hidden) {
            return false;
        }
        match (&schema.judged().shape, self.segment) {
            (Shape::Array(array), Segment::Index(index)) => {
                self.inside.add(array.prefix.get(index).copied().unwrap_or(array.items));
                false
            }
            (Shape::Object(object), Segment::Key(name)) => {
                let property = object.find(name).and_then(|index| object.properties.get(index));
                match property {
                    Some(property) => {
                        self.is_name_known = true;
                        self.can_be_left_out = Some(!property.is_required() && self.can_be_left_out != Some(false));
                        self.inside.add(&property.schema);
                        self.aliases.extend(property.aliases);
                        if is_hidden {
                            self.hide();
                        }
                    }
                    None => self.is_unknown_to_a_secret |= is_hidden,
                }
                property.is_some()
            }
            (Shape::Dictionary(map), Segment::Key(_)) => {
                self.maps.push((map, is_hidden));
                false
            }
            (Shape::AllOf(parts), _) if parts.around().is_none() => {
                let mut is_known = false;
                for part in parts.parts {
                    is_known |= self.look_into_part(part, is_hidden || is_secret(part), depth);
                }
                is_known
            }
            // a branch may know the property, and may not be the one that judges it
            (Shape::AnyOf(union) | Shape::OneOf(union), _) => {
                self.is_name_known |= names_a_variant(union, self.segment);
                for branch in union.branches {
                    self.look_into_part(branch, is_hidden || is_secret(branch), depth);
                }
                false
            }
            _ => false,
        }
    }

    fn hide(&mut self) {
        self.inside.is_hidden = true;
        self.is_name_hidden = true;
    }
}

/// Whether the step is by the name of a variant, which is no property where the variant has no value.
fn names_a_variant(union: &Union, segment: Segment<'_>) -> bool {
    match (&union.tag, segment) {
        (Some(tag), Segment::Key(name)) => tag.place == TagPlace::External && tag.values.contains(&name),
        _ => false,
    }
}

/// Whether `schema`, or one that may stand for it, hides what it describes.
pub(super) fn hides(schema: &SchemaObject) -> bool {
    Candidates::of(schema).is_hidden
}
