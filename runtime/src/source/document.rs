//! JSON text → one token at a time, of which the judge is told as it is taken. What does not depend on the type that is built is here,
//! and compiled once.

use alloc::string::String;

use serde_core::de::{Error, Expected, Unexpected};

use super::refusal::Refusal;
use super::text::TextSource;
use crate::engine::{Frame, Slot, Stop, listener};
use crate::schema::{PackedName, Property};
use crate::text::{NotJson, Raw, Tokenizer};

/// The value that comes next in a text.
#[derive(Debug)]
pub(crate) struct Builder<'b, 'f, 'de> {
    pub(super) document: &'b mut Document<'de>,
    pub(super) place: Place<'f>,
}

/// A text that is read, and what was read last: kept here rather than returned, so that results stay in registers.
#[derive(Debug)]
pub(crate) struct Document<'de> {
    source: TextSource<'de>,
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
}

/// Where a value stands: in a frame, under a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'f> {
    pub(super) frame: &'f Frame<'f, 'static>,
    pub(super) name: PackedName,
    /// `Option`s and newtypes around the value.
    pub(super) wrappers: u8,
}

impl<'b, 'f, 'de> Builder<'b, 'f, 'de> {
    #[inline(always)]
    pub(super) const fn at(document: &'b mut Document<'de>, place: Place<'f>) -> Self {
        Self { document, place }
    }
}

impl<'f> Place<'f> {
    #[inline(always)]
    pub(super) const fn named(frame: &'f Frame<'f, 'static>, name: PackedName) -> Self {
        Self {
            frame,
            name,
            wrappers: 0,
        }
    }

    /// What the judge has said of the value here, or of a part of it.
    #[inline(always)]
    pub(super) fn settle(self, said: Result<(), Stop>) -> Result<(), Refusal> {
        match said {
            Ok(()) => Ok(()),
            Err(stop) => self.settle_stop(stop),
        }
    }

    #[cold]
    #[inline(never)]
    fn settle_stop(self, stop: Stop) -> Result<(), Refusal> {
        self.frame.handle_stop(self.name, stop).map_err(|_| Refusal::ENDED)
    }
}

impl From<NotJson> for Refusal {
    #[inline(always)]
    fn from(_: NotJson) -> Self {
        Self::ENDED
    }
}

impl<'de> Document<'de> {
    pub(crate) fn new(text: &'de [u8]) -> Self {
        Self {
            source: TextSource::new(text),
            plain: "",
            decoded: String::new(),
            integer: 0,
            float: 0.0,
        }
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
    pub(crate) fn finish(&mut self) -> Result<(), Refusal> {
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

    /// Takes the name of an entry; whether it is the decoded one.
    #[inline(always)]
    pub(super) fn take_name(&mut self) -> Result<bool, Refusal> {
        let raw = self.source.tokens.name()?;
        Ok(self.keep(raw))
    }

    /// Takes the name of an entry, if it is that of `property`; one that is long or has escapes is not looked at.
    #[inline(always)]
    pub(super) fn take_expected_name(&mut self, property: &'static Property) -> Result<bool, Refusal> {
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
    pub(super) fn take_text(&mut self, place: Place<'_>) -> Result<bool, Refusal> {
        let raw = self.source.tokens.string()?;
        let is_decoded = self.keep(raw);
        let value = self.taken(is_decoded);
        if !listener::text(value, place.frame, place.name) {
            place.settle(listener::text_failed(place.frame, place.name, value))?;
        }
        Ok(is_decoded)
    }

    /// Takes a number.
    #[inline(never)]
    pub(super) fn take_number(&mut self, place: Place<'_>) -> Result<Numeric, Refusal> {
        self.source.tokens.number()?;
        if let Some(value) = self.source.tokens.number.integer() {
            place.settle(listener::integer(place.frame, place.name, value))?;
            self.integer = value.cast_unsigned();
            return Ok(if value < 0 { Numeric::Signed } else { Numeric::Unsigned });
        }
        let float = self.source.tokens.number.float();
        let digits = self.source.tokens.number_text();
        let between = self.source.tokens.number.between();
        place.settle(listener::decimal(place.frame, place.name, between, digits))?;
        match float {
            Some(value) => {
                self.float = value;
                Ok(Numeric::Float)
            }
            None => self.long_number(digits),
        }
    }

    /// The number has many digits, or a large exponent.
    #[inline(never)]
    fn long_number(&mut self, digits: &str) -> Result<Numeric, Refusal> {
        if self.source.tokens.number.is_integer {
            if let Ok(value) = digits.parse::<u64>() {
                self.integer = value;
                return Ok(Numeric::Unsigned);
            }
            if let Ok(value) = digits.parse::<i64>() {
                self.integer = value.cast_unsigned();
                return Ok(Numeric::Signed);
            }
        }
        match digits.parse::<f64>() {
            Ok(value) if value.is_finite() => {
                self.float = value;
                Ok(Numeric::Float)
            }
            _ => Err(Error::custom(OUT_OF_RANGE)),
        }
    }

    /// Takes a number as digits, where it may be an integer of 128 bits.
    #[inline(never)]
    pub(super) fn take_digits(&mut self, place: Place<'_>) -> Result<&'de str, Refusal> {
        self.pass(place)?;
        Ok(self.source.tokens.number_text())
    }

    /// Takes `true` or `false`, of which `first` is the first letter.
    #[inline(never)]
    pub(super) fn take_boolean(&mut self, first: u8, place: Place<'_>) -> Result<bool, Refusal> {
        let value = first == b't';
        self.source.tokens.literal(if value { "true" } else { "false" })?;
        place.settle(listener::boolean(place.frame, place.name, value))?;
        Ok(value)
    }

    #[inline(never)]
    pub(super) fn take_null(&mut self, place: Place<'_>) -> Result<(), Refusal> {
        self.source.tokens.literal("null")?;
        place.settle(listener::null(place.frame, place.name))
    }

    /// An object begins. What the judge does not read, because nothing is said of it, is built all the same: in a frame where
    /// everything is accepted.
    #[inline(never)]
    pub(super) fn begin_object<'f>(
        &mut self,
        place: Place<'f>,
        slot: &'f mut Slot<'f, 'static>,
        ignored: &'f mut Slot<'f, 'static>,
    ) -> Result<&'f Frame<'f, 'static>, Refusal> {
        self.source.tokens.begin_object()?;
        match place.frame.structure(place.name, place.wrappers, slot) {
            Ok(frame) => Ok(frame),
            Err(stop) => place.frame.ignore_variant(place.name, stop, ignored).map_err(|_| Refusal::ENDED),
        }
    }

    /// An array begins.
    #[inline(never)]
    pub(super) fn begin_array<'f>(
        &mut self,
        place: Place<'f>,
        slot: &'f mut Slot<'f, 'static>,
        ignored: &'f mut Slot<'f, 'static>,
    ) -> Result<&'f Frame<'f, 'static>, Refusal> {
        self.source.tokens.begin_array()?;
        match place.frame.array(place.name, place.wrappers, slot) {
            Ok(frame) => Ok(frame),
            Err(stop) => place.frame.ignore_variant(place.name, stop, ignored).map_err(|_| Refusal::ENDED),
        }
    }

    /// Takes whatever value comes, of which nothing is built.
    #[inline(never)]
    pub(super) fn pass(&mut self, place: Place<'_>) -> Result<(), Refusal> {
        self.source.value(place.frame, place.name)?;
        if place.frame.has_failed() { Err(Refusal::ENDED) } else { Ok(()) }
    }

    /// What comes is nothing of which `expected` can be built. It is judged all the same: a `Deserialize` may go on.
    #[cold]
    #[inline(never)]
    pub(super) fn mismatch(&mut self, place: Place<'_>, expected: &dyn Expected) -> Refusal {
        let beginning = self.source.tokens.mark();
        let refusal = self.invalid_type(expected);
        self.source.tokens.go_back(beginning);
        match self.pass(place) {
            Ok(()) => refusal,
            Err(ended) => ended,
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
                Err(fault) => return fault.into(),
            },
            b'-' | b'0'..=b'9' => match tokens.number() {
                Ok(()) => match (tokens.number.integer(), tokens.number.float()) {
                    (Some(value), _) => Unexpected::Signed(value),
                    (None, Some(value)) => Unexpected::Float(value),
                    (None, None) => Unexpected::Other("number"),
                },
                Err(fault) => return fault.into(),
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
