//! Items no two of which may be equal: compared by bytes that are the same for equal JSON values and for no others
//! (JSON Schema 2020-12 Core, section 4.2.2).

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Entry;
use alloc::vec::Vec;

use super::recording::{Content, Recorded};
use crate::number::Decimal;
use crate::violation::Found;

/// Items by their canonical form. A tree rather than a hash table: nobody can choose items that meet.
#[derive(Debug, Default)]
pub(crate) struct Unique {
    positions: BTreeMap<Box<[u8]>, usize>,
}

impl Unique {
    /// Adds the item at `position`; the position of an equal one, if there is one.
    pub(super) fn insert(&mut self, item: Box<[u8]>, position: usize) -> Option<usize> {
        match self.positions.entry(item) {
            Entry::Occupied(earlier) => Some(*earlier.get()),
            Entry::Vacant(free) => {
                free.insert(position);
                None
            }
        }
    }
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

/// Appends the canonical form of `value`; none, where it has none, because it is no JSON value or nests too deep.
pub(super) fn write(value: Recorded<'_>, bytes: &mut Vec<u8>) -> Option<()> {
    match value.content() {
        Content::Refused(_) | Content::TooDeep(_) => return None,
        Content::Raw(json) => scalar(Found::Text(json), bytes)?,
        Content::Scalar(found) => scalar(found, bytes)?,
        Content::Array => {
            bytes.push(tag::ARRAY);
            for item in value.inside() {
                write(item, bytes)?;
            }
            bytes.push(tag::END);
        }
        Content::Object(_) => {
            let mut sorted: Vec<Recorded<'_>> = value.inside().collect();
            // in the order of the keys, whichever they came in; of a key that comes twice, the last one behind the others
            sorted.sort_by(|one, other| one.with_name(|_, one| other.with_name(|_, other| one.cmp(other))));
            bytes.push(tag::OBJECT);
            for (place, entry) in sorted.iter().enumerate() {
                let is_given_again = sorted.get(place + 1).is_some_and(|next| have_the_same_name(*entry, *next));
                if !is_given_again {
                    entry.with_name(|_, name| length_and_text(name.as_bytes(), bytes));
                    write(*entry, bytes)?;
                }
            }
            bytes.push(tag::END);
        }
    }
    Some(())
}

fn have_the_same_name(one: Recorded<'_>, other: Recorded<'_>) -> bool {
    one.name() == other.name()
}

fn scalar(found: Found<'_>, bytes: &mut Vec<u8>) -> Option<()> {
    match found {
        Found::Null => bytes.push(tag::NULL),
        Found::Boolean(value) => bytes.push(if value { tag::TRUE } else { tag::FALSE }),
        Found::Integer(value) => number(&Decimal::of_integer(value), bytes),
        Found::Unsigned(value) => number(&Decimal::of_unsigned(value), bytes),
        Found::Single(value) => number(&Decimal::of_single(value)?, bytes),
        Found::Float(value) => number(&Decimal::of_float(value)?, bytes),
        Found::Written(digits) => number(&Decimal::parse(digits)?, bytes),
        Found::Text(text) => {
            bytes.push(tag::STRING);
            length_and_text(text.as_bytes(), bytes);
        }
        Found::Nothing | Found::Array(_) | Found::Object(_) | Found::Variant(_) | Found::Value => return None,
    }
    Some(())
}

/// By value: `1`, `1.0` and `1e0` are one number.
fn number(number: &Decimal<'_>, bytes: &mut Vec<u8>) {
    bytes.push(tag::NUMBER);
    length_and_text(number.by_value().as_bytes(), bytes);
}

/// The length first, so that no text can look like the end of one.
fn length_and_text(text: &[u8], bytes: &mut Vec<u8>) {
    bytes.extend_from_slice(&text.len().to_be_bytes());
    bytes.extend_from_slice(text);
}
