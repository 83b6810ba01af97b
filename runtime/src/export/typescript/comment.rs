//! A description → a comment of TypeScript that nothing in it can end.

use core::fmt::{self, Display, Formatter, Write};

use super::generated;
use super::literal::is_invisible;

/// `/** … */` above a type or a property, its lines indented; nothing, where there is nothing to say.
pub(super) struct Comment<'text> {
    pub(super) description: Option<&'text str>,
    pub(super) is_deprecated: bool,
    pub(super) is_generated: bool,
    pub(super) depth: usize,
}

impl Display for Comment<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let description = self.description.filter(|text| !text.is_empty());
        if description.is_none() && !self.is_deprecated {
            return Ok(());
        }
        let indent = 4 * self.depth;
        writeln!(f, "{:indent$}/**", "")?;
        match description {
            Some(text) if self.is_generated => writeln!(f, " * {}", generated::comment(text))?,
            Some(text) => self.lines(text, f)?,
            None => {}
        }
        if self.is_deprecated {
            writeln!(f, "{:indent$} * @deprecated", "")?;
        }
        writeln!(f, "{:indent$} */", "")
    }
}

impl Comment<'_> {
    fn lines(&self, text: &str, f: &mut Formatter<'_>) -> fmt::Result {
        for line in text.split('\n') {
            let line = line.trim_end();
            write!(f, "{:indent$} *{}", "", if line.is_empty() { "" } else { " " }, indent = 4 * self.depth)?;
            let mut last = ' ';
            for character in line.chars() {
                match character {
                    // would end the comment
                    '/' if last == '*' => f.write_str("\\/")?,
                    _ if is_invisible(character) && character != '\t' => write!(f, "\\u{:04x}", u32::from(character))?,
                    _ => f.write_char(character)?,
                }
                last = character;
            }
            f.write_char('\n')?;
        }
        Ok(())
    }
}
