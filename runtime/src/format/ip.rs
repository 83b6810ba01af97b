//! A text → whether it is an address of the Internet Protocol, of version 4 or 6.

/// Whether `text` is an IPv4 address: four numbers up to 255 (RFC 2673, section 3.2), without leading zeros, which some read as
/// octal (RFC 6943, section 3.1.1).
pub(super) const fn is_ipv4(text: &[u8]) -> bool {
    let mut rest = text;
    let mut dots = 0;
    loop {
        match after_octet(rest) {
            Some([]) => return dots == 3,
            Some([b'.', behind @ ..]) if dots < 3 => rest = behind,
            _ => return false,
        }
        dots += 1;
    }
}

/// What follows a number up to 255 without leading zeros.
const fn after_octet(text: &[u8]) -> Option<&[u8]> {
    let mut rest = text;
    let mut number = 0;
    while let [digit @ b'0'..=b'9', behind @ ..] = rest {
        number = number * 10 + (*digit - b'0') as u32;
        if number > 255 {
            return None;
        }
        rest = behind;
    }
    let digits = text.len() - rest.len();
    match text {
        [b'0', ..] if digits > 1 => None,
        _ if digits == 0 => None,
        _ => Some(rest),
    }
}

/// Whether `text` is an IPv6 address (RFC 4291, section 2.2), without a zone.
pub(super) const fn is_ipv6(text: &[u8]) -> bool {
    const GROUPS: u32 = 8;
    let mut rest = text;
    let mut groups = 0;
    let mut is_shortened = false;
    if let [b':', b':', behind @ ..] = text {
        is_shortened = true;
        rest = behind;
        if rest.is_empty() {
            return true;
        }
    }
    loop {
        let behind = after_group(rest);
        let digits = rest.len() - behind.len();
        match behind {
            // what looked like a group begins the last four bytes, written as an IPv4 address
            [b'.', ..] => {
                groups += 2;
                return is_ipv4(rest) && if is_shortened { groups < GROUPS } else { groups == GROUPS };
            }
            _ if digits == 0 || digits > 4 => return false,
            [] => {
                groups += 1;
                return if is_shortened { groups < GROUPS } else { groups == GROUPS };
            }
            [b':', b':', behind @ ..] => {
                groups += 1;
                if is_shortened || groups >= GROUPS {
                    return false;
                }
                is_shortened = true;
                if behind.is_empty() {
                    return true;
                }
                rest = behind;
            }
            [b':', behind @ ..] => {
                groups += 1;
                if groups >= GROUPS {
                    return false;
                }
                rest = behind;
            }
            _ => return false,
        }
    }
}

/// What follows hexadecimal digits.
const fn after_group(text: &[u8]) -> &[u8] {
    let mut rest = text;
    while let [digit, behind @ ..] = rest
        && digit.is_ascii_hexdigit()
    {
        rest = behind;
    }
    rest
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec;
    use alloc::vec::Vec;
    use core::net::{Ipv4Addr, Ipv6Addr};

    /// The standard library's own reading.
    fn agree(text: &[u8]) {
        let (v4, v6) = match core::str::from_utf8(text) {
            Ok(text) => (text.parse::<Ipv4Addr>().is_ok(), text.parse::<Ipv6Addr>().is_ok()),
            Err(_) => (false, false),
        };
        assert_eq!(is_ipv4(text), v4, "{:?}", String::from_utf8_lossy(text));
        assert_eq!(is_ipv6(text), v6, "{:?}", String::from_utf8_lossy(text));
    }

    const V4: [&str; 5] = ["0.0.0.0", "255.255.255.255", "127.0.0.1", "1.20.199.250", "10.0.100.9"];
    const V6: [&str; 14] = [
        "::",
        "::1",
        "1::",
        "2001:db8::8a2e:370:7334",
        "2001:0DB8:0000:0000:0000:8A2E:0370:7334",
        "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8",
        "1:2:3::5:6:7:8",
        "::ffff:192.0.2.128",
        "1:2:3:4:5:6:192.0.2.128",
        "1::5:6:192.0.2.128",
        "::192.0.2.128",
        "fe80::",
    ];

    #[test]
    fn accepts_and_refuses_what_the_rfcs_say() {
        for text in V4 {
            assert!(is_ipv4(text.as_bytes()), "{text}");
            agree(text.as_bytes());
        }
        for text in V6 {
            assert!(is_ipv6(text.as_bytes()), "{text}");
            agree(text.as_bytes());
        }
        let refused = [
            "",
            ".",
            "1.2.3",
            "1.2.3.4.",
            ".1.2.3.4",
            "1.2.3.4.5",
            "256.0.0.1",
            "1.2.3.04",
            "00.0.0.0",
            "0x7f.1",
            "127.1",
            "2130706433",
            "1.2.3.4/8",
            " 1.2.3.4",
            "1.2.3.4\n",
            "१.2.3.4",
            ":",
            ":::",
            "1",
            "1:",
            ":1",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7:8::",
            "::1:2:3:4:5:6:7:8",
            "1:2:3:4::5:6:7:8",
            "1::2::3",
            "12345::",
            "::g",
            "[::1]",
            "fe80::1%eth0",
            "::1/64",
            "::1.2.3",
            "::1.2.3.256",
            "1:2:3:4:5:6:7:1.2.3.4",
            "1:2:3:4:5:1.2.3.4",
            "::1.2.3.4:5",
            "::01.2.3.4",
            "1:2:3:4:5:6::1.2.3.4",
        ];
        for text in refused {
            assert!(!is_ipv4(text.as_bytes()) && !is_ipv6(text.as_bytes()), "{text}");
            agree(text.as_bytes());
        }
    }

    #[test]
    fn agrees_with_the_standard_library_on_every_change_of_one_byte_or_two() {
        let characters = b"09a:.";
        for text in V4.iter().chain(&V6) {
            for at in 0..text.len() {
                let mut changed = text.as_bytes().to_vec();
                for byte in 0..=u8::MAX {
                    changed[at] = byte;
                    agree(&changed);
                }
                agree(&[&text.as_bytes()[..at], &text.as_bytes()[at + 1..]].concat());
                for other in 0..text.len() {
                    for (first, second) in characters.iter().flat_map(|first| characters.map(|second| (*first, second)))
                    {
                        let mut changed = text.as_bytes().to_vec();
                        changed[at] = first;
                        changed[other] = second;
                        changed.insert(at, second);
                        agree(&changed);
                    }
                }
            }
        }
    }

    #[test]
    fn agrees_with_the_standard_library_on_every_short_text_of_its_characters() {
        let mut texts: Vec<Vec<u8>> = vec![Vec::new()];
        for _ in 0..9 {
            texts =
                texts.iter().flat_map(|text| b"1f:.".iter().map(move |byte| [&text[..], &[*byte]].concat())).collect();
            for text in &texts {
                agree(text);
            }
        }
        let mut texts: Vec<Vec<u8>> = vec![Vec::new()];
        for _ in 0..17 {
            texts =
                texts.iter().flat_map(|text| b"1:".iter().map(move |byte| [&text[..], &[*byte]].concat())).collect();
            for text in &texts {
                agree(text);
            }
        }
    }
}
