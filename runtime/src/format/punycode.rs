//! Punycode (RFC 3492): the characters behind `xn--`, and how many letters other characters take.

/// The longest label (RFC 1034, section 3.1).
pub(super) const LONGEST_LABEL: usize = 63;

// The parameters of section 5.
const BASE: u32 = 36;
const LEAST_THRESHOLD: u32 = 1;
const GREATEST_THRESHOLD: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE_POINT: u32 = 0x80;

/// The characters of a label.
pub(super) struct CodePoints {
    held: [u32; LONGEST_LABEL],
    length: usize,
}

impl CodePoints {
    pub(super) const fn new() -> Self {
        Self {
            held: [0; LONGEST_LABEL],
            length: 0,
        }
    }

    pub(super) const fn as_slice(&self) -> &[u32] {
        self.held.split_at(self.length).0
    }

    /// Whether there was room for one more at the end.
    pub(super) const fn push(&mut self, code_point: u32) -> bool {
        self.insert(self.length, code_point)
    }

    /// Whether there was room for one more at `place`, which is at most the length; what stands there and behind is moved by one.
    #[expect(clippy::indexing_slicing, reason = "at most the length, which is looked at first; const has no `get_mut`")]
    const fn insert(&mut self, place: usize, code_point: u32) -> bool {
        if self.length == LONGEST_LABEL {
            return false;
        }
        let mut moved = self.length;
        while moved > place {
            self.held[moved] = self.held[moved - 1];
            moved -= 1;
        }
        self.held[place] = code_point;
        self.length += 1;
        true
    }
}

/// The characters that `text` stands for, in small letters (section 6.2); nothing where it stands for none, or for too many.
#[expect(clippy::cast_possible_truncation, reason = "at most 63")]
pub(super) const fn decoded(text: &[u8]) -> Option<CodePoints> {
    let (basic, mut rest) = split(text);
    let mut characters = CodePoints::new();
    let mut letters = basic;
    while let [letter, behind @ ..] = letters {
        if !letter.is_ascii() || !characters.push(letter.to_ascii_lowercase() as u32) {
            return None;
        }
        letters = behind;
    }
    let (mut code_point, mut place, mut bias) = (FIRST_CODE_POINT, 0, FIRST_BIAS);
    while !rest.is_empty() {
        let Some((distance, behind)) = number(rest, bias) else { return None };
        rest = behind;
        let count = characters.as_slice().len() as u32 + 1;
        bias = adapted(distance, count, place == 0);
        let Some(moved) = distance.checked_add(place) else { return None };
        let Some(next) = code_point.checked_add(moved / count) else { return None };
        (code_point, place) = (next, moved % count);
        if !characters.insert(place as usize, code_point) {
            return None;
        }
        place += 1;
    }
    Some(characters)
}

/// What stands before the last hyphen, and what stands behind it; all of the text is behind where nothing is before.
const fn split(text: &[u8]) -> (&[u8], &[u8]) {
    let mut before = text;
    while let [rest @ .., last] = before {
        if *last == b'-' && !rest.is_empty() {
            return (rest, text.split_at(before.len()).1);
        }
        before = rest;
    }
    (before, text)
}

/// A number of variable length, its last digit first, and what follows it.
const fn number(text: &[u8], bias: u32) -> Option<(u32, &[u8])> {
    let (mut number, mut weight, mut position) = (0_u32, 1_u32, BASE);
    let mut rest = text;
    while let [letter, behind @ ..] = rest {
        let digit = match *letter {
            b'0'..=b'9' => *letter - b'0' + 26,
            b'a'..=b'z' => *letter - b'a',
            b'A'..=b'Z' => *letter - b'A',
            _ => return None,
        } as u32;
        let Some(part) = digit.checked_mul(weight) else { return None };
        let Some(sum) = number.checked_add(part) else { return None };
        (number, rest) = (sum, behind);
        let threshold = threshold(position, bias);
        if digit < threshold {
            return Some((number, rest));
        }
        let Some(heavier) = weight.checked_mul(BASE - threshold) else { return None };
        (weight, position) = (heavier, position + BASE);
    }
    None
}

const fn threshold(position: u32, bias: u32) -> u32 {
    match position.saturating_sub(bias) {
        LEAST_THRESHOLD..=GREATEST_THRESHOLD => position - bias,
        0 => LEAST_THRESHOLD,
        _ => GREATEST_THRESHOLD,
    }
}

/// Section 6.1.
const fn adapted(distance: u32, count: u32, is_first: bool) -> u32 {
    let mut distance = distance / if is_first { DAMP } else { 2 };
    distance += distance / count;
    let mut bias = 0;
    while distance > (BASE - LEAST_THRESHOLD) * GREATEST_THRESHOLD / 2 {
        distance /= BASE - LEAST_THRESHOLD;
        bias += BASE;
    }
    bias + (BASE - LEAST_THRESHOLD + 1) * distance / (distance + SKEW)
}

/// How many letters, digits and hyphens `characters` take, of which there are no more than a label has (section 6.3).
#[expect(clippy::cast_possible_truncation, reason = "at most 63")]
pub(super) const fn encoded_length(characters: &[u32]) -> usize {
    let basic = count_below(characters, FIRST_CODE_POINT);
    let mut length = basic + (basic > 0) as usize;
    let (mut handled, mut distance, mut bias) = (basic as u32, 0, FIRST_BIAS);
    let mut code_point = FIRST_CODE_POINT;
    while (handled as usize) < characters.len() {
        let next = least_from(characters, code_point);
        distance += (next - code_point) * (handled + 1);
        let mut rest = characters;
        while let [character, behind @ ..] = rest {
            if *character < next {
                distance += 1;
            } else if *character == next {
                length += digits(distance, bias);
                bias = adapted(distance, handled + 1, handled as usize == basic);
                distance = 0;
                handled += 1;
            }
            rest = behind;
        }
        distance += 1;
        code_point = next + 1;
    }
    length
}

const fn count_below(characters: &[u32], end: u32) -> usize {
    let mut count = 0;
    let mut rest = characters;
    while let [character, behind @ ..] = rest {
        count += (*character < end) as usize;
        rest = behind;
    }
    count
}

/// The least of the characters that are not below `start`.
const fn least_from(characters: &[u32], start: u32) -> u32 {
    let mut least = u32::MAX;
    let mut rest = characters;
    while let [character, behind @ ..] = rest {
        if *character >= start && *character < least {
            least = *character;
        }
        rest = behind;
    }
    least
}

/// How many digits a number of variable length has.
const fn digits(number: u32, bias: u32) -> usize {
    let (mut number, mut position, mut count) = (number, BASE, 1);
    loop {
        let threshold = threshold(position, bias);
        if number < threshold {
            return count;
        }
        number = (number - threshold) / (BASE - threshold);
        position += BASE;
        count += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;

    #[test]
    fn decodes_and_measures_the_samples_of_the_rfc() {
        // section 7.1, without its capitals
        for (characters, encoded) in [
            ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("pročprostěnemluvíčesky", "proprostnemluvesky-uyb24dma41a"),
            ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
            ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
            ("bücher", "bcher-kva"),
            ("ü", "tda"),
            ("ab", "ab-"),
        ] {
            let expected: Vec<u32> = characters.chars().map(u32::from).collect();
            let found = |encoded: &str| decoded(encoded.as_bytes()).map(|found| found.as_slice().to_vec());
            assert_eq!(found(encoded).as_ref(), Some(&expected), "{encoded}");
            assert_eq!(encoded_length(&expected), encoded.len(), "{characters}");
            assert_eq!(found(&encoded.to_uppercase()).as_ref(), Some(&expected), "{encoded}");
        }
    }

    #[test]
    fn refuses_what_stands_for_nothing() {
        for text in ["-a", "a-!", "a-b", "99999999", "é", "a_b-é", &"a".repeat(200)] {
            assert!(
                decoded(text.as_bytes())
                    .is_none_or(|found| found.as_slice().iter().any(|one| char::from_u32(*one).is_none())),
                "{text}"
            );
        }
        assert!(decoded(String::new().as_bytes()).is_some_and(|found| found.as_slice().is_empty()));
    }
}
