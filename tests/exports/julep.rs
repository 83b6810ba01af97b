//! Objects of a real SDK, built by hand: those that need no composition.

use wireform::format;
use wireform::{Annotations, Property, Schema, SchemaObject, StringKeywords};

macro_rules! named {
    ($($type:ident $name:literal)*) => {
        $(
            struct $type;

            impl Schema for $type {
                const NAME: &'static str = $name;
                const OBJECT: &'static SchemaObject = &SchemaObject::object(&[]).named(Self::NAME);
            }
        )*
    };
}

named! {
    Instruction "Instruction"
    AgentDefaultSettings "AgentDefaultSettings"
    TokenLogProb "Chat_TokenLogProb"
}

const fn described(schema: SchemaObject, description: &'static str) -> SchemaObject {
    schema.with_annotations(Annotations::new().description(description))
}

const DATE_TIME: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().format(&format::DATE_TIME));
const UUID: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().format(&format::UUID));

#[track_caller]
fn assert_data(schema: &SchemaObject, expected: &str) {
    assert_eq!(serde_json::to_string_pretty(schema).unwrap(), expected.trim_end());
}

#[test]
fn an_agent_has_references_and_a_list_of_them() {
    const AGENT: SchemaObject = SchemaObject::object(
        const {
            &[
                Property::new("name", described(SchemaObject::string(), "Name of the agent")),
                Property::new("about", described(SchemaObject::string(), "About the agent")),
                Property::new("instructions", SchemaObject::place::<Vec<Instruction>>()).required(false),
                Property::new("created_at", described(DATE_TIME, "Agent created at (RFC-3339 format)")).required(false),
                Property::new("updated_at", described(DATE_TIME, "Agent updated at (RFC-3339 format)")).required(false),
                Property::new("id", described(UUID, "Agent id (UUID)")),
                Property::new(
                    "default_settings",
                    described(
                        SchemaObject::place::<AgentDefaultSettings>(),
                        "Default settings for all sessions created by this agent",
                    ),
                )
                .required(false),
                Property::new("model", described(SchemaObject::string(), "The model to use with this agent")),
                Property::new("metadata", described(SchemaObject::any(), "Optional metadata")).required(false),
            ]
        },
    );

    assert_data(&AGENT, include_str!("../data/julep/Agent.json"));
}

#[test]
fn a_doc_has_formats_and_what_can_be_anything() {
    const DOC: SchemaObject = SchemaObject::object(
        const {
            &[
                Property::new(
                    "title",
                    described(SchemaObject::string(), "Title describing what this bit of information contains"),
                ),
                Property::new("content", described(SchemaObject::string(), "Information content")),
                Property::new("id", described(UUID, "ID of doc")),
                Property::new("created_at", described(DATE_TIME, "Doc created at")),
                Property::new("metadata", described(SchemaObject::any(), "optional metadata")).required(false),
            ]
        },
    );

    assert_data(&DOC, include_str!("../data/julep/Doc.json"));
}

#[test]
fn parameters_are_a_map_of_anything() {
    let map = SchemaObject::place::<serde_json::Map<String, serde_json::Value>>();

    assert_data(&map, include_str!("../data/julep/FunctionParameters.json"));
}

#[test]
fn a_response_has_a_list_that_can_be_null() {
    const RESPONSE: SchemaObject = SchemaObject::object(
        const { &[Property::new("content", SchemaObject::place::<Vec<TokenLogProb>>().nullable())] },
    );

    assert_data(&RESPONSE, include_str!("../data/julep/Chat_LogProbResponse.json"));
}
