//! The types of `uuid`.

use serde_json::json;
use uuid::fmt::{Braced, Hyphenated, Simple, Urn};
use uuid::{NonNilUuid, Uuid};
use wireform::Schema;

use crate::check::{agrees_except, differences, refuses, writes};

const ID: Uuid = Uuid::from_u128(0x3fa8_5f64_5717_4562_b3fc_2c96_3f66_afa6);
const NIL: &str = "00000000-0000-0000-0000-000000000000";

const HOSTILE: &[&str] = &[
    "",
    NIL,
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "3FA85F64-5717-4562-B3FC-2C963F66AFA6",
    "3fa85f6457174562b3fc2c963f66afa6",
    "{3fa85f64-5717-4562-b3fc-2c963f66afa6}",
    "urn:uuid:3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "3fa85f64-5717-4562-b3fc-2c963f66afa",
    "3fa85f64-5717-4562-b3fc-2c963f66afag",
    "3fa85f645-717-4562-b3fc-2c963f66afa6",
    " 3fa85f64-5717-4562-b3fc-2c963f66afa6",
];

#[test]
fn a_uuid_is_written_with_hyphens() {
    for id in [ID, Uuid::nil(), Uuid::max()] {
        agrees_except(&id, json!(id.to_string()), &[]);
        agrees_except(&id.hyphenated(), json!(id.to_string()), &[]);
    }
    agrees_except(&NonNilUuid::new(ID).unwrap(), json!(ID.to_string()), &[]);
    assert_eq!(Uuid::SCHEMA.format(), Some("uuid"));
    refuses::<Uuid>(&[json!(1), json!(null), json!([1, 2])]);
}

#[test]
fn what_is_a_uuid_is_read_and_other_forms_of_it_are_refused() {
    let other_forms = vec![HOSTILE[4], HOSTILE[5], HOSTILE[6]];
    assert_eq!(differences::<Uuid>(HOSTILE), (vec![], other_forms.clone()));
    assert_eq!(differences::<Hyphenated>(HOSTILE).0, Vec::<&str>::new());
    assert_eq!(differences::<NonNilUuid>(HOSTILE), (vec![NIL], other_forms));
}

#[test]
fn other_forms_have_a_length() {
    writes::<Simple>(&ID.simple(), json!("3fa85f6457174562b3fc2c963f66afa6"));
    writes::<Urn>(&ID.urn(), json!("urn:uuid:3fa85f64-5717-4562-b3fc-2c963f66afa6"));
    writes::<Braced>(&ID.braced(), json!("{3fa85f64-5717-4562-b3fc-2c963f66afa6}"));
    for refused in ["", "3fa85f64-5717-4562-b3fc-2c963f66afa6"] {
        refuses::<Simple>(&[json!(refused)]);
        refuses::<Urn>(&[json!(refused)]);
        refuses::<Braced>(&[json!(refused)]);
    }
}
