//! The guide to serde's attributes says nothing that no test proves, and leaves none of them out; nor does the guide to the keywords. What
//! the compiler says in the guide is what it really says.
//!
//! The attributes are those that serde's own reader compares words with, read from its source, which cargo says where to find. The
//! keywords are the rows of the derive's table.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{none, workspace};

/// A heading of the page, and where the reader reads the attributes below it.
const PLACES: &[(&str, &str)] =
    &[("# On a type", "impl Container {"), ("# On a variant", "impl Variant {"), ("# On a field", "impl Field {")];

pub(super) fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn page() -> String {
    read(&workspace().join("runtime/src/guide/serde_attributes.md"))
}

/// What `program` prints.
fn answer(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(workspace()).output().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The folder of serde's reader. Of this platform's packages only: the build has downloaded them, and no others.
fn reader() -> PathBuf {
    let compiler = answer(option_env!("RUSTC").unwrap_or("rustc"), &["-vV"]);
    let host = compiler.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let wanted = ["metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", host];
    let metadata: serde_json::Value = serde_json::from_str(&answer(env!("CARGO"), &wanted)).unwrap();
    let packages = metadata.get("packages").unwrap().as_array().unwrap();
    let package = packages.iter().find(|package| package.get("name").unwrap() == "serde_derive_internals").unwrap();
    Path::new(package.get("manifest_path").unwrap().as_str().unwrap()).with_file_name("src")
}

/// The part of `text` from `start` to `end`.
pub(super) fn section<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let (_, after) = text.split_once(start).unwrap_or_else(|| panic!("there is no `{start}`"));
    after.split_once(end).map_or(after, |(section, _)| section)
}

/// The words that the reader understands in the implementation that starts with `start`.
fn known(start: &str) -> BTreeSet<String> {
    let (attributes, symbols) = (read(&reader().join("attr.rs")), read(&reader().join("symbol.rs")));
    let compared = section(&attributes, start, "\nimpl ").split("meta.path == ").skip(1);
    let symbol = |name: &str| section(&symbols, &format!("pub const {name}: Symbol = Symbol(\""), "\"").to_owned();
    compared.map(|after| symbol(after.split(' ').next().unwrap())).collect()
}

/// What stands in backquotes.
pub(super) fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// What stands in backquotes in the first cell of every row.
fn first_cells(section: &str) -> Vec<&str> {
    section.lines().filter_map(|line| line.strip_prefix('|')?.split('|').next()).flat_map(quoted).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

#[test]
fn every_attribute_that_serde_knows_is_on_the_page_and_no_other() {
    let page = page();
    for (heading, start) in PLACES {
        let known = known(start);
        assert!(known.len() > 10, "the reader is written in another way now: {known:?}");
        let cells = first_cells(section(&page, heading, "\n# "));
        let written: BTreeSet<&str> = cells.iter().flat_map(|cell| words(cell)).collect();
        none(
            known.iter().filter(|word| !written.contains(word.as_str())).map(|word| format!("{heading}: no `{word}`")),
        );
        let first = cells.iter().filter_map(|cell| words(cell).next());
        none(first.filter(|word| !known.contains(*word)).map(|word| format!("{heading}: serde knows no `{word}`")));
    }
}

/// Whether `text` has a test of that name.
fn tests(text: &str, name: &str) -> bool {
    text.split("#[test]").skip(1).any(|after| section(after, "fn ", "(") == name)
}

#[test]
fn every_proof_that_the_page_names_is_there() {
    let (page, folder) = (page(), workspace().join("tests"));
    let mut proofs = 0;
    for quoted in quoted(&page) {
        let (file, test) = quoted.split_once("::").map_or((quoted, None), |(file, test)| (file, Some(test)));
        // `some_test` stands for any
        if Path::new(file).extension().is_none_or(|extension| extension != "rs") || test == Some("some_test") {
            continue;
        }
        proofs += 1;
        let path = folder.join(file);
        match test {
            Some(test) => assert!(tests(&read(&path), test), "{file}: there is no test `{test}`"),
            None => assert!(path.exists() && path.with_extension("stderr").exists(), "there is no `{file}`"),
        }
    }
    assert!(proofs > 80, "only {proofs} proofs were found");
}

#[test]
fn every_mistake_with_an_attribute_of_serde_is_on_the_page() {
    let page = page();
    let on_page: BTreeSet<&str> = quoted(&page).collect();
    let files = std::fs::read_dir(workspace().join("tests/ui/serde")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let sources = names.filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "rs"));
    none(
        sources
            .filter(|name| !on_page.contains(format!("ui/serde/{name}").as_str()))
            .map(|name| format!("`ui/serde/{name}` is not on the page")),
    );
}

/// The keywords of the derive's table, and where each may stand, in the words of the page.
fn keywords() -> Vec<(String, &'static str)> {
    let table = read(&workspace().join("macros/src/read/keyword_table.rs"));
    let rows = table.split("    row(\"").skip(1).map(|row| {
        let mut parts = row.splitn(2, "\", ");
        let word = parts.next().unwrap();
        let stands = match parts.next().unwrap().split(", ").nth(2).unwrap() {
            "EVERYWHERE" => "on a type, a field, inside",
            "ON_VARIANTS_TOO" => "on a type, a field, a variant, inside",
            "ON_TYPES_AND_FIELDS" | "&[Stands::Type" => "on a type, a field",
            "ON_TYPES_FIELDS_AND_VARIANTS" => "on a type, a field, a variant",
            "ON_TYPES_AND_VARIANTS" => "on a type, a variant",
            "ON_FIELDS" => "on a field",
            "ON_TYPES" => "on a type",
            "&[Stands::Field" => "on a field, inside",
            other => panic!("`{word}` stands at `{other}`, which this test knows no words for"),
        };
        (word.to_owned(), stands)
    });
    rows.collect()
}

#[test]
fn every_keyword_has_a_section_that_says_where_it_stands_and_what_is_exported() {
    let page = read(&workspace().join("runtime/src/guide/schema_keywords.md"));
    let keywords = keywords();
    assert!(keywords.len() > 30, "the table is written in another way now: {keywords:?}");
    for (word, stands) in &keywords {
        let section = section(&page, &format!("\n## `{word}`\n"), "\n## ");
        let lines: Vec<&str> = section.lines().collect();
        assert!(lines.contains(&format!("- Stands: {stands}").as_str()), "`{word}` stands {stands}");
        for about in ["- Source: ", "- Exported: "] {
            assert!(lines.iter().any(|line| line.starts_with(about)), "`{word}` has no line `{about}`");
        }
    }
    let known: BTreeSet<&str> = keywords.iter().map(|(word, _)| word.as_str()).collect();
    let sections = page.lines().filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`'));
    none(sections.filter(|word| !known.contains(word)).map(|word| format!("there is no keyword `{word}`")));
}

#[test]
fn the_crate_and_the_derive_have_one_table_of_the_keywords() {
    let table = read(&workspace().join("runtime/src/guide/keyword_table.md"));
    let derive = read(&workspace().join("macros/src/lib.rs")).replace("/// ", "");
    assert!(derive.contains(&table), "the page of the derive has another table");
    let quoted: Vec<&str> = quoted(&table).collect();
    let in_table: BTreeSet<&str> = quoted.iter().filter_map(|quoted| words(quoted).next()).collect();
    none(
        keywords()
            .into_iter()
            .filter(|(word, _)| !in_table.contains(word.as_str()))
            .map(|(word, _)| format!("`{word}` is not in the table")),
    );
}

/// The blocks of `page` that begin with `fence`.
fn blocks<'p>(page: &'p str, fence: &str) -> Vec<&'p str> {
    page.split(fence).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_first_compile_errors_of_a_user_are_those_that_rustc_prints() {
    let page = read(&workspace().join("runtime/src/guide/start.md"));
    let (mistakes, errors) = (blocks(&page, "```compile_fail\n"), blocks(&page, "```text\n"));
    assert_eq!((mistakes.len(), errors.len()), (2, 2));
    for ((file, mistake), error) in ["misspelt", "keyword_of_numbers"].into_iter().zip(mistakes).zip(errors) {
        let path = format!("ui/guide/{file}.rs");
        let source = workspace().join("tests").join(&path);
        assert_eq!(read(&source), format!("{mistake}\nfn main() {{}}\n"), "{path}");
        let printed = read(&source.with_extension("stderr")).replace(&path, "src/main.rs");
        assert_eq!(printed, error, "{path}");
    }
}

#[test]
fn every_page_of_the_guide_is_a_part_of_the_documentation() {
    let guide = workspace().join("runtime/src/guide");
    let included = read(&guide.join("mod.rs")) + &read(&workspace().join("runtime/src/lib.rs"));
    let mut folders = vec![guide.clone()];
    let mut pages = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                pages += 1;
                let name = path.strip_prefix(&guide).unwrap().to_str().unwrap().replace('\\', "/");
                assert!(included.contains(&format!("{name}\")")), "no module includes `{name}`");
            }
        }
    }
    assert!(pages > 15, "only {pages} pages were found");
}
