//! A text → whether it is a URI template (RFC 6570, section 2).

use super::uri::{is_iprivate, is_ucschar};
use crate::utf8::first_code_point;

/// Whether `text` is an RFC 6570 URI template, of any level: `https://example.com/users{/id}{?page,size*}`.
///
/// The operators that the RFC keeps for extensions (`=`, `,`, `!`, `@`, `|`) belong to the grammar (section 2.2).
pub(super) const fn is_uri_template(text: &[u8]) -> bool {
    let mut rest = text;
    loop {
        rest = match rest {
            [] => return true,
            [b'{', expression @ ..] => match after_expression(expression) {
                Some(behind) => behind,
                None => return false,
            },
            [b'%', high, low, behind @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => behind,
            _ => match first_code_point(rest) {
                Some((code_point, behind)) if is_literal(code_point) => behind,
                _ => return false,
            },
        };
    }
}

/// A character that may stand outside of expressions (section 2.1), where it is no byte in hexadecimal.
const fn is_literal(code_point: u32) -> bool {
    match code_point {
        0x21 | 0x23..=0x24 | 0x26 | 0x28..=0x3B | 0x3D | 0x3F..=0x5B | 0x5D | 0x5F | 0x61..=0x7A | 0x7E => true,
        _ => is_ucschar(code_point) || is_iprivate(code_point),
    }
}

/// What follows the brace that ends an expression, the first of which has been read.
const fn after_expression(text: &[u8]) -> Option<&[u8]> {
    let mut rest = text;
    if let [b'+' | b'#' | b'.' | b'/' | b';' | b'?' | b'&' | b'=' | b',' | b'!' | b'@' | b'|', behind @ ..] = rest {
        rest = behind;
    }
    loop {
        let Some(behind) = after_name(rest) else { return None };
        let Some(behind) = after_modifier(behind) else { return None };
        match behind {
            [b'}', behind @ ..] => return Some(behind),
            [b',', behind @ ..] => rest = behind,
            _ => return None,
        }
    }
}

/// What follows the name of a variable (section 2.3): words that are separated by dots.
const fn after_name(text: &[u8]) -> Option<&[u8]> {
    let mut rest = text;
    loop {
        let before = rest.len();
        loop {
            match rest {
                [b'%', high, low, behind @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => rest = behind,
                [character, behind @ ..] if character.is_ascii_alphanumeric() || *character == b'_' => rest = behind,
                _ => break,
            }
        }
        if rest.len() == before {
            return None;
        }
        match rest {
            [b'.', behind @ ..] => rest = behind,
            _ => return Some(rest),
        }
    }
}

/// What follows `*`, or the length of a prefix, from 1 to 9999, or neither (section 2.4).
const fn after_modifier(text: &[u8]) -> Option<&[u8]> {
    let mut rest = match text {
        [b':', b'1'..=b'9', rest @ ..] => rest,
        [b':', ..] => return None,
        [b'*', rest @ ..] => return Some(rest),
        _ => return Some(text),
    };
    let mut digits = 1;
    while let [b'0'..=b'9', behind @ ..] = rest
        && digits < 4
    {
        digits += 1;
        rest = behind;
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_the_rfc_does() {
        // section 1.2, and more
        for text in [
            "",
            "a",
            "{var}",
            "{+path}/here",
            "{#x,hello,y}",
            "{.x,y}",
            "{/var,x}/here",
            "{;x,y,empty}",
            "{?x,y}",
            "?fixed=yes{&x}",
            "{var:3}",
            "{list*}",
            "{+path:6}/here",
            "{keys*,a.b,c_1}",
            "{%41b}",
            "http://example.com/~{username}/",
            "{|x}",
            "größe/{x}",
            "/%20",
            "{var:9999}",
            "[a]:@",
            "{a}{b}",
            "\u{e000}",
        ] {
            assert!(is_uri_template(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn refuses_what_the_rfc_does() {
        for text in [
            "{",
            "}",
            "{}",
            "{+}",
            "{a",
            "a}",
            "{a,}",
            "{,}",
            "{a..b}",
            "{.}",
            "{a.}",
            "{a b}",
            "{a:0}",
            "{a:}",
            "{a:10000}",
            "{a:01}",
            "{a:3*}",
            "{a*:3}",
            "{a**}",
            "{ä}",
            "{%4}",
            "{a-b}",
            "%",
            "%4",
            "%zz",
            "a b",
            "\"",
            "'",
            "<",
            ">",
            "\\",
            "^",
            "`",
            "|",
            "\n",
            "\u{7f}",
            "{{a}}",
            "{$a}",
            "\u{fdd0}",
            "\u{80}",
        ] {
            assert!(!is_uri_template(text.as_bytes()), "{text}");
        }
    }
}
