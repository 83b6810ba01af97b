//! A document → those that differ from it at one place.

use std::collections::BTreeSet;

use serde_json::{Map, Number, Value, json};

/// A change at one place.
#[derive(Debug)]
pub(crate) struct NearMiss<'v> {
    path: Vec<Step>,
    change: Change<'v>,
}

#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Index(usize),
}

/// Made when it is wanted: there are many, and of most documents some are tried.
#[derive(Debug)]
enum Change<'v> {
    /// Another value.
    Replaced(&'v Value),
    /// The value as the only item of an array, or the only member of an object.
    InArray,
    InObject,
    /// A text as the name of nothing, or one longer.
    AsName,
    Longer,
    /// The values of an object without their names.
    AsItems,
    Dropped(String),
    Renamed(String, &'v str),
    /// Given under another name too.
    Doubled(String, &'v str),
    /// One more property.
    Extended(&'v str),
    DroppedItem(usize),
    DoubledItem(usize),
    ExtendedByItem(&'v Value),
    Turned,
}

impl NearMiss<'_> {
    /// `document`, changed.
    pub(crate) fn of(&self, document: &Value) -> Value {
        let mut changed = document.clone();
        let mut place = &mut changed;
        for step in &self.path {
            place = match step {
                Step::Key(key) => &mut place[key],
                Step::Index(index) => &mut place[*index],
            };
        }
        self.change.apply(place);
        changed
    }
}

impl Change<'_> {
    fn apply(&self, place: &mut Value) {
        match (self, &mut *place) {
            (Self::Replaced(value), _) => *place = (*value).clone(),
            (Self::InArray, _) => *place = json!([place.take()]),
            (Self::InObject, _) => *place = json!({"a": place.take()}),
            (Self::AsName, Value::String(text)) => *place = json!({&*text: null}),
            (Self::Longer, Value::String(text)) => text.push('a'),
            (Self::AsItems, Value::Object(members)) => *place = members.values().cloned().collect(),
            (Self::Dropped(key), Value::Object(members)) => _ = members.remove(key),
            (Self::Renamed(key, name), Value::Object(members)) => {
                let member = members.remove(key).unwrap_or_default();
                members.insert((*name).to_string(), member);
            }
            (Self::Doubled(key, name), Value::Object(members)) => {
                let member = members[key].clone();
                members.insert((*name).to_string(), member);
            }
            (Self::Extended(name), Value::Object(members)) => _ = members.insert((*name).to_string(), Value::Null),
            (Self::DroppedItem(index), Value::Array(items)) => _ = items.remove(*index),
            (Self::DoubledItem(index), Value::Array(items)) => items.insert(*index, items[*index].clone()),
            (Self::ExtendedByItem(item), Value::Array(items)) => items.push((*item).clone()),
            (Self::Turned, Value::Array(items)) => items.reverse(),
            (change, place) => panic!("{change:?} is no change of {place}"),
        }
    }
}

/// What is put in the place of something else.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// The names of properties.
    names: BTreeSet<String>,
    values: Vec<Value>,
}

impl Vocabulary {
    /// One value of each JSON type, values that stand at a border of some format or type, and those at the borders of `schema`.
    pub(crate) fn of(schema: &Value) -> Self {
        let mut borders = Borders::default();
        borders.look(schema);
        let mut values = vec![
            json!(null),
            json!(true),
            json!(false),
            json!(0),
            json!(1),
            json!(-1),
            json!(1.0),
            json!(-0.0),
            json!(0.5),
            json!(1e39),
            json!(1e300),
            json!(i64::MIN),
            json!(u64::MAX),
            json!(""),
            json!("a"),
            json!("ab"),
            json!("e\u{301}"),
            json!("1"),
            json!("null"),
            json!([]),
            json!([null]),
            json!([0, 0]),
            json!([1, 1.0]),
            json!({}),
            json!({"a": 1}),
            json!({"1": "a"}),
        ];
        values.extend(TEXTS.iter().map(|text| json!(text)));
        values.extend(borders.numbers());
        values.extend(borders.texts());
        Self {
            names: borders.names,
            values,
        }
    }

    /// Every near-miss of `document`.
    pub(crate) fn near_misses(&self, document: &Value) -> Vec<NearMiss<'_>> {
        let mut near_misses = Vec::new();
        self.collect(document, &mut Vec::new(), &mut near_misses);
        near_misses
    }

    fn collect<'v>(&'v self, value: &Value, path: &mut Vec<Step>, near_misses: &mut Vec<NearMiss<'v>>) {
        let mut add = |change: Change<'v>| {
            near_misses.push(NearMiss {
                path: path.clone(),
                change,
            });
        };
        self.values.iter().filter(|other| *other != value).for_each(|other| add(Change::Replaced(other)));
        add(Change::InArray);
        add(Change::InObject);
        match value {
            Value::String(_) => [Change::AsName, Change::Longer].into_iter().for_each(&mut add),
            Value::Array(items) => {
                (0..items.len()).for_each(|index| add(Change::DroppedItem(index)));
                (0..items.len()).for_each(|index| add(Change::DoubledItem(index)));
                self.values.iter().take(ITEMS).for_each(|item| add(Change::ExtendedByItem(item)));
                add(Change::Turned);
            }
            Value::Object(members) => self.changes_of_object(members).into_iter().for_each(&mut add),
            _ => {}
        }
        let mut inside = |step: Step, value: &Value| {
            path.push(step);
            self.collect(value, path, near_misses);
            path.pop();
        };
        match value {
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, item)| inside(Step::Index(index), item));
            }
            Value::Object(members) => {
                members.iter().for_each(|(key, member)| inside(Step::Key(key.clone()), member));
            }
            _ => {}
        }
    }

    fn changes_of_object(&self, members: &Map<String, Value>) -> Vec<Change<'_>> {
        let names = self.names.iter().map(String::as_str).chain(STRANGE_NAMES.iter().copied());
        let absent: Vec<&str> = names.filter(|name| !members.contains_key(*name)).collect();
        let mut changes = vec![Change::AsItems];
        for key in members.keys() {
            changes.push(Change::Dropped(key.clone()));
            changes.extend(absent.iter().map(|name| Change::Renamed(key.clone(), name)));
            changes.extend(absent.iter().map(|name| Change::Doubled(key.clone(), name)));
        }
        changes.extend(absent.into_iter().map(Change::Extended));
        changes
    }
}

/// Texts at the borders of formats, inside and outside.
const TEXTS: &[&str] = &[
    "2024-02-29T23:59:60Z",
    "2024-02-29T22:59:60-01:00",
    "2024-02-29T12:59:60Z",
    "2024-02-29T23:59:59.123+01:00",
    "2024-02-29t23:59:59z",
    "2024-02-29 23:59:59Z",
    "2023-02-29T00:00:00Z",
    "2024-02-29T24:00:00Z",
    "2024-02-29T00:00:00",
    "2024-02-29T00:00:00.Z",
    "2024-02-29T00:00:00+24:00",
    "2024-02-29",
    "2023-02-29",
    "2024-2-9",
    "0000-01-01",
    "12:00:00Z",
    "12:00:00",
    "23:59:60+00:00",
    "P1Y2M3DT4H5M6S",
    "P1W",
    "P1Y2W",
    "P",
    "PT",
    "PT1.5S",
    "P1D2H",
    "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "3FA85F64-5717-4562-B3FC-2C963F66AFA6",
    "3fa85f645717-4562-b3fc-2c963f66afa6",
    "3fa85f64-5717-4562-b3fc-2c963f66afa",
    "127.0.0.1",
    "127.0.0.256",
    "127.0.0.01",
    "127.0.1",
    "::1",
    "::ffff:127.0.0.1",
    "1::2::3",
    "fe80::1%eth0",
    "1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7:8:9",
    "https://example.com/a?b=c#d",
    "https://example.com/a b",
    "urn:isbn:1",
    "//example.com",
    "a:b",
    "1a:b",
    "http://[::1]:80/",
    "http://example.com/%zz",
];

/// Names that no property has, but some map's key perhaps.
const STRANGE_NAMES: &[&str] = &["", "unknown", "0", "-1", "-0", "1.0", "01", "1e1", "256", "true"];
/// Of the values of a vocabulary, so many are also given as one more item.
const ITEMS: usize = 16;

/// What a schema tells apart.
#[derive(Debug, Default)]
struct Borders {
    names: BTreeSet<String>,
    numbers: Vec<Number>,
    lengths: BTreeSet<u64>,
    texts: BTreeSet<String>,
}

impl Borders {
    fn look(&mut self, schema: &Value) {
        match schema {
            Value::Object(keywords) => {
                for (word, value) in keywords {
                    self.read(word, value);
                    self.look(value);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.look(item)),
            _ => {}
        }
    }

    fn read(&mut self, word: &str, value: &Value) {
        match (word, value) {
            ("maximum" | "minimum" | "exclusiveMaximum" | "exclusiveMinimum" | "multipleOf", Value::Number(limit)) => {
                self.numbers.push(limit.clone());
            }
            ("maxLength" | "minLength", Value::Number(limit)) => self.lengths.extend(limit.as_u64()),
            ("const", Value::String(text)) => _ = self.texts.insert(text.clone()),
            ("const", Value::Number(number)) => self.numbers.push(number.clone()),
            ("enum", Value::Array(values)) => {
                self.texts.extend(values.iter().filter_map(Value::as_str).map(String::from));
                self.numbers.extend(values.iter().filter_map(Value::as_number).cloned());
            }
            ("properties", Value::Object(properties)) => self.names.extend(properties.keys().cloned()),
            _ => {}
        }
    }

    /// The limits, and what is just inside and just outside of them.
    #[expect(clippy::cast_precision_loss, reason = "a value near a limit, whichever")]
    fn numbers(&self) -> impl Iterator<Item = Value> {
        self.numbers.iter().flat_map(|limit| match (limit.as_i64(), limit.as_u64(), limit.as_f64()) {
            (Some(limit), ..) => vec![
                json!(limit),
                json!(limit.saturating_add(1)),
                json!(limit.saturating_sub(1)),
                json!(limit as f64),
                json!(limit as f64 + 0.5),
                json!(limit as f64 - 0.5),
            ],
            (None, Some(limit), _) => vec![json!(limit), json!(limit - 1), json!(limit as f64)],
            (None, None, limit) => {
                let limit = limit.unwrap_or_default();
                vec![json!(limit), json!(limit.next_up()), json!(limit.next_down()), json!(2.0 * limit)]
            }
        })
    }

    /// Texts of the lengths that are limits, one code point fewer and one more, and the values of enums.
    fn texts(&self) -> impl Iterator<Item = Value> {
        let lengths = self.lengths.iter().flat_map(|length| [length.saturating_sub(1), *length, length + 1]);
        let texts = lengths.map(|length| "\u{1F600}".repeat(usize::try_from(length).unwrap_or_default()));
        texts.chain(self.texts.iter().cloned()).map(Value::from)
    }
}
