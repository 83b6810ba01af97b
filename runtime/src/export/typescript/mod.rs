//! Schemas → TypeScript: model types and constants, as openapi-typescript-codegen writes them.
//!
//! [`SchemaObject::to_typescript`] writes the constant of one type. [`Module`] writes all that some types lead to: for each type its
//! model type, `Order`, which is the TypeScript type of a value, and its constant, `$Order`, which says the rules. Everything is
//! [named](crate::guide::type_names) as in the other exports. The [guide](crate::guide::typescript) shows how a front end uses both.
//!
//! # The model types
//!
//! | on the wire | in TypeScript |
//! | --- | --- |
//! | a property that may be absent, that can be null, that is read-only | `name?: T`, `name: T \| null`, `readonly name: T` |
//! | a description, a deprecated property | `/** … */`, `@deprecated` |
//! | numbers, whatever their size | `number`; see [`LargeIntegers`] |
//! | an enum without data | `'on' \| 'off'`, in place or under its name |
//! | a list, a tuple | `Array<T>`, `[A, B]` |
//! | a map | `Record<string, T>`; with the words of an enum for keys `Partial<Record<'de' \| 'en', T>>` |
//! | an enum with data | a union, which TypeScript narrows by the tag |
//! | flattened parts | an intersection, `(Part & { … })` |
//! | any value | `any` |
//!
//! A type cannot say everything: limits, formats, patterns, the number of items and whether a number is an integer are in the
//! constant alone. Unknown properties are refused by TypeScript in a literal, and nowhere else. Beside a flattened map, the known
//! properties have their types, and any other one has `any`. A flattened part that may be absent is `Partial<Part>`.
//! A property is there under the name that serde writes, and not under others that it reads (`alias`).
//!
//! # What is sent and what is received
//!
//! `Order` has every property. Where a read-only property is in it, or in a type that it leads to, there is also `OrderInput`, which has
//! none: what a client sends. Where a write-only one is, there is `OrderOutput`, which has none of these: what a client receives. A
//! type that is the same in one direction has no other name for it. If a type is called `OrderInput` already, it is `Order_Input`.
//!
//! serde must read what is sent, too: a read-only property is one that serde does not ask for, by `#[serde(skip_deserializing)]`. With
//! `#[schema(read_only)]` alone, serde and [`validate`](crate::SchemaOf::validate) still ask for it.
//!
//! # What differs from the generator
//!
//! The text is that of openapi-typescript-codegen 0.31 with `--exportSchemas true --useUnionTypes`, but for the list below.
//! [`Module::as_generated`] undoes all of it.
//!
//! | here | there | why |
//! | --- | --- | --- |
//! | keys in constants that the generator has not | – | forms ask for them; see [`Module::with_generated_keys`] |
//! | limits of 0, those of lists and maps, all digits | dropped, rounded | they are rules |
//! | types for one direction | – | a client does not send what is only read |
//! | `[A, B]` | `Array<any>` | a tuple |
//! | `Partial<Record<'de', T>>`, of booleans and listed numbers too | `Record<string, T>` | the keys are known |
//! | `export type Anything = any` | `{ }` | null is a value of it |
//! | `Record<string, any>` for an object without known properties in place, `Record<string, never>` if it is closed | `any` | it is an object |
//! | among flattened parts: `Partial<Part>`, `{ Variant: null }`, `Record<string, any>` for a map | `Part \| null`, `'Variant'`, `Record<string, T>` | what serde writes |
//! | `string` for `format: binary` | `Blob` | JSON holds no `Blob` |
//! | `*\/` and all lines of a description, as they are indented | `*`, lines without indentation | the text is kept |
//! | `_class` for a type called `class`, `_Array` for `Array` | imports `class`; `Array` | it compiles |
//! | its own header | the generator's | whose text it is |
//!
//! A name that is no identifier is quoted, and nothing in a name, a description or a pattern can leave the literal or the comment that it
//! stands in.

mod comment;
mod direction;
#[cfg(feature = "std")]
mod files;
mod generated;
mod literal;
mod model;
mod module;
mod object;
mod options;
mod parts;
mod plan;
mod reference;

use alloc::format;
use alloc::string::String;
use core::fmt::{self, Debug, Formatter};

#[cfg(feature = "std")]
pub use self::files::{stale_files, write_files};
pub use self::module::Module;
use self::object::{Layout, ObjectText};
pub use self::options::LargeIntegers;
use super::name::ConstantName;
use super::names::Names;
use super::view::View;
use crate::schema::SchemaObject;

impl SchemaObject {
    /// The TypeScript constant of this schema: `export const $Name = {…} as const;` and a line break, laid out as
    /// openapi-typescript-codegen does it.
    ///
    /// Its value is the data that the schema serializes to, whatever the texts in it hold: names, formats and descriptions
    /// are escaped, and a description keeps its lines as they are. A number has all its digits, of which JavaScript may
    /// keep fewer.
    ///
    /// A name that is no identifier is made one as by the generator: what an identifier cannot begin with is dropped, other
    /// characters than ASCII's letters, digits, `_` and `$` become one `_`, and a reserved word gets a `_` before it. Types of one
    /// name are [kept apart](crate::guide::type_names). A schema without a name of its own, a reference among them, is the module's
    /// default: `export default {…} as const;`.
    ///
    /// ```
    /// use wireform::{Annotations, Property, SchemaObject};
    ///
    /// const NAME: SchemaObject =
    ///     SchemaObject::string().with_annotations(Annotations::new().description("First and last"));
    /// const USER: SchemaObject = SchemaObject::object(
    ///     const {
    ///         &[
    ///             Property::new("name", NAME),
    ///             Property::new("is-admin", SchemaObject::boolean()).required(false),
    ///         ]
    ///     },
    /// )
    /// .named("User");
    ///
    /// assert_eq!(
    ///     USER.to_typescript(),
    ///     "\
    /// export const $User = {
    ///     properties: {
    ///         name: {
    ///             type: 'string',
    ///             description: `First and last`,
    ///             isRequired: true,
    ///         },
    ///         'is-admin': {
    ///             type: 'boolean',
    ///         },
    ///     },
    /// } as const;
    /// ",
    /// );
    /// ```
    #[must_use]
    pub fn to_typescript(&self) -> String {
        let names = Names::of(self);
        let object = ObjectText::new(View::of(self, &names), Layout::Lines);
        match names.root() {
            None => format!("export default {object} as const;\n"),
            Some(name) => format!("export const {} = {object} as const;\n", ConstantName(name)),
        }
    }
}

/// The object of [`to_typescript`](SchemaObject::to_typescript), on one line; with `{:#?}`, on many. No type is followed, so each is
/// called by its name alone.
impl Debug for SchemaObject {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let layout = if f.alternate() { Layout::Lines } else { Layout::Line };
        write!(f, "{}", ObjectText::new(View::of(self, &Names::default()), layout))
    }
}
