//! Enums.

use crate::strategies::few;

wire! {
    enum Plain {
        One,
        Two,
    }

    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    enum Renamed {
        FirstOne,
        #[serde(rename = "2nd \"one\"")]
        SecondOne,
    }

    enum Only {
        One,
    }

    enum Skipping {
        One,
        #[serde(skip)]
        #[allow(dead_code, reason = "it is never on the wire")]
        #[proptest(skip)]
        Two,
    }

    #[schema(inline = false)]
    enum Named {
        One,
        Two,
    }

    struct OfEnums {
        plain: Plain,
        optional: Option<Plain>,
        #[serde(skip_serializing_if = "Option::is_none")]
        absent: Option<Renamed>,
        only: Only,
        optional_only: Option<Only>,
        named: Named,
        optional_named: Option<Named>,
        #[proptest(strategy = "few()")]
        list: Vec<Named>,
        #[serde(default = "one")]
        defaulted: Plain,
    }
}

const fn one() -> Plain {
    Plain::One
}

laws! {
    plain: Plain;
    renamed: Renamed;
    only: Only;
    skipping: Skipping;
    named: Named;
    of_enums: OfEnums;
}
