//! Rules of users: violations that they make, rules over the wire form, rules over Rust values.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test says by it what must be there")]
#![allow(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    reason = "a rule is handed a reference to the value, and answers by a `Result`"
)]

mod reached;
mod values;
mod violations;
mod wire;

use wireform::Violations;

/// Path, code and message of each violation.
fn told(violations: &Violations) -> Vec<String> {
    violations
        .iter()
        .map(|violation| format!("{} {} {}", violation.path(), violation.code(), violation.message()))
        .collect()
}
