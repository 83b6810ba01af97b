//! JSON text → calls of a [`Listener`](crate::engine::Listener), in one pass and without a tree. A text decides nothing: what it is made
//! of is handed to the engine as the parts of any other value are.
//!
//! An object comes as a struct does, since most texts have their properties in the order in which they are declared.

use alloc::collections::BTreeSet;
use alloc::string::String;
use core::mem::ManuallyDrop;

use super::positions::{located, position};
use crate::engine::{Frame, Mode, Run, Stop, listener};
use crate::error::{JsonError, Malformed};
use crate::schema::{PackedName, SchemaObject};
use crate::text::{Mark, Raw, Read, Tokenizer};

/// Checks `text` by `schema`, and says everything that is wrong with it.
pub(crate) fn validate_json(schema: &SchemaObject, text: &[u8]) -> Result<(), JsonError> {
    let run = ManuallyDrop::new(Run::of_document(Mode::Collect));
    let document = Frame::root(&run, schema);
    let mut source = TextSource::new(text);
    let read = source.value(&document, PackedName::NONE).and_then(|()| source.tokens.finish());
    let said = if read.is_ok() && !run.has_failed() {
        Ok(())
    } else {
        Err(failed(schema, &run, text, read.is_err().then_some(&source.tokens)))
    };
    Run::end(run);
    said
}

/// What is wrong with `text`: what the run has found, and where `broken` has ended, if the text is no JSON there.
#[cold]
#[inline(never)]
fn failed(schema: &SchemaObject, run: &Run, text: &[u8], broken: Option<&Tokenizer<'_>>) -> JsonError {
    let violations = located(run.finish(schema), text);
    match broken.map(Tokenizer::fault) {
        None => JsonError::Invalid(violations),
        Some(fault) => {
            let before = run.has_failed().then_some(violations);
            JsonError::Malformed(Malformed::new(fault, position(text, fault.at), text, before))
        }
    }
}

/// A text that is handed over value by value.
#[derive(Debug)]
pub(crate) struct TextSource<'t> {
    pub(crate) tokens: Tokenizer<'t>,
    /// Where a string is put together whose characters are escaped.
    room: String,
}

/// Strings that are no longer than this, in bytes, are put together whole, whatever is wanted of them.
const SHORT: usize = 1 << 16;

impl<'t> TextSource<'t> {
    pub(crate) fn new(text: &'t [u8]) -> Self {
        Self {
            tokens: Tokenizer::new(text),
            room: String::new(),
        }
    }

    /// The value that comes is the one called `name` in `frame`.
    #[inline(always)]
    pub(crate) fn value(&mut self, frame: &Frame<'_, '_>, name: PackedName) -> Read<()> {
        let first = self.tokens.peek();
        frame.comes_from(self.tokens.offset());
        // not among the others, which are told apart by a table
        if first == b'"' {
            let string = self.tokens.string()?;
            if string.is_escaped {
                self.escaped(string, frame, name);
            } else {
                text(string.text, frame, name);
            }
            return Ok(());
        }
        match first {
            b'{' => self.object(frame, name),
            b'-' | b'0'..=b'9' => {
                self.tokens.number()?;
                heard(frame, name, self.number(frame, name));
                Ok(())
            }
            b'[' => self.array(frame, name),
            b't' => {
                self.tokens.literal("true")?;
                heard(frame, name, listener::boolean(frame, name, true));
                Ok(())
            }
            b'f' => {
                self.tokens.literal("false")?;
                heard(frame, name, listener::boolean(frame, name, false));
                Ok(())
            }
            b'n' => {
                self.tokens.literal("null")?;
                heard(frame, name, listener::null(frame, name));
                Ok(())
            }
            _ => self.tokens.no_value(),
        }
    }

    /// What was read last is a number, which is never rounded.
    fn number(&self, frame: &Frame<'_, '_>, name: PackedName) -> Result<(), Stop> {
        match self.tokens.number.integer() {
            Some(integer) => listener::integer(frame, name, integer),
            None => listener::decimal(frame, name, self.tokens.number.between(), self.tokens.number_text()),
        }
    }

    /// A string whose characters are escaped. Of a long one no more is put together than it is judged by.
    #[inline(never)]
    fn escaped(&mut self, string: Raw<'t>, frame: &Frame<'_, '_>, name: PackedName) {
        let mut room = core::mem::take(&mut self.room);
        room.clear();
        let enough = if string.text.len() > SHORT { frame.most_code_points(name) } else { None };
        match enough {
            // a code point is four bytes at most
            Some(enough) => string.decode_ends_to(&mut room, enough.saturating_mul(4)),
            None => string.decode_to(&mut room),
        }
        text(&room, frame, name);
        self.room = room;
    }

    #[inline(never)]
    fn object(&mut self, around: &Frame<'_, '_>, name: PackedName) -> Read<()> {
        let beginning = self.tokens.mark();
        self.tokens.begin_object()?;
        let mut slot = None;
        let object = match around.structure(name, 0, &mut slot) {
            Ok(object) => object,
            Err(stop) => {
                heard(around, name, Err(stop));
                self.tokens.go_back(beginning);
                return self.tokens.skip_value();
            }
        };
        let most = object.most_inside();
        let mut count = 0;
        while self.tokens.next_entry(count == 0)? {
            if count == most {
                object.announce(self.count_keys(beginning));
            }
            count += 1;
            self.entry(object)?;
        }
        heard(around, name, object.end_object());
        Ok(())
    }

    #[inline(always)]
    fn entry(&mut self, object: &Frame<'_, '_>) -> Read<()> {
        match self.tokens.short_name()? {
            Some([first, last]) => {
                let name = PackedName { first, last };
                object.name_comes(name);
                self.value(object, name)
            }
            None => self.long_entry(object),
        }
    }

    /// An entry whose name is longer than two words, or has escapes.
    #[inline(never)]
    fn long_entry(&mut self, object: &Frame<'_, '_>) -> Read<()> {
        let name = self.tokens.name()?.decoded();
        let packed = PackedName::of(&name);
        if !packed.is_long() {
            object.name_comes(packed);
            return self.value(object, packed);
        }
        self.tokens.peek();
        object.comes_from(self.tokens.offset());
        let (text, mut slot) = (&*name, None);
        match object.long_name(&text, &mut slot) {
            Ok(place) => self.value(place, PackedName::NONE),
            Err(stop) => {
                heard(object, packed, Err(stop));
                self.tokens.skip_value()
            }
        }
    }

    #[inline(never)]
    fn array(&mut self, around: &Frame<'_, '_>, name: PackedName) -> Read<()> {
        let beginning = self.tokens.mark();
        self.tokens.begin_array()?;
        let mut slot = None;
        let array = match around.array(name, 0, &mut slot) {
            Ok(array) => array,
            Err(stop) => {
                heard(around, name, Err(stop));
                self.tokens.go_back(beginning);
                return self.tokens.skip_value();
            }
        };
        let most = array.most_inside();
        let mut count = 0;
        while self.tokens.next_item(count == 0)? {
            let length = if count == most {
                self.count_items().and_then(|rest| rest.checked_add(usize::try_from(count).ok()?))
            } else {
                None
            };
            count += 1;
            if let Err(stop) = array.item(length) {
                heard(around, name, Err(stop));
                return self.skip_items();
            }
            self.value(array, PackedName::NONE)?;
        }
        heard(around, name, array.end_array());
        Ok(())
    }

    /// How many items the array still has, whose next one comes; nothing where the text is no JSON there.
    #[cold]
    #[inline(never)]
    fn count_items(&mut self) -> Option<usize> {
        let here = self.tokens.mark();
        let mut count = 1;
        let mut more = pass_item(&mut self.tokens);
        while let Ok(true) = more {
            count += 1;
            more = pass_item(&mut self.tokens);
        }
        self.tokens.go_back(here);
        more.ok().map(|_| count)
    }

    /// How many keys the object has that begins at `beginning`; nothing where there are too many to keep them, or the text is no JSON there.
    #[cold]
    #[inline(never)]
    fn count_keys(&mut self, beginning: Mark) -> Option<usize> {
        let here = self.tokens.mark();
        self.tokens.go_back(beginning);
        let count = number_of_keys(&mut self.tokens);
        self.tokens.go_back(here);
        count.ok().flatten()
    }

    /// The array is left, whose next item comes.
    #[cold]
    #[inline(never)]
    fn skip_items(&mut self) -> Read<()> {
        while pass_item(&mut self.tokens)? {}
        Ok(())
    }
}

/// So many keys are told apart, and so many bytes of those that have escapes.
const MOST_KEYS: usize = 10_000;
const MOST_DECODED: usize = 1 << 18;

/// How many keys the object has that comes, however often each of them comes; nothing where there are too many to keep them.
fn number_of_keys(tokens: &mut Tokenizer<'_>) -> Read<Option<usize>> {
    let mut keys = BTreeSet::new();
    let mut decoded = 0;
    tokens.begin_object()?;
    let mut is_first = true;
    while tokens.next_entry(is_first)? {
        is_first = false;
        let name = tokens.name()?;
        decoded += if name.is_escaped { name.text.len() } else { 0 };
        if keys.len() >= MOST_KEYS || decoded > MOST_DECODED {
            return Ok(None);
        }
        keys.insert(name.decoded());
        tokens.skip_value()?;
    }
    Ok(Some(keys.len()))
}

/// Passes over an item; says whether another one comes.
fn pass_item(tokens: &mut Tokenizer<'_>) -> Read<bool> {
    tokens.skip_value()?;
    tokens.next_item(false)
}

#[inline(always)]
fn text(value: &str, frame: &Frame<'_, '_>, name: PackedName) {
    if !listener::text(value, frame, name) {
        heard(frame, name, listener::text_failed(frame, name, value));
    }
}

/// What the engine has made of the value called `name` in `frame`. Where it wants no more of that, what stands beside it is read on.
#[inline(always)]
fn heard(frame: &Frame<'_, '_>, name: PackedName, said: Result<(), Stop>) {
    if let Err(stop) = said {
        // all violations are collected, so that the run never ends here
        let _ = frame.handle_stop(name, stop);
    }
}
