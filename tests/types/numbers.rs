//! Numbers of every kind and arithmetic.

use std::cmp::Reverse;
use std::num;
use std::num::{Saturating, Wrapping};
use std::sync::atomic;

use serde_json::json;
use wireform::Schema;

use crate::check::{agrees, refuses};

macro_rules! integers {
    ($($integer:ty: $atomic:ident;)*) => {
        $(
            for value in [<$integer>::MIN, 0, 1, <$integer>::MAX] {
                agrees(&value, json!(value));
                agrees(&Wrapping(value), json!(value));
                agrees(&Saturating(value), json!(value));
                agrees(&Reverse(value), json!(value));
                agrees(&atomic::$atomic::new(value), json!(value));
            }
        )*
    };
}

#[test]
fn integers_are_numbers_in_their_range_whatever_their_arithmetic() {
    integers! {
        i8: AtomicI8;
        i16: AtomicI16;
        i32: AtomicI32;
        i64: AtomicI64;
        isize: AtomicIsize;
        u8: AtomicU8;
        u16: AtomicU16;
        u32: AtomicU32;
        u64: AtomicU64;
        usize: AtomicUsize;
    }
}

/// A `Value` holds 64 bits: beyond, only the typed value can be looked at.
#[test]
fn integers_of_128_bits_are_compared_exactly() {
    agrees(&7_u128, json!(7));
    agrees(&-7_i128, json!(-7));
    agrees(&Wrapping(-7_i128), json!(-7));
    assert!(u128::SCHEMA.is_valid(&u128::MAX) && !i128::SCHEMA.is_valid(&u128::MAX));
    assert!(i128::SCHEMA.is_valid(&i128::MIN) && !u128::SCHEMA.is_valid(&i128::MIN));
    assert!(!u64::SCHEMA.is_valid(&(u128::from(u64::MAX) + 1)));
}

#[test]
fn floats_are_numbers() {
    agrees(&0.5_f64, json!(0.5));
    agrees(&0.5_f32, json!(0.5));
    agrees(&Reverse(-0.5_f32), json!(-0.5));
    agrees(&Reverse(0.5_f64), json!(0.5));
    assert!(!f64::SCHEMA.is_valid(&f64::NAN) && !f32::SCHEMA.is_valid(&f32::INFINITY));
}

/// serde_json reads a double, and rounds that: from halfway between `f32::MAX` and 2^128 to an infinity.
#[test]
fn a_float_of_single_precision_is_what_single_precision_does_not_round_to_an_infinity() {
    let beyond = 2_f64.powi(128) - 2_f64.powi(103);
    for (number, is_read) in [(f64::from(f32::MAX), true), (beyond.next_down(), true), (beyond, false), (1e39, false)] {
        for number in [number, -number] {
            let document = json!(number);
            let read = serde_json::from_value::<f32>(document.clone()).unwrap();
            assert_eq!(read.is_finite(), is_read, "serde_json: {number}");
            assert_eq!(f32::SCHEMA.is_valid(&document), is_read, "{number}");
            assert_eq!(f32::SCHEMA.validate(&document).is_ok(), is_read, "{number}");
        }
    }
    for single in [f32::MAX, f32::MIN, f32::MIN_POSITIVE, f32::from_bits(1), -0.0] {
        assert!(f32::SCHEMA.validate(&single).is_ok(), "{single}");
    }
    assert!(f32::SCHEMA.is_valid(&u64::MAX) && f32::SCHEMA.is_valid(&i64::MIN));
    assert!(!f32::SCHEMA.is_valid(&u128::MAX) && f32::SCHEMA.is_valid(&i128::MIN));
    // the last integer that is nearer to the double below, and the first that is not
    let first = u128::MAX - (1 << 103) - (1 << 74) + 1;
    assert!(f32::SCHEMA.is_valid(&(first - 1)) && !f32::SCHEMA.is_valid(&first));
    assert!(f32::SCHEMA.maximum().is_none() && f64::SCHEMA.is_valid(&1e39));
}

#[test]
fn booleans_are_booleans() {
    agrees(&true, json!(true));
    agrees(&atomic::AtomicBool::new(true), json!(true));
}

macro_rules! nonzero {
    ($($nonzero:ident: $integer:ty;)*) => {
        $(
            for value in [<$integer>::MIN, 1, <$integer>::MAX] {
                if let Some(nonzero) = num::$nonzero::new(value) {
                    agrees(&nonzero, json!(value));
                }
            }
            refuses::<num::$nonzero>(&[json!(0), json!(0.0), json!(-0.0)]);
            assert_eq!(num::$nonzero::SCHEMA.format(), <$integer>::SCHEMA.format());
        )*
    };
}

#[test]
fn nonzero_integers_are_positive_where_they_are_unsigned() {
    nonzero! {
        NonZeroU8: u8;
        NonZeroU16: u16;
        NonZeroU32: u32;
        NonZeroU64: u64;
        NonZeroUsize: usize;
    }
    agrees(&num::NonZeroU128::MIN, json!(1));
    refuses::<num::NonZeroU128>(&[json!(0), json!(-1)]);
    assert_eq!(num::NonZeroU8::SCHEMA.minimum().unwrap(), 1);
}

#[test]
fn signed_nonzero_integers_are_those_on_both_sides_of_0() {
    nonzero! {
        NonZeroI8: i8;
        NonZeroI16: i16;
        NonZeroI32: i32;
        NonZeroI64: i64;
        NonZeroIsize: isize;
    }
    agrees(&num::NonZeroI128::new(-1).unwrap(), json!(-1));
    refuses::<num::NonZeroI128>(&[json!(0)]);
    assert!(num::NonZeroI8::SCHEMA.is_nonzero() && !i8::SCHEMA.is_nonzero());
    assert!(num::NonZeroI8::SCHEMA.minimum().is_none(), "what the type implies is left out");
    assert_eq!(serde_json::to_value(num::NonZeroI8::SCHEMA).unwrap(), serde_json::to_value(i8::SCHEMA).unwrap());
}
