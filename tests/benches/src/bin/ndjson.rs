//! `ndjson write LINES` writes a file of so many jobs to standard output, of which one in 200 is wrong; `ndjson SUBJECT FILE` judges each
//! line of it on one core, and prints how many are valid, megabytes a second of the processor, and the most memory. `ndjson.sh` runs them.

#![allow(dead_code, unreachable_pub, reason = "what is shared with the other benchmarks")]

#[path = "../contracts.rs"]
mod contracts;
#[path = "../floor.rs"]
mod floor;
#[path = "../peer.rs"]
mod peer;

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};

use contracts::JobStatus;
use serde_json::{Value, json};
use wireform::Schema;

type Anything<T> = Result<T, Box<dyn Error>>;

fn main() -> Anything<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write", lines] => write(lines.parse()?),
        [subject, path] => measure(subject, path),
        _ => Err("usage: ndjson write LINES | ndjson SUBJECT FILE".into()),
    }
}

fn write(lines: u64) -> Anything<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    for number in 0..lines {
        let line = job(number).to_string();
        let length = if number % 1000 == 377 { line.len() - 5 } else { line.len() };
        writeln!(output, "{}", line.get(..length).unwrap_or_default())?;
    }
    Ok(output.flush()?)
}

fn job(number: u64) -> Value {
    let states = ["pending", "in_progress", "retrying", "succeeded", "aborted", "failed", "unknown"];
    let mut job = json!({
        "name": format!("reindex-{number}"),
        "created_at": format!("2024-05-{:02}T12:{:02}:00Z", 1 + number % 28, number % 60),
        "id": format!("3fa85f64-5717-4562-b3fc-{number:012x}"),
        "state": states.iter().cycle().nth((number % 7).try_into().unwrap_or(0)),
    });
    let Some(properties) = job.as_object_mut() else { return job };
    let mut set = |name: &str, value: Value| properties.insert(name.to_owned(), value);
    if number % 2 == 1 {
        set("reason", json!("The index is older than a week"));
        set("updated_at", json!("2024-05-01T14:30:00.250+02:00"));
    }
    if !number.is_multiple_of(3) {
        set("has_progress", json!(true));
        set("progress", json!(f64::from(u16::try_from(number % 1000).unwrap_or(0)) / 10.0));
    }
    match number % 1000 {
        7 => set("progress", json!(140)),
        77 => set("id", json!("none")),
        177 => set("state", json!("done")),
        277 => set("created_at", json!("yesterday")),
        _ => None,
    };
    job
}

fn measure(subject: &str, path: &str) -> Anything<()> {
    let bytes = fs::metadata(path)?.len();
    let reader = BufReader::with_capacity(1 << 16, File::open(path)?);
    let compiled = jsonschema::options().should_validate_formats(true).build(&JobStatus::SCHEMA.to_json_schema())?;
    let start = seconds();
    let valid = match subject {
        "verdict" => JobStatus::SCHEMA.validate_ndjson(reader).flatten().count(),
        "built" => JobStatus::SCHEMA.ndjson(reader).flatten().count(),
        "generated" => by_value(reader, peer::JobStatus::is_valid)?,
        "compiled" => by_value(reader, |value| compiled.is_valid(value))?,
        "parsed" => by_value(reader, |_| true)?,
        _ => return Err("the subjects are verdict, built, generated, compiled and parsed".into()),
    };
    let seconds = seconds() - start;
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("unknown").trim();
    #[expect(clippy::cast_precision_loss, reason = "shown with no digit behind the point")]
    let speed = bytes as f64 / 1e6 / seconds;
    writeln!(io::stdout(), "{subject:10} {valid:>9} valid  {speed:6.0} MB/s  {most}")?;
    Ok(())
}

/// What the processor has worked, whoever else it works for; Linux tells nanoseconds.
fn seconds() -> f64 {
    let worked = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    worked.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or(f64::NAN) / 1e9
}

/// Each line as a `Value`, which is then judged: one buffer for all lines.
fn by_value(mut reader: impl BufRead, is_valid: impl Fn(&Value) -> bool) -> io::Result<usize> {
    let mut valid = 0;
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        valid += usize::from(serde_json::from_slice(&line).is_ok_and(|value| is_valid(&value)));
        line.clear();
    }
    Ok(valid)
}
