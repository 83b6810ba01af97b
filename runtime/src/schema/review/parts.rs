//! The parts of one object beside each other: a compile error where serde gives one of them what is another's.

use super::message::Message;
use super::words::{equal, named};
use super::{Reviewed, known};
use crate::schema::kind::{Dictionary, Shape, Tag, TagPlace};
use crate::schema::{Property, SchemaObject};

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

/// That the part at `index` minds no properties of the others that serde gives it too, if it reads all that is left of the object: those
/// that others leave where they are, and those that a part behind it has not read yet. `optional`: it stands in an `Option`, which is
/// `None` where the part cannot be read.
#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
#[track_caller]
pub const fn takes_its_own(parts: &[Reviewed], index: usize, optional: bool) {
    let Some(part) = known(parts[index]) else { return };
    is_the_only_map(parts, index);
    if !is_strict_map(part) && (optional || !is_strict(part)) {
        return;
    }
    let mut other = 0;
    while other < parts.len() {
        if let Some(beside) = known(parts[other])
            && other != index
            // two maps are reported above, and a map beside another part at the map
            && !is_strict_map(beside)
            && !(is_map(part) && is_map(beside))
        {
            if leaves_its_properties(beside) {
                refuse_what_stays(part, beside);
            }
            if index < other && !matches!(beside.shape, Shape::Null) {
                refuse_what_comes_later(part, beside);
            }
        }
        other += 1;
    }
}

/// That the part at `index` is no map behind another one, of which one minds what is the other's.
#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
#[track_caller]
const fn is_the_only_map(parts: &[Reviewed], index: usize) {
    let Some(part) = known(parts[index]) else { return };
    let mut other = 0;
    while other < index {
        if let Some(before) = known(parts[other])
            && is_map(part)
            && is_map(before)
            && (is_strict_map(part) || is_strict_map(before))
        {
            Message::new("serde reads into this map all properties that are left, and into the one before it too: each is given what is the other's")
                .help("keep one of the two as a property: leave `flatten` out; or let both take any `serde_json::Value`")
                .refuse();
        }
        other += 1;
    }
}

#[track_caller]
const fn refuse_what_stays(part: &SchemaObject, beside: &SchemaObject) -> ! {
    let message = named(beside).text(" leaves its properties where they are, and serde then ");
    if is_map(part) {
        message
            .text("reads them into the map beside it too")
            .help("keep one of the two as a property, `tag` the enum with `content`, or let the map take any `serde_json::Value`")
            .refuse();
    }
    named_in_sentence(message.text("gives them to "), part)
        .text(" too, which refuses what it does not know")
        .help("keep one of the two as a property: leave `flatten` out")
        .refuse();
}

#[track_caller]
const fn refuse_what_comes_later(part: &SchemaObject, behind: &SchemaObject) -> ! {
    if is_map(part) {
        named(behind)
            .text(" stands behind this map, and serde then reads its properties into the map too")
            .help("let the map be the last of the flattened fields")
            .refuse();
    }
    let message = named_in_sentence(named(behind).text(" stands behind "), part);
    let message = named_in_sentence(message.text(", and serde then gives its properties to "), part)
        .text(" too, which refuses what it does not know")
        .help("let ");
    named_in_sentence(message, part).text(" be the last of the flattened fields").refuse();
}

const fn named_in_sentence(message: Message, part: &SchemaObject) -> Message {
    match part.name() {
        Some(name) => message.word(name),
        None => message.text("this part"),
    }
}

/// Whether serde reads `part` from all that is left of the object, and part of that is refused, as far as constants reach.
#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
const fn is_strict(part: &SchemaObject) -> bool {
    let (inside, is_union) = match &part.shape {
        Shape::AllOf(parts) if parts.closed => return true,
        Shape::AllOf(parts) => (parts.parts, false),
        Shape::OneOf(union) | Shape::AnyOf(union) => match union.tag {
            Some(Tag {
                place: TagPlace::Property(_),
                content: None,
                ..
            }) => (union.branches, true),
            _ => return false,
        },
        _ => return is_strict_map(part),
    };
    let mut i = 0;
    while i < inside.len() {
        let is_closed = matches!(inside[i].shape, Shape::Object(object) if is_union && object.closed);
        if is_closed || (!inside[i].is_nullable() && is_strict(inside[i])) {
            return true;
        }
        i += 1;
    }
    false
}

const fn is_map(part: &SchemaObject) -> bool {
    matches!(part.shape, Shape::Dictionary(_) | Shape::Any) || is_strict_map(part)
}

/// Whether `part` is a map that does not take every entry.
const fn is_strict_map(part: &SchemaObject) -> bool {
    match &part.shape {
        Shape::Dictionary(dictionary) => !takes_anything(dictionary),
        Shape::Reference(reference) => reference.among.is_strict_map(),
        _ => false,
    }
}

/// Whether any entry may stand in the map.
pub(super) const fn takes_anything(dictionary: &Dictionary) -> bool {
    matches!(dictionary.values.shape, Shape::Any)
        && dictionary.keys.is_any_text()
        && dictionary.keywords.max_properties.is_none()
        && dictionary.keywords.min_properties.is_none()
}

/// Whether what serde reads from the properties of `part` is there for the other parts, too.
const fn leaves_its_properties(part: &SchemaObject) -> bool {
    match &part.shape {
        Shape::AllOf(_) | Shape::Dictionary(_) | Shape::Any => true,
        Shape::Reference(reference) => reference.among.is_strict_map(),
        Shape::OneOf(union) | Shape::AnyOf(union) => match &union.tag {
            None => true,
            Some(tag) => matches!(tag.place, TagPlace::Property(_)) && tag.content.is_none(),
        },
        _ => false,
    }
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
    let variants = variants(part);
    let mut i = 0;
    while i < variants.len() {
        belongs_to_one(variants[i], behind);
        i += 1;
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
    let variants = variants(schema);
    let mut i = 0;
    while i < variants.len() {
        if equal(variants[i], name) {
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

/// The names of the variants that are told apart by the names of properties.
const fn variants(schema: &SchemaObject) -> &'static [&'static str] {
    match &schema.shape {
        Shape::Enum(enumeration) => enumeration.values,
        Shape::OneOf(union) | Shape::AnyOf(union) => match &union.tag {
            Some(tag) if matches!(tag.place, TagPlace::External) => tag.values,
            _ => &[],
        },
        _ => &[],
    }
}
