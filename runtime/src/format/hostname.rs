//! A text → whether it is a host name (RFC 1123, section 2.1), also one with labels of any script (RFC 5890, section 2.3.2).
//!
//! A label that begins with `xn--` says of itself that Punycode made it, so it must be what Punycode makes of a valid label (RFC 5891,
//! sections 4.4 and 5.4). Two hyphens there behind other letters mean nothing in a host name, and are reserved where IDNA is used
//! (RFC 5890, section 2.3.1): beside labels of other scripts they are refused.

use super::label::{self, Bidi};
use super::punycode::{self, CodePoints, LONGEST_LABEL};
use crate::utf8::first_code_point;

/// The longest name, without a dot at its end (RFC 1034, section 3.1: 255 bytes with the lengths of the labels).
const LONGEST_NAME: usize = 253;

/// The longest domain of an address (RFC 5321, section 4.5.3.1.2).
const LONGEST_DOMAIN: usize = 255;

/// Whether `text` is a host name: labels of letters, digits and hyphens of ASCII, separated by dots.
///
/// Letters and digits begin and end a label, which is at most 63 characters long; the name is at most 253. There is no dot at its end.
pub(super) const fn is_hostname(text: &[u8]) -> bool {
    is_name(text, Kind::Ascii)
}

/// Whether `text` is a host name, in which labels of other scripts may stand (IDNA2008, RFC 5890 to 5893).
///
/// They are valid as they are written: capitals and wide letters would have to be mapped first (RFC 5895). Of the separators that
/// RFC 3490 knows (section 3.1), each is one. Lengths are those of the ASCII form.
pub(super) const fn is_idn_hostname(text: &[u8]) -> bool {
    is_name(text, Kind::Unicode)
}

/// Whether `text` is the domain of an address in which labels of other scripts may stand (RFC 6531, section 3.3).
pub(super) const fn is_idn_domain(text: &[u8]) -> bool {
    text.len() <= LONGEST_DOMAIN && is_name(text, Kind::Domain)
}

/// Which labels a name may have.
#[derive(Clone, Copy)]
enum Kind {
    /// Those of ASCII.
    Ascii,
    /// Those of every script.
    Unicode,
    /// Those of every script; of mail, which does not look into those of ASCII (RFC 5321, section 4.1.2).
    Domain,
}

/// What is known of a label that is one.
struct Label {
    /// The length of its ASCII form.
    length: usize,
    bidi: Bidi,
    /// Whether it is written with other characters than those of ASCII.
    is_beyond_ascii: bool,
    /// Whether two hyphens stand where only IDNA puts them, and IDNA has not.
    is_reserved: bool,
}

const fn is_name(text: &[u8], kind: Kind) -> bool {
    let mut rest = text;
    let (mut length, mut bidi) = (0, Bidi::NONE);
    let (mut is_beyond_ascii, mut is_reserved) = (false, false);
    loop {
        let (written, behind) = first_label(rest, kind);
        let Some(label) = label(written, kind) else { return false };
        length += label.length;
        bidi = bidi.and(label.bidi);
        is_beyond_ascii |= label.is_beyond_ascii;
        is_reserved |= label.is_reserved;
        match behind {
            Some(behind) => rest = behind,
            None => break,
        }
        length += 1;
    }
    let (longest, reserved) = match kind {
        Kind::Ascii | Kind::Unicode => (LONGEST_NAME, is_reserved && is_beyond_ascii),
        Kind::Domain => (LONGEST_DOMAIN, false),
    };
    length <= longest && !reserved && bidi.is_kept()
}

/// What stands before the first separator, and what stands behind it, if there is one.
const fn first_label(text: &[u8], kind: Kind) -> (&[u8], Option<&[u8]>) {
    let mut rest = text;
    loop {
        let behind = match (rest, kind) {
            ([], _) => None,
            ([b'.', behind @ ..], _) |
            // the ideographic full stop, the wide one and the narrow ideographic one
            ([0xE3, 0x80, 0x82, behind @ ..] | [0xEF, 0xBC, 0x8E, behind @ ..] | [0xEF, 0xBD, 0xA1, behind @ ..], Kind::Unicode) => Some(behind),
            ([_, behind @ ..], _) => {
                rest = behind;
                continue;
            }
        };
        return (text.split_at(text.len() - rest.len()).0, behind);
    }
}

const fn label(text: &[u8], kind: Kind) -> Option<Label> {
    if text.is_ascii() {
        return of_ascii(text, kind);
    }
    if matches!(kind, Kind::Ascii) {
        return None;
    }
    let mut characters = CodePoints::new();
    let mut rest = text;
    while let Some((code_point, behind)) = first_code_point(rest) {
        if !characters.push(code_point) {
            return None;
        }
        rest = behind;
    }
    let length = PREFIX + punycode::encoded_length(characters.as_slice());
    match label::bidi_of_valid(characters.as_slice()) {
        Some(bidi) if length <= LONGEST_LABEL && rest.is_empty() => Some(Label {
            length,
            bidi,
            is_beyond_ascii: true,
            is_reserved: false,
        }),
        _ => None,
    }
}

/// The length of `xn--`.
const PREFIX: usize = 4;

const fn of_ascii(text: &[u8], kind: Kind) -> Option<Label> {
    if !is_made_of_letters_digits_and_hyphens(text) {
        return None;
    }
    let bidi = match (text, kind) {
        ([b'x' | b'X', b'n' | b'N', b'-', b'-', encoded @ ..], Kind::Ascii | Kind::Unicode) => match decoded(encoded) {
            Some(bidi) => bidi,
            None => return None,
        },
        _ => Bidi::of_ascii(text),
    };
    Some(Label {
        length: text.len(),
        bidi,
        is_beyond_ascii: false,
        is_reserved: matches!(text, [first, second, b'-', b'-', ..] if !(first.eq_ignore_ascii_case(&b'x') && second.eq_ignore_ascii_case(&b'n'))),
    })
}

/// The direction of the label that Punycode has made `encoded` of; nothing where there is none, or where ASCII alone can write it.
const fn decoded(encoded: &[u8]) -> Option<Bidi> {
    match punycode::decoded(encoded) {
        Some(characters) if !label::is_ascii(characters.as_slice()) => label::bidi_of_valid(characters.as_slice()),
        _ => None,
    }
}

/// With no hyphen at an end, and no more of them than a label has (RFC 1123, section 2.1, and RFC 952).
const fn is_made_of_letters_digits_and_hyphens(text: &[u8]) -> bool {
    let (mut rest, mut last) = (text, b'-');
    while let [character, behind @ ..] = rest {
        if !character.is_ascii_alphanumeric() && *character != b'-' {
            return false;
        }
        last = *character;
        rest = behind;
    }
    last != b'-' && !matches!(text, [b'-', ..]) && text.len() <= LONGEST_LABEL
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn accepts_and_refuses_labels_of_ascii_as_the_rfcs_do() {
        for (text, expected) in [
            // RFC 1123, section 2.1: a digit may be first
            ("3com.com", true),
            ("a", true),
            ("1.2.3.4", true),
            ("A-b--c.D", true),
            ("r3---sn.example", true),
            ("a.b.", false),
            ("", false),
            (".", false),
            (".a", false),
            ("a..b", false),
            ("-a", false),
            ("a-", false),
            ("a_b", false),
            ("a b", false),
            ("bücher.example", false),
            ("a\n", false),
            // RFC 5891, section 5.4: Punycode of a label, in any case of its letters
            ("xn--bcher-kva.example", true),
            ("XN--BCHER-KVA", true),
            ("xn--", false),
            ("xn--a", false),
            ("xn--abc-", false),
            // a mark at the beginning, two hyphens behind two letters, a symbol
            ("xn--a-wbb", false),
            ("xn--ab---3ra", false),
            ("xn--n3h", false),
        ] {
            assert_eq!(is_hostname(text.as_bytes()), expected, "{text}");
            assert!(!expected || is_idn_hostname(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn accepts_and_refuses_labels_of_other_scripts_as_the_rfcs_do() {
        for (text, expected) in [
            ("bücher.example", true),
            ("faß.de", true),
            ("日本。jp", true),
            ("日本．jp｡jp", true),
            // RFC 5892, section 2.2: capitals and wide letters are unstable; section 2.9: old Jamo
            ("Bücher.example", false),
            ("ｂücher", false),
            ("☃.example", false),
            ("\u{1100}\u{1161}", false),
            // RFC 5891, section 4.2.1: form C; section 4.2.3: hyphens and marks
            ("u\u{308}ber", false),
            ("ü-", false),
            ("-ü", false),
            ("üab--c", true),
            ("üa--b", false),
            ("üa--", false),
            ("aü--b", false),
            ("\u{301}a", false),
            ("ab--cd.ü", false),
            ("xn--bcher-kva.ü", true),
            // RFC 5892, appendix A
            ("l·l", true),
            ("a·l", false),
            ("क्\u{200d}ष", true),
            ("क\u{200d}ष", false),
            ("بي\u{200c}بي", true),
            ("ab\u{200c}ü", false),
            ("α͵β", true),
            ("α͵", false),
            ("א׳ב", true),
            ("ü׳", false),
            ("カ・キ", true),
            ("a・b", false),
            ("ب٠ب", true),
            ("ب٠۰ب", false),
            // RFC 5893, section 2
            ("אa", false),
            ("אב.1a", false),
            ("אב.a1", true),
            ("ü.1a", true),
        ] {
            assert_eq!(is_idn_hostname(text.as_bytes()), expected, "{text}");
            assert!(!is_hostname(text.as_bytes()) || text.is_ascii(), "{text}");
        }
    }

    #[test]
    fn limits_the_length_of_a_label_and_of_a_name_in_their_ascii_form() {
        let label = "a".repeat(63);
        for (text, expected) in [
            (label.clone(), true),
            (format!("{label}a"), false),
            (format!("{label}.{label}.{label}.{}", "a".repeat(61)), true),
            (format!("{label}.{label}.{label}.{}", "a".repeat(62)), false),
            // `xn--`, 54 letters, a hyphen and the place of the other one
            (format!("{}ü", "a".repeat(54)), true),
            (format!("{}ü", "a".repeat(58)), false),
            ("ü".repeat(64), false),
        ] {
            assert_eq!(is_idn_hostname(text.as_bytes()), expected, "{text}");
        }
    }
}
