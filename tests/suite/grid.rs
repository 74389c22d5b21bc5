//! The assessment grid: marks change nothing in the deal, are kept with the play, and are held against
//! what was known then.

use std::collections::BTreeSet;

use corner_office::model::{Approach, Position, Scenario, Stage};
use corner_office::play::{Deal, GridFault, Interruption, Mode, Run, Session, replay};
use corner_office::report::{Calibration, Fit};
use corner_office::score::{self, Answer, GRIDS, Grid, before};
use corner_office::solve::Attainable;
use oorandom::Rand32;

use crate::support::{Bot, Problem, Problems, all_shipped, fact_named, letters, minimal, shipped, verify};

fn the_grid() -> &'static Grid {
    score::find_grid("signature").expect("the shipped grid is valid")
}

#[test]
fn a_mark_is_held_against_the_evidence() {
    use Answer::{No, Unknown, Yes};
    let table = [
        (Yes, Yes, Fit::InLine),
        (No, No, Fit::InLine),
        (Unknown, Unknown, Fit::InLine),
        (Yes, Unknown, Fit::Claimed),
        (No, Unknown, Fit::Claimed),
        (Unknown, Yes, Fit::Missed),
        (Unknown, No, Fit::Missed),
        (Yes, No, Fit::Against),
        (No, Yes, Fit::Against),
    ];
    for (mark, evidence, fit) in table {
        assert_eq!(Fit::of(mark, evidence), fit, "{mark:?} where the evidence says {evidence:?}");
    }
}

/// The position in which nothing is known but these facts, at this stage.
fn position(scenario: &Scenario, facts: &[&str], stage: u8) -> Position {
    let mut position = scenario.start;
    position.stage = Stage(stage);
    for name in facts {
        position.facts.insert(fact_named(scenario, name));
    }
    position
}

#[test]
fn the_evidence_of_the_shipped_grid() {
    use Answer::{No, Unknown, Yes};
    let scenario = shipped("call_from_ibm").scenario;
    let signs = ["sign_fast", "sign_list", "sign_year"];
    type Row<'a> = (&'a str, &'a [&'a str], u8, Answer);
    let rows: [Row; 29] = [
        ("problem", &[], 5, Unknown),
        ("problem", &["problem_bids"], 5, Yes),
        ("problem", &signs, 5, No),
        ("problem", &["sign_fast", "sign_list", "sign_year", "problem_bids"], 5, Yes),
        ("reason", &[], 5, Unknown),
        ("reason", &["reason_cost"], 5, Yes),
        ("open", &[], 5, Unknown),
        ("open", &[], 4, Yes),
        ("open", &["sign_fast", "sign_list"], 4, No),
        ("open", &["sign_fast", "sign_list", "latent_pause"], 5, Unknown),
        ("open", &["sign_fast", "latent_pause"], 5, Yes),
        ("open", &["sign_fast", "sign_list", "our_vision"], 5, Yes),
        ("power", &["power_caller"], 5, Unknown),
        ("power", &["power_ruth"], 5, Unknown),
        ("power", &["power_caller", "power_ruth"], 5, Unknown),
        ("power", &["power_ruth", "power_helen"], 5, Yes),
        ("depth", &["cause_qualify"], 5, Yes),
        ("depth", &["their_terms"], 5, No),
        ("capability", &["cap_early"], 5, Yes),
        ("difference", &signs, 5, No),
        ("measure", &["rival_meridian"], 5, No),
        ("measure", &["rival_meridian", "our_vision"], 5, Yes),
        ("terms", &["condition_named"], 5, Yes),
        ("terms", &["condition_named", "their_terms"], 5, No),
        ("value", &["reason_cost", "cap_early"], 5, Yes),
        ("risk", &[], 5, Unknown),
        ("risk", &[], 6, No),
        ("risk", &["risk_filed"], 6, Yes),
        ("return", &["their_terms"], 5, No),
    ];
    for (id, facts, stage, expected) in rows {
        let criterion = the_grid().criteria().find(|c| c.id == id).unwrap_or_else(|| panic!("no {id}"));
        let found = criterion.evidence(&scenario, &position(&scenario, facts, stage));
        assert_eq!(found, expected, "{id} with {facts:?} at stage {stage}");
    }
    let kdl = scenario.people.iter().position(|p| p.kdl).expect("there is a leader");
    for (attitude, sponsor, leader, nearest, sponsored) in [
        (None, false, Unknown, Unknown, Unknown),
        (Some(-1), false, No, Unknown, Unknown),
        (Some(0), false, Unknown, Unknown, Unknown),
        (Some(1), false, Yes, Unknown, Unknown),
        (Some(1), true, Yes, Yes, Yes),
        (Some(2), false, Yes, Yes, Unknown),
    ] {
        let mut position = scenario.start;
        position.people[kdl].met = attitude.is_some();
        position.people[kdl].attitude = attitude.unwrap_or(0);
        position.people[0].sponsor = sponsor;
        for (id, expected) in [("leader", leader), ("nearest", nearest), ("sponsor", sponsored)] {
            let criterion = the_grid().criteria().find(|c| c.id == id).expect("it is there");
            assert_eq!(criterion.evidence(&scenario, &position), expected, "{id}: {attitude:?}, sponsor {sponsor}");
        }
    }
}

/// Plays by whim and shows each moment at the desk.
fn moments(deal: &Deal, seeds: std::ops::Range<u64>, mut at: impl FnMut(&Session)) {
    for seed in seeds {
        let mut session = Session::new(deal.clone(), seed, Mode::Practice);
        let mut bot = Bot::new(seed);
        while !session.is_over() {
            if session.can_fill() {
                at(&session);
            }
            let action = bot.pick(&session);
            session.choose(action).unwrap_or_else(|error| panic!("{error}"));
        }
    }
}

#[test]
fn every_criterion_can_be_answered_in_a_shipped_deal_and_most_in_each() {
    let mut answerable = vec![false; the_grid().criteria().count()];
    for deal in all_shipped() {
        let (name, any_action) = (&deal.scenario.name, &deal.scenario.actions[0]);
        let attainable = Attainable::as_written(&deal.scenario);
        for (criterion, answerable) in the_grid().criteria().zip(&mut answerable) {
            let yes = before(&criterion.yes, &deal.scenario, any_action);
            *answerable |= attainable.holds(&deal.scenario, &yes) != Some(false);
        }
        // In play most of them are answered either way or left open; none of them says one thing for ever.
        let mut seen = vec![[false; 3]; answerable.len()];
        moments(&deal, 0..2000, |session| {
            for (criterion, seen) in the_grid().criteria().zip(&mut seen) {
                seen[criterion.evidence(&deal.scenario, session.position()) as usize] = true;
            }
        });
        let answered = seen.iter().filter(|seen| seen[Answer::Yes as usize]).count();
        let [yes, no, unknown] = [Answer::Yes, Answer::No, Answer::Unknown].map(|answer| answer as usize);
        let moves = |seen: &[bool; 3]| seen[unknown] || seen[yes] && seen[no];
        assert!(answered >= 10 && seen.iter().all(moves), "{name}: {seen:?}");
    }
    let dead: Vec<_> = the_grid().criteria().zip(&answerable).filter(|(_, can)| !**can).map(|(c, _)| &c.id).collect();
    assert!(dead.is_empty(), "{dead:?}");
}

#[test]
fn the_questions_can_be_answered_against_us_too() {
    let deal = shipped("call_from_ibm");
    let mut against = std::collections::BTreeSet::new();
    moments(&deal, 0..3000, |session| {
        for question in &the_grid().questions {
            if question.criteria.iter().any(|c| c.evidence(&deal.scenario, session.position()) == Answer::No) {
                against.insert(question.id.as_str());
            }
        }
    });
    assert_eq!(against.len(), the_grid().questions.len(), "{against:?}");
}

/// Plays a deal and fills the grid in at random, or not at all.
fn marked(deal: &Deal, seed: u64, mode: Mode, marking: bool, most: usize) -> Session {
    let mut session = Session::new(deal.clone(), seed, mode);
    let (mut bot, mut dice) = (Bot::new(seed), Rand32::new(seed));
    loop {
        if marking && session.can_fill() && dice.rand_range(0..2) == 0 {
            let marks = the_grid().criteria().map(|_| Answer::ALL[dice.rand_range(0..3) as usize]).collect();
            session.fill(marks).expect("it can be filled in");
        }
        if session.is_over() || session.decisions().len() >= most {
            return session;
        }
        let action = bot.pick(&session);
        session.choose(action).unwrap_or_else(|error| panic!("{error}"));
    }
}

#[test]
fn marks_are_kept_with_the_play_and_change_nothing_in_it() {
    let mut filled = 0;
    for deal in all_shipped().into_iter().chain([minimal(), letters()]) {
        for seed in 0..60 {
            for most in [0, 2, 5, usize::MAX] {
                let session = marked(&deal, seed, Mode::Practice, true, most);
                let plain = marked(&deal, seed, Mode::Practice, false, most);
                assert_eq!(session.decisions(), plain.decisions());
                assert_eq!((session.value(), session.scorecard()), (plain.value(), plain.scorecard()));
                let text = Run::of(&session).to_text();
                let again = Run::read(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"));
                assert_eq!(verify(&deal, &again), [], "{text}");
                let replayed = replay(&deal, &again).unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(replayed.grids(), session.grids());
                assert_eq!(Run::of(&replayed).to_text(), text);
                assert_eq!(Run::of(&marked(&deal, seed, Mode::Practice, true, most)).to_text(), text);
                filled += session.grids().len();
                // A play without marks is written as it always was.
                let plain = Run::of(&plain).to_text();
                assert!(!plain.contains("grid:") && !plain.contains("letter:") && !plain.contains("pending:"));
            }
        }
    }
    assert!(filled > 500, "{filled}");
}

/// A play of the small deal with a grid before the third choice and one after the last.
fn genuine() -> Run {
    let mut session = Session::new(minimal(), 4, Mode::Practice);
    let marks = |session: &mut Session, answer| {
        let marks = the_grid().criteria().enumerate().map(|(i, _)| if i == 2 { answer } else { Answer::Unknown });
        session.fill(marks.collect()).expect("at the desk");
    };
    for (n, name) in ["agree", "rest", "rest"].into_iter().enumerate() {
        if n == 2 {
            marks(&mut session, Answer::Yes);
        }
        session.choose(session.deal().scenario.action_named(name).expect("it exists")).expect("it is legal");
    }
    marks(&mut session, Answer::No);
    Run::of(&session)
}

#[test]
fn changed_marks_are_named() {
    let deal = minimal();
    let parts = |run: &Run| -> Vec<String> {
        let read = Run::read(run.to_text().as_bytes()).unwrap_or_else(|problem| panic!("{problem:?}"));
        verify(&deal, &read).into_iter().map(|m| m.part).collect()
    };
    assert_eq!(parts(&genuine()), [""; 0]);
    fn marks(run: &mut Run) -> &mut Vec<(String, Answer)> {
        run.choices[2].grid.as_mut().expect("a grid")
    }
    type Forgery = (&'static str, fn(&mut Run), &'static str);
    let forgeries: [Forgery; 11] = [
        ("a mark", |r| marks(r)[2].1 = Answer::No, "choice 3"),
        ("a mark that was open", |r| marks(r)[0].1 = Answer::Yes, "choice 3"),
        ("a mark's name", |r| marks(r)[2].0.push('x'), "choice 3"),
        ("a mark less", |r| drop(marks(r).pop()), "choice 3"),
        ("two marks swapped", |r| marks(r).swap(0, 2), "choice 3"),
        ("the grid", |r| r.choices[2].grid = None, "choice 3"),
        ("a grid more", |r| r.choices[1].grid = r.choices[2].grid.clone(), "choice 2"),
        ("lines of a letter that nobody wrote", |r| r.choices[1].lines = vec![1], "choice 2"),
        (
            "a mark of the last grid",
            |r| r.pending.as_mut().expect("one").grid.as_mut().expect("marks")[0].1 = Answer::Yes,
            "grid",
        ),
        ("its seal", |r| r.pending.as_mut().expect("one").seal.clear(), "grid"),
        ("no mark in it", |r| r.pending.as_mut().expect("one").grid.as_mut().expect("marks").clear(), "grid"),
    ];
    for (what, forge, part) in forgeries {
        let mut run = genuine();
        forge(&mut run);
        let found = parts(&run);
        assert!(found.iter().any(|f| f == part), "{what}: {found:?}");
        assert!(found.len() <= 2, "{what} blames too much: {found:?}");
    }
}

#[test]
fn a_grid_where_none_could_be_filled_in_is_refused_even_with_good_seals() {
    let deal = minimal();
    let mut session = Session::new(deal.clone(), 4, Mode::Practice);
    let unknown = || the_grid().criteria().map(|_| Answer::Unknown).collect::<Vec<_>>();
    assert_eq!(session.fill(unknown()), Err(GridFault::NotAtDesk), "in a conversation");
    session.choose(deal.scenario.action_named("agree").expect("it exists")).expect("it is legal");
    assert_eq!(session.fill(Vec::new()), Err(GridFault::OtherCriteria));
    session.fill(unknown()).expect("at the desk");
    session.choose(deal.scenario.action_named("leave").expect("it exists")).expect("it is legal");
    assert_eq!(session.fill(unknown()), Err(GridFault::NotAtDesk), "after the end");
}

#[test]
fn an_assessment_says_nothing_of_the_grid_before_the_end() {
    let deal = letters();
    for mode in [Mode::Practice, Mode::Assess] {
        let mut session = Session::new(deal.clone(), 1, mode);
        session.fill(the_grid().criteria().map(|_| Answer::Yes).collect()).expect("at the desk");
        let told = Calibration::of(&session);
        assert_eq!(told.is_some(), mode == Mode::Practice);
        session.choose(deal.scenario.action_named("leave").expect("it exists")).expect("it is legal");
        let told = Calibration::of(&session).expect("it is over");
        assert_eq!((told.sheets.len(), told.all.total()), (1, the_grid().criteria().count() as u32));
        assert_eq!(told.questions.iter().map(|(_, fits)| fits.total()).sum::<u32>(), told.all.total());
        // Nothing is known at the start, except where the client stands.
        let off: Vec<&str> = told.sheets[0].off().map(|m| m.criterion.id.as_str()).collect();
        assert!(!off.contains(&"open") && off.len() == 15, "{off:?}");
        assert!(told.sheets[0].off().all(|m| m.fit == Fit::Claimed));
    }
}

#[test]
fn the_last_grid_before_a_decision_counts() {
    let deal = letters();
    let mut session = Session::new(deal.clone(), 1, Mode::Practice);
    for answer in [Answer::Yes, Answer::No] {
        session.fill(the_grid().criteria().map(|_| answer).collect()).expect("at the desk");
    }
    assert_eq!(session.grids().len(), 1);
    assert_eq!(session.grids()[0].marks[0], Answer::No);
    let action = deal.scenario.action_named("ask_ada").expect("it exists");
    session.choose(action).expect("it is legal");
    session.fill(the_grid().criteria().map(|_| Answer::Unknown).collect()).expect("at the desk");
    assert_eq!(session.grids().iter().map(|g| g.before).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(session.rewound(0).grids().len(), 1);
    assert_eq!(session.rewound(1).grids().len(), 2);
}

#[test]
fn malformed_grids_are_refused_with_their_places() {
    let source = GRIDS[0].source;
    let line = |needle: &str| source.lines().position(|l| l.contains(needle)).map_or(0, |i| i + 1);
    let with = |from: &str, to: &str| {
        assert!(source.contains(from), "{from}");
        source.replacen(from, to, 1)
    };
    let cases: [(&str, String, &str, usize); 12] = [
        ("an id twice", with("id: \"reason\"", "id: \"problem\""), "used twice", line("id: \"reason\"")),
        ("an odd id", with("id: \"reason\"", "id: \"Reason\""), "not a good criterion id", line("id: \"reason\"")),
        ("an unknown rule", with("cites: \"SSM-4\"", "cites: \"SSM-99\""), "no rule `SSM-99`", line("id: \"reason\"")),
        ("an empty text", with("有非做不可的理由，而且说得出数字", " "), "lacks a text", line("id: \"reason\"")),
        (
            "a question about the choice",
            with("yes: Knew(Reason, 1)", "yes: Does(AskProblem)"),
            "asks about a choice",
            line("id: \"reason\""),
        ),
        (
            "one deep inside",
            with("yes: Knew(Reason, 1)", "yes: Not(Any([ToKdl, Knew(Reason, 1)]))"),
            "asks about a choice",
            line("id: \"reason\""),
        ),
        (
            "yes and no at once",
            with("no: All([Knew(ActiveSign, 3), Not(Knew(Problem, 1))])", "no: Knew(ActiveSign, 3)"),
            "yes and no at once: 1 known of Problem, 3 known of ActiveSign",
            line("id: \"problem\""),
        ),
        (
            "the leader for us and against us",
            with("no: All([HadMetKdl, Not(KdlFrom(0))])", "no: HadMetKdl"),
            "yes and no at once: the leader at 1",
            line("id: \"leader\""),
        ),
        ("an unknown field", with("cites: \"SSM-4\"", "cites: \"SSM-4\", points: 3"), "points", line("id: \"reason\"")),
        ("an unknown kind", with("Knew(Reason, 1)", "Knew(Wish, 1)"), "Wish", line("yes: Knew(Reason, 1)")),
        (
            "no criteria",
            "(id: \"g\", questions: [\n(id: \"q\", text: (en: \"q\", zh: \"问\"), criteria: [])])".into(),
            "has no criterion",
            2,
        ),
        ("no questions", "(id: \"g\", questions: [])".into(), "asks no question", 1),
    ];
    for (what, text, says, line) in cases {
        let problems: Vec<Problem> = score::grid(text.as_bytes()).problems();
        let problem = &problems[0];
        assert!(problems.len() == 1 && problem.message.contains(says), "{what}: {problems:?}");
        assert!(
            problem.line == line && problem.column >= 1 && !problem.hint.is_empty(),
            "{what}, line {line}: {problem}"
        );
    }
    assert!(score::grid(source.as_bytes()).is_ok());
}

#[test]
fn the_grid_comes_up_by_itself_and_not_too_often() {
    let mut came = [0, 0];
    for deal in all_shipped() {
        let mut bot = Bot::new(7);
        for seed in 0..100 {
            let mut session = Session::new(deal.clone(), seed, Mode::Practice);
            let mut stage = session.position().stage;
            while !session.is_over() {
                let changed = session.can_fill() && session.position().stage != stage;
                let twice =
                    session.interrupted().iter().filter(|(_, what)| *what == Interruption::GridAtStage).count() == 2;
                let comes = session.interruption().filter(|what| *what != Interruption::Voices);
                assert!(comes.is_none() || (changed && comes == Some(Interruption::GridAtStage)));
                if comes.is_some() {
                    (stage, came[0]) = (session.position().stage, came[0] + 1);
                } else {
                    assert!(!changed || twice);
                }
                let action = bot.pick(&session);
                if session.grid_comes_before(action) {
                    assert_eq!(deal.scenario.action(action).approach, Approach::WalkAway);
                    assert!(comes.is_none() && session.can_fill() && !session.grid_comes_before(action));
                    came[1] += 1;
                }
                session.choose(action).expect("a legal action");
            }
            let before: BTreeSet<usize> = session.interrupted().iter().map(|(before, _)| *before).collect();
            assert!(before.len() == session.interrupted().len() && before.len() <= 6);
            // What is told of it follows from what was decided.
            let again = session.rewound(session.decisions().len());
            let mut stages = session.interrupted().to_vec();
            stages.retain(|(_, what)| *what != Interruption::GridBeforeLeaving);
            assert_eq!(again.interrupted(), stages);
        }
    }
    assert!(came[0] > 100 && came[1] > 20, "{came:?}");
}
