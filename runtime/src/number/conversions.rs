//! Rust's own numbers and serde's ↔ [`Number`]: conversion, comparison by value, serialization.

use core::cmp::Ordering;

use serde_core::ser::{Serialize, Serializer};

use super::display::Inline;
use super::{Decimal, Number};

impl Number {
    /// The float nearest to it; ±∞ beyond the range of floats, as where Rust reads one.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        self.nearest_float().unwrap_or_else(|| {
            let text = Inline::of(format_args!("{}e{}", self.coefficient(), self.exponent));
            let magnitude = text.as_str().parse().unwrap_or(f64::INFINITY);
            if self.is_negative { -magnitude } else { magnitude }
        })
    }
}

/// An integer of up to 64 bits as such. What is beyond goes as a float, where one says it exactly (1e21), since few formats take
/// more than 64 bits; else an integer as one of 128 bits, anything else as the nearest finite float.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let signed = self.as_i128();
        if let Some(value) = signed.and_then(|value| i64::try_from(value).ok()) {
            return serializer.serialize_i64(value);
        }
        if let Some(value) = signed.and_then(|value| u64::try_from(value).ok()) {
            return serializer.serialize_u64(value);
        }
        let float = self.as_f64().clamp(f64::MIN, f64::MAX);
        match (signed, self.as_u128()) {
            (Some(value), _) if *self != float => serializer.serialize_i128(value),
            (None, Some(value)) if *self != float => serializer.serialize_u128(value),
            _ => serializer.serialize_f64(float),
        }
    }
}

macro_rules! integers {
    ($($integer:ty => $constructor:ident as $widest:ty;)*) => {
        $(
            impl From<$integer> for Number {
                fn from(value: $integer) -> Self {
                    Self::$constructor(value as $widest)
                }
            }

            impl PartialEq<$integer> for Number {
                fn eq(&self, other: &$integer) -> bool {
                    *self == Self::$constructor(*other as $widest)
                }
            }

            impl PartialEq<Number> for $integer {
                fn eq(&self, other: &Number) -> bool {
                    other == self
                }
            }

            impl PartialOrd<$integer> for Number {
                fn partial_cmp(&self, other: &$integer) -> Option<Ordering> {
                    Some(self.compare(Self::$constructor(*other as $widest)))
                }
            }

            impl PartialOrd<Number> for $integer {
                fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
                    other.partial_cmp(self).map(Ordering::reverse)
                }
            }
        )*
    };
}

integers! {
    i8 => integer as i128;
    i16 => integer as i128;
    i32 => integer as i128;
    i64 => integer as i128;
    i128 => integer as i128;
    isize => integer as i128;
    u8 => unsigned as u128;
    u16 => unsigned as u128;
    u32 => unsigned as u128;
    u64 => unsigned as u128;
    u128 => unsigned as u128;
    usize => unsigned as u128;
}

macro_rules! floats {
    ($($float:ident => $decimal:ident;)*) => {
        $(
            /// The float means the shortest decimal that reads back as it.
            impl PartialEq<$float> for Number {
                fn eq(&self, other: &$float) -> bool {
                    self.partial_cmp(other) == Some(Ordering::Equal)
                }
            }

            impl PartialEq<Number> for $float {
                fn eq(&self, other: &Number) -> bool {
                    other == self
                }
            }

            /// The float means the shortest decimal that reads back as it.
            impl PartialOrd<$float> for Number {
                fn partial_cmp(&self, other: &$float) -> Option<Ordering> {
                    match Decimal::$decimal(*other) {
                        Some(decimal) => Some(decimal.compare(*self).reverse()),
                        // Infinities have an order, NaN has none; zero stands for any number here.
                        None => 0.0.partial_cmp(other),
                    }
                }
            }

            impl PartialOrd<Number> for $float {
                fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
                    other.partial_cmp(self).map(Ordering::reverse)
                }
            }
        )*
    };
}

floats! {
    f32 => of_single;
    f64 => of_float;
}
