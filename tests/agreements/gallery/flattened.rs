//! What `flatten` makes of structs, options, maps, and each kind of enum.

use std::collections::BTreeMap;
use std::ops::Bound;

use proptest::collection::btree_map;
use proptest::prelude::*;
use serde_json::Value;

use crate::strategies::json;

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

    struct Perhaps(Option<Closed>);

    struct PerhapsAgain(Perhaps);

    struct OfNewtypeOfOption {
        id: u8,
        #[serde(flatten)]
        perhaps: Perhaps,
    }

    struct OfNewtypesOfOption {
        id: u8,
        #[serde(flatten)]
        perhaps: Box<PerhapsAgain>,
    }

    struct OfStruct {
        id: u8,
        #[serde(flatten)]
        point: Point,
    }

    struct OnlyOfStruct {
        #[serde(flatten)]
        point: Point,
    }

    struct OfClosed {
        id: u8,
        #[serde(flatten)]
        closed: Closed,
    }

    struct OnlyOfClosed {
        #[serde(flatten)]
        closed: Closed,
    }

    #[serde(deny_unknown_fields)]
    struct ClosedOfStruct {
        id: u8,
        #[serde(flatten)]
        point: Point,
    }

    #[serde(deny_unknown_fields)]
    struct ClosedOnlyOfStruct {
        #[serde(flatten)]
        point: Point,
    }

    struct OfTwo {
        #[serde(flatten)]
        point: Point,
        #[serde(flatten)]
        closed: Closed,
        id: u8,
    }

    struct OfOption {
        id: u8,
        #[serde(flatten)]
        point: Option<Point>,
    }

    struct OfMap {
        id: u8,
        #[serde(flatten)]
        #[proptest(strategy = "btree_map(\"[a-c]{1,2}\", any::<bool>(), 0..3)")]
        rest: BTreeMap<String, bool>,
    }

    struct OfStructAndMap {
        #[serde(flatten)]
        point: Point,
        #[serde(flatten)]
        #[proptest(strategy = "btree_map(\"[a-c]{1,2}\", json(), 0..3)")]
        rest: BTreeMap<String, Value>,
    }

    struct OnlyOfMap {
        #[serde(flatten)]
        #[proptest(strategy = "btree_map(\"[a-c]{1,2}\", any::<u8>(), 0..3)")]
        rest: BTreeMap<String, u8>,
    }

    struct Deep {
        name: bool,
        #[serde(flatten)]
        of_two: OfTwo,
    }

    struct DeepOfMap {
        name: bool,
        #[serde(flatten)]
        of_map: OfMap,
    }

    enum External {
        Newtype(u8),
        Struct { a: bool },
        Unit,
        #[serde(alias = "also")]
        Aliased,
    }

    #[serde(tag = "type")]
    enum Internal {
        Unit,
        Struct { a: bool },
        Of(Point),
    }

    #[serde(tag = "t", content = "c")]
    enum Adjacent {
        Unit,
        Newtype(u8),
    }

    #[serde(untagged)]
    enum Untagged {
        One { a: bool },
        Two { b: u8, c: Option<u8> },
    }

    struct OfExternal {
        id: u8,
        #[serde(flatten)]
        of: External,
    }

    struct OfExternalAndMap {
        #[serde(flatten)]
        of: External,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    }

    #[serde(tag = "type")]
    enum InternalOfExternal {
        One(External),
    }

    struct OfBound {
        #[serde(flatten)]
        of: Bound<u8>,
    }

    struct OfInternal {
        id: u8,
        #[serde(flatten)]
        of: Internal,
    }

    struct OfAdjacent {
        id: u8,
        #[serde(flatten)]
        of: Adjacent,
    }

    struct OfUntagged {
        id: u8,
        #[serde(flatten)]
        of: Untagged,
    }

    #[serde(deny_unknown_fields)]
    struct ClosedOfExternal {
        id: u8,
        #[serde(flatten)]
        of: External,
    }

    struct OfOptionalExternal {
        id: u8,
        #[serde(flatten)]
        of: Option<External>,
    }

    struct OfOptionalUntagged {
        id: u8,
        #[serde(flatten)]
        of: Option<Untagged>,
    }

    struct OfOptionalInternal {
        id: u8,
        #[serde(flatten)]
        of: Option<Internal>,
    }

    enum HoldingFlattened {
        One {
            id: u8,
            #[serde(flatten)]
            point: Point,
        },
        Two(OfTwo),
    }

    #[serde(tag = "type")]
    enum InternalHoldingFlattened {
        One {
            #[serde(flatten)]
            point: Point,
        },
        Two(OfStruct),
    }

    #[serde(untagged)]
    enum Second {
        Three { d: bool },
        Four { e: bool },
    }

    #[serde(untagged)]
    enum Third {
        Five { f: u8 },
        Six { g: u8 },
    }

    struct OfThreeUntagged {
        #[serde(flatten)]
        first: Untagged,
        #[serde(flatten)]
        second: Second,
        #[serde(flatten)]
        third: Third,
    }

    #[serde(tag = "type")]
    enum InternalOfClosed {
        Of(Closed),
        Unit(()),
        Open { a: bool },
        Nested(ClosedInside),
    }

    #[serde(tag = "inner", deny_unknown_fields)]
    enum ClosedInside {
        One { b: bool },
        Two,
    }

    #[serde(tag = "t", content = "c", deny_unknown_fields)]
    enum ClosedBeside {
        One { b: bool },
        Two(u8),
        Three,
    }

    struct OfInternalOfClosed {
        id: u8,
        #[serde(flatten)]
        of: InternalOfClosed,
    }

    struct OnlyOfInternalOfClosed {
        #[serde(flatten)]
        of: InternalOfClosed,
    }

    struct OfClosedInside {
        id: u8,
        #[serde(flatten)]
        of: ClosedInside,
    }

    struct OfClosedBeside {
        id: u8,
        #[serde(flatten)]
        of: ClosedBeside,
    }

    struct OfClosedOfStruct {
        name: bool,
        #[serde(flatten)]
        of: ClosedOfStruct,
    }

    struct OnlyOfExternal {
        #[serde(flatten)]
        of: External,
    }

    struct OnlyOfUntagged {
        #[serde(flatten)]
        of: Untagged,
    }

    struct OnlyOfOption {
        #[serde(flatten)]
        point: Option<Point>,
    }

    struct OfOptionalMap {
        id: u8,
        #[serde(flatten)]
        #[proptest(strategy = "proptest::option::of(btree_map(\"[a-c]{1,2}\", any::<bool>(), 1..3))")]
        rest: Option<BTreeMap<String, bool>>,
    }

    struct LeftOut {
        id: u8,
        #[serde(flatten, skip_serializing_if = "Option::is_none")]
        point: Option<Point>,
    }

    struct OfBox {
        id: u8,
        #[serde(flatten)]
        boxed: Box<Point>,
    }

    struct Wrapper(Point);

    #[serde(transparent)]
    struct Transparent {
        point: Point,
    }

    struct OfWrapper {
        id: u8,
        #[serde(flatten)]
        wrapper: Wrapper,
    }

    struct OfTransparent {
        id: u8,
        #[serde(flatten)]
        transparent: Transparent,
    }

    #[serde(from = "Point", into = "Point")]
    struct Converted {
        x: i8,
    }

    struct OfConverted {
        id: u8,
        #[serde(flatten)]
        converted: Converted,
    }

    struct OfUnit {
        id: u8,
        #[serde(flatten)]
        unit: (),
    }

    #[serde(tag = "tag", rename_all = "camelCase")]
    struct Tagged {
        the_id: u8,
        #[serde(flatten)]
        point: Point,
    }

    struct Aliased {
        #[serde(alias = "name", alias = "label")]
        title: u8,
        #[serde(default)]
        size: u8,
    }

    struct OfAliased {
        #[serde(alias = "key")]
        id: u8,
        #[serde(flatten)]
        aliased: Aliased,
    }

    #[derive(Default)]
    #[serde(default)]
    struct Defaulted {
        one: u8,
        two: Option<bool>,
    }

    struct OfDefaulted {
        id: u8,
        #[serde(flatten)]
        defaulted: Defaulted,
    }

    struct Generic<T> {
        #[serde(flatten)]
        of: T,
        generic: bool,
    }
}

impl From<Point> for Converted {
    fn from(point: Point) -> Self {
        Self { x: point.x }
    }
}

impl From<Converted> for Point {
    fn from(converted: Converted) -> Self {
        Self {
            x: converted.x,
            y: Some(1),
        }
    }
}

laws! {
    of_internal_of_closed: OfInternalOfClosed;
    only_of_internal_of_closed: OnlyOfInternalOfClosed;
    of_closed_inside: OfClosedInside;
    of_closed_beside: OfClosedBeside;
    of_closed_of_struct: OfClosedOfStruct;
    only_of_external: OnlyOfExternal;
    only_of_untagged: OnlyOfUntagged;
    only_of_option: OnlyOfOption;
    of_optional_map: OfOptionalMap;
    left_out: LeftOut;
    of_box: OfBox;
    of_wrapper: OfWrapper;
    of_transparent: OfTransparent;
    of_converted: OfConverted;
    of_unit: OfUnit;
    tagged: Tagged;
    of_aliased: OfAliased;
    of_defaulted: OfDefaulted;

    of_newtype_of_option: OfNewtypeOfOption;
    of_newtypes_of_option: OfNewtypesOfOption;
    of_struct: OfStruct;
    only_of_struct: OnlyOfStruct;
    of_closed: OfClosed;
    only_of_closed: OnlyOfClosed;
    closed_of_struct: ClosedOfStruct;
    closed_only_of_struct: ClosedOnlyOfStruct;
    of_two: OfTwo;
    of_option: OfOption;
    of_map: OfMap;
    of_struct_and_map: OfStructAndMap;
    only_of_map: OnlyOfMap;
    deep: Deep;
    deep_of_map: DeepOfMap;
    of_external: OfExternal;
    of_external_and_map: OfExternalAndMap;
    internal_of_external: InternalOfExternal;
    of_bound: OfBound;
    of_internal: OfInternal;
    of_adjacent: OfAdjacent;
    of_untagged: OfUntagged;
    closed_of_external: ClosedOfExternal;
    of_optional_external: OfOptionalExternal;
    of_optional_untagged: OfOptionalUntagged;
    of_optional_internal: OfOptionalInternal;
    holding_flattened: HoldingFlattened;
    internal_holding_flattened: InternalHoldingFlattened;
    of_three_untagged: OfThreeUntagged;
    generic: Generic<Point>;
}
