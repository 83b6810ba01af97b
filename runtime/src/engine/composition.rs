//! Which branches of a union are worth a walk: told by the JSON type as the value comes, by literals and keys once it is recorded.

use alloc::vec::Vec;

use super::frame::{Flag, Frame, State};
use super::limits::MOST_WRAPPERS;
use super::recording::{Content, Plain, Recorded};
use super::reference::reference_accepts_null;
use super::run::Mode;
use super::scalar;
use super::stop::Stop;
use crate::schema::{AllOfKind, Object, PackedName, Parts, SchemaObject, Shape, TagPlace, Union};
use crate::violation::{Found, Requirement};

/// Branches of a union, by their place. Those past the first 64 are always in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Branches(u64);

impl Branches {
    pub(super) const NONE: Self = Self(0);

    fn add(&mut self, branch: usize) {
        if branch < 64 {
            self.0 |= 1 << branch;
        }
    }

    pub(super) fn contains(self, branch: usize) -> bool {
        branch >= 64 || self.0 >> branch & 1 == 1
    }

    /// The only one of `union`, where there is one.
    pub(super) fn only(self, union: &Union) -> Option<&'static SchemaObject> {
        if union.branches.len() <= 64 && self.0.is_power_of_two() {
            union.branches.get(self.0.trailing_zeros() as usize).copied()
        } else {
            None
        }
    }

    fn is_empty(self, union: &Union) -> bool {
        self.0 == 0 && union.branches.len() <= 64
    }

    /// Each of them, with its place.
    pub(super) fn of(self, union: &Union) -> impl Iterator<Item = (usize, &'static SchemaObject)> {
        let all = union.branches.iter().copied().enumerate();
        all.filter(move |(position, _)| self.contains(*position))
    }

    /// Those of `union` that accept values of the JSON type of `found` at all.
    pub(super) fn of_type(union: &Union, found: Found<'_>) -> Self {
        let mut branches = Self::NONE;
        for (position, branch) in union.branches.iter().enumerate() {
            let is_sure = matches!((&branch.shape, found), (Shape::Object(_), Found::Object(_)));
            if is_sure || accepts_type(branch, found, MOST_WRAPPERS) {
                branches.add(position);
            }
        }
        branches
    }
}

/// A union that judges a value without a tag, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Untagged<'s> {
    /// The schema as it stands at the place of the value.
    pub(super) declared: &'s SchemaObject,
    /// The schema of the union.
    pub(super) schema: &'s SchemaObject,
    pub(super) union: &'s Union,
}

/// Whether `schema` accepts values of the JSON type of `found` at all; a union may turn out not to.
fn accepts_type(schema: &SchemaObject, found: Found<'_>, depth: u8) -> bool {
    let judged = schema.judged();
    match (&judged.shape, found) {
        (_, Found::Null) if schema.is_nullable() || reference_accepts_null(schema) || judged.is_nullable() => true,
        (
            Shape::AllOf(Parts {
                parts: [only],
                kind: AllOfKind::Around,
                ..
            }),
            _,
        ) => depth > 0 && accepts_type(only, found, depth - 1),
        (Shape::AnyOf(union) | Shape::OneOf(union), _) => match (&union.tag, found) {
            (Some(tag), Found::Text(_)) => tag.place == TagPlace::External,
            (None, _) | (_, Found::Object(_)) => true,
            _ => false,
        },
        (Shape::Any, _)
        | (Shape::Null, Found::Null)
        | (Shape::Boolean | Shape::OneBoolean(_), Found::Boolean(_))
        | (Shape::String(_) | Shape::Enum(_), Found::Text(_))
        | (
            Shape::Number(_) | Shape::Integer(_),
            Found::Integer(_) | Found::Unsigned(_) | Found::Single(_) | Found::Float(_) | Found::Written(_),
        )
        | (Shape::Array(_), Found::Array(_))
        | (Shape::Dictionary(_) | Shape::Object(_) | Shape::AllOf(_), Found::Object(_)) => true,
        _ => false,
    }
}

fn is_array(value: Recorded<'_>) -> bool {
    matches!(value.content(), Content::Array)
}

/// The branches of `union` that accept values of the JSON type of `found`, as those that are told; unions inside it are looked into.
pub(super) fn of_type_inside(union: &Union, found: Found<'_>) -> Vec<(usize, &'static SchemaObject)> {
    fn accepts(branch: &SchemaObject, found: Found<'_>, depth: u8) -> bool {
        match &branch.judged().shape {
            Shape::AnyOf(Union {
                tag: None,
                branches,
            })
            | Shape::OneOf(Union {
                tag: None,
                branches,
            }) if depth > 0 => branches.iter().any(|branch| accepts(branch, found, depth - 1)),
            _ => accepts_type(branch, found, MOST_WRAPPERS),
        }
    }
    let branches = Branches::of_type(union, found).of(union);
    branches.filter(|(_, branch)| accepts(branch, found, DEEPEST_UNION)).collect()
}

/// Unions in unions are looked into so far.
const DEEPEST_UNION: u8 = 2;

/// Whether nothing in the recorded object speaks against `object`: the JSON types and the literals fit, the required properties are
/// there, and no others where they are refused.
fn may_accept(object: &Object, value: Recorded<'_>, is_open: bool) -> bool {
    let mut come = 0;
    for entry in value.inside() {
        let Some(index) = entry.with_name(|name, text| object.find_packed(name, text)) else {
            if object.closed && !is_open {
                return false;
            }
            continue;
        };
        come |= if index < 64 { 1 << index } else { 0 };
        let Some(property) = object.properties.get(index) else { continue };
        let judged = property.schema.judged();
        let fits = match (&judged.shape, entry.as_text()) {
            (Shape::Enum(enumeration), Some(text)) => enumeration.contains(text),
            (Shape::OneBoolean(only), None) => matches!(entry.found(), Found::Boolean(found) if found == *only),
            (Shape::Number(numeric) | Shape::Integer(numeric), None)
                if numeric.keywords.is_list() && entry.found().is_number() =>
            {
                scalar::broken_by(judged, false, entry.found()).is_empty()
            }
            _ => accepts_type(&property.schema, entry.found(), MOST_WRAPPERS),
        };
        if !fits {
            return false;
        }
    }
    object.required.first() & !come == 0
}

/// Whether the names in the recorded object are those of `branch`, as far as that is a plain object.
pub(super) fn has_keys(branch: &SchemaObject, value: Recorded<'_>, is_open: bool) -> bool {
    let (Shape::Object(object), Content::Object(_)) = (&branch.judged().shape, value.content()) else { return true };
    let mut come = 0;
    for entry in value.inside() {
        match entry.with_name(|name, text| object.find_packed(name, text)) {
            Some(index) => come |= if index < 64 { 1 << index } else { 0 },
            None if object.closed && !is_open => return false,
            None => {}
        }
    }
    object.required.first() & !come == 0
}

/// The branches of `union` that the recorded object does not contradict.
fn uncontradicted(union: &Union, value: Recorded<'_>, is_open: bool) -> Branches {
    let mut branches = Branches::NONE;
    for (position, branch) in union.branches.iter().enumerate() {
        let may = match &branch.judged().shape {
            Shape::Object(object) => may_accept(object, value, is_open),
            _ => accepts_type(branch, Found::Object(None), MOST_WRAPPERS),
        };
        if may {
            branches.add(position);
        }
    }
    branches
}

/// Whether `object` surely accepts the recorded object.
fn surely_accepts(object: &Object, value: Recorded<'_>, is_open: bool) -> bool {
    let (all, mut rest) = (object.properties.len(), object.properties);
    let mut missing = object.required.first();
    let is_fine = |name: PackedName, long_name: &str, found: Plain<'_>| {
        let property = match rest {
            // in order, as the fields of a struct come
            [next, behind @ ..] if next.packed.equals(name) => {
                rest = behind;
                next
            }
            _ => {
                let index = if name.is_long() { object.find_packed(name, long_name) } else { object.find_short(name) };
                let Some(index) = index else { return !object.closed || is_open };
                // what comes out of order may have come already
                let behind = all - index;
                match rest.len().checked_sub(behind).and_then(|passed| rest.get(passed..)) {
                    Some([property, behind @ ..]) => {
                        rest = behind;
                        property
                    }
                    _ => return false,
                }
            }
        };
        missing &= !(1 << ((all - rest.len() - 1) & 63));
        surely_fits(&property.schema, found)
    };
    object.plain && value.all_plain(is_fine) && missing == 0
}

/// Whether `schema` surely accepts the scalar `found`.
#[inline(always)]
fn surely_fits(schema: &'static SchemaObject, found: Plain<'_>) -> bool {
    match (&schema.judged().shape, found) {
        (Shape::String(keywords), Plain::Text(text)) => keywords.broken_by(text).is_empty(),
        (Shape::Enum(enumeration), Plain::Text(text)) => enumeration.contains(text),
        (Shape::Number(numeric), Plain::Float(value)) => numeric.floats.contains(value),
        (Shape::Number(numeric) | Shape::Integer(numeric), Plain::Integer(value)) => numeric.integers.contains(value),
        (Shape::Boolean, Plain::Boolean) => true,
        _ => false,
    }
}

impl<'s> Frame<'_, 's> {
    /// The only branch of `union`, which has no tag, that accepts the type of `found`, the value that begins here. None, where there are
    /// several.
    pub(super) fn only_branch(
        &self,
        union: &'s Union,
        found: Found<'_>,
    ) -> Result<Option<&'static SchemaObject>, Stop> {
        let branches = Branches::of_type(union, found);
        if branches.is_empty(union) {
            let schema = self.schema.get();
            let untagged = Untagged {
                declared: self.declared,
                schema,
                union,
            };
            self.same_place(schema).report_union(untagged, None, found)?;
            return self.run.skip_value();
        }
        Ok(branches.only(union))
    }

    /// Whether the recorded object is one of scalars alone, and surely valid by some branch of the union here.
    pub(super) fn is_surely_valid(&self, value: Recorded<'_>) -> bool {
        let Shape::AnyOf(union) = &self.schema.get().shape else { return false };
        union.tag.is_none()
            && matches!(value.content(), Content::Object(_))
            && union.branches.iter().any(|branch| match &branch.judged().shape {
                Shape::Object(object) => surely_accepts(object, value, self.has(Flag::PartOfLarger)),
                _ => false,
            })
    }

    /// The array or object here, which has been recorded, is judged.
    pub(super) fn judge_recorded(&self, value: Recorded<'_>) -> Result<(), Stop> {
        let schema = self.schema.get();
        match &schema.shape {
            Shape::AllOf(parts) => self.judge_recorded_parts(parts, value),
            Shape::AnyOf(union) | Shape::OneOf(union) => match &union.tag {
                Some(tag) => {
                    let TagPlace::Property(property) = tag.place else { return Ok(()) };
                    self.judge_recorded_by_tag(union, tag, property, value)
                }
                None if is_array(value) => {
                    self.judge_untagged(schema, union, Branches::of_type(union, Found::Array(None)), value)
                }
                None => {
                    let branches = uncontradicted(union, value, self.has(Flag::PartOfLarger));
                    self.judge_untagged(schema, union, branches, value)
                }
            },
            _ => Ok(()),
        }
    }

    fn judge_untagged(
        &self,
        schema: &'s SchemaObject,
        union: &'s Union,
        branches: Branches,
        value: Recorded<'_>,
    ) -> Result<(), Stop> {
        match branches.only(union) {
            // nobody asks what is wrong, or which branch is the nearest
            Some(only) if self.run.mode() == Mode::StopAtFirst => self.replay_contents_under(only, value),
            None if self.run.mode() == Mode::StopAtFirst && branches.is_empty(union) => {
                self.report_here(|| Requirement::AnyOf, Found::Nothing)
            }
            _ => {
                let untagged = Untagged {
                    declared: self.declared,
                    schema,
                    union,
                };
                self.same_place(schema).nearest_of(untagged, branches, value)
            }
        }
    }

    /// The recorded array or object is read again, under `branch`.
    pub(super) fn replay_contents_under(&self, branch: &'s SchemaObject, value: Recorded<'_>) -> Result<(), Stop> {
        let branch = self.enter_subschema(branch)?;
        self.set_state(State::Uniform);
        if is_array(value) {
            self.start_array(branch)?;
        } else {
            self.start_object(branch)?;
        }
        self.replay_contents(value)
    }
}
