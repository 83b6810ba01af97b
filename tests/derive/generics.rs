//! Generic, recursive and borrowed types; types in function bodies and from macros.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::{Deserialize, Serialize};
use wireform::{Kind, Schema};

#[derive(Serialize, Deserialize, Schema)]
struct User {
    name: String,
}

#[derive(Serialize, Deserialize, Schema)]
struct Page<T> {
    items: Vec<T>,
    next: Option<Box<Page<T>>>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Pair<A, B = u8>
where
    A: Clone,
{
    a: A,
    b: B,
}

#[derive(Serialize, Schema)]
struct Matrix<const ROWS: usize, const SIGNED: bool> {
    size: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Identifier<T> {
    value: u64,
    #[serde(skip)]
    of: PhantomData<T>,
    marked: PhantomData<T>,
}

#[derive(Schema)]
struct Borrowed<'a, T: ?Sized> {
    name: &'a str,
    rest: &'a T,
    bytes: &'a [u8],
}

trait Source {
    type Item;
}

struct Users;

impl Source for Users {
    type Item = User;
}

#[derive(Schema)]
struct Drawn<S: Source> {
    last: S::Item,
    all: Vec<<S as Source>::Item>,
}

#[derive(Schema)]
struct Wrapped<T>(T);

#[derive(Schema)]
struct Tree {
    value: u8,
    children: Vec<Self>,
}

#[derive(Schema)]
struct Chicken {
    lays: Option<Box<Egg>>,
}

#[derive(Schema)]
struct Egg {
    becomes: Vec<Chicken>,
}

#[derive(Clone, Schema)]
struct UserName(String);

fn name<T: Schema>() -> &'static str {
    T::SCHEMA.object().name().unwrap()
}

#[test]
fn a_generic_type_is_called_after_what_it_holds() {
    assert_eq!(name::<Page<User>>(), "Page_User");
    assert_eq!(name::<Page<Page<User>>>(), "Page_Page_User");
    assert_eq!(name::<Page<String>>(), "Page_string");
    assert_eq!(name::<Page<Option<bool>>>(), "Page_nullable_boolean");
    assert_eq!(name::<Page<Vec<User>>>(), "Page_array_User");
    assert_eq!(name::<Page<BTreeMap<String, u16>>>(), "Page_map_uint16");
    assert_eq!(name::<Page<Box<User>>>(), "Page_User");
    assert_eq!(name::<Pair<UserName>>(), "Pair_UserName_uint8");
    assert_eq!(name::<Pair<f64, i128>>(), "Pair_number_integer");
    assert_eq!(name::<Matrix<30, true>>(), "Matrix_30_true");
    assert_eq!(name::<Wrapped<u8>>(), "Wrapped_uint8");
    assert_eq!(name::<Drawn<Users>>(), "Drawn_User");
}

#[test]
fn a_parameter_that_only_marks_needs_no_schema_and_makes_no_name() {
    struct NoSchema;
    assert_eq!(name::<Identifier<NoSchema>>(), "Identifier");
}

#[test]
fn types_refer_to_each_other_in_circles() {
    let children = Tree::SCHEMA.object().property("children").unwrap().schema();
    let child = children.items().unwrap();
    assert_eq!(child.kind(), Kind::Reference);
    assert_eq!(child.resolve().name(), Some("Tree"));
    let egg = Chicken::SCHEMA.object().property("lays").unwrap().schema().resolve();
    let chicken = egg.property("becomes").unwrap().schema().items().unwrap().resolve();
    assert_eq!(chicken.name(), Some("Chicken"));
    let next = Page::<User>::SCHEMA.object().property("next").unwrap();
    assert!(next.is_nullable());
    assert_eq!(next.schema().resolve().name(), Some("Page_User"));
}

#[test]
fn what_is_borrowed_is_written_as_what_it_borrows() {
    let borrowed = Borrowed::<'static, str>::SCHEMA.object();
    assert_eq!(borrowed.name(), Some("Borrowed_string"));
    assert_eq!(borrowed.property("name").unwrap().schema().kind(), Kind::String);
    assert_eq!(borrowed.property("bytes").unwrap().schema().kind(), Kind::Array);
}

#[test]
fn a_type_in_a_function_body_is_a_type_like_any_other() {
    #[derive(Schema)]
    struct Local {
        #[schema(maximum = 3)]
        x: u8,
    }
    assert_eq!(Local::SCHEMA.object().property("x").unwrap().schema().maximum().unwrap(), 3);
}

macro_rules! measure {
    ($name:ident, $kind:ty, $maximum:expr, $description:literal) => {
        #[doc = $description]
        #[derive(Schema)]
        struct $name {
            #[schema(maximum = $maximum)]
            value: $kind,
        }
    };
}

measure!(Length, f64, 2.5, "How long it is");
measure!(Optional, Option<u8>, 2 + 3, "How many there are");

#[test]
fn a_macro_can_make_a_type_with_its_keywords() {
    assert_eq!(Length::SCHEMA.description(), Some("How long it is"));
    assert_eq!(Length::SCHEMA.object().property("value").unwrap().schema().maximum().unwrap(), 2.5);
    assert_eq!(Optional::SCHEMA.object().property("value").unwrap().schema().maximum().unwrap(), 5);
}
