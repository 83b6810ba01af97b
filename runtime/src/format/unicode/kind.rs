//! What the standards about names ask of a character, as types.

/// What there is to say of a character.
#[derive(Debug, Clone, Copy)]
pub(in crate::format) struct Properties {
    /// Whether it may stand in a label, in some contexts at least (RFC 5892, section 3). The next five are told of such only.
    pub(in crate::format) in_label: bool,
    /// Whether it is combined with what stands before it.
    pub(in crate::format) is_mark: bool,
    pub(in crate::format) bidi: Bidi,
    pub(in crate::format) joining: Joining,
    pub(in crate::format) script: Script,
    /// The place among marks behind one character (`Canonical_Combining_Class`).
    pub(in crate::format) combining_class: u8,
    pub(in crate::format) in_identifier: Identifier,
}

/// The direction of writing (`Bidi_Class`), as far as RFC 5893 tells classes apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format) enum Bidi {
    /// `L`.
    Left,
    /// `R` and `AL`.
    Right,
    EuropeanNumber,
    ArabicNumber,
    /// `NSM`.
    Mark,
    /// `ES`, `CS`, `ET`, `ON` and `BN`.
    Neutral,
}

/// How a letter is joined with its neighbours (`Joining_Type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format) enum Joining {
    Left,
    Right,
    Dual,
    Transparent,
    No,
}

/// The script, as far as contexts ask for it (RFC 5892, appendix A).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format) enum Script {
    Greek,
    Hebrew,
    /// Hiragana, Katakana or Han.
    Japanese,
    Other,
}

/// Where it stands in an identifier: `ID_Start`, `ID_Continue`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format) enum Identifier {
    Start,
    Continue,
    No,
}
