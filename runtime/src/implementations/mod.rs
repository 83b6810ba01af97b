//! The schemas of other people's types: what *their* serde implementations write. One file a family.

/// Types that serde looks through: each is written as another one. What is held, where it has rules over Rust values to ask, or can be
/// the key of a map: `this => Some(&**this)`.
macro_rules! transparent {
    ($($(#[$attribute:meta])* [$($parameters:tt)*] $outer:ty => $inner:ty $(, $this:ident => $held:expr)?;)*) => {
        $(
            $(#[$attribute])*
            impl<$($parameters)*> $crate::schema::Schema for $outer {
                const OBJECT: &'static $crate::schema::SchemaObject = <$inner>::OBJECT;
                const NAME: &'static str = <$inner>::NAME;
                const PLACEMENT: $crate::schema::Placement = <$inner>::PLACEMENT;
                const AMONG: $crate::schema::Among = <$inner>::AMONG;
                const FLAT: $crate::schema::Flat = <$inner>::FLAT;
                const SCALAR: bool = <$inner>::SCALAR;
                const NARROWABLE: bool = <$inner>::NARROWABLE;
                const NARROWED: $crate::schema::SchemaObject = <$inner>::NARROWED;
                const CAN_BE_ABSENT: bool = <$inner>::CAN_BE_ABSENT;
                const REVIEW: () = <$inner>::REVIEW;
                $(
                    const HAS_VALUE_RULES: bool = <$inner>::HAS_VALUE_RULES;

                    #[inline]
                    fn check_value_rules(&self, rules: &mut $crate::schema::ValueRules<'_>) {
                        let $this = self;
                        if let Some(held) = $held {
                            $crate::schema::Schema::check_value_rules(&*held, rules);
                        }
                    }

                    #[inline]
                    fn text_as_key(&self) -> Option<::alloc::string::String> {
                        let $this = self;
                        $held.and_then(|held| $crate::schema::Schema::text_as_key(&*held))
                    }
                )?
            }
        )*
    };
}

/// Types that are written as a string, a number or a boolean; `=> text` where what serde writes is known for the key of a map.
macro_rules! scalars {
    ($($(#[$attribute:meta])* $scalar:ty => $object:expr $(=> $text:expr)?;)*) => {
        $(
            $(#[$attribute])*
            impl $crate::schema::Schema for $scalar {
                const OBJECT: &'static $crate::schema::SchemaObject = &$object;
                const SCALAR: bool = true;
                $(
                    #[inline]
                    fn text_as_key(&self) -> Option<::alloc::string::String> {
                        Some($text(self))
                    }
                )?
            }
        )*
    };
}

/// One variant: a unit is written as its name, any other as an object with one property.
macro_rules! variant {
    ($name:literal) => {
        &$crate::schema::SchemaObject::enumeration(&[$name])
    };
    ($name:literal, $value:ty) => {
        &$crate::schema::SchemaObject::object(const { &[variant!(@property $name, $value)] }).deny_unknown_properties()
    };
    (@property $name:literal, $value:ty) => {
        $crate::schema::Property::new($name, $crate::schema::SchemaObject::place::<$value>().wrapped())
    };
}

/// An enum with these variants, externally tagged; behind it those that hold a value with rules to ask.
macro_rules! externally_tagged {
    (
        $(#[$attribute:meta])* [$($parameters:tt)*] $enum:ty { $($variant:literal $(($value:ty))?,)* }
        $(asks { $($asked:ident: $name:literal($held:ty),)* })?
    ) => {
        $(#[$attribute])*
        impl<$($parameters)*> $crate::schema::Schema for $enum {
            const OBJECT: &'static $crate::schema::SchemaObject = &$crate::schema::SchemaObject::one_of(
                const { &[$(variant!($variant $(, $value)?)),*] },
            )
            .tagged_externally(
                &[$($variant),*],
                const { &$crate::implementations::compound::table([$($variant),*]) },
            );
            const AMONG: $crate::schema::Among = $crate::schema::Among::VARIANT;
            $(
                const HAS_VALUE_RULES: bool = $(<$held>::HAS_VALUE_RULES)||*;

                #[inline]
                fn check_value_rules(&self, rules: &mut $crate::schema::ValueRules<'_>) {
                    $(
                        if let Self::$asked(value) = self {
                            rules.property($name, value);
                        }
                    )*
                }
            )?
        }
    };
}

mod atomics;
mod bytes;
mod collections;
mod compound;
mod duration;
mod network;
mod numbers;
mod pointers;
mod ranges;
mod text;
mod tuples;
mod wrappers;

#[cfg(feature = "std")]
mod path;

#[cfg(feature = "bytes1")]
mod bytes1;
#[cfg(feature = "chrono04")]
mod chrono;
#[cfg(any(feature = "compact_str09", feature = "compact_str010"))]
mod compact_str;
#[cfg(feature = "either1")]
mod either;
#[cfg(feature = "indexmap2")]
mod indexmap;
#[cfg(feature = "jiff1")]
mod jiff;
#[cfg(feature = "rust_decimal1")]
mod rust_decimal;
#[cfg(feature = "semver1")]
mod semver;
#[cfg(feature = "json")]
mod serde_json;
#[cfg(feature = "smol_str03")]
mod smol_str;
#[cfg(feature = "time03")]
mod time;
#[cfg(feature = "url2")]
mod url;
#[cfg(feature = "uuid1")]
mod uuid;
