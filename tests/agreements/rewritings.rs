//! A document that serde reads in a form that it never writes → the same document in the form that it writes.
//!
//! An exception that rewrites excuses nothing by itself: the document in the form that serde writes must be read too, and be valid.

use serde_json::{Map, Value};
use wireform::{Kind, Property, SchemaObject};

/// What is written in the place of something else: several candidates, of which one is enough.
pub(crate) type Rewriting = fn(&Forms, &Value) -> Vec<Value>;

/// What the schemas of a type know that rewriting needs.
#[derive(Debug, Default)]
pub(crate) struct Forms {
    /// The properties of each object, in the order of the fields: those that are read.
    objects: Vec<Vec<&'static str>>,
    /// The properties that are not read.
    written_only: Vec<&'static str>,
    /// The tags of structs, with the one value of each.
    tags: Vec<(&'static str, &'static str)>,
    /// The variants that are told by the name of an object's property.
    pub(crate) variants: Vec<&'static str>,
    /// The variants without data of enums that have others with data, or that stand among the properties of an object.
    units: Vec<&'static str>,
    /// The names of variants, and the values of enums.
    words: Vec<&'static str>,
    /// The properties of each part that may be absent; none for a map, which takes what nothing else knows.
    optional_parts: Vec<Vec<&'static str>>,
    known: Vec<&'static str>,
    seen: Vec<*const SchemaObject>,
}

impl Forms {
    pub(crate) fn of(schema: &'static SchemaObject) -> Self {
        let mut forms = Self::default();
        forms.look(schema, false);
        forms.objects.sort_unstable();
        forms.objects.dedup();
        let heads: Vec<_> = forms.objects.iter().filter(|names| names.len() == 1).cloned().collect();
        // a tag, and behind it the properties of what stands beside it, which may be a tag again
        for _ in 0..2 {
            let behind = heads.iter().flat_map(|head| forms.objects.iter().map(|names| [&**head, names].concat()));
            let behind: Vec<_> = behind.collect();
            forms.objects.extend(behind);
            forms.objects.sort_unstable();
            forms.objects.dedup();
        }
        forms
    }

    /// `is_branch`: one of a union, whose tag serde does read.
    fn look(&mut self, schema: &'static SchemaObject, is_branch: bool) {
        let schema = followed(schema);
        if self.seen.contains(&std::ptr::from_ref(schema)) {
            return;
        }
        self.seen.push(schema);
        self.words.extend(schema.enum_values());
        self.look_at_properties(schema.properties(), is_branch);
        let is_union = matches!(schema.kind(), Kind::OneOf | Kind::AnyOf);
        for (position, part) in schema.branches().iter().enumerate() {
            if schema.kind() == Kind::AllOf && part.is_valid(&Value::Null) {
                self.optional_parts.push(names(part, 0));
            }
            // of the parts of a branch, the first one has the tag
            self.look(part, is_union || (is_branch && position == 0));
            if let ([property], true, None) = (part.properties(), is_union, schema.tag())
                && part.denies_unknown_properties()
            {
                self.variants.push(property.name());
            }
            self.units.extend(units(part));
        }
        let inside = schema.prefix_items().iter().copied().chain(schema.items()).chain(schema.keys());
        inside.chain(schema.values()).for_each(|inside| self.look(inside, false));
    }

    fn look_at_properties(&mut self, properties: &'static [Property], is_branch: bool) {
        let read = properties.iter().filter(|property| !property.is_read_only());
        self.objects.push(read.map(Property::name).collect());
        for property in properties {
            self.known.push(property.name());
            self.known.extend(property.aliases());
            if property.is_read_only() {
                self.written_only.push(property.name());
            }
            self.look(property.schema(), false);
        }
        // a variant of an enum that is a string outside has its name for a property
        self.words.extend(properties.iter().take(1).map(Property::name));
        if let ([tag, ..], false) = (properties, is_branch)
            && let [value] = tag.schema().enum_values()
        {
            self.tags.push((tag.name(), *value));
        }
    }
}

/// The schema itself: of a copy in place, the one it is a copy of says the same.
fn followed(schema: &'static SchemaObject) -> &'static SchemaObject {
    schema.resolve()
}

/// The names of variants without data, where they are properties. What stands for every other name has its own for a title.
fn units(part: &'static SchemaObject) -> impl Iterator<Item = &'static str> {
    let other = part.title().filter(|_| part.kind() == Kind::String);
    followed(part).enum_values().iter().copied().chain(other)
}

/// Every property that a part knows.
fn names(part: &'static SchemaObject, depth: u8) -> Vec<&'static str> {
    let part = followed(part);
    let own = part
        .properties()
        .iter()
        .flat_map(|property| [property.name()].into_iter().chain(property.aliases().iter().copied()));
    let inside = part.branches().iter().filter(|_| depth < 8).flat_map(|branch| names(branch, depth + 1));
    // a variant without data is a property there
    own.chain(inside).chain(units(part)).collect()
}

/// Every document that differs from `document` in one value, for which `rewrite` has others.
fn at_each(document: &Value, rewrite: &dyn Fn(&Value) -> Vec<Value>) -> Vec<Value> {
    let mut all = rewrite(document);
    match document {
        Value::Array(items) => {
            for (position, item) in items.iter().enumerate() {
                all.extend(at_each(item, rewrite).into_iter().map(|item| {
                    let mut items = items.clone();
                    items[position] = item;
                    Value::Array(items)
                }));
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                all.extend(at_each(member, rewrite).into_iter().map(|member| {
                    let mut members = members.clone();
                    members[name] = member;
                    Value::Object(members)
                }));
            }
        }
        _ => {}
    }
    all
}

/// Every document without those members of one object that `is_left_out` names.
fn without(document: &Value, is_left_out: &dyn Fn(&str, &Value) -> bool) -> Vec<Value> {
    at_each(document, &|value| {
        let Value::Object(members) = value else { return Vec::new() };
        let left = members.iter().filter(|(name, member)| !is_left_out(name, member));
        let left: Map<_, _> = left.map(|(name, member)| (name.clone(), member.clone())).collect();
        if left.len() == members.len() { Vec::new() } else { vec![left.into()] }
    })
}

/// An array as the object whose properties it gives in order.
pub(crate) fn sequences_as_objects(forms: &Forms, document: &Value) -> Vec<Value> {
    at_each(document, &|value| {
        let Value::Array(items) = value else { return Vec::new() };
        let fitting = forms.objects.iter().filter(|names| names.len() >= items.len());
        let named = fitting.map(|names| names.iter().map(ToString::to_string).zip(items.iter().cloned()).collect());
        named.map(Value::Object).collect()
    })
}

/// A number as the variant at that position.
pub(crate) fn numbers_as_variants(forms: &Forms, document: &Value) -> Vec<Value> {
    at_each(document, &|value| {
        if value.is_u64() { forms.words.iter().map(|word| (*word).into()).collect() } else { Vec::new() }
    })
}

/// `{"variant": null}` as `"variant"`.
pub(crate) fn objects_as_unit_variants(_: &Forms, document: &Value) -> Vec<Value> {
    at_each(document, &|value| {
        let Some(members) = value.as_object().filter(|members| members.len() == 1) else { return Vec::new() };
        members.iter().filter(|(_, member)| member.is_null()).map(|(name, _)| name.as_str().into()).collect()
    })
}

/// `{}` as `null`.
pub(crate) fn empty_objects_as_null(_: &Forms, document: &Value) -> Vec<Value> {
    at_each(document, &|value| {
        if value.as_object().is_some_and(Map::is_empty) { vec![Value::Null] } else { Vec::new() }
    })
}

/// A property that is null as one that is not there.
pub(crate) fn nulls_as_absent(_: &Forms, document: &Value) -> Vec<Value> {
    at_each(document, &|value| {
        let Value::Object(members) = value else { return Vec::new() };
        let nulls = members.iter().filter(|(_, member)| member.is_null());
        let without = nulls.map(|(null, _)| {
            let mut members = members.clone();
            members.remove(null);
            Value::Object(members)
        });
        without.collect()
    })
}

/// An object without the properties that serde reads over.
pub(crate) fn without_what_is_not_read(forms: &Forms, document: &Value) -> Vec<Value> {
    without(document, &|name, _| forms.written_only.contains(&name))
}

/// The tag of a struct as it is written.
pub(crate) fn tags_of_structs(forms: &Forms, document: &Value) -> Vec<Value> {
    at_each(document, &|value| {
        let Value::Object(members) = value else { return Vec::new() };
        let right = forms.tags.iter().filter(|(tag, word)| members.get(*tag).is_none_or(|found| found != word));
        let tagged = right.map(|(tag, word)| {
            let mut members = members.clone();
            members.insert((*tag).to_string(), (*word).into());
            Value::Object(members)
        });
        tagged.collect()
    })
}

/// An object without a part that may be absent.
pub(crate) fn without_optional_parts(forms: &Forms, document: &Value) -> Vec<Value> {
    let without_part = |part: &Vec<&'static str>| {
        without(document, &|name, _| if part.is_empty() { !forms.known.contains(&name) } else { part.contains(&name) })
    };
    forms.optional_parts.iter().flat_map(without_part).collect()
}

/// An enum among other properties, which more than one variant names: with one of the names, or without one of them, where there is
/// another enum.
pub(crate) fn one_variant(forms: &Forms, document: &Value) -> Vec<Value> {
    at_each(document, &|value| {
        let Value::Object(properties) = value else { return Vec::new() };
        let is_variant = |name: &str| forms.variants.contains(&name) || forms.units.contains(&name);
        let named: Vec<&String> = properties.keys().filter(|name| is_variant(name)).collect();
        if named.len() < 2 {
            return Vec::new();
        }
        let keeping = |kept: &&String| {
            let mut properties = properties.clone();
            properties.retain(|name, _| name == *kept || !named.contains(&name));
            Value::Object(properties)
        };
        let dropping = |dropped: &&String| {
            let mut properties = properties.clone();
            properties.remove(*dropped);
            Value::Object(properties)
        };
        named.iter().map(keeping).chain(named.iter().map(dropping)).collect()
    })
}
