//! A bench on which rules are tried: a synthetic scenario, and decisions put together by hand.

use corner_office::content;
use corner_office::model::{
    ActionId, Approach, Band, Belief, Bone, Concern, Element, Expr, FactKind, Knowledge, Making, Meaning, Move, NodeId,
    PaperKind, PersonId, Position, Scenario, Scene, Stage,
};
use corner_office::score::{self, Rulebook, Situation};

/// The people of the synthetic scenario: id and the rest of the entry.
pub const PEOPLE: [(&str, &str); 10] = [
    ("influencer", "letters: [I]"),
    ("evaluator", "letters: [E]"),
    ("supporter", "letters: [S]"),
    ("decider", "letters: [D], listens_to: [\"friend\", \"worried\"]"),
    ("leader", "letters: [D], kdl: true"),
    ("owner", "letters: [E], benefit_owner: true"),
    ("approver", "letters: [A]"),
    // One to whom somebody else listens.
    ("friend", "letters: [I]"),
    // The one of whom it is written down what worries them; somebody else listens to them too.
    ("worried", "letters: [E]"),
    // A leader with a worry of that sort, who also signs.
    ("chief", "letters: [D, A], kdl: true"),
];

/// The evaluations of the synthetic scenario: the day, and who has a say how far from the spine.
const BONES: [(u8, &[(&str, u8)]); 2] = [(7, &[("worried", 1), ("decider", 1), ("owner", 2)]), (9, &[("chief", 1)])];

/// What the truths of the synthetic scenario mean, with the weight of each before anything is known.
pub const TRUTHS: [(Meaning, u64); 4] =
    [(Meaning::Open, 85), (Meaning::Leaning, 5), (Meaning::Promised, 5), (Meaning::NoReason, 5)];

/// Facts of a kind in the synthetic scenario: no rule asks for more.
pub fn facts_of(kind: FactKind) -> usize {
    if matches!(kind, FactKind::Problem | FactKind::Stand) { 4 } else { 3 }
}

/// A scenario with a person of every kind, facts of every kind and one action that tests patch.
fn scenario() -> Scenario {
    let t = r#"(en: "t", zh: "文")"#;
    let people: String = PEOPLE
        .iter()
        .map(|(id, rest)| format!("(id: \"{id}\", name: {t}, role: {t}, about: {t}, door: {t}, {rest}),"))
        .collect();
    let mut facts = String::new();
    let mut learn = String::new();
    for (k, kind) in FactKind::ALL.iter().enumerate() {
        for n in 0..facts_of(*kind) {
            facts += &format!("(id: \"f{k}_{n}\", kind: {kind:?}, text: {t}),");
            learn += &format!("Learn(\"f{k}_{n}\"),");
        }
    }
    let truths: String = TRUTHS
        .iter()
        .enumerate()
        .map(|(n, (means, weight))| {
            format!("(id: \"t{n}\", means: {means:?}, weight: {weight}, title: {t}, reveal: {t}),")
        })
        .collect();
    let desk: String = PEOPLE
        .iter()
        .map(|(id, _)| {
            format!(
                "(id: \"see_{id}\", who: \"{id}\", days: 1, label: {t}, outcomes: [(tell: {t}, effects: [{learn}])]),"
            )
        })
        .collect();
    let source = format!(
        r#"(
            id: "synthetic", rulebook: "signature", title: {t}, teaser: {t}, briefing: [{t}], aims: [{t}], history: [{t}],
            calendar: (days: 9, day_value: 1, stage: 5),
            truths: [{truths}],
            people: [{people}], facts: [{facts}], opening: "talk",
            nodes: [(id: "talk", who: "evaluator", setting: {t}, say: {t}, options: [
                (id: "choice", label: {t}, outcomes: [(tell: {t}, effects: [Desk])]),
                (id: "other", label: {t}, outcomes: [(tell: {t}, effects: [Desk])]),
            ])],
            desk: [{desk}],
            walk_away: [(id: "leave", approach: WalkAway, label: {t}, outcomes: [(tell: {t}, effects: [End("left")])])],
            deadline: [(outcomes: [(tell: {t}, effects: [End("left")])])],
            endings: [(id: "left", kind: WalkedAway, title: {t}, text: {t}, worth: 0)],
        )"#
    );
    let scenario = content::scenario(source.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let first_of = |kind| scenario.of_kind(kind).iter().next().expect("a fact of each kind");
    let (problem, evaluation) = (first_of(FactKind::Problem), first_of(FactKind::Evaluation));
    let person = |id: &str| PEOPLE.iter().position(|(name, _)| *name == id).expect("such a person");
    scenario.unchecked_with(|parts| {
        for who in ["worried", "chief"].map(person) {
            parts.people[who].concern = Some(Concern::Risk);
            parts.people[who].problem = Some(problem);
        }
        let title = parts.title.clone();
        let (ours, theirs) = (evaluation, evaluation);
        parts.bones.extend(BONES.map(|(day, seats)| {
            let seats = seats.iter().map(|&(who, away)| (PersonId(person(who) as u8), away)).collect();
            Bone { title: title.clone(), day, concern: Concern::Risk, weight: 1, ours, theirs, seats }
        }));
    })
}

/// A decision to be judged: the choice and what was known before it.
#[derive(Clone, Debug)]
pub struct Decision {
    pub moves: Vec<Move>,
    pub approach: Approach,
    pub to: Option<&'static str>,
    pub known: Vec<(FactKind, usize)>,
    pub stage: u8,
    /// Working days gone by, of nine.
    pub day: u8,
    /// Working days that the choice takes.
    pub days: u8,
    /// How likely each of [`TRUTHS`] is held to be, as weights.
    pub belief: [u64; TRUTHS.len()],
    /// What the last of [`TRUTHS`] means here: there are more meanings than a deal can have truths.
    pub last_means: Meaning,
    /// In a conversation, not at the desk.
    pub talking: bool,
    /// The paper that it makes, and how good that is, if it makes one.
    pub makes: Option<(PaperKind, Band)>,
    pub met: Vec<&'static str>,
    pub sponsors: Vec<&'static str>,
    pub attitudes: Vec<(&'static str, i8)>,
    pub rungs: Vec<(&'static str, u8)>,
    /// How many elements of a relationship there are.
    pub trusts: Vec<(&'static str, u8)>,
}

/// A decision that does `moves`, on the first day, in the needs phase, with nothing known and nobody met.
pub fn does<const N: usize>(moves: [Move; N]) -> Decision {
    Decision {
        moves: moves.to_vec(),
        approach: Approach::Answer,
        to: None,
        known: Vec::new(),
        stage: 3,
        day: 0,
        days: 0,
        belief: TRUTHS.map(|(_, weight)| weight),
        last_means: Meaning::NoReason,
        talking: false,
        makes: None,
        met: Vec::new(),
        sponsors: Vec::new(),
        attitudes: Vec::new(),
        rungs: Vec::new(),
        trusts: Vec::new(),
    }
}

/// The same, in the evaluation phase.
pub fn late<const N: usize>(moves: [Move; N]) -> Decision {
    does(moves).at(5)
}

/// The same, in the decision phase.
pub fn last<const N: usize>(moves: [Move; N]) -> Decision {
    does(moves).at(6)
}

impl Decision {
    pub fn and(mut self, also: Move) -> Self {
        self.moves.push(also);
        self
    }

    pub fn by(mut self, approach: Approach) -> Self {
        self.approach = approach;
        self
    }

    pub fn sends(self, band: Band) -> Self {
        self.makes(PaperKind::SponsorLetter, band)
    }

    pub fn makes(mut self, kind: PaperKind, band: Band) -> Self {
        self.makes = Some((kind, band));
        self
    }

    pub fn talking(mut self) -> Self {
        self.talking = true;
        self
    }

    /// At the desk, not in a conversation.
    pub fn at_desk(mut self) -> Self {
        self.talking = false;
        self
    }

    /// Does this and nothing else.
    pub fn instead(mut self, done: Move) -> Self {
        self.moves = vec![done];
        self
    }

    /// Nobody has been met.
    pub fn met_nobody(mut self) -> Self {
        self.met.clear();
        self
    }

    /// So many days have gone by.
    pub fn day(mut self, day: u8) -> Self {
        self.day = day;
        self
    }

    /// The choice takes so many days.
    pub fn taking(mut self, days: u8) -> Self {
        self.days = days;
        self
    }

    /// It is so many percent likely that the truth has this meaning; else it is open.
    pub fn believing(mut self, meaning: Meaning, percent: u64) -> Self {
        let column = meaning == Meaning::ColumnFodder;
        self.last_means = if column { meaning } else { Meaning::NoReason };
        self.belief = TRUTHS.map(|(means, _)| match means {
            Meaning::NoReason if column => percent,
            _ if means == meaning => percent,
            Meaning::Open => 100 - percent,
            _ => 0,
        });
        self
    }

    pub fn at(mut self, stage: u8) -> Self {
        self.stage = stage;
        self
    }

    pub fn to(mut self, who: &'static str) -> Self {
        self.to = Some(who);
        self
    }

    /// Exactly this many facts of `kind` are known.
    pub fn knew(mut self, kind: FactKind, count: usize) -> Self {
        self.known.retain(|(k, _)| *k != kind);
        self.known.push((kind, count));
        self
    }

    pub fn met(mut self, who: &'static str) -> Self {
        self.met.push(who);
        self
    }

    pub fn sponsor(mut self, who: &'static str) -> Self {
        self.sponsors.push(who);
        self
    }

    pub fn opponent(self, who: &'static str) -> Self {
        self.attitude(who, -1)
    }

    /// Somebody who has been met, with this attitude.
    pub fn attitude(mut self, who: &'static str, attitude: i8) -> Self {
        self.attitudes.push((who, attitude));
        self.met(who)
    }

    pub fn rung(mut self, who: &'static str, rung: u8) -> Self {
        self.rungs.push((who, rung));
        self
    }

    pub fn trust(mut self, who: &'static str, elements: u8) -> Self {
        self.trusts.push((who, elements));
        self
    }
}

/// The bench on which decisions are judged.
pub struct Bench {
    scenario: Scenario,
    pub book: Rulebook,
    choice: ActionId,
}

impl Bench {
    pub fn new() -> Self {
        let shipped = score::find_rulebook("signature").expect("the rulebook ships");
        let book = score::rulebook(shipped.source.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"));
        let scenario = scenario();
        let choice = scenario.action_named("choice").expect("the action exists");
        Self { scenario, book, choice }
    }

    /// The ids and points of the rules that speak.
    pub fn judge(&self, decision: &Decision) -> Vec<(&str, i8)> {
        let (scenario, known) = self.set(decision);
        let spoken = score::judge(&self.book, &scenario, &known, self.choice);
        spoken.into_iter().map(|rule| (rule.id.as_str(), rule.points)).collect()
    }

    /// Which of these conditions of rules hold.
    pub fn hold(&self, conditions: &[Expr<Situation>], decision: &Decision) -> Vec<bool> {
        let (scenario, known) = self.set(decision);
        let action = scenario.action(self.choice);
        conditions.iter().map(|when| score::speaks(when, &scenario, &known, action)).collect()
    }

    /// The scenario and what is known in it before the decision.
    fn set(&self, decision: &Decision) -> (Scenario, Knowledge) {
        let index = |id: &str| PEOPLE.iter().position(|(name, _)| *name == id).expect("such a person");
        let mut position: Position = self.scenario.start;
        position.scene = if decision.talking { Scene::Talk(NodeId(0)) } else { Scene::Desk };
        position.stage = Stage(decision.stage);
        position.day = decision.day;
        for &(kind, count) in &decision.known {
            for fact in self.scenario.of_kind(kind).iter().take(count) {
                position.facts.insert(fact);
            }
        }
        for id in &decision.met {
            position.people[index(id)].met = true;
        }
        for id in &decision.sponsors {
            position.people[index(id)].sponsor = true;
        }
        for &(id, attitude) in &decision.attitudes {
            position.people[index(id)].attitude = attitude;
        }
        for &(id, rung) in &decision.rungs {
            position.people[index(id)].climb(rung);
        }
        for &(id, elements) in &decision.trusts {
            for element in Element::ALL.into_iter().take(usize::from(elements)) {
                position.people[index(id)].give(element);
            }
        }
        let who = decision.to.map(index).and_then(|i| self.scenario.person_ids().nth(i));
        let scenario = self.scenario.unchecked_with(|parts| {
            let action = &mut parts.actions[self.choice.index()];
            action.moves.clone_from(&decision.moves);
            action.approach = decision.approach;
            action.who = who;
            action.makes = decision.makes.map(|(kind, band)| Making { paper: 0, kind, band });
            action.days = decision.days;
            parts.truths[TRUTHS.len() - 1].means = Some(decision.last_means);
        });
        (scenario, Knowledge { position, belief: Belief::new(decision.belief) })
    }
}
