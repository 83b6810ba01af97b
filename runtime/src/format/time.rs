//! A text → whether it is a time of day with its distance from UTC (RFC 3339, section 5.6).

use super::date::number;

/// Whether `text` is an RFC 3339 full-time: `12:00:00Z`, `15:59:60.25-08:00`. A leap second stands where it is 23:59 in UTC.
pub(super) const fn is_time(text: &[u8]) -> bool {
    let [h0, h1, b':', n0, n1, b':', s0, s1, rest @ ..] = text else { return false };
    let (hour, minute, second) = (number(*h0, *h1), number(*n0, *n1), number(*s0, *s1));
    let Some(offset) = offset_in_minutes(rest) else { return false };
    let is_leap_second = second == 60 && (hour * 60 + minute - offset).rem_euclid(24 * 60) == 23 * 60 + 59;
    hour <= 23 && minute <= 59 && (second <= 59 || is_leap_second)
}

/// What follows the second: perhaps a fraction, then `Z` or the distance from UTC, in minutes.
#[inline(never)]
pub(super) const fn offset_in_minutes(text: &[u8]) -> Option<i32> {
    let mut rest = text;
    if let [b'.', b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
        while let [b'0'..=b'9', behind @ ..] = rest {
            rest = behind;
        }
    }
    match rest {
        [b'Z' | b'z'] => Some(0),
        [sign @ (b'+' | b'-'), h0, h1, b':', m0, m1] => {
            let (hour, minute) = (number(*h0, *h1), number(*m0, *m1));
            let offset = hour * 60 + minute;
            match (hour <= 23 && minute <= 59, *sign) {
                (true, b'-') => Some(-offset),
                (true, _) => Some(offset),
                (false, _) => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// The rule a second time, on fields that are cut out by their separators.
    fn reference(text: &str) -> bool {
        let two = |field: &str, most: u32| -> Option<u32> {
            let is_plain = field.len() == 2 && field.bytes().all(|byte| byte.is_ascii_digit());
            field.parse().ok().filter(|number| is_plain && *number <= most)
        };
        let read = || {
            let at = text.find(['Z', 'z', '+', '-'])?;
            let (clock, zone) = text.split_at(at);
            let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
            let fields: Vec<&str> = clock.split(':').collect();
            let [hour, minute, second] = fields[..] else { return None };
            let (hour, minute, second) = (two(hour, 23)?, two(minute, 59)?, two(second, 60)?);
            let east = match zone.split_at(1) {
                ("Z" | "z", "") => 0,
                (sign @ ("+" | "-"), distance) => {
                    let (hours, minutes) = distance.split_once(':')?;
                    let distance = two(hours, 23)? * 60 + two(minutes, 59)?;
                    if sign == "+" { distance } else { 1440 - distance }
                }
                _ => return None,
            };
            let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
            Some(is_fraction && (second < 60 || (hour * 60 + minute + 1440 - east) % 1440 == 1439))
        };
        read().unwrap_or(false)
    }

    const ACCEPTED: [&str; 7] = [
        "12:00:00Z",
        "00:00:00.5z",
        "23:59:60Z",
        "15:59:60.25-08:00",
        "05:29:60+05:30",
        "23:59:59.999999999999+23:59",
        "12:00:00-00:00",
    ];

    #[test]
    fn accepts_and_refuses_what_the_rfc_says() {
        for text in ACCEPTED {
            assert!(is_time(text.as_bytes()) && reference(text), "{text}");
        }
        let refused = [
            "",
            "12:00:00",
            "12:00Z",
            "120000Z",
            "T12:00:00Z",
            "12:00:00 Z",
            "12:00:00.Z",
            "12:00:00,5Z",
            "24:00:00Z",
            "12:60:00Z",
            "12:00:60Z",
            "23:59:61Z",
            "23:59:60+01:00",
            "12:00:00+24:00",
            "12:00:00+0000",
            "12:00:00+00",
            "12:00:00ZZ",
            "1２:00:00Z",
        ];
        for text in refused {
            assert!(!is_time(text.as_bytes()) && !reference(text), "{text}");
        }
    }

    #[test]
    fn agrees_with_the_reference_on_every_change_of_a_byte_and_every_time() {
        for text in ACCEPTED {
            for at in 0..text.len() {
                let mut changed = text.as_bytes().to_vec();
                for byte in 0..=u8::MAX {
                    changed[at] = byte;
                    let known = core::str::from_utf8(&changed).is_ok_and(reference);
                    assert_eq!(is_time(&changed), known, "{:?}", String::from_utf8_lossy(&changed));
                }
            }
        }
        for zone in ["Z", ".5+05:30", "-08:00", "+23:59"] {
            for (hour, minute) in (0..100).flat_map(|hour| (0..100).map(move |minute| (hour, minute))) {
                for second in [0, 59, 60, 61] {
                    let text = format!("{hour:02}:{minute:02}:{second:02}{zone}");
                    assert_eq!(is_time(text.as_bytes()), reference(&text), "{text}");
                }
            }
        }
    }
}
