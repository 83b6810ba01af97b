//! `Option`, the unit type, what marks a type without holding it, and numbers with another arithmetic or order.

use core::cmp::Reverse;
use core::marker::PhantomData;
use core::num::{Saturating, Wrapping};

use crate::schema::{Among, Flat, Schema, SchemaObject, ValueRules};

/// Written as `null` where there is nothing.
impl<T: Schema> Schema for Option<T> {
    const OBJECT: &'static SchemaObject = &SchemaObject::place::<T>().optional();
    const CAN_BE_ABSENT: bool = true;
    const NARROWABLE: bool = T::NARROWABLE;
    const NARROWED: SchemaObject = T::NARROWED.optional();
    const AMONG: Among = T::AMONG.optional();
    const FLAT: Flat = T::FLAT.optional();
    const HAS_VALUE_RULES: bool = T::HAS_VALUE_RULES;

    #[inline]
    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        if let Some(value) = self {
            value.check_value_rules(rules);
        }
    }
}

impl Schema for () {
    const OBJECT: &'static SchemaObject = &SchemaObject::null();
    const AMONG: Among = Among::NOTHING;
}

impl<T: ?Sized> Schema for PhantomData<T> {
    const OBJECT: &'static SchemaObject = &SchemaObject::null();
    const AMONG: Among = Among::NOTHING;
}

transparent! {
    [T: Schema] Wrapping<T> => T, this => Some(&this.0);
    /// serde reads a number out of range as the nearest one in range; here it is a violation.
    [T: Schema] Saturating<T> => T, this => Some(&this.0);
    [T: Schema] Reverse<T> => T, this => Some(&this.0);
}
