//! Owns how the two voices are called (EF), with whom somebody sided, and who was right.

use super::Words;
use crate::model::{Adviser, Side};
use crate::report::{Argument, Sides};

impl Words {
    /// One of the two.
    pub fn adviser(&self, adviser: Adviser) -> String {
        self.get(match adviser {
            Adviser::Builder => "voices-builder",
            Adviser::Striker => "voices-striker",
        })
    }

    /// With whom one can side.
    pub fn side(&self, side: Side) -> String {
        side.adviser().map_or_else(|| self.get("voices-neither"), |adviser| self.adviser(adviser))
    }

    /// With whom the learner sided.
    pub fn sided(&self, side: Option<Side>) -> String {
        match side {
            None => self.get("voices-sided-nobody"),
            Some(Side::Neither) => self.get("voices-sided-neither"),
            Some(side) => self.with("voices-sided", &[("who", self.side(side).into())]),
        }
    }

    /// Who was right in an argument, and whether the learner sided so; nothing where nobody knows.
    pub fn settled(&self, argument: &Argument<'_>) -> Vec<String> {
        let Some(settled) = argument.settled else { return Vec::new() };
        let agreed =
            argument.side.map(|side| if settled.right.agrees(side) { "voices-agreed" } else { "voices-parted" });
        let right = self.get(&format!("voices-right-{:?}", settled.right));
        std::iter::once(right).chain(agreed.map(|key| self.get(key))).collect()
    }

    /// How often who was right, over a deal, and how often the learner sided so.
    pub fn sides(&self, sides: &Sides) -> Vec<String> {
        let count = |n: u32| i64::from(n).into();
        let counts = [
            ("builder", count(sides.builder)),
            ("striker", count(sides.striker)),
            ("both", count(sides.both)),
            ("neither", count(sides.neither)),
        ];
        let agreed = [("agreed", count(sides.agreed)), ("taken", count(sides.taken))];
        let agreed = (sides.taken > 0).then(|| self.with("voices-counts-agreed", &agreed));
        std::iter::once(self.with("voices-counts", &counts)).chain(agreed).collect()
    }
}
