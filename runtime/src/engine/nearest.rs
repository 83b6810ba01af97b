//! Several branches of a union may accept a recorded value: each is tried, the nearest says what is wrong, and what has been found
//! out is remembered, since unions that nest would be walked once for each way through them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::composition::Branches;
use super::frame::{Flag, Frame};
use super::limits::MOST_WRAPPERS;
use super::recording::{Recorded, Verdict};
use super::run::Mode;
use super::stop::Stop;
use crate::schema::{PackedName, SchemaObject, Shape, Union};
use crate::violation::{Found, Requirement};

impl<'s> Frame<'_, 's> {
    /// The recorded value comes here, the place of a value, and one of `branches` should accept it.
    pub(super) fn nearest_of(
        &self,
        schema: &'s SchemaObject,
        union: &'s Union,
        branches: Branches,
        value: Recorded<'_>,
    ) -> Result<(), Stop> {
        if self.wrappers() >= MOST_WRAPPERS {
            return self.too_deep(PackedName::NONE, u32::from(MOST_WRAPPERS));
        }
        let verdict = if let Some(verdict) = value.known(schema, self.has(Flag::PartOfLarger)) {
            verdict
        } else {
            let verdict = self.nearest_branch(schema, union, branches, value);
            value.remember(schema, self.has(Flag::PartOfLarger), verdict);
            verdict
        };
        if verdict.violations == 0 {
            return Ok(());
        }
        match (self.run.mode(), verdict.branch) {
            (Mode::StopAtFirst, _) => self.report_here(|| Requirement::AnyOf, Found::Nothing),
            (Mode::Count, _) => {
                self.run.count(verdict.violations);
                Ok(())
            }
            (Mode::Collect, Some(nearest)) => {
                let Some(branch) = union.branches.get(nearest) else { return Ok(()) };
                self.run.note(others(union, nearest));
                self.same_place(branch).replay(PackedName::NONE, value)
            }
            (Mode::Collect, None) => self.report_union(schema, union, Some((branches, value)), value.found()),
        }
    }

    /// How far `branches` are from accepting the value here.
    fn nearest_branch(
        &self,
        schema: &'s SchemaObject,
        union: &'s Union,
        branches: Branches,
        value: Recorded<'_>,
    ) -> Verdict {
        let exactly_one = matches!(schema.shape, Shape::OneOf(_));
        let mut nearest = Verdict {
            violations: usize::MAX,
            branch: None,
        };
        let mut accepted = None;
        for (position, branch) in union.branches.iter().enumerate().filter(|(position, _)| branches.contains(*position))
        {
            let violations = self.try_branch(branch, value);
            if violations == 0 {
                let valid = Verdict {
                    violations: 0,
                    branch: Some(position),
                };
                if !exactly_one {
                    return valid;
                }
                if accepted.is_some() {
                    // two accept the value, and one should: no branch is to blame
                    return NO_BRANCH;
                }
                accepted = Some(valid);
            }
            if violations < nearest.violations {
                nearest = Verdict {
                    violations,
                    branch: Some(position),
                };
            }
        }
        match accepted {
            Some(valid) => valid,
            None if nearest.branch.is_none() => NO_BRANCH,
            None => nearest,
        }
    }

    fn try_branch(&self, branch: &'s SchemaObject, value: Recorded<'_>) -> usize {
        self.run.count_violations(|| self.same_place(branch).replay(PackedName::NONE, value))
    }

    /// No branch of `union` is nearest: either none takes such a value, or two of those that are told accept it.
    #[cold]
    pub(super) fn report_union(
        &self,
        schema: &SchemaObject,
        union: &'s Union,
        told: Option<(Branches, Recorded<'_>)>,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        if self.run.mode() != Mode::Collect {
            return self.report_here(|| Requirement::AnyOf, Found::Nothing);
        }
        let mut accepting = Vec::new();
        if let Some((branches, value)) = told {
            for (position, branch) in union.branches.iter().enumerate().filter(|(at, _)| branches.contains(*at)) {
                if self.try_branch(branch, value) == 0 {
                    accepting.push(wanted(union, position));
                }
            }
        }
        let mut accepting = accepting.into_iter();
        let requirement = match (&schema.shape, accepting.next(), accepting.next()) {
            (Shape::OneOf(_), Some(first), Some(second)) => Requirement::Several { first, second },
            (Shape::OneOf(_), ..) => Requirement::OneOf,
            _ => Requirement::AnyOf,
        };
        if !matches!(requirement, Requirement::Several { .. }) {
            let branches = 0..union.branches.len();
            self.run.note(branches.map(|position| format!("it may be {}", wanted(union, position))).collect());
        }
        self.report_here(|| requirement, found)
    }
}

const NO_BRANCH: Verdict = Verdict {
    violations: 1,
    branch: None,
};

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
        Shape::Number(numeric) | Shape::Integer(numeric) if numeric.keywords.is_list() => match judged.enum_numbers() {
            [value] => value.to_string(),
            values => format!("one of {} numbers", values.len()),
        },
        Shape::Number(_) => "a number".to_string(),
        Shape::Integer(_) => "an integer".to_string(),
        Shape::Array(_) => "an array".to_string(),
    };
    match branch.title().or(branch.name()).or(judged.title()) {
        Some(name) => format!("{name}, {what}"),
        None => what,
    }
}
