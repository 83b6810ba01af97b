//! A property that its object does not know, and refuses → which one was meant, of those that are not there.

use alloc::vec::Vec;
use core::ops::ControlFlow;

use super::frame::{Flag, Frame, State};
use super::parts::Part;
use super::run::Mode;
use super::stop::Stop;
use crate::schema::{Property, Shape};
use crate::violation::{Found, Requirement, nearest};

impl Frame<'_, '_> {
    /// The object here knows no property called `name`, and refuses it.
    #[cold]
    #[inline(never)]
    pub(super) fn unknown(&self, name: &str) -> Result<(), Stop> {
        if self.run.mode() != Mode::Collect {
            return self.report_property(name, || Requirement::AdditionalProperties { nearest: None }, Found::Nothing);
        }
        if let Some(said) = self.unknown_beside_variant(name) {
            return said;
        }
        if let (State::Ordered, Shape::Object(object)) = (self.state(), &self.schema.get().shape) {
            // the marks tell which have come
            self.switch_to_unordered(object);
        }
        let nearest = nearest(name, self.absent_names().into_iter());
        let is_told = self.run.wants_words();
        self.report_property(name, || Requirement::AdditionalProperties { nearest }, Found::Nothing)?;
        if nearest.is_some() && is_told {
            // what was meant may come yet
            self.run.propose(self.steps(), !self.has(Flag::Noted));
            self.set(Flag::Noted, true);
        }
        Ok(())
    }

    /// The names of the properties that the object here knows, its parts' included, and which have not come.
    fn absent_names(&self) -> Vec<&'static str> {
        let mut names = Vec::new();
        let mut add = |properties: &'static [Property], first: usize| {
            let absent = properties.iter().enumerate().filter(|(index, _)| !self.has_come(first + index));
            names.extend(absent.map(|(_, property)| property.name()));
        };
        match (self.state(), &self.schema.get().shape) {
            (State::Unordered | State::Ruled, Shape::Object(object)) => add(object.properties, 0),
            (State::Flattened, Shape::AllOf(parts)) => {
                let _ = self.each_part(parts, &mut |part| {
                    if let Part::Object { object, first, .. } = part {
                        add(object.properties, first);
                    }
                    ControlFlow::Continue(())
                });
            }
            _ => {}
        }
        names
    }

    /// The object here ends: what was thought to be meant and has come after all is no longer proposed.
    #[cold]
    pub(super) fn withdraw_proposals(&self) {
        if self.has(Flag::Noted) {
            self.run.withdraw_proposals(self.steps(), &self.absent_names());
        }
    }
}
