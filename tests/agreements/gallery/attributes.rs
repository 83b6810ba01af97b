//! The attributes of serde that no other file of the gallery has: names by rule, names for each direction, bounds, types of others.

use std::fmt::Debug;

use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wireform::Schema;

use crate::strategies::text;

wire! {
    #[serde(rename_all(serialize = "camelCase", deserialize = "camelCase"))]
    struct NamedByRule {
        first_word: u8,
        second_word: Option<bool>,
        #[serde(rename = "THIRD", alias = "third_word")]
        third: bool,
    }

    #[serde(rename_all = "kebab-case", rename_all_fields = "SCREAMING_SNAKE_CASE")]
    enum FieldsByRule {
        FirstVariant { first_field: u8, second_field: Option<bool> },
        #[serde(rename_all = "PascalCase")]
        SecondVariant { third_field: bool },
        Unit,
    }

    #[serde(tag = "the-tag", rename_all = "UPPERCASE", rename_all_fields = "camelCase")]
    enum TaggedFieldsByRule {
        One { first_field: u8, #[serde(default)] second_field: bool },
        #[serde(alias = "Other", rename = "2")]
        Two,
    }

    #[serde(rename = "AnotherName", expecting = "something else")]
    struct Called {
        r#type: u8,
        r#match: Option<bool>,
        #[serde(rename = "self")]
        own: bool,
    }

    struct ForSome {
        one: u8,
        #[cfg(any())]
        never: Never,
        #[cfg(all())]
        always: bool,
        #[cfg_attr(all(), serde(rename = "renamed"))]
        by_condition: u8,
    }

    enum ForSomeVariants {
        One(u8),
        #[cfg(any())]
        Never(Never),
        #[cfg_attr(all(), serde(rename = "zwei"))]
        Two { #[cfg(any())] never: Never, always: bool },
    }

    struct Skips {
        #[serde(skip_serializing_if = "is_zero", default)]
        at_zero: u8,
        #[serde(skip_serializing_if = "String::is_empty", default = "word")]
        #[proptest(strategy = "text()")]
        at_nothing: String,
        #[serde(skip, default = "nine")]
        #[allow(dead_code, reason = "it is never on the wire")]
        never: u8,
    }

    struct Functions {
        #[serde(serialize_with = "as_number", deserialize_with = "from_number")]
        #[schema(as = u8)]
        both: bool,
        #[serde(with = "perhaps_number", default, skip_serializing_if = "Option::is_none")]
        #[schema(as = Option<u8>)]
        module: Option<bool>,
    }

    enum FunctionsInVariants {
        #[serde(with = "variant")]
        #[schema(as = String)]
        Whole(bool),
        Field(
            #[serde(serialize_with = "as_number", deserialize_with = "from_number")]
            #[schema(as = u8)]
            bool,
        ),
    }

    #[serde(try_from = "u8", into = "u8")]
    #[schema(maximum = 200)]
    struct Tried(#[proptest(strategy = "0..=200_u8")] u8);

    struct OfOthers {
        #[serde(with = "SpanDouble")]
        #[schema(as = SpanDouble)]
        #[proptest(strategy = "any::<u32>().prop_map(theirs::Span::new)")]
        span: theirs::Span,
        #[proptest(strategy = "proptest::option::of(any::<u8>().prop_map(Tried::new))")]
        tried: Option<Tried>,
    }

    struct List<T> {
        value: T,
        #[proptest(value = "None")]
        next: Option<Box<List<T>>>,
    }
}

impl TryFrom<u8> for Tried {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if number <= 200 { Ok(Self(number)) } else { Err("more than 200") }
    }
}

impl From<Tried> for u8 {
    fn from(tried: Tried) -> Self {
        tried.0
    }
}

impl Tried {
    fn new(number: u8) -> Self {
        Self(number % 200)
    }
}

mod theirs {
    /// Its field is nobody else's to see.
    #[derive(Debug, Clone)]
    pub(super) struct Span {
        seconds: u32,
    }

    impl Span {
        pub(super) fn new(seconds: u32) -> Self {
            Self { seconds }
        }

        pub(super) fn seconds(&self) -> u32 {
            self.seconds
        }
    }
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(remote = "theirs::Span", deny_unknown_fields)]
struct SpanDouble {
    #[serde(getter = "theirs::Span::seconds", rename = "s")]
    seconds: u32,
}

impl From<SpanDouble> for theirs::Span {
    fn from(double: SpanDouble) -> Self {
        Self::new(double.seconds)
    }
}

/// A type whose bounds are said by hand.
#[derive(Debug, Clone, Serialize, Deserialize, Schema, proptest_derive::Arbitrary)]
#[serde(bound = "T: Serialize + DeserializeOwned")]
struct Bound<T: Debug> {
    one: T,
    #[serde(bound(deserialize = "T: DeserializeOwned"), default = "none")]
    two: Option<T>,
}

fn none<T>() -> Option<T> {
    None
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

fn word() -> String {
    "word".to_string()
}

const fn nine() -> u8 {
    9
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn as_number<S: serde::Serializer>(value: &bool, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u8((*value).into())
}

fn from_number<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(u8::deserialize(deserializer)? != 0)
}

mod perhaps_number {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
    pub(super) fn serialize<S: Serializer>(value: &Option<bool>, serializer: S) -> Result<S::Ok, S::Error> {
        value.map(u8::from).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
        Ok(Option::<u8>::deserialize(deserializer)?.map(|number| number != 0))
    }
}

mod variant {
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
    pub(super) fn serialize<S: Serializer>(value: &bool, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(if *value { "yes" } else { "no" })
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
        Ok(String::deserialize(deserializer)? == "yes")
    }
}

laws! {
    named_by_rule: NamedByRule;
    fields_by_rule: FieldsByRule;
    tagged_fields_by_rule: TaggedFieldsByRule;
    called: Called;
    for_some: ForSome;
    for_some_variants: ForSomeVariants;
    skips: Skips;
    functions: Functions;
    functions_in_variants: FunctionsInVariants;
    tried: Tried;
    of_others: OfOthers;
    bound: Bound<u8>;
    recursive_and_generic: List<Option<bool>>;
}
