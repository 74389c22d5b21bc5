//! Hard times: nothing can be done with whoever is away, and one is told so; whoever is left alone cools, on a day
//! that is told beforehand; what one firm does to the other reaches everybody. All of it is solved exactly.

use corner_office::content;
use corner_office::model::{ActionId, Cause, FactKind, Lang, PersonId, Scenario};
use corner_office::play::{Deal, Mode, Session};
use corner_office::report::board::{self, Kind};
use corner_office::words::Words;

use crate::cli::{home, typed};
use crate::solver::agrees_everywhere;
use crate::support::{MINIMAL, Problems, small};

/// A small campaign with an absence of each kind, somebody who cools, and two acts of the firm.
pub const TIMES: &str = include_str!("../data/times.ron");

fn deal(text: &str) -> Deal {
    Deal::load(text.as_bytes()).unwrap_or_else(|error| panic!("{error:#?}"))
}

/// The text with others in place of some of its own.
fn changed(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from} is not in the deal");
        text.replacen(from, to, 1)
    })
}

fn person(scenario: &Scenario, name: &str) -> PersonId {
    scenario.person_ids().find(|&id| scenario.person(id).name_id == name).unwrap_or_else(|| panic!("{name}"))
}

fn action(scenario: &Scenario, name: &str) -> ActionId {
    scenario.action_named(name).unwrap_or_else(|| panic!("{name}"))
}

/// A session after these choices.
fn after(deal: &Deal, seed: u64, choices: &[&str]) -> Session {
    let mut session = Session::new(deal.clone(), seed, Mode::Practice);
    for choice in choices {
        let action = action(&deal.scenario, choice);
        session.choose(action).unwrap_or_else(|error| panic!("{choice}: {error}"));
    }
    session
}

/// A seed with which an event comes out by this outcome.
fn seed_of(deal: &Deal, choices: &[&str], event: &str, outcome: u8) -> u64 {
    let came = |session: &Session| {
        let rolled = session.decisions().iter().flat_map(|d| &d.rolled);
        let mut of = rolled.filter(
            |rolled| matches!(rolled.cause, Cause::Event(id) if deal.scenario.events[id.index()].name == event),
        );
        of.any(|rolled| rolled.outcome.0 == outcome)
    };
    (0..100).find(|&seed| came(&after(deal, seed, choices))).expect("some seed")
}

fn can(session: &Session, name: &str) -> bool {
    session.legal_actions().contains(&action(&session.deal().scenario, name))
}

/// What is told of absences in a language.
fn told(session: &Session, lang: Lang) -> Vec<String> {
    let scenario = &session.deal().scenario;
    let words = Words::new(lang);
    board::away(scenario, session.position()).iter().map(|away| words.away(scenario, away)).collect()
}

const IDLE: [&str; 7] = ["pass_day"; 7];

#[test]
fn while_somebody_is_away_nothing_can_be_done_with_them() {
    // Her door is open from the start, so that only her absence keeps anybody out.
    let text = changed(TIMES, &[(r#"letters: [D], kdl: true,"#, r#"letters: [D], kdl: true, door_open: true,"#)]);
    let deal = deal(&text);
    let possible: Vec<bool> = (0..8).map(|days| can(&after(&deal, 1, &IDLE[..days]), "ask_irma")).collect();
    // Days 4 and 5, as they are counted on screens.
    assert_eq!(possible, [true, true, true, false, false, true, true, true]);
    // An act of two days may not reach into an absence that is known.
    let long = r#"desk: [
        (id: "long", approach: Visit, who: "irma", days: 2, label: (en: "Two days with Irma Holt", zh: "陪伊尔玛·霍尔特两天"), outcomes: [(tell: (en: "Two days.", zh: "两天。"))]),"#;
    let deal = self::deal(&changed(&text, &[("desk: [", long)]));
    let possible: Vec<bool> = (0..7).map(|days| can(&after(&deal, 1, &IDLE[..days]), "long")).collect();
    assert_eq!(possible, [true, true, false, false, false, true, true]);
}

#[test]
fn what_needs_nobody_stays_possible_and_what_leads_to_somebody_does_not() {
    let deal = deal(TIMES);
    let session = after(&deal, 1, &IDLE[..1]);
    assert!(can(&session, "ruth_plan"), "a talk can be prepared without her");
    assert!(!can(&session, "sent_on"), "it would begin a talk with her");
    assert!(!can(&session, "ruth_talk"));
    assert!(can(&after(&deal, 1, &IDLE[..3]), "sent_on"));
    // In a conversation one answers, whatever day it is; and walking away needs nobody.
    let talking = after(&deal, 1, &["ruth_talk"]);
    assert!(can(&talking, "ledger_yes") && can(&talking, "leave"));
}

#[test]
fn an_absence_is_told_as_far_as_it_is_known() {
    let deal = deal(TIMES);
    let start = after(&deal, 1, &[]);
    assert_eq!(told(&start, Lang::En), ["Irma Holt will be away from Day 4 to Day 5: at the ferry congress."]);
    assert_eq!(told(&start, Lang::Zh), ["伊尔玛·霍尔特第 4 天到第 5 天不在：在外地开轮渡年会。"]);
    // Nobody has said it of Ruth: it comes to light when it is so, and not for how long.
    let begun = after(&deal, 1, &IDLE[..1]);
    assert_eq!(told(&begun, Lang::En)[1..], ["Ruth Lind is away, and nobody has said until when."]);
    assert_eq!(told(&begun, Lang::Zh)[1..], ["露特·林德不在，哪天回来，没有人说过。"]);
    // Otto tells, on the day before and in good time.
    let asked = after(&deal, 1, &["otto_talk"]);
    assert_eq!(told(&asked, Lang::En)[1..], ["Ruth Lind is away, back on Day 4: with her mother."]);
    let days = |session: &Session| {
        let away = board::away(&deal.scenario, session.position());
        away.iter().map(|away| (away.from, away.until, away.now)).collect::<Vec<_>>()
    };
    assert_eq!(days(&after(&deal, 1, &IDLE[..3]))[0], (4, Some(5), true));
    assert!(told(&after(&deal, 1, &IDLE[..6]), Lang::En).is_empty(), "it is over");
    // One single day is one.
    let one = self::deal(&changed(TIMES, &[("from: 4, to: 5", "from: 4, to: 4")]));
    assert_eq!(told(&after(&one, 1, &[]), Lang::En), ["Irma Holt will be away on Day 4: at the ferry congress."]);
}

#[test]
fn an_absence_can_begin_by_what_happens() {
    let deal = deal(TIMES);
    let called = seed_of(&deal, &IDLE[..2], "breakdown", 0);
    let free = seed_of(&deal, &IDLE[..2], "breakdown", 1);
    assert!(can(&after(&deal, free, &IDLE[..2]), "otto_talk"));
    let possible: Vec<bool> = (0..7).map(|days| can(&after(&deal, called, &IDLE[..days]), "otto_talk")).collect();
    assert_eq!(possible, [true, true, false, false, false, true, true]);
    let told = told(&after(&deal, called, &IDLE[..2]), Lang::En);
    assert!(
        told.contains(&"Otto Krog is away, back on Day 6: out on the north line, where a boat lies.".into()),
        "{told:?}"
    );
    // Where nothing brings him back, nobody can say when.
    let stays = self::deal(&changed(
        TIMES,
        &[
            (r#"Learn("otto_called"), Schedule("otto_back", 3)"#, r#"Learn("otto_called")"#),
            (r#"(id: "otto_back", outcomes"#, r#"(id: "otto_back", day: 1, outcomes"#),
        ],
    ));
    let told = self::told(&after(&stays, called, &IDLE[..2]), Lang::En);
    assert!(told.iter().any(|line| line.ends_with("Nobody has said until when.")), "{told:?}");
}

/// The attitude of Nils Berg, and the day after which he cools.
fn nils(session: &Session) -> (i8, Option<u8>) {
    let scenario = &session.deal().scenario;
    let who = person(scenario, "nils");
    (session.position().person(who).attitude, board::bond(session, who).cools)
}

#[test]
fn whoever_is_left_alone_cools_down_to_neutral() {
    let deal = deal(TIMES);
    let course: Vec<(i8, Option<u8>)> = (0..7).map(|days| nils(&after(&deal, 1, &IDLE[..days]))).collect();
    assert_eq!(course, [(1, Some(3)), (1, Some(3)), (1, Some(3)), (0, None), (0, None), (0, None), (0, None)]);
    // It is told, as it happens and before.
    let cold = after(&deal, 1, &IDLE[..3]);
    let beats = corner_office::report::beats(&cold, cold.decisions().last().expect("a decision"));
    assert!(beats.iter().any(|beat| beat.text.en.contains("lets it ring out")));
    let start = after(&deal, 1, &[]);
    let dates = board::calendar(&deal.scenario, start.position());
    let who = person(&deal.scenario, "nils");
    assert!(dates.iter().any(|date| (date.day, date.kind) == (3, Kind::Cools(who))));
    let words = |session: &Session| Words::new(Lang::En).cools(&board::bond(session, who));
    assert_eq!(words(&start).as_deref(), Some("Left alone, cools after Day 3."));
    let seen = after(&deal, 1, &["pass_day", "ask_nils"]);
    assert_eq!(words(&seen).as_deref(), Some("Last seen on Day 2; cools after Day 5."));
    let zh = Words::new(Lang::Zh).cools(&board::bond(&seen, who));
    assert_eq!(zh.as_deref(), Some("上次来往是第 2 天；第 5 天过后会冷下来。"));
    // From 2 it is one at a time.
    let warm = self::deal(&changed(TIMES, &[("met: 1, department", "met: 2, department")]));
    let course: Vec<i8> = (0..8).map(|days| nils(&after(&warm, 1, &IDLE[..days])).0).collect();
    assert_eq!(course, [2, 2, 2, 1, 1, 1, 0, 0]);
}

#[test]
fn acts_put_the_cooling_off_and_regular_visits_end_it() {
    let deal = deal(TIMES);
    // On the last day it is still in time.
    assert_eq!(nils(&after(&deal, 1, &["pass_day", "pass_day", "ask_nils"])), (1, Some(6)));
    // Beyond the calendar there is no date, and none that there was stays.
    let late = ["pass_day", "pass_day", "ask_nils", "pass_day", "pass_day", "door_nils_irma"];
    assert_eq!(nils(&after(&deal, 1, &late)), (1, None));
    assert_eq!(nils(&after(&deal, 1, &[&late[..], &["pass_day"]].concat())), (1, None));
    // What is done with others, or alone, is nothing to him.
    assert_eq!(nils(&after(&deal, 1, &["otto_talk", "ruth_plan"])), (1, Some(3)));
    // Regular visits are what RD-1 calls frequency: whoever is seen so does not cool.
    let regular = changed(
        TIMES,
        &[(r#"effects: [Meet("otto", 0), Learn"#, r#"effects: [Meet("otto", 0), Climb("nils", 2), Learn"#)],
    );
    let regular = self::deal(&regular);
    let choices = ["otto_talk", "pass_day", "pass_day", "pass_day"];
    assert_eq!(nils(&after(&regular, 1, &choices)), (1, None));
    // Somebody's word for us counts as an act, and a word against us doesn't.
    for (by, date) in [(1, Some(4)), (-1, None)] {
        let text = changed(
            TIMES,
            &[(
                r#"effects: [Meet("otto", 0), Learn"#,
                &format!(r#"effects: [Meet("otto", 0), Shift("nils", {by}), Learn"#),
            )],
        );
        assert_eq!(nils(&after(&self::deal(&text), 1, &["otto_talk"])).1, date, "{by}");
    }
}

#[test]
fn what_one_firm_does_to_the_other_reaches_everybody() {
    let deal = deal(TIMES);
    let scenario = &deal.scenario;
    let session = after(&deal, 1, &["summit"]);
    let states = |session: &Session| {
        ["nils", "irma", "otto", "ruth"].map(|name| {
            let state = session.position().person(person(&session.deal().scenario, name));
            if state.met { state.attitude } else { state.inclined }
        })
    };
    // Nils is met; the others hear of it before they meet us.
    assert_eq!(states(&session), [2, 1, 1, 1]);
    assert!(!can(&session, "summit"), "once is enough");
    let fact = scenario.facts.iter().find(|fact| fact.name == "summit").expect("it is known");
    assert_eq!(fact.kind, FactKind::Organisation);
    assert!(!can(&after(&deal, 1, &[]), "one_store"), "it builds on the summit");
    let both = after(&deal, 1, &["summit", "one_store"]);
    // Only the yard, where Nils and Otto work; what warms him puts his cooling off.
    assert_eq!(states(&both), [3, 1, 2, 1]);
    let met = after(&deal, 1, &["summit", "otto_talk"]);
    assert_eq!(met.position().person(person(scenario, "otto")).attitude, 1);
    // A plain deal says the same with the effect alone.
    let plain = changed(
        MINIMAL,
        &[
            (r#"letters: [E], met: 0"#, r#"letters: [E], met: 0, department: "purchasing""#),
            (
                r#"tell: (en: "A day", zh: "一天")"#,
                r#"tell: (en: "A day", zh: "一天"), effects: [InclineAll("purchasing", 1)]"#,
            ),
        ],
    );
    let plain = small(&plain);
    let session = after(&plain, 1, &["agree", "rest"]);
    let state = |name: &str| session.position().person(person(&plain.scenario, name));
    assert_eq!((state("anna").attitude, state("boris").inclined), (1, 0));
}

/// What the terminal tells of these days, in this order.
#[test]
fn the_terminal_tells_of_it() {
    let home = home();
    std::fs::write(home.path().join("times.ron"), TIMES).expect("a file");
    let sections = |lang: &str| {
        let arguments = ["play", "times.ron", "--seed", "1", "--plain", "--lang", lang];
        // The calendar and the people; three days alone; the calendar and the people; a summit, and away.
        let typed = typed(home.path(), &arguments, "d\nm\n6\n4\n3\nd\nm\n7\nn\nq\n");
        typed.1
    };
    let told = [
        (
            "en",
            &[
                "Irma Holt will be away from Day 4 to Day 5: at the ferry congress.",
                "Day 3, Nils Berg cools, if left alone until then, in 2 days",
                "Left alone, cools after Day 3.",
                "Ruth Lind is away, and nobody has said until when.",
                "Otto Krog is away, back on Day 6: out on the north line, where a boat lies.",
                "Nils Berg lets it ring out.",
                "Irma Holt is away, back on Day 6: at the ferry congress.",
                "How the firms are joined",
                "Both managements have met",
            ][..],
        ),
        (
            "zh-CN",
            &[
                "伊尔玛·霍尔特第 4 天到第 5 天不在：在外地开轮渡年会。",
                "尼尔斯·贝里：到这天还不走动，就会冷下来",
                "再不走动，第 3 天过后会冷下来。",
                "露特·林德不在，哪天回来，没有人说过。",
                "奥托·克罗格不在，第 6 天回来：去北线抢修趴窝的船。",
                "尼尔斯·贝里没接电话。",
                "伊尔玛·霍尔特不在，第 6 天回来：在外地开轮渡年会。",
                "两家管理层见过面",
            ][..],
        ),
    ];
    for (lang, lines) in told {
        let said = sections(lang).replace('\n', " ");
        let mut rest = said.as_str();
        for line in lines {
            let at = rest.find(line).unwrap_or_else(|| panic!("{line} is not told, or too early: {said}"));
            rest = &rest[at + line.len()..];
        }
    }
}

/// The deal at each of its decisions, by the solver and by brute force.
#[test]
fn a_deal_in_hard_times_is_solved_exactly() {
    let shorter = [("days: 8,", "days: 5,"), ("day: 8, concern", "day: 5, concern"), ("after: 3", "after: 2")];
    let deal = deal(&changed(TIMES, &shorter));
    let decisions = agrees_everywhere(&deal.scenario);
    assert!(decisions > 1_000, "{decisions}");
}

#[test]
fn faults_of_times_are_found() {
    let rows = [
        (
            "from: 4, to: 5",
            "from: 0, to: 5",
            "`away.from` of `irma` is 0; use 1 to 8",
            "`irma` 的`away.from`是 0；用 1 到 8",
        ),
        ("from: 4, to: 5", "from: 4, to: 9", "`away.to` of `irma` is 9; use 1 to 8", "用 1 到 8"),
        (
            "from: 4, to: 5",
            "from: 5, to: 4",
            "`irma` is away from Day 5 to Day 4; let `to` be 5 or more",
            "`irma` 从第 5 天到第 4 天不在",
        ),
        (
            "from: 4, to: 5, why",
            "why",
            "`irma` is away on every day of the calendar; leave days on which they can be seen",
            "日历上的每一天，`irma` 都不在",
        ),
        (
            r#"only_if: "otto_called""#,
            r#"only_if: "otto_caled""#,
            "there is no fact `otto_caled`; did you mean `otto_called`?",
            "`otto_called`",
        ),
        (
            r#"known_by: "ruth_leave""#,
            r#"known_by: "ruth_left""#,
            "there is no fact `ruth_left`; did you mean `ruth_leave`?",
            "`ruth_leave`",
        ),
        (r#"(en: "with her mother""#, r#"(en: """#, "`away.why` has no text in `en`", "`away.why`"),
        ("after: 3", "after: 0", "`cools.after` of `nils` is 0; use 1 to 8", "`nils` 的`cools.after`是 0"),
        ("after: 3", "after: 9", "`cools.after` of `nils` is 9; use 1 to 8", "用 1 到 8"),
        (
            "met: 1, department",
            "met: 1, rung: 2, department",
            "`nils` is on rung 2 from the start: whoever is seen regularly never cools; start with `rung` 1 or less",
            "`nils` 一开始就在第 2 级",
        ),
        (
            r#"inclines: ("yard", 1)"#,
            r#"inclines: ("yards", 1)"#,
            "there is no department `yards`; did you mean `yard`?",
            "`yards`",
        ),
        (r#"inclines: ("yard", 1)"#, r#"inclines: ("yard", 3)"#, "is 3; use -2 to 2", "用 -2 到 2"),
        (
            r#"met: 1, department: "yard""#,
            r#"met: 1, department: "everybody""#,
            "the department id `everybody` is used twice; rename one",
            "`everybody`",
        ),
        (r#"after: ["summit"]"#, r#"after: ["sumit"]"#, "there is no fact `sumit`; did you mean `summit`?", "`summit`"),
    ];
    for (from, to, wanted, zh) in rows {
        let text = changed(TIMES, &[(from, to)]);
        let found = content::scenario(text.as_bytes()).problems();
        let told: Vec<String> = found.iter().map(|p| format!("{}; {}", p.message, p.hint)).collect();
        assert!(told.iter().any(|line| line.contains(wanted)), "{wanted}: {told:#?}");
        let Err(problems) = content::scenario(text.as_bytes()) else { panic!("{to} is valid") };
        let words = Words::new(Lang::Zh);
        let told: Vec<String> =
            problems.iter().map(|problem| format!("{}；{}", words.problem(problem), words.help(problem))).collect();
        assert!(told.iter().any(|line| line.contains(zh)), "{zh}: {told:#?}");
        assert!(problems.iter().all(|problem| problem.start.line > 10), "{to}: at its place");
    }
}
