//! A text → a TypeScript literal that has exactly this text as its value, and shows all of it.

use core::fmt::{self, Display, Formatter, Write};

use crate::export::name::is_word;

/// A string in single quotes.
pub(super) struct Quoted<'text>(pub(super) &'text str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_char('\'')?;
        for character in self.0.chars() {
            match character {
                '\'' => f.write_str("\\'")?,
                _ => write_escaped(character, f)?,
            }
        }
        f.write_char('\'')
    }
}

/// A string in backticks, in which nothing is evaluated.
pub(super) struct Prose<'text> {
    pub(super) text: &'text str,
    /// Whether a line break stands as it is.
    pub(super) keeps_lines: bool,
}

impl Display for Prose<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_char('`')?;
        let mut characters = self.text.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '`' => f.write_str("\\`")?,
                '$' if characters.peek() == Some(&'{') => f.write_str("\\$")?,
                '\n' if self.keeps_lines => f.write_char('\n')?,
                _ => write_escaped(character, f)?,
            }
        }
        f.write_char('`')
    }
}

/// The name of a property where an object defines it: bare where the generator leaves it bare, which is from two characters on.
pub(super) struct PropertyName<'name>(pub(super) &'name str);

impl Display for PropertyName<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            // otherwise this would not be a property, but set the prototype of the object
            "__proto__" => f.write_str("['__proto__']"),
            name if is_bare(name) => f.write_str(name),
            name => Quoted(name).fmt(f),
        }
    }
}

/// The name of a property where a type declares it. There, `__proto__` is a name as any other.
pub(super) struct ModelKey<'name>(pub(super) &'name str);

impl Display for ModelKey<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if is_bare(self.0) { f.write_str(self.0) } else { Quoted(self.0).fmt(f) }
    }
}

fn is_bare(name: &str) -> bool {
    name.len() > 1 && name.chars().all(is_word) && !name.starts_with(|first: char| first.is_ascii_digit())
}

/// What is the same in all quotes: a backslash, and whatever an editor, a parser or a reader could take for something else.
fn write_escaped(character: char, f: &mut Formatter<'_>) -> fmt::Result {
    match character {
        '\\' => f.write_str("\\\\"),
        '\n' => f.write_str("\\n"),
        '\r' => f.write_str("\\r"),
        '\t' => f.write_str("\\t"),
        _ if is_invisible(character) => write!(f, "\\u{:04x}", u32::from(character)),
        _ => f.write_char(character),
    }
}

/// Control characters; line and paragraph separator; byte order mark; marks that turn the direction of the text around them.
pub(super) const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}
