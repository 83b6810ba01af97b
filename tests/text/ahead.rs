//! What a text is looked at ahead for, or not put together of, changes no verdict: tags that come late, strings with escapes.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireform::{JsonError, Schema, SchemaObject};

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(tag = "tag", rename_all = "snake_case")]
enum Chain {
    Link { inside: Box<Self>, label: String },
    End { length: u8 },
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(tag = "tag", content = "content", rename_all = "snake_case")]
enum Beside {
    Text(#[schema(max_length = 3)] String),
    Number(u8),
    Nothing,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
enum Around {
    Text(#[schema(max_length = 3)] String),
    Number(u8),
    #[serde(alias = "old")]
    Point {
        x: u8,
    },
}

/// The violations of `text`: the pointer and the words of each, and what stands at its place.
fn found(schema: &SchemaObject, text: &str) -> Vec<(String, String)> {
    match schema.validate_json(text) {
        Ok(()) => Vec::new(),
        Err(JsonError::Invalid(violations)) => violations
            .iter()
            .map(|violation| {
                let at = violation.offset().map(|offset| &text[offset..]).unwrap_or_default();
                let at = at.split([',', '}']).next().unwrap_or_default();
                (format!("{} {}", violation.path(), violation.message()), at.to_owned())
            })
            .collect(),
        Err(malformed) => panic!("{text}: {malformed}"),
    }
}

/// The objects that have these entries, in each order.
fn orders(entries: &[&str]) -> Vec<String> {
    fn add(left: &[&str], taken: &[&str], objects: &mut Vec<String>) {
        if left.is_empty() {
            objects.push(format!("{{{}}}", taken.join(", ")));
        }
        for (at, entry) in left.iter().enumerate() {
            let others = [&left[..at], &left[at + 1..]].concat();
            add(&others, &[taken, &[entry]].concat(), objects);
        }
    }
    let mut objects = Vec::new();
    add(entries, &[], &mut objects);
    objects
}

#[test]
fn a_tag_tells_the_same_wherever_it_stands() {
    const END: &str = r#"{"length": 300, "tag": "end"}"#;
    let nested = format!(r#""inside": {END}"#);
    for entries in [
        vec![r#""tag": "end""#, r#""length": 7"#],
        vec![r#""tag": "end""#, r#""length": 300"#],
        vec![r#""\u0074ag": "\u0065nd""#, r#""length": "7""#],
        vec![r#""tag": "link""#, nested.as_str(), r#""label": "a\"tag\": \"end\"""#],
        vec![r#""tag": "link""#, nested.as_str(), r#""label": 7"#, r#""more": {"tag": "end"}"#],
        vec![r#""tag": "link""#, r#""label": "without inside""#],
        vec![r#""tag": "unknown""#, r#""length": 7"#],
        vec![r#""tag": 7"#, r#""length": 7"#],
        vec![r#""tag": ["end"]"#, r#""length": 7"#],
        vec![r#""length": 7"#, r#""label": "without tag""#],
    ] {
        let mut expected = None;
        for text in orders(&entries) {
            let mut said = found(&Chain::SCHEMA, &text);
            let value: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(said.is_empty(), Chain::SCHEMA.is_valid(&value), "{text}");
            assert_eq!(said.is_empty(), Chain::SCHEMA.from_json(&text).is_ok(), "{text}");
            said.sort();
            // the object itself begins in another way with each order
            said.retain(|(_, at)| !at.starts_with('{'));
            assert_eq!(expected.get_or_insert_with(|| said.clone()), &said, "{text}");
        }
    }
}

#[test]
fn tags_that_nest_and_come_late_are_found_as_deep_as_values_nest() {
    for levels in [1, 2, 5, 20, 120] {
        let links = r#"{"label":"","inside":"#.repeat(levels);
        let ends = r#","tag":"link"}"#.repeat(levels);
        let valid = format!(r#"{links}{{"length":7,"tag":"end"}}{ends}"#);
        let mut read = Chain::SCHEMA.from_json(&valid).unwrap();
        for _ in 0..levels {
            let Chain::Link { inside, .. } = read else { panic!("{valid}") };
            read = *inside;
        }
        assert_eq!(read, Chain::End { length: 7 });
        let invalid = format!(r#"{links}{{"length":300,"tag":"end"}}{ends}"#);
        let said = found(&Chain::SCHEMA, &invalid);
        let [(words, at)] = said.as_slice() else { panic!("{said:?}") };
        assert!(words.starts_with(&format!("{}/length", "/inside".repeat(levels))), "{words}");
        assert_eq!(at, "300");
    }
}

#[test]
fn a_tag_behind_its_content_tells_the_same() {
    for (entries, is_valid) in [
        ([r#""tag": "text""#, r#""content": "abc""#], true),
        ([r#""tag": "text""#, r#""content": "abcd""#], false),
        ([r#""tag": "number""#, r#""content": 255"#], true),
        ([r#""tag": "number""#, r#""content": "abc""#], false),
        ([r#""tag": "other""#, r#""content": 255"#], false),
    ] {
        for text in orders(&entries) {
            assert_eq!(found(&Beside::SCHEMA, &text).is_empty(), is_valid, "{text}");
            assert_eq!(Beside::SCHEMA.from_json(&text).is_ok(), is_valid, "{text}");
        }
    }
}

#[test]
fn a_variant_with_data_is_known_by_the_name_around_it() {
    for (text, is_valid) in [
        (r#"{"text": "abc"}"#, true),
        (r#"{"t\u0065xt": "abc"}"#, true),
        (r#"{"text": "abcd"}"#, false),
        (r#"{"number": 255}"#, true),
        (r#"{"number": 256}"#, false),
        (r#"{"point": {"x": 1}}"#, true),
        (r#"{"old": {"x": 1}}"#, true),
        (r#"{"point": {}}"#, false),
        (r#"{"number": 1, "number": 1}"#, false),
        (r#"{"number": 1, "text": "abc"}"#, false),
        (r#"{"neither": 1}"#, false),
        (r"{}", false),
    ] {
        assert_eq!(Around::SCHEMA.validate_json(text).is_ok(), is_valid, "{text}");
        assert_eq!(Around::SCHEMA.from_json(text).is_ok(), is_valid, "{text}");
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Texts {
    #[schema(min_length = 2, max_length = 4)]
    bounded: String,
    #[schema(min_length = 2)]
    long: String,
    #[schema(max_length = 24)]
    short: String,
    #[schema(pattern = "^[ab]+$")]
    pattern: String,
    #[schema(format = "uuid")]
    format: String,
    one_of: OneOf,
    any: Value,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
enum OneOf {
    Ab,
    B,
}

/// `text` with every character escaped.
fn escaped(text: &str) -> String {
    text.encode_utf16().fold(String::new(), |mut escaped, unit| {
        write!(escaped, "\\u{unit:04x}").unwrap();
        escaped
    })
}

#[test]
fn a_string_is_judged_the_same_with_escapes_and_without() {
    let valid = serde_json::json!({
        "bounded": "abc", "long": "abcdefgh", "short": "", "pattern": "ab",
        "format": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "one_of": "ab", "any": "",
    });
    for property in ["bounded", "long", "short", "pattern", "format", "one_of", "any"] {
        for text in
            ["", "a", "b", "ab", "abc", "abcde", "\u{1F600}", "\u{1F600}\u{1F600}", &"a".repeat(24), &"a".repeat(25)]
                .into_iter()
                .chain(["3fa85f64-5717-4562-b3fc-2c963f66afa6", "3fa85f64-5717-4562-b3fc-2c963f66afag"])
        {
            let mut value = valid.clone();
            value[property] = text.into();
            let plain = value.to_string();
            let mark = "to be escaped";
            value[property] = mark.into();
            let written = value.to_string().replace(mark, &escaped(text));
            let is_valid = Texts::SCHEMA.validate_json(&plain).is_ok();
            assert_eq!(Texts::SCHEMA.validate_json(&written).is_ok(), is_valid, "{written}");
            assert_eq!(Texts::SCHEMA.from_json(&written).ok(), Texts::SCHEMA.from_json(&plain).ok(), "{written}");
        }
    }
}
