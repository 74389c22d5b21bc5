//! Owns how numbers are written for people: money, days, shares and points. A minus is U+2212, in
//! dollars and counts thousands are kept apart, and a chance that is slight or nearly all is neither nothing
//! nor all. Machines get numbers.

use super::Words;
use crate::model::{Belief, Lang, TruthId};
use crate::solve::{CERTAIN, Value};

/// What stands before a number below nothing.
const MINUS: &str = "−";

impl Words {
    /// An amount given in thousands of dollars, with its unit.
    pub fn money(&self, thousands: i64) -> String {
        let amount = match self.lang {
            // Chinese counts in ten thousands.
            Lang::Zh if thousands % 10 != 0 => decimal(thousands.saturating_abs(), 1, 1),
            Lang::Zh => (thousands / 10).unsigned_abs().to_string(),
            Lang::En => grouped(thousands.unsigned_abs()),
        };
        self.with("money", &[("sign", minus(thousands).into()), ("n", amount.into())])
    }

    /// An amount to the dollar, with its unit.
    pub fn dollars(&self, value: Value) -> String {
        let dollars = value.dollars();
        self.with("dollars", &[("sign", minus(dollars).into()), ("n", grouped(dollars.unsigned_abs()).into())])
    }

    /// A value without its unit, for columns that name it once: thousands of dollars, in Chinese ten
    /// thousands with one decimal.
    pub fn amount(&self, value: Value) -> String {
        match self.lang {
            Lang::En => decimal(value.thousands(), 0, 0),
            Lang::Zh => decimal(value.thousands(), 1, 1),
        }
    }

    /// The same with more decimals, of thousandths of a thousand dollars: such as a mean has.
    pub fn fine_amount(&self, thousandths: i64, more: u32) -> String {
        match self.lang {
            Lang::En => decimal(thousandths, 3, more),
            Lang::Zh => decimal(thousandths, 4, more + 1),
        }
    }

    /// The label of a gridline at so many thousands.
    pub fn tick(&self, thousands: i64) -> String {
        match self.lang {
            Lang::Zh if thousands % 10 == 0 => decimal(thousands / 10, 0, 0),
            Lang::Zh => decimal(thousands, 1, 1),
            Lang::En => decimal(thousands, 0, 0),
        }
    }

    /// A value with its sign and without its unit, for what was added or taken; nothing is neither.
    pub fn change(&self, value: Value) -> String {
        let plus = if value.thousands() > 0 { "+" } else { "" };
        format!("{plus}{}", self.amount(value))
    }

    /// Whole percent.
    pub fn percent(&self, percent: u32) -> String {
        self.share(&percent.to_string())
    }

    /// How likely a truth is, in whole percent: what is unlikely is not called impossible, nor what is likely
    /// certain.
    pub fn likely(&self, belief: &Belief, truth: TruthId) -> String {
        match belief.percents()[truth.index()] {
            0 if belief.possible(truth) => self.share("<1"),
            100 if !belief.is_certain() => self.share(">99"),
            percent => self.percent(percent),
        }
    }

    /// A chance of the solver in percent with one decimal; what is unlikely is not called impossible,
    /// nor what is likely certain.
    pub fn chance(&self, chance: u64) -> String {
        let tenths = (u128::from(chance) * 2000 + u128::from(CERTAIN)) / (2 * u128::from(CERTAIN));
        match tenths {
            0 if chance > 0 => self.share("<0.1"),
            1000 if chance < CERTAIN => self.share(">99.9"),
            _ => self.tenths(tenths as i64),
        }
    }

    /// How many of all, in percent with one decimal; seldom is not never, and almost always is not always.
    /// Of none, none.
    pub fn of_all(&self, count: u64, all: u64) -> String {
        let tenths = ((u128::from(count) * 2000 + u128::from(all)) / (2 * u128::from(all.max(1)))) as i64;
        match tenths {
            0 if count > 0 => self.share("<0.1"),
            1000 if count < all => self.share(">99.9"),
            _ => self.tenths(tenths),
        }
    }

    /// Tenths of a percent.
    pub fn tenths(&self, tenths: i64) -> String {
        self.share(&decimal(tenths, 1, 1))
    }

    fn share(&self, number: &str) -> String {
        self.with("percent", &[("n", number.into())])
    }

    /// A day of the deal by its number, from 1.
    pub fn day(&self, day: u8) -> String {
        self.count("date-day", day.into())
    }

    /// The same in as few columns as there are.
    pub fn short_day(&self, day: u8) -> String {
        format!("d{day}")
    }
}

fn minus(number: i64) -> &'static str {
    if number < 0 { MINUS } else { "" }
}

/// Points with their sign; nothing is neither earned nor lost.
pub fn signed(points: i32) -> String {
    let sign = if points > 0 { "+" } else { minus(points.into()) };
    format!("{sign}{}", points.unsigned_abs())
}

/// A count with its thousands apart.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let parts: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
    parts.join(",")
}

/// `number`, of which the last `digits` digits come after the point, rounded to `places` of them.
pub fn decimal(number: i64, digits: u32, places: u32) -> String {
    let cut = 10u64.pow(digits.saturating_sub(places));
    let rounded = (number.unsigned_abs() + cut / 2) / cut;
    let one = 10u64.pow(places);
    let sign = if rounded > 0 { minus(number) } else { "" };
    let whole = rounded / one;
    if places == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{:0width$}", rounded % one, width = places as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_and_never_a_negative_nothing() {
        assert_eq!(decimal(-12_345, 3, 2), "−12.35");
        assert_eq!(decimal(12_344, 3, 2), "12.34");
        assert_eq!(decimal(-4, 3, 2), "0.00");
        assert_eq!(decimal(-5, 3, 2), "−0.01");
        assert_eq!(decimal(-45_000, 4, 1), "−4.5");
        assert_eq!(decimal(950_000, 3, 0), "950");
        assert_eq!(decimal(i64::MIN, 3, 0), "−9223372036854776");
    }

    #[test]
    fn seldom_is_not_never() {
        let words = Words::new(Lang::En);
        let shares = [0, 1, 4_996, 9_999, 10_000].map(|count| words.of_all(count, 10_000));
        assert_eq!(shares, ["0.0%", "<0.1%", "50.0%", ">99.9%", "100.0%"]);
        assert_eq!(
            [0, 1, CERTAIN / 2, CERTAIN - 1, CERTAIN].map(|c| words.chance(c)),
            ["0.0%", "<0.1%", "50.0%", ">99.9%", "100.0%"]
        );
    }

    #[test]
    fn what_is_likely_is_not_certain() {
        let words = Words::new(Lang::En);
        let told = |weights: [u64; 2]| {
            let belief = Belief::new(weights);
            [0, 1].map(|truth| words.likely(&belief, TruthId(truth)))
        };
        assert_eq!(told([1, 999]), ["<1%", ">99%"]);
        assert_eq!(told([0, 7]), ["0%", "100%"]);
        assert_eq!(told([1, 3]), ["25%", "75%"]);
    }

    #[test]
    fn signs_are_true_ones_and_nothing_has_none() {
        assert_eq!([-12, 0, 3].map(signed), ["−12", "0", "+3"]);
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        let (en, zh) = (Words::new(Lang::En), Words::new(Lang::Zh));
        let amounts = |words: &Words| [-7, 0, 120, 1_234].map(|thousands| words.money(thousands));
        assert_eq!(amounts(&en), ["−$7k", "$0k", "$120k", "$1,234k"]);
        assert_eq!(amounts(&zh), ["−0.7 万美元", "0 万美元", "12 万美元", "123.4 万美元"]);
        let dollars = |words: &Words| words.dollars(Value::from_thousands(-1_234));
        assert_eq!([dollars(&en), dollars(&zh)], ["−$1,234,000", "−1,234,000 美元"]);
        let ticks = |words: &Words| [-50, -5, 0, 15].map(|thousands| words.tick(thousands));
        assert_eq!(
            (ticks(&en), ticks(&zh)),
            (["−50", "−5", "0", "15"].map(String::from), ["−5", "−0.5", "0", "1.5"].map(String::from))
        );
    }
}
