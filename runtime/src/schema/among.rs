//! What serde writes of a type among the properties of an object: where the type is flattened, or stands beside a tag.

/// What a type is among other properties.
///
/// A constant cannot follow a reference to the type that it names, since types hold each other in circles: so each type says this of
/// itself, without a look at its schema.
#[derive(Debug, Clone, Copy)]
pub struct Among {
    /// Beside a tag.
    pub(crate) tagged: Adds,
    /// Flattened.
    pub(crate) flattened: Adds,
    pub(crate) takes: Takes,
}

/// What the values of a type add to an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Adds {
    /// serde can write none of them there.
    Never,
    /// Properties.
    Properties,
    /// Properties, or nothing at all.
    PerhapsNothing,
}

/// What serde reads the type from, where it reads it from all that is left of the object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// Whatever is there.
    Anything,
    /// Only what the type knows.
    Known,
    /// Only one property, which is called as a variant: the type is an enum whose tag stands outside.
    Variant,
    /// Only what may be an entry: the type is a map.
    Entries,
}

impl Adds {
    const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::PerhapsNothing, _) | (_, Self::PerhapsNothing) => Self::PerhapsNothing,
            (Self::Properties, _) | (_, Self::Properties) => Self::Properties,
            (Self::Never, Self::Never) => Self::Never,
        }
    }
}

impl Among {
    /// An object.
    pub const OPEN: Self = Self::object(Takes::Anything);

    /// An object that refuses properties that it does not know.
    pub const CLOSED: Self = Self::object(Takes::Known);

    /// An enum whose tag stands outside, with data or without.
    pub const VARIANT: Self = Self::object(Takes::Variant);

    /// A unit.
    pub const NOTHING: Self = Self {
        tagged: Adds::PerhapsNothing,
        flattened: Adds::PerhapsNothing,
        takes: Takes::Anything,
    };

    /// What is no object.
    pub const NEVER: Self = Self {
        tagged: Adds::Never,
        flattened: Adds::Never,
        takes: Takes::Anything,
    };

    const fn object(takes: Takes) -> Self {
        Self {
            tagged: Adds::Properties,
            flattened: Adds::Properties,
            takes,
        }
    }

    /// A map.
    pub(crate) const fn map(takes_anything: bool) -> Self {
        Self::object(if takes_anything { Takes::Anything } else { Takes::Entries })
    }

    /// An `Option` of this.
    pub(crate) const fn optional(self) -> Self {
        Self {
            tagged: Adds::Never,
            flattened: match self.flattened {
                Adds::Never => Adds::Never,
                Adds::Properties | Adds::PerhapsNothing => Adds::PerhapsNothing,
            },
            takes: self.takes,
        }
    }

    /// A union whose `variants` nothing tells apart.
    #[must_use]
    pub const fn untagged(mut variants: &[Self]) -> Self {
        let mut union = Self::NEVER;
        while let [variant, rest @ ..] = variants {
            union.tagged = union.tagged.or(variant.tagged);
            union.flattened = union.flattened.or(variant.flattened);
            if variant.is_closed() {
                union.takes = Takes::Known;
            }
            variants = rest;
        }
        union
    }

    /// Whether some of what is left of the object is refused.
    pub(crate) const fn is_closed(self) -> bool {
        !matches!(self.takes, Takes::Anything)
    }

    /// Whether it is a map that does not take every entry.
    pub(crate) const fn is_strict_map(self) -> bool {
        matches!(self.takes, Takes::Entries)
    }

    /// Whether it is an enum whose tag stands outside.
    pub(crate) const fn is_variant(self) -> bool {
        matches!(self.takes, Takes::Variant)
    }
}
