//! A problem, or a text → the response that carries it.

use alloc::vec::Vec;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};

use crate::problem::Problem;

/// Writes the document with its status and the content type `application/problem+json`. A status that a response cannot have (below 200,
/// above 599) becomes 500, also in the document.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).ok().filter(|status| (200..600).contains(&status.as_u16()));
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let problem = if status == self.status { self } else { self.with_status(status.as_u16()) };
        response(status, Self::CONTENT_TYPE, problem.to_json())
    }
}

pub(super) fn response(status: StatusCode, content_type: &'static str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
