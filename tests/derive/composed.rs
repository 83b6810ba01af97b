//! `all_of` and `one_of` on a field: a composition of one.

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
