//! Owns the number in which the solver counts: money in fixed point, so that a value is the same on
//! every machine and for any order of work.

use std::fmt;
use std::ops::{Add, Neg, Sub};

/// Expected money: thousands of dollars in steps of 2^-24, about a hundredth of a cent.
///
/// One decision rounds once, by at most half a step. That chances are counted in parts of 2^-62, and
/// beliefs beyond small numbers in parts of 2^-60, adds less than another half, even where a play is about
/// all of [`Self::MAX_THOUSANDS`]; so a value that looks over `n` decisions is within `n` steps of the exact
/// fraction.
///
/// A value lies between the two [limits](Self::LIMIT); what would be beyond is the limit. No deal that
/// was checked comes near: what a play can win or lose stays within [`Self::MAX_THOUSANDS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value(i64);

impl Value {
    /// Steps in a thousand dollars.
    pub const ONE: i64 = 1 << Self::BITS;
    pub(super) const BITS: u32 = 24;
    /// Differences up to this are rounding, never a difference between plans: more than the error of
    /// a deal with hundreds of decisions, and less than ten cents.
    pub const TIE: Self = Self(1024);
    /// What all the money of a play, won or lost, may come to, in thousands of dollars: a quarter of the
    /// limit, so that sums and differences of a few values are still what they should be.
    pub const MAX_THOUSANDS: i64 = 1 << 28;
    /// The greatest value; the least is as far below nothing. The table of situations has room for it.
    pub const LIMIT: Self = Self((Self::MAX_THOUSANDS << (Self::BITS + 2)) - 1);

    /// A value of `steps` × 2^-24 thousand dollars, or the limit.
    pub const fn from_steps(steps: i64) -> Self {
        let limit = Self::LIMIT.0;
        Self(if steps > limit {
            limit
        } else if steps < -limit {
            -limit
        } else {
            steps
        })
    }

    /// Whole thousands of dollars, or the limit.
    pub const fn from_thousands(thousands: i64) -> Self {
        Self::from_steps(thousands.saturating_mul(Self::ONE))
    }

    /// In steps of 2^-24 thousand dollars.
    pub const fn steps(self) -> i64 {
        self.0
    }

    /// In whole thousands of dollars, rounded to nearest, halves up.
    pub const fn thousands(self) -> i64 {
        (self.0 + (Self::ONE >> 1)) >> Self::BITS
    }

    /// In whole dollars, rounded to nearest, halves up.
    pub const fn dollars(self) -> i64 {
        ((self.0 as i128 * 1000 + (Self::ONE >> 1) as i128) >> Self::BITS) as i64
    }

    /// This as a share of `whole`, in thousandths, rounded to nearest; 0 where there is no whole.
    pub const fn per_mille(self, whole: Self) -> i64 {
        if whole.0 <= 0 {
            return 0;
        }
        let (part, whole) = (self.0 as i128 * 1000, whole.0 as i128);
        (part + whole / 2).div_euclid(whole) as i64
    }

    /// Whether the two differ by rounding only.
    pub const fn ties(self, other: Self) -> bool {
        (self.0 - other.0).unsigned_abs() <= Self::TIE.0.unsigned_abs()
    }

    /// How much `self` falls short of `best`; nothing where they tie.
    pub fn short_of(self, best: Self) -> Self {
        if self.ties(best) { Self(0) } else { best - self }
    }
}

impl Add for Value {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::from_steps(self.0 + other.0)
    }
}

impl Sub for Value {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::from_steps(self.0 - other.0)
    }
}

impl Neg for Value {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl std::iter::Sum for Value {
    fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
        values.fold(Self(0), |a, b| a + b)
    }
}

impl fmt::Display for Value {
    /// Thousands of dollars with one decimal, such as `-12.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 as i128 * 10 + (Self::ONE >> 1) as i128) >> Self::BITS;
        let sign = if tenths < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_rounds_to_nearest() {
        let third = Value::from_steps(Value::ONE / 3);
        assert_eq!((third.thousands(), third.dollars()), (0, 333));
        assert_eq!((-third).dollars(), -333);
        assert_eq!(Value::from_steps(Value::ONE / 2).thousands(), 1);
        assert_eq!((Value::from_thousands(-12) - Value::from_steps(Value::ONE / 2)).to_string(), "-12.5");
    }

    #[test]
    fn a_share_is_in_thousandths() {
        assert_eq!(Value::from_thousands(1).per_mille(Value::from_thousands(3)), 333);
        assert_eq!(Value::from_thousands(-2).per_mille(Value::from_thousands(3)), -667);
        assert_eq!(Value::from_thousands(5).per_mille(Value::default()), 0);
    }

    #[test]
    fn no_arithmetic_leaves_the_range() {
        let (most, least) = (Value::LIMIT, -Value::LIMIT);
        for beyond in [Value::from_steps(i64::MAX), Value::from_thousands(i64::MAX), most + most, most - least, -least]
        {
            assert_eq!(beyond, most);
        }
        for beyond in [Value::from_steps(i64::MIN), Value::from_thousands(i64::MIN), least + least, least - most] {
            assert_eq!(beyond, least);
        }
        assert_eq!([most, most, least].into_iter().sum::<Value>(), Value::default());
        let all = Value::from_thousands(Value::MAX_THOUSANDS);
        assert_eq!((all - -all).thousands(), 2 * Value::MAX_THOUSANDS);
        assert_eq!((most.thousands(), least.thousands()), (4 * Value::MAX_THOUSANDS, -4 * Value::MAX_THOUSANDS));
    }
}
