//! What handlers take and return: values that are valid, by the source that they come from.

use alloc::format;
use alloc::vec::Vec;
use core::ops::{Deref, DerefMut};

use axum_core::extract::{FromRequest, FromRequestParts, OptionalFromRequest, Request};
use axum_core::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::body::{body, has_content_type};
use super::options::{ValidOptions, ValidRejection};
use super::response::response;
use crate::problem::{Problem, ProblemOptions};
use crate::schema::Schema;
use crate::violation::Violations;

/// The JSON body of a request, which [`from_json`](crate::SchemaOf::from_json) parses, checks and builds in one pass; also a JSON response.
///
/// # As an argument of a handler
///
/// `Valid` replaces `axum::Json`. The content type must be `application/json`, or end in `+json`, such as `application/merge-patch+json`.
/// An invalid request never reaches the handler; [`ValidRejection`] describes the response. `Option<Valid<T>>` is `None` if the request has
/// no content type.
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
/// The value is written as JSON with the status 200. [`with_status`](Self::with_status) sets another status. If debug assertions are on
/// (debug builds, tests), the value is [checked](crate::SchemaOf::check) first. If it is invalid, the response is a problem with the status
/// 500 that lists the violations. This problem never contains the values that were found, whatever the settings are: they may be data that
/// no client should see. A release build does not check the value.
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

/// The query string of a request. [`from_urlencoded`](crate::SchemaOf::from_urlencoded) reads and checks it. `ValidQuery` replaces
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

/// The body of a form, `application/x-www-form-urlencoded`. [`from_urlencoded`](crate::SchemaOf::from_urlencoded) reads and checks it.
/// `ValidForm` replaces `axum::Form`, but it always reads the body, for every method.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ValidForm<T>(pub T);

impl<T: Schema + DeserializeOwned, S: Send + Sync> FromRequest<S> for Valid<T> {
    type Rejection = ValidRejection;

    async fn from_request(request: Request, _: &S) -> Result<Self, ValidRejection> {
        let (options, body) = body(request, "application/json", is_json).await?;
        T::SCHEMA.from_json(&body).map(Self).map_err(|error| options.rejection(error))
    }
}

/// `None` if the request has no content type. A body with a content type must be valid.
impl<T: Schema + DeserializeOwned, S: Send + Sync> OptionalFromRequest<S> for Valid<T> {
    type Rejection = ValidRejection;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, ValidRejection> {
        if !has_content_type(&request) {
            return Ok(None);
        }
        <Self as FromRequest<S>>::from_request(request, state).await.map(Some)
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
    /// The response with a status other than 200.
    ///
    /// Do not use the tuple `(StatusCode::CREATED, Valid(job))` for this: it would also replace the status 500 of a value that breaks its
    /// schema.
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

fn is_json(kind: &str) -> bool {
    kind == "application/json" || kind.starts_with("application/") && kind.ends_with("+json")
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
    let problem = ProblemOptions::new().with_status(500).without_values().problem_of(violations);
    let detail = format!("the response breaks its schema: {}", problem.detail.as_deref().unwrap_or_default());
    problem.with_detail(detail)
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use http::header;

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
