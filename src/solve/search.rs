//! Owns the search: the value of a situation as the best mean over what chance may bring, each
//! situation worked out once.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::beliefs::{CERTAIN, TooMany};
use super::expand::{Arc, Expander};
use super::layout::{Key, Layout};
use super::room::Short;
use super::table::{Known, Table};
use super::value::Value;

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

impl From<Short> for Stop {
    fn from(Short: Short) -> Self {
        Self::Full
    }
}

impl From<TooMany> for Stop {
    fn from(what: TooMany) -> Self {
        match what {
            TooMany::Numbers => Self::Beliefs,
            TooMany::Memory => Self::Full,
        }
    }
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Every situation is worked out.
    Search,
    /// All situations are looked at once more, for what comes up in them.
    Survey,
    /// Sensible play is followed, decision by decision.
    Sensible,
    /// What can still speak is looked for, position by position.
    Rules,
    /// The gates are tried, play by play.
    Gates,
}

/// Follows a search, or what is made of it, and may end it.
pub trait Watch: Sync {
    /// Called now and then with the states and transitions since the last call, or, beyond
    /// [`Doing::Search`], with how much more was looked at; whether to go on.
    fn go_on(&self, states: u64, transitions: u64) -> bool;

    /// Called when something else begins.
    fn begins(&self, what: Doing) {
        let _ = what;
    }

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

/// A situation that is being worked out.
struct Open {
    key: Key,
    /// Its arcs begin here.
    first: usize,
    /// Of its arcs, in the order of the worker, those behind which all is known.
    done: usize,
    /// What listing its arcs took.
    work: Work,
}

/// One worker. What it has begun lies in stacks of its own, so that no deal is too deep for it.
pub struct Worker<'a> {
    shared: &'a Shared<'a>,
    expander: Expander<'a>,
    /// What is known behind each arc.
    behind: Vec<Option<Known>>,
    /// The situations that lead to the one that is being worked out, from the first.
    open: Vec<Open>,
    /// Bytes taken for these two.
    held: (u64, u64),
    /// A situation on the way, and the depth at which the next is noted instead.
    milestone: (Key, usize),
    /// Walks the choices from the last to the first, so that two workers seldom do the same.
    backwards: bool,
    /// By action: the least that it gave away in a situation; `i64::MAX` = nowhere possible.
    regret: Vec<i64>,
    /// Number and worth of the choices that are being weighed.
    choices: Vec<(u16, i64)>,
    work: Work,
    /// Work not yet told to the others.
    fresh: Work,
}

/// The depth from which on situations are noted that must not come again.
const FIRST_MILESTONE: usize = 1 << 10;

impl<'a> Worker<'a> {
    pub fn new(shared: &'a Shared<'a>, expander: Expander<'a>, backwards: bool) -> Self {
        let regret = vec![i64::MAX; expander.program.actions];
        Self {
            shared,
            expander,
            behind: Vec::new(),
            open: Vec::new(),
            held: (0, 0),
            milestone: (0, FIRST_MILESTONE),
            backwards,
            regret,
            choices: Vec::new(),
            work: Work::default(),
            fresh: Work::default(),
        }
    }

    /// What best and worst play make of a situation.
    pub fn know(&mut self, key: Key) -> Result<Known, Stop> {
        if let Some(known) = self.look(key) {
            return Ok(known);
        }
        self.enter(key)?;
        loop {
            if let Some(to) = self.unknown() {
                self.enter(to)?;
                continue;
            }
            let known = self.leave()?;
            match self.open.last_mut() {
                Some(before) => {
                    let at = place(before, self.expander.arcs.len(), self.backwards);
                    before.done += 1;
                    self.behind[at] = Some(known);
                }
                None => return Ok(known),
            }
        }
    }

    /// What the table says of a situation.
    fn look(&self, key: Key) -> Option<Known> {
        let (slot, known) = self.shared.table.find(key)?;
        self.shared.mark(&self.expander.program.layout, key, slot);
        Some(known)
    }

    /// Begins with a situation.
    fn enter(&mut self, key: Key) -> Result<(), Stop> {
        // In a deal that ends, none comes again on its own way, so that each needs its own place in the
        // table. In one that does not, a way goes round for ever and meets what was noted last.
        if self.open.len() as u64 >= self.shared.most {
            return Err(Stop::Full);
        }
        if self.milestone.0 == key && self.milestone.1 > FIRST_MILESTONE {
            return Err(Stop::Endless);
        }
        if self.open.len() >= self.milestone.1 {
            self.milestone = (key, self.milestone.1 * 2);
        }
        let first = self.expander.arcs.len();
        let before = (self.expander.choices, self.expander.chances);
        self.expander.expand(key)?;
        let last = self.expander.arcs.len();
        let room = self.expander.beliefs.room();
        room.grow(&mut self.behind, last - first, &mut self.held.0)?;
        room.grow(&mut self.open, 1, &mut self.held.1)?;
        let work = Work {
            states: 1,
            choices: self.expander.choices - before.0,
            chances: self.expander.chances - before.1,
            transitions: (last - first) as u64,
        };
        self.look_up(first, last);
        self.open.push(Open { key, first, done: 0, work });
        Ok(())
    }

    /// Ends the work, and gives back what it took.
    pub fn end(self) -> (Work, Vec<i64>) {
        self.expander.beliefs.room().give(self.held.0 + self.held.1);
        (self.work, self.regret)
    }

    /// The next situation to be worked out behind the one that was begun last.
    fn unknown(&mut self) -> Option<Key> {
        let last = self.expander.arcs.len();
        let mut open = self.open.pop()?;
        let mut unknown = None;
        while open.done < last - open.first {
            let at = place(&open, last, self.backwards);
            if self.behind[at].is_none() {
                let to = self.expander.arcs[at].to;
                self.behind[at] = self.look(to);
                if self.behind[at].is_none() {
                    unknown = Some(to);
                    break;
                }
            }
            open.done += 1;
        }
        self.open.push(open);
        unknown
    }

    /// Enters what is now known of the situation that was begun last.
    fn leave(&mut self) -> Result<Known, Stop> {
        let Open { key, first, work, .. } = self.open.pop().ok_or(Stop::Endless)?;
        let known = self.weigh(key, first, self.expander.arcs.len())?;
        self.expander.arcs.truncate(first);
        self.behind.truncate(first);
        if self.shared.table.insert(key, known) {
            self.fresh.add(work);
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

/// The arc that is next: its place in the stack, which ends at `last`.
#[inline]
fn place(open: &Open, last: usize, backwards: bool) -> usize {
    if backwards { last - 1 - open.done } else { open.first + open.done }
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
        let longest = known.longest.saturating_add(1);
        return Some(Known { best: with(known.best, arc), worst: with(known.worst, arc), longest, ..*known });
    }
    let (mut best, mut worst, mut winnable, mut longest) = (0i128, 0i128, false, 0u8);
    for (arc, known) in arcs.iter().zip(behind) {
        let known = (*known)?;
        best += i128::from(with(known.best, arc)) * i128::from(arc.chance);
        worst += i128::from(with(known.worst, arc)) * i128::from(arc.chance);
        winnable |= known.winnable;
        longest = longest.max(known.longest.saturating_add(1));
    }
    // A mean of values is no greater than they are.
    let rounded = |sum: i128| Value::from_steps(((sum + i128::from(CERTAIN / 2)) >> 62) as i64).steps();
    Some(Known { best: rounded(best), worst: rounded(worst), winnable, longest })
}

/// What lies behind an arc and what is paid on the way, in steps of [`Value`].
#[inline]
fn with(steps: i64, arc: &Arc) -> i64 {
    (Value::from_steps(steps) + Value::from_thousands(arc.reward)).steps()
}
