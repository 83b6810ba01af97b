//! `from_urlencoded`: beside the readers of forms that it takes the place of, and where it says more than they do.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use wireform::{JsonError, Schema, Violation, Violations};

#[derive(Debug, Clone, PartialEq, Deserialize, Schema)]
#[serde(rename_all = "kebab-case")]
enum State {
    Open,
    InProgress,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
#[serde(rename_all = "camelCase")]
struct Filter {
    #[serde(alias = "q")]
    search_text: Option<String>,
    state: Option<State>,
    #[serde(default = "ten")]
    #[schema(minimum = 1, maximum = 100)]
    limit: u8,
    offset: Option<u64>,
    ratio: Option<f64>,
    #[serde(default)]
    tag: Vec<String>,
    #[serde(default)]
    id: Vec<i32>,
    archived: Option<bool>,
}

const fn ten() -> u8 {
    10
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
pub(super) struct Closed {
    name: String,
    #[schema(as = char)]
    letter: char,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Plain {
    a: i64,
    b: String,
    c: Option<String>,
    d: f32,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Form {
    #[serde(default = "ten")]
    limit: u8,
    state: Option<State>,
    #[schema(min_length = 2)]
    name: Option<String>,
    #[schema(format = "uuid")]
    id: Option<String>,
    #[serde(default)]
    numbers: Vec<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u8>,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Needed {
    #[schema(required)]
    count: Option<u8>,
    some: Vec<Option<u8>>,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Labelled {
    id: u32,
    #[serde(flatten)]
    labels: BTreeMap<String, Vec<u8>>,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Get {
    key: Vec<Key>,
    any: Option<serde_json::Value>,
    pair: Option<(u8, String)>,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
#[serde(untagged)]
enum Key {
    Number(u32),
    Flag(bool),
    Name(String),
}

/// Judged and built as the other reader builds it.
fn is_read<T: Schema + DeserializeOwned + PartialEq + Debug>(text: &str) -> T {
    let ours = T::SCHEMA.from_urlencoded(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let theirs: T = serde_html_form::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(ours, theirs, "{text}");
    ours
}

pub(super) fn refused<T: Schema + DeserializeOwned>(text: &str) -> Violations {
    match T::SCHEMA.from_urlencoded(text) {
        Err(JsonError::Invalid(violations)) => violations,
        Err(error) => panic!("{text}: {error}"),
        Ok(_) => panic!("{text} is read"),
    }
}

/// Each violation by its path and code.
pub(super) fn broken<T: Schema + DeserializeOwned>(text: &str) -> Vec<String> {
    let violations = refused::<T>(text);
    assert!(violations.iter().all(|violation| violation.position().is_none() && violation.help().is_none()));
    violations.iter().map(|violation| format!("{} {}", violation.path(), violation.code())).collect()
}

/// Refused by both.
fn is_refused<T: Schema + DeserializeOwned + Debug>(text: &str) {
    assert!(serde_html_form::from_str::<T>(text).is_err(), "{text}");
    refused::<T>(text);
}

const FILTERS: &[&str] = &[
    "",
    "&&",
    "searchText=a+b%20c%2Bd",
    "q=%C3%A4%E2%82%AC%F0%9F%8E%88",
    "q=%22quoted%22%5C%0A%00%1f",
    "q=true",
    "q=17",
    "q=null",
    "q",
    "q=",
    "state=open&limit=1",
    "state=in-progress",
    "limit=100&offset=18446744073709551615",
    "offset=",
    "archived=",
    "ratio=",
    "ratio=0.1&archived=true",
    "ratio=1e3&archived=false",
    "ratio=-0.0",
    "tag=a&limit=2&tag=b&tag=",
    "tag=",
    "tag=17",
    "id=1&id=-2&id=2147483647",
    "unknown=1&unknown=2&a%5Bb%5D=3",
    "tag=a=b&q=c%26d%3De",
    "q=%FF%FEx",
];

#[test]
fn a_query_string_is_read_as_other_readers_read_it() {
    for text in FILTERS {
        is_read::<Filter>(text);
    }
    is_read::<BTreeMap<String, u8>>("a=1&b=2");
    is_read::<BTreeMap<String, String>>("a=1&b=&c=true");
    is_read::<Closed>("name=x&letter=%C3%A4");
    // by one that knows no repeated names
    for text in ["a=-5&b=x+y&d=0.5", "d=16777217&c=&b=&a=0"] {
        assert_eq!(Plain::SCHEMA.from_urlencoded(text).unwrap(), serde_urlencoded::from_str(text).unwrap(), "{text}");
    }
}

#[test]
fn what_other_readers_refuse_is_refused() {
    for text in [
        "limit=ten",
        "limit=256",
        "limit=-1",
        "limit=1.5",
        "limit=1&limit=2",
        "q=a&searchText=b",
        "state=closed",
        "archived=yes",
        "archived=1",
        "archived=True",
        "id=1&id=x",
        "ratio=half",
        "offset=18446744073709551616",
    ] {
        is_refused::<Filter>(text);
    }
    for text in ["", "name=x", "name=x&letter=ab", "name=x&letter=a&other=1", "name=x&letter=a&name=y"] {
        is_refused::<Closed>(text);
    }
}

#[test]
fn all_that_is_wrong_is_said_without_places() {
    assert_eq!(
        refused::<Filter>("limit=ten&state=opne&id=1&id=x&archived=yes&limit=7").to_string(),
        "5 violations of Filter\n  \
         /limit     \"ten\" is not an integer\n  \
         /limit     is given twice\n  \
         /state     \"opne\" is none of \"open\", \"in-progress\"; did you mean \"open\"?\n  \
         /id/1      \"x\" is not an integer\n  \
         /archived  \"yes\" is not true, false or null",
    );
    assert_eq!(broken::<Filter>("limit=0&limit=1"), ["/limit minimum", "/limit duplicate_property"]);
    assert_eq!(broken::<Closed>("name=x&nmae=y"), ["/nmae unknown_property", "/letter required"]);
    assert_eq!(broken::<Filter>("q=a&searchText=b"), ["/searchText duplicate_property"]);
}

#[test]
fn a_number_is_written_as_in_json() {
    // Rust reads these, and JSON has them not
    for text in ["limit=007", "limit=%2B7", "ratio=.5", "ratio=5.", "ratio=inf", "ratio=NaN", "limit=+7", "limit=7+"] {
        assert_eq!(broken::<Filter>(text)[0].split(' ').nth(1), Some("type"), "{text}");
    }
}

#[test]
fn an_empty_value_that_is_no_text_is_absent() {
    let form = Form::SCHEMA.from_urlencoded("limit=&state=&name=&id=&numbers=&count=").unwrap();
    let none = Form {
        limit: 10,
        state: None,
        name: None,
        id: None,
        numbers: vec![],
        count: None,
    };
    assert_eq!(form, none);
    assert_eq!(Form::SCHEMA.from_urlencoded("limit=&limit=5").unwrap().limit, 5);

    assert_eq!(
        Needed::SCHEMA.from_urlencoded("count=&some=&some=3").unwrap(),
        Needed {
            count: None,
            some: vec![None, Some(3)]
        },
    );
    assert_eq!(broken::<Closed>("name=&letter="), ["/letter min_length"]);
    assert_eq!(broken::<BTreeMap<String, u8>>("a=1&b=300"), ["/b maximum"]);
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Search {
    text: String,
    #[serde(flatten)]
    page: Page,
    #[serde(flatten)]
    order: Option<Order>,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
pub(super) struct Page {
    #[serde(alias = "p")]
    page: u32,
    size: Option<u8>,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
#[serde(tag = "by", rename_all = "snake_case")]
enum Order {
    Name { descending: bool, latitude: Option<String> },
    Distance { latitude: f64, longitude: f64 },
}

#[test]
fn flattened_structs_and_tagged_enums_are_looked_into() {
    assert_eq!(
        Search::SCHEMA.from_urlencoded("text=7&p=2&by=distance&latitude=5&longitude=-7.5").unwrap(),
        Search {
            text: "7".into(),
            page: Page {
                page: 2,
                size: None
            },
            order: Some(Order::Distance {
                latitude: 5.0,
                longitude: -7.5
            }),
        },
    );
    assert_eq!(
        Order::SCHEMA.from_urlencoded("descending=true&latitude=5&by=name").unwrap(),
        Order::Name {
            descending: true,
            latitude: Some("5".into())
        },
    );
    assert_eq!(broken::<Order>("by=name&descending=1"), ["/descending type"]);
    assert_eq!(broken::<Search>("text=a&page=b"), ["/page type"]);

    assert_eq!(
        Labelled::SCHEMA.from_urlencoded("a=1&id=7&b%5B%5D=2&a=3").unwrap(),
        Labelled {
            id: 7,
            labels: [("a".into(), vec![1, 3]), ("b[]".into(), vec![2])].into()
        },
    );
}

#[test]
fn of_several_types_the_one_that_the_text_has() {
    assert_eq!(
        Get::SCHEMA.from_urlencoded("key=7&key=true&key=x&key=4294967296&any=7&pair=1&pair=2").unwrap(),
        Get {
            key: vec![Key::Number(7), Key::Flag(true), Key::Name("x".into()), Key::Name("4294967296".into())],
            any: Some("7".into()),
            pair: Some((1, "2".into())),
        },
    );
    assert_eq!(broken::<Get>("key=a&pair=1"), ["/pair min_items"]);
    // one or many
    let numbers = |text| BTreeMap::<String, Numbers>::SCHEMA.from_urlencoded(text).unwrap().remove("n").unwrap();
    assert_eq!(numbers("n=1"), Numbers::One(1));
    assert_eq!(numbers("n=1&n=2"), Numbers::Many(vec![Numbers::One(1), Numbers::One(2)]));
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Lists {
    #[schema(required)]
    maybe: Option<Vec<u8>>,
    always: Vec<u8>,
    #[serde(default)]
    default: Option<Vec<u8>>,
}

#[test]
fn an_empty_value_of_a_required_list_is_null_where_that_is_accepted() {
    let lists = Lists::SCHEMA.from_urlencoded("maybe=&always=&default=").unwrap();
    assert_eq!((lists.maybe, lists.always, lists.default), (None, vec![], None));
    assert_eq!(Lists::SCHEMA.from_urlencoded("maybe=1&always=2").unwrap().maybe, Some(vec![1]));
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
#[serde(untagged)]
enum Untagged {
    Number { id: u32, a: bool },
    Text { id: String, b: bool },
}

/// The limit that the documentation names.
#[test]
fn a_property_of_an_enum_without_a_tag_is_read_for_itself() {
    assert_eq!(Untagged::SCHEMA.from_urlencoded("id=7&a=true").unwrap(), Untagged::Number { id: 7, a: true });
    assert_eq!(
        Untagged::SCHEMA.from_urlencoded("id=x&b=true").unwrap(),
        Untagged::Text {
            id: "x".into(),
            b: true
        }
    );
    refused::<Untagged>("id=7&b=true");
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Chain {
    name: String,
    #[serde(flatten)]
    next: Option<Box<Links>>,
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
#[serde(untagged)]
enum Links {
    Number { number: Numbers },
    Other { other: u8 },
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
#[serde(untagged)]
enum Numbers {
    One(u8),
    Many(Vec<Numbers>),
}

#[test]
fn types_that_lead_back_to_themselves_are_looked_into_once() {
    assert_eq!(
        Chain::SCHEMA.from_urlencoded("name=a&number=1&number=2").unwrap(),
        Chain {
            name: "a".into(),
            next: Some(Box::new(Links::Number {
                number: Numbers::Many(vec![Numbers::One(1), Numbers::One(2)])
            })),
        },
    );
}

#[derive(Debug, Deserialize, Schema)]
struct Few {
    #[serde(flatten)]
    #[schema(max_properties = 3)]
    all: BTreeMap<String, String>,
}

#[test]
fn a_text_of_a_hundred_thousand_names_has_few_violations() {
    let text = |pair: fn(usize) -> String| (0..100_000).map(pair).collect::<Vec<_>>().join("&");

    let twice = refused::<Filter>(&text(|_| "limit=1".into()));
    assert_eq!((twice.len(), twice.omitted()), (Violations::KEPT, 99_999 - Violations::KEPT));
    assert_eq!(Filter::SCHEMA.from_urlencoded(text(|_| "tag=1".into())).unwrap().tag.len(), 100_000);

    let distinct = refused::<Few>(&text(|number| format!("x{number}=1")));
    assert!(distinct.iter().map(Violation::code).eq(["max_properties"]));
    assert_eq!(Few::SCHEMA.from_urlencoded("x=1&y=2&z=3&x=4").unwrap().all.len(), 3);

    let long = format!("limit={}", "9".repeat(1_000_000));
    assert!(refused::<Filter>(&long).to_string().len() < 1_000);
}

/// Names and values of which queries are made up.
const NAMES: &[&str] = &["searchText", "q", "state", "limit", "offset", "ratio", "tag", "id", "archived", "other"];
const VALUES: &[&str] = &[
    "",
    "a",
    "open",
    "in-progress",
    "0",
    "1",
    "7",
    "-1",
    "100",
    "101",
    "256",
    "1.5",
    "-0",
    "1e2",
    "true",
    "false",
    "null",
    "a+b",
    "%22",
    "%00",
    "%C3%A4",
    "18446744073709551615",
    "2147483648",
    "0.1",
    "[]",
    "{}",
    "%5B1%5D",
];

#[test]
fn random_queries_are_read_as_the_other_reader_and_the_rules_have_it() {
    let mut random = wireform_tests::Random(1);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..20_000 {
        let count = random.below(4);
        let pairs = (0..count).map(|_| format!("{}={}", random.pick(NAMES), random.pick(VALUES)));
        let text = pairs.collect::<Vec<_>>().join("&");
        let theirs: Result<Filter, _> = serde_html_form::from_str(&text);
        match (Filter::SCHEMA.from_urlencoded(&text), theirs) {
            (Ok(ours), Ok(theirs)) => {
                assert_eq!(ours, theirs, "{text}");
                read += 1;
            }
            (Err(_), Err(_)) => refused += 1,
            // what the type does not say, and the schema does; and in JSON this is no integer for serde
            (Err(_), Ok(theirs)) => assert!(!(1..=100).contains(&theirs.limit) || text.contains("id=-0"), "{text}"),
            // an empty value that is no text is absent
            (Ok(_), Err(_)) => {
                let empty = ["limit=", "state=", "id=", "offset=", "ratio=", "archived="];
                assert!(text.split('&').any(|pair| empty.contains(&pair)), "{text}");
            }
        }
    }
    assert!(read > 2_000 && refused > 2_000, "{read} were read, {refused} refused");
}
