//! The formats of numbers (OpenAPI format registry): words, and the ranges that some of them set.

use super::string::equal;

/// A format of numbers: its word, and the range of integers behind the word.
#[derive(Debug, Clone, Copy)]
pub struct NumberFormat {
    name: &'static str,
    range: Option<(i128, u128)>,
}

impl NumberFormat {
    /// A format that says what a number is for, and accepts every number.
    ///
    /// # Panics
    ///
    /// At compile time, in a constant: where `name` is empty, or the word of a [format of numbers that is known](super::ALL_NUMBERS).
    ///
    /// ```
    /// use wireform::{NumberFormat, Schema};
    ///
    /// const MONEY: NumberFormat = NumberFormat::annotation("x-money");
    ///
    /// #[derive(Schema)]
    /// struct Price {
    ///     #[schema(format = MONEY)]
    ///     amount: f64,
    /// }
    ///
    /// assert_eq!(Price::SCHEMA.property("amount").unwrap().schema().format(), Some("x-money"));
    /// ```
    #[track_caller]
    #[must_use]
    pub const fn annotation(name: &'static str) -> Self {
        assert!(!name.is_empty(), "a format needs a name");
        assert!(
            !is_known(name),
            "a format of this name is known already: write its name as a string, or choose another name"
        );
        Self { name, range: None }
    }

    /// The word, as OpenAPI writes it: `int32`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The least and the greatest integer of this format; absent where the word is an annotation.
    #[must_use]
    pub const fn range(&self) -> Option<(i128, u128)> {
        self.range
    }
}

macro_rules! formats {
    ($($(#[$documentation:meta])* $constant:ident $name:literal $range:expr;)*) => {
        $(
            $(#[$documentation])*
            pub static $constant: NumberFormat = NumberFormat {
                name: $name,
                range: $range,
            };
        )*

        /// Every known format of numbers.
        pub static ALL_NUMBERS: &[&NumberFormat] = &[$(&$constant),*];

        const fn is_known(name: &str) -> bool {
            $(equal(name, $name))||*
        }
    };
}

macro_rules! range {
    ($integer:ty) => {
        Some((<$integer>::MIN as i128, <$integer>::MAX as u128))
    };
}

/// The greatest integer up to which a double holds every one, 2^53 - 1.
const GREATEST_OF_DOUBLES: i128 = (1 << 53) - 1;

formats! {
    /// Signed, 8 bits.
    INT8 "int8" range!(i8);
    /// Signed, 16 bits.
    INT16 "int16" range!(i16);
    /// Signed, 32 bits.
    INT32 "int32" range!(i32);
    /// Signed, 64 bits.
    INT64 "int64" range!(i64);
    /// Unsigned, 8 bits.
    UINT8 "uint8" range!(u8);
    /// Unsigned, 16 bits.
    UINT16 "uint16" range!(u16);
    /// Unsigned, 32 bits.
    UINT32 "uint32" range!(u32);
    /// Unsigned, 64 bits.
    UINT64 "uint64" range!(u64);
    /// An integer that every JSON reader holds exactly, JavaScript's too: of at most 2^53 - 1, on both sides of zero.
    DOUBLE_INT "double-int" Some((-GREATEST_OF_DOUBLES, GREATEST_OF_DOUBLES.cast_unsigned()));
    /// Single precision; an annotation, values are not rounded.
    FLOAT "float" None;
    /// Double precision; an annotation.
    DOUBLE "double" None;
    /// A decimal number of 34 digits (IEEE 754, decimal128); an annotation, values are not rounded.
    DECIMAL128 "decimal128" None;
    /// Seconds since 1970-01-01T00:00:00Z; an annotation.
    UNIXTIME "unixtime" None;
}
