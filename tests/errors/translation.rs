//! Messages in other words: every code of the table, from its parameters alone; and what stands around them.

use std::collections::BTreeSet;

use serde_json::json;
use wireform::{JsonError, Schema, Translate, Violation};

use super::german::German;
use super::{kinds, rebuilt};

/// The codes of the table in the documentation, and those of limits, which are the rows of another table.
fn documented() -> BTreeSet<&'static str> {
    let table = include_str!("../../runtime/src/violation/requirement.rs").lines();
    let codes = table.filter_map(|line| line.trim().strip_prefix("/// | `")?.split_once('`')).map(|(code, _)| code);
    let limits = include_str!("../../runtime/src/keyword/table.rs").lines().filter_map(|line| {
        let (name, kind) = line.trim().split_once(": ")?;
        (kind.starts_with("Number(") || kind.starts_with("Count(")).then_some(name)
    });
    codes.chain(limits).collect()
}

#[test]
fn every_code_of_the_table_is_met() {
    let met: BTreeSet<&str> = kinds::each().iter().map(|(code, _)| *code).collect();
    let documented = documented();
    assert!(documented.len() > 30, "{documented:?}");
    let missing: Vec<_> = documented.difference(&met).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let own: Vec<_> = met.difference(&documented).copied().collect();
    assert_eq!(own, ["even", "user.name-taken"], "the codes of rules that are not wireform's");
}

/// The proof that no message has to be read: whoever has code and parameters can write it.
#[test]
fn what_a_message_says_of_the_rule_is_in_the_code_and_its_parameters() {
    for (code, violation) in kinds::each() {
        match rebuilt::rule(&violation) {
            Some(rule) => assert_eq!(rule, violation.expected().to_string(), "{code} {:?}", rebuilt::data(&violation)),
            None => assert_eq!(violation.keyword(), "custom", "{code}"),
        }
    }
}

#[test]
fn every_code_is_translated_and_nothing_is_left_in_english() {
    let english = ["is ", "the ", "an ", "and ", "more", "item", "propert", "character"];
    for (code, violation) in kinds::each() {
        let said = violation.message_by(&German);
        assert_ne!(said, violation.message(), "{code}");
        let quotes: Vec<&str> = said.split('"').step_by(2).collect();
        assert!(!english.iter().any(|word| quotes.iter().any(|text| text.contains(word))), "{code}: {said}");
    }
    for error in kinds::malformed() {
        let said = error.translated(&German).to_string();
        assert!(said.starts_with("kein JSON in Zeile "), "{said}");
    }
}

#[test]
fn every_code_of_a_text_that_is_no_json_is_documented_and_met() {
    let source = include_str!("../../runtime/src/error.rs");
    let table = source.lines().filter_map(|line| line.trim().strip_prefix("/// | `")?.split_once(" | "));
    let documented: BTreeSet<&str> =
        table.flat_map(|(codes, _)| codes.split(['`', ',', ' '])).filter(|code| !code.is_empty()).collect();
    let met: BTreeSet<&str> = kinds::malformed()
        .iter()
        .map(|error| match error {
            JsonError::Malformed(malformed) => malformed.code(),
            JsonError::Invalid(violations) => panic!("{violations}"),
        })
        .collect();
    assert_eq!(met, documented);
}

#[test]
fn what_stands_there_is_told_as_data() {
    for (text, code, parameters) in [
        ("[1, ;]", "expected_value", json!({"found": "character", "code_point": 59})),
        ("[\u{A0}]", "expected_value_or_end_of_array", json!({"found": "character", "code_point": 160})),
        ("", "expected_value", json!({"found": "end_of_text"})),
        ("[1 'a']", "expected_comma_or_end_of_array", json!({"found": "single_quote"})),
        ("\"a", "expected_end_of_string", json!({"found": "end_of_text"})),
        ("01", "leading_zero", json!({})),
    ] {
        let error = serde_json::to_value(serde_json::Value::SCHEMA.validate_json(text).unwrap_err()).unwrap();
        let malformed = &error["malformed"];
        assert_eq!((&malformed["code"], &malformed["parameters"]), (&json!(code), &parameters), "{text}");
    }
    let deep = serde_json::to_value(<Vec<u8>>::SCHEMA.validate_json("[".repeat(200)).unwrap_err()).unwrap();
    assert_eq!(
        (&deep["malformed"]["code"], &deep["malformed"]["parameters"]),
        (&json!("depth"), &json!({"maximum": 127}))
    );
}

#[test]
fn the_table_is_translated_with_what_stands_around_the_messages() {
    let error = kinds::broken_job();
    assert_eq!(
        error.translated(&German).to_string(),
        "\
4 Fehler in JobStatus
  /created_at  \"yesterday\" hat nicht das Format date-time, zum Beispiel 2024-05-01T12:00:00Z   Zeile 3, Spalte 17
  /id          7 ist nicht eine Zeichenkette                                                   Zeile 4, Spalte 9
  /progress    140 ist mehr als 100                                                            Zeile 5, Spalte 15
  /state       fehlt                                                                           Zeile 1, Spalte 1"
    );
    let many = kinds::many().translated(&German).to_string();
    assert!(many.starts_with("105 Fehler\n  /0 "), "{many}");
    assert!(many.ends_with("\n  … und 5 weitere"), "{many}");
}

#[test]
fn what_is_not_translated_is_said_in_english() {
    let error = kinds::broken_job();
    let none = |_: &Violation| None;
    assert_eq!(error.translated(&none).to_string(), error.to_string());
    assert_eq!(serde_json::to_value(error.translated(&none)).unwrap(), serde_json::to_value(&error).unwrap());
    let malformed = <Vec<u8>>::SCHEMA.validate_json("[300 1]").unwrap_err();
    assert_eq!(malformed.translated(&none).to_string(), malformed.to_string());
    assert_eq!(serde_json::to_value(malformed.translated(&none)).unwrap(), serde_json::to_value(&malformed).unwrap());
    assert_eq!(
        malformed.translated(&German).to_string(),
        "kein JSON in Zeile 1: ein Komma oder ] fehlt (number)\n1 Fehler\n  /0  300 ist mehr als 255   Zeile 1, Spalte 2",
    );
}

#[test]
fn data_has_the_translated_message_and_all_else_as_it_was() {
    let error = kinds::broken_job();
    let plain = serde_json::to_value(&error).unwrap();
    let mut translated = serde_json::to_value(error.translated(&German)).unwrap();
    assert_eq!(translated["violations"][3]["message"], "fehlt");
    for (at, one) in translated["violations"].as_array_mut().unwrap().iter_mut().enumerate() {
        one["message"] = plain["violations"][at]["message"].clone();
    }
    assert_eq!(translated, plain);
    let violations = error.violations().unwrap();
    assert_eq!(
        serde_json::to_value(violations.translated(&German)).unwrap(),
        serde_json::to_value(error.translated(&German)).unwrap()["violations"],
    );
}

/// They are English.
#[test]
fn notes_and_help_stand_beside_english_messages_only() {
    for (code, violation) in kinds::each() {
        if violation.help().is_none() && violation.notes().count() == 0 {
            continue;
        }
        let violations = wireform::Violations::from(violation);
        let (plain, translated) = (violations.to_string(), violations.translated(&German).to_string());
        assert!(plain.contains("note: ") || plain.contains("help: "), "{code}: {plain}");
        assert!(!translated.contains("note: ") && !translated.contains("help: "), "{code}: {translated}");
        let data = serde_json::to_value(violations.translated(&German)).unwrap();
        assert!(data[0].get("notes").is_none() && data[0].get("help").is_none(), "{data}");
    }
}

#[test]
fn a_translation_stays_on_its_line() {
    let wild = |_: &Violation| Some("a\nb\u{1b}[31m".to_owned());
    let violations = u8::SCHEMA.validate(&300).unwrap_err();
    assert_eq!(violations.translated(&wild).to_string(), "1 violation\n  (root)  a\\u000ab\\u001b[31m");
    assert_eq!(violations.first().message_by(&wild), "a\nb\u{1b}[31m");
}

#[test]
fn a_translation_can_be_chosen_while_the_program_runs() {
    let languages: [Box<dyn Translate + Send + Sync>; 2] = [Box::new(German), Box::new(|_: &Violation| None)];
    let violations = u8::SCHEMA.validate(&300).unwrap_err();
    let said: Vec<String> = languages.iter().map(|language| violations.first().message_by(&**language)).collect();
    assert_eq!(said, ["300 ist mehr als 255", "300 is more than the maximum of 255"]);
}
