//! The bytes of a text → whether it is a decimal number: a JSON number (RFC 8259, section 6) without an exponent.
//!
//! The OpenAPI format registry calls `decimal` "a fixed point decimal number of unspecified precision and range", and says no more. Of the
//! forms that would do, this one can be copied into a JSON number and back, and is read alike everywhere: `+1`, `.5`, `1.`, `007`, `1_000`
//! and `1e3` are each refused by some reader, or are another number to it. It is what `rust_decimal` writes.

/// The same, for documents that are read by others.
pub(super) const PATTERN: &str = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$";

/// Whether `text` is one.
pub(super) const fn is_decimal(text: &[u8]) -> bool {
    let unsigned = if let [b'-', rest @ ..] = text { rest } else { text };
    let rest = match unsigned {
        [b'0', rest @ ..] => rest,
        [b'1'..=b'9', rest @ ..] => behind_digits(rest),
        _ => return false,
    };
    match rest {
        [] => true,
        [b'.', b'0'..=b'9', rest @ ..] => behind_digits(rest).is_empty(),
        _ => false,
    }
}

const fn behind_digits(mut text: &[u8]) -> &[u8] {
    while let [b'0'..=b'9', rest @ ..] = text {
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Decimal;

    #[test]
    fn a_decimal_is_a_json_number_without_an_exponent() {
        for text in
            ["0", "-0", "7", "-7", "10", "12.50", "-0.5", "0.00", "100000000000000000000000000000000000000000.1"]
        {
            assert!(is_decimal(text.as_bytes()), "{text}");
            assert!(Decimal::parse(text).is_some() && Decimal::parse_plain(text).is_some(), "{text}");
        }
        for text in [
            "", "-", "+1", ".5", "5.", "-.5", "00", "007", "-01", "1e3", "1E3", "1.5e0", "12,50", "1_000", " 1", "1 ",
            "1.2.3", "0x10", "NaN", "Infinity", "--1", "1-", "\u{661}", "٣.٥",
        ] {
            assert!(!is_decimal(text.as_bytes()), "{text}");
            assert!(Decimal::parse_plain(text).is_none(), "{text}");
        }
    }
}
