//! Run files: written, read and replayed without a difference, and no change goes unnamed.

use corner_office::content::Spot;
use corner_office::play::{Choice, Deal, Finding, Mode, Run, Session, Shelf, examine, replay};
use proptest::prelude::*;

use crate::support::{Bot, all_shipped, long_play, minimal, played, verify};

/// The parts that verify names.
fn parts(deal: &Deal, run: &Run) -> Vec<String> {
    verify(deal, run).into_iter().map(|m| m.part).collect()
}

fn read(text: &str) -> Run {
    Run::read(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"))
}

#[test]
fn saving_reading_and_replaying_change_nothing() {
    for deal in all_shipped().into_iter().chain([minimal()]) {
        for seed in 0..200 {
            let mode = if seed % 2 == 0 { Mode::Practice } else { Mode::Assess };
            for most in [0, 1, 3, usize::MAX] {
                let mut session = Session::new(deal.clone(), seed, mode);
                Bot::new(seed).play(&mut session, most);
                let run = Run::of(&session);
                let text = run.to_text();
                let again = read(&text);
                assert_eq!(again, run);
                assert_eq!(again.to_text(), text);
                assert_eq!(verify(&deal, &again), []);
                let replayed = replay(&deal, &again).unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(replayed.decisions(), session.decisions());
                assert_eq!(replayed.value(), session.value());
                assert_eq!(replayed.scorecard(), session.scorecard());
                assert_eq!(Run::of(&replayed), run);
            }
        }
    }
}

#[test]
fn extreme_seeds_survive_a_run_file() {
    for seed in [0, 1, u64::MAX, 1 << 53, (1 << 53) + 1, i64::MAX as u64 + 1] {
        let run = Run::of(&played(&minimal(), seed));
        assert_eq!(read(&run.to_text()).seed, seed);
        assert_eq!(parts(&minimal(), &run), [""; 0]);
    }
}

/// What a forger does to a run, and the parts that must be named.
type Forgery = (&'static str, fn(&mut Run), &'static [&'static str]);

const FORGERIES: &[Forgery] = &[
    ("scenario", |r| r.scenario = "other".into(), &["header"]),
    ("the text of the scenario", |r| r.scenario_text.replace_range(0..1, "x"), &["header"]),
    ("what the scenario does", |r| r.scenario_doing = Some("1:0".into()), &["header"]),
    ("engine", |r| r.rules += 1, &["header"]),
    ("rulebook", |r| r.rulebook = "other".into(), &["header"]),
    ("rulebook version", |r| r.rulebook_version += 1, &["header"]),
    ("the text of the method", |r| r.method_text.clear(), &["header"]),
    ("what the method does", |r| r.method_doing = None, &["header"]),
    ("mode", |r| r.mode = Mode::Assess, &["mode"]),
    ("seed", |r| r.seed += 1, &["header"]),
    ("seal", |r| r.seal = "0000000000000000".into(), &["header"]),
    ("an unknown action", |r| r.choices[1].action = "other".into(), &["choice 2"]),
    ("another action", |r| r.choices[0].action = "agree".into(), &["choice 1"]),
    ("an outcome", |r| r.choices[0].outcomes[0] ^= 1, &["choice 1"]),
    ("an outcome more", |r| r.choices[1].outcomes.push(0), &["choice 2"]),
    ("no outcomes", |r| r.choices[2].outcomes.clear(), &["choice 3"]),
    ("the seal of the first choice", |r| r.choices[0].seal.clear(), &["choice 1"]),
    ("the seal of the last choice", |r| r.choices[5].seal.push('0'), &["choice 6"]),
    ("the first choice dropped", |r| drop(r.choices.remove(0)), &["choice 1"]),
    ("a middle choice dropped", |r| drop(r.choices.remove(3)), &["choice 4"]),
    ("the last choice dropped", |r| drop(r.choices.pop()), &["choices"]),
    ("all choices dropped", |r| r.choices.clear(), &["choices"]),
    ("a choice doubled", |r| r.choices.insert(2, r.choices[1].clone()), &["choice 3"]),
    ("two choices swapped", |r| r.choices.swap(0, 1), &["choice 1", "choice 2"]),
    ("a choice added at the end", |r| r.choices.push(r.choices[5].clone()), &["choice 7"]),
    ("the ending", |r| result(r).ending = "won".into(), &["ending"]),
    ("points of the first dimension", |r| result(r).points[0] += 1, &["points in StageAlignment"]),
    ("points of the second", |r| result(r).points[1] += 1, &["points in Qualification"]),
    ("points of the third", |r| result(r).points[2] += 1, &["points in AccessAndPower"]),
    ("points of the fourth", |r| result(r).points[3] += 1, &["points in VitalSigns"]),
    ("points of the fifth", |r| result(r).points[4] += 1, &["points in ConcernsAndRisk"]),
    ("points of the sixth", |r| result(r).points[5] -= 1, &["points in Relationship"]),
    ("a dimension less", |r| result(r).points.truncate(5), &["points"]),
    ("a dimension more", |r| result(r).points.push(9), &["points"]),
    ("the total", |r| result(r).total += 100, &["total"]),
    ("the value", |r| result(r).value += 1, &["value"]),
    ("the result removed", |r| r.result = None, &["result"]),
];

fn result(run: &mut Run) -> &mut corner_office::play::Claim {
    run.result.as_mut().expect("the play is over")
}

/// A finished play of the small deal with six choices.
fn genuine() -> Run {
    let mut session = Session::new(minimal(), 20_261_122, Mode::Practice);
    for name in ["ask", "trade", "rest", "visit", "rest", "rest"] {
        let action = session.deal().scenario.action_named(name).expect("the action exists");
        session.choose(action).expect("it is legal");
    }
    Run::of(&session)
}

#[test]
fn every_forgery_is_named() {
    let deal = minimal();
    assert_eq!(parts(&deal, &genuine()), [""; 0]);
    let mut faults = Vec::new();
    for (what, forge, expected) in FORGERIES {
        let mut run = genuine();
        forge(&mut run);
        // Through the file, as a reader gets it.
        let found = parts(&deal, &read(&run.to_text()));
        for part in *expected {
            if !found.iter().any(|f| f == part) {
                faults.push(format!("{what}: expected {part}, found {found:?}"));
            }
        }
        if expected.len() == 1 && found.len() > 2 {
            faults.push(format!("{what}: blames too much: {found:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn another_format_is_named() {
    let text = genuine().to_text().replacen("format: 2", "format: 258", 1);
    assert_eq!(parts(&minimal(), &read(&text)), ["header"]);
}

#[test]
fn a_result_before_the_end_is_named() {
    let deal = minimal();
    let ended = genuine();
    let session = replay(&deal, &ended).expect("it replays").rewound(2);
    let mut run = Run::of(&session);
    assert_eq!(parts(&deal, &run), [""; 0]);
    run.result = ended.result.clone();
    assert_eq!(parts(&deal, &run), ["result", "choices"]);
    // Nor with all seals renewed.
    assert_eq!(parts(&deal, &run.sealed()), ["choices"]);
}

#[test]
fn every_choice_of_a_shipped_deal_is_sealed() {
    for deal in all_shipped() {
        let run = Run::of(&long_play(&deal, 9));
        for i in 0..run.choices.len() {
            let part = format!("choice {}", i + 1);
            let changes: [fn(&mut Choice); 3] =
                [|c| c.action.push('x'), |c| c.outcomes.push(7), |c| c.seal = c.seal.chars().rev().collect()];
            for change in changes {
                let mut forged = run.clone();
                change(&mut forged.choices[i]);
                assert!(parts(&deal, &forged).contains(&part), "{part} of {}", deal.scenario.name);
            }
        }
    }
}

/// A forger who also renews every seal must still obey the dice.
#[test]
fn renewed_seals_do_not_load_the_dice() {
    let deal = minimal();
    let genuine = genuine();
    for seed in 0..200 {
        // Another seed with the same choices; its seals are right by construction.
        let mut session = Session::new(deal.clone(), seed, Mode::Practice);
        for choice in &genuine.choices {
            let Some(action) = deal.scenario.action_named(&choice.action) else { continue };
            if session.choose(action).is_err() {
                break;
            }
        }
        let other = Run::of(&session);
        let mut forged = genuine.clone();
        (forged.seed, forged.seal) = (other.seed, other.seal.clone());
        assert!(other.choices == genuine.choices || !parts(&deal, &forged).is_empty(), "seed {seed}");
    }
}

#[test]
fn another_deal_is_told_apart() {
    let run = genuine();
    for deal in all_shipped() {
        assert_eq!(examine(&Shelf::default().with(deal.clone()), &run).finding, Finding::NoDeal);
        assert!(replay(&deal, &run).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// However a run file is cut or corrupted, it is refused, named, or the same run.
    #[test]
    fn no_corruption_passes_for_genuine(
        cut in any::<prop::sample::Index>(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1..=255u8), 0..4),
        truncate in any::<bool>(),
    ) {
        let (deal, run) = (minimal(), genuine());
        let mut bytes = run.to_text().into_bytes();
        for (index, by) in flips {
            let i = index.index(bytes.len());
            bytes[i] ^= by;
        }
        if truncate {
            bytes.truncate(cut.index(bytes.len()));
        }
        match Run::read(&bytes) {
            Ok(read) => prop_assert!(read == run || !verify(&deal, &read).is_empty(), "{}", String::from_utf8_lossy(&bytes)),
            Err(problem) => prop_assert!(problem.start >= Spot::FIRST && problem.help.is_some()),
        }
    }
}
