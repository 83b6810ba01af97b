//! An object that is several objects at once, as `flatten` makes it: one walk over its entries, each of which goes to the part that
//! knows it.

use serde_core::ser::{Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::array::ArrayWalk;
use super::key::Key;
use super::merged::{Merged, Stance, bit};
use super::object::{ObjectWalk, Pending, key_of_dictionary, report_missing};
use super::site::{Pointer, Site};
use super::subject::Subject;
use super::tag::Named;
use super::trial::Walk;
use super::union::report_tag;
use super::value::judge_far;
use super::value::{RAW_VALUE, WRITTEN_NUMBER};
use super::variant::ANY;
use crate::engine::{Entry, Place, Stop};
use crate::keyword::{Keyword, KeywordSet};
use crate::schema::{Parts, SchemaObject};
use crate::violation::{Found, Requirement, Segment};

/// Judges `value` by all of `parts`.
#[inline(never)]
pub(super) fn judge_parts<'p, O: Walk>(
    schema: &'p SchemaObject,
    parts: &'p Parts,
    value: &dyn Subject<O>,
    at: Place<'p, O>,
) -> Result<(), Stop> {
    let mut merged = Merged::NONE;
    merged.collect_all(parts, Stance::FLATTENED, &|tag| value.search(tag).0);
    value.merge(MergedWalk {
        schema,
        closed: (parts.closed || merged.closed) && !at.is_open(),
        merged: &mut merged,
        at,
    })?;
    if !merged.is_object {
        return Ok(());
    }
    for union in merged.nameless.iter().flatten() {
        report_tag(union, value, at)?;
    }
    for (position, union) in merged.unions().enumerate() {
        if !union.optional || merged.met & bit(position) != 0 {
            value.judge(union.schema, at.open())?;
        }
    }
    Ok(())
}

/// What serde writes for a variant without data, among other properties.
static NULL: SchemaObject = SchemaObject::null();

/// Walks the value that is serialized with it.
pub(crate) struct MergedWalk<'w, 'p, O: Walk> {
    schema: &'p SchemaObject,
    merged: &'w mut Merged<'p>,
    closed: bool,
    at: Place<'p, O>,
}

impl<'w, 'p, O: Walk> MergedWalk<'w, 'p, O> {
    fn misfit<T>(&self, found: Found<'_>) -> Result<T, Stop> {
        O::judged(&self.at.here, self.schema, self.at.is_nullable(), KeywordSet::only(Keyword::Type), found)?;
        // there is nothing to walk
        Err(Stop::Deeper)
    }

    #[inline(always)]
    fn open(self) -> Result<MergedObject<'w, 'p, O>, Stop> {
        self.merged.is_object = true;
        Ok(MergedObject {
            at: self.at.deeper()?,
            schema: self.schema,
            merged: self.merged,
            closed: self.closed,
            count: 0,
            rest: 0,
            pending: None,
        })
    }
}

impl<'p, O: Walk> MergedWalk<'_, 'p, O> {
    /// Judges the object around the value of `variant`, its only property: the place of that value, and what judges it.
    fn enter(self, variant: &'static str) -> Result<(Place<'p, O>, &'p SchemaObject), Stop> {
        let mut object = self.open()?;
        object.count = 1;
        let inside = object.find(0, variant)?.unwrap_or(&ANY);
        let around = object.at;
        object.close()?;
        let (at, inside) = around.step(Segment::Key(variant), 0).enter(inside);
        Ok((O::detached(at)?, inside))
    }
}

/// The object, as its entries come.
pub(crate) struct MergedObject<'w, 'p, O: Walk> {
    schema: &'p SchemaObject,
    merged: &'w mut Merged<'p>,
    closed: bool,
    at: Place<'p, O>,
    count: usize,
    /// Of the entries, those that the dictionary takes.
    rest: usize,
    pending: Option<Pending<'p>>,
}

impl<'p, O: Walk> MergedObject<'_, 'p, O> {
    /// The schema of the entry `name`.
    #[inline(always)]
    fn find(&mut self, at_count: usize, name: &str) -> Result<Option<&'p SchemaObject>, Stop> {
        let at = self.at.step(Segment::Key(name), at_count);
        match self.merged.owner(name) {
            Entry::Property(property) => Ok(Some(&property.schema)),
            Entry::Duplicate(property) => {
                let duplicate = || Requirement::Duplicate {
                    property: property.name(),
                };
                O::broken(&at.here, duplicate, Found::Nothing).map(|()| None)
            }
            Entry::Unknown => {
                match self.merged.variant(name) {
                    Some(Named::Branch(_)) => return Ok(Some(&NULL)),
                    // an enum is one variant
                    Some(_) => return O::unknown(&at.here, self.schema, name).map(|()| None),
                    None => {}
                }
                self.merged.meet(name);
                self.rest += usize::from(self.merged.dictionary.is_some());
                self.unknown(&at, name)
            }
        }
    }

    /// The schema of an entry that no object knows.
    fn unknown(&self, at: &Place<'_, O>, name: &str) -> Result<Option<&'p SchemaObject>, Stop> {
        match self.merged.dictionary {
            Some((_, dictionary)) => {
                key_of_dictionary(dictionary.keys, at, name)?;
                Ok(Some(dictionary.values))
            }
            None if self.closed && !self.merged.any && !self.merged.is_known_to_a_union(name) => {
                O::unknown(&at.here, self.schema, name).map(|()| None)
            }
            None => Ok(None),
        }
    }

    #[inline(always)]
    fn entry<V: Serialize + ?Sized>(&mut self, name: &str, value: &V) -> Result<(), Stop> {
        let position = self.count;
        self.count += 1;
        match self.find(position, name)? {
            Some(schema) => Pointer::inside(schema, value, self.at.step(Segment::Key(name), position)),
            None => Ok(()),
        }
    }

    #[inline(always)]
    fn skip(&mut self, name: &str) {
        for part in self.merged.iter_mut() {
            part.progress.skip(part.object, name);
        }
    }

    fn close(self) -> Result<(), Stop> {
        let at = self.at;
        for part in self.merged.iter_mut() {
            if part.optional && !part.met {
                continue;
            }
            if !part.progress.is_complete(part.object) {
                report_missing(part.object, part.progress, at)?;
            }
        }
        if let Some((schema, dictionary)) = self.merged.dictionary {
            let broken = dictionary.keywords.broken_by(self.rest);
            O::judged(&at.here, schema, false, broken, Found::Object(Some(self.rest)))?;
        }
        Ok(())
    }
}

type No = Impossible<(), Stop>;

macro_rules! misfits {
    ($($method:ident($($argument:ty),*) $answer:ty: $found:expr;)*) => {
        $(
            fn $method(self, $(_: $argument),*) -> Result<$answer, Stop> {
                self.misfit($found)
            }
        )*
    };
}

impl<'w, 'p, O: Walk> Serializer for MergedWalk<'w, 'p, O> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = ArrayWalk<'p, Pointer, O>;
    type SerializeMap = MergedObject<'w, 'p, O>;
    type SerializeStruct = MergedObject<'w, 'p, O>;
    type SerializeStructVariant = ObjectWalk<'p, Pointer, O>;

    misfits! {
        serialize_bool(bool) (): Found::Value;
        serialize_i8(i8) (): Found::Value;
        serialize_i16(i16) (): Found::Value;
        serialize_i32(i32) (): Found::Value;
        serialize_i64(i64) (): Found::Value;
        serialize_i128(i128) (): Found::Value;
        serialize_u128(u128) (): Found::Value;
        serialize_u8(u8) (): Found::Value;
        serialize_u16(u16) (): Found::Value;
        serialize_u32(u32) (): Found::Value;
        serialize_u64(u64) (): Found::Value;
        serialize_f32(f32) (): Found::Value;
        serialize_f64(f64) (): Found::Value;
        serialize_char(char) (): Found::Value;
        serialize_bytes(&[u8]) (): Found::Array(None);
        serialize_unit_struct(&'static str) (): Found::Null;
        serialize_unit_variant(&'static str, u32, &'static str) (): Found::Value;
        serialize_seq(Option<usize>) No: Found::Array(None);
        serialize_tuple(usize) No: Found::Array(None);
        serialize_tuple_struct(&'static str, usize) No: Found::Array(None);
    }

    fn collect_seq<I: IntoIterator>(self, _: I) -> Result<(), Stop> {
        self.misfit(Found::Array(None))
    }

    fn serialize_str(self, value: &str) -> Result<(), Stop> {
        self.misfit(Found::Text(value))
    }

    fn serialize_none(self) -> Result<(), Stop> {
        if self.at.is_nullable() || self.schema.is_nullable() { Ok(()) } else { self.misfit(Found::Null) }
    }

    fn serialize_unit(self) -> Result<(), Stop> {
        self.serialize_none()
    }

    fn serialize_some<V: Serialize + ?Sized>(self, value: &V) -> Result<(), Stop> {
        let at = self.at.wrapped()?;
        value.serialize(Self { at, ..self })
    }

    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, value: &V) -> Result<(), Stop> {
        let at = self.at.wrapped()?;
        value.serialize(Self { at, ..self })
    }

    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &V,
    ) -> Result<(), Stop> {
        let mut object = self.open()?;
        object.entry(variant, value)?;
        object.close()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<ArrayWalk<'p, Pointer, O>, Stop> {
        let (at, inside) = self.enter(variant)?;
        ArrayWalk::open(inside, at)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<ObjectWalk<'p, Pointer, O>, Stop> {
        let (at, inside) = self.enter(variant)?;
        ObjectWalk::open(inside, at)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<MergedObject<'w, 'p, O>, Stop> {
        self.open()
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<MergedObject<'w, 'p, O>, Stop> {
        match name {
            WRITTEN_NUMBER | RAW_VALUE => self.misfit(Found::Value),
            _ => self.open(),
        }
    }
}

impl<O: Walk> SerializeStruct for MergedObject<'_, '_, O> {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Stop> {
        self.entry(name, value)
    }

    fn skip_field(&mut self, name: &'static str) -> Result<(), Stop> {
        self.skip(name);
        Ok(())
    }

    fn end(self) -> Result<(), Stop> {
        self.close()
    }
}

impl<O: Walk> SerializeMap for MergedObject<'_, '_, O> {
    type Ok = ();
    type Error = Stop;

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), Stop> {
        key.serialize(Key::then(|name: &str| self.entry(name, value)))
    }

    fn serialize_key<K: Serialize + ?Sized>(&mut self, key: &K) -> Result<(), Stop> {
        key.serialize(Key::then(|name: &str| {
            self.pending = Some(Pending(self.find(self.count, name)?));
            Ok(())
        }))
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        let Some(Pending(schema)) = self.pending.take() else { return Err(Stop::Refused) };
        let position = self.count;
        self.count += 1;
        let at = self.at.step(Segment::Key(""), position);
        match schema {
            Some(schema) => judge_far(schema, value, at),
            None => Ok(()),
        }
    }

    fn end(self) -> Result<(), Stop> {
        self.close()
    }
}
