//! A value that is written down because it cannot be judged as it comes: one list of values, depth first, and one text for all of
//! their strings.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

use crate::schema::{PackedName, SchemaObject};
use crate::violation::{Found, Violation};

/// Values, each behind the one that holds it.
#[derive(Debug, Default)]
pub(crate) struct Recording {
    values: Vec<Entry>,
    text: String,
    /// What is known of unions: see [`Verdict`].
    verdicts: RefCell<Vec<Known>>,
}

#[derive(Debug)]
struct Entry {
    name: PackedName,
    /// The name, where it is long.
    long_name: Text,
    value: Value,
    /// Where the next value beside this one starts; [`UNENDED`] of an array or object that has not ended.
    end: usize,
    /// The first of what is known of unions here, counted from 1. Of an array or object that has not ended: where the last value in it
    /// starts, counted from 1.
    known: Cell<usize>,
    /// Where it begins in the text that it comes from.
    offset: usize,
}

/// A part of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text {
    start: usize,
    end: usize,
}

impl Text {
    pub(super) const NONE: Self = Self { start: 0, end: 0 };
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Value {
    Null,
    Boolean(bool),
    Integer(i64),
    /// The upper and the lower half.
    LargeInteger(i64, u64),
    LargestInteger(u64, u64),
    Single(f32),
    Float(f64),
    /// The digits of a number.
    Written(Text),
    Text(Text),
    /// JSON text that is passed on unread.
    Raw(Text),
    Array,
    /// Whether a struct's fields or a map's keys come.
    Object(bool),
    /// The value refused, with this message.
    Refused(Text),
    /// The value nests deeper than this, and has not been read.
    TooDeep(u32),
}

/// What a recorded value is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Content<'r> {
    Scalar(Found<'r>),
    /// JSON text that is passed on unread.
    Raw(&'r str),
    Array,
    /// Whether a struct's fields or a map's keys come.
    Object(bool),
    Refused(&'r str),
    TooDeep(u32),
}

/// A scalar of the common kinds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Plain<'r> {
    Boolean,
    Integer(i64),
    Float(f64),
    Text(&'r str),
}

/// How near the branches of a union are to a value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Verdict {
    /// The violations of the nearest branch; none where the value is valid.
    pub(crate) violations: usize,
    /// The nearest branch; none where it is not to blame.
    pub(crate) branch: Option<usize>,
}

#[derive(Debug)]
struct Known {
    schema: *const SchemaObject,
    is_open: bool,
    verdict: Verdict,
    next: usize,
}

/// One recorded value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recorded<'r> {
    recording: &'r Recording,
    at: usize,
}

/// No recording has so many values.
const UNENDED: usize = usize::MAX;
/// Room that is made at first, so that a small value asks for memory twice and no more.
const VALUES: usize = 32;
const BYTES: usize = 512;

impl Recording {
    pub(super) fn clear(&mut self) {
        self.values.clear();
        self.text.clear();
        self.verdicts.get_mut().clear();
        if self.values.capacity() == 0 {
            self.values = Vec::with_capacity(VALUES);
            self.text = String::with_capacity(BYTES);
        }
    }

    pub(super) fn keep(&mut self, text: &str) -> Text {
        let start = self.text.len();
        self.text.push_str(text);
        Text {
            start,
            end: self.text.len(),
        }
    }

    #[inline(always)]
    pub(super) fn push(&mut self, name: PackedName, long_name: Text, value: Value, offset: usize) -> usize {
        let at = self.values.len();
        self.values.push(Entry {
            name,
            long_name,
            value,
            end: if matches!(value, Value::Array | Value::Object(_)) { UNENDED } else { at + 1 },
            known: Cell::new(0),
            offset,
        });
        at
    }

    /// A value of the array or object at `around` starts at `at`.
    #[inline(always)]
    pub(super) fn starts_in(&self, around: usize, at: usize) {
        if let Some(entry) = self.values.get(around) {
            entry.known.set(at + 1);
        }
    }

    /// The array or object at `at` ends.
    pub(super) fn end(&mut self, at: usize) {
        let end = self.values.len();
        if let Some(entry) = self.values.get_mut(at) {
            entry.end = end;
            entry.known.set(0);
        }
    }

    /// Without the last value of the array or object at `around`, if that is the one called `name`.
    pub(super) fn forget_last(&mut self, around: usize, name: PackedName, long_name: &str) {
        let last = self.values.get(around).and_then(|entry| entry.known.get().checked_sub(1));
        let Some(last) = last else { return };
        let is_it =
            self.values.get(last).is_some_and(|entry| entry.name == name && self.text(entry.long_name) == long_name);
        if is_it {
            self.values.truncate(last);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub(crate) fn value(&self, at: usize) -> Recorded<'_> {
        Recorded {
            recording: self,
            at,
        }
    }

    #[inline(always)]
    fn text(&self, text: Text) -> &str {
        self.text.get(text.start..text.end).unwrap_or_default()
    }

    /// Writes down the scalar `found` alone, which begins at `offset` of its text.
    pub(super) fn scalar(&mut self, found: Found<'_>, offset: usize) {
        self.clear();
        let value = self.kept(found);
        self.push(PackedName::NONE, Text::NONE, value, offset);
    }

    pub(super) fn kept(&mut self, found: Found<'_>) -> Value {
        match found {
            Found::Null | Found::Nothing | Found::Array(_) | Found::Object(_) | Found::Variant(_) | Found::Value => {
                Value::Null
            }
            Found::Boolean(value) => Value::Boolean(value),
            Found::Integer(value) => {
                if let Ok(value) = i64::try_from(value) {
                    Value::Integer(value)
                } else {
                    let (high, low) = halves(value.cast_unsigned());
                    Value::LargeInteger(high.cast_signed(), low)
                }
            }
            Found::Unsigned(value) => {
                let (high, low) = halves(value);
                Value::LargestInteger(high, low)
            }
            Found::Float(value) => Value::Float(value),
            Found::Single(value) => Value::Single(value),
            Found::Written(digits) => Value::Written(self.keep(digits)),
            Found::Text(text) => Value::Text(self.keep(text)),
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "each half on its own")]
const fn halves(value: u128) -> (u64, u64) {
    ((value >> 64) as u64, value as u64)
}

const fn whole(high: u64, low: u64) -> u128 {
    (high as u128) << 64 | low as u128
}

impl<'r> Recorded<'r> {
    fn entry(self) -> Option<&'r Entry> {
        self.recording.values.get(self.at)
    }

    #[inline(always)]
    pub(crate) fn content(self) -> Content<'r> {
        let text = |text| self.recording.text(text);
        let Some(entry) = self.entry() else { return Content::Scalar(Found::Null) };
        Content::Scalar(match entry.value {
            Value::Null => Found::Null,
            Value::Boolean(value) => Found::Boolean(value),
            Value::Integer(value) => Found::Integer(i128::from(value)),
            Value::LargeInteger(high, low) => Found::Integer(whole(high.cast_unsigned(), low).cast_signed()),
            Value::LargestInteger(high, low) => Found::Unsigned(whole(high, low)),
            Value::Single(value) => Found::Single(value),
            Value::Float(value) => Found::Float(value),
            Value::Written(digits) => Found::Written(text(digits)),
            Value::Text(value) => Found::Text(text(value)),
            Value::Raw(json) => return Content::Raw(text(json)),
            Value::Array => return Content::Array,
            Value::Object(is_struct) => return Content::Object(is_struct),
            Value::Refused(message) => return Content::Refused(text(message)),
            Value::TooDeep(limit) => return Content::TooDeep(limit),
        })
    }

    /// Where the value begins in the text that it comes from.
    pub(super) fn offset(self) -> usize {
        self.entry().map_or(Violation::NO_OFFSET, |entry| entry.offset)
    }

    /// What a message says of the value.
    pub(crate) fn found(self) -> Found<'r> {
        match self.content() {
            Content::Scalar(found) => found,
            Content::Array => Found::Array(None),
            Content::Object(_) => Found::Object(None),
            Content::Raw(_) | Content::Refused(_) | Content::TooDeep(_) => Found::Value,
        }
    }

    /// Whether `is_fine` is true of every entry of the recorded object, all of which are scalars of the common kinds: by its name,
    /// packed, the text of a long name, and its value.
    #[inline(always)]
    pub(super) fn all_plain(self, mut is_fine: impl FnMut(PackedName, &str, Plain<'_>) -> bool) -> bool {
        let end = self.entry().map_or(0, |entry| entry.end);
        let entries = self.recording.values.get(self.at + 1..end).unwrap_or_default();
        entries.iter().all(|entry| {
            let found = match entry.value {
                Value::Text(text) => Plain::Text(self.recording.text(text)),
                Value::Float(value) => Plain::Float(value),
                Value::Integer(value) => Plain::Integer(value),
                Value::Boolean(_) => Plain::Boolean,
                _ => return false,
            };
            let long_name = if entry.name.is_long() { self.recording.text(entry.long_name) } else { "" };
            is_fine(entry.name, long_name, found)
        })
    }

    /// The string, where it is one.
    pub(crate) fn as_text(self) -> Option<&'r str> {
        match self.entry()?.value {
            Value::Text(text) => Some(self.recording.text(text)),
            _ => None,
        }
    }

    /// What the value is called in the object around it: packed, and the text of a long name.
    #[inline(always)]
    pub(crate) fn name(self) -> (PackedName, &'r str) {
        match self.entry() {
            Some(entry) if entry.name.is_long() => (entry.name, self.recording.text(entry.long_name)),
            Some(entry) => (entry.name, ""),
            None => (PackedName::NONE, ""),
        }
    }

    /// Calls `then` with the name.
    #[inline(always)]
    pub(crate) fn with_name<T>(self, then: impl FnOnce(PackedName, &str) -> T) -> T {
        let (name, text) = self.name();
        if name.is_long() { then(name, text) } else { name.with_text(|text| then(name, text)) }
    }

    /// The values in this one.
    #[inline(always)]
    pub(crate) fn inside(self) -> impl Iterator<Item = Recorded<'r>> {
        let end = self.entry().map_or(0, |entry| entry.end);
        let mut next = self.at + 1;
        core::iter::from_fn(move || {
            if next >= end {
                return None;
            }
            let value = self.recording.value(next);
            next = value.entry()?.end;
            Some(value)
        })
    }

    /// What is known of the union `schema` here.
    pub(crate) fn known(self, schema: &SchemaObject, is_open: bool) -> Option<Verdict> {
        let verdicts = self.recording.verdicts.borrow();
        let mut next = self.entry()?.known.get();
        while let Some(known) = next.checked_sub(1).and_then(|position| verdicts.get(position)) {
            // addresses share work and mean nothing: another address for the same schema costs another walk
            if core::ptr::eq(known.schema, schema) && known.is_open == is_open {
                return Some(known.verdict);
            }
            next = known.next;
        }
        None
    }

    pub(crate) fn remember(self, schema: &SchemaObject, is_open: bool, verdict: Verdict) {
        let Some(entry) = self.entry() else { return };
        let mut verdicts = self.recording.verdicts.borrow_mut();
        verdicts.push(Known {
            schema: core::ptr::from_ref(schema),
            is_open,
            verdict,
            next: entry.known.get(),
        });
        entry.known.set(verdicts.len());
    }
}
