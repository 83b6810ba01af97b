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
    /// Builds a `T` from a query string or from the body of a form (`application/x-www-form-urlencoded`), if the content is valid.
    ///
    /// In this format all values are text. Each value is read by the type of its property in the schema:
    ///
    /// | the property is | its value |
    /// | --- | --- |
    /// | a number | a number as in JSON: `10`, `-0.5`, `1e3`. Anything else stays a string, which the violation shows |
    /// | a boolean | `true` or `false` |
    /// | a string, an enum, or any value (`serde_json::Value`) | the text |
    /// | an array | the name is repeated for each item: `tag=a&tag=b`. Each item is read by the type of the items |
    /// | several of these types, as in an untagged enum | a number or a boolean if the text is one and the schema accepts it; otherwise a string |
    /// | an object | not possible: this is a violation. So are names with brackets: `tags[]`, `filter[name]` |
    ///
    /// Forms send every field. So an **empty value** (`limit=`) counts as absent if the schema does not accept it as a string and the
    /// property may be absent: an `Option<u32>` is `None`, and a property with a default gets its default. An `Option<String>` is
    /// `Some("")`, because the empty string is a string. If the property is required, an empty value is `null` if it is nullable, and
    /// otherwise an array without items if it is an array.
    ///
    /// Each property is read by itself. In an **enum without a tag**, a text that is a number is read as a number if any possible variant has
    /// a number there. So for `{ id: u32, a: bool }` or `{ id: String, b: bool }`, `id=7&b=true` is neither: `7` is read as a number. Give
    /// such an enum a tag, or give its properties different names.
    ///
    /// Aliases, defaults, flattened structs and maps, and tagged enums work as in JSON. A property that is given twice and is not an array
    /// is a violation, as in JSON. An unknown name is ignored, or is a violation with `deny_unknown_fields`.
    ///
    /// A leading `?` would be part of the first name, so remove it. Invalid UTF-8 is replaced by U+FFFD (WHATWG URL, section 5.1).
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
    /// [`JsonError::Invalid`]: all violations, without lines and columns. A name with brackets has the code `nested_name`. All other
    /// codes are the same as for JSON.
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
