//! (place, schema) → how many violations the nearest branch of a union has there, and which branch that is.
//!
//! Unions that nest would walk a document once for each way through them; what has been found out once is remembered instead.
//! A place is the path of positions that leads to it, kept as a tree whose branches are found by a cursor: walks visit the values
//! inside a value in rising order, so a look-up moves on from the last one, and costs no more than the walk. Nothing is hashed,
//! so nobody can choose values that meet.

use alloc::vec::Vec;

use crate::schema::SchemaObject;

/// What is known of a union at a place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Verdict {
    /// The violations of the nearest branch; 0 where the value is valid.
    pub(crate) weight: usize,
    /// The nearest branch; none where it is not to blame.
    pub(crate) branch: Option<usize>,
}

/// A place, by its number; the root is 0.
pub(crate) type Node = usize;

pub(crate) const ROOT: Node = 0;

#[derive(Debug, Default)]
struct Place {
    /// Among the values inside the same value.
    position: usize,
    /// The next known one among them.
    next: Option<Node>,
    first: Option<Node>,
    /// The one inside that was looked up last.
    cursor: Option<Node>,
    verdicts: Vec<(*const SchemaObject, bool, Verdict)>,
}

/// What is known so far.
#[derive(Debug)]
pub(crate) struct Memo {
    places: Vec<Place>,
}

impl Default for Memo {
    fn default() -> Self {
        Self {
            places: alloc::vec![Place::default()],
        }
    }
}

impl Memo {
    /// The place at `position` inside the one at `parent`.
    pub(crate) fn inside(&mut self, parent: Node, position: usize) -> Node {
        let before = self.before(parent, position);
        if let Some(known) = before
            && self.position(known) == Some(position)
        {
            self.set_cursor(parent, known);
            return known;
        }
        let made = self.places.len();
        let next = match before {
            Some(before) => self.places.get_mut(before).and_then(|place| place.next.replace(made)),
            None => self.places.get_mut(parent).and_then(|place| place.first.replace(made)),
        };
        self.places.push(Place {
            position,
            next,
            ..Place::default()
        });
        self.set_cursor(parent, made);
        made
    }

    /// The last known place inside `parent` at `position` or before it.
    fn before(&self, parent: Node, position: usize) -> Option<Node> {
        let place = self.places.get(parent)?;
        let starts_at = |node: &Node| self.position(*node).is_some_and(|start| start <= position);
        let mut before = place.cursor.filter(starts_at);
        let mut next = match before {
            Some(cursor) => self.places.get(cursor)?.next,
            None => place.first,
        };
        while let Some(node) = next.filter(starts_at) {
            before = Some(node);
            next = self.places.get(node)?.next;
        }
        before
    }

    fn position(&self, node: Node) -> Option<usize> {
        self.places.get(node).map(|place| place.position)
    }

    fn set_cursor(&mut self, parent: Node, cursor: Node) {
        if let Some(place) = self.places.get_mut(parent) {
            place.cursor = Some(cursor);
        }
    }

    /// What is known of `schema` at `node`; `open`: as a part of a larger object.
    pub(crate) fn get(&self, node: Node, schema: &SchemaObject, open: bool) -> Option<Verdict> {
        // addresses share work and mean nothing: another address for the same schema costs another walk
        let wanted = core::ptr::from_ref(schema);
        let verdicts = &self.places.get(node)?.verdicts;
        verdicts.iter().find(|(known, as_open, _)| *known == wanted && *as_open == open).map(|(.., verdict)| *verdict)
    }

    pub(crate) fn put(&mut self, node: Node, schema: &SchemaObject, open: bool, verdict: Verdict) {
        if let Some(place) = self.places.get_mut(node) {
            place.verdicts.push((core::ptr::from_ref(schema), open, verdict));
        }
    }
}
