//! The name of a type → the identifier that stands for it in TypeScript.

use core::fmt::{self, Display, Formatter, Write};

/// What may not be the name of a class or a variable; the generator puts `_` before it.
const RESERVED: &[&str] = &[
    "arguments",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// A type's name where another schema refers to it: without what cannot begin an identifier, and with one `_` for each run of
/// what cannot be in one. ASCII alone is let through, as by the generator.
#[derive(Debug, Clone, Copy)]
pub(super) struct TypeName<'name>(pub(super) &'name str);

impl<'name> TypeName<'name> {
    fn without_false_start(self) -> &'name str {
        self.0.trim_start_matches(|character: char| !is_word(character) || character.is_ascii_digit())
    }
}

impl Display for TypeName<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let name = self.without_false_start();
        if name.is_empty() {
            return f.write_char('_');
        }
        let mut replaced = false;
        for character in name.chars() {
            if is_word(character) {
                f.write_char(character)?;
            } else if !replaced {
                f.write_char('_')?;
            }
            replaced = !is_word(character);
        }
        Ok(())
    }
}

/// The constant that holds a type's schema: `$JobStatus`.
#[derive(Debug, Clone, Copy)]
pub(super) struct ConstantName<'name>(pub(super) TypeName<'name>);

impl Display for ConstantName<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let reserved = RESERVED.contains(&self.0.without_false_start());
        write!(f, "${}{}", if reserved { "_" } else { "" }, self.0)
    }
}

/// Whether `character` can stand in an identifier of the generator's.
pub(super) const fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '$')
}
