//! Enums that are written as a number, by serde_repr.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::strategies::few;

macro_rules! numbered {
    ($($item:item)*) => {
        $(
            #[derive(
                Debug,
                Clone,
                PartialEq,
                Eq,
                PartialOrd,
                Ord,
                serde_repr::Serialize_repr,
                serde_repr::Deserialize_repr,
                wireform::Schema,
                proptest_derive::Arbitrary,
            )]
            #[schema(repr)]
            $item
        )*
    };
}

numbered! {
    #[repr(u8)]
    enum Level {
        Low = 1,
        High = 10,
    }

    #[repr(i64)]
    enum Offset {
        Least = i64::MIN,
        Minus = -1,
        Zero,
        One,
        Greatest = i64::MAX,
    }

    #[repr(u64)]
    enum Only {
        Greatest = u64::MAX,
    }

    #[repr(i32)]
    #[schema(inline = false)]
    enum Named {
        One = 1,
        Two,
    }

    #[repr(u16)]
    enum Open {
        Known,
        #[serde(other)]
        Unknown = 7,
    }
}

wire! {
    struct OfNumbered {
        level: Level,
        optional: Option<Level>,
        #[serde(skip_serializing_if = "Option::is_none")]
        absent: Option<Offset>,
        only: Only,
        optional_only: Option<Only>,
        named: Named,
        optional_named: Option<Named>,
        open: Open,
        #[proptest(strategy = "few()")]
        list: Vec<Named>,
        #[serde(default = "low")]
        defaulted: Level,
        pair: (Level, Option<Offset>),
    }

    struct Keys {
        #[proptest(strategy = "proptest::collection::btree_map(any::<Level>(), any::<bool>(), 0..3)")]
        levels: BTreeMap<Level, bool>,
        #[proptest(strategy = "proptest::collection::btree_map(any::<Offset>(), any::<u8>(), 0..4)")]
        offsets: BTreeMap<Offset, u8>,
        #[proptest(strategy = "proptest::collection::btree_map(any::<Open>(), any::<u8>(), 0..3)")]
        open: BTreeMap<Open, u8>,
    }

    #[serde(untagged)]
    enum Told {
        First { version: Level, name: bool },
        Second { version: Named, size: u8 },
        Bare(Offset),
        List(Vec<Level>),
    }

    #[serde(tag = "kind")]
    enum Inside {
        Of { level: Level },
        Other { open: Option<Open> },
    }

    struct Beside {
        own: Level,
        #[serde(flatten)]
        inside: Inside,
    }

    #[serde(transparent)]
    struct Seen {
        level: Level,
    }

    struct Around(Offset);
}

const fn low() -> Level {
    Level::Low
}

laws! {
    level: Level;
    offset: Offset;
    only: Only;
    named: Named;
    open: Open;
    of_numbered: OfNumbered;
    keys: Keys;
    told: Told;
    inside: Inside;
    beside: Beside;
    seen: Seen;
    around: Around;
    optional: Option<Level>;
}
