//! Rules between the properties of an object: the builder functions that set them, and those that read them back.

use super::SchemaObject;
use super::dependency::{Dependencies, DependentRequired, RequiredIf};
use super::kind::Shape;
use super::property::Property;
use crate::literal::Literal;
use crate::utf8::equal;

impl SchemaObject {
    /// An object in which values of some properties ask for others, instead of what it had of such rules.
    ///
    /// # Panics
    ///
    /// Where the schema is not one of an object with known properties; where a rule names a property that the object does not have,
    /// asks for the property that it compares, or compares it with nothing, or with an array or an object. An alias is no name here:
    /// whichever name a property comes under, it is there.
    ///
    /// ```
    /// use wireform::{Literal, Property, RequiredIf, SchemaObject};
    ///
    /// const JOB: SchemaObject = SchemaObject::object(&[
    ///     Property::new("state", SchemaObject::string()),
    ///     Property::new("reason", SchemaObject::string()).required(false),
    /// ])
    /// .with_required_if(&[RequiredIf::new("state", &[Literal::String("failed")], &["reason"])]);
    ///
    /// assert_eq!(JOB.required_if()[0].property(), "state");
    /// ```
    #[expect(clippy::panic, reason = "at compile time, where a constant is what it should be")]
    #[track_caller]
    #[must_use]
    pub const fn with_required_if(mut self, rules: &'static [RequiredIf]) -> Self {
        let Shape::Object(object) = &mut self.shape else {
            panic!("only an object with known properties can have rules between them");
        };
        let mut rest = rules;
        while let [rule, others @ ..] = rest {
            review(object.properties, rule.property, rule.required);
            assert!(!rule.values.is_empty(), "a rule compares a property with at least one value");
            let mut values = rule.values;
            while let [value, more @ ..] = values {
                assert!(
                    !matches!(value, Literal::Array(_) | Literal::Object(_)),
                    "a rule compares a property with strings, numbers, booleans or null"
                );
                values = more;
            }
            rest = others;
        }
        object.rules.conditions = rules;
        object.counted();
        self
    }

    /// An object in which some properties ask for others, instead of what it had of such rules.
    ///
    /// # Panics
    ///
    /// Where the schema is not one of an object with known properties; where a rule names a property that the object does not have,
    /// or asks for the property that asks. An alias is no name here: whichever name a property comes under, it is there.
    ///
    /// ```
    /// use wireform::{DependentRequired, Property, SchemaObject};
    ///
    /// const PAYMENT: SchemaObject = SchemaObject::object(&[
    ///     Property::new("card", SchemaObject::string()).required(false),
    ///     Property::new("address", SchemaObject::string()).required(false),
    /// ])
    /// .with_dependent_required(&[DependentRequired::new("card", &["address"])]);
    ///
    /// assert_eq!(PAYMENT.dependent_required()[0].property(), "card");
    /// ```
    #[expect(clippy::panic, reason = "at compile time, where a constant is what it should be")]
    #[track_caller]
    #[must_use]
    pub const fn with_dependent_required(mut self, rules: &'static [DependentRequired]) -> Self {
        let Shape::Object(object) = &mut self.shape else {
            panic!("only an object with known properties can have rules between them");
        };
        let mut rest = rules;
        while let [rule, others @ ..] = rest {
            review(object.properties, rule.property, rule.required);
            rest = others;
        }
        object.rules.dependencies = rules;
        object.counted();
        self
    }

    /// The rules by which values of some properties ask for others. Of an object with flattened parts, those among its
    /// [own properties](Self::properties).
    ///
    /// ```
    /// use wireform::{Literal, Schema, SchemaObject};
    ///
    /// #[derive(Schema)]
    /// #[schema(required_if(state = "failed" | "aborted", reason))]
    /// struct Job {
    ///     state: String,
    ///     reason: Option<String>,
    /// }
    ///
    /// const JOB: &SchemaObject = Job::SCHEMA.object();
    /// assert_eq!(JOB.required_if()[0].values(), [Literal::String("failed"), Literal::String("aborted")]);
    /// ```
    #[must_use]
    pub const fn required_if(&self) -> &'static [RequiredIf] {
        self.rules().conditions
    }

    /// The rules by which some properties ask for others. Of an object with flattened parts, those among its
    /// [own properties](Self::properties).
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// #[derive(Schema)]
    /// #[schema(dependent_required(card, address))]
    /// struct Payment {
    ///     card: Option<String>,
    ///     address: Option<String>,
    /// }
    ///
    /// const PAYMENT: &SchemaObject = Payment::SCHEMA.object();
    /// assert_eq!(PAYMENT.dependent_required()[0].required(), ["address"]);
    /// ```
    #[must_use]
    pub const fn dependent_required(&self) -> &'static [DependentRequired] {
        self.rules().dependencies
    }

    const fn rules(&self) -> Dependencies {
        match &self.own_object().shape {
            Shape::Object(object) => object.rules,
            _ => Dependencies::NONE,
        }
    }
}

/// That a rule is one between properties that there are.
#[track_caller]
const fn review(properties: &[Property], property: &str, required: &[&str]) {
    assert!(is_among(properties, property), "a rule names a property that the object does not have");
    assert!(!required.is_empty(), "a rule asks for at least one property");
    let mut rest = required;
    while let [name, others @ ..] = rest {
        assert!(is_among(properties, name), "a rule asks for a property that the object does not have");
        assert!(!equal(name.as_bytes(), property.as_bytes()), "a rule asks for the property that it is about");
        rest = others;
    }
}

const fn is_among(properties: &[Property], name: &str) -> bool {
    let mut rest = properties;
    while let [property, others @ ..] = rest {
        if equal(property.name.as_bytes(), name.as_bytes()) {
            return true;
        }
        rest = others;
    }
    false
}
