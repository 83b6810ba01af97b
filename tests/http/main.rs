//! What comes over HTTP: problem documents, query strings and forms, the extractors of axum, and a service made of them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test says by it what must be there")]

mod client;
mod extractors;
mod jobs_api;
mod problem;
#[path = "../jobs_api/service.rs"]
mod service;
mod urlencoded;
mod urlencoded_names;
