//! The types of `time` 0.3, as its feature `serde-human-readable` writes them.
//!
//! Without that feature time writes arrays of numbers, and any crate of a program may turn it on for all of them. So that the
//! schema is true, `time03` turns it on too. None of these texts is a `date-time` of RFC 3339: for those there is
//! `time::serde::rfc3339`, with `#[schema(as = String, format = "date-time")]`.

use ::time::{
    Date, Month, OffsetDateTime, PlainDateTime, SignedDuration, Time, Timestamp, UtcDateTime, UtcOffset, Weekday,
};

use super::text::formatted;
use crate::format;
use crate::keyword::NumberKeywords;
use crate::number::Number;
use crate::schema::SchemaObject;

scalars! {
    /// A date. RFC 3339 has no years before 0, nor after 9999 as with `large-dates`: time writes them, and they are invalid.
    Date => formatted(&format::DATE);
    /// A string such as `12:00:00.0`; any is valid, time refuses others when they are read.
    Time => SchemaObject::string();
    /// A string such as `2024-05-01 12:00:00.0`; any is valid, time refuses others when they are read.
    PlainDateTime => SchemaObject::string();
    /// A string such as `2024-05-01 12:00:00.0`; any is valid, time refuses others when they are read.
    UtcDateTime => SchemaObject::string();
    /// A string such as `2024-05-01 12:00:00.0 +02:00:00`; any is valid, time refuses others when they are read.
    OffsetDateTime => SchemaObject::string();
    /// A string such as `+02:00:00`; any is valid, time refuses others when they are read.
    UtcOffset => SchemaObject::string();
    /// Seconds with nine digits of a fraction, `-1.500000000`, as a string; any is valid, time refuses others when they are read.
    SignedDuration => SchemaObject::string();
    /// Nanoseconds since the beginning of 1970 in UTC: a number.
    Timestamp => i128::OBJECT.copy().with_number(
        NumberKeywords::new()
            .minimum(Number::integer(Timestamp::MIN.as_nanoseconds()))
            .maximum(Number::integer(Timestamp::MAX.as_nanoseconds())),
    );
    /// Its name.
    Weekday => SchemaObject::enumeration(&["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
    /// Its name.
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
