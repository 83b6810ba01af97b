//! A text → whether it is Base64 (RFC 4648, section 4).

/// Whether `text` is RFC 4648 Base64: groups of four characters of its alphabet, the last of which is padded with `=`.
///
/// The alphabet for URLs (section 5) is refused; so are line breaks, a group without its padding, and bits behind the last byte that
/// are not zero (section 3.5).
pub(super) const fn is_base64(text: &[u8]) -> bool {
    let mut rest = text;
    loop {
        match rest {
            [] => return true,
            [a, b, b'=', b'='] => return is_digit(*a) && is_digit(*b) && value(*b).trailing_zeros() >= 4,
            [a, b, c, b'='] => return is_digit(*a) && is_digit(*b) && is_digit(*c) && value(*c).trailing_zeros() >= 2,
            [a, b, c, d, behind @ ..] => {
                if !(is_digit(*a) && is_digit(*b) && is_digit(*c) && is_digit(*d)) {
                    return false;
                }
                rest = behind;
            }
            _ => return false,
        }
    }
}

const fn is_digit(character: u8) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, b'+' | b'/')
}

/// What a digit stands for (table 1).
const fn value(digit: u8) -> u8 {
    match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        _ => 63,
    }
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;

    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    fn encode(bytes: &[u8]) -> String {
        bytes
            .chunks(3)
            .flat_map(|chunk| {
                let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
                let digits = (0..4).map(move |at| ALPHABET[(bits >> (18 - 6 * at) & 63) as usize] as char);
                digits.take(chunk.len() + 1).chain(core::iter::repeat_n('=', 3 - chunk.len()))
            })
            .collect()
    }

    #[test]
    fn accepts_what_the_rfc_writes() {
        // section 10
        for text in ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"] {
            assert!(is_base64(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn refuses_what_no_encoder_writes() {
        for text in [
            "Z", "Zg", "Zg=", "Zm8", "Zh==", "Zm9=", "====", "Z===", "Zg==Zg==", "Zm8=\n", " Zm8=", "Zm9_", "Zm-v",
            "Zé==",
        ] {
            assert!(!is_base64(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn accepts_of_all_short_texts_those_that_an_encoder_writes() {
        let written: Vec<String> = (0..=255).map(|byte| encode(&[byte])).collect();
        for (first, second) in (0..=127).flat_map(|first| (0..=127).map(move |second| (first, second))) {
            let text = [first, second, b'=', b'='];
            let is_written = written.iter().any(|known| known.as_bytes() == text);
            assert_eq!(is_base64(&text), is_written, "{:?}", String::from_utf8_lossy(&text));
        }
    }
}
