//! The lines of doc comments: what is text stays, so that Markdown is read as rustdoc reads it.

use wireform::Schema;

/// A field documented by a macro that passes its comment on.
macro_rules! passed_on {
    ($(#[$documentation:meta])*) => {
        #[derive(Schema)]
        struct PassedOn {
            $(#[$documentation])*
            field: u8,
        }
    };
}

passed_on! {
    /** Passed on:

         - a list
           - in a list
    */
}

#[derive(Schema)]
#[allow(clippy::doc_comment_double_space_linebreaks, reason = "such a break is kept")]
struct Lines {
    /// One:
    ///
    /// - a list
    ///   - in a list
    ///
    ///       code
    ///
    /// two  
    /// lines
    line: u8,
    /**
     * One:
     *
     * - a list
     *   - in a list
     *
     *       code
     */
    starred: u8,
    /**
        One:

        * a list
          * in a list

              code
    */
    bare: u8,
    /** One,
    two. */
    hanging: u8,
    #[doc = "* a\n* b\n  continued"]
    attribute: u8,
    #[doc = "
        One:
          - two
    "]
    attribute_of_many_lines: u8,
    #[doc = "One.\u{2028}"]
    line_separator: u8,
    #[doc = "One.\u{2029}"]
    #[doc = "\u{a0}two\u{a0}"]
    paragraph_separator: u8,
    #[doc = "One.\r"]
    carriage_return: u8,
    #[doc = "\r"]
    nothing_else: u8,
    #[doc = " \t"]
    blank: u8,
    /// Before.  
    #[doc = include_str!("documentation.txt")]
    /// After:
    ///   more.
    composed: u8,
}

#[test]
fn what_is_text_stays() {
    for (name, expected) in [
        ("line", Some("One:\n\n- a list\n  - in a list\n\n      code\n\ntwo  \nlines")),
        ("starred", Some("One:\n\n- a list\n  - in a list\n\n      code")),
        ("bare", Some("One:\n\n* a list\n  * in a list\n\n      code")),
        ("hanging", Some("One,\n   two.")),
        ("attribute", Some("* a\n* b\n  continued")),
        ("attribute_of_many_lines", Some("One:\n  - two")),
        ("line_separator", Some("One.\u{2028}")),
        ("paragraph_separator", Some("One.\u{2029}\n\u{a0}two\u{a0}")),
        ("carriage_return", Some("One.\r")),
        ("nothing_else", Some("\r")),
        ("blank", None),
        ("composed", Some("Before.\nFrom a file.\n\nAfter:\n  more.")),
    ] {
        let property = Lines::SCHEMA.object().property(name).unwrap();
        assert_eq!(property.schema().description(), expected, "{name}");
    }
    let field = PassedOn::SCHEMA.object().property("field").unwrap();
    assert_eq!(field.schema().description(), Some("Passed on:\n\n        - a list\n          - in a list"));
}
