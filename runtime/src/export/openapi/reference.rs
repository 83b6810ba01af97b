//! The name of a component → what refers to it, and back.

use alloc::string::String;

use ::serde_json::Value;

/// How a document refers to the component `name`, which needs no escapes, be it in a pointer or in the fragment of a URI.
pub(super) fn reference(name: &str) -> String {
    String::from("#/components/schemas/") + name
}

/// The name in a [`reference`].
pub(super) fn referred(reference: &Value) -> Option<&str> {
    reference.as_str()?.strip_prefix("#/components/schemas/")
}
