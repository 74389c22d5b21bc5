//! Owns what is told of an outcome: one text, or several wordings that take turns in a play.

use super::text::Text;

/// What else is told in the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Nothing: it is told as it stands.
    Own,
    /// The wordings take turns among all that has this number; `from` is the place of the one to begin with.
    InTurn { number: u16, from: u8 },
    /// All that has this number is told by one wording after the other, and then by the last.
    InOrder(u16),
}

/// What the learner sees and hears. Which wording it is changes nothing in a deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tell {
    wordings: Vec<Text>,
    voice: Voice,
}

impl Tell {
    /// Of several wordings; there has to be one.
    pub fn new(wordings: Vec<Text>, voice: Voice) -> Self {
        Self { wordings, voice }
    }

    /// All wordings.
    pub fn wordings(&self) -> &[Text] {
        &self.wordings
    }

    /// What else is told in the same words.
    pub fn voice(&self) -> Voice {
        self.voice
    }

    /// The wording with this number.
    pub fn text(&self, wording: u8) -> &Text {
        static NOTHING: Text = Text { en: String::new(), zh: String::new() };
        self.wordings.get(usize::from(wording)).or(self.wordings.first()).unwrap_or(&NOTHING)
    }

    /// The wording of a play that begins with it.
    pub fn first(&self) -> &Text {
        self.text(self.next(0, &[]))
    }

    /// Whether both draw on the same wordings.
    pub fn shares(&self, other: &Self) -> bool {
        match (self.voice, other.voice) {
            (Voice::InTurn { number, .. }, Voice::InTurn { number: other, .. }) => number == other,
            (Voice::InOrder(number), Voice::InOrder(other)) => number == other,
            (Voice::Own | Voice::InTurn { .. } | Voice::InOrder(_), _) => false,
        }
    }

    /// The number of the wording that comes next, after those of `used` in a play with this seed: none comes
    /// again before all others have come as often.
    pub fn next(&self, seed: u64, used: &[u8]) -> u8 {
        let count = self.wordings.len().clamp(1, usize::from(u8::MAX)) as u8;
        match self.voice {
            Voice::Own => 0,
            Voice::InOrder(_) => used.len().min(usize::from(count) - 1) as u8,
            Voice::InTurn { from, .. } => {
                let begin = (u64::from(from) + seed % u64::from(count)) % u64::from(count);
                let turns = (0..u64::from(count)).map(|turn| ((begin + turn) % u64::from(count)) as u8);
                turns.min_by_key(|wording| used.iter().filter(|used| *used == wording).count()).unwrap_or(0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tell(count: u8, voice: Voice) -> Tell {
        let text = |n: u8| Text { en: n.to_string(), zh: n.to_string() };
        Tell::new((0..count).map(text).collect(), voice)
    }

    /// What a play says, one after the other, beginning at these places.
    fn said(count: u8, seed: u64, begins: &[u8]) -> Vec<u8> {
        let mut used = Vec::new();
        for &from in begins {
            used.push(tell(count, Voice::InTurn { number: 1, from }).next(seed, &used));
        }
        used
    }

    #[test]
    fn no_wording_comes_again_before_all_have_come() {
        for seed in [0, 1, 2, u64::MAX] {
            for begins in [[0; 9], [1, 0, 2, 2, 1, 0, 3, 200, 7], [2; 9]] {
                let said = said(3, seed, &begins);
                for round in said.chunks(3) {
                    let mut round = round.to_vec();
                    round.sort_unstable();
                    assert_eq!(round, [0, 1, 2], "seed {seed}, {begins:?}: {said:?}");
                }
            }
        }
    }

    #[test]
    fn whom_one_begins_with_and_the_seed_say_with_which_wording() {
        assert_eq!(
            (said(3, 0, &[0, 0]), said(3, 0, &[1, 0]), said(3, 4, &[1, 0])),
            (vec![0, 1], vec![1, 0], vec![2, 1])
        );
    }

    #[test]
    fn own_lines_come_in_order_and_the_last_stays() {
        let own = tell(2, Voice::InOrder(3));
        assert_eq!([own.next(5, &[]), own.next(5, &[0]), own.next(5, &[0, 1])], [0, 1, 1]);
        assert!(own.shares(&own) && !own.shares(&tell(2, Voice::InOrder(4))));
        assert!(!tell(1, Voice::Own).shares(&tell(1, Voice::Own)), "what is told as it stands shares nothing");
    }
}
