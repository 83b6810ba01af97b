//! The laws, each with an oracle that is not ours.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::env;
use std::fmt::Debug;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::slice;

use jsonschema::Validator;
use proptest::strategy::{BoxedStrategy, Strategy};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use serde::Serialize;
use serde::de::{DeserializeOwned, Error};
use serde_json::Value;
use wireform::{Schema, Violations};
use wireform_tests::Random;

use crate::built;
use crate::cases::Cases;
use crate::exceptions::{self, Broken, Law};
use crate::near_misses::Vocabulary;
use crate::published;
use crate::rewritings::Forms;
use crate::texts;

/// Values of a type, unless the environment wants more.
const CASES: u32 = 128;
/// Near-misses of each of the first values, so that every kind is tried; and of each other one.
const FIRST: u32 = 2;
const NEAR_MISSES_OF_FIRST: usize = 1000;
const NEAR_MISSES: usize = 24;

/// Tries every law on values of `strategy`.
pub(crate) fn hold<T>(strategy: impl Strategy<Value = T> + 'static)
where
    T: Schema + Serialize + DeserializeOwned + Debug + 'static,
{
    published::hold::<T>();
    let values = strategy.prop_map(|value| Rc::new(value) as Rc<dyn Written>);
    Oracle::new::<T>().try_all(&values.boxed());
}

/// A value of the type; everything below is compiled once for all of them.
trait Written: Debug {
    fn document(&self) -> Result<Value, serde_json::Error>;
    fn text(&self) -> String;
    fn is_valid(&self) -> bool;
    fn is_valid_in_a_list(&self) -> bool;
    fn validate(&self) -> Result<(), Violations>;
    fn validate_by_data(&self) -> Result<(), Violations>;
}

impl<T: Schema + Serialize + Debug> Written for T {
    fn document(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(self)
    }

    fn text(&self) -> String {
        serde_json::to_string(self).unwrap()
    }

    fn is_valid(&self) -> bool {
        T::SCHEMA.is_valid(self)
    }

    fn is_valid_in_a_list(&self) -> bool {
        <[T]>::SCHEMA.is_valid(slice::from_ref(self))
    }

    fn validate(&self) -> Result<(), Violations> {
        T::SCHEMA.validate(self)
    }

    fn validate_by_data(&self) -> Result<(), Violations> {
        T::OBJECT.validate(self)
    }
}

/// A type, with those who know about it.
struct Oracle {
    name: &'static str,
    schema: &'static wireform::SchemaObject,
    is_valid: fn(&Value) -> bool,
    read: fn(&Value) -> Result<Box<dyn Written>, serde_json::Error>,
    /// Whether a text is read as serde_json reads it, if it is valid.
    agree: fn(&[u8]) -> Result<(), String>,
    random: RefCell<Random>,
    exported: Value,
    validator: Validator,
    vocabulary: Vocabulary,
    forms: Forms,
    cases: Cell<u32>,
    near_misses: Cell<usize>,
    /// Whether a law was broken: from then on every near-miss is tried, so that the value can shrink.
    failed: Cell<bool>,
    excused: RefCell<BTreeSet<&'static str>>,
    tried: Cases,
}

impl Oracle {
    fn new<T: Schema + Serialize + DeserializeOwned + Debug + 'static>() -> Self {
        let exported = T::SCHEMA.to_json_schema();
        assert!(jsonschema::draft202012::meta::is_valid(&exported), "no JSON Schema: {exported:#}");
        let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&exported);
        Self {
            name: std::any::type_name::<T>(),
            schema: T::OBJECT,
            is_valid: |document| T::SCHEMA.is_valid(document),
            read: |document| {
                // a value is read in other ways than text: `[]` is no tuple variant without fields to it
                let read = serde_json::from_str::<T>(&document.to_string())?;
                if serde_json::to_value(&read).is_ok_and(|written| has_lost_a_number(document, &written)) {
                    return Err(serde_json::Error::custom("a number is read as an infinity"));
                }
                Ok(Box::new(read))
            },
            agree: built::agree::<T>,
            random: RefCell::new(Random(1)),
            validator: validator.unwrap_or_else(|error| panic!("{error}\n{exported:#}")),
            vocabulary: Vocabulary::of(&exported),
            forms: Forms::of(T::OBJECT),
            exported,
            cases: Cell::new(0),
            near_misses: Cell::new(0),
            failed: Cell::new(false),
            excused: RefCell::default(),
            tried: Cases::new(),
        }
    }

    fn try_all(&self, values: &BoxedStrategy<Rc<dyn Written>>) {
        let config = Config {
            cases: number("WIREFORM_AGREEMENT_CASES").unwrap_or(CASES),
            failure_persistence: None,
            max_shrink_iters: 4096,
            ..Config::default()
        };
        let result = TestRunner::new_with_rng(config, self.rng()).run(values, |value| {
            let tried = self.try_value(&*value);
            self.failed.set(self.failed.get() || tried.is_err());
            tried.map_err(TestCaseError::fail)
        });
        if let Err(TestError::Fail(reason, value)) = result {
            panic!("{reason}\nof the value {value:#?}\nby the schema {:#}", self.exported);
        }
        result.unwrap();
        self.tried.write(self.name, self.schema, &self.exported);
        println!(
            "{}: {} values, {} near-misses, excused: {:?}",
            self.name,
            self.cases.get(),
            self.near_misses.get(),
            self.excused.borrow(),
        );
    }

    /// The same values in every run, and others for every type.
    fn rng(&self) -> TestRng {
        let mut hasher = DefaultHasher::new();
        (number("WIREFORM_AGREEMENT_SEED").unwrap_or_default(), self.name).hash(&mut hasher);
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&hasher.finish().to_le_bytes());
        TestRng::from_seed(RngAlgorithm::ChaCha, &seed)
    }

    /// What serde writes is valid; and of what it does not write, all who judge it say the same.
    fn try_value(&self, value: &dyn Written) -> Result<(), String> {
        let case = self.cases.replace(self.cases.get() + 1);
        let document = value.document().map_err(|error| format!("serde cannot write it: {error}"))?;
        value.validate().map_err(|violations| format!("serde writes {document}, which we refuse: {violations}"))?;
        self.try_written(value)?;
        self.try_document(&document)?;
        self.try_texts(&document, &value.text(), case)?;
        if case < FIRST {
            texts::agree_when_cut(self.schema, &document)?;
        }
        let near_misses = self.vocabulary.near_misses(&document);
        let most = if self.failed.get() {
            near_misses.len()
        } else if case < FIRST {
            NEAR_MISSES_OF_FIRST
        } else {
            NEAR_MISSES
        };
        let stride = near_misses.len().div_ceil(most).max(1);
        for near_miss in near_misses.iter().skip(case as usize % stride).step_by(stride) {
            self.near_misses.set(self.near_misses.get() + 1);
            self.try_document(&near_miss.of(&document))?;
        }
        Ok(())
    }

    /// A value is judged as the document that serde makes of it, be it valid or not.
    fn try_written(&self, value: &dyn Written) -> Result<(), String> {
        let Ok(document) = value.document() else { return Ok(()) };
        let judged = value.validate();
        let verdicts = [
            ("a value and its document", broken(&judged) == broken(&self.schema.validate(&document))),
            ("a value by type and by data", broken(&judged) == broken(&value.validate_by_data())),
            ("`validate` and `is_valid`", judged.is_ok() == value.is_valid()),
            ("a value and the only item of a list", judged.is_ok() == value.is_valid_in_a_list()),
        ];
        match verdicts.into_iter().find(|(_, agree)| !agree) {
            Some((who, _)) => Err(format!("{who} disagree about {value:?}, written as {document}: {judged:?}")),
            None => Ok(()),
        }
    }

    fn try_texts(&self, document: &Value, written: &str, case: u32) -> Result<(), String> {
        let texts = built::texts(document, written, &mut self.random.borrow_mut());
        texts.iter().try_for_each(|text| (self.agree)(text))?;
        if case < FIRST { built::cuts(written).try_for_each(self.agree) } else { Ok(()) }
    }

    /// Whatever the document, all who judge it say the same.
    fn try_document(&self, document: &Value) -> Result<(), String> {
        if self.cases.get() <= FIRST {
            (self.agree)(document.to_string().as_bytes())?;
        }
        let verdict = self.schema.validate(document);
        texts::agree(self.schema, document, &verdict)?;
        let is_valid = verdict.is_ok();
        self.tried.add(document, is_valid);
        if (self.is_valid)(document) != is_valid || self.schema.is_valid(document) != is_valid {
            return Err(format!("`validate` and `is_valid` disagree about {document}"));
        }
        let theirs = self.validator.is_valid(document);
        let read = (self.read)(document);
        if let Ok(value) = &read {
            self.try_written(&**value)?;
        }
        let laws = [
            (Law::TheirVerdict, is_valid == theirs),
            (Law::ValidIsRead, !is_valid || read.is_ok()),
            (Law::ReadIsValid, is_valid || read.is_err()),
        ];
        for (law, _) in laws.into_iter().filter(|(_, holds)| !holds) {
            let case = Broken {
                law,
                document,
                violations: verdict.as_ref().err(),
                forms: &self.forms,
                reads: &|document| (self.read)(document).is_ok(),
                judge: &|document| self.schema.validate(document),
            };
            let excused = exceptions::excuse(&case).map_err(|what| {
                let ours = verdict.as_ref().map_or_else(ToString::to_string, |()| "valid".to_string());
                let serde = read.as_ref().map_or_else(ToString::to_string, |value| format!("{value:?}"));
                format!(
                    "{law:?} is broken ({what}) by {document}\n  we: {ours}\n  jsonschema: {theirs}\n  serde: {serde}"
                )
            })?;
            self.excused.borrow_mut().extend(excused);
        }
        Ok(())
    }
}

/// Whether `null` is written where a number was read.
fn has_lost_a_number(document: &Value, written: &Value) -> bool {
    match (document, written) {
        (Value::Number(_), Value::Null) => true,
        (Value::Array(document), Value::Array(written)) => {
            document.iter().zip(written).any(|(document, written)| has_lost_a_number(document, written))
        }
        (Value::Object(document), Value::Object(written)) => document
            .iter()
            .any(|(name, document)| written.get(name).is_some_and(|written| has_lost_a_number(document, written))),
        _ => false,
    }
}

fn number(variable: &str) -> Option<u32> {
    env::var(variable).ok()?.parse().ok()
}

/// Where which rule is broken.
fn broken(verdict: &Result<(), Violations>) -> Vec<(String, &'static str)> {
    let violations = verdict.as_ref().err().into_iter().flatten();
    let mut broken: Vec<_> = violations.map(|violation| (violation.path().to_string(), violation.code())).collect();
    // a struct is read in the order of its fields, and a document in that of its keys
    broken.sort();
    broken
}
