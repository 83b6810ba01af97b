//! The reviews of what a type is made of: properties, items, variants, flattened parts, and the keys of its maps.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{GenericArgument, Lifetime, PathArguments, Type};

use super::object::TagPosition;
use super::review::Reviews;
use crate::describe::{
    Content, Representation, WireObject, WirePart, WireTuple, WireUnion, WireVariant, is_list_of_strings,
};
use crate::read::{Shape, TypeShape, map_keys};

impl Reviews<'_> {
    pub(super) fn of_object(&mut self, schema: &TokenStream, object: &WireObject<'_>, tag_position: TagPosition) {
        let tag_is_inside =
            object.tag.is_some() && (object.parts.is_empty() || tag_position == TagPosition::OwnProperty);
        let own = if object.parts.is_empty() {
            schema.clone()
        } else {
            let review = &self.review;
            quote!(#review::last(#schema))
        };
        for (place, property) in object.properties.iter().enumerate() {
            let property_schema = self.inside("property", &own, usize::from(tag_is_inside) + place);
            self.of_property(&property_schema, property);
        }
        self.of_rules(&own, object, usize::from(tag_is_inside));
        let has_own = tag_is_inside || !object.properties.is_empty();
        self.of_parts(object, has_own.then_some(&own), tag_position);
    }

    fn of_parts(&mut self, object: &WireObject<'_>, own: Option<&TokenStream>, tag_position: TagPosition) {
        let parts: Vec<TokenStream> = object.parts.iter().map(|part| self.schema_of(&part.of)).collect();
        let all = quote!(&[#(#parts,)* #own]);
        for (place, (part, schema)) in object.parts.iter().zip(&parts).enumerate() {
            let WirePart {
                span,
                skipped,
                metadata,
                ..
            } = part;
            let (closed, among, optional) = (object.closed, self.among(&part.of), TypeShape::of(&part.of).optional);
            self.call(*span, "flattened", &quote!(#schema, #among, #optional, #closed));
            let place = Literal::usize_unsuffixed(place);
            self.call(*span, "shares_no_name", &quote!(#all, #place));
            self.call(*span, "takes_its_own", &quote!(&[#(#parts),*], #place, #optional));
            if let (Some(tag), TagPosition::FirstPart) = (&object.tag, tag_position) {
                let property = &tag.property;
                self.call(*span, "leaves_the_tag_free", &quote!(#schema, #property));
            }
            if let Some(skipped) = skipped {
                self.call(*skipped, "part_can_be_absent", &quote!(#schema, #optional));
            }
            // the schema of a part is that of its type
            self.of_value(schema, metadata);
        }
    }

    pub(super) fn of_tuple(&mut self, schema: &TokenStream, tuple: &WireTuple<'_>) {
        for (place, item) in tuple.items.iter().enumerate() {
            let item_schema = self.inside("item", schema, place);
            self.of_value(&item_schema, &item.metadata);
        }
    }

    pub(super) fn of_union(&mut self, schema: &TokenStream, union: &WireUnion<'_>) {
        let (is_mixed, is_tagged) = (!union.untagged.is_empty(), !union.tagged.is_empty());
        let tagged = if is_mixed { self.inside("branch", schema, 0) } else { schema.clone() };
        if !is_list_of_strings(&union.representation, &union.tagged) {
            for (place, variant) in union.tagged.iter().enumerate() {
                let branch = self.inside("branch", &tagged, place);
                self.of_variant(&branch, variant, &union.representation);
            }
        }
        for (place, variant) in union.untagged.iter().enumerate() {
            let branch = self.inside("branch", schema, usize::from(is_tagged) + place);
            self.of_variant(&branch, variant, &Representation::Untagged);
        }
    }

    fn of_variant(&mut self, branch: &TokenStream, variant: &WireVariant<'_>, representation: &Representation) {
        let content = match (representation, &variant.content) {
            (_, Content::Nothing) => return,
            (Representation::External, _) => self.inside("property", branch, 0),
            (Representation::Adjacent(..), _) => self.inside("property", branch, 1),
            (Representation::Internal(tag), Content::Value(item)) => {
                let (schema, among) = (self.schema_of(&item.of), self.among(&item.of));
                let optional = TypeShape::of(&item.of).optional;
                self.call(item.of.span(), "can_be_internally_tagged", &quote!(#schema, #among, #optional, #tag));
                self.inside("branch", branch, 1)
            }
            (Representation::Internal(_) | Representation::Untagged, _) => branch.clone(),
        };
        match &variant.content {
            Content::Nothing => {}
            Content::Value(item) => self.of_value(&content, &item.metadata),
            Content::Tuple(tuple) => self.of_tuple(&content, tuple),
            Content::Object(object) => {
                let is_inside = matches!(representation, Representation::Internal(_));
                let stands = if is_inside { TagPosition::FirstPart } else { TagPosition::OwnProperty };
                self.of_object(&content, object, stands);
            }
        }
    }

    /// That the keys of the maps in `of` are strings on the wire.
    pub(super) fn of_keys(&mut self, of: &Type) {
        // those that are evidently strings need no review, and those that evidently are not have been reported
        let unknown =
            |key: &&Type| matches!(TypeShape::of(key).shape, Shape::Unknown) && !matches!(key, Type::Tuple(_));
        for key in map_keys(of).into_iter().filter(unknown) {
            let schema = self.schema_of(key);
            self.call(key.span(), "key", &quote!(#schema));
        }
    }

    /// The reviews of a generic type with the arguments that it has in `of`: a constant, so that `cargo check` makes them as well.
    pub(super) fn of_generic(&mut self, of: &Type) {
        let TypeShape { shape, inside, .. } = TypeShape::of(of);
        match shape {
            Shape::Array(item) => self.of_generic(item),
            Shape::Dictionary(key, value) => {
                self.of_generic(key);
                self.of_generic(value);
            }
            Shape::Unknown if has_arguments(inside) => {
                let private = self.private;
                let mut inside = inside.clone();
                Static.visit_type_mut(&mut inside);
                self.constant(of.span(), quote!(<#inside as #private::Schema>::REVIEW));
            }
            _ => {}
        }
    }

    /// The schema of a type, whatever stands around it.
    pub(super) fn schema_of(&self, of: &Type) -> TokenStream {
        let (private, review, inside) = (self.private, &self.review, self.placed(TypeShape::of(of).inside));
        quote!(#review::whole(<#inside as #private::Schema>::OBJECT))
    }

    /// What the type is among other properties, with all that stands around it.
    fn among(&self, of: &Type) -> TokenStream {
        let (private, of) = (self.private, self.placed(of));
        quote!(<#of as #private::Schema>::AMONG)
    }

    /// The type as it is written where the review stands.
    fn placed(&self, of: &Type) -> Type {
        let mut of = of.clone();
        if self.outside {
            Static.visit_type_mut(&mut of);
        }
        of
    }

    /// What `schema` holds at `place`.
    pub(super) fn inside(&self, what: &str, schema: &TokenStream, place: usize) -> TokenStream {
        let (review, what) = (&self.review, quote::format_ident!("{what}"));
        let place = Literal::usize_unsuffixed(place);
        quote!(#review::#what(#schema, #place))
    }
}

/// Whether a type is a generic one with types or constants for its parameters.
fn has_arguments(of: &Type) -> bool {
    let Type::Path(path) = of else { return false };
    let last = path.path.segments.last();
    last.is_some_and(|last| match &last.arguments {
        PathArguments::AngleBracketed(arguments) => {
            arguments.args.iter().any(|argument| !matches!(argument, GenericArgument::Lifetime(_)))
        }
        _ => false,
    })
}

/// Puts `'static` for every lifetime.
struct Static;

impl VisitMut for Static {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        lifetime.ident = syn::Ident::new("static", lifetime.ident.span());
        visit_mut::visit_lifetime_mut(self, lifetime);
    }
}
