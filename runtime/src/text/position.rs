//! Offsets in a text → lines and columns, in one pass over what lies between them.

/// A place in a text: lines and columns from 1, a column being one byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// The lines of a text up to an offset that moves on. A line ends behind its `\n`; a `\r` in front of that belongs to the line.
#[derive(Debug, Clone)]
pub(crate) struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: usize,
    /// Where the line begins.
    start: usize,
}

impl<'t> Lines<'t> {
    pub(crate) const fn of(text: &'t [u8]) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            start: 0,
        }
    }

    /// The place of `offset`: quick where offsets come in order.
    pub(crate) fn place(&mut self, offset: usize) -> Place {
        if offset < self.at {
            *self = Self::of(self.text);
        }
        let between = self.text.get(self.at..offset).unwrap_or_default();
        #[expect(clippy::naive_bytecount, reason = "nothing of a valid text is counted")]
        let ends = between.iter().filter(|byte| **byte == b'\n').count();
        if let Some(last) = between.iter().rposition(|byte| *byte == b'\n') {
            self.line += ends;
            self.start = self.at + last + 1;
        }
        self.at = offset;
        Place {
            line: self.line,
            column: offset - self.start + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_in_any_order_have_the_place_that_counting_gives() {
        let text = "ab\r\ncd\n\n\u{e4}\u{4e00}\u{1f600}x\r\r\nend".as_bytes();
        let counted = |offset: usize| {
            let (mut line, mut column) = (1, 1);
            for byte in text.iter().take(offset) {
                (line, column) = if *byte == b'\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            Place { line, column }
        };
        for first in 0..=text.len() {
            for second in 0..=text.len() {
                let mut lines = Lines::of(text);
                assert_eq!((lines.place(first), lines.place(second)), (counted(first), counted(second)));
            }
        }
    }
}
