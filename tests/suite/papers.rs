//! Papers that an author writes: each is one entry, made once, as good as its lines; what it opens is spent by
//! the author's own effects. And stocks, which run out.

use corner_office::content;
use corner_office::model::{Band, PaperKind, PaperPart, Scene};
use corner_office::play::{Deal, Mode, Offer, PaperFault, Session, lines_now, offers, paper_of};
use corner_office::report::{self, Graded};
use corner_office::rules;
use corner_office::words::Words;

use crate::support::{MINIMAL, Problems, small, solved};

const PLAN: &str = r#"papers: [
    (id: "plan", kind: CallPlan, to: "boris", approach: Research, days: 1, when: Knows("promise"), moves: [PrepareCall],
        lines: [
            (part: Initiative, needs: "sign", text: (en: "A right", zh: "甲对")),
            (part: Initiative, text: (en: "A wrong", zh: "甲错"), wrong: (en: "No", zh: "不")),
            (part: Driver, text: (en: "B right", zh: "乙对")),
            (part: Driver, text: (en: "B wrong", zh: "乙错"), wrong: (en: "No", zh: "不")),
            (part: WayIn, text: (en: "C right", zh: "丙对")),
            (part: WayIn, text: (en: "C wrong", zh: "丙错"), wrong: (en: "No", zh: "不")),
            (part: Result, text: (en: "D right", zh: "丁对")),
            (part: Result, text: (en: "D wrong", zh: "丁错"), wrong: (en: "No", zh: "不")),
            (part: Consequence, text: (en: "E right", zh: "戊对")),
            (part: Consequence, text: (en: "E wrong", zh: "戊错"), wrong: (en: "No", zh: "不")),
        ],
        full: (label: (en: "Plan it well", zh: "好"), outcomes: [(tell: (en: "Done", zh: "写完"), effects: [Learn("power"), Stock("hours", -1)])]),
        fair: (label: (en: "Plan it half", zh: "中"), outcomes: [(tell: (en: "Done", zh: "写完"), effects: [Learn("power")])]),
        poor: (label: (en: "Plan it badly", zh: "差"), outcomes: [(tell: (en: "Done", zh: "写完"))])),
],
stocks: [(id: "hours", title: (en: "hours of the engineer", zh: "工程师工时"), count: 2)],
facts: ["#;

/// The small deal with a plan of a call on the head, and hours that run out.
fn text() -> String {
    MINIMAL.replacen("facts: [", PLAN, 1).replacen(
        "desk: [",
        r#"desk: [
        (id: "spend", approach: Wait, days: 1, when: StockFrom("hours", 1), label: (en: "Spend", zh: "用掉"), outcomes: [
            (tell: (en: "Spent", zh: "用了"), effects: [Stock("hours", -2), Money(1)]),
        ]),"#,
        1,
    )
}

fn deal() -> Deal {
    small(&text())
}

/// A session at the desk, where the plan can be written.
fn at_desk(deal: &Deal) -> Session {
    let mut session = Session::new(deal.clone(), 1, Mode::Practice);
    choose(&mut session, "agree");
    assert_eq!(session.position().scene, Scene::Desk);
    session
}

fn choose(session: &mut Session, name: &str) {
    let action = session.deal().scenario.action_named(name).unwrap_or_else(|| panic!("{name}"));
    session.choose(action).unwrap_or_else(|error| panic!("{name}: {error}"));
}

fn names(session: &Session) -> Vec<String> {
    session.legal_actions().iter().map(|&id| session.deal().scenario.action(id).name.clone()).collect()
}

#[test]
fn a_paper_is_one_entry_and_made_once() {
    let deal = deal();
    let session = at_desk(&deal);
    // The first part can't be written right, since nothing is known: so nobody can write all five.
    assert_eq!(names(&session), ["spend", "visit", "rest", "plan_fair", "plan_poor", "leave"]);
    let offered = offers(&deal.scenario, &session.legal_actions());
    assert_eq!(offered.iter().filter(|offer| **offer == Offer::Paper(0)).count(), 1);
    assert_eq!(offered.len(), 5);
    for lang in [corner_office::model::Lang::En, corner_office::model::Lang::Zh] {
        let words = Words::new(lang);
        let name = words.offer(&deal.scenario, Offer::Paper(0));
        assert!(name.contains(deal.scenario.people[1].short.get(lang)), "{name}");
    }
    for (lines, band) in [(vec![2, 4, 6, 8], Band::Fair), (vec![2, 4], Band::Poor), (vec![1, 2, 4, 6, 8], Band::Fair)] {
        let mut made = session.clone();
        let action = made.write(0, &lines).unwrap_or_else(|fault| panic!("{lines:?}: {fault}")).action;
        assert_eq!(deal.scenario.action(action).makes.map(|makes| makes.band), Some(band), "{lines:?}");
        assert!(!made.legal_actions().iter().any(|&id| paper_of(&deal.scenario, id).is_some()), "{lines:?}");
        assert_eq!(made.write(0, &lines).map(drop), Err(PaperFault::NotPossible));
    }
    assert!(Session::new(deal, 1, Mode::Practice).write(0, &[2]).is_err(), "it has its own condition");
}

#[test]
fn a_full_paper_takes_what_is_known() {
    let text = text().replacen(r#"needs: "sign", "#, r#"needs: "promise", "#, 1);
    let deal = small(&text);
    let mut session = at_desk(&deal);
    let lines = lines_now(&deal.scenario.papers[0], session.position());
    assert_eq!(lines.len(), 10);
    let full = session.write(0, &[0, 2, 4, 6, 8]).expect("all of it is right").action;
    assert!(deal.scenario.action(full).makes_a(PaperKind::CallPlan, Band::Full));
    assert!(Graded::of(&session, &session.decisions()[1]).is_none(), "nothing before the end");
    choose(&mut session, "leave");
    let made = Graded::of(&session, &session.decisions()[1]).expect("it is over");
    assert_eq!((made.band, made.counts(), made.left_out().count()), (Band::Full, (5, 0), 0));
    let mut half = at_desk(&deal);
    half.write(0, &[1, 4]).expect("it can be written");
    choose(&mut half, "leave");
    let made = Graded::of(&half, &half.decisions()[1]).expect("it is over");
    let missing: Vec<PaperPart> = made.left_out().collect();
    assert_eq!((made.band, made.counts()), (Band::Poor, (1, 1)));
    assert_eq!(missing, [PaperPart::Driver, PaperPart::Result, PaperPart::Consequence]);
}

#[test]
fn a_stock_runs_out_and_is_told() {
    let deal = deal();
    let mut session = at_desk(&deal);
    let told =
        |session: &Session| Words::new(corner_office::model::Lang::En).stocks(&deal.scenario, session.position());
    assert_eq!(told(&session), ["hours of the engineer: 2"]);
    choose(&mut session, "spend");
    assert_eq!(told(&session), ["hours of the engineer: 0"]);
    assert!(!names(&session).contains(&"spend".to_owned()), "none is left");
    // Below nothing there is nothing.
    let less = small(&text().replacen("count: 2", "count: 1", 1));
    let mut session = at_desk(&less);
    choose(&mut session, "spend");
    assert_eq!(session.position().stocks, [0; 4]);
}

#[test]
fn whoever_wrote_the_paper_the_solver_knows_it() {
    let deal = deal();
    let start = corner_office::model::Knowledge { position: deal.scenario.start, belief: deal.scenario.prior() };
    let solution = solved(&deal);
    assert!(solution.best(&start).is_some());
    let session = at_desk(&deal);
    let options = solution.options(session.knowledge()).expect("it is solved");
    let of = |name: &str| options.iter().find(|o| deal.scenario.action(o.action).name == name).expect("it is one").best;
    assert!(of("plan_fair") > of("plan_poor"), "what is known of power opens his door");
    let mut legal = Vec::new();
    rules::legal_actions(&deal.scenario, session.position(), &mut legal);
    assert_eq!(legal.len(), options.len());
    let menu = report::board::Menu::of(&deal.scenario, session.position(), &legal);
    assert!(menu.entries.contains(&Offer::Paper(0)));
}

#[test]
fn faults_of_papers_and_stocks_are_found() {
    let right = text();
    let rows = [
        (r#"to: "boris", approach"#, "approach", "the paper `plan` does not say whom it is for; give the id"),
        (r#"to: "boris", approach"#, r#"to: "borris", approach"#, "there is no person `borris`; did you mean `boris`?"),
        (
            "(part: WayIn, text: (en: \"C wrong\"",
            "(part: Appeal, text: (en: \"C wrong\"",
            "the paper `plan` has 1 right and 0 wrong lines for WayIn",
        ),
        (
            "(part: WayIn, text: (en: \"C wrong\"",
            "(part: Appeal, text: (en: \"C wrong\"",
            "`Appeal` is no part of the paper `plan`, which is a CallPlan; its parts are Initiative, Driver",
        ),
        (r#"needs: "sign", text"#, r#"needs: "sing", text"#, "there is no fact `sing`; did you mean `sign`?"),
        (r#"Stock("hours", -1)"#, r#"Stock("ours", -1)"#, "there is no stock `ours`; did you mean `hours`?"),
        (r#"Stock("hours", -1)"#, r#"Stock("hours", -16)"#, "is -16; use -15 to 15"),
        (r#"StockFrom("hours", 1)"#, r#"StockFrom("hours", 0)"#, "is 0; use 1 to 15"),
        ("count: 2", "count: 16", "is 16; use 0 to 15"),
        (r#"(en: "hours of the engineer""#, r#"(en: """#, "`title` has no text in `en`"),
    ];
    for (from, to, wanted) in rows {
        let text = right.replacen(from, to, 1);
        assert_ne!(text, right, "{from}");
        let found = content::scenario(text.as_bytes()).problems();
        let told: Vec<String> = found.iter().map(|p| format!("{}; {}", p.message, p.hint)).collect();
        assert!(told.iter().any(|line| line.contains(wanted)), "{wanted}: {told:#?}");
    }
}
