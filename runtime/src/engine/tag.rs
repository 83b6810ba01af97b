//! The tag of a union: it decides the branch as soon as it comes, and what comes before it is written down.

use super::frame::{Flag, Frame, State, TAG, is};
use super::limits::MOST_WRAPPERS;
use super::listener::is_surely_same;
use super::recording::{Content, Recorded};
use super::report::no_branch;
use super::stop::Stop;
use crate::schema::{Object, PackedName, Property, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::Found;

impl<'s> Frame<'_, 's> {
    /// The property that the object here waits for, where it is one of a tagged union.
    pub(super) fn tag_of_object(&self) -> Option<&'static str> {
        match self.schema.get().shape.tagged() {
            Some((_, tag)) => match tag.place {
                TagPlace::Property(property) => Some(property),
                TagPlace::External => None,
            },
            None => None,
        }
    }

    /// The object that waits for a tag, where the value called `name` here is the tag; `declared` is what such a value meets.
    pub(super) fn waiting(&self, name: PackedName, declared: &SchemaObject) -> Option<&Self> {
        // a long name has a place of its own
        let (object, text) = match self.parent {
            Some(parent) if self.state() == State::Value && self.name.is_long() => (parent, Some(self.long_text())),
            _ => (self, None),
        };
        if !is(declared, &TAG) {
            return None;
        }
        let is_tag = |tag: &Tag| match (tag.place, text) {
            (TagPlace::Property(property), Some(text)) => property == text,
            (TagPlace::Property(_), None) => tag.packed.equals(name),
            (TagPlace::External, _) => false,
        };
        match &object.schema.get().shape {
            Shape::AnyOf(Union { tag: Some(tag), .. }) | Shape::OneOf(Union { tag: Some(tag), .. }) => {
                is_tag(tag).then_some(object)
            }
            // what is asked for by the schema of all parts is a tag of one of them
            Shape::AllOf(_) => Some(object),
            _ => None,
        }
    }

    /// The string `value` comes, called `name`, in an object that waits for its tag. Whether it is the tag, of a branch that is a plain
    /// object: the rest is read under that.
    #[inline(always)]
    pub(super) fn take_tag(&self, name: PackedName, value: &str) -> bool {
        if let Some((union, tag)) = self.schema.get().shape.tagged()
            && tag.packed.equals(name)
            && let Some(branch) = tag.find(value).and_then(|branch| union.branches.get(branch))
            && let Shape::Object(object) = &branch.shape
            && let [first, rest @ ..] = object.properties
            && first.packed.equals(name)
        {
            return self.take_branch(branch, object, rest);
        }
        false
    }

    /// The same, where the tag is the variant of an enum, and its place there mostly that of the branch.
    #[inline(always)]
    pub(super) fn take_tag_of(&self, name: PackedName, index: u32, value: &'static str) -> bool {
        if let Some((union, _)) = self.schema.get().shape.tagged()
            && let Some(branch) = union.branches.get(index as usize)
            && let Shape::Object(object) = &branch.shape
            && let [first, rest @ ..] = object.properties
            && first.packed.equals(name)
            && let Shape::Enum(enumeration) = &first.schema.shape
            && let [only] = enumeration.values
            && is_surely_same(only, value)
        {
            return self.take_branch(branch, object, rest);
        }
        false
    }

    #[inline(always)]
    fn take_branch(&self, branch: &'s SchemaObject, object: &Object, rest: &'static [Property]) -> bool {
        if !object.plain || self.wrappers() >= MOST_WRAPPERS {
            return false;
        }
        self.schema.set(branch);
        self.value_schema.set(None);
        self.marks.set(0);
        if self.has(Flag::Struct) {
            self.set_state(State::Ordered);
            self.rest.set(rest);
        } else {
            self.set_state(State::Unordered);
            self.marks.set(1);
        }
        true
    }

    /// The tag that the object here waits for is `value`, and comes later: the object is read under the branch of that name at once, if
    /// that is a plain object.
    pub(crate) fn tag_is(&self, value: &str) {
        if let Some((union, tag)) = self.schema.get().shape.tagged()
            && let Some(branch) = branch_named(union, tag, Found::Text(value))
            && let Shape::Object(object) = &branch.shape
            && object.plain
            && self.wrappers() < MOST_WRAPPERS
        {
            self.schema.set(branch);
            self.value_schema.set(None);
            self.marks.set(0);
            self.set_state(State::Unordered);
        }
    }

    /// Where an object waits for a tag: `None`, where the scalar called `name` is nothing to that.
    pub(super) fn receive_tag_scalar(
        &self,
        name: PackedName,
        declared: &'s SchemaObject,
        found: Found<'_>,
    ) -> Option<Result<(), Stop>> {
        if let Some(object) = self.waiting(name, declared) {
            return Some(object.tag_comes(self, name, found));
        }
        if self.state() == State::Tagged && self.tag_of_object().is_some() {
            // something else comes first
            self.record_from_here();
            self.record(name, found);
            return Some(Ok(()));
        }
        None
    }

    /// The schema of an array or an object that begins, called `name` here: where a tag is awaited, it is none.
    pub(super) fn receive_tag_container(
        &self,
        name: PackedName,
        declared: &'s SchemaObject,
        found: Found<'_>,
    ) -> Result<&'s SchemaObject, Stop> {
        if let Some(object) = self.waiting(name, declared) {
            object.tag_comes(self, name, found)?;
            return self.run.skip_value();
        }
        if self.state() == State::Tagged && self.tag_of_object().is_some() {
            return Ok(self.record_from_here());
        }
        Ok(declared)
    }

    /// The value `found` comes, called `name` in `at`: a tag of the object here.
    fn tag_comes(&self, at: &Self, name: PackedName, found: Found<'_>) -> Result<(), Stop> {
        match &self.schema.get().shape {
            Shape::AllOf(parts) => self.tag_of_parts(parts, at, name, found),
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                let Some(tag) = &union.tag else { return Ok(()) };
                if let Some(branch) = branch_named(union, tag, found) {
                    self.continue_under(branch, at, name, found)
                } else {
                    self.ignore_the_rest();
                    at.no_branch_of(tag, name, found)
                }
            }
            _ => Ok(()),
        }
    }

    /// No branch is called as the tag `found` says.
    pub(super) fn no_branch_of(&self, tag: &Tag, name: PackedName, found: Found<'_>) -> Result<(), Stop> {
        self.report(name, no_branch(tag, found), found)
    }

    /// The tag `found` has come, called `name` in `at`: the object is read on under `branch`, to which the tag belongs.
    fn continue_under(
        &self,
        branch: &'s SchemaObject,
        at: &Self,
        name: PackedName,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        let branch = self.enter_subschema(branch)?;
        self.start_object(branch)?;
        if self.state() == State::Recorded {
            // the branch is a union itself, or has one among its parts: all of the object is written down
            self.record_container(true);
        }
        if core::ptr::eq(at, self) {
            if !self.has(Flag::Struct) {
                name.with_text(|text| self.key(name, text))?;
            }
            return self.scalar(name, found);
        }
        let text = at.long_text();
        let mut slot = None;
        self.long_name(&text, &mut slot)?.scalar(PackedName::NONE, found)
    }

    /// The object here has been recorded: its tag comes late, or not at all.
    pub(super) fn judge_recorded_by_tag(
        &self,
        union: &'s Union,
        tag: &'s Tag,
        property: &'static str,
        value: Recorded<'_>,
    ) -> Result<(), Stop> {
        let named = value.inside().find(|entry| entry.with_name(|_, name| name == property));
        let Some(named) = named else { return self.missing_tag(union, tag) };
        if let Some(branch) = named.as_text().and_then(|text| branch_named(union, tag, Found::Text(text))) {
            self.replay_contents_under(branch, value)
        } else {
            let (name, text) = named.name();
            let schema = self.schema.get();
            self.ignore_the_rest();
            let place = self.place(name, Some(&text), schema);
            self.run.comes_from(named.offset());
            if let Content::Refused(message) = named.content() {
                return place.handle_stop(PackedName::NONE, Stop::refused(message.into()));
            }
            place.no_branch_of(tag, PackedName::NONE, named.found())
        }
    }
}

/// The branch of `union` that the tag `found` names.
pub(super) fn branch_named(union: &Union, tag: &Tag, found: Found<'_>) -> Option<&'static SchemaObject> {
    let Found::Text(text) = found else { return None };
    tag.find(text).and_then(|branch| union.branches.get(branch)).copied()
}
