//! The paths of what was built from a text → where in that text each of them leads. Cold: of a valid value nothing is looked for.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::positions::in_lines;
use crate::engine::Spelling;
use crate::schema::SchemaObject;
use crate::text::{Mark, Read, Tokenizer};
use crate::violation::{Position, Violation};

/// The place in `text` to which the path of each of `said` leads, in their order; where it leads to nothing, as far as it leads.
///
/// `said` is of a value that `schema` describes, and which was built from `text`: of a key that comes twice the last one was kept, and a
/// property may have come by another of its names.
#[cold]
#[inline(never)]
pub(crate) fn places_of_paths(schema: &SchemaObject, said: &[Violation], text: &[u8]) -> Vec<Position> {
    let paths: Vec<Vec<Cow<'_, str>>> = said.iter().map(|violation| violation.segments().collect()).collect();
    let mut search = Search {
        paths: &paths,
        found: vec![0; said.len()],
    };
    // the text is JSON: it ends no search early
    let _ = search.value(&mut Tokenizer::new(text), &Spelling::of(schema), (0..said.len()).collect(), 0);
    in_lines(text, search.found)
}

/// No step is copied: the name of one may be long, and many paths may go through it.
struct Search<'p> {
    paths: &'p [Vec<Cow<'p, str>>],
    found: Vec<usize>,
}

/// The steps by which paths go on.
type Forks<'p> = BTreeMap<&'p str, Fork>;

/// The paths that go on by the same step.
#[derive(Default)]
struct Fork {
    paths: Vec<usize>,
    /// Where the value is to which the step leads, and where the one is that has another of its names.
    named: Option<Mark>,
    aliased: Option<Mark>,
}

impl<'p> Search<'p> {
    /// The value that comes, to which the first `depth` steps of all these `paths` lead. Each array or object on the way is read once for
    /// all of them.
    fn value(&mut self, tokens: &mut Tokenizer<'_>, here: &Spelling<'_>, paths: Vec<usize>, depth: usize) -> Read<()> {
        let first = tokens.peek();
        let mut forks = Forks::new();
        for number in paths {
            if let Some(found) = self.found.get_mut(number) {
                *found = tokens.offset();
            }
            if let Some(step) = self.paths.get(number).and_then(|steps| steps.get(depth)) {
                forks.entry(step).or_default().paths.push(number);
            }
        }
        match first {
            _ if forks.is_empty() => {}
            b'{' => self.go_on(tokens, here, enter_properties, forks, depth)?,
            b'[' => self.go_on(tokens, here, enter_items, forks, depth)?,
            _ => {}
        }
        Ok(())
    }

    fn go_on(
        &mut self,
        tokens: &mut Tokenizer<'_>,
        here: &Spelling<'_>,
        enter: fn(&mut Tokenizer<'_>, &mut Forks<'p>, &Aliases<'p>) -> Read<()>,
        mut forks: Forks<'p>,
        depth: usize,
    ) -> Read<()> {
        let mut inside: Vec<Spelling<'_>> = Vec::with_capacity(forks.len());
        let mut aliases = Aliases::new();
        for name in forks.keys() {
            let (spelling, others) = here.inside(name);
            inside.push(spelling);
            aliases.extend(others.into_iter().map(|alias| (alias, *name)));
        }
        enter(tokens, &mut forks, &aliases)?;
        for (fork, spelling) in forks.into_values().zip(inside) {
            if let Some(place) = fork.named.or(fork.aliased) {
                tokens.go_back(place);
                self.value(tokens, &spelling, fork.paths, depth + 1)?;
            }
        }
        Ok(())
    }
}

/// The other names of properties, and what these are called on the wire.
type Aliases<'p> = BTreeMap<&'static str, &'p str>;

/// Notes where the last of each of the properties is.
fn enter_properties(tokens: &mut Tokenizer<'_>, forks: &mut Forks<'_>, aliases: &Aliases<'_>) -> Read<()> {
    tokens.begin_object()?;
    let mut is_first = true;
    while tokens.next_entry(is_first)? {
        is_first = false;
        let name = tokens.name()?.decoded();
        tokens.peek();
        let here = Some(tokens.mark());
        if let Some(fork) = forks.get_mut(&*name) {
            fork.named = here;
        } else if let Some(fork) = aliases.get(&*name).and_then(|name| forks.get_mut(*name)) {
            fork.aliased = here;
        }
        tokens.skip_value()?;
    }
    Ok(())
}

/// Notes where each of the items is.
fn enter_items(tokens: &mut Tokenizer<'_>, forks: &mut Forks<'_>, _: &Aliases<'_>) -> Read<()> {
    let mut wanted: Vec<(usize, &mut Fork)> =
        forks.iter_mut().filter_map(|(step, fork)| Some((step.parse().ok()?, fork))).collect();
    wanted.sort_by_key(|(index, _)| core::cmp::Reverse(*index));
    tokens.begin_array()?;
    let mut index = 0;
    while tokens.next_item(index == 0)? {
        tokens.peek();
        if let Some((_, fork)) = wanted.pop_if(|(wanted, _)| *wanted == index) {
            fork.named = Some(tokens.mark());
        }
        if wanted.is_empty() {
            break;
        }
        tokens.skip_value()?;
        index += 1;
    }
    Ok(())
}
