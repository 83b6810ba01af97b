//! The types of `jiff` 1, as its feature `serde` writes them.

use ::jiff::civil::{Date, DateTime, ISOWeekDate, Time};
use ::jiff::{SignedDuration, Span, Timestamp, ZonedDateTime};

use super::text::formatted;
use crate::format;
use crate::schema::SchemaObject;

scalars! {
    /// A date-time, in UTC. RFC 3339 has no years before 0: jiff writes them, and they are invalid. On the other hand jiff refuses,
    /// when they are read, fractions of more than nine digits, and the last two days of the year 9999.
    Timestamp => formatted(&format::DATE_TIME);
    /// A date. RFC 3339 has no years before 0: jiff writes them, and they are invalid.
    Date => formatted(&format::DATE);
    /// A time of day such as `12:00:00.5`. It has no distance from UTC, so it is no `time` of RFC 3339: any string is valid, jiff
    /// refuses others when they are read.
    Time => SchemaObject::string();
    /// A date and a time of day such as `2024-05-01T12:00:00.5`. It has no distance from UTC, so it is no `date-time` of RFC 3339:
    /// any string is valid, jiff refuses others when they are read.
    DateTime => SchemaObject::string();
    /// A date-time with its zone in brackets, `2024-05-01T12:00:00+02:00[Europe/Rome]` (RFC 9557). JSON Schema has no format for it:
    /// any string is valid, jiff refuses others when they are read.
    ZonedDateTime => SchemaObject::string();
    /// A week and a day of it, `2024-W18-3`. JSON Schema has no format for it: any string is valid, jiff refuses others when they are
    /// read.
    ISOWeekDate => SchemaObject::string();
    /// A duration of ISO 8601. It may have a sign and a fraction, `-PT1.5S`, so it is no `duration` of RFC 3339: any string is valid,
    /// jiff refuses others when they are read.
    Span => SchemaObject::string();
    /// As [`Span`].
    SignedDuration => SchemaObject::string();
}
