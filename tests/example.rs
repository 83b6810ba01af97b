//! The example of the README, as a user runs it: what it prints, and what its exit status says.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test says by it what must be there")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use serde_json::Value;

const VALID: &str = r#"{"name":"reindex","created_at":"2024-05-01T12:00:00Z","id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","state":"pending"}"#;
const DONE_TWICE: &str = r#"{"name":"reindex","created_at":"2024-05-01T12:00:00Z","id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","state":"succeeded","progress":200}"#;

/// Cargo says where it put the example; it belongs to another package, so the environment does not.
static EXAMPLE: LazyLock<PathBuf> = LazyLock::new(|| {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--offline", "--package", "wireform", "--example", "job_status", "--message-format", "json"])
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(built.status.success());
    let messages = String::from_utf8(built.stdout).unwrap();
    let executable = messages.lines().find_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let is_example = message.pointer("/target/name")? == "job_status";
        is_example.then(|| message.get("executable")?.as_str().map(PathBuf::from))?
    });
    executable.unwrap()
});

fn example(arguments: &[&str]) -> Command {
    let mut command = Command::new(EXAMPLE.as_path());
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn with_input(input: &str) -> Output {
    let mut child = example(&["-"]).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn without_an_argument_it_shows_the_schema_and_what_is_wrong_with_documents() {
    let output = example(&[]).output().unwrap();

    let shown = text(&output.stdout).strip_prefix(include_str!("data/seed/JobStatus.ts")).unwrap();
    let verdicts = shown.split("\n\n").map(|document| document.trim_start().lines().nth(1).unwrap());
    assert_eq!(
        verdicts.collect::<Vec<_>>(),
        [
            "valid",
            "valid",
            "3 violations of JobStatus",
            "5 violations of JobStatus",
            "1 violation of JobStatus",
            "1 violation of JobStatus",
        ],
    );
    assert!(shown.contains(
        "
  /created_at  \"yesterday\" is not a date-time (RFC 3339), for example 2024-05-01T12:00:00Z
  /progress    140 is more than the maximum of 100
  /id          is required
"
    ));
    assert!(shown.contains("help: this is a string that holds JSON: check it as text"));
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn valid_documents_are_counted_and_nothing_else_is_said() {
    let output = with_input(&format!("{VALID}\n{VALID}\r\n"));
    assert_eq!(text(&output.stdout), "2 documents: 2 valid, 0 invalid\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn invalid_documents_are_explained_by_the_number_of_their_line() {
    let output = with_input(&format!("{VALID}\n\n  \n{DONE_TWICE}\n{{\"name\":\n{VALID}"));
    assert_eq!(
        text(&output.stdout),
        "\
line 4: 1 violation of JobStatus
  /progress  200 is more than the maximum of 100
line 5: not JSON: EOF while parsing a value at column 8
4 documents: 2 valid, 2 invalid
"
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn an_input_without_documents_has_no_invalid_one() {
    let output = with_input("\n");
    assert_eq!(text(&output.stdout), "0 documents: 0 valid, 0 invalid\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_file_is_read_as_standard_input_is() {
    let path = std::env::temp_dir().join(format!("wireform-example-{}.jsonl", std::process::id()));
    std::fs::write(&path, format!("{DONE_TWICE}\n")).unwrap();
    let output = example(&[path.to_str().unwrap()]).output().unwrap();
    std::fs::remove_file(&path).unwrap();

    assert!(text(&output.stdout).ends_with("\n1 document: 0 valid, 1 invalid\n"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_line_that_is_too_long_is_an_invalid_document() {
    let endless = "a".repeat(20 * 1024 * 1024);
    let output = with_input(&format!("{endless}\n{VALID}\n"));
    assert_eq!(text(&output.stdout), "line 1: longer than 16777216 bytes\n2 documents: 1 valid, 1 invalid\n");
}

#[test]
fn what_cannot_be_read_and_what_is_not_understood_end_with_status_2() {
    for (arguments, complaint) in [
        (&["no/such/file.jsonl"][..], "cannot read no/such/file.jsonl: "),
        (&["."], "cannot read .: "),
        (&["one.jsonl", "two.jsonl"], "usage: job_status [FILE | -]\n"),
        (&["--all"], "usage: job_status [FILE | -]\n"),
    ] {
        let output = example(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        assert!(text(&output.stderr).starts_with(complaint), "{arguments:?}: {}", text(&output.stderr));
    }
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_early_is_no_failure_and_hides_none() {
    for (input, status) in [(VALID, 0), (DONE_TWICE, 1)] {
        let mut child = example(&["-"]).stdin(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        writeln!(child.stdin.take().unwrap(), "{input}").unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(status), "{input}");
        assert_eq!(text(&output.stderr), "", "{input}");
    }
}

/// The blocks of output in the README are those of this example, and of the tests of compile errors.
#[test]
fn the_readme_shows_what_is_really_printed() {
    let mut printed = text(&example(&[]).output().unwrap().stdout).to_owned();
    for kind in std::fs::read_dir("ui").unwrap() {
        for file in std::fs::read_dir(kind.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "stderr") {
                printed.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let readme = include_str!("../README.md");
    let blocks: Vec<_> = readme.split("```text\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(blocks.len() >= 4, "{blocks:?}");
    for block in blocks {
        assert!(printed.contains(block), "nothing prints this:\n{block}");
    }
}
