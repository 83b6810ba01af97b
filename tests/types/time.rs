//! The types of `time`, and texts that are hard to read for all crates of dates.

use serde_json::json;
use time::{
    Date, Month, OffsetDateTime, PlainDateTime, SignedDuration, Time, Timestamp, UtcDateTime, UtcOffset, Weekday,
};
use wireform::{Kind, Schema};

use crate::check::{agrees, differences, is_any_string, refuses};

pub(crate) const DATE_TIMES: &[&str] = &[
    "",
    "2024-05-01T12:00:00Z",
    "2024-05-01t12:00:00z",
    "2024-05-01 12:00:00Z",
    "2024-05-01T12:00:00",
    "2024-05-01T12:00Z",
    "2024-05-01T12:00:00.1Z",
    "2024-05-01T12:00:00.123456789Z",
    "2024-05-01T12:00:00.1234567890123Z",
    "2024-05-01T12:00:00.999999999999999999999999999999999999Z",
    "2024-05-01T12:00:00,5Z",
    "2024-05-01T12:00:00+23:59",
    "2024-05-01T12:00:00-23:59",
    "2024-05-01T12:00:00+24:00",
    "2024-05-01T12:00:00-00:00",
    "2024-05-01T12:00:00+0000",
    "2024-05-01T12:00:00+00",
    "2016-12-31T23:59:60Z",
    "2016-12-31T15:59:60.5-08:00",
    "2024-05-01T12:00:60Z",
    "2024-05-01T24:00:00Z",
    "2023-02-29T12:00:00Z",
    "2024-02-29T12:00:00Z",
    "0000-01-01T00:00:00Z",
    "0000-01-01T00:00:00+01:00",
    "9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59-01:00",
    "9999-12-31T23:59:59.999999999Z",
    "+010000-01-01T00:00:00Z",
    "2024-05-01T12:00:00Z[UTC]",
    "20240501T120000Z",
    " 2024-05-01T12:00:00Z",
];

pub(crate) const DATES: &[&str] = &[
    "",
    "2024-05-01",
    "2024-02-29",
    "2023-02-29",
    "1900-02-29",
    "2000-02-29",
    "0000-01-01",
    "9999-12-31",
    "10000-01-01",
    "+2024-05-01",
    "-0001-01-01",
    "2024-5-1",
    "20240501",
    "2024-05",
    "2024-13-01",
    "2024-00-01",
    "2024-05-00",
    "2024-05-32",
    "2024-05-01Z",
    "2024-05-01T12:00:00Z",
    "2024-122",
    "2024-W18-3",
    " 2024-05-01",
    "2024-05-01 ",
    "２024-05-01",
];

#[test]
fn a_date_is_of_rfc_3339() {
    for (year, month, day) in [(2024, Month::February, 29), (0, Month::January, 1), (9999, Month::December, 31)] {
        let date = Date::from_calendar_date(year, month, day).unwrap();
        agrees(&date, json!(format!("{year:04}-{:02}-{day:02}", u8::from(month))));
    }
    assert_eq!(Date::SCHEMA.format(), Some("date"));
    assert!(!Date::SCHEMA.is_valid(&Date::MIN));
    assert_eq!(differences::<Date>(DATES).0, Vec::<&str>::new());
}

#[test]
fn its_other_texts_are_any_strings() {
    let date = Date::from_calendar_date(2024, Month::May, 1).unwrap();
    let time = Time::from_hms_milli(12, 0, 0, 500).unwrap();
    let here = UtcOffset::from_hms(2, 0, 0).unwrap();
    is_any_string(&time, "12:00:00.5");
    is_any_string(&PlainDateTime::new(date, time), "2024-05-01 12:00:00.5");
    is_any_string(&UtcDateTime::new(date, time), "2024-05-01 12:00:00.5");
    is_any_string(&OffsetDateTime::new_in_offset(date, time, here), "2024-05-01 12:00:00.5 +02:00:00");
    is_any_string(&here, "+02:00:00");
    is_any_string(&SignedDuration::milliseconds(-1500), "-1.500000000");
}

#[test]
fn a_timestamp_is_a_number_of_nanoseconds() {
    agrees(&Timestamp::from_nanoseconds(-5).unwrap(), json!(-5));
    assert!(Timestamp::SCHEMA.is_valid(&Timestamp::MIN) && Timestamp::SCHEMA.is_valid(&Timestamp::MAX));
    assert!(!Timestamp::SCHEMA.is_valid(&(Timestamp::MAX.as_nanoseconds() + 1)));
    assert!(!Timestamp::SCHEMA.is_valid(&(Timestamp::MIN.as_nanoseconds() - 1)));
    refuses::<Timestamp>(&[json!(0.5), json!("0")]);
}

#[test]
fn days_and_months_are_words() {
    let mut day = Weekday::Monday;
    for _ in 0..7 {
        agrees(&day, json!(day.to_string()));
        day = day.next();
    }
    let mut month = Month::January;
    for _ in 0..12 {
        agrees(&month, json!(month.to_string()));
        month = month.next();
    }
    refuses::<Weekday>(&[json!("Mon"), json!("monday"), json!(1)]);
    refuses::<Month>(&[json!("Jan"), json!(1)]);
    assert_eq!((Weekday::SCHEMA.kind(), Month::SCHEMA.kind()), (Kind::Enum, Kind::Enum));
}
