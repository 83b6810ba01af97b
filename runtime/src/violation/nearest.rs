//! A name nobody knows → the known one that was probably meant.

use alloc::vec::Vec;

/// Longer names are not compared: the comparison takes the product of the lengths.
const LONGEST: usize = 64;

/// The name of `known` nearest to `name`, where a slip of the pen explains the difference. Names of one letter are no slips of others.
pub(crate) fn nearest(name: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let is_word = |name: &str| name.len() <= LONGEST && name.chars().nth(1).is_some();
    if !is_word(name) {
        return None;
    }
    known
        .filter(|candidate| is_word(candidate))
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Insertions, deletions, replacements and swaps of neighbours between two names, letter case aside.
fn distance(a: &str, b: &str) -> usize {
    let letters = |name: &str| name.chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
    let (mut above, mut row): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=b.len()).collect());
    let mut before_left = None;
    for (i, left) in a.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        let mut before_right = None;
        for (j, right) in b.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX - 1);
            let changed = at(&row, j) + usize::from(left != right);
            let mut least = changed.min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            if before_left == Some(right) && before_right == Some(left) && j > 0 {
                least = least.min(at(&above, j - 1) + 1);
            }
            next.push(least);
            before_right = Some(right);
        }
        above = core::mem::replace(&mut row, next);
        before_left = Some(left);
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
            ("craeted_at", Some("created_at")),
            ("colour", None),
            ("", None),
            ("i", None),
        ] {
            assert_eq!(nearest(written, known()), meant, "{written:?}");
        }
    }

    #[test]
    fn a_name_of_one_letter_is_no_slip_of_another() {
        let known = || ["x", "y", "ab"].into_iter();
        for (written, meant) in
            [("z", None), ("xx", None), ("X", None), ("a", None), ("abc", Some("ab")), ("ba", Some("ab"))]
        {
            assert_eq!(nearest(written, known()), meant, "{written:?}");
        }
    }

    #[test]
    fn distances_are_those_of_levenshtein_and_a_swap_is_one_step() {
        for (a, b, expected) in [
            ("", "", 0),
            ("a", "", 1),
            ("", "ab", 2),
            ("kitten", "sitting", 3),
            ("flaw", "lawn", 2),
            ("width", "widht", 1),
            ("ca", "abc", 3),
        ] {
            assert_eq!(distance(a, b), expected, "{a:?} {b:?}");
        }
    }
}
