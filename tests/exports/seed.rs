//! The seed's three views, to the letter (the third, a page of documentation, is made in `interop`).

use wireform::Schema;

use crate::gallery::JobStatus;

#[test]
fn the_typescript_of_the_seed_is_what_the_generator_wrote() {
    assert_eq!(JobStatus::SCHEMA.to_typescript(), include_str!("../data/seed/JobStatus.ts"));
}

#[test]
fn the_data_of_the_seed_has_the_generators_keys_in_its_order() {
    let written = serde_json::to_string_pretty(&JobStatus::SCHEMA).unwrap();

    assert_eq!(written.trim_end(), include_str!("../data/seed/JobStatus.json").trim_end());
}
