//! A format of the user's own has a name that no known format has.

use wireform::{Format, NumberFormat, Schema};

const UUID: Format = Format::new("uuid", |text| text.len() == 32);
const NOTHING: Format = Format::annotation("");
const INTEGER: NumberFormat = NumberFormat::annotation("int32");

#[derive(Schema)]
struct Names {
    #[schema(format = Format::annotation("email"))]
    in_place: String,
}

fn main() {
    let _ = (UUID, NOTHING, INTEGER);
}
