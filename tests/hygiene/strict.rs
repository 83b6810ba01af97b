//! The derive in a crate that denies every lint it can: what it writes for each form of type must pass, large types too.

#![deny(clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo, clippy::restriction)]
#![deny(missing_docs, unreachable_pub, unused_qualifications)]
#![allow(
    clippy::arbitrary_source_item_ordering,
    clippy::blanket_clippy_restriction_lints,
    clippy::float_arithmetic,
    clippy::pub_with_shorthand,
    clippy::redundant_pub_crate,
    clippy::single_char_lifetime_names,
    clippy::std_instead_of_alloc,
    reason = "some lints contradict each other, and these mind what is written here, not what the derive writes"
)]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::Schema;

const LIMIT: u8 = 9;
/// A text.
const NAME: &str = "name";

/// With every kind of keyword.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schema(title = NAME)]
pub(super) struct Everything {
    /// A number.
    #[schema(maximum = LIMIT, minimum = 1, default = 3, example = LIMIT)]
    pub number: Option<u8>,
    /// A number that branches.
    #[schema(maximum = if cfg!(test) { 3 } else { 4 }, multiple_of = 1.0 / 4.0)]
    pub branching: f64,
    /// A text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, format = "uuid")]
    pub text: Option<String>,
    /// A list.
    #[schema(items(minimum = 1), unique_items, max_items = 3, default = [1.5, 2])]
    pub list: Vec<f64>,
    /// A map.
    #[schema(keys(max_length = 3), values(max_length = LIMIT))]
    pub map: BTreeMap<String, String>,
    /// A reference.
    #[schema(all_of)]
    pub reference: Part,
    /// In place.
    #[schema(inline)]
    pub in_place: Part,
    /// Old.
    #[deprecated]
    pub old: u8,
    /// An array.
    pub array: [u8; 4],
}

/// With rules between properties, of which two name the same one: in quotes the second time, or clippy takes it for a repeated attribute.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(dependent_required(card, address), dependent_required("address", town))]
pub(super) struct Between {
    /// Which card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<u8>,
    /// Where to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The town of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
}

/// With a part.
#[derive(Debug, Serialize, Deserialize, Schema)]
pub(super) struct Whole {
    /// The part.
    #[serde(flatten)]
    pub part: Part,
    /// What else there is.
    #[serde(flatten)]
    pub more: BTreeMap<String, u8>,
}

/// A part.
#[derive(Debug, Serialize, Deserialize, Schema)]
pub(super) struct Part {
    /// A number.
    pub x: i64,
}

/// Generic.
#[derive(Debug, Serialize, Deserialize, Schema)]
pub(super) struct Page<'a, T, const N: usize> {
    /// Items.
    #[schema(max_items = 3)]
    pub items: Vec<T>,
    /// Borrowed.
    #[schema(max_length = 3)]
    pub name: &'a str,
}

/// Of a string.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(max_length = 3)]
pub(super) struct Newtype(pub String);

/// Of nothing.
#[derive(Debug, Serialize, Deserialize, Schema)]
pub(super) struct Unit;

/// Of two.
#[derive(Debug, Serialize, Deserialize, Schema)]
pub(super) struct Pair(#[schema(maximum = 3)] pub u8, #[serde(default)] pub Option<u8>);

/// Of names.
#[derive(Debug, Serialize, Deserialize, Schema)]
pub(super) enum Colour {
    /// Red.
    Red,
    /// Blue.
    #[serde(alias = "bleu")]
    Blue,
}

/// Tagged outside.
#[derive(Debug, Serialize, Deserialize, Schema)]
pub(super) enum Outside {
    /// Nothing.
    Nothing,
    /// A value.
    Value(#[schema(maximum = LIMIT)] u8),
    /// Several values.
    Pair(u8, Colour),
    /// An object.
    Object {
        /// A part.
        #[serde(flatten)]
        part: Part,
    },
    /// No name.
    #[serde(untagged)]
    Text(String),
}

/// Tagged inside.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
pub(super) enum Inside {
    /// A struct.
    Newtype(Part),
    /// An object.
    Object {
        /// A number.
        #[schema(maximum = 3)]
        x: u8,
    },
    /// Anything else.
    #[serde(other)]
    Other,
}

/// Tagged beside.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "type", content = "content")]
pub(super) enum Beside {
    /// A struct.
    Newtype(Part),
    /// A number.
    Number(u8),
}

/// Not tagged.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(untagged)]
pub(super) enum Untagged {
    /// A struct.
    Newtype(Part),
    /// A number.
    Number(u8),
}
