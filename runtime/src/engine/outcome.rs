//! What becomes of an answer: [`First`] is a verdict, [`All`] a list of violations. One walk serves both.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;

use super::report;
use crate::keyword::KeywordSet;
use crate::schema::{Property, SchemaObject};
use crate::violation::{Found, Requirement, Segment, Violation, Violations};

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
}

/// What a walk does with what it learns.
pub(crate) trait Outcome: Sized + 'static {
    /// Where the walk is, and where it reports to.
    type Here<'p>: Copy;

    /// Whether the walk goes on after a violation.
    const COLLECTS: bool;

    fn step<'p, 'a: 'p>(here: &'p Self::Here<'a>, segment: Segment<'p>) -> Self::Here<'p>;

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

    /// The object here lacks `property`.
    fn missing(here: &Self::Here<'_>, property: &'static Property) -> Result<(), Stop>;

    /// The entry here belongs to no property of `schema`, which is closed.
    fn unknown(here: &Self::Here<'_>, schema: &SchemaObject, name: &str) -> Result<(), Stop>;

    /// The entry here is one more for `property`.
    fn duplicate(here: &Self::Here<'_>, property: &'static Property) -> Result<(), Stop>;

    /// The item here equals the one at `earlier`.
    fn repeated(here: &Self::Here<'_>, earlier: usize) -> Result<(), Stop>;

    /// The value here could not be serialized; `message` says why.
    fn refused(here: &Self::Here<'_>, message: impl FnOnce() -> String) -> Result<(), Stop>;

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
    fn step<'p, 'a: 'p>((): &'p (), _: Segment<'p>) {}

    #[inline(always)]
    fn enter((): &mut (), _: &SchemaObject) {}

    #[inline(always)]
    fn judged((): &(), _: &SchemaObject, _: bool, broken: KeywordSet, _: Found<'_>) -> Result<(), Stop> {
        if broken.is_empty() { Ok(()) } else { Err(Stop::Broken) }
    }

    #[inline(always)]
    fn missing((): &(), _: &'static Property) -> Result<(), Stop> {
        Err(Stop::Broken)
    }

    #[inline(always)]
    fn unknown((): &(), _: &SchemaObject, _: &str) -> Result<(), Stop> {
        Err(Stop::Broken)
    }

    #[inline(always)]
    fn duplicate((): &(), _: &'static Property) -> Result<(), Stop> {
        Err(Stop::Broken)
    }

    #[inline(always)]
    fn repeated((): &(), _: usize) -> Result<(), Stop> {
        Err(Stop::Broken)
    }

    #[inline(always)]
    fn refused((): &(), _: impl FnOnce() -> String) -> Result<(), Stop> {
        Err(Stop::Refused)
    }

    #[inline(always)]
    fn too_deep<T>((): &(), _: u32) -> Result<T, Stop> {
        Err(Stop::Depth)
    }
}

/// The ledger of one walk under [`All`].
#[derive(Debug, Default)]
pub(crate) struct Run {
    kept: RefCell<Vec<Violation>>,
    omitted: core::cell::Cell<usize>,
}

impl Run {
    fn add(&self, violation: impl FnOnce() -> Violation) {
        // a violation that is worked out never asks for another
        let mut kept = self.kept.borrow_mut();
        if kept.len() < Violations::KEPT {
            kept.push(violation());
        } else {
            self.omitted.set(self.omitted.get().saturating_add(1));
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.kept.borrow().is_empty()
    }

    /// What was found, by a walk that found something.
    pub(crate) fn finish(self, schema: &SchemaObject) -> Violations {
        Violations::new(schema.name().map(String::from), self.kept.into_inner(), self.omitted.get())
    }
}

/// A place in the document, linked to the one around it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link<'p> {
    run: &'p Run,
    parent: Option<&'p Link<'p>>,
    segment: Segment<'p>,
    /// What stands here, and below, is not shown.
    secret: bool,
}

impl<'p> Link<'p> {
    pub(crate) fn root(run: &'p Run) -> Self {
        Self {
            run,
            parent: None,
            segment: Segment::Root,
            secret: false,
        }
    }

    fn pointer(&self) -> String {
        let mut pointer = self.parent.map_or_else(String::new, Link::pointer);
        self.segment.write_to(&mut pointer);
        pointer
    }

    pub(crate) fn report(&self, requirement: Requirement, found: Found<'_>, secret: bool) {
        self.run.add(|| Violation::new(self.pointer(), requirement, found, secret || self.secret));
    }
}

/// Collects every violation, each with its path and its words.
#[derive(Debug)]
pub(crate) struct All;

impl Outcome for All {
    type Here<'p> = Link<'p>;
    const COLLECTS: bool = true;

    #[inline]
    fn step<'p, 'a: 'p>(here: &'p Link<'a>, segment: Segment<'p>) -> Link<'p> {
        Link {
            run: here.run,
            parent: Some(here),
            segment,
            secret: here.secret,
        }
    }

    #[inline]
    fn enter(here: &mut Link<'_>, schema: &SchemaObject) {
        here.secret |= schema.annotations.write_only;
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

    fn missing(here: &Link<'_>, property: &'static Property) -> Result<(), Stop> {
        Self::step(here, Segment::Key(property.name())).report(Requirement::Required, Found::Nothing, false);
        Ok(())
    }

    fn unknown(here: &Link<'_>, schema: &SchemaObject, name: &str) -> Result<(), Stop> {
        report::unknown(here, schema, name);
        Ok(())
    }

    fn duplicate(here: &Link<'_>, property: &'static Property) -> Result<(), Stop> {
        here.report(
            Requirement::Duplicate {
                property: property.name(),
            },
            Found::Nothing,
            false,
        );
        Ok(())
    }

    fn repeated(here: &Link<'_>, earlier: usize) -> Result<(), Stop> {
        here.report(Requirement::UniqueItems { earlier }, Found::Nothing, false);
        Ok(())
    }

    fn refused(here: &Link<'_>, message: impl FnOnce() -> String) -> Result<(), Stop> {
        here.report(Requirement::Serialize(message()), Found::Nothing, false);
        Ok(())
    }

    fn too_deep<T>(here: &Link<'_>, limit: u32) -> Result<T, Stop> {
        here.report(Requirement::Depth(limit), Found::Nothing, false);
        Err(Stop::Depth)
    }
}
