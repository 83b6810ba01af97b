//! A named schema → its name with the modules around it, of a generic type with those around its arguments too.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::name::Spelled;
use super::reachable::Node;
use super::referent::Referent;
use crate::schema::{Argument, Origin, SchemaObject, Word};

/// A name with the last `modules` of the modules around it, as `shop_Config`; around an argument of a generic type as many, as
/// `shop_Page_user_User`.
pub(super) fn qualified(node: Node<'_>, modules: usize) -> String {
    Spelled(&joined(node, modules)).to_string()
}

fn joined(node: Node<'_>, modules: usize) -> String {
    let origin = node.schema.origin().filter(|_| node.name == node.schema.name);
    let mut words: Vec<Cow<'_, str>> = origin.map(|origin| around(origin, modules)).unwrap_or_default();
    match origin.and_then(|origin| origin.generic) {
        Some((stem, arguments)) => {
            words.push(stem.into());
            words.extend(arguments.iter().map(|argument| self::argument(argument, modules)));
        }
        None => words.push(node.name.into()),
    }
    words.join("_")
}

/// How many modules there are at most around a name and its arguments.
pub(super) fn depth(node: Node<'_>) -> usize {
    let Some(origin) = node.schema.origin().filter(|_| node.name == node.schema.name) else { return 0 };
    let (_, arguments) = origin.generic.unwrap_or_default();
    let inside = arguments.iter().filter_map(|argument| match argument {
        Argument::Type(of) => named(of()),
        Argument::Constant(_) => None,
    });
    inside.map(depth).chain([origin.module.split("::").count()]).max().unwrap_or_default()
}

fn around(origin: &Origin, modules: usize) -> Vec<Cow<'static, str>> {
    let segments: Vec<&str> = origin.module.split("::").collect();
    let last = segments.get(segments.len().saturating_sub(modules)..).unwrap_or_default();
    last.iter().map(|segment| segment.trim_start_matches("r#").into()).collect()
}

/// The word of an argument, with the modules around the type that it ends with.
fn argument(argument: &Argument, modules: usize) -> Cow<'static, str> {
    let schema = match argument {
        Argument::Constant(word) => return Cow::Borrowed(word),
        Argument::Type(of) => of(),
    };
    let word = Word::of_schema(schema);
    let word = word.as_str();
    // before the name stands what holds it: `array_`
    let ends_with_name =
        named(schema).and_then(|node| Some((word.get(..word.len().checked_sub(node.name.len())?)?, node)));
    match ends_with_name {
        Some((holders, node)) => (String::from(holders) + &joined(node, modules)).into(),
        None => String::from(word).into(),
    }
}

/// The named type that the word of `schema` ends with.
fn named(schema: &'static SchemaObject) -> Option<Node<'static>> {
    if !schema.name.is_empty() {
        return Some(Node {
            name: schema.name,
            schema,
        });
    }
    match (Referent::of(schema), schema.items().or_else(|| schema.values())) {
        (Some(referent), _) => Some(Node {
            name: referent.name,
            schema: referent.schema,
        }),
        (None, Some(held)) => named(held),
        (None, None) => None,
    }
}
