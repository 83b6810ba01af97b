//! A seed, or bytes that a fuzzer makes up → choices, always the same ones.

use alloc::vec::Vec;

/// Where choices come from.
#[derive(Debug, Clone)]
pub(super) enum Choices {
    /// The state of SplitMix64 (Steele, Lea and Flood, 2014).
    Seeded(u64),
    /// Bytes, each used once; behind the last one every choice is the first.
    Given { bytes: Vec<u8>, at: usize },
}

impl Choices {
    fn next(&mut self) -> u64 {
        match self {
            Self::Seeded(state) => {
                *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                mixed ^ (mixed >> 31)
            }
            Self::Given { bytes, at } => {
                let byte = bytes.get(*at).copied().unwrap_or_default();
                *at = at.saturating_add(1);
                u64::from(byte)
            }
        }
    }

    /// A number below `bound`; 0 where there is none.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let bound = bound as u64;
        if bound <= 1 {
            return 0;
        }
        let mut drawn = self.next();
        if let (Self::Given { .. }, true) = (&*self, bound > 256) {
            drawn = (0..7).fold(drawn, |drawn, _| drawn << 8 | self.next());
        }
        usize::try_from(drawn % bound).unwrap_or_default()
    }

    /// A number from 0 to `most`.
    pub(super) fn up_to(&mut self, most: u128) -> u128 {
        let drawn = match self {
            Self::Seeded(_) => u128::from(self.next()) << 64 | u128::from(self.next()),
            Self::Given { .. } => (0..8).fold(0, |drawn: u128, _| drawn << 8 | u128::from(self.next())),
        };
        most.checked_add(1).map_or(drawn, |bound| drawn % bound)
    }

    /// True once in `count` times.
    pub(super) fn one_in(&mut self, count: usize) -> bool {
        self.below(count) + 1 == count
    }

    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}
