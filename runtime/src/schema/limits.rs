//! The limits that a [`SchemaObject`] sets, each by a function of its keyword's name: a row of the table, a function.

use super::SchemaObject;
use super::kind::Shape;
use crate::keyword::{
    ArrayKeywords, DictionaryKeywords, Keyword, Limit, Limits, NumberKeywords, StringKeywords, keywords,
};
use crate::number::Number;

impl SchemaObject {
    pub(crate) const fn number_keywords(&self) -> Option<&NumberKeywords> {
        match &self.shape {
            Shape::Number(numeric) | Shape::Integer(numeric) => Some(&numeric.keywords),
            _ => None,
        }
    }

    /// The limits of a number, and of one that a string holds.
    pub(crate) const fn numeric_limits(&self) -> Option<NumberKeywords> {
        match &self.shape {
            Shape::Number(numeric) | Shape::Integer(numeric) => Some(numeric.keywords),
            Shape::String(keywords) => Some(keywords.decimal.as_numbers()),
            _ => None,
        }
    }

    const fn string_keywords(&self) -> Option<&StringKeywords> {
        match &self.shape {
            Shape::String(keywords) => Some(keywords),
            _ => None,
        }
    }

    pub(super) const fn array_keywords(&self) -> Option<&ArrayKeywords> {
        match &self.shape {
            Shape::Array(array) => Some(&array.keywords),
            _ => None,
        }
    }

    const fn dictionary_keywords(&self) -> Option<&DictionaryKeywords> {
        match &self.shape {
            Shape::Dictionary(dictionary) => Some(&dictionary.keywords),
            _ => None,
        }
    }

    /// The limit that `keyword` sets.
    pub(crate) fn limit(&self, keyword: Keyword) -> Option<Limit> {
        let among = |limits: Limits<'_>| limits.iter().find(|(row, _)| row.keyword == keyword)?.1;
        match &self.shape {
            Shape::Number(numeric) | Shape::Integer(numeric) => among(&numeric.keywords.limits()),
            Shape::String(keywords) => {
                among(&keywords.limits()).or_else(|| among(&keywords.decimal.as_numbers().limits()))
            }
            Shape::Array(array) => among(&array.keywords.limits()),
            Shape::Dictionary(dictionary) => among(&dictionary.keywords.limits()),
            _ => None,
        }
    }
}

/// Writes a function for each row of the group that `$keywords` reads; its example reads `$limit` from `$schema` with it.
macro_rules! reading {
    (
        $keywords:ident, $about_group:literal, $imports:literal, $schema:literal, $with:literal, $limit:literal,
        { $(
            $(#[$about:meta])* $name:ident: $kind:ident($type:ty),
            $(#[$broken:meta])* $keyword:ident $row:tt
        )* }
    ) => {
        impl SchemaObject { $(
            $(#[$about])*
            #[doc = ""]
            #[doc = $about_group]
            #[doc = ""]
            #[doc = "```"]
            #[doc = concat!("use wireform::{", $imports, "};")]
            #[doc = ""]
            #[doc = concat!("const SCHEMA: SchemaObject = ", $schema)]
            #[doc = concat!("    .", $with, ".", stringify!($name), "(", $limit, "));")]
            #[doc = concat!("assert_eq!(SCHEMA.", stringify!($name), "().unwrap(), 3);")]
            #[doc = "```"]
            #[must_use]
            pub const fn $name(&self) -> Option<$type> {
                match self.$keywords() {
                    Some(keywords) => keywords.$name,
                    None => None,
                }
            }
        )* }
    };
}

macro_rules! reading_of_groups {
    (number $number:tt string $string:tt array $array:tt dictionary $dictionary:tt) => {
        reading! {
            numeric_limits,
            "Absent where none is said: what the type of an integer or an `f32` implies is left out. Of a string whose format is \
             `decimal`, that of the number in it; of two limits on one side, only the stricter.",
            "Number, NumberKeywords, SchemaObject",
            "SchemaObject::number()", "with_number(NumberKeywords::new()", "Number::integer(3)", $number
        }
        reading! {
            string_keywords, "Absent where none is said, and where the schema is not one of strings.",
            "SchemaObject, StringKeywords",
            "SchemaObject::string()", "with_string(StringKeywords::new()", "3", $string
        }
        reading! {
            array_keywords, "Absent where none is said, and where the schema is not one of arrays.",
            "ArrayKeywords, SchemaObject",
            "SchemaObject::place::<Vec<u8>>()", "with_array(ArrayKeywords::new()", "3", $array
        }
        reading! {
            dictionary_keywords, "Absent where none is said, and where the schema is not one of dictionaries.",
            "DictionaryKeywords, SchemaObject",
            "SchemaObject::dictionary(const { &SchemaObject::string() }, const { &SchemaObject::any() })",
            "with_dictionary(DictionaryKeywords::new()", "3", $dictionary
        }
    };
}
keywords!(reading_of_groups);
