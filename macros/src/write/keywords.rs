//! Keywords → calls of the builder functions that have their names, each group on the schema that it speaks about.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::expression;
use crate::describe::Said;
use crate::read::{Format, Spelled, Subject, Value};

/// `schema` with the limits among `keywords`; `bare` is the same schema before anything was said of it.
pub(super) fn limited(
    private: &TokenStream,
    schema: TokenStream,
    bare: &TokenStream,
    keywords: &[Spelled<Value>],
) -> TokenStream {
    let mut schema = schema;
    if keywords.iter().any(|spelled| matches!(spelled.value, Value::Format(Format::None))) {
        schema = quote!(#private::without_format(#schema));
    }
    for (subject, with, group) in [
        (Subject::Numbers, "with_number", "NumberKeywords"),
        (Subject::Strings, "with_string", "StringKeywords"),
        (Subject::Arrays, "with_array", "ArrayKeywords"),
        (Subject::Dictionaries, "with_dictionary", "DictionaryKeywords"),
    ] {
        let calls: Vec<_> = keywords.iter().filter_map(|spelled| call(private, subject, spelled)).collect();
        if !calls.is_empty() {
            let (with, group) = (at_call_site(with), at_call_site(group));
            schema = quote!(#private::#with(#schema, #private::#group::new() #(#calls)*));
        }
    }
    for spelled in keywords {
        if let Value::Keywords(inside) = &spelled.value {
            let word = spelled.keyword.word;
            let (with, of) = (format_ident!("with_{word}"), format_ident!("{word}_of"));
            let inside = part(private, &quote!(#private::#of(&#bare)), inside);
            schema = quote!(#private::#with(#schema, const { &#inside }));
        }
    }
    schema
}

/// `schema` with everything that the keywords of a part say of it.
fn part(private: &TokenStream, bare: &TokenStream, keywords: &[Spelled<Value>]) -> TokenStream {
    let limited = limited(private, bare.clone(), bare, keywords);
    let nullable = keywords.iter().any(|spelled| spelled.keyword.word == "nullable").then(|| quote!(.nullable()));
    let annotations = annotated(private, Vec::new(), keywords);
    quote!(#limited #nullable #annotations)
}

/// The call that adds what is said to readers, with the flags in `more` beside it; nothing where nothing is said.
pub(super) fn annotations(private: &TokenStream, said: &Said, more: &[&str]) -> TokenStream {
    let mut calls = Vec::new();
    if let Some(documentation) = said.documentation.as_ref().filter(|_| said.keyword("description").is_none()) {
        let text = expression::documentation(private, documentation);
        calls.push(quote!(.description(#text)));
    }
    let deprecated = said.deprecated.then_some("deprecated");
    for word in more.iter().copied().chain(deprecated).filter(|word| said.keyword(word).is_none()) {
        let word = at_call_site(word);
        calls.push(quote!(.#word()));
    }
    annotated(private, calls, &said.keywords)
}

fn annotated(private: &TokenStream, mut calls: Vec<TokenStream>, keywords: &[Spelled<Value>]) -> TokenStream {
    calls.extend(keywords.iter().filter_map(|spelled| annotation(private, spelled)));
    if calls.is_empty() {
        return TokenStream::new();
    }
    quote!(.with_annotations(#private::Annotations::new() #(#calls)*))
}

fn annotation(private: &TokenStream, spelled: &Spelled<Value>) -> Option<TokenStream> {
    if spelled.keyword.subject != Subject::Annotation {
        return None;
    }
    let word = at_call_site(spelled.keyword.word);
    Some(match &spelled.value {
        Value::Text(text) => {
            let text = expression::text(text);
            quote!(.#word(#text))
        }
        Value::Literal(literal) => {
            let literal = expression::literal(private, literal);
            quote!(.#word(const { &#literal }))
        }
        _ => quote!(.#word()),
    })
}

/// The builder call of a keyword that is about `subject`.
fn call(private: &TokenStream, subject: Subject, spelled: &Spelled<Value>) -> Option<TokenStream> {
    let word = at_call_site(spelled.keyword.word);
    if let (Value::Format(format), Subject::Numbers | Subject::Strings) = (&spelled.value, subject) {
        let (about, name) = match format {
            Format::OfNumbers(name) => (Subject::Numbers, name),
            Format::OfStrings(name) => (Subject::Strings, name),
            Format::None => return None,
        };
        let constant = at_call_site(&name.replace('-', "_").to_uppercase());
        return (about == subject).then(|| quote!(.format(&#private::format::#constant)));
    }
    if spelled.keyword.subject != subject {
        return None;
    }
    match &spelled.value {
        Value::Number(number) => {
            let number = expression::number(private, number);
            Some(quote!(.#word(#number)))
        }
        Value::Count(count) => {
            let count = expression::count(private, count);
            Some(quote!(.#word(#count)))
        }
        Value::Switch(true) => Some(quote!(.#word())),
        _ => None,
    }
}

fn at_call_site(word: &str) -> Ident {
    Ident::new(word, Span::call_site())
}
