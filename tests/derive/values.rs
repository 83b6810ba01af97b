//! Values of keywords: literals as they are written, arithmetic, constants of every type.

use wireform::{Literal, Number, Schema, SchemaObject};

const LIMIT: i64 = -5;
const LONGEST: u8 = 12;
const HALF: f32 = 0.1;

const fn twice(x: u16) -> u16 {
    2 * x
}

#[derive(Schema)]
struct Values {
    #[schema(maximum = 1_000, minimum = -0x10)]
    literal: i32,
    #[schema(maximum = 19.99, minimum = -1e-3)]
    decimal: f64,
    #[schema(maximum = 60 * 60 * 24, minimum = -(2 + 3))]
    arithmetic: i64,
    #[schema(maximum = u32::MAX, minimum = LIMIT)]
    constant: i64,
    #[schema(maximum = Self::MOST, minimum = { LIMIT * 2 })]
    associated: i64,
    #[schema(maximum = twice(40), minimum = 10_u8 as i64)]
    called: u64,
    #[schema(maximum = HALF, minimum = -1.0 / 3.0)]
    float: f64,
    #[schema(maximum = 340282366920938463463374607431768211455)]
    widest: u128,
    #[schema(max_length = LONGEST, min_length = 2 * 3)]
    length: String,
    #[schema(max_length = { Self::MOST * 2 })]
    block: String,
}

impl Values {
    const MOST: i64 = 77;
}

/// Expressions that branch to numbers without a type of their own.
#[derive(Schema)]
struct Branching {
    #[schema(maximum = if cfg!(test) { 1 } else { 2 }, minimum = if LIMIT < 0 { -0.5 } else { 1. })]
    condition: f64,
    #[schema(max_length = match LONGEST { 12 => 1, _ => panic!("no such length") }, min_length = { let mut x = 0; while x < 1 { x += 1; } x })]
    choice: String,
    #[schema(maximum = if cfg!(test) { LIMIT } else { 2 }, default = if cfg!(test) { -7 } else { 2 })]
    typed: i64,
    #[schema(default = if cfg!(test) { "a" } else { "b" }, example = match LONGEST { 12 => "c", _ => "d" })]
    text: String,
    #[schema(items(maximum = { if cfg!(test) { 3 } else { 4 } }))]
    list: Vec<u8>,
}

#[derive(Schema)]
struct Literals {
    #[schema(default = 3)]
    number: u8,
    #[schema(default = -0.5, example = LIMIT)]
    float: f64,
    #[schema(default = "a", example = 'b')]
    string: String,
    #[schema(default = true)]
    boolean: bool,
    #[schema(default = null)]
    null: Option<u8>,
    #[schema(default = [1, 2, 3], example = [])]
    array: Vec<u8>,
    #[schema(default = [["a"], []])]
    nested: Vec<Vec<String>>,
    #[schema(default = {}, example = { "a": 1, "b": LONGEST })]
    map: std::collections::BTreeMap<String, u8>,
    #[schema(default = NAME)]
    constant: String,
    #[schema(default = "Blue")]
    colour: Colour,
}

const NAME: &str = "constant";

#[derive(Schema)]
#[schema(default = "Red", example = "Blue")]
enum Colour {
    Red,
    Blue,
}

#[derive(Schema)]
#[schema(example = { "name": "Ann", "age": 30 })]
struct Person {
    name: String,
    age: Option<u8>,
}

fn range<T: Schema>(name: &str) -> (Number, Number) {
    let schema = of::<T>(name);
    (schema.minimum().unwrap(), schema.maximum().unwrap())
}

fn of<T: Schema>(name: &str) -> &'static SchemaObject {
    T::SCHEMA.object().property(name).unwrap().schema()
}

#[test]
fn numbers_are_what_was_written() {
    for (name, minimum, maximum) in [
        ("literal", Number::integer(-16), Number::integer(1000)),
        ("decimal", Number::decimal(-1, -3), Number::decimal(1999, -2)),
        ("arithmetic", Number::integer(-5), Number::integer(86400)),
        ("constant", Number::integer(-5), Number::integer(u32::MAX.into())),
        ("associated", Number::integer(-10), Number::integer(77)),
        ("called", Number::integer(10), Number::integer(80)),
        ("float", Number::float(-1.0 / 3.0), Number::decimal(1, -1)),
    ] {
        assert_eq!(range::<Values>(name), (minimum, maximum), "{name}");
    }
    assert_eq!(of::<Values>("widest").maximum().unwrap(), Number::unsigned(u128::MAX));
}

#[test]
fn lengths_are_what_was_written() {
    assert_eq!((of::<Values>("length").min_length(), of::<Values>("length").max_length()), (Some(6), Some(12)));
    assert_eq!(of::<Values>("block").max_length(), Some(154));
}

#[test]
fn defaults_and_examples_are_json() {
    for (name, default, example) in [
        ("number", Some("3"), None),
        ("float", Some("-0.5"), Some("-5")),
        ("string", Some(r#""a""#), Some(r#""b""#)),
        ("boolean", Some("true"), None),
        ("null", Some("null"), None),
        ("array", Some("[1,2,3]"), Some("[]")),
        ("nested", Some(r#"[["a"],[]]"#), None),
        ("map", Some("{}"), Some(r#"{"a":1,"b":12}"#)),
        ("constant", Some(r#""constant""#), None),
        ("colour", Some(r#""Blue""#), Some(r#""Blue""#)),
    ] {
        let json = |literal: Option<&Literal>| literal.map(|literal| serde_json::to_string(literal).unwrap());
        let schema = of::<Literals>(name);
        assert_eq!(json(schema.default()).as_deref(), default, "{name}");
        assert_eq!(json(schema.example()).as_deref(), example, "{name}");
    }
    assert_eq!(serde_json::to_string(Person::SCHEMA.example().unwrap()).unwrap(), r#"{"name":"Ann","age":30}"#);
}

#[test]
fn an_expression_may_branch() {
    let of = |name| Branching::SCHEMA.object().property(name).unwrap().schema();
    assert_eq!(of("condition").maximum().unwrap(), 1);
    assert_eq!(of("condition").minimum().unwrap(), -0.5);
    assert_eq!((of("choice").max_length(), of("choice").min_length()), (Some(1), Some(1)));
    assert_eq!(of("typed").maximum().unwrap(), LIMIT);
    assert_eq!(of("typed").default(), Some(&Literal::Number(Number::integer(-7))));
    assert_eq!(of("text").default(), Some(&Literal::String("a")));
    assert_eq!(of("list").items().unwrap().maximum().unwrap(), 3);
}
