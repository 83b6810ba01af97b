//! JSON text → one token at a time, of which the judge is told as it is taken. What does not depend on the type that is built is here,
//! and compiled once.

use alloc::string::String;

use serde_core::de::{Error, Expected, Unexpected};

use super::refusal::Refusal;
use crate::engine::{Frame, Slot, Stop, listener};
use crate::schema::PackedName;
use crate::text::{NotJson, Raw, Tokenizer};
use crate::violation::Found;

/// A text that is read, and what was read last: kept here rather than returned, so that results stay in registers.
#[derive(Debug)]
pub(crate) struct Document<'de> {
    pub(super) text: Tokenizer<'de>,
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
            text: Tokenizer::new(text),
            plain: "",
            decoded: String::new(),
            integer: 0,
            float: 0.0,
        }
    }

    /// Nothing comes any more.
    pub(crate) fn finish(&mut self) -> Result<(), Refusal> {
        Ok(self.text.finish()?)
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
        let raw = self.text.name()?;
        Ok(self.keep(raw))
    }

    /// The string or the name that was taken last.
    #[inline(always)]
    pub(super) fn taken(&self, is_decoded: bool) -> &str {
        if is_decoded { &self.decoded } else { self.plain }
    }

    /// Takes a string; whether it is the decoded one.
    #[inline(never)]
    pub(super) fn take_text(&mut self, place: Place<'_>) -> Result<bool, Refusal> {
        let raw = self.text.string()?;
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
        self.text.number()?;
        if let Some(value) = self.text.number.integer() {
            place.settle(listener::integer(place.frame, place.name, value))?;
            self.integer = value.cast_unsigned();
            return Ok(if value < 0 { Numeric::Signed } else { Numeric::Unsigned });
        }
        if let Some(value) = self.text.number.float() {
            place.settle(listener::float(place.frame, place.name, value))?;
            self.float = value;
            return Ok(Numeric::Float);
        }
        self.take_long_number(place)
    }

    /// The number has many digits, or a large exponent.
    #[inline(never)]
    fn take_long_number(&mut self, place: Place<'_>) -> Result<Numeric, Refusal> {
        let digits = self.text.number_text();
        place.settle(place.frame.scalar(place.name, Found::Written(digits)))?;
        if self.text.number.is_integer {
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

    /// Takes the number whose digits nobody needs.
    fn pass_number(&mut self, place: Place<'_>) -> Result<(), Refusal> {
        self.text.number()?;
        let number = &self.text.number;
        place.settle(if let Some(value) = number.integer() {
            listener::integer(place.frame, place.name, value)
        } else if let Some(value) = number.float() {
            listener::float(place.frame, place.name, value)
        } else {
            place.frame.scalar(place.name, Found::Written(self.text.number_text()))
        })
    }

    /// Takes the number as digits, where it may be an integer of 128 bits.
    #[inline(never)]
    pub(super) fn take_digits(&mut self, place: Place<'_>) -> Result<&'de str, Refusal> {
        self.pass_number(place)?;
        Ok(self.text.number_text())
    }

    /// Takes `true` or `false`, of which `first` is the first letter.
    #[inline(never)]
    pub(super) fn take_boolean(&mut self, first: u8, place: Place<'_>) -> Result<bool, Refusal> {
        let value = first == b't';
        self.text.literal(if value { "true" } else { "false" })?;
        place.settle(listener::boolean(place.frame, place.name, value))?;
        Ok(value)
    }

    #[inline(never)]
    pub(super) fn take_null(&mut self, place: Place<'_>) -> Result<(), Refusal> {
        self.text.literal("null")?;
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
        self.text.begin_object()?;
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
        self.text.begin_array()?;
        match place.frame.array(place.name, place.wrappers, slot) {
            Ok(frame) => Ok(frame),
            Err(stop) => place.frame.ignore_variant(place.name, stop, ignored).map_err(|_| Refusal::ENDED),
        }
    }

    /// Takes whatever value comes, of which nothing is built.
    #[inline(never)]
    pub(super) fn pass(&mut self, place: Place<'_>) -> Result<(), Refusal> {
        match self.text.peek() {
            b'"' => self.take_text(place).map(drop),
            b'-' | b'0'..=b'9' => self.pass_number(place),
            first @ (b't' | b'f') => self.take_boolean(first, place).map(drop),
            b'n' => self.take_null(place),
            b'{' => self.pass_object(place),
            b'[' => self.pass_array(place),
            _ => Ok(self.text.no_value()?),
        }
    }

    fn pass_object(&mut self, place: Place<'_>) -> Result<(), Refusal> {
        let mut slot = None;
        let frame = match place.frame.structure(place.name, place.wrappers, &mut slot) {
            Ok(frame) => frame,
            Err(stop) => return self.pass_unread(place, stop),
        };
        self.text.begin_object()?;
        let mut is_first = true;
        while self.text.next_entry(is_first)? {
            is_first = false;
            let name = self.text.name()?.decoded();
            let packed = PackedName::of(&name);
            if packed.is_long() {
                let (mut slot, name): (_, &str) = (None, &name);
                let inside = frame.long_name(&name, &mut slot).map_err(|_| Refusal::ENDED)?;
                self.pass(Place::named(inside, PackedName::NONE))?;
            } else {
                self.pass(Place::named(frame, packed))?;
            }
        }
        place.settle(frame.end_object())
    }

    fn pass_array(&mut self, place: Place<'_>) -> Result<(), Refusal> {
        let mut slot = None;
        let frame = match place.frame.array(place.name, place.wrappers, &mut slot) {
            Ok(frame) => frame,
            Err(stop) => return self.pass_unread(place, stop),
        };
        self.text.begin_array()?;
        let mut is_first = true;
        while self.text.next_item(is_first)? {
            is_first = false;
            place.settle(frame.item(None))?;
            self.pass(Place::named(frame, PackedName::NONE))?;
        }
        place.settle(frame.end_array())
    }

    /// The judge does not want what comes.
    fn pass_unread(&mut self, place: Place<'_>, stop: Stop) -> Result<(), Refusal> {
        place.settle(Err(stop))?;
        Ok(self.text.skip_value()?)
    }

    /// What comes is nothing of which `expected` can be built.
    #[cold]
    #[inline(never)]
    pub(super) fn mismatch(&mut self, expected: &dyn Expected) -> Refusal {
        let first = self.text.peek();
        let raw;
        let found = match first {
            b'"' => match self.text.string() {
                Ok(string) => {
                    raw = string.decoded();
                    Unexpected::Str(&raw)
                }
                Err(fault) => return fault.into(),
            },
            b'-' | b'0'..=b'9' => match self.text.number() {
                Ok(()) => {
                    if let Some(value) = self.text.number.integer() {
                        Unexpected::Signed(value)
                    } else if let Some(value) = self.text.number.float() {
                        Unexpected::Float(value)
                    } else {
                        Unexpected::Other("number")
                    }
                }
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
