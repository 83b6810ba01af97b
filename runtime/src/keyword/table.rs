//! The keywords that set a limit, a row each, in the order of the specification.
//!
//! From a row come, by [`keywords!`], the field, the builder function and the merging of its group (`group.rs`), its
//! [`Keyword`](super::Keyword), the function that reads it (`schema/reading.rs`) and its
//! [`Requirement`](crate::Requirement) (`violation/requirement.rs`). What is in the braces is a [`Row`](super::Row), which the
//! messages, the reviews at compile time and the exports read. The check of values stands in the file of the group.
//!
//! ```text
//! /// What the builder function and the function that reads it say of themselves.
//! name: KindOfLimit(type),
//! /// What the requirement says of itself.
//! Requirement { what Row wants }
//! ```

/// Writes `$then! { number { rows } string { rows } array { rows } dictionary { rows } }`.
macro_rules! keywords {
    ($then:ident) => {
        $then! {
            number {
                /// The number that every one accepted is a multiple of (JSON Schema 2020-12 Validation, section 6.2.1): decimals
                /// as written, so `19.99` is one of `0.01`.
                multiple_of: Number(Number),
                /// The number is not a multiple of this one.
                MultipleOf {
                    word: "multipleOf",
                    of: Quantity::Value,
                    bound: Bound::MultipleOf,
                    sentence: "is not a multiple of",
                    in_literal: "is not a multiple of",
                    help: "write a number that the schema accepts",
                    typescript: Some("multipleOf"),
                }

                /// The largest number accepted, itself included (JSON Schema 2020-12 Validation, section 6.2.2).
                maximum: Number(Number),
                /// The number is larger than this one.
                Maximum {
                    word: "maximum",
                    of: Quantity::Value,
                    bound: Bound::AtMost,
                    sentence: "is more than the maximum of",
                    in_literal: "is more than",
                    help: "write a number that the schema accepts",
                    typescript: None, // an end of the range, which has one key for two keywords
                }

                /// A number above all those accepted (JSON Schema 2020-12 Validation, section 6.2.3).
                exclusive_maximum: Number(Number),
                /// The number is not smaller than this one.
                ExclusiveMaximum {
                    word: "exclusiveMaximum",
                    of: Quantity::Value,
                    bound: Bound::Below,
                    sentence: "is not less than",
                    in_literal: "is not less than",
                    help: "write a number that the schema accepts",
                    typescript: None, // as `maximum`
                }

                /// The smallest number accepted, itself included (JSON Schema 2020-12 Validation, section 6.2.4).
                minimum: Number(Number),
                /// The number is smaller than this one.
                Minimum {
                    word: "minimum",
                    of: Quantity::Value,
                    bound: Bound::AtLeast,
                    sentence: "is less than the minimum of",
                    in_literal: "is less than",
                    help: "write a number that the schema accepts",
                    typescript: None, // as `maximum`
                }

                /// A number below all those accepted (JSON Schema 2020-12 Validation, section 6.2.5).
                exclusive_minimum: Number(Number),
                /// The number is not larger than this one.
                ExclusiveMinimum {
                    word: "exclusiveMinimum",
                    of: Quantity::Value,
                    bound: Bound::Above,
                    sentence: "is not more than",
                    in_literal: "is not more than",
                    help: "write a number that the schema accepts",
                    typescript: None, // as `maximum`
                }
            }
            string {
                /// The greatest number of Unicode code points (JSON Schema 2020-12 Validation, section 6.3.1).
                max_length: Count(u64),
                /// The string has more Unicode code points than this.
                MaxLength {
                    word: "maxLength",
                    of: Quantity::CodePoints,
                    bound: Bound::AtMost,
                    sentence: "is longer than the maximum of",
                    in_literal: "is longer than",
                    help: "write a shorter string",
                    typescript: Some("maxLength"),
                }

                /// The least number of Unicode code points (JSON Schema 2020-12 Validation, section 6.3.2).
                min_length: Count(u64),
                /// The string has fewer Unicode code points than this.
                MinLength {
                    word: "minLength",
                    of: Quantity::CodePoints,
                    bound: Bound::AtLeast,
                    sentence: "is shorter than the minimum of",
                    in_literal: "is shorter than",
                    help: "write a longer string",
                    typescript: Some("minLength"),
                }
            }
            array {
                /// The greatest number of items (JSON Schema 2020-12 Validation, section 6.4.1).
                max_items: Count(u64),
                /// The array has more items than this.
                MaxItems {
                    word: "maxItems",
                    of: Quantity::Items,
                    bound: Bound::AtMost,
                    sentence: "is longer than the maximum of",
                    in_literal: "has more items than",
                    help: "write fewer items",
                    typescript: Some("maxItems"),
                }

                /// The least number of items (JSON Schema 2020-12 Validation, section 6.4.2).
                min_items: Count(u64),
                /// The array has fewer items than this.
                MinItems {
                    word: "minItems",
                    of: Quantity::Items,
                    bound: Bound::AtLeast,
                    sentence: "is shorter than the minimum of",
                    in_literal: "has fewer items than",
                    help: "write more items",
                    typescript: Some("minItems"),
                }
            }
            dictionary {
                /// The greatest number of properties of a dictionary (JSON Schema 2020-12 Validation, section 6.5.1).
                max_properties: Count(u64),
                /// The dictionary has more properties than this.
                MaxProperties {
                    word: "maxProperties",
                    of: Quantity::Properties,
                    bound: Bound::AtMost,
                    sentence: "has more than the maximum of",
                    in_literal: "has more properties than",
                    help: "write fewer properties",
                    typescript: Some("maxProperties"),
                }

                /// The least number of properties of a dictionary (JSON Schema 2020-12 Validation, section 6.5.2).
                min_properties: Count(u64),
                /// The dictionary has fewer properties than this.
                MinProperties {
                    word: "minProperties",
                    of: Quantity::Properties,
                    bound: Bound::AtLeast,
                    sentence: "has fewer than the minimum of",
                    in_literal: "has fewer properties than",
                    help: "write more properties",
                    typescript: Some("minProperties"),
                }
            }
        }
    };
}
pub(crate) use keywords;
