//! A type and what its user says of it → that all sides agree on it, or the smallest document on which they do not.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;

use ::serde_json::Value;
use serde_core::de::DeserializeOwned;
use serde_core::ser::Serialize;

use super::disagreement::Disagreement;
use super::documents::Documents;
use super::draw::Visit;
use super::faults::UNKNOWN;
use super::gaps::Gaps;
use super::invalid::Coverage;
use super::laws::{Allowed, Finding, Law, Laws};
use super::names;
use super::place::{Step, find, find_mut, pattern};
use super::shrink::smallest;
use super::sides::{Built, Functions, Sides};
use super::vocabulary::Vocabulary;
use crate::schema::{Schema, Shape};

/// Valid documents that are made, unless said otherwise.
const DOCUMENTS: usize = 100;

/// A test that serde, the schema and a JSON Schema validator agree on a type, with its settings. The macro
/// [`schema_agrees!`](crate::schema_agrees) does the same in one line.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use serde::{Deserialize, Serialize};
/// use wireform::Schema;
/// use wireform::testing::Agreement;
///
/// #[derive(Serialize, Deserialize, Schema)]
/// struct Upload {
///     #[schema(min_length = 1)]
///     name: String,
/// }
///
/// let report = Agreement::<Upload>::of().documents(50).seed(7).check().unwrap();
/// assert_eq!(report.valid(), 50);
/// # }
/// ```
pub struct Agreement<T: ?Sized> {
    plan: Plan,
    of: PhantomData<fn(&T)>,
}

/// The same without the type.
struct Plan {
    functions: Functions,
    documents: usize,
    seed: u64,
    depth: Option<usize>,
    allowed: Allowed,
    examples: Vec<Value>,
    values: Vec<Built>,
}

impl<T: Schema + Serialize + DeserializeOwned> Agreement<T> {
    /// A test of a type that is serialized and deserialized.
    #[must_use]
    pub const fn of() -> Self {
        Self::with(Functions::of::<T>())
    }
}

impl<T: Schema + DeserializeOwned> Agreement<T> {
    /// A test of a type that is only deserialized: it has no `Serialize`, or one that should not be tested.
    #[must_use]
    pub const fn of_read() -> Self {
        Self::with(Functions::of_read::<T>())
    }
}

impl<T: Schema + Serialize> Agreement<T> {
    /// A test of a type that is only serialized. Such values cannot be built from documents, so give some by [`value`](Self::value).
    #[must_use]
    pub const fn of_written() -> Self {
        Self::with(Functions::of_written::<T>())
    }

    /// Tests this value too: the JSON that serde writes for it must be valid, and must stay the same when it is read and written again.
    #[must_use]
    pub fn value(mut self, value: &T) -> Self {
        self.plan.values.push(Built::of(value));
        self
    }
}

impl<T: ?Sized> Agreement<T> {
    const fn with(functions: Functions) -> Self {
        Self {
            plan: Plan {
                functions,
                documents: DOCUMENTS,
                seed: 0,
                depth: None,
                allowed: Allowed {
                    refusals: Vec::new(),
                    stricter: Vec::new(),
                },
                examples: Vec::new(),
                values: Vec::new(),
            },
            of: PhantomData,
        }
    }

    /// Sets the number of valid documents; the default is 100. At least as many invalid documents are tested, and more if the schema has
    /// more rules to break.
    #[must_use]
    pub fn documents(mut self, count: usize) -> Self {
        self.plan.documents = count;
        self
    }

    /// Sets the seed; the default is 0. Another seed makes other documents.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.plan.seed = seed;
        self
    }

    /// Sets how deep optional parts are nested: see [`Documents::depth`].
    #[must_use]
    pub fn depth(mut self, levels: usize) -> Self {
        self.plan.depth = Some(levels);
        self
    }

    /// Tests this document too, before all others. It may be valid or invalid.
    #[must_use]
    pub fn example(mut self, document: impl Into<Value>) -> Self {
        self.plan.examples.push(document.into());
        self
    }

    /// Allows the type to refuse a document that its schema accepts, if the error message contains these words. Use this for what a
    /// `try_from` checks, for example.
    #[must_use]
    pub fn may_refuse(mut self, words: &str) -> Self {
        self.plan.allowed.refusals.push(words.into());
        self
    }

    /// Allows the schema to refuse, at this place, what the type reads. An example is a property that only `#[schema(required)]` requires.
    ///
    /// `pointer` is a JSON Pointer (RFC 6901). A `*` in it stands for any name and any position.
    #[must_use]
    pub fn stricter(mut self, pointer: &str) -> Self {
        self.plan.allowed.stricter.push(pointer.into());
        self
    }

    /// Runs the test.
    ///
    /// # Errors
    ///
    /// [`Disagreement`]: the first [law](Disagreement::law) that does not hold, with the smallest document that breaks it.
    pub fn check(self) -> Result<Report, Disagreement> {
        self.plan.check()
    }
}

impl<T: ?Sized> Debug for Agreement<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let plan = &self.plan;
        f.debug_struct("Agreement")
            .field("type", &(plan.functions.name)())
            .field("documents", &plan.documents)
            .field("seed", &plan.seed)
            .finish_non_exhaustive()
    }
}

/// Tests that serde, the schema and a JSON Schema validator agree on `T`, with the default settings.
///
/// ```
/// assert!(wireform::testing::agreement::<Vec<u8>>().is_ok());
/// ```
///
/// # Errors
///
/// [`Disagreement`]: the first [law](Disagreement::law) that does not hold, with the smallest document that breaks it.
pub fn agreement<T: Schema + Serialize + DeserializeOwned>() -> Result<Report, Disagreement> {
    Agreement::<T>::of().check()
}

/// What an [`Agreement`] has tested without finding a disagreement.
#[derive(Debug, Clone)]
pub struct Report {
    valid: usize,
    invalid: usize,
    coverage: Coverage,
    gaps: Gaps,
}

impl Report {
    /// The number of valid documents that were made and tested.
    #[must_use]
    pub const fn valid(&self) -> usize {
        self.valid
    }

    /// The number of invalid documents that were made and tested.
    #[must_use]
    pub const fn invalid(&self) -> usize {
        self.invalid
    }

    /// Which keywords were broken, and where.
    #[must_use]
    pub const fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// Places for which no value was found. This can only contain places if you gave an example or a value; otherwise the test fails.
    #[must_use]
    pub const fn gaps(&self) -> &Gaps {
        &self.gaps
    }
}

/// How often each property was there, and how often serde has written it.
#[derive(Debug, Default)]
struct Written {
    by_place: BTreeMap<String, (usize, usize, Value)>,
}

impl Plan {
    fn check(&self) -> Result<Report, Disagreement> {
        let no_finding = |law, note| Finding {
            law,
            document: Value::Null,
            violations: 0,
            serde: None,
            schema: String::new(),
            json_schema: String::new(),
            written: None,
            note: Some(note),
        };
        let sides = Sides::of(self.functions)
            .map_err(|message| self.disagreement(no_finding(Law::JsonSchema, message), None))?;
        let vocabulary = Vocabulary::of(sides.schema);
        let laws = Laws {
            sides: &sides,
            vocabulary: &vocabulary,
            allowed: &self.allowed,
        };
        self.examples(&laws)?;
        let mut documents = self.source();
        let mut written = Written::default();
        let mut valid = 0;
        while valid < self.documents {
            let Some((document, visits)) = documents.next_with_visits() else { break };
            valid += 1;
            self.try_document(&laws, &document)?;
            self.try_names(&laws, &document, &visits)?;
            self.try_open(&laws, &document, &visits, valid)?;
            written.add(&laws, &document, &visits);
        }
        let gaps = documents.gaps();
        let has_own = !self.examples.is_empty() || !self.values.is_empty();
        if !has_own && (!gaps.is_empty() || valid < self.documents) {
            return Err(self.disagreement(no_finding(Law::Tried, gaps.to_string().trim_end().into()), None));
        }
        if let Some((place, document)) = written.never(&vocabulary) {
            return Err(self.never_written(&laws, &place, &document));
        }
        let (invalid, coverage) = self.try_invalid(&laws)?;
        Ok(Report {
            valid,
            invalid,
            coverage,
            gaps,
        })
    }

    fn source(&self) -> Documents {
        let documents = Documents::by(self.functions.schema).seed(self.seed);
        let documents = match self.depth {
            Some(levels) => documents.depth(levels),
            None => documents,
        };
        if self.functions.read.is_some() { documents.to_read() } else { documents.as_written() }
    }

    fn examples(&self, laws: &Laws<'_>) -> Result<(), Disagreement> {
        for value in &self.values {
            if let Some(finding) = laws.broken_by_value(value) {
                return Err(self.disagreement(finding, None));
            }
        }
        self.examples.iter().try_for_each(|document| self.try_document(laws, document))
    }

    fn try_document(&self, laws: &Laws<'_>, document: &Value) -> Result<(), Disagreement> {
        let Some(first) = laws.broken_by(document) else { return Ok(()) };
        // no more may be wrong with a smaller document
        let is_same = |other: &Finding| other.law == first.law && other.violations <= first.violations;
        let is_still = |document: &Value| laws.broken_by(document).as_ref().is_some_and(is_same);
        let small = smallest(document.clone(), &is_still);
        let finding = laws.broken_by(&small).unwrap_or(first);
        Err(self.disagreement(finding, Some(document.clone())))
    }

    /// The names that the type says it reads are those of the schema.
    fn try_names(&self, laws: &Laws<'_>, document: &Value, visits: &[Visit]) -> Result<(), Disagreement> {
        let Some(ask) = self.functions.ask else { return Ok(()) };
        let Some(odd) = names::odd(&ask(document), visits) else { return Ok(()) };
        let is_still = |document: &Value| laws.sides.schema.is_valid(document) && odd.is_in(&ask(document));
        let small = smallest(document.clone(), &is_still);
        let finding = laws.finding(odd.law, &small, odd.note.clone());
        Err(self.disagreement(finding, Some(document.clone())))
    }

    /// What an open schema accepts beside its properties, serde reads past.
    fn try_open(&self, laws: &Laws<'_>, document: &Value, visits: &[Visit], turn: usize) -> Result<(), Disagreement> {
        let objects: Vec<&Visit> =
            visits.iter().filter(|visit| matches!(visit.schema.shape, Shape::Object(_) | Shape::AllOf(_))).collect();
        let Some(visit) = objects.get(turn % objects.len().max(1)) else { return Ok(()) };
        let mut extended = document.clone();
        if let Some(Value::Object(members)) = find_mut(&mut extended, &visit.at) {
            members.insert(UNKNOWN.to_string(), Value::Bool(true));
            if laws.sides.schema.is_valid(&extended) {
                return self.try_document(laws, &extended);
            }
        }
        Ok(())
    }

    fn try_invalid(&self, laws: &Laws<'_>) -> Result<(usize, Coverage), Disagreement> {
        /// Documents that break something for the first time, at most.
        const MOST: usize = 5000;
        let mut invalid = self.source().invalid();
        let mut tried = 0;
        while tried < self.documents || (tried < MOST && invalid.has_fresh()) {
            let Some(refused) = invalid.next() else { break };
            tried += 1;
            self.try_document(laws, refused.document())?;
        }
        Ok((tried, invalid.coverage()))
    }

    fn never_written(&self, laws: &Laws<'_>, place: &str, document: &Value) -> Disagreement {
        let is_lost = |document: &Value| {
            let read = self.functions.read.and_then(|read| read(&document.to_string()).ok());
            let written = read.and_then(|built| built.document());
            laws.sides.schema.is_valid(document)
                && written.is_some_and(|written| has(document, place) && !has(&written, place))
        };
        let small = smallest(document.clone(), &is_lost);
        let note = format!("`{place}` was in many documents, and serde has written it in none");
        let finding = laws.finding(Law::PropertyIsWritten, &small, note);
        self.disagreement(finding, Some(document.clone()))
    }

    fn disagreement(&self, finding: Finding, first: Option<Value>) -> Disagreement {
        Disagreement::new((self.functions.name)(), finding, first, self.seed, self.settings())
    }

    /// What is to be written behind the type in `schema_agrees!` so that the same is tried again.
    fn settings(&self) -> String {
        let mut settings: Vec<String> = self.functions.only.into_iter().map(String::from).collect();
        if self.documents != DOCUMENTS {
            settings.push(format!("documents = {}", self.documents));
        }
        settings.push(format!("seed = {}", self.seed));
        settings.extend(self.depth.map(|levels| format!("depth = {levels}")));
        settings.extend(self.examples.iter().map(|_| "example = …".to_string()));
        settings.extend(self.values.iter().map(|_| "value = …".to_string()));
        settings.extend(self.allowed.refusals.iter().map(|words| format!("may_refuse = {words:?}")));
        settings.extend(self.allowed.stricter.iter().map(|pointer| format!("stricter = {pointer:?}")));
        settings.join(", ")
    }
}

impl Written {
    /// Counts the properties of a document, and those that serde writes of it.
    fn add(&mut self, laws: &Laws<'_>, document: &Value, visits: &[Visit]) {
        let built = laws.sides.functions.read.and_then(|read| read(&document.to_string()).ok());
        let Some(written) = built.and_then(|built| built.document()) else { return };
        for visit in visits.iter().filter(|visit| matches!(visit.at.last(), Some(Step::Name(_)))) {
            if find(document, &visit.at).is_none_or(is_default) {
                continue;
            }
            let entry = self.by_place.entry(pattern(&visit.at)).or_insert_with(|| (0, 0, document.clone()));
            entry.0 += 1;
            entry.1 += usize::from(find(&written, &visit.at).is_some());
        }
    }

    /// A property that was there often, and was never written.
    fn never(&self, vocabulary: &Vocabulary) -> Option<(String, Value)> {
        /// So often it may be by chance: what is left out when it has its default.
        const OFTEN: usize = 8;
        let mut lost = self.by_place.iter().filter(|(_, (there, written, _))| *there >= OFTEN && *written == 0);
        lost.find(|(place, _)| place.split('/').skip(1).all(|name| vocabulary.is_written(name)))
            .map(|(place, (.., document))| (place.clone(), document.clone()))
    }
}

/// Whether it is what `skip_serializing_if` is likely to leave out.
fn is_default(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Bool(true) => false,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
    }
}

/// Whether something stands at `place`, where `*` is any name and any position.
fn has(document: &Value, place: &str) -> bool {
    let Some((_, rest)) = place.split_once('/') else { return place.is_empty() };
    let (name, below) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    match (document, name) {
        (Value::Array(items), "*") => items.iter().any(|item| has(item, below)),
        (Value::Object(members), "*") => members.values().any(|value| has(value, below)),
        _ => document.pointer(&format!("/{name}")).is_some_and(|value| has(value, below)),
    }
}
