//! Owns how much likelier one hidden truth is than another where whole numbers of a word cannot say
//! it: a number with 256 bits of mantissa, of which the last are never told.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use ruint::aliases::{U256, U512};

/// A number above 0: `mantissa` × 2^`exponent`.
///
/// A step of evidence multiplies and divides once and loses less than 2^-254 of it, so that the orders
/// of the same evidence differ in the last few bits. Two are equal if they agree in the first 159 bits
/// or so: after a million steps, the chance that this tells two orders apart is below 2^-70.
#[derive(Clone, Copy, Debug)]
pub(super) struct Odds {
    /// The highest bit is set.
    mantissa: U256,
    exponent: i32,
}

/// Bits that are carried along and never told.
const GUARD: usize = 96;
/// Bits of what is told.
const TOLD: usize = U256::BITS - 1 - GUARD;
/// Where the steps of what is told lie between the numbers of [`U256`]: away from all that evidence in
/// small numbers gives, so that the last bits decide on no step.
const OFF: U256 = U256::from_limbs([0x9E37_79B9_7F4A_7C15, 0x5A82_799A, 0, 0]);

impl Odds {
    /// `top` : `bottom`, neither of which may be 0.
    pub(super) fn of(top: U256, bottom: U256) -> Self {
        let (top, bottom) = (U512::from(top), U512::from(bottom));
        // Shifted so that the quotient has all the bits that there is room for.
        let shift = top.leading_zeros();
        Self::normal((top << shift) / bottom, -(shift as i32))
    }

    /// The number that is so many times 2^`exponent`.
    fn normal(whole: U512, exponent: i32) -> Self {
        let bits = U512::BITS - whole.leading_zeros();
        let (mantissa, by) = match bits.checked_sub(U256::BITS) {
            Some(extra) => (whole >> extra, extra as i32),
            None => (whole << (U256::BITS - bits), bits as i32 - U256::BITS as i32),
        };
        Self { mantissa: mantissa.wrapping_to(), exponent: exponent.saturating_add(by) }
    }

    /// So many times as much; neither may be 0.
    pub(super) fn times(self, top: u64, bottom: u64) -> Self {
        let product = (U512::from(self.mantissa) * U512::from(top)) << 64;
        Self::normal(product / U512::from(bottom), self.exponent.saturating_sub(64))
    }

    pub(super) fn over(self, other: Self) -> Self {
        let quotient = (U512::from(self.mantissa) << U256::BITS) / U512::from(other.mantissa);
        let exponent = self.exponent.saturating_sub(other.exponent).saturating_sub(U256::BITS as i32);
        Self::normal(quotient, exponent)
    }

    /// What is told of it: the exponent, and the first bits, the highest of which is set.
    fn told(self) -> (i32, U256) {
        let told: U256 = ((self.mantissa >> 1) + OFF) >> GUARD;
        // A number just below a power of two counts as that power.
        if told.bit(TOLD) { (self.exponent.saturating_add(1), told >> 1) } else { (self.exponent, told) }
    }

    /// The fraction in lowest terms that this is, if neither part is above `most`: its continued fraction
    /// then ends early, and nothing else comes that near.
    pub(super) fn fraction(self, most: u64) -> Option<(u64, u64)> {
        let shift = usize::try_from(-i64::from(self.exponent)).ok().filter(|&shift| shift < U512::BITS - 64)?;
        let whole = U512::from(1) << shift;
        let (mut a, mut b) = (U512::from(self.mantissa), whole);
        let ((mut top, mut top_before), (mut bottom, mut bottom_before)) = ((1u64, 0u64), (0u64, 1u64));
        loop {
            let (quotient, rest) = a.div_rem(b);
            let quotient = u64::try_from(quotient).ok()?;
            let next = |now: u64, before: u64| {
                quotient.checked_mul(now).and_then(|n| n.checked_add(before)).filter(|&n| n <= most)
            };
            (top, top_before) = (next(top, top_before)?, top);
            (bottom, bottom_before) = (next(bottom, bottom_before)?, bottom);
            // The rest is by how much `bottom` times this number misses `top`.
            if top > 0 && rest < (whole >> (2 * GUARD)) {
                return Some((top, bottom));
            }
            (a, b) = (b, rest);
        }
    }

    /// This by `greatest`, in parts of `parts`, rounded to nearest and at least one part.
    pub(super) fn share(self, greatest: Self, parts: u64) -> u64 {
        let ((mine, told), (other, most)) = (self.told(), greatest.told());
        let below = i64::from(other) - i64::from(mine);
        let scaled = U512::from(told) * U512::from(parts);
        let scaled = match usize::try_from(below) {
            Ok(below) if below < U512::BITS => scaled >> below,
            Ok(_) => U512::ZERO,
            Err(_) => scaled,
        };
        let most = U512::from(most);
        u64::try_from((scaled + (most >> 1)) / most).unwrap_or(parts).clamp(1, parts)
    }
}

impl Ord for Odds {
    fn cmp(&self, other: &Self) -> Ordering {
        self.told().cmp(&other.told())
    }
}

impl PartialOrd for Odds {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Odds {
    fn eq(&self, other: &Self) -> bool {
        self.told() == other.told()
    }
}

impl Eq for Odds {}

impl Hash for Odds {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let (exponent, told) = self.told();
        exponent.hash(state);
        told.as_limbs().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn odds(top: u64, bottom: u64) -> Odds {
        Odds::of(U256::from(top), U256::from(bottom))
    }

    #[test]
    fn a_fraction_is_found_again() {
        for (top, bottom) in [(1, 1), (1, 3), (7, 1), (997, 991), (1, 1 << 59), ((1 << 60) - 1, 1 << 59)] {
            let (one, many) = (odds(top, bottom), odds(top, bottom).times(10, 7).times(21, 6).times(1, 5));
            assert_eq!((one.fraction(1 << 60), many), (Some((top, bottom)), one), "{top} : {bottom}");
        }
        assert_eq!(odds(u64::MAX, 1 << 40).fraction(1 << 60), None);
        assert_eq!(odds(1, 3).times(1, u64::MAX).fraction(1 << 60), None);
    }

    #[test]
    fn steps_forth_and_back_lead_to_the_start() {
        let far = (0..5_000).fold(odds(2, 3), |o, _| o.times(3, 7).times(991, 1_000));
        let back = (0..5_000).fold(far, |o, _| o.times(1_000, 991).times(7, 3));
        assert_eq!(back, odds(2, 3));
        assert_eq!(back.fraction(1 << 60), Some((2, 3)));
        assert!(far < back && far.fraction(1 << 60).is_none());
        assert_eq!((far.share(back, 1 << 60), back.share(back, 1 << 60)), (1, 1 << 60));
        assert_eq!(far.over(far), odds(1, 1));
    }
}
