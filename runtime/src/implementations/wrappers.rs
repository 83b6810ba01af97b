//! `Option`, the unit type, and what marks a type without holding it.

use core::marker::PhantomData;

use crate::schema::{Schema, SchemaObject};

/// Written as `null` where there is nothing.
impl<T: Schema> Schema for Option<T> {
    const OBJECT: &'static SchemaObject = &SchemaObject::place::<T>().optional();
    const CAN_BE_ABSENT: bool = true;
}

impl Schema for () {
    const OBJECT: &'static SchemaObject = &SchemaObject::null();
}

impl<T: ?Sized> Schema for PhantomData<T> {
    const OBJECT: &'static SchemaObject = &SchemaObject::null();
}
