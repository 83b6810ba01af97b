//! Schemas → TypeScript: model types and constants, as openapi-typescript-codegen writes them.
//!
//! DOCS

mod comment;
mod direction;
mod generated;
mod literal;
mod model;
mod module;
mod object;
mod options;
mod parts;
mod plan;

use alloc::format;
use alloc::string::String;
use core::fmt::{self, Debug, Formatter};

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
