//! Generic types, const generics, and two types of one name.

use crate::strategies::few;

wire! {
    struct Page<T: 'static> {
        #[proptest(strategy = "few()")]
        items: Vec<T>,
        first: Option<T>,
    }

    struct Pair<A, B = bool> {
        a: A,
        b: B,
    }

    struct Version<const NUMBER: usize> {
        value: u8,
    }

    struct Wrapped<T>(T);

    struct Item {
        id: u8,
    }

    struct Both {
        pages: Pair<Page<Item>, Page<u8>>,
        version: Version<2>,
        wrapped: Wrapped<Item>,
        ours: Item,
        theirs: theirs::Item,
        #[proptest(strategy = "few()")]
        of_theirs: Vec<theirs::Item>,
    }
}

mod theirs {
    wire! {
        pub(super) struct Item {
            name: bool,
        }
    }
}

laws! {
    page_of_integers: Page<u8>;
    page_of_items: Page<Item>;
    page_of_options: Page<Option<bool>>;
    pair: Pair<u8>;
    pair_of_pairs: Pair<Pair<u8>, Option<Pair<bool, bool>>>;
    version: Version<3>;
    wrapped: Wrapped<Option<u8>>;
    both: Both;
}
