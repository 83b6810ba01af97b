//! Documents that a schema refuses, each a valid one with one thing changed; and which keywords they break.

use alloc::collections::{BTreeMap, VecDeque};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use ::serde_json::Value;

use super::draw::{Drawing, Fullness, Visit};
use super::faults::{self, Fault};
use super::gaps::Gaps;
use super::place::{Step, pattern, pointer};
use super::reachable::{Direction, Key};
use crate::schema::SchemaObject;

/// A document that its schema refuses, and the reason. It is a valid document with one change.
#[derive(Debug, Clone, PartialEq)]
pub struct InvalidDocument {
    document: Value,
    pointer: String,
    keyword: &'static str,
    what: &'static str,
}

impl InvalidDocument {
    /// The document itself.
    #[must_use]
    pub const fn document(&self) -> &Value {
        &self.document
    }

    /// The same document, owned.
    #[must_use]
    pub fn into_document(self) -> Value {
        self.document
    }

    /// The place of the change, as a JSON Pointer (RFC 6901). If a property is missing, this is where it should be.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The keyword of JSON Schema that the change breaks. Inside a union, the violation may be that no branch accepts the value.
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        self.keyword
    }

    /// The change, in a few words.
    #[must_use]
    pub const fn what(&self) -> &'static str {
        self.what
    }
}

/// Documents that a schema refuses, each a valid document with one change: an endless iterator. The same seed gives the same documents.
///
/// Every keyword is broken once at every place before one is broken again. The schema has validated each document, so all of them are
/// really refused. [`coverage`](Self::coverage) also lists the keywords that could not be broken.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use wireform::Schema;
/// use wireform::testing::Documents;
///
/// #[derive(Schema)]
/// struct Upload {
///     #[schema(max_length = 80)]
///     name: String,
/// }
///
/// let mut invalid = Documents::of::<Upload>().invalid();
/// for refused in invalid.by_ref().take(20) {
///     assert!(!Upload::SCHEMA.is_valid(refused.document()));
/// }
/// assert!(invalid.coverage().iter().any(|target| (target.place(), target.keyword()) == ("/name", "maxLength")));
/// assert_eq!(invalid.coverage().iter().filter(|target| target.documents() == 0).count(), 0);
/// # }
/// ```
#[derive(Debug)]
pub struct InvalidDocuments {
    schema: &'static SchemaObject,
    drawing: Drawing,
    by_key: BTreeMap<Key, Vec<usize>>,
    targets: Vec<Target>,
    found: VecDeque<InvalidDocument>,
    count: usize,
}

/// So many valid documents are made before it is said that there is no invalid one.
const ROUNDS: usize = 24;

impl InvalidDocuments {
    pub(super) fn of(schema: &'static SchemaObject, drawing: Drawing, direction: Direction) -> Self {
        let mut targets = Vec::new();
        let mut by_key = BTreeMap::<Key, Vec<usize>>::new();
        for reached in &drawing.reachable.all {
            for fault in faults::of(reached, direction) {
                by_key.entry(reached.key).or_default().push(targets.len());
                targets.push(Target::of(fault, reached.schema, reached.pattern.clone()));
            }
        }
        Self {
            schema,
            drawing,
            by_key,
            targets,
            found: VecDeque::new(),
            count: 0,
        }
    }

    /// The keywords, place by place, and how many documents broke each of them so far.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        Coverage {
            targets: self.targets.clone(),
        }
    }

    /// Places for which not even a valid value was found.
    #[must_use]
    pub fn gaps(&self) -> Gaps {
        Gaps::of(Some(&self.drawing))
    }

    /// Whether there is something that was never broken, and may yet be.
    pub(super) fn has_fresh(&self) -> bool {
        !self.found.is_empty() || self.targets.iter().any(|target| target.turn() == 0)
    }

    /// One more valid document, and what comes of changing it.
    fn round(&mut self) -> Option<()> {
        self.drawing.fullness = Fullness::of(self.count, false);
        self.count += 1;
        let document = self.drawing.document(self.schema)?;
        let visits = self.drawing.visits.clone();
        let mut possible: Vec<(usize, usize, usize)> = Vec::new();
        for (position, visit) in visits.iter().enumerate() {
            for target in self.by_key.get(&visit.key).into_iter().flatten() {
                let tried = self.targets.get(*target).map_or(0, Target::turn);
                possible.push((tried, *target, position));
            }
        }
        // what was never broken, all at once; then one at a time
        possible.sort_unstable();
        possible.dedup_by_key(|(_, target, _)| *target);
        let fresh = possible.iter().filter(|(tried, ..)| *tried == 0).count();
        possible.truncate(fresh.max(1));
        for (_, target, position) in possible {
            if let Some(visit) = visits.get(position) {
                self.change(&document, visit, target);
            }
        }
        Some(())
    }

    fn change(&mut self, document: &Value, visit: &Visit, target: usize) {
        let Some(target) = self.targets.get_mut(target) else { return };
        target.tried += 1;
        let changed = faults::applied(target.fault, visit, document, &mut self.drawing);
        let refused: Vec<Value> = changed.into_iter().filter(|changed| !self.schema.is_valid(changed)).collect();
        let Some(document) = self.drawing.choices.pick(first_half(&refused)).cloned() else { return };
        target.documents += 1;
        let mut at = visit.at.clone();
        at.extend(target.fault.property(visit.schema).map(|name| Step::Name(name.into())));
        let invalid = InvalidDocument {
            document,
            pointer: pointer(&at),
            keyword: target.keyword,
            what: target.what,
        };
        self.found.push_back(invalid);
    }
}

/// The better ones come first.
fn first_half(values: &[Value]) -> &[Value] {
    values.get(..values.len().div_ceil(2)).unwrap_or_default()
}

impl Iterator for InvalidDocuments {
    type Item = InvalidDocument;

    fn next(&mut self) -> Option<InvalidDocument> {
        for _ in 0..ROUNDS {
            if let Some(found) = self.found.pop_front() {
                return Some(found);
            }
            self.round()?;
        }
        self.found.pop_front()
    }
}

/// The keywords of a schema, place by place, and the number of documents that broke each of them.
#[derive(Debug, Clone)]
pub struct Coverage {
    targets: Vec<Target>,
}

impl Coverage {
    /// All keywords at all places.
    pub fn iter(&self) -> impl Iterator<Item = &Target> {
        self.targets.iter()
    }
}

/// `Display` lists the keywords that no document broke, one on each line.
impl Display for Coverage {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for target in self.iter().filter(|target| target.documents == 0) {
            let place = if target.place.is_empty() { "(root)" } else { &target.place };
            writeln!(f, "{place}: `{}` was not broken ({})", target.keyword, target.what)?;
        }
        Ok(())
    }
}

/// A keyword at a place.
#[derive(Debug, Clone)]
pub struct Target {
    fault: Fault,
    place: String,
    keyword: &'static str,
    what: &'static str,
    tried: usize,
    documents: usize,
}

impl Target {
    fn of(fault: Fault, schema: &SchemaObject, mut place: String) -> Self {
        if let Some(name) = fault.property(schema) {
            place.push_str(&pattern(&[Step::Name(name.into())]));
        }
        Self {
            fault,
            place,
            keyword: fault.keyword(),
            what: fault.what(),
            tried: 0,
            documents: 0,
        }
    }

    /// When it comes: what was never broken is tried in every document, though not for ever.
    const fn turn(&self) -> usize {
        const TRIES: usize = 40;
        if self.documents == 0 && self.tried < TRIES { 0 } else { self.tried }
    }

    /// The place, as a JSON Pointer with `*` for any key and any position.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The keyword of JSON Schema.
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        self.keyword
    }

    /// How a document breaks it, in a few words.
    #[must_use]
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// The number of documents that broke it so far.
    #[must_use]
    pub const fn documents(&self) -> usize {
        self.documents
    }
}
