//! A type and a strategy for its values → its schema in a property, and documents that it accepts and refuses.

use std::cell::RefCell;
use std::fmt::Debug;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wireform::typescript::Module;
use wireform::{Schema, SchemaObject};

use crate::near_misses::Vocabulary;

/// So many values of each type, and of each so many near-misses.
const VALUES: usize = 24;
const NEAR_MISSES: usize = 12;

thread_local! {
    static TRIED: RefCell<Vec<Tried>> = const { RefCell::new(Vec::new()) };
}

/// A type of which a property is made, so that it has a name of its own however it is written.
#[derive(Schema)]
struct Holder<T> {
    value: T,
}

/// A type with documents.
pub(crate) struct Tried {
    pub(crate) name: &'static str,
    pub(crate) schema: &'static SchemaObject,
    accepted: Vec<Value>,
    /// With the code of the one rule that each breaks.
    refused: Vec<(Value, String, String)>,
}

impl Tried {
    pub(crate) fn as_json(&self) -> Value {
        json!({
            "name": self.name,
            "text": Module::of([self.schema]).to_string(),
            "accepted": self.accepted,
            "refused": self.refused,
        })
    }
}

/// Every type that was tried.
pub(crate) fn taken() -> Vec<Tried> {
    TRIED.take()
}

/// Keeps documents of `T`, the same in every run.
pub(crate) fn hold<T>(strategy: impl Strategy<Value = T> + 'static)
where
    T: Schema + Serialize + DeserializeOwned + Debug + 'static,
{
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]));
    let values = (0..VALUES).map(|_| serde_json::to_value(strategy.new_tree(&mut runner).unwrap().current()).unwrap());
    let accepted: Vec<Value> = values.collect();
    let schema = Holder::<T>::OBJECT;
    let vocabulary = Vocabulary::of(&T::SCHEMA.to_json_schema());
    let mut refused = Vec::new();
    for document in accepted.iter().take(4) {
        let near_misses = vocabulary.near_misses(document);
        let stride = near_misses.len().div_ceil(NEAR_MISSES).max(1);
        for near_miss in near_misses.iter().step_by(stride) {
            let near_miss = near_miss.of(document);
            if let Err(violations) = T::SCHEMA.validate(&near_miss)
                && violations.len() == 1
                && let Some(violation) = violations.iter().next()
            {
                refused.push((held(&near_miss), violation.code().to_owned(), violation.to_string()));
            }
        }
    }
    let tried = Tried {
        name: std::any::type_name::<T>(),
        schema,
        accepted: accepted.iter().map(held).collect(),
        refused,
    };
    TRIED.with_borrow_mut(|all| all.push(tried));
}

fn held(value: &Value) -> Value {
    json!({ "value": value })
}
