//! Owns the gates: what a scenario must hold before it is put in front of a learner, each with the
//! numbers that decide.

use std::collections::{BTreeMap, BTreeSet};

use super::Never;
use super::sensible::{DecisionPoint, LEAST, SensiblePlay};
use crate::model::{ActionId, Approach, Knowledge, Lang, TensionKind};
use crate::play::{self, Bot, Counts, Deal, Player, Tally};
use crate::report::audit::{Asked, Audit, Fault};
use crate::report::tension::conflicts;
use crate::rules::Illegal;
use crate::solve::{CERTAIN, Doing, Limits, Proof, Solution, Value, Watch, solve_watched};

/// Walking away must be best in so many thousandths of sensible plays, and what was heard must change what is
/// best in as many.
const OFTEN: u64 = 50;
/// Rank correlation that the lenses must reach, in thousandths.
const AGREEMENT: i64 = 600;
/// What whoever follows the rulebook must earn above chance, in thousandths of what best play does.
const FOLLOWS: i128 = 750;
/// What is audited.
const AUDITED: Asked = Asked { plays: 2_000, seed: 1, workers: 0 };
/// What a bot that exploits the form may score above chance, in thousandths of what best play does.
const EXPLOIT: i128 = 50;

/// What whoever hears nothing, or asks nothing, must lose, in thousandths of what best play earns above
/// chance.
const LOSES: i128 = 150;
/// Decisions at which what was heard must change what is best.
const CHANGES: usize = 3;

/// One gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    Proven,
    /// Some play wins.
    Winnable,
    /// Thousandths of sensible plays that come where walking away is best.
    WalkingIsRightSomewhere {
        per_mille: u64,
    },
    /// What walking away at once gives away.
    WalkingAtOnceIsWrong {
        regret: Value,
    },
    /// What no play can bring about.
    NothingInVain {
        never: Never,
    },
    /// `lower` earns less than `upper` by at least two standard errors of the difference; means in
    /// dollars.
    Ladder {
        lower: Bot,
        upper: Bot,
        walking: bool,
        means: (i64, i64),
        error: u64,
    },
    /// Guessing from the form gains nothing: thousandths of the way from chance to best play, by value
    /// and by points.
    NoExploit {
        bot: Bot,
        lang: Lang,
        walking: bool,
        value: i64,
        points: i64,
    },
    /// Rank correlation of what a choice gives away by points and by value, in thousandths.
    LensesAgree {
        correlation: i64,
    },
    /// In what the rulebook says and the deal does not bear out, wherever plays of many kinds come; none
    /// where they agree.
    RulebookAgrees {
        fault: Option<Fault>,
    },
    /// Whoever follows the rulebook and nothing else earns enough: thousandths of the way from chance to best
    /// play.
    RulebookEarns {
        walking: bool,
        per_mille: i64,
    },
    /// Whoever plans as well as can be done without hearing what is said, or without asking, loses enough:
    /// thousandths of what best play earns above chance.
    ListeningPays {
        bot: Bot,
        per_mille: i64,
    },
    /// What was heard changes what is best at so many different decisions of sensible play, and thousandths of
    /// its plays come to one of them.
    HearingChanges {
        decisions: usize,
        per_mille: u64,
    },
    /// A disagreement of the lenses that the scenario does not declare, or one that it declares and
    /// that never comes up; with its greatest reach in thousandths.
    Tension {
        choice: ActionId,
        kind: TensionKind,
        per_mille: u64,
    },
}

/// A gate, and whether the scenario passes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub gate: Gate,
    pub open: bool,
}

/// Bots that see the form of a choice and not its meaning.
const EXPLOITS: [(Bot, Lang); 6] = [
    (Bot::First, Lang::En),
    (Bot::Longest, Lang::En),
    (Bot::Longest, Lang::Zh),
    (Bot::Agreeable, Lang::En),
    (Bot::VisitEveryone, Lang::En),
    (Bot::NeverWalk, Lang::En),
];

/// Each earns less than the next, and so do both of the first. Nobody earns more than best play, and whoever
/// follows the rulebook should earn nearly as much: that is no rung, see [`FOLLOWS`].
const LADDER: [(Bot, Bot); 3] = [
    (Bot::Random, Bot::DiscoveryFirst),
    (Bot::PitchFirst, Bot::DiscoveryFirst),
    (Bot::DiscoveryFirst, Bot::MethodFollower),
];

/// Tells how the gates get on; they are not cut short.
struct Trying<'a>(&'a dyn Watch);

impl Watch for Trying<'_> {
    fn go_on(&self, looked: u64, _: u64) -> bool {
        self.0.go_on(looked, 0);
        true
    }
}

/// Tries all gates, with `plays` plays of each bot. A deal that is not proven fails the first, and
/// nothing else is tried. `watch` sees it and cannot end it.
///
/// # Errors
/// When a bot makes a choice that is not possible, which would be a fault of the program.
pub fn gates(deal: &Deal, limits: &Limits, plays: u64, watch: &dyn Watch) -> Result<Vec<Passage>, Illegal> {
    watch.begins(Doing::Gates);
    let watch = &Trying(watch);
    let solved = |walking| solve_watched(&deal.scenario, &Limits { walking, ..*limits }, watch);
    let is_proven = |solution: &Solution| matches!(solution.proof(), Proof::Proven(_));
    let unproven = || Ok(vec![Passage { gate: Gate::Proven, open: false }]);
    let solution = solved(true);
    let sensible = SensiblePlay::of(deal, &solution, watch);
    let Some(sensible) = sensible.filter(|_| is_proven(&solution)) else { return unproven() };
    let mut passages = vec![Passage { gate: Gate::Proven, open: true }];
    of_play(deal, &solution, &sensible, watch, &mut passages);
    let Some(audit) = Audit::of(deal, &solution, AUDITED, watch)? else { return unproven() };
    let faults = audit.faults();
    if faults.is_empty() {
        passages.push(Passage { gate: Gate::RulebookAgrees { fault: None }, open: true });
    }
    let shut = |fault| Passage { gate: Gate::RulebookAgrees { fault: Some(fault) }, open: false };
    passages.extend(faults.into_iter().map(shut));
    let earned = of_bots(deal, &solution, true, plays, watch, &mut passages)?;
    // One table at a time: the memory that is allowed is for all that is done.
    let Some(changes) = Changes::of(deal, solution, &sensible, watch) else { return unproven() };
    let (decisions, per_mille) = (changes.decisions.len(), in_thousandths(changes.ever));
    let open = decisions >= CHANGES && per_mille >= OFTEN;
    passages.push(Passage { gate: Gate::HearingChanges { decisions, per_mille }, open });
    for bot in [Bot::Deaf, Bot::Unasking] {
        let own = solve_watched(&deal.scenario, &bot.limits(*limits), watch);
        if !is_proven(&own) {
            return unproven();
        }
        let mean = mean(&tally(deal, &own, bot, Lang::En, true, plays, watch)?);
        let per_mille = (earned.best - mean) * 1000 / (earned.best - earned.chance).max(1);
        passages
            .push(Passage { gate: Gate::ListeningPays { bot, per_mille: per_mille as i64 }, open: per_mille >= LOSES });
    }
    let staying = solved(false);
    if !is_proven(&staying) {
        return unproven();
    }
    of_bots(deal, &staying, false, plays, watch, &mut passages)?;
    Ok(passages)
}

/// Along sensible play: where what was heard changes what is best.
struct Changes {
    /// What would be best by what was believed at first, and what is best instead; each once, wherever and
    /// however often it comes up.
    decisions: BTreeSet<(ActionId, ActionId)>,
    /// How often sensible play comes to any of them, in parts of [`CERTAIN`].
    ever: u64,
}

impl Changes {
    /// Holds each decision point against the same position with the belief that one began with, from which on
    /// one hears as ever. It counts where none of the choices that would be best then is best now. `solution`
    /// goes on from there; none where there is too little memory for that.
    fn of(deal: &Deal, solution: Solution, sensible: &SensiblePlay, watch: &dyn Watch) -> Option<Self> {
        let prior = deal.scenario.prior();
        let at_first = |point: &DecisionPoint| Knowledge { position: point.knowledge.position, belief: prior };
        let solution = solution.and_from(sensible.decision_points.iter().map(at_first), watch)?;
        let (mut decisions, mut changed) = (BTreeSet::new(), BTreeSet::new());
        for point in &sensible.decision_points {
            let best = point.best();
            let now: Vec<ActionId> = point.options.iter().filter(|o| o.value == best).map(|o| o.action).collect();
            let options = solution.options(&at_first(point))?;
            let best = options.iter().map(|o| o.best).max()?;
            let first: Vec<ActionId> = options.iter().filter(|o| o.best == best).map(|o| o.action).collect();
            if !now.iter().any(|action| first.contains(action)) {
                decisions.insert((*first.first()?, *now.first()?));
                changed.insert(point.knowledge);
            }
        }
        Some(Self { decisions, ever: sensible.meets(|point| changed.contains(&point.knowledge)) })
    }
}

fn of_play(deal: &Deal, solution: &Solution, sensible: &SensiblePlay, watch: &dyn Watch, passages: &mut Vec<Passage>) {
    let mut pass = |gate, open| passages.push(Passage { gate, open });
    let Some(start) = sensible.decision_points.first() else { return };
    pass(Gate::Winnable, start.winnable());
    let walks = |action: ActionId| deal.scenario.action(action).approach == Approach::WalkAway;
    let regret = |point: &DecisionPoint, walking: bool| {
        let among = point.options.iter().filter(|o| walks(o.action) == walking).map(|o| o.value).max();
        among.map(|value| value.short_of(point.best()))
    };
    let nothing = Value::default();
    // Strictly best: nothing else is as good.
    let right = |point: &DecisionPoint| regret(point, false).is_none_or(|regret| regret > nothing);
    let per_mille = in_thousandths(sensible.meets(right));
    pass(Gate::WalkingIsRightSomewhere { per_mille }, per_mille >= OFTEN);
    let at_once = regret(start, true).unwrap_or_default();
    pass(Gate::WalkingAtOnceIsWrong { regret: at_once }, at_once > nothing || deal.scenario.decline_at_once);
    if let Some(survey) = solution.survey(watch) {
        let never = Never::of(&deal.scenario, &survey);
        let open = never == Never::default();
        pass(Gate::NothingInVain { never }, open);
    }
    let correlation = agreement(sensible);
    pass(Gate::LensesAgree { correlation }, correlation >= AGREEMENT);
    tensions(deal, solution, sensible, &mut pass);
}

fn tensions(deal: &Deal, solution: &Solution, sensible: &SensiblePlay, pass: &mut impl FnMut(Gate, bool)) {
    let Some(start) = sensible.decision_points.first() else { return };
    let stake =
        solution.best(&start.knowledge).unwrap_or_default() - solution.worst(&start.knowledge).unwrap_or_default();
    let mut found: Vec<(ActionId, TensionKind, u64)> = Vec::new();
    for point in &sensible.decision_points {
        let options = solution.options(&point.knowledge).unwrap_or_default();
        for conflict in conflicts(deal, &point.knowledge, &options, stake) {
            match found.iter_mut().find(|(choice, kind, _)| *choice == conflict.choice && *kind == conflict.kind) {
                Some((_, _, reach)) => *reach = (*reach).max(point.reach),
                None => found.push((conflict.choice, conflict.kind, point.reach)),
            }
        }
    }
    let declared =
        |choice, kind: &TensionKind| deal.scenario.tensions.iter().any(|t| t.choice == choice && t.kind == *kind);
    for (choice, kind, reach) in &found {
        let gate = Gate::Tension { choice: *choice, kind: kind.clone(), per_mille: in_thousandths(*reach) };
        pass(gate, declared(*choice, kind));
    }
    for tension in &deal.scenario.tensions {
        if !found.iter().any(|(choice, kind, _)| *choice == tension.choice && *kind == tension.kind) {
            pass(Gate::Tension { choice: tension.choice, kind: tension.kind.clone(), per_mille: 0 }, false);
        }
    }
}

fn in_thousandths(chance: u64) -> u64 {
    (u128::from(chance) * 1000 / u128::from(CERTAIN)) as u64
}

/// Spearman's rank correlation, over the choices of all decisions to which sensible play comes, each
/// as often as it comes there, between what a choice gives away by points and by value; in thousandths.
fn agreement(sensible: &SensiblePlay) -> i64 {
    let (mut points, mut values, mut weights) = (Vec::new(), Vec::new(), Vec::new());
    for point in &sensible.decision_points {
        let most = point.options.iter().map(|o| o.points).max().unwrap_or(0);
        for option in &point.options {
            points.push(i64::from(most - option.points));
            values.push(option.value.short_of(point.best()).steps());
            weights.push(i128::from(point.reach / LEAST));
        }
    }
    correlation(&ranks(&points, &weights), &ranks(&values, &weights), &weights)
}

/// Twice the rank of each number, which is there as often as its weight says; equal numbers share the
/// middle of their ranks.
fn ranks(numbers: &[i64], weights: &[i128]) -> Vec<i128> {
    let mut often: BTreeMap<i64, i128> = BTreeMap::new();
    for (number, weight) in numbers.iter().zip(weights) {
        *often.entry(*number).or_default() += weight;
    }
    let mut below = 0;
    let ranks: BTreeMap<i64, i128> = often
        .into_iter()
        .map(|(number, weight)| {
            let rank = 2 * below + weight + 1;
            below += weight;
            (number, rank)
        })
        .collect();
    numbers.iter().map(|number| ranks[number]).collect()
}

/// Pearson's correlation in thousandths, rounded towards zero, where each pair counts as often as its
/// weight says; 0 where one side does not vary.
fn correlation(one: &[i128], other: &[i128], weights: &[i128]) -> i64 {
    let n = weights.iter().sum::<i128>();
    let sum = |of: &dyn Fn(usize) -> i128| (0..one.len()).map(|i| weights[i] * of(i)).sum::<i128>();
    let (sum_one, sum_other) = (sum(&|i| one[i]), sum(&|i| other[i]));
    let both = n * sum(&|i| one[i] * other[i]) - sum_one * sum_other;
    let spread = |list: &[i128], total: i128| n * sum(&|i| list[i] * list[i]) - total * total;
    let (a, b) = (spread(one, sum_one), spread(other, sum_other));
    let (a, b) = (a.unsigned_abs(), b.unsigned_abs());
    // The root of the product is exact; where that is too large, the product of the roots is near enough.
    let root = a.checked_mul(b).map_or_else(|| a.isqrt() * b.isqrt(), u128::isqrt) as i128;
    if root == 0 { 0 } else { (both * 1000 / root) as i64 }
}

/// What chance and best play earn, in thousandths of a thousand dollars.
#[derive(Default)]
struct Earned {
    chance: i128,
    best: i128,
}

fn mean(tally: &Tally) -> i128 {
    i128::from(tally.values.mean().unwrap_or(0))
}

/// What a bot makes of the deal, advised by a search of its own kind.
fn tally(
    deal: &Deal,
    solution: &Solution,
    bot: Bot,
    lang: Lang,
    walking: bool,
    plays: u64,
    watch: &dyn Watch,
) -> Result<Tally, Illegal> {
    let advise = |known: &Knowledge, legal: &[ActionId]| solution.advise(known).unwrap_or(legal[0]);
    let Some(player) = Player::new(deal, bot, lang, Some(&advise)) else { return Ok(Tally::default()) };
    let player = if walking { player } else { player.without_walking() };
    play::simulate(&player, plays, 1, 0, &|more| _ = watch.go_on(more, 0))
}

fn of_bots(
    deal: &Deal,
    solution: &Solution,
    walking: bool,
    plays: u64,
    watch: &dyn Watch,
    passages: &mut Vec<Passage>,
) -> Result<Earned, Illegal> {
    let tally = |bot, lang| tally(deal, solution, bot, lang, walking, plays, watch);
    let bots: BTreeSet<Bot> = LADDER.iter().flat_map(|&(lower, upper)| [lower, upper]).chain([Bot::Optimal]).collect();
    let mut tallies = Vec::new();
    for bot in bots {
        tallies.push((bot, tally(bot, Lang::En)?));
    }
    let of = |bot| tallies.iter().find(|(b, _)| *b == bot).map(|(_, tally)| tally);
    for (lower, upper) in LADDER {
        if let (Some(one), Some(other)) = (of(lower), of(upper)) {
            let means = (one.values.mean().unwrap_or(0), other.values.mean().unwrap_or(0));
            let error = |counts: &Counts| u128::from(counts.standard_error().unwrap_or(u64::MAX >> 32));
            let error = (error(&one.values).pow(2) + error(&other.values).pow(2)).isqrt() as u64;
            let gate = Gate::Ladder { lower, upper, walking, means, error };
            passages.push(Passage { gate, open: i128::from(means.1 - means.0) >= 2 * i128::from(error) });
        }
    }
    let (Some(chance), Some(best)) = (of(Bot::Random), of(Bot::Optimal)) else { return Ok(Earned::default()) };
    if let Some(follower) = of(Bot::MethodFollower) {
        let per_mille = (mean(follower) - mean(chance)) * 1000 / (mean(best) - mean(chance)).max(1);
        let gate = Gate::RulebookEarns { walking, per_mille: per_mille as i64 };
        passages.push(Passage { gate, open: per_mille >= FOLLOWS });
    }
    for (bot, lang) in EXPLOITS {
        let tally = tally(bot, lang)?;
        let share = |of: fn(&Tally) -> &Counts| {
            let mean = |tally: &Tally| i128::from(of(tally).mean().unwrap_or(0));
            (mean(&tally) - mean(chance)) * 1000 / (mean(best) - mean(chance)).max(1)
        };
        let (value, points) = (share(|t| &t.values), share(|t| &t.points));
        let gate = Gate::NoExploit { bot, lang, walking, value: value as i64, points: points as i64 };
        passages.push(Passage { gate, open: value <= EXPLOIT && points <= EXPLOIT });
    }
    Ok(Earned { chance: mean(chance), best: mean(best) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_share_the_middle() {
        assert_eq!(ranks(&[5, 1, 5, 9], &[1; 4]), [5, 2, 5, 8]);
        // What is there twice counts twice.
        assert_eq!(ranks(&[5, 1, 9], &[2, 1, 1]), [5, 2, 8]);
    }

    #[test]
    fn a_correlation_runs_from_one_to_minus_one() {
        let once = [1; 4];
        let rank = |numbers: &[i64]| ranks(numbers, &once);
        let correlate = |one: &[i128], other: &[i128]| correlation(one, other, &once);
        let (up, down) = (rank(&[1, 2, 3, 4]), rank(&[9, 7, 5, 3]));
        assert_eq!((correlate(&up, &up), correlate(&up, &down)), (1000, -1000));
        assert_eq!(correlate(&up, &rank(&[1, 1, 1, 1])), 0);
        // 1 − 6·2 / (4·15)
        assert_eq!(correlate(&up, &rank(&[2, 1, 3, 4])), 800);
    }
}
