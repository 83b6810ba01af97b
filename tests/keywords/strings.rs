//! Lengths in code points, and the formats of strings.

use serde_json::json;
use wireform::{Schema, SchemaObject, StringKeywords, format};

use crate::{broken, check};

const fn string(keywords: StringKeywords) -> SchemaObject {
    SchemaObject::string().with_string(keywords)
}

#[test]
fn a_length_is_a_number_of_code_points() {
    let three = string(StringKeywords::new().min_length(3).max_length(3));
    let table = [
        ("abc", "", "a byte each"),
        ("ab", "minLength", "one less"),
        ("abcd", "maxLength", "one more"),
        ("äöü", "", "two bytes each"),
        ("日本語", "", "three bytes each"),
        ("😀😀😀", "", "four bytes each"),
        ("😀😀😀😀", "maxLength", "four of four bytes"),
        ("😀😀", "minLength", "8 bytes, and two characters"),
        ("e\u{301}e", "", "a combining mark counts by itself"),
        ("é", "minLength", "the same letter, composed"),
        ("👩\u{200D}💻", "", "a joined emoji is three"),
        ("🇩🇪a", "", "a flag is two"),
        ("\0\0\0", "", "control characters count"),
        ("\u{FEFF}ab", "", "so does a byte order mark"),
        ("", "minLength", "nothing"),
        ("   ", "", "spaces count"),
    ];
    check(&three, table);
}

#[test]
fn a_length_is_judged_as_counting_would() {
    let texts = [
        "",
        "a",
        "ß",
        "語",
        "😀",
        "ab",
        "aß",
        "a語",
        "😀a",
        "😀😀",
        "aaaaaaa",
        "aaaaaaaa",
        "😀😀😀😀😀😀😀",
        "ßßßßßßßß",
    ];
    for least in 0..=9_u64 {
        for most in 0..=9_u64 {
            let schema = string(StringKeywords::new().min_length(least).max_length(most));
            for text in texts {
                let count = text.chars().count() as u64;
                assert_eq!(schema.is_valid(text), (least..=most).contains(&count), "{text:?} in {least}..={most}");
            }
        }
    }
}

#[test]
fn a_limit_of_0_or_of_everything_is_a_limit_like_any_other() {
    let empty = string(StringKeywords::new().max_length(0));
    check(&empty, [("", "", "nothing"), ("a", "maxLength", "something"), ("\u{301}", "maxLength", "a mark alone")]);
    let anything = string(StringKeywords::new().min_length(0).max_length(u64::MAX));
    check(&anything, [("", "", "nothing"), ("a", "", "something")]);
    let impossible = string(StringKeywords::new().min_length(u64::MAX));
    check(&impossible, [("", "minLength", "too short"), ("😀😀😀😀", "minLength", "too short")]);
    assert_eq!(broken(&string(StringKeywords::new().min_length(2).max_length(1)), "ab"), "maxLength");
}

#[test]
fn only_strings_are_strings() {
    let schema = string(StringKeywords::new().max_length(1));
    for value in [json!(null), json!(true), json!(1), json!(1.5), json!([]), json!({}), json!(["a"])] {
        assert_eq!(broken(&schema, &value), "type", "{value}");
    }
    assert_eq!(broken(&schema, &'a'), "", "a character is a string");
    assert_eq!(broken(&schema, &'😀'), "", "of four bytes too");
    assert_eq!(broken(&schema, b"a".as_slice()), "type", "bytes are an array of integers");
}

#[test]
fn a_character_is_a_string_of_one_code_point() {
    for character in ['a', 'é', '語', '😀', '\0', '\u{10FFFF}', '\u{301}'] {
        assert_eq!(broken(char::OBJECT, &character), "");
        assert_eq!(broken(char::OBJECT, &character.to_string()), "");
    }
    assert_eq!(broken(char::OBJECT, ""), "minLength");
    assert_eq!(broken(char::OBJECT, "ab"), "maxLength");
    assert_eq!(broken(char::OBJECT, "e\u{301}"), "maxLength");
}

#[test]
fn a_date_time_is_one_of_rfc_3339() {
    let table = [
        ("2024-05-01T12:00:00Z", "", "the usual form"),
        ("1990-12-31T23:59:60Z", "", "a leap second"),
        ("1990-12-31T15:59:60-08:00", "", "the same leap second elsewhere"),
        ("1990-12-31T22:59:60Z", "format", "a 61st second at another time"),
        ("2024-05-01T12:00:00+02:00", "", "an offset"),
        ("2024-05-01T12:00:00-00:00", "", "an unknown offset"),
        ("2024-05-01T12:00:00+24:00", "format", "an offset of a day"),
        ("2024-05-01T12:00:00+0200", "format", "an offset without a colon"),
        ("2024-05-01t12:00:00z", "", "lower case (section 5.6)"),
        ("2024-02-29T12:00:00Z", "", "a leap day"),
        ("2023-02-29T12:00:00Z", "format", "no leap year"),
        ("1900-02-29T12:00:00Z", "format", "no leap year: a century"),
        ("2000-02-29T12:00:00Z", "", "a leap year: every fourth century"),
        ("2024-04-31T12:00:00Z", "format", "April has 30 days"),
        ("2024-13-01T12:00:00Z", "format", "a 13th month"),
        ("2024-05-01T24:00:00Z", "format", "an hour 24"),
        ("2024-05-01T12:00:00.123456789Z", "", "a fraction"),
        ("2024-05-01T12:00:00.Z", "format", "a fraction without digits"),
        ("2024-05-01T12:00:00", "format", "no offset"),
        ("2024-05-01", "format", "a date alone"),
        ("2024-05-01 12:00:00Z", "format", "a space for the T"),
        (" 2024-05-01T12:00:00Z", "format", "a space before"),
        ("2024-05-01T12:00:00Z\n", "format", "a line feed behind"),
        ("２０２４-05-01T12:00:00Z", "format", "digits of another script"),
        ("", "format", "nothing"),
    ];
    check(&string(StringKeywords::new().format(&format::DATE_TIME)), table);
}

#[test]
fn a_uuid_is_hexadecimal_digits_in_five_groups() {
    let table = [
        ("3fa85f64-5717-4562-b3fc-2c963f66afa6", "", "the usual form"),
        ("3FA85F64-5717-4562-B3FC-2C963F66AFA6", "", "upper case (RFC 9562, section 4)"),
        ("3fa85F64-5717-4562-B3fc-2c963f66afa6", "", "both cases"),
        ("00000000-0000-0000-0000-000000000000", "", "nil"),
        ("ffffffff-ffff-ffff-ffff-ffffffffffff", "", "max"),
        ("{3fa85f64-5717-4562-b3fc-2c963f66afa6}", "format", "in braces"),
        ("urn:uuid:3fa85f64-5717-4562-b3fc-2c963f66afa6", "format", "as a URN"),
        ("3fa85f6457174562b3fc2c963f66afa6", "format", "without hyphens"),
        ("3fa85f64-5717-4562-b3fc-2c963f66afa", "format", "a digit less"),
        ("3fa85f64-5717-4562-b3fc-2c963f66afa66", "format", "a digit more"),
        ("3fa85f64-5717-4562-b3fc-2c963f66afag", "format", "a g"),
        ("3fa85f645-717-4562-b3fc-2c963f66afa6", "format", "a hyphen out of place"),
        ("3fa85f64-5717-4562-b3fc-2c963f66afa6 ", "format", "a space behind"),
        ("３fa85f64-5717-4562-b3fc-2c963f66af", "format", "36 bytes, and a digit of another script"),
        ("", "format", "nothing"),
    ];
    check(&string(StringKeywords::new().format(&format::UUID)), table);
}

#[test]
fn a_format_and_lengths_are_each_judged() {
    let schema = string(StringKeywords::new().min_length(5).max_length(10).format(&format::UUID));
    check(&schema, [("abc", "minLength, format", "too short, and no UUID"), ("abcdef", "format", "no UUID")]);
    assert_eq!(broken(&schema, "3fa85f64-5717-4562-b3fc-2c963f66afa6"), "maxLength");
    let password = string(StringKeywords::new().format(&format::PASSWORD).min_length(8));
    check(&password, [("anything goes", "", "a password is any text"), ("short", "minLength", "but for its length")]);
}
