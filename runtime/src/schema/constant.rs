//! A constant of the user's, behind a keyword → what the keyword takes. By its type, in a constant, where no trait can be asked:
//! so each type has functions of its own, and the trait [`NoConstant`] is there for the message.

use super::Word;
use super::review::Message;
use crate::literal::Literal;
use crate::number::Number;

/// The value of a constant expression.
#[derive(Debug)]
pub struct Constant<T>(pub T);

macro_rules! integers {
    ($($integer:ty)*) => {
        $(
            #[expect(clippy::allow_attributes, reason = "not every integer needs it")]
            #[allow(
                clippy::cast_lossless,
                clippy::cast_possible_wrap,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::must_use_candidate,
                unused_comparisons,
                reason = "a negative one is refused first, and the widest types hold every other"
            )]
            impl Constant<$integer> {
                /// A limit.
                pub const fn number(self) -> Number {
                    if self.0 < 0 { Number::integer(self.0 as i128) } else { Number::unsigned(self.0 as u128) }
                }

                /// A length, or a number of items; what it cannot be is reviewed apart, so that one mistake does not hide others.
                pub const fn count(self) -> u64 {
                    if self.0 < 0 {
                        0
                    } else if self.0 as u128 > u64::MAX as u128 {
                        u64::MAX
                    } else {
                        self.0 as u64
                    }
                }

                /// That it is a length.
                #[track_caller]
                pub const fn review_count(self) {
                    if self.0 < 0 {
                        Message::new("this length is negative: ").integer(self.0 as i128).help("lengths start at 0").refuse();
                    }
                    if self.0 as u128 > u64::MAX as u128 {
                        Message::new("this length is more than 2^64 - 1").help("leave it out").refuse();
                    }
                }

                /// That it is a number: every integer is one.
                pub const fn review_number(self) {}

                /// That it is a JSON value: every integer is one.
                pub const fn review_literal(self) {}

                /// A JSON value.
                pub const fn literal(self) -> Literal {
                    Literal::Number(self.number())
                }

                /// A part of a name.
                pub const fn word(self) -> Word {
                    if self.0 < 0 { Word::of_integer(self.0 as i128) } else { Word::of_unsigned(self.0 as u128) }
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
                /// A limit; what it cannot be is reviewed apart.
                #[must_use]
                pub const fn number(self) -> Number {
                    if self.0.is_finite() { $number(self.0) } else { Number::ZERO }
                }

                /// That it is a number.
                #[track_caller]
                pub const fn review_number(self) {
                    if !self.0.is_finite() {
                        Message::new("this number is not finite").help("JSON has no NaN and no infinity").refuse();
                    }
                }

                /// A JSON value.
                #[must_use]
                pub const fn literal(self) -> Literal {
                    Literal::Number(self.number())
                }

                /// That it is a JSON value.
                #[track_caller]
                pub const fn review_literal(self) {
                    self.review_number();
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
    /// That it is a JSON value.
    pub const fn review_literal(self) {}

    /// A JSON value.
    #[must_use]
    pub const fn literal(self) -> Literal {
        Literal::Boolean(self.0)
    }

    /// A part of a name.
    #[must_use]
    pub const fn word(self) -> Word {
        Word::of_text(if self.0 { "true" } else { "false" })
    }
}

impl Constant<&'static str> {
    /// That it is a JSON value.
    pub const fn review_literal(self) {}

    /// A JSON value.
    #[must_use]
    pub const fn literal(self) -> Literal {
        Literal::String(self.0)
    }
}

impl Constant<char> {
    /// A part of a name.
    #[must_use]
    pub const fn word(self) -> Word {
        Word::of_text(self.0.encode_utf8(&mut [0; 4]))
    }
}

impl Constant<Literal> {
    /// That it is a JSON value.
    pub const fn review_literal(self) {}

    /// A JSON value.
    #[must_use]
    pub const fn literal(self) -> Literal {
        self.0
    }
}

impl Constant<Number> {
    /// That it is a number.
    pub const fn review_number(self) {}

    /// That it is a JSON value.
    pub const fn review_literal(self) {}

    /// A limit.
    #[must_use]
    pub const fn number(self) -> Number {
        self.0
    }

    /// A JSON value.
    #[must_use]
    pub const fn literal(self) -> Literal {
        Literal::Number(self.0)
    }
}

/// Found where [`Constant`] has no function for a type, and never callable: so that the error names what is wanted.
#[expect(missing_docs, reason = "never called")]
pub trait NoConstant<T>: Sized {
    #[must_use]
    fn number(self) -> Number
    where
        T: IsNumber,
    {
        Number::ZERO
    }

    #[must_use]
    fn count(self) -> u64
    where
        T: IsInteger,
    {
        0
    }

    #[must_use]
    fn literal(self) -> Literal
    where
        T: IsJson,
    {
        Literal::Null
    }

    // Nothing is asked of `T` here: it has been said above.
    fn review_number(self) {}
    fn review_count(self) {}
    fn review_literal(self) {}
}

impl<T> NoConstant<T> for Constant<T> {}

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
