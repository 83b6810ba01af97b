//! A value → bytes that are the same for equal JSON values and for no others: what `uniqueItems` compares (JSON Schema 2020-12
//! Core, section 4.2.2).

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde_core::ser::Serialize;

use super::recorder::record;
use super::recording::Recording;
use crate::engine::place::MAX_DEPTH;
use crate::number::Decimal;

/// The canonical form of `value`; `None` where it has none, because it is no JSON value or nests too deep.
pub(super) fn bytes<V: Serialize + ?Sized>(value: &V) -> Option<Box<[u8]>> {
    let mut bytes = Vec::new();
    write(&record(value), 0, &mut bytes)?;
    Some(bytes.into_boxed_slice())
}

/// What the next bytes are.
mod tag {
    pub(super) const NULL: u8 = 0;
    pub(super) const FALSE: u8 = 1;
    pub(super) const TRUE: u8 = 2;
    pub(super) const NUMBER: u8 = 3;
    pub(super) const STRING: u8 = 4;
    pub(super) const ARRAY: u8 = 5;
    pub(super) const OBJECT: u8 = 6;
    pub(super) const END: u8 = 7;
}

/// Appends the canonical form of `value`, which `depth` arrays and objects are around.
fn write(value: &Recording, depth: u32, bytes: &mut Vec<u8>) -> Option<()> {
    match value {
        Recording::Silence | Recording::Refused(_) => return None,
        Recording::Null => bytes.push(tag::NULL),
        Recording::Boolean(value) => bytes.push(if *value { tag::TRUE } else { tag::FALSE }),
        Recording::Integer(value) => number(&Decimal::of_integer(i128::from(*value)), bytes),
        Recording::LargeInteger(value) => number(&Decimal::of_integer(**value), bytes),
        Recording::LargestInteger(value) => number(&Decimal::of_unsigned(**value), bytes),
        Recording::Single(value) => number(&Decimal::of_single(*value)?, bytes),
        Recording::Float(value) => number(&Decimal::of_float(*value)?, bytes),
        Recording::Text(value) => text(tag::STRING, value, bytes),
        Recording::Disguised(_, value) => match Decimal::parse(value) {
            Some(value) => number(&value, bytes),
            None => text(tag::STRING, value, bytes),
        },
        Recording::Wrapped(inside) => write(inside, depth, bytes)?,
        Recording::Bytes(value) => {
            deeper(depth)?;
            bytes.push(tag::ARRAY);
            value.iter().for_each(|byte| number(&Decimal::of_integer(i128::from(*byte)), bytes));
            bytes.push(tag::END);
        }
        Recording::Array(items) => {
            let depth = deeper(depth)?;
            bytes.push(tag::ARRAY);
            for item in items {
                write(item, depth, bytes)?;
            }
            bytes.push(tag::END);
        }
        Recording::Variant(variant, inside) => {
            let depth = deeper(depth)?;
            text(tag::OBJECT, variant, bytes);
            write(inside, depth, bytes)?;
            bytes.push(tag::END);
        }
        Recording::Object(entries) => {
            let depth = deeper(depth)?;
            let mut sorted: Vec<(&str, Vec<u8>)> = Vec::with_capacity(entries.len());
            for (name, value) in entries {
                let mut bytes = Vec::new();
                write(value, depth, &mut bytes)?;
                sorted.push((name, bytes));
            }
            // in the order of the keys, whichever they came in
            sorted.sort();
            bytes.push(tag::OBJECT);
            for (name, value) in sorted {
                length_and_text(name, bytes);
                bytes.extend_from_slice(&value);
            }
            bytes.push(tag::END);
        }
    }
    Some(())
}

fn deeper(depth: u32) -> Option<u32> {
    if depth >= MAX_DEPTH { None } else { Some(depth + 1) }
}

/// By value: `1`, `1.0` and `1e0` are one number.
fn number(number: &Decimal<'_>, bytes: &mut Vec<u8>) {
    text(tag::NUMBER, &number.by_value(), bytes);
}

fn text(tag: u8, text: &str, bytes: &mut Vec<u8>) {
    bytes.push(tag);
    length_and_text(text, bytes);
}

/// The length first, so that no text can look like the end of one.
fn length_and_text(text: &str, bytes: &mut Vec<u8>) {
    bytes.extend_from_slice(&text.len().to_be_bytes());
    bytes.extend_from_slice(text.as_bytes());
}
