//! Which branches of a union are worth a walk, which is nearest, and what to say when none is right.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::memo::Verdict;
use super::outcome::{Stop, weighed};
use super::place::{Place, reference_accepts_null};
use super::{All, Outcome};
use crate::schema::{AllOfKind, Object, Parts, SchemaObject, Shape, Tag, Union};
use crate::violation::{Found, Requirement, nearest};

/// The types of JSON (RFC 8259, section 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonType {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// Branches of a union, by their place. Those past the first 64 are always in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Branches(u64);

impl Branches {
    pub(crate) const NONE: Self = Self(0);

    #[inline(always)]
    fn add(&mut self, branch: usize) {
        if branch < 64 {
            self.0 |= 1 << branch;
        }
    }

    #[inline(always)]
    fn remove(&mut self, branch: usize) {
        if branch < 64 {
            self.0 &= !(1 << branch);
        }
    }

    #[inline(always)]
    pub(crate) fn contains(self, branch: usize) -> bool {
        branch >= 64 || self.0 >> branch & 1 == 1
    }

    /// The only one of `count` branches, where there is one.
    #[inline(always)]
    pub(crate) fn only(self, count: usize) -> Option<usize> {
        if count <= 64 && self.0.is_power_of_two() { Some(self.0.trailing_zeros() as usize) } else { None }
    }

    pub(crate) fn is_empty(self, count: usize) -> bool {
        self.0 == 0 && count <= 64
    }

    /// Those of `union` that accept values of the type `found` at all.
    #[inline(always)]
    pub(crate) fn of_type(union: &Union, found: JsonType) -> Self {
        let mut branches = Self::NONE;
        for (position, branch) in union.branches.iter().enumerate() {
            if accepts(branch, found) {
                branches.add(position);
            }
        }
        branches
    }
}

/// Whether `schema` accepts values of the type `found` at all; a union may turn out not to.
#[inline(always)]
fn accepts(schema: &SchemaObject, found: JsonType) -> bool {
    let judged = schema.judged();
    match (&judged.shape, found) {
        (_, JsonType::Null) if schema.is_nullable() || reference_accepts_null(schema) || judged.is_nullable() => true,
        (
            Shape::AllOf(Parts {
                parts: [only],
                kind: AllOfKind::Around,
                ..
            }),
            _,
        ) => accepts_far(only, found),
        (Shape::Any | Shape::AnyOf(_) | Shape::OneOf(_), _)
        | (Shape::Null, JsonType::Null)
        | (Shape::Boolean, JsonType::Boolean)
        | (Shape::String(_) | Shape::Enum(_), JsonType::String)
        | (Shape::Number(_) | Shape::Integer(_), JsonType::Number)
        | (Shape::Array(_), JsonType::Array)
        | (Shape::Dictionary(_) | Shape::Object(_) | Shape::AllOf(_), JsonType::Object) => true,
        _ => false,
    }
}

/// [`accepts`], for what is seldom met.
#[inline(never)]
fn accepts_far(schema: &SchemaObject, found: JsonType) -> bool {
    accepts(schema, found)
}

/// Branches whose keys are watched.
const WATCHED: usize = 8;

/// The keys of an object, as far as they tell the branches of a union apart: the first 64 properties of the first branches.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keys {
    seen: [u64; WATCHED],
    /// Branches that do not know some key.
    strange: u64,
}

impl Keys {
    pub(crate) const NONE: Self = Self {
        seen: [0; WATCHED],
        strange: 0,
    };

    #[inline(always)]
    pub(crate) fn add(&mut self, union: &Union, name: &str) {
        for (position, (branch, seen)) in union.branches.iter().zip(&mut self.seen).enumerate() {
            if let Shape::Object(object) = &branch.judged().shape {
                match object.find(name) {
                    Some(index) => *seen |= if index < 64 { 1 << index } else { 0 },
                    None => self.strange |= 1 << position,
                }
            }
        }
    }

    /// [`add`](Self::add) out of line, where nothing is known of the union.
    #[inline(never)]
    pub(crate) fn add_far(&mut self, union: &Union, name: &str) {
        self.add(union, name);
    }

    /// Of `branches` those whose required properties are there, and which know every key if they must.
    #[inline(always)]
    pub(crate) fn alive(&self, union: &Union, mut branches: Branches, open: bool) -> Branches {
        for (position, (branch, seen)) in union.branches.iter().zip(&self.seen).enumerate() {
            if let Shape::Object(object) = &branch.judged().shape {
                let lacking = object.required.first() & !seen != 0;
                if lacking || (is_closed(object, open) && self.strange >> position & 1 == 1) {
                    branches.remove(position);
                }
            }
        }
        branches
    }
}

#[inline(always)]
fn is_closed(object: &Object, open: bool) -> bool {
    object.closed && !open
}

/// Finds the nearest of `branches`, each of which `walk` walks, and reports what it breaks; remembers what it found.
pub(crate) fn nearest_of(
    schema: &SchemaObject,
    union: &Union,
    branches: Branches,
    at: Place<'_, All>,
    found: Found<'_>,
    walk: impl Fn(&'static SchemaObject, Place<'_, All>) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let here = at.here.numbered();
    let node = here.node();
    let known = here.run().memo.borrow().get(node, schema, at.is_open());
    let verdict = if let Some(verdict) = known {
        verdict
    } else {
        let verdict = weigh(schema, union, branches, at.with::<All>(here), &walk);
        here.run().memo.borrow_mut().put(node, schema, at.is_open(), verdict);
        verdict
    };
    if verdict.weight == 0 {
        return Ok(());
    }
    if here.is_quiet() {
        here.count(verdict.weight);
        return Ok(());
    }
    match verdict.branch.and_then(|branch| Some((branch, union.branches.get(branch)?))) {
        Some((position, branch)) => {
            here.note(others(union, position));
            walk(branch, at.with::<All>(here))
        }
        None => report_union(schema, union, branches, at.with::<All>(here), found, &walk),
    }
}

/// How far `branches` are from accepting the value here.
fn weigh(
    schema: &SchemaObject,
    union: &Union,
    branches: Branches,
    at: Place<'_, All>,
    walk: &impl Fn(&'static SchemaObject, Place<'_, All>) -> Result<(), Stop>,
) -> Verdict {
    let exactly_one = matches!(schema.shape, Shape::OneOf(_));
    let mut nearest = Verdict {
        weight: usize::MAX,
        branch: None,
    };
    let mut accepted = None;
    for (position, branch) in union.branches.iter().enumerate().filter(|(position, _)| branches.contains(*position)) {
        let weight = weighed(at.here, |here| walk(branch, at.with::<All>(here)));
        if weight == 0 {
            let valid = Verdict {
                weight: 0,
                branch: Some(position),
            };
            if !exactly_one {
                return valid;
            }
            if accepted.is_some() {
                // two accept the value, and one should: no branch is to blame
                return Verdict {
                    weight: 1,
                    branch: None,
                };
            }
            accepted = Some(valid);
        }
        if weight < nearest.weight {
            nearest = Verdict {
                weight,
                branch: Some(position),
            };
        }
    }
    match accepted {
        Some(valid) => valid,
        None if nearest.branch.is_none() => Verdict {
            weight: 1,
            branch: None,
        },
        None => nearest,
    }
}

/// No branch is nearest: either none takes such a value, or two do.
fn report_union(
    schema: &SchemaObject,
    union: &Union,
    branches: Branches,
    at: Place<'_, All>,
    found: Found<'_>,
    walk: &impl Fn(&'static SchemaObject, Place<'_, All>) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let mut accepting = Vec::new();
    for (position, branch) in union.branches.iter().enumerate().filter(|(position, _)| branches.contains(*position)) {
        if weighed(at.here, |here| walk(branch, at.with::<All>(here))) == 0 {
            accepting.push(wanted(union, position));
        }
    }
    let mut accepting = accepting.into_iter();
    let requirement = match (&schema.shape, accepting.next(), accepting.next()) {
        (Shape::OneOf(_), Some(first), Some(second)) => Requirement::Several { first, second },
        (Shape::OneOf(_), ..) => Requirement::OneOf,
        _ => Requirement::AnyOf,
    };
    if !matches!(requirement, Requirement::Several { .. }) {
        at.here
            .note((0..union.branches.len()).map(|position| format!("it may be {}", wanted(union, position))).collect());
    }
    All::broken(&at.here, || requirement, found)
}

/// A line for each branch but the one at `nearest`.
fn others(union: &Union, nearest: usize) -> Vec<String> {
    (0..union.branches.len())
        .filter(|position| *position != nearest)
        .map(|position| format!("or it may be {}", wanted(union, position)))
        .collect()
}

/// Properties are listed up to this many.
const LISTED: usize = 6;

/// What the branch at `position` wants, in a few words.
fn wanted(union: &Union, position: usize) -> String {
    let Some(branch) = union.branches.get(position) else { return String::new() };
    let judged = branch.judged();
    let what = match &judged.shape {
        Shape::Object(object) => {
            let names: Vec<String> = object
                .properties
                .iter()
                .filter(|property| property.is_required())
                .take(LISTED)
                .map(|property| format!("`{}`", property.name()))
                .collect();
            if names.is_empty() { "an object".to_string() } else { format!("an object with {}", names.join(", ")) }
        }
        Shape::Enum(enumeration) => match enumeration.values {
            [value] => format!("{value:?}"),
            values => format!("one of {} strings", values.len()),
        },
        Shape::AllOf(_) | Shape::Dictionary(_) => "an object".to_string(),
        Shape::AnyOf(_) | Shape::OneOf(_) => "one of several".to_string(),
        Shape::Any | Shape::Reference(_) => "any value".to_string(),
        Shape::Null => "null".to_string(),
        Shape::Boolean => "true or false".to_string(),
        Shape::String(_) => "a string".to_string(),
        Shape::Number(_) => "a number".to_string(),
        Shape::Integer(_) => "an integer".to_string(),
        Shape::Array(_) => "an array".to_string(),
    };
    match branch.title().or(branch.name()).or(judged.title()) {
        Some(name) => format!("{name}, {what}"),
        None => what,
    }
}

/// The value names a branch, and there is none of that name.
pub(crate) fn no_variant<O: Outcome>(here: &O::Here<'_>, tag: &Tag, found: Found<'_>) -> Result<(), Stop> {
    let requirement = || Requirement::Variant {
        values: tag.values,
        nearest: match found {
            Found::Text(name) => nearest(name, tag.values.iter().copied()),
            _ => None,
        },
    };
    O::broken(here, requirement, found)
}
