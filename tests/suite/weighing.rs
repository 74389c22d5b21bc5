//! What the debrief says a play was worth: the figures agree with each other and with the search.

use corner_office::play::{Deal, Mode, Session};
use corner_office::report::{Analysis, Debrief, Mark, Prospect, best_line};
use corner_office::solve::{self, Limits, Solution, Value};

use crate::support::{minimal, played, shipped, solved};

const SCENARIO: &str = "call_from_ibm";

fn weighed() -> (Deal, &'static Solution) {
    let deal = shipped(SCENARIO);
    let solution = solved(&deal);
    (deal, solution)
}

/// Rounding of one play, at most.
const ROUNDING: i64 = 64;

#[test]
fn the_figures_add_up() {
    let (deal, solution) = weighed();
    for seed in 0..40 {
        let session = played(&deal, seed);
        let analysis = Analysis::of(&session, solution).expect("a finished play of a solved deal");
        let sum = analysis.par - analysis.regret + analysis.luck;
        assert!((sum - analysis.result).steps().abs() <= ROUNDING, "seed {seed}: {sum} is not {}", analysis.result);
        assert_eq!(analysis.result, Value::from_thousands(session.value()));
        assert!((0..=100).contains(&analysis.decided_at()));
        let steps: Vec<_> = analysis.weighed.iter().map(|w| w.step).collect();
        assert_eq!(steps.first().map(|s| s.before), Some(analysis.par));
        for pair in steps.windows(2) {
            assert!(
                (pair[0].after - pair[1].before).steps().abs() <= ROUNDING,
                "what follows a decision precedes the next"
            );
        }
        assert_eq!(steps.last().map(|s| s.after), Some(analysis.result));
    }
}

#[test]
fn no_choice_is_better_than_the_best() {
    let (deal, solution) = weighed();
    for seed in 0..10 {
        let session = played(&deal, seed);
        let analysis = Analysis::of(&session, solution).expect("weighed");
        for (weighed, decision) in analysis.weighed.iter().zip(session.decisions()) {
            let own = weighed.of(decision.action).expect("the choice that was made is among them");
            assert_eq!((own.known.regret, own.hindsight.regret), (weighed.regret, weighed.hindsight_regret));
            assert_eq!(weighed.step.before - weighed.step.chosen, weighed.regret);
            for hindsight in [false, true] {
                let order = weighed.in_order(hindsight);
                assert_eq!(order[0].worth(hindsight).regret, Value::default());
                let values: Vec<Value> = order.iter().map(|r| r.worth(hindsight).value).collect();
                assert!(values.windows(2).all(|v| v[1] <= v[0] + Value::TIE), "{values:?}");
            }
            for ranked in &weighed.ranked {
                for hindsight in [false, true] {
                    let prospect = Prospect::of(&deal.scenario, &ranked.worth(hindsight).outlook);
                    assert_eq!(prospect.of_hundred.iter().sum::<u32>(), 100);
                    assert!((1..=i64::from(deal.scenario.days)).contains(&prospect.day));
                }
            }
        }
    }
}

#[test]
fn best_play_gives_nothing_away() {
    let (deal, solution) = weighed();
    for seed in [1, 2, 3, 20] {
        let session = played(&deal, seed);
        let analysis = Analysis::of(&session, solution).expect("weighed");
        let best = analysis.best_line().expect("a best line");
        let weighed = Analysis::of(&best.session, solution).expect("a finished play");
        assert_eq!((weighed.regret, weighed.decided_at()), (Value::default(), 100));
        assert_eq!(weighed.costly().count(), 0);
        assert!(weighed.weighed.iter().all(|w| w.mark <= Mark::OnCourse));
        // Best play keeps to itself.
        let again = best_line(&best.session, 0, solution).expect("a best line");
        let choices = |s: &Session| s.decisions().iter().map(|d| d.action).collect::<Vec<_>>();
        assert_eq!(choices(&again.session), choices(&best.session));
        assert_eq!(best.session.revealed_truth(), session.revealed_truth());
        for (from, line) in analysis.lines.iter().enumerate() {
            assert_eq!(choices(&line.session)[..from], choices(&session)[..from]);
            assert_eq!((line.from, line.steps.len()), (from, line.session.decisions().len()));
            assert!(line.steps[from..].iter().all(|s| s.before == s.chosen));
        }
    }
}

#[test]
fn nothing_is_weighed_before_the_end() {
    let (deal, solution) = weighed();
    for mode in [Mode::Practice, Mode::Assess] {
        let mut session = Session::new(deal.clone(), 2, mode);
        while !session.is_over() {
            assert!(Analysis::of(&session, solution).is_none());
            assert!(Debrief::of(&session).is_none());
            let action = session.legal_actions()[0];
            session.choose(action).expect("a legal action");
        }
        assert!(Analysis::of(&session, solution).is_some());
    }
}

#[test]
fn a_search_that_ends_early_weighs_nothing() {
    let (deal, _) = weighed();
    let solution = solve::solve(&deal.scenario, &Limits { memory: 1, ..Limits::default() });
    assert!(!matches!(solution.proof(), solve::Proof::Proven(_)));
    assert!(Analysis::of(&played(&deal, 1), &solution).is_none());
}

#[test]
fn the_smallest_deal_is_weighed_too() {
    let deal = minimal();
    let solution = solve::solve(&deal.scenario, &Limits::default());
    for seed in 0..20 {
        let session = played(&deal, seed);
        let analysis = Analysis::of(&session, &solution).expect("weighed");
        let sum = analysis.par - analysis.regret + analysis.luck;
        assert!((sum - analysis.result).steps().abs() <= ROUNDING);
    }
}
