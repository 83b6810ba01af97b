//! Enums with data, in each of serde's representations.

use std::collections::BTreeMap;

use proptest::collection::btree_map;
use proptest::prelude::*;
use serde_json::Value;

use crate::strategies::{few, json, text};

wire! {
    struct Point {
        x: i8,
        #[serde(skip_serializing_if = "Option::is_none")]
        y: Option<i8>,
    }

    #[serde(deny_unknown_fields)]
    struct Closed {
        one: bool,
    }

    enum External {
        Unit,
        Empty(),
        Newtype(u8),
        #[serde(rename = "a pair")]
        Tuple(bool, Option<u8>),
        Struct { x: u8, y: Option<bool> },
        Of(Point),
        OfClosed(Closed),
        #[serde(alias = "Other", alias = "Another")]
        Aliased(bool),
        #[serde(skip)]
        #[allow(dead_code, reason = "it is never on the wire")]
        #[proptest(skip)]
        Skipped,
    }

    #[serde(rename_all = "snake_case", rename_all_fields = "camelCase", deny_unknown_fields)]
    enum ExternalAndClosed {
        UnitVariant,
        StructVariant { first_field: u8, second_field: Option<u8> },
    }

    #[serde(tag = "type")]
    enum Internal {
        Unit,
        Struct { x: u8, y: Option<bool> },
        Of(Point),
        OfClosed(Closed),
        OfUnit(()),
        #[serde(alias = "Other")]
        Aliased {},
    }

    #[serde(tag = "type", deny_unknown_fields)]
    enum InternalAndClosed {
        Unit,
        Struct { x: u8 },
        Of(Point),
    }

    #[serde(tag = "t", content = "c")]
    enum Adjacent {
        Unit,
        Newtype(u8),
        Optional(Option<u8>),
        Tuple(u8, bool),
        Struct { x: u8 },
        Of(Point),
    }

    #[serde(tag = "t", content = "c", deny_unknown_fields)]
    enum AdjacentAndClosed {
        Unit,
        Newtype(bool),
        Struct { x: u8 },
    }

    #[serde(untagged)]
    enum Untagged {
        Null,
        Number(i16),
        Text(#[proptest(strategy = "text()")] String),
        Pair(bool, bool),
        Point(Point),
        Struct { only: bool },
        List(#[proptest(strategy = "few()")] Vec<u8>),
    }

    #[serde(untagged)]
    enum Overlapping {
        Small(u8),
        Signed(i8),
        Closed(Closed),
        Open { one: Option<bool> },
    }

    #[serde(tag = "type")]
    enum WithOther {
        Known { x: u8 },
        #[serde(other)]
        Unknown,
    }

    #[serde(tag = "t", content = "c")]
    enum AdjacentWithOther {
        Known(u8),
        #[serde(other)]
        Unknown,
    }

    #[serde(tag = "type")]
    enum PartlyUntagged {
        One { x: u8 },
        Two { y: bool },
        #[serde(untagged)]
        Neither(u8),
    }

    enum ExternalPartlyUntagged {
        One(u8),
        Unit,
        #[serde(untagged)]
        Text(#[proptest(strategy = "text()")] String),
        #[serde(untagged)]
        Any(#[proptest(strategy = "json()")] Value),
    }

    #[schema(any_of)]
    enum ByChoice {
        One(u8),
        Two(bool),
    }

    #[serde(tag = "kind")]
    struct TaggedStruct {
        x: u8,
    }

    enum OneVariant {
        Only { x: u8 },
    }

    #[serde(tag = "outer")]
    enum Nested {
        Inner(Internal),
        External { of: External },
    }

    #[serde(untagged)]
    enum NestedUntagged {
        One(Untagged),
        Two(Overlapping),
        Three(Internal),
    }

    struct Wrapped(Point);

    #[serde(deny_unknown_fields)]
    struct ClosedOfPoint {
        name: bool,
        #[serde(flatten)]
        point: Point,
    }

    #[serde(tag = "outer")]
    enum OfEverything {
        Map(#[proptest(strategy = "btree_map(\"[a-c]{1,2}\", any::<bool>(), 0..3)")] BTreeMap<String, bool>),
        Adjacent(Adjacent),
        AdjacentAndClosed(AdjacentAndClosed),
        External(Data),
        Internal(InternalAndClosed),
        Wrapped(Wrapped),
        Boxed(Box<Closed>),
        Tagged(TaggedStruct),
        Open(Open),
        ClosedOfPoint(ClosedOfPoint),
        Named(#[proptest(strategy = "names()")] Named),
    }

    enum Data {
        Newtype(u8),
        Tuple(u8, bool),
        Struct { x: u8 },
    }

    #[serde(untagged)]
    enum Open {
        One { one: u8 },
        Two { two: Option<bool> },
    }

    #[serde(transparent)]
    struct Named {
        names: BTreeMap<String, u8>,
    }

    #[serde(tag = "third")]
    enum NestedTwice {
        Nested(Nested),
        Unit,
    }

    #[serde(tag = "t", content = "c")]
    enum AdjacentOfEverything {
        Internal(Internal),
        Untagged(Untagged),
        OfClosed(Closed),
        Map(#[proptest(strategy = "btree_map(\"[a-c]{1,2}\", any::<bool>(), 0..3)")] BTreeMap<String, bool>),
        Nothing(()),
        #[serde(alias = "Also")]
        Aliased { #[serde(alias = "z")] x: u8, #[serde(default)] y: bool },
    }

    struct OfEnums {
        external: External,
        optional: Option<Internal>,
        #[serde(skip_serializing_if = "Option::is_none")]
        absent: Option<Adjacent>,
        untagged: Option<Untagged>,
        #[proptest(strategy = "few()")]
        list: Vec<ExternalAndClosed>,
    }

    enum Generic<T> {
        Some(T),
        None,
    }
}

fn names() -> impl Strategy<Value = Named> {
    btree_map("[a-c]{1,2}", any::<u8>(), 0..3).prop_map(|names| Named { names })
}

laws! {
    external: External;
    external_and_closed: ExternalAndClosed;
    internal: Internal;
    internal_and_closed: InternalAndClosed;
    adjacent: Adjacent;
    adjacent_and_closed: AdjacentAndClosed;
    untagged: Untagged;
    overlapping: Overlapping;
    with_other: WithOther;
    adjacent_with_other: AdjacentWithOther;
    partly_untagged: PartlyUntagged;
    external_partly_untagged: ExternalPartlyUntagged;
    by_choice: ByChoice;
    tagged_struct: TaggedStruct;
    one_variant: OneVariant;
    nested: Nested;
    nested_twice: NestedTwice;
    of_everything: OfEverything;
    adjacent_of_everything: AdjacentOfEverything;
    nested_untagged: NestedUntagged;
    of_enums: OfEnums;
    generic: Generic<Point>;
    results: Result<u8, bool>;
}
