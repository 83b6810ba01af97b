//! What a schema becomes in other languages, compared with files that other tools wrote and with texts checked by hand.

#![allow(clippy::unwrap_used, reason = "a test says by it what must be there")]

mod bridges;
mod components;
mod escapes;
mod gallery;
mod json_schema;
mod julep;
mod julep_derived;
mod layout;
mod model_unions;
mod models;
mod modules;
mod names;
mod openapi;
mod order;
mod placed_names;
mod references;
mod seed;
