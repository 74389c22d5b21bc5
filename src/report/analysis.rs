//! Owns the value of a finished play: what each decision was worth against the best one, as known
//! then and in hindsight, and what chance added.

use crate::model::{ActionId, Belief, Knowledge};
use crate::play::{Decision, Session};
use crate::solve::{Outlook, Solution, Value};

/// What a decision gave away, in the words of a seller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The best, where every other choice would have given away a tenth of the stake or more.
    TurningPoint,
    /// The best, or as good.
    OnCourse,
    /// Less than 3 % of the stake given away.
    LooseEnd,
    /// 3 % to 10 %.
    Concession,
    /// 10 % to 25 %.
    CostlyConcession,
    /// A quarter of the stake or more.
    DealGivenAway,
}

impl Mark {
    pub const ALL: [Mark; 6] = [
        Mark::TurningPoint,
        Mark::OnCourse,
        Mark::LooseEnd,
        Mark::Concession,
        Mark::CostlyConcession,
        Mark::DealGivenAway,
    ];

    /// The mark of a choice that gave away `regret` of a deal in which `stake` was to be had, where
    /// the next best choice would have given away `next` (none = there was no other).
    pub fn of(regret: Value, next: Option<Value>, stake: Value) -> Self {
        match regret.per_mille(stake) {
            _ if regret == Value::default() => {
                let alone = next.is_some_and(|next| next.per_mille(stake) >= 100);
                if alone { Self::TurningPoint } else { Self::OnCourse }
            }
            ..30 => Self::LooseEnd,
            30..100 => Self::Concession,
            100..250 => Self::CostlyConcession,
            _ => Self::DealGivenAway,
        }
    }
}

/// One choice that there was, and what it was worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    pub action: ActionId,
    /// Expected money from here on under best play after it, as known.
    pub value: Value,
    /// How much it falls short of the best choice, as known; zero for all that tie with it.
    pub regret: Value,
    /// How much it falls short of the best choice for somebody who knew the truth.
    pub hindsight_regret: Value,
    /// How the deal goes on after it under best play, as known.
    pub outlook: Outlook,
}

/// One decision, weighed. Expectations count the whole deal: what has been paid so far is in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Expectation before the choice, under best play.
    pub before: Value,
    /// Expectation after the choice and before chance: `before` less the regret.
    pub chosen: Value,
    /// Expectation after chance has spoken; at the end, the result.
    pub after: Value,
    /// Given away, as known then; never negative.
    pub regret: Value,
    /// Given away, for somebody who knew the truth; never negative.
    pub hindsight_regret: Value,
    pub mark: Mark,
    /// All choices that there were, the best first, those that tie in the order in which they were
    /// offered.
    pub ranked: Vec<Ranked>,
}

impl Weighed {
    /// What chance added or took.
    pub fn luck(&self) -> Value {
        self.after - self.chosen
    }
}

/// A finished play, weighed.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// Expectation of the deal under best play, before the first decision.
    pub par: Value,
    /// Expectation under worst play.
    pub floor: Value,
    /// Sum of the regrets, as known.
    pub regret: Value,
    /// Sum of the regrets in hindsight.
    pub hindsight_regret: Value,
    /// What chance added: `result = par - regret + luck`.
    pub luck: Value,
    pub result: Value,
    pub weighed: Vec<Weighed>,
    /// The choices of best play with the same truth and the same dice.
    pub best_line: Session,
}

impl Analysis {
    /// Weighs a play; none while the deal goes on, or where the solution does not reach.
    pub fn of(session: &Session, solution: &Solution) -> Option<Self> {
        let truth = session.revealed_truth()?;
        let first = session.decisions().first()?.before;
        let (par, floor) = (solution.best(&first)?, solution.worst(&first)?);
        let stake = par - floor;
        let mut paid = 0;
        let mut weighed = Vec::new();
        for decision in session.decisions() {
            let certain = Knowledge { position: decision.before.position, belief: Belief::certain(truth) };
            weighed.push(weigh(solution, decision, &certain, Value::from_thousands(paid), stake)?);
            paid += decision.reward;
        }
        let sum = |of: fn(&Weighed) -> Value| weighed.iter().map(of).sum();
        Some(Self {
            par,
            floor,
            regret: sum(|w| w.regret),
            hindsight_regret: sum(|w| w.hindsight_regret),
            luck: sum(Weighed::luck),
            result: Value::from_thousands(session.value()),
            best_line: best_line(session, 0, solution)?,
            weighed,
        })
    }

    /// What lies between best and worst play; all points of a hundred are shares of it.
    pub fn stake(&self) -> Value {
        self.par - self.floor
    }

    /// How well the deal was decided, `0..=100`: a hundred less the share of the stake given away.
    pub fn decided_at(&self) -> i64 {
        (100 - (self.regret.per_mille(self.stake()) + 5).div_euclid(10)).clamp(0, 100)
    }

    /// What chance added or took, in points of a hundred.
    pub fn luck_points(&self) -> i64 {
        (self.luck.per_mille(self.stake()) + 5).div_euclid(10)
    }
}

/// Best play from decision number `from` of a play on, with its truth and its dice. Where the
/// learner's own choice was as good as any, best play makes it too.
pub fn best_line(session: &Session, from: usize, solution: &Solution) -> Option<Session> {
    let mut line = session.rewound(from);
    while !line.is_over() {
        let options = solution.options(line.knowledge())?;
        let best = options.iter().map(|o| o.best).max()?;
        let played = session.decisions().get(line.decisions().len());
        let own = played.filter(|d| d.before == *line.knowledge()).map(|d| d.action);
        let good = |o: &&crate::solve::Valued| o.best.ties(best);
        let choice = options.iter().filter(good).find(|o| Some(o.action) == own).or(options.iter().find(good))?;
        line.choose(choice.action).ok()?;
    }
    Some(line)
}

fn weigh(solution: &Solution, decision: &Decision, certain: &Knowledge, paid: Value, stake: Value) -> Option<Weighed> {
    let (known, hindsight) = (solution.options(&decision.before)?, solution.options(certain)?);
    let best = known.iter().map(|o| o.best).max()?;
    let best_in_hindsight = hindsight.iter().map(|o| o.best).max()?;
    let mut ranked = Vec::new();
    for (one, later) in known.iter().zip(&hindsight) {
        ranked.push(Ranked {
            action: one.action,
            value: one.best,
            regret: one.best.short_of(best),
            hindsight_regret: later.best.short_of(best_in_hindsight),
            outlook: solution.outlook(&decision.before, one.action)?,
        });
    }
    ranked.sort_by_key(|r| r.regret);
    let own = ranked.iter().find(|r| r.action == decision.action)?;
    let (regret, hindsight_regret, chosen) = (own.regret, own.hindsight_regret, paid + own.value);
    let next = ranked.iter().filter(|r| r.action != decision.action).map(|r| r.regret).min();
    let rest = if decision.after.position.is_over() { Value::default() } else { solution.best(&decision.after)? };
    Some(Weighed {
        before: paid + best,
        chosen,
        after: paid + Value::from_thousands(decision.reward) + rest,
        regret,
        hindsight_regret,
        mark: Mark::of(regret, next, stake),
        ranked,
    })
}
