//! The laws, each with an oracle that is not ours.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::env;
use std::fmt::Debug;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Instant;

use jsonschema::Validator;
use proptest::arbitrary::Arbitrary;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wireform::Schema;

use crate::exceptions::{self, Broken, Law};
use crate::near_misses::Vocabulary;

/// Values of a type, unless the environment wants more.
const CASES: u32 = 256;
/// Values whose every near-miss is tried; of each other value, some are.
const EXHAUSTED: u32 = 2;
const NEAR_MISSES: usize = 32;

/// Tries every law on values of `T`.
pub(crate) fn hold<T>()
where
    T: Schema + Serialize + DeserializeOwned + Arbitrary + Debug,
{
    hold_for(proptest::arbitrary::any::<T>());
}

/// Tries every law on values of `strategy`.
pub(crate) fn hold_for<T>(strategy: impl Strategy<Value = T>)
where
    T: Schema + Serialize + DeserializeOwned + Debug,
{
    let oracle = Oracle::<T>::new();
    let config = Config {
        cases: number("WIREFORM_AGREEMENT_CASES").unwrap_or(CASES),
        failure_persistence: None,
        max_shrink_iters: 4096,
        ..Config::default()
    };
    let result = TestRunner::new_with_rng(config, rng::<T>()).run(&strategy, |value| oracle.try_laws(&value));
    if let Err(TestError::Fail(reason, value)) = result {
        panic!("{reason}\nof the value {value:#?}\nby the schema {:#}", oracle.exported);
    }
    result.unwrap();
    oracle.report();
}

fn number(variable: &str) -> Option<u32> {
    env::var(variable).ok()?.parse().ok()
}

/// The same values in every run, and others for every type.
fn rng<T>() -> TestRng {
    let mut hasher = DefaultHasher::new();
    (number("WIREFORM_AGREEMENT_SEED").unwrap_or_default(), std::any::type_name::<T>()).hash(&mut hasher);
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&hasher.finish().to_le_bytes());
    TestRng::from_seed(RngAlgorithm::ChaCha, &seed)
}

/// A type, with those who know about it.
struct Oracle<T> {
    started: Instant,
    exported: Value,
    validator: Validator,
    vocabulary: Vocabulary,
    cases: Cell<u32>,
    near_misses: Cell<usize>,
    /// Whether a law was broken: from then on every near-miss is tried, so that the value can shrink.
    failed: Cell<bool>,
    excused: RefCell<BTreeSet<&'static str>>,
    of: std::marker::PhantomData<T>,
}

impl<T: Schema + Serialize + DeserializeOwned> Oracle<T> {
    fn new() -> Self {
        let exported = T::SCHEMA.to_json_schema();
        assert!(jsonschema::draft202012::meta::is_valid(&exported), "no JSON Schema: {exported:#}");
        let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&exported);
        Self {
            validator: validator.unwrap_or_else(|error| panic!("{error}\n{exported:#}")),
            vocabulary: Vocabulary::of(&exported),
            exported,
            started: Instant::now(),
            cases: Cell::new(0),
            near_misses: Cell::new(0),
            failed: Cell::new(false),
            excused: RefCell::default(),
            of: std::marker::PhantomData,
        }
    }

    fn report(&self) {
        println!(
            "{}: {} values, {} near-misses in {:?}, excused: {:?}",
            std::any::type_name::<T>(),
            self.cases.get(),
            self.near_misses.get(),
            self.started.elapsed(),
            self.excused.borrow(),
        );
    }

    fn try_laws(&self, value: &T) -> Result<(), TestCaseError> {
        let tried = self.try_written(value);
        if tried.is_err() {
            self.failed.set(true);
        }
        tried.map_err(TestCaseError::fail)
    }

    /// What serde writes is valid, whether it is written into a document or walked as it is.
    fn try_written(&self, value: &T) -> Result<(), String> {
        let case = self.cases.replace(self.cases.get() + 1);
        let document = serde_json::to_value(value).map_err(|error| format!("serde cannot write it: {error}"))?;
        for (walked, verdict) in [
            ("the value", T::SCHEMA.validate(value)),
            ("the value, by data", T::OBJECT.validate(value)),
            ("its document", T::SCHEMA.validate(&document)),
        ] {
            verdict.map_err(|violations| format!("serde writes {document}, of which {walked} is refused: {violations}"))?;
        }
        if !T::SCHEMA.is_valid(value) {
            return Err(format!("serde writes {document}, which is valid to `validate`, but not to `is_valid`"));
        }
        self.try_document(&document)?;
        let near_misses = self.vocabulary.near_misses(&document);
        let stride = if case < EXHAUSTED || self.failed.get() { 1 } else { near_misses.len().div_ceil(NEAR_MISSES).max(1) };
        for near_miss in near_misses.iter().skip(case as usize % stride).step_by(stride) {
            self.near_misses.set(self.near_misses.get() + 1);
            self.try_document(&near_miss.of(&document))?;
        }
        Ok(())
    }

    /// Whatever the document, all who judge it say the same.
    fn try_document(&self, document: &Value) -> Result<(), String> {
        let verdict = T::SCHEMA.validate(document);
        let is_valid = verdict.is_ok();
        if T::SCHEMA.is_valid(document) != is_valid || T::OBJECT.is_valid(document) != is_valid {
            return Err(format!("`validate` and `is_valid` disagree about {document}"));
        }
        let theirs = self.validator.is_valid(document);
        let read = serde_json::from_value::<T>(document.clone());
        let mut broken = Vec::new();
        if theirs != is_valid {
            broken.push(Law::TheirVerdict);
        }
        match (is_valid, read.is_ok()) {
            (true, false) => broken.push(Law::ValidIsRead),
            (false, true) => broken.push(Law::ReadIsValid),
            _ => {}
        }
        for law in broken {
            let case = Broken {
                law,
                document,
                violations: verdict.as_ref().err(),
                exported: &self.exported,
                reads: &|document| serde_json::from_value::<T>(document.clone()).is_ok(),
            };
            match exceptions::excuse(&case) {
                Ok(names) => self.excused.borrow_mut().extend(names),
                Err(what) => {
                    let words = verdict.as_ref().map_or_else(ToString::to_string, |()| "valid".to_string());
                    let error = read.as_ref().err().map_or_else(|| "reads it".to_string(), ToString::to_string);
                    return Err(format!(
                        "{law:?} is broken ({what}) by {document}\n  we: {words}\n  jsonschema: {theirs}\n  serde: {error}"
                    ));
                }
            }
        }
        Ok(())
    }
}
