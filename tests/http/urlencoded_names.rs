//! `from_urlencoded`: names with brackets, which are not read, and what is said of them.

use serde::Deserialize;
use wireform::{Schema, Violations};

use super::urlencoded::{Closed, Page, broken, refused};

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Nested {
    page: Page,
    #[serde(default)]
    tags: Vec<String>,
    limit: Option<u8>,
}

#[test]
fn names_with_brackets_are_refused_where_something_is_meant_by_them() {
    assert_eq!(
        refused::<Nested>("page%5Bpage%5D=1&page[size]=2&tags[]=a&tags[1]=b&limit[lt]=3&other[x]=4").to_string(),
        "3 violations of Nested\n  \
         /page   is an object, which has no form here: names with brackets are not read\n  \
         /tags   is given with brackets behind its name, which are not read: give the name alone, once for each item\n  \
         /limit  is given with brackets behind its name, which are not read: give the name alone",
    );
    assert_eq!(broken::<Nested>("page[page]=x&limit=300"), ["/page nested_name", "/limit maximum"]);
    assert_eq!(broken::<Nested>("limit=300&page[page]=x"), ["/limit maximum", "/page nested_name"]);
    assert_eq!(
        broken::<Closed>("nmae=1&name[]=x&name[x]=y&other=2"),
        ["/nmae unknown_property", "/name nested_name", "/other unknown_property", "/letter required"],
    );
    assert_eq!(broken::<Nested>("page=x&limit=1"), ["/page type"]);
    assert_eq!(broken::<Nested>("page=%7B%22page%22:1%7D"), ["/page type"]);
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Aliased {
    #[serde(alias = "q")]
    text: String,
    size: u8,
}

#[test]
fn what_an_alias_with_brackets_stands_for_is_not_missing() {
    assert_eq!(broken::<Aliased>("q[]=x"), ["/q nested_name", "/size required"]);
    assert_eq!(broken::<Aliased>("text[]=x&size=1"), ["/text nested_name"]);
}

#[test]
fn beside_names_with_brackets_what_is_not_kept_is_counted() {
    let unknown: Vec<String> = (0..250).map(|number| format!("x{number}=1")).collect();
    let violations = refused::<Aliased>(&format!("q[]=x&text=a&{}", unknown.join("&")));
    assert_eq!((violations.len(), violations.first().code()), (Violations::KEPT, "nested_name"));
    // 250 unknown names, the alias, and that `size` is missing
    assert_eq!(violations.omitted(), 252 - Violations::KEPT);
}

#[test]
fn a_hundred_thousand_names_with_brackets_are_one_violation_of_each_property() {
    let pairs: Vec<String> = (0..100_000).map(|number| format!("x{number}[a]=1&tags[{number}]=2")).collect();
    let nested = refused::<Nested>(&pairs.join("&"));
    assert_eq!(nested.iter().filter(|violation| violation.code() == "nested_name").count(), 1);
}
