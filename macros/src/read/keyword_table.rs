//! Every keyword of `#[schema(...)]`: its word, the value it takes, what it speaks about and where it may stand.
//!
//! A keyword with a limit is a row here and a builder function of the same name in the runtime's group for its subject.

/// A keyword that can be written.
#[derive(Debug)]
pub(crate) struct Keyword {
    pub(crate) word: &'static str,
    pub(crate) takes: Takes,
    pub(crate) subject: Subject,
    pub(crate) stands: &'static [Stands],
    /// How it is written, for help lines.
    pub(crate) sample: &'static str,
}

/// What stands behind the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    Nothing,
    /// Nothing, `= true` or `= false`.
    Switch,
    Text,
    Name,
    Path,
    Type,
    Format,
    Pattern,
    Number,
    Count,
    Literal,
    /// Values in brackets.
    List,
    /// The only value of a list.
    Single,
    /// Conditions of a `where` clause, in a string.
    Bounds,
    /// Keywords in parentheses.
    Keywords,
    /// A property with values, and other properties, in parentheses.
    Condition,
    /// Properties in parentheses.
    Properties,
    /// A function of the user's, and what it is asked about.
    Rule,
}

/// What a keyword speaks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Subject {
    /// Any value: it describes, and limits nothing.
    Annotation,
    Numbers,
    Strings,
    Arrays,
    Dictionaries,
    /// Several properties of one object.
    Objects,
    /// Strings or numbers: the format decides.
    Formatted,
    /// Strings or numbers, the only ones of which it lists.
    Listed,
    /// How the value stands where it is: whether it must, may be `null`, is written in place.
    Place,
    /// The implementation as such.
    Implementation,
}

/// Where a keyword may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    /// On the type that derives.
    Type,
    /// On a field.
    Field,
    /// On a variant.
    Variant,
    /// Inside `items(...)`, `keys(...)` or `values(...)`.
    Inside,
}

const EVERYWHERE: &[Stands] = &[Stands::Type, Stands::Field, Stands::Inside];
const ON_VARIANTS_TOO: &[Stands] = &[Stands::Type, Stands::Field, Stands::Inside, Stands::Variant];
const ON_TYPES_AND_FIELDS: &[Stands] = &[Stands::Type, Stands::Field];
const ON_TYPES_FIELDS_AND_VARIANTS: &[Stands] = &[Stands::Type, Stands::Field, Stands::Variant];
const ON_FIELDS: &[Stands] = &[Stands::Field];
const ON_TYPES_AND_VARIANTS: &[Stands] = &[Stands::Type, Stands::Variant];
const ON_TYPES: &[Stands] = &[Stands::Type];

const fn row(
    word: &'static str,
    takes: Takes,
    subject: Subject,
    stands: &'static [Stands],
    sample: &'static str,
) -> Keyword {
    Keyword {
        word,
        takes,
        subject,
        stands,
        sample,
    }
}

use Subject::{Annotation, Arrays, Dictionaries, Formatted, Implementation, Listed, Numbers, Objects, Place, Strings};

static TABLE: &[Keyword] = &[
    row("title", Takes::Text, Annotation, ON_VARIANTS_TOO, "title = \"Job\""),
    row("description", Takes::Text, Annotation, ON_VARIANTS_TOO, "description = \"What it means\""),
    row("format", Takes::Format, Formatted, EVERYWHERE, "format = \"date-time\""),
    row("default", Takes::Literal, Annotation, EVERYWHERE, "default = 10"),
    row("example", Takes::Literal, Annotation, EVERYWHERE, "example = \"Ann\""),
    row("deprecated", Takes::Nothing, Annotation, ON_VARIANTS_TOO, "deprecated"),
    row("read_only", Takes::Nothing, Annotation, ON_FIELDS, "read_only"),
    row("write_only", Takes::Nothing, Annotation, ON_FIELDS, "write_only"),
    row("nullable", Takes::Nothing, Place, &[Stands::Field, Stands::Inside], "nullable"),
    row("required", Takes::Switch, Place, ON_FIELDS, "required"),
    row("inline", Takes::Switch, Place, &[Stands::Type, Stands::Field], "inline"),
    row("repr", Takes::Switch, Place, ON_TYPES, "repr"),
    row("as", Takes::Type, Place, ON_TYPES_FIELDS_AND_VARIANTS, "as = String"),
    row("one_of", Takes::Nothing, Place, ON_TYPES_AND_FIELDS, "one_of"),
    row("any_of", Takes::Nothing, Place, ON_TYPES, "any_of"),
    row("all_of", Takes::Nothing, Place, ON_FIELDS, "all_of"),
    row("name", Takes::Name, Implementation, ON_TYPES, "name = \"Job\""),
    row("bound", Takes::Bounds, Implementation, ON_TYPES_FIELDS_AND_VARIANTS, "bound = \"T: Schema\""),
    row("crate", Takes::Path, Implementation, ON_TYPES, "crate = wireform"),
    row("enum", Takes::List, Listed, EVERYWHERE, "enum = [\"a\", \"b\"]"),
    row("const", Takes::Single, Listed, EVERYWHERE, "const = \"a\""),
    row("maximum", Takes::Number, Numbers, EVERYWHERE, "maximum = 100"),
    row("minimum", Takes::Number, Numbers, EVERYWHERE, "minimum = 0"),
    row("exclusive_maximum", Takes::Number, Numbers, EVERYWHERE, "exclusive_maximum = 100"),
    row("exclusive_minimum", Takes::Number, Numbers, EVERYWHERE, "exclusive_minimum = 0"),
    row("multiple_of", Takes::Number, Numbers, EVERYWHERE, "multiple_of = 0.01"),
    row("min_length", Takes::Count, Strings, EVERYWHERE, "min_length = 1"),
    row("max_length", Takes::Count, Strings, EVERYWHERE, "max_length = 100"),
    row("pattern", Takes::Pattern, Strings, EVERYWHERE, "pattern = \"^[a-z]+$\""),
    row("min_items", Takes::Count, Arrays, EVERYWHERE, "min_items = 1"),
    row("max_items", Takes::Count, Arrays, EVERYWHERE, "max_items = 100"),
    row("unique_items", Takes::Switch, Arrays, EVERYWHERE, "unique_items"),
    row("items", Takes::Keywords, Arrays, EVERYWHERE, "items(max_length = 100)"),
    row("min_properties", Takes::Count, Dictionaries, EVERYWHERE, "min_properties = 1"),
    row("max_properties", Takes::Count, Dictionaries, EVERYWHERE, "max_properties = 100"),
    row("keys", Takes::Keywords, Dictionaries, EVERYWHERE, "keys(max_length = 100)"),
    row("values", Takes::Keywords, Dictionaries, EVERYWHERE, "values(minimum = 0)"),
    row("required_if", Takes::Condition, Objects, ON_TYPES_AND_VARIANTS, "required_if(state = \"failed\", reason)"),
    row("dependent_required", Takes::Properties, Objects, ON_TYPES_AND_VARIANTS, "dependent_required(card, address)"),
    // about strings or numbers, where the function is asked about what is on the wire
    row("custom", Takes::Rule, Place, EVERYWHERE, "custom = path::to::function"),
];

impl Keyword {
    /// The keyword that is called `word`.
    pub(super) fn named(word: &str) -> Option<&'static Self> {
        TABLE.iter().find(|keyword| keyword.word == word)
    }

    /// Every word that is worth suggesting.
    pub(super) fn words() -> Vec<&'static str> {
        TABLE.iter().map(|keyword| keyword.word).collect()
    }
}
