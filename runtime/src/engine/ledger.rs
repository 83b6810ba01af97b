//! What one walk under [`All`](super::All) writes down: violations, and what it knows of unions.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

use super::memo::{Memo, Node, ROOT};
use crate::schema::SchemaObject;
use crate::violation::{Found, Requirement, Segment, Violation, Violations};

/// The ledger of one walk.
#[derive(Debug, Default)]
pub(crate) struct Run {
    kept: RefCell<Vec<Violation>>,
    omitted: Cell<usize>,
    /// What the next violation has to say beside itself.
    notes: RefCell<Vec<String>>,
    pub(super) memo: RefCell<Memo>,
}

impl Run {
    fn add(&self, violation: impl FnOnce() -> Violation) {
        // a violation that is worked out never asks for another
        let mut kept = self.kept.borrow_mut();
        if kept.len() < Violations::KEPT {
            kept.push(violation().with_notes(self.notes.take()));
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
    position: usize,
    /// The number of the place in the memo, once it has one.
    node: Option<Node>,
    /// What stands here, and below, is not shown.
    pub(super) secret: bool,
    /// Inside a trial: violations are counted here, not reported.
    tally: Option<&'p Cell<usize>>,
}

impl<'p> Link<'p> {
    pub(crate) fn root(run: &'p Run) -> Self {
        Self {
            run,
            parent: None,
            segment: Segment::Root,
            position: 0,
            node: Some(ROOT),
            secret: false,
            tally: None,
        }
    }

    pub(super) fn step<'c>(&'c self, segment: Segment<'c>, position: usize) -> Link<'c> {
        Link {
            run: self.run,
            parent: Some(self),
            segment,
            position,
            node: None,
            secret: self.secret,
            tally: self.tally,
        }
    }

    pub(super) fn run(&self) -> &'p Run {
        self.run
    }

    /// The number of this place in the memo.
    pub(super) fn node(&self) -> Node {
        match (self.node, self.parent) {
            (Some(node), _) => node,
            (None, None) => ROOT,
            (None, Some(parent)) => {
                let around = parent.node();
                self.run.memo.borrow_mut().inside(around, self.position)
            }
        }
    }

    /// The same place, whose number is known.
    pub(super) fn numbered(self) -> Self {
        Self {
            node: Some(self.node()),
            ..self
        }
    }

    /// The same place, where violations are counted in `tally` instead of reported.
    pub(super) fn counted<'t>(self, tally: &'t Cell<usize>) -> Link<'t>
    where
        'p: 't,
    {
        Link {
            tally: Some(tally),
            ..self
        }
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.tally.is_some()
    }

    /// So many violations more, inside a trial.
    pub(super) fn count(&self, violations: usize) {
        if let Some(tally) = self.tally {
            tally.set(tally.get().saturating_add(violations));
        }
    }

    /// The next violation says these lines too.
    pub(super) fn note(&self, lines: Vec<String>) {
        self.run.notes.replace(lines);
    }

    fn pointer(&self) -> String {
        let mut pointer = self.parent.map_or_else(String::new, Link::pointer);
        self.segment.write_to(&mut pointer);
        pointer
    }

    pub(crate) fn report(&self, requirement: impl FnOnce() -> Requirement, found: Found<'_>, secret: bool) {
        if self.is_quiet() {
            return self.count(1);
        }
        self.run.add(|| Violation::new(self.pointer(), requirement(), found, secret || self.secret));
    }
}
