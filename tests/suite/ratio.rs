//! Owns exact fractions: small, slow, and loud when they no longer fit.

use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, Mul};

/// A fraction in lowest terms with a positive denominator, so that equal ones look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    pub top: i128,
    pub bottom: i128,
}

impl Ratio {
    pub const ZERO: Self = Self { top: 0, bottom: 1 };
    pub const ONE: Self = Self { top: 1, bottom: 1 };

    pub fn new(top: i128, bottom: i128) -> Self {
        assert!(bottom != 0, "{top} by nothing");
        let common = gcd(top, bottom) * bottom.signum();
        Self { top: top / common, bottom: bottom / common }
    }

    pub fn whole(number: impl Into<i128>) -> Self {
        Self { top: number.into(), bottom: 1 }
    }

    pub fn over(self, other: Self) -> Self {
        self * Self::new(other.bottom, other.top)
    }

    pub fn is_zero(self) -> bool {
        self.top == 0
    }
}

impl Add for Ratio {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        if self.is_zero() {
            return other;
        }
        if other.is_zero() {
            return self;
        }
        let common = gcd(self.bottom, other.bottom);
        let (mine, theirs) = (times(self.top, other.bottom / common), times(other.top, self.bottom / common));
        let top = mine.checked_add(theirs).expect("a sum that fits");
        Self::new(top, times(self.bottom / common, other.bottom))
    }
}

impl Mul for Ratio {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        // What cancels goes first, so that little needs to fit.
        let (a, b) = (gcd(self.top, other.bottom), gcd(other.top, self.bottom));
        Self { top: times(self.top / a, other.top / b), bottom: times(self.bottom / b, other.bottom / a) }
    }
}

impl Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let common = gcd(self.bottom, other.bottom);
        times(self.top, other.bottom / common).cmp(&times(other.top, self.bottom / common))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn times(a: i128, b: i128) -> i128 {
    a.checked_mul(b).unwrap_or_else(|| panic!("{a} × {b} does not fit"))
}

/// Greatest common divisor, at least 1.
pub fn gcd(a: i128, b: i128) -> i128 {
    if a == 1 || b == 1 {
        return 1;
    }
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        // Nearly all are small, and division of small numbers is many times faster.
        if let (Ok(mut x), Ok(mut y)) = (u64::try_from(a), u64::try_from(b)) {
            while y != 0 {
                (x, y) = (y, x % y);
            }
            return i128::from(x.max(1));
        }
        (a, b) = (b, a % b);
    }
    i128::try_from(a.max(1)).expect("a divisor that fits")
}

#[test]
fn fractions_add_multiply_divide_and_compare() {
    let (third, sixth) = (Ratio::new(2, 6), Ratio::new(-1, -6));
    assert_eq!(third + sixth, Ratio::new(1, 2));
    assert_eq!(third * Ratio::new(-3, 4), Ratio::new(1, -4));
    assert_eq!(third.over(sixth), Ratio::whole(2));
    assert_eq!(Ratio::new(0, -5), Ratio::ZERO);
    assert_eq!([third, sixth, Ratio::new(1, 2)].into_iter().sum::<Ratio>(), Ratio::ONE);
    assert!(sixth < third && Ratio::new(-1, 2) < Ratio::new(-1, 3) && Ratio::new(-1, 3) < Ratio::ZERO);
    let far = Ratio::new(i128::MAX, 3 * 5 * 7);
    assert_eq!(far * Ratio::new(1, i128::MAX), Ratio::new(1, 105));
    assert!(std::panic::catch_unwind(|| far * far).is_err());
}
