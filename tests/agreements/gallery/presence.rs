//! What must be there: `Option` × `default` × the skips × `required` × `nullable`.

use proptest::option;

use crate::strategies::{few, text};

wire! {
    struct Optional {
        written_as_null: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[proptest(strategy = "option::of(few())")]
        left_out_list: Option<Vec<u8>>,
        #[schema(required)]
        required: Option<u8>,
        by_alias: Perhaps<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out_by_alias: Perhaps<bool>,
    }

    struct Defaulted {
        #[serde(default)]
        one: u8,
        #[serde(default = "nine")]
        nine: u8,
        #[serde(default)]
        #[proptest(strategy = "text()")]
        text: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[proptest(strategy = "few()")]
        list: Vec<u8>,
        #[serde(default)]
        optional: Option<u8>,
        #[schema(default = 3)]
        #[serde(default)]
        said: u8,
    }

    #[derive(Default)]
    #[serde(default)]
    struct DefaultedAsAWhole {
        one: u8,
        two: Option<bool>,
    }

    #[derive(Default)]
    #[serde(default, deny_unknown_fields)]
    struct DefaultedAndClosed {
        one: u8,
    }

    struct Forced {
        #[schema(required)]
        #[serde(default)]
        required: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schema(nullable)]
        nullable: Option<u8>,
    }

    struct OneWay {
        both: u8,
        #[serde(skip_deserializing)]
        written: u8,
        #[serde(skip_serializing, default)]
        #[allow(dead_code, reason = "it is never written")]
        read: u8,
    }
}

type Perhaps<T> = Option<T>;

const fn nine() -> u8 {
    9
}

laws! {
    optional: Optional;
    defaulted: Defaulted;
    defaulted_as_a_whole: DefaultedAsAWhole;
    defaulted_and_closed: DefaultedAndClosed;
    forced: Forced;
    one_way: OneWay;
}
