//! Values that are written down before they can be judged, since what comes first does not tell what they are.

use serde::de::DeserializeOwned;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};
use wireform::__private::NameTable;
use wireform::{Annotations, Property, Schema, SchemaObject, StringKeywords};

use crate::{broken, broken_by};

/// The verdict of serde itself is the verdict here.
fn agrees_with_serde<T: Schema + DeserializeOwned>(documents: &[Value]) {
    for document in documents {
        let accepted = serde_json::from_value::<T>(document.clone()).is_ok();
        assert_eq!(broken_by::<T, _>(document).is_empty(), accepted, "{document}");
    }
}

#[derive(Deserialize, Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only read")]
enum Listed {
    Pair(u8, u8),
    Triple(u8, u8, u8),
    Noted { note: Option<String> },
}

#[test]
fn an_array_is_no_object_in_which_nothing_is_required() {
    agrees_with_serde::<Listed>(&[
        json!([]),
        json!([1]),
        json!(["x"]),
        json!([1, 2]),
        json!([1, 2, 3]),
        json!([1, 2, 3, 4]),
        json!([1, 300]),
        json!([null]),
        json!({}),
        json!({"note": "a"}),
        json!({"note": [1, 2]}),
    ]);
}

#[derive(Serialize)]
struct NullFirst {
    x: Option<bool>,
    kind: &'static str,
}

#[test]
fn a_null_before_the_tag_is_judged_where_the_union_can_be_null_itself() {
    static CIRCLE: SchemaObject = SchemaObject::object(
        const { &[Property::new("kind", SchemaObject::enumeration(&["circle"])), Property::new("x", bool::PLACE)] },
    );
    static NAMES: NameTable<4> = NameTable::new(&[("circle", 0)]);
    static UNION: SchemaObject = SchemaObject::one_of(&[&CIRCLE]).tagged_by("kind", &["circle"], &NAMES).nullable();
    let value = |x| NullFirst { x, kind: "circle" };
    let table = [(value(None), "/x type"), (value(Some(true)), "")];
    for (value, expected) in table {
        assert_eq!(broken(&UNION, &value), expected);
        assert_eq!(broken(&UNION, &Some(&value)), expected);
        assert_eq!(broken(&UNION, &serde_json::to_value(&value).unwrap()), expected);
    }
    assert_eq!(broken(&UNION, &None::<u8>), "");
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum Identifier {
    Number(u8),
    Text(#[schema(max_length = 3)] String),
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum Switch {
    Number(u8),
    Flag(bool),
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
enum Outside {
    Unit,
    Newtype(u8),
    Text(#[schema(max_length = 3)] String),
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
enum State {
    On,
    Off,
}

#[derive(Schema)]
struct Secrets {
    #[schema(write_only)]
    identifier: Identifier,
    #[schema(write_only)]
    optional_identifier: Option<Identifier>,
    #[schema(write_only)]
    switch: Switch,
    #[schema(write_only)]
    optional_switch: Option<Switch>,
    #[schema(write_only)]
    outside: Outside,
    #[schema(write_only)]
    optional_outside: Option<Outside>,
    #[schema(write_only)]
    state: State,
    #[schema(write_only)]
    optional_state: Option<State>,
}

const SECRET: &str = "hunter2";
const NUMBER: i64 = -987_654;

#[derive(Serialize)]
enum Typed {
    #[serde(rename = "hunter2")]
    Unit,
    #[serde(rename = "Newtype")]
    Newtype(&'static str),
    #[serde(rename = "Text")]
    Tuple(i64, &'static str),
}

/// A struct of one field.
struct Field<V>(&'static str, V);

impl<V: Serialize> Serialize for Field<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Field", 1)?;
        object.serialize_field(self.0, &self.1)?;
        object.end()
    }
}

/// Every form of what `value` breaks, which shows nothing of the secrets.
fn hides(schema: &SchemaObject, value: &impl Serialize) {
    let violations = schema.validate(value).unwrap_err();
    let shown = format!("{violations} {violations:?} {}", serde_json::to_string(&violations).unwrap());
    let is_shown = ["hunter", "98765", "9.8"].iter().any(|part| shown.contains(part));
    let is_quoted = violations.iter().any(|violation| violation.found().is_some_and(|found| found.starts_with('"')));
    assert!(!is_shown && !is_quoted, "{}: {violations}", serde_json::to_string(value).unwrap());
}

#[test]
fn a_union_or_an_enum_in_a_secret_place_shows_nothing_of_its_value() {
    for property in Secrets::OBJECT.properties() {
        let hidden = |value: Value| {
            hides(Secrets::OBJECT, &json!({ property.name(): &value }));
            hides(Secrets::OBJECT, &Field(property.name(), &value));
        };
        for secret in [json!(SECRET), json!(NUMBER), json!(-9.876_54)] {
            hidden(secret.clone());
            hidden(json!([&secret]));
            hidden(json!({ "Newtype": &secret }));
            hidden(json!({ "Text": [&secret] }));
            hidden(json!({ "Unit": &secret }));
        }
        // known by its name, and not told all the same
        hidden(json!("Newtype"));
        hides(Secrets::OBJECT, &Field(property.name(), Typed::Unit));
        hides(Secrets::OBJECT, &Field(property.name(), Typed::Newtype(SECRET)));
        hides(Secrets::OBJECT, &Field(property.name(), Typed::Tuple(NUMBER, SECRET)));
    }
}

#[test]
fn a_secret_in_the_middle_of_schemas_around_each_other_is_not_shown() {
    static TEXT: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().max_length(2));
    static SECRET_TEXT: SchemaObject = SchemaObject::around(&[&TEXT]).with_annotations(Annotations::new().write_only());
    static OUTER: SchemaObject = SchemaObject::around(&[&SECRET_TEXT]);
    static OUTERMOST: SchemaObject = SchemaObject::around(&[&OUTER]);
    for schema in [&SECRET_TEXT, &OUTER, &OUTERMOST] {
        for document in [json!(SECRET), json!([SECRET]), json!({ "a": SECRET })] {
            hides(schema, &document);
        }
    }
}

macro_rules! twice {
    ($($outer:ident of $inner:ident),*) => {
        $(static $outer: SchemaObject = SchemaObject::any_of(&[&$inner, &$inner]);)*
    };
}

static LEVEL_0: SchemaObject = SchemaObject::any_of(&[&SchemaObject::boolean(), &SchemaObject::string()]);
twice! {
    LEVEL_1 of LEVEL_0, LEVEL_2 of LEVEL_1, LEVEL_3 of LEVEL_2, LEVEL_4 of LEVEL_3, LEVEL_5 of LEVEL_4,
    LEVEL_6 of LEVEL_5, LEVEL_7 of LEVEL_6, LEVEL_8 of LEVEL_7, LEVEL_9 of LEVEL_8, LEVEL_10 of LEVEL_9,
    LEVEL_11 of LEVEL_10, LEVEL_12 of LEVEL_11, LEVEL_13 of LEVEL_12, LEVEL_14 of LEVEL_13, LEVEL_15 of LEVEL_14,
    LEVEL_16 of LEVEL_15, LEVEL_17 of LEVEL_16, LEVEL_18 of LEVEL_17, LEVEL_19 of LEVEL_18, LEVEL_20 of LEVEL_19,
    LEVEL_21 of LEVEL_20, LEVEL_22 of LEVEL_21, LEVEL_23 of LEVEL_22, LEVEL_24 of LEVEL_23, LEVEL_25 of LEVEL_24,
    LEVEL_26 of LEVEL_25, LEVEL_27 of LEVEL_26, LEVEL_28 of LEVEL_27, LEVEL_29 of LEVEL_28, LEVEL_30 of LEVEL_29
}

/// Each level asks for the one below twice: without a memory, a thousand million times.
#[test]
fn a_scalar_under_unions_of_unions_is_judged_once_a_branch() {
    for (value, accepted) in [(json!("x"), true), (json!(true), true), (json!(7), false), (json!(null), false)] {
        assert_eq!(LEVEL_30.is_valid(&value), accepted, "{value}");
        assert_eq!(LEVEL_30.validate(&value).is_ok(), accepted, "{value}");
    }
    assert!(!LEVEL_30.is_valid(&0.5) && !LEVEL_30.is_valid(&u64::MAX) && !LEVEL_30.is_valid(&()));
}

/// Schemas that lead back to themselves without a value in between.
mod endless {
    use super::*;

    struct Again;

    impl Schema for Again {
        const NAME: &'static str = "Again";
        const OBJECT: &'static SchemaObject = &SchemaObject::any_of(&[
            &SchemaObject::object(&[Property::new("a", SchemaObject::boolean())]),
            &SchemaObject::reference::<Self>(),
        ]);
    }

    struct Key;

    impl Schema for Key {
        const NAME: &'static str = "Key";
        const OBJECT: &'static SchemaObject =
            &SchemaObject::any_of(&[&SchemaObject::boolean(), &SchemaObject::reference::<Self>()]);
    }

    struct Around;

    impl Schema for Around {
        const NAME: &'static str = "Around";
        const OBJECT: &'static SchemaObject = &SchemaObject::around(&[&SchemaObject::reference::<Self>()]);
    }

    /// Runs with little stack, which is soon used up.
    fn on_a_small_stack<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> T {
        std::thread::Builder::new().stack_size(256 << 10).spawn(run).unwrap().join().unwrap()
    }

    #[test]
    fn a_union_that_is_a_branch_of_itself_has_a_verdict_as_a_part_of_an_object() {
        static WHOLE: SchemaObject = SchemaObject::all_of(&[
            &SchemaObject::object(&[Property::new("id", SchemaObject::boolean())]),
            &SchemaObject::reference::<Again>(),
        ]);
        let verdicts = on_a_small_stack(|| {
            [
                broken(&WHOLE, &json!({"id": true, "a": true})).is_empty(),
                broken(&WHOLE, &json!({"id": true, "a": true, "zzz": 1})).is_empty(),
                broken(&WHOLE, &json!({"id": true, "a": 1})).is_empty(),
                broken(&WHOLE, &json!({"id": true, "zzz": 1})).is_empty(),
                broken(Again::OBJECT, &json!({"zzz": 1})).is_empty(),
            ]
        });
        assert_eq!(verdicts, [true, true, false, false, false]);
    }

    #[test]
    fn a_union_that_is_a_branch_of_itself_has_a_verdict_as_the_key_of_a_map() {
        static MAP: SchemaObject = SchemaObject::dictionary(&SchemaObject::reference::<Key>(), &SchemaObject::any());
        let verdicts = on_a_small_stack(|| [json!({}), json!({"x": 1})].map(|map| broken(&MAP, &map).is_empty()));
        assert_eq!(verdicts, [true, false]);
    }

    #[test]
    fn a_schema_around_itself_has_a_verdict() {
        static EITHER: SchemaObject =
            SchemaObject::any_of(&[&SchemaObject::boolean(), &SchemaObject::reference::<Around>()]);
        let first = on_a_small_stack(|| {
            for value in [json!({}), json!([]), json!(1), json!({"a": 1})] {
                // whichever it is, the one for both ways to ask
                broken(&EITHER, &value);
                broken(Around::OBJECT, &value);
            }
            broken(&EITHER, &json!(true))
        });
        assert_eq!(first, "");
    }
}

#[derive(Deserialize, Schema)]
#[serde(tag = "type")]
#[expect(dead_code, reason = "only read")]
enum Tagged {
    A { shared: u8 },
    B { y: u8 },
}

#[derive(Deserialize, Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only read")]
enum Untagged {
    P { shared: String, p: u8 },
    Q { q: u8, r: u8 },
}

macro_rules! flattened {
    ($name:ident: $($property:ident)*) => {
        #[derive(Deserialize, Schema)]
        #[expect(dead_code, reason = "only read")]
        struct $name {
            $(#[serde(default)] $property: u8,)*
            #[serde(flatten)]
            tagged: Tagged,
            #[serde(flatten)]
            untagged: Option<Untagged>,
        }
    };
}

flattened!(Small: f0);
flattened!(
    Large: f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26 f27 f28 f29 f30
        f31 f32 f33 f34 f35 f36 f37 f38 f39 f40 f41 f42 f43 f44 f45 f46 f47 f48 f49 f50 f51 f52 f53 f54 f55 f56 f57 f58 f59
        f60 f61 f62 f63 f64 f65
);

#[test]
fn an_object_of_parts_with_many_properties_is_judged_as_one_with_few() {
    let accepted = [
        json!({"type": "A", "shared": 1}),
        json!({"type": "A", "shared": 1, "f0": 1}),
        json!({"type": "A", "shared": 1, "q": 1, "r": 2}),
        json!({"type": "B", "y": 1, "shared": "s", "p": 1}),
        json!({"type": "B", "y": 1}),
    ];
    let refused = [
        json!({"type": "A", "shared": 300}),
        json!({"type": "A"}),
        json!({"type": "C", "shared": 1}),
        json!({"type": "B", "y": 300, "q": 1, "r": 1}),
        json!({"type": "A", "shared": 1, "f0": 300}),
    ];
    agrees_with_serde::<Large>(&accepted);
    agrees_with_serde::<Large>(&refused);
    for document in accepted.iter().chain(&refused) {
        assert_eq!(broken_by::<Large, _>(document), broken_by::<Small, _>(document), "{document}");
    }
    assert_eq!(broken_by::<Large, _>(&json!({"type": "A", "shared": 1, "f65": 300})), "/f65 maximum");
}

#[test]
fn a_wrong_type_speaks_against_a_branch_as_a_wrong_literal_does() {
    let text_or_number = SchemaObject::any_of(
        const {
            &[
                &SchemaObject::object(
                    const {
                        &[
                            Property::new("a", SchemaObject::string()),
                            Property::new("kind", SchemaObject::enumeration(&["square"])),
                        ]
                    },
                ),
                &SchemaObject::object(
                    const { &[Property::new("a", SchemaObject::integer()), Property::new("kind", SchemaObject::boolean())] },
                ),
            ]
        },
    );
    assert_eq!(broken(&text_or_number, &json!({ "kind": "circle", "a": "text" })), "/kind enum");
}

#[test]
fn without_a_literal_that_fits_the_keys_tell_the_branch() {
    const F: SchemaObject = SchemaObject::object(const { &[Property::new("f", SchemaObject::boolean())] });
    const G: SchemaObject =
        SchemaObject::object(const { &[Property::new("g", SchemaObject::enumeration(&["square"]))] });
    let either = SchemaObject::any_of(const { &[&F, &G] });
    assert_eq!(broken(&either, &json!({ "g": "circle" })), "/g enum");
}

#[test]
fn a_literal_that_fits_tells_the_branch_before_the_keys() {
    #[derive(Serialize, Deserialize, Schema)]
    enum On {
        #[serde(rename = "on")]
        On,
    }
    #[derive(Serialize, Deserialize, Schema)]
    enum Off {
        #[serde(rename = "off")]
        Off,
    }
    #[derive(Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Switch {
        On { state: On, level: u8 },
        Off { state: Off },
    }
    assert_eq!(broken(Switch::OBJECT, &json!({ "state": "on" })), "/level required");
    assert_eq!(broken(Switch::OBJECT, &json!({ "state": "on", "level": 300 })), "/level maximum");
    assert_eq!(broken(Switch::OBJECT, &json!({ "state": "off" })), "");
}
