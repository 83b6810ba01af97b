//! The name of a type → what stands for it in a document: an identifier in TypeScript, a name of a component elsewhere.

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

/// A name as the generator makes an identifier of it: without what cannot begin one, and with one `_` for each run of what cannot be
/// in one, which is all but ASCII's letters, digits, `_` and `$`. Where nothing would be left of it, it is [`Spelled`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Identifier<'name>(pub(super) &'name str);

impl<'name> Identifier<'name> {
    fn without_false_start(self) -> &'name str {
        self.0.trim_start_matches(|character: char| !is_word(character) || character.is_ascii_digit())
    }
}

impl Display for Identifier<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let name = self.without_false_start();
        if name.is_empty() {
            return Spelled(self.0).fmt(f);
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

/// A name as an identifier that says all of it: what cannot be in one is spelled by its code point, as `U65E5`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spelled<'name>(pub(super) &'name str);

impl Display for Spelled<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (position, character) in self.0.char_indices() {
            if is_word(character) && !(position == 0 && character.is_ascii_digit()) {
                f.write_char(character)?;
            } else {
                write!(f, "U{:04X}", u32::from(character))?;
            }
        }
        Ok(())
    }
}

/// A name as it stands in documents that have no identifiers: as it is, if OpenAPI's components can be called so (OpenAPI 3.1,
/// section 4.8.7: letters and digits of ASCII, `.`, `-` and `_`), else as an identifier.
#[derive(Debug, Clone, Copy)]
pub(super) struct Portable<'name>(pub(super) &'name str);

impl Display for Portable<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let is_portable = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
        if self.0.bytes().all(is_portable) { f.write_str(self.0) } else { Identifier(self.0).fmt(f) }
    }
}

/// The constant that holds a type's schema: `$JobStatus`.
#[derive(Debug, Clone, Copy)]
pub(super) struct ConstantName<'name>(pub(super) &'name str);

impl Display for ConstantName<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let identifier = Identifier(self.0);
        let is_reserved = RESERVED.contains(&identifier.without_false_start());
        write!(f, "${}{identifier}", if is_reserved { "_" } else { "" })
    }
}

/// Whether `character` can stand in an identifier of the generator's.
pub(super) const fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '$')
}
