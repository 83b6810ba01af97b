//! A large file of JSON documents, one a line, validated on all cores:
//! `cargo run --release --example validate_ndjson -- [--rejects FILE] [--longest-line BYTES] (FILE | -)`.
//!
//! Shows how far it is, then a summary by keyword and property. One thread reads whole lines, some hundreds at a time; the others judge
//! them, and what is said of them is written in the order of the file. No more than two batches are in memory, however long the file is.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt::{self, Display, Formatter};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use wireform::ndjson::{Cause, LineError};
use wireform::{JsonError, Schema, Violation};

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

const USAGE: &str = "usage: validate_ndjson [--rejects FILE] [--longest-line BYTES] (FILE | -)

Validates the JSON document on each line of the file, or of standard input, and sums up what is wrong with
them. Blank lines are passed over.

  --rejects FILE        writes each invalid line there, with what is wrong with it, as a JSON document a line
  --longest-line BYTES  a line that is longer is invalid (default: 16777216)

exit status: 0 all are valid, 1 some are not, 2 the input cannot be read or the rejects cannot be written";

const LONGEST_LINE: usize = 16 * 1024 * 1024;
/// What one task judges, in bytes, and as many lines more as it takes to end at the end of one.
const CHUNK: usize = 32 * 1024;
/// So many chunks are read for each thread before they are judged.
const CHUNKS_OF_A_THREAD: usize = 4;

fn main() -> ExitCode {
    Options::read(env::args_os().skip(1)).and_then(|options| validate(&options)).unwrap_or_else(Failure::report)
}

struct Options {
    input: OsString,
    rejects: Option<OsString>,
    longest_line: usize,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = OsString>) -> Result<Self, Failure> {
        let (mut input, mut rejects, mut longest_line) = (None, None, LONGEST_LINE);
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--rejects") => rejects = Some(arguments.next().ok_or(Failure::Arguments)?),
                Some("--longest-line") => {
                    let bytes = arguments.next().and_then(|bytes| bytes.to_str()?.parse().ok());
                    longest_line = bytes.ok_or(Failure::Arguments)?;
                }
                Some(option) if option.starts_with('-') && option != "-" => return Err(Failure::Arguments),
                _ if input.is_some() => return Err(Failure::Arguments),
                _ => input = Some(argument),
            }
        }
        Ok(Self {
            input: input.ok_or(Failure::Arguments)?,
            rejects,
            longest_line,
        })
    }
}

fn validate(options: &Options) -> Result<ExitCode, Failure> {
    let (reader, length) = open(&options.input)?;
    let mut rejects = options.rejects.as_deref().map(|path| Rejects::create(path, &options.input)).transpose()?;
    let summary = judge_all(options, reader, &progress(length), &mut rejects)?;
    if let Some(rejects) = &mut rejects {
        rejects.flush()?;
    }
    let code = if summary.invalid == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    let mut output = BufWriter::new(io::stdout().lock());
    write!(output, "{summary}")
        .and_then(|()| output.flush())
        .map_err(|error| Failure::Output(OsString::from("standard output"), error, code))?;
    Ok(code)
}

/// The input, and its length where that is known.
fn open(path: &OsStr) -> Result<(Box<dyn BufRead + Send>, Option<u64>), Failure> {
    if path == "-" {
        return Ok((Box::new(BufReader::new(io::stdin())), None));
    }
    let failed = |error| Failure::Input(path.to_owned(), error);
    let file = File::open(path).map_err(failed)?;
    let about = file.metadata().map_err(failed)?;
    Ok((Box::new(BufReader::new(file)), about.is_file().then_some(about.len())))
}

/// The bar, on standard error; none where that is no terminal.
fn progress(length: Option<u64>) -> ProgressBar {
    let (bar, template) = match length {
        Some(length) => {
            (ProgressBar::new(length), "{wide_bar} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left{msg}")
        }
        None => (ProgressBar::no_length(), "{spinner} {bytes}, {bytes_per_sec}{msg}"),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// Judges one batch while the next one is read.
fn judge_all(
    options: &Options,
    reader: Box<dyn BufRead + Send>,
    bar: &ProgressBar,
    rejects: &mut Option<Rejects<'_>>,
) -> Result<Summary, Failure> {
    let mut chunks = Chunks {
        reader,
        longest_line: options.longest_line,
        lines: 0,
        bytes: 0,
    };
    let failed = |error| Failure::Input(options.input.clone(), error);
    let mut summary = Summary::default();
    let mut batch = chunks.batch().map_err(failed)?;
    while !batch.is_empty() {
        let (next, judged) = rayon::join(
            || chunks.batch(),
            || batch.par_iter().map(|chunk| chunk.judge(options)).collect::<Vec<Judged>>(),
        );
        for (chunk, judged) in batch.iter().zip(judged) {
            if let Some(rejects) = rejects {
                rejects.write(&judged.rejects)?;
            }
            summary.add(judged.summary);
            bar.set_position((chunk.bytes + chunk.text.len()) as u64);
        }
        if summary.invalid > 0 {
            bar.set_message(format!(", {} invalid", summary.invalid));
        }
        batch = next.map_err(failed)?;
    }
    bar.finish_and_clear();
    Ok(summary)
}

/// Some whole lines of the input.
struct Chunk {
    text: Vec<u8>,
    /// What stands before them in the input.
    lines: usize,
    bytes: usize,
}

/// The input, in chunks.
struct Chunks {
    reader: Box<dyn BufRead + Send>,
    longest_line: usize,
    lines: usize,
    bytes: usize,
}

impl Chunks {
    /// The next chunks; none at the end of the input. Long lines make them fewer.
    fn batch(&mut self) -> io::Result<Vec<Chunk>> {
        let most = CHUNKS_OF_A_THREAD * rayon::current_num_threads() * CHUNK;
        let mut batch = Vec::new();
        let mut bytes = 0;
        while bytes < most
            && let Some(chunk) = self.chunk()?
        {
            bytes += chunk.text.len();
            batch.push(chunk);
        }
        Ok(batch)
    }

    fn chunk(&mut self) -> io::Result<Option<Chunk>> {
        let mut text = Vec::with_capacity(CHUNK + CHUNK / 8);
        (&mut self.reader).take(CHUNK as u64).read_to_end(&mut text)?;
        let mut passed_over = 0;
        if text.last().is_some_and(|last| *last != b'\n') {
            // enough of the line to show that it is too long
            let most = (self.longest_line as u64).saturating_add(2);
            (&mut self.reader).take(most).read_until(b'\n', &mut text)?;
            if text.last() != Some(&b'\n') {
                passed_over = self.reader.skip_until(b'\n')?;
            }
        }
        let chunk = Chunk {
            lines: self.lines,
            bytes: self.bytes,
            text,
        };
        self.lines += chunk.text.iter().map(|byte| usize::from(*byte == b'\n')).sum::<usize>();
        self.lines += usize::from(passed_over > 0);
        self.bytes += chunk.text.len() + passed_over;
        Ok((!chunk.text.is_empty()).then_some(chunk))
    }
}

/// What is said of a chunk.
#[derive(Default)]
struct Judged {
    summary: Summary,
    /// As they are written.
    rejects: Vec<u8>,
}

impl Chunk {
    fn judge(&self, options: &Options) -> Judged {
        let mut judged = Judged::default();
        let lines = JobStatus::SCHEMA.validate_ndjson(self.text.as_slice()).longest_line(options.longest_line);
        let mut lines = lines.behind(self.lines, self.bytes);
        while let Some(line) = lines.next() {
            match line {
                Ok(()) => judged.summary.valid += 1,
                Err(error) => {
                    judged.summary.add_error(&error);
                    if options.rejects.is_some() {
                        Reject::write(&error, lines.text(), &mut judged.rejects);
                    }
                }
            }
        }
        judged
    }
}

/// A line of the file of rejects.
#[derive(Serialize)]
struct Reject<'e> {
    #[serde(flatten)]
    error: &'e LineError,
    /// The line itself, unless it was too long.
    #[serde(skip_serializing_if = "str::is_empty")]
    text: &'e str,
}

impl Reject<'_> {
    fn write(error: &LineError, text: &[u8], rejects: &mut Vec<u8>) {
        let text = String::from_utf8_lossy(text);
        let reject = Reject { error, text: &text };
        // nothing of it fails to be written into memory
        let _ = serde_json::to_writer(&mut *rejects, &reject);
        rejects.push(b'\n');
    }
}

/// The file of rejects.
struct Rejects<'p> {
    path: &'p OsStr,
    file: BufWriter<File>,
}

impl<'p> Rejects<'p> {
    fn create(path: &'p OsStr, input: &OsStr) -> Result<Self, Failure> {
        if let (Ok(rejects), Ok(input)) = (fs::canonicalize(path), fs::canonicalize(input))
            && rejects == input
        {
            return Err(Failure::Overwritten(path.to_owned()));
        }
        match File::create(path) {
            Ok(file) => Ok(Self {
                path,
                file: BufWriter::new(file),
            }),
            Err(error) => Err(Failure::Output(path.to_owned(), error, ExitCode::from(2))),
        }
    }

    fn write(&mut self, rejects: &[u8]) -> Result<(), Failure> {
        self.file.write_all(rejects).map_err(|error| self.failed(error))
    }

    fn flush(&mut self) -> Result<(), Failure> {
        self.file.flush().map_err(|error| self.failed(error))
    }

    fn failed(&self, error: io::Error) -> Failure {
        Failure::Output(self.path.to_owned(), error, ExitCode::from(2))
    }
}

/// How many documents are valid, and what is wrong with the others.
#[derive(Default)]
struct Summary {
    valid: u64,
    invalid: u64,
    /// By keyword and property.
    counts: BTreeMap<(&'static str, String), u64>,
    /// Violations that are in no count: each document, and the summary, keep only so many kinds.
    others: u64,
}

/// Names in a file may be without end; rows are not.
const MOST_ROWS: usize = 1000;

impl Summary {
    fn add_error(&mut self, error: &LineError) {
        self.invalid += 1;
        match error.cause() {
            Cause::Json(error) => {
                if matches!(error, JsonError::Malformed(_)) {
                    self.count("not JSON", String::new(), 1);
                }
                if let Some(violations) = error.violations() {
                    for violation in violations {
                        self.count(violation.keyword(), property(violation), 1);
                    }
                    self.others += violations.omitted() as u64;
                }
            }
            Cause::TooLong(_) => self.count("too long", String::new(), 1),
            // a chunk is in memory
            _ => self.count("cannot be read", String::new(), 1),
        }
    }

    fn count(&mut self, keyword: &'static str, property: String, count: u64) {
        let has_room = self.counts.len() < MOST_ROWS;
        let key = (keyword, property);
        match self.counts.get_mut(&key) {
            Some(counted) => *counted += count,
            None if has_room => _ = self.counts.insert(key, count),
            None => self.others += count,
        }
    }

    fn add(&mut self, other: Self) {
        self.valid += other.valid;
        self.invalid += other.invalid;
        self.others += other.others;
        for ((keyword, property), count) in other.counts {
            self.count(keyword, property, count);
        }
    }
}

/// The path, on one line, with `*` for each position in an array.
fn property(violation: &Violation) -> String {
    let mut property = String::new();
    for segment in violation.segments() {
        let is_position = segment.bytes().all(|byte| byte.is_ascii_digit());
        property.push('/');
        if is_position { property.push('*') } else { property.extend(segment.escape_debug()) }
    }
    if property.is_empty() { String::from("(root)") } else { property }
}

impl Display for Summary {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let all = self.valid + self.invalid;
        let plural = if all == 1 { "" } else { "s" };
        writeln!(f, "{all} document{plural}: {} valid, {} invalid", self.valid, self.invalid)?;
        if self.invalid == 0 {
            return Ok(());
        }
        writeln!(f, "\n{:>10}  {:20}  property", "count", "keyword")?;
        let mut rows: Vec<_> = self.counts.iter().collect();
        rows.sort_by_key(|(_, count)| Reverse(**count));
        for ((keyword, property), count) in rows {
            writeln!(f, "{}", format!("{count:>10}  {keyword:20}  {property}").trim_end())?;
        }
        if self.others > 0 {
            writeln!(f, "{:>10}  others", self.others)?;
        }
        Ok(())
    }
}

/// Why there is no answer.
#[derive(Debug)]
enum Failure {
    Arguments,
    Input(OsString, io::Error),
    /// The rejects would overwrite the input.
    Overwritten(OsString),
    /// With the exit status that is right if nobody reads on.
    Output(OsString, io::Error, ExitCode),
}

impl Failure {
    fn report(self) -> ExitCode {
        let message = match self {
            Self::Output(_, error, code) if error.kind() == io::ErrorKind::BrokenPipe => return code,
            Self::Arguments => USAGE.to_owned(),
            Self::Input(path, error) => format!("cannot read {}: {error}", path.display()),
            Self::Overwritten(path) => format!("the rejects would overwrite {}, which is the input", path.display()),
            Self::Output(path, error, _) => format!("cannot write {}: {error}", path.display()),
        };
        // a failure to say so can be told nobody
        let _ = writeln!(io::stderr(), "{message}");
        ExitCode::from(2)
    }
}
