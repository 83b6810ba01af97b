//! What becomes of an answer: [`First`] is a verdict, [`All`] a list of violations. One walk serves both.

use core::cell::Cell;

use super::ledger::{Link, Run};
use super::report;
use crate::keyword::KeywordSet;
use crate::schema::{Property, SchemaObject, Tag};
use crate::violation::{Found, Requirement, Segment};

/// Why a walk ended early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The verdict is known: the value is invalid.
    Broken,
    /// No verdict: what stands here is for the full walker.
    Deeper,
    /// The value nests too deep to go on.
    Depth,
    /// The value refused to be walked, with an error of its own.
    Refused,
    /// No verdict: unions nest, so the walk starts over with a memory.
    Nested,
    /// No verdict: the tag of the value is not its first property, or leads to a branch that is no plain object.
    Late,
}

/// What a walk does with what it learns.
pub(crate) trait Outcome: Sized + 'static {
    /// Where the walk is, and where it reports to.
    type Here<'p>: Copy;

    /// Whether the walk goes on after a violation.
    const COLLECTS: bool;

    fn step<'p, 'a: 'p>(here: &'p Self::Here<'a>, segment: Segment<'p>, position: usize) -> Self::Here<'p>;

    /// The same place, whose value `schema` describes.
    fn enter(here: &mut Self::Here<'_>, schema: &SchemaObject);

    /// The value `found` breaks `broken` of `schema`.
    fn judged(
        here: &Self::Here<'_>,
        schema: &SchemaObject,
        nullable: bool,
        broken: KeywordSet,
        found: Found<'_>,
    ) -> Result<(), Stop>;

    /// What the value here breaks is not a keyword of the schema.
    fn broken(here: &Self::Here<'_>, requirement: impl FnOnce() -> Requirement, found: Found<'_>) -> Result<(), Stop>;

    /// The object here lacks `property`.
    fn missing(here: &Self::Here<'_>, property: &'static Property) -> Result<(), Stop>;

    /// The object here lacks the property that tells the branches of a union apart.
    fn untagged(here: &Self::Here<'_>, property: &'static str, tag: &Tag) -> Result<(), Stop>;

    /// The entry here belongs to no property of `schema`, which is closed.
    fn unknown(here: &Self::Here<'_>, schema: &SchemaObject, name: &str) -> Result<(), Stop>;

    /// The value here would be one level too many: the walk cannot go on.
    fn too_deep<T>(here: &Self::Here<'_>, limit: u32) -> Result<T, Stop>;
}

/// Stops at the first violation: the verdict is the walk's `Result`, and nothing else exists.
#[derive(Debug)]
pub(crate) struct First;

impl Outcome for First {
    type Here<'p> = ();
    const COLLECTS: bool = false;

    #[inline(always)]
    fn step<'p, 'a: 'p>((): &'p (), _: Segment<'p>, _: usize) {}

    #[inline(always)]
    fn enter((): &mut (), _: &SchemaObject) {}

    #[inline(always)]
    fn judged((): &(), _: &SchemaObject, _: bool, broken: KeywordSet, _: Found<'_>) -> Result<(), Stop> {
        if broken.is_empty() { Ok(()) } else { Err(Stop::Broken) }
    }

    #[inline(always)]
    fn broken((): &(), _: impl FnOnce() -> Requirement, _: Found<'_>) -> Result<(), Stop> {
        Err(Stop::Broken)
    }

    #[inline(always)]
    fn missing((): &(), _: &'static Property) -> Result<(), Stop> {
        Err(Stop::Broken)
    }

    #[inline(always)]
    fn untagged((): &(), _: &'static str, _: &Tag) -> Result<(), Stop> {
        Err(Stop::Broken)
    }

    #[inline(always)]
    fn unknown((): &(), _: &SchemaObject, _: &str) -> Result<(), Stop> {
        Err(Stop::Broken)
    }

    #[inline(always)]
    fn too_deep<T>((): &(), _: u32) -> Result<T, Stop> {
        Err(Stop::Depth)
    }
}

/// Collects every violation, each with its path and its words.
#[derive(Debug)]
pub(crate) struct All;

impl Outcome for All {
    type Here<'p> = Link<'p>;
    const COLLECTS: bool = true;

    #[inline]
    fn step<'p, 'a: 'p>(here: &'p Link<'a>, segment: Segment<'p>, position: usize) -> Link<'p> {
        here.step(segment, position)
    }

    #[inline]
    fn enter(here: &mut Link<'_>, schema: &SchemaObject) {
        here.secret |= report::is_secret(schema);
    }

    #[inline]
    fn judged(
        here: &Link<'_>,
        schema: &SchemaObject,
        nullable: bool,
        broken: KeywordSet,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        if !broken.is_empty() {
            report::broken(here, schema, nullable, broken, found);
        }
        Ok(())
    }

    fn broken(here: &Link<'_>, requirement: impl FnOnce() -> Requirement, found: Found<'_>) -> Result<(), Stop> {
        here.report(requirement, found, false);
        Ok(())
    }

    fn missing(here: &Link<'_>, property: &'static Property) -> Result<(), Stop> {
        let at = here.step(Segment::Key(property.name()), 0);
        at.report(|| Requirement::Required, Found::Nothing, false);
        Ok(())
    }

    fn untagged(here: &Link<'_>, property: &'static str, tag: &Tag) -> Result<(), Stop> {
        let at = here.step(Segment::Key(property), 0);
        at.report(|| Requirement::RequiredTag { values: tag.values }, Found::Nothing, false);
        Ok(())
    }

    fn unknown(here: &Link<'_>, schema: &SchemaObject, name: &str) -> Result<(), Stop> {
        report::unknown(here, schema, name);
        Ok(())
    }

    fn too_deep<T>(here: &Link<'_>, limit: u32) -> Result<T, Stop> {
        here.report(|| Requirement::Depth(limit), Found::Nothing, false);
        Err(Stop::Depth)
    }
}

/// Runs `walk` under [`All`] and counts what it would report, without reporting it.
pub(crate) fn weighed(here: Link<'_>, walk: impl FnOnce(Link<'_>) -> Result<(), Stop>) -> usize {
    let tally = Cell::new(0);
    // what ends a walk early has been counted
    let _ = walk(here.counted(&tally));
    tally.get()
}

/// Judges quietly, with a memory: what [`First`] does where unions nest.
pub(crate) fn remembering(walk: impl FnOnce(Link<'_>) -> Result<(), Stop>) -> Result<(), Stop> {
    let run = Run::default();
    if weighed(Link::root(&run), walk) == 0 { Ok(()) } else { Err(Stop::Broken) }
}
