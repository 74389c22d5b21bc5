//! What holds in every play of every shipped deal, by random plays and by exhaustive search.

use std::collections::BTreeSet;

use corner_office::model::{ActionId, Approach, Knowledge, OutcomeId, State};
use corner_office::play::{Deal, Mode, Run, Session, replay};
use corner_office::rules;

use crate::search::explore;
use crate::support::{Bot, all_shipped, minimal, played, solved};

/// Most decisions in a deal.
const MOST_DECISIONS: usize = 22;

#[test]
fn ten_thousand_random_plays_keep_every_promise() {
    for deal in all_shipped() {
        let scenario = &deal.scenario;
        let (mut believed, mut happened) = (vec![0.0; scenario.truths.len()], vec![0u32; scenario.truths.len()]);
        let mut bot = Bot::new(1);
        let plays = 10_000;
        for seed in 0..plays {
            let mut session = Session::new(deal.clone(), seed, Mode::Practice);
            bot.play(&mut session, usize::MAX);
            check_play(&session, seed);
            let truth = session.revealed_truth().expect("a deal that is over reveals its truth");
            happened[truth.index()] += 1;
            let belief = session.knowledge().belief;
            for id in scenario.truth_ids() {
                believed[id.index()] += belief.weight(id) as f64 / belief.total() as f64;
            }
            assert!(session.is_over(), "seed {seed}: not over");
        }
        // A belief is a promise about frequencies.
        for (truth, (believed, happened)) in scenario.truths.iter().zip(believed.iter().zip(&happened)) {
            let gap = (believed - f64::from(*happened)).abs();
            assert!(gap < 0.02 * plays as f64, "{}: believed {believed:.0}, happened {happened}", truth.name);
        }
    }
}

fn check_play(session: &Session, seed: u64) {
    let scenario = &session.deal().scenario;
    let truth = session.revealed_truth();
    let mut position = rules::start(scenario);
    let mut value = 0;
    for decision in session.decisions() {
        assert_eq!(decision.before.position, position, "seed {seed}");
        // What became visible follows from the choices and the outcomes alone: `apply` and `settle`
        // take no truth, by type.
        let step = rules::apply(scenario, &position, decision.action).expect("a recorded choice is legal");
        position = step.position;
        value += step.reward;
        for rolled in &decision.rolled {
            let step = rules::settle(scenario, &position, rolled.outcome).expect("a recorded outcome is possible");
            position = step.position;
            value += step.reward;
        }
        assert_eq!(decision.after.position, position, "seed {seed}");
        assert!(position.day <= scenario.days, "seed {seed}: day {}", position.day);
        let belief = decision.after.belief;
        assert!(truth.is_some_and(|t| belief.possible(t)), "seed {seed}: the truth was ruled out");
    }
    assert_eq!(session.value(), value, "seed {seed}");
}

#[test]
fn what_is_listed_is_what_is_accepted() {
    for deal in all_shipped().into_iter().chain([minimal()]) {
        let scenario = &deal.scenario;
        let mut listed = Vec::new();
        for seed in 0..300 {
            let session = played(&deal, seed);
            let decisions = session.decisions().iter();
            let positions = decisions.map(|d| d.before.position).chain([*session.position()]);
            for position in positions {
                rules::legal_actions(scenario, &position, &mut listed);
                assert_eq!(listed.is_empty(), position.is_over());
                assert!(listed.is_sorted(), "{listed:?}");
                // Two beyond the end, too.
                for id in (0..scenario.actions.len() as u16 + 2).map(ActionId) {
                    let accepted = rules::apply(scenario, &position, id).is_ok();
                    assert_eq!(accepted, listed.contains(&id), "action {id:?} in {position:?}");
                    assert_eq!(accepted, rules::is_legal(scenario, &position, id));
                }
                let can_leave = listed.iter().any(|&id| scenario.action(id).approach == Approach::WalkAway);
                assert!(can_leave || position.is_over(), "no way to walk away in {position:?}");
            }
        }
    }
}

#[test]
fn outcomes_are_settled_if_and_only_if_some_truth_lists_them() {
    let deal = minimal();
    let (scenario, mut options) = (&deal.scenario, Vec::new());
    let start = rules::start(scenario);
    for id in (0..scenario.actions.len() as u16).map(ActionId) {
        let Ok(step) = rules::apply(scenario, &start, id) else { continue };
        let mut listed = BTreeSet::new();
        for truth in scenario.truth_ids() {
            rules::chance_outcomes(scenario, &State { position: step.position, truth }, &mut options);
            listed.extend(options.iter().map(|(outcome, _)| outcome.0));
        }
        for outcome in 0..=u8::MAX {
            let settled = rules::settle(scenario, &step.position, OutcomeId(outcome)).is_ok();
            assert_eq!(settled, listed.contains(&outcome), "{} outcome {outcome}", scenario.action(id).name);
        }
    }
}

#[test]
fn every_deal_ends_in_time() {
    for deal in all_shipped() {
        let most = longest(&deal);
        assert!(most.is_some_and(|n| n <= MOST_DECISIONS), "{}: {most:?} decisions are possible", deal.scenario.name);
    }
}

/// Most decisions on any line, by the search.
fn longest(deal: &Deal) -> Option<usize> {
    let start = Knowledge { position: rules::start(&deal.scenario), belief: deal.scenario.prior() };
    solved(deal).longest(&start).map(usize::from)
}

/// The count of positions by the rules alone: a tripwire for any change of what is legal.
#[test]
fn the_small_deal_has_as_many_positions_as_ever() {
    let reached = explore(&minimal().scenario);
    assert_eq!((reached.positions, reached.longest.len()), (45, 7));
    assert_eq!(longest(&minimal()), Some(7));
}

/// What this seed and these choices have written ever since; debug and release builds, every
/// machine. A change means that run files saved so far have become worthless.
const GOLDEN: &str = include_str!("../data/golden.run.ron");

/// The same play as the first format of run files had it.
const FIRST: &str = include_str!("../data/first.run.ron");

#[test]
fn the_same_seed_and_choices_write_the_same_bytes() {
    let mut session = Session::new(minimal(), 20_261_122, Mode::Assess);
    for name in ["ask", "trade", "rest", "visit", "rest", "rest"] {
        let action = session.deal().scenario.action_named(name).expect("the action exists");
        session.choose(action).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    assert_eq!(Run::of(&session).to_text(), GOLDEN);
    let first = Run::read(FIRST.as_bytes()).unwrap_or_else(|problem| panic!("{problem:?}"));
    let again = replay(&minimal(), &first).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(Run::of(&again).to_text(), GOLDEN);
    for deal in all_shipped() {
        for seed in 0..50 {
            assert_eq!(Run::of(&played(&deal, seed)).to_text(), Run::of(&played(&deal, seed)).to_text());
        }
    }
}

#[test]
fn an_assessment_hides_the_method_until_its_end_and_no_longer() {
    for deal in all_shipped().into_iter().chain([minimal()]) {
        for mode in [Mode::Practice, Mode::Assess] {
            let (mut session, practice) = (Session::new(deal.clone(), 4, mode), mode == Mode::Practice);
            let mut bot = Bot::new(4);
            while !session.is_over() {
                assert_eq!((session.method_shows(), session.is_coached()), (practice, practice));
                let next = session.decisions().len() + 1;
                bot.play(&mut session, next);
            }
            assert_eq!((session.method_shows(), session.is_coached()), (true, practice));
            // Whoever tries a moment again is asked once more.
            assert_eq!(session.rewound(0).method_shows(), practice);
        }
    }
}

#[test]
fn a_play_that_is_rewound_goes_the_same_way_again() {
    for deal in all_shipped() {
        for seed in 0..200 {
            let session = played(&deal, seed);
            let mut again = session.rewound(session.decisions().len() / 2);
            for decision in &session.decisions()[again.decisions().len()..] {
                again.choose(decision.action).expect("it was legal before");
            }
            assert_eq!(again.decisions(), session.decisions());
            assert_eq!(Bot::new(seed).pick(&session.rewound(0)), session.decisions()[0].action);
        }
    }
}
