//! The same contracts as validators that the jsonschema crate's macro generates at compile time, formats asserted;
//! and the formats for garde and validator, which have neither of the two: those that are checked by hand.

use crate::floor::{is_date_time, is_uuid};

#[jsonschema::validator(
    schema = r#"{"type":"object","required":["name","created_at","id","state"],"properties":{"name":{"type":"string"},"reason":{"type":"string"},"created_at":{"type":"string","format":"date-time"},"updated_at":{"type":"string","format":"date-time"},"id":{"type":"string","format":"uuid"},"has_progress":{"type":"boolean"},"progress":{"type":"number","maximum":100},"state":{"enum":["pending","in_progress","retrying","succeeded","aborted","failed","unknown"]}}}"#,
    validate_formats = true
)]
pub(crate) struct JobStatus;

#[jsonschema::validator(
    schema = r##"{"type":"object","required":["messages","settings","stop","metadata","tools","session_id"],"properties":{"messages":{"type":"array","minItems":1,"items":{"type":"object","required":["role","content","created_at"],"properties":{"role":{"enum":["user","assistant","system","tool"]},"content":{"type":"string","maxLength":100000},"name":{"type":"string"},"created_at":{"type":"string","format":"date-time"}}}},"settings":{"type":"object","required":["frequency_penalty","temperature","top_p","max_tokens"],"properties":{"frequency_penalty":{"type":"number","minimum":-2,"maximum":2},"temperature":{"type":"number","minimum":0,"maximum":2},"top_p":{"type":"number","minimum":0,"maximum":1},"max_tokens":{"type":"integer","minimum":1,"maximum":16384}}},"stop":{"type":"array","maxItems":4,"items":{"type":"string"}},"metadata":{"type":"object","additionalProperties":{"type":"string"}},"tools":{"type":"array","items":{"type":"object","required":["name","description"],"properties":{"name":{"type":"string","minLength":1,"maxLength":64},"description":{"type":"string"}}}},"session_id":{"type":"string","format":"uuid"}}}"##,
    validate_formats = true
)]
pub(crate) struct Chat;

#[jsonschema::validator(path = "schemas/shape.json", validate_formats = true)]
pub(crate) struct Shape;

#[jsonschema::validator(path = "schemas/events.json", validate_formats = true)]
pub(crate) struct Events;

#[jsonschema::validator(path = "schemas/operations.json", validate_formats = true)]
pub(crate) struct Operations;

#[jsonschema::validator(path = "schemas/contacts.json", validate_formats = true)]
pub(crate) struct Contacts;

#[jsonschema::validator(path = "schemas/page.json", validate_formats = true)]
pub(crate) struct Page;

#[jsonschema::validator(path = "schemas/labelled.json", validate_formats = true)]
pub(crate) struct Labelled;

#[jsonschema::validator(path = "schemas/settings.json", validate_formats = true)]
pub(crate) struct Settings;

fn garde(is_valid: bool) -> garde::Result {
    if is_valid { Ok(()) } else { Err(garde::Error::new("has another format")) }
}

pub(crate) fn garde_date_time<C>(text: &str, _: &C) -> garde::Result {
    garde(is_date_time(text))
}

pub(crate) fn garde_uuid<C>(text: &str, _: &C) -> garde::Result {
    garde(is_uuid(text))
}

fn validator(is_valid: bool) -> Result<(), validator::ValidationError> {
    if is_valid { Ok(()) } else { Err(validator::ValidationError::new("format")) }
}

pub(crate) fn validator_date_time(text: &str) -> Result<(), validator::ValidationError> {
    validator(is_date_time(text))
}

pub(crate) fn validator_uuid(text: &str) -> Result<(), validator::ValidationError> {
    validator(is_uuid(text))
}
