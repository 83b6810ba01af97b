//! [`Checked`]: a value that is valid, by its type.

use alloc::string::String;
use core::fmt::{self, Display, Formatter};
use core::ops::Deref;

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

use crate::schema::{Among, Flat, Placement, Schema, SchemaObject, ValueRules};
use crate::violation::Violations;

/// A `T` that was valid when it was made: by deserializing it, or by [`new`](Self::new).
///
/// It deserializes only from valid values, in every place and from every format. So a field of this type cannot be read without being
/// checked. You can read the `T`, but not change it: take it out by [`into_inner`](Self::into_inner), change it, and check it again by
/// `new`. (Changes through a shared reference, as with a `Cell`, are not noticed.) In JSON and in every schema it is a `T`.
///
/// Like [`SchemaOf::deserialize`](crate::SchemaOf::deserialize), it reads the whole value before it checks it, so the format must be
/// self-describing. A `T` can borrow from the document if the format allows it.
///
#[cfg_attr(feature = "derive", doc = "```")]
#[cfg_attr(not(feature = "derive"), doc = "```ignore")]
/// use serde::Deserialize;
/// use wireform::{Checked, Schema};
///
/// #[derive(Debug, Deserialize, Schema)]
/// struct Limits {
///     #[schema(maximum = 100)]
///     percent: u8,
/// }
///
/// #[derive(Debug, Deserialize)]
/// struct Config {
///     limits: Checked<Limits>,
/// }
///
/// let config: Config = serde_json::from_str(r#"{"limits": {"percent": 80}}"#).unwrap();
/// assert_eq!(config.limits.percent, 80);
///
/// let error = serde_json::from_str::<Config>(r#"{"limits": {"percent": 140}}"#).unwrap_err();
/// assert!(error.to_string().contains("/percent  140 is more than the maximum of 100"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Checked<T>(T);

impl<T> Checked<T> {
    /// Checks `value`, including your own rules over Rust values, by [`SchemaOf::check`](crate::SchemaOf::check).
    ///
    /// ```
    /// use wireform::{Checked, Schema};
    ///
    /// let codes = Checked::new([200_u16, 404]).unwrap();
    ///
    /// assert_eq!(codes[1], 404);
    /// assert!(Checked::new(f64::NAN).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// [`Violations`]: every rule that the value breaks.
    pub fn new(value: T) -> Result<Self, Violations>
    where
        T: Schema + Serialize,
    {
        T::SCHEMA.check(&value)?;
        Ok(Self(value))
    }

    /// Takes the value out, so that you can change it.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Checked<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> AsRef<T> for Checked<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

impl<T: Display> Display for Checked<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de, T: Schema + Deserialize<'de>> Deserialize<'de> for Checked<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::SCHEMA.deserialize(deserializer).map(Self)
    }
}

impl<T: Serialize> Serialize for Checked<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<T: Schema> Schema for Checked<T> {
    const OBJECT: &'static SchemaObject = T::OBJECT;
    const NAME: &'static str = T::NAME;
    const PLACEMENT: Placement = T::PLACEMENT;
    const AMONG: Among = T::AMONG;
    const FLAT: Flat = T::FLAT;
    const SCALAR: bool = T::SCALAR;
    const NARROWABLE: bool = T::NARROWABLE;
    const NARROWED: SchemaObject = T::NARROWED;
    const CAN_BE_ABSENT: bool = T::CAN_BE_ABSENT;
    const REVIEW: () = T::REVIEW;
    const HAS_VALUE_RULES: bool = T::HAS_VALUE_RULES;

    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        self.0.check_value_rules(rules);
    }

    fn text_as_key(&self) -> Option<String> {
        self.0.text_as_key()
    }
}
