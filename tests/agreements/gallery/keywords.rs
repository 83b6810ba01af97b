//! The keywords of `#[schema(…)]`.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr};

use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;

use crate::strategies::{date, date_time, text, time, uuid};

wire! {
    struct Numbers {
        #[schema(minimum = -5, maximum = 5)]
        #[proptest(strategy = "-5..=5_i64")]
        integer: i64,
        #[schema(exclusive_minimum = 0, exclusive_maximum = 10)]
        #[proptest(strategy = "1..10_u8")]
        open: u8,
        #[schema(minimum = -0.5, exclusive_maximum = 1.5)]
        #[proptest(strategy = "-0.5..1.5_f64")]
        float: f64,
        #[schema(multiple_of = 7)]
        #[proptest(strategy = "(-9..9_i32).prop_map(|x| 7 * x)")]
        sevens: i32,
        #[schema(multiple_of = 0.5)]
        #[proptest(strategy = "(-9..9_i8).prop_map(|x| f64::from(x) / 2.0)")]
        halves: f64,
        #[schema(minimum = 18446744073709551000)]
        #[proptest(strategy = "18_446_744_073_709_551_000..=u64::MAX")]
        large: u64,
        #[schema(format = none)]
        unnamed: u16,
    }

    struct Money {
        #[schema(multiple_of = 0.01, minimum = 0, maximum = 1999.99)]
        #[proptest(strategy = "(0..200_000_u32).prop_map(|cents| f64::from(cents) / 100.0)")]
        price: f64,
    }

    struct Strings {
        #[schema(min_length = 2, max_length = 4)]
        #[proptest(regex = "\\PC{2,4}")]
        limited: String,
        #[schema(max_length = 0)]
        #[proptest(strategy = "Just(String::new())")]
        nothing: String,
        #[schema(format = "date-time")]
        #[proptest(strategy = "date_time()")]
        date_time: String,
        #[schema(format = "uuid")]
        #[proptest(strategy = "proptest::option::of(uuid())")]
        uuid: Option<String>,
        #[schema(format = "password", min_length = 1)]
        #[proptest(regex = "\\PC{1,3}")]
        password: String,
    }

    struct Formats {
        #[schema(format = "date")]
        #[proptest(strategy = "date()")]
        date: String,
        #[schema(format = "time")]
        #[proptest(strategy = "time()")]
        time: String,
        #[schema(format = "duration")]
        #[proptest(regex = "P([1-9]W|[0-9]{1,2}D|[0-9]Y[0-9]M[0-9]D|T[0-9]{1,2}H|[0-9]DT[0-9]H[0-9]M[0-9]S)")]
        duration: String,
        #[schema(format = "ipv4")]
        #[proptest(strategy = "any::<Ipv4Addr>().prop_map(|address| address.to_string())")]
        ipv4: String,
        #[schema(format = "ipv6")]
        #[proptest(strategy = "any::<Ipv6Addr>().prop_map(|address| address.to_string())")]
        ipv6: String,
        #[schema(format = "uri")]
        #[proptest(regex = "[a-z][a-z0-9+.-]{0,3}:(//[a-z]{1,4}(:[0-9]{1,3})?)?(/([a-z~]|%20){0,2})?([?][a-z=&]{0,3})?(#[a-z]{0,2})?")]
        uri: String,
    }

    struct Arrays {
        #[schema(min_items = 1, max_items = 3)]
        #[proptest(strategy = "vec(any::<bool>(), 1..=3)")]
        limited: Vec<bool>,
        #[schema(unique_items)]
        #[proptest(strategy = "btree_set(-3..3_i8, 0..4).prop_map(Vec::from_iter)")]
        unique: Vec<i8>,
        #[schema(unique_items, max_items = 4)]
        #[proptest(strategy = "btree_set(vec(0..3_u8, 0..3), 0..4).prop_map(Vec::from_iter)")]
        unique_lists: Vec<Vec<u8>>,
        #[schema(items(maximum = 9), max_items = 4)]
        #[proptest(strategy = "vec(0..=9_u8, 0..4)")]
        of_digits: Vec<u8>,
    }

    struct Maps {
        #[schema(min_properties = 1, max_properties = 2)]
        #[proptest(strategy = "btree_map(text(), any::<u8>(), 1..=2)")]
        limited: BTreeMap<String, u8>,
        #[schema(keys(max_length = 3), values(minimum = 5))]
        #[proptest(strategy = "btree_map(\"[a-z]{0,3}\", 5..9_u8, 0..3)")]
        inside: BTreeMap<String, u8>,
        #[schema(keys(minimum = -12, maximum = 105))]
        #[proptest(strategy = "btree_map(-12..=105_i16, any::<bool>(), 0..3)")]
        by_number: BTreeMap<i16, bool>,
    }

    /// What everybody reads.
    #[schema(title = "Described", description = "In other words")]
    struct Described {
        /// One.
        #[schema(example = 1, deprecated)]
        one: u8,
        #[schema(read_only, default = "a")]
        #[proptest(strategy = "text()")]
        two: String,
        #[schema(write_only, title = "Three")]
        three: Option<u8>,
    }
}

laws! {
    numbers: Numbers;
    money: Money;
    strings: Strings;
    formats: Formats;
    arrays: Arrays;
    maps: Maps;
    described: Described;
}
