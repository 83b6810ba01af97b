//! A constant of the user's, behind a keyword → what the keyword takes.
//!
//! By its type, in a constant, where no trait can be asked: so each type has functions of its own, and the trait [`NoConstant`] is
//! there for the message.
//!
//! What a constant cannot be although its type is right is not found here but in the review, so that one mistake hides no other.

use super::Word;
use crate::format::{Format, NumberFormat};
use crate::literal::Literal;
use crate::number::Number;

/// The value of a constant expression.
#[derive(Debug)]
pub struct Constant<T> {
    /// The value.
    pub value: T,
}

/// A format, of whichever kind of value.
#[derive(Debug, Clone, Copy)]
pub enum AnyFormat {
    /// Of strings.
    OfStrings(&'static Format),
    /// Of numbers.
    OfNumbers(&'static NumberFormat),
}

macro_rules! integers {
    ($($integer:ty)*) => {
        $(
            #[expect(clippy::allow_attributes, reason = "not every integer needs it")]
            #[allow(
                clippy::cast_lossless,
                clippy::cast_possible_wrap,
                clippy::cast_sign_loss,
                unused_comparisons,
                reason = "a negative one is told apart first, and the widest types hold every other"
            )]
            impl Constant<$integer> {
                /// A limit.
                #[must_use]
                pub const fn number(self) -> Option<Number> {
                    Some(self.exact())
                }

                /// A length, or a number of items.
                #[must_use]
                pub const fn count(self) -> i128 {
                    if self.value > 0 && self.value as u128 > i128::MAX as u128 { i128::MAX } else { self.value as i128 }
                }

                /// A JSON value.
                #[must_use]
                pub const fn literal(self) -> Option<Literal> {
                    Some(Literal::Number(self.exact()))
                }

                /// A part of a name.
                #[must_use]
                pub const fn word(self) -> Word {
                    if self.value < 0 { Word::of_integer(self.value as i128) } else { Word::of_unsigned(self.value as u128) }
                }

                /// The number itself.
                #[must_use]
                pub const fn exact(self) -> Number {
                    if self.value < 0 { Number::integer(self.value as i128) } else { Number::unsigned(self.value as u128) }
                }
            }
        )*
    };
}

integers! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

macro_rules! floats {
    ($($float:ty: $number:expr;)*) => {
        $(
            impl Constant<$float> {
                /// A limit; absent where it is not finite.
                #[must_use]
                pub const fn number(self) -> Option<Number> {
                    if self.value.is_finite() { Some($number(self.value)) } else { None }
                }

                /// A JSON value; absent where it is not finite.
                #[must_use]
                pub const fn literal(self) -> Option<Literal> {
                    match self.number() {
                        Some(number) => Some(Literal::Number(number)),
                        None => None,
                    }
                }
            }
        )*
    };
}

floats! {
    f64: Number::float;
    f32: Number::single;
}

impl Constant<bool> {
    /// A JSON value.
    #[must_use]
    pub const fn literal(self) -> Option<Literal> {
        Some(Literal::Boolean(self.value))
    }

    /// A part of a name.
    #[must_use]
    pub const fn word(self) -> Word {
        Word::of_text(if self.value { "true" } else { "false" })
    }
}

impl Constant<&'static str> {
    /// A JSON value.
    #[must_use]
    pub const fn literal(self) -> Option<Literal> {
        Some(Literal::String(self.value))
    }
}

impl Constant<char> {
    /// A part of a name.
    #[must_use]
    pub const fn word(self) -> Word {
        Word::of_text(self.value.encode_utf8(&mut [0; 4]))
    }
}

impl Constant<Literal> {
    /// A JSON value.
    #[must_use]
    pub const fn literal(self) -> Option<Literal> {
        Some(self.value)
    }
}

impl Constant<Number> {
    /// A limit.
    #[must_use]
    pub const fn number(self) -> Option<Number> {
        Some(self.value)
    }

    /// A JSON value.
    #[must_use]
    pub const fn literal(self) -> Option<Literal> {
        Some(Literal::Number(self.value))
    }
}

/// The value of a constant expression behind `format`.
#[derive(Debug)]
pub struct FormatConstant<T: 'static> {
    /// The value.
    pub value: &'static T,
}

impl FormatConstant<Format> {
    /// A format.
    #[must_use]
    pub const fn format(self) -> AnyFormat {
        AnyFormat::OfStrings(self.value)
    }
}

impl FormatConstant<NumberFormat> {
    /// A format.
    #[must_use]
    pub const fn format(self) -> AnyFormat {
        AnyFormat::OfNumbers(self.value)
    }
}

/// Found where [`Constant`] has no function for a type, and never callable: so that the error names what is wanted.
pub trait NoConstant<T>: Sized {
    /// A limit.
    #[must_use]
    fn number(self) -> Option<Number>
    where
        T: IsNumber,
    {
        None
    }

    /// A length, or a number of items.
    #[must_use]
    fn count(self) -> i128
    where
        T: IsInteger,
    {
        0
    }

    /// A JSON value.
    #[must_use]
    fn literal(self) -> Option<Literal>
    where
        T: IsJson,
    {
        None
    }

    /// A format.
    #[must_use]
    fn format(self) -> AnyFormat
    where
        T: IsFormat,
    {
        AnyFormat::OfStrings(&crate::format::BINARY)
    }
}

impl<T> NoConstant<T> for Constant<T> {}
impl<T> NoConstant<T> for FormatConstant<T> {}

/// No type is one here.
#[diagnostic::on_unimplemented(
    message = "`format` takes the name of a format as a string, or a format, not a `{Self}`",
    label = "not a format",
    note = "constants of the types `wireform::Format` and `wireform::NumberFormat` are formats"
)]
pub trait IsFormat {}

/// No type is one here: those that are have functions of their own.
#[diagnostic::on_unimplemented(
    message = "this keyword takes a number, not a `{Self}`",
    label = "not an integer, not a float",
    note = "integers, floats and `wireform::Number` are numbers"
)]
pub trait IsNumber {}

/// No type is one here.
#[diagnostic::on_unimplemented(
    message = "this keyword takes a whole number, not a `{Self}`",
    label = "not an integer",
    note = "constants of every integer type are accepted"
)]
pub trait IsInteger {}

/// No type is one here.
#[diagnostic::on_unimplemented(
    message = "this keyword takes a JSON value, not a `{Self}`",
    label = "not a JSON value",
    note = "integers, floats, `bool`, `&'static str` and `wireform::Literal` are JSON values"
)]
pub trait IsJson {}
