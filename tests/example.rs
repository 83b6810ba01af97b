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

static EXAMPLE: LazyLock<PathBuf> = LazyLock::new(|| built("job_status"));
static MANY: LazyLock<PathBuf> = LazyLock::new(|| built("validate_ndjson"));
static EXPORT: LazyLock<PathBuf> = LazyLock::new(|| built("export_contract"));

/// Cargo says where it put the example; it belongs to another package, so the environment does not.
fn built(name: &str) -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--offline", "--package", "wireform", "--example", name, "--message-format", "json"])
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(built.status.success());
    let messages = String::from_utf8(built.stdout).unwrap();
    let executable = messages.lines().find_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let is_example = message.pointer("/target/name")? == name;
        is_example.then(|| message.get("executable")?.as_str().map(PathBuf::from))?
    });
    executable.unwrap()
}

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

fn many(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(MANY.as_path());
    let mut child =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // who ends before the end of the input does not want it
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

#[test]
fn many_documents_are_summed_up_and_the_invalid_ones_are_written_in_order() {
    let rejects = std::env::temp_dir().join(format!("wireform-rejects-{}.ndjson", std::process::id()));
    let long = "a".repeat(1000);
    // several batches
    let group = format!("{VALID}\r\n{DONE_TWICE}\n\n{{\"name\":\n{long}\n{{\"name\": 5}}\n");
    let groups = 10_000;
    let arguments = ["--rejects", rejects.to_str().unwrap(), "--longest-line", "500", "-"];
    let output = many(&arguments, &group.repeat(groups));
    let written = std::fs::read_to_string(&rejects).unwrap();
    std::fs::remove_file(&rejects).unwrap();

    assert_eq!(text(&output.stderr), "");
    assert_eq!(
        text(&output.stdout),
        "\
50000 documents: 10000 valid, 40000 invalid

     count  keyword               property
     10000  maximum               /progress
     10000  not JSON
     10000  required              /created_at
     10000  required              /id
     10000  required              /state
     10000  too long
     10000  type                  /name
"
    );
    assert_eq!(output.status.code(), Some(1));

    let written: Vec<Value> = written.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(written.len(), 4 * groups);
    let mut offset = 0;
    for (number, rejects) in written.chunks(4).enumerate() {
        let lines: Vec<_> = rejects.iter().map(|reject| reject.get("line").unwrap().as_u64().unwrap()).collect();
        assert_eq!(lines, [2, 4, 5, 6].map(|line| 6 * number as u64 + line));
        let [twice, cut, long, nameless] = rejects else { unreachable!() };
        assert_eq!(twice.get("text").unwrap(), DONE_TWICE);
        let place = offset + VALID.len() + 2 + DONE_TWICE.find("200").unwrap();
        assert_eq!(twice.pointer("/error/violations/0/offset").unwrap(), place);
        assert_eq!(cut.pointer("/error/malformed/line").unwrap(), lines.get(1).unwrap());
        assert_eq!(long.get("message").unwrap(), "longer than 500 bytes, the most that are taken");
        assert_eq!(long.get("text"), None);
        assert_eq!(nameless.pointer("/error/violations").unwrap().as_array().unwrap().len(), 4);
        offset += group.len();
    }
}

#[test]
fn many_valid_documents_end_with_status_0_and_what_cannot_be_done_with_status_2() {
    let output = many(&["-"], &format!("{VALID}\n\n{VALID}"));
    assert_eq!(text(&output.stdout), "2 documents: 2 valid, 0 invalid\n");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    let path = std::env::temp_dir().join(format!("wireform-valid-{}.ndjson", std::process::id()));
    std::fs::write(&path, VALID).unwrap();
    let output = many(&[path.to_str().unwrap()], "");
    std::fs::remove_file(&path).unwrap();
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), "1 document: 1 valid, 0 invalid\n"));

    for (arguments, complaint) in [
        (&[][..], "usage: validate_ndjson "),
        (&["one", "two"], "usage: validate_ndjson "),
        (&["--longest-line", "many", "-"], "usage: validate_ndjson "),
        (&["no/such/file.ndjson"], "cannot read no/such/file.ndjson: "),
        (&["."], "cannot read .: "),
        (&["--rejects", "no/such/file.ndjson", "-"], "cannot write no/such/file.ndjson: "),
        (&["--rejects", "./Cargo.toml", "Cargo.toml"], "the rejects would overwrite ./Cargo.toml, which is the input"),
    ] {
        let output = many(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        assert!(text(&output.stderr).starts_with(complaint), "{arguments:?}: {}", text(&output.stderr));
    }
}

fn export(arguments: &[&str]) -> Output {
    Command::new(EXPORT.as_path()).args(arguments).stdin(Stdio::null()).output().unwrap()
}

#[test]
fn the_files_of_a_contract_are_written_and_are_stale_when_they_are_changed() {
    let folder = std::env::temp_dir().join(format!("wireform-contract-{}", std::process::id()));
    let folder = folder.join("not").join("there");
    let path = folder.to_str().unwrap();
    let stale = |output: &Output| {
        let lines = text(&output.stdout).lines().map(|line| line.strip_suffix(" is stale").unwrap().to_owned());
        lines.map(|path| PathBuf::from(path).file_name().unwrap().to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };

    let before = export(&["--check", path]);
    assert_eq!(before.status.code(), Some(1));
    assert_eq!(stale(&before), ["job_status.ts", "job_status.schema.json", "openapi.json"]);

    assert_eq!(export(&[path]).status.code(), Some(0));
    let typescript = std::fs::read_to_string(folder.join("job_status.ts")).unwrap();
    assert_eq!(typescript, text(&export(&[]).stdout));
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string(folder.join("job_status.schema.json")).unwrap()).unwrap();
    assert_eq!(schema.get("required"), Some(&serde_json::json!(["name", "state"])));
    let current = export(&["--check", path]);
    assert_eq!((current.status.code(), text(&current.stdout)), (Some(0), ""));

    // as Git writes it on Windows
    std::fs::write(folder.join("job_status.ts"), typescript.replace('\n', "\r\n")).unwrap();
    assert_eq!(export(&["--check", path]).status.code(), Some(0));

    std::fs::write(folder.join("job_status.ts"), typescript.replace("number", "string")).unwrap();
    let changed = export(&["--check", path]);
    assert_eq!(changed.status.code(), Some(1));
    assert_eq!(stale(&changed), ["job_status.ts"]);
    std::fs::remove_dir_all(folder.parent().unwrap().parent().unwrap()).unwrap();
}

#[test]
fn a_contract_that_cannot_be_written_ends_with_status_2() {
    for (arguments, complaint) in [
        (&["Cargo.toml/inside"][..], ""),
        (&["one", "two"], "usage: export_contract "),
        (&["--all"], "usage: export_contract "),
    ] {
        let output = export(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).starts_with(complaint), "{arguments:?}: {}", text(&output.stderr));
    }
}

/// The TypeScript in the README is that of the examples.
#[test]
fn the_readme_shows_the_typescript_that_is_really_written() {
    let printed = text(&export(&[]).stdout).to_owned();
    let readme = include_str!("../README.md");
    for block in readme.split("```ts\n").skip(1).filter_map(|rest| rest.split("```").next()) {
        assert!(printed.contains(block), "nothing prints this:\n{block}");
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
    assert!(blocks.len() >= 3, "{blocks:?}");
    for block in blocks {
        assert!(printed.contains(block), "nothing prints this:\n{block}");
    }
}
