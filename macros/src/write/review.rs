//! The checks that need types → constants, each spanned at the word that it is about, so that a failure is an error there.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::Ident;

use super::generics::Parameters;
use super::object::TagPosition;
use super::{expression, lints};
use crate::describe::{Form, Metadata, Presence, WireProperty, WireType};
use crate::read::{Literal, Spelled, Subject, Value};

/// The constant `REVIEW` of the implementation, and constants beside it. A generic type is reviewed where it is used, any other
/// one where it stands.
pub(super) fn review(
    runtime: &TokenStream,
    private: &TokenStream,
    wire: &WireType<'_>,
    parameters: &Parameters<'_>,
) -> (TokenStream, TokenStream) {
    let is_generic = parameters.are_there();
    let private = if is_generic { private } else { runtime };
    let object = if is_generic { quote!(Self::OBJECT) } else { object(private, wire) };
    let mut reviews = Reviews {
        private,
        review: quote!(#private::review),
        outside: !is_generic,
        written: Vec::new(),
    };
    reviews.of_type(&object, wire);
    let reviews = reviews.written;
    if reviews.is_empty() {
        return (TokenStream::new(), TokenStream::new());
    }
    if is_generic {
        return (quote!(const REVIEW: () = { #({ #reviews })* };), TokenStream::new());
    }
    // A constant each, so that each failure is reported. Their tokens pass for the user's own, so lints must be told.
    let reviews = reviews.into_iter().map(|review| without_self(review, wire.ident));
    let allowed = lints::allowed();
    (TokenStream::new(), quote!(#(#[allow(#allowed)] const _: () = { #reviews };)*))
}

/// The schema of a type without parameters other than lifetimes, from outside.
fn object(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let ident = wire.ident;
    let lifetimes = wire.generics.lifetimes().map(|_| quote!('static));
    let arguments = (!wire.generics.params.is_empty()).then(|| quote!(<#(#lifetimes),*>));
    quote!(<#ident #arguments as #private::Schema>::OBJECT)
}

/// The reviews written so far.
pub(super) struct Reviews<'a> {
    pub(super) private: &'a TokenStream,
    pub(super) review: TokenStream,
    /// Whether they stand outside the implementation, where the type's lifetimes have no names.
    pub(super) outside: bool,
    written: Vec<TokenStream>,
}

impl Reviews<'_> {
    fn of_type(&mut self, object: &TokenStream, wire: &WireType<'_>) {
        let review = &self.review;
        let whole = quote!(#review::whole(#object));
        for of in wire.form.types() {
            self.of_keys(of);
            if self.outside {
                self.of_generic(of);
            }
        }
        match &wire.form {
            Form::Object(fields) => {
                self.of_literals(&whole, &wire.metadata.keywords);
                self.of_object(&whole, fields, TagPosition::OwnProperty);
            }
            Form::Wrapper { .. } => self.of_keywords(&whole, &wire.metadata.keywords),
            Form::Tuple(tuple) => {
                self.of_literals(&whole, &wire.metadata.keywords);
                self.of_tuple(&whole, tuple);
            }
            Form::Union(union) => {
                self.of_literals(&whole, &wire.metadata.keywords);
                self.of_union(&whole, union);
            }
            Form::Null | Form::Strings(_) | Form::Numbers(_) => self.of_literals(&whole, &wire.metadata.keywords),
            Form::Unknown => {}
        }
    }

    pub(super) fn of_property(&mut self, schema: &TokenStream, property: &WireProperty<'_>) {
        self.of_value(schema, &property.metadata);
        if let Presence::ByTypeAndSkipped(span) = property.presence
            && !property.is_option()
        {
            self.call(span, "can_be_absent", &quote!(#schema));
        }
    }

    /// Everything that is said of the value of a field.
    pub(super) fn of_value(&mut self, schema: &TokenStream, metadata: &Metadata) {
        self.of_keywords(schema, &metadata.keywords);
        if let Some(spelled) = metadata.keyword("inline") {
            let check = if matches!(spelled.value, Value::Switch(true)) { "inlined" } else { "referred" };
            self.call(spelled.span(), check, &quote!(#schema));
        }
    }

    fn of_keywords(&mut self, schema: &TokenStream, keywords: &[Spelled<Value>]) {
        for (subject, check) in [
            (Subject::Numbers, "number"),
            (Subject::Strings, "string"),
            (Subject::Arrays, "array"),
            (Subject::Dictionaries, "dictionary"),
            (Subject::Formatted, "formatted"),
        ] {
            let about: Vec<_> =
                keywords.iter().filter(|spelled| spelled.subject() == subject && !spelled.settled).collect();
            for (position, spelled) in about.iter().enumerate() {
                let word = spelled.keyword.word;
                if let Some(format) = expression::format(self.private, &spelled.value) {
                    self.of_format(spelled.span(), schema, &format);
                    continue;
                }
                // the limits of a group are compared with each other once, at the last of them
                let is_last = position + 1 == about.len();
                self.of_keyword(spelled, check, &quote!(#schema, #word, #is_last));
            }
        }
        for spelled in keywords.iter().filter(|spelled| spelled.subject() == Subject::Listed && !spelled.settled) {
            let word = spelled.keyword.word;
            self.of_keyword(spelled, "listed", &quote!(#schema, #word));
        }
        self.of_literals(schema, keywords);
        for spelled in keywords {
            if let Value::Keywords(inside) = &spelled.value {
                let (review, part) = (&self.review, format_ident!("{}", spelled.keyword.word));
                self.of_keywords(&quote!(#review::#part(#schema)), inside);
            }
        }
    }

    fn of_literals(&mut self, schema: &TokenStream, keywords: &[Spelled<Value>]) {
        for spelled in keywords.iter().filter(|spelled| matches!(spelled.value, Value::Literal(_))) {
            self.of_keyword(spelled, spelled.keyword.word, &quote!(#schema));
        }
    }

    /// The constants behind the keyword first: a wrong one is wrong whatever it is compared with.
    fn of_keyword(&mut self, spelled: &Spelled<Value>, check: &str, arguments: &TokenStream) {
        let (span, word) = (spelled.span(), spelled.keyword.word);
        let (private, review) = (self.private, &self.review);
        let constants = expression::constants(private, &spelled.value);
        let in_scope = (!constants.is_empty()).then(|| quote!(use #private::NoConstant as _;));
        let constants = constants.into_iter().map(|(check, constant)| {
            // the constant keeps its own place: a wrong type is reported there
            let check = Ident::new(check, span);
            let review = at(review.clone(), span);
            quote_spanned!(span=> #review::#check(#constant, #word);)
        });
        let check = format_ident!("{check}");
        let call = at(quote!(#review::#check(#arguments)), span);
        self.written.push(quote!(#in_scope #(#constants)* #call));
    }

    /// That the constants in a `value` behind `word` are values of JSON.
    pub(super) fn of_constants(&mut self, span: Span, value: &Literal, word: &str) {
        let (private, review) = (self.private, &self.review);
        for (check, constant) in expression::of_literal(private, value) {
            let check = format_ident!("{check}");
            let (review, check) = (at(review.clone(), span), Ident::new(&check.to_string(), span));
            let call = quote_spanned!(span=> #review::#check(#constant, #word));
            self.written.push(quote!(use #private::NoConstant as _; #call));
        }
    }

    /// A format that a constant says, which keeps its own place: a wrong type is reported there.
    fn of_format(&mut self, span: Span, schema: &TokenStream, format: &TokenStream) {
        let (private, review) = (self.private, &self.review);
        let (call, schema) = (at(quote!(#review::format), span), at(schema.clone(), span));
        let call = quote_spanned!(span=> #call(#schema, #format););
        self.written.push(quote!(use #private::NoConstant as _; #call));
    }

    /// A constant of a type, which is a review itself.
    pub(super) fn constant(&mut self, span: Span, constant: TokenStream) {
        self.written.push(at(constant, span));
    }

    /// The same with a `value`, which keeps its own place.
    pub(super) fn call_with(&mut self, value: &TokenStream, span: Span, check: &str, arguments: &TokenStream) {
        let (review, check) = (&self.review, format_ident!("{check}"));
        let call = at(quote!(#review::#check(#arguments)), span);
        // the call names it by this span: inside a `macro_rules!` another one would be another name
        let name = Ident::new("value", span);
        self.written.push(quote!(let #name = #value; #call));
    }

    pub(super) fn call(&mut self, span: Span, check: &str, arguments: &TokenStream) {
        let (review, check) = (&self.review, format_ident!("{check}"));
        self.written.push(at(quote!(#review::#check(#arguments)), span));
    }
}

/// The same tokens at `span`, which is then what a failure underlines. `$crate` says by its span which crate it is, and stays.
fn at(tokens: TokenStream, span: Span) -> TokenStream {
    mapped(tokens, &|token| {
        if !matches!(&token, TokenTree::Ident(word) if *word == "$crate") {
            token.set_span(span);
        }
    })
}

/// The same tokens outside the implementation.
fn without_self(tokens: TokenStream, ident: &Ident) -> TokenStream {
    mapped(tokens, &|token| {
        if matches!(&token, TokenTree::Ident(word) if *word == "Self") {
            let mut ident = ident.clone();
            ident.set_span(token.span());
            *token = TokenTree::Ident(ident);
        }
    })
}

fn mapped(tokens: TokenStream, change: &dyn Fn(&mut TokenTree)) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                let mut inside = Group::new(group.delimiter(), mapped(group.stream(), change));
                inside.set_span(group.span());
                token = TokenTree::Group(inside);
            }
            change(&mut token);
            token
        })
        .collect()
}
