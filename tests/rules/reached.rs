//! Rules over Rust values: that they are asked of everything a value holds, with the path that serde gives it.
//!
//! The oracle of paths is the document that serde writes: wherever an object with an `id` stands in it, a rule has to have been asked.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, LinkedList, VecDeque};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::{Arc, Mutex, RwLock};

use serde::Serialize;
use serde_json::Value;
use wireform::{Failure, Number, Parameter, Schema};

use super::told;

/// Refused wherever it stands, with its `id` for a parameter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Schema)]
#[schema(custom = always)]
struct Mark {
    id: u32,
}

fn always(mark: &Mark) -> Result<(), Failure> {
    Err(Failure::new("mark", "is marked").with_parameter("id", mark.id))
}

const fn mark(id: u32) -> Mark {
    Mark { id }
}

/// The path of every object with an `id`.
fn marks(value: &Value, path: &str, found: &mut BTreeMap<String, Number>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                marks(item, &format!("{path}/{index}"), found);
            }
        }
        Value::Object(members) => {
            if let Some(id) = members.get("id").and_then(Value::as_u64) {
                found.insert(path.to_owned(), id.into());
            }
            for (name, member) in members {
                marks(member, &format!("{path}/{}", name.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        _ => {}
    }
}

/// Every mark in the document is told of, at its place; and there are so many.
#[track_caller]
fn check<T: Schema + Serialize>(value: &T, count: usize) {
    let document = serde_json::to_value(value).unwrap();
    let mut expected = BTreeMap::new();
    marks(&document, "", &mut expected);
    assert_eq!(T::SCHEMA.validate(value), Ok(()), "{document}");
    assert!(T::SCHEMA.has_value_rules(), "{document}");
    let violations = T::SCHEMA.check(value).unwrap_err();
    let found = violations.iter().map(|violation| {
        let Some(("id", Parameter::Number(id))) = violation.parameters().next() else { panic!("{violation:?}") };
        (violation.path().to_owned(), id)
    });
    let found: Vec<_> = found.collect();
    assert_eq!(found.len(), count, "{document}: {found:?}");
    assert_eq!(found.into_iter().collect::<BTreeMap<_, _>>(), expected, "{document}");
}

#[test]
fn collections_and_pointers() {
    check(&mark(1), 1);
    check(&Some(mark(1)), 1);
    check(&vec![mark(1), mark(2)], 2);
    check(&[[mark(1)], [mark(2)]], 2);
    check(&VecDeque::from([mark(1)]), 1);
    check(&LinkedList::from([mark(1)]), 1);
    check(&BTreeSet::from([mark(1), mark(2)]), 2);
    check(&(1, mark(1), vec![mark(2)], "text"), 2);
    check(&Box::new(Rc::new(Arc::new(mark(1)))), 1);
    check(&&&mark(1), 1);
    check(&Cow::Borrowed(&mark(1)), 1);
    check(&RefCell::new(mark(1)), 1);
    check(&Mutex::new(RwLock::new(mark(1))), 1);
    check(&std::cmp::Reverse(mark(1)), 1);
    check(&[Ok(mark(1)), Err((mark(2), 0))], 2);
    check(&[std::ops::Bound::Included(mark(1)), std::ops::Bound::Unbounded], 1);
    check(&(mark(1)..mark(2)), 2);
    check(&(mark(1)..=mark(2)), 2);
    check(&either::Either::<u8, Mark>::Right(mark(1)), 1);
    let shared = Rc::new(mark(1));
    check(&Rc::downgrade(&shared), 1);
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Schema)]
#[serde(rename_all = "kebab-case")]
enum Key {
    FirstKey,
    #[serde(rename = "a/b")]
    Second,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Schema)]
struct Wrapped<T>(T);

#[test]
fn maps() {
    check(&BTreeMap::from([("a~/b".to_owned(), mark(1)), (String::new(), mark(2))]), 2);
    check(&HashMap::from([("a", [mark(1), mark(2)]), ("b", [mark(3), mark(4)])]), 4);
    check(&BTreeMap::from([(-1, mark(1))]), 1);
    check(&BTreeMap::from([(true, mark(1))]), 1);
    check(&BTreeMap::from([('x', BTreeMap::from([(u128::MAX, mark(1))]))]), 1);
    check(&BTreeMap::from([(Key::FirstKey, mark(1)), (Key::Second, mark(2))]), 2);
    check(&BTreeMap::from([(Wrapped(Wrapped("key".to_owned())), mark(1))]), 1);
    check(&BTreeMap::from([(Box::new(Wrapped(7)), mark(1))]), 1);
    check(&BTreeMap::from([(std::net::IpAddr::from([127, 0, 0, 1]), mark(1))]), 1);
    check(&BTreeMap::from([(uuid::Uuid::nil(), mark(1))]), 1);
    check(&indexmap::IndexMap::<_, _>::from_iter([("b", mark(1)), ("a", mark(2))]), 2);
}

#[derive(Serialize, Schema)]
#[serde(rename_all = "camelCase")]
struct Everything<'a, T: ?Sized> {
    first_mark: Mark,
    #[serde(rename = "a/~b")]
    renamed: Option<Mark>,
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<Mark>,
    #[serde(skip)]
    #[expect(dead_code, reason = "it is not on the wire")]
    skipped: Option<Mark>,
    borrowed: &'a [Mark],
    generic: &'a T,
    plain: Vec<String>,
    #[serde(flatten)]
    part: Part,
    #[serde(flatten)]
    rest: BTreeMap<String, Mark>,
    r#type: Newtype,
    transparent: Transparent,
    pair: Pair,
    tuple: (u8, Mark),
    packed: Packed,
}

#[derive(Serialize, Schema)]
struct Part {
    part_mark: Mark,
}

#[derive(Serialize, Schema)]
struct Newtype(Vec<Mark>);

#[derive(Serialize, Schema)]
#[serde(transparent)]
struct Transparent {
    inner: Mark,
    #[serde(skip)]
    _marker: PhantomData<u8>,
}

#[derive(Serialize, Schema)]
struct Pair(u8, #[serde(skip)] (), Mark);

#[derive(Debug, Clone, Copy, Serialize, Schema)]
struct Copied {
    #[schema(custom(value = seven))]
    n: u8,
}

fn seven(number: &u8) -> Result<(), Failure> {
    if *number == 7 { Ok(()) } else { Err(Failure::new("seven", "is not seven")) }
}

#[derive(Clone, Copy, Serialize, Schema)]
#[repr(C, packed)]
struct Packed {
    copied: Copied,
    #[schema(custom(value = seven))]
    n: u8,
}

#[test]
fn structs() {
    let everything = Everything {
        first_mark: mark(1),
        renamed: Some(mark(2)),
        left_out: None,
        skipped: Some(mark(3)),
        borrowed: &[mark(4), mark(5)],
        generic: &[mark(6)][..],
        plain: vec![String::new()],
        part: Part { part_mark: mark(7) },
        rest: BTreeMap::from([("x".to_owned(), mark(8)), ("y".to_owned(), mark(9))]),
        r#type: Newtype(vec![mark(10)]),
        transparent: Transparent {
            inner: mark(11),
            _marker: PhantomData,
        },
        pair: Pair(0, (), mark(12)),
        tuple: (0, mark(13)),
        packed: Packed {
            copied: Copied { n: 7 },
            n: 7,
        },
    };
    check(&everything, 12);
    let packed = Packed {
        copied: Copied { n: 6 },
        n: 8,
    };
    assert_eq!(
        told(&Packed::SCHEMA.check(&packed).unwrap_err()),
        ["/copied/n seven is not seven", "/n seven is not seven"],
    );
}

macro_rules! tagged {
    ($($name:ident $(#[$attribute:meta])*;)*) => {
        $(
            #[derive(Serialize, Schema)]
            $(#[$attribute])*
            #[serde(rename_all = "kebab-case")]
            enum $name {
                Nothing,
                Newtype(Mark),
                Named {
                    #[serde(rename = "m")]
                    mark: Mark,
                    plain: u8,
                    #[serde(flatten)]
                    part: Part,
                },
                #[serde(rename = "n~")]
                Nested(Box<Part>),
            }

            impl $name {
                fn all() -> Vec<Self> {
                    vec![
                        Self::Nothing,
                        Self::Newtype(mark(1)),
                        Self::Named {
                            mark: mark(2),
                            plain: 0,
                            part: Part { part_mark: mark(3) },
                        },
                        Self::Nested(Box::new(Part { part_mark: mark(4) })),
                    ]
                }
            }
        )*
    };
}

tagged! {
    External;
    Internal #[serde(tag = "type")];
    Adjacent #[serde(tag = "type", content = "c/c")];
}

#[derive(Serialize, Schema)]
#[serde(untagged)]
enum Untagged {
    Pair(u8, Mark),
    Named { mark: Mark },
    Newtype(Mark),
}

#[derive(Serialize, Schema)]
enum Mixed {
    Tuple(Mark, u8, Mark),
    Empty(),
    #[serde(untagged)]
    Other(Vec<Mark>),
}

#[test]
fn enums() {
    check(&External::all(), 4);
    check(&Internal::all(), 4);
    check(&Adjacent::all(), 4);
    check(&[Untagged::Pair(0, mark(1)), Untagged::Named { mark: mark(2) }, Untagged::Newtype(mark(3))], 3);
    check(&(Mixed::Tuple(mark(1), 0, mark(2)), Mixed::Empty(), Mixed::Other(vec![mark(3)])), 3);
}

#[derive(Serialize, Schema)]
struct Tree {
    mark: Option<Mark>,
    children: Vec<Tree>,
    other: Option<Box<Other>>,
}

#[derive(Serialize, Schema)]
struct Other {
    tree: Tree,
}

#[test]
fn types_that_refer_to_each_other() {
    let leaf = |id| Tree {
        mark: Some(mark(id)),
        children: Vec::new(),
        other: None,
    };
    let tree = Tree {
        mark: None,
        children: vec![leaf(1), leaf(2)],
        other: Some(Box::new(Other { tree: leaf(3) })),
    };
    check(&tree, 3);
    let deep = (0..40).fold(leaf(1), |inner, _| Tree {
        mark: None,
        children: vec![inner],
        other: None,
    });
    check(&deep, 1);
}
