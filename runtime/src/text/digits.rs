//! The decimal digits at a place of a text → how many they are, and the number that they say.

/// Adds the digits at `at` to `number`: where they end, and the number, which means nothing where there are more than 19 of them.
///
/// Eight bytes are read at once, as most numbers have fewer digits than that.
#[inline(always)]
pub(super) fn read(bytes: &[u8], at: usize, number: u64) -> (usize, u64) {
    match read_few(bytes, at, number) {
        Some(read) => read,
        None => read_one_by_one(bytes, at, number),
    }
}

/// The same, where there are less than eight digits, and the text has so many bytes there. No call.
#[inline(always)]
pub(super) fn read_few(bytes: &[u8], at: usize, number: u64) -> Option<(usize, u64)> {
    let word = bytes.get(at..)?.first_chunk::<8>()?;
    let digits = u64::from_le_bytes(*word) ^ EACH_ZERO;
    let others = (digits.wrapping_add(EACH_FROM_TEN) | digits) & HIGHEST_BITS;
    if others == 0 {
        return None;
    }
    let count = others.trailing_zeros() / 8;
    if count == 0 {
        return Some((at, number));
    }
    // the digits move to the end of the word, with zeros in front of them
    let number = number.wrapping_mul(power_of_ten(count)).wrapping_add(eight(digits << (64 - 8 * count)));
    Some((at + count as usize, number))
}

const EACH_ZERO: u64 = 0x3030_3030_3030_3030;
const EACH_FROM_TEN: u64 = 0x7676_7676_7676_7676;
const HIGHEST_BITS: u64 = 0x8080_8080_8080_8080;

/// The number that eight digits say, of which the first is the lowest byte. Neighbours are put together: digits, pairs, fours.
#[inline(always)]
const fn eight(digits: u64) -> u64 {
    let pairs = (digits.wrapping_mul(10) + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs.wrapping_mul(100) + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    (fours.wrapping_mul(10_000) + (fours >> 32)) & 0xFFFF_FFFF
}

/// 10^`exponent` for an `exponent` below eight.
#[inline(always)]
fn power_of_ten(exponent: u32) -> u64 {
    const POWERS: [u64; 8] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];
    POWERS.get(exponent as usize).copied().unwrap_or_default()
}

#[inline(never)]
fn read_one_by_one(bytes: &[u8], mut at: usize, mut number: u64) -> (usize, u64) {
    for byte in bytes.get(at..).unwrap_or_default() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            break;
        }
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
        at += 1;
    }
    (at, number)
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn digits_are_read_up_to_the_first_other_byte() {
        for digits in ["", "0", "7", "10", "123", "9999999", "12345678", "123456789", "1234567890123456789", "00012"] {
            for rest in ["", ",", "]       ", ".12345678", "/       ", ":       ", "e1234567", "\u{e4}\u{4e00}\u{4e00}"]
            {
                let text = format!("{digits}{rest}");
                let number = digits.parse::<u64>().unwrap_or_default();
                assert_eq!(read(text.as_bytes(), 0, 0), (digits.len(), number), "{text}");
            }
        }
        for number in 0..20_000_u64 {
            let text = format!("{number}, and more");
            assert_eq!(read(text.as_bytes(), 0, 0), (number.to_string().len(), number));
        }
    }
}
