//! Types → components of an OpenAPI document, and whole documents.
//!
//! `components` puts together what `json_schema` writes, `discriminator` says which variant a tag stands for, `v3_0` says it again in
//! the words of OpenAPI 3.0.3, and `merge` puts it into a document of somebody else.

mod components;
mod discriminator;
mod merge;
mod reference;
#[cfg(feature = "utoipa5")]
pub mod utoipa5;
mod v3_0;
mod v3_0_unions;
mod version;

pub use self::components::Components;
pub use self::merge::MergeError;
pub use self::version::Version;
