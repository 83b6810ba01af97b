//! The plan of the house: which room may import which, and what every file keeps to. The sources are read as tokens.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test says by it what must be there")]

mod circles;
mod guide;
mod house;
mod readme;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use house::Source;

/// A room, and the rooms directly left of it. It may import these, and whatever stands left of them.
type Plan = &'static [(&'static str, &'static [&'static str])];

const RUNTIME: Plan = &[
    ("number", &[]),
    ("utf8", &[]),
    ("format", &["utf8"]),
    ("pattern", &["utf8"]),
    ("literal", &["number"]),
    ("failure", &["number"]),
    ("keyword", &["literal", "format", "pattern", "failure"]),
    ("violation", &["keyword"]),
    ("schema", &["violation"]),
    // three groups, none of which imports another
    ("implementations", &["schema"]),
    ("engine", &["schema"]),
    ("text", &["utf8"]),
    ("error", &["violation", "text"]),
    // what is made of errors
    ("translate", &["error"]),
    ("by_property", &["translate"]),
    ("source", &["engine", "error"]),
    ("snippets", &["source"]),
    ("validate", &["source"]),
    // how a `T` comes into being
    ("read", &["validate"]),
    ("ndjson", &["read", "snippets"]),
    ("checked", &["read"]),
    ("urlencoded", &["read"]),
    ("problem", &["schema", "translate"]),
    // requests of web frameworks
    ("frameworks", &["urlencoded", "problem"]),
    ("export", &["schema"]),
    // behind a feature: what a user's tests call
    ("testing", &["read", "export"]),
    // documentation only
    ("guide", &[]),
];

const MACROS: Plan = &[
    ("nearest", &[]),
    ("diagnostics", &["nearest"]),
    ("pattern", &[]),
    ("read", &["diagnostics", "pattern"]),
    ("describe", &["read"]),
    // neither imports the other
    ("check", &["describe"]),
    ("write", &["describe"]),
    ("derive", &["check", "write"]),
];

/// What stands last: it may import every room, and no room imports it.
const DOORS: &[&str] = &["lib", "__private"];

/// Rooms whose rules hold for text and for values alike, so they know no serde.
const FREE_OF_SERDE: &[&str] = &["number", "literal", "utf8", "format", "pattern", "keyword", "engine", "text"];
/// Where those rooms' values are written into a schema that is exported: one `impl Serialize` each, and no more.
const SERIALIZED: &[&str] = &["number/conversions.rs", "literal.rs"];

/// Names that say nothing about what is inside.
const NAMELESS: &[&str] = &["util", "utils", "helper", "helpers", "common", "types", "core", "misc", "shared"];

const LONGEST_FILE: usize = 500;

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn runtime() -> Vec<Source> {
    house::sources(&workspace().join("runtime/src"))
}

fn macros() -> Vec<Source> {
    house::sources(&workspace().join("macros/src"))
}

/// Fails with all that is wrong, a line each.
fn none(problems: impl IntoIterator<Item = String>) {
    let problems: Vec<String> = problems.into_iter().collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

fn may_import(plan: Plan, room: &str) -> BTreeSet<&'static str> {
    let mut allowed = BTreeSet::new();
    for (_, neighbours) in plan.iter().filter(|(name, _)| *name == room) {
        for neighbour in *neighbours {
            allowed.insert(*neighbour);
            allowed.extend(may_import(plan, neighbour));
        }
    }
    allowed
}

/// Imports that point back.
fn arrows(plan: Plan, source: &Source) -> Vec<String> {
    let room = source.room();
    if DOORS.contains(&room) {
        return Vec::new();
    }
    if !plan.iter().any(|(name, _)| *name == room) {
        return vec![format!("{source}: `{room}` has no place in the plan")];
    }
    let allowed = may_import(plan, room);
    let back = source.destinations().into_iter().filter(|to| to != room && !allowed.contains(to.as_str()));
    back.map(|to| format!("{source}: `{room}` may not import `{to}`")).collect()
}

/// Words of serde's where there should be none.
fn serde(source: &Source) -> Vec<String> {
    let is_free = FREE_OF_SERDE.contains(&source.room()) && !SERIALIZED.iter().any(|file| source.is(file));
    let words = source.words().into_iter().filter(|word| is_free && word.starts_with("serde"));
    words.map(|word| format!("{source}: `{}` is free of serde, and here is `{word}`", source.room())).collect()
}

/// serde's own reader belongs to the first two stages, and writing to the last.
fn stages(source: &Source) -> Vec<String> {
    let mut problems = Vec::new();
    if !["read", "describe"].contains(&source.room()) && source.words().contains("serde_derive_internals") {
        problems.push(format!("{source}: only `read` and `describe` know serde's types"));
    }
    let quotes = ["quote", "quote_spanned", "parse_quote", "parse_quote_spanned"];
    let calls = source.macro_calls();
    if !["write", "derive", "lib"].contains(&source.room()) && quotes.iter().any(|quote| calls.contains(*quote)) {
        problems.push(format!("{source}: only `write` quotes"));
    }
    problems
}

/// What every file keeps to; `text` is the file at `path`, from the workspace.
fn file(path: &Path, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let lines = text.lines().count();
    if lines > LONGEST_FILE {
        problems.push(format!("{}: {lines} lines, more than {LONGEST_FILE}", path.display()));
    }
    // an input that the compiler is to quote, and what the derive writes
    let is_shown = path.starts_with("tests/ui") || path.starts_with("tests/expansion");
    if !is_shown && !text.starts_with("//! ") {
        problems.push(format!("{}: does not say on its first line what it is", path.display()));
    }
    // a test is named by what it tests, and types are that too
    let is_tested = !path.starts_with("tests");
    let names = path.iter().map(|part| Path::new(part).with_extension("").display().to_string());
    for name in names.filter(|name| is_tested && NAMELESS.contains(&name.as_str())) {
        problems.push(format!("{}: `{name}` does not say what is inside", path.display()));
    }
    problems
}

fn forbids_unsafe_code(text: &str) -> bool {
    text.lines().any(|line| line == "#![forbid(unsafe_code)]")
}

fn takes_the_lints_of_the_workspace(manifest: &str) -> bool {
    manifest.contains("\n[lints]\nworkspace = true\n")
}

#[test]
fn every_file_belongs_to_a_room_and_every_room_is_there() {
    for (folder, plan, sources) in [("runtime/src", RUNTIME, runtime()), ("macros/src", MACROS, macros())] {
        let mut files = Vec::new();
        house::files(&workspace().join(folder), &mut files);
        files.retain(|file| !file.ends_with("tests.rs") && !sources.iter().any(|source| source.is(file)));
        none(files.iter().map(|file| format!("{}: no module", file.display())));
        let empty = plan.iter().filter(|(room, _)| !sources.iter().any(|source| source.room() == *room));
        none(empty.map(|(room, _)| format!("{folder}: there is no `{room}`")));
    }
}

#[test]
fn no_import_of_the_runtime_points_back() {
    none(runtime().iter().flat_map(|source| arrows(RUNTIME, source)));
}

#[test]
fn no_import_of_the_macros_points_back() {
    none(macros().iter().flat_map(|source| arrows(MACROS, source)));
}

#[test]
fn the_rules_of_the_wire_know_no_serde() {
    none(runtime().iter().flat_map(serde));
}

#[test]
fn each_stage_of_the_derive_keeps_to_its_own_tools() {
    none(macros().iter().flat_map(stages));
}

#[test]
fn every_file_says_what_it_is_and_can_be_read_in_one_go() {
    let mut files = Vec::new();
    for folder in ["macros", "runtime", "tests"] {
        house::files(&workspace().join(folder), &mut files);
    }
    assert!(files.len() > 100, "only {} files were found", files.len());
    none(files.iter().flat_map(|path| {
        let text = std::fs::read_to_string(path).unwrap();
        file(path.strip_prefix(workspace()).unwrap(), &text)
    }));
}

#[test]
fn every_crate_forbids_unsafe_code_and_takes_the_lints_of_the_workspace() {
    let read = |path: &str| std::fs::read_to_string(workspace().join(path)).unwrap();
    assert!(read("Cargo.toml").contains("\nunsafe_code = \"forbid\"\n"));
    let roots = ["runtime/src/lib.rs", "macros/src/lib.rs", "tests/fixtures/lib.rs"].into_iter();
    let manifests = ["runtime/Cargo.toml", "macros/Cargo.toml", "tests/Cargo.toml"].into_iter();
    none(
        roots
            .filter(|root| !forbids_unsafe_code(&read(root)))
            .map(|root| format!("{root}: lacks `#![forbid(unsafe_code)]`"))
            .chain(
                manifests
                    .filter(|manifest| !takes_the_lints_of_the_workspace(&read(manifest)))
                    .map(|manifest| format!("{manifest}: lacks `[lints] workspace = true`")),
            ),
    );
}

#[test]
fn the_benchmarks_have_the_lints_of_the_workspace() {
    let lints = |path: &str| {
        let text = std::fs::read_to_string(workspace().join(path)).unwrap();
        let (_, after) = text.split_once("[workspace.lints.rust]").unwrap();
        let lines = after.lines().take_while(|line| !line.starts_with("[profile"));
        lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(lints("Cargo.toml").len() > 10);
    assert_eq!(lints("Cargo.toml"), lints("tests/benches/Cargo.toml"));
}

#[test]
fn the_paths_that_the_documents_name_are_there() {
    for document in ["README.md", "CONTRIBUTING.md"] {
        let text = std::fs::read_to_string(workspace().join(document)).unwrap();
        let quoted = text.split('`').filter(|word| !word.contains(|c: char| c.is_whitespace() || c == '<'));
        let paths = quoted.filter(|word| ["macros/", "runtime/", "tests/"].iter().any(|root| word.starts_with(root)));
        let missing = paths.filter(|path| !workspace().join(path).exists());
        none(missing.map(|path| format!("{document}: there is no `{path}`")));
    }
}

fn planted(path: &str, text: &str) -> Source {
    Source::new(PathBuf::from(path), Path::new(path).with_extension("").iter(), house::tokens(text))
}

#[test]
fn a_path_is_followed_however_it_is_written() {
    for (text, rooms) in [
        ("use crate::engine::Place;", &["engine"][..]),
        ("use crate::{export, schema::{self, Kind}};", &["export", "schema"]),
        ("use super::super::source::Root;", &["source"]),
        ("use super::property::Property;", &["schema"]),
        ("use self::inner::Kind;", &["schema"]),
        ("fn f() -> crate::Schema { crate::violation::nearest() }", &["Schema", "violation"]),
        ("mod inner { use super::super::super::engine; use super::super::kind; }", &["engine", "schema"]),
        ("macro_rules! m { () => { $crate::export::write!(crate::engine::Stop) } }", &["engine", "export"]),
        ("pub(in crate::schema) use crate::*;", &["*", "schema"]),
        ("#[cfg(test)] mod tests { use crate::export; } pub(crate) struct After;", &[]),
        ("#[cfg(test)] mod tests; use crate::export;", &["export"]),
        ("/// See [`crate::engine`].\nconst TEXT: &str = \"crate::export\";", &[]),
        ("use serde_core::ser; use core::fmt; use kind::Kind;", &[]),
    ] {
        let found = planted("schema/object.rs", text).destinations();
        assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), rooms, "{text}");
    }
}

#[test]
fn each_rule_sees_what_breaks_it() {
    let count = |problems: Vec<String>| problems.len();
    for (path, text, expected) in [
        ("engine/object.rs", "use crate::schema::{Kind, Shape}; use super::Place;", 0),
        ("engine/object.rs", "use crate::source::Root;", 1),
        ("engine/object.rs", "use crate::export; use crate::implementations;", 2),
        ("export/view.rs", "use crate::engine::Frame;", 1),
        ("violation/list.rs", "use crate::schema::SchemaObject;", 1),
        ("schema/mod.rs", "use crate::SchemaObject;", 1),
        ("tokens/mod.rs", "", 1),
        ("lib.rs", "pub use crate::export::View;", 0),
    ] {
        assert_eq!(count(arrows(RUNTIME, &planted(path, text))), expected, "{path}: {text}");
    }
    for (path, text, expected) in [
        ("check/names.rs", "use crate::describe::WireName;", 0),
        ("check/names.rs", "use crate::write::form;", 1),
        ("write/form.rs", "use crate::check;", 1),
        ("nearest.rs", "use super::diagnostics::Diagnostics;", 1),
    ] {
        assert_eq!(count(arrows(MACROS, &planted(path, text))), expected, "{path}: {text}");
    }
    for (path, text, expected) in [
        ("engine/scalar.rs", "use serde_core::ser::Serialize;", 1),
        ("number/mod.rs", "impl serde_core::Serialize for Number {}", 1),
        ("number/conversions.rs", "impl serde_core::Serialize for Number {}", 0),
        ("source/value.rs", "use serde_core::ser::Serialize;", 0),
    ] {
        assert_eq!(count(serde(&planted(path, text))), expected, "{path}: {text}");
    }
    for (path, text, expected) in [
        ("check/mod.rs", "fn f() { quote::quote!(x) }", 1),
        ("check/mod.rs", "use serde_derive_internals::attr;", 1),
        ("read/serde.rs", "use serde_derive_internals::attr; #[cfg(test)] mod tests { fn f() { parse_quote!(x) } }", 0),
        ("write/mod.rs", "fn f() { quote!(x) }", 0),
    ] {
        assert_eq!(count(stages(&planted(path, text))), expected, "{path}: {text}");
    }
    for (path, text, expected) in [
        ("runtime/src/lib.rs", "//! A crate.\n".to_owned(), 0),
        ("runtime/src/lib.rs", "use core::fmt;\n".to_owned(), 1),
        ("tests/ui/shape/union.rs", "use wireform::Schema;\n".to_owned(), 0),
        ("runtime/src/utils/mod.rs", "//! A room.\n".to_owned(), 1),
        ("macros/src/helpers.rs", "//! A room.\n".to_owned(), 1),
        ("tests/types/main.rs", "//! Tests of types.\n".to_owned(), 0),
        ("tests/long.rs", "//! A line.\n".repeat(LONGEST_FILE + 1), 1),
    ] {
        assert_eq!(count(file(Path::new(path), &text)), expected, "{path}");
    }
    assert!(!forbids_unsafe_code("//! A crate.\n\n// #![forbid(unsafe_code)]\n"));
    assert!(!takes_the_lints_of_the_workspace("[package]\n\n[lints]\nworkspace = false\n"));
}
