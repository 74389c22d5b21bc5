//! What a search answers depends on the deal alone: not on the number of workers, on the order of equal
//! evidence, or on what the machine can spare; and what is equal is told as equal.

use std::fs;
#[cfg(target_os = "linux")]
use std::process::Command;

use corner_office::content;
use corner_office::model::{Effect, Expr, Knowledge, OutcomeId, Scenario};
use corner_office::play::{self, Deal, Mode, Session};
use corner_office::report::Certificate;
use corner_office::rules;
use corner_office::solve::{self, Limits, Proof, Solution, Stop, Unfit, Unwatched, Value};

use crate::cli::{home, run_in};
use crate::generate;
use crate::solver::{examples, written};
use crate::support::{Bot, MINIMAL, minimal, root};

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
    assert_eq!(alone.proof(), Proof::Proven(Value::from_thousands(4)));
    for threads in [2, 4] {
        let shared = solved(&deal.scenario, threads);
        assert_eq!((shared.proof(), shared.work()), (alone.proof(), alone.work()), "{threads} workers");
    }
}

/// No file can say so; but whoever makes a scenario by other means gets an answer, too.
#[test]
fn a_deal_that_goes_on_for_ever_is_found_out_by_any_number_of_workers() {
    let scenario = minimal().scenario.unchecked_with(|parts| {
        let action = &mut parts.actions[parts.desk[0].index()];
        (action.when, action.once, action.days) = (Expr::ALWAYS, None, 0);
        action.resolution.outcomes.iter_mut().for_each(|o| o.effects = vec![Effect::Desk]);
    });
    for threads in [1, 2, 4] {
        let verdict = solved(&scenario, threads).proof();
        assert_eq!(verdict, Proof::Unsolved(Unfit::Early(Stop::Endless)), "{threads} workers");
    }
}

/// Money that no file may name neither wraps nor looks like a mark of the table.
#[test]
fn money_beyond_all_bounds_ends_at_the_limit() {
    for worth in [i32::MAX, i32::MIN] {
        let dear = minimal();
        let scenario = dear.scenario.unchecked_with(|parts| parts.endings.iter_mut().for_each(|end| end.worth = worth));
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

/// Runs the program with so many KiB of addresses: its exit code, what it told, and what of errors.
#[cfg(target_os = "linux")]
fn with_memory(kib: u32, arguments: &str) -> (Option<i32>, String, String) {
    let home = home();
    let program = assert_cmd::cargo::cargo_bin!("corner-office").display();
    let script = format!("ulimit -v {kib} && exec '{program}' {arguments}");
    let output = Command::new("sh")
        .args(["-c", &script])
        .current_dir(home.path())
        .env("CORNER_OFFICE_HOME", home.path())
        .output()
        .expect("a shell");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// The KiB with which the program can just begin; more in a debug build.
#[cfg(target_os = "linux")]
fn beginning() -> u32 {
    least_for("method --json")
}

/// Least memory, in KiB, with which the program does this.
#[cfg(target_os = "linux")]
fn least_for(arguments: &str) -> u32 {
    let does = |kib: &u32| with_memory(*kib, arguments).0 == Some(0);
    (8_000..400_000).step_by(2_000).find(does).expect("the program begins")
}

/// Forty things can be done in any order: a billion situations, whatever memory there is.
#[cfg(target_os = "linux")]
#[test]
fn less_memory_than_allowed_gives_bounds() {
    let path = root().join("tests/data/reliability/S_once40.ron");
    let begins = beginning();
    for more in [20_000, 50_000, 80_000, 140_000] {
        let tell = |threads: u32| {
            let arguments = format!("solve '{}' --memory 4096 --lang en --threads {threads}", path.display());
            with_memory(begins + more, &arguments)
        };
        let (code, told, error) = tell(1);
        assert_eq!(code, Some(3), "{more} {told} {error}");
        // How good a plan there was room for is up to the machine; what it says holds on each.
        let whole = told.split_whitespace().collect::<Vec<_>>().join(" ");
        let bounded = whole.contains("at least $") && whole.contains(" and at most $824,000");
        assert!(bounded || whole.contains("both bounds come to $824,000"), "{told}");
        // It depends neither on the workers that were asked for nor on when the memory ran out.
        for threads in [2, 1, 16] {
            let (code, again, error) = tell(threads);
            assert_eq!((code, &again), (Some(3), &told), "{more} {error}");
        }
    }
}

/// A deal with very many choices, which makes very many beliefs, and one with very many scenes and events that
/// are told apart.
#[cfg(target_os = "linux")]
fn demanding() -> [String; 2] {
    let (t7, t) = (input("t7_48"), r#"(en: "x", zh: "x")"#);
    let look = |i: u32| {
        let (a, b) = (1 + i % 37, 1 + i * 7 % 41);
        format!(
            r#"(id: "look_{i}", label: {t}, days: 1, who: "p", outcomes: [
            (tell: {t}, effects: [], by_truth: [("a", {a}), ("b", {b})]),
            (tell: {t}, effects: [Learn("f")], by_truth: [("a", {b}), ("b", {a})])]),"#
        )
    };
    let looks = t7.replace("    desk: [", &format!("    desk: [{}", (0..900).map(look).collect::<String>()));
    let scene = |i: u32| {
        let next = if i < 29 { format!(r#"Talk("n{}")"#, i + 1) } else { "Desk".into() };
        format!(
            r#"(id: "n{i}", who: "p", setting: {t}, say: {t}, options: [
            (id: "on_{i}", label: {t}, outcomes: [(tell: {t}, effects: [{next}])]),
            (id: "off_{i}", label: {t}, outcomes: [(tell: {t}, effects: [Desk])])]),"#
        )
    };
    let event = |i: u32| format!(r#"(id: "e{i}", outcomes: [(tell: {t}, effects: [Money(1)])]),"#);
    let fixed = |i: u32| format!(r#"(id: "x{i}", day: {}, outcomes: [(tell: {t}, effects: [Money(1)])]),"#, 2 + i * 3);
    let due: String = (0..8).map(|i| format!(r#"Schedule("e{i}", {}), "#, i + 1)).collect();
    let talk = format!(
        r#"nodes: [{}], desk: [(id: "go", label: {t}, days: 1, who: "p", outcomes: [(tell: {t}, effects: [{due}Talk("n0")])]),"#,
        (0..30).map(scene).collect::<String>()
    );
    let events: String = (0..8).map(event).chain((0..8).map(fixed)).collect();
    let scenes = t7.replace("    desk: [", &talk).replace("events: []", &format!("events: [{events}]"));
    [looks, scenes]
}

/// Whatever memory there is: an answer, or one line that there is too little to begin.
#[cfg(target_os = "linux")]
#[test]
fn scarce_memory_ends_no_work_by_force() {
    let (home, begins) = (home(), beginning());
    let mut deals: Vec<String> = ["stock_on_the_shelf", "empty_chair"].map(String::from).into();
    for (number, source) in demanding().iter().enumerate() {
        let path = home.path().join(format!("{number}.ron"));
        fs::write(&path, source).expect("written");
        deals.push(format!("'{}'", path.display()));
    }
    // To read a small deal takes less than to tell the method, and less than any work with a deal may begin with.
    let small = root().join("tests/data/minimal.ron");
    let scarce = least_for(&format!("validate '{}'", small.display())) + 2_000;
    let mut codes = Vec::new();
    for deal in deals {
        let enough = [2_000, 10_000, 22_000, 35_000, 60_000, 90_000, 130_000].map(|more| begins + more);
        for kib in [scarce].into_iter().chain(enough) {
            // What is allowed for the table has nothing to do with it.
            for (threads, memory) in [(1, 2048), (2, 8)] {
                let arguments = format!("solve {deal} --lang en --threads {threads} --memory {memory}");
                let (code, told, error) = with_memory(kib, &arguments);
                let refused =
                    told.is_empty() && error.starts_with("There is too little memory") && error.lines().count() == 1;
                let fits = match code {
                    Some(0) => told.contains("Proven."),
                    Some(3) => told.contains("Bounded, not proven"),
                    code => code == Some(1) && refused && kib < begins + 22_000,
                };
                assert!(fits, "{deal} {kib} {threads} {memory}: {code:?} {told} {error}");
                codes.extend(code);
            }
        }
    }
    assert!([0, 1, 3].iter().all(|code| codes.contains(code)), "{codes:?}");
}

/// What can be made of a situation is looked up by scene and by what is due; most of that never comes up.
#[cfg(target_os = "linux")]
#[test]
fn many_scenes_and_events_take_little_memory() {
    let home = home();
    let path = home.path().join("scenes.ron");
    fs::write(&path, demanding()[1].replace("days: 48", "days: 24")).expect("written");
    let (code, told, error) = with_memory(beginning() + 150_000, &format!("solve '{}' --threads 1", path.display()));
    assert_eq!(code, Some(0), "{told} {error}");
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
            let Proof::Bounded { low, high, why } = part.proof() else { panic!("{:?}", part.proof()) };
            let whole = solve::solve(&deal.scenario, &Limits { walking, threads: 2, ..Limits::default() });
            let Proof::Proven(value) = whole.proof() else { continue };
            looked += 1;
            assert!(why == Stop::Full && low <= value && value <= high, "{}: {low} {value} {high}", deal.scenario.name);
        }
    }
    assert!(looked > 8, "only {looked} were looked at");
}

/// Events that come back each day, each with a talk that pays, are counted as often as they come.
#[test]
fn what_events_bring_again_and_again_is_within_the_bounds() {
    let again = |n: usize| {
        format!(
            r#"(id: "ring{n}", day: 1, outcomes: [(tell: (en: "It rings", zh: "铃响了"), effects: [Schedule("ring{n}", 1), Talk("room")])]),"#
        )
    };
    let events: String = (0..6).map(again).collect();
    let source = MINIMAL
        .replacen("days: 5", "days: 12", 1)
        .replacen("events: [", &format!("events: [{events}"), 1)
        .replacen(r#"Schedule("ring", 2), Desk"#, r#"Schedule("ring", 2), Money(1000), Desk"#, 1);
    let deal = written(&source);
    let part = solve::solve(&deal.scenario, &Limits { memory: 0, ..Limits::default() });
    let Proof::Bounded { low, high, .. } = part.proof() else { panic!("{:?}", part.proof()) };
    let whole = solve::solve(&deal.scenario, &Limits { threads: 2, ..Limits::default() });
    let Proof::Proven(value) = whole.proof() else { panic!("{:?}", whole.proof()) };
    assert!(value > Value::from_thousands(60_000), "{value}");
    assert!(low <= value && value <= high, "{low} {value} {high}");
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
