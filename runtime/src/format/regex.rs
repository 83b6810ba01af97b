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

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::vec::Vec;

    #[test]
    fn accepts_what_the_edition_of_2025_does() {
        for text in [
            "",
            "|",
            "()",
            "a{2}b{3,}c{4,5}?",
            "a{00002,10}",
            "a{99999999999999999999,99999999999999999999}",
            r"(?=a)(?!b)(?<=c)(?<!d)",
            r"\1(a)",
            r"\k<a>(?<a>)",
            "(?<a>x)|(?<a>y)",
            "((?<a>x)|(?<b>y))|(?<a>z)",
            "(?i:a)(?-m:b)(?is-m:c)(?s-:d)",
            r"(?<\u{61}b>x)\k<ab>",
            r"(?<\uD835\uDC9C>x)",
            r"[\d-]",
            "[-a-]",
            "[+--]",
            r"[\b\-\cA\0]",
            r"\p{Script=Zzzz}\p{sc=Qaai}\p{gc=Cased_Letter}\P{Any}",
            r"\u{10FFFF}\u{00000041}",
        ] {
            assert!(is_regex(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn refuses_what_the_flag_u_does() {
        for text in [
            "*",
            "a**",
            "a{2,1}",
            "a{",
            "a{}",
            "a{,2}",
            "{2}",
            "a}",
            "]",
            "(",
            ")",
            "(?)",
            "(?a)",
            "[",
            "[b-a]",
            r"[\d-z]",
            r"[a-\d]",
            r"\",
            r"\a",
            r"\-",
            r"\_",
            r"\00",
            r"\1",
            r"(a)\2",
            r"\k",
            r"\k<a>",
            r"\k<a",
            "(?<a>x)(?<a>y)",
            "(?<a>(?<a>x))",
            "((?<a>x)|b)(?<a>y)",
            "(?<1a>x)",
            "(?<>x)",
            "(?<a-b>x)",
            "(?-:a)",
            "(?ii:a)",
            "(?i-i:a)",
            "(?i)a",
            "(?P<a>x)",
            "(?#a)",
            "(?=a)*",
            "(?<=a)?",
            "^*",
            "$+",
            r"\b?",
            r"\p",
            r"\p{}",
            r"\p{Greek}",
            r"\p{sc=L}",
            r"\p{l}",
            r"\p{Script}",
            r"\p{Script=Hrkt}",
            r"\p{RGI_Emoji}",
            r"\u",
            r"\u{}",
            r"\u{110000}",
            r"\u12",
            r"\xg0",
            r"\c1",
            r"[\k]",
            r"[\1]",
            r"[\B]",
        ] {
            assert!(!is_regex(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn refuses_more_groups_than_it_can_hold() {
        let nested = |depth: usize| format!("{}{}", "(".repeat(depth), ")".repeat(depth));
        assert!(is_regex(nested(1000).as_bytes()) && !is_regex(nested(1001).as_bytes()));
        let named = |count: usize| (0..count).map(|number| format!("(?<a{number}>)")).collect::<Vec<_>>().concat();
        assert!(is_regex(named(256).as_bytes()) && !is_regex(named(257).as_bytes()));
        assert!(is_regex("()".repeat(100_000).as_bytes()));
    }
}
