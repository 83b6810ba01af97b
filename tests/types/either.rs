//! `Either` of `either`.

use either::{Either, Left, Right};
use serde_json::json;

use crate::check::{agrees, refuses};

#[test]
fn an_either_is_tagged_by_its_side() {
    agrees::<Either<u8, String>>(&Left(7), json!({"Left": 7}));
    agrees::<Either<u8, String>>(&Right("a".to_owned()), json!({"Right": "a"}));
    refuses::<Either<u8, String>>(&[
        json!(7),
        json!({"Left": "a"}),
        json!({"left": 7}),
        json!({"Left": 7, "Right": "a"}),
        json!({}),
    ]);
}
