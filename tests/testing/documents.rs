//! The documents of a schema: every valid one is accepted, every invalid one refused, by a validator that is not ours too.

use std::collections::BTreeMap;

use serde_json::Value;
use wireform::testing::Documents;
use wireform::{Schema, SchemaObject};

use crate::types::*;

const VALID: usize = 200;
const INVALID: usize = 300;

/// Every keyword of the schema is broken by some document, and JSON Schema says the same of each document.
pub(crate) fn agree(name: &str, schema: &'static SchemaObject, but_for: &[(&str, &str)]) {
    let exported = schema.to_json_schema();
    let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&exported).unwrap();
    let mut valid = Documents::by(schema);
    let documents: Vec<Value> = valid.by_ref().take(VALID).collect();
    assert_eq!(documents.len(), VALID, "{name}: {}", valid.gaps());
    assert!(valid.gaps().is_empty(), "{name}: {}", valid.gaps());
    for document in &documents {
        assert!(schema.is_valid(document), "{name}: {document}");
        assert!(validator.is_valid(document), "{name}: {document}\n{exported:#}");
    }
    let mut invalid = Documents::by(schema).invalid();
    for refused in invalid.by_ref().take(INVALID) {
        assert!(!schema.is_valid(refused.document()), "{name}: {refused:?}");
        let is_beyond = refused.keyword() == "custom" || but_for.contains(&(refused.pointer(), refused.keyword()));
        assert!(is_beyond || !validator.is_valid(refused.document()), "{name}: {refused:?}\n{exported:#}");
    }
    let missing = invalid.coverage().to_string();
    assert_eq!(missing, "", "{name}");
}

#[test]
fn the_documents_of_every_form_are_what_they_are_called() {
    let decimals = [("/price", "minimum"), ("/price", "maximum"), ("/price", "multipleOf")];
    agree("Broad", Broad::OBJECT, &decimals);
    for (name, schema) in [
        ("JobStatus", wireform_tests::JobStatus::OBJECT),
        ("State", State::OBJECT),
        ("External", External::OBJECT),
        ("Internal", Internal::OBJECT),
        ("Adjacent", Adjacent::OBJECT),
        ("Untagged", Untagged::OBJECT),
        ("Tree", Tree::OBJECT),
        ("Expression", Expression::OBJECT),
        ("Flattened", Flattened::OBJECT),
        ("FlattenedMap", FlattenedMap::OBJECT),
        ("FlattenedOption", FlattenedOption::OBJECT),
        ("Closed", Closed::OBJECT),
        ("Directions", Directions::OBJECT),
        ("Transparent", Transparent::OBJECT),
        ("Newtype", Newtype::OBJECT),
        ("Unit", Unit::OBJECT),
        ("Tupled", Tupled::OBJECT),
        ("Page", <Page<Point>>::OBJECT),
        ("TaggedStruct", TaggedStruct::OBJECT),
        ("Maps", Maps::OBJECT),
    ] {
        agree(name, schema, &[]);
    }
}

#[test]
fn a_seed_gives_the_same_documents_again_and_another_seed_others() {
    let of = |seed| Documents::of::<Broad>().seed(seed).take(20).collect::<Vec<_>>();
    assert_eq!(of(3), of(3));
    assert_ne!(of(3), of(4));
    let invalid = |seed| Documents::of::<Broad>().seed(seed).invalid().take(20).collect::<Vec<_>>();
    assert_eq!(invalid(3), invalid(3));
    assert_ne!(invalid(3), invalid(4));
}

#[test]
fn types_that_hold_themselves_end() {
    fn depth(value: &Value) -> usize {
        match value {
            Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or_default(),
            Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or_default(),
            _ => 0,
        }
    }
    let deepest = |levels| Documents::of::<Tree>().depth(levels).take(100).map(|tree| depth(&tree)).max().unwrap();
    assert!(deepest(2) < deepest(6), "{} {}", deepest(2), deepest(6));
    assert!(deepest(6) < 20, "{}", deepest(6));
    let deepest = Documents::of::<Expression>().take(200).map(|document| depth(&document)).max().unwrap();
    assert!(deepest < 40, "{deepest}");
}

#[test]
fn each_branch_of_a_union_comes() {
    let mut branches = BTreeMap::new();
    for document in Documents::of::<Internal>().take(12) {
        *branches.entry(document["type"].as_str().unwrap().to_string()).or_insert(0) += 1;
    }
    assert_eq!(branches.values().copied().collect::<Vec<_>>(), [4, 4, 4]);
}

#[test]
fn bytes_choose_a_document_and_any_bytes_do() {
    let of = |bytes: &[u8]| Documents::of::<Broad>().bytes(bytes).next().unwrap();
    assert!(Broad::SCHEMA.is_valid(&of(b"")));
    let bytes: Vec<u8> = (0..=255).rev().collect();
    assert!(Broad::SCHEMA.is_valid(&of(&bytes)));
    assert_ne!(of(b""), of(&bytes));
    assert_eq!(of(&bytes), of(&bytes));
}

#[derive(Schema)]
#[allow(dead_code, reason = "only its schema is read")]
struct Exclusive {
    #[schema(pattern = "^a+$", format = "uuid")]
    never: String,
}

#[test]
fn what_cannot_be_made_is_told() {
    let mut documents = Documents::of::<Exclusive>();
    assert_eq!(documents.next(), None);
    let gaps = documents.gaps();
    let told = "no value was found that all of its keywords accept: give it an `example`";
    assert_eq!(gaps.iter().collect::<Vec<_>>(), [("/never", told)]);
    assert_eq!(gaps.to_string(), format!("/never: {told}\n"));
    assert_eq!(Documents::of::<Exclusive>().example(), Err(gaps));
}

#[derive(Schema)]
#[allow(dead_code, reason = "only its schema is read")]
struct Told {
    #[schema(example = "Ann")]
    name: String,
    #[schema(default = 7)]
    size: u8,
    list: Vec<Point>,
    #[schema(format = "email")]
    address: Option<String>,
}

#[test]
fn an_example_has_everything_once_and_what_the_schema_gives() {
    let example = Documents::of::<Told>().example().unwrap();
    assert_eq!((&example["name"], &example["size"]), (&"Ann".into(), &7.into()));
    assert_eq!(example["list"].as_array().unwrap().len(), 1);
    assert!(Told::SCHEMA.is_valid(&example) && example["address"].is_string());
}

#[test]
fn properties_that_are_only_read_or_only_written_can_be_left_out() {
    let has = |documents: Documents, name: &str| documents.take(20).any(|document| document.get(name).is_some());
    let all = Documents::of::<Directions>;
    assert!(has(all(), "written") && has(all(), "read"));
    assert!(!has(all().to_read(), "written") && has(all().to_read(), "read"));
    assert!(has(all().as_written(), "written") && !has(all().as_written(), "read"));
}

#[derive(Schema)]
#[allow(dead_code, reason = "only its schema is read")]
enum PartlyHard {
    Never(#[schema(pattern = "^a+$", format = "uuid")] String),
    Both(Box<PartlyHard>, Box<PartlyHard>),
    Several(Vec<PartlyHard>),
    End,
}

#[test]
fn a_branch_that_cannot_be_made_is_told_and_the_others_are_made_in_its_place() {
    let mut documents = Documents::of::<PartlyHard>();
    assert!(documents.by_ref().take(100).all(|document| PartlyHard::SCHEMA.is_valid(&document)));
    let gaps: Vec<(String, &str)> = documents.gaps().iter().map(|(place, why)| (place.to_owned(), why)).collect();
    assert!(gaps.iter().any(|(place, _)| place.ends_with("/Never")), "{gaps:?}");
    assert!(gaps.iter().any(|(_, why)| *why == "one of its branches was never drawn"), "{gaps:?}");
}
