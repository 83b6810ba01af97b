//! The document of RFC 9457: its members, what they are made of by hand, and its JSON.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireform_macros::Schema;

use super::parameter::ProblemParameter;
use super::phrase;

/// What is wrong with a request, as a document of RFC 9457: `application/problem+json`.
///
/// It is made from a [`JsonError`](crate::JsonError), from [`Violations`](crate::Violations), or [by hand](Self::new). It has a derived
/// schema, like your own types. So you can export it to your [components of OpenAPI](crate::openapi::Components) and to your
/// [TypeScript](crate::typescript::Module).
///
/// ```
/// use serde_json::json;
/// use wireform::Schema;
/// use wireform::problem::Problem;
///
/// let error = <Vec<u8>>::SCHEMA.from_json("[1,\n 256]").unwrap_err();
/// let problem = Problem::from(&error).with_instance("/lists/7");
///
/// assert_eq!(problem.status, 422);
/// assert_eq!(
///     serde_json::to_value(&problem)?,
///     json!({
///         "type": "about:blank",
///         "title": "Unprocessable Content",
///         "status": 422,
///         "detail": "1 violation",
///         "instance": "/lists/7",
///         "errors": [{
///             "pointer": "/1",
///             "detail": "256 is more than the maximum of 255",
///             "code": "maximum",
///             "params": {"maximum": 255},
///             "line": 2,
///             "column": 2,
///         }],
///     }),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// | made from | status | `detail` | `errors` |
/// | --- | --- | --- | --- |
/// | violations | 422 | the number of violations, and the name of the schema | one entry for each violation |
/// | a text that is not JSON | 400 | the place where it stops being JSON, and what may be there | the violations before that place, then one entry with a [code of `Malformed`](crate::Malformed::code) |
///
/// It can also read the problems of other services, where every member is optional (RFC 9457, section 3.1). Without a `type`, the type is
/// `about:blank`; without a `status`, the status is 0; without a `title` or a `code`, these are empty. Such members are not written again.
///
/// ```
/// use wireform::Schema;
/// use wireform::problem::Problem;
///
/// let text = r#"{"title": "You do not have enough credit.", "detail": "It costs 50.", "balance": 30}"#;
/// let problem = Problem::SCHEMA.from_json(text)?;
/// assert_eq!((&*problem.kind, problem.status), ("about:blank", 0));
/// assert_eq!(problem.extension("balance").unwrap(), 30);
/// # Ok::<(), wireform::JsonError>(())
/// ```
///
/// This type does not depend on a web framework. To respond with it, write [`to_json`](Self::to_json) into the body,
/// [`CONTENT_TYPE`](Self::CONTENT_TYPE) into the header and `status` into the status line. The feature `axum08` does this for axum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
// in exports there is no Rust to speak of
#[schema(crate = crate, description = "What is wrong with a request (RFC 9457)")]
#[non_exhaustive]
pub struct Problem {
    /// A URI that names the kind of problem; `about:blank` where the status says it all, and where it is absent (RFC 9457, section 3.1.1)
    #[serde(rename = "type", default = "about_blank")]
    #[schema(format = "uri-reference")]
    pub kind: Cow<'static, str>,
    /// The kind of problem in a few words, the same for each problem of that kind (section 3.1.3)
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub title: Cow<'static, str>,
    /// The status of the HTTP response (section 3.1.2)
    #[serde(default, skip_serializing_if = "is_unknown")]
    #[schema(minimum = 100, maximum = 599)]
    pub status: u16,
    /// What is wrong this time, for people (section 3.1.4)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// A URI of this occurrence (section 3.1.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uri-reference")]
    pub instance: Option<String>,
    /// What is wrong, place by place, in the order of reading
    #[serde(default)]
    pub errors: Vec<ProblemError>,
    /// How many errors there are that `errors` does not list
    #[serde(default, skip_serializing_if = "is_zero")]
    pub omitted: u64,
    /// Members of your own (section 3.2)
    #[serde(flatten)]
    extensions: BTreeMap<String, Value>,
}

/// One rule that is broken at one place.
///
/// If the [`pointer`](Self::pointer) has more than 400 code points, it is shortened: the beginning and the end, with `…` between them. In
/// the examples of RFC 9457 the `pointer` is a URI fragment. Here it is a plain JSON Pointer, like [`path`](crate::Violation::path).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[schema(crate = crate, description = "One rule that is broken at one place")]
#[non_exhaustive]
pub struct ProblemError {
    /// Where: a JSON Pointer (RFC 6901), empty for the whole document; a long one is shortened, with … inside
    pub pointer: String,
    /// What is wrong there, for people
    pub detail: String,
    /// The rule, as a word for programs that stays the same from version to version
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub code: Cow<'static, str>,
    /// What the code is about, by name: limits, values that are accepted
    #[serde(default)]
    pub params: BTreeMap<Cow<'static, str>, ProblemParameter>,
    /// The line in the text, from 1; absent where no text was read
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The column in the text, from 1, in bytes; absent where no text was read
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u64>,
}

impl Problem {
    /// The media type of the document: `application/problem+json`.
    pub const CONTENT_TYPE: &'static str = "application/problem+json";

    /// The type of a problem that its status describes completely (RFC 9457, section 4.2.1).
    pub const ABOUT_BLANK: &'static str = "about:blank";

    /// A problem with this status and no errors. The title is the reason phrase of the status in HTTP.
    ///
    /// ```
    /// use wireform::problem::Problem;
    ///
    /// let problem = Problem::new(404).with_detail("there is no job 7");
    /// assert_eq!(problem.to_string(), "Not Found: there is no job 7");
    /// ```
    #[must_use]
    pub const fn new(status: u16) -> Self {
        Self {
            kind: Cow::Borrowed(Self::ABOUT_BLANK),
            title: Cow::Borrowed(phrase::of(status)),
            status,
            detail: None,
            instance: None,
            errors: Vec::new(),
            omitted: 0,
            extensions: BTreeMap::new(),
        }
    }

    /// Sets the status. If the type is `about:blank`, the title becomes the reason phrase of that status (RFC 9457, section 4.2.1), also if
    /// you have set another title before. The title of another type does not change.
    ///
    /// ```
    /// use wireform::problem::Problem;
    ///
    /// assert_eq!(Problem::new(404).with_status(410).title, "Gone");
    /// assert_eq!(Problem::new(404).with_type("/problems/no-job", "No such job").with_status(410).title, "No such job");
    /// ```
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        if self.kind == Self::ABOUT_BLANK {
            self.title = Cow::Borrowed(phrase::of(status));
        }
        self
    }

    /// Sets the type, a URI, and the title.
    #[must_use]
    pub fn with_type(mut self, uri: impl Into<Cow<'static, str>>, title: impl Into<Cow<'static, str>>) -> Self {
        self.kind = uri.into();
        self.title = title.into();
        self
    }

    /// Sets the title.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<Cow<'static, str>>) -> Self {
        self.title = title.into();
        self
    }

    /// Sets the detail: what is wrong this time.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Sets the URI of this occurrence, such as the path of the request or the identifier of a log entry.
    #[must_use]
    pub fn with_instance(mut self, uri: impl Into<String>) -> Self {
        self.instance = Some(uri.into());
        self
    }

    /// Adds a member of your own (RFC 9457, section 3.2). It replaces one of the same name.
    ///
    /// The name must not be that of a member that every `Problem` has. With debug assertions, such a name panics; a release build leaves the
    /// member out.
    ///
    /// ```
    /// use wireform::problem::Problem;
    ///
    /// let problem = Problem::new(403).with_extension("balance", 30);
    /// assert_eq!(problem.extension("balance").unwrap(), 30);
    /// assert!(String::from_utf8(problem.to_json())?.ends_with(r#","balance":30}"#));
    /// # Ok::<(), std::string::FromUtf8Error>(())
    /// ```
    #[must_use]
    pub fn with_extension(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        let name = name.into();
        let is_extension = !MEMBERS.contains(&&*name);
        debug_assert!(is_extension, "`{name}` is a member of each problem, and no extension");
        if is_extension {
            self.extensions.insert(name, value.into());
        }
        self
    }

    /// The member of this name, added by [`with_extension`](Self::with_extension) or read from a document.
    #[must_use]
    pub fn extension(&self, name: &str) -> Option<&Value> {
        self.extensions.get(name)
    }

    /// The document as JSON, for the body of a response with the content type [`CONTENT_TYPE`](Self::CONTENT_TYPE).
    ///
    /// ```
    /// use wireform::problem::Problem;
    ///
    /// let body = Problem::new(404).to_json();
    /// assert_eq!(body, br#"{"type":"about:blank","title":"Not Found","status":404,"errors":[]}"#);
    /// ```
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        // texts, numbers, values of JSON and maps with text for keys: there is nothing that serde_json refuses
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// Writes the title and the detail. If the title is empty, it writes the reason phrase of the status.
impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let title = if self.title.is_empty() { phrase::of(self.status) } else { &self.title };
        match &self.detail {
            Some(detail) => write!(f, "{title}: {detail}"),
            None => f.write_str(title),
        }
    }
}

impl Error for Problem {}

/// The names of the members that are no extensions.
const MEMBERS: [&str; 7] = ["type", "title", "status", "detail", "instance", "errors", "omitted"];

const fn about_blank() -> Cow<'static, str> {
    Cow::Borrowed(Problem::ABOUT_BLANK)
}

/// Whether a document without a status was read.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
const fn is_unknown(status: &u16) -> bool {
    *status == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
const fn is_zero(count: &u64) -> bool {
    *count == 0
}
