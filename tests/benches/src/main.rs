//! `wireform-benches SUBJECT ROUNDS` judges one document so many times, and prints the nanoseconds of a round;
//! `wireform-benches SUBJECT SUBJECT` lets two take turns, and prints the best of each, and the ratio; `wireform-benches` alone
//! prints the subjects.
//!
//! `measure.sh` runs them under callgrind and by the clock, and prints the ratios that count; `instructions.sh` compares their
//! instructions with those of before.

mod contracts;
mod floor;
mod peer;
mod unions;

use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

use contracts::{Chat, JobStatus, Order};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use unions::{Contact, Envelope, Event, Labelled, Nested, NestedOne, Operation, Page, Setting, Shape};
use wireform::{Pattern, Schema, pattern};

/// A document and what judges it: so many times, in how many nanoseconds a time.
type Subject = Box<dyn Fn(u32) -> Result<f64, Box<dyn Error>>>;

fn prepare<T: 'static>(value: T, judge: fn(&T) -> bool) -> Subject {
    Box::new(move |rounds| {
        let start = Instant::now();
        for _ in 0..rounds {
            if !judge(black_box(&value)) {
                return Err("the document is valid, and was refused".into());
            }
        }
        Ok(start.elapsed().as_secs_f64() * 1e9 / f64::from(rounds))
    })
}

fn read<T: DeserializeOwned>(text: impl AsRef<str>) -> Result<T, serde_json::Error> {
    serde_json::from_str(text.as_ref())
}

/// Judges `value` as one does without wireform: a `Value` first, and a generated validator over it.
fn written<T: Serialize>(value: &T, judge: fn(&Value) -> bool) -> bool {
    serde_json::to_value(value).is_ok_and(|value| judge(&value))
}

macro_rules! subjects {
    ($($name:ident: $type:ty = $value:expr => $judge:expr;)*) => {
        $(
            #[inline(never)]
            fn $name(value: &$type) -> bool {
                let judge: fn(&$type) -> bool = $judge;
                judge(value)
            }
        )*

        const SUBJECTS: &[&str] = &[$(stringify!($name)),*];

        fn subject(name: &str) -> Result<Subject, Box<dyn Error>> {
            match name {
                $(stringify!($name) => Ok(prepare::<$type>($value, $name)),)*
                _ => Err(format!("there is no subject `{name}`").into()),
            }
        }
    };
}

subjects! {
    job_by_hand: JobStatus = read(contracts::JOB_STATUS)? => floor::job_status;
    job_by_hand_sharp: JobStatus = read(contracts::JOB_STATUS)? => floor::sharp::job_status;
    job: JobStatus = read(contracts::JOB_STATUS)? => |job| JobStatus::SCHEMA.is_valid(job);
    job_validate: JobStatus = read(contracts::JOB_STATUS)? => |job| JobStatus::SCHEMA.validate(job).is_ok();
    job_garde: JobStatus = read(contracts::JOB_STATUS)? => |job| garde::Validate::validate(job).is_ok();
    job_validator: JobStatus = read(contracts::JOB_STATUS)? => |job| validator::Validate::validate(job).is_ok();
    job_by_pointer: JobStatus = read(contracts::JOB_STATUS)? => |job| JobStatus::SCHEMA.object().is_valid(job);
    chat_by_hand: Chat = read(contracts::chat())? => floor::chat;
    chat_by_hand_sharp: Chat = read(contracts::chat())? => floor::sharp::chat;
    chat: Chat = read(contracts::chat())? => |chat| Chat::SCHEMA.is_valid(chat);
    chat_validate: Chat = read(contracts::chat())? => |chat| Chat::SCHEMA.validate(chat).is_ok();
    chat_garde: Chat = read(contracts::chat())? => |chat| garde::Validate::validate(chat).is_ok();
    chat_validator: Chat = read(contracts::chat())? => |chat| validator::Validate::validate(chat).is_ok();
    chat_by_pointer: Chat = read(contracts::chat())? => |chat| Chat::SCHEMA.object().is_valid(chat);
    order_by_hand: Order = read(contracts::ORDER)? => floor::order;
    order: Order = read(contracts::ORDER)? => |order| Order::SCHEMA.is_valid(order);
    job_value: Value = read(contracts::JOB_STATUS)? => |job| JobStatus::SCHEMA.is_valid(job);
    job_value_jsonschema: Value = read(contracts::JOB_STATUS)? => peer::JobStatus::is_valid;
    chat_value: Value = read(contracts::chat())? => |chat| Chat::SCHEMA.is_valid(chat);
    chat_value_jsonschema: Value = read(contracts::chat())? => peer::Chat::is_valid;
    shape_by_hand: Shape = read(unions::SHAPE)? => unions::shape;
    shape: Shape = read(unions::SHAPE)? => |shape| Shape::SCHEMA.is_valid(shape);
    shape_value: Value = read(unions::SHAPE)? => |shape| Shape::SCHEMA.is_valid(shape);
    shape_to_value: Shape = read(unions::SHAPE)? => |shape| written(shape, peer::Shape::is_valid);
    events_by_hand: Vec<Event> = read(unions::EVENTS)? => |events| unions::events(events);
    events: Vec<Event> = read(unions::EVENTS)? => |events| Vec::<Event>::SCHEMA.is_valid(events);
    events_value: Value = read(unions::EVENTS)? => |events| Vec::<Event>::SCHEMA.is_valid(events);
    events_to_value: Vec<Event> = read(unions::EVENTS)? => |events| written(events, peer::Events::is_valid);
    operations_by_hand: Vec<Operation> = read(unions::OPERATIONS)? => |operations| unions::operations(operations);
    operations: Vec<Operation> = read(unions::OPERATIONS)? => |operations| Vec::<Operation>::SCHEMA.is_valid(operations);
    operations_value: Value = read(unions::OPERATIONS)? => |operations| Vec::<Operation>::SCHEMA.is_valid(operations);
    operations_to_value: Vec<Operation> = read(unions::OPERATIONS)? => |operations| written(operations, peer::Operations::is_valid);
    contacts_by_hand: Vec<Contact> = read(unions::CONTACTS)? => |contacts| unions::contacts(contacts);
    contacts: Vec<Contact> = read(unions::CONTACTS)? => |contacts| Vec::<Contact>::SCHEMA.is_valid(contacts);
    contacts_value: Value = read(unions::CONTACTS)? => |contacts| Vec::<Contact>::SCHEMA.is_valid(contacts);
    contacts_to_value: Vec<Contact> = read(unions::CONTACTS)? => |contacts| written(contacts, peer::Contacts::is_valid);
    event_by_hand: Event = read(unions::EVENT)? => |event| unions::events(std::slice::from_ref(event));
    event: Event = read(unions::EVENT)? => |event| Event::SCHEMA.is_valid(event);
    operation_by_hand: Operation = read(unions::OPERATION)? => |one| unions::operations(std::slice::from_ref(one));
    operation: Operation = read(unions::OPERATION)? => |operation| Operation::SCHEMA.is_valid(operation);
    contact_by_hand: Contact = read(unions::CONTACT)? => |contact| unions::contacts(std::slice::from_ref(contact));
    contact: Contact = read(unions::CONTACT)? => |contact| Contact::SCHEMA.is_valid(contact);
    settings_by_hand: Vec<Setting> = read(unions::SETTINGS)? => |settings| unions::settings(settings);
    settings: Vec<Setting> = read(unions::SETTINGS)? => |settings| Vec::<Setting>::SCHEMA.is_valid(settings);
    settings_value: Value = read(unions::SETTINGS)? => |settings| Vec::<Setting>::SCHEMA.is_valid(settings);
    settings_to_value: Vec<Setting> = read(unions::SETTINGS)? => |settings| written(settings, peer::Settings::is_valid);
    page_by_hand: Page = read(unions::PAGE)? => unions::page;
    page: Page = read(unions::PAGE)? => |page| Page::SCHEMA.is_valid(page);
    page_value: Value = read(unions::PAGE)? => |page| Page::SCHEMA.is_valid(page);
    page_to_value: Page = read(unions::PAGE)? => |page| written(page, peer::Page::is_valid);
    labelled_by_hand: Labelled = read(unions::LABELLED)? => unions::labelled;
    labelled: Labelled = read(unions::LABELLED)? => |labelled| Labelled::SCHEMA.is_valid(labelled);
    labelled_value: Value = read(unions::LABELLED)? => |labelled| Labelled::SCHEMA.is_valid(labelled);
    labelled_to_value: Labelled = read(unions::LABELLED)? => |labelled| written(labelled, peer::Labelled::is_valid);
    envelope_by_hand: Envelope = read(unions::ENVELOPE)? => unions::envelope;
    envelope: Envelope = read(unions::ENVELOPE)? => |envelope| Envelope::SCHEMA.is_valid(envelope);
    repeated_100: String = "a".repeat(100) + "!" => |text| !REPEATED.is_in(text);
    repeated_1000: String = "a".repeat(1000) + "!" => |text| !REPEATED.is_in(text);
    repeated_10000: String = "a".repeat(10_000) + "!" => |text| !REPEATED.is_in(text);
    repeated_million: String = "a".repeat(1_000_000) + "!" => |text| !REPEATED.is_in(text);
    nested_5: Nested = Nested::of(5) => |nested| Nested::SCHEMA.is_valid(nested);
    nested_10: Nested = Nested::of(10) => |nested| Nested::SCHEMA.is_valid(nested);
    nested_20: Nested = Nested::of(20) => |nested| Nested::SCHEMA.is_valid(nested);
    nested_40: Nested = Nested::of(40) => |nested| Nested::SCHEMA.is_valid(nested);
    nested_80: Nested = Nested::of(80) => |nested| Nested::SCHEMA.is_valid(nested);
    nested_one_5: NestedOne = NestedOne::of(5) => |nested| NestedOne::SCHEMA.is_valid(nested);
    nested_one_10: NestedOne = NestedOne::of(10) => |nested| NestedOne::SCHEMA.is_valid(nested);
    nested_one_20: NestedOne = NestedOne::of(20) => |nested| NestedOne::SCHEMA.is_valid(nested);
    nested_one_40: NestedOne = NestedOne::of(40) => |nested| NestedOne::SCHEMA.is_valid(nested);
    nested_one_80: NestedOne = NestedOne::of(80) => |nested| NestedOne::SCHEMA.is_valid(nested);
}

/// A pattern for which a matcher that tries one way after the other needs time that doubles with each `a`, where the text does not match.
static REPEATED: Pattern = pattern!("^(a+)+$");

/// The best time of each of two subjects, in short bursts that take turns: what disturbs the machine disturbs both alike, and
/// hardly ever every burst.
fn compare(one: &Subject, other: &Subject) -> Result<(f64, f64), Box<dyn Error>> {
    const BURSTS: u32 = 4000;
    const ROUNDS: u32 = 50;
    let mut best = (f64::INFINITY, f64::INFINITY);
    for _ in 0..BURSTS {
        best = (one(ROUNDS)?.min(best.0), other(ROUNDS)?.min(best.1));
    }
    Ok(best)
}

fn run() -> Result<String, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [name, word] => {
            if let Ok(rounds) = word.parse() {
                return Ok(format!("{:.1}", subject(name)?(rounds)?));
            }
            let (one, other) = compare(&subject(name)?, &subject(word)?)?;
            Ok(format!("{one:.1} {other:.1} {:.2}", one / other))
        }
        [] => Ok(SUBJECTS.join("\n")),
        _ => Err("usage: wireform-benches SUBJECT ROUNDS, or wireform-benches SUBJECT SUBJECT".into()),
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(answer) => match writeln!(std::io::stdout(), "{answer}") {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! schemas {
        ($($test:ident: $type:ty, $file:literal;)*) => {
            $(
                #[test]
                fn $test() {
                    let file: Value = serde_json::from_str(include_str!(concat!("../schemas/", $file))).unwrap();
                    let exported: Value = <$type>::SCHEMA.to_json_schema();
                    assert_eq!(file, exported, "{exported}");
                }
            )*
        };
    }

    // what the peer generates its validators from
    schemas! {
        the_schema_of_shapes_is_what_is_exported: Shape, "shape.json";
        the_schema_of_events_is_what_is_exported: Vec<Event>, "events.json";
        the_schema_of_operations_is_what_is_exported: Vec<Operation>, "operations.json";
        the_schema_of_contacts_is_what_is_exported: Vec<Contact>, "contacts.json";
        the_schema_of_settings_is_what_is_exported: Vec<Setting>, "settings.json";
        the_schema_of_pages_is_what_is_exported: Page, "page.json";
        the_schema_of_labelled_is_what_is_exported: Labelled, "labelled.json";
    }
}
