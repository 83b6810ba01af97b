//! `bool`, integers and floats.

use alloc::string::{String, ToString};
use core::num;

use crate::format::{self, NumberFormat};
use crate::keyword::NumberKeywords;
use crate::number::Number;
use crate::schema::{Schema, SchemaObject};

scalars! {
    bool => SchemaObject::boolean() => ToString::to_string;
}

/// The integers from `lowest` to `highest`.
const fn integer(lowest: i128, highest: u128, format: Option<&'static NumberFormat>) -> SchemaObject {
    let keywords = NumberKeywords::new().range(lowest, highest);
    SchemaObject::integer().with_number(match format {
        Some(format) => keywords.format(format),
        None => keywords,
    })
}

macro_rules! integers {
    ($($integer:ty: $format:expr;)*) => {
        $(
            impl Schema for $integer {
                #[expect(clippy::allow_attributes, reason = "not every integer needs it")]
                #[allow(
                    clippy::cast_lossless,
                    clippy::cast_possible_wrap,
                    clippy::cast_sign_loss,
                    reason = "limits are cast to a type that holds them"
                )]
                const OBJECT: &'static SchemaObject = &integer(<$integer>::MIN as i128, <$integer>::MAX as u128, $format);
                const SCALAR: bool = true;

                #[inline]
                fn text_as_key(&self) -> Option<String> {
                    Some(self.to_string())
                }
            }
        )*
    };
}

integers! {
    i8: Some(&format::INT8);
    i16: Some(&format::INT16);
    i32: Some(&format::INT32);
    i64: Some(&format::INT64);
    u8: Some(&format::UINT8);
    u16: Some(&format::UINT16);
    u32: Some(&format::UINT32);
    u64: Some(&format::UINT64);
    // The OpenAPI format registry has no word for these; their limits stand all the same.
    i128: None;
    u128: None;
    // serde writes them as integers of 64 bits, whatever the machine.
    isize: Some(&format::INT64);
    usize: Some(&format::UINT64);
}

scalars! {
    f32 => SchemaObject::number().with_number(NumberKeywords::new().single_precision());
    f64 => SchemaObject::number().with_number(NumberKeywords::new().double_precision());
}

macro_rules! positive {
    ($($nonzero:ident: $integer:ty;)*) => {
        scalars! {
            $(
                num::$nonzero => <$integer>::OBJECT.copy().with_number(NumberKeywords::new().minimum(Number::integer(1))) => ToString::to_string;
            )*
        }
    };
}

positive! {
    NonZeroU8: u8;
    NonZeroU16: u16;
    NonZeroU32: u32;
    NonZeroU64: u64;
    NonZeroU128: u128;
    NonZeroUsize: usize;
}

macro_rules! nonzero {
    ($($nonzero:ident: $integer:ty;)*) => {
        scalars! {
            $(
                num::$nonzero => <$integer>::OBJECT.copy().with_number(NumberKeywords::new().nonzero()) => ToString::to_string;
            )*
        }
    };
}

nonzero! {
    NonZeroI8: i8;
    NonZeroI16: i16;
    NonZeroI32: i32;
    NonZeroI64: i64;
    NonZeroI128: i128;
    NonZeroIsize: isize;
}
