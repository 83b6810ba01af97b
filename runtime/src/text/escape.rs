//! What stands behind a backslash in a string → the character that it means.

/// The character that `escape` begins with, which is known to be right, and how many bytes that takes.
#[inline(always)]
pub(super) fn unescaped(escape: &[u8]) -> (char, usize) {
    match letter(escape) {
        Some(character) => (character, 1),
        None => units(escape),
    }
}

/// The character that the letter means which `escape` begins with; nothing where that is the one of a code unit.
#[inline(always)]
fn letter(escape: &[u8]) -> Option<char> {
    let letter = escape.first().copied().unwrap_or_default();
    let meant = MEANT.get(usize::from(letter)).copied().unwrap_or_default();
    // the mask shows that it is one byte
    if meant == 0 { None } else { Some(char::from(meant & 0x7F)) }
}

/// What each letter means; zero for all that stand for no character.
static MEANT: [u8; 256] = meant();

#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
const fn meant() -> [u8; 256] {
    let mut meant = [0; 256];
    let pairs = *b"\"\"\\\\//b\x08f\x0Cn\nr\rt\t";
    let mut at = 0;
    while at < pairs.len() {
        meant[pairs[at] as usize] = pairs[at + 1];
        at += 2;
    }
    meant
}

/// The character that one code unit is which `escape` begins with, or two are, and how many bytes that takes. They are known to be
/// right.
#[inline(never)]
fn units(escape: &[u8]) -> (char, usize) {
    let unit = hexadecimal(escape, 1).unwrap_or_default();
    match (unit, hexadecimal(escape, 7)) {
        (0xD800..=0xDBFF, Some(low)) => (scalar(0x1_0000 + ((unit & 0x3FF) << 10 | low & 0x3FF)), 11),
        _ => (scalar(unit), 5),
    }
}

fn scalar(code: u32) -> char {
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The number that the four hexadecimal digits at `at` say.
pub(super) fn hexadecimal(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..)?.first_chunk::<4>()?;
    let mut number = 0;
    for digit in digits {
        number = number << 4 | VALUES.get(usize::from(*digit))?;
    }
    (number <= 0xFFFF).then_some(number)
}

/// What each byte is as a hexadecimal digit; of one that is none, too much for any number of four.
static VALUES: [u32; 256] = values();

#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
const fn values() -> [u32; 256] {
    let mut values = [u32::MAX; 256];
    let mut byte = 0_u8;
    while byte < 0x80 {
        if let Some(value) = (byte as char).to_digit(16) {
            values[byte as usize] = value;
        }
        byte += 1;
    }
    values
}
