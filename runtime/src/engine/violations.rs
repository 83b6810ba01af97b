//! What is broken, and in which frame → a violation with its path. Cold: nothing of this runs for a valid value.

use alloc::string::String;

use super::frame::{Flag, Frame, IGNORED, RECORD, State, TAG, is};
use super::limits::MOST_WRAPPERS;
use super::location::Location;
use super::note::Lines;
use super::reference::place_accepts_null;
use super::report::{no_variant, requirements, without_repetitions};
use super::run::Mode;
use super::stop::Stop;
use super::wanted::wanted_by_each;
use crate::keyword::KeywordSet;
use crate::schema::{PackedName, Property, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::{Found, Requirement, Segment};

/// A value that refuses without a message of its own.
pub(crate) const NO_WORDS: &str = "a key of a map is no string, or JSON text stands among values";

impl<'s> Frame<'_, 's> {
    /// Steps to the value called `name` here.
    fn locate_value(&self, name: PackedName, text: &str, location: &mut Location<'s, '_>) {
        self.locate(location);
        if self.state() == State::Value {
            return;
        }
        if self.is_array() {
            return location.step(Segment::Index(self.count.get().saturating_sub(1)));
        }
        if name.is_long() {
            return location.step(Segment::Key(text));
        }
        name.with_text(|name| location.step(Segment::Key(name)));
    }

    /// Steps from the root of the document to this frame.
    fn locate(&self, location: &mut Location<'s, '_>) {
        match self.parent {
            Some(parent) => parent.locate_value(self.name, self.long_text(), location),
            None => location.start(self.declared),
        }
    }

    /// The steps from the root of the document to this frame.
    pub(super) fn steps(&self) -> usize {
        let Some(parent) = self.parent else { return 0 };
        parent.steps() + usize::from(parent.state() != State::Value)
    }

    /// The value called `name` here is not what it should be.
    #[cold]
    #[inline(never)]
    pub(super) fn report(&self, name: PackedName, requirement: Requirement, found: Found<'_>) -> Result<(), Stop> {
        self.report_as(name, "", || requirement, found)
    }

    /// The same; of a long name, `text` is the whole.
    #[cold]
    pub(super) fn report_as(
        &self,
        name: PackedName,
        text: &str,
        requirement: impl FnOnce() -> Requirement,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        self.note_branches_around();
        self.run.violation(|names| {
            let mut location = Location::new(names);
            self.locate_value(name, text, &mut location);
            location.violation(requirement(), found)
        })
    }

    /// What stands in the place of this frame is not what it should be.
    #[cold]
    pub(super) fn report_here(&self, requirement: impl FnOnce() -> Requirement, found: Found<'_>) -> Result<(), Stop> {
        self.note_branches_around();
        self.run.violation(|names| {
            let mut location = Location::new(names);
            self.locate(&mut location);
            location.violation(requirement(), found)
        })
    }

    /// The value called `name` here breaks `broken` of `schema`, under which `declared` has put it.
    #[cold]
    #[inline(never)]
    pub(super) fn broken(
        &self,
        name: PackedName,
        declared: &SchemaObject,
        schema: &SchemaObject,
        broken: KeywordSet,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        let nullable = place_accepts_null(declared);
        for keyword in without_repetitions(schema, broken, found).iter() {
            for requirement in requirements(schema, nullable, keyword, found) {
                self.report_as(name, "", || requirement, found)?;
            }
        }
        Ok(())
    }

    /// The key `text` of a dictionary breaks `broken` of the schema for keys.
    #[cold]
    pub(super) fn broken_key(&self, schema: &SchemaObject, broken: KeywordSet, text: &str) -> Result<(), Stop> {
        if let Shape::AnyOf(union) | Shape::OneOf(union) = &schema.shape
            && union.tag.is_none()
            && self.run.wants_words()
        {
            self.run.note(Lines::each_of(wanted_by_each(union)));
        }
        for keyword in without_repetitions(schema, broken, Found::Text(text)).iter() {
            for requirement in requirements(schema, false, keyword, Found::Text(text)) {
                self.run.violation(|names| {
                    let mut location = Location::new(names);
                    self.locate_value(PackedName::of(text), text, &mut location);
                    location.violation_of_key(requirement, text)
                })?;
            }
        }
        Ok(())
    }

    /// What stands in the place of this frame breaks `broken` of its schema.
    #[cold]
    pub(super) fn broken_here(&self, broken: KeywordSet, found: Found<'_>) -> Result<(), Stop> {
        self.broken_as(self.schema.get(), broken, found)
    }

    /// What stands in the place of this frame breaks `broken` of `schema`.
    #[cold]
    pub(super) fn broken_as(&self, schema: &SchemaObject, broken: KeywordSet, found: Found<'_>) -> Result<(), Stop> {
        let nullable = place_accepts_null(self.declared);
        for keyword in broken.iter() {
            for requirement in requirements(schema, nullable, keyword, found) {
                self.report_here(|| requirement, found)?;
            }
        }
        Ok(())
    }

    /// The value called `name` here nests deeper than `limit`, and is not read.
    #[cold]
    pub(super) fn too_deep<T>(&self, name: PackedName, limit: u32) -> Result<T, Stop> {
        self.report(name, Requirement::Depth(limit), Found::Nothing)?;
        self.run.skip_value()
    }

    /// The value called `name` here is in more `Option`s and newtypes than are followed, and is not read.
    #[cold]
    pub(crate) fn too_many_wrappers<T>(&self, name: PackedName) -> Result<T, Stop> {
        let limit = u32::from(MOST_WRAPPERS);
        match self.schema_of_refused(name) {
            Some(schema) if is(schema, &RECORD) => self.record_too_deep(name, limit),
            Some(schema) if !is(schema, &IGNORED) => self.too_deep(name, limit),
            _ => self.run.skip_value(),
        }
    }

    /// The reading of the value called `name` here has ended early. What stands beside it is read on, where violations are collected.
    #[cold]
    #[inline(never)]
    pub(crate) fn handle_stop(&self, name: PackedName, stop: Stop) -> Result<(), Stop> {
        let take_skipped = self.run.take_skipped();
        if !take_skipped && let Some(message) = stop.message() {
            self.refused(name, message)?;
        }
        if self.run.mode() == Mode::StopAtFirst && self.run.has_failed() { self.run.skip_value() } else { Ok(()) }
    }

    /// The array of a variant is left: the object around it may lack more, so that the rest is read, and nothing said about it.
    #[cold]
    #[inline(never)]
    pub(crate) fn ignore_items_after_stop(&self, stop: Stop) -> Result<(), Stop> {
        if !self.run.take_skipped() {
            return Err(stop);
        }
        if self.run.mode() == Mode::StopAtFirst && self.run.has_failed() { self.run.skip_value() } else { Ok(()) }
    }

    /// The reading of the whole document has ended early: the run knows what is to be known of that.
    #[cold]
    #[inline(never)]
    pub(crate) fn refused_at_root(&self, stop: Stop) {
        let _ = self.handle_stop(PackedName::NONE, stop);
    }

    /// Whether some violation was met in the document.
    #[inline(always)]
    pub(crate) fn has_failed(&self) -> bool {
        self.run.has_failed()
    }

    /// The value called `name` here has refused to be serialized.
    fn refused(&self, name: PackedName, message: String) -> Result<(), Stop> {
        let Some(schema) = self.schema_of_refused(name) else { return Ok(()) };
        if is(schema, &RECORD) {
            self.record_refusal(name, &message);
            return Ok(());
        }
        if is(schema, &IGNORED) {
            return Ok(());
        }
        if is(schema, &TAG) {
            return self.refused_tag(name, message);
        }
        self.report(name, Requirement::Serialize(message), Found::Nothing)
    }

    /// The value called `name` here has refused, and an object waits for its tag.
    fn refused_tag(&self, name: PackedName, message: String) -> Result<(), Stop> {
        let Some(object) = self.waiting(name, &TAG) else {
            // something else than the tag comes first
            self.record_from_here();
            self.record_refusal(name, &message);
            return Ok(());
        };
        if let Shape::AllOf(parts) = &object.schema.get().shape {
            object.lose_tag(parts, self, name);
        } else {
            object.ignore_the_rest();
        }
        self.report(name, Requirement::Serialize(message), Found::Nothing)
    }

    /// What the value called `name` here should have met: it has refused before it was asked for, or after that.
    fn schema_of_refused(&self, name: PackedName) -> Option<&'s SchemaObject> {
        if !self.has(Flag::Struct) {
            return self.value_schema.get().or(Some(self.schema.get()));
        }
        let come = match (self.state(), &self.schema.get().shape) {
            (State::Ordered, _) => self.last_expected(name),
            (State::Unordered | State::Ruled, Shape::Object(object)) => {
                let index = object.find_short(name).filter(|index| self.has_come(*index));
                index.and_then(|index| object.properties.get(index)).map(Property::schema)
            }
            (State::Flattened, Shape::AllOf(parts)) => self.property_that_has_come(parts, name),
            _ => self.value_schema.get(),
        };
        come.or_else(|| self.find(name).ok())
    }

    /// The object here lacks `property`, which is required.
    #[cold]
    pub(super) fn missing(&self, property: &Property) -> Result<(), Stop> {
        self.report_property(property.name(), || Requirement::Required, Found::Nothing)
    }

    /// A property of the object here, by its name.
    #[cold]
    pub(super) fn report_property(
        &self,
        name: &str,
        requirement: impl FnOnce() -> Requirement,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        self.report_as(PackedName::of(name), name, requirement, found)
    }

    /// What tells the branches of `union` apart is missing in the object here.
    #[cold]
    pub(super) fn missing_tag(&self, union: &Union, tag: &Tag) -> Result<(), Stop> {
        let values = tag.values;
        match tag.place {
            TagPlace::Property(property) => {
                let requirement = || Requirement::RequiredTag {
                    values: values.into(),
                };
                self.report_property(property, requirement, Found::Nothing)
            }
            TagPlace::External if self.state() == State::Flattened || self.has(Flag::PartOfLarger) => {
                self.missing_variant(values)
            }
            TagPlace::External => {
                let nullable = place_accepts_null(self.declared);
                self.report_here(|| no_variant(union, tag, Found::Nothing, nullable), Found::Object(Some(0)))
            }
        }
    }

    /// None of the variants called `values` comes, one of which should be a property.
    pub(super) fn missing_variant(&self, values: &'static [&'static str]) -> Result<(), Stop> {
        self.report_here(|| Requirement::RequiredVariant { values }, Found::Object(None))
    }

    /// The property called `name` is given twice.
    #[cold]
    #[inline(never)]
    pub(super) fn duplicate(&self, name: &str, property: &Property) -> Result<(), Stop> {
        let requirement = || Requirement::Duplicate {
            property: property.name(),
            is_alias: property.name() != name,
        };
        self.report_property(name, requirement, Found::Nothing)
    }
}
