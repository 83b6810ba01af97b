//! What a row of the table says of a keyword, for all who speak of keywords without knowing one by name.

use core::cmp::Ordering;
use core::fmt::{self, Display, Formatter};

use super::table::keywords;
use super::{Keyword, KeywordSet};
use crate::number::Number;
use crate::utf8::equal;

/// A keyword that sets a limit.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) keyword: Keyword,
    /// Its word in `#[schema(...)]`, which is the name of its functions and its code in violations: `max_length`.
    pub(crate) code: &'static str,
    /// Its word in JSON Schema: `maxLength`.
    pub(crate) word: &'static str,
    /// What is limited. Two limits of the same are compared with each other.
    pub(crate) of: Quantity,
    /// On which side of the limit the values are that are accepted.
    pub(crate) bound: Bound,
    /// What is said of a value that breaks it; the limit follows.
    pub(crate) sentence: &'static str,
    /// What is said of a default or an example that breaks it; the keyword's name follows.
    pub(crate) in_literal: &'static str,
    /// What to do about that.
    pub(crate) help: &'static str,
    /// Its key in the templates of openapi-typescript-codegen; absent where they have none for it alone.
    pub(crate) typescript: Option<&'static str>,
}

/// What a keyword limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quantity {
    /// The number itself.
    Value,
    /// The Unicode code points of a string.
    CodePoints,
    Items,
    Properties,
}

impl Quantity {
    /// What is counted: one of it, and several.
    pub(crate) const fn unit(self) -> Option<[&'static str; 2]> {
        match self {
            Self::Value => None,
            Self::CodePoints => Some(["character", "characters"]),
            Self::Items => Some(["item", "items"]),
            Self::Properties => Some(["property", "properties"]),
        }
    }
}

/// How a quantity stands to a limit that it meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    AtMost,
    Below,
    AtLeast,
    Above,
    MultipleOf,
}

impl Bound {
    /// The side of the limit that is accepted; absent where both are.
    pub(crate) const fn side(self) -> Option<Ordering> {
        match self {
            Self::AtMost | Self::Below => Some(Ordering::Less),
            Self::AtLeast | Self::Above => Some(Ordering::Greater),
            Self::MultipleOf => None,
        }
    }

    /// Whether the limit itself is accepted.
    pub(crate) const fn includes_limit(self) -> bool {
        match self {
            Self::AtMost | Self::AtLeast | Self::MultipleOf => true,
            Self::Below | Self::Above => false,
        }
    }

    /// What the limit is called among the parameters of a violation.
    pub(crate) const fn parameter(self) -> &'static str {
        match self {
            Self::AtMost | Self::Below => "maximum",
            Self::AtLeast | Self::Above => "minimum",
            Self::MultipleOf => "multiple_of",
        }
    }

    /// Whether of two limits `own` accepts less than `other`. Of two divisors, neither.
    pub(crate) const fn is_stricter(self, own: Limit, other: Limit) -> bool {
        match self.side() {
            Some(side) => own.number().compare(other.number()) as i8 == side as i8,
            None => false,
        }
    }

    /// Whether `found` does not meet `limit`.
    pub(crate) const fn is_broken_by(self, found: Number, limit: Limit) -> bool {
        let limit = limit.number();
        match self.side() {
            Some(side) => match found.compare(limit) {
                Ordering::Equal => !self.includes_limit(),
                order => order as i8 != side as i8,
            },
            None => !found.is_multiple_of(limit),
        }
    }
}

/// The limit that a keyword sets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Limit {
    Number(Number),
    Count(u64),
}

impl Limit {
    /// The limit, to be compared.
    pub(crate) const fn number(self) -> Number {
        match self {
            Self::Number(number) => number,
            Self::Count(count) => Number::unsigned(count as u128),
        }
    }
}

/// The limits of a schema: every keyword of its group, with the limit if it sets one.
pub(crate) type Limits<'a> = &'a [(&'static Row, Option<Limit>)];

/// Whether no limit is set.
pub(crate) const fn are_absent(limits: Limits<'_>) -> bool {
    match limits {
        [] => true,
        [(_, limit), others @ ..] => limit.is_none() && are_absent(others),
    }
}

/// The keywords of the limits that `found` does not meet.
pub(crate) const fn broken_limits(limits: Limits<'_>, found: Number) -> KeywordSet {
    match limits {
        [] => KeywordSet::NONE,
        [(row, Some(limit)), others @ ..] if row.bound.is_broken_by(found, *limit) => {
            KeywordSet::only(row.keyword).and(broken_limits(others, found))
        }
        [_, others @ ..] => broken_limits(others, found),
    }
}

impl Row {
    /// The row of the keyword that is called `code`.
    pub(crate) const fn named(code: &str) -> Option<&'static Self> {
        let mut rest = rows::ALL;
        while let [row, others @ ..] = rest {
            if equal(row.code.as_bytes(), code.as_bytes()) {
                return Some(row);
            }
            rest = others;
        }
        None
    }

    /// What the keyword that is called `code` limits.
    pub(crate) const fn quantity_of(code: &str) -> Option<Quantity> {
        match Self::named(code) {
            Some(row) => Some(row.of),
            None => None,
        }
    }

    /// Says what is wrong with a value that breaks the limit.
    pub(crate) fn write_sentence(&self, limit: Limit, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {limit}", self.sentence)?;
        match (self.of.unit(), limit) {
            (Some([one, _]), Limit::Count(1)) => write!(f, " {one}"),
            (Some([_, several]), _) => write!(f, " {several}"),
            (None, _) => Ok(()),
        }
    }
}

impl Display for Limit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Count(count) => count.fmt(f),
        }
    }
}

macro_rules! rows_by_name {
    ($($group:ident { $(
        $(#[$about:meta])* $name:ident: $kind:ident($limit:ty),
        $(#[$broken:meta])* $keyword:ident { $($row:tt)* }
    )* })*) => {
        /// Each row, under the name of its builder function.
        #[expect(non_upper_case_globals, reason = "they are named as the functions are")]
        pub(crate) mod rows {
            use super::{Bound, Keyword, Quantity, Row};

            $($(
                pub(crate) const $name: Row = Row { keyword: Keyword::$keyword, code: stringify!($name), $($row)* };
            )*)*

            /// In the order of the specification.
            pub(crate) const ALL: &[&Row] = &[$($(&$name,)*)*];
        }
    };
}
keywords!(rows_by_name);

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    const fn number(value: i128) -> Limit {
        Limit::Number(Number::integer(value))
    }

    #[test]
    fn a_bound_accepts_one_side_and_perhaps_the_limit() {
        // whether 2, 3, 4 and 6 break a limit of 3
        for (bound, broken) in [
            (Bound::AtMost, [false, false, true, true]),
            (Bound::Below, [false, true, true, true]),
            (Bound::AtLeast, [true, false, false, false]),
            (Bound::Above, [true, true, false, false]),
            (Bound::MultipleOf, [true, false, true, false]),
        ] {
            let found = [2, 3, 4, 6].map(|found| bound.is_broken_by(Number::integer(found), number(3)));
            assert_eq!(found, broken, "{bound:?}");
            let found = [2, 3, 4, 6].map(|found| bound.is_broken_by(Number::integer(found), Limit::Count(3)));
            assert_eq!(found, broken, "{bound:?} of a count");
        }
    }

    #[test]
    fn of_two_limits_the_stricter_accepts_less_and_of_two_divisors_neither() {
        for (bound, stricter) in [
            (Bound::AtMost, Some(2)),
            (Bound::Below, Some(2)),
            (Bound::AtLeast, Some(3)),
            (Bound::Above, Some(3)),
            (Bound::MultipleOf, None),
        ] {
            for (own, other) in [(2, 3), (3, 2), (3, 3)] {
                let is_stricter = own != other && stricter == Some(own);
                assert_eq!(bound.is_stricter(number(own), number(other)), is_stricter, "{bound:?}: {own}, {other}");
            }
        }
    }

    #[test]
    fn a_row_is_found_by_its_code_and_is_called_the_same_everywhere() {
        for row in rows::ALL {
            assert_eq!(Row::named(row.code).map(|found| found.keyword), Some(row.keyword));
            let in_snake_case: String = row
                .word
                .chars()
                .flat_map(|letter| letter.is_ascii_uppercase().then_some('_').into_iter().chain(letter.to_lowercase()))
                .collect();
            assert_eq!(in_snake_case, row.code);
            assert!(row.typescript.is_none_or(|key| key == row.word), "{}", row.code);
        }
        assert!(Row::named("unique_items").is_none());
    }
}
