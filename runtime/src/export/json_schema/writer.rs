//! A schema where it stands → its keywords.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Ordering;

use ::serde_json::{Map, Value, json};

use super::dependencies;
use super::dialect::Dialect;
use super::number::{literal, nearest, not_above, not_below};
use crate::export::referent::Referent;
use crate::format::Format;
use crate::keyword::{ArrayKeywords, GREATEST_SINGLE, Limit, Limits, NumberKeywords, StringKeywords};
use crate::number::Number;
use crate::schema::{Object, SchemaObject, Shape};

/// The keywords of a schema, in order.
pub(super) type Keywords = Map<String, Value>;

/// Refers to a schema: the value of its `$ref`, a reference of a URI in which nothing is left to be escaped.
pub(super) type Namer<'n> = dyn FnMut(Referent) -> String + 'n;

/// Writes schemas, and has each reference named.
pub(super) struct Writer<'w, 'n> {
    namer: &'w mut Namer<'n>,
    dialect: Dialect,
    /// The parts of objects that are being written in place of a reference to them.
    pub(super) spliced: Vec<*const SchemaObject>,
    /// The properties that some part of the object around knows, once for each that does.
    pub(super) known: Vec<&'static str>,
    /// What no part of the object around knows is refused or accepted by a word for the whole of it.
    pub(super) settled: bool,
    /// The part that is being written refuses what it does not know, as if it stood alone.
    pub(super) alone: bool,
    /// Of the properties of the object around, each that is known must be there: they are tags.
    pub(super) all_required: bool,
}

impl<'w, 'n> Writer<'w, 'n> {
    pub(super) fn new(dialect: Dialect, namer: &'w mut Namer<'n>) -> Self {
        Self {
            namer,
            dialect,
            spliced: Vec::new(),
            known: Vec::new(),
            settled: false,
            alone: false,
            all_required: false,
        }
    }

    /// A schema where it stands: a reference, or what it says.
    pub(super) fn place(&mut self, schema: &SchemaObject) -> Value {
        let Some(referent) = Referent::of(schema) else { return self.own(schema) };
        let mut beside = Keywords::new();
        if schema.written_as.is_some() {
            let named = self.shape(referent.schema.judged(), false);
            let placed = self.shape(schema, false);
            if is_replaced(&named, &placed) {
                return self.own(schema);
            }
            beside.extend(placed.into_iter().filter(|(word, value)| named.get(word) != Some(value)));
        }
        let mut keywords = self.reference(referent);
        match (schema.is_nullable(), referent.schema.judged().is_nullable()) {
            (true, false) => keywords = or_null(keywords),
            (false, true) if schema.written_as.is_some() => {
                beside.insert("not".into(), json!({"type": "null"}));
            }
            _ => {}
        }
        keywords.extend(beside);
        let said = annotated(referent.schema, Keywords::new());
        let mut annotations = annotated(schema, Keywords::new());
        annotations.retain(|word, value| said.get(word) != Some(value));
        keywords.extend(annotations);
        keywords.into()
    }

    /// What a schema says itself.
    fn own(&mut self, schema: &SchemaObject) -> Value {
        let mut shape = self.shape(schema, false);
        if schema.is_nullable() {
            shape = or_null(shape);
        }
        finished(annotated(schema, shape))
    }

    pub(super) fn reference(&mut self, referent: Referent) -> Keywords {
        one("$ref", (self.namer)(referent))
    }

    /// What a value that is not null is like. `open`: among the parts of an object, where none can tell which properties there are.
    pub(super) fn shape(&mut self, schema: &SchemaObject, open: bool) -> Keywords {
        match &schema.shape {
            Shape::Any => Keywords::new(),
            Shape::Null => one("type", "null"),
            Shape::Boolean => one("type", "boolean"),
            Shape::OneBoolean(only) => {
                let mut keywords = one("type", "boolean");
                keywords.insert("const".into(), (*only).into());
                keywords
            }
            Shape::String(keywords) => string(keywords, schema.pattern()),
            Shape::Number(numeric) => number("number", &numeric.keywords),
            Shape::Integer(numeric) => number("integer", &numeric.keywords),
            Shape::Enum(enumeration) if open => Self::name_of_variant(enumeration.values),
            Shape::Enum(enumeration) => self.dialect.strings(enumeration.values),
            Shape::Array(array) => self.array(array.prefix, array.items, &array.keywords),
            Shape::Dictionary(dictionary) => {
                let mut keywords = one("type", "object");
                let keys = self.keys(dictionary.keys).map(|keys| if open { self.or_known(keys) } else { keys });
                keywords.extend(keys.map(|keys| ("propertyNames".to_string(), keys)));
                if open && !self.known.is_empty() {
                    let known: Keywords =
                        self.known().into_iter().map(|name| (name.to_string(), true.into())).collect();
                    keywords.insert("properties".into(), known.into());
                }
                keywords.insert("additionalProperties".into(), self.place(dictionary.values));
                limits(&mut keywords, &dictionary.keywords.limits());
                keywords
            }
            Shape::Object(object) => self.object(object, open),
            Shape::AnyOf(union) => self.union("anyOf", union, open),
            Shape::OneOf(union) => self.union("oneOf", union, open),
            Shape::AllOf(parts) => self.all_of(parts, open),
            Shape::Reference(_) => match self.place(schema) {
                Value::Object(keywords) => keywords,
                _ => Keywords::new(),
            },
        }
    }

    fn array(&mut self, prefix: &[&SchemaObject], items: &SchemaObject, demands: &ArrayKeywords) -> Keywords {
        let mut keywords = one("type", "array");
        let is_full = demands.max_items.is_some_and(|most| most <= prefix.len() as u64);
        if !prefix.is_empty() {
            let items = prefix.iter().map(|item| self.place(item)).collect();
            keywords.insert("prefixItems".into(), Value::Array(items));
        }
        let others = if !prefix.is_empty() && is_full { Value::Bool(false) } else { self.place(items) };
        keywords.insert("items".into(), others);
        limits(&mut keywords, &demands.limits());
        flag(&mut keywords, "uniqueItems", demands.unique_items);
        keywords
    }

    fn object(&mut self, object: &Object, open: bool) -> Keywords {
        let mut properties = Keywords::new();
        let mut required = Vec::new();
        let mut conditions = Vec::new();
        for property in object.properties {
            let value = self.place(&property.schema);
            for alias in property.aliases {
                properties.insert((*alias).to_string(), value.clone());
            }
            properties.insert(property.name.to_string(), value);
            if !property.aliases.is_empty() {
                conditions.extend(alternatives(property.name, property.aliases, property.required));
            } else if property.required {
                required.push(property.name);
            }
        }
        let mut keywords = self.dialect.object(properties);
        if !required.is_empty() {
            keywords.insert("required".into(), required.into());
        }
        if object.closed && !open {
            keywords.insert("additionalProperties".into(), false.into());
        }
        if object.closed && open && self.alone {
            keywords.extend(self.only_known());
        }
        dependencies::extend(&mut keywords, &mut conditions, object);
        if !conditions.is_empty() {
            keywords.insert("allOf".into(), conditions.into());
        }
        keywords
    }
}

/// A property of several names: one of them, if it is required, and never two.
fn alternatives(name: &str, aliases: &[&str], required: bool) -> Vec<Value> {
    let names: Vec<&str> = [name].into_iter().chain(aliases.iter().copied()).collect();
    if required {
        let one: Vec<Value> = names.iter().map(|name| json!({"required": [name]})).collect();
        return alloc::vec![json!({"oneOf": one})];
    }
    let mut pairs = Vec::new();
    let mut others = names.as_slice();
    while let Some((name, rest)) = others.split_first() {
        pairs.extend(rest.iter().map(|other| json!({"not": {"required": [name, other]}})));
        others = rest;
    }
    pairs
}

/// A schema that says only this.
pub(super) fn one(word: &str, value: impl Into<Value>) -> Keywords {
    Keywords::from_iter([(word.to_string(), value.into())])
}

/// The same, or null.
pub(super) fn or_null(mut keywords: Keywords) -> Keywords {
    if keywords.is_empty() || keywords.get("type").is_some_and(|of| of == "null") {
        return keywords;
    }
    let null = || Value::from(one("type", "null"));
    // what is said of objects and strings alone lets null pass
    let is_typed = !["allOf", "oneOf", "anyOf"].iter().any(|word| keywords.contains_key(*word));
    let is_choice = keywords.len() == 1;
    if let Some(of) = keywords.get_mut("type").filter(|_| is_typed) {
        *of = json!([of, "null"]);
        if let Some(value) = keywords.remove("const") {
            keywords.insert("enum".into(), json!([value, null]));
        } else if let Some(Value::Array(values)) = keywords.get_mut("enum") {
            values.push(Value::Null);
        }
        return keywords;
    }
    if let Some(Value::Array(branches)) = keywords.get_mut("anyOf").filter(|_| is_choice) {
        branches.push(null());
        return keywords;
    }
    one("anyOf", [Value::from(keywords), null()].as_slice())
}

/// A schema without keywords accepts anything.
pub(super) fn finished(keywords: Keywords) -> Value {
    if keywords.is_empty() { Value::Bool(true) } else { keywords.into() }
}

/// Whether `placed` has dropped or exchanged what `named` demands, so that it cannot stand beside a reference.
fn is_replaced(named: &Keywords, placed: &Keywords) -> bool {
    const EXCHANGED: [&str; 4] = ["format", "multipleOf", "x-multipleOf", "pattern"];
    named.iter().any(|(word, value)| match placed.get(word) {
        Some(own) => EXCHANGED.contains(&word.as_str()) && own != value,
        None => true,
    })
}

/// What is said for readers: title and description first, the other annotations last.
fn annotated(schema: &SchemaObject, shape: Keywords) -> Keywords {
    let annotations = &schema.annotations;
    let mut keywords = Keywords::new();
    keywords.extend(annotations.title.map(|title| ("title".to_string(), title.into())));
    keywords.extend(annotations.description.map(|text| ("description".to_string(), text.into())));
    keywords.extend(shape);
    keywords.extend(annotations.default.map(|value| ("default".to_string(), literal(value))));
    keywords.extend(annotations.example.map(|value| ("examples".to_string(), [literal(value)].as_slice().into())));
    flag(&mut keywords, "deprecated", annotations.deprecated);
    flag(&mut keywords, "readOnly", annotations.read_only);
    flag(&mut keywords, "writeOnly", annotations.write_only);
    keywords
}

fn string(demands: &StringKeywords, pattern: Option<&str>) -> Keywords {
    let mut keywords = one("type", "string");
    limits(&mut keywords, &demands.limits());
    let form = demands.format.and_then(Format::pattern);
    keywords.extend(pattern.or(form).map(|pattern| ("pattern".to_string(), pattern.into())));
    keywords.extend(demands.format.map(|format| ("format".to_string(), format.name().into())));
    for (row, limit) in demands.decimal.as_numbers().limits() {
        // an annotation: a limit of numbers says nothing about a string; in the form of the value, which is as exact
        keywords.extend(limit.map(|limit| (format!("x-{}", row.word), limit.number().to_string().into())));
    }
    if let (Some(_), Some(form)) = (pattern, form) {
        keywords.insert("allOf".into(), json!([{"pattern": form}]));
    }
    keywords
}

fn number(kind: &str, demands: &NumberKeywords) -> Keywords {
    let mut keywords = one("type", kind);
    keywords.extend(demands.format.map(|format| ("format".to_string(), format.name().into())));
    match demands.list() {
        Some([value]) => _ = keywords.insert("const".into(), nearest(*value)),
        Some(values) => _ = keywords.insert("enum".into(), values.iter().copied().map(nearest).collect()),
        None => {}
    }
    let range = demands.type_range().map(|(lowest, highest)| (Number::integer(lowest), Number::unsigned(highest)));
    let single = demands.single.then(|| (Number::float(-GREATEST_SINGLE), Number::float(GREATEST_SINGLE)));
    let implied = range.or(single).map(|(lowest, highest)| NumberKeywords::new().minimum(lowest).maximum(highest));
    limits(&mut keywords, &implied.unwrap_or_default().merged(*demands).limits());
    if demands.nonzero {
        keywords.insert("not".into(), json!({"const": 0}));
    }
    keywords
}

/// Each limit under its word; a number that JSON values cannot hold as the next one that refuses nothing more.
pub(super) fn limits(keywords: &mut Keywords, limits: Limits<'_>) {
    for (row, limit) in limits {
        let value = limit.and_then(|limit| match (limit, row.bound.side()) {
            (Limit::Count(count), _) => Some(count.into()),
            (Limit::Number(limit), Some(Ordering::Less)) => not_below(limit),
            (Limit::Number(limit), Some(Ordering::Greater)) => not_above(limit),
            (Limit::Number(divisor), Some(Ordering::Equal) | None) => Some(nearest(divisor)),
        });
        keywords.extend(value.map(|value| (row.word.to_string(), value)));
    }
}

fn flag(keywords: &mut Keywords, word: &str, is_set: bool) {
    keywords.extend(is_set.then(|| (word.to_string(), true.into())));
}
