//! A variant with data: its value, and the object around it, whose only property the variant names.

use super::frame::{Frame, IGNORED, Next, Slot, State};
use super::object::ObjectSource;
use super::stop::Stop;
use crate::schema::{PackedName, Shape, Tag, TagPlace};

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
}
