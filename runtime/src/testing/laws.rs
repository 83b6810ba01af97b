//! A document → the first law that it breaks, with what each side says of it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::serde_json::Value;

use super::alike::{Compared, alike, sent_back};
use super::faults::UNKNOWN;
use super::layouts;
use super::sides::{Built, Sides};
use super::vocabulary::Vocabulary;
use crate::error::JsonError;
use crate::violation::{Requirement, Violation, Violations};

/// What holds where all sides agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Law {
    /// No document could be made, so that nothing was tried.
    Tried,
    /// A JSON Schema validator says of a document what the schema says.
    JsonSchema,
    /// Of a text the schema says what it says of the value.
    Text,
    /// What the schema accepts, serde reads.
    ValidIsRead,
    /// What serde reads, the schema accepts.
    ReadIsValid,
    /// serde can write what it has read.
    Writes,
    /// What serde writes, the schema accepts.
    WrittenIsValid,
    /// What serde writes, it reads.
    WrittenIsRead,
    /// What serde writes and reads again is the same.
    RoundTrip,
    /// `from_json` builds what serde reads, where the schema accepts it.
    FromJson,
    /// The order of properties, space and escapes make no difference.
    Layout,
    /// An alias is another name of the same property.
    Alias,
    /// A name that serde reads is one that the schema knows.
    NameIsKnown,
    /// A name that the schema knows is one that serde reads.
    NameIsRead,
    /// A property that is read is written, too.
    PropertyIsWritten,
}

/// A law that is broken, and what each side says.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) law: Law,
    pub(super) document: Value,
    /// How many rules of the schema the document breaks.
    pub(super) violations: usize,
    pub(super) serde: Option<String>,
    pub(super) schema: String,
    pub(super) json_schema: String,
    /// What serde writes of what it has read, where that matters.
    pub(super) written: Option<String>,
    /// More about it.
    pub(super) note: Option<String>,
}

/// What a user has said of the type.
#[derive(Debug, Clone, Default)]
pub(super) struct Allowed {
    /// Words of the messages with which the type refuses what its schema accepts.
    pub(super) refusals: Vec<String>,
    /// Places where the schema asks for more than serde does.
    pub(super) stricter: Vec<String>,
}

/// What a document is tried by.
#[derive(Debug)]
pub(super) struct Laws<'l> {
    pub(super) sides: &'l Sides,
    pub(super) vocabulary: &'l Vocabulary,
    pub(super) allowed: &'l Allowed,
}

/// What the sides say of one document.
struct Said<'d> {
    document: &'d Value,
    verdict: Result<(), Violations>,
    json_schema: Result<(), String>,
    built: Option<Result<Built, String>>,
}

impl Laws<'_> {
    /// The first law that `document` breaks.
    pub(super) fn broken_by(&self, document: &Value) -> Option<Finding> {
        let text = document.to_string();
        let said = Said {
            document,
            verdict: self.sides.schema.validate(document),
            json_schema: self.sides.json_schema(document),
            built: self.sides.functions.read.map(|read| read(&text)),
        };
        self.judges(&said, &text)
            .or_else(|| self.reading(&said))
            .or_else(|| self.writing(&said))
            .or_else(|| self.building(&said, &text).or_else(|| self.layouts(&said)).or_else(|| self.aliases(&said)))
    }

    /// The schema, its texts, and JSON Schema.
    fn judges(&self, said: &Said<'_>, text: &str) -> Option<Finding> {
        if self.sides.schema.validate_json(text).is_ok() != said.verdict.is_ok() {
            return Some(said.finding(Law::Text));
        }
        match (&said.verdict, &said.json_schema) {
            (Ok(()), Err(_)) => Some(said.finding(Law::JsonSchema)),
            (Err(violations), Ok(()))
                if violations.iter().any(|violation| !is_beyond_json_schema(violation, said.document)) =>
            {
                Some(said.finding(Law::JsonSchema))
            }
            _ => None,
        }
    }

    fn reading(&self, said: &Said<'_>) -> Option<Finding> {
        match (&said.verdict, said.built.as_ref()?) {
            (_, Err(message)) if let Some(name) = self.unknown_name(message) => {
                let note = format!("serde says that it reads `{name}`, and the schema knows no such name");
                Some(said.finding(Law::NameIsKnown).with_note(note))
            }
            (Ok(()), Err(message)) if !self.may_be_refused(message) => Some(said.finding(Law::ValidIsRead)),
            (Err(violations), Ok(_)) if !self.is_excused(violations, said.document) => {
                Some(said.finding(Law::ReadIsValid))
            }
            _ => None,
        }
    }

    fn may_be_refused(&self, message: &str) -> bool {
        self.allowed.refusals.iter().any(|words| message.contains(words))
    }

    /// Whether serde is known to read more than a schema accepts here.
    fn is_excused(&self, violations: &Violations, document: &Value) -> bool {
        let are_excused = |violations: &Violations| {
            violations.iter().all(|violation| is_beyond_types(violation) || self.is_stricter_at(violation.path()))
        };
        are_excused(violations)
            || self.vocabulary.as_written(document, violations).iter().any(|form| {
                let is_read = self.sides.functions.read.is_some_and(|read| read(&form.to_string()).is_ok());
                is_read && self.sides.schema.validate(form).as_ref().err().is_none_or(are_excused)
            })
    }

    /// Whether it was said that the schema is stricter at `pointer`, where `*` stands for any name.
    fn is_stricter_at(&self, pointer: &str) -> bool {
        let fits = |pattern: &String| {
            let (mut pattern, mut found) = (pattern.split('/'), pointer.split('/'));
            loop {
                match (pattern.next(), found.next()) {
                    (None, None) => return true,
                    (Some(wanted), Some(found)) if wanted == "*" || wanted == found => {}
                    _ => return false,
                }
            }
        };
        self.allowed.stricter.iter().any(fits)
    }

    /// A name that serde's message says it reads, and that the schema does not know.
    fn unknown_name<'m>(&self, message: &'m str) -> Option<&'m str> {
        let (_, expected) = message.split_once(UNKNOWN)?.1.split_once("expected ")?;
        if !message.contains("unknown field") {
            return None;
        }
        expected.split('`').skip(1).step_by(2).find(|name| !self.vocabulary.known.contains(name))
    }

    fn writing(&self, said: &Said<'_>) -> Option<Finding> {
        let (Ok(()), Ok(built)) = (&said.verdict, said.built.as_ref()?) else { return None };
        self.written(said, built)
    }

    /// What serde writes is valid, and can be read again.
    fn written(&self, said: &Said<'_>, built: &Built) -> Option<Finding> {
        let text = match built.written.as_ref()? {
            Ok(text) => text,
            Err(message) => {
                let note = format!("serde cannot write what it has read: {message}");
                return Some(said.finding(Law::Writes).with_note(note));
            }
        };
        let written = built.document()?;
        let judged = self.sides.schema.validate(&written);
        let by_type = built.verdict.as_ref().and_then(|verdict| verdict.as_ref().err());
        if let Some(violations) = judged.as_ref().err().or(by_type) {
            let note = format!("the schema says of what is written: {}", one_line(violations));
            return Some(said.finding(Law::WrittenIsValid).with_written(text).with_note(note));
        }
        if let Err(message) = self.sides.json_schema(&written) {
            let note = format!("JSON Schema says of what is written: {message}");
            return Some(said.finding(Law::JsonSchema).with_written(text).with_note(note));
        }
        self.again(said, text, &written)
    }

    /// What serde writes, it reads, and writes again.
    fn again(&self, said: &Said<'_>, text: &str, written: &Value) -> Option<Finding> {
        let read = self.sides.functions.read?;
        let is_one_way = self.is_one_way();
        let again = if is_one_way {
            let back = sent_back(written, said.document, self.sides.schema);
            // what is only read is not known of a value that was given
            let is_known = said.built.is_some() && self.sides.schema.is_valid(&back);
            read(&back.to_string()).map_err(|message| is_known.then_some(message))
        } else {
            read(text).map_err(Some)
        };
        match again {
            Err(message) => {
                let note = format!("serde says of what is written: {}", message?);
                Some(said.finding(Law::WrittenIsRead).with_written(text).with_note(note))
            }
            Ok(again) => {
                let again = again.document()?;
                let note = format!("read and written once more: {again}");
                let compared = if is_one_way { Compared::BothWays } else { Compared::All };
                let is_same = alike(written, &again, self.sides.schema, compared);
                (!is_same).then(|| said.finding(Law::RoundTrip).with_written(text).with_note(note))
            }
        }
    }

    /// Whether something is only read, or only written.
    fn is_one_way(&self) -> bool {
        !self.vocabulary.read_only.is_empty() || !self.vocabulary.write_only.is_empty()
    }

    /// Whether both documents say the same.
    fn same(&self, a: &Value, b: &Value) -> bool {
        alike(a, b, self.sides.schema, Compared::All)
    }

    fn building(&self, said: &Said<'_>, text: &str) -> Option<Finding> {
        let ours = (self.sides.functions.build?)(text);
        let theirs = said.built.as_ref()?;
        let agree = match (&ours, theirs, &said.verdict) {
            (Ok(ours), Ok(theirs), Ok(())) => match (ours.document(), theirs.document()) {
                (Some(ours), Some(theirs)) => self.same(&ours, &theirs),
                _ => true,
            },
            (Ok(_) | Err(JsonError::Malformed(_)), ..) => false,
            // what a rule over the Rust value refuses
            (Err(JsonError::Invalid(_)), Ok(_), Ok(())) => self.sides.schema.has_value_rules(),
            (Err(JsonError::Invalid(_)), ..) => true,
        };
        let note = || match &ours {
            Ok(built) => format!("from_json builds {}", built.document().unwrap_or_default()),
            Err(error) => format!("from_json: {}", one_line(error)),
        };
        (!agree).then(|| said.finding(Law::FromJson).with_note(note()))
    }

    /// In another layout, everything is as before.
    fn layouts(&self, said: &Said<'_>) -> Option<Finding> {
        for (layout, text) in layouts::of(said.document) {
            let is_valid = self.sides.schema.validate_json(&text).is_ok();
            if is_valid != said.verdict.is_ok() {
                let note = format!(
                    "{layout}, the schema says {}",
                    if is_valid { "that it is valid" } else { "that it is not" }
                );
                return Some(said.finding(Law::Layout).with_note(note));
            }
            let (Some(read), Some(before), true) = (self.sides.functions.read, &said.built, is_valid) else { continue };
            let differs = match (&read(&text), before) {
                (Ok(now), Ok(before)) => match (now.document(), before.document()) {
                    (Some(now), Some(before)) => (!self.same(&now, &before)).then(|| format!("serde writes {now}")),
                    _ => None,
                },
                (Err(message), Ok(_)) => Some(format!("serde says: {message}")),
                (Ok(_), Err(_)) => Some("serde reads it".to_string()),
                (Err(_), Err(_)) => None,
            };
            if let Some(what) = differs {
                return Some(said.finding(Law::Layout).with_note(format!("{layout}, {what}")));
            }
        }
        None
    }

    /// Under its other names, a property is the same.
    fn aliases(&self, said: &Said<'_>) -> Option<Finding> {
        let (Ok(()), Ok(built)) = (&said.verdict, said.built.as_ref()?) else { return None };
        let first = self.vocabulary.by_first_names(said.document).filter(|first| self.sides.schema.is_valid(first))?;
        let other = (self.sides.functions.read?)(&first.to_string());
        let note = match (built.document(), other.as_ref().map(Built::document)) {
            (Some(by_alias), Ok(Some(by_name))) if !self.same(&by_alias, &by_name) => {
                format!(
                    "under the first name of each property, serde reads another value: it writes {by_name}, and here {by_alias}"
                )
            }
            (_, Err(message)) => format!("under the first name of each property, serde says: {message}"),
            _ => return None,
        };
        Some(said.finding(Law::Alias).with_note(note))
    }

    /// What each side says, for a law that more than one document is asked about.
    pub(super) fn finding(&self, law: Law, document: &Value, note: String) -> Finding {
        let said = Said {
            document,
            verdict: self.sides.schema.validate(document),
            json_schema: self.sides.json_schema(document),
            built: self.sides.functions.read.map(|read| read(&document.to_string())),
        };
        let written = said.built.as_ref().and_then(|built| built.as_ref().ok()?.written.clone()?.ok());
        let finding = said.finding(law).with_note(note);
        Finding { written, ..finding }
    }

    /// A value that the user has given, as serde writes it.
    pub(super) fn broken_by_value(&self, value: &Built) -> Option<Finding> {
        let document = value.document().unwrap_or_default();
        let said = Said {
            verdict: self.sides.schema.validate(&document),
            json_schema: self.sides.json_schema(&document),
            built: None,
            document: &document,
        };
        self.written(&said, value).or_else(|| self.broken_by(&document))
    }
}

impl Said<'_> {
    fn finding(&self, law: Law) -> Finding {
        Finding {
            law,
            document: self.document.clone(),
            violations: self.verdict.as_ref().err().map_or(0, Violations::len),
            serde: self.built.as_ref().map(|built| match built {
                Ok(_) => "reads it".to_string(),
                Err(message) => format!("refuses it: {message}"),
            }),
            schema: self.verdict.as_ref().map_or_else(
                |violations| format!("refuses it: {}", one_line(violations)),
                |()| "accepts it".to_string(),
            ),
            json_schema: self
                .json_schema
                .as_ref()
                .map_or_else(|message| format!("refuses it: {message}"), |()| "accepts it".to_string()),
            written: None,
            note: None,
        }
    }
}

impl Finding {
    fn with_note(self, note: String) -> Self {
        Self {
            note: Some(note),
            ..self
        }
    }

    fn with_written(self, text: &str) -> Self {
        Self {
            written: Some(text.to_string()),
            ..self
        }
    }
}

/// What is said, without its first line, which counts.
fn one_line(said: &impl ToString) -> String {
    let said = said.to_string();
    let lines: Vec<&str> = said.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    match lines.as_slice() {
        [first, rest @ ..] if first.contains("violation") && !rest.is_empty() => rest.join("; "),
        lines => lines.join("; "),
    }
}

/// Limits, formats and rules between properties are what a schema adds to a Rust type: serde does not know them.
fn is_beyond_types(violation: &Violation) -> bool {
    matches!(
        violation.expected(),
        Requirement::Maximum(_)
            | Requirement::Minimum(_)
            | Requirement::ExclusiveMaximum(_)
            | Requirement::ExclusiveMinimum(_)
            | Requirement::MultipleOf(_)
            | Requirement::MaxLength(_)
            | Requirement::MinLength(_)
            | Requirement::Pattern(_)
            | Requirement::Format(_)
            | Requirement::MaxItems(_)
            | Requirement::MinItems(_)
            | Requirement::UniqueItems { .. }
            | Requirement::MaxProperties(_)
            | Requirement::MinProperties(_)
            | Requirement::RequiredIf { .. }
            | Requirement::DependentRequired { .. }
            | Requirement::Custom(_)
            | Requirement::VariantForm { .. }
            | Requirement::SecondVariant { .. }
    )
}

/// What a JSON Schema cannot say: rules of the user's, the limits of a number in a string, formats of the user's, how many properties
/// a flattened map has, and divisors of keys.
fn is_beyond_json_schema(violation: &Violation, document: &Value) -> bool {
    let is_text = document.pointer(violation.path()).is_some_and(Value::is_string);
    match violation.expected() {
        Requirement::Custom(_) | Requirement::MaxProperties(_) | Requirement::MinProperties(_) => true,
        // `byte` is a word of OpenAPI 3.0
        Requirement::Format(format) => {
            format.name() == "byte" || !crate::format::ALL.iter().any(|known| known.name() == format.name())
        }
        Requirement::MultipleOf(_)
        | Requirement::Maximum(_)
        | Requirement::Minimum(_)
        | Requirement::ExclusiveMaximum(_)
        | Requirement::ExclusiveMinimum(_) => is_text || violation.is_of_key(),
        _ => false,
    }
}
