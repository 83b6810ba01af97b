//! Tuples, which are written as an array with a schema for each position.

use crate::schema::{Among, Schema, SchemaObject, ValueRules};

macro_rules! tuples {
    ($(($($item:ident)+))*) => {
        $(
            impl<$($item: Schema),+> Schema for ($($item,)+) {
                const OBJECT: &'static SchemaObject =
                    &SchemaObject::tuple(const { &[$(const { &SchemaObject::place::<$item>() }),+] });
                const NARROWABLE: bool = true;
                const AMONG: Among = Among::NEVER;
                const HAS_VALUE_RULES: bool = $($item::HAS_VALUE_RULES)||+;

                #[inline]
                #[expect(non_snake_case, reason = "each item is called as its type is")]
                fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
                    let ($($item,)+) = self;
                    let mut index = 0..;
                    $(rules.item(index.next().unwrap_or_default(), $item);)+
                }
            }
        )*
    };
}

// as many as serde writes
tuples! {
    (A)
    (A B)
    (A B C)
    (A B C D)
    (A B C D E)
    (A B C D E F)
    (A B C D E F G)
    (A B C D E F G H)
    (A B C D E F G H I)
    (A B C D E F G H I J)
    (A B C D E F G H I J K)
    (A B C D E F G H I J K L)
    (A B C D E F G H I J K L M)
    (A B C D E F G H I J K L M N)
    (A B C D E F G H I J K L M N O)
    (A B C D E F G H I J K L M N O P)
}
