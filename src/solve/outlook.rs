//! Owns what lies ahead of a choice when best play follows it: how the deal ends, and how often.

use std::collections::BTreeMap;

use super::beliefs::CERTAIN;
use super::expand::{Arc, Expander};
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

/// The situations to which a choice leads under best play.
#[derive(Default)]
struct Ahead {
    /// By situation, the choice itself first: the ways on from there.
    ways: Vec<Vec<Arc>>,
    index: BTreeMap<Key, usize>,
    /// All situations, each after those to which it leads.
    last_first: Vec<usize>,
}

impl Solution {
    /// What follows from a choice.
    pub fn outlook(&self, knowledge: &Knowledge, action: ActionId) -> Option<Outlook> {
        let (key, mut expander) = self.expander(knowledge)?;
        let choice = expander.scene(key).iter().position(|c| c.action == action)?;
        let first = ways(&mut expander, key, choice as u16)?;
        let ahead = self.ahead(&mut expander, first)?;
        let mut endings = vec![0; expander.program.won.len()];
        let (mut chances, mut days) = (vec![0; ahead.ways.len()], 0u128);
        // The choice itself is last; from there, chance flows to the ends, and to no situation twice.
        if let Some(chance) = chances.first_mut() {
            *chance = CERTAIN;
        }
        for &at in ahead.last_first.iter().rev() {
            for arc in &ahead.ways[at] {
                let chance = ((u128::from(chances[at]) * u128::from(arc.chance)) >> 62) as u64;
                if let Some(end) = arc.end {
                    endings[end.index()] += chance;
                    days += u128::from(chance) * u128::from(expander.program.layout.day.get(arc.to));
                } else if let Some(&to) = ahead.index.get(&arc.to) {
                    chances[to] += chance;
                }
            }
        }
        let millionths = |chance: u128| ((chance * 1_000_000 + u128::from(CERTAIN / 2)) / u128::from(CERTAIN)) as u32;
        let possible = endings.iter().enumerate().filter(|(_, chance)| **chance > 0);
        Some(Outlook {
            endings: possible.map(|(i, &chance)| (EndingId(i as u8), millionths(chance.into()))).collect(),
            day: (millionths(days) + 500) / 1000,
        })
    }

    /// Follows best play from these ways on, through each situation once: ways that part and meet again
    /// would otherwise be followed without an end.
    fn ahead(&self, expander: &mut Expander<'_>, first: Vec<Arc>) -> Option<Ahead> {
        let mut ahead = Ahead { ways: vec![first], ..Ahead::default() };
        // The situation, and how many of its ways have been followed.
        let mut open = vec![(0, 0)];
        while let Some((at, done)) = open.pop() {
            let Some(&arc) = ahead.ways[at].get(done) else {
                ahead.last_first.push(at);
                continue;
            };
            open.push((at, done + 1));
            if arc.end.is_none() && !ahead.index.contains_key(&arc.to) {
                let best = self.best_choice(expander, arc.to)?;
                let next = ahead.ways.len();
                ahead.ways.push(ways(expander, arc.to, best)?);
                ahead.index.insert(arc.to, next);
                open.push((next, 0));
            }
        }
        Some(ahead)
    }
}

/// The ways on from a choice.
pub(super) fn ways(expander: &mut Expander<'_>, key: Key, choice: u16) -> Option<Vec<Arc>> {
    expander.arcs.clear();
    expander.expand(key).ok()?;
    Some(expander.arcs.iter().filter(|arc| arc.choice == choice).copied().collect())
}
