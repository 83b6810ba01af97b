//! A crate's sources → which file imports which, and the circles among the files of one room.
//!
//! A path leads to the file where its item is written: what a module hands on is followed to where it comes from, and to hand a name
//! on is not to import it. What a macro writes counts as written in the module that it is looked for in.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use proc_macro2::Delimiter;

use super::house::{Source, Token};
use super::{macros, none, planted, runtime};

/// Lest an import that leads back to itself be followed for ever.
const LONGEST_CHAIN: usize = 16;

/// What one `use` brings in under one name.
#[derive(Debug)]
struct Import {
    path: Vec<String>,
    /// `*` is one.
    name: String,
    /// `pub use`, to whomever.
    is_handed_on: bool,
}

/// A module, with a file of its own or inside of one.
#[derive(Debug, Default)]
struct Module {
    file: usize,
    imports: Vec<Import>,
    /// The paths that stand elsewhere than in an import, from their first word.
    paths: Vec<Vec<String>>,
    words: BTreeSet<String>,
    defined: BTreeSet<String>,
}

/// Where a path leads.
#[derive(Debug, PartialEq)]
enum Place {
    Module(Vec<String>),
    /// Something in this file.
    Item(usize),
}

/// The files that each file imports, by their numbers, and the names it imports from there.
type Arrows = BTreeMap<usize, BTreeMap<usize, BTreeSet<String>>>;

/// Files that count as one, in a room: the parts of something that cannot be told without each other.
type Together = &'static [(&'static str, &'static [&'static str])];

/// A schema has properties, which have schemas; it refers to others by their trait's function, as its origin does to the arguments of a
/// generic type; and the walk over a value calls the trait, whose method it is.
const RUNTIME: Together = &[("schema", &["", "handle", "kind", "object", "origin", "property", "value_rules"])];
const MACROS: Together = &[];

/// The shortest circle of files in a room through each file, each once: the modules, each with what is imported from it.
pub(crate) fn circles(sources: &[Source], together: Together) -> Vec<String> {
    let mut arrows = Modules::of(sources).arrows(sources);
    for (room, files) in together {
        let is_part = |file: &usize| {
            let path = sources[*file].path();
            path.first().is_some_and(|first| first == room) && files.contains(&path[1..].join("::").as_str())
        };
        let parts: Vec<usize> = (0..sources.len()).filter(is_part).collect();
        arrows = united(arrows, &parts);
    }
    let mut found = BTreeSet::new();
    for (from, imported) in &arrows {
        let ways = imported.keys().filter_map(|to| shortest(&arrows, *to, *from));
        if let Some(mut circle) = ways.min_by_key(Vec::len) {
            let least = circle.iter().enumerate().min_by_key(|(_, file)| **file).map_or(0, |(at, _)| at);
            circle.rotate_left(least);
            found.insert(circle);
        }
    }
    found.iter().map(|circle| told(sources, &arrows, circle)).collect()
}

/// The arrows from and to the first of the parts, where they come from or lead to another of them.
fn united(arrows: Arrows, parts: &[usize]) -> Arrows {
    let whole = |file: usize| if parts.contains(&file) { parts[0] } else { file };
    let mut united = Arrows::new();
    for (from, imported) in arrows {
        for (to, names) in imported.into_iter().filter(|(to, _)| whole(*to) != whole(from)) {
            united.entry(whole(from)).or_default().entry(whole(to)).or_default().extend(names);
        }
    }
    united
}

fn told(sources: &[Source], arrows: &Arrows, circle: &[usize]) -> String {
    let module = |file: usize| sources[file].path().join("::");
    let arrow = |(from, to): (&usize, &usize)| {
        let names: Vec<&str> = arrows[from][to].iter().map(String::as_str).collect();
        format!("{} ({})", module(*to), names.join(", "))
    };
    let steps = circle.iter().zip(circle.iter().cycle().skip(1)).map(arrow);
    std::iter::once(module(circle[0])).chain(steps).collect::<Vec<_>>().join(" → ")
}

/// The files on the shortest way from `start` to `end`, both included.
fn shortest(arrows: &Arrows, start: usize, end: usize) -> Option<Vec<usize>> {
    let mut before = BTreeMap::from([(start, start)]);
    let mut next = VecDeque::from([start]);
    while let Some(file) = next.pop_front() {
        if file == end {
            let mut way = vec![end];
            while way.last() != Some(&start) {
                way.push(before[way.last()?]);
            }
            way.reverse();
            return Some(way);
        }
        for to in arrows.get(&file).into_iter().flat_map(BTreeMap::keys) {
            before.entry(*to).or_insert_with(|| {
                next.push_back(*to);
                file
            });
        }
    }
    None
}

#[derive(Debug, Default)]
struct Modules(BTreeMap<Vec<String>, Module>);

impl Modules {
    fn of(sources: &[Source]) -> Self {
        let mut modules = Self::default();
        for (file, source) in sources.iter().enumerate() {
            modules.add(file, source.path(), source.tokens());
        }
        modules
    }

    fn add(&mut self, file: usize, path: &[String], tokens: &[Token]) {
        let mut module = Module {
            file,
            ..Module::default()
        };
        for (name, inside) in module.read(tokens) {
            self.add(file, &[path, &[name]].concat(), inside);
        }
        self.0.insert(path.to_vec(), module);
    }

    fn arrows(&self, sources: &[Source]) -> Arrows {
        let mut arrows = Arrows::new();
        for (here, module) in &self.0 {
            for (to, name) in self.imported(here, module) {
                if to != module.file && sources[to].room() == sources[module.file].room() {
                    arrows.entry(module.file).or_default().entry(to).or_default().insert(name);
                }
            }
        }
        arrows
    }

    /// The files that a module imports from, each with a name.
    fn imported(&self, here: &[String], module: &Module) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for import in &module.imports {
            match self.follow(here, &import.path, 0) {
                Some(Place::Item(file)) if !import.is_handed_on || module.words.contains(&import.name) => {
                    found.push((file, import.path.last().unwrap().clone()));
                }
                // of a module's names, those that are used; a module's own name is followed where it is used
                Some(Place::Module(path)) if import.name == "*" => {
                    let used = module
                        .words
                        .iter()
                        .filter(|word| *word != "*" && !module.defined.contains(*word) && self.has(&path, word, 0));
                    found.extend(used.filter_map(|word| match self.step(&path, word, 0)? {
                        Place::Item(file) => Some((file, word.clone())),
                        Place::Module(_) => None,
                    }));
                }
                _ => {}
            }
        }
        for path in &module.paths {
            if let Some(Place::Item(file)) = self.follow(here, path, 0) {
                found.push((file, path.join("::")));
            }
        }
        found
    }

    /// Where `path`, written in the module `here`, leads; nowhere if it is another crate's, or starts with a type.
    fn follow(&self, here: &[String], path: &[String], chain: usize) -> Option<Place> {
        let (first, mut rest) = path.split_first()?;
        let mut place = match first.as_str() {
            "crate" => Place::Module(Vec::new()),
            "self" => Place::Module(here.to_vec()),
            "super" => Place::Module(here.split_last()?.1.to_vec()),
            _ if self.has(here, first, chain) => self.step(here, first, chain)?,
            _ => return None,
        };
        while let (Place::Module(at), [word, after @ ..]) = (&place, rest) {
            place = match word.as_str() {
                "super" => Place::Module(at.split_last()?.1.to_vec()),
                _ => self.step(at, word, chain)?,
            };
            rest = after;
        }
        Some(place)
    }

    /// Whether the module `at` is seen to have something of that name.
    fn has(&self, at: &[String], name: &str, chain: usize) -> bool {
        let inner = [at, &[name.to_owned()]].concat();
        self.0.contains_key(&inner)
            || self.0.get(at).is_some_and(|module| {
                module.defined.contains(name)
                    || module.imports.iter().any(|import| import.name == name)
                    || self.origins(at, module, name, chain).next().is_some()
            })
    }

    /// The modules that the module `at` takes `name` from by an asterisk.
    fn origins(&self, at: &[String], module: &Module, name: &str, chain: usize) -> impl Iterator<Item = Vec<String>> {
        let globs = module.imports.iter().filter(move |import| chain < LONGEST_CHAIN && import.name == "*");
        globs.filter_map(move |import| match self.follow(at, &import.path, chain + 1)? {
            Place::Module(path) if self.has(&path, name, chain + 1) => Some(path),
            _ => None,
        })
    }

    /// What `name` is in the module `at`.
    fn step(&self, at: &[String], name: &str, chain: usize) -> Option<Place> {
        let inner = [at, &[name.to_owned()]].concat();
        if self.0.contains_key(&inner) {
            return Some(Place::Module(inner));
        }
        let module = self.0.get(at)?;
        let own = Some(Place::Item(module.file));
        if chain > LONGEST_CHAIN || module.defined.contains(name) {
            return own;
        }
        if let Some(import) = module.imports.iter().find(|import| import.name == name) {
            // what comes from another crate comes from here
            return self.follow(at, &import.path, chain + 1).or(own);
        }
        let origin = self.origins(at, module, name, chain).next();
        origin.and_then(|origin| self.step(&origin, name, chain + 1)).or(own)
    }
}

/// The words before the name of an item.
const DEFINING: &[&str] = &["fn", "struct", "enum", "union", "trait", "type", "const", "static"];

impl Module {
    /// Reads what stands in the module itself, and returns the modules inside it.
    fn read<'t>(&mut self, tokens: &'t [Token]) -> Vec<(String, &'t [Token])> {
        let mut modules = Vec::new();
        let mut rest = tokens;
        let (mut is_public, mut is_inside_a_path) = (false, false);
        while let [first, after @ ..] = rest {
            rest = after;
            let (was_public, was_inside_a_path) = (is_public, is_inside_a_path);
            (is_public, is_inside_a_path) = (first.is("pub"), first.is("::"));
            match (first, after) {
                // `pub(in crate::schema)` imports nothing
                (Token::Group(Delimiter::Parenthesis, _), _) if was_public => is_public = true,
                (Token::Text(word), [Token::Text(name), Token::Group(Delimiter::Brace, inside), after @ ..])
                    if word == "mod" =>
                {
                    modules.push((name.clone(), inside.as_slice()));
                    rest = after;
                }
                (Token::Text(word), _) if word == "use" => {
                    let end = after.iter().position(|token| token.is(";")).unwrap_or(after.len());
                    self.import(&after[..end], &[], was_public);
                    rest = &after[end..];
                }
                (Token::Text(word), [Token::Text(mark), Token::Text(name), ..])
                    if word == "macro_rules" && mark == "!" =>
                {
                    self.defined.insert(name.clone());
                }
                (Token::Text(word), [colons, ..]) if colons.is("::") && !was_inside_a_path => {
                    self.words.insert(word.clone());
                    self.paths.push(path(rest, word));
                }
                (Token::Text(word), _) => {
                    self.words.insert(word.clone());
                    if let (true, [Token::Text(name), ..]) = (DEFINING.contains(&word.as_str()), after) {
                        self.defined.insert(name.clone());
                    }
                }
                (Token::Group(_, inside), _) => modules.extend(self.read(inside)),
            }
        }
        modules
    }

    /// Reads what stands between `use` and its semicolon, after `before`.
    fn import(&mut self, tree: &[Token], before: &[String], is_handed_on: bool) {
        match tree {
            [Token::Text(word), colons, rest @ ..] if colons.is("::") => {
                self.import(rest, &[before, std::slice::from_ref(word)].concat(), is_handed_on);
            }
            [Token::Group(Delimiter::Brace, several)] => {
                for one in several.split(|token| token.is(",")) {
                    self.import(one, before, is_handed_on);
                }
            }
            [Token::Text(word), renamed @ ..] => {
                let is_a_module = word == "*" || (word == "self" && !before.is_empty());
                let path = if is_a_module { before.to_vec() } else { [before, std::slice::from_ref(word)].concat() };
                let name = match renamed.last().and_then(Token::text) {
                    Some(name) => name,
                    None if word == "self" => before.last().unwrap_or(word),
                    None => word,
                };
                self.imports.push(Import {
                    name: name.to_owned(),
                    path,
                    is_handed_on,
                });
            }
            _ => {}
        }
    }
}

/// The words of the path that starts with `first` and goes on with `rest`.
fn path(mut rest: &[Token], first: &str) -> Vec<String> {
    let mut words = vec![first.to_owned()];
    while let [colons, Token::Text(word), after @ ..] = rest
        && colons.is("::")
        && word.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
    {
        words.push(word.clone());
        rest = after;
    }
    words
}

#[test]
fn no_file_of_the_runtime_imports_itself_by_way_of_others() {
    none(circles(&runtime(), RUNTIME));
}

#[test]
fn no_file_of_the_macros_imports_itself_by_way_of_others() {
    none(circles(&macros(), MACROS));
}

#[test]
fn what_counts_as_one_would_be_a_circle() {
    for (sources, together) in [(runtime(), RUNTIME), (macros(), MACROS)] {
        for (room, files) in together {
            let found = circles(&sources, &[]).join("\n");
            let stands_apart = |file: &&&str| {
                let module = format!("{room}::{file}");
                !found.contains(&format!("{} ", module.trim_end_matches("::")))
            };
            none(files.iter().filter(stands_apart).map(|file| format!("`{room}`: `{file}` stands in no circle")));
        }
    }
}

#[test]
fn files_that_count_as_one_make_no_circle_but_those_around_them_do() {
    for (imported, expected) in [("one::One", &[][..]), ("other::Other", &["room → room::other (Other) → room (One)"])]
    {
        let files = [
            planted("room/mod.rs", &format!("mod one; mod other; pub struct Own; use {imported};")),
            planted("room/one.rs", "pub struct One; use super::Own;"),
            planted("room/other.rs", "pub struct Other; use super::one::One;"),
        ];
        assert_eq!(circles(&files, &[("room", &["", "one"])]), expected, "{imported}");
    }
}

#[test]
fn a_circle_is_seen_however_it_is_imported() {
    for (one, other) in [
        ("use super::other::Other;", "use crate::room::one::One;"),
        ("use super::{other::{self as another}}; type Its = another::Other;", "fn f() -> super::one::One {}"),
        ("use super::Other;", "use super::One;"),
        ("use super::Renamed;", "use super::*; struct Pair(One);"),
        ("use super::other; fn f() { other::function() }", "impl crate::room::one::One {}"),
        (
            "mod inner { use super::super::Other; }",
            "mod inner { use super::*; } use crate::room::one; type Its = one::One;",
        ),
        ("macro_rules! m { () => { $crate::room::other::Other } }", "const TWO: u8 = super::one::inner::ONE;"),
        ("pub(super) use super::Other; struct Pair(Other);", "use super::one::One as _;"),
    ] {
        let files = [
            planted("room/mod.rs", "mod one; mod other; pub use one::*; pub use other::{Other, Other as Renamed};"),
            planted("room/one.rs", &format!("pub struct One; {one}")),
            planted("room/other.rs", &format!("pub struct Other; {other}")),
        ];
        let found = circles(&files, &[]);
        assert!(
            matches!(found.as_slice(), [only] if only.starts_with("room::one → room::other (")),
            "{one}: {found:?}"
        );
    }
}

#[test]
fn what_is_no_circle_is_not_taken_for_one() {
    for (room, one, other) in [
        // handed on by the parent
        ("pub use one::One; pub use other::Other;", "use super::Other;", ""),
        ("pub use one::One; pub use other::Other;", "pub use super::other::Other;", "use super::One;"),
        // written in the parent, which only hands the children on
        ("pub use one::One; pub struct Own;", "use super::Own;", "use super::{Own, One};"),
        // seen, but not used
        ("pub use one::*; pub use other::*;", "use super::*; struct Pair(Other);", "use super::*; struct Pair(u8);"),
        // for tests only, in words, in the name of a place
        ("", "use super::other::Other;", "#[cfg(test)] mod tests { use super::super::one::One; }"),
        ("", "use super::other::Other;", "/// As [`super::one::One`].\npub(in crate::room) struct Third;"),
        // another's
        ("", "use super::other::Other;", "use ::one::One; use alloc::one::One as Its; type T = <u8 as one::One>::one;"),
        // of another room
        ("", "use crate::room::other::Other;", "use crate::elsewhere::Elsewhere;"),
    ] {
        let files = [
            planted("elsewhere.rs", "pub use crate::room::one::One; pub struct Elsewhere;"),
            planted("room/mod.rs", &format!("mod one; mod other; {room}")),
            planted("room/one.rs", &format!("pub struct One; {one}")),
            planted("room/other.rs", &format!("pub struct Other; {other}")),
        ];
        none(circles(&files, &[]));
    }
}

#[test]
fn a_circle_of_three_is_told_with_what_is_imported() {
    let files = [
        planted("room/mod.rs", "mod a; mod b; mod c; use a::A; struct Own(A);"),
        planted("room/a.rs", "pub struct A; use super::b::{B, Second};"),
        planted("room/b.rs", "pub struct B; pub struct Second; use super::c;  type Its = c::C;"),
        planted("room/c.rs", "pub struct C; fn f(_: crate::room::Own) {}"),
    ];
    assert_eq!(
        circles(&files, &[]),
        ["room → room::a (A) → room::b (B, Second) → room::c (c::C) → room (crate::room::Own)"]
    );
}
