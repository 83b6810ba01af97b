//! Random numbers → schemas of every shape, compositions of compositions included, and values that nearly fit them.

use serde_json::{Map, Value, json};
use wireform::__private::NameTable;
use wireform::{
    ArrayKeywords, DependentRequired, Kind, Literal, Number, NumberKeywords, Property, RequiredIf, Schema,
    SchemaObject, StringKeywords,
};
use wireform_tests::Random;

const NAMES: [&str; 6] = ["a", "b", "kind", "d", "name_of_more_than_sixteen_bytes", "f"];
const WORDS: [&str; 5] = ["x", "y", "circle", "square", ""];

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// Types that lead back to themselves, which data made at run time cannot.
struct Tree;
impl Schema for Tree {
    const NAME: &'static str = "Tree";
    const OBJECT: &'static SchemaObject = &SchemaObject::one_of(&[
        &SchemaObject::integer().with_number(NumberKeywords::new().maximum(Number::integer(2))),
        const {
            &SchemaObject::object(
                const {
                    &[
                        Property::new("a", SchemaObject::reference::<Tree>()),
                        Property::new("b", SchemaObject::boolean()),
                    ]
                },
            )
        },
        const {
            &SchemaObject::object(
                const {
                    &[
                        Property::new("a", SchemaObject::reference::<Tree>()),
                        Property::new("d", SchemaObject::boolean()),
                    ]
                },
            )
        },
        const { &SchemaObject::array(const { &SchemaObject::reference::<Tree>() }) },
    ])
    .named("Tree");
}

/// Ambiguous at every level.
struct Twice;
impl Schema for Twice {
    const NAME: &'static str = "Twice";
    const OBJECT: &'static SchemaObject = &SchemaObject::any_of(&[
        const {
            &SchemaObject::object(
                const {
                    &[
                        Property::new("a", SchemaObject::reference::<Twice>()),
                        Property::new("b", SchemaObject::boolean()),
                    ]
                },
            )
        },
        const {
            &SchemaObject::object(
                const {
                    &[
                        Property::new("a", SchemaObject::reference::<Twice>()),
                        Property::new("b", SchemaObject::string()),
                    ]
                },
            )
        },
        const { &SchemaObject::null() },
    ])
    .named("Twice");
}

/// A schema of any kind, `depth` levels at the most.
pub(crate) fn schema(random: &mut Random, depth: usize) -> SchemaObject {
    let made = match random.below(if depth == 0 { 7 } else { 18 }) {
        0 => SchemaObject::boolean(),
        1 => SchemaObject::null(),
        2 => SchemaObject::string().with_string(StringKeywords::new().max_length(random.number() % 3)),
        3 => SchemaObject::integer()
            .with_number(NumberKeywords::new().maximum(Number::integer(i128::from(random.number() % 4)))),
        4 => SchemaObject::enumeration(leak([random.pick(&WORDS)])),
        5 => SchemaObject::enumeration(&["circle", "square"]),
        6 => random.pick(&[SchemaObject::any, SchemaObject::reference::<Tree>, SchemaObject::reference::<Twice>])(),
        7 => SchemaObject::array(leak(schema(random, depth - 1))).with_array(ArrayKeywords::new().max_items(3)),
        8 => SchemaObject::dictionary(leak(SchemaObject::string()), leak(schema(random, depth - 1))),
        9 | 10 => object(random, depth, &NAMES, None),
        11 => SchemaObject::any_of(branches(random, depth)),
        12 => SchemaObject::one_of(branches(random, depth)),
        13 => tagged(random, depth, &NAMES),
        14 => outside(random, depth),
        15 => SchemaObject::around(leak([leak(schema(random, depth - 1)) as &SchemaObject])),
        16 => shared(random, depth),
        _ => all_of(random, depth, &NAMES),
    };
    if random.one_in(8) { made.nullable() } else { made }
}

fn branches(random: &mut Random, depth: usize) -> &'static [&'static SchemaObject] {
    let count = 1 + random.below(3);
    let made: Vec<&'static SchemaObject> =
        (0..count).map(|_| leak(schema(random, depth - 1)) as &SchemaObject).collect();
    made.leak()
}

/// An object with some of `names`; the property `tag` first, with its one value, or with any.
fn object(
    random: &mut Random,
    depth: usize,
    names: &[&'static str],
    tag: Option<(&'static str, Option<&'static str>)>,
) -> SchemaObject {
    let tag_property = tag.map(|(name, value)| {
        let schema = value.map_or(SchemaObject::string(), |value| SchemaObject::enumeration(leak([value])));
        Property::new(name, schema)
    });
    let mut properties: Vec<Property> = tag_property.into_iter().collect();
    for name in names {
        if tag.is_none_or(|(tag, _)| tag != *name) && random.one_in(2) {
            let required = random.one_in(2);
            properties.push(Property::new(name, schema(random, depth - 1)).required(required));
        }
    }
    let table: Vec<(&'static str, u16)> =
        properties.iter().zip(0..).map(|(property, index)| (property.name(), index)).collect();
    let made = SchemaObject::object(properties.leak());
    let made = if random.one_in(2) { made.with_names(leak(NameTable::<16>::new(&table))) } else { made };
    let made = if random.one_in(3) { with_rules(random, made) } else { made };
    if random.one_in(3) { made.deny_unknown_properties() } else { made }
}

/// The object with rules between its properties, where it has several.
fn with_rules(random: &mut Random, object: SchemaObject) -> SchemaObject {
    const VALUES: [Literal; 6] = [
        Literal::String("x"),
        Literal::String("circle"),
        Literal::Number(Number::integer(1)),
        Literal::Number(Number::integer(2)),
        Literal::Boolean(true),
        Literal::Null,
    ];
    let names: Vec<&'static str> = object.properties().iter().map(Property::name).collect();
    if names.len() < 2 {
        return object;
    }
    let mut conditions = Vec::new();
    let mut dependencies = Vec::new();
    for _ in 0..=random.below(3) {
        let (subject, asked) = (random.pick(&names), random.pick(&names));
        if subject == asked {
            continue;
        }
        if random.one_in(3) {
            dependencies.push(DependentRequired::new(subject, leak([asked])));
        } else {
            conditions.push(RequiredIf::new(
                subject,
                leak([random.pick(&VALUES), random.pick(&VALUES)]),
                leak([asked]),
            ));
        }
    }
    object.with_required_if(conditions.leak()).with_dependent_required(dependencies.leak())
}

fn tagged(random: &mut Random, depth: usize, names: &[&'static str]) -> SchemaObject {
    let mut branch = |value: Option<&'static str>| -> &'static SchemaObject {
        leak(object(random, depth, names, Some(("kind", value))))
    };
    let (circle, square) = (branch(Some("circle")), branch(Some("square")));
    if random.one_in(3) {
        let other = leak(object(random, depth, names, Some(("kind", None))));
        return SchemaObject::one_of(leak([circle, other, square]))
            .tagged_by("kind", &["circle", "square"], leak(NameTable::<8>::new(&[("circle", 0), ("square", 2)])))
            .otherwise(1);
    }
    let values: &[&str] = &["circle", "square", "x"];
    let branches = vec![circle, square, leak(object(random, depth, names, Some(("kind", Some("x")))))];
    SchemaObject::one_of(branches.leak()).tagged_by(
        "kind",
        values.to_vec().leak(),
        leak(NameTable::<8>::new(&[("circle", 0), ("square", 1), ("x", 2)])),
    )
}

fn outside(random: &mut Random, depth: usize) -> SchemaObject {
    let of = |random: &mut Random, name: &'static str| {
        let property = Property::new(name, schema(random, depth - 1)).required(true);
        leak(SchemaObject::object(vec![property].leak()).deny_unknown_properties())
    };
    let branches: Vec<&'static SchemaObject> =
        vec![of(random, "a"), leak(SchemaObject::enumeration(&["x"])), of(random, "d")];
    SchemaObject::one_of(branches.leak())
        .tagged_externally(&["a", "x", "d"], leak(NameTable::<8>::new(&[("a", 0), ("x", 1), ("d", 2)])))
}

/// Parts that share no names, as the derive makes them.
fn all_of(random: &mut Random, depth: usize, names: &'static [&'static str]) -> SchemaObject {
    let (left, right) = names.split_at((names.len() / 3).max(1));
    let own = object(random, depth, left, None);
    let mut parts: Vec<&'static SchemaObject> = vec![perhaps_absent(random, own)];
    let other = match random.below(5) {
        0 if right.contains(&"kind") => Some(tagged(random, depth, right)),
        1 => Some(object(random, depth, right, None)),
        2 => Some(untagged(random, depth, right)),
        _ => None,
    };
    // a map in a union without a tag knows everything, and one beside it would be given what the union knows, too
    let is_inside = names.len() < NAMES.len();
    let is_untagged = other.as_ref().is_some_and(|other| other.tag().is_none() && !other.branches().is_empty());
    if let Some(other) = other {
        parts.push(perhaps_absent(random, other));
        if random.one_in(2) {
            // the properties of a branch, whose tag comes late, move those of the parts behind it
            parts.reverse();
        }
    }
    if !is_inside && random.one_in(4) {
        // before or behind the other parts: each has its own place in what is known of them
        let place = random.below(parts.len() + 1);
        let variants = perhaps_absent(random, SchemaObject::enumeration(&["x", "y"]));
        parts.insert(place, variants);
    }
    if !is_inside && !is_untagged && random.one_in(3) {
        parts.push(leak(SchemaObject::dictionary(leak(SchemaObject::string()), leak(schema(random, depth - 1)))));
    }
    let made = SchemaObject::all_of(parts.leak());
    if random.one_in(3) { made.deny_unknown_properties() } else { made }
}

fn perhaps_absent(random: &mut Random, part: SchemaObject) -> &'static SchemaObject {
    leak(if random.one_in(4) { part.nullable() } else { part })
}

/// A union without a tag, whose branches are objects that know the same names: some are objects of parts themselves.
fn untagged(random: &mut Random, depth: usize, names: &'static [&'static str]) -> SchemaObject {
    let mut branch = || -> &'static SchemaObject {
        let is_of_parts = names.len() > 2 && random.one_in(3);
        leak(if is_of_parts { all_of(random, depth, names) } else { object(random, depth, names, None) })
    };
    let branches = leak([branch(), branch()]);
    if random.one_in(2) { SchemaObject::any_of(branches) } else { SchemaObject::one_of(branches) }
}

/// One union that stands alone in one branch, and as a part of an object in another, so that it is judged twice at one place.
fn shared(random: &mut Random, depth: usize) -> SchemaObject {
    let (left, right) = NAMES.split_at(2);
    let union: &'static SchemaObject = leak(untagged(random, depth, right));
    let own: &'static SchemaObject = leak(object(random, depth, left, None));
    let of_parts: &'static SchemaObject = leak(SchemaObject::all_of(leak([own, union])));
    let branches = leak(if random.one_in(2) { [union, of_parts] } else { [of_parts, union] });
    if random.one_in(2) { SchemaObject::any_of(branches) } else { SchemaObject::one_of(branches) }
}

/// A value that `schema` may accept, or almost.
pub(crate) fn value(random: &mut Random, schema: &SchemaObject, depth: usize) -> Value {
    if random.one_in(14) || depth == 0 {
        return anything(random);
    }
    if schema.is_nullable() && random.one_in(4) {
        return Value::Null;
    }
    let schema = schema.resolve();
    match schema.kind() {
        Kind::Boolean => json!(random.one_in(2)),
        Kind::String => json!(random.pick(&WORDS)),
        Kind::Integer => json!(random.below(5)),
        Kind::Enum => json!(random.pick(schema.enum_values())),
        Kind::Array => {
            let items = schema.items().expect("an array has items");
            (0..random.below(4)).map(|_| value(random, items, depth - 1)).collect()
        }
        Kind::Dictionary => {
            let values = schema.values().expect("a dictionary has values");
            (0..random.below(3)).map(|_| (random.pick(&NAMES).to_string(), value(random, values, depth - 1))).collect()
        }
        Kind::Object => Value::Object(entries(random, schema, depth)),
        Kind::AnyOf | Kind::OneOf => {
            let branch = random.pick(schema.branches());
            value(random, branch, depth)
        }
        Kind::AllOf if schema.is_around() => value(random, schema.branches()[0], depth),
        Kind::AllOf => {
            let mut merged = Map::new();
            for part in schema.branches() {
                if part.resolve().kind() == Kind::Enum {
                    let content = if random.one_in(8) { anything(random) } else { Value::Null };
                    merged.insert(random.pick(part.resolve().enum_values()).to_string(), content);
                } else if let Value::Object(entries) = value(random, part, depth) {
                    merged.extend(entries);
                }
            }
            Value::Object(merged)
        }
        _ => anything(random),
    }
}

fn entries(random: &mut Random, schema: &SchemaObject, depth: usize) -> Map<String, Value> {
    let mut entries = Map::new();
    for property in schema.properties() {
        if !random.one_in(if property.is_required() { 16 } else { 2 }) {
            entries.insert(property.name().to_string(), value(random, property.schema(), depth - 1));
        }
    }
    if random.one_in(6) {
        entries.insert(random.pick(&NAMES).to_string(), anything(random));
    }
    entries
}

fn anything(random: &mut Random) -> Value {
    match random.below(7) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(random.below(4)),
        3 => json!(random.pick(&WORDS)),
        4 => json!([random.below(3)]),
        5 => json!({random.pick(&NAMES): random.pick(&WORDS)}),
        _ => json!({}),
    }
}
