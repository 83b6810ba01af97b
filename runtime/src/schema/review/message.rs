//! Parts of a message → one compile error: the compiler has no formatting, so they are put together byte by byte.

use crate::number::Number;

/// The longest message, in bytes; what does not fit is left out.
const LONGEST: usize = 1024;

/// So many zeros before or behind the digits of a number are written out.
const MOST_ZEROS: i32 = 20;

/// A message in the making.
#[derive(Debug)]
pub(crate) struct Message {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Message {
    pub(crate) const fn new(text: &str) -> Self {
        Self {
            bytes: [0; LONGEST],
            length: 0,
        }
        .text(text)
    }

    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    pub(crate) const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        if self.length + text.len() > LONGEST {
            return self;
        }
        let mut i = 0;
        while i < text.len() {
            self.bytes[self.length] = text[i];
            self.length += 1;
            i += 1;
        }
        self
    }

    /// In backticks.
    pub(crate) const fn word(self, word: &str) -> Self {
        self.text("`").text(word).text("`")
    }

    /// A keyword with its limit, in backticks.
    pub(crate) const fn limit(self, keyword: &str, limit: Number) -> Self {
        self.text("`").text(keyword).text(" = ").number(limit).text("`")
    }

    pub(crate) const fn integer(self, value: i128) -> Self {
        let sign = if value < 0 { "-" } else { "" };
        self.text(sign).unsigned(value.unsigned_abs())
    }

    pub(crate) const fn unsigned(self, value: u128) -> Self {
        let rest = if value > 9 { self.unsigned(value / 10) } else { self };
        match core::str::from_utf8(&[b'0' + (value % 10) as u8]) {
            Ok(digit) => rest.text(digit),
            Err(_) => rest,
        }
    }

    /// In plain digits, unless that would take many zeros.
    pub(crate) const fn number(self, value: Number) -> Self {
        let signed = self.text(if value.is_negative() { "-" } else { "" });
        let (digits, exponent) = (value.coefficient(), value.exponent());
        if exponent == 0 {
            return signed.unsigned(digits);
        }
        if exponent > MOST_ZEROS || exponent < -MOST_ZEROS {
            return signed.scientific(digits, exponent);
        }
        if exponent > 0 {
            return signed.unsigned(digits).zeros(exponent);
        }
        let places = exponent.unsigned_abs();
        signed.parted(digits, places)
    }

    /// As `1.5e999`.
    const fn scientific(self, digits: u128, exponent: i32) -> Self {
        let behind = match digits.checked_ilog10() {
            Some(logarithm) => logarithm,
            None => 0,
        };
        let mantissa = if behind == 0 { self.unsigned(digits) } else { self.parted(digits, behind) };
        mantissa.text("e").integer((exponent + behind.cast_signed()) as i128)
    }

    /// With a point before the last `places` digits, which do not end in zero.
    const fn parted(self, digits: u128, places: u32) -> Self {
        let power = 10_u128.pow(places);
        let fraction = digits % power;
        let shown = match fraction.checked_ilog10() {
            Some(logarithm) => logarithm + 1,
            None => 1,
        };
        self.unsigned(digits / power).text(".").zeros((places - shown).cast_signed()).unsigned(fraction)
    }

    const fn zeros(self, count: i32) -> Self {
        if count > 0 { self.text("0").zeros(count - 1) } else { self }
    }

    /// The second line.
    pub(crate) const fn help(self, help: &str) -> Self {
        self.text("\nhelp: ").text(help)
    }

    /// The compile error, at the word that called for the review.
    #[expect(clippy::panic, reason = "at compile time this is how a constant reports an error")]
    #[track_caller]
    pub(crate) const fn refuse(&self) -> ! {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(message) => panic!("{}", message),
            // only whole parts are added
            Err(_) => panic!("this cannot stand here"),
        }
    }
}
