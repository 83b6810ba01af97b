//! A type → what schemars 1 wants to know of it: its schema, its name, and the definitions that it refers to.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};

use ::schemars::{Schema as Written, SchemaGenerator};
use ::serde_json::{Map, Value};

use super::dialect::Dialect;
use super::set::SchemaSet;
use crate::schema::{Schema, of};

/// The name of `T` among schemars' definitions.
#[must_use]
pub fn name<T: Schema + ?Sized>() -> Cow<'static, str> {
    Cow::Owned(SchemaSet::of(Dialect::JsonSchema, &[of::<T>()]).root().unwrap_or_default().into())
}

/// The schema of `T`; those of the types that it leads to go to the definitions of `generator`.
#[must_use]
pub fn schema<T: Schema + ?Sized>(generator: &mut SchemaGenerator) -> Written {
    let set = SchemaSet::of(Dialect::JsonSchema, &[of::<T>()]);
    let path = String::from(generator.settings().definitions_path.trim_start_matches('#').trim_end_matches('/'));
    let root = set.root().unwrap_or_default();
    let mut own = Value::default();
    let mut is_used = false;
    let reference = |name: &str| format!("#{path}/{name}");
    for (name, _, said) in set.definitions(&reference) {
        is_used |= said.to_string().contains(&format!("\"{}\"", reference(root)));
        if name == root {
            own = said;
        } else {
            generator.definitions_mut().entry(name).or_insert(said);
        }
    }
    if is_used {
        generator.definitions_mut().entry(root).or_insert_with(|| own.clone());
    }
    match own {
        Value::Object(keywords) => keywords.into(),
        Value::Bool(any) => any.into(),
        _ => Map::new().into(),
    }
}
