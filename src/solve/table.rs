//! Owns what is already known: the value of each situation met so far, shared by all workers.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::layout::Key;
use super::room::{Room, list};
use super::value::Value;

/// What best and worst play make of a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Steps of [`super::Value`].
    pub best: i64,
    /// Steps of [`super::Value`].
    pub worst: i64,
    /// Some play can still win.
    pub winnable: bool,
    /// Most decisions that can still be taken, up to 255.
    pub longest: u8,
}

/// Bytes of one slot.
pub const SLOT: u64 = size_of::<Slot>() as u64;

/// `best` says whether a slot is in use; the rest is written before it and read after it: its two lowest
/// bits are one of the states below, the next says whether some play can still win, and the value stands
/// above, so that no value looks like a state. The lowest bit of `worst` is a mark, the next eight are the
/// longest line. No slot lies across two lines of the cache.
#[derive(Default)]
#[repr(align(32))]
struct Slot {
    low: AtomicU64,
    high: AtomicU64,
    best: AtomicU64,
    worst: AtomicU64,
}

const FREE: u64 = 0;
const BUSY: u64 = 1;
const USED: u64 = 2;
/// Bits of a word below the value.
const BELOW_BEST: u32 = 3;
const BELOW_WORST: u32 = 9;
/// What a value has at most.
const VALUE_BITS: u32 = i64::BITS - Value::LIMIT.steps().leading_zeros() + 1;
const _: () = assert!(VALUE_BITS + BELOW_BEST <= i64::BITS && VALUE_BITS + BELOW_WORST <= i64::BITS);

/// Open addressing with linear probing; it never shrinks and forgets nothing.
pub struct Table {
    slots: Box<[Slot]>,
    room: Arc<Room>,
}

/// Spreads a key over all bits (one round of folded multiplication).
#[inline]
pub fn spread(key: Key) -> u64 {
    let (low, high) = (key as u64 ^ 0x9E37_79B9_7F4A_7C15, (key >> 64) as u64 ^ 0xD1B5_4A32_D192_ED03);
    let folded = u128::from(low) * u128::from(high);
    let once = folded as u64 ^ (folded >> 64) as u64;
    once ^ (low.wrapping_add(high.rotate_left(29))).wrapping_mul(0xA24B_AED4_963E_E407)
}

/// The steps of a value, with room for so many bits below.
#[inline]
fn above(steps: i64, below: u32) -> u64 {
    (Value::from_steps(steps).steps() << below) as u64
}

impl Table {
    /// A table of so many slots, at least one; none if there is no memory for it.
    pub fn new(slots: u64, room: &Arc<Room>) -> Option<Self> {
        let bytes = slots.max(1).checked_mul(SLOT)?;
        room.take(bytes).ok()?;
        let Ok(slots) = list((bytes / SLOT) as usize, Slot::default) else {
            room.give(bytes);
            return None;
        };
        Some(Self { slots, room: Arc::clone(room) })
    }

    /// A table that knows nothing and never will.
    pub fn empty(room: &Arc<Room>) -> Self {
        Self { slots: Box::default(), room: Arc::clone(room) }
    }

    /// Slots, used or not.
    pub fn slots(&self) -> u64 {
        self.slots.len() as u64
    }

    #[inline]
    fn first(&self, key: Key) -> usize {
        ((u128::from(spread(key)) * self.slots.len() as u128) >> 64) as usize
    }

    #[inline]
    fn after(&self, slot: usize) -> usize {
        if slot + 1 == self.slots.len() { 0 } else { slot + 1 }
    }

    /// What is known of a situation.
    #[inline]
    pub fn get(&self, key: Key) -> Option<Known> {
        self.find(key).map(|(_, known)| known)
    }

    /// The slot of a situation, and what is known of it.
    #[inline]
    pub fn find(&self, key: Key) -> Option<(usize, Known)> {
        let mut at = self.first(key);
        for _ in 0..self.slots.len() {
            let slot = &self.slots[at];
            let best = settled(&slot.best);
            if best == FREE {
                return None;
            }
            if slot.low.load(Ordering::Relaxed) == key as u64 && slot.high.load(Ordering::Relaxed) == (key >> 64) as u64
            {
                return Some((at, slot.known(best)));
            }
            at = self.after(at);
        }
        None
    }

    /// Enters what is known of a situation; whether it was new. The table must have room.
    pub fn insert(&self, key: Key, known: Known) -> bool {
        let (low, high) = (key as u64, (key >> 64) as u64);
        let mut at = self.first(key);
        for _ in 0..self.slots.len() {
            let slot = &self.slots[at];
            if slot.best.compare_exchange(FREE, BUSY, Ordering::Acquire, Ordering::Acquire).is_ok() {
                slot.low.store(low, Ordering::Relaxed);
                slot.high.store(high, Ordering::Relaxed);
                let worst = above(known.worst, BELOW_WORST) | u64::from(known.longest) << 1;
                slot.worst.store(worst, Ordering::Relaxed);
                let best = above(known.best, BELOW_BEST) | u64::from(known.winnable) << 2 | USED;
                slot.best.store(best, Ordering::Release);
                return true;
            }
            settled(&slot.best);
            if slot.low.load(Ordering::Relaxed) == low && slot.high.load(Ordering::Relaxed) == high {
                return false;
            }
            at = self.after(at);
        }
        false
    }

    /// The situation in a slot, if there is one.
    pub fn at(&self, slot: usize) -> Option<(Key, Known)> {
        let slot = self.slots.get(slot)?;
        let best = settled(&slot.best);
        let key = Key::from(slot.low.load(Ordering::Relaxed)) | Key::from(slot.high.load(Ordering::Relaxed)) << 64;
        (best != FREE).then(|| (key, slot.known(best)))
    }

    /// Marks the situation in a slot; whether it had no mark.
    #[inline]
    pub fn mark(&self, slot: usize) -> bool {
        // Reading alone is cheap, and nearly always enough.
        !self.has_mark(slot) && self.slots[slot].worst.fetch_or(1, Ordering::Relaxed) & 1 == 0
    }

    /// Whether the situation in a slot has a mark.
    #[inline]
    pub fn has_mark(&self, slot: usize) -> bool {
        self.slots[slot].worst.load(Ordering::Relaxed) & 1 == 1
    }

    /// A table of so many slots with the same entries and marks; none if there is no memory for it.
    pub fn grown(&self, slots: u64) -> Option<Self> {
        let larger = Self::new(slots, &self.room)?;
        for slot in 0..self.slots.len() {
            if let Some((key, known)) = self.at(slot) {
                larger.insert(key, known);
                if let Some((new, _)) = larger.find(key).filter(|_| self.has_mark(slot)) {
                    larger.mark(new);
                }
            }
        }
        Some(larger)
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        self.room.give(self.slots() * SLOT);
    }
}

impl Slot {
    #[inline]
    fn known(&self, best: u64) -> Known {
        let worst = self.worst.load(Ordering::Relaxed);
        Known {
            best: best as i64 >> BELOW_BEST,
            worst: worst as i64 >> BELOW_WORST,
            winnable: best >> 2 & 1 == 1,
            longest: (worst >> 1) as u8,
        }
    }
}

/// The word once nobody is writing the slot; writing takes a few steps and never waits.
#[inline]
fn settled(word: &AtomicU64) -> u64 {
    loop {
        let read = word.load(Ordering::Acquire);
        if read != BUSY {
            return read;
        }
        std::hint::spin_loop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room() -> Arc<Room> {
        Arc::new(Room::all_but(0))
    }

    #[test]
    fn what_is_entered_is_found_in_a_full_table() {
        let room = room();
        let table = Table::new(64, &room).expect("a small table");
        let known = |i: i64| Known { best: i - 32, worst: -i, winnable: i % 3 == 0, longest: i as u8 };
        for i in 0..64 {
            assert!(table.insert(Key::from(i as u64) << 63, known(i)));
            assert!(!table.insert(Key::from(i as u64) << 63, known(i)), "entered twice");
        }
        let slot = |table: &Table, i: u64| table.find(Key::from(i) << 63).expect("entered").0;
        assert!(table.mark(slot(&table, 5)) && !table.mark(slot(&table, 5)), "marked twice");
        let larger = table.grown(100).expect("a small table");
        for i in 0..64 {
            assert_eq!(larger.get(Key::from(i as u64) << 63), Some(known(i)));
        }
        assert_eq!((table.get(7), larger.get(7)), (None, None));
        assert_eq!((0..100).filter(|&slot| larger.at(slot).is_some()).count(), 64);
        assert_eq!((0..64).filter(|&i| larger.has_mark(slot(&larger, i))).collect::<Vec<_>>(), [5]);
        assert_eq!(Table::empty(&room).get(7), None);
    }

    #[test]
    fn no_value_is_taken_for_a_free_or_a_busy_slot() {
        let extremes = [i64::MIN, i64::MIN + 1, -(1 << 62), -1, 0, 1, 1 << 62, i64::MAX - 1, i64::MAX];
        let table = Table::new(100, &room()).expect("a small table");
        let pairs = extremes.into_iter().flat_map(|best| extremes.map(|worst| (best, worst)));
        for (key, (best, worst)) in (0..).zip(pairs) {
            let known = Known { best, worst, winnable: key % 2 == 0, longest: 255 };
            assert!(table.insert(key, known));
            let steps = |steps| Value::from_steps(steps).steps();
            assert_eq!(table.get(key), Some(Known { best: steps(best), worst: steps(worst), ..known }));
        }
    }

    #[test]
    fn a_table_for_which_there_is_no_memory_is_none() {
        let room = room();
        assert!(Table::new(u64::MAX / SLOT, &room).is_none() && Table::new(u64::MAX, &room).is_none());
        room.measure(100 * SLOT, 0);
        let table = Table::new(60, &room).expect("a small table");
        assert!(table.grown(41).is_none() && table.grown(40).is_some());
        drop(table);
        assert!(Table::new(100, &room).is_some(), "what a table took was not given back");
    }
}
