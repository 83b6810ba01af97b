//! A text and what is wrong with it → its lines with carets, for terminals. What the schema hides is hidden here too.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::engine::{NameSight, Secrets, Sight};
use crate::error::JsonError;
use crate::schema::{Schema, SchemaObject, SchemaOf};
use crate::text::{Read, Tokenizer};
use crate::violation::{Position, Segment};

impl<T: Schema + ?Sized> SchemaOf<T> {
    /// The lines of `text` that `error` is about, with carets below what is wrong, for terminals. `error` is what
    /// [`validate_json`](SchemaOf::validate_json) has said of that text; `renderer` says whether there are colours.
    ///
    /// A secret, which messages do not show, is shown as `***` wherever it is on these lines; of a text that is no JSON all that stands
    /// behind the place, where the schema has secrets. Of a long line the part around the place is shown. Of an error
    /// [without values](JsonError::without_values), no value is shown on the lines, and no key of a map and no unknown name.
    ///
    /// Where the schema has secrets, the whole text is read once more. An error of a line of NDJSON is shown with that line alone, by
    /// [`LineError::annotate`](crate::ndjson::LineError::annotate).
    ///
    /// ```
    /// use annotate_snippets::Renderer;
    /// use wireform::Schema;
    ///
    /// let text = "[\n  1,\n  256\n]";
    /// let schema = <Vec<u8>>::SCHEMA;
    /// let error = schema.validate_json(text).unwrap_err();
    ///
    /// assert_eq!(
    ///     schema.annotate(text, &error, &Renderer::plain()),
    ///     "error[maximum]: 256 is more than the maximum of 255
    ///   |
    /// 3 |   256
    ///   |   ^^^ /1",
    /// );
    /// ```
    #[must_use]
    pub fn annotate(&self, text: impl AsRef<[u8]>, error: &JsonError, renderer: &Renderer) -> String {
        annotate(T::OBJECT, text.as_ref(), 0, error, renderer)
    }
}

impl SchemaObject {
    /// The lines of `text` that `error` is about, with carets below what is wrong: [`SchemaOf::annotate`] for a schema that is not known
    /// by its type.
    #[must_use]
    pub fn annotate(&self, text: impl AsRef<[u8]>, error: &JsonError, renderer: &Renderer) -> String {
        annotate(self, text.as_ref(), 0, error, renderer)
    }
}

/// What is said of no place in a text.
#[cfg(feature = "std")]
pub(crate) fn annotate_nothing(title: &str, renderer: &Renderer) -> String {
    renderer.render(&[annotate_snippets::Group::with_title(Level::ERROR.primary_title(title))])
}

/// One thing that is wrong.
struct Remark {
    title: String,
    id: Option<&'static str>,
    label: String,
    notes: Vec<String>,
    help: Option<&'static str>,
    position: Position,
}

/// So many bytes of a line are shown in front of what is wrong, and behind its beginning.
const BEFORE: usize = 60;
const BEHIND: usize = 100;
/// What stands for a secret, and for the rest of a long line.
const HIDDEN: &str = "***";
const REST: &str = "…";

/// The lines of `text` that `error` is about. What it says of places counts `before` bytes that stand in front of the text.
pub(crate) fn annotate(
    schema: &SchemaObject,
    text: &[u8],
    before: usize,
    error: &JsonError,
    renderer: &Renderer,
) -> String {
    let mut tokens = Tokenizer::new(text);
    let text = tokens.text();
    let mut remarks = remarks(error);
    for remark in &mut remarks {
        remark.position.offset = remark.position.offset.saturating_sub(before);
    }
    let lines: Vec<Range<usize>> = remarks.iter().map(|remark| part_of_line(text, remark.position.offset)).collect();
    let mut shade = Shade {
        shown: lines.clone(),
        hidden: Vec::new(),
        last: 0,
        hides_all: error.is_valueless(),
        secrets: Secrets::default(),
    };
    shade.shown.sort_by_key(|part| (part.start, part.end));
    let sight = Sight::of(schema);
    if shade.hides_all || sight.holds_a_secret(&mut shade.secrets) {
        let mut read = shade.value(&mut tokens, &sight);
        if read.is_ok() {
            shade.last = tokens.offset();
            read = tokens.finish();
        }
        if read.is_err() {
            // what stands there may be a part of a secret, or another document
            shade.hidden.retain(|part| part.start < shade.last);
            shade.hidden.push(shade.last..usize::MAX);
        }
    }
    let mut out = Vec::new();
    for (remark, line) in remarks.iter().zip(lines) {
        out.push(remark.rendered(text, line, &shade.hidden, &mut tokens, renderer));
    }
    out.join("\n\n")
}

fn remarks(error: &JsonError) -> Vec<Remark> {
    let violations = error.violations().into_iter().flatten().filter_map(|violation| {
        Some(Remark {
            title: violation.message(),
            id: Some(violation.keyword()),
            label: violation.shown_path().into_owned(),
            notes: violation.notes().map(ToOwned::to_owned).collect(),
            help: violation.help(),
            position: violation.position()?,
        })
    });
    let mut remarks: Vec<Remark> = violations.collect();
    if let JsonError::Malformed(malformed) = error {
        let expected = malformed.expected();
        remarks.push(Remark {
            title: "not JSON".to_owned(),
            id: None,
            label: match malformed.found() {
                Some(found) => format!("expected {expected}, found {found}"),
                None => format!("expected {expected}"),
            },
            notes: Vec::new(),
            help: None,
            position: malformed.position(),
        });
    }
    remarks
}

/// The part of the line at `offset` that is shown.
fn part_of_line(text: &str, offset: usize) -> Range<usize> {
    let offset = offset.min(text.len());
    let start = text.floor_char_boundary(offset.saturating_sub(BEFORE));
    let end = text.floor_char_boundary(offset + BEHIND);
    let before = text.get(start..offset).unwrap_or_default();
    let behind = text.get(offset..end).unwrap_or_default();
    let start = before.rfind('\n').map_or(start, |at| start + at + 1);
    let end = behind.find(['\n', '\r']).map_or(end, |at| offset + at);
    start..end
}

impl Remark {
    fn rendered(
        &self,
        text: &str,
        line: Range<usize>,
        hidden: &[Range<usize>],
        tokens: &mut Tokenizer<'_>,
        renderer: &Renderer,
    ) -> String {
        let wrong = self.position.offset..end_of_token(tokens, self.position.offset);
        let (shown, span) = shaded(text, line, hidden, wrong);
        let title = Level::ERROR.primary_title(&self.title);
        let title = match self.id {
            Some(id) => title.id(id),
            None => title,
        };
        let caret = AnnotationKind::Primary.span(span).label(&*self.label);
        let mut group =
            title.element(Snippet::source(&*shown).line_start(self.position.line).fold(false).annotation(caret));
        for note in &self.notes {
            group = group.element(Level::NOTE.message(note));
        }
        if let Some(help) = self.help {
            group = group.element(Level::HELP.message(help));
        }
        renderer.render(&[group])
    }
}

/// Where the scalar or the name at `offset` ends; of an array or an object its bracket.
fn end_of_token(tokens: &mut Tokenizer<'_>, offset: usize) -> usize {
    tokens.go_to(offset);
    match tokens.peek() {
        _ if tokens.offset() != offset => offset,
        b'[' | b'{' => offset + 1,
        _ if tokens.skip_value().is_ok() => tokens.offset(),
        _ => offset + 1,
    }
}

/// The part `line` of the text without what is `hidden`, and where in it that is which is `wrong`.
fn shaded(text: &str, line: Range<usize>, hidden: &[Range<usize>], wrong: Range<usize>) -> (String, Range<usize>) {
    let is_line_start = text.get(..line.start).is_none_or(|before| before.is_empty() || before.ends_with('\n'));
    let mut shown = if is_line_start { String::new() } else { REST.to_owned() };
    let (mut start, mut end) = (None, None);
    let hidden: Vec<&Range<usize>> =
        hidden.iter().filter(|secret| secret.start <= line.end && secret.end >= line.start).collect();
    let mut at = line.start;
    while at <= line.end {
        if at >= wrong.start {
            start = start.or(Some(shown.len()));
        }
        if at >= wrong.end {
            end = end.or(Some(shown.len()));
        }
        if let Some(secret) = hidden.iter().find(|secret| secret.contains(&at))
            && at < line.end
        {
            // all of it at once, so that not even its length is told
            start = start.or((wrong.start < secret.end).then_some(shown.len()));
            shown.push_str(HIDDEN);
            end = end.or((wrong.end <= secret.end).then_some(shown.len()));
            at = secret.end;
            continue;
        }
        let Some(character) = text.get(at..line.end).and_then(|rest| rest.chars().next()) else { break };
        shown.push(character);
        at += character.len_utf8();
    }
    let start = start.unwrap_or(shown.len());
    let end = end.unwrap_or(shown.len()).max(start);
    if text.get(line.end..).is_some_and(|behind| !behind.is_empty() && !behind.starts_with(['\n', '\r'])) {
        shown.push_str(REST);
    }
    (shown, start..end)
}

/// What is hidden of the parts that are shown.
struct Shade {
    /// In the order of the text.
    shown: Vec<Range<usize>>,
    hidden: Vec<Range<usize>>,
    /// Where the name or value begins that was read last.
    last: usize,
    /// Nothing is shown but brackets, and names of properties.
    hides_all: bool,
    secrets: Secrets,
}

impl Shade {
    fn hide(&mut self, part: Range<usize>) {
        // sorted by where they begin, the parts are sorted by where they end: they reach as far around the place that they show
        let first = self.shown.partition_point(|shown| shown.end <= part.start);
        if self.shown.get(first).is_some_and(|shown| shown.start < part.end) {
            self.hidden.push(part);
        }
    }

    fn value(&mut self, tokens: &mut Tokenizer<'_>, sight: &Sight<'_>) -> Read<()> {
        let first = tokens.peek();
        let start = tokens.offset();
        self.last = start;
        let is_container = matches!(first, b'[' | b'{');
        if sight.is_hidden() || !is_container || !(self.hides_all || sight.holds_a_secret(&mut self.secrets)) {
            tokens.skip_value()?;
            if sight.is_hidden() || self.hides_all {
                self.hide(start..tokens.offset());
            }
            return Ok(());
        }
        if first == b'[' { self.items(tokens, sight) } else { self.entries(tokens, sight) }
    }

    fn items(&mut self, tokens: &mut Tokenizer<'_>, sight: &Sight<'_>) -> Read<()> {
        tokens.begin_array()?;
        let mut count = 0;
        while tokens.next_item(count == 0)? {
            let (inside, _) = sight.inside(Segment::Index(count));
            count += 1;
            self.value(tokens, &inside)?;
        }
        Ok(())
    }

    fn entries(&mut self, tokens: &mut Tokenizer<'_>, sight: &Sight<'_>) -> Read<()> {
        tokens.begin_object()?;
        let mut is_first = true;
        while tokens.next_entry(is_first)? {
            is_first = false;
            let start = tokens.offset();
            self.last = start;
            let name = tokens.name()?;
            let (inside, sight_of_name) = sight.inside(Segment::Key(&name.decoded()));
            if sight_of_name == NameSight::Hidden || (self.hides_all && sight_of_name == NameSight::OfDocument) {
                // with its quotes
                self.hide(start..start + name.text.len() + 2);
            }
            self.value(tokens, &inside)?;
        }
        Ok(())
    }
}
