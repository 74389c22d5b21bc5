//! Owns the value of a finished play: what each decision was worth against the best one, as known
//! then and in hindsight, and what chance added.

use enum_map::Enum;

use super::score::{Measure, POINT, Part};
use crate::model::all_of;
use crate::model::{ActionId, Belief, Knowledge, Tension, TruthId};
use crate::play::{Decision, Session};
use crate::report::tension::conflicts;
use crate::solve::{Outlook, Solution, Value, Valued};

/// What a decision lost, in the words of a seller: points of the score, or as many hundredths of the stake
/// where that is more, since late in a spoilt play few points are left to lose. It judges by what was known
/// then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Enum)]
pub enum Mark {
    /// The best, where every other choice would have lost ten or more.
    TurningPoint,
    /// The best, or within a half of it.
    OnCourse,
    /// Less than three lost.
    LooseEnd,
    /// Three to ten.
    FalseStep,
    /// Ten to 30.
    CostlyStep,
    /// 30 or more.
    DealGivenAway,
}

impl Mark {
    pub const ALL: [Mark; 6] =
        [Mark::TurningPoint, Mark::OnCourse, Mark::LooseEnd, Mark::FalseStep, Mark::CostlyStep, Mark::DealGivenAway];

    /// Whether a moment with it is worth going back to.
    pub fn is_costly(self) -> bool {
        self >= Self::FalseStep
    }

    /// The mark of a choice that lost so much, where the next best choice would have lost `next` (none = there
    /// was no other).
    pub fn of(lost: Loss, next: Option<Loss>) -> Self {
        match lost.tenths() {
            ..=0 if next.is_some_and(|next| next.tenths() >= 100) => Self::TurningPoint,
            ..5 => Self::OnCourse,
            5..30 => Self::LooseEnd,
            30..100 => Self::FalseStep,
            100..300 => Self::CostlyStep,
            _ => Self::DealGivenAway,
        }
    }
}

all_of!(Mark);

/// What a choice loses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Of the score, in thousandths of a point.
    pub points: i64,
    /// Of the stake, in thousandths.
    pub stake: i64,
}

impl Loss {
    /// Tenths of a point, or thousandths of the stake where that is more.
    fn tenths(self) -> i64 {
        (self.points + POINT / 20).div_euclid(POINT / 10).max(self.stake)
    }
}

/// One choice that there was, and what it was worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    pub action: ActionId,
    /// What it loses of the score, in thousandths of a point; not all of it tells in money, nor the reverse.
    pub lost: i64,
    /// As known then.
    pub known: Worth,
    /// For somebody who knew the truth.
    pub hindsight: Worth,
}

impl Ranked {
    /// What it was worth, with the truth known or as it was known then.
    pub fn worth(&self, hindsight: bool) -> &Worth {
        if hindsight { &self.hindsight } else { &self.known }
    }
}

/// What a choice is worth under best play after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// Expectation of the whole deal: what had been earned and paid before is in it.
    pub value: Value,
    /// How much it falls short of the best choice; zero for all that tie with it.
    pub regret: Value,
    /// How the deal goes on.
    pub outlook: Outlook,
}

/// How the expectation went through one decision. Expectations count the whole deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionWorth {
    /// Before the choice, under best play.
    pub before: Value,
    /// After the choice and before chance: `before` less what the choice gave away.
    pub chosen: Value,
    /// After chance has spoken; at the end, the result.
    pub after: Value,
}

impl DecisionWorth {
    /// What chance added or took.
    pub fn luck(&self) -> Value {
        self.after - self.chosen
    }
}

/// One decision, weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    pub step: DecisionWorth,
    /// Given away, as known then; never negative.
    pub regret: Value,
    /// Given away, for somebody who knew the truth; never negative.
    pub hindsight_regret: Value,
    /// What the decision weighed of the score, in thousandths of a point; a choice may lose more where it
    /// throws away what was still to come.
    pub weight: i64,
    /// What the choice lost of the score, in thousandths of a point; never negative.
    pub lost: i64,
    pub mark: Mark,
    /// All choices that there were, the best as known then first; those that tie in the order in which
    /// they were offered.
    pub ranked: Vec<Ranked>,
    /// What the author says where the method and the value disagree about this decision.
    pub lessons: Vec<Tension>,
}

impl Weighed {
    /// The worth of a choice that there was.
    pub fn of(&self, action: ActionId) -> Option<&Ranked> {
        self.ranked.iter().find(|r| r.action == action)
    }

    /// The choices in the order of what they were worth, with the truth known or as known then.
    pub fn in_order(&self, hindsight: bool) -> Vec<&Ranked> {
        let mut order: Vec<&Ranked> = self.ranked.iter().collect();
        order.sort_by_key(|r| r.worth(hindsight).regret);
        order
    }
}

/// Best play from some decision on, in the learner's truth and with the learner's dice.
#[derive(Clone, Debug)]
pub struct Line {
    /// The whole play; up to where best play takes over, it is the learner's.
    pub session: Session,
    /// The first decision that is best play's.
    pub from: usize,
    /// One for each decision, from the first one on.
    pub steps: Vec<DecisionWorth>,
}

/// A finished play, weighed.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// How well the deal was decided, in thousandths of a point: best play has 100 000, guessing none on
    /// average; whoever does worse has less than none.
    pub score: i64,
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
    /// Best play from each decision on.
    pub lines: Vec<Line>,
}

impl Analysis {
    /// Weighs a play; none while the deal goes on, or where the solution does not reach.
    pub fn of(session: &Session, solution: &Solution) -> Option<Self> {
        Self::by(session, &mut Measure::new(&session.deal().scenario, solution)?)
    }

    /// The same, by a measure of the deal that serves many plays.
    pub fn by(session: &Session, measure: &mut Measure<'_>) -> Option<Self> {
        let solution = measure.solution();
        let truth = session.revealed_truth()?;
        let first = session.decisions().first()?.before;
        let (par, floor) = (solution.best(&first)?, solution.worst(&first)?);
        let steps = steps(session, solution)?;
        let account = measure.account(session)?;
        let mut paid = 0;
        let mut weighed = Vec::new();
        for ((decision, step), part) in session.decisions().iter().zip(steps).zip(&account.parts) {
            let mut one = weigh(solution, decision, truth, step, Value::from_thousands(paid), par - floor, part)?;
            let options = solution.options(&decision.before)?;
            let meant = conflicts(session.deal(), &decision.before, &options, par - floor).into_iter();
            one.lessons = meant.filter_map(|c| c.declared.cloned()).collect();
            weighed.push(one);
            paid += decision.reward;
        }
        let lines = (0..weighed.len()).map(|from| best_line(session, from, solution)).collect::<Option<_>>()?;
        let sum = |of: fn(&Weighed) -> Value| weighed.iter().map(of).sum();
        Some(Self {
            score: account.score,
            par,
            floor,
            regret: sum(|w| w.regret),
            hindsight_regret: sum(|w| w.hindsight_regret),
            luck: sum(|w| w.step.luck()),
            result: Value::from_thousands(session.value()),
            weighed,
            lines,
        })
    }

    /// What lies between best and worst play.
    pub fn stake(&self) -> Value {
        self.par - self.floor
    }

    /// How well the deal was decided, `0..=100`: the score, rounded, and nothing where it is below that.
    pub fn decided_at(&self) -> i64 {
        (self.score + POINT / 2).div_euclid(POINT).clamp(0, 100)
    }

    /// The decisions to go back to, by number from 0.
    pub fn costly(&self) -> impl Iterator<Item = usize> {
        self.weighed.iter().enumerate().filter(|(_, w)| w.mark.is_costly()).map(|(index, _)| index)
    }

    /// The decision that lost most of the score, and of those alike the one that gave away most money, if
    /// any gave away anything.
    pub fn worst_moment(&self) -> Option<usize> {
        let costly = self.weighed.iter().enumerate().rev().max_by_key(|(_, w)| (w.lost, w.regret));
        costly.filter(|(_, w)| w.regret > Value::default()).map(|(index, _)| index)
    }

    /// Best play of the whole deal with the same truth and the same dice.
    pub fn best_line(&self) -> Option<&Line> {
        self.lines.first()
    }
}

/// Best play from decision number `from` of a play on, with its truth and its dice. Where the
/// learner's own choice was as good as any, best play makes it too.
pub fn best_line(session: &Session, from: usize, solution: &Solution) -> Option<Line> {
    let mut line = session.rewound(from);
    while !line.is_over() {
        let options = solution.options(line.knowledge())?;
        let best = options.iter().map(|o| o.best).max()?;
        let played = session.decisions().get(line.decisions().len());
        let own = played.filter(|d| d.before == *line.knowledge()).map(|d| d.action);
        let good = |o: &&Valued| o.best.ties(best);
        let choice = options.iter().filter(good).find(|o| Some(o.action) == own).or(options.iter().find(good))?;
        line.choose(choice.action).ok()?;
    }
    Some(Line { steps: steps(&line, solution)?, session: line, from })
}

/// How the expectation went through each decision of a play.
fn steps(session: &Session, solution: &Solution) -> Option<Vec<DecisionWorth>> {
    let mut paid = Value::default();
    let mut steps = Vec::new();
    for decision in session.decisions() {
        let options = solution.options(&decision.before)?;
        let best = options.iter().map(|o| o.best).max()?;
        let own = options.iter().find(|o| o.action == decision.action)?.best;
        let over = decision.after.position.is_over();
        let rest = if over { Value::default() } else { solution.best(&decision.after)? };
        let paid_after = paid + Value::from_thousands(decision.reward);
        // A choice that ties with the best is the best: what tells them apart is rounding.
        steps.push(DecisionWorth {
            before: paid + best,
            chosen: paid + best - own.short_of(best),
            after: paid_after + rest,
        });
        paid = paid_after;
    }
    Some(steps)
}

fn weigh(
    solution: &Solution,
    decision: &Decision,
    truth: TruthId,
    step: DecisionWorth,
    paid: Value,
    stake: Value,
    part: &Part,
) -> Option<Weighed> {
    let certain = Knowledge { position: decision.before.position, belief: Belief::certain(truth) };
    let (known, hindsight) = (solution.options(&decision.before)?, solution.options(&certain)?);
    let worth = |knowledge: &Knowledge, of: &Valued, all: &[Valued]| {
        let best = all.iter().map(|o| o.best).max()?;
        let outlook = solution.outlook(knowledge, of.action)?;
        Some(Worth { value: paid + of.best, regret: of.best.short_of(best), outlook })
    };
    let mut ranked = Vec::new();
    for ((one, later), &(_, lost)) in known.iter().zip(&hindsight).zip(&part.choices) {
        ranked.push(Ranked {
            action: one.action,
            lost,
            known: worth(&decision.before, one, &known)?,
            hindsight: worth(&certain, later, &hindsight)?,
        });
    }
    ranked.sort_by_key(|r| r.known.regret);
    let own = ranked.iter().find(|r| r.action == decision.action)?;
    let (regret, hindsight_regret) = (own.known.regret, own.hindsight.regret);
    let loss = |points: i64, regret: Value| Loss { points, stake: regret.per_mille(stake) };
    let others = ranked.iter().filter(|r| r.action != decision.action);
    let next = others.map(|r| loss(r.lost, r.known.regret)).min_by_key(|loss| loss.tenths());
    Some(Weighed {
        step,
        regret,
        hindsight_regret,
        weight: part.weight,
        lost: part.lost,
        mark: Mark::of(loss(part.lost, regret), next),
        ranked,
        lessons: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_what_was_lost_of_the_score() {
        let points = |tenths: i64| Loss { points: tenths * 100, stake: 0 };
        let mark = |tenths: i64, next: Option<i64>| Mark::of(points(tenths), next.map(points));
        assert_eq!(mark(0, Some(100)), Mark::TurningPoint);
        assert_eq!(mark(0, Some(99)), Mark::OnCourse);
        assert_eq!(mark(0, None), Mark::OnCourse);
        assert_eq!(mark(4, Some(0)), Mark::OnCourse);
        for (lost, expected) in [
            (5, Mark::LooseEnd),
            (29, Mark::LooseEnd),
            (30, Mark::FalseStep),
            (99, Mark::FalseStep),
            (100, Mark::CostlyStep),
            (299, Mark::CostlyStep),
            (300, Mark::DealGivenAway),
            (1500, Mark::DealGivenAway),
        ] {
            assert_eq!(mark(lost, Some(0)), expected, "{lost}");
            // As much of the stake weighs as much, however few points were left.
            assert_eq!(Mark::of(Loss { points: 0, stake: lost }, None), expected, "{lost}");
        }
        assert_eq!(Mark::ALL.map(Mark::is_costly), [false, false, false, true, true, true]);
    }
}
