//! A valid value is judged without touching the heap: counted by the allocator of this test binary.

#![allow(clippy::unwrap_used, reason = "a test says by it what must be there")]
#![allow(clippy::large_stack_arrays, reason = "what is derived for many properties is no local variable")]

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use allocation_counter::measure;
use serde::Serialize;
use serde_json::{Map, Value, json};
use wireform::{ArrayKeywords, Schema, SchemaObject};
use wireform_tests::{JobState, JobStatus};

/// How often the heap was asked for memory.
fn allocations(run: impl FnOnce()) -> u64 {
    measure(run).count_total
}

/// Neither the verdict nor the list of no violations allocates, by type and by data.
fn judges_without_allocating<T: Schema + ?Sized, V: Serialize + ?Sized>(value: &V) {
    let mut verdicts = [false; 4];
    let counts = [
        allocations(|| verdicts[0] = T::SCHEMA.is_valid(value)),
        allocations(|| verdicts[1] = T::SCHEMA.validate(value).is_ok()),
        allocations(|| verdicts[2] = T::SCHEMA.object().is_valid(value)),
        allocations(|| verdicts[3] = T::SCHEMA.object().validate(value).is_ok()),
    ];
    let name = std::any::type_name::<V>();
    assert_eq!(verdicts, [true; 4], "{name}");
    assert_eq!(counts, [0; 4], "{name}: is_valid and validate, by type; is_valid and validate, by data");
}

fn job() -> JobStatus {
    JobStatus {
        name: "nightly".to_owned(),
        reason: Some("asked for".to_owned()),
        created_at: "1990-12-31T23:59:60Z".to_owned(),
        updated_at: Some("2024-05-01T12:00:01.123456789+02:00".to_owned()),
        id: "3fa85f64-5717-4562-b3fc-2c963f66afa6".to_owned(),
        has_progress: Some(true),
        progress: Some(99.9),
        state: JobState::InProgress,
    }
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(Box::new(1))), 1);
    assert_eq!(allocations(|| ()), 0);
    assert!(allocations(|| drop(JobStatus::SCHEMA.validate(&1))) > 0, "a violation is put into words");
}

#[test]
fn a_job_is_judged_without_allocating_in_every_form() {
    judges_without_allocating::<JobStatus, _>(&job());
    let least = JobStatus {
        reason: None,
        updated_at: None,
        has_progress: None,
        progress: None,
        ..job()
    };
    judges_without_allocating::<JobStatus, _>(&least);
    let value = serde_json::to_value(job()).unwrap();
    judges_without_allocating::<JobStatus, _>(&value);
    judges_without_allocating::<JobStatus, _>(value.as_object().unwrap());
    let tree: BTreeMap<&str, &Value> =
        value.as_object().unwrap().iter().map(|(name, value)| (name.as_str(), value)).collect();
    judges_without_allocating::<JobStatus, _>(&tree);
    let hash: HashMap<String, Value> = value.as_object().unwrap().clone().into_iter().collect();
    judges_without_allocating::<JobStatus, _>(&hash);
    judges_without_allocating::<Vec<JobStatus>, _>(&vec![job(), job()]);
    judges_without_allocating::<Vec<JobStatus>, _>(&json!([value, value]));
    judges_without_allocating::<HashMap<String, JobStatus>, _>(&HashMap::from([("a", job())]));
}

#[derive(Serialize, Schema)]
#[schema(required_if(state = "failed" | "aborted", reason), dependent_required(retry_at, state))]
struct Ruled<'a> {
    retry_at: Option<u8>,
    #[serde(rename = "a name of more than sixteen bytes")]
    long: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'a str>,
}

#[test]
fn rules_between_properties_are_judged_without_allocating() {
    #[derive(Serialize, Schema)]
    struct Around<'a> {
        #[serde(flatten)]
        ruled: Ruled<'a>,
    }
    let ruled = |reason| Ruled {
        retry_at: Some(1),
        long: "x",
        reason,
        state: Some(if reason.is_some() { "failed" } else { "done" }),
    };
    for reason in [None, Some("asked for")] {
        judges_without_allocating::<Ruled<'_>, _>(&ruled(reason));
        judges_without_allocating::<Ruled<'_>, _>(&serde_json::to_value(ruled(reason)).unwrap());
        judges_without_allocating::<Around<'_>, _>(&Around {
            ruled: ruled(reason),
        });
    }
}

#[derive(Serialize, Schema)]
#[serde(deny_unknown_fields)]
struct Everything<'a> {
    #[schema(min_length = 1, max_length = 3)]
    text: &'a str,
    cow: Cow<'a, str>,
    initial: char,
    #[schema(multiple_of = 0.01, minimum = -1.5, exclusive_maximum = 100)]
    price: f64,
    single: f32,
    large: u128,
    least: i128,
    #[schema(items(maximum = 3, multiple_of = 3))]
    list: Vec<u8>,
    array: [Option<bool>; 3],
    #[schema(min_properties = 1, keys(max_length = 4))]
    names: BTreeMap<String, Vec<State>>,
    numbers: HashMap<u64, bool>,
    characters: BTreeMap<char, i8>,
    booleans: BTreeMap<bool, u8>,
    states: BTreeMap<State, u8>,
    #[serde(alias = "other")]
    inner: Option<Box<Everything<'a>>>,
    nested: Newtype,
    anything: Value,
    unit: (),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Schema)]
enum State {
    On,
    #[serde(rename = "a name of more than sixteen bytes")]
    Off,
}

#[derive(Debug, Clone, Copy, Serialize, Schema)]
struct Newtype(#[schema(maximum = 7)] Option<u8>);

fn everything(inner: Option<Box<Everything<'_>>>) -> Everything<'_> {
    Everything {
        text: "ß語😀",
        cow: Cow::Borrowed("cow"),
        initial: '😀',
        price: 19.99,
        single: 0.1,
        large: u128::MAX,
        least: i128::MIN,
        list: vec![0, 3],
        array: [Some(true), None, Some(false)],
        names: BTreeMap::from([("größ".to_owned(), vec![State::On, State::Off])]),
        numbers: HashMap::from([(u64::MAX, true)]),
        characters: BTreeMap::from([('ß', -128)]),
        booleans: BTreeMap::from([(true, 1), (false, 2)]),
        states: BTreeMap::from([(State::Off, 1)]),
        inner,
        nested: Newtype(Some(7)),
        anything: json!({ "any": [1, 2.5, null, { "deep": ["text"] }] }),
        unit: (),
    }
}

#[test]
fn nested_types_maps_and_enums_are_judged_without_allocating() {
    let value = everything(Some(Box::new(everything(None))));
    judges_without_allocating::<Everything<'_>, _>(&value);
    judges_without_allocating::<Vec<Everything<'_>>, _>(&[&value, &value]);
    judges_without_allocating::<Value, _>(&value);
    for state in [State::On, State::Off] {
        judges_without_allocating::<State, _>(&state);
        judges_without_allocating::<State, _>(&serde_json::to_value(state).unwrap());
    }
    judges_without_allocating::<String, _>(&"x".repeat(100_000));
    judges_without_allocating::<BTreeMap<String, u8>, _>(&BTreeMap::from([("x".repeat(100_000), 1)]));
    judges_without_allocating::<u8, _>(&Some(Box::new(Some(255.0))));
}

macro_rules! seventy {
    ($($field:ident)*) => {
        /// More fields than a word has bits.
        #[derive(Serialize, Schema)]
        #[serde(deny_unknown_fields)]
        struct Seventy {
            $($field: u8,)*
        }

        const SEVENTY: Seventy = Seventy { $($field: 1,)* };
    };
}

seventy! {
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4
    d5 d6 d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 g0 g1 g2 g3 g4 g5 g6 g7 g8 g9
}

#[test]
fn many_properties_in_any_order_are_judged_without_allocating() {
    judges_without_allocating::<Seventy, _>(&SEVENTY);
    let document = serde_json::to_value(SEVENTY).unwrap();
    judges_without_allocating::<Seventy, _>(&document);
    let hash: HashMap<String, Value> = document.as_object().unwrap().clone().into_iter().collect();
    judges_without_allocating::<Seventy, _>(&hash);
}

#[test]
fn an_invalid_value_costs_the_verdict_nothing() {
    let mut document = serde_json::to_value(job()).unwrap();
    document.as_object_mut().unwrap().insert("id".to_owned(), json!("x".repeat(10_000)));
    let broken: [Value; 5] = [json!(null), json!({}), document, json!([]), Value::Object(Map::new())];
    for value in &broken {
        assert_eq!(allocations(|| assert!(!JobStatus::SCHEMA.is_valid(value))), 0, "{value}");
    }
    let infinite = JobStatus {
        progress: Some(f64::INFINITY),
        ..job()
    };
    assert_eq!(allocations(|| assert!(!JobStatus::SCHEMA.is_valid(&infinite))), 0);
}

#[test]
fn unique_items_are_remembered() {
    let unique = SchemaObject::array(const { &SchemaObject::any() }).with_array(ArrayKeywords::new().unique_items());
    assert!(allocations(|| assert!(unique.is_valid(&BTreeSet::from([1, 2])))) > 0);
    assert_eq!(allocations(|| assert!(unique.is_valid(&[0_u8; 0]))), 0);
    assert_eq!(allocations(|| assert!(<Vec<u8>>::SCHEMA.is_valid(&[1, 1]))), 0);
}

#[test]
fn reading_the_constant_allocates_nothing() {
    let count = allocations(|| {
        let progress = JobStatus::SCHEMA.property("progress").unwrap();
        assert!(progress.schema().maximum().unwrap() == 100 && !progress.is_required());
        assert!(JobStatus::SCHEMA.properties().iter().all(|property| property.schema().resolve().name().is_none()));
    });
    assert_eq!(count, 0);
}

#[derive(Clone, Serialize, Schema)]
#[serde(tag = "type")]
enum Internal {
    One { size: u8, label: String },
    Many { of: Vec<Internal> },
}

#[derive(Clone, Serialize, Schema)]
enum External {
    Unit,
    Newtype(#[schema(min_length = 1)] String),
    Pair(u8, bool),
    Struct { x: f64, y: f64 },
}

#[derive(Clone, Serialize, Schema)]
#[serde(tag = "kind", content = "value")]
enum Adjacent {
    Unit,
    Newtype(String),
    Struct { x: f64 },
}

#[derive(Clone, Serialize, Schema)]
#[serde(untagged)]
enum Untagged {
    Flag(bool),
    Text(String),
    Email { name: String, email: String },
    Phone { name: String, phone: String },
}

#[derive(Clone, Serialize, Schema)]
struct Origin {
    #[schema(format = "uuid")]
    id: String,
    author: Option<String>,
}

#[derive(Clone, Serialize, Schema)]
struct Flattened {
    title: String,
    #[serde(flatten)]
    origin: Origin,
    #[serde(flatten)]
    body: Internal,
}

#[derive(Clone, Serialize, Schema)]
struct FlattenedMap {
    title: String,
    #[serde(flatten)]
    origin: Option<Origin>,
    #[serde(flatten)]
    rest: BTreeMap<String, bool>,
}

/// What `T` writes is judged without allocating, and so is its `Value`, unless `remembers` tells why not.
fn judges_all_without_allocating<T: Schema + Serialize>(values: &[T], remembers: fn(&Value) -> bool) {
    for value in values {
        judges_without_allocating::<T, T>(value);
        let document = serde_json::to_value(value).unwrap();
        if remembers(&document) {
            remembers_a_little::<T, _>(&document);
        } else {
            judges_without_allocating::<T, Value>(&document);
        }
    }
}

/// What cannot be judged as it comes is recorded: in one list and one text, which are made once for a whole document.
fn remembers_a_little<T: Schema + ?Sized, V: Serialize + ?Sized>(value: &V) {
    let count = allocations(|| assert!(T::SCHEMA.is_valid(value)));
    assert!((1..=3).contains(&count), "{count} allocations");
    assert_eq!(allocations(|| assert!(T::SCHEMA.validate(value).is_ok())), count);
}

/// A `Value` has its keys in alphabetical order: a tag may not be the first of them.
fn tag_comes_late(value: &Value, tag: &str) -> bool {
    value.as_object().and_then(|object| object.keys().next()).is_some_and(|first| first != tag)
}

const NEVER: fn(&Value) -> bool = |_| false;

#[test]
fn compositions_are_judged_without_allocating() {
    let text = || "text".to_owned();
    let one = Internal::One {
        size: 1,
        label: text(),
    };
    let internal = Internal::Many {
        of: vec![one.clone(), one.clone()],
    };
    judges_all_without_allocating(&[one.clone(), internal.clone()], |value| tag_comes_late(value, "type"));
    judges_all_without_allocating(
        &[External::Unit, External::Newtype(text()), External::Pair(1, true), External::Struct { x: 0.5, y: -1.0 }],
        NEVER,
    );
    judges_all_without_allocating(&[Adjacent::Unit, Adjacent::Newtype(text()), Adjacent::Struct { x: 2.0 }], NEVER);
    judges_all_without_allocating(&[Untagged::Flag(true), Untagged::Text(text())], NEVER);
    let contacts = [
        Untagged::Email {
            name: text(),
            email: text(),
        },
        Untagged::Phone {
            name: text(),
            phone: text(),
        },
    ];
    // nothing but their keys tells these apart, and open objects may have others
    for contact in &contacts {
        remembers_a_little::<Untagged, _>(contact);
        remembers_a_little::<Untagged, _>(&serde_json::to_value(contact).unwrap());
    }
    let many = contacts.iter().cycle().take(50).collect::<Vec<_>>();
    remembers_a_little::<Vec<Untagged>, _>(&many);
    let origin = Origin {
        id: "3fa85f64-5717-4562-b3fc-2c963f66afa6".to_owned(),
        author: Some(text()),
    };
    judges_all_without_allocating(
        &[Flattened {
            title: text(),
            origin: origin.clone(),
            body: internal,
        }],
        |_| true,
    );
    let maps = [None, Some(origin)].map(|origin| FlattenedMap {
        title: text(),
        origin,
        rest: BTreeMap::from([(text(), true)]),
    });
    judges_all_without_allocating(&maps, NEVER);
}

#[test]
fn a_long_name_is_kept_once_for_all_violations_inside_it() {
    const MEGABYTE: u64 = 1_000_000;
    let name = "x".repeat(1_000_000);
    let document = HashMap::from([(name.as_str(), vec![300; 200])]);
    let mut violations = None;
    let used = measure(|| violations = HashMap::<String, Vec<u8>>::SCHEMA.validate(&document).err());
    let violations = violations.unwrap();
    assert_eq!(violations.len() + violations.omitted(), 200);
    assert!(used.bytes_max < MEGABYTE + 100_000, "{used:?}");
    let shown = measure(|| assert!(violations.to_string().len() + format!("{violations:?}").len() < 200_000));
    assert!(shown.bytes_max < MEGABYTE, "{shown:?}");
    let read = measure(|| {
        let bytes: usize = violations.iter().flat_map(wireform::Violation::segments).map(|name| name.len()).sum();
        assert!(bytes > 100 * name.len());
    });
    assert_eq!(read.count_total, 0, "{read:?}");
    let asked = measure(|| assert_eq!(violations.iter().next().unwrap().path().len(), name.len() + 3));
    assert!(asked.bytes_current < 3_000_000, "{asked:?}");
    // one level more, and the union of both shapes has written the document down
    let document = json!([{ name.as_str(): { name.as_str(): vec![300; 200] } }]);
    let mut violations = None;
    let used = measure(|| violations = <Vec<Either>>::SCHEMA.validate(&document).err());
    assert!(used.bytes_max < 5 * MEGABYTE && used.bytes_current < 2_000_000, "{used:?}");
    assert!(violations.unwrap().iter().next().unwrap().path().len() > 2_000_000);
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum Either {
    Flags(HashMap<String, HashMap<String, Vec<bool>>>),
    Numbers(HashMap<String, HashMap<String, Vec<u8>>>),
}
