//! A rule between the properties of one object, as it is written → the constant that the walk and the exports read.

use crate::literal::Literal;

/// Where one property has one of some values, others must be there: `if` and `then` (JSON Schema 2020-12 Core, sections 10.2.2.1 and
/// 10.2.2.2).
///
/// Values are compared as JSON values: `1` and `1.0` are equal, and `null` is a value. A property that is absent has none, and asks for
/// nothing.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use wireform::{Literal, Property, RequiredIf, SchemaObject};
///
/// const JOB: SchemaObject = SchemaObject::object(&[
///     Property::new("state", SchemaObject::string()),
///     Property::new("reason", SchemaObject::string()).required(false),
/// ])
/// .with_required_if(&[RequiredIf::new("state", &[Literal::String("failed")], &["reason"])]);
///
/// assert!(JOB.is_valid(&BTreeMap::from([("state", "pending")])));
/// assert!(JOB.is_valid(&BTreeMap::from([("state", "failed"), ("reason", "timeout")])));
///
/// let violations = JOB.validate(&BTreeMap::from([("state", "failed")])).unwrap_err();
/// assert_eq!(violations.to_string(), "1 violation\n  /reason  is required where `state` is \"failed\"");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RequiredIf {
    pub(crate) property: &'static str,
    pub(crate) values: &'static [Literal],
    pub(crate) required: &'static [&'static str],
}

impl RequiredIf {
    /// Where `property` is one of `values`, each of `required` must be there. All names are those on the wire.
    #[must_use]
    pub const fn new(property: &'static str, values: &'static [Literal], required: &'static [&'static str]) -> Self {
        Self {
            property,
            values,
            required,
        }
    }

    /// The property that is compared.
    ///
    /// ```
    /// use wireform::{Literal, RequiredIf};
    ///
    /// const RULE: RequiredIf = RequiredIf::new("state", &[Literal::String("failed")], &["reason"]);
    ///
    /// assert_eq!((RULE.property(), RULE.required()), ("state", ["reason"].as_slice()));
    /// assert_eq!(RULE.values(), [Literal::String("failed")]);
    /// ```
    #[must_use]
    pub const fn property(&self) -> &'static str {
        self.property
    }

    /// The values of it for which the rule holds: scalars.
    #[must_use]
    pub const fn values(&self) -> &'static [Literal] {
        self.values
    }

    /// The properties that must be there then.
    #[must_use]
    pub const fn required(&self) -> &'static [&'static str] {
        self.required
    }
}

/// Where one property is there, others must be there, too: `dependentRequired` (JSON Schema 2020-12 Validation, section 6.5.4).
///
/// A property that is `null` is there.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use wireform::{DependentRequired, Property, SchemaObject};
///
/// const PAYMENT: SchemaObject = SchemaObject::object(&[
///     Property::new("card", SchemaObject::string()).required(false),
///     Property::new("address", SchemaObject::string()).required(false),
/// ])
/// .with_dependent_required(&[DependentRequired::new("card", &["address"])]);
///
/// assert!(PAYMENT.is_valid(&BTreeMap::from([("address", "1 High Street")])));
///
/// let violations = PAYMENT.validate(&BTreeMap::from([("card", "4242")])).unwrap_err();
/// assert_eq!(violations.to_string(), "1 violation\n  /address  is required where `card` is present");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DependentRequired {
    pub(crate) property: &'static str,
    pub(crate) required: &'static [&'static str],
}

impl DependentRequired {
    /// Where `property` is there, each of `required` must be there. All names are those on the wire.
    #[must_use]
    pub const fn new(property: &'static str, required: &'static [&'static str]) -> Self {
        Self { property, required }
    }

    /// The property that asks for others.
    ///
    /// ```
    /// use wireform::DependentRequired;
    ///
    /// const RULE: DependentRequired = DependentRequired::new("card", &["address"]);
    ///
    /// assert_eq!((RULE.property(), RULE.required()), ("card", ["address"].as_slice()));
    /// ```
    #[must_use]
    pub const fn property(&self) -> &'static str {
        self.property
    }

    /// The properties that must be there then.
    #[must_use]
    pub const fn required(&self) -> &'static [&'static str] {
        self.required
    }
}

/// The rules of one object.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dependencies {
    pub(crate) conditions: &'static [RequiredIf],
    pub(crate) dependencies: &'static [DependentRequired],
}

impl Dependencies {
    pub(crate) const NONE: Self = Self {
        conditions: &[],
        dependencies: &[],
    };

    pub(crate) const fn are_none(&self) -> bool {
        self.conditions.is_empty() && self.dependencies.is_empty()
    }

    /// Whether the value of the property `name` decides about others.
    pub(crate) fn ask_for_value_of(&self, name: &str) -> bool {
        self.conditions.iter().any(|rule| rule.property == name)
    }
}
