//! Compositions: the engine against a judge that tries everything, over random schemas and values.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

mod generate;
mod naive;

use wireform_tests::Random;

/// Pairs of a schema and a value; `WIREFORM_PAIRS` asks for another number.
fn pairs() -> u64 {
    std::env::var("WIREFORM_PAIRS").ok().and_then(|pairs| pairs.parse().ok()).unwrap_or(200_000)
}

#[test]
fn the_engine_agrees_with_a_judge_that_tries_everything() {
    let values_of_a_schema = 20;
    let (mut valid, mut invalid) = (0_u64, 0_u64);
    for seed in 0..pairs() / values_of_a_schema {
        let mut random = Random(seed);
        let schema = generate::schema(&mut random, 3);
        for _ in 0..values_of_a_schema {
            let value = generate::value(&mut random, &schema, 5);
            let expected = naive::accepts(&schema, &value, false);
            let verdict = schema.is_valid(&value);
            assert_eq!(verdict, expected, "seed {seed}: {value}\nagainst {schema:#?}");
            assert_eq!(schema.validate(&value).is_ok(), expected, "seed {seed}: {value}\nagainst {schema:#?}");
            if expected { valid += 1 } else { invalid += 1 }
        }
    }
    // a test of one verdict only would say little about the other
    assert!(valid * 10 > invalid && invalid * 10 > valid, "{valid} valid, {invalid} invalid");
}
