//! The sets of characters that a pattern speaks of → classes of characters that no set tells apart.

use std::collections::HashMap;

use regex_syntax::hir::ClassUnicode;

use super::class;
use super::problem::TooLarge;

/// The classes of all characters.
#[derive(Debug)]
pub(super) struct Alphabet {
    /// Where a class begins, and which: in order, from the first code point on.
    pub(super) ranges: Vec<(u32, u8)>,
    /// For each class, whether each set holds it.
    pub(super) members: Vec<Vec<bool>>,
    /// For each class, whether it is of word characters. It matters only to boundaries.
    pub(super) is_word: Vec<bool>,
}

impl Alphabet {
    pub(super) fn of(sets: &[ClassUnicode], has_boundaries: bool) -> Result<Self, TooLarge> {
        let words = if has_boundaries { class::word() } else { ClassUnicode::empty() };
        let all: Vec<&ClassUnicode> = sets.iter().chain([&words]).collect();
        let ranges = all.iter().flat_map(|set| set.ranges());
        let ends = ranges.flat_map(|range| [Some(range.start()), following(range.end())]);
        let mut starts: Vec<u32> = ends.flatten().chain(['\0']).map(u32::from).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut alphabet = Self {
            ranges: Vec::new(),
            members: Vec::new(),
            is_word: Vec::new(),
        };
        let mut known = HashMap::new();
        let mut cursors = vec![0; all.len()];
        for start in starts {
            let held: Vec<bool> = all.iter().zip(&mut cursors).map(|(set, cursor)| holds(set, cursor, start)).collect();
            let class = match known.get(&held) {
                Some(class) => *class,
                None => alphabet.add(&mut known, held)?,
            };
            if alphabet.ranges.last().is_none_or(|(_, last)| *last != class) {
                alphabet.ranges.push((start, class));
            }
        }
        Ok(alphabet)
    }

    fn add(&mut self, known: &mut HashMap<Vec<bool>, u8>, held: Vec<bool>) -> Result<u8, TooLarge> {
        let class = u8::try_from(self.members.len()).map_err(|_| TooLarge)?;
        known.insert(held.clone(), class);
        let mut held = held;
        self.is_word.push(held.pop().unwrap_or_default());
        self.members.push(held);
        Ok(class)
    }

    /// How many classes there are.
    pub(super) fn len(&self) -> usize {
        self.members.len()
    }

    /// The class of a code point.
    pub(super) fn class(&self, code_point: u32) -> u8 {
        let behind = self.ranges.partition_point(|(start, _)| *start <= code_point);
        self.ranges.get(behind.wrapping_sub(1)).map_or(0, |(_, class)| *class)
    }
}

/// The next character: no code point of a surrogate is one.
fn following(character: char) -> Option<char> {
    (character..=char::MAX).nth(1)
}

/// Whether `set` holds `code_point`; the cursor is at the first range that may, and moves on.
fn holds(set: &ClassUnicode, cursor: &mut usize, code_point: u32) -> bool {
    while let Some(range) = set.ranges().get(*cursor) {
        if code_point <= u32::from(range.end()) {
            return u32::from(range.start()) <= code_point;
        }
        *cursor += 1;
    }
    false
}
