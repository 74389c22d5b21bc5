//! Owns what lies ahead of a choice when best play follows it: how the deal ends, and how often.

use super::beliefs::CERTAIN;
use super::expand::Expander;
use super::layout::Key;
use super::solution::Solution;
use crate::model::{ActionId, EndingId, Knowledge};

/// How a deal goes on under best play; of choices that tie, the first is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Endings with their chances in millionths, in the scenario's order; those that cannot come up
    /// are left out.
    pub endings: Vec<(EndingId, u32)>,
    /// Mean day on which it ends, in thousandths of a working day.
    pub day: u32,
}

/// Sums over the ways to an end, in parts of [`CERTAIN`].
#[derive(Default)]
struct Sum {
    endings: Vec<u64>,
    days: u128,
}

impl Solution {
    /// What follows from a choice.
    pub fn outlook(&self, knowledge: &Knowledge, action: ActionId) -> Option<Outlook> {
        let (key, mut expander) = self.expander(knowledge)?;
        let choice = expander.scene(key).iter().position(|c| c.action == action)?;
        let mut sum = Sum { endings: vec![0; expander.program.won.len()], days: 0 };
        self.sum(&mut expander, key, choice as u16, CERTAIN, &mut sum)?;
        let millionths = |chance: u128| ((chance * 1_000_000 + u128::from(CERTAIN / 2)) / u128::from(CERTAIN)) as u32;
        let endings = sum.endings.iter().enumerate().filter(|(_, chance)| **chance > 0);
        Some(Outlook {
            endings: endings.map(|(i, &chance)| (EndingId(i as u8), millionths(chance.into()))).collect(),
            day: (millionths(sum.days) + 500) / 1000,
        })
    }

    fn sum(&self, expander: &mut Expander<'_>, key: Key, choice: u16, chance: u64, sum: &mut Sum) -> Option<()> {
        let first = expander.arcs.len();
        expander.expand(key).ok()?;
        for at in first..expander.arcs.len() {
            let arc = expander.arcs[at];
            if arc.choice != choice {
                continue;
            }
            let chance = ((u128::from(chance) * u128::from(arc.chance)) >> 62) as u64;
            match arc.end {
                Some(end) => {
                    sum.endings[end.index()] += chance;
                    sum.days += u128::from(chance) * u128::from(expander.program.layout.day.get(arc.to));
                }
                None => {
                    let best = self.best_choice(expander, arc.to)?;
                    self.sum(expander, arc.to, best, chance, sum)?;
                }
            }
        }
        expander.arcs.truncate(first);
        Some(())
    }
}
