//! `bound`, ours and serde's → what the implementation asks of the parameters, where that is not to be found in the fields.

use serde_derive_internals::attr;
use syn::{Type, TypeParamBound, WherePredicate};

use crate::read::{Spelled, Value};

/// The bounds that are written on a type, a variant or a field; they hold for what stands inside.
#[derive(Debug, Clone)]
pub(crate) enum Bounds {
    /// None: they are found from the types of the fields.
    Inferred,
    /// serde's, on the types that they ask `Serialize` or `Deserialize` of.
    OfSerde(Vec<Type>),
    /// Ours, which take the place of all that would be found.
    Written(Vec<WherePredicate>),
}

/// What serde says in its own `bound`: for writing and for reading.
pub(super) type OfSerde<'b> = [Option<&'b [WherePredicate]>; 2];

pub(super) fn of_type(attributes: &attr::Container) -> OfSerde<'_> {
    [attributes.ser_bound(), attributes.de_bound()]
}

pub(super) fn of_variant(attributes: &attr::Variant) -> OfSerde<'_> {
    [attributes.ser_bound(), attributes.de_bound()]
}

pub(super) fn of_field(attributes: &attr::Field) -> OfSerde<'_> {
    [attributes.ser_bound(), attributes.de_bound()]
}

impl Bounds {
    pub(super) fn of(keywords: &[Spelled<Value>], of_serde: OfSerde<'_>) -> Self {
        for spelled in keywords {
            if let Value::Bounds(predicates) = &spelled.value {
                return Self::Written(predicates.clone());
            }
        }
        if of_serde.iter().all(Option::is_none) {
            return Self::Inferred;
        }
        let mut types = Vec::new();
        for predicate in of_serde.into_iter().flatten().flatten() {
            if let WherePredicate::Type(predicate) = predicate
                && predicate.bounds.iter().any(is_of_serde)
                && !types.contains(&predicate.bounded_ty)
            {
                types.push(predicate.bounded_ty.clone());
            }
        }
        Self::OfSerde(types)
    }

    /// These, or those `around` where none are written here.
    pub(crate) fn or<'b>(&'b self, around: &'b Self) -> &'b Self {
        if matches!(self, Self::Inferred) { around } else { self }
    }
}

/// Whether a bound asks that the type is written or read.
fn is_of_serde(bound: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = bound else { return false };
    let last = bound.path.segments.last();
    last.is_some_and(|last| ["Serialize", "Deserialize", "DeserializeOwned"].iter().any(|name| last.ident == name))
}
