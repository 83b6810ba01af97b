//! The parameters of a type, and the types on the wire that are made of them → what the implementation asks to have a schema.
//!
//! A field is judged by the schema of its type: `Vec<T>` needs `T: Schema`, and `T::Id` needs `T::Id: Schema`. What `Row<T>` needs is
//! not to be seen. serde's derives ask `T` itself, and so does ours: that is right for most types, and comes to an end where types refer
//! to each other in a circle. But where `T` has a bound of the user's, `T: Kind`, and is written nowhere itself, it may be a marker, by
//! which `Row` finds its types: then `Row<T>: Schema` is asked.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::visit::{self, Visit};
use syn::{GenericArgument, Generics, Ident, Path, PathArguments, Type, TypeParamBound, TypePath, WherePredicate};

use crate::describe::{Bounds, WireType};

/// What must have a schema for a generic type to have one.
pub(super) struct Asked<'a> {
    /// The type's parameters.
    parameters: Vec<&'a Ident>,
    /// Those that are asked themselves.
    themselves: Vec<&'a Ident>,
    /// Types made of them, such as `T::Item` and `Row<T>`.
    types: Vec<&'a Type>,
    /// What is written in a `bound` of ours.
    written: Vec<&'a WherePredicate>,
    /// What stands on the wire.
    leaves: Vec<Leaf<'a>>,
    own: &'a Ident,
}

/// A type on the wire that is made of parameters, without the types of std's around it.
#[derive(Clone, Copy)]
enum Leaf<'a> {
    Parameter(&'a Ident),
    /// `T::Item`, `<T as Iterator>::Item`.
    Projection(&'a Type),
    /// `Row<T>`.
    Generic(&'a Type),
}

/// Types of std's whose schema is that of their arguments.
const WRAPPERS: &[&str] = &[
    "Option",
    "Box",
    "Rc",
    "Arc",
    "Cow",
    "Cell",
    "RefCell",
    "Mutex",
    "RwLock",
    "Reverse",
    "Wrapping",
    "Saturating",
    "Vec",
    "VecDeque",
    "LinkedList",
    "BinaryHeap",
    "HashSet",
    "BTreeSet",
    "HashMap",
    "BTreeMap",
    "Result",
    "Range",
];

/// Traits of std's and serde's, and ours, by which a parameter brings no other type to the wire.
const WELL_KNOWN: &[&str] = &[
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "DeserializeOwned",
    "Display",
    "Eq",
    "Error",
    "From",
    "FromStr",
    "Hash",
    "Into",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Schema",
    "Send",
    "Serialize",
    "Sized",
    "Sync",
    "ToString",
    "Unpin",
];

impl<'a> Asked<'a> {
    pub(super) fn by(wire: &'a WireType<'a>) -> Self {
        let mut asked = Self {
            parameters: wire.generics.type_params().map(|parameter| &parameter.ident).collect(),
            themselves: Vec::new(),
            types: Vec::new(),
            written: Vec::new(),
            leaves: Vec::new(),
            own: wire.ident,
        };
        if asked.parameters.is_empty() {
            return asked;
        }
        let mut fields = Vec::new();
        for (of, bounds) in wire.held() {
            let mut leaves = Vec::new();
            asked.peel(of, &mut leaves);
            asked.leaves.extend(&leaves);
            fields.push((leaves, bounds));
        }
        for (leaf, bounds) in fields.iter().flat_map(|(leaves, bounds)| leaves.iter().map(move |leaf| (*leaf, *bounds)))
        {
            asked.ask(leaf, bounds, wire.generics);
        }
        for bounds in wire.bounds() {
            match bounds {
                Bounds::Inferred => {}
                Bounds::OfSerde(types) => types.iter().for_each(|of| asked.ask_type(of)),
                Bounds::Written(predicates) => asked.written.extend(predicates),
            }
        }
        asked
    }

    /// The bounds, in order.
    pub(super) fn predicates(&self, private: &TokenStream) -> Vec<TokenStream> {
        let mut predicates = Vec::new();
        let themselves = self.parameters.iter().filter(|parameter| self.themselves.contains(parameter));
        predicates.extend(themselves.map(|parameter| quote!(#parameter: #private::Schema)));
        predicates.extend(self.types.iter().map(|of| quote!(#of: #private::Schema)));
        for predicate in &self.written {
            let predicate = predicate.to_token_stream();
            if !predicates.iter().any(|known| known.to_string() == predicate.to_string()) {
                predicates.push(predicate);
            }
        }
        predicates
    }

    /// What stands for `parameter` in the name of the type: types that have a schema. Nothing, where it does not stand on the wire.
    pub(super) fn named_by(&self, parameter: &'a Ident) -> Vec<TokenStream> {
        let is_itself = |leaf: &Leaf<'_>| matches!(leaf, Leaf::Parameter(written) if *written == parameter);
        if self.themselves.contains(&parameter) || self.leaves.iter().any(is_itself) {
            return vec![parameter.to_token_stream()];
        }
        let written = self.written.iter().filter_map(|predicate| match predicate {
            WherePredicate::Type(predicate) if predicate.bounds.iter().any(|bound| is_called(bound, &["Schema"])) => {
                Some(&predicate.bounded_ty)
            }
            _ => None,
        });
        let asked = self.types.iter().copied().chain(written);
        let mut named: Vec<&Type> = asked.filter(|of| Inside::of(of, &[parameter]).is_any()).collect();
        if named.is_empty() {
            let leaves = self.leaves.iter().filter_map(|leaf| match leaf {
                Leaf::Projection(of) | Leaf::Generic(of) => Some(*of),
                Leaf::Parameter(_) => None,
            });
            named = leaves.filter(|of| Inside::of(of, &[parameter]).is_any() && !mentions(of, self.own)).collect();
        }
        named.into_iter().map(ToTokens::to_token_stream).collect()
    }

    fn parameter(&self, path: &Path) -> Option<&'a Ident> {
        let first = path.segments.first()?;
        self.parameters.iter().copied().find(|parameter| **parameter == first.ident)
    }

    /// The leaves of `written`.
    fn peel(&self, written: &'a Type, leaves: &mut Vec<Leaf<'a>>) {
        match written {
            Type::Group(group) => self.peel(&group.elem, leaves),
            Type::Paren(parentheses) => self.peel(&parentheses.elem, leaves),
            Type::Reference(reference) => self.peel(&reference.elem, leaves),
            Type::Slice(slice) => self.peel(&slice.elem, leaves),
            Type::Array(array) => self.peel(&array.elem, leaves),
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|of| self.peel(of, leaves)),
            Type::Path(path) => self.peel_path(written, path, leaves),
            _ if Inside::of(written, &self.parameters).is_any() => leaves.push(Leaf::Generic(written)),
            _ => {}
        }
    }

    fn peel_path(&self, written: &'a Type, of: &'a TypePath, leaves: &mut Vec<Leaf<'a>>) {
        let TypePath { qself, path, .. } = of;
        if let (None, Some(parameter)) = (qself, self.parameter(path)) {
            leaves.push(if path.segments.len() == 1 { Leaf::Parameter(parameter) } else { Leaf::Projection(written) });
            return;
        }
        if !Inside::of(written, &self.parameters).is_any() {
            return;
        }
        let Some(last) = path.segments.last() else { return };
        match &last.arguments {
            _ if qself.is_some() => leaves.push(Leaf::Projection(written)),
            PathArguments::AngleBracketed(arguments) if WRAPPERS.iter().any(|wrapper| last.ident == wrapper) => {
                for argument in &arguments.args {
                    if let GenericArgument::Type(of) = argument {
                        self.peel(of, leaves);
                    }
                }
            }
            _ => leaves.push(Leaf::Generic(written)),
        }
    }

    /// Asks for what a field needs, of which `leaf` is a part.
    fn ask(&mut self, leaf: Leaf<'a>, bounds: &Bounds, generics: &Generics) {
        match (leaf, bounds) {
            (_, Bounds::Written(_)) => {}
            (Leaf::Parameter(parameter), _) => self.ask_parameter(parameter),
            (Leaf::Projection(of), _) => self.ask_type(of),
            (Leaf::Generic(of), Bounds::Inferred) => {
                let Inside {
                    themselves,
                    projections,
                    ..
                } = Inside::of(of, &self.parameters);
                let (markers, others): (Vec<_>, Vec<_>) =
                    themselves.into_iter().partition(|parameter| self.is_marker(parameter, generics));
                if markers.is_empty() || mentions(of, self.own) {
                    for parameter in others {
                        self.ask_parameter(parameter);
                    }
                    for of in projections {
                        self.ask_type(of);
                    }
                } else {
                    self.ask_type(of);
                }
            }
            // serde says what it needs
            (Leaf::Generic(of), Bounds::OfSerde(types)) => {
                if types.is_empty() && !mentions(of, self.own) {
                    self.ask_type(of);
                }
            }
        }
    }

    /// Whether `parameter` may be one by which others find their types.
    fn is_marker(&self, parameter: &Ident, generics: &Generics) -> bool {
        let is_written = |leaf: &Leaf<'_>| matches!(leaf, Leaf::Parameter(written) if *written == parameter);
        if self.leaves.iter().any(is_written) {
            return false;
        }
        let beside = generics.type_params().filter(|known| known.ident == *parameter).flat_map(|known| &known.bounds);
        let below =
            generics.where_clause.iter().flat_map(|clause| &clause.predicates).filter_map(
                |predicate| match predicate {
                    WherePredicate::Type(predicate) if is(&predicate.bounded_ty, parameter) => Some(&predicate.bounds),
                    _ => None,
                },
            );
        let is_own =
            |bound: &TypeParamBound| matches!(bound, TypeParamBound::Trait(_)) && !is_called(bound, WELL_KNOWN);
        beside.chain(below.flatten()).any(is_own)
    }

    fn ask_parameter(&mut self, parameter: &'a Ident) {
        if !self.themselves.contains(&parameter) {
            self.themselves.push(parameter);
        }
    }

    fn ask_type(&mut self, of: &'a Type) {
        if let Some(parameter) = self.parameters.iter().copied().find(|parameter| is(of, parameter)) {
            return self.ask_parameter(parameter);
        }
        if !self.types.iter().any(|known| are_same(known, of)) {
            self.types.push(of);
        }
    }
}

/// Whether `of` is `parameter` itself.
fn is(of: &Type, parameter: &Ident) -> bool {
    matches!(of, Type::Path(path) if path.qself.is_none() && path.path.is_ident(parameter))
}

/// Whether a trait has one of these names.
fn is_called(bound: &TypeParamBound, names: &[&str]) -> bool {
    let TypeParamBound::Trait(bound) = bound else { return false };
    bound.path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
}

/// Whether both are the same words, or one is `T::Item` and the other `<T as Iterator>::Item`.
fn are_same(one: &Type, other: &Type) -> bool {
    fn parts(of: &Type) -> Option<(bool, String, &Ident)> {
        let Type::Path(TypePath { qself, path, .. }) = of else { return None };
        let base = match qself {
            Some(of) => of.ty.to_token_stream(),
            None => path.segments.first()?.ident.to_token_stream(),
        };
        Some((qself.is_some(), base.to_string(), &path.segments.last()?.ident))
    }
    let is_shortened = match (parts(one), parts(other)) {
        (Some((is_long, base, last)), Some((other_is_long, other_base, other_last))) => {
            is_long != other_is_long && base == other_base && last == other_last
        }
        _ => false,
    };
    is_shortened || one.to_token_stream().to_string() == other.to_token_stream().to_string()
}

/// Whether the type `name` stands somewhere in `of`.
fn mentions(of: &Type, name: &Ident) -> bool {
    struct Names<'a> {
        name: &'a Ident,
        is_found: bool,
    }
    impl<'t> Visit<'t> for Names<'_> {
        fn visit_ident(&mut self, ident: &'t Ident) {
            self.is_found |= ident == self.name;
        }
    }
    let mut names = Names {
        name,
        is_found: false,
    };
    names.visit_type(of);
    names.is_found
}

/// The parameters met on a walk through a type.
struct Inside<'a, 'p> {
    parameters: &'p [&'a Ident],
    themselves: Vec<&'a Ident>,
    projections: Vec<&'a Type>,
}

impl<'a, 'p> Inside<'a, 'p> {
    fn of(written: &'a Type, parameters: &'p [&'a Ident]) -> Self {
        let mut inside = Self {
            parameters,
            themselves: Vec::new(),
            projections: Vec::new(),
        };
        inside.visit_type(written);
        inside
    }

    fn is_any(&self) -> bool {
        !self.themselves.is_empty() || !self.projections.is_empty()
    }
}

impl<'a> Visit<'a> for Inside<'a, '_> {
    fn visit_type(&mut self, written: &'a Type) {
        if let Type::Path(TypePath { qself, path, .. }) = written {
            let first = path.segments.first().map(|segment| &segment.ident);
            let parameter = self.parameters.iter().copied().find(|parameter| Some(*parameter) == first);
            match (qself, parameter) {
                (Some(of), _) if Inside::of(&of.ty, self.parameters).is_any() => {
                    self.projections.push(written);
                    return;
                }
                (None, Some(_)) if path.segments.len() > 1 => {
                    self.projections.push(written);
                    return;
                }
                (None, Some(parameter)) if !self.themselves.contains(&parameter) => self.themselves.push(parameter),
                _ => {}
            }
        }
        visit::visit_type(self, written);
    }

    /// What only marks a type does not stand on the wire.
    fn visit_path(&mut self, path: &'a Path) {
        let marks = path.segments.last().is_some_and(|segment| {
            segment.ident == "PhantomData" && matches!(segment.arguments, PathArguments::AngleBracketed(_))
        });
        if !marks {
            visit::visit_path(self, path);
        }
    }
}
