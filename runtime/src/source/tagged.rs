//! A value of a tagged union: its tag, which comes first, decides which branch the rest is walked under.

use core::fmt::Display;
use core::marker::PhantomData;
use core::mem::needs_drop;

use serde_core::ser::{Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::array::ArrayWalk;
use super::key::{Key, Text};
use super::object::ObjectWalk;
use super::site::{Pointer, Site, known_tag, known_union, union_at};
use super::tag::read;
use super::trial::Walk;
use super::value::{RAW_VALUE, WRITTEN_NUMBER};
use super::variant;
use crate::engine::composition::no_variant;
use crate::engine::{Place, Stop, scalar};
use crate::keyword::{Keyword, KeywordSet};
use crate::schema::{SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::{Found, Segment};

/// Judges the value that is serialized with it.
pub(super) struct Tagged<'p, S, O: Walk> {
    pub(super) schema: &'p SchemaObject,
    pub(super) union: &'p Union,
    pub(super) tag: &'p Tag,
    pub(super) at: Place<'p, O>,
    pub(super) site: PhantomData<S>,
}

/// The union and its tag: by type, where they are known.
macro_rules! told {
    () => {
        #[inline(always)]
        fn union(&self) -> &'p Union {
            union_at::<S>(self.union)
        }

        #[inline(always)]
        fn tag(&self) -> &'p Tag {
            match const { known_tag::<S>() } {
                Some(known) => known,
                None => self.tag,
            }
        }
    };
}

impl<'p, S: Site, O: Walk> Tagged<'p, S, O> {
    told!();

    /// A value that no branch can take.
    fn misfit(&self, found: Found<'_>) -> Result<(), Stop> {
        O::judged(&self.at.here, self.schema, self.at.is_nullable(), KeywordSet::only(Keyword::Type), found)
    }

    /// The branch called `name`; `None` where there is none, which is reported.
    #[inline(always)]
    fn named(&self, name: &str) -> Result<Option<&'static SchemaObject>, Stop> {
        if self.tag().place != TagPlace::External {
            self.misfit(Found::Text(name))?;
            return Ok(None);
        }
        let branch = self.tag().find(name).and_then(|branch| self.union().branches.get(branch)).copied();
        if branch.is_none() {
            no_variant::<O>(&self.at.here, self.tag(), Found::Text(name))?;
        }
        Ok(branch)
    }

    #[inline(always)]
    fn text(self, name: &str) -> Result<(), Stop> {
        let Some(branch) = self.named(name)? else { return Ok(()) };
        match &branch.judged().shape {
            // the tag alone, where the branch has data
            Shape::Object(_) => {
                O::judged(&self.at.here, branch, false, KeywordSet::only(Keyword::Type), Found::Text(name))
            }
            _ => O::judged(&self.at.here, branch, false, scalar::text(branch.judged(), name), Found::Text(name)),
        }
    }

    #[inline(always)]
    fn object(self) -> Result<TaggedObject<'p, S, O>, Stop> {
        Ok(TaggedObject {
            object: ObjectWalk::begin(self.schema, self.at)?,
            waiting: true,
            union: self.union,
            tag: self.tag,
        })
    }
}

macro_rules! misfits {
    ($($method:ident($type:ty) $found:expr;)*) => {
        $(
            fn $method(self, value: $type) -> Result<(), Stop> {
                self.misfit($found(value))
            }
        )*
    };
}

fn integer(value: impl Into<i128>) -> Found<'static> {
    Found::Integer(value.into())
}

type No = Impossible<(), Stop>;

impl<'p, S: Site, O: Walk> Serializer for Tagged<'p, S, O> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = ArrayWalk<'p, Pointer, O>;
    type SerializeMap = TaggedObject<'p, S, O>;
    type SerializeStruct = TaggedObject<'p, S, O>;
    type SerializeStructVariant = ObjectWalk<'p, Pointer, O>;

    misfits! {
        serialize_bool(bool) Found::Boolean;
        serialize_i8(i8) integer;
        serialize_i16(i16) integer;
        serialize_i32(i32) integer;
        serialize_i64(i64) integer;
        serialize_i128(i128) integer;
        serialize_u8(u8) integer;
        serialize_u16(u16) integer;
        serialize_u32(u32) integer;
        serialize_u64(u64) integer;
        serialize_u128(u128) Found::Unsigned;
        serialize_f32(f32) Found::Single;
        serialize_f64(f64) Found::Float;
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Stop> {
        self.misfit(Found::Array(None))
    }

    fn serialize_char(self, value: char) -> Result<(), Stop> {
        self.text(value.encode_utf8(&mut [0; 4]))
    }

    #[inline(always)]
    fn serialize_str(self, value: &str) -> Result<(), Stop> {
        self.text(value)
    }

    #[inline(always)]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Stop> {
        self.text(variant)
    }

    fn serialize_none(self) -> Result<(), Stop> {
        O::judged(
            &self.at.here,
            self.schema,
            self.at.is_nullable(),
            scalar::null(self.schema, self.at.is_nullable()),
            Found::Null,
        )
    }

    #[inline(always)]
    fn serialize_some<V: Serialize + ?Sized>(self, value: &V) -> Result<(), Stop> {
        let at = self.at.wrapped()?;
        value.serialize(Self { at, ..self })
    }

    fn serialize_unit(self) -> Result<(), Stop> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Stop> {
        self.serialize_none()
    }

    #[inline(always)]
    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, value: &V) -> Result<(), Stop> {
        let at = self.at.wrapped()?;
        value.serialize(Self { at, ..self })
    }

    #[inline(always)]
    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &V,
    ) -> Result<(), Stop> {
        let Some(branch) = self.named(variant)? else { return Ok(()) };
        let branch = branch.judged();
        let mut object = ObjectWalk::<S::Branch, O>::open(branch, self.at)?;
        object.field(variant, value)?;
        object.close()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<No, Stop> {
        self.misfit(Found::Array(None))?;
        Err(Stop::Broken)
    }

    fn collect_seq<I: IntoIterator>(self, _: I) -> Result<(), Stop> {
        self.misfit(Found::Array(None))
    }

    fn serialize_tuple(self, _: usize) -> Result<No, Stop> {
        self.misfit(Found::Array(None))?;
        Err(Stop::Broken)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<No, Stop> {
        self.misfit(Found::Array(None))?;
        Err(Stop::Broken)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<ArrayWalk<'p, Pointer, O>, Stop> {
        let Some(branch) = self.named(variant)? else { return Err(Stop::Broken) };
        let (at, inside) = variant::enter(branch.judged(), self.at, variant)?;
        ArrayWalk::open(inside, at)
    }

    #[inline(always)]
    fn serialize_map(self, _: Option<usize>) -> Result<TaggedObject<'p, S, O>, Stop> {
        self.object()
    }

    #[inline(always)]
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<TaggedObject<'p, S, O>, Stop> {
        if let WRITTEN_NUMBER | RAW_VALUE = name {
            self.misfit(Found::Value)?;
            return Err(Stop::Broken);
        }
        self.object()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<ObjectWalk<'p, Pointer, O>, Stop> {
        let Some(branch) = self.named(variant)? else { return Err(Stop::Broken) };
        let (at, inside) = variant::enter(branch.judged(), self.at, variant)?;
        ObjectWalk::open(inside, at)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Stop> {
        Text::of(value, |text| self.text(text))
    }
}

/// An object that waits for its tag, and is then walked under the branch.
pub(super) struct TaggedObject<'p, S: Site, O: Walk> {
    object: ObjectWalk<'p, S::Branch, O>,
    waiting: bool,
    union: &'p Union,
    tag: &'p Tag,
}

impl<'p, S: Site, O: Walk> TaggedObject<'p, S, O> {
    told!();

    /// The first entry: it is the tag, or the walk starts over.
    #[inline(always)]
    fn first<V: Serialize + ?Sized>(&mut self, property: &'static str, name: &str, value: &V) -> Result<(), Stop> {
        // a tag that is known to the compiler, as derived code writes it, owns nothing: it is looked up by the compiler, too
        let branch = if const { needs_drop::<V>() } {
            branch_by_tag_far(self.union(), self.tag(), property, name, value)
        } else {
            branch_by_tag(self.union(), self.tag(), property, name, value)
        };
        let Some(branch) = branch else { return Err(Stop::Late) };
        self.waiting = false;
        self.object.continue_under(branch);
        Ok(())
    }

    /// The first entry names the branch that it is the only property of.
    #[inline(always)]
    fn first_outside(&mut self, name: &str) -> Result<bool, Stop> {
        let at = self.object.at();
        let turn = match const { known_union::<S>() } {
            Some(known) => turn_by_name(known, self.tag(), at, name)?,
            None => turn_by_name_far(self.union, self.tag, at, name)?,
        };
        self.waiting = matches!(turn, Turn::Stranger);
        if let Turn::Branch(branch) = turn {
            self.object.start_under(branch);
            return Ok(true);
        }
        Ok(false)
    }

    #[inline(always)]
    fn ready<V: Serialize + ?Sized>(&mut self, name: &str, value: &V) -> Result<bool, Stop> {
        if !self.waiting {
            return Ok(true);
        }
        match self.tag().place {
            TagPlace::Property(property) => {
                self.first(property, name, value)?;
                Ok(false)
            }
            TagPlace::External => self.first_outside(name),
        }
    }

    #[inline(always)]
    fn finish(self) -> Result<(), Stop> {
        if !self.waiting {
            return self.object.close();
        }
        let here = self.object.at().here;
        match self.tag().place {
            TagPlace::Property(property) => O::untagged(&here, property, self.tag()),
            TagPlace::External => no_variant::<O>(&here, self.tag(), Found::Object(None)),
        }
    }
}

/// What the name of the first entry is to a union with its tag outside.
#[derive(Clone, Copy)]
enum Turn {
    /// It names this branch, an object.
    Branch(&'static SchemaObject),
    /// The object is a part of a larger one, and the entry may be another part's.
    Stranger,
    /// It names no branch that has data, which has been reported.
    Mistake,
}

#[inline(always)]
fn turn_by_name<O: Walk>(union: &Union, tag: &Tag, at: Place<'_, O>, name: &str) -> Result<Turn, Stop> {
    match tag.find(name).and_then(|branch| union.branches.get(branch)) {
        Some(branch) => {
            let branch = branch.judged();
            if matches!(branch.shape, Shape::Object(_)) {
                return Ok(Turn::Branch(branch));
            }
            O::judged(&at.here, branch, false, KeywordSet::only(Keyword::Type), Found::Object(None))?;
        }
        None if at.is_open() => return Ok(Turn::Stranger),
        None => {
            let at = at.step(Segment::Key(name), 0);
            no_variant::<O>(&at.here, tag, Found::Text(name))?;
        }
    }
    Ok(Turn::Mistake)
}

/// Out of line, where nothing is known of the union.
#[inline(never)]
fn turn_by_name_far<O: Walk>(union: &Union, tag: &Tag, at: Place<'_, O>, name: &str) -> Result<Turn, Stop> {
    turn_by_name(union, tag, at, name)
}

/// The branch that `value` names, which is called `name`: the first property of an object. It is the tag, called `property`, and the
/// branch is a plain object, or the walk starts over.
#[inline(always)]
fn branch_by_tag<V: Serialize + ?Sized>(
    union: &Union,
    tag: &Tag,
    property: &'static str,
    name: &str,
    value: &V,
) -> Option<&'static SchemaObject> {
    if property != name {
        return None;
    }
    let branch = union.branches.get(read(tag, value)?)?.judged();
    match &branch.shape {
        Shape::Object(object) if object.properties.first().is_some_and(|first| first.name == property) => Some(branch),
        _ => None,
    }
}

/// Out of line: one copy for each type of value, instead of one for each field.
#[inline(never)]
fn branch_by_tag_far<V: Serialize + ?Sized>(
    union: &Union,
    tag: &Tag,
    property: &'static str,
    name: &str,
    value: &V,
) -> Option<&'static SchemaObject> {
    branch_by_tag(union, tag, property, name, value)
}

impl<S: Site, O: Walk> SerializeStruct for TaggedObject<'_, S, O> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Stop> {
        if self.ready(name, value)? { self.object.field(name, value) } else { Ok(()) }
    }

    #[inline(always)]
    fn skip_field(&mut self, name: &'static str) -> Result<(), Stop> {
        if !self.waiting {
            self.object.skip(name);
        }
        Ok(())
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.finish()
    }
}

impl<S: Site, O: Walk> SerializeMap for TaggedObject<'_, S, O> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), Stop> {
        key.serialize(Key::then(|name: &str| {
            let is_first = self.waiting;
            if self.ready(name, value)? {
                return self.object.entry(name, value);
            }
            if is_first && !self.waiting {
                self.object.continue_in_any_order();
            }
            Ok(())
        }))
    }

    fn serialize_key<K: Serialize + ?Sized>(&mut self, key: &K) -> Result<(), Stop> {
        if self.waiting {
            match self.tag().place {
                // the value comes later: the walk starts over once the tag is found
                TagPlace::Property(_) => return Err(Stop::Late),
                TagPlace::External => {
                    key.serialize(Key::then(|name: &str| self.first_outside(name).map(|_| ())))?;
                }
            }
        }
        self.object.serialize_key(key)
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        self.object.serialize_value(value)
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.finish()
    }
}
