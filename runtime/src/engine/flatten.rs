//! An object that is several objects at once, as `flatten` makes it: one walk over its entries, each of which goes to the part that
//! knows it.

use core::ops::ControlFlow;

use super::frame::{Flag, Frame, IGNORED, NULL, State, TAG};
use super::parts::{Choice, DEEPEST, Part, PartRules, Variants};
use super::recording::Recorded;
use super::stop::Stop;
use crate::schema::{Object, PackedName, Parts, SchemaObject, Shape, Tag};
use crate::violation::Found;

impl<'s> Frame<'_, 's> {
    /// The property `text` of a part that is an object, its place there, and its bit.
    fn property_in_parts(&self, parts: &'s Parts, name: PackedName, text: &str) -> Option<(&'s Object, usize, usize)> {
        self.search_parts(parts, name, text).property
    }

    /// The first part with variants whose tag has not come, and which `is_wanted`.
    fn pending(
        &self,
        parts: &'s Parts,
        is_wanted: &dyn Fn(Variants<'s>, PartRules) -> bool,
    ) -> Option<(Variants<'s>, usize, usize)> {
        let mut open = None;
        let _ = self.each_part(parts, &mut |part| match part {
            Part::Tagged {
                variants,
                choice: Choice::Pending,
                number,
                first,
                rules,
            } if is_wanted(variants, rules) => {
                open = Some((variants, number, first));
                ControlFlow::Break(())
            }
            _ => ControlFlow::Continue(()),
        });
        open
    }

    /// The schema of the entry `text`.
    pub(super) fn look_up_in_parts(
        &self,
        parts: &'s Parts,
        name: PackedName,
        text: &str,
    ) -> Result<&'s SchemaObject, Stop> {
        let found = self.search_parts(parts, name, text);
        if found.is_tag {
            // what judges the tag is known once it has come
            return Ok(&TAG);
        }
        if let Some((object, index, bit)) = found.property {
            let Some(property) = object.properties.get(index) else { return Ok(&IGNORED) };
            if self.mark(bit) {
                self.duplicate(text, property)?;
                return Ok(&IGNORED);
            }
            return Ok(Self::watched(object, property));
        }
        if let Some(said) = self.variant_of_parts(parts, name, text) {
            return said;
        }
        if found.is_pending && !self.has(Flag::TagsResolved) {
            // a branch whose tag comes later may know it
            return Ok(self.record_from_here());
        }
        self.unknown_to_parts(parts, name, text)
    }

    /// Notes whether there are variants whose tag has not come.
    fn look_for_pending(&self, parts: &'s Parts) {
        self.set(Flag::NoTagPending, self.pending(parts, &|_, _| true).is_none());
    }

    /// The entry `text`, where it is a variant of a part whose variants are told apart by the names of properties.
    fn variant_of_parts(
        &self,
        parts: &'s Parts,
        name: PackedName,
        text: &str,
    ) -> Option<Result<&'s SchemaObject, Stop>> {
        let mut found = None;
        let _ = self.each_part(parts, &mut |part| match part {
            Part::Tagged {
                variants,
                choice,
                number,
                first,
                ..
            } => match variants.named(text) {
                Some(branch) => {
                    found = Some((variants, choice, number, first, branch));
                    ControlFlow::Break(())
                }
                None => ControlFlow::Continue(()),
            },
            _ => ControlFlow::Continue(()),
        });
        let (variants, choice, number, first, branch) = found?;
        if choice != Choice::Pending {
            // an enum is one variant
            let said = match variants {
                Variants::Union(union, tag) => {
                    let chosen = if let Choice::Branch(chosen) = choice { union.branches.get(chosen) } else { None };
                    self.variant_beside(tag, chosen.copied(), text)
                }
                Variants::Names(_) => self.unknown(text),
            };
            return Some(said.map(|()| &IGNORED));
        }
        self.choose(number, first, variants, Choice::Branch(branch));
        self.look_for_pending(parts);
        match variants.object(branch) {
            Some(_) => Some(self.look_up_in_parts(parts, name, text)),
            None => Some(Ok(&NULL)),
        }
    }

    /// Whether a property that nobody else knows is the variant of a part that stands for all that are not listed. It is one where
    /// serde reads the part from all that is left of the object.
    fn takes_as_other(&self, parts: &'s Parts) -> bool {
        let is_wanted =
            |variants: Variants<'s>, rules: PartRules| rules.rejects_unknown && variants.otherwise().is_some();
        let Some((variants, number, first)) = self.pending(parts, &is_wanted) else { return false };
        let Some(branch) = variants.otherwise() else { return false };
        self.choose(number, first, variants, Choice::Branch(branch));
        self.look_for_pending(parts);
        true
    }

    /// The entry `text` comes, which no part knows that is an object.
    fn unknown_to_parts(&self, parts: &'s Parts, name: PackedName, text: &str) -> Result<&'s SchemaObject, Stop> {
        if !self.has(Flag::NoTagPending) && self.takes_as_other(parts) {
            return Ok(&NULL);
        }
        let mut dictionary = None;
        let (mut is_closed, mut is_known) = (parts.closed, false);
        let _ = self.each_part(parts, &mut |part| {
            match part {
                Part::Dictionary(_, part) => dictionary = dictionary.or(Some(part)),
                Part::Any => is_known = true,
                Part::Object { object, rules, .. } => is_closed |= object.closed && rules.rejects_unknown,
                // serde reads an object of parts from all that is left; one that may be absent, it gives up instead
                Part::Parts(parts, rules) => is_closed |= parts.closed && !rules.is_optional,
                Part::Tagged {
                    variants,
                    choice,
                    rules,
                    ..
                } => {
                    is_known |= choice == Choice::None;
                    let is_named = matches!(choice, Choice::Branch(_)) && variants.tag().is_none();
                    is_closed |= is_named && rules.rejects_unknown;
                }
                Part::Untagged(schema, _) => is_known |= knows(schema, text, DEEPEST),
            }
            ControlFlow::Continue(())
        });
        match dictionary {
            Some(dictionary) => {
                self.key_of_dictionary(dictionary.keys, text)?;
                if !self.has_come_as_key(&dictionary.keywords, name, text) {
                    self.count.set(self.count.get() + 1);
                }
                Ok(dictionary.values)
            }
            None if is_closed && !is_known && !self.has(Flag::PartOfLarger) => self.unknown(text).map(|()| &IGNORED),
            None => Ok(&IGNORED),
        }
    }

    /// The value `found` comes, called `name` in `at`: the tag of unions among the parts.
    pub(super) fn tag_of_parts(
        &self,
        parts: &'s Parts,
        at: &Self,
        name: PackedName,
        found: Found<'_>,
    ) -> Result<(), Stop> {
        let (packed, long) = if core::ptr::eq(at, self) { (name, "") } else { (at.name, at.long_text()) };
        let with_text = |then: &mut dyn FnMut(&str) -> Result<(), Stop>| {
            if packed.is_long() { then(long) } else { packed.with_text(then) }
        };
        with_text(&mut |text| {
            // a branch may have unions among its own parts, with the same tag
            while let Some((variants, number, first)) = self.pending(parts, &|variants, _| variants.tag() == Some(text))
            {
                let Variants::Union(_, tag) = variants else { break };
                let Some(branch) = position_named(tag, found) else {
                    self.choose(number, first, variants, Choice::None);
                    at.no_branch_of(tag, name, found)?;
                    continue;
                };
                self.choose(number, first, variants, Choice::Branch(branch));
            }
            self.look_for_pending(parts);
            let Some((object, index, bit)) = self.property_in_parts(parts, packed, text) else { return Ok(()) };
            let Some(property) = object.properties.get(index) else { return Ok(()) };
            self.mark(bit);
            if object.ruled {
                self.compare(object, property, bit - index, found);
            }
            match found {
                Found::Array(_) | Found::Object(_) => Ok(()),
                _ => at.scalar_under(name, &property.schema, found),
            }
        })
    }

    /// The schema of the property called `name`, of a part that is an object, if it has come.
    pub(super) fn property_that_has_come(&self, parts: &'s Parts, name: PackedName) -> Option<&'s SchemaObject> {
        let (object, index, bit) = name.with_text(|text| self.property_in_parts(parts, name, text))?;
        let property = object.properties.get(index)?;
        self.has_come(bit).then_some(&property.schema)
    }

    /// The tag called `name` in `at` does not come: nothing is said about the unions that it tells apart.
    pub(super) fn lose_tag(&self, parts: &'s Parts, at: &Self, name: PackedName) {
        let (packed, long) = if core::ptr::eq(at, self) { (name, "") } else { (at.name, at.long_text()) };
        let lose = |text: &str| {
            while let Some((variants, number, first)) = self.pending(parts, &|variants, _| variants.tag() == Some(text))
            {
                self.choose(number, first, variants, Choice::None);
            }
        };
        if packed.is_long() { lose(long) } else { packed.with_text(lose) }
    }

    /// The object here ends: what do its parts lack? Those that are unions without a tag judge it, where it has been recorded.
    pub(super) fn end_flattened(&self, parts: &'s Parts, recorded: Option<Recorded<'_>>) -> Result<(), Stop> {
        self.withdraw_proposals();
        let before = self.run.kept();
        self.report_lacking(parts)?;
        if let Some(value) = recorded {
            self.judge_untagged_parts(parts, value)?;
        }
        if self.run.kept() > before {
            self.put_in_order(parts, before);
        }
        Ok(())
    }

    fn report_lacking(&self, parts: &'s Parts) -> Result<(), Stop> {
        let mut said = Ok(());
        let _ = self.each_part(parts, &mut |part| {
            said = self.end_part(part);
            if said.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        said
    }

    fn end_part(&self, part: Part<'s>) -> Result<(), Stop> {
        match part {
            Part::Object {
                object,
                first,
                rules,
            } => {
                let has_come = |index: usize| self.has_come(first + index);
                if rules.is_optional && !(0..object.properties.len()).any(has_come) {
                    return Ok(());
                }
                if object.ruled {
                    return self.report_lacking_by_rules(object, first);
                }
                for (index, property) in object.properties.iter().enumerate() {
                    if property.required && !has_come(index) {
                        self.missing(property)?;
                    }
                }
                Ok(())
            }
            Part::Tagged {
                variants,
                choice: Choice::Pending,
                rules,
                ..
            } if !rules.is_optional => match variants {
                Variants::Union(union, tag) => self.missing_tag(union, tag),
                Variants::Names(enumeration) => self.missing_variant(enumeration.values),
            },
            Part::Dictionary(schema, dictionary) => {
                let count = self.count.get();
                let broken = dictionary.keywords.broken_by(count);
                if broken.is_empty() { Ok(()) } else { self.broken_as(schema, broken, Found::Object(Some(count))) }
            }
            _ => Ok(()),
        }
    }

    /// What the object here lacks was found part by part: after `before` other violations. It is told in the order of the wire, and
    /// what is wrong with the object as a whole after that.
    #[cold]
    fn put_in_order(&self, parts: &'s Parts, before: usize) {
        let (steps, names) = (self.steps(), parts.names_in_order());
        self.run.sort_after(before, |violation| match violation.steps().checked_sub(steps) {
            Some(0) => (2, 0),
            Some(1) if violation.is_of_what_lacks() => {
                let name = violation.segments().last();
                (1, names.iter().position(|known| Some(*known) == name.as_deref()).unwrap_or(usize::MAX))
            }
            _ => (0, 0),
        });
    }

    /// The object here has been recorded, or what has come of it since a tag was missing: it is judged.
    pub(super) fn judge_recorded_parts(&self, parts: &'s Parts, value: Recorded<'_>) -> Result<(), Stop> {
        self.set_state(State::Flattened);
        self.value_schema.set(None);
        self.count.set(0);
        let branch_of = |variants: Variants<'s>| {
            let (Variants::Union(_, tag), Some(property)) = (variants, variants.tag()) else { return None };
            let named = value.inside().find(|entry| entry.with_name(|_, name| name == property))?;
            position_named(tag, Found::Text(named.as_text()?))
        };
        while let Some((variants, number, first)) = self.pending(parts, &|variants, _| branch_of(variants).is_some()) {
            let Some(branch) = branch_of(variants) else { break };
            self.choose(number, first, variants, Choice::Branch(branch));
        }
        self.set(Flag::TagsResolved, true);
        for entry in value.inside() {
            self.replay_entry(entry)?;
        }
        self.end_flattened(parts, Some(value))?;
        self.free();
        Ok(())
    }

    /// The unions without a tag among the parts judge the whole object, each on its own.
    fn judge_untagged_parts(&self, parts: &'s Parts, value: Recorded<'_>) -> Result<(), Stop> {
        let mut said = Ok(());
        let _ = self.each_part(parts, &mut |part| {
            let Part::Untagged(schema, rules) = part else { return ControlFlow::Continue(()) };
            let is_met = |entry: Recorded<'_>| {
                entry.with_name(|name, text| {
                    self.property_in_parts(parts, name, text).is_none() && knows(schema, text, DEEPEST)
                })
            };
            if !rules.is_optional || value.inside().any(is_met) {
                said = self.same_place(schema).open().replay(PackedName::NONE, value);
            }
            if said.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        said
    }
}

/// The place of the branch that the tag `found` names.
fn position_named(tag: &Tag, found: Found<'_>) -> Option<usize> {
    let Found::Text(text) = found else { return None };
    tag.find(text)
}

/// Whether `schema` knows the property `name` in some branch or part.
fn knows(schema: &SchemaObject, name: &str, depth: u8) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    match &schema.judged().shape {
        Shape::Object(object) => object.find(name).is_some(),
        Shape::AnyOf(union) | Shape::OneOf(union) => union.branches.iter().any(|branch| knows(branch, name, depth)),
        Shape::AllOf(parts) => parts.parts.iter().any(|part| knows(part, name, depth)),
        Shape::Dictionary(_) | Shape::Any => true,
        _ => false,
    }
}
