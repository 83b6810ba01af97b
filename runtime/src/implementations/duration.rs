//! Lengths of time, and points in time as a distance from 1970.

use core::time::Duration;

use crate::keyword::NumberKeywords;
use crate::number::Number;
use crate::schema::{Among, Property, Schema, SchemaObject};

const fn at_most(integer: &SchemaObject, most: i128) -> SchemaObject {
    integer.copy().with_number(NumberKeywords::new().maximum(Number::integer(most)))
}

/// Nanoseconds beside seconds.
const NANOSECONDS: SchemaObject = at_most(u32::OBJECT, 999_999_999);

/// Written as `{"secs": …, "nanos": …}`, with less than a second of nanoseconds; serde also reads more of them.
impl Schema for Duration {
    const OBJECT: &'static SchemaObject = &SchemaObject::object(
        const { &[Property::new("secs", u64::OBJECT.copy()), Property::new("nanos", NANOSECONDS)] },
    )
    .deny_unknown_properties();
    const AMONG: Among = Among::CLOSED;
}

/// Written as the [`Duration`] since the beginning of 1970 in UTC, `{"secs_since_epoch": …, "nanos_since_epoch": …}`.
///
/// Times before 1970 cannot be written, and are invalid. The seconds are those that Unix has room for, 63 bits; Windows can tell
/// no more than 45, and refuses later times when they are read.
#[cfg(feature = "std")]
impl Schema for std::time::SystemTime {
    const OBJECT: &'static SchemaObject = &SchemaObject::object(
        const {
            &[
                Property::new("secs_since_epoch", at_most(u64::OBJECT, i64::MAX as i128)),
                Property::new("nanos_since_epoch", NANOSECONDS),
            ]
        },
    )
    .deny_unknown_properties();
    const AMONG: Among = Among::CLOSED;
}
