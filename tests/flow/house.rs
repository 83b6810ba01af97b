//! A crate's sources → its modules, each with the rooms that its paths lead to. Read as tokens, so that what stands inside macros is
//! seen too; what is compiled for tests only is left out.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// Words, marks (`::` is one) and literals, each by its text.
#[derive(Debug, Clone)]
pub(crate) enum Token {
    Text(String),
    Group(Delimiter, Vec<Token>),
}

/// The tokens of a file, without what is for tests only.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    without_tests(&read(text.parse().unwrap()))
}

fn read(stream: TokenStream) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        tokens.push(match tree {
            TokenTree::Group(group) => Token::Group(group.delimiter(), read(group.stream())),
            TokenTree::Punct(mark) if mark.as_char() == ':' && mark.spacing() == Spacing::Joint => {
                let is_colon = |next: &TokenTree| matches!(next, TokenTree::Punct(mark) if mark.as_char() == ':');
                let colons = if trees.next_if(is_colon).is_some() { "::" } else { ":" };
                Token::Text(colons.to_owned())
            }
            other => Token::Text(other.to_string()),
        });
    }
    tokens
}

impl Token {
    pub(crate) fn is(&self, text: &str) -> bool {
        matches!(self, Self::Text(own) if own == text)
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Group(..) => None,
        }
    }
}

/// Leaves out every item under `#[cfg(test)]`, up to its semicolon or its braces.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut rest = tokens;
    while let [first, after @ ..] = rest {
        rest = after;
        if let ([Token::Group(Delimiter::Bracket, attribute), item @ ..], true) = (after, first.is("#"))
            && is_cfg_test(attribute)
        {
            let ends = |token: &Token| token.is(";") || matches!(token, Token::Group(Delimiter::Brace, _));
            let length = item.iter().position(ends).map_or(item.len(), |end| end + 1);
            rest = item.get(length..).unwrap_or_default();
            continue;
        }
        kept.push(match first {
            Token::Group(delimiter, inside) => Token::Group(*delimiter, without_tests(inside)),
            Token::Text(_) => first.clone(),
        });
    }
    kept
}

fn is_cfg_test(attribute: &[Token]) -> bool {
    matches!(attribute, [cfg, Token::Group(_, condition)] if cfg.is("cfg") && matches!(condition.as_slice(), [only] if only.is("test")))
}

/// A module with a file of its own.
#[derive(Debug)]
pub(crate) struct Source {
    file: PathBuf,
    /// Where it is declared; empty for the root of the crate.
    path: Vec<String>,
    tokens: Vec<Token>,
}

impl Display for Source {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.file.display().fmt(f)
    }
}

impl Source {
    /// `path`: the names of the modules; `lib` and `mod` are those of files only.
    pub(crate) fn new<'a>(file: PathBuf, path: impl IntoIterator<Item = &'a OsStr>, tokens: Vec<Token>) -> Self {
        let names = path.into_iter().map(|name| name.to_str().unwrap().to_owned());
        Self {
            file,
            path: names.filter(|name| name != "lib" && name != "mod").collect(),
            tokens,
        }
    }

    /// The module of the crate's root that this one belongs to.
    pub(crate) fn room(&self) -> &str {
        self.path.first().map_or("lib", String::as_str)
    }

    /// The names of the modules, from the root, that lead here.
    pub(crate) fn path(&self) -> &[String] {
        &self.path
    }

    pub(crate) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Whether this is the file at `path` of the crate's sources.
    pub(crate) fn is(&self, path: impl AsRef<Path>) -> bool {
        self.file.ends_with(path)
    }

    /// Every room that a path starting with `crate`, `self` or `super` leads to; an item of the root by its own name.
    pub(crate) fn destinations(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        destinations(&self.tokens, &self.path, &mut found);
        found
    }

    pub(crate) fn words(&self) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        each_level(&self.tokens, &mut |level| words.extend(level.iter().filter_map(Token::text).map(str::to_owned)));
        words
    }

    /// The names of the macros that are called.
    pub(crate) fn macro_calls(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        each_level(&self.tokens, &mut |level| {
            let calls = level.windows(2).filter(|pair| matches!(pair, [_, mark] if mark.is("!")));
            names.extend(calls.filter_map(|pair| pair.first()?.text()).map(str::to_owned));
        });
        names
    }
}

fn each_level(tokens: &[Token], visit: &mut impl FnMut(&[Token])) {
    visit(tokens);
    for token in tokens {
        if let Token::Group(_, inside) = token {
            each_level(inside, visit);
        }
    }
}

fn destinations(tokens: &[Token], here: &[String], found: &mut BTreeSet<String>) {
    let mut rest = tokens;
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (Token::Text(word), [Token::Text(name), Token::Group(Delimiter::Brace, inside), after @ ..])
                if word == "mod" =>
            {
                destinations(inside, &[here, std::slice::from_ref(name)].concat(), found);
                rest = after;
            }
            (Token::Text(word), [colons, after @ ..]) if colons.is("::") => {
                let base = match word.as_str() {
                    "crate" => &[],
                    "self" => here,
                    "super" => here.split_last().map_or(here, |(_, around)| around),
                    _ => continue,
                };
                follow(base, after, found);
                rest = after;
                // lest the second `super` be taken for the start of another path
                while let [word, colons, further @ ..] = rest
                    && word.is("super")
                    && colons.is("::")
                {
                    rest = further;
                }
            }
            (Token::Group(_, inside), _) => destinations(inside, here, found),
            (Token::Text(_), _) => {}
        }
    }
}

/// Where `path`, seen from the module `base`, leads.
fn follow(base: &[String], path: &[Token], found: &mut BTreeSet<String>) {
    match (base, path) {
        ([around @ .., _], [word, colons, after @ ..]) if word.is("super") && colons.is("::") => {
            follow(around, after, found);
        }
        ([room, ..], _) => {
            found.insert(room.clone());
        }
        ([], [Token::Group(Delimiter::Brace, several), ..]) => {
            for one in several.split(|token| token.is(",")) {
                follow(&[], one, found);
            }
        }
        ([], [Token::Text(name), ..]) => {
            found.insert(name.clone());
        }
        ([], _) => {}
    }
}

/// Every module of the crate whose root stands in `folder`, by following the declarations.
pub(crate) fn sources(folder: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    add(folder, folder.join("lib.rs"), &[], &mut sources);
    sources
}

fn add(folder: &Path, file: PathBuf, path: &[String], sources: &mut Vec<Source>) {
    let tokens = tokens(&std::fs::read_to_string(&file).unwrap());
    for (name, own_file) in declarations(&tokens) {
        let inner = [path, &[name]].concat();
        let stem = folder.join(inner.iter().collect::<PathBuf>());
        let inner_file = match own_file {
            Some(own_file) => file.with_file_name(own_file),
            None if stem.is_dir() && stem.join("mod.rs").exists() => stem.join("mod.rs"),
            None => stem.with_extension("rs"),
        };
        // what is not there is the compiler's to report
        if inner_file.exists() {
            add(folder, inner_file, &inner, sources);
        }
    }
    sources.push(Source::new(file, path.iter().map(OsStr::new), tokens));
}

/// Each `mod name;`, with what `#[path = "…"]` says before it.
fn declarations(tokens: &[Token]) -> Vec<(String, Option<String>)> {
    let mut found = Vec::new();
    let mut own_file = None;
    for window in tokens.windows(3) {
        match window {
            [mark, Token::Group(Delimiter::Bracket, attribute), _] if mark.is("#") => {
                if let [path, _, Token::Text(file)] = attribute.as_slice()
                    && path.is("path")
                {
                    own_file = Some(file.trim_matches('"').to_owned());
                }
            }
            [word, Token::Text(name), end] if word.is("mod") && end.is(";") => {
                found.push((name.clone(), own_file.take()));
            }
            _ => {}
        }
    }
    found
}

/// Every Rust file below `folder`, but for what tools put there.
pub(crate) fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_ours = !["target", "node_modules"].iter().any(|name| path.ends_with(name));
        if path.is_dir() && is_ours {
            files(&path, found);
        } else if path.extension() == Some(OsStr::new("rs")) {
            found.push(path);
        }
    }
}
