//! The types of std that are more than one JSON value, or less.

use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::{NonZero, Saturating, Wrapping};
use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::sync::atomic::{AtomicBool, AtomicU16};
use std::sync::{Mutex, RwLock};
use std::time::{Duration, SystemTime};

use proptest::collection::btree_map;
use proptest::prelude::*;

wire! {
    struct Library {
        non_zero: NonZero<u8>,
        signed: NonZero<i32>,
        optional: Option<NonZero<i8>>,
        wrapping: Wrapping<i8>,
        marker: PhantomData<u8>,
        address: IpAddr,
        #[serde(skip_serializing_if = "Option::is_none")]
        duration: Option<Duration>,
    }
}

fn durations() -> impl Strategy<Value = Duration> {
    (any::<u64>(), 0..1_000_000_000_u32).prop_map(|(seconds, nanoseconds)| Duration::new(seconds, nanoseconds))
}

fn times() -> impl Strategy<Value = SystemTime> {
    let since = (0..i64::MAX.unsigned_abs(), 0..1_000_000_000_u32);
    since.prop_map(|(seconds, nanoseconds)| SystemTime::UNIX_EPOCH + Duration::new(seconds, nanoseconds))
}

laws! {
    library: Library;
    non_zero: NonZero<u32>;
    non_zero_signed: NonZero<i16>;
    non_zero_of_64_bits: NonZero<i64>;
    by_non_zero: BTreeMap<NonZero<i8>, u8> = btree_map(any::<NonZero<i8>>(), any::<u8>(), 0..4);
    wrapping: Wrapping<u8>;
    saturating: Saturating<i8> = any::<i8>().prop_map(Saturating);
    reverse: Reverse<bool> = any::<bool>().prop_map(Reverse);
    cells: Cell<u8>;
    cells_of_lists: RefCell<Option<u8>> = any::<Option<u8>>().prop_map(RefCell::new);
    mutexes: Mutex<bool> = any::<bool>().prop_map(Mutex::new);
    locks: RwLock<bool> = any::<bool>().prop_map(RwLock::new);
    atomics: AtomicU16 = any::<u16>().prop_map(AtomicU16::new);
    atomic_booleans: AtomicBool = any::<bool>().prop_map(AtomicBool::new);
    markers: PhantomData<String>;
    durations_of_time: Duration = durations();
    system_times: SystemTime = times();
    ranges: Range<i8>;
    ranges_inclusive: RangeInclusive<u8>;
    ranges_from: RangeFrom<i8>;
    ranges_to: RangeTo<bool> = any::<bool>().prop_map(|end| ..end);
    bounds: Bound<u8> = prop_oneof![
        Just(Bound::Unbounded),
        any::<u8>().prop_map(Bound::Included),
        any::<u8>().prop_map(Bound::Excluded),
    ];
    addresses_4: Ipv4Addr;
    addresses_6: Ipv6Addr;
    addresses: IpAddr;
}
