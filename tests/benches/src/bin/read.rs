//! `read SUBJECT ROUNDS` reads one text so many times, and prints the nanoseconds of a round; `read SUBJECT SUBJECT` lets two take
//! turns, and prints the best of each, and the ratio; `read` alone prints the subjects. `read.sh` runs them.
//!
//! `from_json` parses, checks and builds; serde_json's `from_slice`, beside it, checks nothing. Of the difference, one part is that the
//! UTF-8 of the whole text is checked at once, and not string by string; to both `from_str`, for which it has been checked before,
//! is a third.

#![allow(dead_code, unreachable_pub, reason = "what is shared with the other benchmark")]

#[path = "../contracts.rs"]
mod contracts;
#[path = "../floor.rs"]
mod floor;
#[path = "../peer.rs"]
mod peer;
#[path = "../unions.rs"]
mod unions;

use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::time::Instant;

use contracts::{Chat, JobStatus};
use serde::de::DeserializeOwned;
use serde_json::Value;
use unions::{Contact, Event, Operation, Page, Shape};
use wireform::Schema;

type Subject = (&'static str, fn(&str) -> bool, fn() -> Result<String, Box<dyn Error>>);

fn ours<T: Schema + DeserializeOwned>(text: &str) -> bool {
    T::SCHEMA.from_json(text).is_ok()
}

fn theirs<T: DeserializeOwned>(text: &str) -> bool {
    serde_json::from_slice::<T>(text.as_bytes()).is_ok()
}

fn theirs_of_str<T: DeserializeOwned>(text: &str) -> bool {
    serde_json::from_str::<T>(text).is_ok()
}

fn verdict<T: Schema>(text: &str) -> bool {
    T::SCHEMA.validate_json(text).is_ok()
}

#[expect(clippy::extra_unused_type_parameters, reason = "called as the others are")]
fn scan<T>(text: &str) -> bool {
    serde_json::from_slice::<serde::de::IgnoredAny>(text.as_bytes()).is_ok()
}

#[expect(clippy::unnecessary_wraps, reason = "called as the others are")]
fn compact(text: &str) -> Result<String, Box<dyn Error>> {
    // a Value would sort the keys
    let mut compact = String::new();
    let (mut is_string, mut is_escape) = (false, false);
    for character in text.chars() {
        is_string ^= character == '"' && !is_escape;
        is_escape = character == '\\' && !is_escape;
        if is_string || !character.is_ascii_whitespace() {
            compact.push(character);
        }
    }
    Ok(compact)
}

fn sorted(text: &str) -> Result<String, Box<dyn Error>> {
    Ok(serde_json::from_str::<Value>(text)?.to_string())
}

fn pretty<T: DeserializeOwned + serde::Serialize>(text: &str) -> Result<String, Box<dyn Error>> {
    Ok(serde_json::to_string_pretty(&serde_json::from_str::<T>(text)?)?)
}

/// Numbers of a few digits, as measurements have.
fn numbers() -> String {
    let numbers: Vec<String> = (0_u32..400).map(|i| format!("{}.{}", i * 7 % 1000, i * 31 % 97)).collect();
    format!("[{}]", numbers.join(","))
}

fn integers() -> String {
    let numbers: Vec<String> = (0_u64..400).map(|i| (i * 7_919 * 104_729 % 10_000_000).to_string()).collect();
    format!("[{}]", numbers.join(","))
}

fn escaped() -> String {
    format!("[{}]", vec![r#""line one\nline \"two\"\tand \u00e4 more""#; 50].join(","))
}

fn cjk() -> String {
    format!("[{}]", vec![r#""日本語の文字列はどれも三バイトの文字からなる""#; 50].join(","))
}

macro_rules! subjects {
    ($($name:ident: $type:ty = $text:expr;)*) => {
        const SUBJECTS: &[Subject] = &[
            $(
                (concat!(stringify!($name), "_ours"), ours::<$type>, || $text),
                (concat!(stringify!($name), "_serde"), theirs::<$type>, || $text),
                (concat!(stringify!($name), "_serde_str"), theirs_of_str::<$type>, || $text),
                (concat!(stringify!($name), "_verdict"), verdict::<$type>, || $text),
                (concat!(stringify!($name), "_scan"), scan::<$type>, || $text),
            )*
        ];
    };
}

subjects! {
    job: JobStatus = compact(contracts::JOB_STATUS);
    job_pretty: JobStatus = pretty::<JobStatus>(contracts::JOB_STATUS);
    job_sorted: JobStatus = sorted(contracts::JOB_STATUS);
    chat: Chat = compact(&contracts::chat());
    chat_pretty: Chat = pretty::<Chat>(&contracts::chat());
    chat_sorted: Chat = sorted(&contracts::chat());
    chat_value: Value = compact(&contracts::chat());
    floats: Vec<f64> = Ok(numbers());
    integers: Vec<u32> = Ok(integers());
    escaped: Vec<String> = Ok(escaped());
    cjk: Vec<String> = Ok(cjk());
    shape: Shape = compact(unions::SHAPE);
    shape_sorted: Shape = sorted(unions::SHAPE);
    events: Vec<Event> = compact(unions::EVENTS);
    operations: Vec<Operation> = compact(unions::OPERATIONS);
    contacts: Vec<Contact> = compact(unions::CONTACTS);
    page: Page = compact(unions::PAGE);
}

fn time(subject: &Subject, text: &str, rounds: u32) -> Result<f64, Box<dyn Error>> {
    let start = Instant::now();
    for _ in 0..rounds {
        if !(subject.1)(black_box(text)) {
            return Err("the document is valid, and was refused".into());
        }
    }
    Ok(start.elapsed().as_secs_f64() * 1e9 / f64::from(rounds))
}

fn find(name: &str) -> Result<(&'static Subject, String), Box<dyn Error>> {
    let subject = SUBJECTS.iter().find(|subject| subject.0 == name).ok_or("there is no such subject")?;
    Ok((subject, (subject.2)()?))
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [name, other] => {
            let (subject, text) = find(name)?;
            if let Ok(rounds) = other.parse() {
                writeln!(out, "{:.1}", time(subject, &text, rounds)?)?;
                return Ok(());
            }
            let (other, other_text) = find(other)?;
            let (mut best, mut other_best) = (f64::MAX, f64::MAX);
            let rounds = 20_000_000 / u32::try_from(text.len() + 200)?;
            for _ in 0..60 {
                best = best.min(time(subject, &text, rounds / 20)?);
                other_best = other_best.min(time(other, &other_text, rounds / 20)?);
            }
            writeln!(out, "{best:.1} {other_best:.1} {:.2}", best / other_best)?;
        }
        _ => {
            for subject in SUBJECTS {
                writeln!(out, "{}", subject.0)?;
            }
        }
    }
    Ok(())
}
