//! Doc comments become descriptions.

use wireform::Schema;

/// The first line,
/// the second.
///
/// - a list
///   with depth
#[derive(Schema)]
struct Documented {
    /// One line
    one: u8,
    /** A block,
     * with asterisks.
     */
    block: u8,
    #[doc(hidden)]
    hidden: u8,
    #[doc = include_str!("documentation.txt")]
    included: u8,
    /// Before.
    #[doc = include_str!("documentation.txt")]
    both: u8,
    /// What the comment says
    #[schema(description = "What the keyword says")]
    overruled: u8,
    ///
    empty: u8,
    #[schema(description = concat!("put ", "together"), title = TITLE)]
    constant: u8,
}

const TITLE: &str = "A title";

/// A colour
#[derive(Schema)]
enum Colour {
    /// not shown
    Red,
}

#[test]
fn a_comment_is_a_description() {
    let description = |name| Documented::SCHEMA.object().property(name).unwrap().schema().description();
    assert_eq!(Documented::SCHEMA.description(), Some("The first line,\nthe second.\n\n- a list\n  with depth"),);
    assert_eq!(description("one"), Some("One line"));
    assert_eq!(description("block"), Some("A block,\nwith asterisks."));
    assert_eq!(description("hidden"), None);
    assert_eq!(description("included"), Some("From a file.\n"));
    assert_eq!(description("both"), Some("Before.\nFrom a file.\n"));
    assert_eq!(description("overruled"), Some("What the keyword says"));
    assert_eq!(description("empty"), None);
    assert_eq!(description("constant"), Some("put together"));
    assert_eq!(Colour::SCHEMA.description(), Some("A colour"));
}

#[test]
fn a_constant_can_be_a_title() {
    let constant = Documented::SCHEMA.object().property("constant").unwrap();
    assert_eq!(constant.schema().title(), Some("A title"));
}
