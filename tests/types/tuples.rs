//! Tuples: an array with a schema for each position.

use serde_json::{Value, json};
use wireform::Schema;

use crate::check::{agrees, refuses};

#[test]
fn a_tuple_has_a_schema_for_each_position() {
    agrees(&(1_u8,), json!([1]));
    agrees(&(1_u8, "a".to_owned()), json!([1, "a"]));
    agrees(&(1_u8, "a".to_owned(), Some(true)), json!([1, "a", true]));
    agrees(&((1_u8, 2_i8), [3_u8; 2]), json!([[1, 2], [3, 3]]));
    refuses::<(u8, String)>(&[json!(["a", 1]), json!([1]), json!([1, "a", 2]), json!({}), json!([256, "a"])]);
    let violations = <(u8, String)>::SCHEMA.validate(&json!([256, 1])).unwrap_err();
    assert_eq!(violations.iter().map(|violation| violation.path().to_string()).collect::<Vec<_>>(), ["/0", "/1"]);
}

macro_rules! ascending {
    ($(($($item:literal)+))*) => {
        $(
            let expected: Vec<Value> = vec![$(json!($item)),+];
            agrees(&($($item as i16,)+), Value::Array(expected));
        )*
    };
}

#[test]
fn tuples_of_up_to_sixteen_items_are_known() {
    ascending! {
        (1)
        (1 2)
        (1 2 3)
        (1 2 3 4)
        (1 2 3 4 5)
        (1 2 3 4 5 6)
        (1 2 3 4 5 6 7)
        (1 2 3 4 5 6 7 8)
        (1 2 3 4 5 6 7 8 9)
        (1 2 3 4 5 6 7 8 9 10)
        (1 2 3 4 5 6 7 8 9 10 11)
        (1 2 3 4 5 6 7 8 9 10 11 12)
        (1 2 3 4 5 6 7 8 9 10 11 12 13)
        (1 2 3 4 5 6 7 8 9 10 11 12 13 14)
        (1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)
        (1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16)
    }
}
