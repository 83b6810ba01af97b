//! A schema and a JSON value → the verdict, by the book: every branch is tried, nothing is narrowed, nothing is remembered.
//! Exponential, and independent of the engine: it reads the schema through its public functions.

use serde_json::{Value, json};
use wireform::{Kind, SchemaObject};

/// Whether `schema` accepts `value`; `open`: as a part of a larger object, whose other properties are not its business.
pub(crate) fn accepts(schema: &SchemaObject, value: &Value, open: bool) -> bool {
    if value.is_null() && schema.is_nullable() {
        return true;
    }
    let schema = schema.resolve();
    if value.is_null() && schema.is_nullable() {
        return true;
    }
    match schema.kind() {
        Kind::Any => true,
        Kind::Null => value.is_null(),
        Kind::Boolean => value.is_boolean(),
        Kind::String => value.as_str().is_some_and(|text| is_length_right(schema, text)),
        Kind::Enum if open && value.is_object() => is_variant(schema, value),
        Kind::Enum => value.as_str().is_some_and(|text| schema.enum_values().contains(&text)),
        Kind::Integer | Kind::Number => value.as_i64().is_some_and(|number| is_in_range(schema, number)),
        Kind::Array => value.as_array().is_some_and(|items| is_array(schema, items)),
        Kind::Dictionary => value.as_object().is_some_and(|entries| {
            entries.values().all(|value| schema.values().is_some_and(|values| accepts(values, value, false)))
        }),
        Kind::Object => value.is_object() && is_object(schema, value, open),
        Kind::AnyOf => schema.branches().iter().any(|branch| accepts(branch, value, open)),
        Kind::OneOf if schema.tag().is_some() => {
            named(schema, value).is_some_and(|branch| accepts(branch, value, open))
        }
        Kind::OneOf => schema.branches().iter().filter(|branch| accepts(branch, value, open)).count() == 1,
        Kind::AllOf if schema.is_around() => schema.branches().iter().all(|only| accepts(only, value, open)),
        Kind::AllOf => value.is_object() && are_parts(schema, value, open),
        kind => panic!("{kind:?} is not expected here"),
    }
}

/// Whether one of the names is a property of the object, and holds null.
fn is_variant(schema: &SchemaObject, value: &Value) -> bool {
    let named: Vec<&Value> = schema.enum_values().iter().filter_map(|name| value.get(name)).collect();
    matches!(named.as_slice(), [content] if content.is_null())
}

fn is_length_right(schema: &SchemaObject, text: &str) -> bool {
    let length = text.chars().count() as u64;
    schema.max_length().is_none_or(|most| length <= most) && schema.min_length().is_none_or(|least| length >= least)
}

fn is_in_range(schema: &SchemaObject, number: i64) -> bool {
    schema.maximum().is_none_or(|most| most >= number) && schema.minimum().is_none_or(|least| least <= number)
}

fn is_array(schema: &SchemaObject, items: &[Value]) -> bool {
    let count = items.len() as u64;
    schema.max_items().is_none_or(|most| count <= most)
        && schema.min_items().is_none_or(|least| count >= least)
        && items.iter().enumerate().all(|(position, item)| {
            let own = schema.prefix_items().get(position).copied().or(schema.items());
            own.is_some_and(|schema| accepts(schema, item, false))
        })
}

fn is_object(schema: &SchemaObject, value: &Value, open: bool) -> bool {
    let Some(entries) = value.as_object() else { return false };
    schema.properties().iter().all(|property| match entries.get(property.name()) {
        Some(value) => accepts(property.schema(), value, false),
        None => !property.is_required(),
    }) && schema.required_if().iter().all(|rule| {
        let has_value = |found: &Value| rule.values().iter().any(|value| json!(value) == *found);
        !entries.get(rule.property()).is_some_and(has_value) || has_all(value, rule.required())
    }) && schema
        .dependent_required()
        .iter()
        .all(|rule| !entries.contains_key(rule.property()) || has_all(value, rule.required()))
        && (open || !schema.denies_unknown_properties() || entries.keys().all(|name| schema.property(name).is_some()))
}

fn has_all(value: &Value, names: &[&str]) -> bool {
    names.iter().all(|name| value.get(name).is_some())
}

/// All of the parts accept the object, and the properties that none of them knows go to the dictionary among them.
fn are_parts(schema: &SchemaObject, value: &Value, open: bool) -> bool {
    let Some(entries) = value.as_object() else { return false };
    let parts: Vec<&SchemaObject> = flattened(schema);
    let known: Vec<&str> = parts.iter().flat_map(|part| known_names(part, value)).collect();
    let dictionary = parts.iter().find(|part| part.kind() == Kind::Dictionary);
    let is_closed = (schema.denies_unknown_properties() || refuses_others(&parts, value)) && !open;
    let is_there = |part: &SchemaObject| !part.is_nullable() || speaks(part, value);
    parts.iter().filter(|part| part.kind() != Kind::Dictionary && is_there(part)).all(|part| accepts(part, value, true))
        && entries.iter().filter(|(name, _)| !known.contains(&name.as_str())).all(|(_, value)| match dictionary {
            Some(dictionary) => dictionary.values().is_some_and(|values| accepts(values, value, false)),
            None => !is_closed,
        })
}

/// Whether a part that may be absent is there: its tag is, or one of its names.
fn speaks(part: &SchemaObject, value: &Value) -> bool {
    match part.tag() {
        Some(tag) => value.get(tag).is_some(),
        None => known_names(part, value).iter().any(|name| value.get(name).is_some()),
    }
}

/// The branch of a union that the tag of `value` names; one whose tag is any string takes those that no other has.
fn named<'s>(union: &'s SchemaObject, value: &Value) -> Option<&'s SchemaObject> {
    let found = value.get(union.tag()?)?.as_str()?;
    let tag_of =
        |branch: &'s SchemaObject| union.tag().and_then(|tag| branch.property(tag)).map(wireform::Property::schema);
    let of_kind = |kind: Kind, is_right: fn(&SchemaObject, &str) -> bool| {
        let mut branches = union.branches().iter().copied();
        branches.find(|branch| tag_of(branch).is_some_and(|tag| tag.kind() == kind && is_right(tag, found)))
    };
    of_kind(Kind::Enum, |tag, found| tag.enum_values().contains(&found)).or_else(|| of_kind(Kind::String, |_, _| true))
}

/// Whether a tag among the parts names a branch that is closed: it is read from all that is left of the object.
fn refuses_others(parts: &[&SchemaObject], value: &Value) -> bool {
    parts.iter().any(|part| named(part, value).is_some_and(SchemaObject::denies_unknown_properties))
}

fn flattened(schema: &SchemaObject) -> Vec<&SchemaObject> {
    let schema = schema.resolve();
    match schema.kind() {
        Kind::AllOf => schema.branches().iter().flat_map(|part| flattened(part)).collect(),
        _ => vec![schema],
    }
}

/// The names that a part speaks for, in `value`: of a tagged union, those of the branch that the tag names.
fn known_names<'s>(schema: &'s SchemaObject, value: &Value) -> Vec<&'s str> {
    let schema = schema.resolve();
    match schema.kind() {
        Kind::Object => schema.properties().iter().map(wireform::Property::name).collect(),
        // as a part of an object
        Kind::Enum => schema.enum_values().to_vec(),
        Kind::AllOf => schema.branches().iter().flat_map(|part| known_names(part, value)).collect(),
        Kind::OneOf | Kind::AnyOf if schema.tag().is_some() => {
            named(schema, value).map(|branch| known_names(branch, value)).unwrap_or_default()
        }
        Kind::OneOf | Kind::AnyOf => schema.branches().iter().flat_map(|branch| known_names(branch, value)).collect(),
        _ => Vec::new(),
    }
}
