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
    // not by near-misses: a document beyond the range of an f32 is accepted, and serde does not read it
    assert!(f32::SCHEMA.is_valid(&0.5_f32) && f32::SCHEMA.is_valid(&json!(0.5)) && !f32::SCHEMA.is_valid("0.5"));
    agrees(&Reverse(0.5_f64), json!(0.5));
    assert!(!f64::SCHEMA.is_valid(&f64::NAN) && !f32::SCHEMA.is_valid(&f32::INFINITY));
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
