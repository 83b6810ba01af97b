//! The settings of extractors, and what they answer where a request is not let through.

use alloc::boxed::Box;
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use axum_core::response::{IntoResponse, Response};
use http::Extensions;

use crate::error::JsonError;
use crate::problem::{Problem, ProblemOptions};

/// The settings of the extractors, for all routes of a router or for one route. They are an extension of the request.
///
/// ```
/// use wireform::axum08::ValidOptions;
/// use wireform::problem::ProblemOptions;
///
/// let options = ValidOptions::new()
///     .with_body_limit(64 * 1024)
///     .with_problems(ProblemOptions::new().with_status(400).without_values().with_errors(20));
/// // let app = Router::new().route("/jobs", post(post_job)).layer(Extension(options));
/// ```
///
/// If there are several layers, the innermost one counts. So a route may have its own options.
#[derive(Debug, Clone, Default)]
pub struct ValidOptions {
    problems: ProblemOptions,
    pub(super) body_limit: Option<usize>,
}

/// Why a request was refused: a [`Problem`], which is also the response.
///
/// | what is wrong | status |
/// | --- | --- |
/// | the value is invalid, or the type's `Deserialize` refuses it | 422, or the status of [`ProblemOptions::with_status`] |
/// | the body is not JSON | 400 |
/// | the body cannot be read to its end | 400 |
/// | the body is larger than the limit | 413 |
/// | the content type is missing, or is not the expected one | 415 |
///
/// To answer in another way, take a `Result` in the handler, or make your own extractor with axum's `#[derive(FromRequest)]` and
/// `#[from_request(via(Valid), rejection(…))]`:
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

impl ValidOptions {
    /// The default settings: [`ProblemOptions::new`], and axum's own limit of the body.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            problems: ProblemOptions::new(),
            body_limit: None,
        }
    }

    /// Sets how errors become problems: the status, the type, what is shown, the language, and the maximum number of errors.
    #[must_use]
    pub fn with_problems(mut self, problems: ProblemOptions) -> Self {
        self.problems = problems;
        self
    }

    /// Sets the largest body that is accepted, in bytes. Without it, axum's `DefaultBodyLimit` applies: 2 MB, unless the router sets
    /// another limit. With it, a `DefaultBodyLimit` of the router does not apply to these extractors, whether it is smaller or larger.
    #[must_use]
    pub const fn with_body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = Some(bytes);
        self
    }

    pub(super) fn of(extensions: &Extensions) -> Self {
        extensions.get::<Self>().cloned().unwrap_or_default()
    }

    pub(super) const fn are_without_values(&self) -> bool {
        self.problems.is_without_values()
    }

    #[cold]
    pub(super) fn rejection(&self, error: JsonError) -> ValidRejection {
        // the error is kept beside the problem, where a log would find the values again
        let error = if self.are_without_values() { error.without_values() } else { error };
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
    /// The problem that the response contains.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.0.problem
    }

    /// The problem, owned, so that you can change it.
    #[must_use]
    pub fn into_problem(self) -> Problem {
        self.0.problem
    }

    /// What is wrong with the text. `None` if the body was not read, because of its size or its content type. If problems are
    /// [without values](ProblemOptions::without_values), this error is too.
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
