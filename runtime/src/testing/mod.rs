//! Tests of types: that serde, the schema and JSON Schema agree on one, and documents made from a schema.
//!
//! [`schema_agrees!`](crate::schema_agrees) is the one line for a test. [`Agreement`] is the same with all its settings, [`Documents`]
//! makes documents that a schema accepts, for mocks and for fuzzing, and [`InvalidDocuments`] such as it refuses.
//! [`guide::testing_agreement`](crate::guide::testing_agreement) is about all of them.

mod agreement;
mod automaton;
mod choices;
mod disagreement;
mod documents;
mod draw;
mod draw_object;
mod faults;
mod gaps;
mod invalid;
mod laws;
mod layouts;
mod names;
mod numbers;
mod place;
mod probe;
mod reachable;
mod shrink;
mod sides;
mod strings;
mod vocabulary;
mod words;

pub use agreement::{Agreement, Report, agreement};
pub use disagreement::Disagreement;
pub use documents::Documents;
pub use gaps::Gaps;
pub use invalid::{Coverage, InvalidDocument, InvalidDocuments, Target};

/// In a test: serde, the schema and a JSON Schema validator that is not ours agree on a type. Panics with the smallest document on
/// which they do not, and what each of them says.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use serde::{Deserialize, Serialize};
/// use wireform::Schema;
///
/// #[derive(Serialize, Deserialize, Schema)]
/// struct Upload {
///     #[schema(min_length = 1)]
///     name: String,
///     progress: Option<f64>,
/// }
///
/// // in a function with `#[test]`
/// wireform::schema_agrees!(Upload);
/// # }
/// ```
///
/// Settings come behind the type, in any number: those of [`Agreement`](crate::testing::Agreement), each a function of its name.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// # use serde::{Deserialize, Serialize};
/// # use serde_json::json;
/// # use wireform::Schema;
/// #[derive(Serialize, Deserialize, Schema)]
/// #[serde(try_from = "Parts")]
/// #[schema(as = Parts)]
/// struct Range {
///     from: u32,
///     to: u32,
/// }
///
/// #[derive(Serialize, Deserialize, Schema)]
/// struct Parts {
///     from: u32,
///     to: u32,
/// }
///
/// impl TryFrom<Parts> for Range {
///     type Error = &'static str;
///
///     fn try_from(Parts { from, to }: Parts) -> Result<Self, Self::Error> {
///         if from <= to { Ok(Self { from, to }) } else { Err("the end is before the start") }
///     }
/// }
///
/// wireform::schema_agrees!(Range, may_refuse = "the end is before the start", example = json!({"from": 1, "to": 2}), seed = 7);
/// # }
/// ```
///
/// A type that is only written or only read says so. Values of the former cannot be made from documents: give some.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// # use serde::{Deserialize, Serialize};
/// # use wireform::Schema;
/// #[derive(Serialize, Schema)]
/// struct Answer {
///     text: &'static str,
/// }
///
/// #[derive(Deserialize, Schema)]
/// struct Question {
///     text: String,
/// }
///
/// wireform::schema_agrees!(Answer, serialize only, value = &Answer { text: "yes" });
/// wireform::schema_agrees!(Question, deserialize only);
/// # }
/// ```
#[macro_export]
macro_rules! schema_agrees {
    (@check $agreement:expr; $($setting:ident = $value:expr),* $(,)?) => {
        if let ::core::result::Result::Err(disagreement) = $agreement$(.$setting($value))*.check() {
            ::core::panic!("{disagreement}");
        }
    };
    ($type:ty, serialize only $(, $($settings:tt)*)?) => {
        $crate::schema_agrees!(@check $crate::testing::Agreement::<$type>::of_written(); $($($settings)*)?)
    };
    ($type:ty, deserialize only $(, $($settings:tt)*)?) => {
        $crate::schema_agrees!(@check $crate::testing::Agreement::<$type>::of_read(); $($($settings)*)?)
    };
    ($type:ty $(, $($settings:tt)*)?) => {
        $crate::schema_agrees!(@check $crate::testing::Agreement::<$type>::of(); $($($settings)*)?)
    };
}
