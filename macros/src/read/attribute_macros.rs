//! Attribute macros and derives below this one that change what serde writes → an error at each, since the schema would be that of
//! the type as it stands.
//!
//! What stands above has changed the type already; what stands in one list with this derive cannot be seen.

use syn::punctuated::Punctuated;
use syn::{Attribute, DeriveInput, Meta, Path, Token};

use crate::diagnostics::{Diagnostics, problem_of};

/// Those that add attributes of serde's to the fields: `serde_with`, `serde-inline-default`.
const OF_FIELDS: &[&str] = &["serde_as", "skip_serializing_none", "apply", "serde_inline_default"];

/// Derives that write the type in another form than serde's own, and a type that is written so: `serde_with`, `serde_tuple`,
/// `serde-enum-str`.
const OF_TYPES: &[(&str, &str)] = &[
    ("SerializeDisplay", "String"),
    ("DeserializeFromStr", "String"),
    ("Serialize_tuple", "(u8, String)"),
    ("Deserialize_tuple", "(u8, String)"),
    ("Serialize_enum_str", "String"),
    ("Deserialize_enum_str", "String"),
];

/// Reports them.
pub(super) fn check(input: &DeriveInput, diagnostics: &mut Diagnostics) {
    let mut is_reported = false;
    for attribute in &input.attrs {
        if let Some(name) = changes_fields(attribute) {
            is_reported = true;
            diagnostics.pass(problem_of(
                attribute.path(),
                format_args!("`#[{name}]` must stand above the derive, which otherwise does not see what it changes"),
                format_args!("write `#[{name}]` above `#[derive(Schema)]`"),
            ));
        }
        if attribute.path().is_ident("derive") {
            check_derives(attribute, diagnostics);
        }
    }
    if !is_reported {
        check_fields(input, diagnostics);
    }
}

/// The name of the macro, if it is one of those.
fn changes_fields(attribute: &Attribute) -> Option<String> {
    let last = attribute.path().segments.last()?;
    let name = OF_FIELDS.iter().find(|name| last.ident == **name)?;
    // a word that others may have; only there it is followed by `Type => attributes`
    let is_another = *name == "apply"
        && !matches!(&attribute.meta, Meta::List(arguments) if arguments.tokens.to_string().contains("=>"));
    (!is_another).then(|| shown(attribute.path()))
}

fn shown(path: &Path) -> String {
    let words: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    words.join("::")
}

fn check_derives(attribute: &Attribute, diagnostics: &mut Diagnostics) {
    let derives = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
    for derive in derives.into_iter().flatten() {
        let known = derive.segments.last().and_then(|last| OF_TYPES.iter().find(|(name, _)| last.ident == *name));
        if let Some((name, of)) = known {
            diagnostics.pass(problem_of(
                &derive,
                format_args!("`{name}` writes or reads the type in another form than its fields or variants say"),
                format_args!("say which type is written the same way: `#[schema(as = {of})]`"),
            ));
        }
    }
}

/// A field that `serde_as` speaks about, and has not changed: it will, when it is too late.
fn check_fields(input: &DeriveInput, diagnostics: &mut Diagnostics) {
    let fields: Vec<_> = match &input.data {
        syn::Data::Struct(data) => data.fields.iter().collect(),
        syn::Data::Enum(data) => data.variants.iter().flat_map(|variant| &variant.fields).collect(),
        syn::Data::Union(_) => Vec::new(),
    };
    for field in fields {
        let of = |word: &str| field.attrs.iter().find(|attribute| attribute.path().is_ident(word));
        if let (Some(attribute), None) = (of("serde_as"), of("serde")) {
            diagnostics.pass(problem_of(
                attribute.path(),
                "`#[serde_as]` has not changed this field yet, and the derive does not see what it will do",
                "write `#[serde_as]` above `#[derive(Schema)]`",
            ));
        }
    }
}
