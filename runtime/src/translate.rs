//! A violation, by its code and parameters → its message in words of your own: another language, another tone. Whatever is not
//! translated is said in English.

use alloc::string::String;
use core::fmt::{self, Debug, Display, Formatter};

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::error::{JsonError, Malformed};
use crate::violation::{Position, Violation, Violations, Worded, Wording};

/// Messages in your own words, made from codes and parameters.
///
/// Only one method is required. A closure implements the trait too. The other methods translate the text around the messages in the table
/// that `Display` writes, and the message for a text that is not JSON. If a method returns `None`, the English text is used.
///
/// [`Requirement`](crate::Requirement) has the table of codes with their parameters. Everything in an English message that comes from the
/// schema is a parameter. For the value that was found, use [`found`](Violation::found): a string, a number, a boolean or `null` as it is
/// written in JSON. For other values, use [`found_type`](Violation::found_type) and [`found_count`](Violation::found_count).
///
/// ```
/// use wireform::{Parameter, Position, Schema, Translate, Violation, Violations};
///
/// struct German;
///
/// impl Translate for German {
///     fn translate(&self, violation: &Violation) -> Option<String> {
///         let found = violation.found().unwrap_or("Der Wert");
///         let mut limits = violation.parameters().filter_map(|(_, value)| match value {
///             Parameter::Number(limit) => Some(limit),
///             _ => None,
///         });
///         match violation.code() {
///             "maximum" => Some(format!("{found} ist mehr als {}", limits.next()?)),
///             "minimum" => Some(format!("{found} ist weniger als {}", limits.next()?)),
///             "required" => Some("fehlt".to_owned()),
///             _ => None,
///         }
///     }
///
///     fn translate_heading(&self, violations: &Violations) -> Option<String> {
///         Some(format!("{} Fehler", violations.len() + violations.omitted()))
///     }
///
///     fn translate_position(&self, position: Position) -> Option<String> {
///         Some(format!("Zeile {}, Spalte {}", position.line, position.column))
///     }
/// }
///
/// let error = <Vec<u8>>::SCHEMA.validate_json("[1, 300, -1]").unwrap_err();
///
/// assert_eq!(
///     error.translated(&German).to_string(),
///     "2 Fehler\n  /1  300 ist mehr als 255   Zeile 1, Spalte 5\n  /2  -1 ist weniger als 0   Zeile 1, Spalte 10",
/// );
/// ```
pub trait Translate {
    /// The message of `violation`, without its path. It may have any length, and should be one line.
    fn translate(&self, violation: &Violation) -> Option<String>;

    /// The message for a text that is not JSON, by its [code](Malformed::code). In English: `not JSON at line 1, column 4: …`.
    fn translate_malformed(&self, malformed: &Malformed) -> Option<String> {
        let _ = malformed;
        None
    }

    /// The first line of the table. In English: `3 violations of JobStatus`.
    ///
    /// The number of violations is the sum of [`len`](Violations::len) and [`omitted`](Violations::omitted).
    fn translate_heading(&self, violations: &Violations) -> Option<String> {
        let _ = violations;
        None
    }

    /// The last line of the table, if some violations were only counted. In English: `… and 5 more`.
    fn translate_omitted(&self, omitted: usize) -> Option<String> {
        let _ = omitted;
        None
    }

    /// The last column of the table, if the input was a text. In English: `line 4, column 17`.
    fn translate_position(&self, position: Position) -> Option<String> {
        let _ = position;
        None
    }
}

impl<F: Fn(&Violation) -> Option<String>> Translate for F {
    fn translate(&self, violation: &Violation) -> Option<String> {
        self(violation)
    }
}

/// [`Violations`], a [`JsonError`], a [`Malformed`] or [violations by property](crate::ByProperty), with the messages of a [`Translate`].
///
/// `Display` and `Serialize` are the same as for the original, with other messages. [Notes](Violation::notes) and [help](Violation::help)
/// exist only in English, so they are left out beside a translated message.
pub struct Translated<'e, E> {
    pub(crate) error: &'e E,
    pub(crate) language: &'e dyn Translate,
}

impl Violation {
    /// The message in the words of `language`. If `language` returns `None`, the English [`message`](Self::message).
    ///
    /// ```
    /// use wireform::{Schema, Violation};
    ///
    /// let friendly = |violation: &Violation| match violation.code() {
    ///     "maximum" => Some(format!("at most {}, please", violation.parameters().next()?.1)),
    ///     _ => None,
    /// };
    /// let violations = <Vec<u8>>::SCHEMA.validate(&[300, -1]).unwrap_err();
    /// let messages: Vec<String> = violations.iter().map(|violation| violation.message_by(&friendly)).collect();
    ///
    /// assert_eq!(messages, ["at most 255, please", "-1 is less than the minimum of 0"]);
    /// ```
    #[must_use]
    pub fn message_by(&self, language: &dyn Translate) -> String {
        language.translate(self).unwrap_or_else(|| self.message())
    }
}

impl Violations {
    /// The same list with the messages of `language`, in the table of `Display` and in the data of `Serialize`.
    ///
    /// ```
    /// use wireform::{Schema, Violation};
    ///
    /// let short = |violation: &Violation| Some(violation.code().replace('_', " "));
    /// let violations = <[u8; 3]>::SCHEMA.validate(&[300]).unwrap_err();
    ///
    /// assert_eq!(violations.translated(&short).to_string(), "2 violations\n  /0      maximum\n  (root)  min items");
    /// assert_eq!(serde_json::to_value(violations.translated(&short)).unwrap()[0]["message"], "maximum");
    /// ```
    #[must_use]
    pub fn translated<'e>(&'e self, language: &'e dyn Translate) -> Translated<'e, Self> {
        Translated {
            error: self,
            language,
        }
    }
}

impl JsonError {
    /// The same error with the messages of `language`: for the violations, and for a text that is not JSON.
    #[must_use]
    pub fn translated<'e>(&'e self, language: &'e dyn Translate) -> Translated<'e, Self> {
        Translated {
            error: self,
            language,
        }
    }
}

impl Malformed {
    /// The same error with the messages of `language`.
    #[must_use]
    pub fn translated<'e>(&'e self, language: &'e dyn Translate) -> Translated<'e, Self> {
        Translated {
            error: self,
            language,
        }
    }
}

impl Display for Translated<'_, Violations> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.error.write_table(&By(self.language), f)
    }
}

/// The sentence, and behind it the violations that stand before that place.
impl Display for Translated<'_, Malformed> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let words = self.language.translate_malformed(self.error);
        let before = if words.is_some() { "\n" } else { "\nbefore that, " };
        f.write_str(&words.unwrap_or_else(|| self.error.sentence()))?;
        match self.error.violations() {
            Some(violations) => write!(f, "{before}{}", violations.translated(self.language)),
            None => Ok(()),
        }
    }
}

impl Display for Translated<'_, JsonError> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.error {
            JsonError::Malformed(malformed) => Display::fmt(&malformed.translated(self.language), f),
            JsonError::Invalid(violations) => Display::fmt(&violations.translated(self.language), f),
        }
    }
}

impl Serialize for Translated<'_, Violations> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.error.iter().map(|violation| in_words(violation, self.language)))
    }
}

impl Serialize for Translated<'_, Malformed> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.error.serialize_with(self.language.translate_malformed(self.error).as_deref(), serializer)
    }
}

impl Serialize for Translated<'_, JsonError> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        if let JsonError::Malformed(malformed) = self.error {
            object.serialize_entry("malformed", &malformed.translated(self.language))?;
        }
        match self.error.violations() {
            Some(violations) => object.serialize_entry("violations", &violations.translated(self.language))?,
            None => object.serialize_entry::<_, [(); 0]>("violations", &[])?,
        }
        object.end()
    }
}

impl<E: Debug> Debug for Translated<'_, E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Translated").field("error", self.error).finish_non_exhaustive()
    }
}

/// `violation`, with its message in the words of `language`.
pub(crate) fn in_words<'v>(violation: &'v Violation, language: &dyn Translate) -> Worded<'v> {
    Worded {
        violation,
        words: language.translate(violation),
    }
}

struct By<'t>(&'t dyn Translate);

impl Wording for By<'_> {
    fn message(&self, violation: &Violation) -> Option<String> {
        self.0.translate(violation)
    }

    fn heading(&self, violations: &Violations) -> Option<String> {
        self.0.translate_heading(violations)
    }

    fn omitted(&self, omitted: usize) -> Option<String> {
        self.0.translate_omitted(omitted)
    }

    fn position(&self, position: Position) -> Option<String> {
        self.0.translate_position(position)
    }
}
