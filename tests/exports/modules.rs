//! A module of many types: each once, in an order of its own, with names and files that no two share.

#![expect(dead_code, reason = "fields are there for their schema")]
#![expect(clippy::panic, reason = "tests fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wireform::typescript::Module;
use wireform::{Annotations, Property, Schema, SchemaObject};

use crate::gallery;
use crate::julep_derived;
use crate::models::models_of;

/// What stands above a file.
const HEADER: &str = "/* written by wireform -- do not edit */\n/* eslint-disable */\n\n";

fn names(text: &str, start: &str) -> Vec<String> {
    let lines = text.lines().filter_map(|line| line.strip_prefix(start));
    lines.map(|rest| rest.split_whitespace().next().unwrap().to_owned()).collect()
}

fn file<'f>(files: &'f [(String, String)], path: &str) -> &'f str {
    let found = files.iter().find(|(found, _)| found == path);
    &found.unwrap_or_else(|| panic!("no {path} in {:?}", paths(files))).1
}

fn paths(files: &[(String, String)]) -> Vec<&str> {
    files.iter().map(|(path, _)| path.as_str()).collect()
}

/// All that is known of each order of some roots.
fn of_all_orders(roots: &[&'static SchemaObject]) -> BTreeSet<(String, Vec<(String, String)>)> {
    let mut turned = roots.to_vec();
    let mut found = BTreeSet::new();
    for _ in 0..roots.len() {
        turned.rotate_left(1);
        for order in [turned.clone(), turned.iter().rev().copied().collect()] {
            let module = Module::of(order);
            found.insert((module.to_string(), module.files()));
        }
    }
    found
}

mod shop {
    #[derive(wireform::Schema)]
    pub(super) struct Config {
        pub(super) url: String,
    }
    #[derive(wireform::Schema)]
    pub(super) struct Shop {
        pub(super) config: Config,
    }
}

mod bank {
    #[derive(wireform::Schema)]
    pub(super) struct Config {
        pub(super) limit: u8,
    }
    #[derive(wireform::Schema)]
    pub(super) struct Bank {
        pub(super) config: Config,
        pub(super) shop: Option<super::shop::Shop>,
    }
}

#[test]
fn the_order_of_the_roots_changes_nothing() {
    assert_eq!(of_all_orders(gallery::ALL).len(), 1);
    assert_eq!(of_all_orders(julep_derived::ALL).len(), 1);
    // types of one name, told apart by their modules
    let roots = [shop::Config::OBJECT, bank::Config::OBJECT, bank::Bank::OBJECT, shop::Shop::OBJECT];
    let found = of_all_orders(&roots);
    assert_eq!(found.len(), 1);
    let (text, _) = found.first().unwrap();
    assert_eq!(names(text, "export type "), ["Bank", "bank_Config", "Shop", "shop_Config"]);
}

#[test]
fn of_two_types_that_say_the_same_always_the_same_one_is_written() {
    mod one {
        #[derive(wireform::Schema)]
        pub(super) struct Pair {
            pub(super) first: u8,
            pub(super) second: bool,
        }
    }
    mod other {
        #[derive(wireform::Schema)]
        pub(super) struct Pair {
            pub(super) second: bool,
            pub(super) first: u8,
        }
    }

    let found = of_all_orders(&[one::Pair::OBJECT, other::Pair::OBJECT]);
    assert_eq!(found.len(), 1);
    assert_eq!(names(&found.first().unwrap().0, "export type "), ["Pair"]);
}

#[test]
fn all_that_the_roots_lead_to_is_there_once() {
    #[derive(Schema)]
    struct Root {
        in_list: Vec<Vec<ListItem>>,
        in_map: BTreeMap<Key, MapValue>,
        in_tuple: (TupleItem, Option<Box<Root>>),
        in_union: Union,
        #[serde(flatten)]
        part: Part,
        any: Value,
    }
    #[derive(Schema)]
    struct ListItem(u8);
    #[derive(Schema, PartialEq, Eq, PartialOrd, Ord)]
    #[schema(inline = false)]
    enum Key {
        One,
    }
    #[derive(Schema)]
    struct MapValue(bool);
    #[derive(Schema)]
    struct TupleItem {
        again: ListItem,
    }
    #[derive(Schema)]
    #[serde(untagged)]
    enum Union {
        One(Branch),
        Two(u8),
    }
    #[derive(Schema)]
    struct Branch {}
    #[derive(Schema)]
    struct Part {
        part: u8,
    }

    let expected = ["Branch", "Key", "ListItem", "MapValue", "Part", "Root", "TupleItem", "Union"];
    let text = Module::new().with::<Root>().with::<Root>().with::<Part>().to_string();
    assert_eq!(names(&text, "export type "), expected);
    let constants = expected.map(|name| format!("${name}"));
    assert_eq!(names(&text, "export const "), constants);
}

#[test]
fn what_has_no_name_has_nothing_but_what_it_leads_to() {
    assert_eq!(Module::new().with::<Vec<u8>>().to_string(), HEADER.trim_end().to_owned() + "\n");
    let text = Module::new().with::<Vec<shop::Config>>().to_string();
    assert_eq!(names(&text, "export type "), ["Config"]);
    assert_eq!(paths(&Module::new().files()), ["index.ts"]);
}

#[test]
fn types_are_sorted_as_the_generator_sorts_them() {
    macro_rules! named {
        ($($name:literal)*) => { [$(const { &SchemaObject::string().named($name) }),*] };
    }

    let module = Module::of(named!["b" "B2" "a_b" "aB" "_z" "a1" "$a" "aa" "class" "a$b" "Z9" "z_9"]);
    let files = module.files();
    let models = paths(&files).into_iter().filter_map(|path| path.strip_prefix("models/")?.strip_suffix(".ts"));
    // as `localeCompare` of JavaScript sorts them in lower case
    let expected = ["_class", "_z", "$a", "a_b", "a$b", "a1", "aa", "aB", "b", "B2", "z_9", "Z9"];
    assert_eq!(models.collect::<Vec<_>>(), expected);
    assert_eq!(names(&module.to_string(), "export type "), expected);
}

#[test]
fn no_two_files_are_one_where_capitals_do_not_matter() {
    let module = Module::of([
        const { &SchemaObject::string().named("user") },
        const { &SchemaObject::integer().named("User") },
        const { &SchemaObject::boolean().named("USER") },
    ]);
    let files = module.files();
    let lower: BTreeSet<String> = files.iter().map(|(path, _)| path.to_lowercase()).collect();
    assert_eq!(lower.len(), files.len());
    assert_eq!(files.len(), 7);
    for name in ["user", "User", "USER"] {
        let (path, _) = files.iter().find(|(_, text)| text.contains(&format!("export type {name} ="))).unwrap();
        let stem = path.strip_prefix("models/").unwrap().strip_suffix(".ts").unwrap();
        assert!(file(&files, "index.ts").contains(&format!("export type {{ {name} }} from './models/{stem}';\n")));
    }
}

#[test]
fn a_name_that_typescript_has_already_gets_an_underscore() {
    let record: &'static SchemaObject = const { &SchemaObject::string().named("Record") };
    let underscored: &'static SchemaObject = const { &SchemaObject::string().named("_Record") };
    let string: &'static SchemaObject = const { &SchemaObject::integer().named("string") };
    let keyof: &'static SchemaObject = const { &SchemaObject::boolean().named("keyof") };
    let text = Module::of([record, underscored, string, keyof]).to_string();
    let models = BTreeSet::from_iter(names(&text, "export type "));
    assert_eq!(models, ["_Record", "__Record", "_string", "_keyof"].map(str::to_owned).into());
    // nothing stands in the way of a constant, which has its `$`
    let constants = BTreeSet::from_iter(names(&text, "export const "));
    assert_eq!(constants, ["$Record", "$_Record", "$string", "$keyof"].map(str::to_owned).into());
}

#[test]
fn the_type_of_a_direction_takes_no_name_from_another_type() {
    const ID: SchemaObject = SchemaObject::string().with_annotations(Annotations::new().read_only());
    let order: &'static SchemaObject =
        const { &SchemaObject::object(const { &[Property::new("id", ID)] }).named("Order") };
    let taken: &'static SchemaObject = const { &SchemaObject::boolean().named("OrderInput") };
    let names = names(&Module::of([taken, order]).to_string(), "export type ");
    assert_eq!(names, ["Order", "Order_Input", "OrderInput"]);
}

#[test]
fn a_file_imports_what_it_names_and_no_more() {
    #[derive(Schema)]
    struct Root {
        next: Option<Box<Root>>,
        zoo: Zoo,
        ant: Vec<Ant>,
        again: Ant,
    }
    #[derive(Schema)]
    struct Zoo {
        #[schema(read_only)]
        id: u8,
    }
    #[derive(Schema)]
    struct Ant {}

    let files = Module::new().with::<Root>().files();
    assert_eq!(
        paths(&files),
        [
            "index.ts",
            "models/Ant.ts",
            "schemas/$Ant.ts",
            "models/Root.ts",
            "schemas/$Root.ts",
            "models/Zoo.ts",
            "schemas/$Zoo.ts",
        ]
    );
    let root = file(&files, "models/Root.ts").strip_prefix(HEADER).unwrap();
    assert_eq!(
        root,
        "\
import type { Ant } from './Ant';
import type { Zoo, ZooInput } from './Zoo';

export type Root = {
    next?: Root | null;
    zoo: Zoo;
    ant: Array<Ant>;
    again: Ant;
};

export type RootInput = {
    next?: RootInput | null;
    zoo: ZooInput;
    ant: Array<Ant>;
    again: Ant;
};
"
    );
    let index = file(&files, "index.ts").strip_prefix(HEADER).unwrap();
    assert_eq!(
        index,
        "\
export type { Ant } from './models/Ant';
export type { Root, RootInput } from './models/Root';
export type { Zoo, ZooInput } from './models/Zoo';

export { $Ant } from './schemas/$Ant';
export { $Root } from './schemas/$Root';
export { $Zoo } from './schemas/$Zoo';
"
    );
    assert_eq!(
        file(&files, "schemas/$Ant.ts").strip_prefix(HEADER).unwrap(),
        "export const $Ant = {\n    properties: {\n    },\n} as const;\n"
    );
}

#[derive(Schema)]
#[serde(tag = "kind", deny_unknown_fields)]
enum Shape {
    Circle { radius: f64 },
    Square { side: f64 },
}
#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct Kept {
    #[schema(title = "State", default = "on", example = "off")]
    state: State,
    #[schema(min_items = 0, max_items = 3)]
    list: Vec<u8>,
    #[schema(keys(max_length = 2), min_properties = 0)]
    map: BTreeMap<String, u8>,
    pair: (u8, String),
    #[schema(format = none, minimum = 0, deprecated, write_only)]
    number: u32,
    level: Level,
}
#[derive(Schema)]
enum State {
    #[serde(rename = "on")]
    On,
    #[serde(rename = "off")]
    Off,
}
#[derive(Schema)]
#[schema(repr)]
#[repr(u8)]
enum Level {
    Low = 1,
    High = 10,
}

/// The object of the constant `$name`.
fn constant(module: &Module<'_>, name: &str) -> String {
    let files = module.files();
    file(&files, &format!("schemas/${name}.ts")).split_once('=').unwrap().1.to_owned()
}

#[test]
fn a_constant_keeps_what_the_generator_has_no_key_for() {
    let module = Module::new().with::<Kept>().with::<Shape>();
    let kept = constant(&module, "Kept");
    for expected in [
        "            title: 'State',\n            default: 'on',\n            example: 'off',\n            enum: ['on', 'off'],\n",
        "            minItems: 0,\n",
        "            maxItems: 3,\n",
        "            minProperties: 0,\n",
        "            propertyNames: {\n                type: 'string',\n                maxLength: 2,\n            },\n",
        "            prefixItems: [{\n                type: 'number',\n                format: 'uint8',\n            }, {\n                type: 'string',\n            }],\n",
        "            minimum: 0,\n            multipleOf: 1,\n            deprecated: true,\n            isWriteOnly: true,\n",
        "            enum: [1, 10],\n",
        "\n    },\n    additionalProperties: false,\n} as const;\n",
    ] {
        assert!(kept.contains(expected), "{expected} in {kept}");
    }
    let shape = constant(&module, "Shape");
    assert!(shape.contains("    discriminator: {\n        propertyName: 'kind',\n    },\n"), "{shape}");
    assert!(shape.contains("kind: {\n                type: 'Enum',\n                isRequired: true,\n                enum: ['Circle'],\n"), "{shape}");
}

#[test]
fn a_constant_can_have_the_keys_of_the_generator_alone_and_what_it_writes_under_them() {
    let module = Module::new().with::<Kept>();
    let with_keys = constant(&module.clone().with_generated_keys(), "Kept");
    assert_eq!(with_keys, Kept::SCHEMA.to_typescript().split_once('=').unwrap().1);
    assert_eq!(
        constant(&module.as_generated(), "Kept").trim_start(),
        "\
{
    properties: {
        state: {
            type: 'Enum',
            isRequired: true,
        },
        list: {
            type: 'array',
            contains: {
                type: 'number',
                format: 'uint8',
            },
            isRequired: true,
        },
        map: {
            type: 'dictionary',
            contains: {
                type: 'number',
                format: 'uint8',
            },
            isRequired: true,
        },
        pair: {
            type: 'array',
            contains: {
                properties: {
                },
            },
            isRequired: true,
        },
        number: {
            type: 'number',
            isRequired: true,
        },
        level: {
            type: 'Enum',
            isRequired: true,
        },
    },
} as const;
"
    );
}

#[test]
fn a_text_that_the_generator_would_write_has_its_header_and_its_line_breaks() {
    #[derive(Schema)]
    struct Doc {
        /// one
        ///   two
        text: String,
        #[schema(format = "binary")]
        data: String,
    }

    let files = Module::new().with::<Doc>().as_generated().files();
    let header = "/* generated using openapi-typescript-codegen -- do not edit */\n/* istanbul ignore file */\n/* tslint:disable */\n/* eslint-disable */\n";
    assert_eq!(
        file(&files, "models/Doc.ts").strip_prefix(header).unwrap(),
        "\
export type Doc = {
    /**
     * one
     * two
     */
    text: string;
    data: Blob;
};

"
    );
    assert!(file(&files, "schemas/$Doc.ts").contains("            description: `one\n            two`,\n"));
    assert!(models_of(&Module::new().with::<Doc>()).concat().contains("    data: string;\n"));
}
