//! The names of a generic type and its arguments → one name, as `Page_User`; put together by the compiler.

/// The longest name, in bytes; a longer one is cut.
const LONGEST: usize = 256;

/// A name in the making.
///
/// ```
/// use wireform::__private::GenericName;
///
/// const NAME: &str = const { &GenericName::new("Page", &["User", "u8"]) }.as_str();
/// assert_eq!(NAME, "Page_User_u8");
/// ```
#[derive(Debug)]
pub struct GenericName {
    bytes: [u8; LONGEST],
    length: usize,
}

impl GenericName {
    /// `stem` followed by each of `arguments`, joined by `_`.
    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    #[must_use]
    pub const fn new(stem: &str, arguments: &[&str]) -> Self {
        let mut name = Self {
            bytes: [0; LONGEST],
            length: 0,
        };
        name.push(stem);
        let mut i = 0;
        while i < arguments.len() {
            name.push("_");
            name.push(arguments[i]);
            i += 1;
        }
        name
    }

    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    const fn push(&mut self, part: &str) {
        let part = part.as_bytes();
        if self.length + part.len() > LONGEST {
            return;
        }
        let mut i = 0;
        while i < part.len() {
            self.bytes[self.length] = part[i];
            self.length += 1;
            i += 1;
        }
    }

    /// The name.
    #[must_use]
    pub const fn as_str(&'static self) -> &'static str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(name) => name,
            // only whole parts are pushed
            Err(_) => "",
        }
    }
}
