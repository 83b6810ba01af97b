//! The model types of what is made of other types: enums with data in each form of serde's, flattened parts.

#![expect(dead_code, reason = "fields are there for their schema")]

use std::collections::BTreeMap;

use wireform::Schema;

use crate::models::{model, place};

#[derive(Schema)]
struct Circle {
    radius: f64,
}

#[test]
fn an_externally_tagged_enum_is_a_word_or_an_object_of_one_property() {
    #[derive(Schema)]
    enum Shape {
        Nothing,
        Circle(Circle),
        Square { side: f64 },
        Pair(u8, u8),
    }

    assert_eq!(
        model::<Shape>("Shape"),
        "\
('Nothing' | {
    Circle: Circle;
} | {
    Square: {
        side: number;
    };
} | {
    Pair: [number, number];
})"
    );
}

#[test]
fn an_internally_tagged_enum_has_its_tag_in_each_object() {
    #[derive(Schema)]
    #[serde(tag = "type")]
    enum Shape {
        Nothing,
        Circle(Circle),
        Square { side: f64 },
    }

    assert_eq!(
        model::<Shape>("Shape"),
        "\
({
    type: 'Nothing';
} | ({
    type: 'Circle';
} & Circle) | {
    type: 'Square';
    side: number;
})"
    );
}

#[test]
fn an_adjacently_tagged_enum_has_its_tag_beside_its_content() {
    #[derive(Schema)]
    #[serde(tag = "type", content = "of")]
    enum Shape {
        Nothing,
        Circle(Circle),
    }

    assert_eq!(
        model::<Shape>("Shape"),
        "\
({
    type: 'Nothing';
    of?: null;
} | {
    type: 'Circle';
    of: Circle;
})"
    );
}

#[test]
fn an_untagged_enum_is_a_union_in_which_each_type_stands_once() {
    #[derive(Schema)]
    #[serde(untagged)]
    enum Id {
        Number(u64),
        Small(u8),
        Text(String),
        Circle(Circle),
        Nothing,
    }

    assert_eq!(model::<Id>("Id"), "(number | string | Circle | null)");
    assert_eq!(place::<Option<Id>>(), "?: Id | null");
}

#[test]
fn what_is_flattened_is_an_intersection() {
    #[derive(Schema)]
    enum Mark {
        Plain,
        Of(u8),
    }
    #[derive(Schema)]
    struct Flat {
        id: u8,
        #[serde(flatten)]
        circle: Circle,
    }
    #[derive(Schema)]
    struct Perhaps {
        id: u8,
        #[serde(flatten)]
        circle: Option<Circle>,
    }
    #[derive(Schema)]
    struct Rest {
        id: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, bool>,
    }
    #[derive(Schema)]
    struct Marked {
        id: u8,
        #[serde(flatten)]
        mark: Mark,
    }

    assert_eq!(model::<Flat>("Flat"), "(Circle & {\n    id: number;\n})");
    assert_eq!(model::<Perhaps>("Perhaps"), "(Partial<Circle> & {\n    id: number;\n})");
    // `Record<string, boolean>` would refuse `id`
    assert_eq!(model::<Rest>("Rest"), "(Record<string, any> & {\n    id: number;\n})");
    // among other properties, serde writes `Plain` as one of them
    assert_eq!(model::<Marked>("Marked"), "(({\n    Plain: null;\n} | {\n    Of: number;\n}) & {\n    id: number;\n})");
}
