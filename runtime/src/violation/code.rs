//! The code of a user's rule → the code of the violation: the same, unless it is one of wireform's.

use crate::keyword::Row;
use crate::utf8::equal;

/// What stands for a code that is taken.
const TAKEN: &str = "custom";

/// The codes of wireform's that are not those of a limit, which has the name of its keyword.
const OTHERS: &[&str] = &[
    "type",
    "not_finite",
    "enum",
    "non_zero",
    "pattern",
    "format",
    "unique_items",
    "required",
    "required_if",
    "dependent_required",
    "required_tag",
    "variant",
    "required_variant",
    "variant_form",
    "second_variant",
    "any_of",
    "one_of",
    "several",
    "unknown_property",
    "duplicate_property",
    "depth",
    "serialize",
    "deserialize",
];

/// The code of a violation whose rule says `code`.
pub(super) const fn of_users(code: &'static str) -> &'static str {
    if Row::named(code).is_some() {
        return TAKEN;
    }
    let mut rest = OTHERS;
    while let [taken, others @ ..] = rest {
        if equal(taken.as_bytes(), code.as_bytes()) {
            return TAKEN;
        }
        rest = others;
    }
    code
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_code_of_a_requirement_is_taken() {
        let source = include_str!("requirement.rs");
        let body = source.split("pub const fn code").nth(1).and_then(|rest| rest.split("macro_rules").next());
        let codes: Vec<&str> = body
            .into_iter()
            .flat_map(str::lines)
            .filter_map(|line| line.split_once("=> \"")?.1.split_once('"'))
            .map(|(code, _)| code)
            .collect();
        assert_eq!(codes, OTHERS, "the codes in `Requirement::code`, and those that rules of users do not get");
        for code in codes.into_iter().chain(["max_length", "multiple_of"]) {
            assert_eq!(of_users(code), TAKEN);
            assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{code}");
        }
    }

    #[test]
    fn any_other_code_stays() {
        for code in ["luhn", "order.total", "max-length", "maximum_", "Type", ""] {
            assert_eq!(of_users(code), code);
        }
    }
}
