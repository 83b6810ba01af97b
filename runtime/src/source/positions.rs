//! Violations of a text → the same with their places in it, found by reading the text once more. Cold: a valid text is read once.

use alloc::vec;
use alloc::vec::Vec;

use crate::text::{Lines, NotJson, Place, Read, Tokenizer};
use crate::violation::{Located, Point, Position, Violations};

/// Each of the `violations` says where in `text` it is.
pub(super) fn located(mut violations: Violations, text: &[u8]) -> Violations {
    violations.locate(|met| positions(met, text));
    violations
}

/// The place of each of the `offsets` in `text`, in their order.
pub(super) fn in_lines(text: &[u8], offsets: Vec<usize>) -> Vec<Position> {
    let mut lines = Lines::of(text);
    let mut positions = vec![position_by(&mut lines, 0); offsets.len()];
    let mut in_order: Vec<(usize, usize)> = offsets.into_iter().enumerate().collect();
    in_order.sort_by_key(|(_, offset)| *offset);
    for (number, offset) in in_order {
        if let Some(position) = positions.get_mut(number) {
            *position = position_by(&mut lines, offset);
        }
    }
    positions
}

/// The place of `offset` in `text`.
pub(super) fn position(text: &[u8], offset: usize) -> Position {
    position_by(&mut Lines::of(text), offset)
}

fn position_by(lines: &mut Lines<'_>, offset: usize) -> Position {
    let Place { line, column } = lines.place(offset);
    Position {
        line,
        column,
        offset,
    }
}

/// The positions of all that was met, in its order.
fn positions(met: &[Located], text: &[u8]) -> Vec<Position> {
    let mut search = Search {
        met,
        open: (0..met.len()).rev().collect(),
        levels: Vec::new(),
        found: met.iter().map(|located| located.offset).collect(),
    };
    // the last one that was met is the first one to be taken
    search.open.sort_by_key(|number| core::cmp::Reverse(met.get(*number).map(|located| located.offset)));
    // where all are found, or the text is no JSON, nothing follows
    let _ = search.value(&mut Tokenizer::new(text), None);
    in_lines(text, search.found)
}

/// A value that is being read, and its name.
struct Level {
    name: usize,
    value: usize,
}

struct Search<'m> {
    met: &'m [Located],
    /// The numbers of those that have not been found, by their offset from the last to the first.
    open: Vec<usize>,
    /// The values around the one that is read, from the document on, and that itself.
    levels: Vec<Level>,
    found: Vec<usize>,
}

impl Search<'_> {
    /// The value that comes, behind the name at `name`, if it has one.
    fn value(&mut self, tokens: &mut Tokenizer<'_>, name: Option<usize>) -> Read<()> {
        let first = tokens.peek();
        let value = tokens.offset();
        self.levels.push(Level {
            name: name.unwrap_or(value),
            value,
        });
        self.find(value);
        if self.open.is_empty() {
            return Err(NotJson);
        }
        let mut is_first = true;
        match first {
            b'{' => {
                tokens.begin_object()?;
                while tokens.next_entry(is_first)? {
                    is_first = false;
                    let name = tokens.offset();
                    tokens.name()?;
                    self.value(tokens, Some(name))?;
                }
            }
            b'[' => {
                tokens.begin_array()?;
                while tokens.next_item(is_first)? {
                    is_first = false;
                    self.value(tokens, None)?;
                }
            }
            _ => tokens.skip_value()?,
        }
        self.levels.pop();
        Ok(())
    }

    /// What was met at `offset` is at one of the levels.
    fn find(&mut self, offset: usize) {
        while let Some((number, located)) = self.open.last().and_then(|number| Some((*number, self.met.get(*number)?)))
            && located.offset <= offset
        {
            self.open.pop();
            let level = located.steps - usize::from(located.point == Point::Object);
            let found = self.levels.get(level).or(self.levels.last()).map(|level| match located.point {
                Point::Name => level.name,
                Point::Value | Point::Object => level.value,
            });
            if let (Some(place), Some(found)) = (self.found.get_mut(number), found) {
                *place = found;
            }
        }
    }
}
