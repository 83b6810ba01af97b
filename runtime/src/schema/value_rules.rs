//! A walk over a Rust value, which asks the rules of its types: where it is, and what was said.
//!
//! The derive writes a method for each type that calls these functions for its fields; nobody's rules, no method. What is generic here is
//! compiled for a user's type only where the walk is called.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Schema;
use crate::violation::{LongNames, Requirement, Violation, Violations};

/// A place in a Rust value, where its rules are asked.
#[derive(Debug)]
pub struct ValueRules<'r> {
    broken: &'r mut Broken,
    place: Place<'r>,
}

/// What rules have said, each with its whole path.
#[derive(Debug, Default)]
pub(crate) struct Broken {
    kept: Vec<Violation>,
    omitted: usize,
    /// Those of all paths.
    names: LongNames,
}

/// The steps from the root, on the stack of the walk.
#[derive(Debug, Clone, Copy)]
struct Place<'r> {
    around: Option<&'r Place<'r>>,
    step: Step<'r>,
    depth: u32,
}

#[derive(Clone, Copy)]
enum Step<'r> {
    /// The root, or what stands in the place of the value around it.
    Here,
    Name(&'r str),
    Index(usize),
    /// The key of a map, which is put into words where a path is wanted.
    Key(&'r dyn Fn() -> Option<String>),
}

impl core::fmt::Debug for Step<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.text().unwrap_or_default())
    }
}

/// Values of types nest so deep; what is deeper is not asked. On the wire they nest less deep than that.
const DEEPEST: u32 = 512;
/// What stands for a key whose type does not say how it is written.
const UNKNOWN_KEY: &str = "*";

impl Step<'_> {
    /// The name or the position; nothing where the step leads nowhere.
    fn text(self) -> Option<String> {
        match self {
            Self::Here => None,
            Self::Name(name) => Some(name.to_string()),
            Self::Index(index) => Some(index.to_string()),
            Self::Key(text) => Some(text().unwrap_or_else(|| UNKNOWN_KEY.to_string())),
        }
    }
}

impl Broken {
    /// What the rules say of `value` and of what it holds.
    pub(crate) fn by<T: Schema + ?Sized>(value: &T) -> Self {
        let mut broken = Self::default();
        value.check_value_rules(&mut ValueRules {
            broken: &mut broken,
            place: Place {
                around: None,
                step: Step::Here,
                depth: 0,
            },
        });
        broken
    }

    /// All of it, in the order of the walk, how many more there were, and the long names in their paths.
    pub(crate) fn into_parts(self) -> (Vec<Violation>, usize, LongNames) {
        (self.kept, self.omitted, self.names)
    }

    fn push(&mut self, place: &Place<'_>, said: Violations) {
        self.omitted = self.omitted.saturating_add(said.omitted());
        for violation in said {
            if self.kept.len() < Violations::KEPT {
                self.kept.push(violation.within_steps(&place.path(), &mut self.names));
            } else {
                self.omitted = self.omitted.saturating_add(1);
            }
        }
    }
}

impl Place<'_> {
    /// The steps from the root to here.
    fn path(&self) -> Vec<String> {
        let mut steps: Vec<String> = self.step.text().into_iter().collect();
        let mut place = self;
        while let Some(around) = place.around {
            place = around;
            steps.extend(place.step.text());
        }
        steps.reverse();
        steps
    }
}

/// A value that another holds, and the walk into it, if its type has a schema.
///
/// Where it has none, the calls are those of [`WithoutSchema`]: the compiler then reports the type once, where the schema needs it.
#[derive(Debug)]
pub struct Held<'v, T: ?Sized>(pub &'v T);

impl<T: Schema + ?Sized> Held<'_, T> {
    /// The property `name` of the value that is walked, which is an object.
    #[inline]
    pub fn property(self, rules: &mut ValueRules<'_>, name: &str) {
        rules.property(name, self.0);
    }

    /// The item at `index` of the value that is walked, which is an array.
    #[inline]
    pub fn item(self, rules: &mut ValueRules<'_>, index: usize) {
        rules.ask(Step::Index(index), self.0);
    }

    /// What is written in the place of the value that is walked, or among its properties.
    #[inline]
    pub fn here(self, rules: &mut ValueRules<'_>) {
        rules.here(self.0);
    }

    /// What serde writes where the value is the key of a map; absent where that is not known.
    #[inline]
    #[must_use]
    pub fn text_as_key(self) -> Option<String> {
        self.0.text_as_key()
    }
}

/// What is done with a [`Held`] value of a type without a schema: nothing.
pub trait WithoutSchema: Sized {
    /// Nothing.
    fn property(self, _: &mut ValueRules<'_>, _: &str) {}

    /// Nothing.
    fn item(self, _: &mut ValueRules<'_>, _: usize) {}

    /// Nothing.
    fn here(self, _: &mut ValueRules<'_>) {}

    /// It is not known.
    fn text_as_key(self) -> Option<String> {
        None
    }
}

impl<T: ?Sized> WithoutSchema for Held<'_, T> {}

impl ValueRules<'_> {
    /// What a rule has said of the value here.
    #[inline]
    pub fn rule<E: Into<Violations>>(&mut self, said: Result<(), E>) {
        if let Err(said) = said {
            self.push(said.into());
        }
    }

    /// The property `name` of the value here, which is an object.
    #[inline]
    pub fn property<T: Schema + ?Sized>(&mut self, name: &str, value: &T) {
        self.ask(Step::Name(name), value);
    }

    /// The item at `index` of the value here, which is an array.
    #[inline]
    pub fn item<T: Schema + ?Sized>(&mut self, index: usize, value: &T) {
        self.ask(Step::Index(index), value);
    }

    /// What is written in the place of the value here, or among its properties.
    #[inline]
    pub fn here<T: Schema + ?Sized>(&mut self, value: &T) {
        self.ask(Step::Here, value);
    }

    /// The items of the value here, from the first one on.
    pub fn items<'v, T: Schema + 'v>(&mut self, items: impl IntoIterator<Item = &'v T>) {
        if T::HAS_VALUE_RULES {
            items.into_iter().enumerate().for_each(|(index, item)| self.item(index, item));
        }
    }

    /// The entries of the value here, which is a map.
    pub fn entries<'v, K: Schema + 'v, V: Schema + 'v>(&mut self, entries: impl IntoIterator<Item = (&'v K, &'v V)>) {
        if K::HAS_VALUE_RULES || V::HAS_VALUE_RULES {
            for (key, value) in entries {
                let text = || key.text_as_key();
                self.ask(Step::Key(&text), key);
                self.ask(Step::Key(&text), value);
            }
        }
    }

    /// The place of the property `name`, for a rule over its value.
    #[inline]
    pub fn at<'s>(&'s mut self, name: &'s str) -> ValueRules<'s> {
        self.step(Step::Name(name))
    }

    /// The place of the item at `index`, for a rule over it.
    #[inline]
    pub fn at_index(&mut self, index: usize) -> ValueRules<'_> {
        self.step(Step::Index(index))
    }

    #[inline]
    fn ask<T: Schema + ?Sized>(&mut self, step: Step<'_>, value: &T) {
        if T::HAS_VALUE_RULES && !self.is_too_deep() {
            value.check_value_rules(&mut self.step(step));
        }
    }

    #[inline]
    fn step<'s>(&'s mut self, step: Step<'s>) -> ValueRules<'s> {
        ValueRules {
            broken: self.broken,
            place: Place {
                around: Some(&self.place),
                step,
                depth: self.place.depth + 1,
            },
        }
    }

    /// Whether nothing that is further inside is asked; it is told.
    fn is_too_deep(&mut self) -> bool {
        let is_too_deep = self.place.depth >= DEEPEST;
        if is_too_deep {
            self.push(Violation::of_place(Requirement::Depth(DEEPEST)).into());
        }
        is_too_deep
    }

    #[cold]
    #[inline(never)]
    fn push(&mut self, said: Violations) {
        self.broken.push(&self.place, said);
    }
}
