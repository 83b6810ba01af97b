//! Rules between properties → a compile error, where a property is never absent, or never has the value that a rule compares it with.

use super::message::Message;
use super::words::equal;
use super::{Reviewed, known, literal};
use crate::literal::Literal;
use crate::schema::kind::{Shape, Tag, TagPlace};

/// That the property at `index`, which a rule asks for, can be absent.
#[expect(clippy::indexing_slicing, reason = "an index below the length; const has no iterators")]
#[track_caller]
pub const fn asked_for(object: Reviewed, index: usize) {
    let Some(object) = object else { return };
    let properties = object.properties_in_place();
    if index < properties.len() && properties[index].required {
        Message::new("")
            .word(properties[index].name)
            .text(" is always required, so that no rule need ask for it")
            .help("leave it out here, or make the field an `Option`")
            .refuse();
    }
}

/// That a property can have the value that a rule `keyword` compares it with; `of` is the schema of its type, behind a reference.
#[track_caller]
pub const fn condition(property: Reviewed, of: Reviewed, value: &Literal, keyword: &str) {
    let (Some(property), Some(of)) = (known(property), known(of)) else { return };
    if matches!(value, Literal::Null) && (property.is_nullable() || of.is_nullable()) {
        return;
    }
    let is_elsewhere = matches!(property.shape, Shape::Reference(_));
    let schema = if is_elsewhere { of } else { property };
    if let Some((_, tag)) = schema.shape.tagged() {
        return variant(tag, value, keyword);
    }
    literal::review_condition(schema, value, keyword);
}

/// Of a tagged union, only variants without data are scalars, and of those only the ones that an external tag names.
#[track_caller]
const fn variant(tag: &Tag, value: &Literal, keyword: &str) {
    let message = Message::new("the value in ").word(keyword);
    let (TagPlace::External, Literal::String(text)) = (tag.place, value) else {
        message
            .text(" is none that the enum is written as")
            .help("a rule compares strings, numbers and the like")
            .refuse();
    };
    if tag.other.is_some() {
        return;
    }
    let mut message = message.text(" is not a variant of the enum").help("it has ");
    let mut rest = tag.values;
    while let [name, others @ ..] = rest {
        if equal(name, text) {
            return;
        }
        message = message.text(if rest.len() == tag.values.len() { "" } else { ", " }).word(name);
        rest = others;
    }
    message.refuse();
}
