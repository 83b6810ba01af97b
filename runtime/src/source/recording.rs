//! What a value has said to a serializer, written down by the [`recorder`](super::recorder): said again as often as it takes.
//!
//! Verdicts are found on the value itself. Whatever has to look at it more closely looks at a recording: the walk that collects
//! violations, the branches of unions that nest, and `uniqueItems`. So there is one copy of them, not one for each type of value,
//! and a value that changes meanwhile cannot confuse them.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde_core::ser::{self, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// What a value has said.
#[derive(Debug)]
pub(crate) enum Recording {
    /// Nothing.
    Silence,
    Null,
    Boolean(bool),
    Integer(i64),
    LargeInteger(Box<i128>),
    LargestInteger(Box<u128>),
    Single(f32),
    Float(f64),
    Text(Cow<'static, str>),
    Bytes(Box<[u8]>),
    /// A struct of serde_json's own, by its name, and its only field: the digits of a number, or JSON text.
    Disguised(&'static str, Box<str>),
    /// An `Option` or a newtype, which leaves no trace on the wire.
    Wrapped(Box<Self>),
    /// An enum's variant with data.
    Variant(&'static str, Box<Self>),
    Array(Vec<Self>),
    Object(Vec<(Cow<'static, str>, Self)>),
    /// So far the value went, and then it refused, with this message.
    Refused(Box<(Self, String)>),
}

/// What is said of a value that refuses without a word of its own.
pub(super) const NO_WORDS: &str = "a key of a map is no string, or JSON text stands among values";

impl Recording {
    /// Why the value cannot be serialized.
    pub(super) fn refusal(&self) -> &str {
        match self {
            Self::Refused(refused) => &refused.1,
            Self::Wrapped(inside) => inside.refusal(),
            _ => NO_WORDS,
        }
    }

    /// Says everything again, but ends with `refusal`, where there is one.
    ///
    /// Containers are replayed by functions of their own: without optimization, a frame has room for whatever is inlined there.
    fn replay<S: Serializer>(&self, serializer: S, refusal: Option<&str>) -> Result<S::Ok, S::Error> {
        match (self, refusal) {
            (Self::Array(items), _) => replay_array(items, serializer, refusal),
            (Self::Object(entries), _) => replay_object(entries, serializer, refusal),
            (Self::Refused(refused), _) => refused.0.replay(serializer, Some(&refused.1)),
            (Self::Silence, None) => Err(ser::Error::custom(NO_WORDS)),
            (_, Some(message)) => Err(ser::Error::custom(message)),
            (Self::Wrapped(inside), None) => serializer.serialize_some(&**inside),
            (Self::Variant(variant, inside), None) => serializer.serialize_newtype_variant("", 0, variant, &**inside),
            (scalar, None) => scalar.replay_scalar(serializer),
        }
    }

    #[inline(never)]
    fn replay_scalar<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::LargeInteger(value) => serializer.serialize_i128(**value),
            Self::LargestInteger(value) => serializer.serialize_u128(**value),
            Self::Single(value) => serializer.serialize_f32(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::Bytes(value) => serializer.serialize_bytes(value),
            Self::Disguised(name, value) => {
                let mut disguised = serializer.serialize_struct(name, 1)?;
                disguised.serialize_field(name, value)?;
                disguised.end()
            }
            _ => serializer.serialize_unit(),
        }
    }
}

#[inline(never)]
fn replay_array<S: Serializer>(items: &[Recording], serializer: S, refusal: Option<&str>) -> Result<S::Ok, S::Error> {
    let mut array = serializer.serialize_seq(None)?;
    for item in items {
        array.serialize_element(item)?;
    }
    match refusal {
        Some(message) => Err(ser::Error::custom(message)),
        None => array.end(),
    }
}

#[inline(never)]
fn replay_object<S: Serializer>(
    entries: &[(Cow<'static, str>, Recording)],
    serializer: S,
    refusal: Option<&str>,
) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_map(None)?;
    for (name, value) in entries {
        object.serialize_entry(name.as_ref(), value)?;
    }
    match refusal {
        Some(message) => Err(ser::Error::custom(message)),
        None => object.end(),
    }
}

impl Serialize for Recording {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.replay(serializer, None)
    }
}
