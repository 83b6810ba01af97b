//! The properties of an object, its own and those of flattened parts; and what of it has no names: `const`, in the order of the wire.
//!
//! A schema refers to its flattened parts by functions, which a constant cannot call. Beside those, the derive lists the parts
//! themselves: [`Run`]s.

use alloc::vec::Vec;

use super::SchemaObject;
use super::kind::{AllOfKind, Flat, Parts, Run, Shape, TagPlace};
use super::property::Property;
use crate::utf8::equal;

impl SchemaObject {
    /// The properties that an object has of its own, in declaration order; empty where the schema is not one of an object.
    ///
    /// Those of flattened parts are among [`all_properties`](Self::all_properties).
    ///
    /// ```
    /// use wireform::{Property, SchemaObject};
    ///
    /// const USER: SchemaObject = SchemaObject::object(const { &[Property::new("id", SchemaObject::place::<u64>())] });
    /// assert_eq!(USER.properties()[0].name(), "id");
    /// ```
    #[must_use]
    pub const fn properties(&self) -> &'static [Property] {
        self.own_object().properties_in_place()
    }

    /// What is an object of its own: of one with parts, the part that holds its own properties.
    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    pub(super) const fn own_object(&self) -> &Self {
        let Some(parts) = self.parts() else { return self };
        let mut i = parts.runs.len();
        while i > 0 {
            i -= 1;
            if let Run::Own(part, ..) = parts.runs[i] {
                return parts.parts[part];
            }
        }
        self
    }

    /// Those of an object without parts.
    pub(crate) const fn properties_in_place(&self) -> &'static [Property] {
        match &self.shape {
            Shape::Object(object) => object.properties,
            _ => &[],
        }
    }

    /// The property that is called `name` on the wire, be it the object's own or one of a flattened part.
    ///
    /// ```
    /// use wireform::{Property, SchemaObject};
    ///
    /// const USER: SchemaObject = SchemaObject::object(const { &[Property::new("id", SchemaObject::place::<u64>())] });
    /// assert_eq!(USER.property("id").unwrap().schema().format(), Some("uint64"));
    /// assert!(USER.property("name").is_none());
    /// ```
    #[must_use]
    pub const fn property(&self, name: &str) -> Option<&'static Property> {
        match find(self, name) {
            Some((property, _)) => Some(property),
            None => None,
        }
    }

    /// Whether the object must have the property that is called `name`. One that is required in a flattened part is not, where that
    /// part may be absent as a whole: an `Option`.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// #[derive(Schema)]
    /// struct Place {
    ///     name: String,
    ///     #[serde(flatten)]
    ///     position: Option<Position>,
    /// }
    ///
    /// #[derive(Schema)]
    /// struct Position {
    ///     x: f64,
    ///     y: f64,
    /// }
    ///
    /// const PLACE: &wireform::SchemaObject = Place::SCHEMA.object();
    /// const _: () = assert!(PLACE.requires("name") && !PLACE.requires("x"));
    /// assert!(PLACE.property("x").unwrap().is_required(), "in a position");
    /// ```
    #[must_use]
    pub const fn requires(&self, name: &str) -> bool {
        match find(self, name) {
            Some((property, optional)) => property.required && !optional,
            None => false,
        }
    }

    /// Every property that is known by name, those of flattened parts among the object's own, in the order in which serde writes them.
    ///
    /// Two kinds of flattened parts have no names of their own: a map, of which
    /// [`additional_properties`](Self::additional_properties) has the values, and a union, of which a value has the properties of one
    /// branch: [`flattened_unions`](Self::flattened_unions). In an `all_of` written by hand, only
    /// parts that are objects in place are listed; a part that is a reference is not.
    ///
    /// ```
    /// use wireform::{Property, Schema};
    ///
    /// #[derive(Schema)]
    /// struct Order {
    ///     id: u64,
    ///     #[serde(flatten)]
    ///     address: Address,
    ///     paid: bool,
    /// }
    ///
    /// #[derive(Schema)]
    /// struct Address {
    ///     street: String,
    ///     town: String,
    /// }
    ///
    /// let names: Vec<&str> = Order::SCHEMA.all_properties().map(Property::name).collect();
    /// assert_eq!(names, ["id", "street", "town", "paid"]);
    /// ```
    pub fn all_properties(&self) -> impl Iterator<Item = &'static Property> {
        (0..).map_while(|index| self.property_at(index))
    }

    /// Those of [`all_properties`](Self::all_properties) in one pass, each with whether it must be there.
    #[cfg(feature = "form_urlencoded1")]
    pub(crate) fn needed_properties(&self) -> Vec<(&'static Property, bool)> {
        let mut found = Vec::new();
        needed(self, false, &mut found);
        found
    }

    /// The property at `index` of [`all_properties`](Self::all_properties), for constants.
    #[must_use]
    pub const fn property_at(&self, index: usize) -> Option<&'static Property> {
        match nth(self, index) {
            Ok(property) => Some(property),
            Err(_) => None,
        }
    }

    /// What the values of properties are like that an object does not know by name, where a map takes them: of a map its
    /// [`values`](Self::values), of an object those of a flattened map. Absent where nothing is said of such properties; whether they
    /// are refused, [`denies_unknown_properties`](Self::denies_unknown_properties) tells.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use wireform::Schema;
    ///
    /// #[derive(Schema)]
    /// struct Labelled {
    ///     id: u64,
    ///     #[serde(flatten)]
    ///     labels: BTreeMap<String, u8>,
    /// }
    ///
    /// let labels = Labelled::SCHEMA.additional_properties().unwrap();
    /// assert_eq!(labels.format(), Some("uint8"));
    /// ```
    #[must_use]
    pub const fn additional_properties(&self) -> Option<&'static SchemaObject> {
        match &self.shape {
            Shape::Dictionary(dictionary) => Some(dictionary.values),
            Shape::AllOf(parts) => additional(parts),
            _ => None,
        }
    }

    /// The unions among the flattened parts of an object, in order: a value has the properties of one of its
    /// [`branches`](Self::branches), and the [`tag`](Self::tag) says which. An enum without data is one too.
    ///
    /// Constants cannot ask this: enums may flatten each other in a circle, so one is [referred to](Self::resolve).
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// #[derive(Schema)]
    /// struct Payment {
    ///     amount: u64,
    ///     #[serde(flatten)]
    ///     method: Method,
    /// }
    ///
    /// #[derive(Schema)]
    /// #[serde(tag = "method")]
    /// enum Method {
    ///     Card { number: String },
    ///     Cash,
    /// }
    ///
    /// let unions = Payment::SCHEMA.flattened_unions();
    /// assert_eq!((unions.len(), unions[0].tag()), (1, Some("method")));
    /// assert!(unions[0].branches()[0].property("number").is_some());
    /// ```
    #[must_use]
    pub fn flattened_unions(&self) -> Vec<&'static SchemaObject> {
        let mut found = Vec::new();
        if let Some(parts) = self.parts() {
            unions(parts, DEEPEST, &mut found);
        }
        found
    }

    /// The parts of one object.
    const fn parts(&self) -> Option<&Parts> {
        match &self.shape {
            Shape::AllOf(parts) if !matches!(parts.kind, AllOfKind::Around) => Some(parts),
            _ => None,
        }
    }
}

/// Parts of parts are followed so far, lest ones that are written by hand and lead back to themselves be followed for ever.
const DEEPEST: usize = 64;

/// What stands together among the properties of an object.
enum Piece {
    Own(&'static [Property]),
    Part(Flat),
}

impl Parts {
    const fn pieces(&self) -> usize {
        if self.runs.is_empty() { self.parts.len() } else { self.runs.len() }
    }

    /// The piece at `index`, in the order of the wire.
    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    const fn piece(&self, index: usize) -> Piece {
        if self.runs.is_empty() {
            return Piece::Part(Flat::of(self.parts[index]));
        }
        match self.runs[index] {
            Run::Flat(flat) => Piece::Part(flat),
            Run::Own(part, from, count) => {
                let (_, rest) = self.parts[part].properties_in_place().split_at(from);
                Piece::Own(rest.split_at(count).0)
            }
        }
    }
}

impl Parts {
    /// The names of all properties that there may be, in the order of the wire: of a union those of each branch, or of its variants
    /// where they are names of properties.
    pub(crate) fn names_in_order(&self) -> Vec<&'static str> {
        let mut names = Vec::new();
        names_of_parts(self, &mut names, &mut Vec::new());
        names
    }
}

/// `met` are the unions so far: enums may flatten each other in a circle.
fn names_of_parts(parts: &Parts, names: &mut Vec<&'static str>, met: &mut Vec<*const SchemaObject>) {
    for piece in (0..parts.pieces()).map(|index| parts.piece(index)) {
        match piece {
            Piece::Own(properties) => names.extend(properties.iter().map(Property::name)),
            Piece::Part(flat) => names_of_part(flat.schema.resolve(), names, met),
        }
    }
}

fn names_of_part(part: &SchemaObject, names: &mut Vec<&'static str>, met: &mut Vec<*const SchemaObject>) {
    match (&part.shape, part.parts()) {
        (_, Some(parts)) => names_of_parts(parts, names, met),
        (Shape::AnyOf(union) | Shape::OneOf(union), _) => match &union.tag {
            Some(tag) if tag.place == TagPlace::External => names.extend(tag.values),
            _ if met.contains(&core::ptr::from_ref(part)) => {}
            _ => {
                met.push(core::ptr::from_ref(part));
                union.branches.iter().for_each(|branch| names_of_part(branch.resolve(), names, met));
            }
        },
        _ => names.extend(part.properties_in_place().iter().map(Property::name)),
    }
}

/// The property `name`, and whether the part that it is of may be absent.
const fn find(schema: &SchemaObject, name: &str) -> Option<(&'static Property, bool)> {
    let Some(parts) = schema.parts() else { return among(schema.properties_in_place(), name) };
    let mut i = 0;
    while i < parts.pieces() {
        match parts.piece(i) {
            Piece::Own(properties) => {
                if let Some(found) = among(properties, name) {
                    return Some(found);
                }
            }
            Piece::Part(flat) => {
                if let Some((property, optional)) = find(flat.schema, name) {
                    return Some((property, optional || flat.optional));
                }
            }
        }
        i += 1;
    }
    None
}

#[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
const fn among(properties: &'static [Property], name: &str) -> Option<(&'static Property, bool)> {
    let mut i = 0;
    while i < properties.len() {
        if equal(properties[i].name.as_bytes(), name.as_bytes()) {
            return Some((&properties[i], false));
        }
        i += 1;
    }
    None
}

/// The property at `index`; else, how many are to be passed behind this schema.
#[expect(clippy::indexing_slicing, reason = "an index below the length; const has no iterators")]
const fn nth(schema: &SchemaObject, mut index: usize) -> Result<&'static Property, usize> {
    let Some(parts) = schema.parts() else {
        let properties = schema.properties_in_place();
        return if index < properties.len() { Ok(&properties[index]) } else { Err(index - properties.len()) };
    };
    let mut i = 0;
    while i < parts.pieces() {
        match parts.piece(i) {
            Piece::Own(properties) if index < properties.len() => return Ok(&properties[index]),
            Piece::Own(properties) => index -= properties.len(),
            Piece::Part(flat) => match nth(flat.schema, index) {
                Ok(property) => return Ok(property),
                Err(rest) => index = rest,
            },
        }
        i += 1;
    }
    Err(index)
}

/// All properties; those of an `optional` part need not be there.
#[cfg(feature = "form_urlencoded1")]
fn needed(schema: &SchemaObject, optional: bool, found: &mut Vec<(&'static Property, bool)>) {
    let of = |properties: &'static [Property]| {
        properties.iter().map(move |property| (property, property.required && !optional))
    };
    let Some(parts) = schema.parts() else { return found.extend(of(schema.properties_in_place())) };
    for piece in (0..parts.pieces()).map(|index| parts.piece(index)) {
        match piece {
            Piece::Own(properties) => found.extend(of(properties)),
            Piece::Part(flat) => needed(flat.schema, optional || flat.optional, found),
        }
    }
}

/// The values of a map among `parts`.
const fn additional(parts: &Parts) -> Option<&'static SchemaObject> {
    let mut i = 0;
    while i < parts.pieces() {
        if let Piece::Part(flat) = parts.piece(i) {
            let found = match &flat.schema.shape {
                Shape::Any => Some(flat.schema),
                _ => flat.schema.additional_properties(),
            };
            if found.is_some() {
                return found;
            }
        }
        i += 1;
    }
    None
}

/// The unions among `parts`.
fn unions(parts: &Parts, depth: usize, found: &mut Vec<&'static SchemaObject>) {
    let pieces = (0..parts.pieces()).map(|index| parts.piece(index));
    for piece in pieces {
        let Piece::Part(flat) = piece else { continue };
        let schema = flat.schema.resolve();
        match (&schema.shape, schema.parts()) {
            (Shape::AnyOf(_) | Shape::OneOf(_) | Shape::Enum(_), _) => found.push(schema),
            (_, Some(inner)) if depth > 0 => unions(inner, depth - 1, found),
            _ => {}
        }
    }
}
