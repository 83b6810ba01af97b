//! An automaton in several states at once → one in a single state (the powerset construction), made as small as it can be → its
//! tables.

use std::collections::{BTreeMap, HashMap};

use super::alphabet::Alphabet;
use super::minimal::{self, Table};
use super::nondeterministic::{Assertion, Nondeterministic, State};
use super::problem::TooLarge;

/// An automaton that reads a text character by character.
///
/// State 0 refuses whatever follows, and state 1 accepts whatever follows.
#[derive(Debug, Clone)]
pub(crate) struct Automaton {
    /// The class of each character of ASCII.
    pub(crate) ascii: Vec<u8>,
    /// Where a class of other characters begins, and which: in order.
    pub(crate) ranges: Vec<(u32, u8)>,
    /// How many classes there are.
    pub(crate) stride: usize,
    /// The state that follows: for each state, one for each class.
    pub(crate) transitions: Vec<u16>,
    pub(crate) start: u16,
    /// The first of the states that accept a text which ends there. All behind it do, too.
    pub(crate) first_accepting: u16,
}

/// No automaton has more states than this.
const MOST_STATES: usize = 1 << 14;
/// The powerset construction takes no more steps than this, which is a second or two.
const MOST_STEPS: usize = 10_000_000;

/// What was before the place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Before {
    Nothing,
    Word,
    Other,
}

/// The states that the automaton may be in, in order, before it is known what comes next.
type Several = (Vec<usize>, Before);

pub(super) fn build(automaton: &Nondeterministic) -> Result<Automaton, TooLarge> {
    let has_boundaries =
        automaton.states.iter().any(|state| matches!(state, State::Assert(Assertion::Boundary { .. }, _)));
    let alphabet = Alphabet::of(&automaton.sets, has_boundaries)?;
    let subsets = Subsets::build(automaton, &alphabet)?;
    Ok(subsets.smallest(&alphabet))
}

/// The states of the powerset construction: 0 refuses, 1 accepts, and each other one stands for several.
struct Subsets {
    /// The state that follows: for each state, one for each class.
    transitions: Vec<usize>,
    /// Whether a text is accepted that ends in the state.
    accepts_end: Vec<bool>,
}

const REFUSES: usize = 0;
const ACCEPTS: usize = 1;
const START: usize = 2;

impl Subsets {
    fn build(automaton: &Nondeterministic, alphabet: &Alphabet) -> Result<Self, TooLarge> {
        let stride = alphabet.len();
        let mut subsets = Self {
            transitions: [vec![REFUSES; stride], vec![ACCEPTS; stride]].concat(),
            accepts_end: vec![false, true],
        };
        let start = (vec![automaton.start], Before::Nothing);
        let mut numbers = HashMap::from([(start.clone(), START)]);
        let mut waiting = vec![start];
        let mut walk = Walk::of(automaton, alphabet);
        let mut at = 0;
        while let Some((states, before)) = waiting.get(at).cloned() {
            at += 1;
            for class in 0..stride {
                let next = match walk.behind(&states, before, class) {
                    None => ACCEPTS,
                    Some((states, _)) if states.is_empty() => REFUSES,
                    Some(several) => {
                        let new = numbers.len() + START;
                        *numbers.entry(several).or_insert_with_key(|several| {
                            waiting.push(several.clone());
                            new
                        })
                    }
                };
                subsets.transitions.push(next);
            }
            subsets.accepts_end.push(walk.accepts_end(&states, before));
            if waiting.len() > MOST_STATES || walk.steps > MOST_STEPS {
                return Err(TooLarge);
            }
        }
        Ok(subsets)
    }

    /// The automaton in which no two states accept the same texts.
    fn smallest(&self, alphabet: &Alphabet) -> Automaton {
        let block_of = minimal::blocks(&Table {
            transitions: &self.transitions,
            stride: alphabet.len(),
            accepts_end: &self.accepts_end,
        });
        let block = |state: usize| block_of.get(state).copied().unwrap_or_default();
        let accepts_end = |state: usize| self.accepts_end.get(state).copied().unwrap_or_default();
        // a state of each block, those that are final first, those that accept the end last
        let mut samples: BTreeMap<usize, usize> = BTreeMap::new();
        for state in 0..self.accepts_end.len() {
            samples.entry(block(state)).or_insert(state);
        }
        let rest = samples.into_values().filter(|sample| ![REFUSES, ACCEPTS].contains(sample));
        let (accepting, refusing): (Vec<usize>, Vec<usize>) = rest.partition(|sample| accepts_end(*sample));
        let order = [&[REFUSES, ACCEPTS], refusing.as_slice(), accepting.as_slice()].concat();
        // there are fewer than MOST_STATES
        let numbers: HashMap<usize, u16> = (0..).zip(&order).map(|(number, sample)| (block(*sample), number)).collect();
        let number = |state: usize| numbers.get(&block(state)).copied().unwrap_or_default();
        let rows: Vec<&[usize]> = self.transitions.chunks(alphabet.len()).collect();
        let ordered = order.iter().filter_map(|sample| rows.get(*sample));
        Automaton {
            ascii: (0..128).map(|code_point| alphabet.class(code_point)).collect(),
            ranges: beyond_ascii(alphabet),
            stride: alphabet.len(),
            transitions: ordered.flat_map(|row| row.iter().map(|to| number(*to))).collect(),
            start: number(START),
            first_accepting: accepting.first().map_or(u16::MAX, |first| number(*first)),
        }
    }
}

fn beyond_ascii(alphabet: &Alphabet) -> Vec<(u32, u8)> {
    let behind = alphabet.ranges.iter().copied().filter(|(start, _)| *start > 128);
    std::iter::once((128, alphabet.class(128))).chain(behind).collect()
}

/// A walk through the states that take no character.
struct Walk<'a> {
    automaton: &'a Nondeterministic,
    alphabet: &'a Alphabet,
    /// The round in which a state was last met.
    met: Vec<usize>,
    round: usize,
    /// The states met that take a character: the set, and where they go.
    taking: Vec<(usize, usize)>,
    waiting: Vec<usize>,
    steps: usize,
}

impl<'a> Walk<'a> {
    fn of(automaton: &'a Nondeterministic, alphabet: &'a Alphabet) -> Self {
        Self {
            automaton,
            alphabet,
            met: vec![0; automaton.states.len()],
            round: 0,
            taking: Vec::new(),
            waiting: Vec::new(),
            steps: 0,
        }
    }

    /// The states behind a character of `class`; nothing where the pattern is found before it.
    fn behind(&mut self, states: &[usize], before: Before, class: usize) -> Option<Several> {
        let is_word = self.alphabet.is_word.get(class).copied().unwrap_or_default();
        if self.reaches_match(states, before, false, is_word) {
            return None;
        }
        let held = self.alphabet.members.get(class)?;
        let takes = |set: usize| held.get(set).copied().unwrap_or_default();
        let mut states: Vec<usize> = self.taking.iter().filter(|(set, _)| takes(*set)).map(|(_, to)| *to).collect();
        states.sort_unstable();
        states.dedup();
        Some((states, if is_word { Before::Word } else { Before::Other }))
    }

    fn accepts_end(&mut self, states: &[usize], before: Before) -> bool {
        self.reaches_match(states, before, true, false)
    }

    /// Follows what needs no character, from `states`; whether the pattern is found already.
    fn reaches_match(&mut self, states: &[usize], before: Before, is_end: bool, is_word_next: bool) -> bool {
        self.round += 1;
        self.taking.clear();
        self.waiting.clear();
        self.waiting.extend_from_slice(states);
        let is_boundary = (before == Before::Word) != is_word_next;
        while let Some(state) = self.waiting.pop() {
            self.steps += 1;
            match self.met.get_mut(state) {
                Some(met) if *met != self.round => *met = self.round,
                _ => continue,
            }
            match self.automaton.states.get(state) {
                Some(State::Take { set, to }) => self.taking.push((*set, *to)),
                Some(State::Split(ways)) => self.waiting.extend_from_slice(ways),
                Some(State::Assert(assertion, to)) => {
                    let holds = match assertion {
                        Assertion::Start => before == Before::Nothing,
                        Assertion::End => is_end,
                        Assertion::Boundary { is_one } => is_boundary == *is_one,
                    };
                    if holds {
                        self.waiting.push(*to);
                    }
                }
                Some(State::Match) => return true,
                None => {}
            }
        }
        false
    }
}
