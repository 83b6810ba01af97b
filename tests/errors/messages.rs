//! Every message once, to be read as a whole: in English, without what was found, and in German. `UPDATE_MESSAGES=1` writes the page anew.

use std::fmt::Write;
use std::path::Path;

use wireform::Violations;

use super::german::German;
use super::kinds;

fn page() -> String {
    let mut page = String::new();
    for (code, violation) in kinds::each() {
        writeln!(page, "{code}\n  {}", indented(&violation.to_string())).unwrap();
        writeln!(page, "  {}", indented(&without_lines_beside(&violation.clone().without_value().to_string())))
            .unwrap();
        let german = Violations::from(violation).translated(&German).to_string();
        writeln!(page, "  {}\n", german.lines().nth(1).unwrap().trim()).unwrap();
    }
    for error in kinds::malformed() {
        writeln!(page, "{error}\n  {}\n", error.translated(&German)).unwrap();
    }
    page
}

fn indented(text: &str) -> String {
    text.replace('\n', "\n    ")
}

/// Notes and help are the same as above.
fn without_lines_beside(text: &str) -> String {
    text.lines().next().unwrap().to_owned()
}

#[test]
fn every_message_is_as_it_was_reviewed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("errors/messages.txt");
    let now = page();
    if std::env::var_os("UPDATE_MESSAGES").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let reviewed = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(now, reviewed, "UPDATE_MESSAGES=1 writes it anew: then read the difference");
}
