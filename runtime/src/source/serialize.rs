//! Any `Serialize` value → calls of a [`Listener`]. What is generic over a user's type is here, and is a few lines: it is compiled
//! again for each type, as for one more serde format.

use alloc::string::String;
use core::fmt::{self, Display, Formatter, Write};

use serde_core::ser::{self, Serialize, Serializer};

use super::key::{Key, displayed};
use crate::engine::limits::MOST_WRAPPERS;
use crate::engine::{Frame, Listener, NO_WORDS, Stop, is_disguise, listener};
use crate::schema::PackedName;
use crate::violation::Found;

impl Display for Stop {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the reading of a value has ended early")
    }
}

impl core::error::Error for Stop {}

impl ser::Error for Stop {
    #[cold]
    fn custom<T: Display>(message: T) -> Self {
        // not by `to_string`, which panics where `message` cannot be displayed
        let mut words = String::new();
        match write!(words, "{message}") {
            Ok(()) => Self::refused(words),
            Err(fmt::Error) => Self::refused(NO_WORDS.into()),
        }
    }
}

macro_rules! integers {
    ($($method:ident $integer:ty;)*) => {
        $(
            #[inline(always)]
            fn $method(self, value: $integer) -> Result<(), Stop> {
                listener::integer(self.frame, self.name, i64::from(value))
            }
        )*
    };
}

macro_rules! scalars {
    ($($method:ident $scalar:ty: $found:path;)*) => {
        $(
            fn $method(self, value: $scalar) -> Result<(), Stop> {
                self.frame.scalar(self.name, $found(value))
            }
        )*
    };
}

impl<'f, 's> Listener<'f, 's> {
    /// The same value, inside an `Option` or a newtype, which leave no trace on the wire.
    #[inline(always)]
    fn wrapped(self) -> Result<Self, Stop> {
        if self.wrappers >= MOST_WRAPPERS {
            return self.frame.too_many_wrappers(self.name);
        }
        Ok(Self {
            wrappers: self.wrappers + 1,
            ..self
        })
    }

    #[inline(always)]
    fn array(self, length: Option<usize>) -> Result<Items<'f, 's>, Stop> {
        Ok(Items {
            frame: self.frame.array(self.name, self.wrappers)?,
            length,
        })
    }
}

impl<'f, 's> Serializer for Listener<'f, 's> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = Items<'f, 's>;
    type SerializeTuple = Items<'f, 's>;
    type SerializeTupleStruct = Items<'f, 's>;
    type SerializeTupleVariant = Items<'f, 's>;
    type SerializeMap = Entries<'f, 's>;
    type SerializeStruct = Fields<'f, 's>;
    type SerializeStructVariant = Fields<'f, 's>;

    #[inline(always)]
    fn serialize_bool(self, value: bool) -> Result<(), Stop> {
        listener::boolean(self.frame, self.name, value)
    }

    integers! {
        serialize_i8 i8;
        serialize_i16 i16;
        serialize_i32 i32;
        serialize_i64 i64;
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
    }

    #[inline(always)]
    fn serialize_u64(self, value: u64) -> Result<(), Stop> {
        match i64::try_from(value) {
            Ok(value) => self.serialize_i64(value),
            Err(_) => self.serialize_i128(i128::from(value)),
        }
    }

    scalars! {
        serialize_i128 i128: Found::Integer;
        serialize_u128 u128: Found::Unsigned;
        serialize_f32 f32: Found::Single;
    }

    #[inline(always)]
    fn serialize_f64(self, value: f64) -> Result<(), Stop> {
        listener::float(self.frame, self.name, value)
    }

    fn serialize_char(self, value: char) -> Result<(), Stop> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    #[inline(always)]
    fn serialize_str(self, value: &str) -> Result<(), Stop> {
        if listener::text(value, self.frame, self.name) {
            Ok(())
        } else {
            listener::text_failed(self.frame, self.name, value)
        }
    }

    /// JSON has no bytes: serde_json writes an array of integers.
    fn serialize_bytes(self, value: &[u8]) -> Result<(), Stop> {
        value.serialize(self)
    }

    #[inline(always)]
    fn serialize_none(self) -> Result<(), Stop> {
        listener::null(self.frame, self.name)
    }

    #[inline(always)]
    fn serialize_some<V: Serialize + ?Sized>(self, value: &V) -> Result<(), Stop> {
        value.serialize(self.wrapped()?)
    }

    #[inline(always)]
    fn serialize_unit(self) -> Result<(), Stop> {
        listener::null(self.frame, self.name)
    }

    #[inline(always)]
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Stop> {
        listener::null(self.frame, self.name)
    }

    #[inline(always)]
    fn serialize_unit_variant(self, _: &'static str, index: u32, variant: &'static str) -> Result<(), Stop> {
        listener::variant(self.frame, self.name, index, variant)
    }

    #[inline(always)]
    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, value: &V) -> Result<(), Stop> {
        value.serialize(self.wrapped()?)
    }

    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        variant: &'static str,
        value: &V,
    ) -> Result<(), Stop> {
        let variant_and_name = (index, PackedName::of(variant), variant);
        let frame = self.frame.newtype_variant(self.name, self.wrappers, variant_and_name)?;
        if frame.is_place() {
            return match value.serialize(Listener::at(&frame)) {
                Ok(()) => Ok(()),
                Err(stop) => frame.ended(PackedName::NONE, stop),
            };
        }
        field(&frame, variant, value)?;
        frame.end_object()
    }

    #[inline(always)]
    fn serialize_seq(self, length: Option<usize>) -> Result<Items<'f, 's>, Stop> {
        self.array(length)
    }

    #[inline(always)]
    fn serialize_tuple(self, length: usize) -> Result<Items<'f, 's>, Stop> {
        self.array(Some(length))
    }

    #[inline(always)]
    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Items<'f, 's>, Stop> {
        self.array(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Items<'f, 's>, Stop> {
        let variant = (index, PackedName::of(variant), variant);
        Ok(Items {
            frame: self.frame.variant(self.name, self.wrappers, variant, true)?,
            length: Some(length),
        })
    }

    #[inline(always)]
    fn serialize_map(self, length: Option<usize>) -> Result<Entries<'f, 's>, Stop> {
        Ok(Entries {
            frame: self.frame.map(self.name, self.wrappers, length)?,
        })
    }

    #[inline(always)]
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields<'f, 's>, Stop> {
        Ok(Fields {
            frame: if is_disguise(name) {
                self.frame.disguise(self.name, self.wrappers, name)?
            } else {
                self.frame.structure(self.name, self.wrappers)?
            },
        })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Fields<'f, 's>, Stop> {
        let variant = (index, PackedName::of(variant), variant);
        Ok(Fields {
            frame: self.frame.variant(self.name, self.wrappers, variant, false)?,
        })
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Stop> {
        displayed(&value, &mut |text| self.serialize_str(text))
    }
}

/// The fields of a struct.
pub(crate) struct Fields<'f, 's> {
    frame: Frame<'f, 's>,
}

/// The entries of a map.
pub(crate) struct Entries<'f, 's> {
    frame: Frame<'f, 's>,
}

/// The items of a sequence or a tuple.
pub(crate) struct Items<'f, 's> {
    frame: Frame<'f, 's>,
    /// How many there are, if what the value says of it is true.
    length: Option<usize>,
}

/// The field `name` of the struct in `frame`.
#[inline]
fn field<V: Serialize + ?Sized>(frame: &Frame<'_, '_>, name: &'static str, value: &V) -> Result<(), Stop> {
    let packed = PackedName::of(name);
    if packed.is_long() {
        return long_field(frame, name, value);
    }
    match value.serialize(Listener::named(frame, packed)) {
        Ok(()) => Ok(()),
        Err(stop) => frame.ended(packed, stop),
    }
}

/// A value under a name that does not fit in two words.
fn long_field<V: Serialize + ?Sized>(frame: &Frame<'_, '_>, name: &str, value: &V) -> Result<(), Stop> {
    let place = frame.long_name(name)?;
    match value.serialize(Listener::at(&place)) {
        Ok(()) => Ok(()),
        Err(stop) => place.ended(PackedName::NONE, stop),
    }
}

macro_rules! structs {
    ($($structure:ident)*) => {
        $(
            impl ser::$structure for Fields<'_, '_> {
                type Ok = ();
                type Error = Stop;

                #[inline]
                fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Stop> {
                    field(&self.frame, name, value)
                }

                /// Nothing is to be done: what is not required is passed over when the next field comes.
                #[inline(always)]
                fn skip_field(&mut self, _: &'static str) -> Result<(), Stop> {
                    Ok(())
                }

                #[inline(always)]
                fn end(self) -> Result<(), Stop> {
                    self.frame.end_object()
                }
            }
        )*
    };
}

structs! { SerializeStruct SerializeStructVariant }

impl ser::SerializeMap for Entries<'_, '_> {
    type Ok = ();
    type Error = Stop;

    #[inline]
    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), Stop> {
        let frame = &self.frame;
        key.serialize(Key::then(&mut |name| {
            let packed = PackedName::of(name);
            if packed.is_long() {
                return long_field(frame, name, value);
            }
            frame.key(packed, name)?;
            match value.serialize(Listener::named(frame, packed)) {
                Ok(()) => Ok(()),
                Err(stop) => frame.ended(packed, stop),
            }
        }))
    }

    fn serialize_key<K: Serialize + ?Sized>(&mut self, key: &K) -> Result<(), Stop> {
        let frame = &self.frame;
        key.serialize(Key::then(&mut |name| frame.key_apart(name)))
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        let (name, long_name) = self.frame.take_key_apart()?;
        if name.is_long() {
            return long_field(&self.frame, &long_name, value);
        }
        match value.serialize(Listener::named(&self.frame, name)) {
            Ok(()) => Ok(()),
            Err(stop) => self.frame.ended(name, stop),
        }
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.frame.end_map()
    }
}

macro_rules! sequences {
    ($($sequence:ident $method:ident;)*) => {
        $(
            impl ser::$sequence for Items<'_, '_> {
                type Ok = ();
                type Error = Stop;

                #[inline]
                fn $method<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
                    self.frame.item(self.length)?;
                    match value.serialize(Listener::at(&self.frame)) {
                        Ok(()) => Ok(()),
                        Err(stop) => self.frame.ended(PackedName::NONE, stop),
                    }
                }

                #[inline(always)]
                fn end(self) -> Result<(), Stop> {
                    self.frame.end_array()
                }
            }
        )*
    };
}

sequences! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}
