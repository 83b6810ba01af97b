//! Rules over Rust values: what they are handed, what they may say, and where they are not asked.

use std::collections::BTreeMap;

use serde::Serialize;
use wireform::{Failure, Parameter, Schema, Violation, Violations};

use super::told;

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
    let many: Vec<Lists> = (0..250).map(|_| Lists(Vec::new())).collect();
    let said = <Vec<Lists>>::SCHEMA.check(&many).unwrap_err();
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
