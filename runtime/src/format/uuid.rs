//! A text → whether it is a UUID (RFC 9562, section 4): its digits are told by words of eight bytes.

/// Whether `text` is 32 hexadecimal digits of either case, in groups of 8, 4, 4, 4 and 12; of any version, nil and max included.
pub(super) const fn is_uuid(text: &[u8]) -> bool {
    let [
        a0,
        a1,
        a2,
        a3,
        a4,
        a5,
        a6,
        a7,
        b'-',
        b0,
        b1,
        b2,
        b3,
        b'-',
        c0,
        c1,
        c2,
        c3,
        b'-',
        d0,
        d1,
        d2,
        d3,
        b'-',
        e0,
        e1,
        e2,
        e3,
        e4,
        e5,
        e6,
        e7,
        e8,
        e9,
        e10,
        e11,
    ] = text
    else {
        return false;
    };
    0 == strangers([*a0, *a1, *a2, *a3, *a4, *a5, *a6, *a7])
        | strangers([*b0, *b1, *b2, *b3, *c0, *c1, *c2, *c3])
        | strangers([*d0, *d1, *d2, *d3, *e0, *e1, *e2, *e3])
        | strangers([*e4, *e5, *e6, *e7, *e8, *e9, *e10, *e11])
}

/// Bits that are set where a byte is not a hexadecimal digit.
///
/// All bytes are worked on at once, as one word. That needs no guard between them: a byte of which the arithmetic carries or borrows
/// is itself a stranger, and seen as one.
#[inline]
const fn strangers(bytes: [u8; 8]) -> u64 {
    let word = u64::from_le_bytes(bytes);
    // Of the characters in question this bit tells the letters.
    let letter = (word >> 6) & each(1);
    // Makes letters small and moves `a` to `0`. So both kinds start at 0x30: digits end at 0x39, letters at 0x35,
    let moved = (word | (letter * 0x20)) - letter * (b'a' - b'0') as u64;
    // and with so much added both end at 0x3F. What is not in that row, before or after, was too low or too high.
    let raised = moved.wrapping_add(letter * 4 + each(6));
    ((moved ^ each(0x30)) | (raised ^ each(0x30))) & each(0xF0)
}

const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use alloc::string::String;

    fn reference(text: &[u8]) -> bool {
        text.len() == 36
            && text.iter().enumerate().all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => *byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            })
    }

    const ACCEPTED: [&str; 4] = [
        "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
        "00000000-0000-0000-0000-000000000000",
        "01890a5d-AC96-774b-BCCE-b302099a8057",
    ];

    #[test]
    fn accepts_and_refuses_what_the_rfc_says() {
        let refused = [
            "",
            "3fa85f6457174562b3fc2c963f66afa6",
            "{3fa85f64-5717-4562-b3fc-2c963f66afa6}",
            "urn:uuid:3fa85f64-5717-4562-b3fc-2c963f66afa6",
            "3fa85f64-5717-4562-b3fc-2c963f66afa",
            "3fa85f64-5717-4562-b3fc-2c963f66afa66",
            "3fa85f64-5717-4562-b3fc-2c963f66afag",
            "3fa85f645-717-4562-b3fc-2c963f66afa6",
        ];
        for text in ACCEPTED {
            assert!(is_uuid(text.as_bytes()), "{text}");
        }
        for text in refused {
            assert!(!is_uuid(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn agrees_with_the_reference_on_every_change_of_a_byte_and_its_neighbour() {
        for (text, neighbour) in ACCEPTED.iter().flat_map(|text| (0..=u8::MAX).map(move |byte| (text, byte))) {
            for at in 0..36 {
                let mut changed = text.as_bytes().to_vec();
                // Every byte there is beside every one there is: no carry may hide a stranger.
                if let Some(next) = changed.get_mut(at + 1) {
                    *next = neighbour;
                }
                for byte in 0..=u8::MAX {
                    changed[at] = byte;
                    assert_eq!(is_uuid(&changed), reference(&changed), "{:?}", String::from_utf8_lossy(&changed));
                }
            }
        }
    }

    /// The compiler runs the same check.
    const _: () = assert!(is_uuid(ACCEPTED[0].as_bytes()) && !is_uuid(b"3fa85f64-5717-4562-b3fc_2c963f66afa6"));
}
