//! Unions among the properties of an object: flattened, and beside a tag, in every nesting.

use std::collections::BTreeMap;

use proptest::collection::btree_map;
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::strategies::json;

wire! {
    enum Plain {
        A,
        #[serde(alias = "b", alias = "bee")]
        B,
    }

    enum Only {
        One,
    }

    #[schema(inline = false)]
    enum Named {
        C,
        D,
    }

    enum Listed {
        E,
        F,
        #[serde(other)]
        Rest,
    }

    enum Data {
        Number(u8),
        Pair(#[serde(default)] u8, bool),
        #[serde(alias = "nothing")]
        Unit,
        #[serde(other)]
        Other,
    }

    #[schema(any_of)]
    enum Chosen {
        Flag { flag: bool },
        #[serde(other)]
        Else,
    }

    struct Wrapped(Plain);

    struct WrappedTwice(Wrapped);

    struct WrappedData(Data);

    struct Point {
        x: i8,
        #[serde(skip_serializing_if = "Option::is_none")]
        y: Option<i8>,
    }

    struct Size {
        width: u8,
        height: Option<u8>,
    }

    struct OfPlain {
        id: u8,
        #[serde(flatten)]
        of: Plain,
    }

    struct OnlyOfPlain {
        #[serde(flatten)]
        of: Plain,
    }

    struct OfOnly {
        id: u8,
        #[serde(flatten)]
        of: Only,
    }

    struct OfNamed {
        id: u8,
        #[serde(flatten)]
        of: Named,
        #[serde(flatten)]
        point: Point,
    }

    struct OfListed {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<u8>,
        #[serde(flatten)]
        of: Listed,
    }

    struct OfData {
        id: u8,
        #[serde(flatten)]
        of: Data,
    }

    struct OfChosen {
        id: u8,
        #[serde(flatten)]
        of: Chosen,
    }

    struct OfOptionalPlain {
        id: u8,
        #[serde(flatten)]
        of: Option<Plain>,
    }

    struct OfOptionalListed {
        id: u8,
        #[serde(flatten)]
        of: Option<Listed>,
    }

    struct OfOptionalData {
        id: u8,
        #[serde(flatten)]
        of: Option<Data>,
    }

    struct OfBoxed {
        id: u8,
        #[serde(flatten)]
        of: Box<Plain>,
        #[serde(flatten)]
        data: Box<Data>,
    }

    struct OfWrapped {
        id: u8,
        #[serde(flatten)]
        of: WrappedTwice,
        #[serde(flatten)]
        data: Option<WrappedData>,
    }

    struct OfAlias {
        id: u8,
        #[serde(flatten)]
        of: Perhaps,
    }

    #[serde(deny_unknown_fields)]
    struct ClosedOfPlain {
        id: u8,
        #[serde(flatten)]
        of: Plain,
    }

    #[serde(deny_unknown_fields)]
    struct ClosedOfData {
        id: u8,
        #[serde(flatten)]
        of: Data,
        #[serde(flatten)]
        listed: Option<Listed>,
    }

    struct OfPlainAndMap {
        id: u8,
        #[serde(flatten)]
        of: Plain,
        #[serde(flatten)]
        #[proptest(strategy = "btree_map(\"[u-w]{1,2}\", any::<u8>(), 0..3)")]
        rest: BTreeMap<String, u8>,
    }

    struct OfAnyMaps {
        #[serde(flatten)]
        #[proptest(strategy = "btree_map(\"[u-w]{1,2}\", json(), 0..3)")]
        first: BTreeMap<String, Value>,
        #[serde(flatten)]
        #[proptest(strategy = "object()")]
        second: Map<String, Value>,
        #[serde(flatten)]
        #[proptest(strategy = "object().prop_map(Value::Object)")]
        third: Value,
        id: u8,
    }

    struct Deep {
        name: bool,
        #[serde(flatten)]
        of: OfPlain,
        #[serde(flatten)]
        data: OfOptionalNamed,
    }

    struct OfOptionalNamed {
        #[serde(flatten)]
        of: Option<Named>,
    }

    enum InVariants {
        Plain {
            #[serde(flatten)]
            of: Plain,
            id: u8,
        },
        Data {
            #[serde(flatten)]
            of: Data,
        },
    }

    #[serde(tag = "type")]
    enum InVariantsInside {
        Plain {
            #[serde(flatten)]
            of: Plain,
            id: u8,
        },
        Data {
            #[serde(flatten)]
            of: Option<Data>,
        },
        Listed {
            #[serde(flatten)]
            of: Listed,
        },
    }

    #[serde(tag = "t", content = "c")]
    enum InVariantsBeside {
        Plain {
            #[serde(flatten)]
            of: Plain,
            id: u8,
        },
        Data {
            #[serde(flatten)]
            of: Data,
        },
    }

    #[serde(untagged)]
    enum InUntaggedVariants {
        Plain {
            #[serde(flatten)]
            of: Plain,
            id: u8,
        },
        Data {
            #[serde(flatten)]
            of: Data,
        },
    }

    #[serde(tag = "type")]
    enum Inside {
        Plain(Plain),
        Only(Only),
        Named(Named),
        Wrapped(WrappedTwice),
        Boxed(Box<Plain>),
        Size(Size),
        Unit,
    }

    #[serde(tag = "type")]
    enum InsideOther {
        Listed(Listed),
        Data(Data),
        Wrapped(WrappedData),
        Boxed(Box<Listed>),
        Chosen(Chosen),
        Unit,
    }

    #[serde(tag = "outer")]
    enum InsideTwice {
        Inside(Inside),
        Other(InsideOther),
        Plain(Plain),
    }

    struct OfInside {
        id: u8,
        #[serde(flatten)]
        of: Inside,
    }

    struct OfInsideOther {
        id: u8,
        #[serde(flatten)]
        of: InsideOther,
    }

    struct OfInsideOtherBesideAbsent {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<u8>,
        #[serde(flatten)]
        of: InsideOther,
    }

    struct OnlyOfInsideOther {
        #[serde(flatten)]
        of: InsideOther,
    }

    struct OfOptionalInside {
        id: u8,
        #[serde(flatten)]
        of: Option<Inside>,
    }

    struct OfInsideTwice {
        #[serde(flatten)]
        point: Point,
        #[serde(flatten)]
        of: InsideTwice,
    }

    #[serde(tag = "t", content = "c")]
    enum Beside {
        Plain(Plain),
        Listed(Listed),
        Data(Data),
        Deep(OfData),
    }

    struct OfBeside {
        id: u8,
        #[serde(flatten)]
        of: Beside,
    }

    #[serde(untagged)]
    enum Loose {
        Full { key: u16 },
        Empty {},
    }

    struct OfLoose {
        id: u8,
        #[serde(flatten)]
        of: Loose,
    }

    #[serde(untagged)]
    enum Unreadable {
        Full { key: u16 },
        Empty,
    }

    struct OfOptionalUnreadable {
        id: u8,
        #[serde(flatten)]
        of: Option<Unreadable>,
    }

    #[serde(tag = "type")]
    enum InsideLoose {
        Loose(Loose),
        Unit(()),
    }

    struct Values {
        plain: Plain,
        listed: Listed,
        data: Data,
        optional: Option<Listed>,
    }

    struct Generic<T> {
        id: u8,
        #[serde(flatten)]
        of: T,
    }

    #[serde(tag = "type")]
    enum GenericInside<T> {
        Of(T),
    }
}

type Perhaps = Option<Plain>;

fn object() -> impl Strategy<Value = Map<String, Value>> {
    btree_map("[u-w]{3,4}", json(), 0..3).prop_map(Map::from_iter)
}

laws! {
    of_plain: OfPlain;
    only_of_plain: OnlyOfPlain;
    of_only: OfOnly;
    of_named: OfNamed;
    of_listed: OfListed;
    of_data: OfData;
    of_chosen: OfChosen;
    of_optional_plain: OfOptionalPlain;
    of_optional_listed: OfOptionalListed;
    of_optional_data: OfOptionalData;
    of_boxed: OfBoxed;
    of_wrapped: OfWrapped;
    of_alias: OfAlias;
    closed_of_plain: ClosedOfPlain;
    closed_of_data: ClosedOfData;
    of_plain_and_map: OfPlainAndMap;
    of_any_maps: OfAnyMaps;
    deep: Deep;
    in_variants: InVariants;
    in_variants_inside: InVariantsInside;
    in_variants_beside: InVariantsBeside;
    in_untagged_variants: InUntaggedVariants;
    inside: Inside;
    inside_other: InsideOther;
    inside_twice: InsideTwice;
    of_inside: OfInside;
    of_inside_other: OfInsideOther;
    of_inside_other_beside_absent: OfInsideOtherBesideAbsent;
    only_of_inside_other: OnlyOfInsideOther;
    of_optional_inside: OfOptionalInside;
    of_inside_twice: OfInsideTwice;
    beside: Beside;
    of_beside: OfBeside;
    of_loose: OfLoose;
    of_optional_unreadable: OfOptionalUnreadable;
    inside_loose: InsideLoose;
    values: Values;
    generic: Generic<Plain>;
    generic_of_listed: Generic<Listed>;
    generic_inside: GenericInside<Plain>;
    generic_inside_of_data: GenericInside<Data>;
}
