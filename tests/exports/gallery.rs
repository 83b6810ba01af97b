//! Schemas built by hand, for the tests of the exports and for `interop`, where real tools read what is made of them.

use wireform::format;
use wireform::{
    Annotations, ArrayKeywords, DictionaryKeywords, Number, NumberKeywords, Property, Schema, SchemaObject,
    StringKeywords,
};

/// Every schema that `interop` prints.
pub(crate) static ALL: &[&SchemaObject] = &[
    JobStatus::OBJECT,
    Kinds::OBJECT,
    Name::OBJECT,
    Percentage::OBJECT,
    Node::OBJECT,
    DottedName::OBJECT,
    Lives::OBJECT,
    Class::OBJECT,
    Words::OBJECT,
    Anything::OBJECT,
    Empty::OBJECT,
    State::OBJECT,
    Alias::OBJECT,
    Kept::OBJECT,
    Hostile::OBJECT,
    HostileName::OBJECT,
    String::OBJECT,
    <()>::OBJECT,
];

macro_rules! schemas {
    ($($(#[$documentation:meta])* $type:ident $name:literal = $schema:expr;)*) => {
        $(
            $(#[$documentation])*
            #[derive(Debug)]
            pub(crate) struct $type;

            impl Schema for $type {
                const NAME: &'static str = $name;
                const OBJECT: &'static SchemaObject = &$schema.named(Self::NAME);
            }
        )*
    };
}

const fn described(schema: SchemaObject, description: &'static str) -> SchemaObject {
    schema.with_annotations(Annotations::new().description(description))
}

const fn read_only(schema: SchemaObject) -> SchemaObject {
    schema.with_annotations(Annotations::new().read_only())
}

const fn property(name: &'static str, schema: SchemaObject) -> Property {
    Property::new(name, schema).required(false)
}

const DATE_TIME: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().format(&format::DATE_TIME));
const UUID: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().format(&format::UUID));

schemas! {
    /// The seed.
    JobStatus "JobStatus" = SchemaObject::object(const { &[
        Property::new("name", described(SchemaObject::string(), "Name of the job")),
        property("reason", described(SchemaObject::string(), "Reason for current state")),
        Property::new("created_at", described(DATE_TIME, "Job created at (RFC-3339 format)")),
        property("updated_at", described(DATE_TIME, "Job updated at (RFC-3339 format)")),
        Property::new("id", described(UUID, "Job id (UUID)")),
        property("has_progress", described(SchemaObject::boolean(), "Whether this Job supports progress updates")),
        property("progress", described(
            SchemaObject::number().with_number(NumberKeywords::new().maximum(Number::integer(100))),
            "Progress percentage",
        )),
        Property::new("state", SchemaObject::enumeration(&[
            "pending", "in_progress", "retrying", "succeeded", "aborted", "failed", "unknown",
        ])),
    ] });

    /// One of each kind, as far as the generator says what it is told: `interop/openapi.json` tells it the same.
    Kinds "Kinds" = described(SchemaObject::object(const { &[
        property("a", described(SchemaObject::string(), "one letter")),
        property("text", SchemaObject::string().with_string(StringKeywords::new().min_length(1).max_length(9))),
        Property::new("any", SchemaObject::any()),
        property("any_described", read_only(described(SchemaObject::any().nullable(), "anything"))),
        property("integer", SchemaObject::place::<i64>().nullable().with_number(NumberKeywords::new()
            .maximum(Number::integer(9)).minimum(Number::integer(-9)).multiple_of(Number::integer(3)))),
        property("open", SchemaObject::number().with_number(NumberKeywords::new()
            .exclusive_maximum(Number::decimal(15, -1)).exclusive_minimum(Number::decimal(-25, -2))
            .multiple_of(Number::decimal(1, -2)))),
        property("flag", read_only(SchemaObject::boolean())),
        Property::new("list", SchemaObject::array(const {
            &described(SchemaObject::place::<i32>().nullable(), "item")
        }).nullable()),
        property("list_of_lists", SchemaObject::array(const { &SchemaObject::place::<Vec<String>>() })),
        property("list_of_names", read_only(SchemaObject::array(const { &SchemaObject::place::<Name>() }))),
        property("list_of_objects", SchemaObject::array(const { &SchemaObject::object(const { &[
            Property::new("key", SchemaObject::string()),
        ] }) })),
        property("map", SchemaObject::dictionary(const { &SchemaObject::string() }, const { &SchemaObject::number() })),
        property("map_of_names", SchemaObject::dictionary(
            const { &SchemaObject::string() },
            const { &SchemaObject::place::<Name>() },
        ).nullable()),
        Property::new("map_of_anything", read_only(
            SchemaObject::dictionary(const { &SchemaObject::string() }, const { &SchemaObject::any() })
        )),
        Property::new("nested", read_only(described(SchemaObject::object(const { &[
            Property::new("inside", DATE_TIME),
            property("empty", SchemaObject::object(&[])),
        ] }).nullable(), "nested"))),
        Property::new("state", read_only(SchemaObject::enumeration(&["on", "off"]).nullable())),
        Property::new("name", SchemaObject::place::<Name>()),
        property("name_described", read_only(described(SchemaObject::place::<Name>().nullable(), "a name"))),
        property("dotted", SchemaObject::place::<DottedName>()),
        property("lives", SchemaObject::place::<Lives>()),
        property("class", SchemaObject::place::<Class>()),
        property("$dollar", SchemaObject::string()),
        property("dash-ed", SchemaObject::string()),
        property("9nine", SchemaObject::string()),
        property("ümlaut", SchemaObject::string()),
        property("", SchemaObject::string()),
    ] }), "One of each: `tick` ${x} back\\slash 'single' \"double\"");

    /// A newtype of a string.
    Name "Name" = SchemaObject::string().with_string(StringKeywords::new().max_length(80));

    /// A number with limits of its own.
    Percentage "Percentage" = SchemaObject::number()
        .with_number(NumberKeywords::new().minimum(Number::integer(0)).maximum(Number::integer(100)));

    /// A type that holds itself.
    Node "Node" = SchemaObject::object(const { &[
        property("next", SchemaObject::reference::<Self>()),
        Property::new("children", SchemaObject::array(const { &SchemaObject::reference::<Self>() })),
    ] });

    /// A name that is no identifier.
    DottedName "My.Dotted--Name" = SchemaObject::string();

    /// A name that begins with what no identifier begins with.
    Lives "9 Lives" = SchemaObject::string();

    /// A name that is a reserved word.
    Class "class" = SchemaObject::string();

    /// A named array.
    Words "Words" = SchemaObject::array(const { &SchemaObject::string() });

    /// A named schema of anything.
    Anything "Anything" = SchemaObject::any();

    /// An object without properties.
    Empty "Empty" = SchemaObject::object(&[]);

    /// A named enum.
    State "State" = SchemaObject::enumeration(&["on", "off"]);

    /// Another name for a type.
    Alias "Alias" = SchemaObject::reference::<Empty>();

    /// What the generator loses, and wireform keeps.
    Kept "Kept" = SchemaObject::object(const { &[
        property("zero", SchemaObject::number()
            .with_number(NumberKeywords::new().maximum(Number::integer(0)).minimum(Number::integer(0)))),
        property("above_zero", SchemaObject::number().with_number(NumberKeywords::new()
            .maximum(Number::integer(1)).exclusive_minimum(Number::integer(0)))),
        property("nothing", SchemaObject::string().with_string(StringKeywords::new().min_length(0).max_length(0))),
        property("list", described(SchemaObject::array(const { &SchemaObject::string() }).nullable()
            .with_array(ArrayKeywords::new().min_items(0).max_items(3).unique_items()), "a list")),
        property("map", described(
            SchemaObject::dictionary(const { &SchemaObject::string() }, const { &SchemaObject::number() })
                .nullable().with_dictionary(DictionaryKeywords::new().min_properties(1).max_properties(2)),
            "a map",
        )),
        property("state", described(SchemaObject::enumeration(&["on", "off"]).nullable(), "a state")),
    ] });

    /// Names and texts that try to end the literals they stand in.
    Hostile "Hostile" = described(SchemaObject::object(const { &[
        property("__proto__", described(SchemaObject::string(), "not the prototype")),
        property("constructor", SchemaObject::string()),
        property("it's", described(SchemaObject::string(), "`; globalThis.taken = 1; `")),
        property("'}, taken: (globalThis.taken = 1), '", described(SchemaObject::string(), "${globalThis.taken = 1}")),
        property("\\", described(SchemaObject::string(), "\\${globalThis.taken = 1}")),
        property("\\'", described(SchemaObject::string(), "\\`")),
        property("[globalThis.taken = 1]", described(SchemaObject::string(), "$${globalThis.taken = 1}$")),
        property("line\nbreak", described(SchemaObject::string(), "two\nlines\n\n  and indented {\n")),
        property("return\r", described(SchemaObject::string(), "carriage\r\nreturn\r")),
        property("\u{0}001", described(SchemaObject::string(), "\u{0}001 is no octal escape; \u{7} rings\t\u{7f}\u{85}")),
        property("\u{2028}\u{2029}", described(SchemaObject::string(), "separated\u{2028}by\u{2029}separators\u{feff}")),
        property("\u{202e}desrever", described(SchemaObject::string(), "\u{202e}desrever\u{202c} \u{2066}isolated\u{2069}")),
        property("\\u0041", described(SchemaObject::string(), "\\u0041 \\x41 \\n")),
        property("*/ //", described(SchemaObject::string(), "*/ // <!-- --> </script>")),
        property("𝒳 😀", described(SchemaObject::string(), "𝒳 😀 é e\u{301} 日本")),
        property("huge", SchemaObject::number().with_number(NumberKeywords::new()
            .maximum(Number::unsigned(u128::MAX)).minimum(Number::integer(i128::MIN))
            .multiple_of(Number::decimal(1, -30)))),
    ] }), "`} as const; globalThis.taken = 1; export const more = {a: `");

    /// A name that tries to be code.
    HostileName "a = 1; globalThis.taken = 1; //\n" = SchemaObject::string();
}
