//! The types of the official cases that a table would be unreadable with.

#![allow(dead_code, reason = "the types are there for their schemas")]

use std::collections::BTreeMap;

use serde_json::Value;
use wireform::Schema;

use crate::official::Map;

#[derive(Schema)]
#[serde(untagged)]
pub(crate) enum IntegerOrString {
    Integer(i64),
    Text(String),
}

#[derive(Schema)]
#[serde(untagged)]
pub(crate) enum ArrayObjectOrNull {
    Array(Vec<Value>),
    Object(Map),
    Null(()),
}

#[derive(Schema)]
#[schema(one_of)]
#[serde(untagged)]
pub(crate) enum FooOrBar {
    Bar { bar: i64 },
    Foo { foo: String },
}

#[derive(Schema)]
#[serde(untagged)]
pub(crate) enum NumberOrAny {
    Number(f64),
    Any(Value),
}

#[derive(Schema)]
pub(crate) struct Constant {
    foo: ConstantText,
    baz: OtherText,
}

#[derive(Schema)]
#[schema(const = "bar")]
pub(crate) struct ConstantText(String);

#[derive(Schema)]
#[schema(const = "bax")]
pub(crate) struct OtherText(String);

#[derive(Schema)]
pub(crate) struct Enums {
    #[schema(enum = ["foo"])]
    #[serde(skip_serializing_if = "Option::is_none")]
    foo: Option<String>,
    #[schema(enum = ["bar"])]
    bar: String,
}

#[derive(Schema)]
pub(crate) struct Alpha {
    #[schema(maximum = 3)]
    #[serde(skip_serializing_if = "Option::is_none")]
    alpha: Option<f64>,
}

#[derive(Schema)]
pub(crate) struct AllOf {
    #[serde(flatten)]
    bar: Bar,
    #[serde(flatten)]
    foo: Foo,
}

#[derive(Schema)]
pub(crate) struct AllOfThree {
    bar: i64,
    #[serde(flatten)]
    foo: Foo,
    #[serde(flatten)]
    baz: Baz,
}

#[derive(Schema)]
pub(crate) struct Bar {
    bar: i64,
}

#[derive(Schema)]
pub(crate) struct Foo {
    foo: String,
}

#[derive(Schema)]
pub(crate) struct Baz {
    baz: (),
}

#[derive(Schema)]
pub(crate) struct FooBarAndBooleans {
    #[serde(skip_serializing_if = "Option::is_none")]
    foo: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bar: Option<Value>,
    #[serde(flatten)]
    others: BTreeMap<String, bool>,
}

#[derive(Schema)]
#[schema(const = true)]
pub(crate) struct OnlyTrue(bool);

#[derive(Schema)]
#[schema(const = false)]
pub(crate) struct OnlyFalse(bool);

#[derive(Schema)]
#[schema(const = 1)]
pub(crate) struct OnlyOne(f64);

#[derive(Schema)]
pub(crate) struct OnlyFoo {
    #[schema(const = "bar")]
    foo: String,
}

#[derive(Schema)]
#[serde(untagged)]
pub(crate) enum IntegerOrTwo {
    Integer(i64),
    Two(#[schema(minimum = 2)] f64),
}

#[derive(Schema)]
#[schema(one_of)]
#[serde(untagged)]
pub(crate) enum EitherIntegerOrTwo {
    Integer(i64),
    Two(#[schema(minimum = 2)] f64),
}

#[derive(Schema)]
#[serde(untagged)]
pub(crate) enum ShortOrLong {
    Short(#[schema(max_length = 2)] String),
    Long(#[schema(min_length = 4)] String),
}

#[derive(Schema)]
#[schema(one_of)]
#[serde(untagged)]
pub(crate) enum FooWithBarOrBaz {
    Bar { foo: Value, bar: Value },
    Baz { foo: Value, baz: Value },
}

#[derive(Schema)]
#[schema(one_of)]
#[serde(untagged)]
pub(crate) enum AnyFooOrBar {
    Bar {
        bar: Value,
        #[serde(skip_serializing_if = "Option::is_none")]
        baz: Option<Value>,
    },
    Foo {
        foo: Value,
    },
}

#[derive(Schema)]
pub(crate) struct Integers {
    #[serde(skip_serializing_if = "Option::is_none")]
    foo: Option<i64>,
    #[serde(flatten)]
    others: BTreeMap<String, i64>,
}

#[derive(Schema)]
pub(crate) struct WithLength {
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<String>,
}

#[derive(Schema)]
pub(crate) struct Escaped {
    #[serde(skip_serializing_if = "Option::is_none")]
    tilde: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slash: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    percent: Option<i64>,
}

#[derive(Schema)]
pub(crate) struct Referring {
    #[serde(rename = "$ref", skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
}

#[derive(Schema)]
pub(crate) struct Quoted {
    #[serde(rename = "foo\"bar", skip_serializing_if = "Option::is_none")]
    quoted: Option<f64>,
}

#[derive(Schema)]
pub(crate) struct FalseInside {
    #[schema(const = false)]
    a: bool,
}
