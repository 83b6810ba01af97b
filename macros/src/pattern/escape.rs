//! What stands behind a backslash, and what stands in brackets → sets of characters (ECMA-262, section 22.2.1, with the flag `u`).

use std::ops::RangeInclusive;

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};

use super::class;
use super::problem::Problem;
use super::reader::{Parsed, Reader};

impl Reader {
    /// An escape outside of a class; the backslash has been read.
    pub(super) fn escape(&mut self, start: usize) -> Parsed<ClassUnicode> {
        let is_reference = match self.peek() {
            Some('k') => true,
            Some(digit) => matches!(digit, '1'..='9'),
            None => false,
        };
        if is_reference {
            return Err(Problem::at(
                start,
                format_args!("a back-reference, `{}`, cannot be matched in linear time", self.text(start..=self.at)),
                "write what it refers to once more, where the text itself may differ",
            ));
        }
        match self.class_escape(start)? {
            Some(class) => Ok(class),
            None => Ok(code_point(self.character_escape(start, false)?)),
        }
    }

    /// `\d`, `\p{…}` and their like; nothing of another escape.
    fn class_escape(&mut self, start: usize) -> Parsed<Option<ClassUnicode>> {
        let class = match self.peek() {
            Some('d') => class::digits(),
            Some('D') => class::negated(class::digits()),
            Some('s') => class::white_space(),
            Some('S') => class::negated(class::white_space()),
            Some('w') => class::word(),
            Some('W') => class::negated(class::word()),
            Some(letter @ ('p' | 'P')) => {
                self.at += 1;
                let class = self.property(start)?;
                return Ok(Some(if letter == 'P' { class::negated(class) } else { class }));
            }
            _ => return Ok(None),
        };
        self.at += 1;
        Ok(Some(class))
    }

    /// What `\p` names in braces.
    fn property(&mut self, start: usize) -> Parsed<ClassUnicode> {
        let rest: String = self.characters.iter().skip(self.at).collect();
        let named = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let Some((name, _)) = named else {
            let help = r"write it in braces: `\p{L}`, `\p{Script=Greek}`";
            return Err(Problem::at(start, r"`\p` names no property", help));
        };
        self.at += name.chars().count() + 2;
        class::property(name).ok_or_else(|| {
            Problem::at(
                start,
                format_args!("`{name}` is no property of Unicode that ECMA-262 knows"),
                r"capitals count: write for example `\p{L}`, `\p{Lowercase_Letter}`, `\p{Script=Greek}`, `\p{Alphabetic}`",
            )
        })
    }

    /// The code point that an escape stands for (ECMA-262, section 22.2.1, `CharacterEscape`).
    fn character_escape(&mut self, start: usize, is_in_class: bool) -> Parsed<u32> {
        let Some(character) = self.next() else {
            return Err(Problem::at(start, r"`\` stands at the end", r"write `\\` for the character"));
        };
        let wrong = |parser: &Self, help: &str| {
            let written = parser.text(start..=parser.at.min(parser.characters.len() - 1));
            Problem::at(start, format_args!("`{written}` is no escape"), help)
        };
        Ok(match character {
            'f' => 0x0C,
            'n' => 0x0A,
            'r' => 0x0D,
            't' => 0x09,
            'v' => 0x0B,
            '0' if !self.peek().is_some_and(|next| next.is_ascii_digit()) => 0,
            'b' if is_in_class => 0x08,
            'c' => match self.peek() {
                Some(letter) if letter.is_ascii_alphabetic() => {
                    self.at += 1;
                    u32::from(letter) % 32
                }
                _ => return Err(wrong(self, r"write a letter behind `\c`: `\cJ`")),
            },
            'x' => match self.hexadecimal(2) {
                Some(code_point) => code_point,
                None => return Err(wrong(self, r"write two hexadecimal digits: `\x41`")),
            },
            'u' => match self.unicode_escape() {
                Some(code_point) => code_point,
                None => return Err(wrong(self, r"write `\u0041`, or `\u{1F600}` up to `\u{10FFFF}`")),
            },
            '-' if is_in_class => u32::from('-'),
            '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '/' => {
                character.into()
            }
            other => {
                let help = if other.is_ascii_digit() {
                    r"write a code point as `\x00` or `\u0000`".to_owned()
                } else {
                    format!("write `{other}` without the backslash")
                };
                let message = format_args!("`\\{other}` is no escape, with the flag `u` of ECMA-262");
                return Err(Problem::at(start, message, help));
            }
        })
    }

    /// What follows `\u`: braces, or four digits, of which two groups may be one character (UTF-16).
    fn unicode_escape(&mut self) -> Option<u32> {
        if self.takes("{") {
            let mut code_point = None;
            while let Some(digit) = self.peek().and_then(|next| next.to_digit(16)) {
                self.at += 1;
                code_point = Some(code_point.unwrap_or(0_u32).checked_mul(16)? + digit);
            }
            return code_point.filter(|code_point| *code_point <= 0x10_FFFF && self.takes("}"));
        }
        let high = self.hexadecimal(4)?;
        let behind = self.at;
        if (0xD800..0xDC00).contains(&high)
            && self.takes(r"\u")
            && let Some(low @ 0xDC00..0xE000) = self.hexadecimal(4)
        {
            return Some(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00));
        }
        self.at = behind;
        Some(high)
    }

    /// A class in brackets, the first of which has been read.
    pub(super) fn class(&mut self, start: usize) -> Parsed<ClassUnicode> {
        let is_negated = self.takes("^");
        let mut class = ClassUnicode::empty();
        loop {
            let first_at = self.at;
            let Some(first) = self.member(start)? else { break };
            let is_range =
                self.peek() == Some('-') && self.characters.get(self.at + 1).is_some_and(|next| *next != ']');
            if !is_range {
                class.union(&first.class());
                continue;
            }
            self.at += 1;
            let Some(last) = self.member(start)? else { return Err(self.ends("the class")) };
            let (Member::One(first), Member::One(last)) = (first, last) else {
                let range = self.text(first_at..=self.at - 1);
                return Err(Problem::at(
                    first_at,
                    format_args!("an end of the range `{range}` is more than one character"),
                    r"write `\-` for a hyphen",
                ));
            };
            if first > last {
                let range = self.text(first_at..=self.at - 1);
                let message = format_args!("the range `{range}` is out of order");
                return Err(Problem::at(first_at, message, r"write the smaller one first, or `\-` for a hyphen"));
            }
            class.union(&code_points(first..=last));
        }
        Ok(if is_negated { class::negated(class) } else { class })
    }

    /// A member of a class; nothing at its end, which is read.
    fn member(&mut self, start: usize) -> Parsed<Option<Member>> {
        let at = self.at;
        match self.next() {
            None => {
                Err(Problem::at(start, "this `[` is not closed", r"write `]` at its end, or `\[` for the character"))
            }
            Some(']') => Ok(None),
            Some('\\') => Ok(Some(match self.class_escape(at)? {
                Some(class) => Member::Several(class),
                None => Member::One(self.character_escape(at, true)?),
            })),
            Some(character) => Ok(Some(Member::One(character.into()))),
        }
    }
}

/// What stands in a class.
enum Member {
    /// A code point; surrogates too, which no text has.
    One(u32),
    Several(ClassUnicode),
}

impl Member {
    fn class(self) -> ClassUnicode {
        match self {
            Self::One(one) => code_point(one),
            Self::Several(class) => class,
        }
    }
}

fn code_point(one: u32) -> ClassUnicode {
    code_points(one..=one)
}

/// The characters of a range; a surrogate is none.
fn code_points(range: RangeInclusive<u32>) -> ClassUnicode {
    let mut class = ClassUnicode::empty();
    let parts = [*range.start()..=(*range.end()).min(0xD7FF), (*range.start()).max(0xE000)..=*range.end()];
    for part in parts {
        if let (Some(first), Some(last)) = (char::from_u32(*part.start()), char::from_u32(*part.end()))
            && first <= last
        {
            class.push(ClassUnicodeRange::new(first, last));
        }
    }
    class
}
