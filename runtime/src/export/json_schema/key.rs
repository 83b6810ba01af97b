//! The schema of a map's keys → `propertyNames`: keys are strings in JSON, whatever they are in Rust.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::serde_json::{Value, json};

use super::writer::Writer;
use crate::keyword::{Bound, Limit, NumberKeywords};
use crate::number::Number;
use crate::schema::{SchemaObject, Shape};

/// An integer, or a number with a fraction and an exponent (RFC 8259, section 6).
const NUMBER: &str = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$";

impl Writer<'_, '_> {
    /// What each key is like; nothing where any string is one.
    pub(super) fn keys(&mut self, keys: &SchemaObject) -> Option<Value> {
        match &keys.judged().shape {
            Shape::Any => None,
            Shape::Boolean => Some(json!({"enum": ["true", "false"]})),
            Shape::OneBoolean(only) => Some(json!({"const": only.to_string()})),
            Shape::Number(numeric) | Shape::Integer(numeric) if numeric.keywords.is_list() => {
                let values = numeric.keywords.list().unwrap_or_default();
                Some(json!({"enum": values.iter().map(Number::to_string).collect::<Vec<_>>()}))
            }
            Shape::Integer(numeric) => Some(match integers(&numeric.keywords) {
                Some(pattern) => json!({"pattern": pattern}),
                None => Value::Bool(false),
            }),
            Shape::Number(_) => Some(json!({"pattern": NUMBER})),
            _ => match self.place(keys) {
                Value::Object(mut said) => {
                    // a key has no other type
                    said.remove("type");
                    (!said.is_empty()).then(|| said.into())
                }
                said => Some(said),
            },
        }
    }
}

/// A pattern of the integers that `keywords` allow, as serde_json writes them; nothing where there are none.
fn integers(keywords: &NumberKeywords) -> Option<String> {
    let (mut lowest, mut highest) = match keywords.type_range() {
        Some((lowest, highest)) => (Some(Number::integer(lowest)), Some(Number::unsigned(highest))),
        None => (None, None),
    };
    for (row, limit) in keywords.limits() {
        let Some(limit) = limit.map(Limit::number) else { continue };
        let up = |step| Some(Number::integer(limit.ceiling()?.checked_add(step)?));
        let down = |step| Some(Number::integer(limit.floor()?.checked_add(step)?));
        match row.bound {
            Bound::AtLeast => lowest = lowest.max(up(0)),
            Bound::Above => lowest = lowest.max(down(1)),
            Bound::AtMost => highest = highest.into_iter().chain(down(0)).min(),
            Bound::Below => highest = highest.into_iter().chain(up(-1)).min(),
            // no pattern says it
            Bound::MultipleOf => {}
        }
    }
    let least_above = u128::from(keywords.nonzero);
    let mut alternatives = Vec::new();
    // below zero, a limit is one of the magnitude, and on the other side
    if lowest.is_none_or(Number::is_negative) {
        let least = highest.filter(|limit| limit.is_negative()).and_then(magnitude).unwrap_or(1);
        let below = whole_numbers(least, lowest.and_then(magnitude));
        alternatives.extend(below.into_iter().map(|alternative| format!("-{alternative}")));
    }
    if highest.is_none_or(|limit| !limit.is_negative()) {
        let least = lowest.filter(|limit| !limit.is_negative()).and_then(magnitude).unwrap_or(0).max(least_above);
        alternatives.extend(whole_numbers(least, highest.and_then(magnitude)));
    }
    (!alternatives.is_empty()).then(|| format!("^({})$", alternatives.join("|")))
}

fn magnitude(limit: Number) -> Option<u128> {
    limit.as_u128().or_else(|| limit.as_i128().map(i128::unsigned_abs))
}

/// Patterns of the decimals from `least` to `most`, without leading zeros.
fn whole_numbers(least: u128, most: Option<u128>) -> Vec<String> {
    let mut alternatives = Vec::new();
    let Some(most) = most else {
        let digits = least.to_string().len();
        same_length(&least.to_string(), &"9".repeat(digits), &mut String::new(), &mut alternatives);
        alternatives.push(format!("[1-9][0-9]{{{digits},}}"));
        return alternatives;
    };
    let mut from = least;
    while from <= most {
        // the greatest number of as many digits
        let nines = 10_u128.checked_pow(from.checked_ilog10().unwrap_or(0) + 1).map_or(u128::MAX, |power| power - 1);
        let to = nines.min(most);
        same_length(&from.to_string(), &to.to_string(), &mut String::new(), &mut alternatives);
        match to.checked_add(1) {
            Some(next) => from = next,
            None => break,
        }
    }
    alternatives
}

/// Patterns of the decimals from `least` to `most`, which have equally many digits; `prefix` stands before them.
fn same_length(least: &str, most: &str, prefix: &mut String, alternatives: &mut Vec<String>) {
    let (mut low, mut high) = (least.chars(), most.chars());
    let (Some(first), Some(final_one)) = (low.next(), high.next()) else {
        alternatives.push(prefix.clone());
        return;
    };
    let (low, high) = (low.as_str(), high.as_str());
    let (starts_full, ends_full) = (low.chars().all(|digit| digit == '0'), high.chars().all(|digit| digit == '9'));
    let (zeros, nines) = ("0".repeat(low.len()), "9".repeat(high.len()));
    let mut with = |digit: char, low: &str, high: &str| {
        let length = prefix.len();
        prefix.push(digit);
        same_length(low, high, prefix, alternatives);
        prefix.truncate(length);
    };
    if first == final_one && !(starts_full && ends_full) {
        return with(first, low, high);
    }
    let (mut full_from, mut full_to) = (first as u8, final_one as u8);
    if !starts_full {
        with(first, low, &nines);
        full_from += 1;
    }
    if !ends_full {
        full_to -= 1;
    }
    if full_from <= full_to {
        let (from, to) = (char::from(full_from), char::from(full_to));
        let digit = if from == to { from.to_string() } else { format!("[{from}-{to}]") };
        let rest = match low.len() {
            0 => String::new(),
            1 => "[0-9]".to_string(),
            length => format!("[0-9]{{{length}}}"),
        };
        let alternative = format!("{prefix}{digit}{rest}");
        alternatives.push(alternative);
    }
    if !ends_full {
        let length = prefix.len();
        prefix.push(final_one);
        same_length(&zeros, high, prefix, alternatives);
        prefix.truncate(length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether `pattern` matches all of `text`: alternatives of digits, classes of them and counts, in a group, anchored.
    fn matches(pattern: &str, text: &str) -> bool {
        let inside = pattern.trim_start_matches("^(").trim_end_matches(")$");
        inside.split('|').any(|alternative| matches_alternative(alternative, text))
    }

    fn matches_alternative(pattern: &str, text: &str) -> bool {
        let Some(first) = pattern.chars().next() else { return text.is_empty() };
        let (unit, rest) =
            if first == '[' { pattern.split_once(']').unwrap_or((pattern, "")) } else { pattern.split_at(1) };
        let (least, most, rest) = match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            Some((count, rest)) => match count.split_once(',') {
                Some((least, _)) => (least.parse().unwrap_or(0), usize::MAX, rest),
                None => (count.parse().unwrap_or(0), count.parse().unwrap_or(0), rest),
            },
            None => (1, 1, rest),
        };
        let fits = |character: char| match unit.strip_prefix('[').and_then(|class| class.split_once('-')) {
            Some((from, to)) => from.starts_with(|from| from <= character) && to.starts_with(|to| character <= to),
            None => unit.starts_with(character),
        };
        let run = text.chars().take_while(|character| fits(*character)).count().min(most);
        (least..=run).any(|taken| text.get(taken..).is_some_and(|text| matches_alternative(rest, text)))
    }

    #[test]
    fn a_pattern_matches_the_integers_of_its_range_and_no_others() {
        let ranges =
            [(0, 255), (-128, 127), (0, 0), (7, 7), (-3, -1), (-20, 5), (95, 1203), (1, 99), (-1000, -999), (10, 19)];
        for (lowest, highest) in ranges {
            let keywords =
                NumberKeywords::new().minimum(Number::integer(lowest)).exclusive_maximum(Number::integer(highest + 1));
            let pattern = integers(&keywords).unwrap_or_default();
            for key in lowest - 300..highest + 300 {
                let expected = (lowest..=highest).contains(&key);
                assert_eq!(matches(&pattern, &key.to_string()), expected, "{key} by {pattern}");
            }
            for key in ["", "-", "00", "-0", "01", "1.0", "1e1", " 1", "+1"] {
                assert!(!matches(&pattern, key), "{key} by {pattern}");
            }
        }
    }

    #[test]
    fn a_range_of_one_end_or_of_none_has_a_pattern_too() {
        for (keywords, valid, invalid) in [
            (NumberKeywords::new().nonzero(), ["1", "-1", "10"], ["0", "-0", "00"]),
            (NumberKeywords::new().nonzero().maximum(Number::ZERO), ["-1", "-10", "-2"], ["0", "-0", "1"]),
            (NumberKeywords::new(), ["0", "-1", "98765"], ["-0", "00", "1.0"]),
            (NumberKeywords::new().minimum(Number::integer(12)), ["12", "99", "100"], ["11", "-12", "012"]),
            (NumberKeywords::new().maximum(Number::integer(-12)), ["-12", "-99", "-100"], ["-11", "12", "0"]),
        ] {
            let pattern = integers(&keywords).unwrap_or_default();
            assert!(valid.iter().all(|key| matches(&pattern, key)), "{pattern}");
            assert!(!invalid.iter().any(|key| matches(&pattern, key)), "{pattern}");
        }
    }

    #[test]
    fn the_widest_integers_have_a_pattern_and_an_empty_range_has_none() {
        let widest = integers(&NumberKeywords::new().range(i128::MIN, u128::MAX)).unwrap_or_default();
        for (key, expected) in [
            (i128::MIN.to_string(), true),
            (u128::MAX.to_string(), true),
            ("-170141183460469231731687303715884105729".to_string(), false),
            ("340282366920938463463374607431768211456".to_string(), false),
        ] {
            assert_eq!(matches(&widest, &key), expected, "{key} by {widest}");
        }
        let keywords = NumberKeywords::new().minimum(Number::integer(2)).maximum(Number::integer(1));
        assert_eq!(integers(&keywords), None);
    }
}
