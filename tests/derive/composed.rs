//! `all_of` and `one_of` on a field: a composition of one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::Schema;

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, Schema)]
struct Owner {
    id: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(max_length = 3)]
struct Id(String);

#[derive(Serialize, Deserialize, Schema)]
struct Document {
    /// Whose it is
    #[schema(all_of)]
    owner: Owner,
    #[schema(one_of)]
    other: Option<Owner>,
    #[schema(all_of)]
    id: Id,
    #[schema(one_of)]
    #[serde(skip_serializing_if = "Option::is_none")]
    second: Option<Id>,
}

/// Of a closed schema, words around it leave the unknown properties refused; among the parts of an object they are others' business.
#[test]
fn it_is_no_part_of_an_object() {
    #[derive(Serialize, Deserialize, Schema)]
    #[serde(deny_unknown_fields)]
    struct Closed {
        one: u8,
    }

    #[derive(Serialize, Deserialize, Schema)]
    struct Around {
        #[schema(all_of)]
        closed: Closed,
    }

    #[derive(Serialize, Deserialize, Schema)]
    struct Flattened {
        #[serde(flatten)]
        closed: Closed,
    }

    reads::<Around>(&json!({"closed": {"one": 1}}));
    refuses::<Around>(&json!({"closed": {"one": 1, "two": 2}}));
    reads::<Flattened>(&json!({"one": 1, "two": 2}));
    refuses::<Flattened>(&json!({"two": 2}));
    refuses::<Flattened>(&json!(null));
    assert!(Around::SCHEMA.property("closed").unwrap().schema().is_around());
    assert!(!Flattened::SCHEMA.is_around());
}

/// A map that is all that an object has keeps its limits there; and among others they are those of the rest.
#[test]
fn the_limits_of_a_map_count_the_properties_that_no_other_part_knows() {
    #[derive(Serialize, Deserialize, Schema)]
    struct OnlyAMap {
        #[schema(max_properties = 1)]
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    struct Beside {
        id: u8,
        #[schema(max_properties = 1)]
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    }

    reads::<OnlyAMap>(&json!({"a": 1}));
    assert!(!OnlyAMap::SCHEMA.is_valid(&json!({"a": 1, "b": 2})));
    reads::<Beside>(&json!({"id": 1, "a": 1}));
    let violations = Beside::SCHEMA.validate(&json!({"id": 1, "a": 1, "b": 2})).unwrap_err();
    assert_eq!(violations.iter().next().unwrap().keyword(), "maxProperties");
    assert_eq!(OnlyAMap::SCHEMA.to_json_schema()["maxProperties"], 1);
}

#[test]
fn it_is_judged_as_what_it_is_composed_of() {
    let document = |id: &str, second: &str| Document {
        owner: Owner { id: 1 },
        other: None,
        id: Id(id.to_owned()),
        second: Some(Id(second.to_owned())),
    };
    writes(&document("abc", "abc"), &json!({"owner": {"id": 1}, "other": null, "id": "abc", "second": "abc"}));
    reads::<Document>(&json!({"owner": {"id": 1}, "id": "abc"}));
    refuses::<Document>(&json!({"owner": {}, "id": "abc"}));
    refuses::<Document>(&json!({"owner": {"id": 1}, "other": {}, "id": "abc"}));
    assert!(!Document::SCHEMA.is_valid(&document("abcd", "abc")));
    assert!(!Document::SCHEMA.is_valid(&document("abc", "abcd")));
    assert_eq!(
        serde_json::to_string(Document::SCHEMA.object()).unwrap(),
        concat!(
            r#"{"properties":{"owner":{"type":"all-of","description":"Whose it is","contains":[{"type":"Owner"}],"isRequired":true},"#,
            r#""other":{"type":"one-of","contains":[{"type":"Owner"}],"isNullable":true},"#,
            r#""id":{"type":"all-of","contains":[{"type":"Id"}],"isRequired":true},"#,
            r#""second":{"type":"one-of","contains":[{"type":"Id"}]}}}"#
        )
    );
}
