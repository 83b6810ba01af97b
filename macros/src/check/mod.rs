//! Stage 3, what cannot stand: a [`WireType`] → problems, and the same type without what made them.

mod keywords;
mod names;
mod ranges;

use crate::describe::{Access, Form, WireProperty, WireType};
use crate::diagnostics::Diagnostics;
use crate::read::Stands;

use keywords::About;

/// Every rule that tokens decide. What needs types is reviewed by the runtime, in constants that the next stage writes.
pub(crate) fn check<'a>(mut wire: WireType<'a>, diagnostics: &mut Diagnostics) -> WireType<'a> {
    let about = match &wire.form {
        Form::Object(_) => About::Kind("a struct with named fields"),
        Form::Null => About::Kind("a unit struct"),
        Form::Strings(_) => About::Kind("an enum"),
        Form::Wrapper { of, .. } => About::Type(of),
        Form::Unknown => About::Unknown,
    };
    keywords::check(&mut wire.said.keywords, about, Stands::Type, diagnostics);
    match &mut wire.form {
        Form::Object(object) => {
            names::check_properties(&mut object.properties, diagnostics);
            for property in &mut object.properties {
                keywords::check(&mut property.said.keywords, About::Type(property.of), Stands::Field, diagnostics);
                check_access(property, diagnostics);
            }
        }
        Form::Strings(variants) => names::check_variants(wire.ident, variants, diagnostics),
        Form::Wrapper { .. } | Form::Null | Form::Unknown => {}
    }
    wire
}

/// Somebody must be able to write a property, and somebody to read it.
fn check_access(property: &WireProperty<'_>, diagnostics: &mut Diagnostics) {
    let read_only = property.said.keyword("read_only");
    let write_only = property.said.keyword("write_only");
    let contradicts = match property.access {
        Access::ReadOnly => write_only,
        Access::WriteOnly => read_only,
        Access::Both => write_only.filter(|_| read_only.is_some()),
    };
    if let Some(spelled) = contradicts {
        diagnostics.error(
            spelled.span(),
            "a property that is read only and write only goes nowhere",
            "leave one of the two out, or skip the field: `#[serde(skip)]`",
        );
    }
}
