//! Requests of axum → values that are valid; values and problems → responses.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::ops::{Deref, DerefMut};

use axum_core::body::Body;
use axum_core::extract::rejection::BytesRejection;
use axum_core::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Request};
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use http::request::Parts;
use http::{Extensions, HeaderMap, HeaderValue, StatusCode, header};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::JsonError;
use crate::problem::{Problem, ProblemOptions};
use crate::schema::Schema;
use crate::violation::Violations;

/// The JSON body of a request, parsed, checked and built in one pass by [`from_json`](crate::SchemaOf::from_json); and a JSON response.
///
/// # As an argument of a handler
///
/// It takes the place of `axum::Json`. The content type must be `application/json`, or end in `+json` as `application/merge-patch+json`
/// does. A request that is not valid never reaches the handler; what is answered is said at [`ValidRejection`].
///
/// ```
/// use serde::Deserialize;
/// use wireform::Schema;
/// use wireform::axum08::Valid;
///
/// #[derive(Deserialize, Schema)]
/// struct NewJob {
///     #[schema(min_length = 1, max_length = 80)]
///     name: String,
/// }
///
/// async fn post_job(Valid(job): Valid<NewJob>) -> String {
///     format!("{} is on its way", job.name)
/// }
/// ```
///
/// # As what a handler returns
///
/// The value is written as JSON with the status 200, and with another by [`with_status`](Self::with_status). Where debug assertions are
/// on (debug builds, tests), the value is [checked](crate::SchemaOf::check) before, and one that breaks its own schema is answered with
/// a problem of status 500, which lists the violations. A release build only writes.
///
/// ```
/// # extern crate axum_core as axum;
/// use axum::response::IntoResponse;
/// use serde::Serialize;
/// use wireform::Schema;
/// use wireform::axum08::Valid;
///
/// #[derive(Serialize, Schema)]
/// struct Progress {
///     #[schema(maximum = 100)]
///     percent: u8,
/// }
///
/// async fn get_progress() -> Valid<Progress> {
///     Valid(Progress { percent: 80 })
/// }
///
/// assert_eq!(Valid(Progress { percent: 80 }).into_response().status(), 200);
/// # #[cfg(debug_assertions)]
/// assert_eq!(Valid(Progress { percent: 140 }).into_response().status(), 500);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Valid<T>(pub T);

/// The query string of a request, read and checked by [`from_urlencoded`](crate::SchemaOf::from_urlencoded); takes the place of
/// `axum::extract::Query`.
///
/// ```
/// use serde::Deserialize;
/// use wireform::Schema;
/// use wireform::axum08::ValidQuery;
///
/// #[derive(Deserialize, Schema)]
/// struct Page {
///     #[serde(default)]
///     offset: u64,
///     #[schema(minimum = 1, maximum = 100)]
///     limit: Option<u8>,
/// }
///
/// // GET /jobs?offset=20&limit=10
/// async fn list_jobs(ValidQuery(page): ValidQuery<Page>) -> String {
///     format!("{} jobs from the {}th on", page.limit.unwrap_or(20), page.offset)
/// }
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ValidQuery<T>(pub T);

/// The body of a form, `application/x-www-form-urlencoded`, read and checked by [`from_urlencoded`](crate::SchemaOf::from_urlencoded);
/// takes the place of `axum::Form`, and reads the body whatever the method is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ValidForm<T>(pub T);

/// Why a request is not let through: a [`Problem`], which is also the response.
///
/// | what is wrong | status |
/// | --- | --- |
/// | the schema is broken | 422, or as [`ProblemOptions::with_status`] says |
/// | the body is not JSON | 400 |
/// | the body cannot be read to its end | 400 |
/// | the body is larger than is accepted | 413 |
/// | the content type is missing, or another one | 415 |
///
/// To answer in another way, take a `Result` in the handler, or make an extractor of your own by axum's `#[derive(FromRequest)]`
/// and `#[from_request(via(Valid), rejection(…))]`:
///
/// ```
/// # use wireform::axum08::{Valid, ValidRejection};
/// async fn post(numbers: Result<Valid<Vec<u8>>, ValidRejection>) -> String {
///     match numbers {
///         Ok(Valid(numbers)) => format!("{} numbers", numbers.len()),
///         Err(rejection) => format!("{} errors", rejection.problem().errors.len()),
///     }
/// }
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct ValidRejection(Box<Content>);

#[derive(Debug, Clone, PartialEq)]
struct Content {
    problem: Problem,
    error: Option<JsonError>,
}

/// The settings of the extractors, for all routes of a router or for one: an extension of the request.
///
/// ```
/// use wireform::axum08::ValidOptions;
/// use wireform::problem::ProblemOptions;
///
/// let options = ValidOptions::new()
///     .with_body_limit(64 * 1024)
///     .with_problems(ProblemOptions::new().with_status(400).redacted().with_errors(20));
/// // let app = Router::new().route("/jobs", post(post_job)).layer(Extension(options));
/// ```
///
/// Of several layers, the innermost holds: a route may have options of its own.
#[derive(Debug, Clone, Default)]
pub struct ValidOptions {
    problems: ProblemOptions,
    body_limit: Option<usize>,
}

impl ValidOptions {
    /// The settings that hold where there are none: [`ProblemOptions::new`], and axum's own limit of a body.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            problems: ProblemOptions::new(),
            body_limit: None,
        }
    }

    /// How errors become problems: status, type, what is shown, in which words, how many.
    #[must_use]
    pub fn with_problems(mut self, problems: ProblemOptions) -> Self {
        self.problems = problems;
        self
    }

    /// A body of more bytes is refused. Without it axum's `DefaultBodyLimit` holds, which is 2 MB unless the router says otherwise.
    #[must_use]
    pub const fn with_body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = Some(bytes);
        self
    }

    fn of(extensions: &Extensions) -> Self {
        extensions.get::<Self>().cloned().unwrap_or_default()
    }

    #[cold]
    fn rejection(&self, error: JsonError) -> ValidRejection {
        ValidRejection(Box::new(Content {
            problem: self.problems.problem(&error),
            error: Some(error),
        }))
    }
}

impl From<ProblemOptions> for ValidOptions {
    fn from(problems: ProblemOptions) -> Self {
        Self::new().with_problems(problems)
    }
}

impl ValidRejection {
    /// The problem, as it is answered.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.0.problem
    }

    /// The problem, to change it.
    #[must_use]
    pub fn into_problem(self) -> Problem {
        self.0.problem
    }

    /// What is wrong with the text; absent where it was not read, because of its size or its type.
    #[must_use]
    pub fn error(&self) -> Option<&JsonError> {
        self.0.error.as_ref()
    }
}

impl Display for ValidRejection {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.problem().fmt(f)
    }
}

impl Error for ValidRejection {}

impl From<Problem> for ValidRejection {
    fn from(problem: Problem) -> Self {
        Self(Box::new(Content {
            problem,
            error: None,
        }))
    }
}

impl From<ValidRejection> for Problem {
    fn from(rejection: ValidRejection) -> Self {
        rejection.into_problem()
    }
}

impl IntoResponse for ValidRejection {
    fn into_response(self) -> Response {
        self.into_problem().into_response()
    }
}

/// The document with its status and its content type, `application/problem+json`. A status that HTTP has not becomes 500.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response(status, Self::CONTENT_TYPE, self.to_json())
    }
}

impl<T: Schema + DeserializeOwned, S: Send + Sync> FromRequest<S> for Valid<T> {
    type Rejection = ValidRejection;

    async fn from_request(request: Request, _: &S) -> Result<Self, ValidRejection> {
        let (options, body) = body(request, "application/json", is_json).await?;
        T::SCHEMA.from_json(&body).map(Self).map_err(|error| options.rejection(error))
    }
}

impl<T: Schema + DeserializeOwned, S: Send + Sync> FromRequest<S> for ValidForm<T> {
    type Rejection = ValidRejection;

    async fn from_request(request: Request, _: &S) -> Result<Self, ValidRejection> {
        let (options, body) = body(request, FORM, |kind| kind == FORM).await?;
        T::SCHEMA.from_urlencoded(&body).map(Self).map_err(|error| options.rejection(error))
    }
}

impl<T: Schema + DeserializeOwned, S: Send + Sync> FromRequestParts<S> for ValidQuery<T> {
    type Rejection = ValidRejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ValidRejection> {
        let read = T::SCHEMA.from_urlencoded(parts.uri.query().unwrap_or_default());
        read.map(Self).map_err(|error| ValidOptions::of(&parts.extensions).rejection(error))
    }
}

impl<T: Schema + Serialize> Valid<T> {
    /// The response with another status than 200.
    ///
    /// Prefer it to a tuple, `(StatusCode::CREATED, Valid(job))`: that would put its status on the response to a value that breaks its
    /// schema too.
    ///
    /// ```
    /// # extern crate axum_core as axum;
    /// # use axum::response::Response;
    /// use http::StatusCode;
    /// use wireform::axum08::Valid;
    ///
    /// async fn post() -> Response {
    ///     Valid([1, 2]).with_status(StatusCode::CREATED)
    /// }
    /// ```
    #[must_use]
    pub fn with_status(self, status: StatusCode) -> Response {
        let checked = if cfg!(debug_assertions) { T::SCHEMA.check(&self.0) } else { Ok(()) };
        written(status, checked, || serde_json::to_vec(&self.0))
    }
}

impl<T: Schema + Serialize> IntoResponse for Valid<T> {
    fn into_response(self) -> Response {
        self.with_status(StatusCode::OK)
    }
}

macro_rules! wrappers {
    ($($wrapper:ident)*) => {
        $(
            impl<T> Deref for $wrapper<T> {
                type Target = T;

                fn deref(&self) -> &T {
                    &self.0
                }
            }

            impl<T> DerefMut for $wrapper<T> {
                fn deref_mut(&mut self) -> &mut T {
                    &mut self.0
                }
            }

            impl<T> From<T> for $wrapper<T> {
                fn from(value: T) -> Self {
                    Self(value)
                }
            }
        )*
    };
}

wrappers! { Valid ValidQuery ValidForm }

const FORM: &str = "application/x-www-form-urlencoded";

/// Of a content type that is not accepted, so many bytes are shown.
const LONGEST_TYPE: usize = 100;

/// The settings, and the body, if its type is accepted: `wanted` in words.
async fn body(
    mut request: Request,
    wanted: &'static str,
    accepts: fn(&str) -> bool,
) -> Result<(ValidOptions, Bytes), ValidRejection> {
    let options = ValidOptions::of(request.extensions());
    let given = content_type(request.headers());
    if !given.as_deref().is_some_and(accepts) {
        return Err(wrong_type(given.as_deref(), wanted).into());
    }
    if let Some(limit) = options.body_limit {
        DefaultBodyLimit::max(limit).apply(&mut request);
    }
    match Bytes::from_request(request, &()).await {
        Ok(body) => Ok((options, body)),
        Err(rejection) => Err(unread(&rejection, options.body_limit).into()),
    }
}

/// The media type in lower case, without its parameters.
fn content_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(value.split(';').next()?.trim().to_ascii_lowercase())
}

fn is_json(kind: &str) -> bool {
    kind == "application/json" || kind.starts_with("application/") && kind.ends_with("+json")
}

#[cold]
fn wrong_type(given: Option<&str>, wanted: &str) -> Problem {
    let detail = match given {
        Some(given) if given.len() <= LONGEST_TYPE => format!("the content type `{given}` is not {wanted}"),
        Some(_) => format!("the content type is not {wanted}"),
        None => format!("the content type is missing, which should be {wanted}"),
    };
    Problem::new(415).with_detail(detail)
}

#[cold]
fn unread(rejection: &BytesRejection, limit: Option<usize>) -> Problem {
    let problem = Problem::new(rejection.status().as_u16());
    problem.with_detail(match (rejection.status(), limit) {
        (StatusCode::PAYLOAD_TOO_LARGE, Some(limit)) => format!("the body is larger than {limit} bytes"),
        (StatusCode::PAYLOAD_TOO_LARGE, None) => String::from("the body is larger than is accepted"),
        _ => String::from("the body could not be read to its end"),
    })
}

/// The response that is written, if nothing is wrong with it.
fn written(
    status: StatusCode,
    checked: Result<(), Violations>,
    write: impl FnOnce() -> Result<Vec<u8>, serde_json::Error>,
) -> Response {
    match checked.map(|()| write()) {
        Ok(Ok(json)) => response(status, "application/json", json),
        Ok(Err(_)) => Problem::new(500).with_detail("the response cannot be written as JSON").into_response(),
        Err(violations) => wrong_response(&violations).into_response(),
    }
}

#[cold]
fn wrong_response(violations: &Violations) -> Problem {
    let problem = ProblemOptions::new().with_status(500).problem_of(violations);
    let detail = format!("the response breaks its schema: {}", problem.detail.as_deref().unwrap_or_default());
    problem.with_detail(detail)
}

fn response(status: StatusCode, content_type: &'static str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    #[test]
    fn a_release_build_only_writes() {
        let unchecked = written(StatusCode::CREATED, Ok(()), || serde_json::to_vec(&[300]));
        assert_eq!(unchecked.status(), 201);
        let checked =
            written(StatusCode::CREATED, <Vec<u8>>::SCHEMA.validate(&vec![300]), || serde_json::to_vec(&[300]));
        assert_eq!(checked.status(), 500);
    }

    #[test]
    fn a_value_that_cannot_be_written_is_a_problem() {
        let response = written(StatusCode::OK, Ok(()), || Err(serde::ser::Error::custom("hunter2")));
        assert_eq!(response.status(), 500);
        assert_eq!(response.headers()[header::CONTENT_TYPE], Problem::CONTENT_TYPE);
    }
}
