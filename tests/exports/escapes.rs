//! Names and descriptions that hold anything at all; `interop` runs the same through TypeScript and compares the values.

use wireform::{Annotations, Property, Schema, SchemaObject};

use crate::gallery::{Hostile, HostileName};

/// The literal that is written for a description.
fn description(text: &'static str) -> String {
    let schema = SchemaObject::boolean().with_annotations(Annotations::new().description(text));
    let typescript = schema.to_typescript();
    let rest = typescript.strip_prefix("export default {\n    type: 'boolean',\n    description: ").unwrap();

    rest.strip_suffix(",\n} as const;\n").unwrap().to_owned()
}

/// What is written for the name of a property.
fn property(name: &'static str) -> String {
    let properties: &'static [Property] =
        Box::leak(Box::new([Property::new(name, SchemaObject::any()).required(false)]));
    let typescript = SchemaObject::object(properties).to_typescript();
    let rest = typescript.strip_prefix("export default {\n    properties: {\n        ").unwrap();

    rest.strip_suffix(": {\n            properties: {\n            },\n        },\n    },\n} as const;\n")
        .unwrap()
        .to_owned()
}

#[test]
fn a_description_cannot_leave_its_literal() {
    let cases = [
        ("", "``"),
        ("it's \"quoted\"", "`it's \"quoted\"`"),
        ("`tick`", r"`\`tick\``"),
        (r"back\slash\", r"`back\\slash\\`"),
        (r"\`", r"`\\\``"),
        ("${code}", r"`\${code}`"),
        ("$${code}", r"`$\${code}`"),
        (r"\${code}", r"`\\\${code}`"),
        ("$ { $", "`$ { $`"),
        ("two\nlines\n\n  {\n", "`two\nlines\n\n  {\n`"),
        ("\r\n\t", "`\\r\n\\t`"),
        ("\u{0}1", r"`\u00001`"),
        ("\u{1b}\u{7f}\u{85}", r"`\u001b\u007f\u0085`"),
        ("\u{2028}\u{2029}\u{feff}", r"`\u2028\u2029\ufeff`"),
        ("\u{202e}\u{2066}\u{200f}\u{61c}", r"`\u202e\u2066\u200f\u061c`"),
        ("é 日本 😀 \u{200d}", "`é 日本 😀 \u{200d}`"),
    ];
    for (text, expected) in cases {
        assert_eq!(description(text), expected);
    }
}

#[test]
fn a_property_is_bare_where_the_generator_leaves_it_bare() {
    for name in ["ab", "a1", "_a", "$a", "$$", "__", "class", "created_at", "constructor"] {
        assert_eq!(property(name), name);
    }
    for name in ["", "a", "$", "_", "1", "12", "1a", "a-b", "a b", "a.b", "é1", "ümlaut", "日本"] {
        assert_eq!(property(name), format!("'{name}'"));
    }
}

#[test]
fn the_name_of_a_property_cannot_leave_its_literal() {
    let cases = [
        ("it's", r"'it\'s'"),
        (r"\", r"'\\'"),
        (r"\'", r"'\\\''"),
        ("a\nb\r", r"'a\nb\r'"),
        ("\u{2028}", r"'\u2028'"),
        ("`${x}`", "'`${x}`'"),
    ];
    for (name, expected) in cases {
        assert_eq!(property(name), expected);
    }
}

#[test]
fn a_property_called_proto_is_a_property_and_not_the_prototype() {
    assert_eq!(property("__proto__"), "['__proto__']");
}

#[test]
fn the_name_of_a_type_cannot_leave_the_declaration() {
    assert_eq!(
        HostileName::SCHEMA.to_typescript(),
        "export const $a_1_globalThis_taken_1_ = {\n    type: 'string',\n} as const;\n",
    );
}

#[test]
fn nothing_in_the_text_is_invisible() {
    let typescript = Hostile::SCHEMA.to_typescript();

    assert!(!typescript.contains(|character: char| character.is_control() && character != '\n'));
    assert!(!typescript.contains(['\u{2028}', '\u{2029}', '\u{202e}', '\u{2066}', '\u{feff}']));
}
