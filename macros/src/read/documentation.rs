//! Doc comments → a description, with the lines that rustdoc would show; and whether `#[deprecated]` stands beside them.

use syn::{Attribute, Expr, ExprLit, Lit, Meta};

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
    let parts: Vec<Part> = attributes.iter().filter_map(part).collect();
    let mut composed = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match part {
            Part::Text(text) => lines.extend(lines_of(&text)),
            Part::Expression(expression) => {
                lines.push(String::new());
                composed.push(Part::Text(std::mem::take(&mut lines).join("\n")));
                composed.push(Part::Expression(expression));
                lines.push(String::new());
            }
        }
    }
    if composed.is_empty() {
        let text = joined(&lines);
        return (!text.is_empty()).then_some(Documentation::Written(text));
    }
    composed.push(Part::Text(lines.join("\n")));
    Some(Documentation::Composed(composed))
}

/// Whether Rust's own `#[deprecated]` is among `attributes`.
pub(super) fn is_deprecated(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"))
}

fn part(attribute: &Attribute) -> Option<Part> {
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
        }) => Part::Text(text.value()),
        expression => Part::Expression(expression.clone()),
    })
}

/// A macro that passes a literal on wraps it.
fn ungrouped(mut expression: &Expr) -> &Expr {
    while let Expr::Group(group) = expression {
        expression = &group.expr;
    }
    expression
}

/// The lines of one comment: without the space that follows `///`, and without the column of asterisks of `/** … */`.
fn lines_of(comment: &str) -> Vec<String> {
    let lines: Vec<&str> = comment.split('\n').collect();
    let starred = lines.len() > 1
        && lines.iter().skip(1).all(|line| line.trim().is_empty() || line.trim_start().starts_with('*'));
    lines
        .iter()
        .enumerate()
        .map(|(number, line)| match number {
            0 => *line,
            _ if starred => line.trim_start().trim_start_matches('*'),
            _ => line,
        })
        .map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned())
        .collect()
}

fn joined(lines: &[String]) -> String {
    lines.join("\n").trim_matches('\n').to_owned()
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
