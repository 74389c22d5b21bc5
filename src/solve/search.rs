//! Owns the search: the value of a situation as the best mean over what chance may bring, each
//! situation worked out once.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::beliefs::{CERTAIN, TooMany};
use super::expand::{Arc, Expander};
use super::layout::Key;
use super::table::{Known, Table};
use super::value::Value;

/// A deal in which more choices follow each other than this is none that ends.
const DEEPEST: usize = 4_000;

/// How much work was done; the same for any number of workers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Situations in which the learner chooses, each with its belief.
    pub states: u64,
    /// Choices possible in them.
    pub choices: u64,
    /// Chances behind those choices in which more than one thing could happen.
    pub chances: u64,
    /// Ways from a choice to the next, or to an end.
    pub transitions: u64,
}

impl Work {
    pub(super) fn add(&mut self, other: Self) {
        self.states += other.states;
        self.choices += other.choices;
        self.chances += other.chances;
        self.transitions += other.transitions;
    }
}

/// Why a search stopped before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The table is full.
    Full,
    /// There are more beliefs than can be told apart.
    Beliefs,
    /// A deal that goes on for ever.
    Endless,
    /// Somebody asked for it, or another worker had to stop.
    Asked,
}

impl From<TooMany> for Stop {
    fn from(_: TooMany) -> Self {
        Self::Beliefs
    }
}

/// Follows a search and may end it.
pub trait Watch: Sync {
    /// Called now and then with the states and transitions since the last call; whether to go on.
    fn go_on(&self, states: u64, transitions: u64) -> bool;

    /// Called once it is known that the deal is worth no more than `high`.
    fn bounded(&self, high: Value) {
        let _ = high;
    }
}

/// Nobody watches.
pub struct Unwatched;

impl Watch for Unwatched {
    fn go_on(&self, _: u64, _: u64) -> bool {
        true
    }
}

/// What all workers share.
pub struct Shared<'a> {
    pub table: &'a Table,
    /// Entries in the table.
    pub entries: &'a AtomicU64,
    /// Entries at which the table counts as full.
    pub most: u64,
    /// States between two looks at the others.
    pub breath: u64,
    pub halt: &'a AtomicBool,
    pub watch: &'a dyn Watch,
    /// Asks what is known rather than what hindsight says: situations of hindsight to which this leads,
    /// which are those with the beliefs that have the lowest so many numbers, get a mark, and what each
    /// action gives away is noted.
    pub certain: Option<u32>,
}

/// One worker. Its arcs lie in one stack, so that going deeper costs no memory of its own.
pub struct Worker<'a> {
    shared: &'a Shared<'a>,
    expander: Expander<'a>,
    /// Walks the choices from the last to the first, so that two workers seldom do the same.
    backwards: bool,
    depth: usize,
    /// By action: the least that it gave away in a situation; `i64::MAX` = nowhere possible.
    pub regret: Vec<i64>,
    /// Number and worth of the choices that are being weighed.
    choices: Vec<(u16, i64)>,
    pub work: Work,
    /// Work not yet told to the others.
    fresh: Work,
}

impl<'a> Worker<'a> {
    pub fn new(shared: &'a Shared<'a>, expander: Expander<'a>, backwards: bool) -> Self {
        let regret = vec![i64::MAX; expander.program.actions];
        let (choices, work, fresh) = (Vec::new(), Work::default(), Work::default());
        Self { shared, expander, backwards, depth: 0, regret, choices, work, fresh }
    }

    /// What best and worst play make of a situation.
    pub fn know(&mut self, key: Key) -> Result<Known, Stop> {
        match self.shared.table.get(key) {
            Some(known) => Ok(known),
            None => self.work_out(key),
        }
    }

    fn work_out(&mut self, key: Key) -> Result<Known, Stop> {
        if self.depth > DEEPEST {
            return Err(Stop::Endless);
        }
        let first = self.expander.arcs.len();
        let before = (self.expander.choices, self.expander.chances);
        self.expander.expand(key)?;
        let last = self.expander.arcs.len();
        let done = Work {
            states: 1,
            choices: self.expander.choices - before.0,
            chances: self.expander.chances - before.1,
            transitions: (last - first) as u64,
        };
        self.depth += 1;
        self.follow(first, last)?;
        self.depth -= 1;
        let known = self.weigh(key, first, last)?;
        self.expander.arcs.truncate(first);
        if self.shared.table.insert(key, known) {
            self.fresh.add(done);
            if self.fresh.states >= self.shared.breath {
                self.breathe()?;
            }
        }
        Ok(known)
    }

    /// Works out what is not yet known of the situations behind these arcs.
    fn follow(&mut self, first: usize, last: usize) -> Result<(), Stop> {
        for step in 0..last - first {
            let at = if self.backwards { last - 1 - step } else { first + step };
            let Arc { to, end, .. } = self.expander.arcs[at];
            if end.is_none() && self.shared.table.get(to).is_none() {
                self.work_out(to)?;
            }
        }
        Ok(())
    }

    /// The best and the worst choice among these arcs, whose ends are all known.
    fn weigh(&mut self, key: Key, first: usize, last: usize) -> Result<Known, Stop> {
        let Shared { table, certain, .. } = self.shared;
        let (won, belief) = (&self.expander.program.won, self.expander.program.layout.belief);
        let look = |to| {
            let (slot, known) = table.find(to)?;
            if certain.is_some_and(|most| belief.get(to) < most) {
                table.mark(slot);
            }
            Some(known)
        };
        self.choices.clear();
        let mut whole: Option<Known> = None;
        let mut rest = &self.expander.arcs[first..last];
        while let Some(head) = rest.first() {
            let of_choice = rest.iter().take_while(|a| a.choice == head.choice).count();
            let (choice, later) = rest.split_at(of_choice);
            let known = mean(choice, won, look).ok_or(Stop::Asked)?;
            self.choices.push((head.choice, known.best));
            whole = Some(whole.map_or(known, |w| Known {
                best: w.best.max(known.best),
                worst: w.worst.min(known.worst),
                winnable: w.winnable | known.winnable,
            }));
            rest = later;
        }
        // One can always leave, so that there always is a choice.
        let whole = whole.ok_or(Stop::Endless)?;
        if certain.is_some() {
            let scene = self.expander.scene(key);
            for &(choice, best) in &self.choices {
                let least = &mut self.regret[scene[usize::from(choice)].action.index()];
                *least = (*least).min(whole.best - best);
            }
        }
        Ok(whole)
    }

    /// Tells the others what was done, and hears whether to go on.
    pub fn breathe(&mut self) -> Result<(), Stop> {
        let fresh = std::mem::take(&mut self.fresh);
        self.work.add(fresh);
        let entries = self.shared.entries.fetch_add(fresh.states, Ordering::Relaxed) + fresh.states;
        if !self.shared.watch.go_on(fresh.states, fresh.transitions) || self.shared.halt.load(Ordering::Relaxed) {
            return Err(Stop::Asked);
        }
        if entries >= self.shared.most { Err(Stop::Full) } else { Ok(()) }
    }
}

/// The mean over the arcs of one choice, where `known` says what lies behind them; none if it does not.
/// Values are sums of products with chances of 62 bits, rounded once: where no arc is worth less, nor
/// is the mean.
pub fn mean(arcs: &[Arc], won: &[bool], mut known: impl FnMut(Key) -> Option<Known>) -> Option<Known> {
    let mut of = |arc: &Arc| -> Option<Known> {
        let reward = Value::from_thousands(arc.reward).steps();
        let mut known = match arc.end {
            Some(end) => Known { best: 0, worst: 0, winnable: won[end.index()] },
            None => known(arc.to)?,
        };
        known.best += reward;
        known.worst += reward;
        Some(known)
    };
    if let [only] = arcs
        && only.chance == CERTAIN
    {
        return of(only);
    }
    let (mut best, mut worst, mut winnable) = (0i128, 0i128, false);
    for arc in arcs {
        let known = of(arc)?;
        best += i128::from(known.best) * i128::from(arc.chance);
        worst += i128::from(known.worst) * i128::from(arc.chance);
        winnable |= known.winnable;
    }
    let half = i128::from(CERTAIN / 2);
    Some(Known { best: ((best + half) >> 62) as i64, worst: ((worst + half) >> 62) as i64, winnable })
}
