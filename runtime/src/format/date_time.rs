//! A text → whether it is a date-time (RFC 3339, section 5.6). Usual ones are told by words of eight bytes, all others field by field.

use super::date::is_date;
use super::time::{is_time, offset_in_minutes};

/// Whether `text` is an RFC 3339 date-time: `2024-05-01T12:00:00Z`, `1990-12-31t15:59:60.25-08:00`.
pub(super) const fn is_date_time(text: &[u8]) -> bool {
    // No text is shorter; and what is known to be there is not tested for again.
    if text.len() < 20 {
        return false;
    }
    let Some((date, rest)) = text.split_first_chunk::<8>() else { return false };
    let Some((day, _)) = rest.split_first_chunk::<8>() else { return false };
    let Some((_, rest)) = text.split_at_checked(11) else { return false };
    let Some((time, behind)) = rest.split_first_chunk::<8>() else { return false };
    if !is_usual(u64::from_le_bytes(*date), u64::from_le_bytes(*day), u64::from_le_bytes(*time)) {
        return is_date_time_by_fields(text);
    }
    match behind {
        [b'Z' | b'z'] => true,
        _ => offset_in_minutes(behind).is_some(),
    }
}

const HIGH_NIBBLES: u64 = 0xF0F0_F0F0_F0F0_F0F0;

/// What eight bytes must be like: for each the least character and the most.
struct Model {
    least: u64,
    /// For each byte what still fits in a nibble above the way from the least character to the most.
    slack: u64,
}

impl Model {
    const fn between(least: [u8; 8], most: [u8; 8]) -> Self {
        let least = u64::from_le_bytes(least);
        Self {
            least,
            slack: u64::from_le_bytes([0x0F; 8]) - (u64::from_le_bytes(most) - least),
        }
    }

    /// Of every byte the way from the least character, and bits in [`HIGH_NIBBLES`] where one is out of bounds.
    ///
    /// The least digit is `0x30`, so `^` takes digits to 0 to 9, a separator to 0, and only strangers to more than a nibble; strangers
    /// within the nibble overflow it with the slack. What the sum carries into the next byte is no matter: it comes from a stranger.
    #[inline]
    const fn measure(&self, word: u64) -> (u64, u64) {
        let way = word ^ self.least;
        (way, way | way.wrapping_add(self.slack))
    }
}

/// Whether all up to the second is in order, and no leap day or leap second. The words are bytes 0 to 7, 8 to 15 and 11 to 18, the
/// first byte lowest: each field is whole in one of them.
#[inline]
const fn is_usual(date: u64, day: u64, time: u64) -> bool {
    const DATE: Model = Model::between(*b"0000-00-", *b"9999-19-");
    const DAY: Model = Model::between(*b"00t00:00", *b"39t29:59");
    const TIME: Model = Model::between(*b"00:00:00", *b"29:59:59");
    const FOLD_T: u64 = 0x20 << 16;
    // The places of the pairs, in bits.
    const DAY_PAIR: u32 = 0;
    const HOUR_PAIR: u32 = 8 * 3;
    const MONTH_PAIR: u32 = 8 * 5;
    const MONTH_DIGITS: u64 = 0xFFFF << MONTH_PAIR;

    let (date, strange_in_date) = DATE.measure(date);
    let (day, strange_in_day) = DAY.measure(day | FOLD_T);
    let (_, strange_in_time) = TIME.measure(time);
    let strange = (strange_in_date | strange_in_day | strange_in_time) & HIGH_NIBBLES;

    // Each digit is sound by itself; what is left is to look at pairs. In every byte the digit there and the next one, as they read,
    // 0x23 for "23", compare like the numbers. The month takes the place of the colon and the minute, done with by now.
    let digits = date & MONTH_DIGITS | day & !MONTH_DIGITS;
    let pairs = digits << 4 | digits >> 8;
    // The top bit of a byte gets set where taking one turns 00 over, and where the sum runs past a month of 12 (one is taken) or an
    // hour of 23. What a turned byte does to those above is no matter.
    let less = pairs.wrapping_sub(1 << MONTH_PAIR | 1 << DAY_PAIR);
    let more = less.wrapping_add((0x80 - 0x12) << MONTH_PAIR | (0x7F - 0x23) << HOUR_PAIR);
    let beyond = (less | more) & (0x80 << MONTH_PAIR | 0x80 << DAY_PAIR | 0x80 << HOUR_PAIR);
    let (month, day) = (pairs >> MONTH_PAIR & 0xFF, pairs >> DAY_PAIR & 0xFF);
    // Every month has 28 days.
    strange | beyond == 0 && (day <= 0x28 || is_in_all_years(month, day))
}

/// Whether a day from the 29th on is one of this month, leap years aside; both as pairs of digits, 0x12 for "12".
const fn is_in_all_years(month: u64, day: u64) -> bool {
    match month {
        0x02 => false,
        0x04 | 0x06 | 0x09 | 0x11 => day <= 0x30,
        _ => day <= 0x31,
    }
}

/// The whole rule, in plain steps.
#[cold]
#[inline(never)]
const fn is_date_time_by_fields(text: &[u8]) -> bool {
    match text.split_at_checked(10) {
        Some((date, [b'T' | b't', time @ ..])) => is_date(date) && is_time(time),
        _ => false,
    }
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;
    use alloc::{format, vec};

    /// The rule a second time, as a reader would check it by hand: no words, no patterns.
    fn reference(text: &[u8]) -> bool {
        let digits = |from: usize, to: usize| -> Option<i64> {
            let digits = text.get(from..to)?;
            digits.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - 48)))
        };
        let is =
            |at: usize, allowed: &str| text.get(at).is_some_and(|byte| allowed.bytes().any(|other| other == *byte));
        let fields = || {
            let [year, month, day] = [digits(0, 4)?, digits(5, 7)?, digits(8, 10)?];
            let [hour, minute, second] = [digits(11, 13)?, digits(14, 16)?, digits(17, 19)?];
            let separated = is(4, "-") && is(7, "-") && is(10, "Tt") && is(13, ":") && is(16, ":");
            let mut at = 19;
            if is(at, ".") {
                at += 1;
                let start = at;
                while digits(at, at + 1).is_some() {
                    at += 1;
                }
                if at == start {
                    return None;
                }
            }
            let (offset, end) = if is(at, "Zz") {
                (0, at + 1)
            } else {
                let [hours, minutes] = [digits(at + 1, at + 3)?, digits(at + 4, at + 6)?];
                if !is(at, "+-") || !is(at + 3, ":") || hours > 23 || minutes > 59 {
                    return None;
                }
                (if is(at, "-") { -1 } else { 1 } * (hours * 60 + minutes), at + 6)
            };
            let leap_year = if year % 100 == 0 { year % 400 == 0 } else { year % 4 == 0 };
            let february = if leap_year { 29 } else { 28 };
            let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            let last = *months.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
            let universal = (hour * 60 + minute - offset + 2 * 1440) % 1440;
            let sound = separated && end == text.len() && day >= 1 && day <= last && hour < 24 && minute < 60;
            Some(sound && (second < 60 || (second == 60 && universal == 1439)))
        };
        fields().unwrap_or(false)
    }

    const ACCEPTED: &[&str] = &[
        "2024-05-01T12:00:00Z",
        "1985-04-12T23:20:50.52Z",
        "1996-12-19T16:39:57-08:00",
        "1990-12-31T23:59:60Z",
        "1990-12-31T15:59:60-08:00",
        "1937-01-01T12:00:27.87+00:20",
        "2024-02-29t00:00:00.123z",
        "2000-02-29T23:59:59+23:59",
        "0000-01-01T00:00:00-00:00",
        "9999-12-31T23:59:59.999999999999999999999999999999Z",
        // The same leap second a day later, there.
        "1991-01-01T05:29:60.5+05:30",
    ];

    #[test]
    fn accepts_and_refuses_what_the_rfc_says() {
        let refused = [
            "",
            "2024-05-01",
            "2024-05-01T12:00:00",
            "2024-05-01 12:00:00Z",
            "2024-05-01T12:00Z",
            "2024-05-01T12:00:00.Z",
            "2024-05-01T12:00:00,5Z",
            "2024-05-01T12:00:00ZZ",
            "2024-05-01T12:00:00+24:00",
            "2024-05-01T12:00:00+00:60",
            "2024-05-01T12:00:00+0000",
            "2024-05-01T12:00:00+00",
            "2024-05-01T24:00:00Z",
            "2024-05-01T12:60:00Z",
            "2024-05-01T12:00:60Z",
            "2024-05-01T12:00:61Z",
            "1990-12-31T22:59:60Z",
            "1990-12-31T23:59:60+01:00",
            "2024-00-01T12:00:00Z",
            "2024-13-01T12:00:00Z",
            "2024-05-00T12:00:00Z",
            "2024-05-32T12:00:00Z",
            "2023-02-29T12:00:00Z",
            "1900-02-29T12:00:00Z",
            "+024-05-01T12:00:00Z",
            "2024-05-01T12:00:00Z ",
            "２024-05-01T12:00:00Z",
        ];
        for text in ACCEPTED {
            assert!(is_date_time(text.as_bytes()) && reference(text.as_bytes()), "{text}");
        }
        for text in refused {
            assert!(!is_date_time(text.as_bytes()) && !reference(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn agrees_with_the_reference_on_every_change_of_one_or_two_bytes() {
        let characters: Vec<u8> = "0123569-:.TtZz+ /;`\0".bytes().chain([0x80, 0xB0, 0xFF]).collect();
        for text in ACCEPTED.iter().filter(|text| text.len() < 40) {
            for at in 0..text.len() {
                let mut changed = text.as_bytes().to_vec();
                for byte in 0..=u8::MAX {
                    changed[at] = byte;
                    assert_eq!(is_date_time(&changed), reference(&changed), "{:?}", String::from_utf8_lossy(&changed));
                }
                for (first, second) in pairs_of(&characters) {
                    changed[at] = first;
                    let mut changed = changed.clone();
                    if let Some(next) = changed.get_mut(at + 1) {
                        *next = second;
                    }
                    assert_eq!(is_date_time(&changed), reference(&changed), "{:?}", String::from_utf8_lossy(&changed));
                }
            }
            for length in 0..=text.len() {
                let cut = &text.as_bytes()[..length];
                assert_eq!(is_date_time(cut), reference(cut), "{:?}", String::from_utf8_lossy(cut));
            }
        }
    }

    fn pairs_of(characters: &[u8]) -> impl Iterator<Item = (u8, u8)> {
        characters.iter().flat_map(|first| characters.iter().map(|second| (*first, *second)))
    }

    #[test]
    fn agrees_with_the_reference_on_every_day_and_every_second() {
        for year in [0, 1, 4, 100, 400, 1899, 1900, 1904, 2000, 2023, 2024, 2100, 9999] {
            for (month, day) in (0..100).flat_map(|month| (0..100).map(move |day| (month, day))) {
                let text = format!("{year:04}-{month:02}-{day:02}T12:00:00Z");
                assert_eq!(is_date_time(text.as_bytes()), reference(text.as_bytes()), "{text}");
            }
        }
        for zone in ["Z", ".5+05:30", "-08:00", "+23:59"] {
            for (hour, minute) in (0..100).flat_map(|hour| (0..100).map(move |minute| (hour, minute))) {
                for second in [0, 1, 9, 30, 58, 59, 60, 61, 69, 99] {
                    let text = format!("2024-02-29T{hour:02}:{minute:02}:{second:02}{zone}");
                    assert_eq!(is_date_time(text.as_bytes()), reference(text.as_bytes()), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_long_fraction_takes_one_pass() {
        let mut text = b"2024-05-01T12:00:00.".to_vec();
        text.extend(vec![b'7'; 1_000_000]);
        assert!(!is_date_time(&text));
        text.push(b'Z');
        assert!(is_date_time(&text));
    }

    /// The compiler runs the same check.
    const _: () = assert!(is_date_time(b"2024-05-01T12:00:00Z") && !is_date_time(b"2024-05-32T12:00:00Z"));
}
