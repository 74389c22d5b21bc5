//! The certificate: each finding is found where it was planted, and nowhere else; nothing depends on
//! the number of workers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use corner_office::content;
use corner_office::model::{
    ActionId, Cause, Condition, Expr, Knowledge, NodeId, OutcomeId, Position, Scenario, Scene, Turn,
};
use corner_office::play::{self, Deal, Mode, Session};
use corner_office::report::{Certificate, SensiblePlay};
use corner_office::rules;
use corner_office::score::{before, speaks};
use corner_office::solve::{
    self, Attainable, CERTAIN, ComesUp, Limits, Occurrence, Proof, Solution, Stop, Unwatched, Value, Watch, come_up,
};
use oorandom::Rand32;

use crate::cli::{home, json, run_in};
use crate::generate;
use crate::support::{self, Bot, MINIMAL, RULES, all_shipped, judged, minimal, shipped, small};

/// The small deal with some of its text exchanged.
fn changed(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(MINIMAL.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from} is not in the small deal");
        text.replace(from, to)
    })
}

fn deal(text: &str) -> Deal {
    small(text)
}

fn solved(deal: &Deal) -> Solution {
    solve::solve(&deal.scenario, &Limits::default())
}

fn certified(deal: &Deal) -> Certificate {
    Certificate::of(deal, &solved(deal), &Unwatched)
}

fn names(scenario: &Scenario, ids: impl IntoIterator<Item = ActionId>) -> Vec<&str> {
    ids.into_iter().map(|id| scenario.action(id).name.as_str()).collect()
}

/// Sixty days of waiting, each with a hint: long lines, whose beliefs part and meet again.
fn many_days() -> String {
    changed(&[
        ("days: 5, day_value", "days: 60, day_value"),
        (
            r#"outcomes: [(tell: (en: "A day", zh: "一天"))]"#,
            r#"outcomes: [
                (by_truth: [("open", 2), ("shut", 1)], tell: (en: "A good day", zh: "好日子")),
                (by_truth: [("open", 1), ("shut", 2)], tell: (en: "A day", zh: "一天")),
            ]"#,
        ),
    ])
}

/// Every situation that a learner can come to, and what comes up on the way.
#[derive(Default)]
struct Everything {
    situations: BTreeSet<Knowledge>,
    outcomes: BTreeSet<(Cause, OutcomeId)>,
}

fn everything(deal: &Deal) -> Everything {
    let mut all = Everything::default();
    let scenario = &deal.scenario;
    let mut open = vec![Knowledge { position: rules::start(scenario), belief: scenario.prior() }];
    let mut actions = Vec::new();
    while let Some(knowledge) = open.pop() {
        if !all.situations.insert(knowledge) {
            continue;
        }
        rules::legal_actions(scenario, &knowledge.position, &mut actions);
        for &action in &actions {
            let ways = play::ways(scenario, &knowledge, action).expect("legal");
            assert!(ways.iter().map(|w| w.chance).sum::<u64>().abs_diff(CERTAIN) < 100);
            all.outcomes.extend(ways.iter().flat_map(|w| &w.rolled).map(|r| (r.cause, r.outcome)));
            open.extend(ways.into_iter().map(|w| w.after));
        }
    }
    all
}

/// Deals like the small one, with other numbers.
fn variations() -> impl Iterator<Item = String> {
    let mut dice = Rand32::new(7);
    let text = move || {
        let mut number = |from: std::ops::Range<u32>| dice.rand_range(from).to_string();
        let weight = |truth: &str, n: String| format!(r#"("{truth}", {n})"#);
        MINIMAL
            .replace(r#"("open", 3)"#, &weight("open", number(0..6)))
            .replace(r#"("shut", 1)"#, &weight("shut", number(0..6)))
            .replace(r#"("open", 0)"#, &weight("open", number(1..4)))
            .replace("worth: 100", &format!("worth: {}", number(0..200)))
            .replace("worth: 1)", &format!("worth: {})", number(0..40)))
            .replace("day_value: 2", &format!("day_value: {}", number(0..9)))
            .replace("days: 5", &format!("days: {}", number(3..9)))
    };
    std::iter::repeat_with(text).take(60)
}

#[test]
fn a_survey_finds_what_a_walk_through_everything_finds() {
    for text in variations().chain([MINIMAL.to_owned(), unreachable()]) {
        let deal = deal(&text);
        let (solution, all) = (solved(&deal), everything(&deal));
        let survey = solution.survey(&Unwatched).expect("a solved deal");
        let mut least: BTreeMap<ActionId, Value> = BTreeMap::new();
        let (mut nodes, mut endings) = (BTreeSet::new(), BTreeSet::new());
        for knowledge in &all.situations {
            if let Turn::Over(ending) = knowledge.position.turn {
                endings.insert(ending);
                assert!(solution.best(knowledge).is_none() && solution.options(knowledge).is_none(), "it is over");
                continue;
            }
            if let Scene::Talk(node) = knowledge.position.scene {
                nodes.insert(node);
            }
            let best = solution.best(knowledge).expect("solved");
            for option in solution.options(knowledge).expect("solved") {
                let regret = option.best.short_of(best);
                let before = least.entry(option.action).or_insert(regret);
                *before = regret.min(*before);
            }
        }
        assert_eq!(survey.possible, least.keys().copied().collect());
        assert_eq!(survey.regret, Some(least), "{text}");
        assert_eq!((survey.outcomes, survey.nodes, survey.endings), (all.outcomes, nodes, endings));
    }
}

#[test]
fn bounds_hold_what_they_promise() {
    let mut bounded = 0;
    for text in variations().take(25).chain([MINIMAL.to_owned()]) {
        let deal = deal(&text);
        let whole = solved(&deal);
        let Proof::Proven(value) = whole.proof() else { panic!("not solved") };
        let start = Knowledge { position: rules::start(&deal.scenario), belief: deal.scenario.prior() };
        let options = whole.options(&start).expect("solved");
        for slots in (64..256).step_by(32) {
            let limits = Limits { memory: slots * 32, ..Limits::default() };
            let part = solve::solve(&deal.scenario, &limits);
            match part.proof() {
                Proof::Proven(same) => assert_eq!(same, value),
                Proof::Bounded { low, high, why } => {
                    bounded += 1;
                    assert!(low <= value && value <= high && why == Stop::Full, "{low} {value} {high}");
                    // Without hindsight, nothing is said of single choices.
                    assert_eq!(part.bounds().len(), part.hindsight().map_or(0, |_| options.len()));
                    for (bound, option) in part.bounds().iter().zip(&options) {
                        assert_eq!(bound.action, option.action);
                        assert!(bound.low <= option.best && option.best <= bound.high, "{bound:?} {option:?}");
                    }
                    let workers = solve::solve(&deal.scenario, &Limits { threads: 2, ..limits });
                    assert_eq!((workers.proof(), workers.bounds()), (part.proof(), part.bounds()));
                }
                Proof::Unsolved(_) => assert!(part.bounds().is_empty()),
            }
        }
    }
    assert!(bounded > 20, "only {bounded} bounds were looked at");
}

/// Ends the search once hindsight is known.
#[derive(Default)]
struct Impatient(AtomicBool);

impl Watch for Impatient {
    fn go_on(&self, _: u64, _: u64) -> bool {
        !self.0.load(Ordering::Relaxed)
    }

    fn bounded(&self, _: Value) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Ends the search at once.
struct Gone;

impl Watch for Gone {
    fn go_on(&self, _: u64, _: u64) -> bool {
        false
    }
}

#[test]
fn an_interrupted_search_tells_what_it_knows() {
    let deal = deal(&many_days());
    let limits = Limits { memory: 4 << 20, ..Limits::default() };
    let (whole, part) = (solved(&deal), solve::solve_watched(&deal.scenario, &limits, &Impatient::default()));
    let Proof::Proven(value) = whole.proof() else { panic!("not solved") };
    let Proof::Bounded { low, high, why } = part.proof() else { panic!("{:?}", part.proof()) };
    assert!(low <= value && value <= high && why == Stop::Asked, "{low} {value} {high}");
    let certificate = Certificate::of(&deal, &part, &Gone);
    assert!(certificate.known.is_none() && certificate.never.is_none() && certificate.can_win == Some(true));
    let nothing = solve::solve_watched(&deal.scenario, &limits, &Gone);
    // The first look at the watch comes after some hundred situations, which may be all that hindsight has.
    assert!(!nothing.is_proven() && nothing.work().states < whole.work().states);
}

#[test]
fn the_shipped_deals_are_proven() {
    for name in content::CATALOG.iter().map(|s| s.name) {
        let deal = shipped(name);
        let solution = support::solved(&deal);
        let certificate = Certificate::of(&deal, solution, &Unwatched);
        let known = certificate.known.expect("proven");
        assert!(solution.is_proven() && certificate.can_win == Some(true) && known.won > 0, "{name}");
        assert!(known.worst < known.best && known.information >= Value::default(), "{name}");
        assert!(certificate.never.is_some_and(|never| never.is_empty()), "{name}");
        assert!(certificate.silent.is_some_and(|silent| silent.unknown.is_empty()), "{name}");
        let end = known.best_line.last().expect("a line").way.after.position;
        assert!(end.is_over() && certificate.leaving.is_some_and(|l| !l.stages.is_empty()), "{name}");
    }
}

#[test]
fn a_deal_that_cannot_be_won_is_found_out() {
    let text = changed(&[(r#"(id: "won", kind: Won"#, r#"(id: "won", kind: NoDecision"#)]);
    let (certificate, deal) = (certified(&deal(&text)), minimal());
    assert_eq!(certificate.can_win, Some(false));
    assert_eq!((certificate.known.expect("solved").won, certificate.finals), (0, Some(Vec::new())));
    let certificate = certified(&deal);
    assert_eq!(certificate.can_win, Some(true));
    let finals = certificate.finals.expect("solved");
    assert!(names(&deal.scenario, finals.iter().map(|f| f.action)).contains(&"leave"));
}

#[test]
fn an_option_that_is_never_right_is_named() {
    let waste = r#"(id: "waste", approach: Wait, days: 1, label: (en: "Waste", zh: "浪费"), outcomes: [
        (tell: (en: "Wasted", zh: "浪费了"), effects: [Money(-50)]),
    ]),
        (id: "rest","#;
    let deal = deal(&changed(&[(r#"(id: "rest","#, waste)]));
    let never_right = certified(&deal).never_right.expect("solved");
    let (id, least) = never_right.iter().find(|(id, _)| deal.scenario.action(*id).name == "waste").expect("found");
    // A day of waiting would do as well, and cost nothing but the day.
    assert!(*least >= Value::from_thousands(50), "{id:?} {least}");
    let before = certified(&minimal()).never_right.expect("solved");
    assert_eq!(never_right.len(), before.len() + 1);
}

/// The small deal with a way that nobody can take: who promised has not asked.
fn unreachable() -> String {
    let never = r#"All([Knows("promise"), Knows("sign")])"#;
    let climb = format!(
        r#"(id: "climb", approach: Visit, who: "anna", days: 1, once: true, when: {never}, label: (en: "Climb", zh: "爬"),
            outcomes: [(tell: (en: "Up", zh: "上"), effects: [Talk("attic")])]),
        (id: "rest", approach: Wait, days: 1, label: (en: "Wait", zh: "等"), cases: [
            (when: {never}, outcomes: [(tell: (en: "Never", zh: "从不"))]),
            (outcomes: [(tell: (en: "A day", zh: "一天"))]),
        ]),"#
    );
    changed(&[
        (
            r#"(id: "rest", approach: Wait, days: 1, label: (en: "Wait", zh: "等"), outcomes: [(tell: (en: "A day", zh: "一天"))]),"#,
            &climb,
        ),
        (
            "    ],\n    desk:",
            r#"        (id: "attic", who: "anna", setting: (en: "Attic", zh: "阁楼"), say: (en: "Dust?", zh: "灰？"), options: [
            (id: "dream", label: (en: "A dream.", zh: "梦。"), outcomes: [(tell: (en: "So be it", zh: "好"), effects: [End("dreamt")])]),
            (id: "wake", label: (en: "Down.", zh: "下。"), outcomes: [(tell: (en: "Down", zh: "下"), effects: [Schedule("ghost", 1), Desk])]),
        ]),
    ],
    desk:"#,
        ),
        (
            "    events: [",
            r#"    events: [
        (id: "ghost", outcomes: [(tell: (en: "A ghost", zh: "鬼"))]),"#,
        ),
        (
            "    endings: [",
            r#"    endings: [
        (id: "dreamt", kind: Won, title: (en: "Dreamt", zh: "梦"), text: (en: "Dreamt", zh: "梦"), worth: 999),"#,
        ),
    ])
}

#[test]
fn what_is_written_in_vain_is_named() {
    let deal = deal(&unreachable());
    let (scenario, never) = (&deal.scenario, certified(&deal).never.expect("solved"));
    assert_eq!(names(scenario, never.actions.iter().copied()), ["dream", "wake", "climb"]);
    let rest = scenario.action_named("rest").expect("there");
    assert_eq!(never.outcomes, [(Cause::Action(rest), OutcomeId(0))]);
    assert_eq!(never.nodes, [NodeId(2)]);
    assert_eq!(never.events.iter().map(|e| scenario.events[e.index()].name.as_str()).collect::<Vec<_>>(), ["ghost"]);
    assert_eq!(never.endings.iter().map(|e| scenario.ending(*e).name.as_str()).collect::<Vec<_>>(), ["dreamt"]);
    assert!(certified(&minimal()).never.is_some_and(|never| never.is_empty()));
}

/// Rules of every kind, most of which have nothing to say in the small deal.
fn many_rules() -> String {
    let questions = [
        "Knew(Rival, 1)",
        "Does(GiveIn)",
        "All([Does(AskProblem), Knew(Power, 1)])",
        "All([Is(Visit), ToSponsor])",
        "All([Is(Visit), ToOpponent])",
        "All([Is(Visit), Phase(Evaluation)])",
        "All([Is(Visit), Phase(Needs)])",
        "All([Is(WalkAway), HadMet(D)])",
        "All([Is(WalkAway), Not(HadMet(E))])",
        "All([Is(WalkAway), HadMetKdl])",
        "All([Is(Wait), HadSponsor])",
        "All([Is(WalkAway), AtDesk, Knew(ActiveSign, 1), Knew(TheirTerms, 1)])",
        "All([Is(WalkAway), Not(AtDesk), Knew(ActiveSign, 1)])",
        "All([Is(Wait), Any([Knew(Problem, 1), All([Knew(Power, 1), Not(Knew(ActiveSign, 1))])])])",
        "All([Is(Visit), Not(Any([To(D), ToKdl, ToBenefitOwner]))])",
    ];
    let rule = |(i, when): (usize, &&str)| {
        format!(
            r#"(id: "rule_{i}", cites: "VR-1", name: (en: "R", zh: "则"), dimension: Qualification, verdict: Sound,
            points: 1, when: {when}, explain: (en: "E", zh: "释")),"#
        )
    };
    let more: String = questions.iter().enumerate().map(rule).collect();
    RULES.replace("    rules: [", &format!("    rules: [{more}"))
}

#[test]
fn rules_that_can_never_speak_are_told_from_those_that_can() {
    let rules = many_rules();
    for text in [MINIMAL.to_owned(), unreachable()] {
        let deal = judged(&text, &rules);
        let (scenario, rulebook, all) = (&deal.scenario, &deal.rulebook, everything(&deal));
        let silent = certified(&deal).silent.expect("solved");
        assert!(silent.unknown.is_empty() && silent.no_subject.contains(&0) && silent.no_subject.contains(&1));
        // Asked at the very beginning only, when the power is unknown; nobody sells for us here.
        assert!([2, 3].iter().all(|rule| silent.never.contains(rule)), "{silent:?}");
        let found: BTreeSet<usize> = silent.never.iter().chain(&silent.no_subject).copied().collect();
        let mut heard = BTreeSet::new();
        let mut actions = Vec::new();
        for knowledge in &all.situations {
            rules::legal_actions(scenario, &knowledge.position, &mut actions);
            for (number, rule) in rulebook.rules.iter().enumerate() {
                if actions.iter().any(|&a| speaks(&rule.when, scenario, knowledge, scenario.action(a))) {
                    heard.insert(number);
                }
            }
        }
        assert_eq!(found, (0..rulebook.rules.len()).filter(|n| !heard.contains(n)).collect());
    }
}

#[test]
fn what_is_said_to_come_up_is_what_some_play_comes_to() {
    let (mut yes, mut no) = (0, 0);
    for (seed, deal) in generate::deals().iter().enumerate().filter(|(seed, _)| seed % 50 != 0).take(80) {
        let scenario = &deal.scenario;
        let mut dice = Rand32::new(seed as u64);
        let actions = scenario.actions.iter().map(|action| (&action.when, &action.resolution));
        let events = scenario.events.iter().map(|event| (&event.when, &event.resolution));
        let of_both = actions.chain(events).flat_map(|(when, r)| r.cases.iter().map(|c| &c.when).chain([when]));
        let written: Vec<&Expr<Condition>> = of_both.filter(|when| **when != Expr::ALWAYS).collect();
        let mut any = |most: usize| dice.rand_range(0..most as u32) as usize;
        let mut question = || {
            let action = ActionId(any(scenario.actions.len()) as u16);
            let conditions = (0..any(3)).filter_map(|_| {
                let when = written.get(any(written.len().max(1)))?;
                Some(if any(2) == 0 { Expr::unless((*when).clone()) } else { (*when).clone() })
            });
            Occurrence { action, when: Expr::all(conditions.collect()) }
        };
        let sets: Vec<Vec<Occurrence>> = (0..30).map(|n| (0..n % 3 + 1).map(|_| question()).collect()).collect();
        let all = everything(deal);
        for (set, answer) in sets.iter().zip(come_up(scenario, &Limits::default(), &sets, &Unwatched)) {
            let comes = |position: &Position| {
                set.iter()
                    .any(|q| rules::is_legal(scenario, position, q.action) && rules::holds(scenario, position, &q.when))
            };
            let wanted = all.situations.iter().any(|knowledge| comes(&knowledge.position));
            assert_eq!(answer, if wanted { ComesUp::Yes } else { ComesUp::No }, "seed {seed}: {set:#?}");
            *(if wanted { &mut yes } else { &mut no }) += 1;
        }
    }
    assert!(yes > 300 && no > 300, "{yes} come up, {no} do not");
}

#[test]
fn what_is_called_impossible_never_happens() {
    let mut ruled_out = 0;
    for deal in all_shipped() {
        let (scenario, rules) = (&deal.scenario, &deal.rulebook.rules);
        let attainable = Attainable::as_written(scenario);
        let mut allowed = BTreeMap::new();
        let mut actions = Vec::new();
        for seed in 0..300 {
            let mut session = Session::new(deal.clone(), seed, Mode::Practice);
            let mut bot = Bot::new(seed);
            while !session.is_over() {
                rules::legal_actions(scenario, session.position(), &mut actions);
                for &action in &actions {
                    for (number, rule) in rules.iter().enumerate() {
                        let may = *allowed.entry((action, number)).or_insert_with(|| {
                            let when = before(&rule.when, scenario, scenario.action(action));
                            Occurrence { action, when }.may_be(scenario, &attainable)
                        });
                        let spoke = speaks(&rule.when, scenario, session.knowledge(), scenario.action(action));
                        assert!(may || !spoke, "{}: {} at {}", scenario.name, rule.id, scenario.action(action).name);
                    }
                }
                let choice = bot.pick(&session);
                session.choose(choice).unwrap_or_else(|error| panic!("{error}"));
            }
        }
        // What the action alone decides, or one look at each condition, is not counted.
        let of = |action, number: usize| before(&rules[number].when, scenario, scenario.action(action));
        let hard = |when: &Expr<Condition>| *when != Expr::NEVER && attainable.holds(scenario, when) != Some(false);
        let only_together =
            |((action, number), may): &(&(ActionId, usize), &bool)| !**may && hard(&of(*action, *number));
        ruled_out += allowed.iter().filter(only_together).count();
    }
    assert!(ruled_out > 30, "{ruled_out}");
}

#[test]
fn sensible_play_goes_where_its_chances_say() {
    for text in variations().take(20).chain([MINIMAL.to_owned()]) {
        let deal = deal(&text);
        let solution = solved(&deal);
        let sensible = SensiblePlay::of(&deal, &solution, &Unwatched).expect("solved");
        let first = &sensible.decision_points[0];
        assert_eq!((first.reach, first.decisions), (CERTAIN, 0));
        assert_eq!(sensible.meets(|j| j.decisions == 0), CERTAIN);
        for point in &sensible.decision_points {
            let meets = sensible.meets(|j| j.knowledge == point.knowledge);
            assert!(meets.abs_diff(point.reach) < CERTAIN / 100, "{meets} {}", point.reach);
            assert_eq!(Some(point.best()), point.options.iter().map(|o| o.value).max());
            let best = point.options.iter().filter(|o| o.value.ties(point.best()));
            assert!(best.clone().count() > 0 && best.clone().all(|o| o.sensible));
            assert_eq!(Some(point.winnable()), solution.can_win(&point.knowledge));
        }
        // Every play ends, and does so by one choice.
        let ends = |option: ActionId, before: &Knowledge| {
            let ways = play::ways(&deal.scenario, before, option).expect("legal");
            ways.iter().all(|w| w.after.position.is_over())
        };
        assert!(sensible.takes(|j, o| ends(o.action, &j.knowledge)) > 0);
        assert!(sensible.takes(|_, _| true).abs_diff(CERTAIN) < 1000);
    }
}

#[test]
fn walking_away_is_right_where_nothing_else_pays() {
    let text = changed(&[("worth: 1)", "worth: 500)")]);
    let deal = deal(&text);
    let leaving = certified(&deal).leaving.expect("solved");
    let first = leaving.first.expect("where waiting costs a day");
    assert!(first.is_better() && first.decisions > 0 && leaving.ever >= first.reach.expect("of the first"));
    // Who asks first can leave as well afterwards, and loses nothing.
    let (start, stay) = (&leaving.stages[0], leaving.stages[0].stay.expect("one may stay"));
    assert!(!start.is_better() && start.leave.is_some_and(|leave| leave.1 == stay.1));
    assert_eq!(first.leave.map(|(id, _)| deal.scenario.action(id).name.as_str()), Some("leave"));
    let dear = changed(&[("worth: 1)", "worth: -900)")]);
    let leaving = certified(&self::deal(&dear)).leaving.expect("solved");
    assert!(leaving.first.is_none() && leaving.ever == 0);
    // Where one may not walk away, there is no such choice.
    let limits = Limits { walking: false, ..Limits::default() };
    let solution = solve::solve(&deal.scenario, &limits);
    let certificate = Certificate::of(&deal, &solution, &Unwatched);
    let kept = certificate.leaving.expect("solved");
    assert!(kept.stages.iter().all(|s| s.leave.is_none()) && !certificate.walking);
}

#[test]
fn the_certificate_is_the_same_for_any_number_of_workers() {
    let home = home();
    fs::write(home.path().join("own.ron"), many_days()).expect("written");
    let cases: [(&str, &[&str], i32, &str); 6] = [
        ("own.ron", &["--lang", "en"], 0, "Proven."),
        ("own.ron", &["--lang", "zh-CN"], 0, "已证明。"),
        ("own.ron", &["--no-walk", "--json"], 0, "\"walking\": false"),
        ("call_from_ibm", &["--json"], 0, "\"kind\": \"proven\""),
        ("call_from_ibm", &["--lang", "en", "--memory", "8"], 3, "Bounded, not proven."),
        ("call_from_ibm", &["--lang", "zh-CN", "--memory", "1"], 3, "只有上下限，未证明。"),
    ];
    for (name, more, code, word) in cases {
        let solve = |threads| run_in(home.path(), &[&["solve", name, "--threads", threads], more].concat());
        let (one, two) = (solve("1"), solve("2"));
        assert_eq!((one.0, &one.1), (two.0, &two.1), "{name} {more:?}");
        assert!(one.0 == code && one.1.contains(word), "{}", one.1);
        // How long it took stands elsewhere.
        assert_eq!((one.2.lines().count(), one.1.contains(" MiB")), (1, false), "{}", one.2);
    }
    assert_eq!(run_in(home.path(), &["solve", "no_such"]).0, 1);
    assert_eq!(run_in(home.path(), &["solve", "own.ron", "--threads", "0"]).0, 2);
}

#[test]
fn bounds_that_are_the_same_are_told_as_one_amount() {
    let home = home();
    let deal = crate::support::root().join("tests/data/reliability/S_once40.ron");
    for (lang, told) in [("en", "but both bounds come to $824,000: "), ("zh-CN", "但两者都是 ")] {
        let words = ["solve", &deal.display().to_string(), "--memory", "1", "--lang", lang];
        let (code, out, _) = run_in(home.path(), &words);
        assert!(code == 3 && out.contains(told) && !out.contains("at most $824,000"), "{out}");
        assert!(!out.lines().any(|line| line.trim() == "$824,000 to $824,000"), "{out}");
    }
}

#[test]
fn the_certificate_has_all_its_words_in_both_languages() {
    let home = home();
    let scenarios = [
        ("plain.ron", MINIMAL.to_owned()),
        ("vain.ron", unreachable()),
        ("lost.ron", changed(&[(r#"(id: "won", kind: Won"#, r#"(id: "won", kind: NoDecision"#)])),
        ("wide.ron", many_days()),
    ];
    for (name, text) in &scenarios {
        fs::write(home.path().join(name), text).expect("written");
    }
    for tag in ["en", "zh-CN"] {
        for (name, _) in &scenarios {
            for more in [&[][..], &["--no-walk"], &["--memory", "1"]] {
                let (code, out, error) = run_in(home.path(), &[&["solve", name, "--lang", tag], more].concat());
                assert!(code == 0 || code == 3, "{error}");
                for gap in ["cli-", "stage-", "ending-", "{$", "{ $"] {
                    assert!(!out.contains(gap) && !error.contains(gap), "{gap} in\n{out}{error}");
                }
                assert!(out.lines().all(|l| textwrap::core::display_width(l) <= 100), "{out}");
            }
        }
    }
    let (_, out, _) = run_in(home.path(), &["solve", "vain.ron", "--lang", "en"]);
    for text in ["Proven.", "climb", "rest, outcome 1: Never", "attic", "ghost", "Dreamt [dreamt]", "EF-10"] {
        assert!(out.contains(text), "{text} is missing in:\n{out}");
    }
}

fn whole_numbers(json: &serde_json::Value) -> bool {
    use serde_json::Value::{Array, Number, Object};
    match json {
        Number(number) => number.is_i64() || number.is_u64(),
        Array(list) => list.iter().all(whole_numbers),
        Object(fields) => fields.values().all(whole_numbers),
        _ => true,
    }
}

#[test]
fn machines_read_the_certificate() {
    let home = home();
    fs::write(home.path().join("own.ron"), unreachable()).expect("written");
    let (code, out, _) = run_in(home.path(), &["solve", "own.ron", "--json"]);
    let sheet = json(&out);
    let deal = deal(&unreachable());
    let certificate = certified(&deal);
    let known = certificate.known.expect("solved");
    assert_eq!((code, sheet["verdict"]["kind"].as_str()), (0, Some("proven")));
    assert_eq!(sheet["verdict"]["value_steps"].as_i64(), Some(known.best.steps()));
    assert_eq!(sheet["best"].as_i64(), Some(known.best.dollars()));
    assert_eq!(sheet["work"]["states"].as_u64(), Some(certificate.work.states));
    assert_eq!(sheet["never"]["endings"][0].as_str(), Some("dreamt"));
    assert_eq!(sheet["best_line"]["decisions"].as_array().map(Vec::len), Some(known.best_line.len()));
    assert!(whole_numbers(&sheet), "{out}");
}
