//! Tuples, and structs of more than one unnamed field.

wire! {
    struct Pair(u8, bool);

    struct Empty();

    struct Triple(Option<u8>, Pair, [u8; 2]);

    struct Skipping(u8, #[serde(skip)] #[allow(dead_code, reason = "it is never on the wire")] u8, bool);

    struct Defaulted(u8, #[serde(default)] bool, #[serde(default)] u8);

    struct OfTuples {
        pair: (u8, bool),
        nested: ((i8,), Option<(bool, bool)>),
        named: Pair,
    }
}

laws! {
    pair: Pair;
    empty: Empty;
    triple: Triple;
    skipping: Skipping;
    defaulted: Defaulted;
    of_tuples: OfTuples;
    unnamed: (u8, Option<bool>, char);
    single: (u8,);
}
