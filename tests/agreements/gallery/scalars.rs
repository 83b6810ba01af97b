//! The types of Rust that are one JSON value.

use std::borrow::Cow;

use proptest::prelude::*;
use serde_json::Value;

use crate::strategies::{few, json, text};

laws! {
    booleans: bool;
    signed_8: i8;
    signed_16: i16;
    signed_32: i32;
    signed_64: i64;
    signed_size: isize;
    unsigned_8: u8;
    unsigned_16: u16;
    unsigned_32: u32;
    unsigned_64: u64;
    unsigned_size: usize;
    // what serde_json's values hold
    signed_128: i128 = prop_oneof![any::<i64>().prop_map(i128::from), any::<u64>().prop_map(i128::from)];
    unsigned_128: u128 = any::<u64>().prop_map(u128::from);
    floats_64: f64;
    // as Value's doubles, which are not those that a single is written as
    floats_32: f32;
    lists_of_floats_32: Vec<Option<f32>> = few();
    characters: char;
    strings: String = text();
    units: ();
    optional_units: Option<()>;
    boxed: Box<u8>;
    boxed_strings: Box<str> = text().prop_map(String::into_boxed_str);
    cows: Cow<'static, str> = text().prop_map(Cow::Owned);
    optional: Option<u8>;
    optional_strings: Option<String> = proptest::option::of(text());
    anything: Value = json();
}
