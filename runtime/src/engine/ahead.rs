//! What a source asks before it reads a value: how much of it matters. For a text that is all the memory that is saved.

use super::frame::{Frame, IGNORED, RECORD, State, TAG, is};
use crate::schema::{PackedName, Property, SchemaObject, Shape};

/// So many code points of a string are looked at in any case: by the message that shows it, and by what comes to mind of it.
const LEAST: usize = 256;

impl<'s> Frame<'_, 's> {
    /// The value that comes next begins at `offset` of its text.
    #[inline(always)]
    pub(crate) fn comes_from(&self, offset: usize) {
        self.run.comes_from(offset);
    }

    /// The property that is expected next.
    #[inline(always)]
    pub(crate) fn next_property(&self) -> Option<&'static Property> {
        self.rest.get().first()
    }

    /// The value called `name`, which is not long, comes next, of an object whose properties come in any order. What it meets is looked
    /// for by its name; where that is not the first of a known property, as always.
    #[inline(always)]
    pub(crate) fn name_comes(&self, name: PackedName) {
        if self.state() == State::Unordered {
            self.value_schema.set(self.new_property(name));
        }
    }

    #[inline(never)]
    fn new_property(&self, name: PackedName) -> Option<&'s SchemaObject> {
        let Shape::Object(object) = &self.schema.get().shape else { return None };
        let index = object.find_short(name).filter(|index| !self.has_come(*index))?;
        self.mark(index);
        object.properties.get(index).map(Property::schema)
    }

    /// The most items of the array here, or properties of the dictionary, that are accepted, where one more ends the reading of it.
    #[inline(always)]
    pub(crate) fn most_inside(&self) -> u64 {
        let most = match (&self.schema.get().shape, self.state()) {
            (Shape::Array(array), State::Items | State::Tuple | State::Unique) => array.keywords.max_items,
            (Shape::Dictionary(dictionary), State::Dictionary) => dictionary.keywords.max_properties,
            _ => None,
        };
        most.unwrap_or(u64::MAX)
    }

    /// The dictionary here has so many properties.
    #[cold]
    pub(crate) fn announce(&self, length: Option<usize>) {
        self.choices.set(length.unwrap_or(0) as u64);
    }

    /// How many code points of the string called `name` here are enough to judge it: one that has more is judged as any other that
    /// begins with these, and ends in the same way. Nothing where all of it matters, as to a pattern and to a format.
    #[cold]
    #[inline(never)]
    pub(crate) fn most_code_points(&self, name: PackedName) -> Option<usize> {
        let schema = self.schema_ahead(name)?;
        if is(schema, &RECORD) || is(schema, &TAG) {
            return None;
        }
        let enough = match &schema.judged().shape {
            Shape::String(keywords) if keywords.look_only_at_length() => {
                usize::try_from(keywords.max_length?).ok()?.checked_add(1)?
            }
            Shape::String(_) => return None,
            Shape::Enum(enumeration) => enumeration.values.iter().map(|value| value.len()).max()?.checked_add(1)?,
            shape if shape.is_composition() => return None,
            _ => 0,
        };
        Some(enough.max(LEAST))
    }

    /// The schema of the value called `name`, as far as that is known before it comes.
    fn schema_ahead(&self, name: PackedName) -> Option<&'s SchemaObject> {
        if let Some(schema) = self.value_schema.get() {
            return Some(schema);
        }
        match (&self.schema.get().shape, self.state()) {
            (Shape::Object(object), State::Ordered | State::Unordered) => {
                let index = name.with_text(|text| object.find_packed(name, text));
                let property = index.and_then(|index| object.properties.get(index));
                Some(property.map_or(&IGNORED, Property::schema))
            }
            (Shape::Dictionary(dictionary), State::Dictionary) => Some(dictionary.values),
            _ => None,
        }
    }
}
