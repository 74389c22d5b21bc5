//! Owns the beliefs that come up in a deal: each gets a number, and what may be seen next from it is
//! worked out once.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use ruint::aliases::{U256, U512};

use super::room::{BLOCK, Room, Short, list};
use crate::model::{Belief, MAX_TRUTHS};

/// Chances are counted in parts: this many are certainty.
pub const CERTAIN: u64 = 1 << 62;

/// One outcome that a belief makes possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Counted within the case.
    pub outcome: u8,
    /// In parts of [`CERTAIN`]; the branches of a case add up to it.
    pub chance: u64,
    /// Number of the belief after it was seen.
    pub belief: u32,
}

/// The competing outcomes of one case.
pub type Weights = Box<[Weighted]>;

/// An outcome as the beliefs see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighted {
    /// Under each truth.
    pub weights: [u32; MAX_TRUTHS],
    /// Nothing is decided after it, so that what one believes then is nobody's concern.
    pub ends: bool,
}

/// A belief, and by case what may be seen next from it.
type Row = Box<(Belief, Box<[OnceLock<Box<[Branch]>>]>)>;

/// Beliefs by number. Numbers depend on the order of work; nothing else does.
pub struct Beliefs {
    cases: Vec<Weights>,
    numbers: Mutex<BTreeMap<Belief, u32>>,
    rows: Box<[OnceLock<Row>]>,
    room: Arc<Room>,
    /// Most bytes that may be taken.
    most: u64,
    /// Bytes taken.
    held: AtomicU64,
    /// There was no place for something.
    full: AtomicBool,
    /// What is seen changes what is believed.
    hearing: bool,
}

/// There is no place for one more belief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMany {
    /// There are more than a key can tell apart.
    Numbers,
    /// There is no memory for what may be seen from it.
    Memory,
}

impl From<Short> for TooMany {
    fn from(Short: Short) -> Self {
        Self::Memory
    }
}

/// Bytes of a belief with its number, wherever they stand; a node of a tree may be half empty.
const NUMBERED: usize = size_of::<(Belief, Box<[()]>)>() + 2 * size_of::<(Belief, u32)>() + BLOCK;

impl Beliefs {
    /// For the cases of a deal, in the order of their numbers: at most so many beliefs, which may take `most`
    /// bytes, or what there is.
    pub fn new(cases: Vec<Weights>, count: usize, most: u64, room: &Arc<Room>) -> Result<Self, Short> {
        let mut beliefs = Self {
            cases,
            numbers: Mutex::default(),
            rows: Box::default(),
            room: Arc::clone(room),
            most,
            held: AtomicU64::new(0),
            full: AtomicBool::new(false),
            hearing: true,
        };
        beliefs.take(count * size_of::<OnceLock<Row>>())?;
        beliefs.rows = list(count, OnceLock::new)?;
        Ok(beliefs)
    }

    /// Beliefs of which none has come up yet, for the same deal.
    pub fn anew(&self) -> Result<Self, Short> {
        Ok(Self::new(self.cases.clone(), self.rows.len(), self.most, &self.room)?.that(self.hearing))
    }

    /// The same, of somebody for whom what is seen changes what is believed, or nothing does.
    pub fn that(self, hearing: bool) -> Self {
        let mut beliefs = self;
        beliefs.hearing = hearing;
        beliefs
    }

    /// Where what it takes is counted.
    pub fn room(&self) -> &Arc<Room> {
        &self.room
    }

    /// Whether there was no place for something.
    pub fn is_full(&self) -> bool {
        self.full.load(Ordering::Relaxed)
    }

    fn take(&self, bytes: usize) -> Result<(), Short> {
        let bytes = bytes as u64;
        let held = self.room.take(bytes).map(|()| self.held.fetch_add(bytes, Ordering::Relaxed) + bytes);
        if held.is_ok_and(|held| held <= self.most) {
            return Ok(());
        }
        self.full.store(true, Ordering::Relaxed);
        Err(Short)
    }

    /// How many beliefs have come up.
    pub fn count(&self) -> usize {
        self.numbers.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// The belief with this number, if any has it.
    pub fn belief(&self, number: u32) -> Option<Belief> {
        self.rows.get(number as usize)?.get().map(|known| known.0)
    }

    /// The number of a belief that has come up.
    pub fn find(&self, belief: Belief) -> Option<u32> {
        self.numbers.lock().unwrap_or_else(PoisonError::into_inner).get(&belief).copied()
    }

    /// The number of a belief; a new one if it comes up for the first time.
    pub fn number(&self, belief: Belief) -> Result<u32, TooMany> {
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(&number) = numbers.get(&belief) {
            return Ok(number);
        }
        let number = numbers.len();
        let row = self.rows.get(number).ok_or(TooMany::Numbers)?;
        self.take(NUMBERED + BLOCK + self.cases.len() * size_of::<OnceLock<Box<[Branch]>>>())?;
        let cases = list(self.cases.len(), OnceLock::new)?;
        row.get_or_init(|| Box::new((belief, cases)));
        numbers.insert(belief, number as u32);
        Ok(number as u32)
    }

    /// What may be seen when the case with this number is open, and what to believe then.
    #[inline]
    pub fn branches(&self, belief: u32, case: u32) -> Result<&[Branch], TooMany> {
        let Some((known, row)) = self.rows[belief as usize].get().map(|row| &**row) else {
            return Err(TooMany::Numbers);
        };
        let cell = &row[case as usize];
        if let Some(branches) = cell.get() {
            return Ok(branches);
        }
        let branches = self.work_out(belief, *known, &self.cases[case as usize])?;
        let bytes = BLOCK + size_of_val(&*branches);
        // Only one of those who work it out at the same time takes something for it, so that it does not depend
        // on their number what all of it takes.
        cell.set(branches).map_or(Ok(()), |()| self.take(bytes))?;
        cell.get().map(|branches| &**branches).ok_or(TooMany::Memory)
    }

    fn work_out(&self, number: u32, belief: Belief, weights: &Weights) -> Result<Box<[Branch]>, TooMany> {
        let plain: Vec<[u32; MAX_TRUTHS]> = weights.iter().map(|w| w.weights).collect();
        let out_of = sums(&plain);
        let mut branches = Vec::new();
        for (outcome, chance) in chances(&belief, &plain) {
            let Weighted { weights, ends } = weights[outcome];
            let next = if ends || !self.hearing { number } else { self.number(belief.observe(weights, out_of))? };
            branches.push(Branch { outcome: outcome as u8, chance, belief: next });
        }
        Ok(branches.into())
    }
}

impl Drop for Beliefs {
    fn drop(&mut self) {
        self.room.give(self.held.load(Ordering::Relaxed));
    }
}

/// The sum of the weights under each truth.
fn sums(weights: &[[u32; MAX_TRUTHS]]) -> [u32; MAX_TRUTHS] {
    std::array::from_fn(|truth| weights.iter().map(|w| w[truth]).fold(0, u32::saturating_add))
}

/// Which of some competing outcomes are possible for somebody with this belief, and their chances in
/// parts of [`CERTAIN`], which they add up to. Each outcome has one weight under each truth.
///
/// Each is less than one part from the exact share. The parts that rounding down leaves over go to the
/// largest remainders, of equal ones to the first: of equally likely outcomes none has a greater chance
/// than one before it.
pub fn chances(belief: &Belief, weights: &[[u32; MAX_TRUTHS]]) -> Vec<(usize, u64)> {
    let out_of = sums(weights);
    // A truth's weights are brought to a common sum, so that they can be added across truths.
    let common = out_of.iter().filter(|&&n| n > 0).fold(1u128, |a, &n| a / gcd(a, n.into()) * u128::from(n));
    let of_truth = |i: usize, weight: u32| match out_of[i] {
        0 => (0, 0),
        sum => (belief.at(i), u128::from(weight) * (common / u128::from(sum))),
    };
    // Four beliefs of 60 bits, 32 bits of weight, and the common sum.
    if common <= 1 << 32 {
        let of = |(i, &weight): (usize, &u32)| {
            let (belief, share) = of_truth(i, weight);
            u128::from(belief) * share
        };
        parted(weights.iter().map(|w| w.iter().enumerate().map(of).sum()).collect(), part_of)
    } else {
        let of = |(i, &weight): (usize, &u32)| {
            let (belief, share) = of_truth(i, weight);
            U256::from(belief) * U256::from(share)
        };
        parted(weights.iter().map(|w| w.iter().enumerate().map(of).sum()).collect(), wide_part_of)
    }
}

/// Shares of their sum in parts of [`CERTAIN`]; those that are nothing are left out. `part_of` rounds down
/// and says what remains.
fn parted<N: Copy + Ord + Default + std::iter::Sum>(
    shares: Vec<N>,
    part_of: impl Fn(N, N) -> (u64, N),
) -> Vec<(usize, u64)> {
    let total: N = shares.iter().copied().sum();
    let possible = shares.into_iter().enumerate().filter(|(_, share)| *share > N::default());
    let (mut chances, mut left) = (Vec::new(), Vec::new());
    for (outcome, share) in possible {
        let (part, rest) = part_of(share, total);
        left.push((std::cmp::Reverse(rest), chances.len()));
        chances.push((outcome, part));
    }
    let missing = CERTAIN - chances.iter().map(|(_, chance)| chance).sum::<u64>();
    left.sort_unstable();
    for (_, at) in left.into_iter().take(missing as usize) {
        chances[at].1 += 1;
    }
    chances
}

/// `share` of `total` in parts of [`CERTAIN`], rounded down, and what remains, in parts of a part. The
/// total has less than 128 bits.
fn part_of(share: u128, total: u128) -> (u64, u128) {
    // Long division, bit by bit: the product with 2^62 need not fit into a word.
    let (mut rest, mut parts) = (share, 0u64);
    if share >= total {
        return (CERTAIN, 0);
    }
    for _ in 0..62 {
        rest <<= 1;
        parts <<= 1;
        if rest >= total {
            rest -= total;
            parts |= 1;
        }
    }
    (parts, rest)
}

/// The same where there are more bits.
fn wide_part_of(share: U256, total: U256) -> (u64, U256) {
    let (parts, rest) = (U512::from(share) << 62usize).div_rem(U512::from(total));
    (parts.wrapping_to(), rest.wrapping_to())
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beliefs(cases: Vec<Weights>) -> Beliefs {
        Beliefs::new(cases, 8, 1 << 20, &Arc::new(Room::all_but(0))).expect("few beliefs")
    }

    fn case<const N: usize>(weights: [[u32; MAX_TRUTHS]; N]) -> Weights {
        weights.map(|weights| Weighted { weights, ends: false }).into()
    }

    #[test]
    fn branches_have_the_chances_of_the_mixture() {
        // Under the first truth 1 : 1, under the second 0 : 4, both as likely.
        let beliefs = beliefs(vec![case([[1, 0, 0, 0], [1, 4, 0, 0]])]);
        let even = beliefs.number(Belief::new([1, 1])).expect("the first");
        let branches = beliefs.branches(even, 0).expect("few beliefs");
        assert_eq!(branches.iter().map(|b| b.chance).collect::<Vec<_>>(), [CERTAIN / 4, CERTAIN / 4 * 3]);
        let after: Vec<u32> = branches.iter().map(|b| b.belief).collect();
        assert_eq!(after[0], beliefs.number(Belief::new([1, 0])).expect("known"));
        assert_eq!(after[1], beliefs.number(Belief::new([1, 2])).expect("known"));
    }

    #[test]
    fn beliefs_take_no_more_memory_than_there_is() {
        let room = Arc::new(Room::default());
        let take = |found, most| {
            room.measure(found, 0);
            let of = |count| Beliefs::new(vec![case([[1, 2, 0, 0], [2, 1, 0, 0]])], count, most, &room);
            assert!(of(1_000).is_err(), "room for all numbers");
            let beliefs = of(100).expect("room");
            let mut taken = 0;
            while let Ok(number) = beliefs.number(Belief::new([1, 1 << taken])) {
                taken += 1;
                if beliefs.branches(number, 0).is_err() {
                    break;
                }
            }
            assert!(beliefs.is_full());
            assert!(beliefs.anew().is_err() || most < found, "there is room");
            taken
        };
        let first = take(8_000, u64::MAX);
        assert!((2..20).contains(&first), "{first}");
        assert_eq!(take(8_000, u64::MAX), first, "what they took was not given back");
        // What they may take bounds them, too.
        assert_eq!(take(100_000, 8_000), first);
    }

    #[test]
    fn parts_add_up_even_where_they_do_not_divide() {
        let beliefs = beliefs(vec![case([[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]])]);
        let number = beliefs.number(Belief::new([3, 5, 7, 11])).expect("the first");
        let branches = beliefs.branches(number, 0).expect("few beliefs");
        assert_eq!(branches.iter().map(|b| b.chance).sum::<u64>(), CERTAIN);
        assert!(branches.iter().all(|b| b.belief == number), "nothing was learned");
    }

    #[test]
    fn of_equal_outcomes_none_is_likelier_than_one_before_it() {
        for outcomes in 1..50 {
            let chances = chances(&Belief::new([1]), &vec![[7, 0, 0, 0]; outcomes]);
            assert_eq!(chances.iter().map(|(_, chance)| chance).sum::<u64>(), CERTAIN);
            assert!(chances.is_sorted_by(|a, b| a.1 >= b.1), "{chances:?}");
            assert!(chances[0].1 - chances[outcomes - 1].1 <= 1, "{chances:?}");
        }
    }

    #[test]
    fn chances_of_wide_sums_are_those_of_narrow_ones() {
        // The second has sums without a common divisor, whose product fits into no word of 32 bits.
        let weights = |sum: [u32; 3]| [[1, 1, 1, 0], [sum[0] - 1, sum[1] - 1, sum[2] - 1, 0]];
        let (narrow, wide) = (weights([10, 10, 10]), weights([4_294_967_291, 4_294_967_279, 4_294_967_231]));
        assert_eq!(chances(&Belief::new([1, 2, 3]), &narrow)[0].1, CERTAIN / 10);
        let tiny = chances(&Belief::new([1, 2, 3]), &wide)[0].1;
        assert!((CERTAIN >> 32..=(CERTAIN >> 32) + 64).contains(&tiny), "{tiny}");
    }
}
