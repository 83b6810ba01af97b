//! Schemas made of schemas: any of them, one of them, all of them.

use super::SchemaObject;
use super::kind::{AllOfKind, Parts, Run, Shape, Tag, TagPlace, Union};
use super::names::{NameTable, Names};
use super::packed_name::PackedName;

impl SchemaObject {
    /// A value that at least one of `branches` accepts.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// const ID: SchemaObject = SchemaObject::any_of(&[u64::OBJECT, String::OBJECT]);
    ///
    /// assert!(ID.is_valid(&7) && ID.is_valid("seven") && !ID.is_valid(&true));
    /// ```
    #[must_use]
    pub const fn any_of(branches: &'static [&'static SchemaObject]) -> Self {
        Self::new(Shape::AnyOf(Union {
            branches,
            tag: None,
        }))
    }

    /// A value that one of `branches` accepts, and no other does.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// const ID: SchemaObject = SchemaObject::one_of(&[u64::OBJECT, String::OBJECT]);
    ///
    /// assert!(ID.is_valid(&7) && !ID.is_valid(&true));
    /// ```
    #[must_use]
    pub const fn one_of(branches: &'static [&'static SchemaObject]) -> Self {
        Self::new(Shape::OneOf(Union {
            branches,
            tag: None,
        }))
    }

    /// An object that all of `parts` accept, where each property is judged by the part that knows it.
    ///
    /// Parts are objects, dictionaries, and compositions of such; a dictionary takes the properties that no other part knows. A part
    /// that is an object refuses no unknown properties here; one that is a union with a tag beside its other properties does, where
    /// the branch that the tag names does, since serde reads that from all that is left.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::{Property, SchemaObject};
    ///
    /// const NAMED: SchemaObject = SchemaObject::object(&[Property::new("name", SchemaObject::string())]);
    /// const SETTLED: SchemaObject = SchemaObject::object(&[Property::new("town", SchemaObject::string())]);
    /// const PERSON: SchemaObject = SchemaObject::all_of(&[&NAMED, &SETTLED]);
    ///
    /// assert!(PERSON.is_valid(&BTreeMap::from([("name", "Ann"), ("town", "Bath")])));
    /// assert!(!PERSON.is_valid(&BTreeMap::from([("name", "Ann")])));
    /// ```
    #[must_use]
    pub const fn all_of(parts: &'static [&'static SchemaObject]) -> Self {
        Self::new(Shape::AllOf(Parts {
            parts,
            runs: &[],
            closed: false,
            kind: AllOfKind::Flattened,
        }))
    }

    /// What `only` accepts, be it an object or not: an all-of of one, by which OpenAPI 3.0 documents put words beside a reference.
    ///
    /// An [`all_of`](Self::all_of) of one part is an object instead, in which that part refuses no unknown properties.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// const LABEL: SchemaObject = SchemaObject::around(&[String::OBJECT]);
    ///
    /// assert!(LABEL.is_around() && LABEL.is_valid("new"));
    /// ```
    #[must_use]
    pub const fn around(only: &'static [&'static SchemaObject; 1]) -> Self {
        Self::new(Shape::AllOf(Parts {
            parts: only,
            runs: &[],
            closed: false,
            kind: AllOfKind::Around,
        }))
    }

    /// The branches of a union, told apart by the name of the object's only property, or by the string itself: an externally
    /// tagged enum. `values` are the tags in the order of the branches.
    #[must_use]
    pub const fn tagged_externally<const SIZE: usize>(
        self,
        values: &'static [&'static str],
        table: &'static NameTable<SIZE>,
    ) -> Self {
        self.tagged(Tag {
            place: TagPlace::External,
            packed: PackedName::NONE,
            values,
            names: Names::new(table),
            other: None,
            content: None,
        })
    }

    /// The branches of a union, told apart by the value of `property`, which is each branch's first property: an internally or
    /// adjacently tagged enum.
    #[must_use]
    pub const fn tagged_by<const SIZE: usize>(
        self,
        property: &'static str,
        values: &'static [&'static str],
        table: &'static NameTable<SIZE>,
    ) -> Self {
        self.tagged(Tag {
            place: TagPlace::Property(property),
            packed: PackedName::of_short(property),
            values,
            names: Names::new(table),
            other: None,
            content: None,
        })
    }

    /// Every tag that is not listed leads to the branch at `index`.
    #[must_use]
    pub const fn otherwise(mut self, index: u16) -> Self {
        if let Shape::OneOf(union) | Shape::AnyOf(union) = &mut self.shape
            && let Some(tag) = &mut union.tag
        {
            tag.other = Some(index);
        }
        self
    }

    /// All that a branch holds stands in `property`, beside the tag: an adjacently tagged enum.
    #[must_use]
    pub const fn with_content(mut self, property: &'static str) -> Self {
        if let Shape::OneOf(union) | Shape::AnyOf(union) = &mut self.shape
            && let Some(tag) = &mut union.tag
        {
            tag.content = Some(property);
        }
        self
    }

    /// The parts once more, in the order in which they are written.
    pub(crate) const fn written_in(mut self, runs: &'static [Run]) -> Self {
        if let Shape::AllOf(parts) = &mut self.shape {
            parts.runs = runs;
        }
        self
    }

    /// The second part stands beside the tag, which is the first, and refuses what it would refuse alone.
    pub(crate) const fn internally_tagged(mut self) -> Self {
        if let Shape::AllOf(parts) = &mut self.shape {
            parts.kind = AllOfKind::InternallyTagged;
        }
        self
    }

    const fn tagged(mut self, tag: Tag) -> Self {
        if let Shape::OneOf(union) | Shape::AnyOf(union) = &mut self.shape {
            union.tag = Some(tag);
        }
        self
    }

    /// The schemas of a composition, in order; empty where the schema is not one.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// const ID: SchemaObject = SchemaObject::any_of(&[u64::OBJECT, String::OBJECT]);
    ///
    /// assert_eq!(ID.branches().len(), 2);
    /// ```
    #[must_use]
    pub const fn branches(&self) -> &'static [&'static SchemaObject] {
        match &self.shape {
            Shape::AnyOf(union) | Shape::OneOf(union) => union.branches,
            Shape::AllOf(parts) => parts.parts,
            _ => &[],
        }
    }

    /// Whether an all-of of one accepts [what that one does](Self::around), rather than an object that it is a part of.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// assert!(SchemaObject::around(&[String::OBJECT]).is_around());
    /// assert!(!String::OBJECT.is_around());
    /// ```
    #[must_use]
    pub const fn is_around(&self) -> bool {
        matches!(&self.shape, Shape::AllOf(parts) if matches!(parts.kind, AllOfKind::Around))
    }

    /// The property whose value tells the branches of a union apart.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// #[derive(Schema)]
    /// #[serde(tag = "type")]
    /// enum Shape {
    ///     Circle { radius: f64 },
    /// }
    ///
    /// assert_eq!(Shape::OBJECT.tag(), Some("type"));
    /// ```
    #[must_use]
    pub const fn tag(&self) -> Option<&'static str> {
        match self.shape.tagged() {
            Some((_, tag)) => match tag.place {
                TagPlace::Property(property) => Some(property),
                TagPlace::External => None,
            },
            None => None,
        }
    }
}
