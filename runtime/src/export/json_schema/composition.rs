//! Several schemas as one: alternatives, and the parts of one object.
//!
//! The parts of an object are judged as one object: a part that refuses unknown properties where it stands alone does not know
//! the other parts' and does not refuse them here. `additionalProperties` sees its own part only, so a part that has one is
//! written out without it, in place of a reference, and the whole says what becomes of the properties that no part knows:
//! `unevaluatedProperties`.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ptr;

use ::serde_json::{Value, json};

use super::writer::{Keywords, Writer, finished, limits, one};
use crate::export::referent::Referent;
use crate::keyword::DictionaryKeywords;
use crate::schema::{AllOfKind, Parts, SchemaObject, Shape, Tag, TagPlace, Union};

/// What becomes of the properties that no other part knows.
struct Rest {
    values: Value,
    keys: Option<Value>,
    limits: DictionaryKeywords,
}

impl Writer<'_, '_> {
    /// The branches under `word`; the one that takes every tag that is not listed says so.
    pub(super) fn union(&mut self, word: &str, union: &Union, open: bool) -> Keywords {
        if let (Some(tag), true) = (&union.tag, open)
            && tag.place == TagPlace::External
        {
            return self.variants(word, union, tag);
        }
        let branches: Vec<Value> = union
            .branches
            .iter()
            .enumerate()
            .map(|(position, branch)| {
                let said = if open { self.branch(union, branch) } else { self.place(branch) };
                match union.tag.filter(|tag| tag.other.map(usize::from) == Some(position)) {
                    Some(tag) => otherwise(said, union, &tag, position),
                    None => said,
                }
            })
            .collect();
        // a list of branches must not be empty (JSON Schema 2020-12 Core, section 10.2.1)
        if branches.is_empty() { one("not", Keywords::new()) } else { one(word, branches) }
    }

    /// The parts of one object.
    pub(super) fn all_of(&mut self, parts: &Parts, open: bool) -> Keywords {
        if let Some(only) = parts.around() {
            let only = if open { self.part(only, false, &mut None) } else { self.place(only) };
            return one("allOf", [only].as_slice());
        }
        let around = (self.known.clone(), self.spliced.clone(), self.settled, self.alone, self.all_required);
        if !open {
            self.all_required = parts.kind == AllOfKind::InternallyTagged;
            self.known.clear();
            self.spliced.clear();
            for part in parts.parts {
                names(part, &mut self.known, &mut Vec::new());
            }
            self.settled = parts.closed || parts.parts.iter().any(|part| takes_anything(part, &mut Vec::new()));
        }
        let mut rest = None;
        let mut written = Vec::new();
        self.parts(parts, false, &mut written, &mut rest);
        let mut keywords = one("type", "object");
        if !written.is_empty() {
            keywords.insert("allOf".into(), written.into());
        }
        match rest {
            Some(rest) => {
                keywords.extend(rest.keys.map(|keys| ("propertyNames".to_string(), self.or_known(keys))));
                keywords.insert("unevaluatedProperties".into(), rest.values);
                // beside other properties there is no word for how many there may be
                if self.known.is_empty() {
                    limits(&mut keywords, &rest.limits.limits());
                }
            }
            None if parts.closed && !open => {
                keywords.insert("unevaluatedProperties".into(), false.into());
            }
            None => {}
        }
        if open {
            keywords.extend(self.only_known_to(parts));
        }
        (self.known, self.spliced, self.settled, self.alone, self.all_required) = around;
        keywords
    }

    /// The properties that some part knows.
    pub(super) fn known(&self) -> Vec<&'static str> {
        let mut known = Vec::new();
        for name in &self.known {
            if !known.contains(name) {
                known.push(*name);
            }
        }
        known
    }

    /// What refuses those that no part knows, where only this part does: `unevaluatedProperties` would not see the other parts'.
    pub(super) fn only_known(&self) -> Option<(String, Value)> {
        (!self.settled).then(|| ("propertyNames".to_string(), json!({"enum": self.known()})))
    }

    /// The same where the parts are closed; where a variant stands for any name, the other variants say it.
    fn only_known_to(&self, parts: &Parts) -> Option<(String, Value)> {
        let takes_any_name = |part: &&SchemaObject| {
            part.judged().shape.tagged().is_some_and(|(_, tag)| tag.place == TagPlace::External && tag.other.is_some())
        };
        let is_beside_a_tag = parts.kind == AllOfKind::InternallyTagged;
        let is_said_elsewhere = is_beside_a_tag && parts.parts.iter().any(takes_any_name);
        self.only_known().filter(|_| parts.closed && !is_said_elsewhere)
    }

    /// The names of a map among the parts of an object: the map's own, and those that other parts know.
    pub(super) fn or_known(&self, keys: Value) -> Value {
        if self.known.is_empty() { keys } else { json!({"anyOf": [{"enum": self.known()}, keys]}) }
    }

    /// Writes the parts in place; a map goes to `rest`. Of what is `optional`, each part may be absent as a whole.
    fn parts(&mut self, parts: &Parts, optional: bool, written: &mut Vec<Value>, rest: &mut Option<Rest>) {
        for (position, part) in parts.parts.iter().enumerate() {
            let optional = optional || part.may_add_nothing();
            self.alone = parts.kind == AllOfKind::InternallyTagged && position > 0;
            match (&part.judged().shape, Referent::of(part)) {
                (Shape::AllOf(inner), referent) if optional || referent.is_none() => {
                    self.parts(inner, optional, written, rest);
                    if !optional {
                        written.extend(self.only_known_to(inner).map(|only| Keywords::from_iter([only]).into()));
                    }
                }
                (Shape::Dictionary(_), _) => _ = self.part(part, false, rest),
                // a unit writes nothing there
                (Shape::Null, _) => {}
                _ => written.push(self.part(part, optional, rest)),
            }
        }
    }

    /// A part of an object.
    fn part(&mut self, part: &SchemaObject, optional: bool, rest: &mut Option<Rest>) -> Value {
        let said = self.spliced(part, |writer, judged| match &judged.shape {
            Shape::Dictionary(dictionary) => {
                *rest = Some(Rest {
                    values: writer.place(dictionary.values),
                    keys: writer.keys(dictionary.keys),
                    limits: dictionary.keywords,
                });
                one("type", "object")
            }
            Shape::AllOf(inner) => {
                let mut written = Vec::new();
                writer.parts(inner, false, &mut written, rest);
                let mut keywords = one("allOf", written);
                keywords.extend(writer.only_known_to(inner));
                keywords
            }
            _ => writer.shape(judged, true),
        });
        match absence(part.judged()) {
            Some(absence) if optional => json!({"anyOf": [said, absence]}),
            _ => said,
        }
    }

    /// A branch of a part of an object.
    pub(super) fn branch(&mut self, union: &Union, branch: &SchemaObject) -> Value {
        let around = (self.known.clone(), self.settled, self.alone);
        let mut others = Vec::new();
        union.branches.iter().for_each(|branch| names(branch, &mut others, &mut Vec::new()));
        for name in others {
            if let Some(position) = self.known.iter().position(|known| *known == name) {
                self.known.remove(position);
            }
        }
        names(branch, &mut self.known, &mut Vec::new());
        match union.tag.map(|tag| (tag.place, tag.content)) {
            // it is tried as a part of the object, whatever else there is
            None => self.settled = true,
            Some((TagPlace::External, _)) => self.alone = false,
            Some((TagPlace::Property(_), None)) => self.alone = true,
            Some((TagPlace::Property(_), Some(_))) => {}
        }
        let said = self.spliced(branch, |writer, judged| writer.shape(judged, true));
        (self.known, self.settled, self.alone) = around;
        said
    }

    /// A part as a reference, where that says the same as among others; else what `write` makes of it.
    fn spliced(&mut self, part: &SchemaObject, write: impl FnOnce(&mut Self, &SchemaObject) -> Keywords) -> Value {
        let judged = part.judged();
        let address = ptr::from_ref(judged);
        if let Some(referent) = Referent::of(part)
            && (!speaks_of_others(judged, &mut Vec::new()) || self.spliced.contains(&address))
        {
            return self.reference(referent).into();
        }
        self.spliced.push(address);
        let keywords = write(self, judged);
        self.spliced.pop();
        finished(keywords)
    }
}

/// What an object is like where this part of it is absent; nothing where the part requires nothing.
fn absence(part: &SchemaObject) -> Option<Value> {
    let mut absent = Vec::new();
    match &part.shape {
        Shape::Object(object) if !object.properties.iter().any(|property| property.required) => {}
        Shape::AnyOf(Union { tag: Some(tag), .. }) | Shape::OneOf(Union { tag: Some(tag), .. }) => match tag.place {
            TagPlace::Property(property) => absent.push(property),
            TagPlace::External => absent.extend(tag.values),
        },
        _ => names(part, &mut absent, &mut Vec::new()),
    }
    let properties: Keywords = absent.iter().map(|name| ((*name).to_string(), false.into())).collect();
    (!properties.is_empty()).then(|| json!({"properties": properties}))
}

/// Whether a schema, among the parts of an object, would judge the properties of the other parts.
fn speaks_of_others(schema: &SchemaObject, above: &mut Vec<*const SchemaObject>) -> bool {
    let schema = schema.judged();
    let address = ptr::from_ref(schema);
    if above.contains(&address) {
        return false;
    }
    above.push(address);
    let speaks = match &schema.shape {
        Shape::Object(object) => object.closed,
        // a variant without data is a property there
        Shape::Dictionary(_) | Shape::Enum(_) | Shape::String(_) => true,
        Shape::AllOf(parts) => parts.closed || parts.parts.iter().any(|part| speaks_of_others(part, above)),
        Shape::AnyOf(union) | Shape::OneOf(union) => union.branches.iter().any(|part| speaks_of_others(part, above)),
        _ => false,
    };
    above.pop();
    speaks
}

/// Whether a part takes every property that no other part knows.
fn takes_anything(part: &SchemaObject, above: &mut Vec<*const SchemaObject>) -> bool {
    let part = part.judged();
    let address = ptr::from_ref(part);
    if above.contains(&address) {
        return false;
    }
    above.push(address);
    let takes = match &part.shape {
        Shape::Any | Shape::Null | Shape::Dictionary(_) => true,
        Shape::AllOf(_) | Shape::AnyOf(_) | Shape::OneOf(_) => {
            part.branches().iter().any(|part| takes_anything(part, above))
        }
        _ => false,
    };
    above.pop();
    takes
}

/// `branch` of `union`, at `position`, for every tag but those of the other branches.
fn otherwise(branch: Value, union: &Union, tag: &Tag, position: usize) -> Value {
    let is_list = |branch: &&SchemaObject| matches!(branch.judged().shape, Shape::Enum(_) | Shape::String(_));
    if tag.place == TagPlace::External && union.branches.iter().all(is_list) {
        // each is a string, whichever it is
        return branch;
    }
    let others: Vec<&str> = tag.values.iter().copied().filter(|value| tag.find(value) != Some(position)).collect();
    let listed = json!({"not": {"enum": others}});
    match tag.place {
        TagPlace::Property(property) => match branch {
            Value::Object(mut keywords) if !keywords.contains_key("allOf") => {
                keywords.insert("allOf".into(), json!([{"properties": {property: listed}}]));
                keywords.into()
            }
            branch => json!({"allOf": [branch, {"properties": {property: listed}}]}),
        },
        TagPlace::External => json!({"allOf": [branch, listed, {"propertyNames": listed}]}),
    }
}

/// Every name that `schema` has a property for.
fn names(schema: &SchemaObject, known: &mut Vec<&'static str>, above: &mut Vec<*const SchemaObject>) {
    let schema = schema.judged();
    let address = ptr::from_ref(schema);
    if above.contains(&address) {
        return;
    }
    above.push(address);
    for property in schema.properties_in_place() {
        for name in [property.name].into_iter().chain(property.aliases.iter().copied()) {
            known.push(name);
        }
    }
    known.extend(schema.enum_values().iter().filter(|name| !known.contains(name)).copied().collect::<Vec<_>>());
    for branch in schema.branches() {
        names(branch, known, above);
    }
    if let Some((_, tag)) = schema.shape.tagged()
        && tag.place == TagPlace::External
    {
        known.extend(tag.values.iter().copied().filter(|name| !known.contains(name)).collect::<Vec<_>>());
    }
    above.pop();
}
