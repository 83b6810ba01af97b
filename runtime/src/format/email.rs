//! A text → whether it is an email address (RFC 5321, section 4.1.2).

use super::hostname::is_idn_domain;
use super::ip::{is_ipv4, is_ipv6};

/// Whether `text` is an RFC 5321 Mailbox: a local part, plain or in quotation marks, `@`, and a domain or an address in brackets.
///
/// A local part is at most 64 bytes long, a domain at most 255 (section 4.5.3.1), and each of its labels at most 63 (RFC 1035, section
/// 2.3.4). Display names, comments and white space (RFC 5322) are refused, and what is not ASCII (RFC 6531). A leading zero in the
/// numbers of an IPv4 address is refused as in the format `ipv4`.
pub(super) const fn is_email(text: &[u8]) -> bool {
    match after_local_part(text, Repertoire::Ascii) {
        Some(domain) => domain.len() <= 255 && is_domain(domain) || is_address_literal(domain),
        None => false,
    }
}

/// Whether `text` is such a Mailbox, or one with characters beyond ASCII (RFC 6531, section 3.3): of any kind in its local part, and in
/// its domain labels of IDNA2008 (RFC 5890, section 2.3.2.1).
///
/// The limits are those of RFC 5321: a local part is at most 64 bytes of UTF-8 long, a domain at most 255 bytes, also in its ASCII form.
pub(super) const fn is_idn_email(text: &[u8]) -> bool {
    match after_local_part(text, Repertoire::Unicode) {
        Some(domain) => is_idn_domain(domain) || is_address_literal(domain),
        None => false,
    }
}

/// The characters that may stand where letters may.
#[derive(Clone, Copy)]
enum Repertoire {
    Ascii,
    /// And every other.
    Unicode,
}

/// What follows the `@` behind a local part that is not too long.
const fn after_local_part(text: &[u8], repertoire: Repertoire) -> Option<&[u8]> {
    let behind = match text {
        [b'"', quoted @ ..] => after_quoted(quoted, repertoire),
        _ => after_dot_string(text, repertoire),
    };
    match behind {
        Some([b'@', domain @ ..]) if text.len() - domain.len() - 1 <= 64 => Some(domain),
        _ => None,
    }
}

/// What follows words that are separated by dots.
const fn after_dot_string(text: &[u8], repertoire: Repertoire) -> Option<&[u8]> {
    let mut rest = text;
    loop {
        let before = rest.len();
        while let [character, behind @ ..] = rest
            && (is_atom(*character) || is_beyond_ascii(*character, repertoire))
        {
            rest = behind;
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

/// Whether `character` is a byte of a character that RFC 6531 adds.
const fn is_beyond_ascii(character: u8, repertoire: Repertoire) -> bool {
    !character.is_ascii() && matches!(repertoire, Repertoire::Unicode)
}

/// `atext` (RFC 5322, section 3.2.3).
const fn is_atom(character: u8) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(
            character,
            b'!' | b'#'
                | b'$'
                | b'%'
                | b'&'
                | b'\''
                | b'*'
                | b'+'
                | b'-'
                | b'/'
                | b'='
                | b'?'
                | b'^'
                | b'_'
                | b'`'
                | b'{'
                | b'|'
                | b'}'
                | b'~'
        )
}

/// What follows the quotation mark that ends a text, the first of which has been read.
const fn after_quoted(text: &[u8], repertoire: Repertoire) -> Option<&[u8]> {
    let mut rest = text;
    loop {
        match rest {
            [b'"', behind @ ..] => return Some(behind),
            [b'\\', b' '..=b'~', behind @ ..] => rest = behind,
            [b'\\', ..] => return None,
            [b' '..=b'~', behind @ ..] => rest = behind,
            [character, behind @ ..] if is_beyond_ascii(*character, repertoire) => rest = behind,
            _ => return None,
        }
    }
}

/// Whether `text` is a domain: labels of letters, digits and hyphens, separated by dots.
const fn is_domain(text: &[u8]) -> bool {
    let mut rest = text;
    loop {
        let label = rest;
        let mut last = b'-';
        while let [character, behind @ ..] = rest
            && (character.is_ascii_alphanumeric() || *character == b'-')
        {
            last = *character;
            rest = behind;
        }
        if matches!(label, [b'-', ..]) || last == b'-' || label.len() - rest.len() > 63 {
            return false;
        }
        match rest {
            [] => return true,
            [b'.', behind @ ..] => rest = behind,
            _ => return false,
        }
    }
}

/// Whether `text` is an address in brackets (section 4.1.3). Of tags, only `IPv6` is registered.
const fn is_address_literal(text: &[u8]) -> bool {
    match text {
        [b'[', b'I' | b'i', b'P' | b'p', b'v' | b'V', b'6', b':', address @ .., b']'] => {
            is_ipv6(address) && leaves_out_two_groups(address)
        }
        [b'[', address @ .., b']'] => is_ipv4(address),
        _ => false,
    }
}

/// Whether `::`, if the IPv6 address has it, stands for at least two groups, as this RFC wants: RFC 4291 allows one.
const fn leaves_out_two_groups(address: &[u8]) -> bool {
    let mut is_shortened = false;
    let mut groups = 0;
    let mut rest = address;
    while let [character, behind @ ..] = rest {
        match (*character, behind) {
            (b':', [b':', ..]) => is_shortened = true,
            (b':' | b'.', _) | (_, [b'0'..=b'9' | b'A'..=b'F' | b'a'..=b'f', ..]) => {}
            // the four numbers of an IPv4 address at the end stand for two groups
            (_, [b'.', ..]) => groups += if is_last_dot(behind) { 1 } else { 0 },
            _ => groups += 1,
        }
        rest = behind;
    }
    !is_shortened || groups <= 6
}

/// Whether no dot follows the one that `text` begins with.
const fn is_last_dot(text: &[u8]) -> bool {
    let mut rest = text;
    let mut dots = 0;
    while let [character, behind @ ..] = rest {
        if *character == b'.' {
            dots += 1;
        }
        rest = behind;
    }
    dots == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::ToString;

    #[test]
    fn accepts_what_the_rfc_does() {
        for text in [
            "ann@example.com",
            "a@b",
            "~a.b+c@x-1.example",
            "!#$%&'*+-/=?^_`{|}~@example.com",
            "\"\"@example.com",
            "\"a b\"@example.com",
            "\"a@b..c\"@example.com",
            "\"\\\"\\\\\"@example.com",
            "a@1.2.3.4",
            "a@[1.2.3.4]",
            "a@[IPv6:::1]",
            "a@[ipv6:1:2:3:4:5:6:7:8]",
            "a@[IPv6:1:2:3:4::6]",
            "a@[IPv6:1:2:3:4::1.2.3.4]",
            "a@b--c.d",
        ] {
            assert!(is_email(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn refuses_what_the_rfc_does() {
        for text in [
            "",
            "a",
            "@",
            "a@",
            "@b",
            "a@b@c",
            ".a@b",
            "a.@b",
            "a..b@c",
            "a b@c",
            "a,b@c",
            "a:b@c",
            "a(b)@c",
            "a\\@b@c",
            "ä@b",
            "a@ä",
            "a@b_c",
            "a@-b",
            "a@b-",
            "a@b..c",
            "a@.b",
            "a@b.",
            "a@b c",
            "\"a@b",
            "\"a\"b@c",
            "\"a\"",
            "\"\\ä\"@b",
            "\"\n\"@b",
            "a@[]",
            "a@[1.2.3]",
            "a@[1.2.3.4",
            "a@1.2.3.4]",
            "a@[::1]",
            "a@[IPv6:1.2.3.4]",
            "a@[IPv6:]",
            "a@[tag:1]",
            "a@b[1.2.3.4]",
            "a@[IPv6:1:2:3:4:5:6:7::]",
            "a@[IPv6:1:2:3:4:5::1.2.3.4]",
            " a@b",
            "a@b\n",
            "A <a@b>",
        ] {
            assert!(!is_email(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn accepts_other_scripts_where_rfc_6531_does() {
        for (text, expected) in [
            ("größe@example.com", true),
            ("a@bücher.example", true),
            ("日本.語@日本.jp", true),
            ("\"ü b\"@x", true),
            ("ü@[192.0.2.1]", true),
            ("ann@xn--a", true),
            ("a@Bücher.example", false),
            ("a@bücher-.example", false),
            ("a@☃.example", false),
            ("a@日本。jp", false),
            ("ü b@x", false),
            ("\"\\ü\"@x", false),
            ("ü@", false),
            ("@ü", false),
        ] {
            assert_eq!(is_idn_email(text.as_bytes()), expected, "{text}");
        }
        for (text, expected) in [("ü".repeat(32), true), ("ü".repeat(33), false)] {
            assert_eq!(is_idn_email(format!("{text}@x").as_bytes()), expected, "bytes are counted");
        }
    }

    #[test]
    fn limits_the_length_of_each_part() {
        let of = |length| "a".repeat(length);
        for (text, expected) in [
            (format!("{}@b", of(64)), true),
            (format!("{}@b", of(65)), false),
            (format!("\"{}\"@b", of(62)), true),
            (format!("\"{}\"@b", of(63)), false),
            (format!("a@{}", of(63)), true),
            (format!("a@{}", of(64)), false),
            (format!("a@{}", [of(63), of(63), of(63), of(63)].join(".")), true),
            (format!("a@{}", [of(63), of(63), of(63), of(62), "b".to_string()].join(".")), false),
        ] {
            assert_eq!(is_email(text.as_bytes()), expected, "{text}");
        }
    }
}
