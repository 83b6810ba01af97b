//! `Decimal` of `rust_decimal` 1.

use ::rust_decimal::Decimal;

use crate::schema::SchemaObject;

scalars! {
    /// A string such as `19.90`, as written by default and with `serde-str`. Any string is valid, rust_decimal refuses others when
    /// they are read.
    ///
    /// Where another crate turns its features `serde-float` or `serde-arbitrary-precision` on, rust_decimal writes a number
    /// everywhere: then every `Decimal` is invalid here, and `#[schema(as = f64)]` says what it is.
    Decimal => SchemaObject::string();
}
