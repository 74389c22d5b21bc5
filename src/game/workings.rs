//! Owns what is worked out in the background: the value of deals, on one thread of its own, so that
//! drawing never waits for it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;

use crate::model::Scenario;
use crate::play::Deal;
use crate::solve::{self, Limits, Solution, Watch};

/// A solution once it is there; nothing in it where none could be worked out.
pub type Slot = Arc<OnceLock<Option<Solution>>>;

/// Deals worked out or being worked out, by what they do: other words need no other search. A clone is
/// the same one.
#[derive(Clone, Default)]
pub struct Workings(Arc<Shared>);

#[derive(Default)]
struct Shared {
    slots: Mutex<BTreeMap<String, Slot>>,
    queue: Mutex<Option<Sender<Job>>>,
    halt: Arc<AtomicBool>,
    wake: Arc<Mutex<Option<Wake>>>,
}

struct Job {
    scenario: Arc<Scenario>,
    slot: Slot,
}

/// What wakes the program, which sleeps when nothing moves.
type Wake = Box<dyn Fn() + Send>;

/// The search goes as deep as a deal is long: far deeper than a thread's usual stack, for a deal
/// that nobody should write.
const STACK: usize = 64 << 20;

impl Workings {
    /// Has a deal worked out, if nobody asked for it before.
    pub fn ask(&self, deal: &Deal) {
        let mut slots = lock(&self.0.slots);
        if slots.contains_key(&deal.identity().deal) {
            return;
        }
        let slot = Slot::default();
        slots.insert(deal.identity().deal.clone(), slot.clone());
        let job = Job { scenario: deal.scenario.clone(), slot: slot.clone() };
        let mut queue = lock(&self.0.queue);
        if queue.is_none() {
            *queue = self.worker();
        }
        if queue.as_ref().is_none_or(|queue| queue.send(job).is_err()) {
            // Without a worker there is no answer, which is one too.
            _ = slot.set(None);
        }
    }

    /// The solution of a deal, once it is there.
    pub fn solution(&self, deal: &Deal) -> Option<Slot> {
        lock(&self.0.slots).get(&deal.identity().deal).filter(|slot| slot.get().is_some()).cloned()
    }

    /// What to call when something has been worked out.
    pub fn wake_with(&self, wake: impl Fn() + Send + 'static) {
        *lock(&self.0.wake) = Some(Box::new(wake));
    }

    fn worker(&self) -> Option<Sender<Job>> {
        let (sender, receiver) = channel();
        let (halt, wake) = (self.0.halt.clone(), self.0.wake.clone());
        let worker = thread::Builder::new().name("workings".into()).stack_size(STACK);
        worker.spawn(move || work(&receiver, &halt, &wake)).ok().map(|_| sender)
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.halt.store(true, Ordering::Relaxed);
    }
}

fn work(jobs: &Receiver<Job>, halt: &AtomicBool, wake: &Mutex<Option<Wake>>) {
    while let Ok(job) = jobs.recv() {
        let solution = solve::solve_watched(&job.scenario, &Limits::default(), &Halt(halt));
        if halt.load(Ordering::Relaxed) {
            return;
        }
        _ = job.slot.set(Some(solution));
        if let Some(wake) = &*lock(wake) {
            wake();
        }
    }
}

/// Ends a search when the game that asked for it is gone.
struct Halt<'a>(&'a AtomicBool);

impl Watch for Halt<'_> {
    fn go_on(&self, _: u64, _: u64) -> bool {
        !self.0.load(Ordering::Relaxed)
    }
}

/// Nothing that is kept under these locks can be left half done.
fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
