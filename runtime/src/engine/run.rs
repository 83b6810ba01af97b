//! One validation: whether it stops at the first violation, what it has found, and what it remembers.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};
use core::mem::ManuallyDrop;

use super::keys::Keys;
use super::note::Lines;
use super::recording::Recording;
use super::stop::Stop;
use super::unique::Unique;
use crate::schema::SchemaObject;
use crate::violation::{LongNames, Violation, Violations};

/// What becomes of a violation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It ends the run, or the trial of a branch.
    StopAtFirst,
    /// It is put into words and kept.
    Collect,
    /// It is counted: a branch of a union is tried.
    Count,
}

/// One validation. What a valid value does not need is behind one pointer, which is null for it.
#[derive(Debug)]
pub(crate) struct Run {
    mode: Cell<Mode>,
    keys_may_repeat: bool,
    failed: Cell<bool>,
    is_skipping: Cell<bool>,
    has_deferred_error: Cell<bool>,
    /// Violations of the branch that is tried.
    counted: Cell<usize>,
    /// The marks of one object with more properties than a word has bits.
    spare: [Cell<u64>; SPARE],
    spare_is_taken: Cell<bool>,
    /// The place of a variant in its enum: here rather than among the arguments, so that the fast path needs no stack.
    pub(super) index: Cell<u32>,
    /// Where the value begins that was read last, in bytes of its text; [`Violation::NO_OFFSET`] of what is no text.
    offset: Cell<usize>,
    heap: RefCell<Option<Box<HeapState>>>,
}

/// Words for the marks of a large object, without allocating.
const SPARE: usize = 4;

/// What only some values need.
#[derive(Debug, Default)]
struct HeapState {
    violations: Vec<Violation>,
    omitted: usize,
    names: LongNames,
    /// What the next violation says beside itself.
    notes: Vec<Lines>,
    /// Violations that propose a name, which may come yet: the steps to its object, and the position of the violation.
    proposals: Vec<(usize, usize)>,
    recording: Recording,
    /// The items of arrays inside each other, where no two may be equal.
    unique: Vec<Unique>,
    /// The keys of maps inside each other, whose number is limited.
    keys: Vec<Keys>,
    /// Large objects inside each other.
    large: Vec<Large>,
}

#[cold]
#[inline(never)]
fn new_heap_state() -> Box<HeapState> {
    Box::default()
}

/// What is remembered of an object that is too large for the words of its frame.
#[derive(Debug, Default)]
pub(super) struct Large {
    marks: Vec<u64>,
    /// Of its unions with a tag, which branch that names.
    pub(super) choices: Vec<u16>,
}

impl Large {
    /// The union at `number` has its branch, which has so many `unions` of its own.
    pub(super) fn choose(&mut self, number: usize, choice: u16, unions: usize) {
        if self.choices.len() <= number {
            self.choices.resize(number + 1, 0);
        }
        if let Some(place) = self.choices.get_mut(number) {
            *place = choice;
        }
        self.choices.splice((number + 1)..=number, core::iter::repeat_n(0, unions));
    }
}

/// The number of the marks that need no memory.
const IN_SPARE: u64 = u64::MAX;

impl Run {
    #[inline(always)]
    pub(crate) const fn new(mode: Mode) -> Self {
        Self {
            mode: Cell::new(mode),
            keys_may_repeat: false,
            failed: Cell::new(false),
            is_skipping: Cell::new(false),
            has_deferred_error: Cell::new(false),
            counted: Cell::new(0),
            spare: [const { Cell::new(0) }; SPARE],
            spare_is_taken: Cell::new(false),
            index: Cell::new(0),
            offset: Cell::new(Violation::NO_OFFSET),
            heap: RefCell::new(None),
        }
    }

    /// A validation of a document, in which a key of a map may come twice.
    #[inline(always)]
    pub(crate) const fn of_document(mode: Mode) -> Self {
        let mut run = Self::new(mode);
        run.keys_may_repeat = true;
        run
    }

    /// Whether a map may have the same key twice. What Rust calls a map has not.
    #[inline(always)]
    pub(super) const fn keys_may_repeat(&self) -> bool {
        self.keys_may_repeat
    }

    /// Whether some violation was met: a `Serialize` may lose the error that says so.
    #[inline(always)]
    pub(crate) fn has_failed(&self) -> bool {
        self.failed.get()
    }

    pub(crate) fn mode(&self) -> Mode {
        self.mode.get()
    }

    /// A value comes, which begins at `offset` of its text: what is wrong with it, or with what it is in, is found there.
    #[inline(always)]
    pub(crate) fn comes_from(&self, offset: usize) {
        self.offset.set(offset);
    }

    /// Where the value begins that was read last.
    #[inline(always)]
    pub(super) fn offset(&self) -> usize {
        self.offset.get()
    }

    /// A violation, which `describe` puts into words where they are wanted.
    pub(super) fn violation(&self, describe: impl FnOnce(&mut LongNames) -> Violation) -> Result<(), Stop> {
        self.failed.set(true);
        match self.mode.get() {
            Mode::StopAtFirst => return Err(Stop::ENDED),
            Mode::Count => self.count(1),
            Mode::Collect => self.with_heap(|heap| {
                if heap.violations.len() < Violations::KEPT {
                    let violation = describe(&mut heap.names);
                    let mut lines = Vec::new();
                    // what was noted last is about what is nearest
                    for note in heap.notes.drain(..).rev() {
                        note.write_to(violation.steps(), &mut lines);
                    }
                    heap.violations.push(violation.with_notes(lines).met_at(self.offset.get()));
                } else {
                    heap.omitted = heap.omitted.saturating_add(1);
                    heap.notes.clear();
                }
            }),
        }
        Ok(())
    }

    /// How many violations are kept so far.
    pub(super) fn kept(&self) -> usize {
        self.heap.borrow().as_ref().map_or(0, |heap| heap.violations.len())
    }

    /// Sorts the violations that are kept, but for those `before` them.
    #[cold]
    pub(super) fn sort_after(&self, before: usize, key: impl Fn(&Violation) -> (u8, usize)) {
        self.with_heap(|heap| {
            if let Some(violations) = heap.violations.get_mut(before..) {
                violations.sort_by_key(key);
            }
        });
    }

    /// The violations that are kept, but for those `before` them, are of the names in front of values.
    #[cold]
    pub(super) fn are_of_names(&self, before: usize) {
        self.with_heap(|heap| heap.violations.iter_mut().skip(before).for_each(Violation::is_met_at_name));
    }

    /// Keeps the error of a function that can only answer yes or no, which [`take_deferred_error`](Self::take_deferred_error) gives back.
    pub(super) fn defer_error(&self) -> bool {
        self.is_skipping.set(true);
        self.has_deferred_error.set(true);
        false
    }

    /// The error of a function that can only answer yes or no.
    pub(super) fn take_deferred_error(&self) -> Option<Result<(), Stop>> {
        self.has_deferred_error.replace(false).then_some(Err(Stop::ENDED))
    }

    /// Nothing more is wanted of the value that is being read.
    #[cold]
    pub(super) fn skip_value<T>(&self) -> Result<T, Stop> {
        self.is_skipping.set(true);
        Err(Stop::ENDED)
    }

    /// Whether the reading of a value has ended because nothing more of it is wanted, whatever the value has made of the error.
    #[cold]
    pub(super) fn take_skipped(&self) -> bool {
        self.is_skipping.replace(false)
    }

    /// So many violations more of the branch that is tried.
    pub(super) fn count(&self, violations: usize) {
        self.failed.set(true);
        self.counted.set(self.counted.get().saturating_add(violations));
    }

    /// The next violation says these lines too.
    pub(super) fn note(&self, lines: Lines) {
        self.with_heap(|heap| heap.notes.push(lines));
    }

    /// The last violation proposes a name, for a property of the object that is so many `steps` from the root of the document,
    /// where it is the first one or not.
    pub(super) fn propose(&self, steps: usize, is_first: bool) {
        self.with_heap(|heap| {
            if is_first {
                // those of objects that were left early
                heap.proposals.retain(|(other, _)| *other < steps);
            }
            if let Some(last) = heap.violations.len().checked_sub(1) {
                heap.proposals.push((steps, last));
            }
        });
    }

    /// The object that is so many `steps` from the root of the document ends: what it has after all is not proposed.
    pub(super) fn withdraw_proposals(&self, steps: usize, absent: &[&'static str]) {
        self.with_heap(|heap| {
            while let Some((_, at)) = heap.proposals.pop_if(|(other, _)| *other >= steps) {
                if let Some(violation) = heap.violations.get_mut(at) {
                    violation.propose_only(absent);
                }
            }
        });
    }

    /// What was noted belongs to nothing that follows.
    pub(super) fn forget_notes(&self) {
        self.with_heap(|heap| heap.notes.clear());
    }

    /// Whether the next violation is put into words.
    pub(super) fn wants_words(&self) -> bool {
        self.mode.get() == Mode::Collect && self.with_heap(|heap| heap.violations.len() < Violations::KEPT)
    }

    /// How many violations `walk` meets: none where the value is valid, and no more than one where the run stops at the first.
    pub(super) fn count_violations(&self, walk: impl FnOnce() -> Result<(), Stop>) -> usize {
        let (mode, failed, counted) = (self.mode.get(), self.failed.get(), self.counted.get());
        if mode == Mode::Collect {
            self.mode.set(Mode::Count);
        }
        let spare_is_taken = self.spare_is_taken.get();
        let (large, unique) = self.with_heap(|heap| (heap.large.len(), heap.unique.len()));
        self.failed.set(false);
        self.counted.set(0);
        // what ends the walk early has been counted
        let _ = walk();
        self.is_skipping.set(false);
        let met = self.counted.get().max(usize::from(self.failed.get()));
        self.mode.set(mode);
        self.failed.set(failed);
        self.counted.set(counted);
        // a walk that has ended early has freed nothing
        self.spare_is_taken.set(spare_is_taken);
        self.with_heap(|heap| {
            heap.large.truncate(large);
            heap.unique.truncate(unique);
        });
        met
    }

    #[inline(always)]
    fn with_heap<T>(&self, then: impl FnOnce(&mut HeapState) -> T) -> T {
        let mut heap = self.heap.borrow_mut();
        match &mut *heap {
            Some(heap) => then(heap),
            none => then(none.insert(new_heap_state())),
        }
    }

    #[inline(always)]
    pub(super) fn with_recording<T>(&self, then: impl FnOnce(&mut Recording) -> T) -> T {
        self.with_heap(|heap| then(&mut heap.recording))
    }

    /// The recording, taken out to be read: what is recorded meanwhile goes into another.
    pub(super) fn take_recording(&self) -> Recording {
        self.with_recording(core::mem::take)
    }

    /// The recording, which has been read: the next one uses its memory.
    pub(super) fn put_back(&self, recording: Recording) {
        self.with_recording(|current| *current = recording);
    }

    /// Marks for an object with `properties` of them, all unset; the number by which they are found.
    #[cold]
    pub(super) fn take_marks(&self, properties: usize) -> u64 {
        if properties <= SPARE * 64 && !self.spare_is_taken.replace(true) {
            self.spare.iter().for_each(|word| word.set(0));
            return IN_SPARE;
        }
        self.take_large()
    }

    /// What is remembered of an object that is too large for the words of its frame; the number by which it is found.
    #[cold]
    pub(super) fn take_large(&self) -> u64 {
        self.with_heap(|heap| {
            heap.large.push(Large::default());
            heap.large.len() as u64 - 1
        })
    }

    /// What was taken last is free again.
    #[cold]
    pub(super) fn free_marks(&self, number: u64) {
        match usize::try_from(number) {
            Ok(position) if number != IN_SPARE => self.with_heap(|heap| heap.large.truncate(position)),
            _ => self.spare_is_taken.set(false),
        }
    }

    pub(super) fn with_large<T: Default>(&self, number: u64, then: impl FnOnce(&mut Large) -> T) -> T {
        let position = usize::try_from(number).unwrap_or(usize::MAX);
        self.with_heap(|heap| heap.large.get_mut(position).map(then).unwrap_or_default())
    }

    /// Whether the property at `index` has come, by the marks called `number`.
    #[cold]
    pub(super) fn has_come(&self, number: u64, index: usize) -> bool {
        let (word, bit) = (index / 64, 1 << (index % 64));
        if number == IN_SPARE {
            return self.spare.get(word).is_some_and(|word| word.get() & bit != 0);
        }
        self.with_large(number, |large| large.marks.get(word).is_some_and(|word| word & bit != 0))
    }

    /// The property at `index` comes; whether it has come before.
    #[cold]
    pub(super) fn mark(&self, number: u64, index: usize) -> bool {
        let (word, bit) = (index / 64, 1 << (index % 64));
        if number == IN_SPARE {
            return self.spare.get(word).is_some_and(|word| word.replace(word.get() | bit) & bit != 0);
        }
        self.with_large(number, |large| {
            if large.marks.len() <= word {
                large.marks.resize(word + 1, 0);
            }
            large.marks.get_mut(word).is_some_and(|word| core::mem::replace(word, *word | bit) & bit != 0)
        })
    }

    /// Remembers an item of the array called `number`, or of a new one where that is 0: its number, and the position of an equal item.
    pub(super) fn remember_item(&self, number: u64, item: Box<[u8]>, position: usize) -> (u64, Option<usize>) {
        self.with_heap(|heap| {
            let arrays = &mut heap.unique;
            let kept = usize::try_from(number).unwrap_or(usize::MAX);
            if kept == 0 {
                arrays.push(Unique::default());
            } else {
                // those of arrays that were inside this one
                arrays.truncate(kept);
            }
            let earlier = arrays.last_mut().and_then(|items| items.insert(item, position));
            (arrays.len() as u64, earlier)
        })
    }

    /// The keys that have come of the map whose entries are at `depth`; of one that is new, none have.
    pub(super) fn with_keys<T>(&self, depth: u8, is_new: bool, then: impl FnOnce(&mut Keys) -> T) -> T {
        self.with_heap(|heap| {
            // those of maps that were inside this one, or before it
            while heap.keys.pop_if(|keys| keys.depth > depth || (is_new && keys.depth == depth)).is_some() {}
            match heap.keys.last_mut() {
                Some(keys) if keys.depth == depth => then(keys),
                _ => then(heap.keys.push_mut(Keys::at(depth))),
            }
        })
    }

    /// Frees what is remembered, where something is.
    #[inline(always)]
    pub(crate) fn end(run: ManuallyDrop<Self>) {
        if run.heap.borrow().is_some() {
            Self::free(ManuallyDrop::into_inner(run));
        }
    }

    /// Out of line, so that what frees is compiled here and not in every crate of a user.
    #[cold]
    #[inline(never)]
    fn free(self) {
        drop(self);
    }

    /// The items of the array called `number` are no longer wanted.
    pub(super) fn forget_items(&self, number: u64) {
        if let Some(others) = usize::try_from(number).ok().and_then(|number| number.checked_sub(1)) {
            self.with_heap(|heap| heap.unique.truncate(others));
        }
    }

    /// What was found, by a run that has failed.
    pub(crate) fn finish(&self, schema: &SchemaObject) -> Violations {
        let heap = self.heap.take().unwrap_or_default();
        Violations::new(schema.name().map(String::from), heap.violations, heap.omitted)
    }
}
