//! An export of many types takes as many times the work: counted by the allocator of this test binary, never by a clock.

#![forbid(unsafe_code)]
#![expect(dead_code, reason = "only the schemas of these types are read")]

use std::marker::PhantomData;

use allocation_counter::measure;
use annotate_snippets::Renderer;
use wireform::typescript::Module;
use wireform::{Schema, SchemaObject};

macro_rules! digits {
    ($($digit:ident)*) => {
        $(
            #[derive(Schema)]
            struct $digit;
        )*
    };
}

digits! { D0 D1 D2 D3 D4 D5 D6 D7 D8 D9 }

/// A type that holds ten of another one, one for each digit.
macro_rules! tens {
    ($($name:ident<$($parameter:ident),*> of $held:ident;)*) => {
        $(
            #[derive(Schema)]
            struct $name<$($parameter),*> {
                d0: Vec<$held<$($parameter,)* D0>>,
                d1: Vec<$held<$($parameter,)* D1>>,
                d2: Vec<$held<$($parameter,)* D2>>,
                d3: Vec<$held<$($parameter,)* D3>>,
                d4: Vec<$held<$($parameter,)* D4>>,
                d5: Vec<$held<$($parameter,)* D5>>,
                d6: Vec<$held<$($parameter,)* D6>>,
                d7: Vec<$held<$($parameter,)* D7>>,
                d8: Vec<$held<$($parameter,)* D8>>,
                d9: Vec<$held<$($parameter,)* D9>>,
            }
        )*
    };
}

tens! {
    Thousand<> of Hundred;
    Hundred<A> of Ten;
    Ten<A, B> of Leaf;
}

#[derive(Schema)]
struct Leaf<A, B, C> {
    /// Of what it is
    of: PhantomData<(A, B, C)>,
    name: String,
    #[schema(read_only)]
    id: u64,
    next: Option<Box<Leaf<A, B, C>>>,
}

/// How often the heap is asked for memory, and for how many bytes, to write the module of `root`; and how many types are in it.
fn work(root: &'static SchemaObject) -> (u64, u64, u64) {
    let mut text = String::new();
    let measured = measure(|| text = Module::of([root]).to_string());
    let types = text.lines().filter(|line| line.starts_with("export const ")).count();
    (measured.count_total, measured.bytes_total, types as u64)
}

#[test]
fn ten_times_the_types_are_ten_times_the_work() {
    let (few, few_bytes, few_types) = work(<Hundred<D1>>::OBJECT);
    let (many, many_bytes, many_types) = work(Thousand::OBJECT);
    assert_eq!((few_types, many_types), (111, 1111));
    // each type as much, and a tenth more for what is sorted and looked up
    let most = |few: u64| few * many_types / few_types * 11 / 10;
    assert!(many <= most(few), "{few} allocations for {few_types} types, {many} for {many_types}");
    assert!(many_bytes <= most(few_bytes), "{few_bytes} bytes for {few_types} types, {many_bytes} for {many_types}");
}

#[derive(Schema)]
struct Table<T> {
    rows: Vec<Row<T>>,
}

#[derive(Schema)]
struct Row<T> {
    number: u8,
    #[schema(format = "password")]
    word: Option<String>,
    more: Option<Box<T>>,
}

/// How often the heap is asked for memory to show what is wrong with the last of so many rows.
fn showing<T: Schema>(rows: usize) -> u64 {
    let text = format!("{{\"rows\": [{}{{\"number\": 256}}]}}", "{\"number\": 255}, ".repeat(rows));
    let schema = <Table<T>>::SCHEMA;
    let error = schema.validate_json(&text).unwrap_err();
    measure(|| {
        let shown = schema.annotate(&text, &error, &Renderer::plain());
        assert!(shown.contains("256 is more than the maximum of 255"), "{shown}");
    })
    .count_total
}

#[test]
fn to_show_a_line_the_schema_is_looked_through_once_however_long_the_text_is() {
    let a_row_of_few_types = (showing::<D0>(2000) - showing::<D0>(1000)) / 1000;
    let a_row_of_many_types = (showing::<Thousand>(2000) - showing::<Thousand>(1000)) / 1000;
    assert_eq!(a_row_of_few_types, a_row_of_many_types);
    assert!(a_row_of_few_types < 10, "{a_row_of_few_types}");
}
