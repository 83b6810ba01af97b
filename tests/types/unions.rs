//! Enums of std that hold others' values.

use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};

use serde_json::json;
use wireform::{Kind, Schema};

use crate::check::{agrees, agrees_except, refuses};

#[test]
fn a_result_is_tagged_by_its_variant() {
    agrees(&Ok::<u8, String>(7), json!({"Ok": 7}));
    agrees(&Err::<u8, String>("why".to_owned()), json!({"Err": "why"}));
    agrees(&Ok::<Option<u8>, u8>(None), json!({"Ok": null}));
    agrees(&Ok::<Result<u8, bool>, u8>(Err(true)), json!({"Ok": {"Err": true}}));
    refuses::<Result<u8, String>>(&[
        json!(7),
        json!("Ok"),
        json!({}),
        json!({"Ok": 7, "Err": "why"}),
        json!({"ok": 7}),
    ]);
    assert_eq!(Result::<u8, String>::SCHEMA.kind(), Kind::OneOf);
}

#[test]
fn a_bound_is_a_word_or_tagged() {
    agrees(&Bound::Included(7_u8), json!({"Included": 7}));
    agrees(&Bound::Excluded(7_u8), json!({"Excluded": 7}));
    agrees(&Bound::<u8>::Unbounded, json!("Unbounded"));
    refuses::<Bound<u8>>(&[
        json!(null),
        json!("Included"),
        json!({"Included": 256}),
        json!({"Unbounded": 1}),
        json!("unbounded"),
    ]);
}

#[test]
fn a_range_is_an_object_of_its_ends() {
    agrees(
        &Range {
            start: 1_u8,
            end: 9,
        },
        json!({"start": 1, "end": 9}),
    );
    agrees(&RangeInclusive::new(1_u8, 9), json!({"start": 1, "end": 9}));
    agrees(&RangeFrom { start: 1_u8 }, json!({"start": 1}));
    agrees(&RangeTo { end: 9_u8 }, json!({"end": 9}));
    agrees(
        &Range {
            start: Some(1_u8),
            end: None,
        },
        json!({"start": 1, "end": null}),
    );
    refuses::<Range<u8>>(&[json!({"start": 1}), json!({"start": 1, "end": 256}), json!([1, 9])]);
    refuses::<Range<Option<u8>>>(&[json!({"start": 1}), json!({"start": 1, "end": 9, "step": 2})]);
}

#[cfg(unix)]
#[test]
fn a_string_of_the_operating_system_is_tagged_by_the_kind_of_system() {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;

    let string = OsString::from_vec(vec![97, 255]);
    agrees(&string, json!({"Unix": [97, 255]}));
    // valid everywhere, and read on Windows
    agrees_except(&string, json!({"Unix": [97, 255]}), &[json!({"Windows": [97]})]);
    assert!(OsString::SCHEMA.is_valid(&json!({"Windows": [97, 65_535]})));
    refuses::<OsString>(&[
        json!("a"),
        json!({"Unix": [256]}),
        json!({"Windows": [65_536]}),
        json!({"Unix": [1], "Windows": [1]}),
    ]);
}
