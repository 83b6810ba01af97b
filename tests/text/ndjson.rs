//! Lines that are texts, one by one: beside a plain reader that splits the whole input and judges each line alone.

use std::io::{self, BufRead, BufReader, Read};

use serde::{Deserialize, Serialize};
use wireform::ndjson::{Cause, LineError, Lines};
use wireform::{JsonError, Schema, SchemaObject};
use wireform_tests::spans::line_and_column;

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Point {
    x: u8,
    y: u8,
}

const LONGEST: usize = 18;

/// An input, and of each line that holds something its number, and what becomes of it: `v`alid, `i`nvalid, `m`alformed, too `l`ong.
const INPUTS: &[(&str, &[(usize, char)])] = &[
    ("", &[]),
    ("\n", &[]),
    (" \t \r\n\r\n\n", &[]),
    ("{\"x\":1,\"y\":2}", &[(1, 'v')]),
    ("{\"x\":1,\"y\":2}\n", &[(1, 'v')]),
    ("{\"x\":1,\"y\":2}\r\n{\"x\":3,\"y\":4}", &[(1, 'v'), (2, 'v')]),
    // each line is a text, however it ends
    ("{\"x\":1,\"y\":2}\n\n\r\n  \n{\"x\":300,\"y\":2}\n", &[(1, 'v'), (5, 'i')]),
    ("{\"x\":1,\n\"y\":2}\n", &[(1, 'm'), (2, 'm')]),
    ("{\"x\":1,\"y\":2}{}\n3\n", &[(1, 'm'), (2, 'i')]),
    // after what is no JSON comes the next line
    ("{\"x\":\n{\"x\":1,\"y\":2}\n\"\n[\n{\"x\":1,\"y\":2}", &[(1, 'm'), (2, 'v'), (3, 'm'), (4, 'm'), (5, 'v')]),
    ("{\"x\":-1}\r\n\r\n  {\"y\":-1}\r\n", &[(1, 'i'), (3, 'i')]),
    // a byte order mark is no JSON, at the beginning and elsewhere; nor is another kind of space
    ("\u{feff}{\"x\":1}\n{\"x\":1,\"y\":2}\n\u{feff}1", &[(1, 'm'), (2, 'v'), (3, 'm')]),
    ("\u{b}\n\u{a0}\n\u{2028}\n\0\n", &[(1, 'm'), (2, 'm'), (3, 'm'), (4, 'm')]),
    // `\r` alone ends no line
    ("{\"x\":1,\r\"y\":2}\r\r\n", &[(1, 'v')]),
    // 18 bytes and 19, with each end
    ("{\"x\":1,\"y\":2     }\n{\"x\":1,\"y\":2      }\n1", &[(1, 'v'), (2, 'l'), (3, 'i')]),
    ("{\"x\":1,\"y\":2     }\r\n{\"x\":1,\"y\":2      }\r\n1", &[(1, 'v'), (2, 'l'), (3, 'i')]),
    ("{\"x\":1,\"y\":2     }", &[(1, 'v')]),
    ("{\"x\":1,\"y\":2      }", &[(1, 'l')]),
    // a `\r` at the end of the input is the beginning of what ends a line
    ("{\"x\":1,\"y\":2     }\r", &[(1, 'v')]),
    ("{\"x\":1,\"y\":2      }\r", &[(1, 'l')]),
    ("{\"x\":1,\"y\":2    }\r\r", &[(1, 'v')]),
    ("{\"x\":1,\"y\":2     }\r\r", &[(1, 'l')]),
    ("1\n\r", &[(1, 'i')]),
    ("{\"x\":1,\"y\":2       }", &[(1, 'l')]),
    ("                    \n                    \r\n1", &[(1, 'l'), (2, 'l'), (3, 'i')]),
    ("................................................................\n{\"x\":1,\"y\":2}", &[(1, 'l'), (2, 'v')]),
];

fn kind(error: &LineError) -> char {
    match error.cause() {
        Cause::Json(JsonError::Malformed(_)) => 'm',
        Cause::Json(JsonError::Invalid(_)) => 'i',
        Cause::TooLong(_) => 'l',
        other => panic!("{other}"),
    }
}

/// The whole input in one piece, and byte by byte.
fn readers(input: &str) -> [Box<dyn BufRead + '_>; 2] {
    [Box::new(input.as_bytes()), Box::new(BufReader::with_capacity(1, input.as_bytes()))]
}

/// The line with this number, split off the whole input.
fn line(input: &str, number: usize) -> &str {
    let line = input.split('\n').nth(number - 1).unwrap();
    line.strip_suffix('\r').unwrap_or(line)
}

#[test]
fn each_line_is_judged_as_if_it_stood_alone() {
    for (input, expected) in INPUTS {
        for reader in readers(input) {
            let mut found = Vec::new();
            let mut lines = Point::SCHEMA.ndjson(reader).longest_line(LONGEST);
            for (number, _) in *expected {
                match lines.next().unwrap() {
                    Ok(value) => {
                        assert_eq!(value, serde_json::from_str(line(input, *number)).unwrap(), "{input:?}");
                        found.push((*number, 'v'));
                    }
                    Err(error) => found.push((error.line(), kind(&error))),
                }
                let is_kept = found.last().unwrap().1 != 'l';
                assert_eq!(lines.text(), if is_kept { line(input, *number).as_bytes() } else { b"" }, "{input:?}");
            }
            assert!(lines.next().is_none() && lines.next().is_none(), "{input:?}");
            assert_eq!(found, *expected, "{input:?}");
        }
        for reader in readers(input) {
            let built = Point::SCHEMA.ndjson(input.as_bytes()).longest_line(LONGEST);
            let judged = Point::SCHEMA.validate_ndjson(reader).longest_line(LONGEST);
            let said = |error: LineError| (error.line(), error.to_string());
            assert!(
                built.map(|item| item.map(drop).map_err(said)).eq(judged.map(|item| item.map_err(said))),
                "{input:?}"
            );
        }
    }
}

/// Of each error, what it says of places: all of them are of the whole input.
fn check_places(input: &str, before: (usize, usize), lines: Lines<&[u8], &SchemaObject>) -> usize {
    let mut checked = 0;
    for error in lines.filter_map(Result::err) {
        let Some(said) = error.error() else { continue };
        let mut positions: Vec<_> =
            said.violations().into_iter().flatten().map(|violation| violation.position().unwrap()).collect();
        if let JsonError::Malformed(malformed) = said {
            positions.push(malformed.position());
        }
        for position in positions {
            let (line, column) = line_and_column(input, position.offset - before.1);
            assert_eq!((position.line, position.column), (line + before.0, column), "{input:?}");
            assert_eq!(position.line, error.line(), "{input:?}");
            checked += 1;
        }
    }
    checked
}

#[test]
fn places_are_those_in_the_whole_input() {
    let mut checked = 0;
    for (input, _) in INPUTS {
        let judged = || Point::SCHEMA.validate_ndjson(input.as_bytes()).longest_line(LONGEST);
        checked += check_places(input, (0, 0), judged());
        check_places(input, (40, 4000), judged().behind(40, 4000));
    }
    assert!(checked > 20, "{checked}");
}

#[test]
fn what_the_type_refuses_for_itself_has_its_place_in_the_input_too() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(try_from = "i32", into = "i32")]
    #[schema(name = "Even")]
    struct Even(i32);
    impl Clone for Even {
        fn clone(&self) -> Self {
            Self(self.0)
        }
    }
    impl From<Even> for i32 {
        fn from(even: Even) -> Self {
            even.0
        }
    }
    impl TryFrom<i32> for Even {
        type Error = &'static str;
        fn try_from(number: i32) -> Result<Self, Self::Error> {
            if number % 2 == 0 { Ok(Self(number)) } else { Err("not even") }
        }
    }

    let errors: Vec<_> = <Vec<Even>>::SCHEMA.ndjson("[2]\n[4, 5]\n".as_bytes()).filter_map(Result::err).collect();
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    let violation = error.error().unwrap().violations().unwrap().iter().next().unwrap();
    let position = violation.position().unwrap();
    assert_eq!((error.line(), position.line, position.column, position.offset), (2, 2, 5, 8));
}

/// Gives what it has, then fails.
struct Broken<'b>(&'b [u8]);

impl Read for Broken<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() { Err(io::Error::other("the disk is gone")) } else { self.0.read(buffer) }
    }
}

#[test]
fn a_reader_that_fails_ends_the_lines() {
    let mut lines = Point::SCHEMA.ndjson(BufReader::new(Broken(b"{\"x\":1,\"y\":2}\n{\"x\":1")));
    assert_eq!(lines.next().unwrap().unwrap(), Point { x: 1, y: 2 });
    let error = lines.next().unwrap().unwrap_err();
    assert_eq!(error.to_string(), "line 2: cannot be read: the disk is gone");
    assert!(matches!(error.cause(), Cause::Read(_)) && error.error().is_none());
    assert!(lines.next().is_none());
}

#[test]
fn errors_are_written_for_programs() {
    let input = "{\"x\":1}\n[1,\nxxxxxxxxxxxxxxxxxxxxxxx\n";
    let lines = Point::SCHEMA.validate_ndjson(input.as_bytes()).longest_line(20);
    let written: Vec<_> = lines.map(|line| serde_json::to_value(line.unwrap_err()).unwrap()).collect();

    assert_eq!(written[0]["line"], 1);
    assert_eq!(written[0]["error"]["violations"][0]["keyword"], "required");
    assert_eq!(written[1]["error"]["malformed"]["line"], 2);
    assert_eq!(written[2], serde_json::json!({"line": 3, "message": "longer than 20 bytes, the most that are taken"}),);
}
