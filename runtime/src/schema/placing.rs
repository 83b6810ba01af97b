//! A schema → the same as it stands somewhere else: narrowed by a field's keywords, inside an `Option`, in a newtype.
//!
//! Keywords that do not fit are let pass here: the derive reports them by itself, at the keyword.

use super::SchemaObject;
use super::kind::{Numeric, Shape};
use super::object::Nullability;
use crate::keyword::{ArrayKeywords, DictionaryKeywords, NumberKeywords, StringKeywords};

impl SchemaObject {
    /// And whether the keywords say anything about this schema.
    pub(crate) const fn try_number(mut self, keywords: NumberKeywords) -> (Self, bool) {
        let fits = match &mut self.shape {
            // the list says all there is
            Shape::Number(numeric) | Shape::Integer(numeric) if !numeric.keywords.is_list() => {
                *numeric = Numeric::new(numeric.keywords.merged(keywords));
                true
            }
            Shape::String(own) if own.is_decimal() && keywords.are_limits() => {
                *own = own.with_decimal(keywords);
                true
            }
            _ => false,
        };
        (self, fits)
    }

    /// And whether the keywords say anything about this schema.
    pub(crate) const fn try_string(mut self, keywords: StringKeywords) -> (Self, bool) {
        let fits = match &mut self.shape {
            Shape::String(own) => {
                *own = own.merged(keywords);
                true
            }
            _ => false,
        };
        (self, fits)
    }

    /// And whether the keywords say anything about this schema.
    pub(crate) const fn try_array(mut self, keywords: ArrayKeywords) -> (Self, bool) {
        let fits = match &mut self.shape {
            Shape::Array(array) => {
                array.keywords = array.keywords.merged(keywords);
                true
            }
            _ => false,
        };
        (self, fits)
    }

    /// And whether the keywords say anything about this schema.
    pub(crate) const fn try_dictionary(mut self, keywords: DictionaryKeywords) -> (Self, bool) {
        let fits = match &mut self.shape {
            Shape::Dictionary(dictionary) => {
                dictionary.keywords = dictionary.keywords.merged(keywords);
                true
            }
            _ => false,
        };
        (self, fits)
    }

    pub(crate) const fn try_items(mut self, items: &'static SchemaObject) -> Self {
        if let Shape::Array(array) = &mut self.shape {
            array.items = items;
        }
        self
    }

    pub(crate) const fn try_keys(mut self, keys: &'static SchemaObject) -> Self {
        if let Shape::Dictionary(dictionary) = &mut self.shape {
            dictionary.keys = keys;
        }
        self
    }

    pub(crate) const fn try_values(mut self, values: &'static SchemaObject) -> Self {
        if let Shape::Dictionary(dictionary) = &mut self.shape {
            dictionary.values = values;
        }
        self
    }

    /// Without its format: a type's own, which `format = none` drops.
    pub(crate) const fn without_format(mut self) -> Self {
        match &mut self.shape {
            Shape::String(keywords) => *keywords = keywords.no_format(),
            Shape::Number(numeric) | Shape::Integer(numeric) => numeric.keywords = numeric.keywords.no_format(),
            _ => {}
        }
        self
    }

    /// What an `Option` of this accepts.
    pub(crate) const fn optional(mut self) -> Self {
        self.nullability = match self.nullability {
            Nullability::Never => Nullability::WhenNone,
            Nullability::WhenNone | Nullability::Always => Nullability::Always,
        };
        self.absent = true;
        self
    }

    /// What is written where an `Option` that is left out when it is `None` is there.
    pub(crate) const fn present(mut self) -> Self {
        if let Nullability::WhenNone = self.nullability {
            self.nullability = Nullability::Never;
        }
        self
    }

    /// What a newtype of this accepts: the same, but serde wants it to be there.
    pub(crate) const fn wrapped(mut self) -> Self {
        self.absent = false;
        if let Nullability::WhenNone = self.nullability {
            self.nullability = Nullability::Always;
        }
        self
    }

    pub(crate) const fn can_be_absent(&self) -> bool {
        self.absent
    }

    pub(crate) const fn copy(&self) -> Self {
        Self {
            name: self.name,
            origin: self.origin,
            shape: self.shape,
            nullability: self.nullability,
            absent: self.absent,
            value_rules: self.value_rules,
            written_as: self.written_as,
            annotations: self.annotations,
        }
    }

    /// Without what is said of the type rather than of the value: its name, title and description.
    pub(super) const fn anonymous(mut self) -> Self {
        self.name = "";
        self.origin = None;
        self.annotations.title = None;
        self.annotations.description = None;
        self
    }
}
