//! The one table of what must be there: `Option` × default × skip × `required` → [`Presence`] and [`Access`].

use proc_macro2::Span;
use serde_derive_internals::attr;
use syn::Ident;

use crate::read::{Spelled, Value};

/// Whether a property must be there.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Presence {
    /// Unless its type can be absent, as an `Option` can.
    ByType,
    /// Unless its type can be absent; and since serde leaves the value out at times (said at the span), it had better be able to.
    ByTypeAndSkipped(Span),
    /// As an attribute says, whatever the type; `skipped`: serde leaves the value out at times.
    Decided { required: bool, skipped: bool },
}

/// Which direction a property goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Both,
    /// Never read by serde, only written.
    ReadOnly,
    /// Never written by serde, only read.
    WriteOnly,
}

impl Presence {
    /// Whether serde leaves the value out at times, so that an `Option` has no need of `null`.
    pub(crate) fn is_skipped(self) -> bool {
        matches!(self, Self::ByTypeAndSkipped(_) | Self::Decided { skipped: true, .. })
    }

    /// The same, where a function may read the value, whatever its type.
    pub(super) fn read_by(self, a_function: bool) -> Self {
        match self {
            Self::ByType if a_function => Self::Decided {
                required: true,
                skipped: false,
            },
            other => other,
        }
    }
}

/// What serde and `required` say; `defaulted`: the container has a default.
pub(super) fn presence(field: &attr::Field, defaulted: bool, words: &[Ident], keywords: &[Spelled<Value>]) -> Presence {
    let skipped_at = field.skip_serializing_if().map(|path| {
        let word = words.iter().find(|word| *word == "skip_serializing_if");
        word.map_or_else(|| syn::spanned::Spanned::span(path), Ident::span)
    });
    let skipped = skipped_at.is_some();
    let one_sided = field.skip_serializing() || field.skip_deserializing();
    let required = keywords.iter().find(|spelled| spelled.keyword.word == "required");
    if let Some(Value::Switch(required)) = required.map(|spelled| &spelled.value) {
        let required = *required;
        return Presence::Decided { required, skipped };
    }
    if one_sided || defaulted || !field.default().is_none() {
        return Presence::Decided {
            required: false,
            skipped,
        };
    }
    skipped_at.map_or(Presence::ByType, Presence::ByTypeAndSkipped)
}

/// What serde's one-sided skips say.
pub(super) fn access(field: &attr::Field) -> Access {
    match (field.skip_serializing(), field.skip_deserializing()) {
        (false, true) => Access::ReadOnly,
        (true, false) => Access::WriteOnly,
        _ => Access::Both,
    }
}
