//! What is said of a value that no branch of a union without a tag accepts: the nearest branch, by its literals first, and notes of what
//! the others want.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::__private::NameTable;
use wireform::{Property, Schema, SchemaObject};

use crate::told::{accepted, codes, in_property, refused, told};

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Schema)]
enum On {
    #[serde(rename = "on")]
    On,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
enum Off {
    #[serde(rename = "off")]
    Off,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Switch {
    On { state: On, level: u8 },
    Off { state: Off },
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Round {
    Circle { radius: u8 },
    Ball { radius: u8, filled: bool },
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Straight {
    Line { length: u8 },
    Dot,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Shape {
    Round(Round),
    Straight(Straight),
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Headed<T> {
    kind: T,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Message {
    On { head: Headed<On>, level: u8 },
    Off { head: Headed<Off>, reason: String },
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Envelope<T> {
    id: u8,
    #[serde(flatten)]
    body: T,
}

#[test]
fn a_literal_that_fits_chooses_the_branch() {
    refused::<Switch>(&[
        (json!({"state": "on"}), "/level  is required"),
        (json!({"state": "on", "level": "x"}), r#"/level  "x" is not an integer"#),
        (json!({"level": 300, "state": "on"}), "/level  300 is more than the maximum of 255"),
    ]);
    refused::<Shape>(&[
        (json!({"type": "line"}), "/length  is required"),
        (json!({"type": "line", "radius": 1}), "/length  is required"),
        (json!({"radius": 1, "type": "ball"}), "/filled  is required"),
    ]);
    // further inside, too
    refused::<Message>(&[
        (json!({"head": {"kind": "on"}, "reason": "x"}), "/level  is required"),
        (json!({"head": {"kind": "off"}, "level": 1}), "/reason  is required"),
    ]);
    refused::<Envelope<Switch>>(&[(json!({"id": 1, "state": "on"}), "/level  is required")]);
    refused::<Vec<Option<Switch>>>(&[(json!([{"state": "off"}, {"state": "on"}]), "/1/level  is required")]);
    accepted::<Switch>(&[json!({"state": "on", "level": 1}), json!({"state": "off"})]);
}

/// serde does not look at the tag of a struct that it reads, and we do.
#[test]
fn the_tag_of_a_struct_is_a_literal() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(tag = "type")]
    struct Image {
        url: String,
    }
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(tag = "type")]
    struct Text {
        text: String,
    }
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Part {
        Image(Image),
        Text(Text),
    }
    for (document, expected) in [
        (json!({"type": "Image", "text": "x"}), "/url  is required"),
        (json!({"type": "Text", "url": "x"}), "/text  is required"),
        (json!({"type": "Imag", "text": "x"}), r#"/type  "Imag" is none of "Image", "Text"; did you mean "Image"?"#),
        (json!({"type": 7, "text": "x"}), r#"/type  7 is none of "Image", "Text""#),
        (json!({"text": "x"}), r#"/type  is required: one of "Image", "Text""#),
    ] {
        assert_eq!(told(Part::OBJECT, &document), [expected], "{document}");
        assert_eq!(told(<Envelope<Part>>::OBJECT, &with(&document, "id", json!(1))), [expected], "{document}");
    }
}

fn with(object: &Value, name: &str, value: Value) -> Value {
    let mut object = object.clone();
    object[name] = value;
    object
}

#[test]
fn where_no_literal_fits_all_of_them_are_listed() {
    refused::<Switch>(&[
        (json!({"state": "onn", "level": 3}), r#"/state  "onn" is none of "on", "off"; did you mean "on"?"#),
        (json!({"state": "unknown"}), r#"/state  "unknown" is none of "on", "off""#),
        (json!({"state": 3, "level": 3}), r#"/state  3 is none of "on", "off""#),
        (json!({"state": [1]}), r#"/state  an array is none of "on", "off""#),
        (json!({"level": 3}), r#"/state  is required: one of "on", "off""#),
        (json!({}), r#"/state  is required: one of "on", "off""#),
    ]);
    let all = r#""circle", "ball", "line", "dot""#;
    refused::<Shape>(&[
        (json!({"type": "lin"}), &format!(r#"/type  "lin" is none of {all}; did you mean "line"?"#)),
        (json!({"type": 3}), &format!("/type  3 is none of {all}")),
        (json!({"radius": 3}), &format!("/type  is required: one of {all}")),
    ]);
    refused::<Envelope<Switch>>(&[(json!({"id": 1, "state": "x"}), r#"/state  "x" is none of "on", "off""#)]);
    assert_eq!(
        codes(Switch::OBJECT, &json!({"state": "onn"})),
        [("variant".to_owned(), json!({"values": ["on", "off"], "nearest": "on"}))],
    );
    assert_eq!(codes(Switch::OBJECT, &json!({})), [("required_tag".to_owned(), json!({"values": ["on", "off"]}))],);
}

#[test]
fn strings_that_are_none_of_the_literals_of_all_branches_are_told_so() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Level {
        On(On),
        Off(Off),
        Percent(u8),
    }
    refused::<Headed<Level>>(&[
        (json!({"kind": "onn"}), r#"/kind  "onn" is none of "on", "off"; did you mean "on"?"#),
        (json!({"kind": "x"}), r#"/kind  "x" is none of "on", "off""#),
    ]);
    accepted::<Headed<Level>>(&[json!({"kind": "on"}), json!({"kind": "off"}), json!({"kind": 3})]);
}

/// One says `version`, and all the same: it tells nothing apart.
#[test]
fn a_literal_that_all_branches_share_tells_none_from_another() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Versioned {
        First { version: On, a: u8 },
        Second { version: On, b: u8 },
    }
    refused::<Versioned>(&[(
        json!({"version": "on", "a": "x"}),
        "/a  \"x\" is not an integer\nnote: or the object around it may be Second, an object with `version`: \"on\", `b`",
    )]);
    let said = told(Versioned::OBJECT, &json!({"a": 1}));
    assert!(said[0].starts_with("/version  is required"), "{said:?}");
}

#[test]
fn a_branch_without_a_literal_may_take_any() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Open {
        On { state: On, level: u8 },
        Other { state: String, reason: String },
    }
    refused::<Open>(&[
        (json!({"state": "on"}), "/level  is required"),
        (
            json!({"state": "x", "reason": 1}),
            "/reason  1 is not a string\nnote: or the object around it may be On, an object with `state`: \"on\", `level`",
        ),
    ]);
    accepted::<Open>(&[json!({"state": "on", "reason": "x"})]);
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Id {
    Uuid(#[schema(format = "uuid")] String),
    Slug(#[schema(max_length = 64)] String),
    Number(#[schema(minimum = 1)] u32),
}

#[test]
fn a_branch_of_the_same_type_is_told_by_its_format_and_its_limits() {
    let uuid = "a UUID (RFC 9562)";
    let long = "x".repeat(65);
    assert_eq!(
        told(Id::OBJECT, &long),
        [format!(
            "(root)  \"{}…\" is longer than the maximum of 64 characters\nnote: or it may be Uuid, {uuid}\nnote: or it may be Number, \
             an integer from 1 to 4294967295",
            "x".repeat(60),
        )],
    );
    refused::<IpAddr>(&[
        (
            json!("1.2.3"),
            "(root)  \"1.2.3\" is not an IPv4 address (RFC 2673), for example 192.0.2.1\nnote: or it may be an IPv6 address (RFC 4291)",
        ),
        (
            json!(3),
            "(root)  3 is none of what is accepted here\nnote: it may be an IPv4 address (RFC 2673)\nnote: it may be an IPv6 address (RFC 4291)",
        ),
    ]);
    refused::<BTreeMap<IpAddr, u8>>(&[(
        json!({"x": 1}),
        "/x  the key \"x\" is none of what is accepted here\nnote: it may be an IPv4 address (RFC 2673)\nnote: it may be an IPv6 address (RFC 4291)",
    )]);
    refused::<Headed<Option<Id>>>(&[(
        json!({"kind": true}),
        &format!(
            "/kind  true is none of what is accepted here\nnote: it may be Uuid, {uuid}\nnote: it may be Slug, a string of at most 64 \
             characters\nnote: it may be Number, an integer from 1 to 4294967295\nnote: it may be null"
        ),
    )]);
}

#[test]
fn every_kind_of_branch_is_told_by_what_it_wants() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Any {
        A(Vec<u8>),
        #[schema(title = "Four of them")]
        B([i64; 4]),
        C((bool, String)),
        D(BTreeMap<Ipv4Addr, f64>),
        E(BTreeSet<On>),
        F {
            a: u8,
            b: Option<u8>,
        },
        G {
            #[serde(default)]
            optional: u8,
        },
        H(Round),
        I(Option<Off>),
        J(Envelope<Straight>),
        K(#[schema(min_items = 1, max_items = 3)] Vec<Option<u8>>),
        L(#[schema(exclusive_minimum = 0, maximum = 1)] f64),
        M(Nested),
    }
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Nested {
        Short(#[schema(min_length = 2, max_length = 2)] String),
        Long(#[schema(min_length = 100)] String),
    }
    let said = told(Any::OBJECT, &json!(true));
    let notes: Vec<&str> = said[0].lines().skip(1).filter_map(|line| line.strip_prefix("note: ")).collect();
    let wanted = [
        "A, an array, each item an integer from 0 to 255",
        "Four of them, an array of 4 items, each item an integer",
        "C, an array of 2 items: true or false, a string",
        "D, an object, each key an IPv4 address (RFC 2673), each value a number",
        "E, an array, each item \"on\", no two equal",
        "F, an object with `a`",
        "G, an object that may have `optional`",
        "H, an object with `type`: one of \"circle\", \"ball\"",
        "I, \"off\" or null",
        "J, an object with `id`, `type`: one of \"line\", \"dot\"",
        "K, an array of 1 to 3 items, each item an integer from 0 to 255 or null",
        "L, a number above 0 and of at most 1",
    ];
    for wanted in wanted {
        assert!(notes.iter().any(|note| note.ends_with(&format!(" may be {wanted}"))), "{wanted}: {notes:#?}");
    }
    assert!(told(Any::OBJECT, &json!("x")).iter().any(|said| said.contains("100 characters")));
}

#[test]
fn branches_with_the_same_names_are_told_by_what_these_hold() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Measured {
        Whole { value: u8 },
        Named { value: String, unit: Option<String> },
        Off { off: bool },
    }
    refused::<Measured>(&[
        (
            json!({"value": true}),
            "/value  true is not an integer\nnote: or the object around it may be Named, an object with `value`: a string\nnote: or the \
             object around it may be Off, an object with `off`",
        ),
        (
            json!(1),
            "(root)  1 is none of what is accepted here\nnote: it may be Whole, an object with `value`: an integer from 0 to 255\nnote: it \
             may be Named, an object with `value`: a string\nnote: it may be Off, an object with `off`",
        ),
    ]);
}

/// A value typed, as a map, and among others: the same is said of it.
#[test]
fn what_is_said_does_not_depend_on_the_form_of_the_value() {
    #[derive(Serialize)]
    struct Loose {
        level: Option<i16>,
        state: &'static str,
    }
    for (level, state) in [(Some(300), "on"), (None, "on"), (Some(1), "onn"), (Some(-1), "off"), (Some(1), "on")] {
        let typed = Loose { level, state };
        let document = serde_json::to_value(&typed).unwrap();
        assert_eq!(told(Switch::OBJECT, &typed), told(Switch::OBJECT, &document), "{document}");
        assert_eq!(told(<Vec<Switch>>::OBJECT, &[typed]), told(<Vec<Switch>>::OBJECT, &[document]));
    }
}

#[test]
fn notes_are_told_where_one_branch_alone_remains_and_say_what_they_are_about() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum OneOrMany {
        One(Point),
        Many(Vec<Point>),
        Name(String),
    }
    #[derive(Debug, Serialize, Deserialize, Schema)]
    struct Point {
        x: u8,
        y: Headed<u8>,
    }
    let [one, many, name] =
        ["One, an object with `x`, `y`", "Many, an array, each item an object with `x`, `y`", "Name, a string"];
    refused::<OneOrMany>(&[
        (
            json!({"x": 1, "y": {"kind": "x"}}),
            &format!(
                "/y/kind  \"x\" is not an integer\nnote: or the object around it may be {many}\nnote: or the object around it may be {name}"
            ),
        ),
        (
            json!([{"x": 1, "y": {"kind": 1}}, {"x": true, "y": {"kind": 1}}]),
            &format!(
                "/1/x  true is not an integer\nnote: or the array around it may be {one}\nnote: or the array around it may be {name}"
            ),
        ),
    ]);
    refused::<Headed<Option<OneOrMany>>>(&[(
        json!({"kind": {"x": 1}}),
        &format!(
            "/kind/y  is required\nnote: or the object around it may be {many}\nnote: or the object around it may be {name}"
        ),
    )]);
    let twice = told(OneOrMany::OBJECT, &json!([{"x": -1, "y": {"kind": 1}}, {"x": -1, "y": {"kind": 1}}]));
    assert_eq!(twice.iter().filter(|said| said.contains("note: ")).count(), 1, "told once: {twice:?}");
    let others = told(<(OneOrMany, u8)>::OBJECT, &json!([{"x": 1, "y": {"kind": 1}}, -1]));
    assert_eq!(others, ["/1  -1 is less than the minimum of 0"], "what is valid leaves no note");
}

#[test]
fn no_note_is_told_twice_and_no_more_than_some() {
    static MANY: [&SchemaObject; 20] = [
        <[u8; 1]>::OBJECT,
        <[u8; 2]>::OBJECT,
        <[u8; 3]>::OBJECT,
        <[u8; 4]>::OBJECT,
        <[u8; 5]>::OBJECT,
        <[u8; 6]>::OBJECT,
        <[u8; 7]>::OBJECT,
        <[u8; 8]>::OBJECT,
        <[u8; 9]>::OBJECT,
        <[u8; 10]>::OBJECT,
        <[u8; 11]>::OBJECT,
        <[u8; 12]>::OBJECT,
        <[u8; 13]>::OBJECT,
        <[u8; 14]>::OBJECT,
        <[u8; 15]>::OBJECT,
        <[u8; 16]>::OBJECT,
        <[u8; 17]>::OBJECT,
        <[u8; 18]>::OBJECT,
        <[u8; 19]>::OBJECT,
        <[u8; 20]>::OBJECT,
    ];
    const UNION: SchemaObject = SchemaObject::any_of(&MANY);
    const SAME: SchemaObject = SchemaObject::any_of(&[String::OBJECT, String::OBJECT, u8::OBJECT]);
    assert_eq!(
        told(&SAME, &true),
        [
            "(root)  true is none of what is accepted here\nnote: it may be a string\nnote: it may be an integer from 0 to 255"
        ],
    );
    for (document, last) in [(json!(1), "it may be one of 8 more"), (json!([]), "or it may be one of 7 more")] {
        let said = told(&UNION, &document);
        let notes: Vec<&str> = said[0].lines().skip(1).collect();
        assert_eq!((notes.len(), notes[12]), (13, format!("note: {last}").as_str()), "{said:?}");
    }
}

/// Tags inside tags under one name: what is there and leads nowhere is a wrong tag, and none that is missing.
#[test]
fn a_tag_that_is_there_is_never_told_to_be_required() {
    static W: SchemaObject = SchemaObject::object(const { &[Property::new("t", SchemaObject::enumeration(&["W"]))] });
    static V: SchemaObject = SchemaObject::object(const { &[Property::new("t", SchemaObject::enumeration(&["V"]))] });
    static INNER_NAMES: NameTable<4> = NameTable::new(&[("W", 0), ("V", 1)]);
    static OUTER_NAMES: NameTable<4> = NameTable::new(&[("W", 0), ("Q", 0)]);
    static INNER: SchemaObject = SchemaObject::one_of(&[&W, &V]).tagged_by("t", &["W", "V"], &INNER_NAMES);
    static PART: SchemaObject = SchemaObject::object(const { &[Property::new("p", bool::PLACE)] });
    static PARTS: SchemaObject = SchemaObject::all_of(&[&PART, &INNER]);
    static EITHER: SchemaObject = SchemaObject::any_of(&[&INNER, &PART]);
    static WITH_EITHER: SchemaObject = SchemaObject::all_of(&[&EITHER, &INNER]);
    const fn outer(inner: &'static [&'static SchemaObject]) -> SchemaObject {
        SchemaObject::one_of(inner).tagged_by("t", &["W", "Q"], &OUTER_NAMES)
    }
    const OF_INNER: SchemaObject = outer(const { &[&INNER] });
    const OF_PARTS: SchemaObject = outer(const { &[&PARTS] });
    const OF_EITHER: SchemaObject = outer(const { &[&WITH_EITHER] });
    for schema in [OF_INNER, OF_PARTS, OF_EITHER] {
        for document in [
            json!({"t": "Q", "p": true}),
            json!({"p": true, "t": "Q"}),
            json!({"t": "V", "p": true}),
            json!({"t": "Z", "p": true}),
            json!({"t": 3, "p": true}),
            json!({"t": {"t": "W"}, "p": true}),
        ] {
            let said = codes(&schema, &document);
            assert!(!said.is_empty() && said.iter().all(|(code, _)| code == "variant"), "{document}: {said:?}");
        }
        let missing = codes(&schema, &json!({"p": true}));
        assert!(missing.iter().all(|(code, _)| code == "required_tag"), "{missing:?}");
        assert_eq!(codes(&schema, &json!({"t": "W", "p": true})), []);
    }
}

#[test]
fn the_place_of_a_union_is_in_every_message() {
    for value in [json!({"state": "x"}), json!({}), json!({"state": "on"}), json!(3), json!([])] {
        for said in told(<Headed<Switch>>::OBJECT, &json!({"kind": value})) {
            assert!(said.starts_with("/kind"), "{said}");
        }
        for said in told(<BTreeMap<String, Vec<Switch>>>::OBJECT, &in_property(&json!([value]))) {
            assert!(said.starts_with("/f/0"), "{said}");
        }
    }
}
