//! Enums that hold others' values: `Result` and `Bound`, tagged by their variants' names as serde tags enums.

use core::ops::Bound;

use crate::schema::{NameTable, Schema};

/// Slots for at most three names, as [`NameTable`] wants them.
const SLOTS: usize = 8;

/// The look-up of `tags`, each for the branch at its position.
#[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "few tags; const has no iterators")]
pub(super) const fn table<const COUNT: usize>(tags: [&'static str; COUNT]) -> NameTable<SLOTS> {
    let mut list = [("", 0); COUNT];
    let mut i = 0;
    while i < COUNT {
        list[i] = (tags[i], i as u16);
        i += 1;
    }
    NameTable::new(&list)
}

externally_tagged! {
    /// Written as `{"Ok": …}` or `{"Err": …}`.
    [T: Schema, E: Schema] Result<T, E> {
        "Ok"(T),
        "Err"(E),
    }
    asks {
        Ok: "Ok"(T),
        Err: "Err"(E),
    }
}

externally_tagged! {
    /// Written as `"Unbounded"`, `{"Included": …}` or `{"Excluded": …}`.
    [T: Schema] Bound<T> {
        "Unbounded",
        "Included"(T),
        "Excluded"(T),
    }
    asks {
        Included: "Included"(T),
        Excluded: "Excluded"(T),
    }
}
