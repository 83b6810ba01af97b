//! A variant with data: its value, and the object around it, whose only property the variant names.

use alloc::format;
use alloc::vec::Vec;

use super::frame::{Frame, IGNORED, Next, Slot, State};
use super::note::Lines;
use super::object::ObjectSource;
use super::reference::place_accepts_null;
use super::report::{name_of_variant, no_variant, variant_named};
use super::run::Mode;
use super::stop::Stop;
use crate::schema::{PackedName, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::{Found, Requirement, quoted};

impl<'f, 's> Frame<'f, 's> {
    /// The object around the value of a variant begins, as the value called `name` here.
    #[inline(never)]
    pub(crate) fn around_variant(
        &'f self,
        name: PackedName,
        wrappers: u8,
        (index, packed): (u32, PackedName),
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        let declared = self.find(name)?;
        // the common case: the variant's place in the enum is that of the branch in the union, whose only property has its name
        let schema = declared.judged();
        if let Shape::OneOf(union) | Shape::AnyOf(union) = &schema.shape
            && let Some(Tag {
                place: TagPlace::External,
                ..
            }) = union.tag
            && let Some(branch) = union.branches.get(index as usize)
            && let Shape::Object(object) = &branch.shape
            && let [only] = object.properties
            && only.packed.equals(packed)
            && self.may_go_deeper()
            && self.state() != State::Tagged
        {
            return Ok(self.begin(slot, name, declared, branch, State::Ordered, Next::properties(object.properties)));
        }
        self.open_object(name, wrappers, declared, ObjectSource::Struct, slot)
    }

    /// The place of the value of a variant in the object here, which has begun with it; and what it is called there.
    pub(crate) fn place_of_variant(
        &'f self,
        packed: PackedName,
        name: &'f &'static str,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<(&'f Frame<'f, 's>, PackedName), Stop> {
        if packed.is_long() { Ok((self.long_name(name, slot)?, PackedName::NONE)) } else { Ok((self, packed)) }
    }

    /// The value of a variant, called `name` here, is not read; the object around it may lack more.
    #[cold]
    #[inline(never)]
    pub(crate) fn ignore_variant(
        &'f self,
        name: PackedName,
        stop: Stop,
        slot: &'f mut Slot<'f, 's>,
    ) -> Result<&'f Frame<'f, 's>, Stop> {
        self.handle_stop(name, stop)?;
        let frame =
            &*slot.insert(self.child(name, &IGNORED, &IGNORED, State::Uniform, Next::value_schema(&IGNORED), true));
        frame.ignore_the_rest();
        frame.marks.set(u64::MAX);
        Ok(frame)
    }

    /// The end of the object around the value of a variant, which has ended.
    #[inline(never)]
    pub(crate) fn end_variant(&self, said: Result<(), Stop>) -> Result<(), Stop> {
        let (place, name) = match self.parent {
            Some(place) => (place, self.name),
            None => return said,
        };
        if let Err(stop) = said {
            place.handle_stop(name, stop)?;
        }
        let object = if place.state() == State::Value { place.parent } else { Some(place) };
        object.map_or(Ok(()), Self::end_object)
    }

    /// The object here is no variant of `union`: it has the property `text` first.
    #[cold]
    pub(super) fn unknown_variant(&self, union: &Union, tag: &Tag, text: &str) -> Result<(), Stop> {
        let (found, nullable) = (Found::Text(text), place_accepts_null(self.declared));
        let before = self.run.kept();
        self.report_property(text, || no_variant(union, tag, found, nullable), found)?;
        self.run.are_of_names(before);
        Ok(())
    }

    /// The object here names the variant `text` of `union`, which is written without a value.
    #[cold]
    pub(super) fn value_of_plain_variant(&self, union: &Union, tag: &Tag, text: &str) -> Result<(), Stop> {
        let requirement = || match variant_named(tag, text) {
            Some(variant) => Requirement::VariantForm {
                variant,
                has_value: false,
            },
            None => no_variant(union, tag, Found::Nothing, place_accepts_null(self.declared)),
        };
        self.report_here(requirement, Found::Variant(text))
    }

    /// The property `text` of the object here is a variant, and there is one already, under the branch `chosen` if it is known.
    #[cold]
    pub(super) fn variant_beside(&self, tag: &Tag, chosen: Option<&SchemaObject>, text: &str) -> Result<(), Stop> {
        let (Some(first), Some(second)) = (chosen.and_then(name_of_variant), variant_named(tag, text)) else {
            return self.unknown(text);
        };
        let requirement = || {
            if first == second {
                return Requirement::Duplicate {
                    property: first,
                    is_alias: false,
                };
            }
            Requirement::SecondVariant { first, second }
        };
        self.report_property(text, requirement, Found::Nothing)
    }

    /// The object of a variant here has the property `name` too: what is said of that, where it is known which union the variant is of.
    #[cold]
    pub(super) fn unknown_beside_variant(&self, name: &str) -> Option<Result<(), Stop>> {
        if self.run.mode() != Mode::Collect {
            return None;
        }
        let schema = self.schema.get();
        let mut unions = MOST_UNIONS;
        let tag = tag_around(self.declared, schema, &mut unions)?;
        let alone = name_of_variant(schema)?;
        if variant_named(tag, name).is_some() {
            return Some(self.variant_beside(tag, Some(schema), name));
        }
        self.run.note(Lines::Ready(Vec::from([format!(
            "the variant {} is the only property of its object",
            quoted(alone)
        )])));
        let requirement = || Requirement::AdditionalProperties { nearest: None };
        Some(self.report_property(name, requirement, Found::Nothing))
    }
}

/// So many unions are looked through for the one that a variant belongs to.
const MOST_UNIONS: u8 = 64;

/// The tag of the union at the place of `declared` that is tagged externally, and has the branch `branch`.
fn tag_around<'t>(declared: &'t SchemaObject, branch: &SchemaObject, rest: &mut u8) -> Option<&'t Tag> {
    *rest = rest.checked_sub(1)?;
    match &declared.judged().shape {
        Shape::AnyOf(union) | Shape::OneOf(union) => match &union.tag {
            Some(tag) => {
                let is_it = |known: &&SchemaObject| core::ptr::eq(known.judged(), branch);
                (tag.place == TagPlace::External && union.branches.iter().any(is_it)).then_some(tag)
            }
            None => union.branches.iter().find_map(|inner| tag_around(inner, branch, rest)),
        },
        Shape::AllOf(parts) => tag_around(parts.around()?, branch, rest),
        _ => None,
    }
}
