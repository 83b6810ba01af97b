//! The text of a pattern → what it consists of (ECMA-262, section 22.2.1, with the flag `u`).

use regex_syntax::hir::ClassUnicode;

use super::class;
use super::problem::Problem;
use super::reader::{Parsed, Reader};

/// What a pattern consists of.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// One character of a set.
    Class(ClassUnicode),
    /// The beginning of the text: `^`.
    Start,
    /// The end of the text: `$`.
    End,
    /// A place between a word character and another one: `\b`; or every other place: `\B`.
    Boundary {
        is_one: bool,
    },
    Sequence(Vec<Node>),
    Alternatives(Vec<Node>),
    Repeat {
        node: Box<Node>,
        least: u32,
        most: Option<u32>,
    },
}

/// Groups may be nested so deep.
const DEEPEST: usize = 100;

pub(super) fn parse(pattern: &str) -> Result<Node, Problem> {
    let mut parser = Parser {
        reader: Reader::of(pattern),
        depth: 0,
        names: Vec::new(),
    };
    let node = parser.disjunction()?;
    match parser.reader.peek() {
        None => Ok(node),
        // a disjunction ends at the end or at a `)`
        Some(_) => {
            Err(Problem::at(parser.reader.at, "`)` closes no group", r"write `\)` for the character, or leave it out"))
        }
    }
}

struct Parser {
    reader: Reader,
    depth: usize,
    /// The names of groups, which must differ.
    names: Vec<String>,
}

impl Parser {
    fn disjunction(&mut self) -> Parsed<Node> {
        let mut alternatives = vec![self.alternative()?];
        while self.reader.takes("|") {
            alternatives.push(self.alternative()?);
        }
        Ok(if alternatives.len() == 1 { alternatives.remove(0) } else { Node::Alternatives(alternatives) })
    }

    fn alternative(&mut self) -> Parsed<Node> {
        let mut terms = Vec::new();
        while let Some(next) = self.reader.peek()
            && !matches!(next, '|' | ')')
        {
            terms.push(self.term()?);
        }
        Ok(Node::Sequence(terms))
    }

    fn term(&mut self) -> Parsed<Node> {
        let start = self.reader.at;
        let assertion = match self.reader.peek() {
            Some('^') => Some(Node::Start),
            Some('$') => Some(Node::End),
            _ => None,
        };
        if let Some(assertion) = assertion {
            self.reader.at += 1;
            return self.not_repeated(start, assertion);
        }
        if self.reader.takes(r"\b") {
            return self.not_repeated(start, Node::Boundary { is_one: true });
        }
        if self.reader.takes(r"\B") {
            return self.not_repeated(start, Node::Boundary { is_one: false });
        }
        let atom = self.atom()?;
        self.quantified(atom)
    }

    /// An assertion, after which no quantifier may stand.
    fn not_repeated(&self, start: usize, assertion: Node) -> Parsed<Node> {
        match self.reader.peek() {
            Some(quantifier @ ('*' | '+' | '?' | '{')) => Err(Problem::at(
                self.reader.at,
                format_args!(
                    "`{quantifier}` repeats `{}`, which takes no character",
                    self.reader.text(start..=self.reader.at - 1)
                ),
                format_args!("leave it out, or write `\\{quantifier}` for the character"),
            )),
            _ => Ok(assertion),
        }
    }

    fn quantified(&mut self, node: Node) -> Parsed<Node> {
        let start = self.reader.at;
        let (least, most) = match self.reader.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.reader.at += 1;
                let counts = self.counts(start)?;
                self.reader.at -= 1;
                counts
            }
            _ => return Ok(node),
        };
        self.reader.at += 1;
        // as few as possible or as many: whether there is a match is the same
        self.reader.takes("?");
        if let Some(again @ ('*' | '+' | '?' | '{')) = self.reader.peek() {
            return Err(Problem::at(
                self.reader.at,
                format_args!("`{again}` repeats what is repeated already"),
                "put the first repeat into a group: `(?:a+)*`",
            ));
        }
        if most.is_some_and(|most| most < least) {
            let counts = self.reader.text(start..=self.reader.at - 1);
            return Err(Problem::at(
                start,
                format_args!("the counts of `{counts}` are out of order"),
                "write the smaller one first: `{2,3}`",
            ));
        }
        Ok(Node::Repeat {
            node: Box::new(node),
            least,
            most,
        })
    }

    /// The counts between braces, of which the first has been read.
    fn counts(&mut self, start: usize) -> Parsed<(u32, Option<u32>)> {
        let no_counts = |found: &Self| {
            Problem::at(
                start,
                format_args!(
                    "`{}` is not a repeat count",
                    found.reader.text(start..=found.reader.at.min(found.reader.characters.len() - 1))
                ),
                r"write `\{` for the character; counts are `{2}`, `{2,}` or `{2,3}`",
            )
        };
        let Some(least) = self.reader.number() else { return Err(no_counts(self)) };
        let most = if self.reader.takes(",") { self.reader.number() } else { Some(least) };
        if self.reader.takes("}") { Ok((least, most)) } else { Err(no_counts(self)) }
    }

    fn atom(&mut self) -> Parsed<Node> {
        let start = self.reader.at;
        let Some(character) = self.reader.next() else { return Err(self.reader.ends("the pattern")) };
        match character {
            '.' => Ok(Node::Class(class::dot())),
            '(' => self.group(start),
            '[' => Ok(Node::Class(self.reader.class(start)?)),
            '\\' => Ok(Node::Class(self.reader.escape(start)?)),
            '*' | '+' | '?' | '{' => Err(Problem::at(
                start,
                format_args!("`{character}` has nothing to repeat"),
                format_args!("write `\\{character}` for the character"),
            )),
            ']' | '}' => Err(Problem::at(
                start,
                format_args!("`{character}` has no opening bracket"),
                format_args!("write `\\{character}` for the character"),
            )),
            other => Ok(Node::Class(class::one(other))),
        }
    }

    fn group(&mut self, start: usize) -> Parsed<Node> {
        if self.reader.takes("?") {
            self.kind_of_group(start)?;
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Problem::at(
                start,
                format_args!("groups are nested more than {DEEPEST} deep"),
                "write fewer groups",
            ));
        }
        let inside = self.disjunction()?;
        self.depth -= 1;
        if self.reader.takes(")") {
            Ok(inside)
        } else {
            Err(Problem::at(start, "this `(` is not closed", r"write `)` at its end, or `\(` for the character"))
        }
    }

    /// What stands between `(?` and what is in the group.
    fn kind_of_group(&mut self, start: usize) -> Parsed<()> {
        if self.reader.takes(":") {
            return Ok(());
        }
        for (sign, name, help) in [
            ("=", "look-ahead", "say what follows in the pattern itself"),
            ("!", "look-ahead", "say with classes and alternatives what may follow: `^[^-]` for `^(?!-).`"),
            ("<=", "look-behind", "say what comes before in the pattern itself"),
            (
                "<!",
                "look-behind",
                "say with classes and alternatives what may come before: `(?:^|[^-])a` for `(?<!-)a`",
            ),
        ] {
            if self.reader.takes(sign) {
                let message = format_args!("a {name}, `(?{sign}`, cannot be matched in linear time");
                return Err(Problem::at(start, message, help));
            }
        }
        if self.reader.takes("<") {
            return self.name_of_group(start);
        }
        let is_modifier = matches!(self.reader.peek(), Some('i' | 'm' | 's' | '-'));
        let (message, help) = if is_modifier {
            ("modifiers of a group are not supported", "write what they mean: `[aA]` for `(?i:a)`, `[^]` for `(?s:.)`")
        } else {
            (
                "`(?` is not a known kind of group",
                "write `(?:` for a group without a number, or `\\(` for the character",
            )
        };
        Err(Problem::at(start, message, help))
    }

    fn name_of_group(&mut self, start: usize) -> Parsed<()> {
        let mut name = String::new();
        loop {
            match self.reader.next() {
                Some('>') if !name.is_empty() => break,
                Some(character) if is_in_identifier(character, name.is_empty()) => name.push(character),
                _ => {
                    let help = "write letters, digits, `_` and `$`, and no digit first: `(?<year>`";
                    return Err(Problem::at(start, "this group has no valid name", help));
                }
            }
        }
        if self.names.contains(&name) {
            let message = format_args!("two groups have the name `{name}`");
            return Err(Problem::at(start, message, "leave one of the names out: `(?:`"));
        }
        self.names.push(name);
        Ok(())
    }
}

/// Whether `character` may stand in the name of a group (ECMA-262, `RegExpIdentifierName`).
fn is_in_identifier(character: char, is_first: bool) -> bool {
    match character {
        '$' | '_' => true,
        '\u{200C}' | '\u{200D}' => !is_first,
        _ if is_first => character.is_alphabetic(),
        _ => character.is_alphanumeric(),
    }
}
