//! Schemas → TypeScript: model types and constants, as openapi-typescript-codegen writes them.
//!
//! [`SchemaObject::to_typescript`] writes the constant of one type. [`Module`] writes several types and all types that they use: for each
//! its model type, `Order`, which is the TypeScript type of a value, and its constant, `$Order`, which has the limits. The
//! [names](crate::guide::type_names) are the same as in the other exports. The [guide](crate::guide::typescript) shows how a front end uses both.
//!
//! # The model types
//!
//! | in JSON | in TypeScript |
//! | --- | --- |
//! | a property that may be absent, may be null, is read-only | `name?: T`, `name: T \| null`, `readonly name: T` |
//! | a description, a deprecated property | `/** … */`, `@deprecated` |
//! | numbers, whatever their size | `number`; see [`LargeIntegers`] |
//! | an enum without data | `'on' \| 'off'`, where it is used or under its name |
//! | a list, a tuple | `Array<T>`, `[A, B]` |
//! | a map | `Record<string, T>`; with the names of an enum as keys `Partial<Record<'de' \| 'en', T>>` |
//! | an enum with data | a union, which TypeScript narrows by the tag |
//! | flattened parts | an intersection, `(Part & { … })` |
//! | any value | `any` |
//!
//! A TypeScript type cannot express limits, formats, patterns, the number of items, or whether a number is an integer. These are only in
//! the constant. TypeScript refuses unknown properties only in object literals. Beside a flattened map, the known properties have their
//! types, and all others have the type `any`. A flattened part that may be absent is `Partial<Part>`. A property has only the name that
//! serde writes, not its aliases.
//!
//! # Requests and responses
//!
//! `Order` has every property. If it, or a type that it uses, has a read-only property, there is also `OrderInput`, without read-only
//! properties: a client sends it. If there is a write-only property, there is also `OrderOutput`, without write-only properties: a client
//! receives it. If another type already has the name `OrderInput`, the name is `Order_Input`.
//!
//! serde must be able to read what a client sends, so make a property read-only by `#[serde(skip_deserializing)]`. With
//! `#[schema(read_only)]` alone, serde and [`validate`](crate::SchemaOf::validate) still require it.
//!
//! # Differences from openapi-typescript-codegen
//!
//! The text is the same as that of openapi-typescript-codegen 0.31 with `--exportSchemas true --useUnionTypes`, except for the list below.
//! [`Module::as_generated`] removes all these differences.
//!
//! | wireform | generator | reason |
//! | --- | --- | --- |
//! | more keys in constants | – | forms use them; see [`Module::with_generated_keys`] |
//! | limits of 0, limits of lists and maps, all digits of limits | removed, rounded | validation uses them |
//! | types for requests and responses | – | a client does not send read-only properties |
//! | `[A, B]` | `Array<any>` | a tuple |
//! | `Partial<Record<'de', T>>`, also for booleans and for numbers of an enum | `Record<string, T>` | the keys are known |
//! | `export type Anything = any` | `{ }` | `null` is valid |
//! | `Record<string, any>` for an object without known properties, `Record<string, never>` if it denies unknown ones | `any` | it is an object |
//! | among flattened parts: `Partial<Part>`, `{ Variant: null }`, `Record<string, any>` for a map | `Part \| null`, `'Variant'`, `Record<string, T>` | what serde writes |
//! | `string` for `format: binary` | `Blob` | JSON has no `Blob` |
//! | `*\/` in a description, and its lines with their indentation | `*`, lines without indentation | the text is kept |
//! | `_class` for a type called `class`, `_Array` for `Array` | imports `class`; `Array` | it compiles |
//! | the header of wireform | the header of the generator | it names the author of the file |
//!
//! A name that is not an identifier is quoted. Text in names, descriptions and patterns is escaped, so that it cannot end the literal or
//! the comment that it is in.

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
    /// Its value is the data that the schema serializes to. Names, formats and descriptions are escaped, and a description keeps its
    /// lines. A number is written with all digits; JavaScript may round it.
    ///
    /// A name that is not an identifier is changed in the same way as by the generator: characters that cannot begin an identifier are
    /// removed at the start, each sequence of characters other than ASCII letters, digits, `_` and `$` becomes one `_`, and a reserved
    /// word gets a `_` in front. Two types of the same name [get different names](crate::guide::type_names). A schema without a name, or
    /// a reference, is the default export of the module: `export default {…} as const;`.
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
