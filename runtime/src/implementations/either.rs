//! `Either` of `either` 1.

use ::either::Either;

use crate::schema::Schema;

externally_tagged! {
    /// Written as `{"Left": …}` or `{"Right": …}`.
    [L: Schema, R: Schema] Either<L, R> {
        "Left"(L),
        "Right"(R),
    }
    asks {
        Left: "Left"(L),
        Right: "Right"(R),
    }
}
