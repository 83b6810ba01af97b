//! The walk over an enum's variant with data, which serde announces in one call: `{"variant": […]}` or `{"variant": {…}}`, two
//! places at once.

use serde_core::ser::{Serialize, SerializeStructVariant, SerializeTupleVariant};

use super::object::{close, expected};
use super::site::{Pointer, Site};
use super::trial::Walk;
use crate::engine::{Place, Progress, Stop, scalar};
use crate::keyword::KeywordSet;
use crate::schema::{SchemaObject, Shape};
use crate::violation::{Found, Segment};

/// The value of the one property that is named after the variant.
struct Inner<'p, O: Walk> {
    variant: &'static str,
    /// What describes the value, and what judges it.
    placed: &'p SchemaObject,
    schema: &'p SchemaObject,
    /// The counters of its place.
    counters: u32,
    /// The object around it.
    around: &'p SchemaObject,
    outer: Place<'p, O>,
    progress: Progress,
}

/// A value that nothing is known of: what is inside has been judged with what is around it.
static ANY: SchemaObject = SchemaObject::any();

impl<'p, O: Walk> Inner<'p, O> {
    #[inline(always)]
    fn open(
        schema: &'p SchemaObject,
        at: Place<'p, O>,
        variant: &'static str,
        fits: impl Fn(&SchemaObject) -> KeywordSet,
        found: Found<'_>,
    ) -> Result<Self, Stop> {
        let outer = at.deeper()?;
        O::judged(&outer.here, schema, outer.is_nullable(), scalar::object(schema), Found::Object(None))?;
        let mut progress = Progress::NEW;
        let (placed, inner, counters) = {
            let at = outer.step(Segment::Key(variant), 0);
            let placed = expected::<O>(schema, &mut progress, outer.is_open(), &at, variant)?.unwrap_or(&ANY);
            let (at, inner) = at.enter(placed);
            O::judged(&at.here, inner, at.is_nullable(), fits(inner), found)?;
            (placed, inner, at.deeper()?.counters())
        };
        Ok(Self {
            variant,
            placed,
            schema: inner,
            counters,
            around: schema,
            outer,
            progress,
        })
    }

    /// The variant's own place.
    #[inline(always)]
    fn at(&self) -> Place<'_, O> {
        self.outer.step(Segment::Key(self.variant), 0).resume(self.placed, self.counters)
    }

    /// The end of the object around it.
    #[inline(always)]
    fn close(&self) -> Result<(), Stop> {
        close(self.around, &self.progress, 1, &self.outer)
    }
}

/// `{"variant": […]}`.
pub(crate) struct ArrayVariant<'p, O: Walk> {
    inner: Inner<'p, O>,
    count: usize,
}

impl<'p, O: Walk> ArrayVariant<'p, O> {
    pub(super) fn open(schema: &'p SchemaObject, at: Place<'p, O>, variant: &'static str) -> Result<Self, Stop> {
        Ok(Self {
            inner: Inner::open(schema, at, variant, scalar::array, Found::Array(None))?,
            count: 0,
        })
    }
}

impl<O: Walk> SerializeTupleVariant for ArrayVariant<'_, O> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_field<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        let index = self.count;
        self.count += 1;
        let items = match &self.inner.schema.shape {
            Shape::Array(array) => array.prefix.get(index).copied().unwrap_or(array.items),
            Shape::Any => self.inner.schema,
            _ => return Ok(()),
        };
        Pointer::inside(items, value, self.inner.at().step(Segment::Index(index), index))
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        let schema = self.inner.schema;
        let broken = match &schema.shape {
            Shape::Array(array) => array.keywords.broken_by(self.count),
            _ => KeywordSet::NONE,
        };
        let at = self.inner.at();
        O::judged(&at.here, schema, at.is_nullable(), broken, Found::Array(Some(self.count)))?;
        self.inner.close()
    }
}

/// `{"variant": {…}}`.
pub(crate) struct ObjectVariant<'p, O: Walk> {
    inner: Inner<'p, O>,
    progress: Progress,
    count: usize,
}

impl<'p, O: Walk> ObjectVariant<'p, O> {
    pub(super) fn open(schema: &'p SchemaObject, at: Place<'p, O>, variant: &'static str) -> Result<Self, Stop> {
        Ok(Self {
            inner: Inner::open(schema, at, variant, scalar::object, Found::Object(None))?,
            progress: Progress::NEW,
            count: 0,
        })
    }
}

impl<O: Walk> SerializeStructVariant for ObjectVariant<'_, O> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Stop> {
        let at = self.inner.at();
        let at = at.step(Segment::Key(name), self.count);
        self.count += 1;
        match expected::<O>(self.inner.schema, &mut self.progress, false, &at, name)? {
            Some(schema) => Pointer::inside(schema, value, at),
            None => Ok(()),
        }
    }

    #[inline(always)]
    fn skip_field(&mut self, name: &'static str) -> Result<(), Stop> {
        if let Shape::Object(object) = &self.inner.schema.shape {
            self.progress.skip(object, name);
        }
        Ok(())
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        close(self.inner.schema, &self.progress, self.count, &self.inner.at())?;
        self.inner.close()
    }
}
