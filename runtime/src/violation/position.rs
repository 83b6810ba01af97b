//! The place of a violation in a text: an offset in bytes, and the line and column of this offset.

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1. A line ends after its `\n`, so `\r\n` ends a line too.
    pub line: usize,
    /// The column, from 1, in bytes.
    pub column: usize,
    /// The offset from the beginning of the text, from 0, in bytes.
    pub offset: usize,
}

impl Position {
    /// The same place of a text with so many whole lines and bytes before it.
    #[cfg(feature = "std")]
    pub(crate) const fn behind(self, lines: usize, bytes: usize) -> Self {
        Self {
            line: self.line.saturating_add(lines),
            column: self.column,
            offset: self.offset.saturating_add(bytes),
        }
    }
}

/// What a violation points at, of the value that its path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    Value,
    /// The name in front of the value.
    Name,
    /// The object that lacks it.
    Object,
}

/// Where a violation was met, which leads to where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Located {
    /// The beginning of the value at the violation's path, or of one inside of it; of the object that lacks it.
    pub(crate) offset: usize,
    /// The length of the path.
    pub(crate) steps: usize,
    pub(crate) point: Point,
}
