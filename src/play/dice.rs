//! Owns the dice: ChaCha8, keyed by the seed, one stream per decision, so that a draw depends on
//! nothing but the seed, the number of the decision and the number of the draw within it.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// A seed that nobody can guess, from the operating system; for the edges, when none is given.
///
/// # Errors
/// When the operating system has none to give.
#[cfg(not(target_os = "unknown"))]
pub fn fresh_seed() -> Result<u64, rand::rngs::SysError> {
    use rand::TryRng;
    rand::rngs::SysRng.try_next_u64()
}

/// The draws of one decision (stream 0 draws the hidden truth before the first).
pub struct Dice(ChaCha8Rng);

/// What dice serve, apart from the deal itself. It is part of their key: no draw for one purpose
/// says anything about another, even if the seed is the same.
#[derive(Clone, Copy)]
enum Purpose {
    Deal = 0,
    // 1 were the seeds of many plays while they were the same for every deal.
    /// What a bot leaves to chance.
    Bot = 2,
    /// The seeds of many plays of one deal.
    Seeds = 3,
}

/// The seeds of many plays of one deal, all derived from one.
///
/// They depend on the deal's id: with the same seeds, the hidden truth of every deal would come from
/// the same draws, and luck in one would be luck in all. What else stands in the file has no part in it,
/// so that a comment changes no table.
pub struct Seeds {
    key: [u8; 32],
}

impl Seeds {
    pub fn new(deal: &str, seed: u64) -> Self {
        let mut key = key(seed, Purpose::Seeds);
        key[16..].copy_from_slice(&Sha256::digest(deal)[..16]);
        Self { key }
    }

    /// Seed of the play with this number.
    pub fn of_play(&self, number: u64) -> u64 {
        stream(self.key, number).next_u64()
    }
}

fn key(seed: u64, purpose: Purpose) -> [u8; 32] {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    key[8] = purpose as u8;
    key
}

fn stream(key: [u8; 32], number: u64) -> ChaCha8Rng {
    let mut generator = ChaCha8Rng::from_seed(key);
    generator.set_stream(number);
    generator
}

impl Dice {
    /// Dice for the `stream`-th decision of a play with `seed`.
    pub fn new(seed: u64, stream: u64) -> Self {
        Self(self::stream(key(seed, Purpose::Deal), stream))
    }

    /// The dice of a bot in the play with `seed`: not those of the deal.
    pub fn of_bot(seed: u64) -> Self {
        Self(stream(key(seed, Purpose::Bot), 0))
    }

    /// Index of the weight that is drawn; `weights` must not sum to zero, or 0 is returned.
    pub fn pick(&mut self, weights: impl Iterator<Item = u32> + Clone) -> usize {
        let mut point = self.point(weights.clone().map(u64::from).sum());
        for (index, weight) in weights.enumerate() {
            if point < u64::from(weight) {
                return index;
            }
            point -= u64::from(weight);
        }
        0
    }

    /// A number from 0 up to, not with, `count`; 0 if that is 0.
    pub fn below(&mut self, count: usize) -> usize {
        self.point(count as u64) as usize
    }

    /// A number below `total`. Multiply-shift: exact in integers, the same on every machine; its bias
    /// is below `total` in 2^64.
    fn point(&mut self, total: u64) -> u64 {
        ((u128::from(self.0.next_u64()) * u128::from(total)) >> 64) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_draws_of_a_seed_never_change() {
        let mut dice = Dice::new(7, 3);
        let drawn: Vec<usize> = (0..12).map(|_| dice.pick([1, 2, 3, 4].into_iter())).collect();
        assert_eq!(drawn, GOLDEN);
    }

    /// Written down once; a change means that every run file ever saved has become worthless.
    const GOLDEN: [usize; 12] = [3, 2, 3, 0, 0, 3, 2, 0, 2, 1, 2, 3];

    /// Written down once; a change means that every table of a simulation has become another.
    #[test]
    fn the_seeds_of_many_plays_never_change() {
        assert_eq!(
            [("a", 1, 0), ("a", 1, 1), ("a", 2, 0), ("b", 1, 0)]
                .map(|(deal, seed, n)| Seeds::new(deal, seed).of_play(n)),
            [3310382125040955952, 9815271235707029772, 16406350159093141452, 1524448006633766980]
        );
        let mut dice = Dice::of_bot(7);
        assert_eq!([(); 12].map(|()| dice.below(10)), [9, 5, 8, 0, 2, 0, 1, 1, 0, 7, 2, 9]);
    }

    #[test]
    fn draws_follow_the_weights() {
        let mut counts = [0u32; 3];
        for stream in 0..6000 {
            counts[Dice::new(1, stream).pick([1, 2, 3].into_iter())] += 1;
        }
        assert!(counts[0].abs_diff(1000) < 150 && counts[1].abs_diff(2000) < 150, "{counts:?}");
    }
}
