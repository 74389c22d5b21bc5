//! Owns what the learner may believe about the hidden truth, and how evidence moves it.

use ruint::aliases::U256;

use super::ids::TruthId;
use super::limits::MAX_TRUTHS;
use super::odds::Odds;
use super::share::hundredths;

/// Weights of the hidden truths given all that was observed, never all zero.
///
/// In lowest terms they are whole numbers, and exact, while none is above 2^60. Where evidence goes
/// beyond, they are told to 2^-60 of the greatest, and what is carried on is finer by far. Either way the
/// same evidence leads to the same belief in any order, and a belief that comes back to small numbers is
/// the one that it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Belief {
    weights: [u64; MAX_TRUTHS],
    beyond: Option<Beyond>,
}

/// How much likelier each truth is than the first that is possible; none = impossible.
type Beyond = [Option<Odds>; MAX_TRUTHS];

/// Most of a weight.
const MOST: u64 = 1 << 60;

impl Belief {
    /// A belief from prior weights; weights past [`MAX_TRUTHS`] are ignored.
    pub fn new(weights: impl IntoIterator<Item = u64>) -> Self {
        let mut belief = [U256::ZERO; MAX_TRUTHS];
        for (slot, weight) in belief.iter_mut().zip(weights) {
            *slot = U256::from(weight);
        }
        Self::of(belief)
    }

    fn whole(weights: [u64; MAX_TRUTHS]) -> Self {
        Self { weights, beyond: None }
    }

    fn of(wide: [U256; MAX_TRUTHS]) -> Self {
        let divisor = wide.iter().fold(U256::ZERO, |a, &w| wide_gcd(a, w)).max(U256::from(1));
        let reduced = wide.map(|w| w / divisor);
        if reduced.iter().all(|&w| w <= U256::from(MOST)) {
            return Self::whole(reduced.map(|w| w.wrapping_to()));
        }
        match reduced.iter().find(|w| !w.is_zero()) {
            Some(&first) => Self::beyond(reduced.map(|w| (!w.is_zero()).then(|| Odds::of(w, first)))),
            None => Self::whole([0; MAX_TRUTHS]),
        }
    }

    fn beyond(odds: Beyond) -> Self {
        if let Some(weights) = small(&odds) {
            return Self::whole(weights);
        }
        let greatest = odds.iter().flatten().max();
        let weight = |odds: Option<Odds>| odds.zip(greatest).map_or(0, |(o, &greatest)| o.share(greatest, MOST));
        Self { weights: odds.map(weight), beyond: Some(odds) }
    }

    pub fn weight(&self, truth: TruthId) -> u64 {
        self.weights[truth.index()]
    }

    /// The weight of the truth with this index, which must be below [`MAX_TRUTHS`].
    pub(crate) fn at(&self, index: usize) -> u64 {
        self.weights[index]
    }

    /// The belief of somebody who knows that `truth` holds.
    pub fn certain(truth: TruthId) -> Self {
        let mut belief = [0; MAX_TRUTHS];
        belief[truth.index()] = 1;
        Self::whole(belief)
    }

    pub fn possible(&self, truth: TruthId) -> bool {
        self.weight(truth) > 0
    }

    /// Whether one truth alone is possible.
    pub fn is_certain(&self) -> bool {
        self.weights.iter().filter(|&&weight| weight > 0).count() == 1
    }

    /// Sum of the weights.
    pub fn total(&self) -> u64 {
        self.weights.iter().sum()
    }

    /// The chance of each truth in whole percent; together they are a hundred.
    pub fn percents(&self) -> [u32; MAX_TRUTHS] {
        hundredths(self.weights)
    }

    /// The chance of a truth in whole percent, where what is possible is never nothing, nor all while something
    /// else is.
    pub fn percent(&self, truth: TruthId) -> u32 {
        let percent = self.percents()[truth.index()];
        match percent {
            0 if self.possible(truth) => 1,
            100 if !self.is_certain() => 99,
            percent => percent,
        }
    }

    /// The belief after an observation that under truth `i` has chance `seen[i] / out_of[i]`; one that no
    /// possible truth allows leaves it as it is.
    pub fn observe(&self, seen: [u32; MAX_TRUTHS], out_of: [u32; MAX_TRUTHS]) -> Self {
        let allowed = |i: usize| seen[i] > 0 && out_of[i] > 0 && self.weights[i] > 0;
        let Some(first) = (0..MAX_TRUTHS).find(|&i| allowed(i)) else { return *self };
        if let Some(odds) = self.beyond {
            let Some(of_first) = odds[first] else { return *self };
            // By how much more than the first the others allow it.
            let seen_by = |i: usize| {
                let odds = odds[i].filter(|_| allowed(i))?.over(of_first);
                Some(odds.times(product(seen[i], out_of[first]), product(out_of[i], seen[first])))
            };
            return Self::beyond(std::array::from_fn(seen_by));
        }
        let common = out_of.iter().filter(|&&n| n > 0).fold(1u128, |a, &n| a / gcd(a, u128::from(n)) * u128::from(n));
        let factor = |i: usize| if allowed(i) { common / u128::from(out_of[i]) } else { 0 };
        if common <= u128::from(u32::MAX) {
            // 60, 32 and 32 bits.
            let weights: [u128; MAX_TRUTHS] =
                std::array::from_fn(|i| u128::from(self.weights[i]) * u128::from(seen[i]) * factor(i));
            let divisor = weights.iter().fold(0, |a, &w| gcd(a, w)).max(1);
            let reduced = weights.map(|w| w / divisor);
            if reduced.iter().all(|&w| w <= u128::from(MOST)) {
                return Self::whole(reduced.map(|w| w as u64));
            }
        }
        // 60, 32 and 128 bits.
        let wide = |i: usize| U256::from(self.weights[i]) * U256::from(seen[i]) * U256::from(factor(i));
        Self::of(std::array::from_fn(wide))
    }
}

/// The weights in lowest terms, if none is above [`MOST`].
fn small(odds: &Beyond) -> Option<[u64; MAX_TRUTHS]> {
    let mut fractions = [(0, 1); MAX_TRUTHS];
    for (fraction, odds) in fractions.iter_mut().zip(odds) {
        if let Some(odds) = odds {
            *fraction = odds.fraction(MOST)?;
        }
    }
    let mut bottoms = fractions.iter().map(|(_, bottom)| u128::from(*bottom));
    let common = bottoms.try_fold(1u128, |a, b| (a / gcd(a, b)).checked_mul(b))?;
    let mut weights = [0; MAX_TRUTHS];
    for (weight, (top, bottom)) in weights.iter_mut().zip(fractions) {
        let scaled = (common / u128::from(bottom)).checked_mul(top.into())?;
        *weight = u64::try_from(scaled).ok().filter(|&w| w <= MOST)?;
    }
    Some(weights)
}

fn product(one: u32, other: u32) -> u64 {
    u64::from(one) * u64::from(other)
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn wide_gcd(mut a: U256, mut b: U256) -> U256 {
    while !b.is_zero() {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn evidence_moves_belief_by_its_likelihood() {
        let prior = Belief::new([5, 3, 2]);
        let after = prior.observe([1, 6, 8, 0], [10, 10, 10, 0]);
        // 5·1 : 3·6 : 2·8 = 5 : 18 : 16
        assert_eq!(after, Belief::new([5, 18, 16]));
        assert_eq!(after.percents(), [13, 46, 41, 0]);
    }

    #[test]
    fn certain_evidence_rules_a_truth_out() {
        let after = Belief::new([5, 3, 2]).observe([0, 1, 1, 0], [1, 2, 1, 0]);
        assert!(!after.possible(TruthId(0)));
        assert_eq!(after, Belief::new([0, 3, 4]));
    }

    #[test]
    fn an_impossible_observation_leaves_the_belief_alone() {
        let prior = Belief::new([1, 1]);
        assert_eq!(prior.observe([0; 4], [1, 1, 0, 0]), prior);
        let far = Belief::new([u64::MAX, 1]);
        assert_eq!(far.observe([0; 4], [1, 1, 0, 0]), far);
    }

    #[test]
    fn weights_beyond_a_word_stay_as_near_as_they_are_told() {
        // 999 times as likely, a hundred times over; what follows is for the other truth.
        let far = (0..100).fold(Belief::new([1, 1]), |b, _| b.observe([999, 1, 0, 0], [1000, 1000, 0, 0]));
        assert_eq!((far.weight(TruthId(0)), far.weight(TruthId(1))), (MOST, 1));
        let back = (0..99).fold(far, |b, _| b.observe([1, 999, 0, 0], [1000, 1000, 0, 0]));
        assert_eq!(back, Belief::new([999, 1]));
        // The first truth is ruled out, and the others are told by each other.
        let three = (0..100).fold(Belief::new([1, 1, 3]), |b, _| b.observe([7, 3, 3, 0], [10, 10, 10, 0]));
        assert_eq!(three.observe([0, 1, 1, 0], [1, 1, 1, 0]), Belief::new([0, 1, 3]));
    }

    type Seen = ([u32; MAX_TRUTHS], [u32; MAX_TRUTHS]);

    /// Some kinds of evidence, how often each is seen, and two orders of all of it.
    fn evidence() -> impl Strategy<Value = (Vec<Seen>, Vec<Seen>)> {
        let chance = || (1u32..=1000, 0u32..=1000).prop_map(|(seen, rest)| (seen, seen + rest));
        let kind = [chance(), chance(), chance(), chance()].prop_map(|all| (all.map(|c| c.0), all.map(|c| c.1)));
        let often = proptest::collection::vec((kind, 1usize..60), 1..6);
        let all = often.prop_map(|kinds| kinds.into_iter().flat_map(|(k, n)| vec![k; n]).collect::<Vec<Seen>>());
        all.prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    }

    proptest! {
        #[test]
        fn the_order_of_evidence_does_not_matter((one, other) in evidence(), prior in [1u64..=1000, 1..=1000, 0..=1000, 0..=1000]) {
            let after = |all: &[Seen]| all.iter().fold(Belief::new(prior), |b, (seen, out_of)| b.observe(*seen, *out_of));
            prop_assert_eq!(after(&one), after(&other));
            // What speaks as strongly for the reverse leads back.
            let back = one.iter().fold(after(&other), |b, (seen, out_of)| b.observe(*out_of, *seen));
            prop_assert_eq!(back, Belief::new(prior));
        }
    }
}
