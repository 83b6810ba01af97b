//! Violations → the same without what was found: no text of the value, no key of a map, no unknown name.

use alloc::string::{String, ToString};

use super::{NO_REASON, Requirement, Violation, Violations};

impl Violations {
    /// The same violations without what was found, for logs and answers that must not hold the data: in `Display`, `Debug`,
    /// `Serialize`, and whatever is asked of a violation.
    ///
    /// | of | is left |
    /// | --- | --- |
    /// | a value | its JSON type: `the string is not an integer`, `the array is shorter than the minimum of 3 items`; of a boolean not even that |
    /// | [`found`](Violation::found), [`found_count`](Violation::found_count) | nothing |
    /// | the [path](Violation::path) | names of properties, and positions in arrays; the key of a map, and a name that the schema does not know, become `*` |
    /// | a rule whose limit would tell the value | a wider rule: `required_if` becomes `required`, `variant_form` becomes `one_of`, and an `enum` of one boolean names no value |
    /// | the names in `second_variant` and `duplicate_property` | all of them: they are names of properties that the schema knows |
    /// | what a type's `Serialize` or `Deserialize` says | `the reason is not shown` |
    /// | the message of a [rule of your own](crate::Failure) | the whole of it, where it is a `&'static str`, which cannot hold the value; one that was put together becomes `breaks a rule, which is not shown` |
    /// | parameters | those of wireform's own codes, but for `nearest` of a value; those of your own rules are left out |
    /// | lines and columns, notes, help | all of it: no word in them is of the document |
    ///
    /// What is left is the schema's: limits, names of properties, the values that an enum lists. So it tells as much as the rule itself
    /// does: of `non_zero` that there was a zero, and of a property that is required beside another one that the other one is there.
    /// Who has the schema can conclude more: of a property that only one rule requires, that this rule holds.
    /// The path of a violation that you have made, and that no rule has returned, stays as you have written it.
    ///
    /// [`deserialize`](crate::SchemaOf::deserialize) and [`Checked`](crate::Checked) put the message into an error of the format's, where
    /// nothing can be left out any more: for data that must not be shown, use [`from_json`](crate::SchemaOf::from_json) or
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
    /// The same violation without what was found. [`Violations::without_values`] says what that is.
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
