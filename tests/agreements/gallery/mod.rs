//! The types that the laws are tried on: what serde's attributes and Rust's types come to on the wire.

/// Types with everything that the laws need.
macro_rules! wire {
    ($($item:item)*) => {
        $(
            #[derive(Debug, Clone, serde::Serialize, serde::Deserialize, wireform::Schema, proptest_derive::Arbitrary)]
            $item
        )*
    };
}

/// One test for each type.
macro_rules! laws {
    ($($test:ident: $type:ty $(= $strategy:expr)?;)*) => {
        $(
            #[test]
            fn $test() {
                laws!(@hold $type $(= $strategy)?);
            }
        )*
    };
    (@hold $type:ty) => { crate::laws::hold::<$type>(proptest::arbitrary::any::<$type>()) };
    (@hold $type:ty = $strategy:expr) => { crate::laws::hold::<$type>($strategy) };
}

/// Types that break a law, each with the words of the failure: a test fails as soon as the law holds, and the type can move on.
macro_rules! found {
    ($($(#[$documentation:meta])* $test:ident: $type:ty = $words:literal;)*) => {
        $(
            $(#[$documentation])*
            #[test]
            #[should_panic(expected = $words)]
            fn $test() {
                laws!(@hold $type);
            }
        )*
    };
}

mod conversions;
mod enums;
mod flattened;
mod generics;
mod keywords;
mod library;
mod maps;
mod newtypes;
mod presence;
mod recursion;
mod scalars;
mod sequences;
mod structs;
mod tagged;
mod tuples;
