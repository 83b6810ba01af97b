//! The keywords of a string → texts that they accept, and texts near those that they do not.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::automaton::Texts;
use super::choices::Choices;
use super::{numbers, words};
use crate::keyword::StringKeywords;

/// A text that is longer than it must be is so by this much at most.
const LONGER: usize = 10;
/// Longer texts are not made.
const LONGEST: u64 = 100_000;

/// Where texts are drawn from that the keywords perhaps accept: whoever asks for one tries it.
pub(super) struct Source<'k> {
    keywords: &'k StringKeywords,
    /// What the pattern leads to, worked out once for any number of texts.
    found: Option<Texts<'k>>,
}

impl<'k> Source<'k> {
    pub(super) fn of(keywords: &'k StringKeywords) -> Self {
        Self {
            keywords,
            found: keywords.pattern.map(|pattern| Texts::of(pattern, true)),
        }
    }

    pub(super) fn draw(&mut self, choices: &mut Choices) -> Option<String> {
        let keywords = self.keywords;
        let (least, most) = lengths(keywords);
        if !keywords.decimal.are_absent() {
            return numbers::draw(&keywords.decimal.as_numbers(), false, choices);
        }
        let is_of_format = keywords.check().is_some();
        // of both, one is drawn and the other is hoped for
        if let Some(found) = &mut self.found
            && (!is_of_format || choices.one_in(2))
        {
            return found.draw(least, most, choices);
        }
        if let Some(format) = keywords.format.filter(|_| is_of_format) {
            let words = words::of(format, choices);
            return choices.pick(&words).cloned();
        }
        (least <= LONGEST).then(|| any(least, most, choices))
    }
}

/// Texts at the ends of what `keywords` accept, on both sides; `valid` is one that they accept.
pub(super) fn around(keywords: &StringKeywords, valid: &str, choices: &mut Choices) -> Vec<String> {
    let (least, most) = lengths(keywords);
    let mut texts = Vec::new();
    if let Some(fewer) = least.checked_sub(1).and_then(|fewer| usize::try_from(fewer).ok()) {
        texts.push(valid.chars().take(fewer).collect());
    }
    if most < LONGEST {
        let most = usize::try_from(most).unwrap_or_default();
        let longer = valid.chars().chain(core::iter::repeat_n('a', most + 1)).take(most + 1).collect();
        texts.push(longer);
    }
    if let Some(pattern) = keywords.pattern {
        let mut others = Texts::of(pattern, false);
        texts.extend(others.draw(least, most, choices));
        texts.extend(others.draw(0, LONGEST, choices));
        let mut found = Texts::of(pattern, true);
        if most < LONGEST {
            texts.extend(found.draw(most + 1, most + 8, choices));
        }
        texts.extend((0..least.min(LONGEST)).rev().find_map(|length| found.draw(length, length, choices)));
    }
    texts.extend(keywords.format.map(words::not_of).unwrap_or_default());
    if !keywords.decimal.are_absent() {
        let numbers = numbers::around(&keywords.decimal.as_numbers(), false);
        texts.extend(numbers.iter().map(ToString::to_string));
    }
    // whatever a rule of the user's asks for
    texts.extend(["", "wrong", "WRONG", " ", "0", "\u{1F600}"].map(ToString::to_string));
    texts.push(valid.to_uppercase());
    texts.push(valid.to_lowercase());
    texts.push(valid.chars().rev().collect());
    texts.push([valid, "!"].concat());
    texts
}

fn lengths(keywords: &StringKeywords) -> (u64, u64) {
    (keywords.min_length.unwrap_or_default(), keywords.max_length.unwrap_or(u64::MAX))
}

/// Any text of so many characters.
fn any(least: u64, most: u64, choices: &mut Choices) -> String {
    const USUAL: &[char] =
        &['a', 'b', 'e', 'i', 'k', 'l', 'm', 'n', 'o', 'r', 's', 't', 'u', 'A', 'Z', '0', '7', ' ', '-'];
    const OTHERS: &[char] = &['ä', 'ß', '中', '\u{301}', '\u{1F600}', '"', '\\', '/', '~', '\n'];
    let least = usize::try_from(least).unwrap_or_default();
    let room = usize::try_from(most).unwrap_or(usize::MAX).saturating_sub(least).min(LONGER);
    let length = least + choices.below(room + 1);
    let is_plain = !choices.one_in(4);
    let mut character = || {
        let from = if is_plain || !choices.one_in(3) { USUAL } else { OTHERS };
        choices.pick(from).copied().unwrap_or('a')
    };
    (0..length).map(|_| character()).collect()
}
