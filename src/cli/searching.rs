//! Owns how long work shows on a terminal, how it is stopped, and how long it took. None of that goes
//! into a certificate.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "how long it took is told apart from the certificate, and nothing is replayed from it"
)]

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use super::Page;
use super::progress::{Spinner, at_interrupt, interrupted};
use crate::solve::{Doing, Solution, Value, Watch};
use crate::words::{Words, grouped};

/// Transitions between two changes of what is shown.
const BEAT: u64 = 1 << 17;
/// Likewise, of what is looked at beyond the search.
const GLANCE: u64 = 1 << 10;

/// Watches a search.
pub struct Progress<'a> {
    words: &'a Words,
    /// None where nobody watches.
    bar: Option<Spinner>,
    begun: Instant,
    /// How long the search itself took.
    searched: OnceLock<Duration>,
    states: AtomicU64,
    transitions: AtomicU64,
    /// In steps; `i64::MAX` = no bound yet.
    high: AtomicI64,
    phase: Mutex<Doing>,
    /// How much was looked at since the phase began.
    looked: AtomicU64,
    stop: Arc<AtomicBool>,
}

impl<'a> Progress<'a> {
    pub fn new(page: &Page<'a>) -> Self {
        Self {
            words: page.words,
            bar: Spinner::new(page),
            begun: Instant::now(),
            searched: OnceLock::new(),
            states: AtomicU64::new(0),
            transitions: AtomicU64::new(0),
            high: AtomicI64::new(i64::MAX),
            phase: Mutex::new(Doing::Search),
            looked: AtomicU64::new(0),
            stop: Arc::new(AtomicBool::new(false)),
        }
    }

    /// Lets an interrupt end the search, so that what is known so far is told; a second one ends the
    /// program.
    pub fn stop_on_interrupt(&self) {
        let stop = Arc::clone(&self.stop);
        let bar = self.bar.clone();
        at_interrupt(move || {
            if stop.swap(true, Ordering::Relaxed) {
                if let Some(bar) = &bar {
                    bar.end();
                }
                interrupted();
            }
        });
    }

    /// The search is over; what follows is looking at what it found.
    pub fn searched(&self) {
        let _ = self.searched.set(self.begun.elapsed());
    }

    /// Takes the display away.
    pub fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.end();
        }
    }

    /// Tells how long everything took so far.
    pub fn spent(&self, solution: &Solution) -> String {
        let (all, search) = (self.begun.elapsed(), self.searched.get().copied().unwrap_or_default());
        let seconds = |time: Duration| format!("{}.{}", time.as_secs(), time.subsec_millis() / 100);
        let arguments = [
            ("states", grouped(self.states.load(Ordering::Relaxed)).into()),
            ("search", seconds(search).into()),
            ("rate", grouped(self.rate(search)).into()),
            ("rest", seconds(all.saturating_sub(search)).into()),
            ("mib", grouped(solution.peak().div_ceil(1 << 20)).into()),
        ];
        self.words.with("cli-spent", &arguments)
    }

    /// Transitions a second.
    fn rate(&self, time: Duration) -> u64 {
        let millis = time.as_millis().max(1) as u64;
        self.transitions.load(Ordering::Relaxed).saturating_mul(1000) / millis
    }

    fn phase(&self) -> Doing {
        *self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn message(&self) -> String {
        let count = [("count", grouped(self.looked.load(Ordering::Relaxed)).into())];
        let of = |key| self.words.with(key, &count);
        match self.phase() {
            Doing::Search => self.search(),
            Doing::Survey => of("cli-progress-survey"),
            Doing::Sensible => of("cli-progress-sensible"),
            Doing::Rules => of("cli-progress-rules"),
            Doing::Gates => of("cli-progress-gates"),
        }
    }

    fn search(&self) -> String {
        let (states, high) = (self.states.load(Ordering::Relaxed), self.high.load(Ordering::Relaxed));
        let time = self.searched.get().copied().unwrap_or_else(|| self.begun.elapsed());
        let counts = [("states", grouped(states).into()), ("rate", grouped(self.rate(time)).into())];
        let line = self.words.with("cli-progress", &counts);
        if high == i64::MAX {
            return line;
        }
        let money = self.words.dollars(Value::from_steps(high));
        format!("{line} · {}", self.words.with("cli-progress-bound", &[("money", money.into())]))
    }
}

impl Watch for Progress<'_> {
    fn go_on(&self, states: u64, transitions: u64) -> bool {
        let beats = |count: &AtomicU64, more: u64, beat: u64| {
            let before = count.fetch_add(more, Ordering::Relaxed);
            before / beat != (before + more) / beat
        };
        let beat = if self.phase() == Doing::Search {
            self.states.fetch_add(states, Ordering::Relaxed);
            beats(&self.transitions, transitions, BEAT)
        } else {
            beats(&self.looked, states, GLANCE)
        };
        if let Some(bar) = self.bar.as_ref().filter(|_| beat) {
            bar.say(&self.message());
        }
        !self.stop.load(Ordering::Relaxed)
    }

    fn begins(&self, phase: Doing) {
        *self.phase.lock().unwrap_or_else(PoisonError::into_inner) = phase;
        self.looked.store(0, Ordering::Relaxed);
        if let Some(bar) = &self.bar {
            bar.say(&self.message());
        }
    }

    fn bounded(&self, high: Value) {
        self.high.store(high.steps(), Ordering::Relaxed);
    }
}
