//! Violations of a text → the same with their places in it, found by reading the text once more. Cold: a valid text is read once.

use alloc::borrow::Cow;
use alloc::vec;
use alloc::vec::Vec;

use crate::text::{Lines, NotJson, Place, Read, Tokenizer};
use crate::violation::{Located, Point, Position, Violation, Violations};

/// Each of the `violations` says where in `text` it is.
pub(super) fn located(mut violations: Violations, text: &[u8]) -> Violations {
    violations.locate(|met| positions(met, text));
    violations
}

/// Each of the `violations`, which are of what was built from `text`, says where in `text` its path leads.
#[cold]
#[inline(never)]
pub(crate) fn found_by_path(mut violations: Violations, text: &[u8]) -> Violations {
    let start = Tokenizer::new(text);
    let leads_to = |violation: &Violation| {
        let mut tokens = start.clone();
        // the text is JSON: it ends no search early
        let _ = follow(&mut tokens, &mut violation.segments());
        tokens.offset()
    };
    let mut positions = in_lines(text, violations.iter().map(leads_to).collect()).into_iter();
    violations.put(|_| positions.next());
    violations
}

/// The place of each of the `offsets` in `text`, in their order.
fn in_lines(text: &[u8], offsets: Vec<usize>) -> Vec<Position> {
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

/// Goes on to the value that `path` leads to; where it leads to nothing, as far as it leads.
fn follow(tokens: &mut Tokenizer<'_>, path: &mut dyn Iterator<Item = Cow<'_, str>>) -> Read<()> {
    loop {
        let first = tokens.peek();
        let here = tokens.mark();
        let Some(step) = path.next() else { return Ok(()) };
        let found = match first {
            b'{' => enter_property(tokens, &step)?,
            b'[' => enter_item(tokens, &step)?,
            _ => false,
        };
        if !found {
            tokens.go_back(here);
            return Ok(());
        }
    }
}

/// Goes on to the value of the property called `name`; says whether there is one.
fn enter_property(tokens: &mut Tokenizer<'_>, name: &str) -> Read<bool> {
    tokens.begin_object()?;
    let mut is_first = true;
    while tokens.next_entry(is_first)? {
        is_first = false;
        if tokens.name()?.decoded() == name {
            return Ok(true);
        }
        tokens.skip_value()?;
    }
    Ok(false)
}

/// Goes on to the item at the position `index`; says whether there is one.
fn enter_item(tokens: &mut Tokenizer<'_>, index: &str) -> Read<bool> {
    let Ok(index) = index.parse::<usize>() else { return Ok(false) };
    tokens.begin_array()?;
    for before in 0.. {
        if !tokens.next_item(before == 0)? {
            break;
        }
        if before == index {
            return Ok(true);
        }
        tokens.skip_value()?;
    }
    Ok(false)
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
