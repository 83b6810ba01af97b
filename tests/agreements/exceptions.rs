//! The closed list of what breaks a law on purpose, each with its reason. A document that breaks a law and fits none of these
//! fails the tests, and so does an exception that no example shows.

use serde_json::Value;
use wireform::{Requirement, Violation, Violations};

use crate::rewritings::{self, Forms, Rewriting};

/// Two verdicts that should be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Law {
    /// A JSON Schema validator says the same of our export as we do.
    TheirVerdict,
    /// What is valid, serde reads.
    ValidIsRead,
    /// What serde reads is valid.
    ReadIsValid,
}

/// A document that breaks a law.
pub(crate) struct Broken<'d> {
    pub(crate) law: Law,
    pub(crate) document: &'d Value,
    pub(crate) violations: Option<&'d Violations>,
    pub(crate) forms: &'d Forms,
    /// Whether serde reads another document of the same type.
    pub(crate) reads: &'d dyn Fn(&Value) -> bool,
    /// What we say of another document.
    pub(crate) judge: &'d dyn Fn(&Value) -> Result<(), Violations>,
}

/// An exception.
struct Exception {
    name: &'static str,
    #[expect(dead_code, reason = "for the reader")]
    reason: &'static str,
    applies: Applies,
}

enum Applies {
    /// To the document as a whole.
    Document(Law, fn(&Broken<'_>) -> bool),
    /// To a violation of a document that serde reads; there must be one for each.
    OneViolation(fn(&Violation) -> bool),
    /// To a document that serde reads, and that in the form in which serde writes it is valid, or excused.
    Form(Rewriting),
}

use Applies::{Document, Form, OneViolation};

/// Forms in one another: a variant by its number, in a struct as a sequence.
const MOST_FORMS: u8 = 3;

/// The names of the exceptions that excuse the case; or what none excuses.
pub(crate) fn excuse(case: &Broken<'_>) -> Result<Vec<&'static str>, String> {
    let whole = ALL.iter().find(|exception| match exception.applies {
        Document(law, applies) => law == case.law && applies(case),
        OneViolation(_) | Form(_) => false,
    });
    if let Some(exception) = whole {
        return Ok(vec![exception.name]);
    }
    let (Law::ReadIsValid, Some(violations)) = (case.law, case.violations) else {
        return Err("no exception".to_string());
    };
    excuse_violations(case, case.document, violations, MOST_FORMS)
}

fn excuse_violations(
    case: &Broken<'_>,
    document: &Value,
    violations: &Violations,
    forms: u8,
) -> Result<Vec<&'static str>, String> {
    let each = violations.iter().map(|violation| {
        let exception = ALL.iter().find(|exception| match exception.applies {
            OneViolation(applies) => applies(violation),
            Document(..) | Form(_) => false,
        });
        exception.map(|exception| exception.name).ok_or_else(|| format!("no exception for {violation}"))
    });
    let excused = each.collect::<Result<Vec<_>, _>>();
    if excused.is_ok() || forms == 0 {
        return excused;
    }
    let written = ALL.iter().filter_map(|exception| match exception.applies {
        Form(rewriting) => Some((exception.name, rewriting(case.forms, document))),
        OneViolation(_) | Document(..) => None,
    });
    let written = written.flat_map(|(name, documents)| documents.into_iter().map(move |document| (name, document)));
    let mut read = written.filter(|(_, document)| (case.reads)(document));
    let found = read.find_map(|(name, document)| match (case.judge)(&document) {
        Ok(()) => Some(vec![name]),
        Err(violations) => {
            let mut names = excuse_violations(case, &document, &violations, forms - 1).ok()?;
            names.push(name);
            Some(names)
        }
    });
    found.map_or(excused, Ok)
}

const ALL: &[Exception] = &[
    Exception {
        name: "a limit of 128 bits",
        reason: "a serde_json::Value holds 64 bits, or a float: the export widens the limit to the next float, which is then accepted",
        applies: Document(Law::TheirVerdict, |case| {
            numbers(case.document)
                .any(|number| [3.402_823_669_209_385e38, 1.701_411_834_604_692_7e38].contains(&number.abs()))
        }),
    },
    Exception {
        name: "a large float",
        reason: "a float stands for the decimal that it is written as, as far as its digits go: of 9.223372036854776e18 the last \
                 three are zeros; who reads it into a float of 64 bits finds 9223372036854775808",
        applies: Document(Law::TheirVerdict, |case| {
            numbers(case.document)
                .any(|number| format!("{number}").len() > 15 && format!("{number}") != format!("{number:.0}"))
        }),
    },
    Exception {
        name: "an integer with a point",
        reason: "1.0 is an integer in JSON Schema (2020-12 Core, section 6.3), and serde reads no integer from it",
        applies: Document(Law::ValidIsRead, |case| {
            let rounded = without_points(case.document);
            rounded != *case.document && (case.reads)(&rounded)
        }),
    },
    Exception {
        name: "a rule beyond the type",
        reason: "limits, formats and rules between properties are what a schema adds to a Rust type; serde does not know them",
        applies: OneViolation(|violation| match violation.expected() {
            // the type's own, by which serde reads an infinity
            Requirement::Maximum(limit) | Requirement::Minimum(limit) => {
                ![f32::MIN, f32::MAX].iter().any(|end| end.to_string() == limit.to_string())
            }
            expected => matches!(
                expected,
                Requirement::ExclusiveMaximum(_)
                    | Requirement::ExclusiveMinimum(_)
                    | Requirement::MultipleOf(_)
                    | Requirement::MaxLength(_)
                    | Requirement::MinLength(_)
                    | Requirement::Format(_)
                    | Requirement::MaxItems(_)
                    | Requirement::MinItems(_)
                    | Requirement::MaxProperties(_)
                    | Requirement::MinProperties(_)
                    | Requirement::RequiredIf { .. }
                    | Requirement::DependentRequired { .. }
            ),
        }),
    },
    Exception {
        name: "a property that must be there by keyword",
        reason: "`#[schema(required)]` asks for more than serde does; in the gallery such a property is called `required`",
        applies: OneViolation(|violation| {
            matches!(violation.expected(), Requirement::Required) && violation.path().ends_with("/required")
        }),
    },
    Exception {
        name: "a property that serde does not read",
        reason: "what `skip_deserializing` writes is described, and so judged; serde reads over it, whatever it is",
        applies: Form(rewritings::without_what_is_not_read),
    },
    Exception {
        name: "minus zero as a key",
        reason: "serde_json reads an integer of 128 bits from the key -0, and no smaller one; it writes neither",
        applies: OneViolation(|violation| violation.path().ends_with("/-0") && wants(violation, "integer")),
    },
    Exception {
        name: "equal items in a set",
        reason: "a set is written without equal items; serde reads them, and keeps one",
        applies: OneViolation(|violation| matches!(violation.expected(), Requirement::UniqueItems { .. })),
    },
    Exception {
        name: "an object as a sequence",
        reason: "serde's derive also reads a struct from a sequence of its fields, which it never writes",
        applies: Form(rewritings::sequences_as_objects),
    },
    Exception {
        name: "a variant by its number",
        reason: "where a tag stands inside an object, serde also reads the position of the variant; it writes the name",
        applies: Form(rewritings::numbers_as_variants),
    },
    Exception {
        name: "the tag of a struct",
        reason: "serde writes the tag of a struct and reads over it",
        applies: Form(rewritings::tags_of_structs),
    },
    Exception {
        name: "an optional part that cannot be read",
        reason: "serde takes a flattened `Option` that it cannot read for an absent one, whatever stands there",
        applies: Form(rewritings::without_optional_parts),
    },
    Exception {
        name: "two variants in one object",
        reason: "of an enum with its tag outside that is flattened, serde takes the variant that comes first, and reads past others; \
                 JSON objects have no order",
        applies: Form(rewritings::one_variant),
    },
    Exception {
        name: "null for an absent property",
        reason: "a property that is left out when it is None is never null on the wire; serde reads null all the same",
        applies: Form(rewritings::nulls_as_absent),
    },
    Exception {
        name: "an empty object for a unit",
        reason: "where the tag comes later, serde reads a unit from an empty object too; it writes null",
        applies: Form(rewritings::empty_objects_as_null),
    },
    Exception {
        name: "a unit variant as an object",
        reason: "serde reads `{\"variant\": null}` for a unit variant, and writes the string",
        applies: Form(rewritings::objects_as_unit_variants),
    },
];

#[test]
fn the_list_of_exceptions_is_this_one() {
    let names: Vec<_> = ALL.iter().map(|exception| exception.name).collect();
    assert_eq!(
        names,
        [
            "a limit of 128 bits",
            "a large float",
            "an integer with a point",
            "a rule beyond the type",
            "a property that must be there by keyword",
            "a property that serde does not read",
            "minus zero as a key",
            "equal items in a set",
            "an object as a sequence",
            "a variant by its number",
            "the tag of a struct",
            "an optional part that cannot be read",
            "two variants in one object",
            "null for an absent property",
            "an empty object for a unit",
            "a unit variant as an object",
        ],
        "a law has one more exception: is it on purpose?",
    );
}

fn wants(violation: &Violation, word: &str) -> bool {
    matches!(violation.expected(), Requirement::Type { expected, .. } if *expected == word)
}

/// Every number of a document, as a float.
fn numbers(document: &Value) -> Box<dyn Iterator<Item = f64> + '_> {
    match document {
        Value::Number(number) => Box::new(number.as_f64().into_iter()),
        Value::Array(items) => Box::new(items.iter().flat_map(numbers)),
        Value::Object(members) => Box::new(members.values().flat_map(numbers)),
        _ => Box::new(std::iter::empty()),
    }
}

/// The document with `1` for every `1.0`.
fn without_points(document: &Value) -> Value {
    match document {
        Value::Number(number) if number.is_f64() => {
            let text = number.as_f64().map(|float| format!("{float}")).unwrap_or_default();
            let integer = text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<u64>().map(Value::from));
            // no value of serde_json holds one of more than 64 bits: any other integer will do
            integer.unwrap_or_else(|_| if text.contains('.') { document.clone() } else { 1.into() })
        }
        Value::Array(items) => items.iter().map(without_points).collect(),
        Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), without_points(value))).collect(),
        _ => document.clone(),
    }
}
