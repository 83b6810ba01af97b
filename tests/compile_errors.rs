//! Every mistake is reported where it was made, in words that help: one file a kind of mistake, with what the compiler says.

#![allow(clippy::unwrap_used, reason = "a test says by it what must be there")]

#[test]
fn a_mistake_is_reported_at_its_token() {
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}

/// The file beside is compared word for word above; here only that nothing is reported twice, and nothing hides anything.
#[test]
fn several_mistakes_make_as_many_errors() {
    let written = std::fs::read_to_string("ui/several/mistakes.stderr").unwrap();
    let errors = written.lines().filter(|line| line.starts_with("error"));
    assert_eq!(errors.count(), 11);
}
