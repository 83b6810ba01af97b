//! A law that is broken → what a person reads: the smallest document, what each side says, the probable cause, and how to see it again.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use core::fmt::{self, Display, Formatter};

use ::serde_json::Value;

use super::laws::{Finding, Law};

/// A document about which serde, the schema and a JSON Schema validator disagree.
///
/// `Display` shows the smallest such document, what each of them says about it, and the probable cause.
#[derive(Debug, Clone)]
pub struct Disagreement(Box<Content>);

/// Behind a pointer: a `Result` of it is moved about.
#[derive(Debug, Clone)]
struct Content {
    name: &'static str,
    finding: Finding,
    /// The document as it was made, before it was made smaller.
    first: Option<Value>,
    seed: u64,
    /// What stands behind the type in `schema_agrees!`.
    settings: String,
}

impl Disagreement {
    pub(super) fn new(name: &'static str, finding: Finding, first: Option<Value>, seed: u64, settings: String) -> Self {
        Self(Box::new(Content {
            name,
            finding,
            first,
            seed,
            settings,
        }))
    }

    /// The smallest document that shows the disagreement.
    #[must_use]
    pub fn document(&self) -> &Value {
        &self.0.finding.document
    }

    /// The document as it was made, before it was reduced to the smallest one. `None` if the disagreement is not about such a document, for
    /// example about a value that you gave.
    #[must_use]
    pub fn first_document(&self) -> Option<&Value> {
        self.0.first.as_ref()
    }

    /// The law that does not hold, in one sentence: what should be true of every document.
    #[must_use]
    pub fn law(&self) -> &'static str {
        self.0.finding.law.sentence()
    }

    /// The seed with which the documents were made.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.0.seed
    }
}

impl Display for Disagreement {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Content {
            name,
            finding,
            settings,
            ..
        } = &*self.0;
        writeln!(f, "serde and the schema of `{}` do not agree: {}", name, finding.law.broken())?;
        if finding.law != Law::Tried {
            writeln!(f, "\ndocument:\n{}\n", indented(&format!("{:#}", finding.document)))?;
            if let Some(serde) = &finding.serde {
                writeln!(f, "serde:       {serde}")?;
            }
            if let Some(written) = &finding.written {
                writeln!(f, "serde:       writes {written}")?;
            }
            writeln!(f, "schema:      {}", finding.schema)?;
            writeln!(f, "JSON Schema: {}", finding.json_schema)?;
        }
        if let Some(note) = &finding.note {
            writeln!(f, "note: {note}")?;
        }
        write!(f, "\nhelp: {}\nagain: schema_agrees!({}, {})", finding.law.help(), name, settings)
    }
}

impl core::error::Error for Disagreement {}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<alloc::vec::Vec<_>>().join("\n")
}

impl Law {
    /// What should be so.
    const fn sentence(self) -> &'static str {
        match self {
            Self::Tried => "a document can be made",
            Self::JsonSchema => "a JSON Schema validator says what the schema says",
            Self::Text => "of a text the schema says what it says of the value",
            Self::ValidIsRead => "what the schema accepts, serde reads",
            Self::ReadIsValid => "what serde reads, the schema accepts",
            Self::Writes => "what serde has read, it can write",
            Self::WrittenIsValid => "what serde writes, the schema accepts",
            Self::WrittenIsRead => "what serde writes, it reads",
            Self::RoundTrip => "what serde writes and reads again stays the same",
            Self::FromJson => "`from_json` builds what serde reads and the schema accepts",
            Self::Layout => "the order of properties, space and escapes make no difference",
            Self::Alias => "an alias is another name of the same property",
            Self::NameIsKnown => "the schema knows every name that serde reads",
            Self::NameIsRead => "serde reads every name that the schema knows",
            Self::PropertyIsWritten => "what serde reads, it writes",
        }
    }

    /// What is so instead.
    const fn broken(self) -> &'static str {
        match self {
            Self::Tried => "no document could be made, so nothing was tried",
            Self::JsonSchema => "a JSON Schema validator says something else of this document",
            Self::Text => "of this text the schema says something else than of its value",
            Self::ValidIsRead => "the schema accepts a document that serde does not read",
            Self::ReadIsValid => "serde reads a document that the schema refuses",
            Self::Writes => "serde cannot write what it has read",
            Self::WrittenIsValid => "serde writes what the schema refuses",
            Self::WrittenIsRead => "serde does not read what it has written",
            Self::RoundTrip => "what serde writes changes when it is read and written again",
            Self::FromJson => "`from_json` does not build what serde reads",
            Self::Layout => "the same document in another layout is taken otherwise",
            Self::Alias => "an alias and its property are not read alike",
            Self::NameIsKnown => "serde reads a name that the schema does not know",
            Self::NameIsRead => "the schema knows a name that serde does not read",
            Self::PropertyIsWritten => "a property is read, and never written",
        }
    }

    /// The probable cause, and what to do.
    const fn help(self) -> &'static str {
        match self {
            Self::Tried => {
                "give the schema an `example` where its keywords are hard to meet, or a document by `example = …`"
            }
            Self::JsonSchema | Self::Text | Self::FromJson => {
                "this is a mistake of wireform's, or of the JSON Schema validator: please report it"
            }
            Self::ValidIsRead => {
                "the schema says another form than `Deserialize` reads: look at `#[schema(as = …)]`, at `with` and `deserialize_with`, and at a `Schema` or `Deserialize` written by hand; what the type refuses on purpose is allowed by `may_refuse = \"words of its message\"`"
            }
            Self::ReadIsValid => {
                "`Deserialize` reads a form that the schema does not say: look at `#[schema(as = …)]`, at `with` and `deserialize_with`, and at a `Schema` or `Deserialize` written by hand; where the schema asks for more on purpose, as by `#[schema(required)]`, allow it by `stricter = \"/pointer\"`"
            }
            Self::Writes => "a value that `Deserialize` builds must be one that `Serialize` writes as JSON",
            Self::WrittenIsValid => {
                "`Serialize` writes another form than the schema says: look at `#[schema(as = …)]`, at `with` and `serialize_with`, and at a `Serialize` written by hand"
            }
            Self::WrittenIsRead | Self::RoundTrip => {
                "`Serialize` and `Deserialize` do not speak of the same form: look at `with`, `serialize_with` and `deserialize_with`, and at what is written by hand"
            }
            Self::Layout => {
                "`Deserialize` counts on an order that JSON objects do not have, or borrows text that escapes do not leave as it is"
            }
            Self::Alias => {
                "`Deserialize` does not read the alias that the schema has: add it to `Deserialize`, or take it from the schema"
            }
            Self::NameIsKnown => {
                "`Deserialize` reads an alias that the schema lacks: add it by `Property::with_aliases`, or `#[serde(alias = \"…\")]`, or take it from `Deserialize`"
            }
            Self::NameIsRead => "take the name from the schema, or let `Deserialize` read it",
            Self::PropertyIsWritten => {
                "let `Serialize` write it, or say that it is only read: `skip_serializing`, or `Annotations::write_only`; of an untagged enum, an earlier variant may take the documents of a later one"
            }
        }
    }
}
