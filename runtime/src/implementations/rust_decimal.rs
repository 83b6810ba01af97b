//! `Decimal` of `rust_decimal` 1.

use ::rust_decimal::Decimal;

use crate::format::DECIMAL;
use crate::keyword::StringKeywords;
use crate::schema::SchemaObject;

scalars! {
    /// A string such as `19.90`, as written by default and with `serde-str`: of the format `decimal`, so that `#[schema(minimum = 0)]` on
    /// a field says something about the number. rust_decimal also reads `+1`, `.5`, `1.`, `1_000`, `007` and `1e3`, and never writes them:
    /// they are refused. It reads no number of more than 96 bits, whatever the schema says, and rounds digits beyond the 28th behind the
    /// point.
    ///
    /// Where another crate turns its features `serde-float` or `serde-arbitrary-precision` on, rust_decimal writes a number
    /// everywhere: then every `Decimal` is invalid here, and `#[schema(as = f64)]` says what it is.
    Decimal => SchemaObject::string().with_string(StringKeywords::new().format(&DECIMAL));
}
