//! A name nobody knows → the known one that was probably meant.

use alloc::vec::Vec;

/// Longer names are not compared: the comparison takes the product of the lengths.
const LONGEST: usize = 64;

/// The name of `known` nearest to `name`, where a slip of the pen explains the difference.
pub(crate) fn nearest(name: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    if name.len() > LONGEST {
        return None;
    }
    known
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Insertions, deletions and replacements between two names, letter case aside.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.chars().flat_map(char::to_lowercase).enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        for (cell, right) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            let next = (diagonal + usize::from(left != *right)).min(before + 1).min(above + 1);
            diagonal = above;
            before = next;
            *cell = next;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_explained_and_another_word_is_not() {
        let known = || ["created_at", "updated_at", "id", "has_progress"].into_iter();
        for (written, meant) in [
            ("createdAt", Some("created_at")),
            ("create_at", Some("created_at")),
            ("ID", Some("id")),
            ("has-progress", Some("has_progress")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(written, known()), meant, "{written:?}");
        }
    }

    #[test]
    fn distances_are_those_of_levenshtein() {
        for (a, b, expected) in
            [("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("flaw", "lawn", 2)]
        {
            assert_eq!(distance(a, b), expected, "{a:?} {b:?}");
        }
    }
}
