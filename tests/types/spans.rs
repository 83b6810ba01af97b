//! Lengths and points of time of std.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::json;
use wireform::Schema;

use crate::check::{agrees, refuses, writes};

#[test]
fn a_duration_is_seconds_and_less_than_a_second_of_nanoseconds() {
    agrees(&Duration::new(1, 5), json!({"secs": 1, "nanos": 5}));
    agrees(&Duration::ZERO, json!({"secs": 0, "nanos": 0}));
    agrees(&Duration::MAX, json!({"secs": u64::MAX, "nanos": 999_999_999}));
    refuses::<Duration>(&[
        json!(1),
        json!("PT1S"),
        json!([1, 5]),
        json!({"secs": 1}),
        json!({"secs": 1, "nanos": 1_000_000_000}),
        json!({"secs": -1, "nanos": 0}),
        json!({"secs": 1, "nanos": 0, "days": 0}),
    ]);
}

#[cfg(unix)]
#[test]
fn a_system_time_is_a_distance_from_1970() {
    agrees(&UNIX_EPOCH, json!({"secs_since_epoch": 0, "nanos_since_epoch": 0}));
    agrees(&(UNIX_EPOCH + Duration::new(1, 5)), json!({"secs_since_epoch": 1, "nanos_since_epoch": 5}));
    let last = UNIX_EPOCH + Duration::new(i64::MAX.unsigned_abs(), 999_999_999);
    agrees(&last, json!({"secs_since_epoch": i64::MAX, "nanos_since_epoch": 999_999_999}));
    writes(&Some(SystemTime::UNIX_EPOCH), json!({"secs_since_epoch": 0, "nanos_since_epoch": 0}));
    refuses::<SystemTime>(&[json!({"secs_since_epoch": i64::MAX.unsigned_abs() + 1, "nanos_since_epoch": 0})]);
}

#[test]
fn a_system_time_before_1970_is_invalid() {
    let violations = SystemTime::SCHEMA.validate(&(UNIX_EPOCH - Duration::from_secs(1))).unwrap_err();
    assert_eq!(violations.iter().next().unwrap().keyword(), "serialize");
}
