//! A text → whether it is a URI or a reference to one (RFC 3986, sections 3 and 4), or the same with characters beyond ASCII (RFC 3987).

use super::ip::is_ipv6;
use crate::utf8::first_code_point;

/// Whether `text` is an RFC 3986 URI, with its scheme: `https://example.com/a?b=c#d`, `mailto:ann@example.com`, `urn:isbn:0451450523`.
///
/// What has no scheme is a relative reference, and what has other characters than those of ASCII an IRI (RFC 3987): both are refused.
pub(super) const fn is_uri(text: &[u8]) -> bool {
    match after_scheme(text) {
        Some(rest) => is_hierarchy(rest, Repertoire::Ascii),
        None => false,
    }
}

/// Whether `text` is a URI, or a relative reference (section 4.1): `/a?b`, `../a`, `#d`, and the empty text.
pub(super) const fn is_uri_reference(text: &[u8]) -> bool {
    is_reference(text, Repertoire::Ascii)
}

/// Whether `text` is an RFC 3987 IRI: a URI in which letters and symbols of any script may stand.
pub(super) const fn is_iri(text: &[u8]) -> bool {
    match after_scheme(text) {
        Some(rest) => is_hierarchy(rest, Repertoire::Unicode),
        None => false,
    }
}

/// Whether `text` is an IRI, or a relative reference (RFC 3987, section 2.2).
pub(super) const fn is_iri_reference(text: &[u8]) -> bool {
    is_reference(text, Repertoire::Unicode)
}

const fn is_reference(text: &[u8], repertoire: Repertoire) -> bool {
    match after_scheme(text) {
        Some(rest) => is_hierarchy(rest, repertoire),
        // a colon in the first segment would end a scheme
        None => !matches!(skip(text, NAME | set(b"@"), repertoire), [b':', ..]) && is_hierarchy(text, repertoire),
    }
}

/// Whether `text` is what may follow a scheme: an authority and a path, of which there need be none, a query and a fragment.
const fn is_hierarchy(text: &[u8], repertoire: Repertoire) -> bool {
    let path = match text {
        [b'/', b'/', authority @ ..] => match after_authority(authority, repertoire) {
            Some(path @ ([] | [b'/' | b'?' | b'#', ..])) => path,
            _ => return false,
        },
        path => path,
    };
    let mut rest = skip(path, PATH, repertoire);
    if let [b'?', query @ ..] = rest {
        rest = skip_query(query, repertoire);
    }
    if let [b'#', fragment @ ..] = rest {
        rest = skip(fragment, QUERY, repertoire);
    }
    rest.is_empty()
}

/// The characters that may stand where letters may.
#[derive(Clone, Copy)]
enum Repertoire {
    Ascii,
    /// And `ucschar` (RFC 3987, section 2.2).
    Unicode,
}

// Sets of characters of ASCII, each a bit. `%` is in none: it stands before two digits, or nowhere.
/// `unreserved` and `sub-delims`.
const NAME: u128 = set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=");
const USER: u128 = NAME | set(b":");
const PATH: u128 = USER | set(b"@/");
const QUERY: u128 = PATH | set(b"?");

const fn set(characters: &[u8]) -> u128 {
    let mut set = 0;
    let mut rest = characters;
    while let [character, behind @ ..] = rest {
        set |= 1 << *character;
        rest = behind;
    }
    set
}

const fn is_in(character: u8, set: u128) -> bool {
    character.is_ascii() && set >> character & 1 == 1
}

/// What follows characters of `allowed`, those of the repertoire beyond ASCII, and bytes in hexadecimal.
const fn skip(text: &[u8], allowed: u128, repertoire: Repertoire) -> &[u8] {
    let mut rest = text;
    loop {
        match rest {
            [b'%', high, low, behind @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => rest = behind,
            [character, behind @ ..] if is_in(*character, allowed) => rest = behind,
            [0x80..=0xFF, ..] if matches!(repertoire, Repertoire::Unicode) => match first_code_point(rest) {
                Some((code_point, behind)) if is_ucschar(code_point) => rest = behind,
                _ => return rest,
            },
            _ => return rest,
        }
    }
}

/// What follows a query, in which characters for private use may stand, too.
const fn skip_query(text: &[u8], repertoire: Repertoire) -> &[u8] {
    let mut rest = skip(text, QUERY, repertoire);
    while let (Repertoire::Unicode, Some((code_point, behind))) = (repertoire, first_code_point(rest))
        && is_iprivate(code_point)
    {
        rest = skip(behind, QUERY, repertoire);
    }
    rest
}

/// `ucschar` (RFC 3987, section 2.2): no controls, nothing for private use, no noncharacters.
pub(super) const fn is_ucschar(code_point: u32) -> bool {
    match code_point {
        0xA0..=0xD7FF | 0xF900..=0xFDCF | 0xFDF0..=0xFFEF => true,
        0x1_0000..=0xD_FFFF | 0xE_1000..=0xE_FFFF => code_point & 0xFFFF <= 0xFFFD,
        _ => false,
    }
}

/// `iprivate` (RFC 3987, section 2.2).
pub(super) const fn is_iprivate(code_point: u32) -> bool {
    match code_point {
        0xE000..=0xF8FF => true,
        0xF_0000..=0x10_FFFF => code_point & 0xFFFF <= 0xFFFD,
        _ => false,
    }
}

const fn after_scheme(text: &[u8]) -> Option<&[u8]> {
    const SCHEME: u128 = NAME & !set(b"_~!$&'()*,;=");
    let [b'A'..=b'Z' | b'a'..=b'z', rest @ ..] = text else { return None };
    let mut rest = rest;
    while let [character, behind @ ..] = rest
        && is_in(*character, SCHEME)
    {
        rest = behind;
    }
    match rest {
        [b':', behind @ ..] => Some(behind),
        _ => None,
    }
}

/// What follows a user, a host and a port, of which there need be none.
const fn after_authority(text: &[u8], repertoire: Repertoire) -> Option<&[u8]> {
    let host = match skip(text, USER, repertoire) {
        [b'@', host @ ..] => host,
        _ => text,
    };
    let behind = match host {
        [b'[', literal @ ..] => match after_literal(literal) {
            Some(behind) => behind,
            None => return None,
        },
        name => skip(name, NAME, repertoire),
    };
    let [b':', port @ ..] = behind else { return Some(behind) };
    let mut rest = port;
    while let [b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
    }
    Some(rest)
}

/// What follows an address in brackets, of which the first has been read.
const fn after_literal(text: &[u8]) -> Option<&[u8]> {
    let mut rest = text;
    while let [character, behind @ ..] = rest
        && is_in(*character, USER)
    {
        rest = behind;
    }
    let Some((address, [b']', behind @ ..])) = text.split_at_checked(text.len() - rest.len()) else { return None };
    if is_ipv6(address) || is_future(address) { Some(behind) } else { None }
}

/// Whether `address` is one of a version to come: `v7.text`, of characters that have been looked at.
const fn is_future(address: &[u8]) -> bool {
    let [b'v' | b'V', version @ ..] = address else { return false };
    let mut rest = version;
    while let [digit, behind @ ..] = rest
        && digit.is_ascii_hexdigit()
    {
        rest = behind;
    }
    rest.len() < version.len() && matches!(rest, [b'.', _, ..])
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec;
    use core::net::Ipv6Addr;

    /// Cuts the parts out first, by the first of their separators (appendix B), and looks at the characters of each after that.
    fn reference(text: &str) -> bool {
        let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
        let (text, query) = text.split_once('?').unwrap_or((text, ""));
        let Some((scheme, hierarchy)) = text.split_once(':') else { return false };
        let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.chars().all(|other| other.is_ascii_alphanumeric() || "+-.".contains(other));
        let (authority, path) = match hierarchy.strip_prefix("//") {
            Some(rest) => match rest.find('/') {
                Some(slash) => (&rest[..slash], &rest[slash..]),
                None => (rest, ""),
            },
            None => ("", hierarchy),
        };
        let (user, place) = authority.split_once('@').unwrap_or(("", authority));
        let is_host = if let Some(literal) = place.strip_prefix('[') {
            literal.split_once(']').is_some_and(|(address, port)| {
                let is_port = port.is_empty() || port.strip_prefix(':').is_some_and(is_number);
                let future = address.strip_prefix(['v', 'V']).and_then(|future| future.split_once('.'));
                let is_future = future.is_some_and(|(version, rest)| {
                    !version.is_empty()
                        && version.chars().all(|digit| digit.is_ascii_hexdigit())
                        && !rest.is_empty()
                        && !rest.contains('%')
                        && is_made_of(rest, ":")
                });
                is_port && (address.parse::<Ipv6Addr>().is_ok() || is_future)
            })
        } else {
            let (name, port) = place.split_once(':').unwrap_or((place, ""));
            is_made_of(name, "") && is_number(port)
        };
        let is_rest = is_made_of(path, ":@/") && is_made_of(query, ":@/?") && is_made_of(fragment, ":@/?");
        is_scheme && is_host && is_made_of(user, ":") && is_rest
    }

    fn is_number(text: &str) -> bool {
        text.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn is_made_of(text: &str, others: &str) -> bool {
        let mut parts = text.split('%');
        let is_plain = |part: &str| {
            part.chars()
                .all(|one| one.is_ascii_alphanumeric() || "-._~!$&'()*+,;=".contains(one) || others.contains(one))
        };
        parts.next().is_none_or(is_plain)
            && parts.all(|part| {
                let digits = part.bytes().take(2).filter(u8::is_ascii_hexdigit).count();
                digits == 2 && is_plain(&part[2..])
            })
    }

    fn agree(text: &[u8]) {
        let known = core::str::from_utf8(text).is_ok_and(reference);
        assert_eq!(is_uri(text), known, "{:?}", String::from_utf8_lossy(text));
    }

    /// Section 1.1.2 and more.
    const ACCEPTED: [&str; 22] = [
        "ftp://ftp.is.co.za/rfc/rfc1808.txt",
        "http://www.ietf.org/rfc/rfc2396.txt",
        "ldap://[2001:db8::7]/c=GB?objectClass?one",
        "mailto:John.Doe@example.com",
        "news:comp.infosystems.www.servers.unix",
        "tel:+1-816-555-1212",
        "telnet://192.0.2.16:80/",
        "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
        "foo://example.com:8042/over/there?name=ferret#nose",
        "https://u:p%40ss@h:8080/a%20b;c=d/(e)'?q=1&r=/?#f/?x",
        "file:///etc/hosts",
        "http://",
        "a:",
        "a:b:c",
        "a:/",
        "a://",
        "a:///",
        "a:?#",
        "x-a+b.c1:d",
        "http://[v1f.a:b]:/",
        "http://a:",
        "http://%41%FF.x",
    ];

    #[test]
    fn accepts_and_refuses_what_the_rfc_says() {
        for text in ACCEPTED {
            assert!(is_uri(text.as_bytes()), "{text}");
            agree(text.as_bytes());
        }
        let refused = [
            "",
            ":",
            "a",
            "/",
            "//a",
            "/a",
            "a/b",
            "?a",
            "#a",
            "1a:b",
            "+a:b",
            "a_b:c",
            "http//a",
            "http:// a",
            "http://a b",
            "http://a/%",
            "http://a/%4",
            "http://a/%4g",
            "http://a/<b>",
            "http://a/{b}",
            "http://a/b|c",
            "http://a/b^c",
            "http://a/`",
            "http://a\\b",
            "http://a/#b#c",
            "http://a@b@c",
            "http://a:b",
            "http://a:8a",
            "http://[::1",
            "http://::1]",
            "http://[::1]a",
            "http://[1.2.3.4]",
            "http://[fe80::1%25en0]",
            "http://[v.a]",
            "http://[v1.]",
            "http://[v1.%41]",
            "http://a[b]",
            "http://a/[b]",
            "http://exämple.com",
            "http://a/\"",
            "http://a/\n",
            "http://a?q=\u{7f}",
        ];
        for text in refused {
            assert!(!is_uri(text.as_bytes()), "{text}");
            agree(text.as_bytes());
        }
    }

    #[test]
    fn agrees_with_the_reference_on_every_change_of_one_byte_and_its_neighbour() {
        let characters = b":/?#[]@%4a.!|";
        for text in ACCEPTED {
            for at in 0..text.len() {
                let mut changed = text.as_bytes().to_vec();
                for byte in 0..=u8::MAX {
                    changed[at] = byte;
                    agree(&changed);
                }
                for (first, second) in characters.iter().flat_map(|first| characters.map(|second| (*first, second))) {
                    changed[at] = first;
                    let mut longer = changed.clone();
                    longer.insert(at, second);
                    agree(&longer);
                }
            }
        }
    }

    #[test]
    fn agrees_with_the_reference_on_every_short_text_of_its_characters() {
        let mut texts = vec![b"a:".to_vec()];
        for _ in 0..6 {
            texts = texts
                .iter()
                .flat_map(|text| b"a1:/?@[]%".iter().map(move |byte| [&text[..], &[*byte]].concat()))
                .collect();
            for text in &texts {
                agree(text);
            }
        }
    }
}
