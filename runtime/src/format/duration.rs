//! A text → whether it is a duration (RFC 3339, appendix A).

/// Whether `text` is an RFC 3339 duration: `P3D`, `P1Y2M10DT2H30M`, `PT90S`, `P2W`.
///
/// As the grammar there has it: no fractions, no sign, no unit left out between two others (`P1Y1D` is none, `P1Y0M1D` is), weeks
/// by themselves. Its letters are capitals, as in ISO 8601 and in other validators, though those of an ABNF may be small.
pub(super) const fn is_duration(text: &[u8]) -> bool {
    let [b'P', rest @ ..] = text else { return false };
    if let Some([]) = after(rest, b'W') {
        return true;
    }
    let date = chain(rest, [b'Y', b'M', b'D']);
    match date {
        [] => !rest.is_empty(),
        [b'T', time @ ..] => !time.is_empty() && chain(time, [b'H', b'M', b'S']).is_empty(),
        _ => false,
    }
}

/// What follows numbers with these `units`: any of them first, and each that follows is the next one.
const fn chain(text: &[u8], units: [u8; 3]) -> &[u8] {
    let [first, second, third] = units;
    let (behind, next) = if let Some(rest) = after(text, first) {
        (rest, second)
    } else if let Some(rest) = after(text, second) {
        (rest, third)
    } else if let Some(rest) = after(text, third) {
        return rest;
    } else {
        return text;
    };
    let Some(rest) = after(behind, next) else { return behind };
    if next == third {
        return rest;
    }
    match after(rest, third) {
        Some(rest) => rest,
        None => rest,
    }
}

/// What follows a number with this `unit`.
const fn after(text: &[u8], unit: u8) -> Option<&[u8]> {
    let [b'0'..=b'9', ..] = text else { return None };
    let mut rest = text;
    while let [b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
    }
    match rest {
        [letter, behind @ ..] if *letter == unit => Some(behind),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::{String, ToString};
    use alloc::vec;
    use alloc::vec::Vec;

    /// The productions of the grammar, written out: every sequence of units there is.
    fn productions() -> Vec<String> {
        let time = ["S", "M", "MS", "H", "HM", "HMS"];
        let date = ["D", "M", "MD", "Y", "YM", "YMD"];
        let mut all = vec!["W".to_string()];
        all.extend(date.map(String::from));
        all.extend(time.map(|time| format!("T{time}")));
        all.extend(date.iter().flat_map(|date| time.map(|time| format!("{date}T{time}"))));
        all
    }

    /// Takes out the numbers, and looks the units up.
    fn reference(text: &str) -> bool {
        let Some(body) = text.strip_prefix('P') else { return false };
        let mut units = String::new();
        let mut digits = 0;
        for character in body.chars() {
            match character {
                '0'..='9' => digits += 1,
                'T' if digits == 0 => units.push('T'),
                'T' => return false,
                _ if digits == 0 => return false,
                unit => {
                    units.push(unit);
                    digits = 0;
                }
            }
        }
        digits == 0 && productions().contains(&units)
    }

    #[test]
    fn accepts_every_production_of_the_grammar() {
        for units in productions() {
            let mut text = "P".to_string();
            for unit in units.chars() {
                text.push_str(if unit == 'T' { "" } else { "10" });
                text.push(unit);
            }
            assert!(is_duration(text.as_bytes()) && reference(&text), "{text}");
            assert!(!is_duration(text.to_lowercase().as_bytes()), "{text}");
        }
    }

    #[test]
    fn refuses_what_the_grammar_leaves_out() {
        let refused = [
            "",
            "P",
            "PT",
            "P1",
            "1D",
            "P1YT",
            "P1Y1D",
            "PT1H1S",
            "P1Y2W",
            "P1W2D",
            "P2D1Y",
            "P1D2H",
            "P2S",
            "PT1D",
            "P1.5D",
            "PT1.5S",
            "-P1D",
            "+P1D",
            "P-1D",
            "PD",
            "P1D ",
            " P1D",
            "P1DT",
            "P1DT1HT1S",
            "P２Y",
            "PT1H30",
            "P1W1W",
        ];
        for text in refused {
            assert!(!is_duration(text.as_bytes()) && !reference(text), "{text}");
        }
    }

    #[test]
    fn agrees_with_the_reference_on_every_short_text_of_its_letters() {
        let letters = b"P1YMWDTHS";
        let mut texts = vec![Vec::new()];
        for _ in 0..7 {
            let longer: Vec<Vec<u8>> = texts
                .iter()
                .filter(|text: &&Vec<u8>| text.first().is_none_or(|first| *first == b'P'))
                .flat_map(|text| letters.iter().map(move |letter| [&text[..], &[*letter]].concat()))
                .collect();
            for text in &longer {
                let as_text = core::str::from_utf8(text).unwrap_or_default();
                assert_eq!(is_duration(text), reference(as_text), "{as_text}");
            }
            texts = longer;
        }
    }
}
