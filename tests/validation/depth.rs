//! Any depth is answered: up to 127 levels are walked, more are a violation, and the stack never overflows.

use std::collections::BTreeMap;
use std::mem::ManuallyDrop;

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, SerializeStructVariant, SerializeTupleVariant, Serializer};
use serde_json::{Value, json};
use wireform::{ArrayKeywords, MAX_DEPTH, Schema, SchemaObject, SchemaOf};

use crate::broken;

const ANY: SchemaObject = SchemaObject::any();
const BOTTOMLESS: u32 = 200_000;
/// What a thread gets unasked, since without optimization a level takes some kilobytes; else much less.
const STACK: usize = if cfg!(debug_assertions) { 2 << 20 } else { 256 << 10 };

/// So many levels of one form, made as they are walked.
#[derive(Clone, Copy)]
struct Deep<F> {
    levels: u32,
    form: F,
}

impl<F: Form> Serialize for Deep<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.levels.checked_sub(1) {
            Some(levels) => F::write(
                &Self {
                    levels,
                    form: self.form,
                },
                serializer,
            ),
            None => serializer.serialize_u8(1),
        }
    }
}

/// One level, around whatever is inside.
trait Form: Copy + Send + Sync + std::fmt::Debug + 'static {
    fn write<S: Serializer>(inner: &Deep<Self>, serializer: S) -> Result<S::Ok, S::Error>;
}

macro_rules! forms {
    ($($form:ident($inner:ident, $serializer:ident) $write:block)*) => {
        $(
            #[derive(Debug, Clone, Copy)]
            struct $form;

            impl Form for $form {
                fn write<S: Serializer>($inner: &Deep<Self>, $serializer: S) -> Result<S::Ok, S::Error> $write
            }
        )*
    };
}

forms! {
    Array(inner, serializer) {
        let mut list = serializer.serialize_seq(Some(1))?;
        list.serialize_element(inner)?;
        list.end()
    }
    Map(inner, serializer) {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("a", inner)?;
        map.end()
    }
    KeysApart(inner, serializer) {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_key("a")?;
        map.serialize_value(inner)?;
        map.end()
    }
    NewtypeVariant(inner, serializer) {
        serializer.serialize_newtype_variant("Deep", 0, "a", inner)
    }
    TupleVariant(inner, serializer) {
        let mut fields = serializer.serialize_tuple_variant("Deep", 0, "a", 1)?;
        fields.serialize_field(inner)?;
        fields.end()
    }
    StructVariant(inner, serializer) {
        let mut fields = serializer.serialize_struct_variant("Deep", 0, "a", 1)?;
        fields.serialize_field("a", inner)?;
        fields.end()
    }
    Optional(inner, serializer) {
        serializer.serialize_some(inner)
    }
    Newtype(inner, serializer) {
        serializer.serialize_newtype_struct("Deep", inner)
    }
}

/// Runs in a thread with little stack.
fn on_a_small_stack<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> T {
    std::thread::Builder::new().stack_size(STACK).spawn(run).unwrap().join().unwrap()
}

fn first(schema: &SchemaObject, value: &impl Serialize) -> (String, &'static str, usize) {
    let violations = schema.validate(value).unwrap_err();
    let first = violations.iter().next().unwrap();
    (first.path().to_owned(), first.code(), violations.len())
}

#[test]
fn levels_are_counted_as_serde_json_counts_them() {
    fn counted(form: impl Form, levels_at_once: u32) {
        for levels in [0, 1, 62, 63, 64, 65, 126, 127, 128, 129, 200] {
            let deep = Deep { levels, form };
            let valid = levels * levels_at_once <= MAX_DEPTH;
            assert_eq!(ANY.is_valid(&deep), valid, "{form:?}, {levels} levels");
            assert_eq!(ANY.validate(&deep).is_ok(), valid, "{form:?}, {levels} levels");
            let text = serde_json::to_string(&deep).unwrap();
            assert_eq!(
                serde_json::from_str::<Value>(&text).is_ok(),
                valid,
                "serde_json reads {form:?}, {levels} levels"
            );
        }
    }
    assert_eq!(MAX_DEPTH, 127);
    counted(Array, 1);
    counted(Map, 1);
    counted(KeysApart, 1);
    counted(NewtypeVariant, 1);
    counted(TupleVariant, 2);
    counted(StructVariant, 2);
}

#[test]
fn the_level_that_is_too_many_is_reported_once_at_its_place() {
    let path = "/0".repeat(127);
    assert_eq!(
        first(
            &ANY,
            &Deep {
                levels: 128,
                form: Array
            }
        ),
        (path.clone(), "depth", 1)
    );
    assert_eq!(
        first(
            &ANY,
            &Deep {
                levels: BOTTOMLESS,
                form: Array
            }
        ),
        (path, "depth", 1)
    );
    let path = "/a".repeat(127);
    assert_eq!(
        first(
            &ANY,
            &Deep {
                levels: 1000,
                form: Map
            }
        ),
        (path.clone(), "depth", 1)
    );
    assert_eq!(
        first(
            &ANY,
            &Deep {
                levels: 1000,
                form: NewtypeVariant
            }
        ),
        (path, "depth", 1)
    );
    let violations = ANY
        .validate(&Deep {
            levels: 128,
            form: Array,
        })
        .unwrap_err();
    assert!(violations.to_string().ends_with("is nested deeper than 127 levels"), "{violations}");
}

#[test]
fn the_neighbours_of_what_is_too_deep_are_still_judged() {
    let value = (
        Deep {
            levels: 127,
            form: Array,
        },
        "a",
        Deep {
            levels: 126,
            form: Array,
        },
        300,
    );
    let schema = <Vec<Value>>::OBJECT;
    assert_eq!(broken(schema, &value), format!("{} depth", "/0".repeat(127)));
    let mixed = json!({ "id": 300, "tree": null });
    assert_eq!(broken(Holder::OBJECT, &mixed), "/id maximum");
    let deep = BTreeMap::from([
        (
            "a",
            Deep {
                levels: 500,
                form: Array,
            },
        ),
        (
            "id",
            Deep {
                levels: 1,
                form: Array,
            },
        ),
    ]);
    assert_eq!(broken(Holder::OBJECT, &deep), "/id type", "an unknown property is not looked into");
}

#[derive(Serialize, Schema)]
struct Tree {
    children: Vec<Tree>,
}

#[derive(Serialize, Schema)]
struct Chain {
    next: Option<Box<Chain>>,
}

#[derive(Serialize, Schema)]
struct Nest(Vec<Nest>);

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Holder {
    id: u8,
    tree: Option<Tree>,
}

const NESTED_SETS: &SchemaObject = &SchemaObject::array(&ANY).with_array(ArrayKeywords::new().unique_items());

#[test]
fn a_bottomless_value_is_a_violation_on_a_small_stack() {
    fn refused(form: impl Form) {
        let deep = Deep {
            levels: BOTTOMLESS,
            form,
        };
        let verdicts = on_a_small_stack(move || {
            [ANY, SchemaObject::place::<Tree>(), SchemaObject::place::<Nest>()]
                .map(|schema| (schema.is_valid(&deep), schema.validate(&deep).is_ok()))
        });
        assert_eq!(verdicts, [(false, false); 3], "{form:?}");
        let by_type = on_a_small_stack(move || (Tree::SCHEMA.is_valid(&deep), Nest::SCHEMA.is_valid(&deep)));
        assert_eq!(by_type, (false, false), "{form:?}");
        let said = on_a_small_stack(move || broken(NESTED_SETS, &[deep, deep]));
        assert_eq!(said.split(", ").count(), 2, "{form:?}: {said}");
    }
    refused(Array);
    refused(Map);
    refused(KeysApart);
    refused(NewtypeVariant);
    refused(TupleVariant);
    refused(StructVariant);
    refused(Optional);
    refused(Newtype);
}

#[test]
fn a_bottomless_document_is_a_violation_on_a_small_stack() {
    on_a_small_stack(|| {
        // dropping such a value would overflow the stack by itself
        let arrays = ManuallyDrop::new((0..BOTTOMLESS).fold(Value::Null, |inner, _| Value::Array(vec![inner])));
        assert!(!ANY.is_valid(&*arrays));
        assert_eq!(first(&ANY, &*arrays).1, "depth");
        assert_eq!(first(Nest::OBJECT, &*arrays).1, "depth");

        let tree = |inner| Value::Object([("children".to_owned(), Value::Array(vec![inner]))].into_iter().collect());
        let trees = ManuallyDrop::new((0..BOTTOMLESS / 2).fold(json!({ "children": [] }), |inner, _| tree(inner)));
        assert!(!Tree::SCHEMA.is_valid(&*trees));
        assert_eq!(first(Tree::OBJECT, &*trees), (format!("{}/children", "/children/0".repeat(63)), "depth", 1));
    });
}

#[test]
fn a_bottomless_type_is_a_violation_on_a_small_stack() {
    on_a_small_stack(|| {
        let tree = ManuallyDrop::new((0..BOTTOMLESS).fold(Tree { children: vec![] }, |inner, _| Tree {
            children: vec![inner],
        }));
        let chain = ManuallyDrop::new((0..BOTTOMLESS).fold(Chain { next: None }, |inner, _| Chain {
            next: Some(Box::new(inner)),
        }));
        let nest = ManuallyDrop::new((0..BOTTOMLESS).fold(Nest(vec![]), |inner, _| Nest(vec![inner])));
        assert!(!Tree::SCHEMA.is_valid(&*tree) && !Chain::SCHEMA.is_valid(&*chain) && !Nest::SCHEMA.is_valid(&*nest));
        assert_eq!(first(Tree::OBJECT, &*tree).1, "depth");
        assert_eq!(first(Chain::OBJECT, &*chain), ("/next".repeat(127), "depth", 1));
        assert_eq!(first(Nest::OBJECT, &*nest), ("/0".repeat(127), "depth", 1));
    });
}

#[test]
fn typed_values_reach_as_deep_as_their_documents() {
    fn both<T: Schema + Serialize>(schema: SchemaOf<T>, value: &T, valid: bool, levels: u32) {
        let tree = serde_json::to_value(value).unwrap();
        assert_eq!((schema.is_valid(value), schema.is_valid(&tree)), (valid, valid), "{levels} levels");
        assert_eq!((schema.validate(value).is_ok(), schema.validate(&tree).is_ok()), (valid, valid), "{levels} levels");
    }
    for levels in [1, 2, 64, 126, 127, 128, 129] {
        let nest = (1..levels).fold(Nest(vec![]), |inner, _| Nest(vec![inner]));
        both(Nest::SCHEMA, &nest, levels <= 127, levels);
        let chain = (1..levels).fold(Chain { next: None }, |inner, _| Chain {
            next: Some(Box::new(inner)),
        });
        both(Chain::SCHEMA, &chain, levels <= 127, levels);
    }
}

/// So many `Option`s or newtypes around one value: nothing of them is on the wire.
#[test]
fn wrappers_around_one_value_are_looked_through_up_to_a_limit_of_their_own() {
    fn wraps(form: impl Form) {
        for (levels, valid) in [(0, true), (1, true), (63, true), (64, true), (65, false), (100, false)] {
            let deep = Deep { levels, form };
            assert_eq!(broken(u8::OBJECT, &deep).is_empty(), valid, "{form:?}, {levels} times");
            assert_eq!(u8::SCHEMA.is_valid(&deep), valid, "{form:?}, {levels} times");
        }
        assert_eq!(first(u8::OBJECT, &Deep { levels: 100, form }), (String::new(), "depth", 1));
    }
    wraps(Optional);
    wraps(Newtype);
}

#[test]
fn a_bottomless_key_is_no_key() {
    struct Keyed<F>(Deep<F>);

    impl<F: Form> Serialize for Keyed<F> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(&self.0, &1)?;
            map.end()
        }
    }

    fn no_key(form: impl Form) {
        let said = on_a_small_stack(move || {
            let keyed = Keyed(Deep {
                levels: BOTTOMLESS,
                form,
            });
            (broken(&ANY, &keyed), broken(NESTED_SETS, &[keyed]))
        });
        assert_eq!(said, ("serialize".to_owned(), "/0 serialize".to_owned()), "{form:?}");
    }

    assert_eq!(
        broken(
            <BTreeMap<u8, u8>>::OBJECT,
            &Keyed(Deep {
                levels: 3,
                form: Newtype
            })
        ),
        ""
    );
    no_key(Optional);
    no_key(Newtype);
    no_key(Array);
    no_key(Map);
}

#[test]
fn a_deep_set_of_sets_takes_no_more_than_its_size_times_its_depth() {
    #[derive(Schema)]
    struct Sets(#[schema(unique_items)] Vec<Sets>);

    let wide = (0..2_000).map(|width| Value::Array((0..width % 3).map(|_| json!([])).collect()));
    let deep = (0..120).fold(Value::Array(wide.collect()), |inner, _| Value::Array(vec![inner]));
    assert!(!Sets::SCHEMA.is_valid(&deep));
    assert_eq!(Sets::SCHEMA.validate(&deep).unwrap_err().len(), 100);
}
