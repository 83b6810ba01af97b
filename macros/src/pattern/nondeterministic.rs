//! What a pattern consists of → an automaton over characters that may be in several states at once (Thompson's construction).

use regex_syntax::hir::ClassUnicode;

use super::class;
use super::parse::Node;
use super::problem::TooLarge;

/// What a state does.
#[derive(Debug)]
pub(super) enum State {
    /// Takes a character of the set with this number, and goes on.
    Take {
        set: usize,
        to: usize,
    },
    /// Goes to each of these, without a character.
    Split(Vec<usize>),
    /// Goes on, without a character, where the assertion holds.
    Assert(Assertion, usize),
    Match,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Assertion {
    Start,
    End,
    Boundary { is_one: bool },
}

/// An automaton that finds a pattern anywhere in a text.
#[derive(Debug)]
pub(super) struct Nondeterministic {
    pub(super) states: Vec<State>,
    pub(super) start: usize,
    /// The sets of characters, each once.
    pub(super) sets: Vec<ClassUnicode>,
}

/// More states than this are of a pattern whose counts multiply.
const MOST_STATES: usize = 20_000;

pub(super) fn build(node: &Node) -> Result<Nondeterministic, TooLarge> {
    let mut automaton = Nondeterministic {
        states: vec![State::Match],
        start: 0,
        sets: Vec::new(),
    };
    let found = automaton.node(node, 0)?;
    // before the match, any characters
    automaton.start = automaton.push(State::Split(vec![found]))?;
    let skip = automaton.take(&class::any(), automaton.start)?;
    automaton.split_to(automaton.start, skip);
    Ok(automaton)
}

impl Nondeterministic {
    fn push(&mut self, state: State) -> Result<usize, TooLarge> {
        if self.states.len() >= MOST_STATES {
            return Err(TooLarge);
        }
        self.states.push(state);
        Ok(self.states.len() - 1)
    }

    fn take(&mut self, set: &ClassUnicode, to: usize) -> Result<usize, TooLarge> {
        let known = self.sets.iter().position(|known| known == set);
        let set = known.unwrap_or_else(|| {
            self.sets.push(set.clone());
            self.sets.len() - 1
        });
        self.push(State::Take { set, to })
    }

    /// Adds a way out of a split.
    fn split_to(&mut self, split: usize, to: usize) {
        if let Some(State::Split(ways)) = self.states.get_mut(split) {
            ways.push(to);
        }
    }

    /// The state in which `node` begins; where it ends, `next` follows.
    fn node(&mut self, node: &Node, next: usize) -> Result<usize, TooLarge> {
        match node {
            Node::Class(set) => self.take(set, next),
            Node::Start => self.push(State::Assert(Assertion::Start, next)),
            Node::End => self.push(State::Assert(Assertion::End, next)),
            Node::Boundary { is_one } => self.push(State::Assert(Assertion::Boundary { is_one: *is_one }, next)),
            Node::Sequence(nodes) => nodes.iter().rev().try_fold(next, |next, node| self.node(node, next)),
            Node::Alternatives(nodes) => {
                let ways = nodes.iter().map(|node| self.node(node, next)).collect::<Result<_, _>>()?;
                self.push(State::Split(ways))
            }
            Node::Repeat { node, least, most } => {
                let end = match most {
                    None => self.any_number(node, next)?,
                    Some(most) => self.at_most(node, most - least, next)?,
                };
                (0..*least).try_fold(end, |next, _| self.once(node, next))
            }
        }
    }

    /// `node` before `next`. Each time adds a state, also where `node` is empty: a count that is too large is then an error at once.
    fn once(&mut self, node: &Node, next: usize) -> Result<usize, TooLarge> {
        let next = self.push(State::Split(vec![next]))?;
        self.node(node, next)
    }

    fn any_number(&mut self, node: &Node, next: usize) -> Result<usize, TooLarge> {
        let start = self.push(State::Split(vec![next]))?;
        let again = self.node(node, start)?;
        self.split_to(start, again);
        Ok(start)
    }

    fn at_most(&mut self, node: &Node, count: u32, next: usize) -> Result<usize, TooLarge> {
        (0..count).try_fold(next, |start, _| {
            let once = self.once(node, start)?;
            self.push(State::Split(vec![once, next]))
        })
    }
}
