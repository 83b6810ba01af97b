//! The keyword `pattern`: where it stands, what is checked, exported and said.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};
use wireform::{Pattern, Schema, SchemaObject, StringKeywords, pattern};

const LETTERS: Pattern = pattern!("^[a-z]+$");

#[derive(Serialize, Schema)]
#[schema(pattern = r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
struct Slug(String);

#[derive(Serialize, Schema)]
struct Article {
    slug: Slug,
    #[schema(pattern = "^\\p{Lu}", max_length = 20, default = "Untitled")]
    title: String,
    #[schema(pattern = LETTERS)]
    section: Option<String>,
    #[schema(items(pattern = "^#"))]
    tags: Vec<String>,
    #[schema(keys(pattern = "^[a-z]{2}$"), values(pattern = "."))]
    translations: BTreeMap<String, String>,
}

fn valid() -> Value {
    json!({"slug": "a-title", "title": "Änderung", "section": "news", "tags": ["#one"], "translations": {"de": "Titel"}})
}

#[test]
fn a_pattern_is_asserted_wherever_it_stands() {
    let exported = jsonschema::validator_for(&Article::SCHEMA.to_json_schema()).unwrap();
    let judge = |document: &Value| {
        assert_eq!(Article::SCHEMA.is_valid(document), exported.is_valid(document), "{document}");
        Article::SCHEMA.validate(document).map_err(|violations| {
            violations
                .iter()
                .map(|violation| format!("{} {}", violation.path(), violation.keyword()))
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(judge(&valid()), Ok(()));
    for (place, value, expected) in [
        ("/slug", json!("A title"), "/slug pattern"),
        ("/title", json!("untitled"), "/title pattern"),
        ("/section", json!("news!"), "/section pattern"),
        ("/tags", json!(["#one", "two"]), "/tags/1 pattern"),
        ("/translations", json!({"german": "Titel"}), "/translations/german propertyNames"),
        ("/translations", json!({"de": ""}), "/translations/de pattern"),
    ] {
        let mut document = valid();
        *document.pointer_mut(place).unwrap() = value;
        assert_eq!(judge(&document), Err(vec![expected.to_owned()]));
    }
}

#[test]
fn a_typed_value_is_judged_as_its_document_is() {
    let mut article = Article {
        slug: Slug("a-title".into()),
        title: "Title".into(),
        section: None,
        tags: vec!["#one".into()],
        translations: BTreeMap::from([("de".into(), "Titel".into())]),
    };
    assert!(Article::SCHEMA.is_valid(&article));
    article.title = "title".into();
    assert!(!Article::SCHEMA.is_valid(&article));
}

#[test]
fn all_that_a_text_breaks_is_said_and_the_pattern_is_a_parameter() {
    let schema = SchemaObject::string().with_string(StringKeywords::new().max_length(3).pattern(&LETTERS));
    let violations = schema.validate("ABCD").unwrap_err();
    assert_eq!(
        violations.to_string(),
        "2 violations\n  (root)  \"ABCD\" is longer than the maximum of 3 characters\n  (root)  \"ABCD\" does not match the pattern `^[a-z]+$`"
    );
    let broken = violations.iter().last().unwrap();
    assert_eq!(serde_json::to_value(broken).unwrap()["parameters"], json!({"pattern": "^[a-z]+$"}));
    assert_eq!(broken.code(), "pattern");
}

#[test]
fn the_exports_say_the_pattern_as_it_was_written() {
    const SOURCE: &str = r"^[a-z0-9]+(?:-[a-z0-9]+)*$";
    assert_eq!(Slug::SCHEMA.pattern(), Some(SOURCE));
    assert_eq!(serde_json::to_value(Slug::SCHEMA).unwrap(), json!({"type": "string", "pattern": SOURCE}));
    assert_eq!(Slug::SCHEMA.to_json_schema()["pattern"], SOURCE);
    let article = Article::SCHEMA.to_json_schema();
    assert_eq!(article["properties"]["translations"]["propertyNames"], json!({"pattern": "^[a-z]{2}$"}));
    assert_eq!(article["properties"]["tags"]["items"]["pattern"], "^#");
}

#[test]
fn a_pattern_beside_a_format_is_asserted_too() {
    #[derive(Schema)]
    struct Contact {
        #[schema(format = "email", pattern = "@example\\.com$")]
        #[expect(dead_code, reason = "documents are judged, no values")]
        address: String,
    }
    let verdict = |address: &str| Contact::SCHEMA.is_valid(&json!({"address": address}));
    assert!(verdict("ann@example.com"));
    assert!(!verdict("ann@example.org") && !verdict("ann at @example.com"));
}
