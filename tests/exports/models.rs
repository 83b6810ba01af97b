//! The model types: what a value of each Rust type is in TypeScript. `interop` has tsc judge documents by them.

#![expect(dead_code, reason = "fields are there for their schema")]
#![expect(clippy::panic, reason = "tests fail by panicking")]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;
use wireform::Schema;
use wireform::typescript::{LargeIntegers, Module};

/// The model types of a module, without its constants.
pub(crate) fn models_of(module: &Module<'_>) -> Vec<String> {
    let text = module.to_string();
    let (_, rest) = text.split_once("\n\n").unwrap();
    let statements = rest.split("\n\n").filter(|statement| !statement.starts_with("export const"));
    statements.map(|statement| statement.trim_end().to_owned()).collect()
}

/// The type called `name` in the module of `T`.
#[track_caller]
pub(crate) fn model<T: Schema>(name: &str) -> String {
    let models = models_of(&Module::new().with::<T>());
    let start = format!("export type {name} = ");
    let found = models.iter().find_map(|model| {
        let (_, of) = model.split_once(&start)?;
        Some(of.trim_end_matches(';').to_owned())
    });
    found.unwrap_or_else(|| panic!("no {name} in {models:#?}"))
}

/// The type of a property that holds a `T`.
#[track_caller]
pub(crate) fn place<T: Schema>() -> String {
    #[derive(Schema)]
    #[schema(name = "Holder")]
    struct Holder<T> {
        held: T,
    }

    let models = models_of(&Module::new().with::<Holder<T>>());
    let holder = models.iter().find(|model| model.starts_with("export type Holder")).unwrap();
    let (_, held) = holder.split_once("    held").unwrap();
    held.strip_suffix(";\n};").unwrap().to_owned()
}

#[derive(Schema)]
struct User {
    /// In full
    name: String,
    #[schema(deprecated)]
    age: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
}

#[derive(Schema)]
#[serde(rename_all = "kebab-case")]
enum Color {
    Red,
    DarkBlue,
}

#[derive(Schema)]
#[schema(inline = false)]
enum Size {
    Small,
    Large,
}

#[test]
fn a_struct_has_its_properties_with_their_comments() {
    assert_eq!(
        model::<User>("User"),
        "\
{
    /**
     * In full
     */
    name: string;
    /**
     * @deprecated
     */
    age?: number | null;
    email?: string;
}"
    );
}

#[test]
fn each_kind_of_value_has_its_type() {
    for (found, expected) in [
        (place::<bool>(), ": boolean"),
        (place::<String>(), ": string"),
        (place::<char>(), ": string"),
        (place::<u8>(), ": number"),
        (place::<f64>(), ": number"),
        (place::<i128>(), ": number"),
        (place::<()>(), ": null"),
        (place::<Value>(), ": any"),
        (place::<Option<u8>>(), "?: number | null"),
        (place::<Vec<u8>>(), ": Array<number>"),
        (place::<Vec<Option<u8>>>(), ": Array<number | null>"),
        (place::<BTreeSet<String>>(), ": Array<string>"),
        (place::<[bool; 2]>(), ": Array<boolean>"),
        (place::<[bool; 0]>(), ": []"),
        (place::<(u8, Option<bool>)>(), ": [number, boolean | null]"),
        (place::<HashMap<String, f64>>(), ": Record<string, number>"),
        (place::<BTreeMap<u8, Vec<User>>>(), ": Record<string, Array<User>>"),
        (place::<BTreeMap<String, Value>>(), ": Record<string, any>"),
        (place::<Box<User>>(), ": User"),
        (place::<Option<User>>(), "?: User | null"),
        (place::<Color>(), ": 'red' | 'dark-blue'"),
        (place::<Option<Color>>(), "?: 'red' | 'dark-blue' | null"),
        (place::<Vec<Color>>(), ": Array<'red' | 'dark-blue'>"),
        (place::<Size>(), ": Size"),
    ] {
        assert_eq!(found, expected);
    }
}

#[test]
fn a_map_of_certain_keys_has_some_of_them() {
    #[derive(Schema, PartialEq, Eq, PartialOrd, Ord)]
    #[schema(repr)]
    #[repr(u8)]
    enum Level {
        Low = 1,
        High = 10,
    }

    assert_eq!(place::<BTreeMap<bool, u8>>(), ": Partial<Record<'true' | 'false', number>>");
    assert_eq!(place::<BTreeMap<Level, u8>>(), ": Partial<Record<'1' | '10', number>>");
    assert_eq!(place::<BTreeMap<Color, u8>>(), ": Partial<Record<'red' | 'dark-blue', number>>");
    assert_eq!(place::<BTreeMap<Size, u8>>(), ": Partial<Record<Size, number>>");
}

#[test]
fn a_type_that_leads_back_to_itself_is_named_there() {
    #[derive(Schema)]
    struct Tree {
        children: Vec<Tree>,
        parent: Option<Box<Tree>>,
    }
    #[derive(Schema)]
    struct Ping {
        pong: Option<Box<Pong>>,
    }
    #[derive(Schema)]
    struct Pong {
        ping: Option<Box<Ping>>,
    }

    assert_eq!(model::<Tree>("Tree"), "{\n    children: Array<Tree>;\n    parent?: Tree | null;\n}");
    assert_eq!(model::<Ping>("Ping"), "{\n    pong?: Pong | null;\n}");
    assert_eq!(model::<Ping>("Pong"), "{\n    ping?: Ping | null;\n}");
}

#[test]
fn a_generic_type_is_called_with_its_arguments() {
    #[derive(Schema)]
    struct Page<T> {
        items: Vec<T>,
    }

    assert_eq!(model::<Page<User>>("Page_User"), "{\n    items: Array<User>;\n}");
    assert_eq!(model::<Page<Page<u8>>>("Page_Page_uint8"), "{\n    items: Array<Page_uint8>;\n}");
}

#[test]
fn a_newtype_is_another_name() {
    /// Degrees
    #[derive(Schema)]
    struct Celsius(f64);
    #[derive(Schema)]
    struct Reading(Celsius);
    #[derive(Schema)]
    struct Perhaps(Option<User>);
    #[derive(Schema)]
    struct Anything(Value);

    let celsius = models_of(&Module::new().with::<Celsius>());
    assert_eq!(celsius, ["/**\n * Degrees\n */\nexport type Celsius = number;"]);
    assert_eq!(model::<Reading>("Reading"), "number");
    assert_eq!(model::<Perhaps>("Perhaps"), "User | null");
    assert_eq!(model::<Anything>("Anything"), "any");
}

#[test]
fn names_are_those_of_the_wire() {
    #[derive(Schema)]
    #[serde(rename = "Account", rename_all = "camelCase")]
    struct Renamed {
        first_name: String,
        #[serde(rename = "last-name")]
        last: String,
        #[serde(rename = "x")]
        one_letter: u8,
        #[serde(rename = "__proto__")]
        prototype: u8,
        #[serde(rename = "it's */ `${a}`\u{2028}")]
        hostile: u8,
    }

    assert_eq!(
        model::<Renamed>("Account"),
        "\
{
    firstName: string;
    'last-name': string;
    'x': number;
    __proto__: number;
    'it\\'s */ `${a}`\\u2028': number;
}"
    );
}

#[test]
fn an_object_without_properties_has_any_or_none() {
    #[derive(Schema)]
    struct Empty {}
    #[derive(Schema)]
    #[serde(deny_unknown_fields)]
    struct Nothing {}
    #[derive(Schema)]
    enum Event {
        Opened {},
    }

    assert_eq!(model::<Empty>("Empty"), "{\n}");
    assert_eq!(model::<Nothing>("Nothing"), "Record<string, never>");
    assert_eq!(model::<Event>("Event"), "{\n    Opened: Record<string, any>;\n}");
}

#[test]
fn an_integer_that_javascript_rounds_is_what_was_chosen() {
    #[derive(Schema)]
    struct Numbers {
        small: u32,
        large: u64,
        signed: i64,
        larger: Option<u128>,
        #[schema(maximum = 9007199254740991)]
        safe: u64,
        #[schema(maximum = 9007199254740992)]
        unsafe_by_one: u64,
        #[schema(format = none)]
        unnamed: i64,
        list: Vec<usize>,
        float: f64,
    }

    let model = |integers: LargeIntegers| {
        models_of(&Module::new().with::<Numbers>().large_integers(integers)).into_iter().next().unwrap()
    };
    let expected = |large: &str| {
        format!(
            "\
export type Numbers = {{
    small: number;
    large: {large};
    signed: {large};
    larger?: {large} | null;
    safe: number;
    unsafe_by_one: {large};
    unnamed: {large};
    list: Array<{large}>;
    float: number;
}};"
        )
    };
    assert_eq!(model(LargeIntegers::Number), expected("number"));
    assert_eq!(model(LargeIntegers::BigInt), expected("bigint"));
    assert_eq!(model(LargeIntegers::String), expected("string"));
    assert_eq!(model(LargeIntegers::default()), expected("number"));
}

#[test]
fn an_enum_of_numbers_lists_them() {
    #[derive(Schema)]
    #[schema(repr)]
    #[repr(i64)]
    enum Level {
        Low = -1,
        High = 9_007_199_254_740_993,
    }

    let model = |integers: LargeIntegers| {
        models_of(&Module::new().with::<Level>().large_integers(integers)).into_iter().next().unwrap()
    };
    assert_eq!(model(LargeIntegers::Number), "export type Level = -1 | 9007199254740993;");
    assert_eq!(model(LargeIntegers::BigInt), "export type Level = -1n | 9007199254740993n;");
    assert_eq!(model(LargeIntegers::String), "export type Level = '-1' | '9007199254740993';");
}

#[test]
fn what_is_read_only_is_not_sent_and_what_is_write_only_is_not_received() {
    #[derive(Schema)]
    struct Account {
        #[schema(read_only)]
        id: u32,
        name: String,
        #[schema(write_only)]
        password: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        next: Option<Box<Account>>,
    }
    #[derive(Schema)]
    struct Accounts {
        list: Vec<Account>,
        title: Title,
    }
    #[derive(Schema)]
    struct Title(String);

    assert_eq!(
        models_of(&Module::new().with::<Accounts>()),
        [
            "export type Account = {
    readonly id: number;
    name: string;
    password: string;
    next?: Account;
};",
            "export type AccountInput = {
    name: string;
    password: string;
    next?: AccountInput;
};",
            "export type AccountOutput = {
    readonly id: number;
    name: string;
    next?: AccountOutput;
};",
            "export type Accounts = {
    list: Array<Account>;
    title: Title;
};",
            "export type AccountsInput = {
    list: Array<AccountInput>;
    title: Title;
};",
            "export type AccountsOutput = {
    list: Array<AccountOutput>;
    title: Title;
};",
            "export type Title = string;",
        ]
    );
}

#[test]
fn only_the_direction_that_differs_has_a_type() {
    #[derive(Schema)]
    struct Read {
        #[schema(read_only)]
        id: u32,
    }
    #[derive(Schema)]
    struct Written {
        #[schema(write_only)]
        password: String,
    }

    let names = |module: &Module<'_>| -> Vec<String> {
        let models = models_of(module);
        models.iter().map(|model| model.split_whitespace().nth(2).unwrap().to_owned()).collect()
    };
    assert_eq!(names(&Module::new().with::<Read>()), ["Read", "ReadInput"]);
    assert_eq!(names(&Module::new().with::<Written>()), ["Written", "WrittenOutput"]);
    assert_eq!(names(&Module::new().with::<Read>().as_generated()), ["Read"]);
}

#[test]
fn a_comment_cannot_be_left() {
    #[derive(Schema)]
    struct Hostile {
        /// ends */ here
        a1: u8,
        /// `tick` ${x} \ "quoted" @tag 😀
        a2: u8,
        /// one
        ///
        ///   two
        a3: u8,
        #[schema(description = "*/\r\n/* **/ \u{2028}\u{202e}/")]
        a4: u8,
        #[schema(description = "/ first")]
        a5: u8,
    }

    assert_eq!(
        model::<Hostile>("Hostile"),
        "\
{
    /**
     * ends *\\/ here
     */
    a1: number;
    /**
     * `tick` ${x} \\ \"quoted\" @tag 😀
     */
    a2: number;
    /**
     * one
     *
     *   two
     */
    a3: number;
    /**
     * *\\/
     * /* **\\/ \\u2028\\u202e/
     */
    a4: number;
    /**
     * / first
     */
    a5: number;
}"
    );
}
