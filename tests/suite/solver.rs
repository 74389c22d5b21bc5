//! The solver against brute force: what it says of random deals is what following every history
//! in exact fractions says.

use std::fs;

use corner_office::content;
use corner_office::model::{ActionId, Belief, Knowledge, Scenario, TruthId};
use corner_office::play::Deal;
use corner_office::report::Never;
use corner_office::solve::{self, Limits, Solution, Unwatched, Value};

use crate::answers::input;
use crate::campaign::CAMPAIGN;
use crate::generate;
use crate::oracle::{Known, Oracle};
use crate::ratio::Ratio;
use crate::support::{minimal, root, small};
use crate::trust::{ASK_FIRST, WAIT_FOR_IT, by_hand};

/// How far a value may lie from the exact one, in steps: no deal here takes so many decisions, and
/// each rounds once.
const SLACK: i128 = 64;

/// One thing that may be asked of a solution, with what brute force needs to answer it too.
struct Moment {
    /// For the message when the answers differ.
    name: String,
    knowledge: Knowledge,
    known: Known,
}

fn knowledge(known: &Known) -> Knowledge {
    Knowledge { position: known.position, belief: Belief::new(known.whole_weights()) }
}

fn limits(walking: bool, threads: usize) -> Limits {
    Limits { walking, threads, ..Limits::default() }
}

fn oracle(scenario: &Scenario, walking: bool) -> Oracle<'_> {
    if walking { Oracle::new(scenario) } else { Oracle::staying(scenario) }
}

/// The start, as known and under each truth, and each decision of two plays.
fn moments(deal: &Deal, name: usize, walking: bool) -> Vec<Moment> {
    let oracle = oracle(&deal.scenario, walking);
    let start = oracle.start();
    let mut all = vec![Moment { name: format!("deal {name}, start"), knowledge: knowledge(&start), known: start }];
    for truth in deal.scenario.truth_ids() {
        let known = oracle.start_under(truth);
        let name = format!("deal {name}, truth {} laid open", truth.0);
        all.push(Moment { name, knowledge: knowledge(&known), known });
    }
    for play in 0..2 {
        let mut known = start;
        generate::wander(deal, play, walking, |session| {
            let Some(decision) = session.decisions().last() else { return };
            known = oracle.after(&known, decision);
            if !session.is_over() {
                let name = format!("deal {name}, play {play}, decision {}", session.decisions().len() + 1);
                all.push(Moment { name, knowledge: *session.knowledge(), known });
            }
        });
    }
    all
}

/// Compared in whole numbers, so that nothing is lost by rounding in the comparison itself.
fn agree(name: &str, what: &str, value: Value, exact: Ratio) {
    let gap = i128::from(value.steps()) * exact.bottom - i128::from(Value::ONE) * exact.top;
    let steps = gap / exact.bottom;
    assert!(gap.abs() <= SLACK * exact.bottom, "{name}: {what} is off by {steps} steps; exactly {exact:?}");
}

fn compare(solution: &Solution, oracle: &Oracle<'_>, moment: &Moment) {
    let (name, asked) = (&moment.name, &moment.knowledge);
    let exact = oracle.value(&moment.known);
    let best = solution.best(asked).unwrap_or_else(|| panic!("{name}: no best value, {:?}", solution.proof()));
    let worst = solution.worst(asked).unwrap_or_else(|| panic!("{name}: no worst value, {:?}", solution.proof()));
    agree(name, "the best play", best, exact.best);
    agree(name, "the worst play", worst, exact.worst);
    assert_eq!(solution.can_win(asked), Some(oracle.can_win(&moment.known)), "{name}: can it be won");
    let options = solution.options(asked).unwrap_or_else(|| panic!("{name}: no options"));
    let exact = oracle.options(&moment.known);
    let listed: Vec<ActionId> = options.iter().map(|o| o.action).collect();
    assert_eq!(listed, exact.iter().map(|(id, _)| *id).collect::<Vec<_>>(), "{name}: what may be chosen");
    for (option, (id, exact)) in options.iter().zip(exact) {
        agree(name, &format!("the best after {id:?}"), option.best, exact.best);
        agree(name, &format!("the worst after {id:?}"), option.worst, exact.worst);
        let winnable = oracle.can_win(&oracle.chosen(&moment.known, id));
        assert_eq!(option.winnable, winnable, "{name}: can it be won after {id:?}");
    }
    assert_eq!(options.iter().map(|o| o.best).max(), Some(best), "{name}: the best is some option's");
    assert_eq!(options.iter().map(|o| o.worst).min(), Some(worst), "{name}: the worst is some option's");
}

fn every_value(walking: bool) {
    for (name, deal) in generate::deals().iter().enumerate() {
        let solution = solve::solve(&deal.scenario, &limits(walking, 1));
        let oracle = oracle(&deal.scenario, walking);
        for moment in moments(deal, name, walking) {
            compare(&solution, &oracle, &moment);
        }
    }
}

#[test]
fn every_value_is_that_of_brute_force() {
    every_value(true);
}

#[test]
fn every_value_is_that_of_brute_force_without_walking_away() {
    every_value(false);
}

/// Not only what lies on the way of two plays: every decision that can come about, in deals that
/// are small enough.
#[test]
fn small_deals_agree_at_every_decision() {
    let mut decisions = 0;
    for (name, deal) in generate::deals().iter().enumerate() {
        let oracle = Oracle::new(&deal.scenario).remembering();
        let Some(all) = oracle.decisions(&oracle.start(), 400) else { continue };
        let solution = solve::solve(&deal.scenario, &Limits::default());
        decisions += all.len();
        for (nth, known) in all.into_iter().enumerate() {
            let name = format!("deal {name}, decision {nth} of the tree, {:?}", knowledge(&known));
            compare(&solution, &oracle, &Moment { name, knowledge: knowledge(&known), known });
        }
    }
    assert!(decisions > 5_000, "only {decisions} decisions were compared");
}

#[test]
fn deals_written_by_hand_agree() {
    for (name, scenario) in [by_hand(ASK_FIRST), by_hand(WAIT_FOR_IT)].into_iter().enumerate() {
        let oracle = Oracle::new(&scenario);
        let solution = solve::solve(&scenario, &Limits::default());
        for known in oracle.decisions(&oracle.start(), usize::MAX).expect("no limit") {
            let name = format!("deal {name} by hand, {:?}", known.position);
            compare(&solution, &oracle, &Moment { name, knowledge: knowledge(&known), known });
        }
    }
    let deal = by_hand(ASK_FIRST);
    let start = Knowledge { position: deal.start, belief: deal.prior() };
    let half = |top: i64| Some(Value::from_steps(top * Value::ONE / 2));
    let [all, staying] = [true, false].map(|walking| solve::solve(&deal, &limits(walking, 1)));
    assert_eq!([all.best(&start), all.worst(&start), staying.best(&start)], [half(71), half(-13), half(2 * 28)]);
    let under = |truth| all.in_hindsight(&deal.start, TruthId(truth));
    assert_eq!([under(0), under(1)], [half(2 * 98), half(2 * 5)]);
}

/// Evidence that makes a truth a billion billion times as likely, evidence seen in all orders, and three
/// outcomes that share nothing evenly.
#[test]
fn deals_with_strong_evidence_agree() {
    let shorter = input("t7_48").replace("days: 48", "days: 16");
    for source in [input("x_saturate"), shorter, input("y_thirds")] {
        let deal = written(&source);
        let oracle = Oracle::new(&deal.scenario).remembering();
        let solution = solve::solve(&deal.scenario, &Limits::default());
        for known in oracle.decisions(&oracle.start(), usize::MAX).expect("no limit") {
            let name = format!("{}, {:?}", deal.scenario.name, known.position.day);
            compare(&solution, &oracle, &Moment { name, knowledge: knowledge(&known), known });
        }
    }
}

/// A deal that is written out here or in a document.
pub fn written(source: &str) -> Deal {
    small(source)
}

/// The whole scenarios that stand in the manual for authors, the small one and the campaign; shorter
/// pieces of notation name no rulebook.
pub fn examples() -> [String; 2] {
    let manual = fs::read_to_string(root().join("scenarios/README.md")).expect("a readable manual");
    let pieces = manual.split("```ron\n").skip(1).filter_map(|rest| rest.split("```").next());
    let whole: Vec<String> = pieces.filter(|piece| piece.contains("rulebook: ")).map(str::to_owned).collect();
    whole.try_into().expect("a small scenario and a small campaign")
}

/// What an approach book writes out is a deal like any other.
#[test]
fn campaigns_agree() {
    let shorter =
        [("days: 5", "days: 3"), ("day: 3, concern", "day: 2, concern"), ("day: 5, concern", "day: 3, concern")];
    let source = shorter.iter().fold(CAMPAIGN.to_owned(), |text, (long, short)| text.replacen(long, short, 1));
    let scenario = content::scenario(source.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    agrees_everywhere(&scenario);
}

/// At each decision that can come up, with walking away and without; how many there are.
pub fn agrees_everywhere(scenario: &Scenario) -> usize {
    let mut count = 0;
    for walking in [true, false] {
        let oracle = oracle(scenario, walking).remembering();
        let solution = solve::solve(scenario, &limits(walking, 1));
        for known in oracle.decisions(&oracle.start(), usize::MAX).expect("no limit") {
            let name = format!("campaign, {:?}", known.position);
            compare(&solution, &oracle, &Moment { name, knowledge: knowledge(&known), known });
            count += 1;
        }
    }
    count
}

/// Deals of the size that authors write, those of their manual among them: too many histories to
/// follow each, so that brute force remembers what it has met. The campaign is cut to five days.
#[test]
fn deals_written_to_be_played_agree() {
    let [small, campaign] = examples();
    let shorter = [("days: 8", "days: 5"), ("day: 8", "day: 5"), ("day: 4", "day: 3")];
    let campaign = shorter.iter().fold(campaign, |text, (long, short)| {
        assert!(text.contains(long), "{long} is not in the campaign of the manual");
        text.replacen(long, short, 1)
    });
    for (name, deal) in [minimal(), written(&small), written(&campaign)].iter().enumerate() {
        let oracle = Oracle::new(&deal.scenario).remembering();
        let solution = solve::solve(&deal.scenario, &Limits::default());
        for moment in moments(deal, name, true) {
            compare(&solution, &oracle, &moment);
        }
    }
}

/// What the manual shows is possible: every ending, and every outcome that its author wrote.
#[test]
fn nothing_in_the_examples_of_the_manual_is_written_in_vain() {
    for deal in examples().map(|source| written(&source)) {
        let solution = solve::solve(&deal.scenario, &Limits::default());
        let survey = solution.survey(&Unwatched).expect("a solved deal");
        let never = Never::of(&deal.scenario, &survey);
        assert_eq!(never, Never::default(), "{}", deal.scenario.name);
    }
}

/// How the work is shared out must not show, not even in the last digit.
#[test]
fn the_number_of_threads_changes_nothing() {
    for (name, deal) in generate::deals().iter().enumerate().step_by(3) {
        for walking in [true, false] {
            let [alone, shared] = [1, 2].map(|threads| solve::solve(&deal.scenario, &limits(walking, threads)));
            for Moment { name, knowledge: at, .. } in moments(deal, name, walking) {
                assert_eq!(alone.best(&at), shared.best(&at), "{name}");
                assert_eq!(alone.worst(&at), shared.worst(&at), "{name}");
                assert_eq!(alone.options(&at), shared.options(&at), "{name}");
            }
        }
    }
}

#[test]
fn hindsight_is_never_below_what_was_known() {
    for (name, deal) in generate::deals().iter().enumerate() {
        let solution = solve::solve(&deal.scenario, &Limits::default());
        let start = Knowledge { position: deal.scenario.start, belief: deal.scenario.prior() };
        let under = |truth: TruthId| {
            let best = solution.in_hindsight(&start.position, truth).expect("a truth of the deal");
            i128::from(start.belief.weight(truth)) * i128::from(best.steps())
        };
        let mean: i128 = deal.scenario.truth_ids().map(under).sum();
        let total = i128::from(start.belief.total());
        let best = i128::from(solution.best(&start).expect("the start").steps());
        assert!(best * total <= mean + SLACK * total, "deal {name}: to know the truth is never worse");
    }
}

/// What lies ahead under best play: how it ends, how often, and when.
#[test]
fn every_outlook_is_that_of_brute_force() {
    let tie = Ratio::new(Value::TIE.steps().into(), Value::ONE.into());
    for (name, deal) in generate::deals().iter().enumerate().step_by(2) {
        let solution = solve::solve(&deal.scenario, &Limits::default());
        let oracle = Oracle::new(&deal.scenario).remembering();
        for Moment { name, knowledge, known } in moments(deal, name, true) {
            for action in oracle.allowed(&known.position) {
                let outlook = solution.outlook(&knowledge, action).unwrap_or_else(|| panic!("{name}: no outlook"));
                let (mut ends, mut day) = (Vec::new(), Ratio::ZERO);
                oracle.ends_of_best(&oracle.chosen(&known, action), tie, &mut ends);
                for (nth, ending) in deal.scenario.endings.iter().enumerate() {
                    let here = ends.iter().filter(|(id, ..)| id.index() == nth);
                    let exact = here.map(|(_, weight, _)| *weight).sum::<Ratio>().over(known.total());
                    let said =
                        outlook.endings.iter().find(|(id, _)| id.index() == nth).map_or(0, |(_, chance)| *chance);
                    near(&format!("{name}, {action:?}: chance of {}", ending.name), said, 1_000_000, exact);
                }
                for (_, weight, on) in &ends {
                    day = day + *weight * Ratio::whole(*on);
                }
                near(&format!("{name}, {action:?}: mean day"), outlook.day, 1_000, day.over(known.total()));
            }
        }
    }
}

/// Whether `said` parts of so many are what they should be, but for rounding.
fn near(what: &str, said: u32, parts: i128, exact: Ratio) {
    let gap = i128::from(said) * exact.bottom - parts * exact.top;
    assert!(gap.abs() <= 2 * exact.bottom, "{what}: {said} of {parts}; exactly {exact:?}");
}
