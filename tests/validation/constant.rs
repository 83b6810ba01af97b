//! The constant in use: in `const` and `static` items, in arrays, in `const fn`; and its answers beside `$JobStatus`.

use std::path::Path;

use serde_json::Value;
use wireform::{Kind, Number, Property, Schema, SchemaObject, SchemaOf, schema_of};
use wireform_tests::{JobState, JobStatus};

const _: () = assert!(JobStatus::SCHEMA.object().property("id").unwrap().is_required());
const _: () = assert!(!JobStatus::SCHEMA.object().property("progress").unwrap().is_required());
const _: () = assert!(JobStatus::SCHEMA.object().properties().len() == 8);
const _: () = assert!(size_of::<SchemaOf<JobStatus>>() == 0);

const HANDLE: SchemaOf<JobStatus> = JobStatus::SCHEMA;
const PROGRESS: &Property = JobStatus::SCHEMA.object().property("progress").unwrap();
const MAXIMUM: Number = PROGRESS.schema().maximum().unwrap();
static STATUS: &SchemaObject = JobStatus::SCHEMA.object();
static SCHEMAS: [&SchemaObject; 3] = [JobStatus::SCHEMA.object(), JobState::SCHEMA.object(), String::SCHEMA.object()];
static FUNCTIONS: [fn() -> &'static SchemaObject; 2] = [schema_of::<JobStatus>, schema_of::<Vec<JobStatus>>];

const fn required(schema: &SchemaObject) -> usize {
    let properties = schema.properties();
    let (mut count, mut i) = (0, 0);
    while i < properties.len() {
        count += properties[i].is_required() as usize;
        i += 1;
    }
    count
}

const REQUIRED: usize = required(JobStatus::SCHEMA.object());
const NAMES: [&str; 8] = {
    let mut names = [""; 8];
    let mut i = 0;
    while i < names.len() {
        names[i] = JobStatus::SCHEMA.object().properties()[i].name();
        i += 1;
    }
    names
};

#[test]
fn constants_can_be_built_on_the_constant() {
    assert_eq!(REQUIRED, 4);
    assert_eq!(MAXIMUM, 100);
    assert_eq!(NAMES, ["name", "reason", "created_at", "updated_at", "id", "has_progress", "progress", "state"]);
    let names: Vec<_> = SCHEMAS.iter().map(|schema| schema.name()).collect();
    assert_eq!(names, [Some("JobStatus"), Some("JobState"), None]);
    assert!(FUNCTIONS[1]().is_valid(&[0_u8; 0]) && !FUNCTIONS[0]().is_valid(&[0_u8; 0]));
    assert!(std::ptr::eq(STATUS, HANDLE.object()) || STATUS.properties().len() == HANDLE.properties().len());
}

#[test]
fn a_schema_can_be_shared_between_threads() {
    fn is_shared<T: Send + Sync + Copy>(_: T) {}
    is_shared(HANDLE);
    is_shared(STATUS);
    let verdicts = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| STATUS.is_valid(&crate::forms::job()))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(verdicts, [true; 4]);
}

fn seed() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/seed/JobStatus.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// The TypeScript word for what a schema describes.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::String => "string",
        Kind::Boolean => "boolean",
        Kind::Number => "number",
        Kind::Enum => "Enum",
        _ => "in no seed",
    }
}

#[test]
fn every_accessor_answers_as_the_typescript_object_does() {
    let seed = seed();
    let properties = seed["properties"].as_object().unwrap();
    assert_eq!(properties.len(), STATUS.properties().len());
    for (name, expected) in properties {
        let property = STATUS.property(name).unwrap();
        let schema = property.schema();
        let known = ["type", "description", "isRequired", "format", "maximum"];
        assert!(expected.as_object().unwrap().keys().all(|key| known.contains(&key.as_str())), "{expected}");
        let of = |key: &str| expected.get(key);
        assert_eq!(of("type").unwrap(), word(schema.kind()), "{name}");
        assert_eq!(of("description").and_then(Value::as_str), schema.description(), "{name}");
        assert_eq!(of("isRequired").is_some(), property.is_required(), "{name}");
        assert_eq!(of("format").and_then(Value::as_str), schema.format(), "{name}");
        assert_eq!(of("maximum").and_then(Value::as_f64), schema.maximum().map(Number::as_f64), "{name}");
    }
}

#[test]
fn what_the_typescript_object_does_not_say_is_not_there() {
    for property in STATUS.properties() {
        let (name, schema) = (property.name(), property.schema());
        assert_eq!(property.aliases(), [""; 0], "{name}");
        assert!(!property.is_nullable() && !property.is_read_only() && !property.is_write_only(), "{name}");
        assert_eq!((schema.title(), schema.pattern(), schema.name()), (None, None, None), "{name}");
        assert_eq!((schema.minimum(), schema.exclusive_minimum()), (None, None), "{name}");
        assert_eq!((schema.exclusive_maximum(), schema.multiple_of()), (None, None), "{name}");
        assert_eq!((schema.min_length(), schema.max_length()), (None, None), "{name}");
        assert_eq!((schema.min_items(), schema.max_items(), schema.unique_items()), (None, None, false), "{name}");
        assert_eq!((schema.min_properties(), schema.max_properties()), (None, None), "{name}");
        assert!(schema.items().is_none() && schema.values().is_none() && schema.keys().is_none(), "{name}");
        assert!(schema.properties().is_empty() && schema.default().is_none() && schema.example().is_none(), "{name}");
        assert!(!schema.is_deprecated() && !schema.denies_unknown_properties(), "{name}");
        assert!(std::ptr::eq(schema.resolve(), schema), "{name} is no reference");
        assert_eq!(schema.enum_values().is_empty(), name != "state", "{name}");
    }
    assert!(STATUS.property("colour").is_none() && STATUS.property("").is_none());
    assert_eq!(STATUS.kind(), Kind::Object);
}
