//! Where in a document: steps from its root → a JSON Pointer (RFC 6901). A long name is kept once, for all violations inside it.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
#[cfg(not(feature = "std"))]
use core::cell::OnceCell as Once;
use core::fmt::{self, Debug, Formatter, Write};
#[cfg(feature = "std")]
use std::sync::OnceLock as Once;

/// One step into a document.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Segment<'p> {
    Key(&'p str),
    Index(usize),
    /// A key that is not shown.
    Hidden,
}

/// What stands for a key that is not shown.
pub(super) const HIDDEN: &str = "*";
/// Longer names, in bytes, are shared.
const LONGEST_COPIED: usize = 64;
/// Of so many steps it is known whether their names are the document's.
const MARKED: usize = u128::BITS as usize;
/// Up to so many code points, a pointer is shown whole.
const SHOWN: usize = 400;
/// Of a longer one, so many from its beginning; and from its end what is left, but for the sign between them.
const SHOWN_OF_BEGINNING: usize = 200;

/// Long names, each of them once.
#[derive(Debug, Default)]
pub(crate) struct LongNames(BTreeSet<Arc<str>>);

impl LongNames {
    fn shared(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.0.get(name) {
            return Arc::clone(known);
        }
        let name: Arc<str> = Arc::from(name);
        self.0.insert(Arc::clone(&name));
        name
    }
}

/// A JSON Pointer.
#[derive(Clone, Default)]
pub(crate) struct Pointer {
    /// The pointer as it is written, but for its long names.
    text: String,
    long: Vec<LongName>,
    /// A bit for each step, from the lowest: its name is one that only the document knows, the key of a map or a name that is unknown.
    free: u128,
    /// All of it, where it has long names, and has been asked for.
    whole: Once<String>,
}

impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.long == other.long
    }
}

/// A name that belongs into the text.
#[derive(Clone, PartialEq)]
struct LongName {
    /// Where, in bytes of the text.
    at: usize,
    /// As it is: nothing in it is escaped.
    name: Arc<str>,
}

impl Pointer {
    /// The pointer that `text` is; or one with the name `text`, where that is neither empty nor starts with `/`. A `~` that escapes
    /// nothing stands for itself.
    pub(super) fn of_text(text: &str) -> Self {
        let (mut pointer, mut names) = (Self::default(), LongNames::default());
        match text.strip_prefix('/') {
            Some(steps) => steps.split('/').for_each(|step| pointer.push(Segment::Key(&unescaped(step)), &mut names)),
            None if text.is_empty() => {}
            None => pointer.push(Segment::Key(text), &mut names),
        }
        pointer
    }

    /// Appends the steps of `inner`.
    pub(crate) fn append(&mut self, inner: &Self, names: &mut LongNames) {
        for (step, segment) in inner.segments().enumerate() {
            if inner.is_free(step) {
                self.push_free(&segment, names);
            } else {
                self.push(Segment::Key(&segment), names);
            }
        }
    }

    /// Appends a step by a name that only the document knows.
    pub(crate) fn push_free(&mut self, name: &str, names: &mut LongNames) {
        self.free |= u32::try_from(self.steps()).ok().and_then(|step| 1_u128.checked_shl(step)).unwrap_or_default();
        self.push(Segment::Key(name), names);
    }

    /// Whether a step is by a name that only the document knows, or may be.
    fn is_free(&self, step: usize) -> bool {
        step >= MARKED || self.free >> step & 1 == 1
    }

    /// Each name that only the document knows is hidden.
    pub(super) fn without_free_names(&self) -> Self {
        let (mut pointer, mut names) = (Self::default(), LongNames::default());
        for (step, segment) in self.segments().enumerate() {
            pointer.push(if self.is_free(step) { Segment::Hidden } else { Segment::Key(&segment) }, &mut names);
        }
        pointer
    }

    /// Appends a step (section 3).
    pub(crate) fn push(&mut self, segment: Segment<'_>, names: &mut LongNames) {
        self.text.push('/');
        match segment {
            Segment::Key(key) if key.len() > LONGEST_COPIED => self.long.push(LongName {
                at: self.text.len(),
                name: names.shared(key),
            }),
            Segment::Key(key) => push_escaped(&mut self.text, key),
            Segment::Index(index) => {
                // writing to a String does not fail
                let _ = write!(self.text, "{index}");
            }
            Segment::Hidden => self.text.push_str(HIDDEN),
        }
    }

    /// All of it.
    pub(super) fn whole(&self) -> &str {
        if self.long.is_empty() { &self.text } else { self.whole.get_or_init(|| self.put_together()) }
    }

    fn put_together(&self) -> String {
        let mut whole = String::new();
        for (text, name) in self.pieces() {
            whole.push_str(text);
            push_escaped(&mut whole, name);
        }
        whole
    }

    /// Up to 400 code points: a longer one by its first 200 and its last 199, with `…` between them.
    pub(super) fn shown(&self) -> Cow<'_, str> {
        let is_whole = self.characters().nth(SHOWN).is_none();
        if is_whole && self.long.is_empty() {
            return Cow::Borrowed(&self.text);
        }
        if is_whole {
            return Cow::Owned(self.put_together());
        }
        let beginning = self.characters().take(SHOWN_OF_BEGINNING);
        let end: Vec<char> = self.characters().rev().take(SHOWN - SHOWN_OF_BEGINNING - 1).collect();
        Cow::Owned(beginning.chain(['…']).chain(end.into_iter().rev()).collect())
    }

    pub(super) fn steps(&self) -> usize {
        self.text.matches('/').count()
    }

    /// The names and positions that it is made of, as they are.
    pub(super) fn segments(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let (mut end, mut long) = (0, self.long.iter().peekable());
        self.text.split('/').skip(1).map(move |segment| {
            end += 1 + segment.len();
            match long.next_if(|long| long.at == end) {
                Some(long) => Cow::Borrowed(&*long.name),
                None => unescaped(segment),
            }
        })
    }

    /// The text in pieces, with the long name that follows each; an empty one at the end.
    fn pieces(&self) -> impl DoubleEndedIterator<Item = (&str, &str)> {
        (0..=self.long.len()).map(|position| {
            let start = position.checked_sub(1).and_then(|before| self.long.get(before)).map_or(0, |before| before.at);
            let (end, name) = self.long.get(position).map_or((self.text.len(), ""), |long| (long.at, &long.name));
            (self.text.get(start..end).unwrap_or_default(), name)
        })
    }

    fn characters(&self) -> impl DoubleEndedIterator<Item = char> {
        self.pieces().flat_map(|(text, name)| text.chars().chain(name.chars().flat_map(escaped)))
    }
}

/// As it is shown.
impl Debug for Pointer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.shown().fmt(f)
    }
}

/// The name that a step of a pointer writes (section 4).
pub(crate) fn unescaped(segment: &str) -> Cow<'_, str> {
    if segment.contains('~') {
        Cow::Owned(segment.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(segment)
    }
}

/// Appends a name as a pointer writes it (section 3).
pub(crate) fn push_escaped(text: &mut String, name: &str) {
    for part in name.split_inclusive(['~', '/']) {
        match (part.strip_suffix('~'), part.strip_suffix('/')) {
            (Some(plain), _) => text.extend([plain, "~0"]),
            (None, Some(plain)) => text.extend([plain, "~1"]),
            (None, None) => text.push_str(part),
        }
    }
}

/// A character of a name, as a pointer writes it (section 3).
fn escaped(character: char) -> impl DoubleEndedIterator<Item = char> {
    let (escape, character) = match character {
        '~' => (Some('~'), '0'),
        '/' => (Some('~'), '1'),
        character => (None, character),
    };
    escape.into_iter().chain([character])
}
