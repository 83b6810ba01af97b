//! A text → whether it is a pattern of ECMA-262, edition 2025, section 22.2.1, with the flag `u`.

use super::group_names::{GroupNames, hexadecimal, unicode_escape};
use super::unicode::after_property;
use crate::utf8::first_code_point;

/// Groups may be nested so deep; engines have such a limit, too.
const DEEPEST: usize = 1000;

/// Whether `text` is a pattern, whatever it takes to match it: look-around and back-references are parts of the language.
///
/// Groups may be nested 1000 deep, and 256 of them may have names: what has more is refused.
pub(super) const fn is_regex(text: &[u8]) -> bool {
    // what a reference refers to may follow it
    match walk(text, None) {
        Some(groups) if groups.are_referred_to => walk(text, Some(&groups)).is_some(),
        groups => groups.is_some(),
    }
}

/// The groups of a pattern.
struct Groups<'text> {
    names: GroupNames<'text>,
    /// How many have a number.
    count: u64,
    are_referred_to: bool,
    /// Of each open group, whether it may be repeated: look-around may not.
    repeatable: [bool; DEEPEST],
    depth: usize,
}

/// The groups of `text`, if it is a pattern, of which `known` are already known: references are compared with these.
#[expect(clippy::indexing_slicing, reason = "below the depth, which is looked at first; const has no `get`")]
const fn walk<'text>(text: &'text [u8], known: Option<&Groups<'_>>) -> Option<Groups<'text>> {
    let mut groups = Groups {
        names: GroupNames::new(),
        count: 0,
        are_referred_to: false,
        repeatable: [false; DEEPEST],
        depth: 0,
    };
    let mut rest = text;
    loop {
        let behind_atom = match rest {
            [] if groups.depth == 0 => return Some(groups),
            [] | [b'*' | b'+' | b'?' | b'{' | b'}' | b']', ..] => return None,
            [b'|', behind @ ..] => {
                groups.names.next_alternative(groups.depth);
                rest = behind;
                continue;
            }
            // assertions: a quantifier behind one has nothing to repeat
            [b'^' | b'$', behind @ ..] | [b'\\', b'b' | b'B', behind @ ..] => {
                rest = behind;
                continue;
            }
            [b'(', behind @ ..] => {
                rest = match groups.open(behind) {
                    Some(behind) => behind,
                    None => return None,
                };
                continue;
            }
            [b')', behind @ ..] => {
                if groups.depth == 0 {
                    return None;
                }
                groups.names.close(groups.depth);
                groups.depth -= 1;
                if !groups.repeatable[groups.depth] {
                    rest = behind;
                    continue;
                }
                Some(behind)
            }
            [b'[', behind @ ..] => after_class(behind),
            [b'\\', b'k' | b'1'..=b'9', ..] => {
                groups.are_referred_to = true;
                after_reference(rest, known)
            }
            [b'\\', escape @ ..] => match after_escape(escape, false) {
                Some((_, behind)) => Some(behind),
                None => None,
            },
            _ => match first_code_point(rest) {
                Some((_, behind)) => Some(behind),
                None => return None,
            },
        };
        let Some(behind) = behind_atom else { return None };
        rest = match after_quantifier(behind) {
            Some(behind) => behind,
            None => return None,
        };
    }
}

impl<'text> Groups<'text> {
    /// What is inside of a group whose parenthesis has been read.
    #[expect(clippy::indexing_slicing, reason = "compared with the length first; const has no `get_mut`")]
    const fn open(&mut self, text: &'text [u8]) -> Option<&'text [u8]> {
        let (mut is_repeatable, mut name) = (true, None);
        let inside = match text {
            [b'?', b':', inside @ ..] => inside,
            [b'?', b'=' | b'!', inside @ ..] | [b'?', b'<', b'=' | b'!', inside @ ..] => {
                is_repeatable = false;
                inside
            }
            [b'?', b'<', behind @ ..] => {
                self.count += 1;
                match GroupNames::first_name(behind) {
                    Some((found, inside)) => {
                        name = Some(found);
                        inside
                    }
                    None => return None,
                }
            }
            [b'?', modifiers @ ..] => match after_modifiers(modifiers) {
                Some(inside) => inside,
                None => return None,
            },
            inside => {
                self.count += 1;
                inside
            }
        };
        // the name belongs to what is around the group
        if let Some(name) = name
            && !self.names.add(name)
        {
            return None;
        }
        if self.depth == DEEPEST {
            return None;
        }
        self.repeatable[self.depth] = is_repeatable;
        self.depth += 1;
        self.names.open(self.depth);
        Some(inside)
    }
}

/// What follows `i-m:`: flags that are switched on, and others that are switched off, each of which stands there once.
const fn after_modifiers(text: &[u8]) -> Option<&[u8]> {
    let (mut rest, mut seen) = (text, 0_u8);
    loop {
        let flag = match rest {
            [b'i', ..] => 1,
            [b'm', ..] => 2,
            [b's', ..] => 4,
            [b'-', ..] => 8,
            [b':', behind @ ..] => return if seen & 7 != 0 { Some(behind) } else { None },
            _ => return None,
        };
        if seen & flag != 0 {
            return None;
        }
        seen |= flag;
        if let [_, behind @ ..] = rest {
            rest = behind;
        }
    }
}

/// What follows a quantifier, or nothing, where no quantifier follows.
const fn after_quantifier(text: &[u8]) -> Option<&[u8]> {
    let behind = match text {
        [b'*' | b'+' | b'?', behind @ ..] => behind,
        [b'{', counts @ ..] => match after_counts(counts) {
            Some(behind) => behind,
            None => return None,
        },
        _ => return Some(text),
    };
    match behind {
        [b'?', behind @ ..] => Some(behind),
        _ => Some(behind),
    }
}

/// What follows `2}`, `2,}` or `2,3}`.
const fn after_counts(text: &[u8]) -> Option<&[u8]> {
    let (least, behind) = digits(text);
    match behind {
        _ if least.is_empty() => None,
        [b'}', behind @ ..] | [b',', b'}', behind @ ..] => Some(behind),
        [b',', most @ ..] => match digits(most) {
            (most, [b'}', behind @ ..]) if !most.is_empty() && !is_less(most, least) => Some(behind),
            _ => None,
        },
        _ => None,
    }
}

/// The digits that `text` begins with, and what follows them.
const fn digits(text: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = text;
    while let [b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
    }
    text.split_at(text.len() - rest.len())
}

/// Whether one number is less than another, however many digits they have.
const fn is_less(one: &[u8], other: &[u8]) -> bool {
    let (mut one, mut other) = (without_zeros(one), without_zeros(other));
    if one.len() != other.len() {
        return one.len() < other.len();
    }
    while let ([first, behind_one @ ..], [second, behind_other @ ..]) = (one, other) {
        if *first != *second {
            return *first < *second;
        }
        (one, other) = (behind_one, behind_other);
    }
    false
}

const fn without_zeros(digits: &[u8]) -> &[u8] {
    let mut rest = digits;
    while let [b'0', behind @ ..] = rest {
        rest = behind;
    }
    rest
}

/// What follows `\1` or `\k<name>`. Of groups that are known, one has this number or this name.
const fn after_reference<'text>(text: &'text [u8], known: Option<&Groups<'_>>) -> Option<&'text [u8]> {
    match text {
        [b'\\', b'k', b'<', name @ ..] => match (GroupNames::first_name(name), known) {
            (Some((name, behind)), Some(groups)) if groups.names.have(name) => Some(behind),
            (Some((_, behind)), None) => Some(behind),
            _ => None,
        },
        [b'\\', number @ ..] => {
            let (mut written, behind) = digits(number);
            let mut number = 0_u64;
            while let [digit, others @ ..] = written {
                number = number.saturating_mul(10).saturating_add((*digit - b'0') as u64);
                written = others;
            }
            match known {
                Some(groups) if number > groups.count => None,
                _ if number == 0 => None,
                _ => Some(behind),
            }
        }
        _ => None,
    }
}

/// What follows a class, whose first bracket has been read.
const fn after_class(text: &[u8]) -> Option<&[u8]> {
    let mut rest = match text {
        [b'^', rest @ ..] | rest => rest,
    };
    loop {
        if let [b']', behind @ ..] = rest {
            return Some(behind);
        }
        let Some((first, behind)) = class_atom(rest) else { return None };
        rest = match behind {
            // a hyphen at the end is one
            [b'-', b']', ..] => behind,
            [b'-', last @ ..] => match (first, class_atom(last)) {
                (Some(first), Some((Some(last), behind))) if first <= last => behind,
                _ => return None,
            },
            _ => behind,
        };
    }
}

/// A member of a class, nothing where it is several characters, and what follows.
const fn class_atom(text: &[u8]) -> Option<(Option<u32>, &[u8])> {
    match text {
        [b'\\', escape @ ..] => after_escape(escape, true),
        _ => match first_code_point(text) {
            Some((code_point, behind)) => Some((Some(code_point), behind)),
            None => None,
        },
    }
}

/// The character of an escape whose backslash has been read, nothing where it is several characters, and what follows.
const fn after_escape(text: &[u8], is_in_class: bool) -> Option<(Option<u32>, &[u8])> {
    let (code_point, behind) = match text {
        [b'd' | b'D' | b's' | b'S' | b'w' | b'W', behind @ ..] => return Some((None, behind)),
        [b'p' | b'P', b'{', name @ ..] => {
            return match after_property(name) {
                Some(behind) => Some((None, behind)),
                None => None,
            };
        }
        [b't', behind @ ..] => (0x09, behind),
        [b'n', behind @ ..] => (0x0A, behind),
        [b'v', behind @ ..] => (0x0B, behind),
        [b'f', behind @ ..] => (0x0C, behind),
        [b'r', behind @ ..] => (0x0D, behind),
        [b'b', behind @ ..] if is_in_class => (0x08, behind),
        [b'-', behind @ ..] if is_in_class => (b'-', behind),
        [b'0', behind @ ..] if !matches!(behind, [b'0'..=b'9', ..]) => (0, behind),
        [b'c', letter, behind @ ..] if letter.is_ascii_alphabetic() => (*letter % 32, behind),
        [
            character @ (b'^' | b'$' | b'\\' | b'.' | b'*' | b'+' | b'?' | b'(' | b')' | b'[' | b']' | b'{' | b'}'
            | b'|' | b'/'),
            behind @ ..,
        ] => (*character, behind),
        [b'x', digits @ ..] => return one(hexadecimal(digits, 2)),
        [b'u', ..] => return one(unicode_escape(text)),
        _ => return None,
    };
    Some((Some(code_point as u32), behind))
}

const fn one(found: Option<(u32, &[u8])>) -> Option<(Option<u32>, &[u8])> {
    match found {
        Some((code_point, behind)) => Some((Some(code_point), behind)),
        None => None,
    }
}
