//! Owns among how many threads work is shared out: as many as were asked for, or as the system has room for.

use std::thread;

use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::room::{SPARE, found, has_room};

/// Bytes that a thread may take besides what its work asks for: its stack, and what the allocator sets aside
/// for it, which in the C library of Linux is up to twice 64 MiB of addresses.
pub const THREAD: u64 = 160 << 20;

/// How many of the threads that were asked for the system has room for, where it has `found` bytes and the work
/// of each may take `each`; less than two = the calling one does it alone.
pub fn affordable(asked: usize, found: u64, each: u64) -> usize {
    let most = found.saturating_sub(SPARE) / THREAD.saturating_add(each);
    asked.min(usize::try_from(most).unwrap_or(usize::MAX))
}

/// So many threads, or fewer where they cannot be started; none = the calling one does the work alone.
pub fn pool(mut threads: usize) -> Option<ThreadPool> {
    while threads > 1 {
        if let Ok(pool) = ThreadPoolBuilder::new().num_threads(threads).build() {
            return Some(pool);
        }
        threads /= 2;
    }
    None
}

/// So many threads for work that takes next to nothing, 0 = one on each core; none = the calling one does it
/// alone.
pub fn light(asked: usize) -> Option<ThreadPool> {
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    pool(affordable(if asked == 0 { cores() } else { asked }, found(), 0))
}

/// Those among whom small work is shared out: a pool, or the calling thread alone.
pub struct Hands(Option<ThreadPool>);

impl Hands {
    /// So many, 0 = one on each core, or as many as there is room for.
    pub fn of(workers: usize) -> Self {
        Self(light(workers))
    }

    /// Does the same with each of several things; what comes of it stands in their order.
    pub fn each<T: Send, R: Send>(&self, things: Vec<T>, work: impl Fn(T) -> R + Send + Sync) -> Vec<R> {
        match &self.0 {
            Some(pool) => pool.install(|| things.into_par_iter().map(work).collect()),
            None => things.into_iter().map(work).collect(),
        }
    }
}

/// Whether one more thread can be started, for something that can be done without.
pub fn has_room_for_a_thread() -> bool {
    // Nothing but a try tells how many the system allows.
    has_room(SPARE + THREAD) && thread::Builder::new().spawn(|| ()).is_ok_and(|thread| thread.join().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_memory_makes_fewer_threads() {
        assert_eq!(affordable(4, u64::MAX, 0), 4);
        assert_eq!(affordable(4, SPARE + 3 * THREAD - 1, 0), 2);
        assert_eq!(affordable(4, SPARE + 3 * THREAD, THREAD), 1);
        assert_eq!(affordable(4, SPARE - 1, u64::MAX), 0);
    }

    #[test]
    fn one_thread_needs_no_other() {
        assert!(pool(0).is_none() && pool(1).is_none());
        assert_eq!(pool(2).map(|pool| pool.current_num_threads()), Some(2));
    }
}
