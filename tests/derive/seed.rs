//! The constant answers for the seed what `$JobStatus` answers in TypeScript.

use wireform::{Kind, Property, Schema, SchemaObject};
use wireform_tests::{JobState, JobStatus};

const STATUS: &SchemaObject = JobStatus::SCHEMA.object();
const PROGRESS: &Property = STATUS.property("progress").unwrap();
const _: () = assert!(STATUS.property("id").unwrap().is_required());

#[test]
fn the_progress_can_be_read_in_a_constant() {
    assert!(!PROGRESS.is_required());
    assert!(!PROGRESS.is_nullable());
    assert_eq!(PROGRESS.schema().maximum().unwrap(), 100);
    assert_eq!(PROGRESS.schema().minimum(), None);
    assert_eq!(PROGRESS.schema().kind(), Kind::Number);
}

#[test]
fn the_properties_stand_in_the_order_of_the_fields() {
    let names: Vec<_> = STATUS.properties().iter().map(Property::name).collect();
    assert_eq!(names, ["name", "reason", "created_at", "updated_at", "id", "has_progress", "progress", "state"],);
    assert_eq!(STATUS.name(), Some("JobStatus"));
    assert_eq!(STATUS.kind(), Kind::Object);
}

#[test]
fn an_optional_field_that_is_skipped_when_it_is_none_needs_no_null() {
    for name in ["reason", "updated_at", "has_progress", "progress"] {
        let property = STATUS.property(name).unwrap();
        assert!(!property.is_required() && !property.is_nullable(), "{name}");
    }
}

#[test]
fn the_state_stands_in_place_with_its_values() {
    let state = STATUS.property("state").unwrap().schema();
    assert_eq!(state.kind(), Kind::Enum);
    assert_eq!(
        state.enum_values(),
        ["pending", "in_progress", "retrying", "succeeded", "aborted", "failed", "unknown"],
    );
    assert_eq!(JobState::SCHEMA.name(), Some("JobState"));
}

#[test]
fn a_constant_can_be_used_wherever_constants_can() {
    static SCHEMAS: [&SchemaObject; 2] = [JobStatus::SCHEMA.object(), JobState::SCHEMA.object()];
    const fn description(schema: &SchemaObject) -> &'static str {
        schema.property("id").unwrap().schema().description().unwrap()
    }
    const DESCRIPTION: &str = description(STATUS);

    assert_eq!(SCHEMAS[0].name(), Some("JobStatus"));
    assert_eq!(DESCRIPTION, "Job id (UUID)");
}
