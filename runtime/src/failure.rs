//! What a rule of a user's says of a value that breaks it: a code, a message, parameters.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use crate::number::Number;

/// The error of your own rule about a value that breaks it: a code for programs, a message for people, and parameters.
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
/// A code should stay the same in all versions of your program. wireform's own codes consist of lower-case letters and `_`, such as
/// `max_length`. So a code that contains `-` or `.`, such as `order.total`, is never one of them. If you use one of wireform's codes
/// ([`Requirement`](crate::Requirement) lists them), the violation gets the code `custom` instead, so that no program confuses your rule
/// with wireform's. The keyword of the violation is always `custom`.
///
/// # The message
///
/// The value is written in front of the message of a rule about a string or a number: `is not even` becomes `3 is not even`. At most 1000
/// code points of the message are kept. If the value must not be shown (a password, a `write_only` property), a message of the type
/// `&'static str` stays, because it cannot contain the value. A message that was built at run time becomes `breaks a rule, which is not
/// shown`, and the parameters are left out.
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

/// The most code points that are kept of a message.
const LONGEST_MESSAGE: usize = 1000;
/// The message in place of one that may contain a value which must not be shown.
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

    /// Adds a parameter, for programs: a value that the code is about.
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
