//! NDJSON: a reader of lines, each a JSON text → for each line its value, or what is wrong with it.
//!
//! In NDJSON, which is also called JSON Lines, each line is a JSON text. [`SchemaOf::ndjson`] builds a value from each line,
//! [`SchemaOf::validate_ndjson`] only validates it. Both read one line at a time into one buffer, so the memory does not grow with the
//! input. After an invalid line, both continue with the next line.
//!
//! - A line ends with `\n` or `\r\n`. The last line needs no end, and may end with only `\r`.
//! - A line of only spaces and tabs has no document. It is counted and skipped, which NDJSON allows.
//! - A line that is longer than [`LONGEST_LINE`], or than [your limit](Lines::longest_line), is an error. It is not kept in memory.
//! - A byte order mark makes the first line malformed, as for every JSON text.
//!
//! A million documents of 192 bytes on one core, measured by `tests/benches/ndjson.sh` (rustc 1.95, shared x86-64 machine):
//!
//! | by | MB per second | memory |
//! | --- | --- | --- |
//! | `validate_ndjson` | 507 | 7 MB |
//! | `ndjson` | 220 | 7 MB |
//! | `serde_json::Value`, and a validator of the jsonschema crate generated at compile time | 182 | 7 MB |
//! | `serde_json::Value` alone | 195 | 7 MB |
//!
//! The example `validate_ndjson` validates a file on all cores.
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! use wireform::Schema;
//!
//! let file = "{\"Ann\": 41}\n\n{\"Ann\": 300}\n{\"Ann\": \n{\"Bob\": 7}\n";
//! let mut ages = 0;
//! let mut errors = Vec::new();
//! for line in BTreeMap::<String, u8>::SCHEMA.ndjson(file.as_bytes()) {
//!     match line {
//!         Ok(_) => ages += 1,
//!         Err(error) => errors.push(error),
//!     }
//! }
//!
//! assert_eq!(ages, 2);
//! assert_eq!(errors.iter().map(|error| error.line()).collect::<Vec<_>>(), [3, 4]);
//! assert_eq!(
//!     errors[0].to_string(),
//!     "line 3: 1 violation\n  /Ann  300 is more than the maximum of 255   line 3, column 9",
//! );
//! assert_eq!(errors[1].to_string(), "not JSON at line 4, column 9: expected a value, found the end of the text");
//! ```

#[cfg(feature = "annotate_snippets012")]
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::iter::FusedIterator;
use std::io::{self, BufRead, Read};

use serde_core::de::DeserializeOwned;
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::error::JsonError;
use crate::schema::{Schema, SchemaObject, SchemaOf};
#[cfg(feature = "annotate_snippets012")]
use crate::snippets;

/// The longest line that is accepted, in bytes without the line end, unless you set [another limit](Lines::longest_line).
pub const LONGEST_LINE: usize = 64 * 1024 * 1024;

/// An iterator over the lines of a reader, from [`SchemaOf::ndjson`], [`SchemaOf::validate_ndjson`] or
/// [`SchemaObject::validate_ndjson`].
///
/// `R` is the reader, `S` the schema. There is one item for each line that is not blank. The iterator ends with the input, or after an
/// error of the reader.
#[derive(Debug)]
pub struct Lines<R, S> {
    reader: R,
    schema: S,
    line: Line,
}

/// What is wrong with a line, and which line it is.
///
/// It serializes as an object with `line`, and with `error`, the serialized [`JsonError`]; or with `message`, if no text was read.
#[derive(Debug)]
pub struct LineError {
    line: usize,
    /// Where the line begins, in bytes of the whole input.
    #[cfg_attr(not(feature = "annotate_snippets012"), expect(dead_code, reason = "asked for where lines are shown"))]
    start: usize,
    cause: Cause,
}

/// Why a line has no value.
#[derive(Debug)]
#[non_exhaustive]
pub enum Cause {
    /// The line is not JSON, or is not valid. Lines and offsets are counted in the whole input.
    Json(JsonError),
    /// The line has more bytes than this. It was skipped.
    TooLong(usize),
    /// The reader failed. No item follows.
    Read(io::Error),
}

impl<T: Schema> SchemaOf<T> {
    /// Builds a `T` from each valid line of `reader`, like [`from_json`](Self::from_json). The error of another line has all that is wrong
    /// with it. See [`ndjson`](crate::ndjson) for what a line is.
    ///
    /// The buffer is used again for the next line, so a `T` cannot borrow from its text.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let rows = <Vec<u8>>::SCHEMA.ndjson("[1, 2]\n[3]".as_bytes()).collect::<Result<Vec<_>, _>>();
    /// assert_eq!(rows.unwrap(), [vec![1, 2], vec![3]]);
    /// ```
    pub fn ndjson<R: BufRead>(&self, reader: R) -> Lines<R, Self>
    where
        T: DeserializeOwned,
    {
        const { T::REVIEW };
        Lines::new(reader, *self)
    }
}

impl<T: Schema + ?Sized> SchemaOf<T> {
    /// Validates each line of `reader`, like [`validate_json`](Self::validate_json), and builds nothing. See [`ndjson`](crate::ndjson)
    /// for what a line is.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let verdicts = u8::SCHEMA.validate_ndjson("1\n256\n3\n".as_bytes()).map(|verdict| verdict.is_ok());
    /// assert!(verdicts.eq([true, false, true]));
    /// ```
    pub fn validate_ndjson<R: BufRead>(&self, reader: R) -> Lines<R, &'static SchemaObject> {
        const { T::REVIEW };
        Lines::new(reader, T::OBJECT)
    }
}

impl SchemaObject {
    /// Validates each line of `reader`: [`SchemaOf::validate_ndjson`] without the type.
    pub fn validate_ndjson<R: BufRead>(&self, reader: R) -> Lines<R, &Self> {
        Lines::new(reader, self)
    }
}

impl<R, S> Lines<R, S> {
    fn new(reader: R, schema: S) -> Self {
        Self {
            reader,
            schema,
            line: Line::before_the_first(),
        }
    }

    /// Sets the longest line that is accepted, in bytes. The default is [`LONGEST_LINE`].
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let verdicts = String::SCHEMA.validate_ndjson("\"12345678\"\n\"a\"\n".as_bytes()).longest_line(9);
    /// let errors: Vec<_> = verdicts.filter_map(Result::err).map(|error| error.to_string()).collect();
    /// assert_eq!(errors, ["line 1: longer than 9 bytes, the most that are taken"]);
    /// ```
    #[must_use]
    pub fn longest_line(mut self, bytes: usize) -> Self {
        self.line.longest = bytes;
        self
    }

    /// Sets how many whole lines and how many bytes precede the first byte of the reader. If you read an input in several pieces, errors
    /// then have the lines and offsets of the whole input.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let mut verdicts = u8::SCHEMA.validate_ndjson("256\n".as_bytes()).behind(1000, 4000);
    /// assert_eq!(verdicts.next().unwrap().unwrap_err().line(), 1001);
    /// ```
    #[must_use]
    pub fn behind(mut self, lines: usize, bytes: usize) -> Self {
        self.line.number = lines;
        self.line.next = bytes;
        self
    }

    /// The text of the line of the last item, without the line end. It is empty if the line was too long or could not be read.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let mut verdicts = u8::SCHEMA.validate_ndjson("1\r\nnull\r\n".as_bytes());
    /// let mut rejected = Vec::new();
    /// while let Some(verdict) = verdicts.next() {
    ///     if verdict.is_err() {
    ///         rejected.push(verdicts.text().to_vec());
    ///     }
    /// }
    /// assert_eq!(rejected, [b"null"]);
    /// ```
    #[must_use]
    pub fn text(&self) -> &[u8] {
        &self.line.text
    }
}

impl<R: BufRead, T: Schema + DeserializeOwned> Iterator for Lines<R, SchemaOf<T>> {
    type Item = Result<T, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.line.advance(&mut self.reader)? {
            Ok(()) => Some(self.schema.from_json(&self.line.text).map_err(|error| self.line.refused(error))),
            Err(error) => Some(Err(error)),
        }
    }
}

impl<R: BufRead> Iterator for Lines<R, &SchemaObject> {
    type Item = Result<(), LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.line.advance(&mut self.reader)? {
            Ok(()) => Some(self.schema.validate_json(&self.line.text).map_err(|error| self.line.refused(error))),
            Err(error) => Some(Err(error)),
        }
    }
}

impl<R: BufRead, T: Schema + DeserializeOwned> FusedIterator for Lines<R, SchemaOf<T>> {}
impl<R: BufRead> FusedIterator for Lines<R, &SchemaObject> {}

impl LineError {
    /// The number of the line in the input, from 1. Blank lines are counted.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// Why the line has no value.
    #[must_use]
    pub fn cause(&self) -> &Cause {
        &self.cause
    }

    /// The same error without the values that were found: see [`JsonError::without_values`].
    ///
    /// ```
    /// use wireform::Schema;
    /// use wireform::ndjson::LineError;
    ///
    /// let lines = u8::SCHEMA.ndjson("1\n300\n".as_bytes()).map(|line| line.map_err(LineError::without_values));
    /// let errors: Vec<String> = lines.filter_map(Result::err).map(|error| error.to_string()).collect();
    /// assert_eq!(errors, ["line 2: 1 violation\n  (root)  the number is more than the maximum of 255   line 2, column 1"]);
    /// ```
    #[must_use]
    pub fn without_values(mut self) -> Self {
        if let Cause::Json(error) = self.cause {
            self.cause = Cause::Json(error.without_values());
        }
        self
    }

    /// What is wrong with the line, if it was read. Lines and offsets are counted in the whole input.
    #[must_use]
    pub fn error(&self) -> Option<&JsonError> {
        match &self.cause {
            Cause::Json(error) => Some(error),
            Cause::TooLong(_) | Cause::Read(_) => None,
        }
    }

    /// The part of the line that the error is about, with carets below what is wrong, for terminals: [`SchemaOf::annotate`] for the line
    /// alone. `schema` is what has judged it; `line` is its [text](Lines::text), of which nothing else of the input is needed.
    ///
    /// The numbers of lines are those of the whole input. Of a line that could not be read there is nothing but the message.
    ///
    /// ```
    /// use annotate_snippets::Renderer;
    /// use wireform::Schema;
    ///
    /// let schema = <Vec<u8>>::SCHEMA;
    /// let mut verdicts = schema.validate_ndjson("[1]\n[2]\n[3, 256]\n".as_bytes());
    /// let mut shown = Vec::new();
    /// while let Some(verdict) = verdicts.next() {
    ///     if let Err(error) = verdict {
    ///         shown.push(error.annotate(&schema, verdicts.text(), &Renderer::plain()));
    ///     }
    /// }
    ///
    /// assert_eq!(
    ///     shown,
    ///     ["error[maximum]: 256 is more than the maximum of 255
    ///   |
    /// 3 | [3, 256]
    ///   |     ^^^ /1"],
    /// );
    /// ```
    #[cfg(feature = "annotate_snippets012")]
    #[must_use]
    pub fn annotate(
        &self,
        schema: &SchemaObject,
        line: impl AsRef<[u8]>,
        renderer: &annotate_snippets::Renderer,
    ) -> String {
        match self.error() {
            Some(error) => snippets::annotate(schema, line.as_ref(), self.start, error, renderer),
            None => snippets::annotate_nothing(&self.to_string(), renderer),
        }
    }
}

impl Display for LineError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.cause {
            // says the line itself
            Cause::Json(error @ JsonError::Malformed(_)) => error.fmt(f),
            cause => write!(f, "line {}: {cause}", self.line),
        }
    }
}

impl Display for Cause {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::TooLong(longest) => write!(f, "longer than {longest} bytes, the most that are taken"),
            Self::Read(error) => write!(f, "cannot be read: {error}"),
        }
    }
}

impl Error for LineError {}

impl Serialize for LineError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("line", &self.line)?;
        match &self.cause {
            Cause::Json(error) => object.serialize_entry("error", error)?,
            cause => object.serialize_entry("message", &Words(cause))?,
        }
        object.end()
    }
}

struct Words<'c>(&'c Cause);

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self.0)
    }
}

/// The line that was read last, and where it is.
#[derive(Debug)]
struct Line {
    text: Vec<u8>,
    number: usize,
    /// Where it begins, and where the next one does, in bytes.
    start: usize,
    next: usize,
    longest: usize,
    has_ended: bool,
}

impl Line {
    const fn before_the_first() -> Self {
        Self {
            text: Vec::new(),
            number: 0,
            start: 0,
            next: 0,
            longest: LONGEST_LINE,
            has_ended: false,
        }
    }

    /// Reads the next line that is not blank. Compiled once, for all readers.
    fn advance(&mut self, reader: &mut dyn BufRead) -> Option<Result<(), LineError>> {
        while !self.has_ended {
            self.start = self.next;
            self.text.clear();
            match self.read(reader) {
                Ok(0) => self.has_ended = true,
                Ok(bytes) => {
                    self.number = self.number.saturating_add(1);
                    self.next = self.next.saturating_add(bytes);
                    if self.text.len() > self.longest {
                        self.text.clear();
                        return Some(Err(self.failed(Cause::TooLong(self.longest))));
                    }
                    if !self.text.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r')) {
                        return Some(Ok(()));
                    }
                }
                Err(error) => {
                    self.has_ended = true;
                    self.number = self.number.saturating_add(1);
                    self.text.clear();
                    return Some(Err(self.failed(Cause::Read(error))));
                }
            }
        }
        self.text.clear();
        None
    }

    /// Reads a line, of one that is too long no more than shows that; says how many bytes it has, with those that end it.
    fn read(&mut self, reader: &mut dyn BufRead) -> io::Result<usize> {
        const LONGEST_END: u64 = 2;
        let most = u64::try_from(self.longest).unwrap_or(u64::MAX).saturating_add(LONGEST_END);
        let mut bytes = Read::take(&mut *reader, most).read_until(b'\n', &mut self.text)?;
        let is_cut_off = self.text.pop_if(|last| *last == b'\n').is_none() && bytes as u64 == most;
        if is_cut_off {
            bytes += reader.skip_until(b'\n')?;
        } else {
            // also at the end of the input, where the `\n` is missing
            let _ = self.text.pop_if(|last| *last == b'\r');
        }
        Ok(bytes)
    }

    #[cold]
    fn failed(&self, cause: Cause) -> LineError {
        LineError {
            line: self.number,
            start: self.start,
            cause,
        }
    }

    #[cold]
    fn refused(&self, error: JsonError) -> LineError {
        self.failed(Cause::Json(error.behind(self.number - 1, self.start)))
    }
}
