//! Names → the tables in which the runtime finds them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::describe::{WireName, WireVariant};

/// The multiplier that the first attempt is made with: the golden ratio, as an integer.
const FIRST_MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
/// So many names are tried in all, over all attempts: no list takes long, and one too long to be spread without meetings is not tried
/// often.
const BUDGET: usize = 4096;

/// One of the names of these variants.
pub(super) fn strings(private: &TokenStream, variants: &[WireVariant<'_>]) -> TokenStream {
    let names: Vec<&str> = variants.iter().flat_map(WireVariant::names).map(|name| name.name.as_str()).collect();
    if names.is_empty() {
        return quote!(#private::SchemaObject::enumeration(&[]));
    }
    let (size, multiplier) = layout(&names);
    quote!(#private::strings(const { &#private::StringTable::<#size, _>::new(#multiplier, [#(#names),*]) }))
}

/// The look-up of variants by their names. Nothing where there are none.
pub(super) fn variants(private: &TokenStream, variants: &[WireVariant<'_>]) -> Option<TokenStream> {
    let entries =
        variants.iter().enumerate().flat_map(|(place, variant)| variant.names().map(move |name| (name, place)));
    let (names, places): (Vec<&str>, Vec<Literal>) =
        entries.map(|(WireName { name, .. }, place)| (name.as_str(), Literal::usize_unsuffixed(place))).unzip();
    if names.is_empty() {
        return None;
    }
    let (size, multiplier) = layout(&names);
    Some(quote!(const { &#private::NameTable::<#size>::hashed(#multiplier, &[#((#names, #places)),*]) }))
}

/// The look-up that finds each of `names` in the first branch.
pub(super) fn leading_to_the_first(private: &TokenStream, names: &[&str]) -> TokenStream {
    let (size, multiplier) = layout(names);
    quote!(const { &#private::NameTable::<#size>::hashed(#multiplier, &[#((#names, 0)),*]) })
}

/// The size of a table of `names`, at most half full, and the multiplier under which the fewest of them meet.
///
/// Any multiplier makes a table in which every name is found, but one without meetings makes the quicker one. It is looked for here
/// and not by the runtime, since the compiler's interpreter takes a thousand times as long.
pub(super) fn layout(names: &[&str]) -> (Literal, Literal) {
    let size = (2 * names.len()).next_power_of_two();
    let sums: Vec<u64> = names.iter().map(|name| sum(name)).collect();
    (Literal::usize_unsuffixed(size), Literal::u64_unsuffixed(multiplier(&sums, size)))
}

fn multiplier(sums: &[u64], size: usize) -> u64 {
    let shift = u64::BITS - size.trailing_zeros();
    let (mut best, mut fewest) = (FIRST_MULTIPLIER, usize::MAX);
    let (mut candidate, mut left) = (FIRST_MULTIPLIER, BUDGET);
    let mut taken = vec![0; size];
    for attempt in 1.. {
        let mut meetings = 0;
        for sum in sums {
            left = left.saturating_sub(1);
            if let Some(last) =
                usize::try_from(sum.wrapping_mul(candidate) >> shift).ok().and_then(|at| taken.get_mut(at))
            {
                meetings += usize::from(*last == attempt);
                *last = attempt;
            }
            if meetings >= fewest {
                break;
            }
        }
        if meetings < fewest {
            (best, fewest) = (candidate, meetings);
        }
        if fewest == 0 || left == 0 {
            break;
        }
        candidate = (candidate ^ candidate >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9) | 1;
    }
    best
}

/// The most bytes that two words hold, beside a length.
const LONGEST: usize = 15;

/// The two words that the runtime makes of a name: its bytes and, in the last one, its length. Of a long name they are a part.
fn words(name: &[u8]) -> (u64, u64) {
    let word = |bytes: &[u8]| bytes.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
    let (first, rest) = name.split_at(name.len().min(8));
    let (last, length) = if name.len() > LONGEST {
        (name.get(name.len() - 7..).unwrap_or_default(), 0xFF)
    } else {
        (rest, name.len() as u64)
    };
    (word(first), word(last) | length << 56)
}

/// What the place of a name in a table is worked out from.
fn sum(name: &str) -> u64 {
    let (first, last) = words(name.as_bytes());
    first.wrapping_add(last)
}

/// The words of a name that is not long; those that no name has for one that is.
pub(super) fn packed(name: &str) -> (Literal, Literal) {
    const NONE: (u64, u64) = (0, 0xFE << 56);
    let (first, last) = if name.len() > LONGEST { NONE } else { words(name.as_bytes()) };
    (Literal::u64_unsuffixed(first), Literal::u64_unsuffixed(last))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn meetings(names: &[String]) -> usize {
        let size = (2 * names.len()).next_power_of_two();
        let sums: Vec<u64> = names.iter().map(|name| sum(name)).collect();
        let (multiplier, shift) = (multiplier(&sums, size), u64::BITS - size.trailing_zeros());
        let slots: HashSet<u64> = sums.iter().map(|sum| sum.wrapping_mul(multiplier) >> shift).collect();
        names.len() - slots.len()
    }

    #[test]
    fn the_names_of_a_type_of_usual_size_do_not_meet() {
        for count in 1..=10 {
            let names: Vec<String> = (0..count).map(|place| format!("property_{place}")).collect();
            assert_eq!(meetings(&names), 0, "{count}");
        }
    }

    #[test]
    fn of_many_names_few_meet() {
        let names: Vec<String> = (0..20_000).map(|place| format!("Variant{place}")).collect();
        assert!(meetings(&names) < names.len() / 2);
    }
}
