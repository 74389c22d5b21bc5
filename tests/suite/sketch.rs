//! Owns how a random deal is written: what its choices, events and endings are, so that it follows
//! every rule for authors without having been repaired by hand.

mod parts;
mod text;

use oorandom::Rand32;

const KINDS: [&str; 6] = ["Problem", "Power", "Stand", "ActiveSign", "Condition", "Risk"];
/// Sums of weights that a deal uses. Those of one deal share their factors, so that denominators
/// do not grow without need.
const TOTALS: [&[u32]; 8] = [&[2, 4, 8], &[3, 6, 9], &[10, 5], &[1, 2, 3, 6], &[4, 6, 12], &[7], &[10], &[1, 4]];

/// Where a choice stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Desk,
    Node(usize),
    Leave,
}

/// What a choice is for.
#[derive(Clone, Copy, PartialEq)]
enum Bent {
    /// Shows something of the truth.
    Probe,
    /// Pays under some truths, costs under others.
    Bet,
    /// Earns a little.
    Work,
    /// Opens a conversation.
    Visit,
    Anything,
}

struct Outcome {
    /// As written, with a comma; empty for the default.
    weights: String,
    effects: Vec<String>,
}

struct Case {
    when: Option<String>,
    outcomes: Vec<Outcome>,
}

struct Choice {
    place: Place,
    id: String,
    approach: &'static str,
    who: Option<usize>,
    days: u32,
    once: bool,
    when: Option<String>,
    cases: Vec<Case>,
}

struct Event {
    day: u32,
    announced: bool,
    when: Option<String>,
    cases: Vec<Case>,
}

/// A deal that is being made up.
pub struct Sketch {
    dice: Rand32,
    /// For absences, departments and who cools.
    times: Rand32,
    truths: usize,
    people: usize,
    facts: usize,
    nodes: usize,
    events: usize,
    stocks: usize,
    days: u32,
    totals: &'static [u32],
    /// One choice has weights that share no factor with any other.
    odd: bool,
    /// Largest amounts instead of small ones.
    huge: bool,
    /// As much of everything as there may be. What is added never happens, and stands before what
    /// does.
    crowded: bool,
    /// Kinds of the endings.
    endings: [&'static str; 5],
    choices: Vec<Choice>,
    happenings: Vec<Event>,
    deadline: Vec<Case>,
}

impl Sketch {
    pub fn new(mut dice: Rand32) -> Self {
        let times = Rand32::new(u64::from(Rand32::clone(&dice).rand_u32()));
        let mut range = |low: u32, high: u32| dice.rand_range(low..high + 1);
        let mut new = Self {
            truths: [1, 2, 2, 2, 3, 3, 3, 4, 4, 2][range(0, 9) as usize],
            people: range(1, 4) as usize,
            facts: range(2, 5) as usize,
            nodes: range(1, 4) as usize,
            events: range(0, 3) as usize,
            stocks: range(0, 2) as usize,
            days: range(2, 5),
            totals: TOTALS[range(0, 7) as usize],
            odd: range(0, 14) == 0,
            huge: range(0, 29) == 0,
            crowded: range(0, 7) == 0,
            endings: [
                ["Won", "Won", "Lost", "WalkedAway", "NoDecision"],
                ["Won", "Won", "Lost", "WalkedAway", "Lost"],
                ["Won", "Won", "NoDecision", "WalkedAway", "Won"],
                ["NoDecision", "Won", "Lost", "WalkedAway", "Lost"],
                ["NoDecision", "NoDecision", "Lost", "WalkedAway", "Lost"],
            ][[0, 0, 0, 1, 1, 1, 2, 2, 3, 4][range(0, 9) as usize]],
            choices: Vec::new(),
            happenings: Vec::new(),
            deadline: Vec::new(),
            dice,
            times,
        };
        new.everything();
        new
    }

    fn below(&mut self, end: usize) -> usize {
        self.dice.rand_range(0..end as u32) as usize
    }

    fn from(&mut self, low: u32, high: u32) -> u32 {
        self.dice.rand_range(low..high + 1)
    }

    /// True so many times in a hundred.
    fn often(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn everything(&mut self) {
        for node in 0..self.nodes {
            for option in 0..self.from(2, 3) {
                let bent = [Bent::Probe, Bent::Anything][self.below(2)];
                let plain = option == 0;
                self.choice(Place::Node(node), bent, plain);
            }
        }
        for bent in [Bent::Probe, Bent::Bet] {
            self.choice(Place::Desk, bent, true);
        }
        for _ in 0..self.from(1, 2) {
            let bent = [Bent::Probe, Bent::Bet, Bent::Work, Bent::Visit, Bent::Anything][self.below(5)];
            self.choice(Place::Desk, bent, false);
        }
        self.way_out();
        for _ in 0..[0, 1, 1, 2][self.below(4)] {
            self.choice(Place::Leave, Bent::Anything, false);
        }
        self.odd = false;
        for event in 0..self.events {
            let day = if self.often(50) { self.from(1, self.days) } else { 0 };
            let when = self.often(35).then(|| self.condition(1));
            let cases = self.cases(|s| s.outcomes_of_event(event));
            self.happenings.push(Event { day, announced: day > 0 && event == 0, when, cases });
        }
        self.deadline = self.cases(|s| {
            let count = s.below(2) + 1;
            s.outcomes(count, Bent::Bet, |s, _| {
                let end = s.end();
                if s.often(20) { vec![s.money(), end] } else { vec![end] }
            })
        });
        self.complete();
    }

    /// Whatever is named must be used: what nothing leads to so far gets something that does.
    fn complete(&mut self) {
        let written = self.written();
        for fact in (0..self.facts).map(|f| format!("Learn(\"f{f}\")")) {
            if !written.contains(&fact) {
                self.slip_in(fact);
            }
        }
        for event in 0..self.events {
            if self.happenings[event].day == 0 && !written.contains(&format!("Schedule(\"e{event}\"")) {
                let days = self.from(1, 2);
                self.slip_in(format!("Schedule(\"e{event}\", {days})"));
            }
        }
        for node in 1..self.nodes {
            if !written.contains(&format!("Talk(\"n{node}\")")) {
                self.choice(Place::Desk, Bent::Visit, false);
                let visit = self.choices.last_mut().expect("just made");
                for outcome in visit.cases.iter_mut().flat_map(|c| &mut c.outcomes) {
                    *outcome.effects.last_mut().expect("a visit ends in a talk") = format!("Talk(\"n{node}\")");
                }
            }
        }
        // The first talks in conversations; the others may be nobody's business so far.
        for person in 0..self.people {
            let met_at = |c: &Choice| match c.place {
                Place::Node(node) => self.partner(node) == person,
                _ => c.who == Some(person),
            };
            if !self.choices.iter().any(met_at) {
                let idle = self.choices.iter_mut().find(|c| !matches!(c.place, Place::Node(_)) && c.who.is_none());
                if let Some(choice) = idle {
                    choice.who = Some(person);
                } else {
                    self.choice(Place::Desk, Bent::Work, false);
                    self.choices.last_mut().expect("just made").who = Some(person);
                }
            }
        }
    }

    fn partner(&self, node: usize) -> usize {
        node % self.people
    }

    /// Adds an effect to the front of some outcome of some choice.
    fn slip_in(&mut self, effect: String) {
        let choice = self.below(self.choices.len());
        let case = self.below(self.choices[choice].cases.len());
        let outcome = self.below(self.choices[choice].cases[case].outcomes.len());
        self.choices[choice].cases[case].outcomes[outcome].effects.insert(0, effect);
    }

    fn choice(&mut self, place: Place, bent: Bent, plain: bool) {
        let desk = place == Place::Desk;
        let mut days = match bent {
            _ if !desk => u32::from(self.often(10)),
            Bent::Bet => self.from(0, 2),
            Bent::Work | Bent::Visit => 1,
            Bent::Probe | Bent::Anything => u32::from(self.often(70)),
        };
        if !plain && self.often(4) {
            // As long as the calendar, or longer than that.
            days = self.days + self.from(0, 1);
        }
        let mut once = self.often(if desk { 60 } else { 10 });
        // A choice that costs nothing may come only once, or lead on, or need a fact unlearned that
        // it teaches.
        let guard = (days == 0 && !once && !plain && self.often(40)).then(|| self.below(self.facts));
        if desk && days == 0 && !once && guard.is_none() && bent != Bent::Bet {
            days = 1;
        }
        let paid = days > 0 || once;
        let when = match (guard, !plain && self.often(45)) {
            (Some(fact), true) => Some(format!("All([Not(Knows(\"f{fact}\")), {}])", self.condition(1))),
            (Some(fact), false) => Some(format!("Not(Knows(\"f{fact}\"))")),
            (None, true) => Some(self.condition(2)),
            (None, false) => (plain && self.often(10)).then(|| "All([])".into()),
        };
        let lure = self.below(4);
        let was_odd = self.odd;
        let cases = self.cases(|s| {
            let single = matches!(bent, Bent::Work | Bent::Visit) || bent == Bent::Anything && s.often(50);
            let count = if single { 1 } else { 2 + usize::from(s.often(15)) };
            s.outcomes(count, bent, |s, nth| {
                let mut effects = match guard {
                    Some(fact) => vec![format!("Learn(\"f{fact}\")")],
                    None => Vec::new(),
                };
                s.content(bent, nth, &mut effects);
                s.movement(place, bent, paid, guard.is_some(), nth, &mut effects);
                // What is struck out could be learned again: only where the choice is used up, or
                // the deal ends.
                let over = effects.last().is_some_and(|e| e.starts_with("End"));
                if (paid || over) && s.often(8) {
                    let fact = s.below(s.facts);
                    effects.insert(0, format!("Retract(\"f{fact}\")"));
                }
                // The last of several ways to go is the one that counts.
                if s.often(4) && effects.last().is_some_and(|e| e.starts_with("Talk") || e == "Desk") {
                    let first = if s.often(50) { s.talk(0) } else { "Desk".into() };
                    effects.insert(0, first);
                }
                effects
            })
        });
        // Beliefs keep 32 bits of each weight: such evidence again and again would be rounded.
        once |= was_odd && !self.odd;
        let approach = match place {
            Place::Leave if self.often(85) => "WalkAway",
            Place::Leave => "Answer",
            _ if self.often(6) => "WalkAway",
            Place::Node(_) => ["Answer", "Diagnose"][self.below(2)],
            Place::Desk => {
                [["Visit", "Research"], ["Propose", "AskDecision"], ["OtherWork", "Wait"]][lure % 3][self.below(2)]
            }
        };
        let who = (!matches!(place, Place::Node(_)) && self.often(30)).then(|| self.below(self.people));
        let id = format!("a{}", self.choices.len());
        self.choices.push(Choice { place, id, approach, who, days, once, when, cases });
    }

    /// The way out that is always open: at once, or after something was said.
    fn way_out(&mut self) {
        let mut cases = Vec::new();
        if self.often(35) {
            let fact = self.below(self.facts);
            let outcomes = self.outcomes(1, Bent::Anything, |s, nth| {
                let mut effects = vec![format!("Learn(\"f{fact}\")")];
                s.content(Bent::Anything, nth, &mut effects);
                if s.often(70) {
                    effects.push("Desk".into());
                }
                effects
            });
            cases.push(Case { when: Some(format!("Not(Knows(\"f{fact}\"))")), outcomes });
        }
        let count = self.below(2) + 1;
        let outcomes = self.outcomes(count, Bent::Anything, |s, _| vec![s.end_in(&[3, 4])]);
        cases.push(Case { when: None, outcomes });
        let id = format!("a{}", self.choices.len());
        let free = (None, 0, false, None);
        let (who, days, once, when) = free;
        self.choices.push(Choice { place: Place::Leave, id, approach: "WalkAway", who, days, once, when, cases });
    }

    fn outcomes_of_event(&mut self, event: usize) -> Vec<Outcome> {
        let count = self.below(3) + 1;
        self.outcomes(count, Bent::Probe, |s, nth| {
            let mut effects = Vec::new();
            s.content(Bent::Anything, nth, &mut effects);
            match s.below(12) {
                0 => effects.push(format!("Schedule(\"e{event}\", 1)")),
                1 | 2 => effects.push(s.talk(0)),
                3 => effects.push(s.end()),
                4 => effects.push("Days(1)".into()),
                5 => effects.push(format!("Retract(\"f{}\")", s.below(s.facts))),
                _ => {}
            }
            effects
        })
    }

    /// One case, or two of which the first asks for something.
    fn cases(&mut self, mut outcomes: impl FnMut(&mut Self) -> Vec<Outcome>) -> Vec<Case> {
        let mut cases = Vec::new();
        while cases.len() < 2 && self.often(25) {
            let when = Some(self.condition(1));
            cases.push(Case { when, outcomes: outcomes(self) });
        }
        cases.push(Case { when: None, outcomes: outcomes(self) });
        cases
    }

    fn outcomes(
        &mut self,
        count: usize,
        bent: Bent,
        mut effects: impl FnMut(&mut Self, usize) -> Vec<String>,
    ) -> Vec<Outcome> {
        let weights = self.weights(count, bent);
        weights.into_iter().enumerate().map(|(nth, weights)| Outcome { weights, effects: effects(self, nth) }).collect()
    }

    /// All effects so far, as they will be written.
    fn written(&self) -> String {
        let cases = self.choices.iter().flat_map(|c| &c.cases).chain(self.happenings.iter().flat_map(|e| &e.cases));
        let outcomes = cases.chain(&self.deadline).flat_map(|c| &c.outcomes);
        outcomes.flat_map(|o| &o.effects).fold(String::new(), |all, effect| all + effect + " ")
    }
}

fn kind_of(fact: usize) -> &'static str {
    // Two facts of one kind, so that counting means something.
    KINDS[fact / 2 % KINDS.len()]
}
