//! Owns the search: the value of a situation as the best mean over what chance may bring, each
//! situation worked out once.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::beliefs::{CERTAIN, TooMany};
use super::expand::{Arc, Expander};
use super::layout::{Key, Layout};
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

impl Shared<'_> {
    /// Marks a situation of hindsight to which what is known leads.
    #[inline]
    fn mark(&self, layout: &Layout, to: Key, slot: usize) {
        if self.certain.is_some_and(|most| layout.belief.get(to) < most) {
            self.table.mark(slot);
        }
    }
}

/// One worker. Its arcs lie in one stack, so that going deeper costs no memory of its own.
pub struct Worker<'a> {
    shared: &'a Shared<'a>,
    expander: Expander<'a>,
    /// What is known behind each arc.
    behind: Vec<Option<Known>>,
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
        Self { shared, expander, behind: Vec::new(), backwards, depth: 0, regret, choices, work, fresh }
    }

    /// What best and worst play make of a situation.
    pub fn know(&mut self, key: Key) -> Result<Known, Stop> {
        match self.shared.table.find(key) {
            Some((slot, known)) => {
                self.shared.mark(&self.expander.program.layout, key, slot);
                Ok(known)
            }
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
        self.look_up(first, last);
        self.depth += 1;
        self.follow(first, last)?;
        self.depth -= 1;
        let known = self.weigh(key, first, last)?;
        self.expander.arcs.truncate(first);
        self.behind.truncate(first);
        if self.shared.table.insert(key, known) {
            self.fresh.add(done);
            if self.fresh.states >= self.shared.breath {
                self.breathe()?;
            }
        }
        Ok(known)
    }

    /// Notes what is already known behind these arcs; one after the other, so that the waits for
    /// memory overlap.
    fn look_up(&mut self, first: usize, last: usize) {
        let (table, won) = (self.shared.table, &self.expander.program.won);
        self.behind.extend(self.expander.arcs[first..last].iter().map(|arc| match arc.end {
            Some(end) => Some(at_end(won[end.index()])),
            None => {
                let (slot, known) = table.find(arc.to)?;
                self.shared.mark(&self.expander.program.layout, arc.to, slot);
                Some(known)
            }
        }));
    }

    /// Works out what is not yet known behind these arcs.
    fn follow(&mut self, first: usize, last: usize) -> Result<(), Stop> {
        for step in 0..last - first {
            let at = if self.backwards { last - 1 - step } else { first + step };
            if self.behind[at].is_none() {
                self.behind[at] = Some(self.know(self.expander.arcs[at].to)?);
            }
        }
        Ok(())
    }

    /// The best and the worst choice among these arcs, behind which all is known.
    fn weigh(&mut self, key: Key, first: usize, last: usize) -> Result<Known, Stop> {
        let certain = self.shared.certain;
        let (mut arcs, mut behind) = (&self.expander.arcs[first..last], &self.behind[first..last]);
        self.choices.clear();
        let mut whole: Option<Known> = None;
        while let Some(head) = arcs.first() {
            let of_choice = arcs.iter().take_while(|a| a.choice == head.choice).count();
            let known = mean(&arcs[..of_choice], &behind[..of_choice]).ok_or(Stop::Asked)?;
            self.choices.push((head.choice, known.best));
            whole = Some(whole.map_or(known, |w| Known {
                best: w.best.max(known.best),
                worst: w.worst.min(known.worst),
                winnable: w.winnable | known.winnable,
                longest: w.longest.max(known.longest),
            }));
            (arcs, behind) = (&arcs[of_choice..], &behind[of_choice..]);
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

/// What is known at an end: nothing more is to come.
pub fn at_end(won: bool) -> Known {
    Known { best: 0, worst: 0, winnable: won, longest: 0 }
}

/// What is known behind each of these arcs, where `known` says what lies behind those that go on.
pub fn behind(arcs: &[Arc], won: &[bool], mut known: impl FnMut(Key) -> Option<Known>) -> Vec<Option<Known>> {
    let of = |arc: &Arc| match arc.end {
        Some(end) => Some(at_end(won[end.index()])),
        None => known(arc.to),
    };
    arcs.iter().map(of).collect()
}

/// The mean over the arcs of one choice; none if anything behind them is unknown. Values are sums of
/// products with chances of 62 bits, rounded once: where no arc is worth less, nor is the mean.
#[inline]
pub fn mean(arcs: &[Arc], behind: &[Option<Known>]) -> Option<Known> {
    if let ([arc], [Some(known)]) = (arcs, behind)
        && arc.chance == CERTAIN
    {
        let reward = Value::from_thousands(arc.reward).steps();
        let longest = known.longest.saturating_add(1);
        return Some(Known { best: known.best + reward, worst: known.worst + reward, longest, ..*known });
    }
    let (mut best, mut worst, mut winnable, mut longest) = (0i128, 0i128, false, 0u8);
    for (arc, known) in arcs.iter().zip(behind) {
        let (known, reward) = ((*known)?, Value::from_thousands(arc.reward).steps());
        best += i128::from(known.best + reward) * i128::from(arc.chance);
        worst += i128::from(known.worst + reward) * i128::from(arc.chance);
        winnable |= known.winnable;
        longest = longest.max(known.longest.saturating_add(1));
    }
    let rounded = |sum: i128| ((sum + i128::from(CERTAIN / 2)) >> 62) as i64;
    Some(Known { best: rounded(best), worst: rounded(worst), winnable, longest })
}
