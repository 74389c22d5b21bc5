//! Owns what a search may use: memory and workers.

/// What a search may use, and what it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes for the table of situations; it takes two thousand at least. Beliefs may take as many, and
    /// a gibibyte in any case.
    pub memory: u64,
    /// Workers, at least one and at most 16; nothing but the time depends on it.
    pub threads: usize,
    /// Whether the learner may walk away while anything else is possible.
    pub walking: bool,
    /// Whether the learner may ask while it is possible to stay without that.
    pub asking: bool,
    /// Whether what is seen changes what is believed. Where it does not, all is planned by what was believed
    /// at first, and what the search answers is what somebody deaf takes a choice to be worth.
    pub hearing: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { memory: 2 << 30, threads: 1, walking: true, asking: true, hearing: true }
    }
}

/// Most workers: what each may add to a table that counts as full must fit into the rest of it.
const MOST_WORKERS: usize = 16;

/// How many workers there are.
pub(super) fn workers(limits: &Limits) -> usize {
    limits.threads.clamp(1, MOST_WORKERS)
}

/// Most bytes for beliefs.
pub(super) fn for_beliefs(limits: &Limits) -> u64 {
    limits.memory.max(1 << 30)
}
