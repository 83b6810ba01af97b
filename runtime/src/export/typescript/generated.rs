//! A text as it is written here → the same as openapi-typescript-codegen leaves it, line breaks and digits included.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use crate::number::Number;

/// What the generator puts above each of its files.
pub(super) const HEADER: &str = "\
/* generated using openapi-typescript-codegen -- do not edit */
/* istanbul ignore file */
/* tslint:disable */
/* eslint-disable */
";

/// Lines as the generator lays them out: none is empty, and each is indented by the brackets that are open at the ends of lines.
/// So those inside a text are indented too.
pub(super) fn laid_out(text: &str) -> String {
    let mut depth = 0_usize;
    let mut lines = Vec::new();
    for line in text.split(['\r', '\n']).filter(|line| !line.is_empty()) {
        let line = trimmed(line);
        let line = if line.starts_with('*') { format!(" {line}") } else { line.into() };
        let mut own = depth;
        if line.ends_with(['(', '{', '[']) {
            depth += 1;
        }
        if line.starts_with([')', '}', ']']) && own > 0 {
            depth = depth.saturating_sub(1);
            own -= 1;
        }
        lines.push(if trimmed(&line).is_empty() { String::new() } else { format!("{}{line}", "    ".repeat(own)) });
    }
    lines.join("\n") + if text.ends_with('\n') { "\n\n" } else { "\n" }
}

/// A description as the generator puts it into a comment.
pub(super) fn comment(description: &str) -> String {
    let text = description.replace("*/", "*").replace("/*", "*");
    let mut lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let mut comment = String::from(lines.next().unwrap_or_default());
    for line in lines {
        comment += "\n * ";
        comment += trimmed(line);
    }
    comment
}

/// Without what JavaScript takes for white space (ECMA-262, `String.prototype.trim`).
fn trimmed(text: &str) -> &str {
    text.trim_matches(|character: char| character == '\u{feff}' || (character.is_whitespace() && character != '\u{85}'))
}

/// A number with the digits that JavaScript keeps of it (ECMA-262, `Number::toString`).
pub(super) struct JavaScriptNumber(pub(super) Number);

impl Display for JavaScriptNumber {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // the shortest digits that are this float: `-1.5e300`
        let shortest = format!("{:e}", self.0.as_f64());
        let (sign, shortest) = shortest.strip_prefix('-').map_or(("", shortest.as_str()), |rest| ("-", rest));
        let (digits, exponent) = shortest.split_once('e').unwrap_or((shortest, "0"));
        let digits = digits.replace('.', "");
        let exponent: i32 = exponent.parse().unwrap_or(0);
        let point = usize::try_from(exponent + 1).ok().filter(|point| *point > 0);
        match point {
            Some(point) if point <= 21 => match digits.split_at_checked(point) {
                Some((whole, fraction)) if !fraction.is_empty() => write!(f, "{sign}{whole}.{fraction}"),
                _ => write!(f, "{sign}{digits:0<point$}"),
            },
            None if exponent >= -6 => {
                let zeros = usize::try_from(-exponent - 1).unwrap_or(0);
                write!(f, "{sign}0.{}{digits}", "0".repeat(zeros))
            }
            _ => {
                let (first, rest) = digits.split_at_checked(1).unwrap_or((&digits, ""));
                let dot = if rest.is_empty() { "" } else { "." };
                write!(f, "{sign}{first}{dot}{rest}e{exponent:+}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn a_number_has_the_digits_that_javascript_keeps() {
        for (number, expected) in [
            (Number::integer(0), "0"),
            (Number::integer(-7), "-7"),
            (Number::integer(i128::from(i64::MAX)), "9223372036854776000"),
            (Number::unsigned(u128::MAX), "3.402823669209385e+38"),
            (Number::decimal(1, 21), "1e+21"),
            (Number::decimal(1, 20), "100000000000000000000"),
            (Number::decimal(-1525, -2), "-15.25"),
            (Number::decimal(1, -6), "0.000001"),
            (Number::decimal(125, -9), "1.25e-7"),
            (Number::decimal(1, -30), "1e-30"),
        ] {
            assert_eq!(JavaScriptNumber(number).to_string(), expected);
        }
    }

    #[test]
    fn lines_are_indented_by_the_brackets_that_are_open() {
        assert_eq!(
            laid_out("a = {\n\n  b: `x {\ny`,\n},\r\n* c"),
            "a = {\n    b: `x {\n        y`,\n    },\n     * c\n"
        );
    }
}
