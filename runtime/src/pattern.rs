//! A pattern as tables, which were made at compile time, and a text → whether the pattern is in the text.
//!
//! The macro makes the automaton, so that a program has no compiler of patterns, nothing is built when it starts, and a constant can be
//! asked: defaults are checked by the compiler. Measured beside `regex` 1, which builds when a pattern is first used (release profile;
//! the patterns `^[a-z0-9-]{1,64}$`, a UUID, and `^\p{L}[\p{L} '-]{0,99}$`, each in a text of 20 to 36 characters):
//!
//! | | this | `regex` 1 |
//! | --- | --- | --- |
//! | the program grows, for the three | 25 KB | 1.7 MB |
//! | first match | 0.6 to 1.7 µs | 173 µs, 189 µs and 38 ms |
//! | each further match | 46, 116 and 108 ns | 35, 66 and 2 270 ns |
//!
//! To translate a pattern takes the macro 0.1 to 9 ms, unoptimized as macros are.
//!
//! `^(a+)+$` refuses `aa…a!` with 18 instructions a character, whether there are 100, 1 000 or 10 000, and a million in 5.4 ms (the
//! subjects `repeated_…` of `tests/benches`). A matcher that goes back and tries again doubles its time with each `a`.

use crate::utf8::first_code_point;

/// A pattern of ECMA-262, with the flag `u`, translated at compile time: [`pattern!`](crate::pattern!) makes one.
///
/// A text matches if the pattern is found anywhere in it (JSON Schema 2020-12 Validation, section 6.3.3): `^` and `$` make it speak of
/// the whole text. The text is read once, so the time is linear in its length for every pattern.
#[derive(Debug, Clone, Copy)]
pub struct Pattern {
    source: &'static str,
    automaton: Automaton,
}

/// A deterministic automaton over characters.
///
/// State 0 refuses whatever follows, and state 1 accepts whatever follows. Characters of one class are alike to every state.
#[derive(Debug, Clone, Copy)]
pub struct Automaton {
    /// The class of each character of ASCII.
    pub ascii: &'static [u8; 128],
    /// The code points beyond ASCII at which another class begins, in order, the lowest byte first. The first is 128.
    pub starts: &'static [[u8; 4]],
    /// The class that begins at each of them.
    pub classes: &'static [u8],
    /// How many classes there are.
    pub stride: usize,
    /// The state that follows: for each state, one for each class.
    pub transitions: Transitions,
    /// The state before the first character.
    pub start: u16,
    /// The first of the states that accept a text which ends there. All behind it do, too.
    pub first_accepting: u16,
}

/// States in a table, as bytes: one literal is compiled faster than many numbers.
#[derive(Debug, Clone, Copy)]
pub enum Transitions {
    /// A byte for each state, of automata that have no more than 256.
    Narrow(&'static [u8]),
    /// Two bytes for each state, the lower one first.
    Wide(&'static [[u8; 2]]),
}

/// The last of the states that are final.
const ACCEPTS: u16 = 1;

impl Pattern {
    /// What the derive and [`pattern!`](crate::pattern!) write.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(source: &'static str, automaton: Automaton) -> Self {
        Self { source, automaton }
    }

    /// The pattern as it was written.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    #[cfg(feature = "testing")]
    pub(crate) const fn automaton(&self) -> &Automaton {
        &self.automaton
    }

    /// Whether the pattern is found anywhere in `text`.
    ///
    /// ```
    /// use wireform::{Pattern, pattern};
    ///
    /// const SLUG: Pattern = pattern!("^[a-z0-9-]{1,64}$");
    /// const _: () = assert!(SLUG.is_in("a-title"));
    ///
    /// assert!(!SLUG.is_in("A title"));
    /// ```
    #[must_use]
    pub const fn is_in(&self, text: &str) -> bool {
        self.automaton.accepts(text.as_bytes())
    }
}

/// Patterns are equal if they are written alike.
impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Pattern {}

#[expect(clippy::indexing_slicing, reason = "the macro writes a place for each; slices have no `get` in const")]
impl Automaton {
    const fn accepts(&self, text: &[u8]) -> bool {
        let mut state = self.start;
        let mut rest = text;
        while let [first, behind @ ..] = rest
            && state > ACCEPTS
        {
            let class = if first.is_ascii() {
                rest = behind;
                self.ascii[*first as usize]
            } else {
                let Some((code_point, behind)) = first_code_point(rest) else { return false };
                rest = behind;
                self.class_beyond_ascii(code_point)
            };
            let place = state as usize * self.stride + class as usize;
            state = match self.transitions {
                Transitions::Narrow(states) => states[place] as u16,
                Transitions::Wide(states) => u16::from_le_bytes(states[place]),
            };
        }
        state == ACCEPTS || state >= self.first_accepting
    }

    /// The class that begins last at `code_point` or before it.
    const fn class_beyond_ascii(&self, code_point: u32) -> u8 {
        let (mut least, mut most) = (0, self.starts.len() - 1);
        while least < most {
            let middle = (least + most).div_ceil(2);
            if u32::from_le_bytes(self.starts[middle]) <= code_point {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        self.classes[least]
    }
}
