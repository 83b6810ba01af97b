//! Violations → the same, grouped by the property that they are of, as a form shows them.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::translate::{Translate, Translated, in_words};
use crate::violation::{Violation, Violations};

/// [`Violations`] grouped by property, from [`Violations::by_property`]. There is one entry for each JSON Pointer, in the order of first
/// appearance.
///
/// `Serialize` writes an object: each pointer is a key, and its value is the list of its violations, as [`Violations`] serializes them.
/// Violations of the whole document are under the key `""`. A pointer of more than 400 code points is shortened there, as by `Display`; if
/// several shortened pointers are equal, they share one list.
#[derive(Debug, Clone, PartialEq)]
pub struct ByProperty<'v>(Vec<OfProperty<'v>>);

/// The violations of one property, of one item, or of the whole document. There is at least one.
///
/// `Serialize` writes the list of them.
#[derive(Debug, Clone, PartialEq)]
pub struct OfProperty<'v> {
    first: &'v Violation,
    others: Vec<&'v Violation>,
}

impl Violations {
    /// Groups the violations by property, for a form that shows the errors of each input.
    ///
    /// A missing property has its own entry, under the pointer where it should be. Whole pointers are compared, however long they are.
    ///
    #[cfg_attr(feature = "derive", doc = "```")]
    #[cfg_attr(not(feature = "derive"), doc = "```ignore")]
    /// use serde_json::json;
    /// use wireform::Schema;
    ///
    /// #[derive(Schema)]
    /// struct SignUp {
    ///     #[schema(min_length = 3, pattern = "^[a-z]*$")]
    ///     name: String,
    ///     age: u8,
    /// }
    ///
    /// let violations = SignUp::SCHEMA.validate(&json!({ "name": "A" })).unwrap_err();
    /// let form = violations.by_property();
    ///
    /// assert_eq!(form.iter().map(|entry| entry.pointer()).collect::<Vec<_>>(), ["/name", "/age"]);
    /// assert_eq!(form.get("/age").unwrap().first().message(), "is required");
    /// assert!(form.get("/name").unwrap().segments().eq(["name"]));
    /// assert!(form.get("/email").is_none());
    ///
    /// // `setError(pointer, errors[0].message)` in a form library
    /// let data = serde_json::to_value(&form).unwrap();
    /// assert_eq!(data["/age"][0]["code"], "required");
    /// assert_eq!(data["/name"][1]["message"], "\"A\" does not match the pattern `^[a-z]*$`");
    /// ```
    #[must_use]
    pub fn by_property(&self) -> ByProperty<'_> {
        let mut entries: Vec<OfProperty<'_>> = Vec::new();
        for violation in self {
            match entries.iter_mut().find(|entry| entry.first.has_path_of(violation)) {
                Some(entry) => entry.others.push(violation),
                None => entries.push(OfProperty {
                    first: violation,
                    others: Vec::new(),
                }),
            }
        }
        ByProperty(entries)
    }
}

impl<'v> ByProperty<'v> {
    /// The entries, in the order of first appearance.
    pub fn iter(&self) -> core::slice::Iter<'_, OfProperty<'v>> {
        self.0.iter()
    }

    /// The entry of the property at `pointer`, a JSON Pointer (RFC 6901). `None` if nothing is wrong with this property.
    #[must_use]
    pub fn get(&self, pointer: &str) -> Option<&OfProperty<'v>> {
        self.iter().find(|entry| entry.pointer() == pointer)
    }

    /// The number of entries, at least one.
    #[expect(clippy::len_without_is_empty, reason = "it never is")]
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// What is written: under each pointer, which is shortened where it is long, the violations.
    fn written(&self) -> Vec<(Cow<'v, str>, Vec<&'v Violation>)> {
        let mut written: Vec<(Cow<'v, str>, Vec<&'v Violation>)> = Vec::new();
        for entry in self {
            let pointer = entry.first.bounded_path();
            match written.iter_mut().find(|(other, _)| *other == pointer) {
                Some((_, violations)) => violations.extend(entry.violations()),
                None => written.push((pointer, entry.violations().collect())),
            }
        }
        written
    }

    /// The same data with the messages of `language`.
    #[must_use]
    pub fn translated<'e>(&'e self, language: &'e dyn Translate) -> Translated<'e, Self> {
        Translated {
            error: self,
            language,
        }
    }
}

impl<'v> OfProperty<'v> {
    /// The JSON Pointer of the property, such as `/created_at`. It is empty for the whole document. It is never shortened: see
    /// [`Violation::path`].
    #[must_use]
    pub fn pointer(&self) -> &'v str {
        self.first.path()
    }

    /// The names and positions on the path to the property: see [`Violation::segments`].
    pub fn segments(&self) -> impl Iterator<Item = Cow<'v, str>> {
        self.first.segments()
    }

    /// The first of its violations.
    #[must_use]
    pub const fn first(&self) -> &'v Violation {
        self.first
    }

    /// Its violations, in the order of reading.
    pub fn violations(&self) -> impl Iterator<Item = &'v Violation> {
        core::iter::once(self.first).chain(self.others.iter().copied())
    }
}

impl<'v> IntoIterator for ByProperty<'v> {
    type Item = OfProperty<'v>;
    type IntoIter = alloc::vec::IntoIter<OfProperty<'v>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'b, 'v> IntoIterator for &'b ByProperty<'v> {
    type Item = &'b OfProperty<'v>;
    type IntoIter = core::slice::Iter<'b, OfProperty<'v>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for ByProperty<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.written())
    }
}

impl Serialize for OfProperty<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.violations())
    }
}

impl Serialize for Translated<'_, ByProperty<'_>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = self.error.written();
        let mut object = serializer.serialize_map(Some(written.len()))?;
        for (pointer, violations) in written {
            let translated = violations.into_iter().map(|violation| in_words(violation, self.language));
            object.serialize_entry(&pointer, &translated.collect::<Vec<_>>())?;
        }
        object.end()
    }
}
