//! `format`, and the two lists of its words.

#[path = "../../macros/src/read/format_names.rs"]
#[allow(unreachable_pub, reason = "the file belongs to another crate")]
mod format_names;

use wireform::__private::format;
use wireform::Schema;

#[derive(Schema)]
struct Formats {
    #[schema(format = "password")]
    secret: String,
    #[schema(format = "double")]
    double: f64,
    implied: u32,
    #[schema(format = none)]
    dropped: u32,
    #[schema(format = "int64")]
    narrowed: u64,
}

#[test]
fn a_format_is_implied_written_or_dropped() {
    let format = |name| Formats::SCHEMA.object().property(name).unwrap().schema().format();
    assert_eq!(format("secret"), Some("password"));
    assert_eq!(format("double"), Some("double"));
    assert_eq!(format("implied"), Some("uint32"));
    assert_eq!(format("dropped"), None);
    assert_eq!(format("narrowed"), Some("int64"));
}

#[test]
fn the_derive_knows_exactly_the_formats_of_the_runtime() {
    let of_strings: Vec<_> = format::ALL.iter().map(|format| format.name()).collect();
    let of_numbers: Vec<_> = format::ALL_NUMBERS.iter().map(|format| format.name()).collect();
    assert_eq!(format_names::OF_STRINGS, of_strings);
    assert_eq!(format_names::OF_NUMBERS, of_numbers);
}
