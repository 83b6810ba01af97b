//! UTF-8 → its first code point, their number, or whether it is the same as another; in constants too.

/// The first code point of `text`, and what follows it; nothing of what is empty or no UTF-8.
pub(crate) const fn first_code_point(text: &[u8]) -> Option<(u32, &[u8])> {
    match text {
        [one @ ..=0x7F, rest @ ..] => Some((*one as u32, rest)),
        [one @ 0xC2..=0xDF, two @ 0x80..=0xBF, rest @ ..] => Some((bits(*one, 5) << 6 | bits(*two, 6), rest)),
        [one @ 0xE0..=0xEF, two @ 0x80..=0xBF, three @ 0x80..=0xBF, rest @ ..] => {
            Some((bits(*one, 4) << 12 | bits(*two, 6) << 6 | bits(*three, 6), rest))
        }
        [one @ 0xF0..=0xF4, two @ 0x80..=0xBF, three @ 0x80..=0xBF, four @ 0x80..=0xBF, rest @ ..] => {
            Some((bits(*one, 3) << 18 | bits(*two, 6) << 12 | bits(*three, 6) << 6 | bits(*four, 6), rest))
        }
        _ => None,
    }
}

/// How many code points there are: every byte but those that continue one.
pub(crate) const fn count(mut text: &[u8]) -> usize {
    let mut count = 0;
    while let [byte, rest @ ..] = text {
        count += (*byte & 0b1100_0000 != 0b1000_0000) as usize;
        text = rest;
    }
    count
}

/// Whether both are the same: `==` for constants.
#[expect(clippy::indexing_slicing, reason = "an index below the length; const has no iterators")]
pub(crate) const fn equal(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut i = 0;
    while i < one.len() {
        if one[i] != other[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// The lowest `count` bits of a byte.
const fn bits(byte: u8, count: u32) -> u32 {
    (byte & ((1 << count) - 1)) as u32
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn reads_every_character() {
        for character in '\0'..=char::MAX {
            let mut text = [0; 5];
            let length = character.encode_utf8(&mut text).len();
            assert_eq!(first_code_point(&text), Some((u32::from(character), &text[length..])));
            assert_eq!(first_code_point(&text[..length - 1]), None);
        }
    }
}
