//! Several branches of a union may accept a recorded value: each is tried, the nearest says what is wrong, and what has been found
//! out is remembered, since unions that nest would be walked once for each way through them.

use alloc::string::String;
use alloc::vec::Vec;

use super::composition::{Branches, Untagged, has_keys, of_type_inside};
use super::frame::{Flag, Frame};
use super::limits::MOST_WRAPPERS;
use super::literals::{Discriminator, Literals, entry_called};
use super::note::{Lines, Note};
use super::recording::{Content, Recorded, Verdict};
use super::reference::place_accepts_null;
use super::run::Mode;
use super::scalar;
use super::stop::Stop;
use super::wanted::{others, wanted, wanted_by_each};
use crate::keyword::Keyword;
use crate::schema::{PackedName, SchemaObject, Shape, Union};
use crate::violation::{Found, Requirement, nearest};

impl<'s> Frame<'_, 's> {
    /// The recorded value comes here, the place of a value, and one of `branches` should accept it: no other can.
    pub(super) fn nearest_of(
        &self,
        untagged: Untagged<'s>,
        branches: Branches,
        value: Recorded<'_>,
    ) -> Result<(), Stop> {
        let schema = untagged.schema;
        if self.wrappers() >= MOST_WRAPPERS {
            return self.too_deep(PackedName::NONE, u32::from(MOST_WRAPPERS));
        }
        let verdict = if let Some(verdict) = value.known(schema, self.has(Flag::PartOfLarger)) {
            verdict
        } else {
            let verdict = self.accepting_branch(untagged, branches, value).unwrap_or_else(|| {
                if self.run.mode() == Mode::StopAtFirst {
                    NO_BRANCH
                } else {
                    self.nearest_branch(untagged.union, value)
                }
            });
            // what one branch alone can accept, and does, is walked once however often it is asked
            if verdict.violations > 0 || branches.only(untagged.union).is_none() {
                value.remember(schema, self.has(Flag::PartOfLarger), verdict);
            }
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
            (Mode::Collect, Some(nearest)) => self.explain(untagged, nearest, value),
            (Mode::Collect, None) => self.report_union(untagged, Some((branches, value)), value.found()),
        }
    }

    /// The verdict, where one of `branches` accepts the value; or where two do, and one should.
    fn accepting_branch(&self, untagged: Untagged<'s>, branches: Branches, value: Recorded<'_>) -> Option<Verdict> {
        let exactly_one = matches!(untagged.schema.shape, Shape::OneOf(_));
        let mut accepted = None;
        for (position, branch) in branches.of(untagged.union) {
            if self.try_branch(branch, value) > 0 {
                continue;
            }
            if accepted.is_some() {
                // no branch is to blame
                return Some(NO_BRANCH);
            }
            accepted = Some(Verdict {
                violations: 0,
                branch: Some(position),
            });
            if !exactly_one {
                break;
            }
        }
        accepted
    }

    /// The branch that is nearest to accepting the value, which none does: a literal that fits is the strongest sign, then the keys,
    /// then the number of violations, then that only a limit is broken.
    #[cold]
    fn nearest_branch(&self, union: &'s Union, value: Recorded<'_>) -> Verdict {
        let branches = of_type_inside(union, value.found());
        let literals: Vec<Literals> = branches.iter().map(|(_, branch)| Literals::in_value(branch, value)).collect();
        if !literals.contains(&Literals::Fit) && wrong_literal(&branches, value).is_some() {
            return NO_BRANCH;
        }
        let is_open = self.has(Flag::PartOfLarger);
        let distances = branches.iter().zip(literals).map(|((position, branch), literals)| {
            let violations = self.try_branch(branch, value).max(1);
            let distance = (
                literals != Literals::Fit,
                !has_keys(branch, value, is_open),
                violations,
                !breaks_limits_alone(branch, value),
            );
            (distance, *position)
        });
        match distances.min() {
            Some(((.., violations, _), position)) => Verdict {
                violations,
                branch: Some(position),
            },
            None => NO_BRANCH,
        }
    }

    fn try_branch(&self, branch: &'s SchemaObject, value: Recorded<'_>) -> usize {
        self.run.count_violations(|| self.same_place(branch).replay(PackedName::NONE, value))
    }

    /// The branch at `nearest` says what is wrong with the value, and notes say what the others want, unless a literal has told.
    #[cold]
    fn explain(&self, untagged: Untagged<'s>, nearest: usize, value: Recorded<'_>) -> Result<(), Stop> {
        let union = untagged.union;
        let Some(branch) = union.branches.get(nearest) else { return Ok(()) };
        let fits = |branch: &&&SchemaObject| Literals::in_value(branch, value) == Literals::Fit;
        let is_told = fits(&branch) && union.branches.iter().filter(fits).nth(1).is_none();
        if !is_told && self.run.wants_words() {
            let kind = match value.content() {
                Content::Array => "array",
                Content::Object(_) => "object",
                _ => VALUE,
            };
            self.note_others(kind, others(union, nearest), untagged.declared);
        }
        let said = self.same_place(branch).replay(PackedName::NONE, value);
        self.run.forget_notes();
        said
    }

    fn note_others(&self, kind: &'static str, mut wanted: Vec<String>, declared: &SchemaObject) {
        // whoever has written an array or an object did not mean null
        if kind == VALUE && place_accepts_null(declared) {
            wanted.push("null".into());
        }
        self.run.note(Lines::Others(Note {
            steps: self.steps(),
            kind,
            wanted,
        }));
    }

    /// Notes what else may stand at the places around, where the JSON type alone has told the branch of a union.
    #[cold]
    pub(super) fn note_branches_around(&self) {
        if !self.run.wants_words() {
            return;
        }
        let mut around = Some(self);
        while let Some(frame) = around {
            let mut steps = MOST_STEPS;
            if !frame.has(Flag::Noted)
                && !core::ptr::eq(frame.declared, frame.schema.get())
                && let Some(wanted) = beside(frame.declared, frame.schema.get(), &mut steps)
                && !wanted.is_empty()
            {
                frame.set(Flag::Noted, true);
                let kind = if frame.is_array() { "array" } else { "object" };
                frame.note_others(kind, wanted, frame.declared);
            }
            around = frame.parent;
        }
    }

    /// The value has none of the literals that tell the branches of a union apart.
    fn report_literal(&self, wrong: Discriminator, value: Recorded<'_>, nullable: bool) -> Result<(), Stop> {
        let judged = match wrong.property {
            None => Some(value),
            Some(property) => entry_called(value, property),
        };
        self.run.comes_from(judged.unwrap_or(value).offset());
        let found = judged.map_or(Found::Nothing, Recorded::found);
        let nearest = match found {
            Found::Text(text) => nearest(text, wrong.values.iter().copied()),
            _ => None,
        };
        let values = wrong.values.into();
        let requirement = match (wrong.property, found) {
            (Some(_), Found::Nothing) => Requirement::RequiredTag { values },
            _ => Requirement::Variant {
                values,
                with_value: Vec::new(),
                nearest,
                nullable: nullable && wrong.property.is_none(),
            },
        };
        let Some(property) = wrong.property else { return self.report_here(|| requirement, found) };
        let mut slot = None;
        let object = self.container(PackedName::NONE, 0, self.schema.get(), false, &mut slot);
        object.report_property(property, || requirement, found)
    }

    /// No branch of the union is nearest: none takes such a value, or two of those that are told accept it, or it should be told by a
    /// literal, and is not.
    #[cold]
    pub(super) fn report_union(
        &self,
        untagged: Untagged<'s>,
        told: Option<(Branches, Recorded<'_>)>,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        if self.run.mode() != Mode::Collect {
            return self.report_here(|| Requirement::AnyOf, Found::Nothing);
        }
        let union = untagged.union;
        let mut accepting = Vec::new();
        if let Some((branches, value)) = told {
            accepting.extend(branches.of(union).filter(|(_, branch)| self.try_branch(branch, value) == 0));
        }
        let is_one_of = matches!(untagged.schema.shape, Shape::OneOf(_));
        if let (true, [(one, first), (other, second), ..]) = (is_one_of, accepting.as_slice()) {
            let (first, second, branches) = (wanted(first), wanted(second), (*one, *other));
            let requirement = || Requirement::Several {
                first,
                second,
                branches,
            };
            return self.report_here(requirement, found);
        }
        if let Some((_, value)) = told {
            let branches = of_type_inside(union, found);
            if let Some(wrong) = wrong_literal(&branches, value) {
                return self.report_literal(wrong, value, place_accepts_null(untagged.declared));
            }
        }
        if self.run.wants_words() {
            let null = place_accepts_null(untagged.declared).then(|| "null".into());
            self.run.note(Lines::each_of(wanted_by_each(union).into_iter().chain(null).collect()));
        }
        self.report_here(|| if is_one_of { Requirement::OneOf } else { Requirement::AnyOf }, found)
    }
}

/// What a scalar is called among what may stand around a violation.
const VALUE: &str = "value";

const NO_BRANCH: Verdict = Verdict {
    violations: 1,
    branch: None,
};

/// The place where a literal tells `branches` apart, and where the value has none of their literals.
fn wrong_literal(branches: &[(usize, &'static SchemaObject)], value: Recorded<'_>) -> Option<Discriminator> {
    let branches: Vec<_> = branches.iter().map(|(_, branch)| *branch).collect();
    Discriminator::of(&branches).filter(|place| !place.is_met_by(value))
}

/// Whether the scalar breaks limits of `branch`, and nothing else: such a value is nearer than one of another format.
fn breaks_limits_alone(branch: &SchemaObject, value: Recorded<'_>) -> bool {
    let Content::Scalar(found) = value.content() else { return false };
    let broken = scalar::broken_by(branch.judged(), false, found);
    ![Keyword::Type, Keyword::Enum, Keyword::Format, Keyword::Finite]
        .into_iter()
        .any(|keyword| broken.contains(keyword))
}

/// So many schemas are looked through for the one that a value is judged by.
const MOST_STEPS: u8 = 64;

/// What else may stand at the place of `declared` than what `judging` describes, to which it leads through unions.
fn beside(declared: &SchemaObject, judging: &SchemaObject, steps: &mut u8) -> Option<Vec<String>> {
    *steps = steps.checked_sub(1)?;
    let judged = declared.judged();
    if core::ptr::eq(judged, judging) {
        return Some(Vec::new());
    }
    match &judged.shape {
        Shape::AnyOf(union) | Shape::OneOf(union) => {
            union.branches.iter().enumerate().find_map(|(position, branch)| {
                let mut wanted = beside(branch, judging, steps)?;
                if union.tag.is_none() {
                    wanted.extend(others(union, position));
                }
                Some(wanted)
            })
        }
        Shape::AllOf(parts) => beside(parts.around()?, judging, steps),
        _ => None,
    }
}
