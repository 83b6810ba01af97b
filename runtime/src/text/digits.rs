//! The decimal digits at a place of a text → how many they are, and the number that they say.

/// Adds the digits at `at` to `number`, and says where they end. More than 19 digits do not fit: then `number` means nothing.
///
/// Eight bytes are read at once, as most numbers have fewer digits than that.
#[inline(always)]
pub(super) fn read(bytes: &[u8], at: usize, number: &mut u64) -> usize {
    let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) else {
        return read_one_by_one(bytes, at, number);
    };
    let digits = u64::from_le_bytes(*word) ^ EACH_ZERO;
    let others = (digits.wrapping_add(EACH_FROM_TEN) | digits) & HIGHEST_BITS;
    if others == 0 {
        return read_one_by_one(bytes, at, number);
    }
    let count = others.trailing_zeros() / 8;
    if count == 0 {
        return at;
    }
    // the digits move to the end of the word, with zeros in front of them
    *number = number.wrapping_mul(power_of_ten(count)).wrapping_add(eight(digits << (64 - 8 * count)));
    at + count as usize
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
fn read_one_by_one(bytes: &[u8], mut at: usize, number: &mut u64) -> usize {
    for byte in bytes.get(at..).unwrap_or_default() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            break;
        }
        *number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
        at += 1;
    }
    at
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
                let mut number = 0;
                assert_eq!(read(text.as_bytes(), 0, &mut number), digits.len(), "{text}");
                assert_eq!(number, digits.parse::<u64>().unwrap_or_default(), "{text}");
            }
        }
        for number in 0..20_000_u64 {
            let (text, mut read_number) = (format!("{number}, and more"), 0);
            assert_eq!((read(text.as_bytes(), 0, &mut read_number), read_number), (number.to_string().len(), number));
        }
    }
}
