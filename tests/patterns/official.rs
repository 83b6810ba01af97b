//! The cases of the official suite that have a pattern: the suite's verdicts, and ours.

use std::collections::BTreeMap;

use serde_json::Value;

use super::runtime::made;

#[test]
fn the_official_cases_hold() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/suite/cases.json");
    let groups: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut judged = BTreeMap::new();
    for group in groups.as_array().unwrap() {
        let Some(source) = group["schema"]["pattern"].as_str() else { continue };
        let pattern = made(source).unwrap_or_else(|problem| panic!("{source}: {problem:?}"));
        for test in group["tests"].as_array().unwrap() {
            // a pattern says nothing about what is no string
            let verdict = test["data"].as_str().is_none_or(|text| pattern.is_in(text));
            assert_eq!(Value::Bool(verdict), test["valid"], "{source}: {}", test["description"]);
            *judged.entry(group["file"].as_str().unwrap()).or_insert(0) += 1;
        }
    }
    let judged: Vec<_> = judged.into_iter().collect();
    assert_eq!(judged, [("optional/ecmascript-regex.json", 43), ("pattern.json", 9)]);
}
