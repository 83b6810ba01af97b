//! Query strings and form bodies → a `T`: pairs become the JSON text that the schema asks for, which is then read as any other.

mod places;
mod text;

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::DeserializeOwned;

use self::text::Nested;
use crate::error::JsonError;
use crate::schema::{Schema, SchemaOf};
use crate::violation::{Violation, Violations};

impl<T: Schema> SchemaOf<T> {
    /// Builds a `T` from a query string or the body of a form (`application/x-www-form-urlencoded`), if what stands there is valid.
    ///
    /// All values are texts there. Each is read as the schema has its property:
    ///
    /// | the property is | its value |
    /// | --- | --- |
    /// | a number | as JSON writes numbers: `10`, `-0.5`, `1e3`. Anything else stays a string, which the violation shows |
    /// | a boolean | `true` or `false` |
    /// | a string, an enum, or anything at all | the text |
    /// | an array | the name comes once for each item: `tag=a&tag=b`. Items are read as `items` has them |
    /// | several of these, as with an untagged enum | a number or a boolean where the text is one and the schema accepts it; else a string |
    /// | an object | has no form here, which is a violation; so are names with brackets: `tags[]`, `filter[name]` |
    ///
    /// An **empty value** (`limit=`) that the schema does not accept as a string counts as absent, if the property may be absent: forms
    /// send every field. So an `Option<u32>` is `None`, and a property with a default has it. An `Option<String>` is `Some("")`, since that
    /// is a string. Where such a property must be there, an empty value is `null` if that is accepted; else an array of no items, if it is
    /// an array.
    ///
    /// Each property is read for itself: in an **enum without a tag**, a text that is a number is read as a number if any variant has a
    /// number there that may be this one. So of `{ id: u32, a: bool }` and `{ id: String, b: bool }`, `id=7&b=true` is neither: `7` is
    /// read as a number. Give such an enum a tag, or its properties different names.
    ///
    /// Aliases, defaults, flattened structs and maps, and tagged enums work as in JSON. A property that is given twice and is no array is
    /// a violation, as in JSON. A name that no property has is passed over, or is a violation with `deny_unknown_fields`.
    ///
    /// A leading `?` is part of the first name: leave it out. Bytes that are not UTF-8 are read as U+FFFD (WHATWG URL, section 5.1).
    ///
    #[cfg_attr(feature = "derive", doc = "```")]
    #[cfg_attr(not(feature = "derive"), doc = "```ignore")]
    /// use serde::Deserialize;
    /// use wireform::Schema;
    ///
    /// #[derive(Deserialize, Schema)]
    /// struct Filter {
    ///     state: Option<String>,
    ///     #[serde(default)]
    ///     tag: Vec<String>,
    ///     #[schema(minimum = 1, maximum = 100)]
    ///     limit: Option<u8>,
    /// }
    ///
    /// let filter = Filter::SCHEMA.from_urlencoded("tag=new&tag=very+urgent&limit=").unwrap();
    /// assert_eq!((filter.tag, filter.limit), (vec![String::from("new"), String::from("very urgent")], None));
    ///
    /// let Err(error) = Filter::SCHEMA.from_urlencoded("limit=ten") else { panic!() };
    /// assert_eq!(error.to_string(), "1 violation of Filter\n  /limit  \"ten\" is not an integer or null");
    /// ```
    ///
    /// # Errors
    ///
    /// [`JsonError::Invalid`]: what is wrong, without lines and columns. Names with brackets have the code `nested_name`; all
    /// other codes are those of JSON.
    pub fn from_urlencoded(&self, text: impl AsRef<[u8]>) -> Result<T, JsonError>
    where
        T: DeserializeOwned,
    {
        let (json, nested) = text::json(T::OBJECT, text.as_ref());
        let read = self.from_json(json.as_bytes());
        if nested.is_empty() { read.map_err(without_place) } else { Err(with(nested, T::OBJECT.name(), read.err())) }
    }
}

/// The same, without places in the text that was made, which nobody has seen.
#[cold]
fn without_place(error: JsonError) -> JsonError {
    match error {
        JsonError::Invalid(mut violations) => {
            violations.leave_text();
            JsonError::Invalid(violations)
        }
        // what is made is JSON, and not deep
        malformed @ JsonError::Malformed(_) => malformed,
    }
}

/// What is wrong with names, and with what was read without them, in the order of the text. What such a name stands for is not missing;
/// of violations that are only counted nobody knows whether they are of that.
#[cold]
fn with(nested: Vec<Nested>, schema: Option<&str>, read: Option<JsonError>) -> JsonError {
    let told: Vec<String> = nested.iter().flat_map(|nested| nested.names.iter().cloned()).collect();
    let is_told = |violation: &Violation| told.iter().any(|name| violation.segments().eq([name.as_str()]));
    let mut all: Vec<_> = nested.into_iter().map(|nested| (nested.offset, nested.violation)).collect();
    let (mut missing, mut omitted) = (Vec::new(), 0);
    if let Some(JsonError::Invalid(violations)) = read {
        omitted = violations.omitted();
        for violation in violations {
            match violation.is_of_what_lacks() {
                true if is_told(&violation) => {}
                true => missing.push(violation),
                false => all.push((violation.offset().unwrap_or(0), violation)),
            }
        }
    }
    all.sort_by_key(|(offset, _)| *offset);
    let mut kept: Vec<Violation> = all.into_iter().map(|(_, violation)| violation).chain(missing).collect();
    omitted = omitted.saturating_add(kept.len().saturating_sub(Violations::KEPT));
    kept.truncate(Violations::KEPT);
    without_place(JsonError::Invalid(Violations::new(schema.map(String::from), kept, omitted)))
}
