//! Rules between properties: in structs, parts and variants, under other names, with values of every kind.

#![allow(clippy::duplicated_attributes, reason = "one property may ask for others, and be asked for by others")]

use proptest::prelude::*;

use crate::strategies::text;

wire! {
    #[schema(required_if(state = "failed" | "aborted", reason), required_if(state = "failed", code))]
    struct OfState {
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<u8>,
        state: State,
        code: Option<u8>,
    }

    #[serde(rename_all = "snake_case")]
    enum State {
        Pending,
        Failed,
        Aborted,
    }

    #[schema(dependent_required(card, address, holder), dependent_required(address, town))]
    #[serde(deny_unknown_fields)]
    struct Dependent {
        #[serde(skip_serializing_if = "Option::is_none")]
        card: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        address: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        holder: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        town: Option<bool>,
    }

    #[schema(required_if(kind = 1, name), dependent_required(name, size), dependent_required(size, kind))]
    struct Aliased {
        #[serde(alias = "sort", skip_serializing_if = "Option::is_none")]
        #[proptest(strategy = "proptest::option::of(0_u8..3)")]
        kind: Option<u8>,
        #[serde(alias = "title", alias = "label", skip_serializing_if = "Option::is_none")]
        name: Option<u8>,
        #[serde(rename = "length", alias = "size", skip_serializing_if = "Option::is_none")]
        size: Option<u8>,
    }

    #[schema(required_if(value = null, of_null), required_if(value = 0.5 | -2, of_number))]
    struct OfNumbers {
        #[proptest(strategy = "proptest::option::of(prop_oneof![Just(0.5), Just(-2.0), any::<f64>().prop_filter(\"\", |f| f.is_finite())])")]
        value: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        of_null: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        of_number: Option<u8>,
    }

    #[schema(required_if(flag = true, text), required_if(text = "a", other))]
    struct Chained {
        #[serde(default)]
        flag: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[proptest(strategy = "proptest::option::of(prop_oneof![Just(String::from(\"a\")), text()])")]
        text: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        other: Option<u8>,
    }

    #[schema(required_if(own = 1, asked))]
    struct Flattening {
        #[proptest(strategy = "0_u8..3")]
        own: u8,
        #[serde(flatten)]
        state: OfState,
        #[serde(skip_serializing_if = "Option::is_none")]
        asked: Option<u8>,
    }

    #[schema(required_if(own = 1, asked))]
    #[serde(deny_unknown_fields)]
    struct FlatteningClosed {
        #[serde(flatten)]
        chained: Chained,
        #[proptest(strategy = "0_u8..3")]
        own: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        asked: Option<u8>,
    }

    struct FlatteningAny {
        first: bool,
        #[serde(flatten)]
        event: Internal,
    }

    #[serde(tag = "type")]
    enum Internal {
        #[schema(required_if(level = 3, contact))]
        Alert {
            #[proptest(strategy = "2_u8..4")]
            level: u8,
            #[serde(skip_serializing_if = "Option::is_none")]
            contact: Option<u8>,
        },
        State(OfState),
        Nothing,
    }

    #[serde(tag = "t", content = "c")]
    enum Adjacent {
        #[schema(dependent_required(a, b))]
        First {
            #[serde(skip_serializing_if = "Option::is_none")]
            a: Option<u8>,
            #[serde(skip_serializing_if = "Option::is_none")]
            b: Option<u8>,
        },
        Second(Chained),
    }

    enum External {
        #[schema(required_if(a = 1, b))]
        First {
            #[proptest(strategy = "0_u8..3")]
            a: u8,
            b: Option<u8>,
        },
        Second(Chained),
    }

    struct Holding {
        one: OfState,
        list: Vec<Internal>,
        #[serde(skip_serializing_if = "Option::is_none")]
        perhaps: Option<Adjacent>,
    }
}

/// Only what meets the rules: proptest knows none of them.
fn valid<T: Arbitrary + serde::Serialize + wireform::Schema + 'static>() -> impl Strategy<Value = T> {
    any::<T>()
        .prop_filter("a rule asks for a property", |value| T::SCHEMA.is_valid(&serde_json::to_value(value).unwrap()))
}

laws! {
    of_state: OfState = valid::<OfState>();
    dependent: Dependent = valid::<Dependent>();
    aliased: Aliased = valid::<Aliased>();
    of_numbers: OfNumbers = valid::<OfNumbers>();
    chained: Chained = valid::<Chained>();
    flattening: Flattening = valid::<Flattening>();
    flattening_closed: FlatteningClosed = valid::<FlatteningClosed>();
    flattening_any: FlatteningAny = valid::<FlatteningAny>();
    internal: Internal = valid::<Internal>();
    adjacent: Adjacent = valid::<Adjacent>();
    external: External = valid::<External>();
    holding: Holding = valid::<Holding>();
}
