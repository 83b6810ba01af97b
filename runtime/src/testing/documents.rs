//! The documents that a schema accepts, one after the other.

use alloc::vec::Vec;

use ::serde_json::Value;

use super::choices::Choices;
use super::draw::{Drawing, Fullness, Visit};
use super::gaps::Gaps;
use super::invalid::InvalidDocuments;
use super::reachable::Direction;
use crate::schema::{Schema, SchemaObject};

/// Documents that a schema accepts: an endless iterator. The same seed gives the same documents.
///
/// The first document has all optional parts, and the second one has none. In a union, the branches that were used least often come first.
/// Every document satisfies all keywords. Your own rules are called too: if a rule refuses a value, another one is drawn.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use wireform::Schema;
/// use wireform::testing::Documents;
///
/// #[derive(Schema)]
/// struct Upload {
///     #[schema(pattern = "^[a-z]{3,8}\\.pdf$")]
///     name: String,
///     #[schema(minimum = 0, maximum = 100)]
///     progress: Option<f64>,
/// }
///
/// for document in Documents::of::<Upload>().seed(7).take(100) {
///     assert!(Upload::SCHEMA.is_valid(&document));
/// }
/// # }
/// ```
///
/// The iterator ends if no document can be found, for example because a pattern and a format exclude each other. [`gaps`](Self::gaps) lists
/// the places.
#[derive(Debug)]
pub struct Documents {
    schema: &'static SchemaObject,
    choices: Choices,
    direction: Direction,
    depth: usize,
    drawing: Option<Drawing>,
    count: usize,
}

/// So many levels of what need not be there, unless [`Documents::depth`] says otherwise.
const DEPTH: usize = 5;

impl Documents {
    /// The documents of a type.
    #[must_use]
    pub fn of<T: Schema + ?Sized>() -> Self {
        Self::by(crate::schema::of::<T>())
    }

    /// The documents of a schema.
    #[must_use]
    pub const fn by(schema: &'static SchemaObject) -> Self {
        Self {
            schema,
            choices: Choices::Seeded(0),
            direction: Direction {
                is_read: false,
                is_written: false,
            },
            depth: DEPTH,
            drawing: None,
            count: 0,
        }
    }

    /// Sets the seed; the default is 0. The same seed gives the same documents on every machine.
    #[must_use]
    pub fn seed(self, seed: u64) -> Self {
        Self {
            choices: Choices::Seeded(seed),
            ..self
        }
    }

    /// Makes documents from bytes, for a fuzzer. Each choice takes one byte. If no byte is left, each choice takes the first possibility.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use wireform::Schema;
    /// use wireform::testing::Documents;
    ///
    /// #[derive(Schema)]
    /// struct Point {
    ///     x: i32,
    ///     y: Option<i32>,
    /// }
    ///
    /// // in a target of cargo-fuzz: fuzz_target!(|bytes: &[u8]| { … })
    /// fn fuzz(bytes: &[u8]) {
    ///     if let Some(document) = Documents::of::<Point>().bytes(bytes).next() {
    ///         assert!(Point::SCHEMA.is_valid(&document));
    ///     }
    /// }
    ///
    /// fuzz(b"");
    /// fuzz(b"any bytes at all");
    /// # }
    /// ```
    #[must_use]
    pub fn bytes(self, bytes: &[u8]) -> Self {
        Self {
            choices: Choices::Given {
                bytes: bytes.into(),
                at: 0,
            },
            ..self
        }
    }

    /// Sets the maximum depth of optional properties and items; the default is 5. Required properties and items are always present, at any
    /// depth.
    #[must_use]
    pub fn depth(self, levels: usize) -> Self {
        Self {
            depth: levels,
            ..self
        }
    }

    /// Makes documents as the type reads them, without the properties that are only written (`read_only`, `skip_deserializing`).
    #[must_use]
    pub fn to_read(self) -> Self {
        Self {
            direction: Direction {
                is_read: true,
                is_written: false,
            },
            ..self
        }
    }

    /// Makes documents as the type writes them, without the properties that are only read (`write_only`, `skip_serializing`).
    #[must_use]
    pub fn as_written(self) -> Self {
        Self {
            direction: Direction {
                is_read: false,
                is_written: true,
            },
            ..self
        }
    }

    /// Makes one sample document, for documentation or for a mock server. It has each property once, and one item in each list. If the
    /// schema has an `example` or a `default` for a value, this is used.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use serde_json::json;
    /// use wireform::Schema;
    /// use wireform::testing::Documents;
    ///
    /// #[derive(Schema)]
    /// struct User {
    ///     #[schema(example = "Ann")]
    ///     name: String,
    ///     #[schema(format = "email")]
    ///     address: Option<String>,
    /// }
    ///
    /// let example = Documents::of::<User>().example().unwrap();
    /// assert_eq!(example["name"], "Ann");
    /// assert!(example["address"].as_str().unwrap().contains('@'));
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Gaps`]: the places for which no value was found.
    pub fn example(mut self) -> Result<Value, Gaps> {
        let schema = self.schema;
        let drawing = self.drawing();
        drawing.is_example = true;
        drawing.fullness = Fullness::Everything;
        drawing.document(schema).ok_or_else(|| self.gaps())
    }

    /// Makes documents that the schema refuses. Each is a valid document with one change.
    #[must_use]
    pub fn invalid(mut self) -> InvalidDocuments {
        let (schema, direction) = (self.schema, self.direction);
        let drawing = self.drawing.take().unwrap_or_else(|| self.new_drawing());
        InvalidDocuments::of(schema, drawing, direction)
    }

    /// The places for which no value was found so far. The documents so far have no value at these places.
    #[must_use]
    pub fn gaps(&self) -> Gaps {
        Gaps::of(self.drawing.as_ref())
    }

    /// The next document, and where what stands in it.
    pub(super) fn next_with_visits(&mut self) -> Option<(Value, Vec<Visit>)> {
        let schema = self.schema;
        let fullness = Fullness::of(self.count, matches!(self.choices, Choices::Given { .. }));
        self.count += 1;
        let drawing = self.drawing();
        drawing.fullness = fullness;
        let document = drawing.document(schema)?;
        Some((document, drawing.visits.clone()))
    }

    fn drawing(&mut self) -> &mut Drawing {
        let new = self.drawing.take().unwrap_or_else(|| self.new_drawing());
        self.drawing.insert(new)
    }

    fn new_drawing(&self) -> Drawing {
        Drawing::of(self.schema, self.choices.clone(), self.depth, self.direction)
    }
}

impl Iterator for Documents {
    type Item = Value;

    fn next(&mut self) -> Option<Value> {
        Some(self.next_with_visits()?.0)
    }
}
