//! The walk over a struct or a map: which schema each entry's value meets, and what is missing at the end.

use core::marker::PhantomData;

use serde_core::ser::{Serialize, SerializeMap, SerializeStruct, SerializeStructVariant};

use super::key::Key;
use super::shallow::shallow;
use super::site::{Pointer, Site};
use super::trial::Walk;
use super::value::judge_far;
use crate::engine::{Entry, Place, Progress, Stop, object, scalar};
use crate::number::Decimal;
use crate::schema::{Object, SchemaObject, Shape};
use crate::violation::{Found, Requirement, Segment};

/// An object that is being walked.
///
/// Nothing that is out of line gets its address: so LLVM keeps it in registers, and knows its schema.
pub(crate) struct ObjectWalk<'p, S, O: Walk> {
    schema: &'p SchemaObject,
    at: Place<'p, O>,
    progress: Progress,
    /// Entries so far.
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

/// What a value meets whose key has come before it.
#[derive(Clone, Copy)]
pub(super) struct Pending<'p>(pub(super) Option<&'p SchemaObject>);

impl<'p, S: Site, O: Walk> ObjectWalk<'p, S, O> {
    #[inline(always)]
    pub(super) fn open(schema: &'p SchemaObject, at: Place<'p, O>) -> Result<Self, Stop> {
        let at = at.deeper()?;
        // a misfit is reported here, once; its entries then have no schema to meet
        O::judged(&at.here, schema, at.is_nullable(), scalar::object(schema), Found::Object(None))?;
        Ok(Self::with_role(schema, at, Role::Object))
    }

    /// An object of which it is not known yet what it is.
    #[inline(always)]
    pub(super) fn begin(schema: &'p SchemaObject, at: Place<'p, O>) -> Result<Self, Stop> {
        Ok(Self::with_role(schema, at.deeper()?, Role::Object))
    }

    /// The first entry has been dealt with: it is the first property of `branch`, which the rest is walked under.
    #[inline(always)]
    pub(super) fn continue_under(&mut self, branch: &'p SchemaObject) {
        self.schema = branch;
        self.progress.next = 1;
        self.count = 1;
    }

    /// The same, where the other entries come in any order.
    #[inline(always)]
    pub(super) fn continue_in_any_order(&mut self) {
        self.progress = Progress::BEHIND_FIRST;
    }

    /// The object is walked under `branch`.
    #[inline(always)]
    pub(super) fn start_under(&mut self, branch: &'p SchemaObject) {
        self.schema = branch;
    }

    pub(super) fn at(&self) -> Place<'p, O> {
        self.at
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
        let at = self.at.step(Segment::Key(name), self.count);
        self.count += 1;
        let schema = self.schema();
        match &schema.shape {
            Shape::Object(object) => match self.progress.field(object, name) {
                Entry::Property(property) => S::inside(&property.schema, value, at),
                entry => stray(entry, schema, object, self.at.is_open(), &at, name),
            },
            // `inside` is called from one place: so LLVM inlines what it calls
            Shape::Dictionary(dictionary) => {
                key_of_dictionary(dictionary.keys, &at, name)?;
                judge_far(dictionary.values, value, at)
            }
            Shape::Any => judge_far(schema, value, at),
            _ => Ok(()),
        }
    }

    /// An entry of a map, whose keys come in any order.
    #[inline(always)]
    pub(super) fn entry<V: Serialize + ?Sized>(&mut self, name: &str, value: &V) -> Result<(), Stop> {
        let at = self.at.step(Segment::Key(name), self.count);
        self.count += 1;
        let schema = self.schema();
        match &schema.shape {
            Shape::Object(object) => match self.progress.entry(object, name) {
                Entry::Property(property) => shallow(&property.schema, value, at),
                entry => stray(entry, schema, object, self.at.is_open(), &at, name),
            },
            Shape::Dictionary(dictionary) => {
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
            // no field, or a second one: that is neither a number nor JSON text
            return if self.count == 1 { Ok(()) } else { Err(Stop::Refused) };
        }
        close(self.schema(), &self.progress, self.count, &self.at)
    }
}

/// The one field of a struct that is no object on the wire.
#[cold]
#[inline(never)]
fn disguised<V: Serialize + ?Sized, O: Walk>(
    role: Role,
    schema: &SchemaObject,
    value: &V,
    at: Place<'_, O>,
) -> Result<(), Stop> {
    value.serialize(Key::then(|text: &str| {
        let broken = match (role, &schema.shape, Decimal::parse(text)) {
            (Role::Number, _, Some(number)) => scalar::number(schema, &number),
            (Role::Raw, Shape::Any, _) => return Ok(()),
            // JSON text inside a value: `validate_json` is what reads text
            _ => return Err(Stop::Refused),
        };
        O::judged(&at.here, schema, at.is_nullable(), broken, Found::Written(text))
    }))
}

/// [`find`], where the entry is likely the next property.
#[inline(always)]
pub(super) fn expected<'p, O: Walk>(
    schema: &'p SchemaObject,
    progress: &mut Progress,
    open: bool,
    at: &Place<'_, O>,
    name: &str,
) -> Result<Option<&'p SchemaObject>, Stop> {
    if let Shape::Object(object) = &schema.shape
        && let Some(property) = progress.expected(object, name)
    {
        return Ok(Some(&property.schema));
    }
    // a copy, so that the progress of the expected case never has an address
    let mut copy = *progress;
    let said = find::<O>(schema, &mut copy, open, at, name);
    *progress = copy;
    said
}

/// The schema that the value of the entry `name` meets, where there is one. Not folded: one copy for all types.
#[inline(never)]
pub(super) fn find<'p, O: Walk>(
    schema: &'p SchemaObject,
    progress: &mut Progress,
    open: bool,
    at: &Place<'_, O>,
    name: &str,
) -> Result<Option<&'p SchemaObject>, Stop> {
    match &schema.shape {
        Shape::Object(object) => match progress.field(object, name) {
            Entry::Property(property) => Ok(Some(&property.schema)),
            entry => stray(entry, schema, object, open, at, name).map(|()| None),
        },
        Shape::Dictionary(dictionary) => {
            key_of_dictionary(dictionary.keys, at, name)?;
            Ok(Some(dictionary.values))
        }
        Shape::Any => Ok(Some(schema)),
        _ => Ok(None),
    }
}

#[inline(always)]
pub(super) fn key_of_dictionary<O: Walk>(keys: &SchemaObject, at: &Place<'_, O>, name: &str) -> Result<(), Stop> {
    let keys = keys.judged();
    O::judged(&at.here, keys, false, object::key(keys, name), Found::Text(name))
}

/// An entry that belongs to no property, or to one that has been read.
#[inline(always)]
fn stray<O: Walk>(
    entry: Entry,
    schema: &SchemaObject,
    object: &Object,
    open: bool,
    at: &Place<'_, O>,
    name: &str,
) -> Result<(), Stop> {
    match entry {
        Entry::Duplicate(property) => {
            let duplicate = || Requirement::Duplicate {
                property: property.name(),
            };
            O::broken(&at.here, duplicate, Found::Nothing)
        }
        Entry::Unknown if object.closed && !open => O::unknown(&at.here, schema, name),
        Entry::Unknown | Entry::Property(_) => Ok(()),
    }
}

/// The end of an object.
#[inline(always)]
pub(super) fn close<O: Walk>(
    schema: &SchemaObject,
    progress: &Progress,
    count: usize,
    at: &Place<'_, O>,
) -> Result<(), Stop> {
    match &schema.shape {
        Shape::Object(object) => {
            if progress.is_complete(object) {
                Ok(())
            } else {
                report_missing(object, *progress, *at)
            }
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
pub(super) fn report_missing<O: Walk>(object: &Object, progress: Progress, at: Place<'_, O>) -> Result<(), Stop> {
    let missing = progress.missing(object);
    for (index, property) in object.properties.iter().enumerate() {
        if missing.contains(index) {
            O::missing(&at.here, property)?;
        }
    }
    Ok(())
}

macro_rules! structs {
    ($($structure:ident)*) => {
        $(
            impl<S: Site, O: Walk> $structure for ObjectWalk<'_, S, O> {
                type Ok = ();
                type Error = Stop;

                #[inline(always)]
                fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Stop> {
                    if self.role != Role::Object {
                        self.count += 1;
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
        )*
    };
}

structs! { SerializeStruct SerializeStructVariant }

impl<S: Site, O: Walk> SerializeMap for ObjectWalk<'_, S, O> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), Stop> {
        key.serialize(Key::then(|name: &str| self.entry(name, value)))
    }

    fn serialize_key<K: Serialize + ?Sized>(&mut self, key: &K) -> Result<(), Stop> {
        key.serialize(Key::then(|name: &str| {
            let at = self.at.step(Segment::Key(name), self.count);
            let schema = find::<O>(self.schema(), &mut self.progress, self.at.is_open(), &at, name)?;
            self.pending = Some(Pending(schema));
            Ok(())
        }))
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        let Some(Pending(schema)) = self.pending.take() else {
            // a value without a key is a mistake of the `Serialize` that is being walked
            return Err(Stop::Refused);
        };
        // the key is lost, and not missed: a recording, from which paths are told, has it beside its value
        let at = self.at.step(Segment::Key(""), self.count);
        self.count += 1;
        match schema {
            Some(schema) => Pointer::inside(schema, value, at),
            None => Ok(()),
        }
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.close()
    }
}
