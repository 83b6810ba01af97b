//! What a schema is made of: a compile error where serde could not write it, or not read it back.

use super::message::Message;
use super::words::{equal, noun};
use super::{Reviewed, known};
use crate::schema::kind::{Dictionary, Shape, Tag, TagPlace, Union};
use crate::schema::{Property, SchemaObject};

/// The branch of a composition at `index`.
#[expect(clippy::indexing_slicing, reason = "an index below the length; const has no iterators")]
#[must_use]
pub const fn branch(schema: Reviewed, index: usize) -> Reviewed {
    let Some(schema) = schema else { return None };
    let branches = schema.branches();
    if index < branches.len() { Some(branches[index]) } else { None }
}

/// The last part of a composition: the object's own properties.
#[must_use]
pub const fn last(schema: Reviewed) -> Reviewed {
    match schema {
        Some(schema) => match schema.branches() {
            [.., last] => Some(last),
            [] => None,
        },
        None => None,
    }
}

/// The item of a tuple at `index`.
#[expect(clippy::indexing_slicing, reason = "an index below the length; const has no iterators")]
#[must_use]
pub const fn item(schema: Reviewed, index: usize) -> Reviewed {
    let Some(schema) = schema else { return None };
    let items = schema.prefix_items();
    if index < items.len() { Some(items[index]) } else { None }
}

/// That the key of a map is a string on the wire.
#[track_caller]
pub const fn key(schema: Reviewed) {
    let Some(schema) = known(schema) else { return };
    match &schema.shape {
        Shape::Null | Shape::Array(_) | Shape::Dictionary(_) | Shape::Object(_) | Shape::AllOf(_) => {
            named(schema)
                .text(" cannot be the key of a map: the keys of JSON objects are strings")
                .help("use a string, an integer, a `bool`, a `char`, an enum without data, or a newtype of one of them")
                .refuse();
        }
        _ => {}
    }
}

/// That a flattened type is written as an object; and, where the object around is closed, that serde can read it back.
#[track_caller]
pub const fn flattened(schema: Reviewed, closed: bool) {
    let Some(schema) = known(schema) else { return };
    if !is_object(schema) {
        named(schema)
            .text(" has no properties that could stand among others")
            .help("flatten structs, maps and enums with data; keep this as a property: leave `flatten` out")
            .refuse();
    }
    refuses_nothing(schema);
    if closed && matches!(schema.shape, Shape::Null) {
        named(schema)
            .text(" is not supported yet as a part of an object that denies unknown fields")
            .help("leave the field out: it writes nothing")
            .refuse();
    }
    let takes_its_own = match &schema.shape {
        Shape::Dictionary(_) | Shape::AllOf(_) | Shape::Any => false,
        Shape::OneOf(union) | Shape::AnyOf(union) => is_tagged_externally(union),
        _ => true,
    };
    if closed && !takes_its_own {
        named(schema)
            .text(" leaves its properties where they are, and `deny_unknown_fields` then refuses each of them")
            .help("leave `deny_unknown_fields` out: serde can read nothing with it")
            .refuse();
    }
}

/// That a newtype variant can be written beside the tag that stands inside it.
#[track_caller]
pub const fn can_be_internally_tagged(schema: Reviewed, tag: &str) {
    let Some(known) = known(schema) else { return };
    if !is_object(known) {
        named(known)
            .text(" has no place for the tag ")
            .word(tag)
            .text(" inside: serde cannot write it")
            .help("give the content a name of its own, `#[serde(tag = \"")
            .text(tag)
            .text("\", content = \"…\")]`, or wrap it in a struct")
            .refuse();
    }
    refuses_nothing(known);
    leaves_the_tag_free(schema, tag);
}

/// That no variant without a tag refuses what stands around it: serde then refuses the others' properties too, and which those are
/// a variant that is tried cannot tell.
#[track_caller]
const fn refuses_nothing(schema: &SchemaObject) {
    let (Shape::AnyOf(union) | Shape::OneOf(union)) = &schema.shape else { return };
    if union.tag.is_none() && refuses_some(schema) {
        named(schema)
            .text(" has a variant without a tag that judges all properties around it, which is not supported yet")
            .help("give the enum a property of its own, or an internal tag; or leave out what judges them: `deny_unknown_fields`, externally tagged variants, maps of one type")
            .refuse();
    }
}

/// Whether `schema` has words for properties that it does not know, as far as constants reach.
#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
const fn refuses_some(schema: &SchemaObject) -> bool {
    match &schema.shape {
        Shape::Object(object) if object.closed => return true,
        Shape::Reference(reference) => return reference.closed,
        Shape::AllOf(parts) if parts.closed => return true,
        Shape::Dictionary(dictionary) => return !takes_anything(dictionary),
        _ => {}
    }
    let inside = schema.branches();
    let mut i = 0;
    while i < inside.len() {
        if refuses_some(inside[i]) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether any entry may stand in the map.
const fn takes_anything(dictionary: &Dictionary) -> bool {
    matches!(dictionary.values.shape, Shape::Any)
        && dictionary.keys.is_any_text()
        && dictionary.keywords.max_properties.is_none()
        && dictionary.keywords.min_properties.is_none()
}

/// That a type has no property that is called like the tag beside it.
#[track_caller]
pub const fn leaves_the_tag_free(schema: Reviewed, tag: &str) {
    let Some(schema) = known(schema) else { return };
    if knows(schema, tag) {
        named(schema)
            .text(" has a property ")
            .word(tag)
            .text(" too, which is the tag here")
            .help("rename one of the two: `#[serde(rename = \"…\")]`, or `tag = \"…\"`")
            .refuse();
    }
}

/// That no property of the part at `index` is one of those behind it, too.
#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
#[track_caller]
pub const fn shares_no_name(parts: &[Reviewed], index: usize) {
    let mut other = index + 1;
    while other < parts.len() {
        if let (Some(part), Some(behind)) = (known(parts[index]), known(parts[other])) {
            distinct(part, behind);
        }
        other += 1;
    }
}

/// That the part at `index`, if it is a map, minds no properties of the others that serde gives it too: those that others leave
/// where they are, and those that a struct behind it has not read yet.
#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
#[track_caller]
pub const fn takes_its_own(parts: &[Reviewed], index: usize) {
    let Some(map) = known(parts[index]) else { return };
    let Shape::Dictionary(dictionary) = &map.shape else { return };
    if takes_anything(dictionary) {
        return;
    }
    let mut other = 0;
    while other < parts.len() {
        if let Some(beside) = known(parts[other]) {
            if leaves_its_properties(beside) {
                named(beside)
                    .text(" leaves its properties where they are, and serde then reads them into the map beside it too")
                    .help(
                        "keep one of the two as a property, `tag` the enum with `content`, or let the map take any `serde_json::Value`",
                    )
                    .refuse();
            }
            if index < other && matches!(beside.shape, Shape::Object(_)) {
                named(beside)
                    .text(" stands behind this map, and serde then reads its properties into the map too")
                    .help("let the map be the last of the flattened fields")
                    .refuse();
            }
        }
        other += 1;
    }
}

/// Whether what serde reads from the properties of `part` is there for the next part, too.
const fn leaves_its_properties(part: &SchemaObject) -> bool {
    match &part.shape {
        Shape::AllOf(_) => true,
        Shape::OneOf(union) | Shape::AnyOf(union) => match &union.tag {
            None => true,
            Some(tag) => matches!(tag.place, TagPlace::Property(_)) && tag.content.is_none(),
        },
        _ => false,
    }
}

#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
#[track_caller]
const fn distinct(part: &SchemaObject, behind: &SchemaObject) {
    if let Shape::AllOf(parts) = &part.shape {
        let mut i = 0;
        while i < parts.parts.len() {
            distinct(parts.parts[i], behind);
            i += 1;
        }
    }
    if let Some(tag) = part.tag() {
        belongs_to_one(tag, behind);
    }
    let properties = part.properties_in_place();
    let mut i = 0;
    while i < properties.len() {
        belongs_to_one(properties[i].name, behind);
        let aliases = properties[i].aliases;
        let mut alias = 0;
        while alias < aliases.len() {
            belongs_to_one(aliases[alias], behind);
            alias += 1;
        }
        i += 1;
    }
}

#[track_caller]
const fn belongs_to_one(name: &str, behind: &SchemaObject) {
    if knows(behind, name) {
        Message::new("the property ")
            .word(name)
            .text(" of this part is one of another part, too")
            .help("rename one of the two, or keep this part as a property: leave `flatten` out")
            .refuse();
    }
}

/// That serde can read back a part that it left out.
#[track_caller]
pub const fn part_can_be_absent(schema: Reviewed, optional: bool) {
    let Some(schema) = known(schema) else { return };
    if !optional && !schema.is_nullable() && !matches!(schema.shape, Shape::Dictionary(_) | Shape::Any) {
        Message::new("serde leaves this part out at times, and then cannot read it back")
            .help("flatten an `Option` of it")
            .refuse();
    }
}

/// Whether `schema`, as far as constants reach, knows the property `name`.
#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
const fn knows(schema: &SchemaObject, name: &str) -> bool {
    if let Shape::AllOf(parts) = &schema.shape {
        let mut i = 0;
        while i < parts.parts.len() {
            if knows(parts.parts[i], name) {
                return true;
            }
            i += 1;
        }
    }
    let properties = schema.properties_in_place();
    let mut i = 0;
    while i < properties.len() {
        if is_called(&properties[i], name) {
            return true;
        }
        i += 1;
    }
    match schema.tag() {
        Some(tag) => equal(tag, name),
        None => false,
    }
}

#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
const fn is_called(property: &Property, name: &str) -> bool {
    if equal(property.name, name) {
        return true;
    }
    let mut i = 0;
    while i < property.aliases.len() {
        if equal(property.aliases[i], name) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether what `schema` describes is an object, as far as constants reach; or nothing at all, which leaves no trace in one.
const fn is_object(schema: &SchemaObject) -> bool {
    !matches!(
        schema.shape,
        Shape::Boolean | Shape::String(_) | Shape::Number(_) | Shape::Integer(_) | Shape::Enum(_) | Shape::Array(_)
    )
}

const fn is_tagged_externally(union: &Union) -> bool {
    matches!(
        union.tag,
        Some(Tag {
            place: TagPlace::External,
            ..
        })
    )
}

/// The beginning of a message about `schema`.
const fn named(schema: &SchemaObject) -> Message {
    match schema.name() {
        Some(name) => Message::new("").word(name).text(", ").text(noun(schema)).text(","),
        None => Message::new(noun(schema)),
    }
}
