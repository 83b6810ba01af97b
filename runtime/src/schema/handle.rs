//! [`SchemaOf`]: the schema of a type, known by the type.

use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;
use core::ops::Deref;

use serde_core::ser::{Serialize, Serializer};

use super::{Schema, SchemaObject};

/// The schema of `T`: the value of `T::SCHEMA`.
///
/// It has no size, and all functions of a [`SchemaObject`]. It also has functions that need the type, such as
/// [`from_json`](Self::from_json). For a list of schemas of several types, use their [`object`](Self::object)s.
pub struct SchemaOf<T: ?Sized>(PhantomData<fn() -> *const T>);

impl<T: ?Sized> SchemaOf<T> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T: Schema + ?Sized> SchemaOf<T> {
    /// The schema as data.
    #[must_use]
    pub const fn object(&self) -> &'static SchemaObject {
        super::of::<T>()
    }
}

impl<T: ?Sized> Clone for SchemaOf<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for SchemaOf<T> {}

impl<T: Schema + ?Sized> Deref for SchemaOf<T> {
    type Target = SchemaObject;

    fn deref(&self) -> &SchemaObject {
        self.object()
    }
}

impl<T: Schema + ?Sized> Debug for SchemaOf<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.object().fmt(f)
    }
}

impl<T: Schema + ?Sized> Serialize for SchemaOf<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.object().serialize(serializer)
    }
}
