//! Any `Serialize` value → calls of a [`Listener`]. What is generic over a user's type is here, and is a few lines: it is compiled
//! again for each type, as for one more serde format.

use alloc::string::String;
use core::fmt::{self, Display, Formatter, Write};

use serde_core::ser::{self, Serialize, Serializer};

use super::key::{Key, displayed};
use crate::engine::limits::MOST_WRAPPERS;
use crate::engine::{Frame, Listener, Room, RoomOfVariant, Slot, Stop, is_disguise, listener};
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
            Err(fmt::Error) => Self::refused(NO_DISPLAY.into()),
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

    /// The value of a variant begins, an array or an object, and the object around it.
    fn variant(
        self,
        index: u32,
        variant: &'static str,
        begin: fn(&'f Frame<'f, 's>, PackedName, u8, &'f mut Slot<'f, 's>) -> Result<&'f Frame<'f, 's>, Stop>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let room = self.room.variant.insert(RoomOfVariant::new(variant));
        let packed = PackedName::of(variant);
        let object = self.frame.around_variant(self.name, self.wrappers, (index, packed), &mut self.room.frame)?;
        let (place, name) = object.place_of_variant(packed, &room.name, &mut room.place)?;
        match begin(place, name, 0, &mut room.frame) {
            Ok(frame) => Ok(frame),
            Err(stop) => place.ignore_variant(name, stop, &mut room.ignored),
        }
    }

    #[inline(always)]
    fn array(self, length: Option<usize>) -> Result<Items<'f, 's>, Stop> {
        Ok(Items {
            frame: self.frame.array(self.name, self.wrappers, &mut self.room.frame)?,
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
    type SerializeTupleVariant = VariantItems<'f, 's>;
    type SerializeMap = Entries<'f, 's>;
    type SerializeStruct = Fields<'f, 's>;
    type SerializeStructVariant = VariantFields<'f, 's>;

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
        string(self.frame, self.name, value)
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
        let names = (index, PackedName::of(variant));
        let frame = self.frame.around_variant(self.name, self.wrappers, names, &mut self.room.frame)?;
        field(frame, variant, value)?;
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
    ) -> Result<VariantItems<'f, 's>, Stop> {
        Ok(VariantItems(Items {
            frame: self.variant(index, variant, Frame::array)?,
            length: Some(length),
        }))
    }

    #[inline(always)]
    fn serialize_map(self, length: Option<usize>) -> Result<Entries<'f, 's>, Stop> {
        Ok(Entries {
            frame: self.frame.map(self.name, self.wrappers, length, &mut self.room.frame)?,
            key: None,
        })
    }

    #[inline(always)]
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields<'f, 's>, Stop> {
        Ok(Fields {
            frame: if is_disguise(name) {
                self.frame.disguise(self.name, self.wrappers, name, &mut self.room.frame)?
            } else {
                self.frame.structure(self.name, self.wrappers, &mut self.room.frame)?
            },
        })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<VariantFields<'f, 's>, Stop> {
        Ok(VariantFields(Fields {
            frame: self.variant(index, variant, Frame::structure)?,
        }))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Stop> {
        let (frame, name) = (self.frame, self.name);
        displayed(&value, &mut |text| string(frame, name, text))
    }
}

#[inline(always)]
fn string(frame: &Frame<'_, '_>, name: PackedName, value: &str) -> Result<(), Stop> {
    if listener::text(value, frame, name) { Ok(()) } else { listener::text_failed(frame, name, value) }
}

/// What is said of a `Serialize` that does not keep to the rules of serde.
const NO_KEY: &str = "a value of a map has no key";
const NO_VALUE: &str = "a key of a map has no value";
const NO_DISPLAY: &str = "its `Display` failed";

/// The fields of a struct.
pub(crate) struct Fields<'f, 's> {
    frame: &'f Frame<'f, 's>,
}

/// The entries of a map.
pub(crate) struct Entries<'f, 's> {
    frame: &'f Frame<'f, 's>,
    /// The key whose value comes in a call of its own: its name, and its text where that is long.
    key: Option<(PackedName, String)>,
}

/// The items of a sequence or a tuple.
pub(crate) struct Items<'f, 's> {
    frame: &'f Frame<'f, 's>,
    /// How many there are, if what the value says of it is true.
    length: Option<usize>,
}

/// The fields of a variant, whose value has an object around it.
pub(crate) struct VariantFields<'f, 's>(Fields<'f, 's>);

/// The items of such a variant.
pub(crate) struct VariantItems<'f, 's>(Items<'f, 's>);

/// The field `name` of the struct in `frame`.
#[inline]
fn field<V: Serialize + ?Sized>(frame: &Frame<'_, '_>, name: &'static str, value: &V) -> Result<(), Stop> {
    let packed = PackedName::of(name);
    if packed.is_long() {
        return long_field(frame, name, value);
    }
    let mut room = Room::new();
    match value.serialize(Listener::named(frame, packed, &mut room)) {
        Ok(()) => Ok(()),
        Err(stop) => frame.handle_stop(packed, stop),
    }
}

/// A value under a name that does not fit in two words.
fn long_field<V: Serialize + ?Sized>(frame: &Frame<'_, '_>, name: &str, value: &V) -> Result<(), Stop> {
    let (mut slot, mut room) = (None, Room::new());
    let place = frame.long_name(&name, &mut slot)?;
    match value.serialize(Listener::at(place, &mut room)) {
        Ok(()) => Ok(()),
        Err(stop) => place.handle_stop(PackedName::NONE, stop),
    }
}

impl ser::SerializeStruct for Fields<'_, '_> {
    type Ok = ();
    type Error = Stop;

    #[inline]
    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Stop> {
        field(self.frame, name, value)
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

impl ser::SerializeStructVariant for VariantFields<'_, '_> {
    type Ok = ();
    type Error = Stop;

    #[inline]
    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Stop> {
        field(self.0.frame, name, value)
    }

    #[inline(always)]
    fn skip_field(&mut self, _: &'static str) -> Result<(), Stop> {
        Ok(())
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.0.frame.end_variant(self.0.frame.end_object())
    }
}

impl ser::SerializeMap for Entries<'_, '_> {
    type Ok = ();
    type Error = Stop;

    #[inline]
    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), Stop> {
        let frame = self.frame;
        key.serialize(Key::then(&mut |name| {
            let packed = PackedName::of(name);
            if packed.is_long() {
                return long_field(frame, name, value);
            }
            frame.key(packed, name)?;
            let mut room = Room::new();
            match value.serialize(Listener::named(frame, packed, &mut room)) {
                Ok(()) => Ok(()),
                Err(stop) => frame.handle_stop(packed, stop),
            }
        }))
    }

    fn serialize_key<K: Serialize + ?Sized>(&mut self, key: &K) -> Result<(), Stop> {
        let kept = &mut self.key;
        key.serialize(Key::then(&mut |name| {
            let packed = PackedName::of(name);
            *kept = Some((packed, if packed.is_long() { String::from(name) } else { String::new() }));
            Ok(())
        }))
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        let Some((name, long_name)) = self.key.take() else { return Err(Stop::refused(NO_KEY.into())) };
        if name.is_long() {
            return long_field(self.frame, &long_name, value);
        }
        name.with_text(|text| self.frame.key(name, text))?;
        let mut room = Room::new();
        match value.serialize(Listener::named(self.frame, name, &mut room)) {
            Ok(()) => Ok(()),
            Err(stop) => self.frame.handle_stop(name, stop),
        }
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        if self.key.is_some() {
            return Err(Stop::refused(NO_VALUE.into()));
        }
        self.frame.end_map()
    }
}

impl Items<'_, '_> {
    #[inline]
    fn item<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        self.frame.item(self.length)?;
        let mut room = Room::new();
        match value.serialize(Listener::at(self.frame, &mut room)) {
            Ok(()) => Ok(()),
            Err(stop) => self.frame.handle_stop(PackedName::NONE, stop),
        }
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
                    self.item(value)
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
}

impl ser::SerializeTupleVariant for VariantItems<'_, '_> {
    type Ok = ();
    type Error = Stop;

    #[inline]
    fn serialize_field<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        match self.0.item(value) {
            Ok(()) => Ok(()),
            Err(stop) => self.0.frame.ignore_items_after_stop(stop),
        }
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.0.frame.end_variant(self.0.frame.end_array())
    }
}
