//! All fourteen objects of a real SDK, derived: each as its generator wrote it, key order included, but for limits of 0, which that
//! drops, digits past 2^53, which it loses.

#![expect(dead_code, reason = "only the schemas of these types are read")]

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value};
use wireform::{Schema, SchemaObject};

/// The fourteen objects, and the types that they refer to.
#[allow(dead_code, reason = "for `interop`")]
pub(crate) static ALL: &[&SchemaObject] = &[
    Agent::OBJECT,
    AgentDefaultSettings::OBJECT,
    Belief::OBJECT,
    ChatInput::OBJECT,
    ChatInputData::OBJECT,
    ChatSettings::OBJECT,
    ContextOverflowType::OBJECT,
    Doc::OBJECT,
    DocOwner::OBJECT,
    DocReference::OBJECT,
    Entity::OBJECT,
    Episode::OBJECT,
    FunctionParameters::OBJECT,
    Identifier::OBJECT,
    InputChatMLMessage::OBJECT,
    Instruction::OBJECT,
    JobState::OBJECT,
    JobStatus::OBJECT,
    LogProbResponse::OBJECT,
    Memory::OBJECT,
    MemoryAccessOptions::OBJECT,
    NamedToolChoice::OBJECT,
    PythonIdentifier::OBJECT,
    Session::OBJECT,
    TokenLogProb::OBJECT,
    ToolChoiceOption::OBJECT,
    Transition::OBJECT,
    Uuid::OBJECT,
];

macro_rules! structs {
    ($($type:ident)*) => {
        $(
            #[derive(Serialize, Schema)]
            struct $type {}
        )*
    };
}

structs! { Instruction AgentDefaultSettings ChatInputData MemoryAccessOptions Belief Episode Entity NamedToolChoice }

#[derive(Serialize, Schema)]
#[schema(name = "Chat_TokenLogProb")]
struct TokenLogProb {}

/// Without what the generator loses.
fn as_generated(written: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in written.lines() {
        match line.trim().trim_end_matches(',') {
            "\"minimum\": 0" | "\"maximum\": 0" => {
                if !line.ends_with(',')
                    && let Some(last) = lines.last_mut()
                    && last.ends_with(',')
                {
                    last.pop();
                }
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
        .join("\n")
        .replace("9223372036854775807", "9223372036854776000")
        .replace("9223372036854775808", "9223372036854776000")
}

#[track_caller]
fn assert_data<T: Schema>(expected: &str) {
    let written = serde_json::to_string_pretty(T::SCHEMA.object()).unwrap();
    assert_eq!(as_generated(&written), expected.trim_end());
}

#[derive(Serialize, Schema)]
struct Agent {
    /// Name of the agent
    name: String,
    /// About the agent
    about: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    instructions: Option<Vec<Instruction>>,
    /// Agent created at (RFC-3339 format)
    #[schema(format = "date-time")]
    #[serde(skip_serializing_if = "Option::is_none")]
    created_at: Option<String>,
    /// Agent updated at (RFC-3339 format)
    #[schema(format = "date-time")]
    #[serde(skip_serializing_if = "Option::is_none")]
    updated_at: Option<String>,
    /// Agent id (UUID)
    #[schema(format = "uuid")]
    id: String,
    /// Default settings for all sessions created by this agent
    #[serde(skip_serializing_if = "Option::is_none")]
    default_settings: Option<AgentDefaultSettings>,
    /// The model to use with this agent
    model: String,
    /// Optional metadata
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<Value>,
}

#[derive(Serialize, Schema)]
struct ChatInput {
    #[serde(flatten)]
    data: ChatInputData,
    #[serde(flatten)]
    settings: ChatSettings,
    #[serde(flatten)]
    memory: MemoryAccessOptions,
}

#[derive(Serialize, Schema)]
struct ChatSettings {
    #[schema(description = "(OpenAI-like) Number between -2.0 and 2.0. Positive values penalize new tokens based on their existing frequency in the text so far, decreasing the model's likelihood to repeat the same line verbatim.", maximum = 1, minimum = -1)]
    frequency_penalty: Option<f64>,
    #[schema(
        description = "(Huggingface-like) Number between 0 and 2.0. 1.0 is neutral and values larger than that penalize number of tokens generated. ",
        maximum = 2,
        minimum = 0
    )]
    length_penalty: Option<f64>,
    logit_bias: Option<BTreeMap<String, f64>>,
    #[schema(description = "The maximum number of tokens to generate in the chat completion.\n      The total length of input tokens and generated tokens is limited by the model's context length.\n      ", maximum = 16384, minimum = 1, format = none)]
    max_tokens: Option<u32>,
    #[schema(description = "(OpenAI-like) Number between -2.0 and 2.0. Positive values penalize new tokens based on their existing frequency in the text so far, decreasing the model's likelihood to repeat the same line verbatim.", maximum = 1, minimum = -1)]
    presence_penalty: Option<f64>,
    #[schema(
        description = "(Huggingface-like) Number between 0 and 2.0. 1.0 is neutral and values larger than that penalize new tokens based on their existing frequency in the text so far, decreasing the model's likelihood to repeat the same line verbatim.",
        maximum = 2,
        minimum = 0
    )]
    repetition_penalty: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(
        description = "An object specifying the format that the model must output.\n      Setting to `{ \"type\": \"json_object\" }` enables JSON mode, which guarantees the message the model generates is valid JSON.\n       **Important:** when using JSON mode, you **must** also instruct the model to produce JSON yourself via a system or user message. Without this, the model may generate an unending stream of whitespace until the generation reaches the token limit, resulting in a long-running and seemingly \"stuck\" request. Also note that the message content may be partially cut off if `finish_reason=\"length\"`, which indicates the generation exceeded `max_tokens` or the conversation exceeded the max context length.\n      "
    )]
    response_format: Option<ResponseFormat>,
    #[schema(description = "This feature is in Beta.\n      If specified, our system will make a best effort to sample deterministically, such that repeated requests with the same `seed` and parameters should return the same result.\n      Determinism is not guaranteed, and you should refer to the `system_fingerprint` response parameter to monitor changes in the backend.\n      ", maximum = i64::MAX, minimum = i64::MIN, format = none)]
    seed: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(description = "Up to 4 sequences where the API will stop generating further tokens.\n      ")]
    stop: Option<Stop>,
    #[schema(
        description = "If set, partial message deltas will be sent, like in ChatGPT. Tokens will be sent as data-only [server-sent events](https://developer.mozilla.org/en-US/docs/Web/API/Server-sent_events/Using_server-sent_events#Event_stream_format) as they become available, with the stream terminated by a `data: [DONE]` message. [Example Python code](https://cookbook.openai.com/examples/how_to_stream_completions).\n      "
    )]
    stream: Option<bool>,
    #[schema(
        description = "What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more random, while lower values like 0.2 will make it more focused and deterministic.",
        maximum = 2,
        minimum = 0
    )]
    temperature: Option<f64>,
    #[schema(
        description = "Defaults to 1 An alternative to sampling with temperature, called nucleus sampling, where the model considers the results of the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10% probability mass are considered.  We generally recommend altering this or temperature but not both.",
        maximum = 1,
        exclusive_minimum = 0
    )]
    top_p: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(
        description = "Minimum probability compared to leading token to be considered",
        exclusive_maximum = 1,
        minimum = 0
    )]
    min_p: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preset: Option<Preset>,
}

#[derive(Serialize, Schema)]
#[schema(inline)]
struct ResponseFormat {
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<Format>,
    #[schema(description = "Regular expression pattern to use if `type` is `\"regex\"`")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
    #[schema(description = "JSON Schema to use if `type` is `\"json_object\"`")]
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<Value>,
}

#[derive(Serialize, Schema)]
#[serde(rename_all = "snake_case")]
enum Format {
    Text,
    JsonObject,
    Regex,
}

#[derive(Serialize, Schema)]
#[serde(untagged)]
#[schema(one_of, inline)]
enum Stop {
    One(Option<String>),
    Many(Vec<String>),
}

#[derive(Serialize, Schema)]
enum Preset {
    Deterministic,
    Creative,
}

#[derive(Serialize, Schema)]
struct LogProbResponse {
    #[schema(required)]
    content: Option<Vec<TokenLogProb>>,
}

#[derive(Serialize, Schema)]
struct Doc {
    /// Title describing what this bit of information contains
    title: String,
    /// Information content
    content: String,
    /// ID of doc
    #[schema(format = "uuid")]
    id: String,
    /// Doc created at
    #[schema(format = "date-time")]
    created_at: String,
    /// optional metadata
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<Value>,
}

#[derive(Serialize, Schema)]
struct FunctionParameters(Map<String, Value>);

#[derive(Serialize, Schema)]
struct InputChatMLMessage {
    role: Role,
    /// ChatML content
    content: String,
    /// ChatML name
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// Whether to continue this message or return a new one
    #[serde(skip_serializing_if = "Option::is_none")]
    r#continue: Option<bool>,
}

#[derive(Serialize, Schema)]
#[serde(rename_all = "snake_case")]
enum Role {
    User,
    Assistant,
    System,
}

#[derive(Serialize, Schema)]
#[serde(untagged)]
#[schema(one_of)]
enum Memory {
    Belief(Belief),
    Episode(Episode),
    Entity(Entity),
}

#[derive(Serialize, Schema)]
#[serde(untagged)]
#[schema(
    one_of,
    description = "Controls which (if any) function is called by the model.\n  `none` means the model will not call a function and instead generates a message.\n  `auto` means the model can pick between generating a message or calling a function.\n  Specifying a particular function via `{\"type: \"function\", \"function\": {\"name\": \"my_function\"}}` forces the model to call that function.\n  `none` is the default when no functions are present. `auto` is the default if functions are present.\n  "
)]
enum ToolChoiceOption {
    Word(ToolChoiceWord),
    Named(NamedToolChoice),
}

#[derive(Serialize, Schema)]
#[serde(rename_all = "snake_case")]
enum ToolChoiceWord {
    None,
    Auto,
}

#[derive(Serialize, Schema)]
#[schema(name = "Common_uuid", format = "uuid")]
struct Uuid(String);

#[derive(Serialize, Schema)]
#[schema(name = "Common_identifierSafeUnicode")]
struct Identifier(String);

/// Valid python identifier names
#[derive(Serialize, Schema)]
#[schema(name = "Common_validPythonIdentifier", pattern = r"^[^\W0-9]\w*$")]
struct PythonIdentifier(String);

#[derive(Serialize, Schema)]
#[schema(name = "Docs_DocOwner")]
struct DocOwner {}

#[derive(Serialize, Schema)]
#[schema(name = "Docs_DocReference")]
struct DocReference {
    /// The owner of this document.
    #[schema(all_of)]
    owner: DocOwner,
    /// ID of the document
    #[schema(all_of, read_only)]
    id: Uuid,
    snippet_index: Vec<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<String>,
}

#[derive(Serialize, Schema)]
#[schema(name = "Executions_Transition")]
struct Transition {
    #[schema(read_only)]
    r#type: TransitionType,
    #[schema(all_of, read_only)]
    execution_id: Uuid,
    #[schema(read_only)]
    output: BTreeMap<String, Value>,
    #[schema(read_only)]
    current: Vec<Value>,
    #[schema(read_only, required)]
    next: Option<Vec<Value>>,
    #[schema(all_of, read_only)]
    id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<BTreeMap<String, Value>>,
    /// When this resource was created as UTC date-time
    #[schema(format = "date-time", read_only)]
    created_at: String,
    /// When this resource was updated as UTC date-time
    #[schema(format = "date-time", read_only)]
    updated_at: String,
}

#[derive(Serialize, Schema)]
#[serde(rename_all = "snake_case")]
enum TransitionType {
    Init,
    Step,
    Finish,
}

#[derive(Serialize, Schema)]
#[schema(name = "Jobs_JobStatus")]
struct JobStatus {
    #[schema(all_of, read_only)]
    id: Uuid,
    /// When this resource was created as UTC date-time
    #[schema(format = "date-time", read_only)]
    created_at: String,
    /// When this resource was updated as UTC date-time
    #[schema(format = "date-time", read_only)]
    updated_at: String,
    /// Name of the job
    #[schema(all_of)]
    name: Identifier,
    /// Reason for the current state of the job
    reason: String,
    /// Whether this Job supports progress updates
    has_progress: bool,
    /// Progress percentage
    #[schema(format = "float", maximum = 100)]
    progress: f32,
    /// Current state of the job
    #[schema(all_of)]
    state: JobState,
}

#[derive(Serialize, Schema)]
#[serde(rename_all = "snake_case")]
#[schema(name = "Jobs_JobState")]
enum JobState {
    Pending,
    InProgress,
}

#[derive(Serialize, Schema)]
#[schema(name = "Sessions_Session")]
struct Session {
    /// A specific situation that sets the background for this session
    situation: String,
    /// Summary (null at the beginning) - generated automatically after every interaction
    #[schema(read_only, required)]
    summary: Option<String>,
    /// Render system and assistant message content as jinja templates
    render_templates: bool,
    /// Threshold value for the adaptive context functionality
    #[schema(required)]
    token_budget: Option<u16>,
    /// Action to start on context window overflow
    #[schema(one_of, required)]
    context_overflow: Option<ContextOverflowType>,
    #[schema(all_of, read_only)]
    id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<BTreeMap<String, Value>>,
    /// When this resource was created as UTC date-time
    #[schema(format = "date-time", read_only)]
    created_at: String,
    /// When this resource was updated as UTC date-time
    #[schema(format = "date-time", read_only)]
    updated_at: String,
    /// Discriminator property for Session.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
}

#[derive(Serialize, Schema)]
#[serde(rename_all = "lowercase")]
#[schema(name = "Sessions_ContextOverflowType")]
enum ContextOverflowType {
    Truncate,
    Adaptive,
}

macro_rules! as_they_are {
    ($($test:ident: $type:ty, $file:literal;)*) => {
        $(
            #[test]
            fn $test() {
                assert_data::<$type>(include_str!(concat!("../data/julep/", $file, ".json")));
            }
        )*
    };
}

as_they_are! {
    an_agent: Agent, "Agent";
    three_parts: ChatInput, "ChatInput";
    settings: ChatSettings, "ChatSettings";
    a_text_with_a_pattern: PythonIdentifier, "Common_validPythonIdentifier";
    a_required_list_that_can_be_null: LogProbResponse, "Chat_LogProbResponse";
    a_doc: Doc, "Doc";
    a_map_of_anything: FunctionParameters, "FunctionParameters";
    a_message: InputChatMLMessage, "InputChatMLMessage";
    one_of_three: Memory, "Memory";
    a_word_or_a_reference: ToolChoiceOption, "ToolChoiceOption";
    references_as_compositions_of_one: DocReference, "Docs_DocReference";
    what_is_only_read: Transition, "Executions_Transition";
    a_reference_to_a_list_of_words: JobStatus, "Jobs_JobStatus";
    a_composition_that_can_be_null: Session, "Sessions_Session";
}

/// One test a file, so that none is forgotten.
#[test]
fn every_object_is_derived() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/julep");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let objects: Vec<_> = files.filter_map(|name| name.strip_suffix(".json").map(str::to_owned)).collect();
    assert_eq!(objects.len(), 14);
    for object in objects {
        let here = include_str!("julep_derived.rs");
        assert!(here.contains(&format!("\"{object}\";")) || here.contains(&format!("{object}.json\"")), "{object}");
    }
}
