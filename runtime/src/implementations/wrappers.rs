//! `Option`, the unit type, what marks a type without holding it, and numbers with another arithmetic or order.

use core::cmp::Reverse;
use core::marker::PhantomData;
use core::num::{Saturating, Wrapping};

use crate::schema::{Schema, SchemaObject};

/// Written as `null` where there is nothing.
impl<T: Schema> Schema for Option<T> {
    const OBJECT: &'static SchemaObject = &SchemaObject::place::<T>().optional();
    const CAN_BE_ABSENT: bool = true;
    const NARROWABLE: bool = T::NARROWABLE;
    const NARROWED: SchemaObject = T::NARROWED.optional();
    const CLOSED: bool = T::CLOSED;
}

impl Schema for () {
    const OBJECT: &'static SchemaObject = &SchemaObject::null();
}

impl<T: ?Sized> Schema for PhantomData<T> {
    const OBJECT: &'static SchemaObject = &SchemaObject::null();
}

transparent! {
    [T: Schema] Wrapping<T> => T;
    /// serde reads a number out of range as the nearest one in range; here it is a violation.
    [T: Schema] Saturating<T> => T;
    [T: Schema] Reverse<T> => T;
}
