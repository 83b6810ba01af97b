//! The characters of a label → whether IDNA2008 lets them stand together (RFC 5891, section 4.2, RFC 5892 and RFC 5893).

use super::unicode::{self, Joining, Properties, Script, are_composed, properties};

const HYPHEN: u32 = 0x2D;
const MIDDLE_DOT: u32 = 0xB7;
const KERAIA: u32 = 0x375;
const GERESH: u32 = 0x5F3;
const GERSHAYIM: u32 = 0x5F4;
const NON_JOINER: u32 = 0x200C;
const JOINER: u32 = 0x200D;
const KATAKANA_MIDDLE_DOT: u32 = 0x30FB;
/// `Canonical_Combining_Class` of a virama.
const VIRAMA: u8 = 9;

/// Which way labels are written, and whether they keep to what that asks of them (RFC 5893).
#[derive(Clone, Copy)]
pub(super) struct Bidi {
    /// Whether there are characters that are written from right to left.
    has_right: bool,
    /// Whether a label breaks the rule that then holds for all of them.
    breaks_rule: bool,
}

impl Bidi {
    pub(super) const NONE: Self = Self {
        has_right: false,
        breaks_rule: false,
    };

    /// Of letters, digits and hyphens: a letter must be first, since no hyphen is last.
    pub(super) const fn of_ascii(label: &[u8]) -> Self {
        Self {
            has_right: false,
            breaks_rule: !matches!(label, [b'A'..=b'Z' | b'a'..=b'z', ..]),
        }
    }

    /// Those of two labels of one name.
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            has_right: self.has_right || other.has_right,
            breaks_rule: self.breaks_rule || other.breaks_rule,
        }
    }

    pub(super) const fn is_kept(self) -> bool {
        !(self.has_right && self.breaks_rule)
    }

    /// The six conditions of section 2.
    const fn of(label: &[u32]) -> Self {
        use unicode::Bidi::{ArabicNumber, EuropeanNumber, Left, Mark, Neutral, Right};
        let (mut first, mut last) = (Neutral, Neutral);
        let (mut has_left, mut has_right, mut has_european, mut has_arabic) = (false, false, false, false);
        let mut rest = label;
        while let [character, behind @ ..] = rest {
            let class = properties(*character).bidi;
            match class {
                Left => has_left = true,
                Right => has_right = true,
                EuropeanNumber => has_european = true,
                ArabicNumber => has_arabic = true,
                Mark | Neutral => {}
            }
            if rest.len() == label.len() {
                first = class;
            }
            if !matches!(class, Mark) {
                last = class;
            }
            rest = behind;
        }
        let keeps_rule = match first {
            Right => {
                !has_left && matches!(last, Right | EuropeanNumber | ArabicNumber) && !(has_european && has_arabic)
            }
            Left => !has_right && !has_arabic && matches!(last, Left | EuropeanNumber),
            _ => false,
        };
        Self {
            has_right: has_right || has_arabic,
            breaks_rule: !keeps_rule,
        }
    }
}

/// Which way a label is written; nothing where it is none. It has one character that is not of ASCII at least.
pub(super) const fn bidi_of_valid(label: &[u32]) -> Option<Bidi> {
    let is_placed = !matches!(label, [HYPHEN, ..] | [.., HYPHEN] | [_, _, HYPHEN, HYPHEN, ..]);
    let begins_well = matches!(label, [first, ..] if !properties(*first).is_mark);
    if is_placed && begins_well && is_normalized(label) && are_allowed(label) { Some(Bidi::of(label)) } else { None }
}

pub(super) const fn is_ascii(label: &[u32]) -> bool {
    let mut rest = label;
    while let [character, behind @ ..] = rest {
        if *character > 0x7F {
            return false;
        }
        rest = behind;
    }
    true
}

/// Whether a label of allowed characters is in form C (Unicode Standard Annex 15): marks are in order, and nothing can be composed.
const fn is_normalized(label: &[u32]) -> bool {
    let mut starter = None;
    let mut class_before = 0;
    let mut rest = label;
    while let [character, behind @ ..] = rest {
        let class = properties(*character).combining_class;
        if class != 0 && class < class_before {
            return false;
        }
        if let Some((starter, is_beside)) = starter {
            // a mark of the same class before it, or a starter, keeps the two apart
            let is_free = is_beside || class_before != 0 && class_before < class;
            if is_free && are_composed(starter, *character) {
                return false;
            }
        }
        starter = match starter {
            Some((starter, _)) if class != 0 => Some((starter, false)),
            _ => Some((*character, true)),
        };
        class_before = class;
        rest = behind;
    }
    true
}

/// Whether each character may stand in a label, there where it stands.
const fn are_allowed(label: &[u32]) -> bool {
    let mut place = 0;
    while place < label.len() {
        let (before, rest) = label.split_at(place);
        let [character, behind @ ..] = rest else { return true };
        if !properties(*character).in_label || !is_in_its_context(*character, before, behind, label) {
            return false;
        }
        place += 1;
    }
    true
}

/// The rules for contexts (RFC 5892, appendix A).
const fn is_in_its_context(character: u32, before: &[u32], behind: &[u32], label: &[u32]) -> bool {
    match character {
        NON_JOINER => follows_virama(before) || joins(before, behind),
        JOINER => follows_virama(before),
        MIDDLE_DOT => matches!((before, behind), ([.., 0x6C], [0x6C, ..])),
        KERAIA => matches!(behind, [next, ..] if matches!(properties(*next).script, Script::Greek)),
        GERESH | GERSHAYIM => matches!(before, [.., last] if matches!(properties(*last).script, Script::Hebrew)),
        KATAKANA_MIDDLE_DOT => has_japanese(label),
        0x660..=0x669 => !has_one_of(label, 0x6F0, 0x6F9),
        0x6F0..=0x6F9 => !has_one_of(label, 0x660, 0x669),
        _ => true,
    }
}

const fn follows_virama(before: &[u32]) -> bool {
    matches!(before, [.., last] if properties(*last).combining_class == VIRAMA)
}

/// Whether the letters on both sides would be joined (appendix A.1).
const fn joins(before: &[u32], behind: &[u32]) -> bool {
    let mut before = before;
    let left = loop {
        match before {
            [rest @ .., last] => match properties(*last).joining {
                Joining::Transparent => before = rest,
                joining => break joining,
            },
            [] => return false,
        }
    };
    let mut behind = behind;
    let right = loop {
        match behind {
            [next, rest @ ..] => match properties(*next).joining {
                Joining::Transparent => behind = rest,
                joining => break joining,
            },
            [] => return false,
        }
    };
    matches!(left, Joining::Left | Joining::Dual) && matches!(right, Joining::Right | Joining::Dual)
}

const fn has_japanese(label: &[u32]) -> bool {
    let mut rest = label;
    while let [character, behind @ ..] = rest {
        let Properties { script, .. } = properties(*character);
        if matches!(script, Script::Japanese) {
            return true;
        }
        rest = behind;
    }
    false
}

const fn has_one_of(label: &[u32], first: u32, last: u32) -> bool {
    let mut rest = label;
    while let [character, behind @ ..] = rest {
        if *character >= first && *character <= last {
            return true;
        }
        rest = behind;
    }
    false
}
