//! `wireform-benches SUBJECT ROUNDS` judges one document so many times, and prints the nanoseconds of a round.
//!
//! `measure.sh` runs every subject under callgrind and by the clock, and prints the ratios that count.

mod contracts;
mod floor;
mod peer;

use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

use contracts::{Chat, JobStatus, Order};
use serde::de::DeserializeOwned;
use serde_json::Value;
use wireform::Schema;

/// Judges `text` as a `T`, `rounds` times.
fn run<T: DeserializeOwned>(text: &str, rounds: u32, judge: fn(&T) -> bool) -> Result<f64, Box<dyn Error>> {
    let value: T = serde_json::from_str(text)?;
    let start = Instant::now();
    for _ in 0..rounds {
        if !judge(black_box(&value)) {
            return Err("the document is valid, and was refused".into());
        }
    }
    Ok(start.elapsed().as_secs_f64() * 1e9 / f64::from(rounds))
}

macro_rules! subjects {
    ($($name:ident: $type:ty = $text:expr => $judge:expr;)*) => {
        $(
            #[inline(never)]
            fn $name(value: &$type) -> bool {
                let judge: fn(&$type) -> bool = $judge;
                judge(value)
            }
        )*

        fn subject(name: &str, rounds: u32) -> Result<f64, Box<dyn Error>> {
            match name {
                $(stringify!($name) => run::<$type>($text.as_ref(), rounds, $name),)*
                _ => Err(concat!("subjects:", $(" ", stringify!($name)),*).into()),
            }
        }
    };
}

subjects! {
    job_by_hand: JobStatus = contracts::JOB_STATUS => floor::job_status;
    job_by_hand_sharp: JobStatus = contracts::JOB_STATUS => floor::sharp::job_status;
    job: JobStatus = contracts::JOB_STATUS => |job| JobStatus::SCHEMA.is_valid(job);
    job_by_pointer: JobStatus = contracts::JOB_STATUS => |job| JobStatus::SCHEMA.object().is_valid(job);
    chat_by_hand: Chat = contracts::chat() => floor::chat;
    chat_by_hand_sharp: Chat = contracts::chat() => floor::sharp::chat;
    chat: Chat = contracts::chat() => |chat| Chat::SCHEMA.is_valid(chat);
    chat_by_pointer: Chat = contracts::chat() => |chat| Chat::SCHEMA.object().is_valid(chat);
    order_by_hand: Order = contracts::ORDER => floor::order;
    order: Order = contracts::ORDER => |order| Order::SCHEMA.is_valid(order);
    job_value: Value = contracts::JOB_STATUS => |job| JobStatus::SCHEMA.is_valid(job);
    job_value_jsonschema: Value = contracts::JOB_STATUS => peer::JobStatus::is_valid;
    chat_value: Value = contracts::chat() => |chat| Chat::SCHEMA.is_valid(chat);
    chat_value_jsonschema: Value = contracts::chat() => peer::Chat::is_valid;
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (name, rounds) = (arguments.next().unwrap_or_default(), arguments.next());
    let rounds = rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(1);
    match subject(&name, rounds) {
        Ok(nanoseconds) => match writeln!(std::io::stdout(), "{nanoseconds:.1}") {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}
