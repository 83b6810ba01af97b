//! A request → the bytes of its body, if its content type is accepted and it is not too large.

use alloc::format;
use alloc::string::String;

use axum_core::extract::rejection::BytesRejection;
use axum_core::extract::{DefaultBodyLimit, FromRequest, Request};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};

use super::options::{ValidOptions, ValidRejection};
use crate::problem::Problem;

/// Of a content type that is not accepted, so many bytes are shown.
const LONGEST_TYPE: usize = 100;

/// The settings, and the body, if its type is accepted: `wanted` in words.
pub(super) async fn body(
    mut request: Request,
    wanted: &'static str,
    accepts: fn(&str) -> bool,
) -> Result<(ValidOptions, Bytes), ValidRejection> {
    let options = ValidOptions::of(request.extensions());
    let given = content_type(request.headers());
    if !given.as_deref().is_some_and(accepts) {
        let shown = given.as_deref().filter(|given| given.len() <= LONGEST_TYPE && !options.are_without_values());
        return Err(wrong_type(has_content_type(&request), shown, wanted).into());
    }
    if let Some(limit) = options.body_limit {
        DefaultBodyLimit::max(limit).apply(&mut request);
    }
    match Bytes::from_request(request, &()).await {
        Ok(body) => Ok((options, body)),
        Err(rejection) => Err(unread(&rejection, options.body_limit).into()),
    }
}

/// Whether the request says of which type its body is.
pub(super) fn has_content_type(request: &Request) -> bool {
    request.headers().contains_key(header::CONTENT_TYPE)
}

/// The media type in lower case, without its parameters; absent too where it is not ASCII.
fn content_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(value.split(';').next()?.trim().to_ascii_lowercase())
}

#[cold]
fn wrong_type(is_given: bool, shown: Option<&str>, wanted: &str) -> Problem {
    let detail = match shown {
        Some(given) => format!("the content type `{given}` is not {wanted}"),
        None if is_given => format!("the content type is not {wanted}"),
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
