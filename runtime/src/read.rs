//! The ways from a document to a `T`: what is wrong with it, or a `T` of which nothing is wrong.

use alloc::string::String;

use serde_core::de::{Deserialize, Deserializer, Error};

use crate::engine::refusal_by_type;
use crate::error::JsonError;
use crate::schema::{Schema, SchemaObject, SchemaOf};
use crate::source::{self, Content, Rebuild, Refusal};
use crate::validate::{check_value_rules, check_value_rules_in, validate_document};
use crate::violation::Violations;

impl<T: Schema> SchemaOf<T> {
    /// Parses JSON text, checks it, and builds a `T`, in one pass.
    ///
    /// If the text is not valid, the error has the violations of [`validate_json`](SchemaOf::validate_json). If the `Deserialize` of the type
    /// refuses a value that the schema accepts, its message is a violation too, in the order of the text; only the first such
    /// value is reported, because serde stops there.
    ///
    /// Your own rules over the Rust value are called as by [`check`](SchemaOf::check).
    ///
    /// The text must be JSON as for `validate_json`. The `T` may borrow from it. A float is the one nearest to the written number.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::Schema;
    ///
    /// let ages = BTreeMap::<&str, u8>::SCHEMA.from_json(r#"{"Ann": 41, "Bob": 30}"#).unwrap();
    /// assert_eq!(ages["Ann"], 41);
    ///
    /// let error = BTreeMap::<&str, u8>::SCHEMA.from_json(r#"{"Ann": -1, "Bob": 300}"#).unwrap_err();
    /// assert_eq!(error.violations().unwrap().len(), 2);
    /// ```
    ///
    /// # Errors
    ///
    /// [`JsonError::Malformed`] if the text is not JSON. [`JsonError::Invalid`] if it is JSON, but is not valid or is refused by the type.
    pub fn from_json<'de>(&self, text: &'de (impl AsRef<[u8]> + ?Sized)) -> Result<T, JsonError>
    where
        T: Deserialize<'de>,
    {
        const { T::REVIEW };
        let mut built = None;
        source::from_json(T::OBJECT, text.as_ref(), &mut |builder| {
            built = Some(T::deserialize(builder)?);
            Ok(())
        })?;
        finished(built, |value| check_value_rules_in(value, text.as_ref())).map_err(JsonError::Invalid)
    }

    /// Reads a valid `T` from any self-describing format of serde.
    ///
    /// The whole value is read first, then checked, and then the `T` is built from it, never from an invalid value. A schema describes the
    /// human-readable form, and every format must contain this form: for a `uuid::Uuid` in CBOR the string, not the sixteen bytes.
    ///
    /// A format is self-describing if it tells the type of each value, as JSON, YAML, TOML, CBOR and `MessagePack` do
    /// (`Deserializer::deserialize_any`). Formats such as postcard and bincode are not, and return an error. With these, read the `T` first
    /// and [check](SchemaOf::check) it.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::Schema;
    ///
    /// let mut json = serde_json::Deserializer::from_str(r#"{"Ann": 41, "Bob": 300}"#);
    /// let error = BTreeMap::<String, u8>::SCHEMA.deserialize(&mut json).unwrap_err();
    ///
    /// assert!(error.to_string().starts_with("1 violation\n  /Bob  300 is more than the maximum of 255"));
    /// ```
    ///
    /// # Errors
    ///
    /// The error of the format, if the input cannot be read. Otherwise an error whose message has all [`Violations`]. If the `Deserialize` of
    /// the type refuses a value that the schema accepts, its message is the violation.
    pub fn deserialize<'de, D: Deserializer<'de>>(&self, deserializer: D) -> Result<T, D::Error>
    where
        T: Deserialize<'de>,
    {
        // for a generic type, the checks that need its parameters
        const { T::REVIEW };
        let content = Content::read(deserializer, T::CAN_BE_ABSENT)?;
        let mut built = None;
        build(T::OBJECT, &content, &mut |content| {
            built = Some(T::deserialize(content)?);
            Ok(())
        })
        .map_err(Error::custom)?;
        finished(built, check_value_rules).map_err(Error::custom)
    }
}

/// What was built, of which nothing is wrong on the wire, if the rules over the Rust value accept it, which `check` asks: every way to a
/// `T` ends here.
#[inline]
fn finished<T: Schema>(built: Option<T>, check: impl FnOnce(&T) -> Result<(), Violations>) -> Result<T, Violations> {
    let built = built.ok_or_else(|| source::nothing_built(T::OBJECT))?;
    check(&built)?;
    Ok(built)
}

/// Said where a type has refused without a word.
const NOTHING: &str = "nothing was built";

/// Judges `content`, and builds from it by `build`. Compiled once, for all types.
fn build<'de>(
    schema: &SchemaObject,
    content: &Content<'de>,
    build: &mut dyn FnMut(Rebuild<'_, 'de>) -> Result<(), Refusal>,
) -> Result<(), Violations> {
    validate_document(schema, content)?;
    build(Rebuild(content)).map_err(|refusal| refused(schema, &refusal))
}

/// The type has refused what `schema` accepts.
#[cold]
fn refused(schema: &SchemaObject, refusal: &Refusal) -> Violations {
    let violation = refusal_by_type(schema, refusal.path(), refusal.message().unwrap_or(NOTHING));
    Violations::new(schema.name().map(String::from), [violation].into(), 0)
}
