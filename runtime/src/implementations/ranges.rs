//! Ranges, which are written as an object of their ends.

use core::ops::{Range, RangeFrom, RangeInclusive, RangeTo};

use crate::schema::{Among, Property, Schema, SchemaObject, ValueRules};

macro_rules! ranges {
    ($($range:ident($this:ident): $($end:literal => $held:expr),*;)*) => {
        $(
            impl<T: Schema> Schema for $range<T> {
                const OBJECT: &'static SchemaObject = &SchemaObject::object(
                    const { &[$(Property::new($end, SchemaObject::place::<T>().wrapped())),*] },
                )
                .deny_unknown_properties();
                const AMONG: Among = Among::CLOSED;
                const HAS_VALUE_RULES: bool = T::HAS_VALUE_RULES;

                #[inline]
                fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
                    let $this = self;
                    $(rules.property($end, $held);)*
                }
            }
        )*
    };
}

ranges! {
    Range(this): "start" => &this.start, "end" => &this.end;
    RangeInclusive(this): "start" => this.start(), "end" => this.end();
    RangeFrom(this): "start" => &this.start;
    RangeTo(this): "end" => &this.end;
}
