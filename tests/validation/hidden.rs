//! What some branch, part or key that may stand at a place hides: not shown in any form of a violation, whatever has judged the value.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;
use wireform::{
    Annotations, ArrayKeywords, NumberKeywords, Property, Schema, SchemaObject, StringKeywords, Violation, format,
};

pub(crate) const SECRET: &str = "hunter2";
const NUMBER: u64 = 424_242;

type Boxes = Option<BTreeMap<String, Box<u8>>>;

/// All that can be read of a violation, the path aside.
fn forms(violation: &Violation) -> String {
    let parameters: Vec<_> = violation.parameters().collect();
    let notes: Vec<_> = violation.notes().collect();
    let (path, segments) = (violation.path(), violation.segments().collect::<Vec<_>>());
    let json = serde_json::to_string(violation).unwrap();
    format!(
        "{violation} {violation:?} {json} {path} {segments:?} {} {:?} {} {:?} {parameters:?} {notes:?} {:?}",
        violation.message(),
        violation.found(),
        violation.expected(),
        violation.expected(),
        violation.help(),
    )
}

/// The lines of a report on `value`, in none of whose forms one of `secrets` is.
#[track_caller]
pub(crate) fn hides(schema: &SchemaObject, value: &impl Serialize, secrets: &[&str]) -> Vec<String> {
    let violations = schema.validate(value).unwrap_err();
    let whole = format!("{violations} {violations:?} {}", serde_json::to_string(&violations).unwrap());
    let each: String = violations.iter().map(forms).collect();
    for secret in secrets {
        assert!(!whole.contains(secret) && !each.contains(secret), "{secret} is shown:\n{violations}\n{each}");
    }
    violations.iter().map(|violation| format!("{}  {}", violation.path(), violation.message())).collect()
}

macro_rules! hides {
    ($($type:ty, $document:tt => $($line:literal),+;)+) => {
        $(
            let document = json!($document);
            assert_eq!(hides(<$type>::OBJECT, &document, &[SECRET, "424242"]), [$($line),+], "{document}");
        )+
    };
}

#[derive(Schema)]
#[schema(format = "password", max_length = 5)]
struct Password(String);

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Keys {
    #[schema(keys(format = "password", max_length = 3))]
    by_password: Option<BTreeMap<String, u8>>,
    by_type: Option<BTreeMap<Password, BTreeMap<String, u8>>>,
    #[schema(keys(format = "password"), max_properties = 1)]
    few: Option<BTreeMap<String, u8>>,
}

#[test]
fn a_key_that_is_a_password_is_no_part_of_a_path() {
    hides! {
        Keys, { "by_password": { "hunter2": 300 } } =>
            "/by_password/*  the key (which is not shown) is longer than the maximum of 3 characters",
            "/by_password/*  300 is more than the maximum of 255";
        Keys, { "by_type": { "hunter2": { "a": true } } } =>
            "/by_type/*  the key (which is not shown) is longer than the maximum of 5 characters",
            "/by_type/*/a  true is not an integer";
        Keys, { "few": { "hunter2": 1, "424242": 2 } } => "/few  an object of 2 properties has more than the maximum of 1 property";
    }
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "here for its schema")]
struct Answers {
    #[serde(alias = "response")]
    answer: Option<String>,
    hunter2: Option<u8>,
    nested: Option<Box<Answers>>,
    list: Option<Vec<Vec<u8>>>,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Written {
    #[schema(write_only)]
    map: Option<BTreeMap<String, u8>>,
    #[schema(write_only)]
    numbers: Option<BTreeMap<u64, BTreeMap<u64, u8>>>,
    #[schema(write_only)]
    answers: Option<Answers>,
    #[schema(write_only)]
    pairs: Option<Vec<(u8, Boxes)>>,
    #[schema(write_only, unique_items)]
    pins: Option<Vec<u32>>,
    #[schema(write_only, min_properties = 3)]
    few: Option<BTreeMap<String, u8>>,
    #[schema(write_only)]
    method: Option<Method>,
    #[schema(write_only)]
    choice: Option<Choice>,
    #[schema(write_only)]
    login: Option<Login>,
    #[schema(write_only, all_of)]
    around: Option<Answers>,
}

#[derive(Schema)]
#[serde(rename_all = "lowercase")]
#[expect(dead_code, reason = "here for its schema")]
enum Method {
    Hunter2,
    Hunter3,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
enum Choice {
    Plain,
    Hunter2(u8),
    #[serde(rename = "424242")]
    Number {
        a: u8,
    },
}

#[derive(Schema)]
#[serde(tag = "type")]
#[expect(dead_code, reason = "here for its schema")]
enum Login {
    #[serde(rename = "hunter2")]
    Password { hunter2: u8 },
}

#[test]
fn no_name_inside_a_secret_is_shown() {
    hides! {
        Written, { "map": { "hunter2": "x", "424242": -1 } } =>
            "/map/*  the value (which is not shown) is less than the minimum of 0",
            "/map/*  the value (which is not shown) is not an integer";
        Written, { "numbers": { "424242": { "424242": null }, "hunter2": {} } } =>
            "/numbers/*/*  null is not an integer",
            "/numbers/*  the key (which is not shown) is not an integer";
        Written, { "answers": { "hunter": 1, "answer": NUMBER } } =>
            "/answers/*  the value (which is not shown) is not a string or null",
            "/answers/*  is not a known property";
        Written, { "answers": { "nested": { "list": [[1], ["hunter2"]] } } } =>
            "/answers/*/*/1/0  the value (which is not shown) is not an integer";
        Written, { "answers": { "answer": "hunter2", "response": "hunter2" } } => "/answers/*  is given twice";
        Written, { "around": { "hunter": 1 } } => "/around/*  is not a known property";
        Written, { "pairs": [[NUMBER, { "hunter2": NUMBER }], [1]] } =>
            "/pairs/0/0  the value (which is not shown) is more than the maximum of 255",
            "/pairs/0/1/*  the value (which is not shown) is more than the maximum of 255",
            "/pairs/1  an array is shorter than the minimum of 2 items";
        Written, { "pins": [NUMBER, NUMBER] } => "/pins/1  is the same as item 0";
        Written, { "few": { "hunter2": 1 } } => "/few  an object has fewer than the minimum of 3 properties";
        Written, { "map": "{\"hunter2\": 424242}" } => "/map  the value (which is not shown) is not an object or null";
    }
}

#[test]
fn what_a_secret_may_be_is_not_listed() {
    hides! {
        Written, { "method": "hunter" } => "/method  the value (which is not shown) is none of what is accepted here";
        Written, { "choice": "hunter" } => "/choice  the value (which is not shown) is none of what is accepted here";
        Written, { "choice": { "Hunter": 1 } } => "/choice/*  the value (which is not shown) is none of what is accepted here";
        Written, { "choice": { "424242": {} } } => "/choice/*/*  is required";
        Written, { "login": {} } => "/login/*  is required";
        Written, { "login": { "type": "hunter" } } =>
            "/login/*  the value (which is not shown) is none of what is accepted here";
        Written, { "login": { "type": "hunter2", "hunter2": true } } =>
            "/login/*  the value (which is not shown) is not an integer";
    }
    // whatever is told of a variant elsewhere: its form, a second one, the tag, the object that it wants
    let variants =
        [json!("Hunter2"), json!("424242"), json!({ "Hunter2": 1, "424242": { "a": 1 } }), json!({ "Plain": 1 })];
    let others = [json!({}), json!(SECRET), json!([SECRET]), json!({ "Hunter2": { "hunter2": NUMBER } })];
    for value in variants.iter().chain(&others) {
        for name in ["choice", "method", "login"] {
            let document = json!({ name: value });
            if !Written::SCHEMA.is_valid(&document) {
                hides(Written::OBJECT, &document, &["unter2", "424242", "Plain"]);
            }
        }
    }
    let violations = Written::SCHEMA.validate(&json!({ "method": "hunter" })).unwrap_err();
    let data = serde_json::to_value(&violations).unwrap();
    assert_eq!(
        data,
        json!([{
            "path": "/method",
            "keyword": "enum",
            "code": "enum",
            "parameters": {},
            "message": "the value (which is not shown) is none of what is accepted here",
        }]),
    );
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum NameOrPin {
    Name(#[schema(max_length = 3)] String),
    Pin(#[schema(format = "password", min_length = 50)] String),
    Small(#[schema(maximum = 5)] u32),
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum Outer {
    Nested(NameOrPin),
    Flag(bool),
    Named(Named),
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "here for its schema")]
struct Named {
    name: u8,
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum NamedOrPin {
    Named(Named),
    Pin(#[schema(format = "password")] String),
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum ByFields {
    Public {
        id: u8,
        pin: u8,
        map: Option<BTreeMap<String, u8>>,
    },
    Secret {
        id: u8,
        #[schema(write_only)]
        pin: Option<u8>,
        #[schema(write_only)]
        map: Option<bool>,
    },
}

#[derive(Schema)]
#[serde(tag = "type")]
#[expect(dead_code, reason = "here for its schema")]
enum ByTag {
    Card {
        number: u8,
        pin: u8,
    },
    Account {
        #[schema(write_only)]
        pin: u8,
    },
}

#[derive(Schema)]
#[serde(tag = "type", content = "content")]
#[expect(dead_code, reason = "here for its schema")]
enum Adjacent {
    Public(u8),
    Secret(Password),
}

#[derive(Schema)]
struct Holder {
    one: Option<Vec<NameOrPin>>,
    #[schema(all_of)]
    around: Option<Adjacent>,
}

#[test]
fn what_any_branch_of_a_union_hides_is_hidden() {
    let name = "  the value (which is not shown) is longer than the maximum of 3 characters";
    let violations = NameOrPin::SCHEMA.validate(SECRET).unwrap_err();
    assert_eq!(violations.iter().next().unwrap().notes().count(), 0, "{violations}");
    for document in [json!(SECRET), json!(NUMBER)] {
        for schema in [NameOrPin::OBJECT, Outer::OBJECT] {
            hides(schema, &document, &[SECRET, "424242"]);
        }
    }
    assert_eq!(hides(NameOrPin::OBJECT, &SECRET, &[SECRET]), [name]);
    hides! {
        NameOrPin, [SECRET] => "  an array is none of what is accepted here";
        NamedOrPin, { "name": "hunter2" } => "/*  the value (which is not shown) is not an integer";
        ByFields, { "id": 1, "pin": NUMBER } => "/pin  the value (which is not shown) is more than the maximum of 255";
        ByFields, { "id": 1, "pin": 4, "map": { "hunter2": NUMBER } } =>
            "/map/*  the value (which is not shown) is more than the maximum of 255";
        ByTag, { "type": "Card", "number": 1, "pin": "hunter2" } =>
            "/pin  the value (which is not shown) is not an integer";
        ByTag, { "pin": "hunter2", "number": 300, "type": "Card" } =>
            "/number  300 is more than the maximum of 255",
            "/pin  the value (which is not shown) is not an integer";
        Adjacent, { "type": "Public", "content": "hunter2" } =>
            "/content  the value (which is not shown) is not an integer";
        Holder, { "one": ["ab", "hunter2"] } =>
            "/one/1  the value (which is not shown) is longer than the maximum of 3 characters";
        Holder, { "around": { "type": "Public", "content": NUMBER } } =>
            "/around/content  the value (which is not shown) is more than the maximum of 255";
    }
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum NamesOrPasswords {
    Known(Choice),
    Closed(Named),
    Passwords(#[schema(keys(format = "password"), min_properties = 2)] BTreeMap<String, String>),
}

#[test]
fn a_name_that_may_be_a_secret_key_is_hidden_where_another_branch_takes_it_for_a_name() {
    for document in [json!({ "hunter2": 1 }), json!({ "hunter2": [1], "name": 300 }), json!({ "hunter2": "x" })] {
        hides(NamesOrPasswords::OBJECT, &document, &[SECRET]);
    }
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct FlatTag {
    id: u8,
    #[serde(flatten)]
    by_tag: ByTag,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct FlatMap {
    id: u8,
    #[serde(flatten)]
    #[schema(keys(format = "password"))]
    rest: BTreeMap<String, u8>,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct FlatFields {
    id: u8,
    #[serde(flatten)]
    by_fields: ByFields,
}

const SECRET_PART: SchemaObject = SchemaObject::object(const { &[Property::new("pin", SchemaObject::string())] })
    .deny_unknown_properties()
    .with_annotations(Annotations::new().write_only());
const OPEN_PART: SchemaObject = SchemaObject::object(const { &[Property::new("id", SchemaObject::boolean())] });
const CLOSED_PARTS: SchemaObject = SchemaObject::all_of(&[&OPEN_PART, &SECRET_PART]).deny_unknown_properties();
const SECRET_MAP: SchemaObject =
    SchemaObject::dictionary(const { &SchemaObject::string() }, const { &SchemaObject::boolean() })
        .with_annotations(Annotations::new().write_only());
const PARTS_AND_MAP: SchemaObject = SchemaObject::all_of(&[&OPEN_PART, &SECRET_MAP]);
const PUBLIC_MAP: SchemaObject =
    SchemaObject::dictionary(const { &SchemaObject::string() }, const { &SchemaObject::boolean() });
const SECRET_PART_AND_MAP: SchemaObject = SchemaObject::all_of(&[&SECRET_PART, &PUBLIC_MAP]);
const UNION_OF_PARTS: SchemaObject = SchemaObject::any_of(&[&SECRET_PART, &OPEN_PART]);
const PARTS_AND_UNION: SchemaObject = SchemaObject::all_of(&[&OPEN_PART, &UNION_OF_PARTS]);

#[test]
fn what_any_part_of_an_object_hides_is_hidden() {
    hides! {
        FlatTag, { "id": 300, "type": "Card", "number": 1, "pin": "hunter2" } =>
            "/id  300 is more than the maximum of 255",
            "/pin  the value (which is not shown) is not an integer";
        FlatMap, { "id": 300, "hunter2": 700 } =>
            "/*  700 is more than the maximum of 255",
            "/id  300 is more than the maximum of 255";
        FlatFields, { "id": 1, "pin": "hunter2" } => "/pin  the value (which is not shown) is not an integer";
    }
}

#[test]
fn a_part_that_is_secret_hides_its_names_and_what_may_be_one_of_them() {
    for (schema, document, lines) in [
        (
            &CLOSED_PARTS,
            json!({ "id": 1, "pin": NUMBER, "hunter2": 1 }),
            [
                "/*  is not a known property",
                "/id  1 is not true or false",
                "/*  the value (which is not shown) is not a string",
            ],
        ),
        (
            &PARTS_AND_MAP,
            json!({ "id": 1, "424242": 1, "hunter2": NUMBER }),
            [
                "/*  the value (which is not shown) is not true or false",
                "/*  the value (which is not shown) is not true or false",
                "/id  1 is not true or false",
            ],
        ),
    ] {
        let mut said = hides(schema, &document, &[SECRET, "424242"]);
        said.sort();
        let mut lines = lines.map(str::to_owned);
        lines.sort();
        assert_eq!(said, lines);
    }
    let said = hides(&SECRET_PART_AND_MAP, &json!({ "pin": NUMBER, "other": 1 }), &["424242", "pin"]);
    assert_eq!(said, ["/other  1 is not true or false", "/*  the value (which is not shown) is not a string"]);
    hides(&UNION_OF_PARTS, &json!({ "id": SECRET, "hunter2": 1 }), &[SECRET]);
    hides(&PARTS_AND_UNION, &json!({ "id": 1, "pin": NUMBER }), &["424242"]);
}

#[test]
fn a_name_is_hidden_however_deep_and_however_long_it_is() {
    let mut document = json!({ SECRET: 1 });
    for _ in 0..200 {
        document = json!({ "hunter2": [document] });
    }
    hides(Written::OBJECT, &json!({ "map": document }), &[SECRET]);
    let mut nested = json!({ "list": [[NUMBER]] });
    for _ in 0..100 {
        nested = json!({ "nested": nested });
    }
    let said = hides(Written::OBJECT, &json!({ "answers": nested }), &["424242", "nested"]);
    assert_eq!(
        said,
        [format!("/answers{}/*/0/0  the value (which is not shown) is more than the maximum of 255", "/*".repeat(100))]
    );
    let long = SECRET.repeat(100);
    let said = hides(Written::OBJECT, &json!({ "map": { long.as_str(): 300 } }), &[SECRET]);
    assert_eq!(said, ["/map/*  the value (which is not shown) is more than the maximum of 255"]);
}

#[test]
fn a_schema_by_hand_hides_as_one_that_is_derived() {
    const HIDDEN: SchemaObject =
        SchemaObject::string().with_string(StringKeywords::new().format(&format::PASSWORD).max_length(1));
    const SMALL: SchemaObject =
        SchemaObject::integer().with_number(NumberKeywords::new().maximum(wireform::Number::integer(1)));
    const UNION: SchemaObject = SchemaObject::one_of(&[&SMALL, &HIDDEN]);
    const AROUND: SchemaObject = SchemaObject::around(&[&UNION]);
    const ITEMS: SchemaObject = SchemaObject::array(&AROUND).with_array(ArrayKeywords::new().unique_items());
    const MAP: SchemaObject = SchemaObject::dictionary(&AROUND, &ITEMS);
    for value in [json!(SECRET), json!(NUMBER)] {
        for schema in [&UNION, &AROUND] {
            hides(schema, &value, &[SECRET, "424242"]);
        }
        hides(&ITEMS, &json!([value, value]), &[SECRET, "424242"]);
        hides(&MAP, &json!({ "hunter2": [value, value] }), &[SECRET, "424242"]);
    }
}

#[test]
fn what_no_branch_hides_is_shown() {
    let said = hides(ByTag::OBJECT, &json!({ "type": "Card", "number": NUMBER, "pin": 1 }), &[]);
    assert_eq!(said, ["/number  424242 is more than the maximum of 255"]);
    let said = hides(Adjacent::OBJECT, &json!({ "type": "Sevret", "content": 1 }), &[]);
    assert_eq!(said, [r#"/type  "Sevret" is none of "Public", "Secret"; did you mean "Secret"?"#]);
    let said = hides(FlatTag::OBJECT, &json!({ "id": 1, "type": "Account" }), &[]);
    assert_eq!(said, ["/pin  is required"]);
}

#[test]
fn nothing_is_told_of_the_forms_that_a_secret_has_too_many_of() {
    const PIN: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().format(&format::PASSWORD));
    const NAME: SchemaObject = SchemaObject::string().named("Name");
    const EITHER: SchemaObject = SchemaObject::one_of(&[&PIN, &NAME]);
    let violations = EITHER.validate("1234").unwrap_err();
    let violation = violations.iter().next().unwrap();
    assert_eq!(violation.code(), "several");
    assert_eq!(violation.parameters().count(), 0);
    let shown = format!("{violations} {violations:?} {}", serde_json::to_string(&violations).unwrap());
    assert!(!shown.contains("1234") && !shown.contains("Name"), "{shown}");
    assert!(shown.contains("matches several forms, and should match only one"), "{shown}");
}
