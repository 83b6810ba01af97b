//! How a module is written.

use crate::export::view::Detail;

/// What a model type has for an integer that a `number` of JavaScript cannot hold exactly: one that can be further from 0 than
/// 9 007 199 254 740 991, which is 2<sup>53</sup> − 1.
///
/// `JSON.parse` makes a `number` of every number, and rounds it. So a type by itself changes nothing: to be `bigint`, the integers must
/// be read by a parser that keeps them; to be `string`, they must be strings on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum LargeIntegers {
    /// `number`, as openapi-typescript-codegen writes it, and as `JSON.parse` reads it.
    #[default]
    Number,
    /// `bigint`.
    BigInt,
    /// `string`.
    String,
}

/// All that can be chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Options {
    pub(super) large_integers: LargeIntegers,
    /// How much the constants say; [`Detail::Generated`] is the generator's text, of the model types too.
    pub(super) detail: Detail,
    /// What follows the name of a file where another one imports it.
    pub(super) extension: &'static str,
}

impl Options {
    pub(super) const fn new() -> Self {
        Self {
            large_integers: LargeIntegers::Number,
            detail: Detail::Whole,
            extension: "",
        }
    }

    pub(super) fn is_generated(self) -> bool {
        self.detail == Detail::Generated
    }
}
