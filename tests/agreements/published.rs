//! A type of the gallery → that `schema_agrees!` passes on it, which makes its documents itself; but for a closed list.

use std::any::type_name;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wireform::Schema;
use wireform::testing::Agreement;

/// Valid documents of each type.
const DOCUMENTS: usize = 40;

/// A type on which it does not pass as it is.
struct Exception {
    name: &'static str,
    #[expect(dead_code, reason = "for the reader")]
    reason: &'static str,
    said: Said,
}

enum Said {
    /// It passes where it is told that the schema is stricter there.
    Stricter(&'static str),
    /// It says that this does not hold.
    Broken(&'static str),
}

const EXCEPTIONS: &[Exception] = &[
    Exception {
        name: "presence::Forced",
        reason: "`#[schema(required)]` asks for what serde does not need",
        said: Said::Stricter("/required"),
    },
    Exception {
        name: "presence::Optional",
        reason: "likewise",
        said: Said::Stricter("/required"),
    },
    Exception {
        name: "attributes::Skips",
        reason: "a text is left out when it is empty, and read as another one when it is absent",
        said: Said::Broken("what serde writes and reads again stays the same"),
    },
    Exception {
        name: "dependencies::OfNumbers",
        reason: "null asks for another property, and serde writes null for what was absent",
        said: Said::Broken("what serde writes, the schema accepts"),
    },
    Exception {
        name: "numbered::Keys",
        reason: "several keys are one variant, of which the last one counts",
        said: Said::Broken("the order of properties, space and escapes make no difference"),
    },
    Exception {
        name: "tagged::NestedUntagged",
        reason: "an earlier variant, which is open, takes the documents of a later one",
        said: Said::Broken("what serde reads, it writes"),
    },
];

/// Tries `T`.
pub(crate) fn hold<T: Schema + Serialize + DeserializeOwned>() {
    let exception = EXCEPTIONS.iter().find(|exception| type_name::<T>().ends_with(exception.name));
    let agreement = Agreement::<T>::of().documents(DOCUMENTS);
    let (agreement, broken) = match exception.map(|exception| &exception.said) {
        Some(Said::Stricter(pointer)) => (agreement.stricter(pointer), None),
        Some(Said::Broken(law)) => (agreement, Some(*law)),
        None => (agreement, None),
    };
    let said = agreement.check();
    assert_eq!(
        said.as_ref().err().map(wireform::testing::Disagreement::law),
        broken,
        "{}",
        said.as_ref().err().map(ToString::to_string).unwrap_or_default(),
    );
}
