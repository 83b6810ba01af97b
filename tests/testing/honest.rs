//! `schema_agrees!` passes on types that say what they are: every form of serde's.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use wireform::schema_agrees;
use wireform::testing::Agreement;

use crate::types::*;

macro_rules! agree {
    ($($test:ident: $type:ty;)*) => {
        $(
            #[test]
            fn $test() {
                schema_agrees!($type);
            }
        )*
    };
}

agree! {
    broad: Broad;
    job_status: wireform_tests::JobStatus;
    unit_enum: State;
    externally_tagged: External;
    internally_tagged: Internal;
    adjacently_tagged: Adjacent;
    untagged: Untagged;
    other: WithOther;
    recursive: Tree;
    recursive_enum: Expression;
    flattened: Flattened;
    flattened_map: FlattenedMap;
    flattened_option: FlattenedOption;
    closed: Closed;
    one_way: Directions;
    transparent: Transparent;
    newtype: Newtype;
    unit: Unit;
    tuple_struct: Tupled;
    generic: Page<Point>;
    generic_of_generic: Page<Page<u8>>;
    tagged_struct: TaggedStruct;
    maps: Maps;
    list: Vec<Option<u8>>;
    sets: (BTreeSet<String>, HashSet<i8>);
    map_of_maps: BTreeMap<u16, HashMap<bool, String>>;
    uuid: Vec<uuid::Uuid>;
    chrono: (chrono::DateTime<chrono::Utc>, chrono::NaiveDate);
    url: url::Url;
    addresses: Vec<std::net::IpAddr>;
    result: Result<u8, String>;
    duration: std::time::Duration;
    range: std::ops::Range<u8>;
    any: serde_json::Value;
    large: (i128, u128, u64, i64);
    floats: Vec<(f32, f64)>;
}

#[test]
fn a_report_says_what_was_tried() {
    let report = Agreement::<Broad>::of().documents(30).seed(5).check().unwrap();
    assert_eq!(report.valid(), 30);
    // each keyword at each place once
    assert!(report.invalid() >= report.coverage().iter().count(), "{report:?}");
    assert!(report.coverage().iter().count() > 90, "{}", report.coverage().iter().count());
    assert_eq!((report.coverage().to_string(), report.gaps().is_empty()), (String::new(), true));
}

/// Its schema says that it is a string: serde alone knows which.
#[test]
fn a_text_that_only_the_type_can_judge_may_be_refused() {
    schema_agrees!(time::OffsetDateTime, may_refuse = "could not be parsed", value = &time::OffsetDateTime::UNIX_EPOCH);
}
