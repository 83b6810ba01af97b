//! Compositions that are measured: enums of each representation, flattened objects; their documents, and the same checks by hand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::Schema;

use crate::floor::{is_date_time, is_uuid};

/// Internally tagged, and recursive.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Shape {
    Circle {
        #[schema(minimum = 0)]
        radius: f64,
    },
    Square {
        #[schema(minimum = 0)]
        side: f64,
        label: String,
    },
    Group {
        #[schema(max_items = 16)]
        shapes: Vec<Shape>,
    },
}

/// Externally tagged.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Event {
    Ping,
    Text(#[schema(max_length = 20)] String),
    Move {
        #[schema(maximum = 100)]
        x: f64,
        #[schema(maximum = 100)]
        y: f64,
    },
    Pair(#[schema(maximum = 100)] f64, #[schema(maximum = 100)] f64),
}

/// Adjacently tagged.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(tag = "operation", content = "value", rename_all = "snake_case")]
pub(crate) enum Operation {
    Stop,
    Say(#[schema(max_length = 20)] String),
    Move {
        #[schema(maximum = 100)]
        x: f64,
        #[schema(maximum = 100)]
        y: f64,
    },
}

/// Untagged; the keys tell the variants apart.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(untagged)]
pub(crate) enum Contact {
    Email {
        #[schema(max_length = 40)]
        name: String,
        #[schema(max_length = 80)]
        email: String,
    },
    Phone {
        #[schema(max_length = 40)]
        name: String,
        #[schema(max_length = 20)]
        phone: String,
    },
}

/// Untagged; the JSON type tells the variants apart.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(untagged)]
pub(crate) enum Setting {
    Flag(bool),
    Level(#[schema(maximum = 100)] f64),
    Text(#[schema(max_length = 20)] String),
    Range {
        #[schema(maximum = 100)]
        from: f64,
        #[schema(maximum = 100)]
        to: f64,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Origin {
    #[schema(format = "date-time")]
    pub(crate) created_at: String,
    #[schema(max_length = 40)]
    pub(crate) author: String,
}

/// A struct and a tagged enum in one object.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Page {
    #[schema(format = "uuid")]
    id: String,
    #[schema(max_length = 100)]
    title: String,
    #[serde(flatten)]
    origin: Origin,
    #[serde(flatten)]
    body: Shape,
}

/// A struct and a map in one object.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Labelled {
    #[schema(format = "uuid")]
    id: String,
    #[serde(flatten)]
    origin: Origin,
    #[serde(flatten)]
    labels: BTreeMap<String, String>,
}

/// An enum in a flattened struct in a flattened struct.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Envelope {
    #[schema(format = "uuid")]
    key: String,
    #[serde(flatten)]
    page: Page,
}

/// Ambiguous at every level down to the leaf: what tells the variants apart comes after the part that nests.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(untagged)]
pub(crate) enum Nested {
    First { inside: Box<Nested>, last: One },
    Second { inside: Box<Nested>, last: Two },
    Leaf(u32),
}

/// The same, where one variant only may match.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(untagged)]
#[schema(one_of)]
pub(crate) enum NestedOne {
    First { inside: Box<NestedOne>, last: One },
    Second { inside: Box<NestedOne>, last: Two },
    Leaf(u32),
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, Schema)]
pub(crate) enum One {
    One,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, Schema)]
pub(crate) enum Two {
    Two,
}

pub(crate) const SHAPE: &str = r#"{"type":"group","shapes":[{"type":"circle","radius":2.5},
    {"type":"square","side":1.5,"label":"a square"},{"type":"group","shapes":[{"type":"circle","radius":0.5}]}]}"#;

pub(crate) const EVENTS: &str = r#"["ping",{"text":"hello"},{"move":{"x":1.5,"y":2.5}},{"pair":[3.0,4.0]},
    {"move":{"x":1.5,"y":2.5}},{"text":"good bye"}]"#;

pub(crate) const EVENT: &str = r#"{"move":{"x":1.5,"y":2.5}}"#;

pub(crate) const OPERATION: &str = r#"{"operation":"move","value":{"x":1.5,"y":2.5}}"#;

pub(crate) const CONTACT: &str = r#"{"name":"Bob","phone":"+44 1904 1234"}"#;

pub(crate) const OPERATIONS: &str = r#"[{"operation":"stop"},{"operation":"say","value":"hello"},
    {"operation":"move","value":{"x":1.5,"y":2.5}},{"operation":"say","value":"good bye"},
    {"operation":"move","value":{"x":1.5,"y":2.5}}]"#;

pub(crate) const CONTACTS: &str = r#"[{"name":"Ann","email":"ann@example.org"},{"name":"Bob","phone":"+44 1904 1234"},
    {"name":"Cat","phone":"+44 1904 1235"},{"name":"Dan","email":"dan@example.org"}]"#;

pub(crate) const SETTINGS: &str = r#"[true,42.5,"a text",{"from":1.5,"to":2.5},7.5,"another text"]"#;

pub(crate) const PAGE: &str = r#"{"id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","title":"A page",
    "created_at":"2024-05-01T12:00:00Z","author":"Ann","type":"square","side":2.0,"label":"a square"}"#;

pub(crate) const LABELLED: &str = r#"{"id":"3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "created_at":"2024-05-01T12:00:00Z","author":"Ann","one":"1","two":"2"}"#;

pub(crate) const ENVELOPE: &str = r#"{"key":"3fa85f64-5717-4562-b3fc-2c963f66afa7",
    "id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","title":"A page",
    "created_at":"2024-05-01T12:00:00Z","author":"Ann","type":"square","side":2.0,"label":"a square"}"#;

macro_rules! nest {
    ($($nested:ident)*) => {
        $(
            impl $nested {
                /// Unions in unions, so many levels deep.
                pub(crate) fn of(levels: usize) -> Self {
                    (0..levels).fold(Self::Leaf(7), |inside, level| {
                        let inside = Box::new(inside);
                        match level % 2 {
                            0 => Self::First { inside, last: One::One },
                            _ => Self::Second { inside, last: Two::Two },
                        }
                    })
                }
            }
        )*
    };
}

// serde itself takes exponential time to read these
nest!(Nested NestedOne);

fn is_short(text: &str, most: usize) -> bool {
    text.len() <= most || text.chars().count() <= most
}

fn is_low(number: f64) -> bool {
    number <= 100.0 && number.is_finite()
}

pub(crate) fn shape(shape: &Shape) -> bool {
    match shape {
        Shape::Circle { radius: length } | Shape::Square { side: length, .. } => *length >= 0.0 && length.is_finite(),
        Shape::Group { shapes } => shapes.len() <= 16 && shapes.iter().all(self::shape),
    }
}

pub(crate) fn events(events: &[Event]) -> bool {
    events.iter().all(|event| match event {
        Event::Ping => true,
        Event::Text(text) => is_short(text, 20),
        Event::Move { x, y } | Event::Pair(x, y) => is_low(*x) && is_low(*y),
    })
}

pub(crate) fn operations(operations: &[Operation]) -> bool {
    operations.iter().all(|operation| match operation {
        Operation::Stop => true,
        Operation::Say(text) => is_short(text, 20),
        Operation::Move { x, y } => is_low(*x) && is_low(*y),
    })
}

pub(crate) fn contacts(contacts: &[Contact]) -> bool {
    contacts.iter().all(|contact| match contact {
        Contact::Email { name, email } => is_short(name, 40) && is_short(email, 80),
        Contact::Phone { name, phone } => is_short(name, 40) && is_short(phone, 20),
    })
}

pub(crate) fn settings(settings: &[Setting]) -> bool {
    settings.iter().all(|setting| match setting {
        Setting::Flag(_) => true,
        Setting::Level(level) => is_low(*level),
        Setting::Text(text) => is_short(text, 20),
        Setting::Range { from, to } => is_low(*from) && is_low(*to),
    })
}

fn origin(origin: &Origin) -> bool {
    is_date_time(&origin.created_at) && is_short(&origin.author, 40)
}

pub(crate) fn page(page: &Page) -> bool {
    is_uuid(&page.id) && is_short(&page.title, 100) && origin(&page.origin) && shape(&page.body)
}

pub(crate) fn labelled(labelled: &Labelled) -> bool {
    is_uuid(&labelled.id) && origin(&labelled.origin)
}

pub(crate) fn envelope(envelope: &Envelope) -> bool {
    is_uuid(&envelope.key) && page(&envelope.page)
}
