//! `read SUBJECT ROUNDS` reads one text so many times, and prints the nanoseconds of a round; `read SUBJECT SUBJECT` lets two take
//! turns, and prints the best of each, and the ratio; `read curves` prints what a level of nesting and a violation take in texts that
//! grow; `read` alone prints the subjects. `read.sh` runs them.
//!
//! `from_json` parses, checks and builds. Beside it are serde_json's `from_slice`, which checks nothing; `from_utf8`, `from_str` and the
//! checks of `floor.rs` by hand; `from_slice` and garde. `validate_json` is beside a scan by `IgnoredAny`, which does not look whether
//! strings are UTF-8; beside another one for which that has been looked at.

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
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use unions::{Contact, Event, Operation, Page, Shape};
use wireform::{JsonError, Schema};

/// What it is called, what it does with a text, and the text.
type Subject = (&'static str, fn(&str) -> bool, fn() -> Result<String, Box<dyn Error>>);

fn ours<T: Schema + DeserializeOwned>(text: &str) -> bool {
    T::SCHEMA.from_json(text).is_ok()
}

fn theirs<T: DeserializeOwned>(text: &str) -> bool {
    serde_json::from_slice::<T>(text.as_bytes()).is_ok()
}

/// The UTF-8 is checked at once, as `from_json` does it, and then the value by hand.
fn by_hand<T: DeserializeOwned>(text: &str, check: fn(&T) -> bool) -> bool {
    let Ok(text) = std::str::from_utf8(black_box(text.as_bytes())) else { return false };
    serde_json::from_str::<T>(text).is_ok_and(|value| check(&value))
}

fn with_garde<T: DeserializeOwned + garde::Validate<Context = ()>>(text: &str) -> bool {
    serde_json::from_slice::<T>(text.as_bytes()).is_ok_and(|value| value.validate().is_ok())
}

fn verdict<T: Schema>(text: &str) -> bool {
    T::SCHEMA.validate_json(text).is_ok()
}

fn scan(text: &str) -> bool {
    serde_json::from_slice::<IgnoredAny>(text.as_bytes()).is_ok()
}

fn scan_of_utf8(text: &str) -> bool {
    by_hand::<IgnoredAny>(text, |_| true)
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

fn pretty<T: DeserializeOwned + Serialize>(text: &str) -> Result<String, Box<dyn Error>> {
    Ok(serde_json::to_string_pretty(&serde_json::from_str::<T>(text)?)?)
}

/// Numbers of a few digits, as measurements have.
fn numbers() -> String {
    let numbers: Vec<String> = (0_u32..400).map(|i| format!("{}.{}", i * 7 % 1000, i * 31 % 97)).collect();
    format!("[{}]", numbers.join(","))
}

fn nothing<T>(_: &T) -> bool {
    true
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
    ($($name:ident: $type:ty = $text:expr, $check:expr $(, garde $garde:ident)?;)*) => {
        const SUBJECTS: &[Subject] = &[
            $(
                (concat!(stringify!($name), "_ours"), ours::<$type>, || $text),
                (concat!(stringify!($name), "_serde"), theirs::<$type>, || $text),
                (concat!(stringify!($name), "_by_hand"), |text| by_hand::<$type>(text, $check), || $text),
                $((concat!(stringify!($name), "_", stringify!($garde)), with_garde::<$type>, || $text),)?
                (concat!(stringify!($name), "_verdict"), verdict::<$type>, || $text),
                (concat!(stringify!($name), "_scan"), scan, || $text),
                (concat!(stringify!($name), "_scan_of_utf8"), scan_of_utf8, || $text),
            )*
        ];
    };
}

subjects! {
    job: JobStatus = compact(contracts::JOB_STATUS), floor::job_status, garde garde;
    job_pretty: JobStatus = pretty::<JobStatus>(contracts::JOB_STATUS), floor::job_status, garde garde;
    job_sorted: JobStatus = sorted(contracts::JOB_STATUS), floor::job_status, garde garde;
    chat: Chat = compact(&contracts::chat()), floor::chat, garde garde;
    chat_pretty: Chat = pretty::<Chat>(&contracts::chat()), floor::chat, garde garde;
    chat_sorted: Chat = sorted(&contracts::chat()), floor::chat, garde garde;
    chat_value: Value = compact(&contracts::chat()), nothing;
    floats: Vec<f64> = Ok(numbers()), nothing;
    integers: Vec<u32> = Ok(integers()), nothing;
    escaped: Vec<String> = Ok(escaped()), nothing;
    cjk: Vec<String> = Ok(cjk()), nothing;
    tag_first: Shape = compact(unions::SHAPE), unions::shape;
    tag_last: Shape = sorted(unions::SHAPE), unions::shape;
    tag_beside: Vec<Operation> = compact(unions::OPERATIONS), |value| unions::operations(value);
    tag_around: Vec<Event> = compact(unions::EVENTS), |value| unions::events(value);
    untagged: Vec<Contact> = compact(unions::CONTACTS), |value| unions::contacts(value);
    flattened: Page = compact(unions::PAGE), unions::page;
}

/// Internally tagged, with the tag behind all else at every level.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(tag = "tag", rename_all = "snake_case")]
enum Chain {
    Link { inside: Box<Self> },
    End { length: u32 },
}

fn chain(levels: usize) -> String {
    let (links, ends) = (r#"{"inside":"#.repeat(levels - 1), r#","tag":"link"}"#.repeat(levels - 1));
    format!(r#"{links}{{"length":7,"tag":"end"}}{ends}"#)
}

/// An item in four is a number, and all others are wrong.
fn wrong(violations: usize) -> String {
    let items: Vec<&str> = (0..violations).map(|at| if at % 3 == 0 { r#"1,"no number""# } else { "-1" }).collect();
    format!("[{}]", items.join(","))
}

/// Nanoseconds of the best of some rounds.
fn best(text: &str, read: fn(&str) -> bool) -> f64 {
    let rounds = 2_000_000 / text.len() + 3;
    let times = (0..rounds).map(|_| {
        let start = Instant::now();
        let _ = black_box(read(black_box(text)));
        start.elapsed().as_secs_f64() * 1e9
    });
    times.fold(f64::MAX, f64::min)
}

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^53")]
fn curves(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    writeln!(out, "a level, in ns: levels, validate_json, from_json, from_slice")?;
    for levels in [1, 2, 4, 8, 15, 30, 60, 120] {
        let text = chain(levels);
        if !verdict::<Chain>(&text) || !ours::<Chain>(&text) {
            return Err("the document is valid, and was refused".into());
        }
        let [verdict, ours, theirs] =
            [verdict::<Chain>, ours::<Chain>, theirs::<Chain>].map(|read| best(&text, read) / levels as f64);
        writeln!(out, "{levels:8} {verdict:8.1} {ours:8.1} {theirs:8.1}")?;
    }
    writeln!(out, "a violation, in ns: violations, validate_json, from_json")?;
    for violations in [100, 1_000, 10_000, 100_000, 1_000_000] {
        let text = wrong(violations);
        let found = match Vec::<u32>::SCHEMA.validate_json(&text) {
            Err(JsonError::Invalid(found)) => found.len() + found.omitted(),
            _ => 0,
        };
        if found != violations {
            return Err(format!("{found} violations instead of {violations}").into());
        }
        let [verdict, ours] = [verdict::<Vec<u32>>, ours::<Vec<u32>>].map(|read| best(&text, read) / violations as f64);
        writeln!(out, "{violations:8} {verdict:8.1} {ours:8.1}")?;
    }
    Ok(())
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
        [curves] if curves == "curves" => self::curves(&mut out)?,
        _ => {
            for subject in SUBJECTS {
                writeln!(out, "{}", subject.0)?;
            }
        }
    }
    Ok(())
}
