//! The types of `chrono`.

use chrono::{DateTime, FixedOffset, Month, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use serde_json::json;
use wireform::{Kind, Schema};

use crate::check::{agrees, agrees_except, differences, is_any_string, refuses, writes};
use crate::time::{DATE_TIMES, DATES};

#[test]
fn a_date_time_is_of_rfc_3339_in_every_zone() {
    let noon = Utc.with_ymd_and_hms(2024, 5, 1, 12, 0, 0).unwrap();
    agrees(&noon, json!("2024-05-01T12:00:00Z"));
    agrees(&(noon + TimeDelta::nanoseconds(1)), json!("2024-05-01T12:00:00.000000001Z"));
    let east = FixedOffset::east_opt(5 * 3600 + 30 * 60).unwrap();
    agrees(&noon.with_timezone(&east), json!("2024-05-01T17:30:00+05:30"));
    let odd = FixedOffset::west_opt(3 * 3600 + 29).unwrap();
    writes(&noon.with_timezone(&odd), json!("2024-05-01T08:59:31-03:00"));
    let leap: DateTime<Utc> = "2016-12-31T23:59:60Z".parse().unwrap();
    agrees(&leap, json!("2016-12-31T23:59:60Z"));
    assert_eq!(DateTime::<Utc>::SCHEMA.format(), Some("date-time"));
}

#[test]
fn chrono_writes_date_times_that_rfc_3339_does_not_have() {
    let leap: DateTime<Utc> = "2024-05-01T12:00:60Z".parse().unwrap();
    for written in [leap, DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::MIN_UTC] {
        assert!(!DateTime::<Utc>::SCHEMA.is_valid(&written), "{written}");
    }
    let a_day_ahead = FixedOffset::east_opt(86_399).unwrap().with_ymd_and_hms(2024, 5, 1, 12, 0, 0).unwrap();
    assert_eq!(serde_json::to_value(a_day_ahead).unwrap(), json!("2024-05-01T12:00:00+24:00"));
    assert!(!DateTime::<FixedOffset>::SCHEMA.is_valid(&a_day_ahead));
}

#[test]
fn valid_date_times_are_read() {
    assert_eq!(differences::<DateTime<Utc>>(DATE_TIMES).0, Vec::<&str>::new());
    assert_eq!(differences::<DateTime<FixedOffset>>(DATE_TIMES).0, Vec::<&str>::new());
}

#[test]
fn a_date_is_of_rfc_3339() {
    for (year, month, day) in [(2024, 2, 29), (0, 1, 1), (9999, 12, 31)] {
        agrees(&NaiveDate::from_ymd_opt(year, month, day).unwrap(), json!(format!("{year:04}-{month:02}-{day:02}")));
    }
    assert_eq!(NaiveDate::SCHEMA.format(), Some("date"));
    assert!(!NaiveDate::SCHEMA.is_valid(&NaiveDate::MAX) && !NaiveDate::SCHEMA.is_valid(&NaiveDate::MIN));
    assert_eq!(differences::<NaiveDate>(DATES).0, Vec::<&str>::new());
}

#[test]
fn what_has_no_distance_from_utc_is_any_string() {
    let time = NaiveTime::from_hms_milli_opt(12, 0, 0, 500).unwrap();
    is_any_string(&time, "12:00:00.500");
    let date_time: NaiveDateTime = NaiveDate::from_ymd_opt(2024, 5, 1).unwrap().and_time(time);
    is_any_string(&date_time, "2024-05-01T12:00:00.500");
}

#[test]
fn a_difference_is_seconds_and_nanoseconds() {
    agrees(&TimeDelta::milliseconds(1500), json!([1, 500_000_000]));
    agrees(&TimeDelta::milliseconds(-1500), json!([-2, 500_000_000]));
    agrees(&TimeDelta::zero(), json!([0, 0]));
    // the last second, and what is a little beyond it
    let last = json!([9_223_372_036_854_775_i64, 999_999_999]);
    agrees_except(&TimeDelta::MAX, json!([9_223_372_036_854_775_i64, 807_000_000]), &[last]);
    let first = [
        json!([-9_223_372_036_854_776_i64, 0]),
        json!([-9_223_372_036_854_776_i64, 1]),
        json!([-9_223_372_036_854_776_i64, 127]),
    ];
    let first =
        [&first[..], &[json!([-9_223_372_036_854_776_i64, 255]), json!([-9_223_372_036_854_776_i64, 256])]].concat();
    let first = [&first[..], &[json!([-9_223_372_036_854_776_i64, 65_536])]].concat();
    agrees_except(&TimeDelta::MIN, json!([-9_223_372_036_854_776_i64, 193_000_000]), &first);
    refuses::<TimeDelta>(&[json!([i64::MAX, 0]), json!([0, 1_000_000_000]), json!([0, -1]), json!([0]), json!(0)]);
}

#[test]
fn days_and_months_are_words() {
    for (number, word) in (0..).zip(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]) {
        agrees(&Weekday::try_from(number).unwrap(), json!(word));
    }
    for number in 1..=12 {
        let month = Month::try_from(number).unwrap();
        agrees(&month, json!(month.name()));
    }
    writes(&Weekday::Mon, json!("Mon"));
    refuses::<Weekday>(&[json!("Monday"), json!("mon"), json!(0)]);
    refuses::<Month>(&[json!("Jan"), json!("january"), json!(1)]);
    assert_eq!((Weekday::SCHEMA.kind(), Month::SCHEMA.kind()), (Kind::Enum, Kind::Enum));
}
