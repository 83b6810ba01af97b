use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Point {
    x: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Loose {
    Full { key: u16 },
    Empty,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum OfUnit {
    Full { key: u16 },
    Unit(()),
}

#[derive(Serialize, Deserialize, Schema)]
struct Perhaps(Option<Point>);

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum OfOption {
    Full { key: u16 },
    Perhaps(Perhaps),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum OfUnion {
    Point(Point),
    Loose(Loose),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Partly {
    Full { key: u16 },
    #[serde(untagged)]
    Rest,
}

#[derive(Serialize, Deserialize, Schema)]
struct Wrapped(Loose);

#[derive(Serialize, Deserialize, Schema)]
struct Flattened {
    #[serde(flatten)]
    loose: Loose,
    other: u8,
}

#[derive(Serialize, Deserialize, Schema)]
enum InVariants {
    OfUnit {
        #[serde(flatten)]
        of: Box<OfUnit>,
    },
    OfOption {
        #[serde(flatten)]
        of: OfOption,
    },
    OfUnion {
        #[serde(flatten)]
        of: OfUnion,
    },
    Partly {
        #[serde(flatten)]
        of: Partly,
    },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "kind")]
enum BesideTag {
    Loose(Loose),
    Wrapped(Wrapped),
    // these are fine: serde writes no `Option` there at all, and reads a unit that is no variant
    OfOption(OfOption),
    Unit(()),
}

// these are fine: an `Option` of the enum is `None` then, and a variant with braces is read from any object

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Readable {
    Full { key: u16 },
    Empty {},
}

#[derive(Serialize, Deserialize, Schema)]
struct Fine {
    #[serde(flatten)]
    loose: Option<Loose>,
    #[serde(flatten)]
    readable: Readable,
    #[serde(flatten)]
    unit: (),
}

fn main() {}
