//! Roots → the types of a module: each once, in an order that is the roots' no matter, with a name for each that it exports.

use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::direction::{Differing, Direction};
use super::options::Options;
use crate::export::name::ConstantName;
use crate::export::names::Names;
use crate::export::reachable::Reachable;
use crate::export::referent::Referent;
use crate::schema::SchemaObject;

/// What TypeScript takes for something else where a type is named, and the types of its library that a module needs.
const PREDEFINED: &[&str] = &[
    "Array",
    "NonNullable",
    "Partial",
    "Record",
    "any",
    "as",
    "await",
    "bigint",
    "boolean",
    "infer",
    "intrinsic",
    "keyof",
    "never",
    "number",
    "object",
    "readonly",
    "string",
    "symbol",
    "undefined",
    "unique",
    "unknown",
];

/// The types of a module.
#[derive(Debug)]
pub(super) struct Plan<'schema> {
    pub(super) names: Names,
    pub(super) options: Options,
    /// In the order of the module.
    pub(super) types: Vec<Exported<'schema>>,
    /// The place of each type, by its name.
    places: BTreeMap<String, usize>,
}

/// A type, and what is exported of it.
#[derive(Debug)]
pub(super) struct Exported<'schema> {
    /// Its name in the documents that have no identifiers.
    name: String,
    /// The constant that holds its schema.
    pub(super) constant: String,
    /// The model type.
    pub(super) model: String,
    /// The model types of a value that is sent or received, where they differ from the other one.
    pub(super) sent: Option<String>,
    pub(super) received: Option<String>,
    /// The name of the file, without its ending; no two are the same where capitals do not matter.
    pub(super) file: String,
    /// Several where the compiler has copied the constant, or where two types of one name say the same.
    pub(super) schemas: Vec<&'schema SchemaObject>,
}

impl Exported<'_> {
    /// The name of the model type of a value that goes this way.
    pub(super) fn model(&self, direction: Direction) -> &str {
        let own = match direction {
            Direction::Both => None,
            Direction::Sent => self.sent.as_deref(),
            Direction::Received => self.received.as_deref(),
        };
        own.unwrap_or(&self.model)
    }

    /// Every model type that is exported, with the way that its values go.
    pub(super) fn models(&self) -> impl Iterator<Item = (Direction, &str)> {
        let ways = [
            (Direction::Both, Some(&self.model)),
            (Direction::Sent, self.sent.as_ref()),
            (Direction::Received, self.received.as_ref()),
        ];
        ways.into_iter().filter_map(|(direction, name)| Some((direction, name?.as_str())))
    }
}

impl<'schema> Plan<'schema> {
    pub(super) fn of(roots: &[&'schema SchemaObject], options: Options) -> Self {
        let reachable = Reachable::from(roots.iter().copied());
        let names = Names::among(&reachable);
        let mut schemas: BTreeMap<String, Vec<&'schema SchemaObject>> = BTreeMap::new();
        for node in &reachable.nodes {
            if let Some(name) = names.of_node(node) {
                schemas.entry(name.into_owned()).or_default().push(node.schema);
            }
        }
        let mut types: Vec<_> = schemas.into_iter().map(|(name, schemas)| Exported::new(name, schemas)).collect();
        types.sort_by_cached_key(|of| (place_of(&of.model), of.model.clone()));
        name_apart(&mut types, options);
        if !options.is_generated() {
            name_directions(&mut types, &names);
        }
        let places = types.iter().enumerate().map(|(place, of)| (of.name.clone(), place)).collect();
        Self {
            names,
            options,
            types,
            places,
        }
    }

    /// The type that `referent` is.
    pub(super) fn exported(&self, referent: Referent) -> Option<&Exported<'schema>> {
        let place = self.places.get(self.names.name(referent).as_ref())?;
        self.types.get(*place)
    }
}

impl<'schema> Exported<'schema> {
    fn new(name: String, schemas: Vec<&'schema SchemaObject>) -> Self {
        let constant = ConstantName(&name).to_string();
        let model = constant.strip_prefix('$').unwrap_or(&constant).to_owned();
        Self {
            name,
            constant,
            file: model.clone(),
            model,
            sent: None,
            received: None,
            schemas,
        }
    }
}

/// Where a name stands among others, as the generator sorts them: capitals do not matter, and `_` stands before `$`, then digits, then
/// letters (Unicode Technical Standard 10, of ASCII).
pub(super) fn place_of(name: &str) -> Vec<u8> {
    let weight = |byte: u8| match byte {
        b'_' => 0,
        b'$' => 1,
        _ => byte.to_ascii_lowercase(),
    };
    name.bytes().map(weight).collect()
}

/// No model type is called as one of TypeScript's own, and no file as another one.
fn name_apart(types: &mut [Exported<'_>], options: Options) {
    let mut taken: BTreeSet<String> = types.iter().map(|of| of.model.clone()).collect();
    let mut files = BTreeSet::new();
    for of in types {
        if PREDEFINED.contains(&of.model.as_str()) && !options.is_generated() {
            of.model = free(format!("_{}", of.model), &mut taken, |name| format!("_{name}"));
        }
        of.file = of.model.clone();
        while !files.insert(of.file.to_ascii_lowercase()) {
            of.file.push('_');
        }
    }
}

/// The types of what is sent and of what is received.
fn name_directions(types: &mut [Exported<'_>], names: &Names) {
    let mut taken: BTreeSet<String> = types.iter().map(|of| of.model.clone()).collect();
    let schemas = || types.iter().map(|of| (of.name.as_str(), of.schemas.as_slice()));
    let sent = Differing::of(Direction::Sent, schemas(), names);
    let received = Differing::of(Direction::Received, schemas(), names);
    for of in types {
        let mut called = |differing: &Differing, word: &str| {
            let longer = |name: String| format!("{}_{word}", name.trim_end_matches(word));
            differing.contains(&of.name).then(|| free(format!("{}{word}", of.model), &mut taken, longer))
        };
        of.sent = called(&sent, "Input");
        of.received = called(&received, "Output");
    }
}

/// The first name that is not taken yet, and which is now.
fn free(name: String, taken: &mut BTreeSet<String>, next: impl Fn(String) -> String) -> String {
    let mut name = name;
    while !taken.insert(name.clone()) {
        name = next(name);
    }
    name
}
