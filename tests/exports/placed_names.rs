//! Types of one name, wherever they stand: in compositions, in maps, in generic types, in a circle; asked from several roots.

#![expect(dead_code, reason = "fields are there for their schema")]
#![expect(clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::collections::BTreeMap;

use wireform::Schema;

use crate::names::{names_of, referred_in_json_schema, referred_in_typescript};

mod shop {
    #[derive(wireform::Schema)]
    pub(super) struct Config {
        pub(super) url: String,
    }

    #[derive(wireform::Schema)]
    pub(super) struct User {
        pub(super) shop: u8,
    }
}

mod bank {
    #[derive(wireform::Schema)]
    pub(super) struct Config {
        pub(super) limit: u8,
    }

    #[derive(wireform::Schema)]
    pub(super) struct User {
        pub(super) bank: u8,
    }
}

#[derive(Schema)]
struct Page<T> {
    items: Vec<T>,
}

mod left {
    #[derive(wireform::Schema)]
    pub(super) struct Node {
        pub(super) other: Option<Box<super::right::Node>>,
    }
}
mod right {
    #[derive(wireform::Schema)]
    pub(super) struct Node {
        pub(super) other: Option<Box<super::left::Node>>,
        pub(super) weight: u8,
    }
}

#[test]
fn wherever_a_type_stands_it_has_the_same_name() {
    #[derive(Schema)]
    #[serde(tag = "kind")]
    enum Choice {
        Shop { config: Option<shop::Config> },
        Bank { configs: Vec<bank::Config> },
    }
    #[derive(Schema)]
    #[serde(untagged)]
    enum Loose {
        Shop(shop::Config),
        Bank(bank::Config),
    }
    #[derive(Schema)]
    struct Maps {
        shop: BTreeMap<String, shop::Config>,
        bank: BTreeMap<String, (bank::Config, u8)>,
    }
    #[derive(Schema)]
    struct Flat {
        #[serde(flatten)]
        shop: shop::Config,
        #[serde(flatten)]
        bank: bank::Config,
    }

    for names in [names_of::<Choice>(), names_of::<Loose>(), names_of::<Flat>()] {
        assert_eq!(names, ["shop_Config", "bank_Config"]);
    }
    // TypeScript has no key for what a tuple holds
    let mut referred = referred_in_json_schema(Maps::OBJECT);
    referred.sort();
    assert_eq!(referred, ["bank_Config", "shop_Config"]);
    assert_eq!(referred_in_typescript(Maps::OBJECT), ["shop_Config"]);
}

#[test]
fn types_of_one_name_that_hold_each_other_are_told_apart() {
    #[derive(Schema)]
    struct Root {
        a: right::Node,
        b: left::Node,
    }

    assert_eq!(names_of::<Root>(), ["right_Node", "left_Node"]);
    assert_eq!(names_of::<left::Node>(), ["right_Node"]);
    assert!(left::Node::SCHEMA.to_typescript().starts_with("export const $left_Node = {"));
    let definitions = &Root::SCHEMA.to_json_schema()["$defs"];
    assert_eq!(definitions["left_Node"]["properties"]["other"]["anyOf"][0]["$ref"], "#/$defs/right_Node");
    assert_eq!(definitions["right_Node"]["properties"]["other"]["anyOf"][0]["$ref"], "#/$defs/left_Node");
}

/// A generic type that is declared twice, and constants beside types.
#[test]
fn generic_types_of_one_name_are_told_apart_with_all_that_they_are_made_of() {
    mod one {
        #[derive(wireform::Schema)]
        pub(super) struct Grid<T, const SIZE: usize> {
            pub(super) cells: [T; SIZE],
        }
    }
    mod two {
        #[derive(wireform::Schema)]
        pub(super) struct Grid<T, const SIZE: usize> {
            pub(super) cells: Vec<T>,
        }
    }
    #[derive(Schema)]
    struct Root {
        a: one::Grid<u8, 3>,
        b: two::Grid<u8, 3>,
        c: one::Grid<shop::User, 2>,
    }

    assert_eq!(names_of::<Root>(), ["one_Grid_uint8_3", "two_Grid_uint8_3", "Grid_User_2"]);
}

#[test]
fn names_that_are_cut_for_their_length_are_told_apart() {
    mod long {
        use wireform::Schema;

        #[derive(Schema)]
        #[schema(
            name = "A_name_of_more_than_one_hundred_characters_which_a_generic_type_holds_three_times_and_so_has_no_room_for_it_in_its_own_name_of_256"
        )]
        pub(super) struct Long {
            pub(super) x: u8,
        }
    }
    #[derive(Schema)]
    struct Pair<A, B> {
        a: A,
        b: B,
    }
    #[derive(Schema)]
    struct Root {
        a: Pair<long::Long, long::Long>,
        b: Pair<long::Long, Page<long::Long>>,
    }

    let names = names_of::<Root>();
    assert_ne!(names[0], names[1]);
}

/// Neither reads what another asked before: the same names from each of two roots, and from one that holds both.
#[test]
fn each_root_has_the_names_of_what_it_leads_to() {
    #[derive(Schema)]
    struct Shop {
        config: shop::Config,
        users: Page<shop::User>,
    }
    #[derive(Schema)]
    struct Bank {
        config: bank::Config,
        users: Page<bank::User>,
    }
    #[derive(Schema)]
    struct Both {
        bank: Bank,
        shop: Shop,
    }

    assert_eq!(names_of::<Shop>(), ["Config", "Page_User"]);
    assert_eq!(names_of::<Bank>(), ["Config", "Page_User"]);
    assert_eq!(names_of::<Both>(), ["Bank", "Shop"]);
    let document = Both::SCHEMA.to_json_schema();
    let defined: Vec<_> = document["$defs"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        defined,
        [
            "Bank",
            "Shop",
            "bank_Config",
            "bank_User",
            "placed_names_Page_bank_User",
            "placed_names_Page_shop_User",
            "shop_Config",
            "shop_User",
        ]
    );
}
