//! Doc comments → a description, with the lines that rustdoc would show; and whether `#[deprecated]` stands beside them.

use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta};

/// A doc comment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Documentation {
    /// Its text.
    Written(String),
    /// The parts of a text that is known only after this macro: one expression for a part that is not a string.
    Composed(Vec<Part>),
}

/// A piece of a doc comment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part {
    Text(String),
    /// `#[doc = include_str!("…")]`
    Expression(Expr),
}

/// The doc comment among `attributes`; absent where there is none, or an empty one.
pub(super) fn read(attributes: &[Attribute]) -> Option<Documentation> {
    let mut composed = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    for part in attributes.iter().filter_map(part) {
        match part {
            Written::Text(literal) => lines.extend(lines_of(&literal.value(), Form::of(literal))),
            Written::Expression(expression) => {
                lines.push(String::new());
                composed.push(Part::Text(joined(&std::mem::take(&mut lines))));
                composed.push(Part::Expression(expression.clone()));
                lines.push(String::new());
            }
        }
    }
    if composed.is_empty() {
        let text = joined(&lines).trim_matches('\n').to_owned();
        return (!text.is_empty()).then_some(Documentation::Written(text));
    }
    composed.push(Part::Text(joined(&lines)));
    Some(Documentation::Composed(composed))
}

/// Whether Rust's own `#[deprecated]` is among `attributes`.
pub(super) fn is_deprecated(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"))
}

/// What an attribute adds to the comment.
enum Written<'a> {
    Text(&'a LitStr),
    Expression(&'a Expr),
}

fn part(attribute: &Attribute) -> Option<Written<'_>> {
    let Meta::NameValue(documentation) = &attribute.meta else {
        return None;
    };
    if !documentation.path.is_ident("doc") {
        return None;
    }
    Some(match ungrouped(&documentation.value) {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => Written::Text(text),
        expression => Written::Expression(expression),
    })
}

/// A macro that passes a literal on wraps it.
fn ungrouped(mut expression: &Expr) -> &Expr {
    while let Expr::Group(group) = expression {
        expression = &group.expr;
    }
    expression
}

/// How a text was written, which says what of its spaces is none of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `/// …`, or anything else of one line.
    Line,
    /// `/** … */`
    Block,
    /// `#[doc = "…"]`, of several lines.
    Attribute,
}

impl Form {
    /// By its source; where that is not known, by what it looks like.
    fn of(literal: &LitStr) -> Self {
        let text = literal.value();
        if !text.contains('\n') {
            // a text of one line, in whichever form: an indentation is text
            return Self::Line;
        }
        let source = literal.span().source_text().unwrap_or_default();
        let is_block = if source.is_empty() {
            stars(&text.split('\n').collect::<Vec<_>>()).is_some()
        } else {
            source.starts_with("/**")
        };
        if is_block { Self::Block } else { Self::Attribute }
    }
}

/// The lines of one text, without what belongs to its form: the space that follows `///`, the column of asterisks of a block, and the
/// spaces that all its lines begin with.
fn lines_of(text: &str, form: Form) -> Vec<String> {
    let mut lines: Vec<&str> = text.split('\n').collect();
    if form == Form::Line {
        return lines.iter().map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned()).collect();
    }
    if form == Form::Block
        && let Some(column) = stars(&lines)
    {
        for line in &mut lines {
            let stripped =
                line.get(..column).filter(|before| before.trim().is_empty()).and_then(|_| line.get(column..));
            *line = stripped.and_then(|line| line.strip_prefix('*')).unwrap_or(line);
        }
    }
    let indentation = |line: &&str| line.chars().take_while(|letter| BLANKS.contains(letter)).count();
    let filled = lines.iter().filter(|line| !is_blank(line));
    let shared = filled.map(indentation).min().unwrap_or(0);
    // of a blank line there may be less
    lines.iter().map(|line| line.get(shared..).unwrap_or_default().to_owned()).collect()
}

/// The column of asterisks before the lines of a block, but for the first one and for blank ones; as rustdoc has it, all in one column.
fn stars(lines: &[&str]) -> Option<usize> {
    let mut column = None;
    for line in lines.iter().skip(1).filter(|line| !is_blank(line)) {
        let place = line.find(|letter| !BLANKS.contains(&letter))?;
        if !line.get(place..).is_some_and(|line| line.starts_with('*')) {
            return None;
        }
        if *column.get_or_insert(place) != place {
            return None;
        }
    }
    column
}

/// What is no text at the ends of a line.
const BLANKS: [char; 2] = [' ', '\t'];

fn is_blank(line: &str) -> bool {
    line.trim_matches(BLANKS).is_empty()
}

/// The lines without blanks at their ends; but for two where another line follows: in Markdown the line breaks there.
fn joined(lines: &[String]) -> String {
    let mut text = String::new();
    for (place, line) in lines.iter().enumerate() {
        let trimmed = line.trim_end_matches(BLANKS);
        text.push_str(trimmed);
        let Some(next) = lines.get(place + 1) else { break };
        let breaks = line.ends_with("  ") && !trimmed.is_empty() && !is_blank(next);
        text.push_str(if breaks { "  \n" } else { "\n" });
    }
    text
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    fn of(attributes: &[Attribute]) -> Option<Documentation> {
        read(attributes)
    }

    fn text(attributes: &[Attribute]) -> String {
        match of(attributes) {
            Some(Documentation::Written(text)) => text,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_line_loses_the_space_after_the_slashes_and_no_more() {
        assert_eq!(text(&[parse_quote!(#[doc = " Name of the job"])]), "Name of the job");
        assert_eq!(text(&[parse_quote!(#[doc = "  indented "])]), " indented");
    }

    #[test]
    fn lines_stay_lines_and_empty_ones_at_the_ends_go() {
        let attributes: Vec<Attribute> = vec![
            parse_quote!(#[doc = ""]),
            parse_quote!(#[doc = " One."]),
            parse_quote!(#[doc = ""]),
            parse_quote!(#[doc = " Two,"]),
            parse_quote!(#[doc = " three."]),
            parse_quote!(#[doc = ""]),
        ];
        assert_eq!(text(&attributes), "One.\n\nTwo,\nthree.");
    }

    #[test]
    fn a_block_comment_loses_its_asterisks() {
        assert_eq!(
            text(&[parse_quote!(#[doc = " One.\n     * Two.\n     *\n     * Three. "])]),
            "One.\nTwo.\n\nThree."
        );
    }

    #[test]
    fn a_block_without_a_column_of_asterisks_keeps_them() {
        let block = |text: &str| lines_of(text, Form::Block).join("\n");
        for (written, expected) in [
            (" One.\n * a\n   * b", "One.\n* a\n  * b"),
            ("\n    One.\n    - a\n      - b\n", "\nOne.\n- a\n  - b\n"),
            ("\n * One.\n *\n * - a\n *   - b\n *     code\n ", "\nOne.\n\n- a\n  - b\n    code\n"),
            ("\n * One.\n\n * **Two**\n ", "\nOne.\n\n**Two**\n"),
            (" One.\n\tTwo.", "One.\nTwo."),
            ("One.\n Two.", "One.\n Two."),
        ] {
            assert_eq!(block(written), expected, "{written:?}");
        }
    }

    #[test]
    fn a_text_in_an_attribute_loses_only_what_all_its_lines_begin_with() {
        let attribute = |text: &str| lines_of(text, Form::Attribute).join("\n");
        for (written, expected) in [
            ("One.\n  two", "One.\n  two"),
            (" One.\n   two\n\n three", "One.\n  two\n\nthree"),
            ("* a\n* b", "* a\n* b"),
            ("List:\n\n* a\n* b", "List:\n\n* a\n* b"),
        ] {
            assert_eq!(attribute(written), expected, "{written:?}");
        }
    }

    #[test]
    fn only_blanks_at_the_ends_of_lines_are_no_text() {
        for (written, expected) in [
            ("One.\u{2028}", "One.\u{2028}"),
            ("One.\u{2029}", "One.\u{2029}"),
            ("One.\u{a0}", "One.\u{a0}"),
            ("One.\r", "One.\r"),
            ("One.\r\nTwo.\r", "One.\r\nTwo.\r"),
            ("\r", "\r"),
            ("One. \t", "One."),
        ] {
            assert_eq!(text(&[parse_quote!(#[doc = #written])]), expected, "{written:?}");
        }
    }

    #[test]
    fn two_spaces_before_another_line_break_it() {
        let lines: Vec<Attribute> =
            vec![parse_quote!(#[doc = " One  "]), parse_quote!(#[doc = " two   "]), parse_quote!(#[doc = "  "])];
        assert_eq!(text(&lines), "One  \ntwo");
    }

    #[test]
    fn other_attributes_are_no_documentation() {
        assert_eq!(of(&[parse_quote!(#[doc(hidden)]), parse_quote!(#[serde(default)])]), None);
        assert_eq!(of(&[parse_quote!(#[doc = ""])]), None);
    }

    #[test]
    fn an_included_file_stays_an_expression() {
        let included: Attribute = parse_quote!(#[doc = include_str!("page.md")]);
        assert!(matches!(of(&[included]), Some(Documentation::Composed(parts)) if parts.len() == 3));
    }
}
