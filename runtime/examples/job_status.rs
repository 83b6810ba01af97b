//! One type, its schema, and what a user sees of it: `cargo run --example job_status [FILE | -]`.
//!
//! Without an argument: the TypeScript of the schema, then a few documents and what is wrong with them. With a file, or `-` for
//! standard input: each line is a JSON document; those that are invalid are explained, and all are counted.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt::{self, Display, Formatter};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::Schema;

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
struct JobStatus {
    /// Name of the job
    name: String,
    /// Reason for current state
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// Job created at (RFC-3339 format)
    #[schema(format = "date-time")]
    created_at: String,
    /// Job updated at (RFC-3339 format)
    #[schema(format = "date-time")]
    #[serde(skip_serializing_if = "Option::is_none")]
    updated_at: Option<String>,
    /// Job id (UUID)
    #[schema(format = "uuid")]
    id: String,
    /// Whether this Job supports progress updates
    #[serde(skip_serializing_if = "Option::is_none")]
    has_progress: Option<bool>,
    /// Progress percentage
    #[schema(maximum = 100)]
    #[serde(skip_serializing_if = "Option::is_none")]
    progress: Option<f64>,
    state: JobState,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
enum JobState {
    Pending,
    InProgress,
    Retrying,
    Succeeded,
    Aborted,
    Failed,
    Unknown,
}

const USAGE: &str = "usage: job_status [FILE | -]

Without an argument, shows the schema and a few documents. With a file, or - for standard input,
validates the JSON document on each line.

exit status: 0 all are valid, 1 some are not, 2 the input cannot be read";

/// The longest line that is read, in bytes.
const LONGEST_LINE: usize = 16 * 1024 * 1024;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let mut output = BufWriter::new(io::stdout().lock());
    let outcome = match arguments.as_slice() {
        [] => show(&mut output).map(|()| ExitCode::SUCCESS).map_err(Failure::output(ExitCode::SUCCESS)),
        [argument] => validate(argument, &mut output),
        _ => Err(Failure::Arguments),
    };
    outcome
        .and_then(|code| output.flush().map(|()| code).map_err(Failure::output(code)))
        .unwrap_or_else(Failure::report)
}

/// The schema as TypeScript, then documents with what is wrong with them.
fn show(output: &mut impl Write) -> io::Result<()> {
    write!(output, "{}", JobStatus::SCHEMA.to_typescript())?;
    for (introduction, document) in documents() {
        match JobStatus::SCHEMA.validate(&document) {
            Ok(()) => writeln!(output, "\n{introduction}:\nvalid")?,
            Err(violations) => writeln!(output, "\n{introduction}:\n{violations}")?,
        }
    }
    Ok(())
}

fn documents() -> [(&'static str, Value); 6] {
    let waiting = json!({
        "name": "reindex",
        "created_at": "2024-05-01T12:00:00Z",
        "id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "state": "pending",
    });
    let waiting_as_text = Value::String(waiting.to_string());
    let at_work = json!({
        "name": "reindex",
        "reason": "The index is older than a week",
        "created_at": "2024-05-01T12:00:00Z",
        "updated_at": "2024-05-01T14:30:00.250+02:00",
        "id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "has_progress": true,
        "progress": 62.5,
        "state": "in_progress",
    });
    let hasty = json!({
        "name": "reindex",
        "created_at": "yesterday",
        "progress": 140,
        "state": "in_progress",
    });
    let confused = json!({
        "name": null,
        "created_at": "2023-02-29T12:00:00Z",
        "id": "{3fa85f64-5717-4562-b3fc-2c963f66afa6}",
        "has_progress": "yes",
        "state": "done",
    });
    [
        ("A job that waits, with no more than it must have", waiting),
        ("A job at work, with everything that a job can have", at_work),
        ("A job without an id, created yesterday, and done to 140 percent", hasty),
        (
            "A job with no name, a day that was not, an id in braces, a word for a boolean, and a state of its own",
            confused,
        ),
        ("A list in place of a job", json!(["reindex", "pending"])),
        ("The first job as JSON text, where its value should be", waiting_as_text),
    ]
}

/// Explains each invalid document of the file, then counts them all.
fn validate(path: &OsStr, output: &mut impl Write) -> Result<ExitCode, Failure> {
    let mut input: Box<dyn BufRead> = match path.to_str() {
        Some("-") => Box::new(io::stdin().lock()),
        Some(option) if option.starts_with('-') => return Err(Failure::Arguments),
        _ => {
            let file = File::open(path).map_err(|error| Failure::Input(path.to_owned(), error))?;
            Box::new(BufReader::new(file))
        }
    };
    let mut count = Count::default();
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        if !read_line(&mut input, &mut line).map_err(|error| Failure::Input(path.to_owned(), error))? {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match verdict(&line) {
            Ok(()) => count.valid += 1,
            Err(explanation) => {
                count.invalid += 1;
                writeln!(output, "line {number}: {explanation}").map_err(Failure::output(ExitCode::FAILURE))?;
            }
        }
    }
    let code = if count.invalid == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    writeln!(output, "{count}").map_err(Failure::output(code))?;
    Ok(code)
}

/// The next line, as much of it as is worth reading; `false` at the end of the input.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    let most = LONGEST_LINE as u64 + 1;
    let read = input.take(most).read_until(b'\n', line)?;
    if read > LONGEST_LINE && line.last() != Some(&b'\n') {
        input.skip_until(b'\n')?;
    }
    Ok(read > 0)
}

/// What is wrong with the JSON document on this line.
fn verdict(line: &[u8]) -> Result<(), String> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    if line.len() > LONGEST_LINE {
        return Err(format!("longer than {LONGEST_LINE} bytes"));
    }
    let document: Value = serde_json::from_slice(line).map_err(|error| {
        // the line that serde_json counts is always this one
        format!("not JSON: {}", error.to_string().replace(" at line 1 column ", " at column "))
    })?;
    JobStatus::SCHEMA.validate(&document).map_err(|violations| violations.to_string())
}

#[derive(Debug, Default)]
struct Count {
    valid: u64,
    invalid: u64,
}

impl Display for Count {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { valid, invalid } = self;
        let all = valid + invalid;
        let plural = if all == 1 { "" } else { "s" };
        write!(f, "{all} document{plural}: {valid} valid, {invalid} invalid")
    }
}

/// Why there is no answer.
#[derive(Debug)]
enum Failure {
    Arguments,
    Input(OsString, io::Error),
    /// With the exit status that is right if nobody reads on.
    Output(io::Error, ExitCode),
}

impl Failure {
    fn output(code: ExitCode) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Output(error, code)
    }

    fn report(self) -> ExitCode {
        let message = match self {
            Self::Output(error, code) if error.kind() == io::ErrorKind::BrokenPipe => return code,
            Self::Arguments => USAGE.to_owned(),
            Self::Input(path, error) => format!("cannot read {}: {error}", path.display()),
            Self::Output(error, _) => format!("cannot write: {error}"),
        };
        // a failure to say so can be told nobody
        let _ = writeln!(io::stderr(), "{message}");
        ExitCode::from(2)
    }
}
