//! Parts of a message → one compile error: the compiler has no formatting, so they are put together byte by byte.

/// The longest message, in bytes; what does not fit is left out.
const LONGEST: usize = 1024;

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
