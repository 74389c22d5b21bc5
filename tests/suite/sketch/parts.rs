//! Owns the small parts of a random deal: weights, effects, ways to go, conditions.

use super::{Bent, Place, Sketch, kind_of};

impl Sketch {
    pub(super) fn weights(&mut self, count: usize, bent: Bent) -> Vec<String> {
        if count == 1 && self.often(80) {
            return vec![String::new()];
        }
        let odd = std::mem::take(&mut self.odd);
        let telling = if matches!(bent, Bent::Probe | Bent::Bet) { 90 } else { 50 };
        if !odd && !self.often(telling) {
            // Luck alone: at least the first can come up.
            let of = |s: &mut Self, nth| if nth == 0 { s.from(1, 3) } else { s.from(0, 2) };
            return (0..count).map(|nth| format!("weight: {}, ", of(self, nth))).collect();
        }
        let (turn, sure) = (self.below(4), self.often(15));
        let mut columns = Vec::new();
        for truth in 0..self.truths {
            // A prime, and the same for each truth: exact sums have to fit.
            let total = if odd { 997 } else { self.totals[self.below(self.totals.len())] };
            let (mut column, favourite) = (vec![0; count], (truth + turn) % count);
            for _ in 0..total {
                let to = if sure || self.often(60) { favourite } else { self.below(count) };
                column[to] += 1;
            }
            columns.push(column);
        }
        let row = |nth: usize| {
            let pairs = columns.iter().enumerate().map(|(t, column)| format!("(\"t{t}\", {})", column[nth]));
            format!("by_truth: [{}], ", pairs.collect::<Vec<_>>().join(", "))
        };
        (0..count).map(row).collect()
    }

    /// What an outcome changes, apart from where it leads.
    pub(super) fn content(&mut self, bent: Bent, nth: usize, into: &mut Vec<String>) {
        match bent {
            // Often nothing but the words differ: then only the belief does.
            Bent::Probe if self.often(50) => into.push(format!("Learn(\"f{}\")", nth % self.facts)),
            Bent::Work => into.push(format!("Money({})", self.from(1, 8))),
            Bent::Bet if self.often(40) => into.push(self.money()),
            Bent::Visit => {
                let attitude = self.from(0, 4) as i32 - 1;
                into.push(format!("Meet(\"p{}\", {attitude})", self.below(self.people)));
            }
            _ => {}
        }
        for _ in 0..[0, 0, 1, 1, 2][self.below(5)] {
            let effect = self.effect();
            into.push(effect);
        }
    }

    /// Any effect that neither leads elsewhere nor strikes anything out.
    fn effect(&mut self) -> String {
        let (fact, person) = (self.below(self.facts), self.below(self.people));
        match self.below(19) {
            0..=2 => format!("Learn(\"f{fact}\")"),
            3 => format!("Meet(\"p{person}\", {})", self.from(0, 4) as i32 - 1),
            4 => format!("Shift(\"p{person}\", {})", [-2, -1, 1, 1, 2, 4][self.below(6)]),
            5 => {
                let by = [-2, -1, 1, 2][self.below(4)];
                match self.times.rand_range(0..4) {
                    0 => format!("InclineAll(\"everybody\", {by})"),
                    1 => format!("InclineAll(\"d0\", {by})"),
                    _ => format!("Incline(\"p{person}\", {by})"),
                }
            }
            6 => format!("OpenDoor(\"p{person}\")"),
            7 => format!("ShutDoor(\"p{person}\")"),
            8 => format!("BecomeSponsor(\"p{person}\")"),
            9 => format!("Stage({})", self.from(1, 7)),
            10 if self.often(25) => format!("Days({})", self.from(1, 2)),
            11 | 12 if self.events > 0 => {
                let event = self.below(self.events);
                if self.often(25) {
                    format!("Cancel(\"e{event}\")")
                } else {
                    format!("Schedule(\"e{event}\", {})", self.from(1, 3))
                }
            }
            13 => format!("Climb(\"p{person}\", {})", self.from(1, 3)),
            14 => {
                let element = ["Value", "Favour", "Reach", "Depth"][self.below(4)];
                format!("Give(\"p{person}\", {element})")
            }
            15 if self.often(30) => format!("Replaced(\"p{person}\")"),
            16 | 17 if self.stocks > 0 => {
                format!("Stock(\"s{}\", {})", self.below(self.stocks), [-3, -1, -1, -1, 2][self.below(5)])
            }
            _ => self.money(),
        }
    }

    pub(super) fn money(&mut self) -> String {
        if self.huge && self.often(30) {
            return format!("Money({})", [1_000_000, -1_000_000][self.below(2)]);
        }
        format!("Money({})", self.from(0, 14) as i32 - 7)
    }

    /// Where an outcome leads; with it, the choice cannot be made for ever.
    pub(super) fn movement(
        &mut self,
        place: Place,
        bent: Bent,
        paid: bool,
        guarded: bool,
        nth: usize,
        into: &mut Vec<String>,
    ) {
        let free = paid || guarded;
        let effect = match (place, bent) {
            (Place::Desk, Bent::Bet) if nth == 0 => self.end_in(&[0, 1]),
            (Place::Desk, Bent::Bet) if !free || self.often(80) => self.end_in(&[2, 4]),
            (Place::Desk, Bent::Visit) => self.talk(1),
            (Place::Desk, _) if free && self.often(90) => return,
            (Place::Desk, _) => self.end(),
            (Place::Node(_), _) if free && self.often(30) => return,
            (Place::Node(_), _) if free && self.often(20) => self.talk(0),
            (Place::Node(_), _) if self.often(4) => self.end(),
            (Place::Node(node), _) if node + 1 < self.nodes && self.often(60) => self.talk(node + 1),
            (Place::Node(_), _) if self.often(5) => {
                into.push("Days(1)".into());
                "Desk".into()
            }
            (Place::Node(_), _) => "Desk".into(),
            (Place::Leave, _) if free && self.often(40) => "Desk".into(),
            (Place::Leave, _) if free && self.often(20) => self.talk(0),
            (Place::Leave, _) if free && self.often(20) => return,
            (Place::Leave, _) => self.end_in(&[2, 3, 4]),
        };
        into.push(effect);
    }

    /// A talk at this node or a later one.
    pub(super) fn talk(&mut self, from: usize) -> String {
        let from = from.min(self.nodes - 1);
        format!("Talk(\"n{}\")", from + self.below(self.nodes - from))
    }

    pub(super) fn end(&mut self) -> String {
        format!("End(\"x{}\")", self.below(self.endings.len()))
    }

    pub(super) fn end_in(&mut self, among: &[usize]) -> String {
        format!("End(\"x{}\")", among[self.below(among.len())])
    }

    /// A condition that is not plainly always true, at most so many levels deep.
    pub(super) fn condition(&mut self, levels: usize) -> String {
        let (fact, person) = (self.below(self.facts), self.below(self.people));
        match self.below(if levels == 0 { 18 } else { 24 }) {
            0..=2 => format!("Knows(\"f{fact}\")"),
            4 | 5 => format!("KnowsKind({}, {})", kind_of(fact), self.from(1, 2)),
            6 => format!("Met(\"p{person}\")"),
            7 | 8 => format!("DoorOpen(\"p{person}\")"),
            9 => format!("Sponsor(\"p{person}\")"),
            3 | 10 => format!("AttitudeFrom(\"p{person}\", {})", self.from(0, 4) as i32 - 1),
            11 => format!("DayFrom({})", self.from(0, self.days)),
            12 => format!("StageFrom({})", self.from(1, 7)),
            13 => "AtDesk".into(),
            14 => format!("InTalkWith(\"p{person}\")"),
            15 => format!("RungFrom(\"p{person}\", {})", self.from(0, 3)),
            16 => format!("TrustFrom(\"p{person}\", {})", self.from(0, 3)),
            17 if self.stocks > 0 => format!("StockFrom(\"s{}\", {})", self.below(self.stocks), self.from(1, 4)),
            17 => format!("Knows(\"f{fact}\")"),
            18 => {
                let part = |s: &mut Self| format!("({}, {})", s.from(0, 5) as i32 - 2, s.condition(levels - 1));
                let parts = [part(self), part(self), part(self)];
                format!("Points([{}], {})", parts.join(", "), self.from(0, 4) as i32 - 1)
            }
            19 => {
                let list = [self.condition(levels - 1), self.condition(levels - 1)];
                format!("All([{}])", list.join(", "))
            }
            20 => {
                let list = [self.condition(levels - 1), self.condition(levels - 1)];
                let always = if self.often(5) { ", Always" } else { "" };
                format!("Any([{}{always}])", list.join(", "))
            }
            21 if self.often(10) => ["Any([])", "Not(Always)"][self.below(2)].into(),
            _ => format!("Not({})", self.condition(levels - 1)),
        }
    }

    pub(super) fn worth(&mut self, kind: &str) -> i32 {
        if self.huge && self.often(40) {
            return [1_000_000, -1_000_000][self.below(2)];
        }
        let (low, high) = match kind {
            "Won" => (0, 90),
            "Lost" => (-60, 5),
            _ => (-15, 30),
        };
        low + self.below((high - low) as usize) as i32
    }
}
