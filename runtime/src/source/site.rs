//! How much of where a walk is, is known by type.

use core::marker::PhantomData;

use serde_core::ser::Serialize;

use super::trial::Walk;
use super::value::judge;
use crate::engine::{Place, Stop};
use crate::schema::{Schema, SchemaObject, Shape, Tag, Union};

/// A place whose schema may be known by type.
pub(crate) trait Site: Sized {
    /// The schema, where it is known and no reference.
    const KNOWN: Option<&'static SchemaObject>;
    /// Where the same value stands under a branch of a union.
    type Branch: Site;

    /// Judges a value inside the one here.
    fn inside<'p, V: Serialize + ?Sized, O: Walk>(
        schema: &'p SchemaObject,
        value: &V,
        at: Place<'p, O>,
    ) -> Result<(), Stop>;

    /// Judges an item of the array here.
    #[inline(always)]
    fn item<'p, V: Serialize + ?Sized, O: Walk>(
        schema: &'p SchemaObject,
        value: &V,
        at: Place<'p, O>,
    ) -> Result<(), Stop> {
        Self::inside::<V, O>(schema, value, at)
    }
}

/// Whether the schema at `S` is a composition, and known to be one by type.
pub(super) const fn is_composition<S: Site>() -> bool {
    matches!(S::KNOWN, Some(known) if known.shape.is_composition())
}

/// The union at `S`, where it is known by type.
pub(super) const fn known_union<S: Site>() -> Option<&'static Union> {
    match S::KNOWN {
        Some(SchemaObject {
            shape: Shape::AnyOf(union) | Shape::OneOf(union),
            ..
        }) => Some(union),
        _ => None,
    }
}

/// The union at `S`: by type, where it is known.
#[inline(always)]
pub(super) fn union_at<S: Site>(union: &Union) -> &Union {
    match const { known_union::<S>() } {
        Some(known) => known,
        None => union,
    }
}

/// The tag of the union at `S`, where both are known by type.
pub(super) const fn known_tag<S: Site>() -> Option<&'static Tag> {
    match known_union::<S>() {
        Some(union) => union.tag.as_ref(),
        None => None,
    }
}

/// The root of a walk by the schema of `T`.
pub(crate) struct Root<T: ?Sized>(PhantomData<T>);

impl<T: Schema + ?Sized> Site for Root<T> {
    const KNOWN: Option<&'static SchemaObject> = match T::OBJECT.shape {
        Shape::Reference(_) => None,
        _ => Some(T::OBJECT),
    };
    type Branch = Edge<T, Self>;

    #[inline(always)]
    fn inside<'p, V: Serialize + ?Sized, O: Walk>(
        schema: &'p SchemaObject,
        value: &V,
        at: Place<'p, O>,
    ) -> Result<(), Stop> {
        judge::<V, Edge<T, V>, O>(schema, value, at)
    }

    #[inline(always)]
    fn item<'p, V: Serialize + ?Sized, O: Walk>(
        schema: &'p SchemaObject,
        value: &V,
        at: Place<'p, O>,
    ) -> Result<(), Stop> {
        if const { known_union::<Item<T>>().is_some() } {
            return judge::<V, Item<T>, O>(schema, value, at);
        }
        Self::inside::<V, O>(schema, value, at)
    }
}

/// An item of the root, which is an array of `T`'s kind.
pub(crate) struct Item<T: ?Sized>(PhantomData<T>);

impl<T: Schema + ?Sized> Site for Item<T> {
    const KNOWN: Option<&'static SchemaObject> = match T::ITEMS {
        Some(items) if !matches!(items.shape, Shape::Reference(_)) => Some(items),
        _ => None,
    };
    type Branch = Edge<T, Self>;

    #[inline(always)]
    fn inside<'p, V: Serialize + ?Sized, O: Walk>(
        schema: &'p SchemaObject,
        value: &V,
        at: Place<'p, O>,
    ) -> Result<(), Stop> {
        judge::<V, Edge<Self, V>, O>(schema, value, at)
    }
}

/// A place below the root: one instantiation for each pair of a type and a type that it holds. Such a pair is seldom walked from
/// more than one place in the code, so that LLVM inlines it there, and finds the pointer to the schema to be a constant.
pub(crate) struct Edge<Holder: ?Sized, Held: ?Sized>(PhantomData<Holder>, PhantomData<Held>);

impl<Holder: ?Sized, Held: ?Sized> Site for Edge<Holder, Held> {
    const KNOWN: Option<&'static SchemaObject> = None;
    type Branch = Self;

    #[inline(always)]
    fn inside<'p, V: Serialize + ?Sized, O: Walk>(
        schema: &'p SchemaObject,
        value: &V,
        at: Place<'p, O>,
    ) -> Result<(), Stop> {
        judge::<V, Edge<Held, V>, O>(schema, value, at)
    }
}

/// Anywhere else: the schema is a pointer.
pub(crate) struct Pointer;

impl Site for Pointer {
    const KNOWN: Option<&'static SchemaObject> = None;
    type Branch = Self;

    #[inline(always)]
    fn inside<'p, V: Serialize + ?Sized, O: Walk>(
        schema: &'p SchemaObject,
        value: &V,
        at: Place<'p, O>,
    ) -> Result<(), Stop> {
        // the walk of a `V` is out of line by itself: a value is serialized by a function of its own
        judge::<V, Self, O>(schema, value, at)
    }
}
