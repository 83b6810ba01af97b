//! What a rule of a user's says of a value that breaks it: a code, a message, parameters.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use crate::number::Number;

/// What a rule of your own says of a value that breaks it: a code for programs, a message for people, and parameters.
///
/// ```
/// use wireform::Failure;
///
/// fn even(number: wireform::Number) -> Result<(), Failure> {
///     match number.as_i128() {
///         Some(number) if number % 2 == 0 => Ok(()),
///         _ => Err(Failure::new("even", "is not even").with_parameter("divisor", 2)),
///     }
/// }
///
/// assert_eq!(even(wireform::Number::integer(3)).unwrap_err().to_string(), "is not even");
/// ```
///
/// # The code
///
/// A code stays the same from version to version of your program. wireform's own codes are made of lower-case letters and `_`, as
/// `max_length`: a code with a `-` or a `.` in it, as `order.total`, is never one of them. If a code is one of wireform's all the same
/// (they are listed with [`Requirement`](crate::Requirement)), the violation has the code `custom` instead, so that a program cannot
/// take your rule for wireform's. The keyword of a violation with a failure is always `custom`.
///
/// # The message
///
/// The message of a rule over a string or a number goes on after the value: `is not even` becomes `3 is not even`. At most 1000
/// code points are kept. Where a value is not shown (a password, a `write_only` property), a message that is a `&'static str` stays,
/// because it cannot hold the value; a message that was put together becomes `breaks a rule, which is not shown`, and the parameters
/// are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    code: &'static str,
    message: Cow<'static, str>,
    parameters: Vec<(&'static str, ParameterValue)>,
}

/// The value of a parameter of a [`Failure`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ParameterValue {
    /// `true` or `false`.
    Boolean(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(Cow<'static, str>),
}

/// Of a message, so many code points are kept.
const LONGEST_MESSAGE: usize = 1000;
/// What is said instead of a message that may hold what must not be shown.
const UNSHOWN: &str = "breaks a rule, which is not shown";

impl Failure {
    /// A failure with this code and message, and no parameters.
    #[must_use]
    pub fn new(code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code,
            message: shortened(message.into()),
            parameters: Vec::new(),
        }
    }

    /// With a parameter more: what the code is about, for programs.
    #[must_use]
    pub fn with_parameter(mut self, name: &'static str, value: impl Into<ParameterValue>) -> Self {
        self.parameters.push((name, value.into()));
        self
    }

    /// The code, as it was given.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The message, without the value.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The parameters, in the order in which they were given.
    pub fn parameters(&self) -> impl Iterator<Item = (&'static str, &ParameterValue)> {
        self.parameters.iter().map(|(name, value)| (*name, value))
    }

    /// Without what may hold the value.
    pub(crate) fn without_value(self) -> Self {
        let message = match self.message {
            Cow::Borrowed(message) => message,
            Cow::Owned(_) => UNSHOWN,
        };
        Self {
            code: self.code,
            message: Cow::Borrowed(message),
            parameters: Vec::new(),
        }
    }
}

/// The message.
impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Failure {}

fn shortened(message: Cow<'static, str>) -> Cow<'static, str> {
    match message.char_indices().nth(LONGEST_MESSAGE) {
        Some((end, _)) => Cow::Owned(message.get(..end).unwrap_or_default().chars().chain(['…']).collect()),
        None => message,
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(
            impl From<$number> for ParameterValue {
                fn from(value: $number) -> Self {
                    Self::Number(value.into())
                }
            }
        )*
    };
}

numbers! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize Number }

/// The shortest decimal that reads back as the float; what JSON has no number for, as a text.
impl From<f64> for ParameterValue {
    fn from(value: f64) -> Self {
        if value.is_finite() { Self::Number(Number::float(value)) } else { Self::Text(Cow::Owned(value.to_string())) }
    }
}

/// The shortest decimal that reads back as the float; what JSON has no number for, as a text.
impl From<f32> for ParameterValue {
    fn from(value: f32) -> Self {
        if value.is_finite() { Self::Number(Number::single(value)) } else { Self::Text(Cow::Owned(value.to_string())) }
    }
}

impl From<bool> for ParameterValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<&'static str> for ParameterValue {
    fn from(value: &'static str) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl From<String> for ParameterValue {
    fn from(value: String) -> Self {
        Self::Text(Cow::Owned(value))
    }
}
