//! The automaton of a pattern → texts in which the pattern is found, and texts in which it is not.
//!
//! What a text must be like is read from the tables that judge it, so no syntax is read, and every pattern can be written by.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::choices::Choices;
use crate::pattern::{Automaton, Pattern, Transitions};

/// Longer texts are not looked for.
const LONGEST: usize = 512;
/// Tables of so many entries at most: states by lengths.
const LARGEST: usize = 4_000_000;
/// Of what a text may be longer than its shortest.
const LONGER: usize = 12;

/// What a pattern says about the texts of each length.
pub(super) struct Texts<'p> {
    automaton: &'p Automaton,
    states: usize,
    /// Whether from a state, by so many characters, a text ends as it should: a row for each length.
    rows: Vec<Vec<bool>>,
    /// The characters of each class, those that are read easily first.
    characters: Vec<Vec<char>>,
}

impl<'p> Texts<'p> {
    /// Texts in which `pattern` is found, or those in which it is not.
    pub(super) fn of(pattern: &'p Pattern, found: bool) -> Self {
        let automaton = pattern.automaton();
        let states = states(automaton);
        let ends = (0..states).map(|state| accepts(automaton, state) == found).collect();
        Self {
            automaton,
            states,
            rows: vec![ends],
            characters: characters(automaton),
        }
    }

    /// A text of at least `least` and at most `most` characters; absent where there is none, or none that is short enough to be found.
    pub(super) fn draw(&mut self, least: u64, most: u64, choices: &mut Choices) -> Option<String> {
        let start = usize::from(self.automaton.start);
        let least = usize::try_from(least).ok()?;
        let most = usize::try_from(most).unwrap_or(usize::MAX).min(LONGEST).min(LARGEST / self.states.max(1));
        let shortest = (least..=most).find(|length| self.leads(start, *length))?;
        let longest = most.min(shortest + LONGER);
        let lengths: Vec<usize> = (shortest..=longest).filter(|length| self.leads(start, *length)).collect();
        let length = choices.pick(&lengths).copied()?;
        self.text(start, length, choices)
    }

    /// Whether from `state` on there are `length` characters behind which a text may end.
    fn leads(&mut self, state: usize, length: usize) -> bool {
        while self.rows.len() <= length {
            let next = match self.rows.last() {
                Some(last) => (0..self.states).map(|state| self.steps(state).any(|to| is_set(last, to))).collect(),
                None => Vec::new(),
            };
            self.rows.push(next);
        }
        self.rows.get(length).is_some_and(|row| is_set(row, state))
    }

    fn text(&mut self, start: usize, length: usize, choices: &mut Choices) -> Option<String> {
        let (mut state, mut text) = (start, String::new());
        for left in (0..length).rev() {
            let row = self.rows.get(left)?;
            let possible: Vec<(usize, usize)> =
                self.steps(state).enumerate().filter(|(class, to)| is_set(row, *to) && self.has_any(*class)).collect();
            // classes of letters and digits are the more readable ones
            let readable: Vec<(usize, usize)> =
                possible.iter().copied().filter(|(class, _)| self.is_readable(*class)).collect();
            let (class, to) = *choices.pick(if readable.is_empty() { &possible } else { &readable })?;
            text.push(*choices.pick(self.characters.get(class)?)?);
            state = to;
        }
        Some(text)
    }

    fn has_any(&self, class: usize) -> bool {
        self.characters.get(class).is_some_and(|characters| !characters.is_empty())
    }

    fn is_readable(&self, class: usize) -> bool {
        self.characters.get(class).and_then(|characters| characters.first()).is_some_and(char::is_ascii_graphic)
    }

    /// The state that follows, for each class.
    fn steps(&self, state: usize) -> impl Iterator<Item = usize> {
        let (automaton, stride) = (self.automaton, self.automaton.stride);
        (0..stride).map(move |class| step(automaton, state, class))
    }
}

fn is_set(row: &[bool], state: usize) -> bool {
    row.get(state).copied().unwrap_or_default()
}

/// How many states there are.
fn states(automaton: &Automaton) -> usize {
    let entries = match automaton.transitions {
        Transitions::Narrow(states) => states.len(),
        Transitions::Wide(states) => states.len(),
    };
    // the first two have no need of a row, and may have none
    (entries / automaton.stride.max(1)).max(2)
}

fn step(automaton: &Automaton, state: usize, class: usize) -> usize {
    if state < 2 {
        return state;
    }
    let place = state * automaton.stride + class;
    match automaton.transitions {
        Transitions::Narrow(states) => states.get(place).copied().map(usize::from),
        Transitions::Wide(states) => states.get(place).copied().map(|state| usize::from(u16::from_le_bytes(state))),
    }
    .unwrap_or_default()
}

/// Whether a text that ends in `state` has the pattern in it.
fn accepts(automaton: &Automaton, state: usize) -> bool {
    state == 1 || state >= usize::from(automaton.first_accepting)
}

/// Of each class, a few characters.
fn characters(automaton: &Automaton) -> Vec<Vec<char>> {
    let mut characters = vec![Vec::new(); automaton.stride];
    let readable = ('a'..='z').chain('0'..='9').chain('A'..='Z').chain(' '..='~');
    for character in readable.chain('\0'..='\u{7F}') {
        let class = automaton.ascii.get(character as usize).copied().map(usize::from);
        add(&mut characters, class, character);
    }
    for (start, class) in automaton.starts.iter().zip(automaton.classes) {
        if let Some(character) = char::from_u32(u32::from_le_bytes(*start)) {
            add(&mut characters, Some(usize::from(*class)), character);
        }
    }
    characters
}

fn add(characters: &mut [Vec<char>], class: Option<usize>, character: char) {
    /// Of one class, so many are enough.
    const MOST: usize = 64;
    let of_class = class.and_then(|class| characters.get_mut(class));
    if let Some(of_class) = of_class.filter(|of_class| of_class.len() < MOST && !of_class.contains(&character)) {
        // what cannot be read stands only where nothing else does
        if of_class.is_empty() || character.is_ascii_graphic() || of_class.iter().all(|other| !other.is_ascii_graphic())
        {
            of_class.push(character);
        }
    }
}
