//! What the manual for authors says of days, events, leaving and sensible play is what happens.

use corner_office::model::{ActionId, Approach, Cause, Knowledge};
use corner_office::play::{Deal, Mode, Session};
use corner_office::report::SensiblePlay;
use corner_office::rules;
use corner_office::solve::{self, Limits, Unwatched};

use crate::solver::written;
use crate::support::MINIMAL;

const EVENTS: &str =
    r#"(id: "ring", outcomes: [(tell: (en: "It rings", zh: "铃响了"), effects: [Shift("boris", 1)])]),"#;
const REST: &str = r#"(id: "rest", approach: Wait, days: 1, label: (en: "Wait", zh: "等"), outcomes: [(tell: (en: "A day", zh: "一天"))]),"#;

/// The small deal with other texts in place of some of its own.
fn deal(changes: &[(&str, String)]) -> Deal {
    let text = changes.iter().fold(MINIMAL.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from} is not in the small deal");
        text.replace(from, to)
    });
    written(&text)
}

/// An event with `more` fields and `effects`.
fn event(id: &str, more: &str, effects: &str) -> String {
    format!(r#"(id: "{id}", {more} outcomes: [(tell: (en: "It is", zh: "有了"), effects: [{effects}])]),"#)
}

/// The small deal with these events; what it schedules is still to ring.
fn with_events(events: &[String]) -> Deal {
    deal(&[(EVENTS, format!("{EVENTS} {}", events.concat()))])
}

fn action(deal: &Deal, name: &str) -> ActionId {
    let at = deal.scenario.actions.iter().position(|a| a.name == name);
    ActionId(at.unwrap_or_else(|| panic!("no action {name}")) as u16)
}

/// The events that come of these choices, in their order, each with the day on which it came.
fn come(deal: &Deal, choices: &[&str]) -> Vec<(String, u8)> {
    let mut session = Session::new(deal.clone(), 1, Mode::Practice);
    for choice in choices {
        session.choose(action(deal, choice)).unwrap_or_else(|error| panic!("{choice}: {error}"));
    }
    let rolled = session.decisions().iter().flat_map(|d| d.rolled.clone());
    let named = |r: corner_office::play::Rolled| match r.cause {
        Cause::Event(id) => Some((deal.scenario.events[id.index()].name.clone(), r.day)),
        Cause::Action(_) | Cause::Deadline => None,
    };
    rolled.filter_map(named).collect()
}

fn names(come: &[(String, u8)]) -> Vec<&str> {
    come.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn the_earliest_comes_first_and_of_one_day_the_first_of_the_file() {
    let deal =
        with_events(&[event("later", "day: 2,", ""), event("same", "day: 2,", ""), event("early", "day: 1,", "")]);
    // Two days at once: all are due when they are over.
    assert_eq!(names(&come(&deal, &["agree", "visit"])), ["early", "later", "same"]);
}

#[test]
fn the_rest_of_a_day_waits_for_a_conversation_that_an_event_begins() {
    let deal = with_events(&[event("talk", "day: 1,", r#"Talk("room")"#), event("other", "day: 1,", "")]);
    assert_eq!(names(&come(&deal, &["agree", "rest"])), ["talk"]);
    assert_eq!(names(&come(&deal, &["agree", "rest", "trade"])), ["talk", "other"]);
}

#[test]
fn a_condition_is_asked_when_its_event_is_next() {
    let when = r#"day: 1, when: Knows("power"),"#;
    let teach = || event("teach", "day: 1,", r#"Learn("power")"#);
    // What comes before it on the same day counts, and what comes after does not.
    let deal = with_events(&[teach(), event("asks", when, "")]);
    assert_eq!(names(&come(&deal, &["agree", "rest"])), ["teach", "asks"]);
    let deal = with_events(&[event("asks", when, ""), teach()]);
    assert_eq!(
        names(&come(&deal, &["agree", "rest", "rest", "rest"])),
        ["teach"],
        "it passes, and does not come again"
    );
    // One that falls due during a conversation is asked about after it.
    let deal = with_events(&[event("talk", "day: 1,", r#"Talk("room")"#), event("asks", when, "")]);
    assert_eq!(names(&come(&deal, &["agree", "rest", "trade"])), ["talk", "asks"]);
}

#[test]
fn the_last_day_brings_its_events_before_the_deadline() {
    let deal = with_events(&[event("last", "day: 5,", "")]);
    let rests = ["agree", "rest", "rest", "rest", "rest", "rest"];
    assert_eq!(come(&deal, &rests), [("last".to_owned(), 5)]);
}

#[test]
fn schedule_takes_the_place_of_the_date_that_there_was() {
    let schedule = |days: u8| {
        let rest = REST.replace(
            r#"outcomes: [(tell: (en: "A day", zh: "一天"))]"#,
            &format!(
                r#"once: true, outcomes: [(tell: (en: "A day", zh: "一天"), effects: [Schedule("fixed", {days})])]"#
            ),
        );
        let idle = REST.replace(r#"id: "rest""#, r#"id: "idle""#);
        deal(&[(REST, format!("{rest} {idle}")), (EVENTS, format!("{EVENTS} {}", event("fixed", "day: 3,", "")))])
    };
    let idle = ["agree", "rest", "idle", "idle", "idle"];
    // Counted from the day on which it is scheduled: the first is over.
    assert_eq!(come(&schedule(1), &idle), [("fixed".to_owned(), 2)], "earlier, and not on its day again");
    assert_eq!(come(&schedule(3), &idle), [("fixed".to_owned(), 4)], "later, and not on its day before");
    assert_eq!(come(&schedule(5), &idle), [("fixed".to_owned(), 3)], "beyond the last day nothing changes");
}

/// Leaving is what has the approach, wherever it stands.
#[test]
fn who_may_not_leave_keeps_what_has_another_approach() {
    let desk = REST.replace(r#"id: "rest", approach: Wait"#, r#"id: "drop", approach: WalkAway"#);
    let anywhere = r#"(id: "pause", approach: Wait, days: 1, label: (en: "Pause", zh: "歇一天"), outcomes: [(tell: (en: "A day", zh: "一天"))]),"#;
    let deal = deal(&[
        (REST, format!("{REST} {desk}")),
        (r#"(id: "leave", approach: WalkAway"#, format!(r#"{anywhere} (id: "leave", approach: WalkAway"#)),
    ]);
    let mut session = Session::new(deal.clone(), 1, Mode::Practice);
    session.choose(action(&deal, "agree")).expect("legal");
    let offered = |walking| {
        let solution = solve::solve(&deal.scenario, &Limits { walking, ..Limits::default() });
        let options = solution.options(session.knowledge()).expect("solved");
        options.iter().map(|o| deal.scenario.action(o.action).name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(offered(true), ["visit", "rest", "drop", "pause", "leave"]);
    assert_eq!(offered(false), ["visit", "rest", "pause"]);
    assert_eq!(deal.scenario.action(action(&deal, "drop")).approach, Approach::WalkAway);
}

#[test]
fn sensible_play_drops_what_comes_up_less_than_once_in_a_thousand() {
    let often = |usual: u32, rare: u32| {
        let (tells, silent) = (r#"by_truth: [("open", 3), ("shut", 1)]"#, r#"by_truth: [("open", 0), ("shut", 2)]"#);
        let deal = deal(&[(tells, format!("weight: {usual}")), (silent, format!("weight: {rare}"))]);
        let solution = solve::solve(&deal.scenario, &Limits::default());
        let sensible = SensiblePlay::of(&deal, &solution, &Unwatched).expect("solved");
        let start = Knowledge { position: rules::start(&deal.scenario), belief: deal.scenario.prior() };
        assert_eq!(sensible.decision_points[0].knowledge, start);
        // In the second conversation without the fact that the first teaches.
        let in_talk = |k: &Knowledge| k.position.scene != start.position.scene && k.position.day == 0;
        let known =
            sensible.decision_points.iter().filter(|j| in_talk(&j.knowledge) && j.knowledge.position.facts.is_empty());
        known.map(|j| j.reach).sum::<u64>()
    };
    assert_eq!([often(999, 1), often(1000, 1)].map(|reach| reach > 0), [true, false]);
}

/// What Boris feels at the first meeting, when these effects came the day before it, and after one more such.
fn at_first(effects: &str) -> i8 {
    let deal = with_events(&[event("word", "day: 1,", effects), event("meet", "day: 2,", r#"Meet("boris", 0)"#)]);
    let mut session = Session::new(deal.clone(), 1, Mode::Practice);
    for choice in ["agree", "rest", "rest"] {
        session.choose(action(&deal, choice)).expect("legal");
    }
    let boris =
        deal.scenario.person_ids().find(|&id| deal.scenario.person(id).name_id == "boris").expect("he is there");
    let state = session.position().person(boris);
    assert!(state.met && state.inclined == 0, "nothing waits any more");
    state.attitude
}

#[test]
fn what_goes_ahead_waits_for_the_first_meeting() {
    for (effects, attitude) in [
        ("", 0),
        (r#"Shift("boris", 1)"#, 0),
        (r#"Incline("boris", 1)"#, 1),
        (r#"Incline("boris", -1)"#, -1),
        // Within the scale, and no more than two in all.
        (r#"Incline("boris", -2)"#, -1),
        (r#"Incline("boris", 2), Incline("boris", 2)"#, 2),
        (r#"Incline("boris", 2), Incline("boris", -1)"#, 1),
        // Of somebody met it is a shift.
        (r#"Meet("boris", 1), Incline("boris", 2)"#, 3),
    ] {
        assert_eq!(at_first(effects), attitude, "{effects}");
    }
}
