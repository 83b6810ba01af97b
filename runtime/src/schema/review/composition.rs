//! What a schema is made of: a compile error where serde could not write it, or not read it back.

use super::message::Message;
use super::parts::{leaves_the_tag_free, takes_anything};
use super::words::named;
use super::{Reviewed, known};
use crate::schema::among::Adds;
use crate::schema::kind::{Shape, Tag, TagPlace, Union};
use crate::schema::{Among, SchemaObject};

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

/// That a flattened type is written as an object; and, where the object around is closed, that serde can read it back. `optional`:
/// it stands in an `Option`.
#[track_caller]
pub const fn flattened(schema: Reviewed, among: Among, optional: bool, closed: bool) {
    let Some(schema) = known(schema) else { return };
    if matches!(among.flattened, Adds::Never) || !is_object(schema, among) {
        named(schema)
            .text(" has no properties that could stand among others")
            .help("flatten structs, maps and enums; keep this as a property: leave `flatten` out")
            .refuse();
    }
    if matches!(among.flattened, Adds::PerhapsNothing) && !optional && !schema.is_nullable() {
        adds_something(schema, ", or flatten an `Option` of the enum");
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

/// That a newtype variant can be written beside the tag that stands inside it. `optional`: its content is an `Option`.
#[track_caller]
pub const fn can_be_internally_tagged(schema: Reviewed, among: Among, optional: bool, tag: &str) {
    let Some(known) = known(schema) else { return };
    if matches!(among.tagged, Adds::Never) || !is_object(known, among) {
        let is_option = optional || known.is_nullable();
        let message = if is_option { Message::new("an `Option`") } else { named(known) };
        message
            .text(" has no place for the tag ")
            .word(tag)
            .text(" inside: serde cannot write it")
            .help(if is_option { "leave the `Option` out; or " } else { "" })
            .text("give the content a name of its own, `#[serde(tag = \"")
            .text(tag)
            .text("\", content = \"…\")]`, or wrap it in a struct")
            .refuse();
    }
    if matches!(among.tagged, Adds::PerhapsNothing) {
        adds_something(known, "");
    }
    refuses_nothing(known);
    leaves_the_tag_free(schema, tag);
}

/// That no variant without a tag writes nothing among other properties: serde then takes all that is there for the variant's value,
/// and reads no unit from that. A unit that stands there alone, it reads from nothing.
#[track_caller]
const fn adds_something(schema: &SchemaObject, or: &str) {
    let (Shape::AnyOf(union) | Shape::OneOf(union)) = &schema.shape else { return };
    let (variant, is_unit) = variant_that_adds_nothing(union);
    let message = named(schema).text(" has a variant without a tag that adds no property here, ");
    let message = if variant.is_empty() { message } else { message.word(variant).text(", ") };
    let message = message.text("and serde cannot read that back");
    let message = if is_unit {
        message.help("write `").text(variant).text(" {}`, which serde reads back")
    } else {
        message.help("give that variant a property of its own")
    };
    message.text(or).refuse();
}

/// The title of the first branch that adds no property, and whether it never does; empty where there is none.
#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
const fn variant_that_adds_nothing(union: &Union) -> (&'static str, bool) {
    let mut i = 0;
    while i < union.branches.len() {
        let branch = union.branches[i];
        let is_unit = matches!(branch.shape, Shape::Null);
        let adds_nothing = match &branch.shape {
            Shape::Reference(reference) => matches!(reference.among.flattened, Adds::PerhapsNothing),
            _ => is_unit || branch.is_nullable(),
        };
        if adds_nothing && let Some(title) = branch.annotations.title {
            return (title, is_unit);
        }
        i += 1;
    }
    ("", false)
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
        Shape::Reference(reference) => return reference.among.is_closed(),
        // its name would be the only property
        Shape::Enum(_) => return true,
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

/// Whether what `schema` describes is written as properties, as far as constants reach; or as nothing at all, which leaves no trace.
const fn is_object(schema: &SchemaObject, among: Among) -> bool {
    match schema.shape {
        Shape::Boolean
        | Shape::OneBoolean(_)
        | Shape::String(_)
        | Shape::Number(_)
        | Shape::Integer(_)
        | Shape::Array(_) => false,
        Shape::Enum(_) => among.is_variant(),
        _ => true,
    }
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
