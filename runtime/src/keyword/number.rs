//! The keywords of numbers (JSON Schema 2020-12 Validation, section 6.2), and the formats that are ranges.

use core::cmp::Ordering;

use super::custom::{NumberRule, OwnRules, refuse_number};
use super::group::group;
use super::row::{Limit, Row, broken_limits, rows};
use super::table::keywords;
use super::{Excluded, Keyword, KeywordSet};
use crate::failure::Failure;
use crate::format::NumberFormat;
use crate::number::{Decimal, Number};

macro_rules! number_keywords {
    (number $limits:tt string $string:tt array $array:tt dictionary $dictionary:tt) => {
        group! {
            /// What a schema demands of a number.
            NumberKeywords,
            /// Any number.
            new,
            limits $limits,
            beside {
                pub(crate) format: Option<&'static NumberFormat> = None,
                /// The numbers that the Rust type has, whatever its format is called.
                of_type: OfType = OfType::Any,
                /// Zero is refused.
                pub(crate) nonzero: bool = false,
                /// What single precision rounds to an infinity is refused.
                pub(crate) single: bool = false,
                /// The type has double precision, so that no limit beyond it can be meant. Nothing is refused for it.
                pub(crate) double: bool = false,
                /// A number of the list that the type refuses, which the list narrows: a review reports it.
                pub(crate) excluded: Option<Excluded> = None,
                pub(crate) own: OwnRules<NumberRule> = OwnRules::NONE,
            }
        }
    };
}
keywords!(number_keywords);

impl NumberKeywords {
    /// Any number but zero, as Rust's `NonZero` has it (JSON Schema 2020-12 Core, section 10.2.1.4: `"not": {"const": 0}`).
    #[must_use]
    pub const fn nonzero(mut self) -> Self {
        self.nonzero = true;
        self
    }

    /// The numbers that serde reads into an `f32`: those that single precision rounds to an infinity are refused.
    #[must_use]
    pub const fn single_precision(mut self) -> Self {
        self.single = true;
        self
    }

    /// The numbers that serde reads into an `f64`.
    pub(crate) const fn double_precision(mut self) -> Self {
        self.double = true;
        self
    }

    /// The least and the greatest number that the type holds, as far as that is known.
    pub(crate) const fn type_ends(&self) -> Option<(Number, Number)> {
        match self.type_range() {
            Some((lowest, highest)) => Some((Number::integer(lowest), Number::unsigned(highest))),
            None if self.single => Some((Number::single(f32::MIN), Number::single(f32::MAX))),
            None if self.double => Some((Number::float(f64::MIN), Number::float(f64::MAX))),
            None => None,
        }
    }

    /// A format of the OpenAPI format registry; one of integers also limits the range.
    #[must_use]
    pub const fn format(mut self, format: &'static NumberFormat) -> Self {
        self.format = Some(format);
        if let Some((lowest, highest)) = format.range() {
            self = self.range(lowest, highest);
        }
        self
    }

    /// Without the word of its format; the range stays, it is the type's.
    #[must_use]
    pub const fn no_format(mut self) -> Self {
        self.format = None;
        self
    }

    /// The least and the greatest value of a Rust integer.
    #[must_use]
    pub const fn range(mut self, lowest: i128, highest: u128) -> Self {
        let (lowest, highest) = match self.type_range() {
            None => (lowest, highest),
            Some((own_lowest, own_highest)) => (
                if own_lowest > lowest { own_lowest } else { lowest },
                if own_highest < highest { own_highest } else { highest },
            ),
        };
        if !self.is_list() {
            self.of_type = OfType::Range(TypeRange { lowest, highest });
        }
        self
    }

    /// The least and the greatest value of the Rust integer, whatever its format is called.
    pub(crate) const fn type_range(&self) -> Option<(i128, u128)> {
        match self.of_type {
            OfType::Range(TypeRange { lowest, highest }) => Some((lowest, highest)),
            OfType::Any | OfType::Listed(_) => None,
        }
    }

    /// These numbers and no others, whatever range was set before.
    pub(crate) const fn listed(mut self, values: &'static [Number]) -> Self {
        self.of_type = OfType::Listed(List { values });
        self
    }

    /// With a number of the list that is none of the type's.
    pub(crate) const fn excluding(mut self, excluded: Option<Excluded>) -> Self {
        self.excluded = excluded;
        self
    }

    /// The only numbers accepted, in order; absent where no list says so.
    pub(crate) const fn list(&self) -> Option<&'static [Number]> {
        match self.of_type {
            OfType::Listed(List { values }) => Some(values),
            OfType::Any | OfType::Range(_) => None,
        }
    }

    /// Whether a list says which numbers are accepted.
    #[inline(always)]
    pub(crate) const fn is_list(&self) -> bool {
        matches!(self.of_type, OfType::Listed(_))
    }

    /// A rule of your own: a function that is handed the number, exactly, where no other keyword refuses it. A number of more digits than
    /// a [`Number`] has, which only a text can hold, is refused.
    ///
    /// ```
    /// use wireform::{Failure, Number, NumberKeywords, SchemaObject};
    ///
    /// fn leap_year(year: Number) -> Result<(), Failure> {
    ///     match year.as_i128() {
    ///         Some(year) if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => Ok(()),
    ///         _ => Err(Failure::new("leap-year", "is not a leap year")),
    ///     }
    /// }
    ///
    /// const YEAR: SchemaObject = SchemaObject::integer().with_number(NumberKeywords::new().custom(leap_year));
    ///
    /// assert!(YEAR.is_valid(&2024));
    /// let violations = YEAR.validate(&1900).unwrap_err();
    /// assert_eq!(violations.to_string(), "1 violation\n  (root)  1900 is not a leap year");
    /// ```
    ///
    /// The function may be called more than once for one number, and must say the same each time. [The guide](crate::guide::own_rules)
    /// says where rules run, and that exports and the checks of defaults leave them out.
    ///
    /// # Panics
    ///
    /// Where two rules are there already: call several from one function.
    #[must_use]
    pub const fn custom(mut self, rule: fn(Number) -> Result<(), Failure>) -> Self {
        self.own = self.own.and(rule);
        self.settled()
    }

    /// Both: where each sets a limit, the stricter one; a divisor is replaced; and the rules of both.
    pub(crate) const fn merged(self, other: Self) -> Self {
        let mut merged = self.with_limits_of(other);
        if other.format.is_some() {
            // its range is within the other's already
            merged.format = other.format;
        }
        merged = match other.of_type {
            OfType::Any => merged,
            OfType::Range(TypeRange { lowest, highest }) => merged.range(lowest, highest),
            OfType::Listed(List { values }) => merged.listed(values),
        };
        merged.nonzero |= other.nonzero;
        merged.single |= other.single;
        merged.double |= other.double;
        if other.excluded.is_some() {
            merged.excluded = other.excluded;
        }
        merged.own = merged.own.and_all(other.own);
        merged
    }

    /// Whether they are limits and a divisor, and nothing else.
    pub(crate) const fn are_limits(&self) -> bool {
        let Self {
            format,
            of_type,
            nonzero,
            single,
            double,
            ..
        } = self;
        format.is_none() && matches!(of_type, OfType::Any) && !*nonzero && !*single && !*double
    }

    /// The checks read the limits as they are.
    const fn settled(self) -> Self {
        self
    }

    /// The keywords that `found` breaks, in constants.
    pub(crate) const fn broken_by_constant(&self, found: Number) -> KeywordSet {
        let limits = self.limits();
        let mut broken = broken_limits(&limits, found);
        if self.nonzero && found.is_zero() {
            broken = broken.and(KeywordSet::only(Keyword::Not));
        }
        if !self.type_holds(found) {
            broken = broken.and(KeywordSet::only(Keyword::FormatRange));
        }
        broken
    }

    /// Whether `found` is within the range of the type.
    const fn type_holds(&self, found: Number) -> bool {
        let is_single = is_less(BELOW_SINGLE, found) && is_less(found, BEYOND_SINGLE);
        let is_double = is_less(BELOW_DOUBLE, found) && is_less(found, BEYOND_DOUBLE);
        let is_in_range = match self.type_range() {
            Some((lowest, highest)) => {
                !is_less(found, Number::integer(lowest)) && !is_less(Number::unsigned(highest), found)
            }
            None => true,
        };
        is_in_range && (is_single || !self.single) && (is_double || !self.double)
    }

    /// The keywords that `found` breaks, compared exactly.
    #[inline(never)]
    pub(crate) fn broken_by(&self, found: &Decimal<'_>) -> KeywordSet {
        // every field is named, here and below: a new one cannot be forgotten
        let Self {
            multiple_of,
            maximum,
            exclusive_maximum,
            minimum,
            exclusive_minimum,
            format: _,
            of_type,
            nonzero,
            single,
            double: _,
            excluded: _,
            own,
        } = *self;
        let beyond = |limit: Option<Number>, sides: &[Ordering]| {
            limit.is_some_and(|limit| sides.contains(&found.compare(limit)))
        };
        let infinite = single
            && (found.compare(BEYOND_SINGLE) != Ordering::Less || found.compare(BELOW_SINGLE) != Ordering::Greater);
        let (outside, unlisted) = match of_type {
            OfType::Any => (false, false),
            OfType::Range(TypeRange { lowest, highest }) => (
                found.compare(Number::integer(lowest)) == Ordering::Less
                    || found.compare(Number::unsigned(highest)) == Ordering::Greater,
                false,
            ),
            OfType::Listed(List { values }) => {
                (false, !values.iter().any(|value| found.compare(*value) == Ordering::Equal))
            }
        };
        let broken = [
            (unlisted, Keyword::Enum),
            (multiple_of.is_some_and(|divisor| !found.is_multiple_of(divisor)), Keyword::MultipleOf),
            (beyond(maximum, &[Ordering::Greater]), Keyword::Maximum),
            (beyond(exclusive_maximum, &[Ordering::Greater, Ordering::Equal]), Keyword::ExclusiveMaximum),
            (beyond(minimum, &[Ordering::Less]), Keyword::Minimum),
            (beyond(exclusive_minimum, &[Ordering::Less, Ordering::Equal]), Keyword::ExclusiveMinimum),
            (nonzero && found.compare(Number::ZERO) == Ordering::Equal, Keyword::Not),
            (outside || infinite, Keyword::FormatRange),
        ]
        .into_iter()
        .fold(KeywordSet::NONE, |set, (broken, keyword)| set.and(KeywordSet::when(broken, keyword)));
        if own.are_none() || !broken.is_empty() {
            return broken;
        }
        KeywordSet::when(refuse_number(&own, found.number()), Keyword::Custom)
    }
}

const fn is_less(a: Number, b: Number) -> bool {
    matches!(a.compare(b), Ordering::Less)
}

/// The numbers that a Rust type has.
#[derive(Debug, Clone, Copy)]
enum OfType {
    Any,
    Range(TypeRange),
    Listed(List),
}

/// The least and the greatest value of a Rust integer. Packed: aligned to 16 bytes, it would make every property larger by 40.
#[derive(Debug, Clone, Copy)]
#[repr(Rust, packed)]
struct TypeRange {
    lowest: i128,
    highest: u128,
}

/// The numbers of an enum. Packed for the same reason.
#[derive(Debug, Clone, Copy)]
#[repr(Rust, packed)]
struct List {
    values: &'static [Number],
}

/// The integers that are surely accepted: both ends included, empty where only the exact comparison can tell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IntegerRange {
    pub(crate) lowest: i64,
    pub(crate) highest: i64,
}

impl IntegerRange {
    const EMPTY: Self = Self {
        lowest: i64::MAX,
        highest: i64::MIN,
    };

    pub(crate) const fn of(keywords: &NumberKeywords) -> Self {
        let NumberKeywords {
            multiple_of,
            maximum,
            exclusive_maximum,
            minimum,
            exclusive_minimum,
            format: _,
            of_type,
            nonzero,
            // every integer of 64 bits is far from an infinity
            single: _,
            double: _,
            excluded: _,
            own,
        } = *keywords;
        if multiple_of.is_some() || !own.are_none() {
            return Self::EMPTY;
        }
        let (mut lowest, mut highest) = (i64::MIN as i128, i64::MAX as i128);
        match of_type {
            OfType::Any => {}
            OfType::Range(TypeRange {
                lowest: least,
                highest: most,
            }) => {
                lowest = larger(lowest, least);
                if most < highest.cast_unsigned() {
                    highest = most.cast_signed();
                }
            }
            OfType::Listed(_) => return Self::EMPTY,
        }
        if let Some(limit) = minimum {
            match limit.ceiling() {
                Some(limit) => lowest = larger(lowest, limit),
                None => return Self::EMPTY,
            }
        }
        if let Some(limit) = exclusive_minimum {
            match limit.floor() {
                Some(limit) => lowest = larger(lowest, limit.saturating_add(1)),
                None => return Self::EMPTY,
            }
        }
        if let Some(limit) = maximum {
            match limit.floor() {
                Some(limit) => highest = smaller(highest, limit),
                None => return Self::EMPTY,
            }
        }
        if let Some(limit) = exclusive_maximum {
            match limit.ceiling() {
                Some(limit) => highest = smaller(highest, limit.saturating_sub(1)),
                None => return Self::EMPTY,
            }
        }
        if nonzero {
            // one side of zero is surely accepted; on the other the exact comparison tells
            if highest > 0 {
                lowest = larger(lowest, 1);
            } else {
                highest = smaller(highest, -1);
            }
        }
        if lowest > highest {
            return Self::EMPTY;
        }
        #[expect(clippy::cast_possible_truncation, reason = "both lie between i64::MIN and i64::MAX")]
        Self {
            lowest: lowest as i64,
            highest: highest as i64,
        }
    }

    #[inline(always)]
    pub(crate) const fn contains(self, found: i64) -> bool {
        found >= self.lowest && found <= self.highest
    }
}

const fn larger(a: i128, b: i128) -> i128 {
    if a > b { a } else { b }
}

const fn smaller(a: i128, b: i128) -> i128 {
    if a < b { a } else { b }
}

/// The least number that serde_json reads as an infinity of single precision. The double nearest to a number is rounded once more:
/// to 2^128, which is an infinity, from halfway between that and the greatest single, 2^128 − 2^103. Numbers are rounded to that
/// double, and not to the one before it, from halfway between those two, 2^74 below.
pub(crate) const BEYOND_SINGLE: Number = Number::unsigned(u128::MAX - (1 << 103) - (1 << 74) + 1);
pub(crate) const BELOW_SINGLE: Number = BEYOND_SINGLE.negated();

/// The least number that is read as an infinity of double precision, to the 36 digits that a number holds of it: halfway between
/// the greatest double, 2^1024 − 2^971, and 2^1024.
pub(crate) const BEYOND_DOUBLE: Number = Number::decimal(179_769_313_486_231_580_793_728_971_405_303_415, 273);
pub(crate) const BELOW_DOUBLE: Number = BEYOND_DOUBLE.negated();

/// The greatest double that is rounded to a finite single.
pub(crate) const GREATEST_SINGLE: f64 = (f64::from_bits(1151 << 52) - f64::from_bits(1126 << 52)).next_down();

/// The floats that are surely accepted: both ends included, finite, empty where only the exact comparison can tell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FloatRange {
    pub(crate) lowest: f64,
    pub(crate) highest: f64,
}

impl FloatRange {
    const EMPTY: Self = Self {
        lowest: f64::MAX,
        highest: f64::MIN,
    };

    pub(crate) const fn of(keywords: &NumberKeywords) -> Self {
        let NumberKeywords {
            multiple_of,
            maximum,
            exclusive_maximum,
            minimum,
            exclusive_minimum,
            format: _,
            of_type,
            nonzero,
            single,
            double: _,
            excluded: _,
            own,
        } = *keywords;
        if multiple_of.is_some() || !own.are_none() || !matches!(of_type, OfType::Any) || nonzero {
            return Self::EMPTY;
        }
        let mut accepted = if single {
            Self {
                lowest: -GREATEST_SINGLE,
                highest: GREATEST_SINGLE,
            }
        } else {
            Self {
                lowest: f64::MIN,
                highest: f64::MAX,
            }
        };
        if let Some(limit) = minimum {
            accepted.lowest = accepted.lowest.max(limit.float_not_below());
        }
        if let Some(limit) = exclusive_minimum {
            accepted.lowest = accepted.lowest.max(limit.float_not_below().next_up());
        }
        if let Some(limit) = maximum {
            accepted.highest = accepted.highest.min(limit.float_not_above());
        }
        if let Some(limit) = exclusive_maximum {
            accepted.highest = accepted.highest.min(limit.float_not_above().next_down());
        }
        accepted
    }

    #[inline(always)]
    pub(crate) fn contains(self, found: f64) -> bool {
        found >= self.lowest && found <= self.highest
    }
}
