//! A text → whether it is a date (RFC 3339, section 5.6).

/// Whether `text` is an RFC 3339 full-date: `2024-02-29`. Every year from 0000 to 9999 has the calendar of today.
pub(super) const fn is_date(text: &[u8]) -> bool {
    let [c0, c1, y0, y1, b'-', m0, m1, b'-', d0, d1] = text else { return false };
    let (century, year) = (number(*c0, *c1), number(*y0, *y1));
    let (month, day) = (number(*m0, *m1), number(*d0, *d1));
    century <= 99 && year <= 99 && 1 <= day && day <= days(century * 100 + year, month)
}

/// The number of two digits; of anything else 100, which is too much for any field.
pub(super) const fn number(tens: u8, ones: u8) -> i32 {
    if tens.is_ascii_digit() && ones.is_ascii_digit() { (tens - b'0') as i32 * 10 + (ones - b'0') as i32 } else { 100 }
}

/// The length of a month, 0 where there is none; the year as if our calendar had always been in use.
const fn days(year: i32, month: i32) -> i32 {
    let is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap_year => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;

    /// The rule a second time, on a text that is cut at its hyphens.
    fn reference(text: &str) -> bool {
        let read = || {
            let (year, rest) = text.split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            let is_plain = [year, month, day].concat().bytes().all(|byte| byte.is_ascii_digit());
            let has_all_digits = (year.len(), month.len(), day.len()) == (4, 2, 2);
            let (year, month, day): (u32, usize, u32) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
            let is_leap_year = if year % 100 == 0 { year % 400 == 0 } else { year % 4 == 0 };
            let february = if is_leap_year { 29 } else { 28 };
            let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            let last = *months.get(month.checked_sub(1)?)?;
            Some(is_plain && has_all_digits && 1 <= day && day <= last)
        };
        read().unwrap_or(false)
    }

    #[test]
    fn knows_the_length_of_every_month_of_ten_thousand_years() {
        let mut count = 0;
        for (year, month) in (0..=9999).flat_map(|year| (1..=12).map(move |month| (year, month))) {
            let days = (28..=32).take_while(|day| is_date(format!("{year:04}-{month:02}-{day:02}").as_bytes())).count();
            count += 27 + days;
        }
        assert_eq!(count, 3_652_425);
    }

    #[test]
    fn agrees_with_the_reference_on_every_month_and_day() {
        for year in [0, 4, 100, 400, 1900, 2000, 2023, 2024, 9999] {
            for (month, day) in (0..100).flat_map(|month| (0..100).map(move |day| (month, day))) {
                let date = format!("{year:04}-{month:02}-{day:02}");
                assert_eq!(is_date(date.as_bytes()), reference(&date), "{date}");
            }
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in ["", "2024", "2024-05", "2024-5-1", "24-05-01", "20240501", "2024-05-01Z", "2024-05-01T12:00:00Z"] {
            assert!(!is_date(text.as_bytes()), "{text}");
        }
        for text in ["+024-05-01", "-024-05-01", "02024-05-01", "2024-W18-3", "2024-122", " 2024-05-01", "２024-05-0"]
        {
            assert!(!is_date(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn agrees_with_the_reference_on_every_change_of_a_byte() {
        for text in ["2024-02-29", "2023-02-28", "1999-12-31", "0000-01-01"] {
            for at in 0..text.len() {
                let mut changed = text.as_bytes().to_vec();
                for byte in 0..=u8::MAX {
                    changed[at] = byte;
                    let known = core::str::from_utf8(&changed).is_ok_and(reference);
                    assert_eq!(is_date(&changed), known, "{:?}", String::from_utf8_lossy(&changed));
                }
            }
        }
    }
}
