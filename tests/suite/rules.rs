//! The shipped rulebook: where each rule speaks, where it just stays silent, and what is refused.

use std::collections::BTreeMap;

use corner_office::model::{Approach, Expr, FactKind, Move, Verdict};
use corner_office::score::{self, Situation};

use crate::bench::{Bench, Decision, PEOPLE, does, facts_of};
use crate::rows::{Row, Step, further, rows, steps, ways};
use crate::support::{Problem, Problems};

use Approach::{AccountPlan, BringIdea, Wait, WalkAway};
use Move::*;

/// All decisions with one beside them on which a rule is silent: rows, steps from them, and from other ways.
fn pairs() -> Vec<Row> {
    let rows = rows();
    let from_row = |(id, step): (&'static str, Step)| {
        let row = rows.iter().find(|row| row.0 == id).unwrap_or_else(|| panic!("{id} has no row"));
        (id, row.1.clone(), step)
    };
    let steps: Vec<Row> = steps().into_iter().map(from_row).collect();
    rows.into_iter().chain(steps).chain(further()).collect()
}

#[test]
fn each_rule_speaks_where_it_should_and_is_silent_a_step_away() {
    let bench = Bench::new();
    let mut faults = Vec::new();
    for (id, speaks, step) in pairs() {
        let silent = step(speaks.clone());
        if !bench.judge(&speaks).iter().any(|(spoken, _)| *spoken == id) {
            faults.push(format!("{id} is silent on {speaks:?}"));
        }
        if bench.judge(&silent).iter().any(|(spoken, _)| *spoken == id) {
            faults.push(format!("{id} speaks on {silent:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_rule_has_one_row() {
    let bench = Bench::new();
    let mut shipped: Vec<&str> = bench.book.rules.iter().map(|r| r.id.as_str()).collect();
    let mut tested: Vec<&str> = rows().iter().map(|(id, ..)| *id).collect();
    shipped.sort_unstable();
    tested.sort_unstable();
    assert_eq!(tested, shipped);
}

#[test]
fn each_way_of_a_rule_speaks() {
    let bench = Bench::new();
    for (id, decision) in ways() {
        assert!(bench.judge(&decision).iter().any(|(spoken, _)| *spoken == id), "{id} is silent on {decision:?}");
    }
}

/// `when` with a constant in place of the leaf that comes after `skipped` others.
fn with_constant(when: &Expr<Situation>, constant: bool, skipped: &mut usize) -> Expr<Situation> {
    let mut each = |list: &[Expr<Situation>]| list.iter().map(|part| with_constant(part, constant, skipped)).collect();
    match when {
        Expr::All(list) => Expr::All(each(list)),
        Expr::Any(list) => Expr::Any(each(list)),
        Expr::Not(inner) => Expr::negated(with_constant(inner, constant, skipped)),
        Expr::Leaf(_) if *skipped > 0 => {
            *skipped -= 1;
            when.clone()
        }
        Expr::Leaf(_) => {
            *skipped = usize::MAX;
            if constant { Expr::All(Vec::new()) } else { Expr::Any(Vec::new()) }
        }
    }
}

/// What a rule asks of belief and of days decides on some decision here, both ways: dropped, it is missed.
#[test]
fn what_rules_ask_of_belief_and_days_is_tried_both_ways() {
    let bench = Bench::new();
    let mut tried: Vec<(&str, Decision)> = ways();
    for (id, speaks, step) in pairs() {
        tried.extend([(id, speaks.clone()), (id, step(speaks))]);
    }
    let mut missed = Vec::new();
    for rule in &bench.book.rules {
        for (n, leaf) in rule.when.leaves().enumerate() {
            if !asks_belief_or_days(leaf) {
                continue;
            }
            for constant in [true, false] {
                let changed = [rule.when.clone(), with_constant(&rule.when, constant, &mut { n })];
                let mut here = tried.iter().filter(|(id, _)| *id == rule.id);
                if !here.any(|(_, decision)| bench.hold(&changed, decision).windows(2).any(|two| two[0] != two[1])) {
                    missed.push(format!("{}: {leaf:?} (question {n}) might as well be {constant}", rule.id));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

fn asks_belief_or_days(leaf: &Situation) -> bool {
    use Situation::{Believed, DaysLeft, KdlRungFrom, NearNextEvaluation, SayIsOver};
    matches!(leaf, Believed(..) | DaysLeft(_) | NearNextEvaluation(_) | SayIsOver | KdlRungFrom(_))
}

#[test]
fn each_move_is_judged_by_some_rule() {
    let bench = Bench::new();
    let conditions: String = bench.book.rules.iter().map(|rule| format!("{:?}", rule.when)).collect();
    for &done in Move::ALL {
        assert!(conditions.contains(&format!("Does({done:?})")), "no rule looks at {done:?}");
    }
}

/// One thing done is never praised and blamed at once, nor judged by more than two rules.
#[test]
fn rules_do_not_contradict_each_other() {
    let bench = Bench::new();
    // A fixed walk through what may be known, by a small linear congruential generator.
    let mut seed: u32 = 1;
    let mut draw = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % below
    };
    let mut faults = BTreeMap::new();
    for _ in 0..2_000 {
        // In some positions many have been met, in others hardly anybody.
        let strangers = 5 * (1 + draw(2)) * (1 + draw(2));
        let mut decision = does([]).at(1 + draw(7) as u8);
        for kind in FactKind::ALL {
            decision = decision.knew(kind, draw(facts_of(kind) + 1) / (1 + draw(2)));
        }
        for (id, _) in PEOPLE {
            let attitude = draw(5) as i8 - 1;
            decision = match draw(strangers) {
                0 => decision.met(id),
                1 => decision.met(id).sponsor(id),
                2 => decision.attitude(id, attitude),
                3 => decision.attitude(id, attitude.max(1)).sponsor(id),
                _ => decision,
            };
            if draw(strangers) < 3 {
                decision = decision.rung(id, draw(6) as u8).trust(id, draw(6) as u8);
            }
        }
        decision = decision.to(PEOPLE[draw(PEOPLE.len())].0).day((draw(10) / (1 + draw(3))) as u8);
        // One truth is the likeliest by far, or somewhat, or all are open.
        decision.belief = decision.belief.map(|_| 1 + draw(10) as u64);
        decision.belief[draw(4)] += [0, 10, 100][draw(3)];
        decision.days = draw(2) as u8;
        decision.talking = draw(4) == 0;
        for &done in Move::ALL {
            for approach in [Approach::Answer, Wait, WalkAway, BringIdea, AccountPlan, Approach::CollectTrust] {
                // Only a refusal or a farewell is a way of walking away.
                let farewell = matches!(
                    done,
                    DeclinePlain | DeclineWithCondition | DeclineRudely | NameWrongCondition | KeepDoorOpen
                );
                if approach == WalkAway && !farewell {
                    continue;
                }
                let decision = Decision { moves: vec![done], approach, ..decision.clone() };
                let spoken = bench.judge(&decision);
                let praise = spoken.iter().any(|(_, points)| *points > 0);
                let blame = spoken.iter().any(|(_, points)| *points < 0);
                if praise && blame || spoken.len() > 2 {
                    faults.entry(format!("{spoken:?}")).or_insert(decision);
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn points_and_names_keep_to_the_method() {
    let bench = Bench::new();
    for rule in &bench.book.rules {
        let points = match rule.verdict {
            Verdict::Strong => 5..=8,
            Verdict::Sound => 2..=4,
            Verdict::Weak => -3..=-1,
            Verdict::Mistake => -6..=-4,
            Verdict::Blunder => -10..=-7,
        };
        assert!(points.contains(&rule.points), "{}: {} points as {:?}", rule.id, rule.points, rule.verdict);
        let words = rule.name.en.split_whitespace().count();
        assert!((3..=7).contains(&words), "{} has a name of {words} words", rule.id);
        for text in [&rule.name, &rule.explain] {
            assert!(!text.en.contains('!') && !text.zh.contains('！') && !text.zh.contains('您'), "{}", rule.id);
            assert!(text.en.is_ascii(), "{}: {}", rule.id, text.en);
            assert!(!text.zh.contains([',', '.', ';', ':', '?']), "{}: {}", rule.id, text.zh);
        }
    }
    for number in 1..=9 {
        assert!(bench.book.rules.iter().any(|r| r.cites == format!("VR-{number}")), "nothing applies VR-{number}");
    }
}

#[test]
fn malformed_rulebooks_are_refused_with_their_places() {
    let rule = |id: &str, cites: &str, verdict: &str, points: &str, zh: &str| {
        format!(
            "(id: \"{id}\", cites: \"{cites}\", name: (en: \"n\", zh: \"{zh}\"), dimension: Qualification, \
             verdict: {verdict}, points: {points}, when: Does(Boast), explain: (en: \"e\", zh: \"因\")),\n"
        )
    };
    let good = rule("good", "VR-1", "Sound", "2", "名");
    let cases: [(&str, String, &str); 16] = [
        ("an id used twice", rule("good", "VR-1", "Sound", "2", "名"), "used twice"),
        ("an unknown source", rule("bad", "XY-1", "Sound", "2", "名"), "not a citation"),
        ("a citation without hyphen", rule("bad", "VR1", "Sound", "2", "名"), "not a citation"),
        ("a citation of number zero", rule("bad", "VR-0", "Sound", "2", "名"), "not a citation"),
        ("a citation without number", rule("bad", "VR-x", "Sound", "2", "名"), "not a citation"),
        ("a rule that the method lacks", rule("bad", "EF-14", "Sound", "2", "名"), "no rule `EF-14`"),
        ("a number written oddly", rule("bad", "EF-01", "Sound", "2", "名"), "no rule `EF-01`"),
        ("praise that costs", rule("bad", "VR-1", "Strong", "-2", "名"), "do not fit the verdict"),
        ("blame that earns", rule("bad", "VR-1", "Weak", "2", "名"), "do not fit the verdict"),
        ("no points", rule("bad", "VR-1", "Weak", "0", "名"), "do not fit the verdict"),
        ("too many points", rule("bad", "VR-1", "Strong", "11", "名"), "do not fit the verdict"),
        ("an empty Chinese name", rule("bad", "VR-1", "Sound", "2", " "), "lacks a text"),
        ("an empty Chinese explanation", rule("bad", "VR-1", "Sound", "2", "名").replace("因", ""), "lacks a text"),
        ("an unknown verdict", rule("bad", "VR-1", "Splendid", "2", "名"), "Splendid"),
        ("an unknown move", rule("bad", "VR-1", "Sound", "2", "名").replace("Boast", "Juggle"), "Juggle"),
        ("an unknown field", rule("bad", "VR-1", "Sound", "2", "名").replace("points", "marks"), "marks"),
    ];
    let book =
        |second: &str| format!("(id: \"b\", version: 1, title: (en: \"t\", zh: \"题\"), rules: [\n{good}{second}])");
    assert!(score::rulebook(book("").as_bytes()).is_ok());
    for (what, second, says) in cases {
        let problems: Vec<Problem> = score::rulebook(book(&second).as_bytes()).problems();
        assert_eq!(problems.len(), 1, "{what}: {problems:?}");
        let problem = &problems[0];
        assert!(problem.message.contains(says), "{what}: {}", problem.message);
        // An id used twice may be shown at either place.
        let lines = if says == "used twice" { 2..=3 } else { 3..=3 };
        assert!(lines.contains(&problem.line), "{what}: {problem}");
        assert!(problem.column > 1 && !problem.hint.is_empty(), "{what}: {problem}");
    }
}
