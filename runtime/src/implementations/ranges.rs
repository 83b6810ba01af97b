//! Ranges, which are written as an object of their ends.

use core::ops::{Range, RangeFrom, RangeInclusive, RangeTo};

use crate::schema::{Among, Property, Schema, SchemaObject};

macro_rules! ranges {
    ($($range:ident: $($end:literal)*;)*) => {
        $(
            impl<T: Schema> Schema for $range<T> {
                const OBJECT: &'static SchemaObject = &SchemaObject::object(
                    const { &[$(Property::new($end, SchemaObject::place::<T>().wrapped())),*] },
                )
                .deny_unknown_properties();
                const AMONG: Among = Among::CLOSED;
            }
        )*
    };
}

ranges! {
    Range: "start" "end";
    RangeInclusive: "start" "end";
    RangeFrom: "start";
    RangeTo: "end";
}
