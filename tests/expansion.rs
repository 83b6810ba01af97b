//! What the derive writes, for a few types: a change of the expansion is seen here, and agreed to.
//!
//! The macro crate cannot be called from outside the compiler, so its files are part of this test. `UPDATE_EXPANSIONS=1` writes
//! the expansions anew, by way of rustfmt.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test says by it what must be there")]
#![allow(dead_code, unreachable_pub, reason = "the files belong to another crate")]

extern crate proc_macro;

#[path = "../macros/src/check/mod.rs"]
mod check;
#[path = "../macros/src/derive.rs"]
mod derive;
#[path = "../macros/src/describe/mod.rs"]
mod describe;
#[path = "../macros/src/diagnostics.rs"]
mod diagnostics;
#[path = "../macros/src/nearest.rs"]
mod nearest;
#[path = "../macros/src/pattern/mod.rs"]
mod pattern;
#[path = "../macros/src/read/mod.rs"]
mod read;
#[path = "../macros/src/write/mod.rs"]
mod write;

use std::io::Write as _;
use std::process::{Command, Stdio};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

fn expansion_is_as_agreed(name: &str, input: &str) {
    let written = derive::derive(&syn::parse_str(input).unwrap());
    let path = format!("expansion/{name}.rs");
    if std::env::var_os("UPDATE_EXPANSIONS").is_some() {
        std::fs::write(&path, formatted(&written.to_string())).unwrap();
    }
    let agreed: TokenStream = std::fs::read_to_string(&path).unwrap().parse().unwrap();
    let now = formatted(&written.to_string());
    assert!(
        words(written) == words(agreed),
        "{path} differs from what is written now (UPDATE_EXPANSIONS=1 agrees):\n{now}"
    );
}

/// The tokens, less the commas that rustfmt adds at the end of a list.
fn words(tokens: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => {
                words.push(format!("{:?}", group.delimiter()));
                words.extend(self::words(group.stream()));
                words.push("end".to_owned());
            }
            TokenTree::Punct(mark) if mark.as_char() == ',' && ends_a_list(tokens.peek()) => {}
            token => words.push(token.to_string()),
        }
    }
    words
}

fn ends_a_list(next: Option<&TokenTree>) -> bool {
    match next {
        None => true,
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(_) => false,
    }
}

fn formatted(code: &str) -> String {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=120"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt is part of the toolchain");
    rustfmt.stdin.take().unwrap().write_all(code.as_bytes()).unwrap();
    String::from_utf8(rustfmt.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn a_struct() {
    expansion_is_as_agreed(
        "struct",
        r#"
        /// The state of a job
        #[serde(deny_unknown_fields)]
        struct Job {
            /// Name of the job
            #[serde(alias = "title")]
            name: String,
            #[schema(format = "date-time")]
            #[serde(skip_serializing_if = "Option::is_none")]
            updated_at: Option<String>,
            #[schema(maximum = 100, minimum = 0.5)]
            progress: Option<f64>,
            #[serde(default)]
            state: JobState,
        }
        "#,
    );
}

#[test]
fn an_enum_of_strings() {
    expansion_is_as_agreed(
        "enum",
        r#"
        #[serde(rename_all = "snake_case")]
        enum JobState { Pending, InProgress }
        "#,
    );
}

#[test]
fn a_generic_type() {
    expansion_is_as_agreed(
        "generic",
        r"
        struct Page<'a, T: 'a, const SIZE: usize = 10> where T: Clone {
            items: Vec<T>,
            #[schema(maximum = SIZE)]
            size: &'a u64,
        }
        ",
    );
}

#[test]
fn a_newtype_by_another_path() {
    expansion_is_as_agreed(
        "newtype",
        r#"
        #[schema(crate = renamed, title = TITLE)]
        struct Ids(#[schema(min_items = Self::LEAST, items(format = "uuid"), default = ["a", ID])] Vec<String>);
        "#,
    );
}

#[test]
fn a_type_with_a_mistake() {
    expansion_is_as_agreed("mistake", "struct Point { #[serde(with = \"text\")] x: u8 }");
}

#[test]
fn an_enum_with_data() {
    expansion_is_as_agreed(
        "union",
        r#"
        #[serde(tag = "type", rename_all = "snake_case")]
        enum Shape {
            Nothing,
            /// Round
            Circle { radius: f64 },
            #[serde(alias = "oblong")]
            Rectangle(Rectangle),
        }
        "#,
    );
}

#[test]
fn flattened_fields() {
    expansion_is_as_agreed(
        "flatten",
        r"
        struct Place {
            #[serde(flatten)]
            position: Option<Position>,
            name: String,
        }
        ",
    );
}
