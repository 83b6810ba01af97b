//! Violations → the same without what was found: no text of the value, no key of a map, no unknown name.

use alloc::string::{String, ToString};

use super::{NO_REASON, Requirement, Violation, Violations};

impl Violations {
    /// The same violations without the values that were found, for logs and responses that must not contain the data. They are left out
    /// everywhere: in `Display`, `Debug` and `Serialize`, and in the methods of a violation.
    ///
    /// | what | what is left of it |
    /// | --- | --- |
    /// | a value | its JSON type: `the string is not an integer`, `the array is shorter than the minimum of 3 items`; for a boolean not even the type |
    /// | [`found`](Violation::found), [`found_count`](Violation::found_count) | nothing |
    /// | the [path](Violation::path) | names of properties, and positions in arrays. A key of a map, and a name that the schema does not know, become `*` |
    /// | a rule that would reveal the value | a wider rule: `required_if` becomes `required`, `variant_form` becomes `one_of`, and an `enum` of one boolean names no value |
    /// | the names in `second_variant` and `duplicate_property` | all of them: they are names of properties in the schema |
    /// | the error of a type's `Serialize` or `Deserialize` | `the reason is not shown` |
    /// | the message of a [rule of your own](crate::Failure) | all of it if it is a `&'static str`, which cannot contain the value. A message that was built at run time becomes `breaks a rule, which is not shown` |
    /// | parameters | those of wireform's own codes, except `nearest` for a value. The parameters of your own rules are removed |
    /// | lines and columns, notes, help | all of it: they contain no text from the document |
    ///
    /// Everything else comes from the schema: limits, names of properties, the values of an enum. A rule itself may still reveal something:
    /// `non_zero` reveals that the value was zero, and a property that is required beside another one reveals that the other one is
    /// present. If you have made a violation yourself, and no rule has returned it, its path stays as you wrote it.
    ///
    /// [`deserialize`](crate::SchemaOf::deserialize) and [`Checked`](crate::Checked) put the message into an error of the format. Nothing
    /// can be removed from it afterwards. For secret data, use [`from_json`](crate::SchemaOf::from_json) or
    /// [`validate`](crate::SchemaOf::validate).
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::Schema;
    ///
    /// let ages = BTreeMap::from([("ann@example.com", 41), ("bob@example.com", 300)]);
    /// let violations = BTreeMap::<String, u8>::SCHEMA.validate(&ages).unwrap_err().without_values();
    ///
    /// assert_eq!(violations.to_string(), "1 violation\n  /*  the number is more than the maximum of 255");
    /// assert_eq!(violations.first().found(), None);
    /// ```
    #[must_use]
    pub fn without_values(mut self) -> Self {
        self.kept = self.kept.into_iter().map(Violation::without_value).collect();
        self
    }

    /// Whether what was found has been left out of one of them.
    #[cfg(feature = "annotate_snippets012")]
    pub(crate) fn are_valueless(&self) -> bool {
        self.iter().any(|violation| violation.is_valueless)
    }
}

impl Violation {
    /// The same violation without the value that was found: see [`Violations::without_values`].
    #[must_use]
    pub fn without_value(mut self) -> Self {
        self.path = self.path.without_free_names();
        self.found = self.found.without_value();
        self.requirement = self.requirement.without_value();
        self.is_valueless = true;
        self
    }
}

impl Requirement {
    fn without_value(self) -> Self {
        match self {
            Self::Enum { values, .. } => Self::Enum {
                values,
                nearest: None,
            },
            Self::Variant {
                values,
                with_value,
                nullable,
                ..
            } => Self::Variant {
                values,
                with_value,
                nearest: None,
                nullable,
            },
            Self::Serialize(_) => Self::Serialize(unshown()),
            Self::Deserialize(_) => Self::Deserialize(unshown()),
            Self::Custom(failure) => Self::Custom(failure.without_value()),
            // each of them tells the value: the one of a property, the name of a variant, the other boolean
            told @ (Self::RequiredIf { .. } | Self::VariantForm { .. } | Self::OneBoolean { .. }) => {
                told.without_names()
            }
            other => other,
        }
    }
}

fn unshown() -> String {
    NO_REASON.to_string()
}
