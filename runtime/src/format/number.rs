//! The formats of numbers (OpenAPI format registry): words, and the ranges that some of them set.

/// A format of numbers: its word, and the range of integers behind the word.
#[derive(Debug, Clone, Copy)]
pub struct NumberFormat {
    name: &'static str,
    range: Option<(i128, u128)>,
}

impl NumberFormat {
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

macro_rules! integers {
    ($($(#[$documentation:meta])* $constant:ident $name:literal $integer:ty;)*) => {
        $(
            $(#[$documentation])*
            pub static $constant: NumberFormat = NumberFormat {
                name: $name,
                range: Some((<$integer>::MIN as i128, <$integer>::MAX as u128)),
            };
        )*
    };
}

integers! {
    /// Signed, 8 bits.
    INT8 "int8" i8;
    /// Signed, 16 bits.
    INT16 "int16" i16;
    /// Signed, 32 bits.
    INT32 "int32" i32;
    /// Signed, 64 bits.
    INT64 "int64" i64;
    /// Unsigned, 8 bits.
    UINT8 "uint8" u8;
    /// Unsigned, 16 bits.
    UINT16 "uint16" u16;
    /// Unsigned, 32 bits.
    UINT32 "uint32" u32;
    /// Unsigned, 64 bits.
    UINT64 "uint64" u64;
}

/// Single precision; an annotation, values are not rounded.
pub static FLOAT: NumberFormat = NumberFormat {
    name: "float",
    range: None,
};

/// Double precision; an annotation.
pub static DOUBLE: NumberFormat = NumberFormat {
    name: "double",
    range: None,
};

/// Every format of numbers.
pub static ALL_NUMBERS: &[&NumberFormat] =
    &[&INT8, &INT16, &INT32, &INT64, &UINT8, &UINT16, &UINT32, &UINT64, &FLOAT, &DOUBLE];
