//! A word and the known ones → the one that was meant, if a slip explains the difference.

/// The known word nearest to `word`, if it is near enough to be a slip of it.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = as_snake_case(word);
    let (distance, meant) = known
        .iter()
        .map(|candidate| (distance(&word, &as_snake_case(candidate)), *candidate))
        .min_by_key(|(distance, _)| *distance)?;
    (distance <= slips(word.len().max(meant.len()))).then_some(meant)
}

/// So many slips are believed in a word of `length` letters.
fn slips(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=5 => 1,
        6..=8 => 2,
        _ => 3,
    }
}

/// `maxLength`, `max-length` and `MaxLength` are `max_length` in other handwritings.
pub(crate) fn as_snake_case(word: &str) -> String {
    let mut snake = String::with_capacity(word.len() + 2);
    for letter in word.chars() {
        if letter.is_uppercase() && !snake.is_empty() && !snake.ends_with('_') {
            snake.push('_');
        }
        match letter {
            '-' => snake.push('_'),
            _ => snake.extend(letter.to_lowercase()),
        }
    }
    snake
}

/// The number of letters to insert, drop, replace or swap with their neighbour (optimal string alignment).
fn distance(from: &str, to: &str) -> usize {
    let from: Vec<char> = from.chars().collect();
    let to: Vec<char> = to.chars().collect();
    let at = |costs: &[usize], place: usize| costs.get(place).copied().unwrap_or(usize::MAX / 2);
    let mut second_above: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.iter().enumerate() {
        let mut costs = vec![line + 1];
        for (column, target) in to.iter().enumerate() {
            let replaced = at(&above, column) + usize::from(letter != target);
            let mut least = replaced.min(at(&above, column + 1) + 1).min(at(&costs, column) + 1);
            let is_swapped =
                column > 0 && line > 0 && from.get(line - 1) == Some(target) && to.get(column - 1) == Some(letter);
            if is_swapped {
                least = least.min(at(&second_above, column - 1) + 1);
            }
            costs.push(least);
        }
        second_above = std::mem::replace(&mut above, costs);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[&str] = &["maximum", "minimum", "max_length", "min_length", "title", "max_items"];

    #[test]
    fn a_slip_finds_its_word() {
        for (written, meant) in [
            ("maxmum", "maximum"),
            ("maximun", "maximum"),
            ("miximum", "maximum"),
            ("max_lenght", "max_length"),
            ("maxLength", "max_length"),
            ("max-length", "max_length"),
            ("Maximum", "maximum"),
            ("titel", "title"),
        ] {
            assert_eq!(nearest(written, KNOWN), Some(meant), "{written}");
        }
    }

    #[test]
    fn another_word_finds_none() {
        for written in ["", "x", "colour", "limit", "pattern", "maximum_number_of_items"] {
            assert_eq!(nearest(written, KNOWN), None, "{written}");
        }
    }

    #[test]
    fn two_letters_swapped_are_one_slip() {
        assert_eq!(distance("abcd", "acbd"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
