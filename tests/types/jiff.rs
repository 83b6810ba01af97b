//! The types of `jiff`.

use jiff::civil::{Date, DateTime, ISOWeekDate, Time};
use jiff::{SignedDuration, Span, Timestamp, ZonedDateTime};
use serde_json::json;
use wireform::Schema;

use crate::check::{agrees, differences, is_any_string};
use crate::time::{DATE_TIMES, DATES};

#[test]
fn a_timestamp_is_a_date_time() {
    agrees(&Timestamp::UNIX_EPOCH, json!("1970-01-01T00:00:00Z"));
    agrees(&Timestamp::new(1, 5).unwrap(), json!("1970-01-01T00:00:01.000000005Z"));
    agrees(&Timestamp::MAX, json!(Timestamp::MAX.to_string()));
    assert_eq!(Timestamp::SCHEMA.format(), Some("date-time"));
    assert!(!Timestamp::SCHEMA.is_valid(&Timestamp::MIN));
}

#[test]
fn valid_date_times_are_read_but_for_long_fractions_and_the_last_two_days() {
    let unread = [
        "2024-05-01T12:00:00.1234567890123Z",
        "2024-05-01T12:00:00.999999999999999999999999999999999999Z",
        "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-01:00",
        "9999-12-31T23:59:59.999999999Z",
    ];
    assert_eq!(differences::<Timestamp>(DATE_TIMES).0, unread);
}

#[test]
fn a_date_is_of_rfc_3339() {
    for (year, month, day) in [(2024, 2, 29), (0, 1, 1), (9999, 12, 31)] {
        agrees(&Date::new(year, month, day).unwrap(), json!(format!("{year:04}-{month:02}-{day:02}")));
    }
    assert_eq!(Date::SCHEMA.format(), Some("date"));
    assert!(!Date::SCHEMA.is_valid(&Date::MIN));
    assert_eq!(differences::<Date>(DATES).0, Vec::<&str>::new());
}

#[test]
fn its_other_texts_are_any_strings() {
    let date_time: DateTime = "2024-05-01T12:00:00.5".parse().unwrap();
    let zoned: ZonedDateTime = "2024-05-01T12:00:00+02:00[+02:00]".parse().unwrap();
    is_any_string::<Time>(&date_time.time(), "12:00:00.5");
    is_any_string(&date_time, "2024-05-01T12:00:00.5");
    is_any_string(&zoned, "2024-05-01T12:00:00+02:00[+02:00]");
    is_any_string::<ISOWeekDate>(&date_time.date().iso_week_date(), "2024-W18-3");
    is_any_string(&"-P1Y2M".parse::<Span>().unwrap(), "-P1Y2M");
    is_any_string(&SignedDuration::from_millis(-1500), "-PT1.5S");
}
