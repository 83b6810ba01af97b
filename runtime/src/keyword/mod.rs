//! The keywords of JSON Schema: their data, and which of them a value breaks. Knows neither paths nor serde.
//!
//! A check answers with a [`KeywordSet`], a word of bits: empty for what is valid, so that a verdict is one comparison.
//! What to say about each broken keyword is worked out afterwards, by `violation::Requirement`.

mod annotation;
mod array;
mod custom;
mod decimal;
mod ends;
mod group;
mod number;
mod object;
mod row;
mod string;
mod table;

pub use annotation::Annotations;
pub use array::ArrayKeywords;
pub(crate) use ends::End;
#[cfg(feature = "json")]
pub(crate) use number::GREATEST_SINGLE;
pub use number::NumberKeywords;
pub(crate) use number::{BELOW_DOUBLE, BELOW_SINGLE, BEYOND_DOUBLE, BEYOND_SINGLE, FloatRange, IntegerRange};
pub use object::DictionaryKeywords;
pub(crate) use row::{Bound, Limit, Limits, Quantity, Row, rows};
pub use string::StringKeywords;
pub(crate) use table::keywords;

/// Writes the enum, and the list of its variants in the same order.
macro_rules! in_order {
    (
        $(#[$about:meta])*
        enum Keyword { $($(#[$about_keyword:meta])* $keyword:ident,)* }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Keyword { $($(#[$about_keyword])* $keyword,)* }

        impl Keyword {
            const ALL: &[Self] = &[$(Self::$keyword,)*];
        }

        const _: () = assert!(Keyword::ALL.len() <= u32::BITS as usize, "a `KeywordSet` has a bit for each keyword");
    };
}

macro_rules! keyword {
    ($($group:ident { $(
        $(#[$about:meta])* $name:ident: $kind:ident($limit:ty),
        $(#[$broken:meta])* $keyword:ident $row:tt
    )* })*) => {
        in_order! {
            /// A keyword that a value can break.
            ///
            /// Those that one value can break stand in the order of the specification, which is the order of the violations at
            /// one place.
            enum Keyword {
                Type,
                Enum,
                $($($keyword,)*)*
                Pattern,
                Format,
                UniqueItems,
                Required,
                AdditionalProperties,
                /// Zero, where every number but that is accepted.
                Not,
                /// A number that JSON cannot say: not a keyword, but what breaks `type`.
                Finite,
                /// A range that the Rust type sets: an integer through its `format`, an `f32` by its precision.
                FormatRange,
                /// A rule of a user's, which is asked where no other keyword is broken.
                Custom,
            }
        }

        /// The pattern of every keyword that has a row.
        macro_rules! any_limit {
            () => { $($(| $crate::keyword::Keyword::$keyword)*)* };
        }
        pub(crate) use any_limit;
    };
}
keywords!(keyword);

/// A value of a list that another keyword of the schema refuses.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Excluded {
    /// Where it stands in the list.
    pub(crate) place: u16,
    pub(crate) by: Keyword,
}

/// The keywords that a value breaks, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KeywordSet(u32);

impl KeywordSet {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn only(keyword: Keyword) -> Self {
        Self(1 << keyword as u8)
    }

    /// `keyword` where it is broken, else nothing.
    #[inline(always)]
    pub(crate) const fn when(broken: bool, keyword: Keyword) -> Self {
        Self((broken as u32) << keyword as u8)
    }

    #[inline(always)]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn contains(self, keyword: Keyword) -> bool {
        self.0 & (1 << keyword as u8) != 0
    }

    #[inline(always)]
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The first of them, in constants.
    pub(crate) const fn first(self) -> Option<Keyword> {
        let mut rest = Keyword::ALL;
        while let [keyword, others @ ..] = rest {
            if self.contains(*keyword) {
                return Some(*keyword);
            }
            rest = others;
        }
        None
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Keyword> {
        Keyword::ALL.iter().copied().filter(move |keyword| self.contains(*keyword))
    }
}
