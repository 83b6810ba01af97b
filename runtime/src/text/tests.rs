//! Texts → where they are no JSON, beside what serde_json says of them, and the way back.

use alloc::format;
use alloc::string::String;

use super::{Expected, Read, Tokenizer};

/// Where `text` is no JSON, and what was expected there.
fn fault(text: &[u8]) -> Option<(usize, Expected)> {
    let mut tokenizer = Tokenizer::new(text);
    let read = tokenizer.skip_value().and_then(|()| tokenizer.finish());
    read.is_err().then(|| (tokenizer.fault().at, tokenizer.fault().expected))
}

#[test]
fn a_fault_is_where_the_text_stops_to_be_json() {
    let table: &[(&[u8], usize, Expected)] = &[
        (b"", 0, Expected::Value),
        (b"  ", 2, Expected::Value),
        (b"\xEF\xBB\xBF1", 0, Expected::Value),
        (b"[1,]", 3, Expected::Value),
        (b"[", 1, Expected::ValueOrEndOfArray),
        (b"[ x]", 2, Expected::ValueOrEndOfArray),
        (b"[1 2]", 3, Expected::CommaOrEndOfArray),
        (b"{x: 1}", 1, Expected::NameOrEndOfObject),
        (br#"{"a":1,}"#, 7, Expected::Name),
        (br#"{"a" 1}"#, 5, Expected::Colon),
        (br#"{"a":1 "b":2}"#, 7, Expected::CommaOrEndOfObject),
        (br#"["a"#, 3, Expected::Quote),
        (br#""\x""#, 2, Expected::Escape),
        (br#""\u12g4""#, 5, Expected::FourHexadecimalDigits),
        (br#""\u12"#, 5, Expected::FourHexadecimalDigits),
        (br#""\ud800x""#, 7, Expected::LowSurrogate),
        (br#""\ud800\ud800""#, 7, Expected::LowSurrogate),
        (br#""\udc00""#, 1, Expected::HighSurrogate),
        (b"\"a\nb\"", 2, Expected::EscapedControl),
        (b"01", 1, Expected::NoMoreDigits),
        (b"+1", 0, Expected::Value),
        (b"NaN", 0, Expected::Value),
        (b"nul", 3, Expected::Value),
        (b"nulx", 0, Expected::Value),
        (b"1 1", 2, Expected::End),
        (b"1\x00", 1, Expected::End),
        (b"\"a\xFF\"", 2, Expected::Utf8),
        (b"[x, \"\xFF\"]", 1, Expected::ValueOrEndOfArray),
        (b"1\xFF", 1, Expected::Utf8),
        (b"\"\\u12\xFF", 5, Expected::Utf8),
    ];
    for (text, at, expected) in table {
        assert_eq!(fault(text), Some((*at, *expected)), "{}", text.escape_ascii());
        assert!(serde_json::from_slice::<serde_json::Value>(text).is_err(), "{}", text.escape_ascii());
    }
}

#[test]
fn arrays_and_objects_nest_as_deep_as_for_serde_json_and_nothing_is_called_for_them() {
    for (begin, end) in [("[", "]"), (r#"{"a":"#, "}")] {
        for depth in [1, 126, 127, 128, 129, 1_000_000] {
            let text = format!("{}1{}", begin.repeat(depth), end.repeat(depth));
            let expected = (depth > 127).then_some((begin.len() * 127, Expected::Shallow));
            assert_eq!(fault(text.as_bytes()), expected);
            assert_eq!(expected.is_none(), serde_json::from_str::<serde_json::Value>(&text).is_ok());
        }
    }
}

#[test]
fn a_text_is_read_again_from_a_mark() {
    let mut tokenizer = Tokenizer::new(br#" {"kind" : "a", "in\u0061": [1, -2.50, true, null]} "#);
    let beginning = tokenizer.mark();
    let first = entries(&mut tokenizer);
    assert_eq!(first.as_deref(), Ok("kind=a ina=1@2 -2.50@2 true@2 null@2 "));
    assert_eq!(tokenizer.finish(), Ok(()));
    tokenizer.go_back(beginning);
    assert_eq!(entries(&mut tokenizer), first);
}

/// The names and values of an object of strings and arrays; items with their depth.
fn entries(tokenizer: &mut Tokenizer<'_>) -> Read<String> {
    let mut said = String::new();
    tokenizer.peek();
    tokenizer.begin_object()?;
    let mut is_first = true;
    while tokenizer.next_entry(is_first)? {
        is_first = false;
        if tokenizer.name_is(0x64_6E_69_6B, 4)? {
            said.push_str("kind=");
        } else {
            said = said + &tokenizer.name()?.decoded() + "=";
        }
        if tokenizer.peek() == b'[' {
            said.push_str(&items(tokenizer)?);
        } else {
            said = said + tokenizer.string()?.text + " ";
        }
    }
    Ok(said)
}

fn items(tokenizer: &mut Tokenizer<'_>) -> Read<String> {
    let mut said = String::new();
    tokenizer.begin_array()?;
    let mut is_first = true;
    while tokenizer.next_item(is_first)? {
        is_first = false;
        tokenizer.peek();
        let start = tokenizer.offset();
        tokenizer.skip_value()?;
        said = format!("{said}{}@{} ", tokenizer.read_since(start), tokenizer.depth());
    }
    Ok(said)
}
