//! Owns which situations were seen: a set of keys and nothing else, half of what a table would take.

use std::sync::Arc;

use super::layout::Key;
use super::room::{Room, list};
use super::table::spread;

/// Open addressing with linear probing. What is not there has the key that is nothing, which is kept apart.
pub struct Seen {
    keys: Box<[Key]>,
    entries: u64,
    nothing: bool,
    room: Arc<Room>,
}

impl Seen {
    /// Bytes of one slot.
    pub const SLOT: u64 = size_of::<Key>() as u64;

    /// A set of so many slots; none if there is no memory for it.
    pub fn new(slots: u64, room: &Arc<Room>) -> Option<Self> {
        let bytes = slots.max(1).checked_mul(Self::SLOT)?;
        room.take(bytes).ok()?;
        let Ok(keys) = list((bytes / Self::SLOT) as usize, Key::default) else {
            room.give(bytes);
            return None;
        };
        Some(Self { keys, entries: 0, nothing: false, room: Arc::clone(room) })
    }

    /// Slots, used or not.
    pub fn slots(&self) -> u64 {
        self.keys.len() as u64
    }

    /// Whether probing gets slow, so that it should grow.
    pub fn is_full(&self) -> bool {
        self.entries >= self.slots() / 10 * 7
    }

    /// Enters a situation; whether it was new. There must be a free slot.
    #[inline]
    pub fn insert(&mut self, key: Key) -> bool {
        if key == 0 {
            return !std::mem::replace(&mut self.nothing, true);
        }
        let mut at = ((u128::from(spread(key)) * self.keys.len() as u128) >> 64) as usize;
        loop {
            match self.keys[at] {
                0 => break,
                there if there == key => return false,
                _ => at = if at + 1 == self.keys.len() { 0 } else { at + 1 },
            }
        }
        self.keys[at] = key;
        self.entries += 1;
        true
    }

    /// The same with so many slots; none if there is no memory for it.
    pub fn grown(&self, slots: u64) -> Option<Self> {
        let mut larger = Self::new(slots, &self.room)?;
        larger.nothing = self.nothing;
        for &key in self.keys.iter().filter(|key| **key != 0) {
            larger.insert(key);
        }
        Some(larger)
    }
}

impl Drop for Seen {
    fn drop(&mut self) {
        self.room.give(self.slots() * Self::SLOT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_situation_is_new_once_however_the_set_grows() {
        let room = Arc::new(Room::default());
        room.measure(100 * Seen::SLOT, 0);
        let mut seen = Seen::new(32, &room).expect("a small set");
        let keys = || (0..22).map(|n| Key::from(n as u64) << 59);
        assert!(keys().all(|key| seen.insert(key)) && !keys().any(|key| seen.insert(key)));
        assert!(seen.is_full(), "{} of {} slots", seen.entries, seen.slots());
        assert!(seen.grown(69).is_none(), "there is no room for it");
        let mut larger = seen.grown(64).expect("room");
        assert!(!keys().any(|key| larger.insert(key)) && larger.insert(7) && !larger.is_full());
        drop((seen, larger));
        assert!(Seen::new(100, &room).is_some(), "what a set took was not given back");
    }
}
