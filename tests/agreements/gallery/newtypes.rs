//! Newtypes, and what serde sees through.

use proptest::prelude::*;

use crate::strategies::{few, text};

wire! {
    struct Meters(f64);

    struct Name(#[proptest(strategy = "text()")] String);

    struct Perhaps(Option<u8>);

    struct List(#[proptest(strategy = "few()")] Vec<u8>);

    struct Twice(Meters);

    #[schema(minimum = 0, maximum = 100)]
    struct Percentage(#[proptest(strategy = "0..=100_u8")] u8);

    #[serde(transparent)]
    struct Transparent {
        of: u16,
    }

    #[serde(transparent)]
    struct TransparentOption(Option<bool>);

    struct OfNewtypes {
        length: Meters,
        name: Name,
        #[serde(skip_serializing_if = "Option::is_none")]
        nickname: Option<Name>,
        unnamed: Option<Name>,
        perhaps: Perhaps,
        list: List,
        twice: Twice,
        transparent: Transparent,
        absent: TransparentOption,
        #[schema(maximum = 50)]
        #[proptest(strategy = "(0..=50_u8).prop_map(Percentage)")]
        half: Percentage,
        #[schema(minimum = 10)]
        #[proptest(strategy = "proptest::option::of((10..=100_u8).prop_map(Percentage))")]
        most: Option<Percentage>,
        #[proptest(strategy = "few()")]
        of_names: Vec<Name>,
    }
}

laws! {
    meters: Meters;
    name: Name;
    perhaps: Perhaps;
    list: List;
    twice: Twice;
    percentage: Percentage;
    transparent: Transparent;
    transparent_option: TransparentOption;
    of_newtypes: OfNewtypes;
}
