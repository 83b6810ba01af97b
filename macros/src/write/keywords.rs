//! Keywords → calls of the builder functions that have their names, each group on the schema that it speaks about.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Type};

use super::{expression, listed};
use crate::describe::Metadata;
use crate::read::{Format, Pattern, Shape, Spelled, Subject, TypeShape, Value};

/// The schema of a type as it stands where `keywords` are said of it.
pub(super) fn place(private: &TokenStream, of: &Type, keywords: &[Spelled<Value>]) -> TokenStream {
    if is_narrowed(of, keywords) {
        quote!(<#of as #private::Schema>::NARROWED)
    } else {
        quote!(<#of as #private::Schema>::PLACE)
    }
}

/// Whether the schema of a type stands as a reference to it, as far as tokens tell.
pub(super) fn may_be_a_reference(of: &Type, keywords: &[Spelled<Value>]) -> bool {
    matches!(TypeShape::of(of).shape, Shape::Unknown) && !is_narrowed(of, keywords)
}

/// Whether keywords set limits to a type whose tokens do not tell what it is: it may be a newtype, and stand as a reference.
fn is_narrowed(of: &Type, keywords: &[Spelled<Value>]) -> bool {
    matches!(TypeShape::of(of).shape, Shape::Unknown) && keywords.iter().any(Spelled::is_a_limit)
}

/// `schema` with the limits among `keywords`, which are said of a value of the type `of`, where that is known; `bare` is the same
/// schema before anything was said of it.
///
/// Limits that tokens settle stand at the keyword, for the case that a type is not the one that its tokens name: then the compiler
/// reports them there. Others are let pass, since they have a review.
pub(super) fn limited(
    private: &TokenStream,
    schema: TokenStream,
    of: Option<&Type>,
    bare: &TokenStream,
    keywords: &[Spelled<Value>],
) -> TokenStream {
    let mut schema = schema;
    if keywords.iter().any(|spelled| matches!(spelled.value, Value::Format(Format::None))) {
        schema = quote!(#private::without_format(#schema));
    }
    for (subject, with, group) in [
        // first, since the format of a string says whether limits of numbers speak about it
        (Subject::Strings, "with_string", "StringKeywords"),
        (Subject::Numbers, "with_number", "NumberKeywords"),
        (Subject::Arrays, "with_array", "ArrayKeywords"),
        (Subject::Dictionaries, "with_dictionary", "DictionaryKeywords"),
    ] {
        let of_group = || keywords.iter().filter(|spelled| spelled.subject() == subject);
        let calls: Vec<_> = of_group().filter_map(|spelled| call(private, subject, spelled)).collect();
        let Some(first) = of_group().next().filter(|_| !calls.is_empty()) else { continue };
        let group = at_call_site(group);
        schema = if first.settled {
            let (span, with) = (first.span(), at(private, first.span(), with));
            quote_spanned!(span=> #with(#schema, #private::#group::new() #(#calls)*))
        } else {
            let with = format_ident!("try_{with}");
            quote!(#private::#with(#schema, #private::#group::new() #(#calls)*))
        };
    }
    if let Some(format) = keywords.iter().find_map(|spelled| expression::format(private, &spelled.value)) {
        schema = quote!(#private::with_format(#schema, { use #private::NoConstant as _; #format }));
    }
    for spelled in keywords {
        if let Value::Listed(values) = &spelled.value {
            let list = listed::list(private, values);
            schema = if spelled.settled {
                let (span, with) = (spelled.span(), at(private, spelled.span(), "with_listed"));
                quote_spanned!(span=> #with(#schema, #list))
            } else {
                quote!(#private::try_with_listed(#schema, #list))
            };
        }
    }
    let shape = of.map_or(Shape::Unknown, |of| TypeShape::of(of).shape);
    for spelled in keywords {
        if let Value::Keywords(inside) = &spelled.value {
            let word = spelled.keyword.word;
            let (with, part_of) = (format_ident!("with_{word}"), format_ident!("{word}_of"));
            let of = shape.part(word);
            let bare = match of {
                Some(of) if is_narrowed(of, inside) => place(private, of, inside),
                _ => quote!(#private::#part_of(&#bare)),
            };
            let inside = part(private, of, &bare, inside);
            schema = quote!(#private::#with(#schema, const { &#inside }));
        }
    }
    schema
}

/// `schema` with everything that the keywords of a part say of it.
fn part(private: &TokenStream, of: Option<&Type>, bare: &TokenStream, keywords: &[Spelled<Value>]) -> TokenStream {
    let limited = limited(private, bare.clone(), of, bare, keywords);
    let nullable = keywords.iter().any(|spelled| spelled.keyword.word == "nullable").then(|| quote!(.nullable()));
    with_annotations(private, quote!(#limited #nullable), None, &[], keywords)
}

/// `schema` with what is said to readers, and with the flags in `more`.
pub(super) fn annotated(private: &TokenStream, schema: TokenStream, metadata: &Metadata, more: &[&str]) -> TokenStream {
    let documentation = metadata.documentation.as_ref().filter(|_| metadata.keyword("description").is_none());
    let text = documentation.map(|documentation| expression::documentation(private, documentation));
    let deprecated = metadata.deprecated.then_some("deprecated");
    let flags: Vec<&str> =
        more.iter().copied().chain(deprecated).filter(|word| metadata.keyword(word).is_none()).collect();
    with_annotations(private, schema, text, &flags, &metadata.keywords)
}

fn with_annotations(
    private: &TokenStream,
    schema: TokenStream,
    description: Option<TokenStream>,
    flags: &[&str],
    keywords: &[Spelled<Value>],
) -> TokenStream {
    let described = match description {
        Some(text) => quote!(#private::described(#schema, #text)),
        None => schema,
    };
    let flags = flags.iter().map(|word| {
        let word = at_call_site(word);
        quote!(.#word())
    });
    let calls: Vec<TokenStream> =
        flags.chain(keywords.iter().filter_map(|spelled| annotation(private, spelled))).collect();
    if calls.is_empty() {
        return described;
    }
    quote!(#described.with_annotations(#private::Annotations::new() #(#calls)*))
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
            Format::None | Format::Constant(_) => return None,
        };
        let constant = at_call_site(&name.replace('-', "_").to_uppercase());
        return (about == subject).then(|| quote!(.format(&#private::format::#constant)));
    }
    if let Value::Rule(rule) = &spelled.value {
        let path = &rule.path;
        return (spelled.subject() == subject).then(|| quote!(.#word(#path)));
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
        Value::Pattern(pattern) => {
            let pattern = match &**pattern {
                Pattern::Written(pattern) => {
                    let pattern = super::pattern::pattern(private, pattern);
                    quote!(const { &#pattern })
                }
                // a constant of another type is reported at its place
                Pattern::Constant(expression) => quote_spanned!(expression.span()=> const { &#expression }),
            };
            Some(quote!(.#word(#pattern)))
        }
        Value::Switch(true) => Some(quote!(.#word())),
        _ => None,
    }
}

/// The path of the runtime's function `word`, at `span`, where a failure of it is reported.
pub(super) fn at(private: &TokenStream, span: Span, word: &str) -> TokenStream {
    let private = private.clone().into_iter().map(|mut token| {
        token.set_span(span);
        token
    });
    let (private, word): (TokenStream, _) = (private.collect(), Ident::new(word, span));
    quote_spanned!(span=> #private::#word)
}

fn at_call_site(word: &str) -> Ident {
    Ident::new(word, Span::call_site())
}
