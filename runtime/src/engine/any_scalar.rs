//! A scalar that meets more than the schema of a scalar: a reference, a union, a composition of one; or that is not judged at all.

use super::composition::{Branches, Untagged};
use super::frame::{DIGITS, Frame, IGNORED, RAW, RECORD, SUBJECT, State, is};
use super::limits::MOST_WRAPPERS;
use super::recording::Recorded;
use super::reference::{place_accepts_null, reference_accepts_null};
use super::report::{no_variant, variant_named};
use super::run::Mode;
use super::scalar;
use super::stop::Stop;
use crate::keyword::{Keyword, KeywordSet};
use crate::schema::{AllOfKind, Nullability, PackedName, Parts, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::{Found, Requirement};

/// A scalar that comes.
#[derive(Debug, Clone, Copy)]
struct Scalar<'r, 's> {
    name: PackedName,
    found: Found<'r>,
    /// The same, where it comes from a recording, which remembers what is found out.
    recorded: Option<Recorded<'r>>,
    /// The schema as it stands at its place.
    declared: &'s SchemaObject,
    wrappers: u8,
}

impl<'s> Frame<'_, 's> {
    /// The scalar `found` comes, as the value called `name`, which `declared` describes.
    #[inline(never)]
    pub(super) fn scalar_under(
        &self,
        name: PackedName,
        declared: &'s SchemaObject,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        self.any_scalar(name, declared, found, None)
    }

    /// The scalar `found` comes, which has been recorded.
    pub(super) fn recorded_scalar(
        &self,
        name: PackedName,
        found: Found<'_>,
        recorded: Recorded<'_>,
    ) -> Result<(), Stop> {
        let declared = self.find(name)?;
        self.any_scalar(name, declared, found, Some(recorded))
    }

    fn any_scalar<'r>(
        &self,
        name: PackedName,
        declared: &'s SchemaObject,
        found: Found<'r>,
        recorded: Option<Recorded<'r>>,
    ) -> Result<(), Stop> {
        if is(declared, &RECORD) {
            self.record(name, found);
            return Ok(());
        }
        if is(declared, &IGNORED) {
            return Ok(());
        }
        let mut declared = declared;
        if let State::Tagged | State::Flattened | State::Value | State::Ruled = self.state() {
            if is(declared, &SUBJECT) {
                declared = self.subject(name, found);
            } else if let Some(said) = self.receive_tag_scalar(name, declared, found) {
                return said;
            }
        }
        let scalar = Scalar {
            name,
            found,
            recorded,
            declared,
            wrappers: 0,
        };
        self.judge(scalar, declared)
    }

    fn judge(&self, scalar: Scalar<'_, 's>, schema: &'s SchemaObject) -> Result<(), Stop> {
        let nullable = reference_accepts_null(schema);
        let judged = schema.judged();
        match &judged.shape {
            Shape::AnyOf(union) | Shape::OneOf(union) => self.judge_by_union(scalar, judged, union, nullable),
            Shape::AllOf(Parts {
                parts: [only],
                kind: AllOfKind::Around,
                ..
            }) if scalar.wrappers < MOST_WRAPPERS => {
                if matches!(scalar.found, Found::Null) && (nullable || judged.is_nullable()) {
                    return Ok(());
                }
                let inner = Scalar {
                    wrappers: scalar.wrappers + 1,
                    ..scalar
                };
                self.judge(inner, only)
            }
            _ if is(judged, &DIGITS) || is(judged, &RAW) => match scalar.found {
                Found::Text(text) => self.disguise_of().disguised(is(judged, &RAW), text),
                _ => self.disguise_of().disguised(false, ""),
            },
            _ => self.report_scalar_keywords(scalar, judged, scalar::broken_by(judged, nullable, scalar.found)),
        }
    }

    /// The scalar breaks `broken` of `schema`, or nothing.
    fn report_scalar_keywords(
        &self,
        scalar: Scalar<'_, 's>,
        schema: &SchemaObject,
        broken: KeywordSet,
    ) -> Result<(), Stop> {
        if broken.is_empty() {
            return Ok(());
        }
        self.broken(scalar.name, scalar.declared, schema, broken, scalar.found)
    }

    fn judge_by_union(
        &self,
        scalar: Scalar<'_, 's>,
        schema: &'s SchemaObject,
        union: &'s Union,
        nullable: bool,
    ) -> Result<(), Stop> {
        if matches!(scalar.found, Found::Null) && (nullable || schema.nullability != Nullability::Never) {
            return Ok(());
        }
        match &union.tag {
            Some(tag) if tag.place == TagPlace::External => self.judge_as_variant(scalar, schema, union, tag),
            Some(_) => self.report_scalar_keywords(scalar, schema, KeywordSet::only(Keyword::Type)),
            None => self.judge_by_branches(scalar, schema, union),
        }
    }

    /// A variant without data is the string that names it.
    fn judge_as_variant(
        &self,
        scalar: Scalar<'_, 's>,
        schema: &'s SchemaObject,
        union: &'s Union,
        tag: &Tag,
    ) -> Result<(), Stop> {
        let Found::Text(text) = scalar.found else {
            return self.report_scalar_keywords(scalar, schema, KeywordSet::only(Keyword::Type));
        };
        let branch = tag.find(text).and_then(|branch| union.branches.get(branch));
        if let Some(branch) = branch
            && !matches!(branch.judged().shape, Shape::Object(_))
        {
            let judged = branch.judged();
            return self.report_scalar_keywords(scalar, judged, scalar::text(judged, text));
        }
        // there is no such variant, or the name stands alone of one that has data
        let requirement = || match variant_named(tag, text) {
            Some(variant) => Requirement::VariantForm {
                variant,
                has_value: true,
            },
            None => no_variant(union, tag, scalar.found, place_accepts_null(scalar.declared)),
        };
        self.report_as(scalar.name, "", requirement, scalar.found)
    }

    /// The branches that are no unions themselves are asked at once; where they do not settle it, the nearest is looked for.
    fn judge_by_branches(
        &self,
        scalar: Scalar<'_, 's>,
        schema: &'s SchemaObject,
        union: &'s Union,
    ) -> Result<(), Stop> {
        let found = scalar.found;
        let exactly_one = matches!(schema.shape, Shape::OneOf(_));
        let (mut accepting, mut nests) = (0, false);
        for branch in union.branches {
            let judged = branch.judged();
            if judged.shape.is_composition() {
                nests = true;
            } else if scalar::fits(branch, judged, found) {
                if !exactly_one {
                    return Ok(());
                }
                accepting += 1;
            }
        }
        if accepting == 1 && !nests {
            return Ok(());
        }
        if !nests && self.run.mode() == Mode::StopAtFirst {
            return self.report(scalar.name, Requirement::AnyOf, found);
        }
        let branches = Branches::of_type(union, found);
        let place = self.place(scalar.name, None, schema);
        let untagged = Untagged {
            declared: scalar.declared,
            schema,
            union,
        };
        if let Some(recorded) = scalar.recorded {
            return place.nearest_of(untagged, branches, recorded);
        }
        let mut recording = self.run.take_recording();
        recording.scalar(found, self.run.offset());
        let said = place.nearest_of(untagged, branches, recording.value(0));
        self.run.put_back(recording);
        said
    }
}
