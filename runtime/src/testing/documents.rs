//! The documents of a schema, one after the other: those that it accepts, and those that it refuses for one thing.

use alloc::collections::{BTreeMap, VecDeque};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use ::serde_json::Value;

use super::choices::Choices;
use super::draw::{Drawing, Fullness, Visit};
use super::faults::{self, Fault};
use super::place::{Step, pattern, pointer};
use super::reachable::{Direction, Key};
use crate::schema::{Schema, SchemaObject};

/// Documents that a schema accepts, made up by what it says: an endless iterator, the same for the same seed.
///
/// The first document has everything that may be there, the second one nothing that need not be; of the branches of a union, those
/// come first that have come least often. Every keyword is kept, and rules of your own are asked: what they refuse is drawn again.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use wireform::Schema;
/// use wireform::testing::Documents;
///
/// #[derive(Schema)]
/// struct Upload {
///     #[schema(pattern = "^[a-z]{3,8}\\.pdf$")]
///     name: String,
///     #[schema(minimum = 0, maximum = 100)]
///     progress: Option<f64>,
/// }
///
/// for document in Documents::of::<Upload>().seed(7).take(100) {
///     assert!(Upload::SCHEMA.is_valid(&document));
/// }
/// # }
/// ```
///
/// The iterator ends where no document can be found, as for a pattern and a format that exclude each other; [`gaps`](Self::gaps) says
/// where.
#[derive(Debug)]
pub struct Documents {
    schema: &'static SchemaObject,
    choices: Choices,
    direction: Direction,
    depth: usize,
    drawing: Option<Drawing>,
    count: usize,
}

/// So many levels of what need not be there, unless [`Documents::depth`] says otherwise.
const DEPTH: usize = 5;

impl Documents {
    /// The documents of a type.
    #[must_use]
    pub fn of<T: Schema + ?Sized>() -> Self {
        Self::by(crate::schema::of::<T>())
    }

    /// The documents of a schema.
    #[must_use]
    pub const fn by(schema: &'static SchemaObject) -> Self {
        Self {
            schema,
            choices: Choices::Seeded(0),
            direction: Direction {
                is_read: false,
                is_written: false,
            },
            depth: DEPTH,
            drawing: None,
            count: 0,
        }
    }

    /// Others than those of the seed 0; the same for the same seed, on every machine.
    #[must_use]
    pub fn seed(self, seed: u64) -> Self {
        Self {
            choices: Choices::Seeded(seed),
            ..self
        }
    }

    /// Documents that the bytes choose, for a fuzzer: each choice takes a byte, and where none is left the first of all possibilities.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use wireform::Schema;
    /// use wireform::testing::Documents;
    ///
    /// #[derive(Schema)]
    /// struct Point {
    ///     x: i32,
    ///     y: Option<i32>,
    /// }
    ///
    /// // in a target of cargo-fuzz: fuzz_target!(|bytes: &[u8]| { … })
    /// fn fuzz(bytes: &[u8]) {
    ///     if let Some(document) = Documents::of::<Point>().bytes(bytes).next() {
    ///         assert!(Point::SCHEMA.is_valid(&document));
    ///     }
    /// }
    ///
    /// fuzz(b"");
    /// fuzz(b"any bytes at all");
    /// # }
    /// ```
    #[must_use]
    pub fn bytes(self, bytes: &[u8]) -> Self {
        Self {
            choices: Choices::Given {
                bytes: bytes.into(),
                at: 0,
            },
            ..self
        }
    }

    /// So many levels of properties and items at most in what need not be there: 5, unless said otherwise. What must be there is there,
    /// however deep.
    #[must_use]
    pub fn depth(self, levels: usize) -> Self {
        Self {
            depth: levels,
            ..self
        }
    }

    /// Documents as the type reads them: without the properties that are only written (`read_only`, `skip_deserializing`).
    #[must_use]
    pub fn to_read(self) -> Self {
        Self {
            direction: Direction {
                is_read: true,
                is_written: false,
            },
            ..self
        }
    }

    /// Documents as the type writes them: without the properties that are only read (`write_only`, `skip_serializing`).
    #[must_use]
    pub fn as_written(self) -> Self {
        Self {
            direction: Direction {
                is_read: false,
                is_written: true,
            },
            ..self
        }
    }

    /// One document for readers, and for a server that answers before there is one: each property once, one item in each list, and
    /// wherever the schema gives an `example` or a `default`, that.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use serde_json::json;
    /// use wireform::Schema;
    /// use wireform::testing::Documents;
    ///
    /// #[derive(Schema)]
    /// struct User {
    ///     #[schema(example = "Ann")]
    ///     name: String,
    ///     #[schema(format = "email")]
    ///     address: Option<String>,
    /// }
    ///
    /// let example = Documents::of::<User>().example().unwrap();
    /// assert_eq!(example["name"], "Ann");
    /// assert!(example["address"].as_str().unwrap().contains('@'));
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Gaps`]: the places for which nothing was found.
    pub fn example(mut self) -> Result<Value, Gaps> {
        let schema = self.schema;
        let drawing = self.drawing();
        drawing.is_example = true;
        drawing.fullness = Fullness::Everything;
        drawing.document(schema).ok_or_else(|| self.gaps())
    }

    /// Documents that the schema refuses: valid ones, each with one thing changed.
    #[must_use]
    pub fn invalid(mut self) -> InvalidDocuments {
        let (schema, direction) = (self.schema, self.direction);
        let drawing = self.drawing.take().unwrap_or_else(|| self.new_drawing());
        let mut targets = Vec::new();
        let mut by_key = BTreeMap::<Key, Vec<usize>>::new();
        for reached in &drawing.reachable.all {
            for fault in faults::of(reached, direction) {
                by_key.entry(reached.key).or_default().push(targets.len());
                targets.push(Target::of(fault, reached.schema, reached.pattern.clone()));
            }
        }
        InvalidDocuments {
            schema,
            drawing,
            by_key,
            targets,
            found: VecDeque::new(),
            count: 0,
        }
    }

    /// The places for which no value was found in the documents so far, and which are therefore absent from them.
    #[must_use]
    pub fn gaps(&self) -> Gaps {
        Gaps::of(self.drawing.as_ref())
    }

    /// The next document, and where what stands in it.
    pub(super) fn next_with_visits(&mut self) -> Option<(Value, Vec<Visit>)> {
        let schema = self.schema;
        let fullness = fullness(self.count, matches!(self.choices, Choices::Given { .. }));
        self.count += 1;
        let drawing = self.drawing();
        drawing.fullness = fullness;
        let document = drawing.document(schema)?;
        Some((document, drawing.visits.clone()))
    }

    fn drawing(&mut self) -> &mut Drawing {
        let new = self.drawing.take().unwrap_or_else(|| self.new_drawing());
        self.drawing.insert(new)
    }

    fn new_drawing(&self) -> Drawing {
        Drawing::of(self.schema, self.choices.clone(), self.depth, self.direction)
    }
}

/// What may be absent is there in the first document, and in each fourth one; in the second one nothing of it.
fn fullness(count: usize, by_bytes: bool) -> Fullness {
    match count {
        _ if by_bytes => Fullness::Some,
        1 => Fullness::Nothing,
        _ if count.is_multiple_of(4) => Fullness::Everything,
        _ => Fullness::Some,
    }
}

impl Iterator for Documents {
    type Item = Value;

    fn next(&mut self) -> Option<Value> {
        Some(self.next_with_visits()?.0)
    }
}

/// Places for which no value was found, each with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gaps {
    places: Vec<(String, &'static str)>,
}

impl Gaps {
    fn of(drawing: Option<&Drawing>) -> Self {
        let places = drawing.into_iter().flat_map(|drawing| drawing.not_drawn.iter());
        Self {
            places: places.map(|(place, why)| (place.clone(), *why)).collect(),
        }
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Each place, as a JSON Pointer with `*` for any key and any position, and the reason.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &'static str)> {
        self.places.iter().map(|(place, why)| (place.as_str(), *why))
    }
}

impl Display for Gaps {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (place, why) in self.iter() {
            writeln!(f, "{}: {why}", if place.is_empty() { "(root)" } else { place })?;
        }
        Ok(())
    }
}

impl core::error::Error for Gaps {}

/// A document that its schema refuses, and why: it is a valid one with one thing changed.
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

    /// The same, owned.
    #[must_use]
    pub fn into_document(self) -> Value {
        self.document
    }

    /// Where something was changed, as a JSON Pointer (RFC 6901). Of a property that is missing, the place where it would be.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The keyword of JSON Schema that the change breaks. Inside a union, a violation may say instead that no branch accepts the value.
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        self.keyword
    }

    /// What was done, in a few words.
    #[must_use]
    pub const fn what(&self) -> &'static str {
        self.what
    }
}

/// Documents that a schema refuses, each a valid one with one thing changed: an endless iterator, the same for the same seed.
///
/// Every keyword at every place comes before any of them comes again. The schema is asked about each document, so every one is
/// refused; what could not be broken, [`coverage`](Self::coverage) says.
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
    found: VecDeque<(InvalidDocument, Vec<Visit>)>,
    count: usize,
}

/// So many valid documents are made before it is said that there is no invalid one.
const ROUNDS: usize = 24;

impl InvalidDocuments {
    /// Which keywords were broken so far, and where.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        Coverage {
            targets: self.targets.clone(),
        }
    }

    /// Places for which no value was found, not even a valid one.
    #[must_use]
    pub fn gaps(&self) -> Gaps {
        Gaps::of(Some(&self.drawing))
    }

    /// The next document, and where what stands in the valid one that it was made of.
    pub(super) fn next_with_visits(&mut self) -> Option<(InvalidDocument, Vec<Visit>)> {
        for _ in 0..ROUNDS {
            if let Some(found) = self.found.pop_front() {
                return Some(found);
            }
            self.round()?;
        }
        self.found.pop_front()
    }

    /// Whether there is something that was never broken, and may yet be.
    pub(super) fn has_fresh(&self) -> bool {
        !self.found.is_empty() || self.targets.iter().any(|target| target.turn() == 0)
    }

    /// One more valid document, and what comes of changing it.
    fn round(&mut self) -> Option<()> {
        self.drawing.fullness = fullness(self.count, false);
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
                self.change(&document, &visits, visit, target);
            }
        }
        Some(())
    }

    fn change(&mut self, document: &Value, visits: &[Visit], visit: &Visit, target: usize) {
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
        self.found.push_back((invalid, visits.to_vec()));
    }
}

/// The better ones come first.
fn first_half(values: &[Value]) -> &[Value] {
    values.get(..values.len().div_ceil(2)).unwrap_or_default()
}

impl Iterator for InvalidDocuments {
    type Item = InvalidDocument;

    fn next(&mut self) -> Option<InvalidDocument> {
        Some(self.next_with_visits()?.0)
    }
}

/// The keywords of a schema, place by place, and how many documents broke each.
#[derive(Debug, Clone)]
pub struct Coverage {
    targets: Vec<Target>,
}

impl Coverage {
    /// Every keyword at every place.
    pub fn iter(&self) -> impl Iterator<Item = &Target> {
        self.targets.iter()
    }
}

/// Those that no document broke, a line each.
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

    /// How it is broken, in a few words.
    #[must_use]
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// How many documents broke it so far.
    #[must_use]
    pub const fn documents(&self) -> usize {
        self.documents
    }
}
