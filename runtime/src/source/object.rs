//! The walk over a struct or a map: which schema each entry's value meets, and what is missing at the end.

use alloc::boxed::Box;
use core::marker::PhantomData;

use serde_core::ser::{Serialize, SerializeMap, SerializeStruct};

use super::key::Key;
use super::shallow::shallow;
use super::site::{Pointer, Site};
use super::value::judge_far;
use crate::engine::{Entry, Outcome, Place, Progress, Stop, object, scalar};
use crate::number::Decimal;
use crate::schema::{Object, Properties, SchemaObject, Shape};
use crate::violation::{Found, Segment};

/// An object that is being walked.
///
/// Nothing that is out of line gets its address: so LLVM keeps it in registers, and knows its schema.
pub(crate) struct ObjectWalk<'p, S, O: Outcome> {
    schema: &'p SchemaObject,
    at: Place<'p, O>,
    progress: Progress,
    /// Entries so far; counted for dictionaries.
    count: usize,
    pending: Option<Pending<'p>>,
    role: Role,
    site: PhantomData<S>,
}

/// What serde calls a struct may be something else on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Object,
    /// A number, whose digits are the only field.
    Number,
    /// JSON text, which is the only field.
    Raw,
}

/// A map's key that has come before its value.
struct Pending<'p> {
    schema: Option<&'p SchemaObject>,
    /// The key; kept where violations are collected.
    name: Option<Box<str>>,
}

impl<'p, S: Site, O: Outcome> ObjectWalk<'p, S, O> {
    #[inline(always)]
    pub(super) fn open(schema: &'p SchemaObject, at: Place<'p, O>) -> Result<Self, Stop> {
        let at = at.deeper()?;
        // a misfit is reported here, once; its entries then have no schema to meet
        O::judged(&at.here, schema, at.is_nullable(), scalar::object(schema), Found::Object(None))?;
        Ok(Self::with_role(schema, at, Role::Object))
    }

    pub(super) fn number(schema: &'p SchemaObject, at: Place<'p, O>) -> Self {
        Self::with_role(schema, at, Role::Number)
    }

    pub(super) fn raw(schema: &'p SchemaObject, at: Place<'p, O>) -> Self {
        Self::with_role(schema, at, Role::Raw)
    }

    #[inline(always)]
    fn with_role(schema: &'p SchemaObject, at: Place<'p, O>, role: Role) -> Self {
        Self {
            schema,
            at,
            progress: Progress::NEW,
            count: 0,
            pending: None,
            role,
            site: PhantomData,
        }
    }

    #[inline(always)]
    fn schema(&self) -> &'p SchemaObject {
        match S::KNOWN {
            Some(known) => known,
            None => self.schema,
        }
    }

    /// An entry that comes where declaration order puts it.
    #[inline(always)]
    pub(super) fn field<V: Serialize + ?Sized>(&mut self, name: &str, value: &V) -> Result<(), Stop> {
        let at = self.at.step(Segment::Key(name));
        if const { !S::FOLDS } {
            return match find::<O>(self.schema, &mut self.progress, &mut self.count, &at, name)? {
                Some(schema) => judge_far(schema, value, at),
                None => Ok(()),
            };
        }
        let schema = self.schema();
        match &schema.shape {
            Shape::Object(object) => match self.progress.field(object, name) {
                Entry::Property(property) => S::inside(&property.schema, value, at),
                entry => stray(entry, schema, object, &at, name),
            },
            // `inside` is called from one place: so LLVM inlines what it calls
            Shape::Dictionary(dictionary) => {
                self.count += 1;
                key_of_dictionary(dictionary.keys, &at, name)?;
                judge_far(dictionary.values, value, at)
            }
            Shape::Any => judge_far(schema, value, at),
            _ => Ok(()),
        }
    }

    /// An entry of a map, whose keys come in any order.
    #[inline(always)]
    fn entry<V: Serialize + ?Sized>(&mut self, name: &str, value: &V) -> Result<(), Stop> {
        let at = self.at.step(Segment::Key(name));
        let schema = self.schema();
        match &schema.shape {
            Shape::Object(object) => match self.progress.entry(object, name) {
                Entry::Property(property) => shallow(&property.schema, value, at),
                entry => stray(entry, schema, object, &at, name),
            },
            Shape::Dictionary(dictionary) => {
                self.count += 1;
                key_of_dictionary(dictionary.keys, &at, name)?;
                shallow(dictionary.values, value, at)
            }
            Shape::Any => judge_far(schema, value, at),
            _ => Ok(()),
        }
    }

    #[inline(always)]
    pub(super) fn skip(&mut self, name: &str) {
        if let Shape::Object(object) = &self.schema().shape {
            self.progress.skip(object, name);
        }
    }

    #[inline(always)]
    pub(super) fn close(self) -> Result<(), Stop> {
        if self.role != Role::Object {
            return Ok(());
        }
        close(self.schema(), &self.progress, self.count, &self.at)
    }
}

/// The one field of a struct that is no object on the wire.
#[cold]
#[inline(never)]
fn disguised<V: Serialize + ?Sized, O: Outcome>(
    role: Role,
    schema: &SchemaObject,
    value: &V,
    at: Place<'_, O>,
) -> Result<(), Stop> {
    value.serialize(Key(|text: &str| {
        let broken = match (role, &schema.shape, Decimal::parse(text)) {
            (Role::Number, _, Some(number)) => scalar::number(schema, &number),
            (Role::Raw, Shape::Any, _) => return Ok(()),
            // JSON text inside a value: `validate_json` is what reads text
            _ => return Err(Stop::Refused),
        };
        O::judged(&at.here, schema, at.is_nullable(), broken, Found::Written(text))
    }))
}

/// The schema that the value of the entry `name` meets, where there is one. Not folded: one copy for all types.
#[inline(never)]
pub(super) fn find<'p, O: Outcome>(
    schema: &'p SchemaObject,
    progress: &mut Progress,
    count: &mut usize,
    at: &Place<'_, O>,
    name: &str,
) -> Result<Option<&'p SchemaObject>, Stop> {
    match &schema.shape {
        Shape::Object(object) => match progress.field(object, name) {
            Entry::Property(property) => Ok(Some(&property.schema)),
            entry => stray(entry, schema, object, at, name).map(|()| None),
        },
        Shape::Dictionary(dictionary) => {
            *count += 1;
            key_of_dictionary(dictionary.keys, at, name)?;
            Ok(Some(dictionary.values))
        }
        Shape::Any => Ok(Some(schema)),
        _ => Ok(None),
    }
}

#[inline(always)]
fn key_of_dictionary<O: Outcome>(keys: &SchemaObject, at: &Place<'_, O>, name: &str) -> Result<(), Stop> {
    let keys = keys.judged();
    O::judged(&at.here, keys, false, object::key(keys, name), Found::Text(name))
}

/// An entry that belongs to no property, or to one that has been read.
#[inline(always)]
fn stray<O: Outcome>(
    entry: Entry,
    schema: &SchemaObject,
    object: &Object,
    at: &Place<'_, O>,
    name: &str,
) -> Result<(), Stop> {
    match entry {
        Entry::Duplicate(property) => O::duplicate(&at.here, property),
        Entry::Unknown if object.closed => O::unknown(&at.here, schema, name),
        Entry::Unknown | Entry::Property(_) => Ok(()),
    }
}

/// The end of an object.
#[inline(always)]
pub(super) fn close<O: Outcome>(
    schema: &SchemaObject,
    progress: &Progress,
    count: usize,
    at: &Place<'_, O>,
) -> Result<(), Stop> {
    match &schema.shape {
        Shape::Object(object) => {
            let missing = progress.missing(object);
            if missing.is_empty() { Ok(()) } else { report_missing(object, missing, at) }
        }
        Shape::Dictionary(dictionary) => {
            let broken = dictionary.keywords.broken_by(count);
            O::judged(&at.here, schema, at.is_nullable(), broken, Found::Object(Some(count)))
        }
        _ => Ok(()),
    }
}

#[cold]
#[inline(never)]
fn report_missing<O: Outcome>(object: &Object, missing: Properties, at: &Place<'_, O>) -> Result<(), Stop> {
    for (index, property) in object.properties.iter().enumerate() {
        if missing.contains(index) {
            O::missing(&at.here, property)?;
        }
    }
    Ok(())
}

impl<S: Site, O: Outcome> SerializeStruct for ObjectWalk<'_, S, O> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Stop> {
        if self.role != Role::Object {
            return disguised::<V, O>(self.role, self.schema(), value, self.at);
        }
        self.field(name, value)
    }

    #[inline(always)]
    fn skip_field(&mut self, name: &'static str) -> Result<(), Stop> {
        self.skip(name);
        Ok(())
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.close()
    }
}

impl<S: Site, O: Outcome> SerializeMap for ObjectWalk<'_, S, O> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), Stop> {
        key.serialize(Key(|name: &str| self.entry(name, value)))
    }

    fn serialize_key<K: Serialize + ?Sized>(&mut self, key: &K) -> Result<(), Stop> {
        key.serialize(Key(|name: &str| {
            let at = self.at.step(Segment::Key(name));
            let schema = find::<O>(self.schema(), &mut self.progress, &mut self.count, &at, name)?;
            self.pending = Some(Pending {
                schema,
                name: if const { O::COLLECTS } { Some(name.into()) } else { None },
            });
            Ok(())
        }))
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        let Some(Pending { schema, name }) = self.pending.take() else {
            // a value without a key is a mistake of the `Serialize` that is being walked
            return Err(Stop::Refused);
        };
        match schema {
            Some(schema) => Pointer::inside(schema, value, self.at.step(Segment::Key(name.as_deref().unwrap_or_default()))),
            None => Ok(()),
        }
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.close()
    }
}
