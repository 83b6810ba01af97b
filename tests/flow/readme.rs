//! The README says what the project has: the pages that it links to, the features, the figures of the benchmarks, the versions of the
//! crates that it compares.

use std::collections::BTreeSet;

use super::guide::{quoted, read, section};
use super::{none, workspace};

const PAGES: &str = "https://docs.rs/wireform/latest/wireform/guide/";

/// A row of the README, and the subjects of the benchmark whose instructions are its figures.
const FIGURES: &[(&str, &[&str])] = &[
    ("| `JobStatus`, a struct of eight fields |", &["job_by_hand", "job", "job_garde", "job_validator"]),
    ("| a chat: twenty messages, eight tools, 6 KB |", &["chat_by_hand", "chat", "chat_garde", "chat_validator"]),
    ("| `JobStatus` |", &["job_value_jsonschema", "job_value"]),
    ("| the chat |", &["chat_value_jsonschema", "chat_value"]),
    ("| five of an internally tagged enum, one in another |", &["shape_by_hand", "shape", "shape_to_value"]),
    ("| six of an externally tagged enum |", &["events_by_hand", "events", "events_to_value"]),
    ("| five of an adjacently tagged enum |", &["operations_by_hand", "operations", "operations_to_value"]),
    (
        "| six of an untagged enum whose variants have different JSON types |",
        &["settings_by_hand", "settings", "settings_to_value"],
    ),
    (
        "| four of an untagged enum whose variants have different keys |",
        &["contacts_by_hand", "contacts", "contacts_to_value"],
    ),
    ("| a struct with a flattened struct and a flattened tagged enum |", &["page_by_hand", "page", "page_to_value"]),
    (
        "| a struct with a flattened struct and a flattened map |",
        &["labelled_by_hand", "labelled", "labelled_to_value"],
    ),
];

fn readme() -> String {
    read(&workspace().join("README.md"))
}

/// What stands in the parentheses of its links.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).map(|after| after.split(')').next().unwrap())
}

/// The names of the features, without `default`.
fn features() -> BTreeSet<String> {
    let manifest = read(&workspace().join("runtime/Cargo.toml"));
    let lines = section(&manifest, "\n[features]\n", "\n[").lines().filter_map(|line| line.split_once(" = "));
    lines.map(|(name, _)| name.to_owned()).filter(|name| name != "default").collect()
}

/// The words in backquotes in the first cell of every row.
fn first_cells(table: &str) -> BTreeSet<String> {
    let cells = table.lines().filter_map(|line| line.trim_start_matches("//! ").strip_prefix("| ")?.split(" |").next());
    cells.flat_map(quoted).map(str::to_owned).collect()
}

#[test]
fn every_link_of_the_readme_leads_somewhere_on_every_site_that_shows_it() {
    let readme = readme();
    none(
        links(&readme)
            .filter(|link| !link.starts_with("https://") && *link != "#features")
            .map(|link| format!("`{link}` is a relative link, which other sites do not resolve")),
    );
}

#[test]
fn every_page_of_the_guide_that_the_readme_links_to_is_there() {
    let modules = read(&workspace().join("runtime/src/guide/mod.rs"));
    let readme = readme();
    let pages: Vec<&str> =
        links(&readme).filter_map(|link| link.strip_prefix(PAGES)?.strip_suffix("/index.html")).collect();
    assert!(pages.len() > 10, "{pages:?}");
    none(
        pages
            .into_iter()
            .filter(|page| !modules.contains(&format!("\npub mod {page} {{")))
            .map(|page| format!("the guide has no page `{page}`")),
    );
}

#[test]
fn the_readme_and_the_page_of_the_crate_have_a_row_for_every_feature_and_for_nothing_else() {
    let features = features();
    assert!(features.len() > 15, "{features:?}");
    for path in ["README.md", "runtime/src/lib.rs"] {
        let text = read(&workspace().join(path));
        let start = text.find("# Features\n").unwrap();
        let rows = first_cells(section(text.get(start..).unwrap(), "| --- | --- | --- |\n", "\n\n"));
        none(features.difference(&rows).map(|feature| format!("{path} has no row for `{feature}`")));
        none(rows.difference(&features).map(|row| format!("{path}: there is no feature `{row}`")));
    }
}

/// The benchmark fails where a count is more than 3 % worse, so a figure may be so much off.
#[test]
fn the_instructions_in_the_readme_are_those_of_the_benchmark() {
    let (readme, counted) = (readme(), read(&workspace().join("tests/benches/instructions.txt")));
    let count = |subject: &str| {
        let line = counted.lines().find_map(|line| line.strip_prefix(subject)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("no subject `{subject}`")).parse::<f64>().unwrap()
    };
    for (row, subjects) in FIGURES {
        let cells =
            section(&readme, row, "\n").split('|').map(|cell| cell.replace(' ', "")).filter(|cell| !cell.is_empty());
        let shown: Vec<f64> = cells.map(|cell| cell.parse().unwrap()).collect();
        assert_eq!(shown.len(), subjects.len(), "{row}");
        none(subjects.iter().zip(shown).filter(|(subject, shown)| (shown / count(subject) - 1.0).abs() > 0.03).map(
            |(subject, shown)| {
                format!("{row} {shown} of `{subject}`, of which the benchmark counted {}", count(subject))
            },
        ));
    }
}

#[test]
fn the_versions_that_the_readme_compares_are_those_of_the_tests() {
    let (readme, crates) = (readme(), read(&workspace().join("Cargo.lock")));
    let packages: serde_json::Value =
        serde_json::from_str(&read(&workspace().join("tests/interop/package-lock.json"))).unwrap();
    for name in ["schemars", "jsonschema", "garde", "validator", "utoipa", "ts-rs"] {
        let version = section(&crates, &format!("name = \"{name}\"\nversion = \""), "\"");
        assert!(readme.replace('\n', " ").contains(&format!("{name} {version}")), "{name} is {version} in the tests");
    }
    let zod = packages.pointer("/packages/node_modules~1zod/version").unwrap().as_str().unwrap();
    assert!(readme.contains(&format!("zod {zod}")), "zod is {zod} in the tests");
}

#[test]
fn the_handler_in_the_readme_is_that_of_the_page_about_axum() {
    let page = read(&workspace().join("runtime/src/guide/axum.md"));
    let readme = readme();
    let handler = section(&readme, "```rust,ignore\n", "```");
    assert!(handler.contains("Valid(job): Valid<NewJob>") && page.contains(handler), "the page has another handler");
}

/// Links in the repository, which cargo follows: on a system without links they are files that hold a path, and this fails.
#[test]
fn both_packages_have_the_licences_and_a_readme() {
    for (package, file) in [
        ("runtime", "README.md"),
        ("runtime", "LICENSE-MIT"),
        ("runtime", "LICENSE-APACHE"),
        ("macros", "LICENSE-MIT"),
        ("macros", "LICENSE-APACHE"),
    ] {
        let (inside, outside) = (workspace().join(package).join(file), workspace().join(file));
        assert_eq!(read(&inside), read(&outside), "{package}/{file}");
    }
    assert!(read(&workspace().join("macros/README.md")).contains("wireform"));
}
