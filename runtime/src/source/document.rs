//! JSON text → one token at a time, of which the judge is told as it is taken. What does not depend on the type that is built is here,
//! and compiled once.

use alloc::string::String;

use serde_core::de::{Error, Expected, Unexpected};

use super::refusal::Refusal;
use super::text::TextSource;
use crate::engine::{Frame, Slot, Stop, listener};
use crate::schema::{PackedName, Property};
use crate::text::{NotJson, Raw, Tokenizer};

/// The value that comes next in a text, called as the document says, in a frame.
///
/// Two words, so that it is handed on in registers.
#[derive(Debug)]
pub(crate) struct Builder<'b, 'f, 'de> {
    pub(super) document: &'b mut Document<'de>,
    pub(super) frame: &'f Frame<'f, 'static>,
}

/// A text that is read, and what was read last: kept here rather than returned, so that results stay in registers.
#[derive(Debug)]
pub(crate) struct Document<'de> {
    source: TextSource<'de>,
    /// What the value that comes is called.
    pub(super) name: PackedName,
    /// `Option`s and newtypes around it.
    pub(super) wrappers: u8,
    /// The last string or name, where nothing in it was escaped.
    pub(super) plain: &'de str,
    /// The last string or name, where something was.
    pub(super) decoded: String,
    /// The last number, as [`Numeric`] says.
    pub(super) integer: u64,
    pub(super) float: f64,
}

/// What a number is for serde.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numeric {
    Unsigned,
    /// Negative: the integer is in two's complement.
    Signed,
    Float,
    /// Rust has no such number that is finite.
    OutOfRange,
}

/// The reading has ended early; the run or the tokenizer knows why.
///
/// It has no size, so that results stay in registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ended;

impl From<NotJson> for Ended {
    #[inline(always)]
    fn from(_: NotJson) -> Self {
        Self
    }
}

impl From<Ended> for Refusal {
    #[inline(always)]
    fn from(_: Ended) -> Self {
        Self::ENDED
    }
}

/// What the judge has `said` of the value called `name` in `frame`, or of a part of it.
#[inline(always)]
pub(super) fn settle(frame: &Frame<'_, '_>, name: PackedName, said: Result<(), Stop>) -> Result<(), Ended> {
    match said {
        Ok(()) => Ok(()),
        Err(stop) => settle_stop(frame, name, stop),
    }
}

#[cold]
#[inline(never)]
fn settle_stop(frame: &Frame<'_, '_>, name: PackedName, stop: Stop) -> Result<(), Ended> {
    frame.handle_stop(name, stop).map_err(|_| Ended)
}

impl<'de> Document<'de> {
    pub(crate) fn new(text: &'de [u8]) -> Self {
        Self {
            source: TextSource::new(text),
            name: PackedName::NONE,
            wrappers: 0,
            plain: "",
            decoded: String::new(),
            integer: 0,
            float: 0.0,
        }
    }

    /// The value called `name` comes.
    #[inline(always)]
    pub(super) const fn comes(&mut self, name: PackedName) {
        self.name = name;
        self.wrappers = 0;
    }

    /// Where the value begins that comes.
    #[inline(always)]
    pub(super) fn next_offset(&mut self) -> usize {
        self.source.tokens.peek();
        self.source.tokens.offset()
    }

    #[inline(always)]
    pub(super) const fn tokens(&mut self) -> &mut Tokenizer<'de> {
        &mut self.source.tokens
    }

    /// Nothing comes any more.
    pub(super) fn finish(&mut self) -> Result<(), Ended> {
        Ok(self.source.tokens.finish()?)
    }

    /// Keeps the string or the name; whether it is the decoded one.
    #[inline(always)]
    fn keep(&mut self, raw: Raw<'de>) -> bool {
        self.plain = raw.text;
        if raw.is_escaped {
            self.decode(raw);
        }
        raw.is_escaped
    }

    #[cold]
    #[inline(never)]
    fn decode(&mut self, raw: Raw<'de>) {
        self.decoded = raw.decoded().into_owned();
    }

    /// Takes the name of an entry, if it is short and has no escapes: the name.
    #[inline(always)]
    pub(super) fn take_short_name(&mut self) -> Result<Option<PackedName>, Ended> {
        let Some(name) = self.source.tokens.short_name()? else { return Ok(None) };
        self.plain = self.source.tokens.text_of(name);
        Ok(Some(PackedName::of_words(name.words)))
    }

    /// Takes the name of an entry; whether it is the decoded one.
    #[inline(never)]
    pub(super) fn take_name(&mut self) -> Result<bool, Ended> {
        let raw = self.source.tokens.name()?;
        Ok(self.keep(raw))
    }

    /// Takes the name of an entry, if it is that of `property`; one that is long or has escapes is not looked at.
    #[inline(always)]
    pub(super) fn take_expected_name(&mut self, property: &'static Property) -> Result<bool, Ended> {
        if !property.verbatim {
            return Ok(false);
        }
        let (word, length) = property.packed.bytes();
        if !self.source.tokens.name_is(word, length)? {
            return Ok(false);
        }
        self.plain = property.name();
        Ok(true)
    }

    /// The string or the name that was taken last.
    #[inline(always)]
    pub(super) fn taken(&self, is_decoded: bool) -> &str {
        if is_decoded { &self.decoded } else { self.plain }
    }

    /// Takes a string; whether it is the decoded one.
    #[inline(never)]
    pub(super) fn take_text(&mut self, frame: &Frame<'_, '_>) -> Result<bool, Ended> {
        let raw = self.source.tokens.string()?;
        if raw.is_escaped {
            return self.take_decoded(raw, frame);
        }
        self.plain = raw.text;
        if listener::text(raw.text, frame, self.name) { Ok(false) } else { self.text_failed(frame, false) }
    }

    #[inline(never)]
    fn take_decoded(&mut self, raw: Raw<'de>, frame: &Frame<'_, '_>) -> Result<bool, Ended> {
        self.decode(raw);
        if listener::text(&self.decoded, frame, self.name) { Ok(true) } else { self.text_failed(frame, true) }
    }

    #[cold]
    #[inline(never)]
    fn text_failed(&self, frame: &Frame<'_, '_>, is_decoded: bool) -> Result<bool, Ended> {
        settle(frame, self.name, listener::text_failed(frame, self.name, self.taken(is_decoded)))?;
        Ok(is_decoded)
    }

    /// Takes a number.
    #[inline(never)]
    pub(super) fn take_number(&mut self, frame: &Frame<'_, '_>) -> Result<Numeric, Ended> {
        self.source.tokens.number()?;
        if let Some(value) = self.source.tokens.number.integer() {
            settle(frame, self.name, listener::integer(frame, self.name, value))?;
            self.integer = value.cast_unsigned();
            return Ok(if value < 0 { Numeric::Signed } else { Numeric::Unsigned });
        }
        match self.source.tokens.number.float() {
            Some(value) => {
                self.float = value;
                settle(frame, self.name, self.source.exact(frame, self.name, value))?;
                Ok(Numeric::Float)
            }
            None => self.take_long_number(frame),
        }
    }

    #[inline(never)]
    fn take_long_number(&mut self, frame: &Frame<'_, '_>) -> Result<Numeric, Ended> {
        settle(frame, self.name, self.source.inexact(frame, self.name))?;
        Ok(self.long_number(self.source.tokens.number_text()))
    }

    /// The number has many digits, or a large exponent.
    fn long_number(&mut self, digits: &str) -> Numeric {
        if self.source.tokens.number.is_integer {
            if let Ok(value) = digits.parse::<u64>() {
                self.integer = value;
                return Numeric::Unsigned;
            }
            if let Ok(value) = digits.parse::<i64>() {
                self.integer = value.cast_unsigned();
                return Numeric::Signed;
            }
        }
        match digits.parse::<f64>() {
            Ok(value) if value.is_finite() => {
                self.float = value;
                Numeric::Float
            }
            _ => Numeric::OutOfRange,
        }
    }

    /// Takes a number as digits, where it may be an integer of 128 bits.
    #[inline(never)]
    pub(super) fn take_digits(&mut self, frame: &Frame<'_, '_>) -> Result<&'de str, Ended> {
        self.pass(frame)?;
        Ok(self.source.tokens.number_text())
    }

    /// Takes `true` or `false`, of which `first` is the first letter.
    #[inline(never)]
    pub(super) fn take_boolean(&mut self, first: u8, frame: &Frame<'_, '_>) -> Result<bool, Ended> {
        let value = first == b't';
        self.source.tokens.literal(if value { "true" } else { "false" })?;
        settle(frame, self.name, listener::boolean(frame, self.name, value))?;
        Ok(value)
    }

    #[inline(never)]
    pub(super) fn take_null(&mut self, frame: &Frame<'_, '_>) -> Result<(), Ended> {
        self.source.tokens.literal("null")?;
        settle(frame, self.name, listener::null(frame, self.name))
    }

    /// An object begins. What the judge does not read, because nothing is said of it, is built all the same: in a frame where
    /// everything is accepted.
    #[inline(never)]
    pub(super) fn begin_object<'f>(
        &mut self,
        frame: &'f Frame<'f, 'static>,
        slot: &'f mut Slot<'f, 'static>,
        ignored: &'f mut Slot<'f, 'static>,
    ) -> Result<&'f Frame<'f, 'static>, Ended> {
        self.source.tokens.begin_object()?;
        match frame.structure(self.name, self.wrappers, slot) {
            Ok(object) => {
                if object.awaits_tag() {
                    self.source.look_for_tag(object);
                }
                Ok(object)
            }
            Err(stop) => self.ignore(frame, stop, ignored),
        }
    }

    /// An array begins.
    #[inline(never)]
    pub(super) fn begin_array<'f>(
        &mut self,
        frame: &'f Frame<'f, 'static>,
        slot: &'f mut Slot<'f, 'static>,
        ignored: &'f mut Slot<'f, 'static>,
    ) -> Result<&'f Frame<'f, 'static>, Ended> {
        self.source.tokens.begin_array()?;
        match frame.array(self.name, self.wrappers, slot) {
            Ok(array) => Ok(array),
            Err(stop) => self.ignore(frame, stop, ignored),
        }
    }

    #[cold]
    #[inline(never)]
    fn ignore<'f>(
        &self,
        frame: &'f Frame<'f, 'static>,
        stop: Stop,
        ignored: &'f mut Slot<'f, 'static>,
    ) -> Result<&'f Frame<'f, 'static>, Ended> {
        frame.ignore_variant(self.name, stop, ignored).map_err(|_| Ended)
    }

    /// Takes whatever value comes, of which nothing is built.
    #[inline(never)]
    pub(super) fn pass(&mut self, frame: &Frame<'_, '_>) -> Result<(), Ended> {
        self.source.value(frame, self.name)?;
        if frame.has_failed() { Err(Ended) } else { Ok(()) }
    }

    /// What comes is nothing of which `expected` can be built. It is judged all the same: a `Deserialize` may go on.
    #[cold]
    #[inline(never)]
    pub(super) fn mismatch(&mut self, frame: &Frame<'_, '_>, expected: &dyn Expected) -> Refusal {
        let beginning = self.source.tokens.mark();
        let refusal = self.invalid_type(expected);
        self.source.tokens.go_back(beginning);
        match self.pass(frame) {
            Ok(()) => refusal,
            Err(ended) => ended.into(),
        }
    }

    fn invalid_type(&mut self, expected: &dyn Expected) -> Refusal {
        let tokens = &mut self.source.tokens;
        let raw;
        let found = match tokens.peek() {
            b'"' => match tokens.string() {
                Ok(string) => {
                    raw = string.decoded();
                    Unexpected::Str(&raw)
                }
                Err(NotJson) => return Refusal::ENDED,
            },
            b'-' | b'0'..=b'9' => match tokens.number() {
                Ok(()) => match (tokens.number.integer(), tokens.number.float()) {
                    (Some(value), _) => Unexpected::Signed(value),
                    (None, Some(value)) => Unexpected::Float(value),
                    (None, None) => Unexpected::Other("number"),
                },
                Err(NotJson) => return Refusal::ENDED,
            },
            b't' => Unexpected::Bool(true),
            b'f' => Unexpected::Bool(false),
            b'n' => Unexpected::Other("null"),
            b'{' => Unexpected::Map,
            b'[' => Unexpected::Seq,
            _ => return Refusal::ENDED,
        };
        Error::invalid_type(found, expected)
    }
}

/// Said of a number of which Rust has no finite one.
pub(super) const OUT_OF_RANGE: &str = "number out of range";
