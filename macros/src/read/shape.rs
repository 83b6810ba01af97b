//! The tokens of a type → what it looks like, where they leave no doubt.
//!
//! A hint for errors, and for what stands inside an `Option`; what a type is in truth only the compiler knows, and the runtime's
//! review asks it.

use syn::visit::{self, Visit};
use syn::{GenericArgument, Path, PathArguments, Type};

/// A type that looks like one of Rust's own.
#[derive(Debug)]
pub(crate) struct TypeShape<'a> {
    pub(crate) shape: Shape<'a>,
    /// What stands inside `Option`, `Box` and references.
    pub(crate) inside: &'a Type,
    /// Whether there is an `Option` around it.
    pub(crate) optional: bool,
}

/// What it looks like.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape<'a> {
    String,
    Boolean,
    Number,
    Integer(Integer),
    Array(&'a Type),
    Dictionary(&'a Type, &'a Type),
    /// Whatever it is.
    Unknown,
}

/// A primitive integer type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Integer {
    pub(crate) word: &'static str,
    pub(crate) lowest: i128,
    pub(crate) highest: u128,
}

macro_rules! integers {
    ($($word:ident: $integer:ident)*) => {
        &[$(Integer {
            word: stringify!($word),
            lowest: $integer::MIN as i128,
            highest: $integer::MAX as u128,
        }),*]
    };
}

#[expect(clippy::cast_possible_wrap, reason = "limits are cast to a type that holds them")]
const INTEGERS: &[Integer] = integers! {
    i8: i8 i16: i16 i32: i32 i64: i64 i128: i128
    u8: u8 u16: u16 u32: u32 u64: u64 u128: u128
    // serde writes them as integers of 64 bits, whatever the machine
    isize: i64 usize: u64
};

impl<'a> TypeShape<'a> {
    pub(crate) fn of(written: &'a Type) -> Self {
        let mut optional = false;
        let mut inside = written;
        loop {
            inside = match inside {
                Type::Group(group) => &group.elem,
                Type::Paren(parentheses) => &parentheses.elem,
                Type::Reference(reference) => &reference.elem,
                Type::Path(path) if path.qself.is_none() => match seen_through(&path.path) {
                    Some((wrapper, target)) => {
                        optional |= wrapper == "Option";
                        target
                    }
                    None => break,
                },
                _ => break,
            };
        }
        Self {
            shape: Shape::of(inside),
            inside,
            optional,
        }
    }
}

/// Whether the tokens say `Option`, around everything else.
pub(crate) fn is_option(written: &Type) -> bool {
    match written {
        Type::Group(group) => is_option(&group.elem),
        Type::Path(path) if path.qself.is_none() => {
            seen_through(&path.path).is_some_and(|(wrapper, _)| wrapper == "Option")
        }
        _ => false,
    }
}

impl<'a> Shape<'a> {
    pub(crate) fn of(written: &'a Type) -> Self {
        let path = match written {
            Type::Slice(slice) => return Self::Array(&slice.elem),
            Type::Array(array) => return Self::Array(&array.elem),
            Type::Path(path) if path.qself.is_none() => &path.path,
            _ => return Self::Unknown,
        };
        let Some((word, arguments)) = well_known(path) else {
            return Self::Unknown;
        };
        match (word.as_str(), arguments.as_slice()) {
            ("String" | "str" | "char", []) => Self::String,
            ("bool", []) => Self::Boolean,
            ("f32" | "f64", []) => Self::Number,
            ("Vec" | "VecDeque" | "BTreeSet" | "LinkedList" | "BinaryHeap", [item]) | ("HashSet", [item, ..]) => {
                Self::Array(item)
            }
            ("BTreeMap", [key, value]) | ("HashMap", [key, value, ..]) => Self::Dictionary(key, value),
            (word, []) => INTEGERS
                .iter()
                .find(|integer| integer.word == word)
                .map_or(Self::Unknown, |integer| Self::Integer(*integer)),
            _ => Self::Unknown,
        }
    }

    /// What `items`, `keys` and `values` speak about.
    pub(crate) fn part(self, word: &str) -> Option<&'a Type> {
        match (word, self) {
            ("items", Self::Array(item)) => Some(item),
            ("keys", Self::Dictionary(key, _)) => Some(key),
            ("values", Self::Dictionary(_, value)) => Some(value),
            _ => None,
        }
    }

    /// Such a value, for messages.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::String => "a string",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::Integer(_) => "an integer",
            Self::Array(_) => "an array",
            Self::Dictionary(..) => "a map",
            Self::Unknown => "this value",
        }
    }
}

/// The target of `Option<T>`, `Box<T>` and the like, with the word before it.
fn seen_through(path: &Path) -> Option<(String, &Type)> {
    let (word, arguments) = well_known(path)?;
    match arguments.as_slice() {
        [target] if matches!(word.as_str(), "Option" | "Box" | "Rc" | "Arc" | "Cow") => Some((word, target)),
        _ => None,
    }
}

/// The last word of a path and its type arguments, where the path is that of Rust's own: one word, or one that starts at
/// `std`, `core` or `alloc`. Somebody who has a `String` of another kind can write `self::String`.
fn well_known(path: &Path) -> Option<(String, Vec<&Type>)> {
    let first = path.segments.first()?;
    let last = path.segments.last()?;
    let alone = path.segments.len() == 1 && path.leading_colon.is_none();
    if !alone && !["std", "core", "alloc"].iter().any(|root| first.ident == root) {
        return None;
    }
    let arguments = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments
            .args
            .iter()
            .filter_map(|argument| match argument {
                GenericArgument::Type(argument) => Some(argument),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    Some((last.ident.to_string(), arguments))
}

/// The types of the keys of all maps in `written`, as far as tokens tell.
pub(crate) fn map_keys(written: &Type) -> Vec<&Type> {
    let mut keys = Keys(Vec::new());
    keys.visit_type(written);
    keys.0
}

struct Keys<'a>(Vec<&'a Type>);

impl<'a> Visit<'a> for Keys<'a> {
    fn visit_type(&mut self, written: &'a Type) {
        if let Shape::Dictionary(key, _) = Shape::of(written) {
            self.0.push(key);
        }
        visit::visit_type(self, written);
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "tests may fail by panicking")]
mod tests {
    use super::*;

    fn shape(written: &str) -> (String, bool) {
        let written: Type = syn::parse_str(written).expect("a type");
        let TypeShape {
            shape, optional, ..
        } = TypeShape::of(&written);
        (shape.noun().to_owned(), optional)
    }

    #[test]
    fn the_types_of_rust_are_known_by_their_tokens() {
        for (written, noun, optional) in [
            ("String", "a string", false),
            ("&'a str", "a string", false),
            ("Cow<'static, str>", "a string", false),
            ("std::string::String", "a string", false),
            ("Option<f64>", "a number", true),
            ("Box<Option<u8>>", "an integer", true),
            ("usize", "an integer", false),
            ("::core::option::Option<bool>", "a boolean", true),
            ("[u8; 4]", "an array", false),
            ("HashMap<String, u8, Hasher>", "a map", false),
        ] {
            assert_eq!(shape(written), (noun.to_owned(), optional), "{written}");
        }
    }

    #[test]
    fn others_are_unknown() {
        for written in
            ["Label", "self::String", "crate::Option<u8>", "T", "(u8, u8)", "<T as Trait>::Item", "Page<String>"]
        {
            assert_eq!(shape(written).0, "this value", "{written}");
        }
    }
}
