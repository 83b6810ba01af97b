//! A pattern that is made while the tests run, as the macro makes it while a program is compiled.

use wireform::__private::{Automaton, Transitions};
use wireform::Pattern;

use super::pattern::{Problem, compile};

fn leaked<T: ?Sized>(value: Box<T>) -> &'static T {
    Box::leak(value)
}

pub(super) fn made(source: &str) -> Result<Pattern, Problem> {
    let compiled = compile(source)?;
    let states: Vec<[u8; 2]> = compiled.transitions.iter().map(|state| state.to_le_bytes()).collect();
    let starts: Vec<[u8; 4]> = compiled.ranges.iter().map(|(start, _)| start.to_le_bytes()).collect();
    let classes: Vec<u8> = compiled.ranges.iter().map(|(_, class)| *class).collect();
    Ok(Pattern::new(
        leaked(source.into()),
        Automaton {
            ascii: leaked(compiled.ascii.into_boxed_slice()).try_into().unwrap(),
            starts: leaked(starts.into_boxed_slice()),
            classes: leaked(classes.into_boxed_slice()),
            stride: compiled.stride,
            transitions: Transitions::Wide(leaked(states.into_boxed_slice())),
            start: compiled.start,
            first_accepting: compiled.first_accepting,
        },
    ))
}
