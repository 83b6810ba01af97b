//! How much memory the verdict on a text takes: counted by the allocator of this test binary.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by it what must be there")]

use std::collections::BTreeMap;
use std::io::{self, Read};

use allocation_counter::measure;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireform::{Failure, JsonError, Schema};
use wireform_tests::JobStatus;

const JOB: &str = r#"{"name": "nightly", "reason": "asked for", "created_at": "1990-12-31T23:59:60Z",
    "id": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "has_progress": true, "progress": 99.9, "state": "in_progress"}"#;

const MEGABYTE: u64 = 1 << 20;
const LARGE: usize = 100 << 20;
/// Those with escapes take longer to read.
const LARGE_WITH_ESCAPES: usize = 20 << 20;

/// The inside of a large string: plain, or all escapes.
fn large_strings() -> [String; 2] {
    ["a".repeat(LARGE), "\\u00e4".repeat(LARGE_WITH_ESCAPES / 6)]
}

/// The most bytes that were in use at once.
fn most(run: impl FnOnce()) -> u64 {
    measure(run).bytes_max
}

#[derive(Serialize, Schema)]
struct Short {
    #[schema(max_length = 10)]
    text: String,
    #[schema(max_items = 3)]
    items: Vec<u8>,
}

#[test]
fn a_valid_text_is_judged_without_allocating() {
    let mut verdict = false;
    let counted = measure(|| verdict = JobStatus::SCHEMA.validate_json(JOB).is_ok());
    assert!(verdict);
    assert_eq!(counted.count_total, 0);
    let text = format!("[{JOB},{JOB}]");
    assert_eq!(measure(|| assert!(<Vec<JobStatus>>::SCHEMA.validate_json(&text).is_ok())).count_total, 0);
}

#[test]
fn a_large_string_that_is_not_looked_at_is_not_stored() {
    for long in large_strings() {
        for text in [format!("{{\"unknown\": \"{long}\", {}", &JOB[1..]), format!("[\"{long}\"]")] {
            let is_list = text.starts_with('[');
            let used = most(|| {
                let said = if is_list {
                    <Vec<Value>>::SCHEMA.validate_json(&text)
                } else {
                    JobStatus::SCHEMA.validate_json(&text)
                };
                assert!(said.is_ok());
            });
            assert!(used < MEGABYTE, "{used} bytes for {}…", &long[..6]);
        }
    }
}

#[test]
fn a_large_string_that_is_too_long_is_not_stored() {
    for long in large_strings() {
        let text = format!("{{\"text\": \"{long}\", \"items\": []}}");
        let used = most(|| {
            let Err(JsonError::Invalid(violations)) = Short::SCHEMA.validate_json(&text) else { panic!() };
            assert_eq!(violations.iter().map(wireform::Violation::code).collect::<Vec<_>>(), ["max_length"]);
        });
        assert!(used < MEGABYTE, "{used} bytes for {}…", &long[..6]);
    }
}

#[test]
fn an_array_with_too_many_items_is_not_stored_and_its_items_are_counted() {
    let count = 10_000_000;
    let text = format!("{{\"text\": \"\", \"items\": [{}0]}}", "0,".repeat(count - 1));
    let used = most(|| {
        let said = Short::SCHEMA.validate_json(&text).unwrap_err().to_string();
        assert!(said.contains("an array of 10000000 items"), "{said}");
    });
    assert!(used < MEGABYTE, "{used} bytes");
}

#[test]
fn a_line_that_is_too_long_is_passed_over_without_being_stored() {
    let endless = io::repeat(b'a').take(LARGE as u64).chain(&b"\n7\n"[..]);
    let reader = io::BufReader::with_capacity(1 << 16, endless);
    let used = most(|| {
        let mut lines = u8::SCHEMA.ndjson(reader).longest_line(1000);
        assert_eq!(
            lines.next().unwrap().unwrap_err().to_string(),
            "line 1: longer than 1000 bytes, the most that are taken"
        );
        assert_eq!(lines.next().unwrap().unwrap(), 7);
    });
    assert!(used < 16 * 1024, "{used} bytes");
}

#[test]
fn many_lines_take_the_memory_of_one() {
    let one = JOB.replace('\n', "");
    let file = format!("{one}\n").repeat(10_000);
    let used = most(|| {
        let valid = JobStatus::SCHEMA.validate_ndjson(file.as_bytes()).flatten().count();
        assert_eq!(valid, 10_000);
    });
    assert!(used < 2 * one.len() as u64, "{used} bytes");
}

/// How many bytes are asked for to judge an array of two unique items: each a string of this length inside of so many objects.
fn asked_for_unique(depth: usize, length: usize) -> u64 {
    #[derive(Serialize, Schema)]
    struct Different(#[schema(unique_items)] Vec<Value>);

    let item = |end: &str| format!("{}\"{}{end}\"{}", "{\"a\":".repeat(depth), "x".repeat(length), "}".repeat(depth));
    let text = format!("[{},{}]", item("1"), item("2"));
    measure(|| assert!(Different::SCHEMA.validate_json(&text).is_ok())).bytes_total
}

#[test]
fn to_compare_items_nothing_of_them_is_copied_once_for_each_level() {
    let (flat, deep) = (asked_for_unique(1, 1 << 20), asked_for_unique(100, 1 << 20));
    assert!(deep < flat + flat / 10, "{flat} bytes, and {deep} for a hundred levels");
}

#[derive(Deserialize, Schema)]
#[schema(custom = in_order)]
struct Range {
    from: u8,
    to: u8,
}

fn in_order(range: &Range) -> Result<(), Failure> {
    if range.from <= range.to { Ok(()) } else { Err(Failure::new("range.order", "the end is before the start")) }
}

#[test]
fn a_long_key_is_kept_once_for_all_that_rules_say_of_what_it_holds() {
    #[derive(Deserialize, Schema)]
    struct Ranges(BTreeMap<String, Vec<Range>>);

    let key = "a".repeat(2 << 20);
    let text = format!("{{\"{key}\":[{}{{\"from\":2,\"to\":1}}]}}", "{\"from\":2,\"to\":1},".repeat(99));
    let used = most(|| {
        let Err(JsonError::Invalid(violations)) = Ranges::SCHEMA.from_json(&text) else { panic!() };
        assert_eq!(violations.len(), 100);
        assert!(violations.iter().all(|violation| violation.position().is_some()));
        let last = violations.iter().last().unwrap();
        assert_eq!(last.segments().collect::<Vec<_>>(), [key.as_str(), "99"]);
    });
    assert!(used < 8 * text.len() as u64, "{used} bytes for a text of {}", text.len());
}

#[derive(Deserialize, Schema)]
#[serde(try_from = "u8")]
#[schema(as = u8)]
struct Even;

impl TryFrom<u8> for Even {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if number.is_multiple_of(2) { Ok(Self) } else { Err("is odd") }
    }
}

#[test]
fn what_a_type_refuses_is_compared_with_what_is_said_inside_a_long_key_without_copying_it() {
    #[derive(Deserialize, Schema)]
    struct Small(#[schema(maximum = 1)] u8);

    #[derive(Deserialize, Schema)]
    struct Numbers {
        small: BTreeMap<String, Vec<Small>>,
        even: Even,
    }

    let text = format!("{{\"small\":{{\"{}\":[{}2]}},\"even\":1}}", "a".repeat(2 << 20), "2,".repeat(49));
    let used = most(|| {
        let Err(JsonError::Invalid(violations)) = Numbers::SCHEMA.from_json(&text) else { panic!() };
        assert_eq!(violations.len(), 51);
    });
    assert!(used < 8 * text.len() as u64, "{used} bytes for a text of {}", text.len());
}
