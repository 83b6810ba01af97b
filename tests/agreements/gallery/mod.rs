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

/// One test for each type; outside of tests, one call that does to each what `crate::laws` says.
macro_rules! laws {
    ($($test:ident: $type:ty $(= $strategy:expr)?;)*) => {
        $(
            #[test]
            fn $test() {
                laws!(@hold $type $(= $strategy)?);
            }
        )*

        #[cfg(not(test))]
        pub(crate) fn all() {
            $(laws!(@hold $type $(= $strategy)?);)*
        }
    };
    (@hold $type:ty) => { crate::laws::hold::<$type>(proptest::arbitrary::any::<$type>()) };
    (@hold $type:ty = $strategy:expr) => { crate::laws::hold::<$type>($strategy) };
}

mod attributes;
mod conversions;
mod dependencies;
mod enums;
mod flattened;
mod generics;
mod keywords;
mod library;
mod maps;
mod newtypes;
mod numbered;
mod presence;
mod recursion;
mod scalars;
mod sequences;
mod structs;
mod tagged;
mod tuples;
mod unions;

/// Every type of the gallery, outside of tests.
#[cfg(not(test))]
pub(crate) fn all() {
    attributes::all();
    conversions::all();
    enums::all();
    flattened::all();
    generics::all();
    keywords::all();
    library::all();
    maps::all();
    newtypes::all();
    numbered::all();
    presence::all();
    recursion::all();
    scalars::all();
    sequences::all();
    structs::all();
    tagged::all();
    tuples::all();
    unions::all();
}
