//! Roots → the text of a module, or of its files: the model type and the constant of every type that they lead to.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use super::generated;
use super::model::Model;
use super::object::{Layout, ObjectText};
use super::options::{LargeIntegers, Options};
use super::plan::{Exported, Plan, place_of};
use crate::export::view::{Detail, View};
use crate::schema::{Schema, SchemaObject};

/// What stands above each file.
const HEADER: &str = "\
/* written by wireform -- do not edit */
/* eslint-disable */
";

/// The TypeScript of several types, and of all types that they use: for each its model type and its constant, each once.
///
/// The text does not depend on the order of the calls, or on whether a type is added twice.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use wireform::Schema;
/// use wireform::typescript::Module;
///
/// #[derive(Schema)]
/// struct Order {
///     /// Who placed it
///     customer: Customer,
///     state: State,
/// }
///
/// #[derive(Schema)]
/// struct Customer {
///     #[schema(max_length = 80)]
///     name: String,
/// }
///
/// #[derive(Schema)]
/// #[serde(rename_all = "snake_case")]
/// enum State {
///     Placed,
///     OnItsWay,
/// }
///
/// let module = Module::new().with::<Order>().to_string();
///
/// assert!(module.contains(
///     "\
/// export type Order = {
///     /**
///      * Who placed it
///      */
///     customer: Customer;
///     state: 'placed' | 'on_its_way';
/// };
///
/// export const $Order = {
///     properties: {
///         customer: {
///             type: 'Customer',
///             description: `Who placed it`,
///             isRequired: true,
///         },
///         state: {
///             type: 'Enum',
///             isRequired: true,
///             enum: ['placed', 'on_its_way'],
///         },
///     },
/// } as const;
/// "
/// ));
/// assert!(module.contains("export type Customer = {\n    name: string;\n};\n"));
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a module is written by `to_string` or `files`"]
pub struct Module<'schema> {
    roots: Vec<&'schema SchemaObject>,
    options: Options,
}

impl Default for Module<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'schema> Module<'schema> {
    /// A module without types.
    pub const fn new() -> Self {
        Self {
            roots: Vec::new(),
            options: Options::new(),
        }
    }

    /// The types of `roots`, and all types that they use.
    ///
    /// A schema without a name, such as that of `Vec<Order>`, is not written itself. Only the types that it uses are written.
    ///
    /// ```
    /// use wireform::typescript::Module;
    /// use wireform::{Schema, SchemaObject};
    ///
    /// const LABEL: SchemaObject = SchemaObject::string().named("Label");
    /// const COUNT: SchemaObject = SchemaObject::integer().named("Count");
    ///
    /// assert_eq!(Module::of([&LABEL, &COUNT]).to_string(), Module::of([&COUNT, &LABEL, &COUNT]).to_string());
    /// ```
    pub fn of(roots: impl IntoIterator<Item = &'schema SchemaObject>) -> Self {
        Self {
            roots: roots.into_iter().collect(),
            options: Options::new(),
        }
    }

    /// Adds `T` and all types that it uses.
    pub fn with<T: Schema + ?Sized>(mut self) -> Self {
        self.roots.push(T::OBJECT);
        self
    }

    /// Sets the TypeScript type of integers that JavaScript could round. The default is `number`.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use wireform::Schema;
    /// use wireform::typescript::{LargeIntegers, Module};
    ///
    /// #[derive(Schema)]
    /// struct Account {
    ///     id: u64,
    ///     age: u32,
    /// }
    ///
    /// let module = Module::new().with::<Account>().large_integers(LargeIntegers::BigInt);
    /// assert!(module.to_string().contains("export type Account = {\n    id: bigint;\n    age: number;\n};\n"));
    /// # }
    /// ```
    pub const fn large_integers(mut self, large_integers: LargeIntegers) -> Self {
        self.options.large_integers = large_integers;
        self
    }

    /// Writes the constants as [`to_typescript`](SchemaObject::to_typescript) does, with only the keys that the generator has.
    ///
    /// Left out are `title`, `default`, `example`, `deprecated`, `isWriteOnly`, `enum`, `prefixItems`, `propertyNames`,
    /// `discriminator`, `additionalProperties`, and the `multipleOf: 1` of an integer without a format.
    ///
    /// ```
    /// use wireform::SchemaObject;
    /// use wireform::typescript::Module;
    ///
    /// const STATE: SchemaObject = SchemaObject::enumeration(&["on", "off"]).named("State");
    ///
    /// assert!(Module::of([&STATE]).to_string().contains("enum: ['on', 'off'],"));
    /// assert!(Module::of([&STATE]).with_generated_keys().to_string().ends_with(&STATE.to_typescript()));
    /// ```
    pub const fn with_generated_keys(mut self) -> Self {
        self.options.detail = Detail::Keyed;
        self
    }

    /// As openapi-typescript-codegen writes it with `--exportSchemas true --useUnionTypes`, byte for byte: for a reader that compares.
    ///
    /// Limits of 0, the limits of arrays and maps, the lines of a description and the digits past 2<sup>53</sup> are lost as there, there
    /// are no types for one direction, and what the [documentation](crate::typescript) lists as different is as the generator has it.
    ///
    /// ```
    /// use wireform::{Number, NumberKeywords, SchemaObject};
    /// use wireform::typescript::Module;
    ///
    /// const SHARE: SchemaObject = SchemaObject::number()
    ///     .with_number(NumberKeywords::new().minimum(Number::integer(0)).maximum(Number::integer(100)))
    ///     .named("Share");
    ///
    /// assert!(Module::of([&SHARE]).to_string().contains("minimum: 0,"));
    /// assert!(!Module::of([&SHARE]).as_generated().to_string().contains("minimum"));
    /// ```
    pub const fn as_generated(mut self) -> Self {
        self.options.detail = Detail::Generated;
        self
    }

    /// One file for each model type and each constant, and `index.ts`, which exports all of them: pairs of a path and a text. The
    /// paths are the generator's: `models/Order.ts`, `schemas/$Order.ts`.
    ///
    /// ```
    /// use wireform::SchemaObject;
    /// use wireform::typescript::Module;
    ///
    /// const LABEL: SchemaObject = SchemaObject::string().named("Label");
    ///
    /// let files = Module::of([&LABEL]).files();
    /// let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    /// assert_eq!(paths, ["index.ts", "models/Label.ts", "schemas/$Label.ts"]);
    /// assert!(files[0].1.ends_with("export type { Label } from './models/Label';\n\nexport { $Label } from './schemas/$Label';\n"));
    /// ```
    #[must_use]
    pub fn files(&self) -> Vec<(String, String)> {
        let plan = self.plan();
        let mut files = alloc::vec![("index.ts".to_string(), index(&plan))];
        for exported in &plan.types {
            files.push((format!("models/{}.ts", exported.file), model_file(&plan, exported)));
            let text = file(&plan, "", &constant(&plan, exported));
            files.push((format!("schemas/${}.ts", exported.file), text));
        }
        files
    }

    /// The same, with files that import each other under a name with an ending, which Node.js asks for: `'./Order.js'`.
    ///
    /// ```
    /// use wireform::SchemaObject;
    /// use wireform::typescript::Module;
    ///
    /// const LABEL: SchemaObject = SchemaObject::string().named("Label");
    ///
    /// let files = Module::of([&LABEL]).importing_with(".js").files();
    /// assert!(files[0].1.contains("from './models/Label.js';"));
    /// assert_eq!(files[1].0, "models/Label.ts");
    /// ```
    pub const fn importing_with(mut self, extension: &'static str) -> Self {
        self.options.extension = extension;
        self
    }

    fn plan(&self) -> Plan<'schema> {
        Plan::of(&self.roots, self.options)
    }
}

/// All of it in one text, which needs no other file.
impl Display for Module<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let plan = self.plan();
        if plan.options.is_generated() {
            f.write_str(generated::HEADER)?;
        } else {
            f.write_str(HEADER)?;
        }
        for exported in &plan.types {
            let text = models(&plan, exported, &mut Model::new(&plan)) + "\n" + &constant(&plan, exported);
            write!(f, "\n{}", if plan.options.is_generated() { generated::laid_out(&text) } else { text })?;
        }
        Ok(())
    }
}

/// The model types of a type.
fn models<'p>(plan: &'p Plan<'_>, exported: &'p Exported<'_>, model: &mut Model<'p, '_>) -> String {
    let mut text = String::new();
    for (direction, name) in exported.models() {
        let written = exported.schemas.iter().map(|schema| model.exported(direction, name, schema));
        // of several that say the same, always the same one
        let written = written.min().unwrap_or_default();
        if plan.options.is_generated() {
            return written;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text += written.trim_end();
        text.push('\n');
    }
    text
}

fn constant(plan: &Plan<'_>, exported: &Exported<'_>) -> String {
    let written = exported.schemas.iter().map(|schema| {
        let view = View::of(schema, &plan.names).saying(plan.options.detail);
        format!("export const {} = {} as const;", exported.constant, ObjectText::new(view, Layout::Lines))
    });
    let mut written = written.min().unwrap_or_default();
    if !plan.options.is_generated() {
        written.push('\n');
    }
    written
}

fn model_file(plan: &Plan<'_>, exported: &Exported<'_>) -> String {
    let mut model = Model::new(plan);
    let text = models(plan, exported, &mut model);
    let mut imported: BTreeMap<(Vec<u8>, &str), Vec<&str>> = BTreeMap::new();
    for (path, name) in model.named.iter().filter(|(path, _)| *path != exported.file) {
        imported.entry((place_of(path), path)).or_default().push(name);
    }
    let mut imports = String::new();
    for ((_, path), names) in imported {
        imports.extend(["import type { ", &names.join(", "), " } from './", path, plan.options.extension, "';\n"]);
    }
    file(plan, &imports, &text)
}

fn file(plan: &Plan<'_>, imports: &str, text: &str) -> String {
    if plan.options.is_generated() {
        return generated::laid_out(&[generated::HEADER, imports, text].concat());
    }
    let gap = if imports.is_empty() { "" } else { "\n" };
    [HEADER, "\n", imports, gap, text].concat()
}

fn index(plan: &Plan<'_>) -> String {
    let header = if plan.options.is_generated() { generated::HEADER } else { HEADER };
    let (mut models, mut constants) = (String::new(), String::new());
    for exported in &plan.types {
        let names: Vec<&str> = exported.models().map(|(_, name)| name).collect();
        let (path, extension) = (exported.file.as_str(), plan.options.extension);
        models.extend(["export type { ", &names.join(", "), " } from './models/", path, extension, "';\n"]);
        constants.extend(["export { ", &exported.constant, " } from './schemas/$", path, extension, "';\n"]);
    }
    [header, "\n", &models, "\n", &constants].concat()
}
