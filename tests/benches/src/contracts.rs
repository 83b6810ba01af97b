//! The contracts that are measured, and the documents.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::Schema;

/// The seed: flat, with formats and options.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct JobStatus {
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
    #[schema(format = "date-time")]
    pub(crate) created_at: String,
    #[schema(format = "date-time")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) updated_at: Option<String>,
    #[schema(format = "uuid")]
    pub(crate) id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) has_progress: Option<bool>,
    #[schema(maximum = 100)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) progress: Option<f64>,
    pub(crate) state: JobState,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum JobState {
    Pending,
    InProgress,
    Retrying,
    Succeeded,
    Aborted,
    Failed,
    Unknown,
}

/// Nested: arrays of objects, a map, bounds on lengths and numbers; 6 KB as text.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Chat {
    #[schema(min_items = 1)]
    pub(crate) messages: Vec<Message>,
    pub(crate) settings: Settings,
    #[schema(max_items = 4)]
    pub(crate) stop: Vec<String>,
    pub(crate) metadata: BTreeMap<String, String>,
    pub(crate) tools: Vec<Tool>,
    #[schema(format = "uuid")]
    pub(crate) session_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Message {
    pub(crate) role: Role,
    #[schema(max_length = 100_000)]
    pub(crate) content: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    #[schema(format = "date-time")]
    pub(crate) created_at: String,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    User,
    Assistant,
    System,
    Tool,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Settings {
    #[schema(minimum = -2, maximum = 2)]
    pub(crate) frequency_penalty: f64,
    #[schema(minimum = 0, maximum = 2)]
    pub(crate) temperature: f64,
    #[schema(minimum = 0, maximum = 1)]
    pub(crate) top_p: f64,
    #[schema(minimum = 1, maximum = 16384)]
    pub(crate) max_tokens: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Tool {
    #[schema(min_length = 1, max_length = 64)]
    pub(crate) name: String,
    pub(crate) description: String,
}

/// One struct, held twice.
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Order {
    pub(crate) billing: Address,
    pub(crate) shipping: Address,
    #[schema(format = "uuid")]
    pub(crate) id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Address {
    #[schema(max_length = 80)]
    pub(crate) street: String,
    #[schema(min_length = 1)]
    pub(crate) city: String,
    #[schema(max_length = 10)]
    pub(crate) zip: String,
}

pub(crate) const JOB_STATUS: &str = r#"{"name":"nightly-index-rebuild","reason":"queued behind another job",
    "created_at":"2024-05-01T12:00:00Z","updated_at":"2024-05-01T12:34:56.789Z",
    "id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","has_progress":true,"progress":42.5,"state":"in_progress"}"#;

pub(crate) const ORDER: &str = r#"{"billing":{"street":"1 High Street","city":"York","zip":"YO1 7EP"},
    "shipping":{"street":"2 Low Street","city":"Leeds","zip":"LS1 1UR"},"id":"3fa85f64-5717-4562-b3fc-2c963f66afa6"}"#;

/// A chat of twenty messages and eight tools.
pub(crate) fn chat() -> String {
    let content = "The quick brown fox jumps over the lazy dog, again and again. ".repeat(3);
    let messages: Vec<String> = (0..20)
        .map(|i| {
            let role = ["user", "assistant", "tool"].into_iter().cycle().nth(i).unwrap_or_default();
            format!(r#"{{"role":"{role}","content":"{content}","created_at":"2024-05-01T12:00:{i:02}Z"}}"#)
        })
        .collect();
    let tools: Vec<String> = (0..8)
        .map(|i| format!(r#"{{"name":"tool_number_{i}","description":"does something useful for the caller, number {i}"}}"#))
        .collect();
    format!(
        r#"{{"messages":[{}],"settings":{{"frequency_penalty":0.5,"temperature":0.7,"top_p":0.9,"max_tokens":512}},
        "stop":["a","b"],"metadata":{{"k1":"v1","k2":"v2","k3":"v3"}},"tools":[{}],
        "session_id":"3fa85f64-5717-4562-b3fc-2c963f66afa6"}}"#,
        messages.join(","),
        tools.join(",")
    )
}
