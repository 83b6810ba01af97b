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
use wireform::{Failure, Number, Parameter, Schema, Violation, Violations};

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
fn marks(value: &Value, path: String, found: &mut BTreeMap<String, Number>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                marks(item, format!("{path}/{index}"), found);
            }
        }
        Value::Object(members) => {
            if let Some(id) = members.get("id").and_then(Value::as_u64) {
                found.insert(path.clone(), id.into());
            }
            for (name, member) in members {
                marks(member, format!("{path}/{}", name.replace('~', "~0").replace('/', "~1")), found);
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
    marks(&document, String::new(), &mut expected);
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

#[derive(Serialize, Schema)]
struct Line {
    price: u32,
    count: u32,
}

#[derive(Serialize, Schema)]
#[schema(custom = total)]
struct Order {
    #[schema(custom = not_empty)]
    lines: Vec<Line>,
    #[schema(maximum = 1000)]
    total: u32,
    /// Only what is on the wire is a text.
    #[schema(custom(value = no_spaces))]
    note: Option<String>,
    #[schema(custom = Self::known)]
    currency: Currency,
}

#[derive(Serialize, Schema, PartialEq)]
enum Currency {
    Euro,
    Mark,
}

/// A type of the user's that can be a violation.
struct Ended;

impl From<Ended> for Violations {
    fn from(_: Ended) -> Self {
        Failure::new("ended", "has ended").into()
    }
}

impl Order {
    fn known(currency: &Currency) -> Result<(), Ended> {
        if *currency == Currency::Mark { Err(Ended) } else { Ok(()) }
    }
}

fn not_empty(lines: &[Line]) -> Result<(), Failure> {
    if lines.is_empty() { Err(Failure::new("order.lines", "an order has a line")) } else { Ok(()) }
}

fn no_spaces(note: &Option<String>) -> Result<(), Violations> {
    Violations::none_of(
        note.iter().filter(|note| note.contains(' ')).map(|_| Violation::new("", "spaces", "has spaces")),
    )
}

fn total(order: &Order) -> Result<(), Violations> {
    let sum: u32 = order.lines.iter().map(|line| line.price * line.count).sum();
    let wrong_sum = (sum != order.total)
        .then(|| Violation::new("/total", "order.total", "is not the sum of the lines").with_parameter("sum", sum));
    let free = order.lines.iter().position(|line| line.price == 0);
    let free = free.map(|place| Violation::new("/lines", "order.free", "costs nothing").step(place).step("price"));
    Violations::none_of(wrong_sum.into_iter().chain(free))
}

fn order() -> Order {
    Order {
        lines: vec![Line { price: 5, count: 2 }, Line { price: 0, count: 7 }],
        total: 11,
        note: Some("a b".to_owned()),
        currency: Currency::Mark,
    }
}

#[test]
fn a_rule_may_report_several_things_and_point_inside() {
    let said = BTreeMap::<&str, Vec<Order>>::SCHEMA.check(&BTreeMap::from([("orders", vec![order()])])).unwrap_err();
    assert_eq!(
        told(&said),
        [
            "/orders/0/note spaces has spaces",
            "/orders/0/currency ended has ended",
            "/orders/0/total order.total is not the sum of the lines",
            "/orders/0/lines/1/price order.free costs nothing",
        ],
    );
    assert_eq!(said.iter().nth(2).unwrap().parameters().next(), Some(("sum", Parameter::Number(10.into()))));
    let empty = Order {
        lines: Vec::new(),
        total: 0,
        note: None,
        currency: Currency::Euro,
    };
    let said = Order::SCHEMA.check(&empty).unwrap_err();
    assert_eq!(said.to_string(), "1 violation of Order\n  /lines  an order has a line");
}

#[test]
fn rules_are_asked_only_of_a_value_whose_wire_form_is_valid() {
    let order = Order {
        total: 1001,
        ..order()
    };
    let said = Order::SCHEMA.check(&order).unwrap_err();
    assert_eq!(told(&said), ["/total maximum 1001 is more than the maximum of 1000"]);
}

#[test]
fn validate_and_is_valid_do_not_ask_them() {
    assert_eq!(Order::SCHEMA.validate(&order()), Ok(()));
    assert!(Order::SCHEMA.is_valid(&order()));
    assert_eq!(Order::SCHEMA.object().validate(&order()), Ok(()));
    assert!(Order::SCHEMA.has_value_rules() && !Line::SCHEMA.has_value_rules() && !Currency::SCHEMA.has_value_rules());
    assert!(!Order::SCHEMA.has_custom());
    let document = serde_json::to_string(&Order::SCHEMA.to_json_schema()).unwrap();
    assert!(!document.contains("custom") && !document.contains("order."));
}

#[derive(Serialize, Schema)]
struct Outer {
    #[schema(write_only)]
    secret: Inner,
    by_name: BTreeMap<Secret, Inner>,
}

#[derive(Serialize, Schema, PartialEq, Eq, PartialOrd, Ord)]
#[schema(format = "password")]
struct Secret(String);

#[derive(Serialize, Schema)]
#[schema(custom = told_all)]
struct Inner {
    name: String,
    small: u32,
}

/// Passes on what another schema says, with what was found.
fn told_all(inner: &Inner) -> Result<(), Violations> {
    let mut said = u8::SCHEMA.validate(&inner.small).map_err(|said| said.within("small")).unwrap_err();
    said.push(
        Violation::new("/name", "name", format!("{} is wrong", inner.name)).with_parameter("name", inner.name.clone()),
    );
    Err(said)
}

#[test]
fn what_is_hidden_on_the_wire_is_hidden_in_what_rules_say() {
    let inner = || Inner {
        name: "s3cr3t".to_owned(),
        small: 12345,
    };
    let outer = Outer {
        secret: inner(),
        by_name: BTreeMap::new(),
    };
    let said = Outer::SCHEMA.check(&outer).unwrap_err();
    assert!(!format!("{said:?} {said}").contains("s3cr3t") && !said.to_string().contains("12345"), "{said:?}");
    assert_eq!(
        told(&said),
        [
            "/secret/* maximum the value (which is not shown) is more than the maximum of 255",
            "/secret/* name breaks a rule, which is not shown",
        ],
    );
    let said = Inner::SCHEMA.check(&inner()).unwrap_err();
    assert_eq!(told(&said), ["/small maximum 12345 is more than the maximum of 255", "/name name s3cr3t is wrong"],);
    let outer = Outer {
        by_name: BTreeMap::from([(Secret("k3y".to_owned()), inner())]),
        secret: inner(),
    };
    let said = Outer::SCHEMA.check(&outer).unwrap_err();
    assert!(!format!("{said:?} {said}").contains("k3y"), "{said:?}");
    assert_eq!(said.iter().nth(2).map(Violation::path), Some("/by_name/*/small"));
}

#[test]
fn a_hundred_are_kept_and_the_rest_counted() {
    let many: Vec<Mark> = (0..250).map(mark).collect();
    let said = <Vec<Mark>>::SCHEMA.check(&many).unwrap_err();
    assert_eq!((said.len(), said.omitted()), (100, 150));
}

/// Written by hand; what is converted is asked as what it is in Rust.
#[derive(Clone, Serialize, Schema)]
#[serde(into = "String")]
#[schema(as = String, custom(value = short))]
struct Converted {
    text: String,
}

impl From<Converted> for String {
    fn from(converted: Converted) -> Self {
        converted.text
    }
}

fn short(converted: &Converted) -> Result<(), Failure> {
    if converted.text.len() < 3 { Ok(()) } else { Err(Failure::new("short", "is too long")) }
}

/// The newtype's own rule is over the text; one on the field over a list is over the list.
#[derive(Serialize, Schema)]
struct Lists(#[schema(custom = not_empty)] Vec<Line>);

#[derive(Serialize, Schema)]
#[schema(custom = whole)]
struct Whole(Vec<Line>);

fn whole(whole: &Whole) -> Result<(), Failure> {
    not_empty(&whole.0)
}

#[test]
fn a_rule_on_a_newtype_is_over_the_type_and_one_on_its_field_over_the_field() {
    assert_eq!(told(&Lists::SCHEMA.check(&Lists(Vec::new())).unwrap_err()), [" order.lines an order has a line"]);
    assert_eq!(told(&Whole::SCHEMA.check(&Whole(Vec::new())).unwrap_err()), [" order.lines an order has a line"]);
}

#[test]
fn a_converted_type_is_asked_itself() {
    let long = Converted {
        text: "long".to_owned(),
    };
    assert_eq!(told(&<Vec<Converted>>::SCHEMA.check(&vec![long]).unwrap_err()), ["/0 short is too long"]);
}
