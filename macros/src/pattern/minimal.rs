//! A deterministic automaton → which of its states accept the same texts (Hopcroft's algorithm, n log n in the states).

/// The transitions of an automaton, and the states that accept a text which ends there.
pub(super) struct Table<'a> {
    /// The state that follows: for each state, one for each class.
    pub(super) transitions: &'a [usize],
    /// How many classes there are.
    pub(super) stride: usize,
    pub(super) accepts_end: &'a [bool],
}

/// The block of each state: states of one block accept the same texts.
pub(super) fn blocks(table: &Table<'_>) -> Vec<usize> {
    let predecessors = Predecessors::of(table);
    let mut partition = Partition::of(table.accepts_end);
    while let Some(block) = partition.waiting.pop() {
        let splitter = partition.members(block).to_vec();
        for class in 0..table.stride {
            for state in &splitter {
                for predecessor in predecessors.of_state(class, *state) {
                    partition.mark(*predecessor);
                }
            }
            partition.split();
        }
    }
    partition.block_of
}

/// For each class and state, the states that it follows.
struct Predecessors {
    states: usize,
    /// Where the list of a class and a state begins; one more at the end.
    starts: Vec<usize>,
    lists: Vec<usize>,
}

#[expect(clippy::indexing_slicing, reason = "every index is a state or a class, for which the tables have a place")]
impl Predecessors {
    fn of(table: &Table<'_>) -> Self {
        let states = table.accepts_end.len();
        let place = |position: usize, to: usize| position % table.stride * states + to;
        let mut starts = vec![0; table.stride * states + 1];
        for (position, to) in table.transitions.iter().enumerate() {
            starts[place(position, *to) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut lists = vec![0; table.transitions.len()];
        for (position, to) in table.transitions.iter().enumerate() {
            let at = &mut next[place(position, *to)];
            lists[*at] = position / table.stride;
            *at += 1;
        }
        Self {
            states,
            starts,
            lists,
        }
    }

    fn of_state(&self, class: usize, state: usize) -> &[usize] {
        let place = class * self.states + state;
        &self.lists[self.starts[place]..self.starts[place + 1]]
    }
}

/// The states in blocks, which are split until no two states of a block can be told apart.
struct Partition {
    /// All states, those of a block together.
    order: Vec<usize>,
    /// Where a state stands in the order.
    place: Vec<usize>,
    block_of: Vec<usize>,
    /// Where each block begins and ends in the order.
    ranges: Vec<(usize, usize)>,
    /// How many states of each block are marked. They stand first.
    marked: Vec<usize>,
    /// The blocks of which states are marked.
    touched: Vec<usize>,
    /// The blocks that others are to be split by.
    waiting: Vec<usize>,
}

#[expect(clippy::indexing_slicing, reason = "every index is a state or a block, for which the lists have a place")]
impl Partition {
    /// Two blocks: the states that accept the end, and the others.
    fn of(accepts_end: &[bool]) -> Self {
        let states = accepts_end.len();
        let (mut order, accepting): (Vec<usize>, Vec<usize>) = (0..states).partition(|state| !accepts_end[*state]);
        let border = order.len();
        order.extend(accepting);
        let mut place = vec![0; states];
        for (at, state) in order.iter().enumerate() {
            place[*state] = at;
        }
        Self {
            place,
            order,
            block_of: accepts_end.iter().map(|accepts| usize::from(*accepts)).collect(),
            ranges: vec![(0, border), (border, states)],
            marked: vec![0, 0],
            touched: Vec::new(),
            waiting: vec![0, 1],
        }
    }

    fn members(&self, block: usize) -> &[usize] {
        let (start, end) = self.ranges[block];
        &self.order[start..end]
    }

    fn mark(&mut self, state: usize) {
        let block = self.block_of[state];
        let first_unmarked = self.ranges[block].0 + self.marked[block];
        let at = self.place[state];
        if at < first_unmarked {
            return;
        }
        if self.marked[block] == 0 {
            self.touched.push(block);
        }
        self.marked[block] += 1;
        let other = self.order[first_unmarked];
        self.order.swap(at, first_unmarked);
        self.place[other] = at;
        self.place[state] = first_unmarked;
    }

    /// Makes the marked states of each block a block of their own, where there are others in it.
    fn split(&mut self) {
        for block in std::mem::take(&mut self.touched) {
            let (start, end) = self.ranges[block];
            let border = start + std::mem::take(&mut self.marked[block]);
            if border == end {
                continue;
            }
            // the new block is the smaller half, so that no state waits more than log n times
            let is_first_smaller = border - start <= end - border;
            let (kept, new) =
                if is_first_smaller { ((border, end), (start, border)) } else { ((start, border), (border, end)) };
            let number = self.ranges.len();
            self.ranges[block] = kept;
            self.ranges.push(new);
            self.marked.push(0);
            self.waiting.push(number);
            for at in new.0..new.1 {
                self.block_of[self.order[at]] = number;
            }
        }
    }
}
