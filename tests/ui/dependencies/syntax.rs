//! What is not written as a rule is.

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if)]
#[schema(required_if = "state")]
#[schema(required_if())]
#[schema(required_if(state))]
#[schema(required_if(state, reason))]
#[schema(required_if(state == "failed", reason))]
#[schema(required_if(state = "failed"))]
#[schema(required_if(state = "failed",))]
#[schema(required_if(state = , reason))]
#[schema(required_if(state = ["failed"], reason))]
#[schema(required_if(state = {}, reason))]
#[schema(required_if(state = "failed" reason))]
#[schema(required_if(state = "failed", 1))]
#[schema(required_if("state" = b"failed", reason))]
#[schema(dependent_required)]
#[schema(dependent_required(state))]
#[schema(dependent_required(state = "failed", reason))]
#[schema(dependent_required(state reason))]
#[schema(dependentRequired(state, reason))]
#[schema(if(state = "failed", reason))]
#[schema(requires(state, reason))]
struct Wrong {
    state: String,
    reason: Option<String>,
}

fn main() {}
