//! The types of `chrono` 0.4, as its feature `serde` writes them.

use alloc::string::ToString;

use ::chrono::{DateTime, Month, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Weekday};

use super::text::formatted;
use crate::format;
use crate::keyword::NumberKeywords;
use crate::number::Number;
use crate::schema::{Among, Schema, SchemaObject};

/// A date-time, with the distance from UTC.
///
/// RFC 3339 has no years before 0 or after 9999, no distance of 24 hours, and leap seconds only where it is 23:59 in UTC: chrono
/// writes others too, and they are invalid.
impl<Zone: TimeZone> Schema for DateTime<Zone> {
    const OBJECT: &'static SchemaObject = &formatted(&format::DATE_TIME);
    const SCALAR: bool = true;
}

scalars! {
    /// A date. chrono writes years before 0 and after 9999 with a sign: they are invalid.
    NaiveDate => formatted(&format::DATE) => ToString::to_string;
    /// A time of day such as `12:00:00.5`. It has no distance from UTC, so it is no `time` of RFC 3339: any string is valid, chrono
    /// refuses others when they are read.
    NaiveTime => SchemaObject::string();
    /// A date and a time of day such as `2024-05-01T12:00:00.5`. It has no distance from UTC, so it is no `date-time` of RFC 3339:
    /// any string is valid, chrono refuses others when they are read.
    NaiveDateTime => SchemaObject::string();
    /// The first three letters of its name. chrono reads whole names and any case too.
    Weekday => SchemaObject::enumeration(&["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
    /// Its name. chrono reads the first three letters and any case too.
    Month => SchemaObject::enumeration(&[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]);
}

/// Whole seconds, rounded down, and nanoseconds from there: an array of two numbers.
///
/// A `TimeDelta` ends within its last second: what is less than a second beyond is valid, and refused when it is read.
impl Schema for TimeDelta {
    const OBJECT: &'static SchemaObject = &SchemaObject::tuple(&[
        &i64::OBJECT.copy().with_number(between(TimeDelta::MIN.num_seconds() - 1, TimeDelta::MAX.num_seconds())),
        &i32::OBJECT.copy().with_number(between(0, 999_999_999)),
    ]);
    const NARROWABLE: bool = true;
    const AMONG: Among = Among::NEVER;
}

const fn between(least: i64, most: i64) -> NumberKeywords {
    NumberKeywords::new().minimum(Number::integer(least as i128)).maximum(Number::integer(most as i128))
}
