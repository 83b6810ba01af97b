//! The rules over Rust values → the walk that asks them: those of a type, of its fields, and of the types of its fields.
//!
//! Fields whose tokens say that there is nothing to ask are passed over, and a type of such fields has no walk at all: each method that is
//! written costs the user's build.

use std::cell::RefCell;

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Member, Type};

use crate::describe::{
    Content, Form, Metadata, Representation, Source, WireItem, WireObject, WireTuple, WireType, WireUnion, WireVariant,
};
use crate::read::{Over, Rule, Shape, TypeShape, Value};

/// The walk, and what the type writes where it is the key of a map; as far as the trait's own do not do.
pub(super) fn rules(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let walk = Walk {
        private,
        rules: Ident::new("rules", Span::mixed_site()),
        is_packed: wire.is_packed,
    };
    let inside = walk.of_type(wire);
    let own = rule_of(&wire.metadata).filter(|rule| !rule.of_only_field);
    let own = own.map(|rule| walk.rule(&Here, rule, &quote!(self)));
    let key = key(private, wire, &walk);
    if inside.is_empty() && own.is_none() {
        return key;
    }
    let rules = &walk.rules;
    quote! {
        const HAS_VALUE_RULES: #private::core::primitive::bool = true;
        #[inline]
        fn check_value_rules(&self, #rules: &mut #private::ValueRules<'_>) {
            use #private::WithoutSchema as _;
            #inside
            #own
        }
        #key
    }
}

/// What is written where the type is a key.
fn key(private: &TokenStream, wire: &WireType<'_>, walk: &Walk<'_>) -> TokenStream {
    let text = match &wire.form {
        Form::Strings(variants) if !variants.is_empty() => {
            let arms = variants.iter().map(|variant| {
                let (ident, name) = (variant.ident, &variant.name.name);
                quote!(Self::#ident { .. } => #name,)
            });
            let others =
                (variants.len() < wire.variants).then(|| quote!(_ => return #private::core::option::Option::None));
            quote!(#private::key_of_variant(match self { #(#arms)* #others }))
        }
        Form::Wrapper {
            of,
            source: Some(source),
            ..
        } if source.is_of_wire_type && can_be_a_key(of) => {
            let field = walk.field(source);
            quote!(use #private::WithoutSchema as _; #private::Held(#field).text_as_key())
        }
        _ => return TokenStream::new(),
    };
    quote! {
        #[inline]
        fn text_as_key(&self) -> #private::core::option::Option<#private::String> {
            #text
        }
    }
}

fn can_be_a_key(of: &Type) -> bool {
    let TypeShape {
        shape, optional, ..
    } = TypeShape::of(of);
    !optional && matches!(shape, Shape::String | Shape::Boolean | Shape::Integer(_) | Shape::Unknown)
}

/// The rule over the Rust value, where there is one.
fn rule_of(metadata: &Metadata) -> Option<&Rule> {
    match &metadata.keyword("custom")?.value {
        Value::Rule(rule) if rule.over == Some(Over::Value) => Some(rule),
        _ => None,
    }
}

struct Walk<'a> {
    private: &'a TokenStream,
    /// What the method is handed.
    rules: Ident,
    is_packed: bool,
}

/// The field that a source names, borrowed.
type Fields<'a> = &'a dyn Fn(&Source) -> TokenStream;

impl Walk<'_> {
    fn of_type(&self, wire: &WireType<'_>) -> TokenStream {
        let fields: Fields<'_> = &|source| self.field(source);
        match &wire.form {
            Form::Object(object) => self.of_object(object, fields),
            Form::Tuple(tuple) => self.of_tuple(tuple, fields),
            Form::Union(union) => self.of_union(union, wire.variants),
            Form::Wrapper { of, source, .. } => {
                let Some(source) = source else { return TokenStream::new() };
                let rule = rule_of(&wire.metadata).filter(|rule| rule.of_only_field);
                self.of_value(&Here, source, of, rule, fields)
            }
            Form::Null | Form::Strings(_) | Form::Numbers(_) | Form::Unknown => TokenStream::new(),
        }
    }

    fn of_object(&self, object: &WireObject<'_>, fields: Fields<'_>) -> TokenStream {
        let mut parts = object.parts.iter().peekable();
        let mut written = TokenStream::new();
        for place in 0..=object.properties.len() {
            while let Some(part) = parts.next_if(|part| part.after <= place) {
                written.extend(self.of_value(&Here, &part.source, &part.of, rule_of(&part.metadata), fields));
            }
            if let Some(property) = object.properties.get(place)
                && let Some(source) = &property.source
            {
                let step = Property(&property.name.name);
                written.extend(self.of_value(&step, source, &property.of, rule_of(&property.metadata), fields));
            }
        }
        written
    }

    fn of_tuple(&self, tuple: &WireTuple<'_>, fields: Fields<'_>) -> TokenStream {
        let items = tuple.items.iter().enumerate();
        items.map(|(place, item)| self.of_item(&Item(place), item, fields)).collect()
    }

    fn of_item(&self, step: &Step<'_>, item: &WireItem<'_>, fields: Fields<'_>) -> TokenStream {
        let Some(source) = &item.source else { return TokenStream::new() };
        self.of_value(step, source, &item.of, rule_of(&item.metadata), fields)
    }

    fn of_union(&self, union: &WireUnion<'_>, variants: usize) -> TokenStream {
        let tagged = union.tagged.iter().map(|variant| (variant, &union.representation));
        let untagged = union.untagged.iter().map(|variant| (variant, &Representation::Untagged));
        let arms: Vec<TokenStream> =
            tagged.chain(untagged).filter_map(|(variant, by)| self.of_variant(variant, by)).collect();
        let others = (arms.len() < variants).then(|| quote!(_ => {}));
        if arms.is_empty() { TokenStream::new() } else { quote!(match self { #(#arms)* #others }) }
    }

    fn of_variant(&self, variant: &WireVariant<'_>, by: &Representation) -> Option<TokenStream> {
        let named = RefCell::new(Vec::new());
        let fields: Fields<'_> = &|source| {
            let binding = binding(&source.member);
            let member = &source.member;
            let pattern = quote!(#member: #binding,);
            let mut named = named.borrow_mut();
            if !named.iter().any(|known: &TokenStream| known.to_string() == pattern.to_string()) {
                named.push(pattern);
            }
            quote!(#binding)
        };
        let inside = match &variant.content {
            Content::Nothing => return None,
            Content::Value(item) => self.of_item(&Here, item, fields),
            Content::Tuple(tuple) => self.of_tuple(tuple, fields),
            Content::Object(object) => self.of_object(object, fields),
        };
        if inside.is_empty() {
            return None;
        }
        let around = match by {
            Representation::External => Some(&variant.name.name),
            Representation::Adjacent(_, content) => Some(content),
            Representation::Internal(_) | Representation::Untagged => None,
        };
        let (ident, rules) = (variant.ident, &self.rules);
        let step = around.map(|name| quote!(let #rules = &mut #rules.at(#name);));
        let named = named.into_inner();
        Some(quote!(Self::#ident { #(#named)* .. } => { #step #inside }))
    }

    /// The walk into a field, and its own rule.
    fn of_value(
        &self,
        step: &Step<'_>,
        source: &Source,
        of: &Type,
        rule: Option<&Rule>,
        fields: Fields<'_>,
    ) -> TokenStream {
        let (private, rules) = (self.private, &self.rules);
        let inside = (source.is_of_wire_type && !has_surely_no_rules(of)).then(|| {
            let field = fields(source);
            match step {
                Here => quote!(#private::Held(#field).here(#rules);),
                Property(name) => quote!(#private::Held(#field).property(#rules, #name);),
                Item(place) => {
                    let place = Literal::usize_unsuffixed(*place);
                    quote!(#private::Held(#field).item(#rules, #place);)
                }
            }
        });
        let rule = rule.map(|rule| self.rule(step, rule, &fields(source)));
        quote!(#inside #rule)
    }

    /// The call of a rule, which is handed `value`: at the path of the function, so that the compiler reports there what does not fit.
    fn rule(&self, step: &Step<'_>, rule: &Rule, value: &TokenStream) -> TokenStream {
        let (rules, path) = (&self.rules, &rule.path);
        let span = path.span();
        let value: TokenStream = value.clone().into_iter().map(|token| at(token, span)).collect();
        let said = quote_spanned!(Span::call_site().located_at(span)=> #path(#value));
        match step {
            Here => quote!(#rules.rule(#said);),
            Property(name) => quote!(#rules.at(#name).rule(#said);),
            Item(place) => {
                let place = Literal::usize_unsuffixed(*place);
                quote!(#rules.at_index(#place).rule(#said);)
            }
        }
    }

    fn field(&self, source: &Source) -> TokenStream {
        let member = &source.member;
        if self.is_packed { quote!(&{ self.#member }) } else { quote!(&self.#member) }
    }
}

/// From a value to one that it holds.
enum Step<'a> {
    /// In its place, or among its properties.
    Here,
    Property(&'a str),
    Item(usize),
}
use Step::{Here, Item, Property};

/// What a field of a variant is called in the walk.
fn binding(member: &Member) -> Ident {
    let name = match member {
        Member::Named(name) => format_ident!("field_{}", name.unraw()),
        Member::Unnamed(place) => format_ident!("field_{}", place.index),
    };
    Ident::new(&name.to_string(), Span::mixed_site())
}

/// The token at `span`, in its own scope.
fn at(mut token: TokenTree, span: Span) -> TokenTree {
    token.set_span(token.span().located_at(span));
    token
}

/// Whether tokens say that nothing in a value of the type has rules.
fn has_surely_no_rules(of: &Type) -> bool {
    let TypeShape { shape, inside, .. } = TypeShape::of(of);
    match shape {
        Shape::String | Shape::Boolean | Shape::Number | Shape::Integer(_) => true,
        Shape::Array(item) => has_surely_no_rules(item),
        Shape::Dictionary(key, value) => has_surely_no_rules(key) && has_surely_no_rules(value),
        Shape::Unknown => matches!(inside, Type::Tuple(tuple) if tuple.elems.iter().all(has_surely_no_rules)),
    }
}
