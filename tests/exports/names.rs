//! One rule of names for all exports: unique among what a schema leads to, and the same whatever is met first.

#![expect(dead_code, reason = "fields are there for their schema")]
#![expect(clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use wireform::{Schema, SchemaObject};

/// Two modules that declare the same names.
mod shop {
    use wireform::Schema;

    #[derive(Schema)]
    pub(super) struct Config {
        pub(super) url: String,
    }

    #[derive(Schema)]
    pub(super) struct User {
        pub(super) shop: u8,
    }
}

mod bank {
    use wireform::Schema;

    #[derive(Schema)]
    pub(super) struct Config {
        pub(super) limit: u8,
    }

    #[derive(Schema)]
    pub(super) struct User {
        pub(super) bank: u8,
    }

    pub(super) mod shop {
        use wireform::Schema;

        #[derive(Schema)]
        pub(in super::super) struct Config {
            pub(in super::super) third: bool,
        }
    }
}

#[derive(Schema)]
struct Page<T> {
    items: Vec<T>,
}

/// Every name that the TypeScript object refers to, the objects of the named types included, each by where it is met first.
pub(crate) fn referred_in_typescript(schema: &SchemaObject) -> Vec<String> {
    fn names(value: &Value, met: &mut Vec<String>) {
        const WORDS: &[&str] =
            &["null", "boolean", "string", "number", "Enum", "array", "dictionary", "any-of", "one-of", "all-of"];
        match value {
            Value::Object(members) => {
                if let Some(Value::String(name)) = members.get("type")
                    && !WORDS.contains(&name.as_str())
                {
                    met.push(name.clone());
                }
                members.values().for_each(|value| names(value, met));
            }
            Value::Array(items) => items.iter().for_each(|value| names(value, met)),
            _ => {}
        }
    }
    let mut met = Vec::new();
    names(&serde_json::to_value(schema).unwrap(), &mut met);
    met
}

/// Every name that the JSON Schema refers to, outside its definitions.
pub(crate) fn referred_in_json_schema(schema: &SchemaObject) -> Vec<String> {
    fn names(value: &Value, met: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(reference)) = members.get("$ref") {
                    met.push(reference.strip_prefix("#/$defs/").unwrap().to_owned());
                }
                members.values().for_each(|value| names(value, met));
            }
            Value::Array(items) => items.iter().for_each(|value| names(value, met)),
            _ => {}
        }
    }
    let mut document = schema.to_json_schema();
    document.as_object_mut().unwrap().remove("$defs");
    let mut met = Vec::new();
    names(&document, &mut met);
    met
}

/// The names of a schema's references, in order, which both exports agree on, and which all are defined.
fn names_in(schema: &SchemaObject) -> Vec<String> {
    let names = referred_in_typescript(schema);
    assert_eq!(referred_in_json_schema(schema), names, "both exports");
    let defined = schema.to_json_schema()["$defs"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    for name in &names {
        assert!(defined.contains(name), "{name} is not defined: {defined:?}");
        assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)), "{name}");
        assert!(schema.to_typescript().contains(&format!("type: '{name}'")), "{name}");
    }
    names
}

pub(crate) fn names_of<T: Schema>() -> Vec<String> {
    names_in(T::OBJECT)
}

#[test]
fn types_of_one_name_are_called_by_their_modules_too() {
    #[derive(Schema)]
    struct Both {
        a: shop::Config,
        b: bank::Config,
    }
    #[derive(Schema)]
    struct One {
        a: shop::Config,
    }

    assert_eq!(names_of::<Both>(), ["shop_Config", "bank_Config"]);
    assert_eq!(names_of::<One>(), ["Config"]);
    let definitions = &Both::SCHEMA.to_json_schema()["$defs"];
    assert_eq!(definitions["shop_Config"]["required"], json!(["url"]));
    assert_eq!(definitions["bank_Config"]["required"], json!(["limit"]));
}

#[test]
fn as_many_modules_as_tell_them_apart() {
    #[derive(Schema)]
    struct Three {
        a: shop::Config,
        b: bank::Config,
        c: bank::shop::Config,
    }

    assert_eq!(names_of::<Three>(), ["names_shop_Config", "bank_Config", "bank_shop_Config"]);
}

#[test]
fn the_order_of_fields_changes_no_name() {
    // the data of an object is sorted here, whatever the order of the fields
    mod forth {
        #[derive(wireform::Schema)]
        pub(super) struct Root {
            pub(super) a: super::shop::Config,
            pub(super) b: super::bank::Config,
            pub(super) c: super::Page<super::shop::User>,
            pub(super) d: super::Page<super::bank::User>,
        }
    }
    mod back {
        #[derive(wireform::Schema)]
        pub(super) struct Root {
            pub(super) d: super::Page<super::bank::User>,
            pub(super) c: super::Page<super::shop::User>,
            pub(super) b: super::bank::Config,
            pub(super) a: super::shop::Config,
        }
    }

    let forth = names_of::<forth::Root>();
    let back = names_of::<back::Root>();
    assert_eq!(forth, ["shop_Config", "bank_Config", "names_Page_shop_User", "names_Page_bank_User"]);
    assert_eq!(forth, back);
    let [forth, back] = [forth::Root::SCHEMA.to_json_schema(), back::Root::SCHEMA.to_json_schema()];
    assert_eq!(forth["$defs"], back["$defs"]);
    assert_eq!(forth["$defs"].as_object().unwrap().len(), 6);
}

/// A generic type, and one whose own name looks like an instance of it.
#[derive(Schema)]
#[schema(name = "Page_User")]
struct Literal {
    literal: u8,
}

#[test]
fn a_generic_type_and_a_name_that_looks_like_one_are_told_apart() {
    #[derive(Schema)]
    struct Root {
        generic: Page<shop::User>,
        literal: Literal,
    }
    #[derive(Schema)]
    struct OnlyGeneric {
        generic: Page<shop::User>,
    }

    assert_eq!(names_of::<Root>(), ["names_Page_shop_User", "names_Page_User"]);
    assert_eq!(names_of::<OnlyGeneric>(), ["Page_User"]);
}

#[test]
fn what_stands_inside_the_argument_of_a_generic_type_is_told_apart() {
    #[derive(Schema)]
    struct Root {
        a: Page<Vec<Option<shop::User>>>,
        b: Page<Vec<Option<bank::User>>>,
        c: Page<Page<shop::User>>,
        d: Page<Page<bank::User>>,
        e: Page<BTreeMap<String, Box<shop::User>>>,
        f: Page<BTreeMap<String, Box<bank::User>>>,
    }

    assert_eq!(
        names_of::<Root>(),
        [
            "names_Page_array_nullable_shop_User",
            "names_Page_array_nullable_bank_User",
            "names_Page_names_Page_shop_User",
            "names_Page_names_Page_bank_User",
            "names_Page_map_shop_User",
            "names_Page_map_bank_User",
        ]
    );
}

#[test]
fn names_that_are_one_identifier_are_spelled_out() {
    mod spelled {
        use wireform::Schema;

        #[derive(Schema)]
        #[schema(name = "v1.User")]
        pub(super) struct Dot(#[schema(max_length = 1)] String);
        #[derive(Schema)]
        #[schema(name = "v1-User")]
        pub(super) struct Dash(#[schema(max_length = 2)] String);
        #[derive(Schema)]
        #[schema(name = "v1_User")]
        pub(super) struct Line(#[schema(max_length = 3)] String);
        #[derive(Schema)]
        pub(super) struct Größe(#[schema(max_length = 4)] String);
        #[derive(Schema)]
        pub(super) struct Grüße(#[schema(max_length = 5)] String);
    }
    #[derive(Schema)]
    struct Root {
        a: spelled::Dot,
        b: spelled::Dash,
        c: spelled::Line,
        d: spelled::Größe,
        e: spelled::Grüße,
    }
    #[derive(Schema)]
    struct One {
        d: spelled::Größe,
    }

    assert_eq!(names_of::<Root>(), ["v1U002EUser", "v1U002DUser", "v1_User", "GrU00F6U00DFe", "GrU00FCU00DFe"]);
    assert_eq!(names_of::<One>(), ["Gr_e"]);
}

#[test]
fn names_without_ascii_are_spelled_by_their_code_points() {
    #[derive(Schema)]
    struct 日本(#[schema(max_length = 1)] String);
    #[derive(Schema)]
    struct 中国(#[schema(max_length = 2)] String);
    #[derive(Schema)]
    struct Root {
        a: 日本,
        b: 中国,
    }

    assert_eq!(names_of::<Root>(), ["U65E5U672C", "U4E2DU56FD"]);
    assert!(日本::SCHEMA.to_typescript().starts_with("export const $U65E5U672C = {"));
    assert_eq!(日本::SCHEMA.name(), Some("日本"));
}

#[test]
fn a_reserved_word_and_the_constant_that_stands_for_it_are_told_apart() {
    #[derive(Schema)]
    #[schema(name = "class")]
    struct Class(#[schema(max_length = 1)] String);
    #[derive(Schema)]
    #[schema(name = "_class")]
    struct Line(#[schema(max_length = 2)] String);
    #[derive(Schema)]
    struct Root {
        a: Class,
        b: Line,
    }

    assert_eq!(names_of::<Root>(), ["class", "_class"].map(|name| format!("names_{name}")));
}

#[test]
fn types_that_no_module_tells_apart_are_told_apart_by_what_they_say() {
    let names = names_of::<Other>();
    let digits = |name: &str| name.strip_prefix("Local_").unwrap().to_owned();
    assert_eq!(names.len(), 2);
    assert_ne!(names[0], names[1]);
    for name in &names {
        let digits = digits(name);
        assert!(digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()), "{name}");
    }
    // the name is the same in every build, so it can be written down
    assert_eq!(names, LOCAL);
    assert_eq!(names_of::<Swapped>(), LOCAL, "listed by their names");
}

/// What two types are called that stand in functions of one module.
const LOCAL: [&str; 2] = ["Local_2a61167e", "Local_0d44f352"];

macro_rules! local {
    ($($type:ident = $field:ident;)*) => {
        $(
            struct $type;

            impl Schema for $type {
                const OBJECT: &'static SchemaObject = {
                    #[derive(Schema)]
                    struct Local {
                        $field: u8,
                        also: Option<Box<Local>>,
                    }

                    <Local as Schema>::OBJECT
                };
                const NAME: &'static str = "Local";
            }
        )*
    };
}

local! {
    First = first;
    Second = second;
}

#[derive(Schema)]
struct Other {
    first: First,
    second: Second,
}

#[derive(Schema)]
struct Swapped {
    second: Second,
    first: First,
}

#[test]
fn a_type_that_holds_another_of_its_name_is_told_apart_from_it() {
    mod outer {
        #[derive(wireform::Schema)]
        pub(super) struct Config {
            pub(super) inner: super::shop::Config,
        }
    }

    assert_eq!(names_of::<outer::Config>(), ["shop_Config"]);
    assert!(outer::Config::SCHEMA.to_typescript().starts_with("export const $outer_Config = {"));
    assert!(shop::Config::SCHEMA.to_typescript().starts_with("export const $Config = {"));
}

#[test]
fn a_type_that_leads_back_to_itself_keeps_its_name() {
    #[derive(Schema)]
    struct Node {
        next: Option<Box<Node>>,
        pages: Page<Node>,
    }

    assert_eq!(names_of::<Node>(), ["Node", "Page_Node"]);
    assert!(Node::SCHEMA.to_typescript().starts_with("export const $Node = {"));
}

#[test]
fn a_name_of_its_own_tells_a_type_apart() {
    mod named {
        use wireform::Schema;

        #[derive(Schema)]
        #[schema(name = "ShopConfig")]
        pub(super) struct Config {
            pub(super) url: String,
        }

        #[derive(Schema)]
        #[schema(name = "ShopUser")]
        pub(super) struct User {
            pub(super) shop: u8,
        }

        #[derive(Schema)]
        #[schema(name = "Shelf")]
        pub(super) struct Page<T> {
            pub(super) books: Vec<T>,
        }
    }
    #[derive(Schema)]
    struct Root {
        a: named::Config,
        b: bank::Config,
        c: Page<named::User>,
        d: Page<bank::User>,
        e: named::Page<bank::User>,
    }

    assert_eq!(names_of::<Root>(), ["ShopConfig", "Config", "Page_ShopUser", "Page_User", "Shelf_User"]);
}

#[test]
fn a_qualified_name_that_another_type_has_already_is_qualified_further() {
    #[derive(Schema)]
    #[schema(name = "shop_Config")]
    struct Taken {
        x: u8,
    }
    #[derive(Schema)]
    struct Root {
        a: shop::Config,
        b: bank::Config,
        c: Taken,
    }

    assert_eq!(names_of::<Root>(), ["names_shop_Config", "bank_Config", "shop_Config"]);
}

#[test]
fn types_of_one_name_that_say_the_same_are_one() {
    mod owned {
        #[derive(wireform::Schema)]
        #[schema(name = "Text")]
        pub(super) struct Owned {
            pub(super) text: String,
        }
    }
    mod borrowed {
        #[derive(wireform::Schema)]
        #[schema(name = "Text")]
        pub(super) struct Borrowed<'a> {
            pub(super) text: &'a str,
        }
    }
    #[derive(Schema)]
    struct Root<'a> {
        a: owned::Owned,
        b: borrowed::Borrowed<'a>,
    }

    assert_eq!(names_of::<Root<'_>>(), ["Text", "Text"]);
}
