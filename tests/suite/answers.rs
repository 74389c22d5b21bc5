//! What a search answers depends on the deal alone: not on the number of workers, on the order of equal
//! evidence, or on what the machine can spare; and what is equal is told as equal.

use std::fs;
#[cfg(target_os = "linux")]
use std::process::Command;

use corner_office::content;
use corner_office::model::{Condition, Effect, Knowledge, OutcomeId, Scenario};
use corner_office::play::{self, Deal, Mode, Session};
use corner_office::report::Certificate;
use corner_office::rules;
use corner_office::solve::{self, Limits, Solution, Stop, Unfit, Unwatched, Value, Verdict};

use crate::cli::{home, run_in};
use crate::generate;
use crate::solver::{examples, written};
use crate::support::{Bot, minimal, root};

/// A deal that once broke a promise.
pub fn input(name: &str) -> String {
    let path = root().join("tests/data/reliability").join(format!("{name}.ron"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn solved(scenario: &Scenario, threads: usize) -> Solution {
    solve::solve(scenario, &Limits { threads, ..Limits::default() })
}

fn start(scenario: &Scenario) -> Knowledge {
    Knowledge { position: rules::start(scenario), belief: scenario.prior() }
}

/// Twenty-four thousand decisions follow each other here if one takes the last choice each time.
#[test]
fn a_deep_deal_has_one_answer_for_any_number_of_workers() {
    let deal = written(&input("S_deep_400_60"));
    let alone = solved(&deal.scenario, 1);
    assert_eq!(alone.verdict(), Verdict::Proven(Value::from_thousands(4)));
    for threads in [2, 4] {
        let shared = solved(&deal.scenario, threads);
        assert_eq!((shared.verdict(), shared.work()), (alone.verdict(), alone.work()), "{threads} workers");
    }
}

/// No file can say so; but whoever makes a scenario by other means gets an answer, too.
#[test]
fn a_deal_that_goes_on_for_ever_is_found_out_by_any_number_of_workers() {
    let mut scenario = (*minimal().scenario).clone();
    let idle = scenario.desk[0].index();
    let action = &mut scenario.actions[idle];
    (action.when, action.once, action.days) = (Condition::Always, None, 0);
    action.resolution.outcomes.iter_mut().for_each(|o| o.effects = vec![Effect::Desk]);
    for threads in [1, 2, 4] {
        let verdict = solved(&scenario, threads).verdict();
        assert_eq!(verdict, Verdict::Unsolved(Unfit::Early(Stop::Endless)), "{threads} workers");
    }
}

/// Money that no file may name neither wraps nor looks like a mark of the table.
#[test]
fn money_beyond_all_bounds_ends_at_the_limit() {
    let mut scenario = (*minimal().scenario).clone();
    for worth in [i32::MAX, i32::MIN] {
        scenario.endings.iter_mut().for_each(|ending| ending.worth = worth);
        let solution = solved(&scenario, 2);
        let start = start(&scenario);
        let values = [solution.best(&start), solution.worst(&start)].map(|value| value.expect("solved"));
        for value in values {
            assert_eq!(value > Value::default(), worth > 0, "{value}");
            assert!(
                value.thousands().abs() > Value::MAX_THOUSANDS && value.thousands().abs() <= Value::LIMIT.thousands()
            );
        }
    }
}

/// Forty things can be done in any order: a billion situations, whatever memory there is.
#[cfg(target_os = "linux")]
#[test]
fn less_memory_than_allowed_gives_bounds() {
    let home = home();
    let path = root().join("tests/data/reliability/S_once40.ron");
    let script = format!(
        "ulimit -v 400000 && exec '{}' solve '{}' --memory 4096 --lang en",
        assert_cmd::cargo::cargo_bin!("corner-office").display(),
        path.display()
    );
    for threads in ["1", "2"] {
        let script = format!("{script} --threads {threads}");
        let output = Command::new("sh").args(["-c", &script]).current_dir(home.path()).output().expect("a shell");
        let (told, error) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(3), "{told} {error}");
        // How good a plan there was room for is up to the machine; what it says holds on each.
        let (low, high) = ("at least $", " and at most $824,000");
        assert!(told.contains(low) && told.contains(high), "{told}");
    }
}

/// Where not even hindsight is known, the value still lies between the bounds.
#[test]
fn bounds_from_outside_hold_what_they_promise() {
    let (mut looked, least) = (0, Limits { memory: 0, ..Limits::default() });
    let deals = examples().map(|source| written(&source)).into_iter().chain([minimal()]);
    for deal in deals.chain(generate::deals().iter().cloned()) {
        for walking in [true, false] {
            let part = solve::solve(&deal.scenario, &Limits { walking, ..least });
            if part.hindsight().is_some() {
                continue;
            }
            let Verdict::Bounded { low, high, why } = part.verdict() else { panic!("{:?}", part.verdict()) };
            let whole = solve::solve(&deal.scenario, &Limits { walking, threads: 2, ..Limits::default() });
            let Verdict::Proven(value) = whole.verdict() else { continue };
            looked += 1;
            assert!(why == Stop::Full && low <= value && value <= high, "{}: {low} {value} {high}", deal.scenario.name);
        }
    }
    assert!(looked > 8, "only {looked} were looked at");
}

/// What was seen counts, and not in which order: after `n` looks there are `n + 1` beliefs where the looks
/// do not cancel, and one for each difference where they do.
#[test]
fn equal_evidence_in_any_order_is_one_belief() {
    for (days, beliefs) in [(32, 65), (48, 97), (60, 121)] {
        let deal = written(&input("t7_48").replace("days: 48", &format!("days: {days}")));
        let solution = solved(&deal.scenario, 2);
        // Certainty of each truth is among them.
        assert_eq!((solution.is_proven(), solution.beliefs()), (true, beliefs + 2), "{days} days");
    }
    let solution = solved(&written(&input("x_ratios")).scenario, 2);
    assert_eq!((solution.is_proven(), solution.beliefs()), (true, (1..=61).sum::<usize>() + 2));
}

/// A play, a replay and the solver name the same beliefs, however far the evidence goes.
#[test]
fn what_a_play_believes_is_known_to_the_solver() {
    for name in ["t7_48", "x_ratios", "x_saturate"] {
        let deal = written(&input(name));
        let solution = solved(&deal.scenario, 1);
        for seed in 0..20 {
            let mut session = Session::new(deal.clone(), seed, Mode::Practice);
            let mut bot = Bot::new(seed);
            while !session.is_over() {
                assert!(solution.best(session.knowledge()).is_some(), "{name}, seed {seed}");
                // Looks as long as it can.
                let look = deal.scenario.desk[0];
                let action = if session.legal_actions().contains(&look) { look } else { bot.pick(&session) };
                session.choose(action).expect("legal");
            }
        }
    }
}

#[test]
fn of_equally_likely_outcomes_the_first_is_shown() {
    let source = input("y_thirds");
    let outcome = r#"(tell: (en: "x", zh: "x"), effects: [Money(1)])"#;
    assert!(source.contains(outcome), "the deal has changed");
    for more in 0..9 {
        let deal = written(&source.replace(outcome, &vec![outcome; more + 1].join(", ")));
        let way = play::likeliest(&deal.scenario, &start(&deal.scenario), deal.scenario.desk[0]).expect("legal");
        assert_eq!(way.rolled[0].outcome, OutcomeId(0), "{} outcomes", more + 3);
        let certificate = Certificate::of(&deal, &solved(&deal.scenario, 1), &Unwatched);
        let line = certificate.known.expect("solved").best_line;
        assert_eq!(line[0].way.rolled[0].outcome, OutcomeId(0));
    }
}

/// Best play is never told as worth more than the most that can be expected, not even by a dollar.
#[test]
fn what_is_equal_is_told_as_equal() {
    let deals: Vec<Deal> =
        examples().iter().map(|source| written(source)).chain(generate::deals().iter().cloned()).collect();
    let mut ties = 0;
    for deal in deals {
        let solution = solved(&deal.scenario, 1);
        let start = start(&deal.scenario);
        let (best, mean) = (solution.best(&start).expect("solved"), solution.hindsight().expect("solved").mean);
        ties += usize::from(best.ties(mean));
        assert!(best.dollars() <= mean.dollars(), "{}: {best} {mean}", deal.scenario.name);
        assert!(best == mean || !best.ties(mean), "{}: {best} {mean}", deal.scenario.name);
        for option in solution.options(&start).expect("solved") {
            assert!(option.best == best || !option.best.ties(best), "{}", deal.scenario.name);
        }
    }
    assert!(ties > 5, "only {ties} deals in which to know is worth nothing");
}

#[test]
fn a_deal_too_wide_to_be_solved_is_named_before_anybody_solves_it() {
    let (home, path) = (home(), root().join("tests/data/reliability/end_p10_lively6_days16.ron"));
    let path = path.to_string_lossy();
    let (code, out, _) = run_in(home.path(), &["validate", &path]);
    assert_eq!(code, 1);
    assert!(out.contains("takes 127 bits, and there are 116") && out.contains("ask about less"), "{out}");
    let line = input("end_p10_lively6_days16").lines().position(|l| l.contains(r#"id: "operators_tender""#));
    assert!(out.contains(&format!(".ron:{}:", line.expect("an id") + 1)), "{out}");
    let (code, ..) = run_in(home.path(), &["solve", &path, "--lang", "en"]);
    assert_eq!(code, 4);
    let scenario = content::scenario(input("end_p10_lively6_days16").as_bytes()).expect("it can be played");
    assert!(solve::fits(&scenario).is_err());
}
