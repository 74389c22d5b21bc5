//! Owns how much memory there is: what the system can spare when work begins, and how much of it has been
//! taken since.

use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes that a search leaves for what is done with its answer, and for all that is too small to be counted.
pub const SPARE: u64 = 64 << 20;
/// Bytes that bounds leave, which are worked out where there is no room for a search.
pub const LAST: u64 = LARGE;
/// Bytes that an allocator adds to a block, at most.
pub const BLOCK: usize = 32;
/// Most bytes that are asked for.
const MOST: u64 = 1 << 36;
/// What is found is exact to so many bytes.
const GRAIN: u64 = 1 << 20;
/// Smaller blocks tell little: allocators keep what is given back of them, and the stack cannot have it.
const LARGE: u64 = 33 << 20;

/// There is not enough memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short;

/// Memory for the work of some threads. What each takes is counted: to ask the system while others work
/// would take away for a moment what they are about to use, and that would end the program.
#[derive(Debug, Default)]
pub struct Room {
    most: AtomicU64,
    taken: AtomicU64,
}

impl Room {
    /// All that the system has, but for so many bytes.
    pub fn all_but(left: u64) -> Self {
        let room = Self::default();
        room.measure(found(), left);
        room
    }

    /// The system has `found` bytes more than what is taken, of which so many are to be left.
    pub fn measure(&self, found: u64, left: u64) {
        self.most.store(self.taken.load(Ordering::Relaxed) + found.saturating_sub(left), Ordering::Relaxed);
    }

    /// Takes so many bytes, if there are as many.
    pub fn take(&self, bytes: u64) -> Result<(), Short> {
        let most = self.most.load(Ordering::Relaxed);
        let more = |taken: u64| taken.checked_add(bytes).filter(|&taken| taken <= most);
        self.taken.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more).map(drop).map_err(|_| Short)
    }

    /// Gives back what was taken.
    pub fn give(&self, bytes: u64) {
        self.taken.fetch_sub(bytes, Ordering::Relaxed);
    }

    /// Makes place for so many more entries; `held` is what the list has taken so far.
    pub fn grow<T>(&self, list: &mut Vec<T>, more: usize, held: &mut u64) -> Result<(), Short> {
        let wanted = list.len() + more;
        if wanted <= list.capacity() {
            return Ok(());
        }
        let capacity = wanted.max(list.capacity() * 2).max(16);
        // The old place is there until all has moved to the new one.
        let new = (capacity * size_of::<T>()) as u64;
        self.take(new)?;
        if list.try_reserve_exact(capacity - list.len()).is_err() {
            self.give(new);
            return Err(Short);
        }
        self.give(std::mem::replace(held, new));
        Ok(())
    }
}

/// A list of so many entries, if the system has the memory.
pub fn list<T>(count: usize, entry: impl FnMut() -> T) -> Result<Box<[T]>, Short> {
    let mut list = Vec::new();
    list.try_reserve_exact(count).map_err(|_| Short)?;
    list.resize_with(count, entry);
    Ok(list.into())
}

/// Whether the system has so many bytes. To be asked only while no other thread is at work.
pub fn has_room(bytes: u64) -> bool {
    can_have(bytes.max(LARGE)) || can_have(bytes)
}

/// Bytes that the system has, as far as it says so, 0 where it is too little to tell; likewise.
pub fn found() -> u64 {
    if !can_have(LARGE) {
        return 0;
    }
    let (mut has, mut lacks) = (LARGE / GRAIN, MOST / GRAIN + 1);
    while lacks - has > 1 {
        let middle = has + (lacks - has) / 2;
        if can_have(middle * GRAIN) {
            has = middle;
        } else {
            lacks = middle;
        }
    }
    has * GRAIN
}

fn can_have(bytes: u64) -> bool {
    usize::try_from(bytes).is_ok_and(|bytes| Vec::<u8>::new().try_reserve_exact(bytes).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_taken_than_there_is() {
        let room = Room::default();
        room.measure(1_000, 400);
        assert_eq!((room.take(600), room.take(1)), (Ok(()), Err(Short)));
        room.give(100);
        assert_eq!((room.take(101), room.take(100)), (Err(Short), Ok(())));
        // What is taken already is not what the system still has.
        room.measure(300, 200);
        assert_eq!((room.take(101), room.take(100)), (Err(Short), Ok(())));
    }

    #[test]
    fn a_list_grows_as_long_as_there_is_room_for_the_old_and_the_new_one() {
        let (room, mut list, mut held) = (Room::default(), Vec::<u64>::new(), 0);
        room.measure(16 * 8 + 32 * 8, 0);
        for entry in 0..32 {
            room.grow(&mut list, 1, &mut held).expect("room");
            list.push(entry);
        }
        assert_eq!((held, room.grow(&mut list, 1, &mut held)), (32 * 8, Err(Short)));
        room.give(held);
        assert_eq!(room.take(16 * 8 + 32 * 8), Ok(()));
    }
}
