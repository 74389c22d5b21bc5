//! Every deal that ships passes all gates, and a gate can be shut.

use corner_office::play::{Bot, Deal};
use corner_office::report::{Gate, gates};
use corner_office::solve::{Limits, Unwatched};

use crate::support::{all_shipped, minimal, reasons_blamed, small};

/// Fewer than the command takes: the rungs of the shipped deals are far enough apart.
const PLAYS: u64 = 4_000;

fn limits() -> Limits {
    Limits { threads: 2, ..Limits::default() }
}

#[test]
fn every_shipped_deal_passes_all_gates() {
    for deal in all_shipped() {
        let passages = gates(&deal, &limits(), PLAYS, &Unwatched).expect("bots play by the rules");
        let shut: Vec<_> = passages.iter().filter(|p| !p.open).collect();
        assert!(shut.is_empty(), "{}: {shut:#?}", deal.scenario.name);
        assert!(passages.len() > 20, "{}: only {} gates were tried", deal.scenario.name, passages.len());
    }
}

#[test]
fn a_deal_without_a_lesson_does_not_pass() {
    let passages = gates(&minimal(), &limits(), 500, &Unwatched).expect("bots play by the rules");
    let shut = |wanted: fn(&Gate) -> bool| passages.iter().any(|p| !p.open && wanted(&p.gate));
    assert!(shut(|g| matches!(g, Gate::Ladder { .. })), "{passages:#?}");
    assert!(passages.iter().any(|p| p.open && p.gate == Gate::Proven));
}

#[test]
fn a_tension_must_be_declared_and_come_up() {
    // A question that is best is blamed; then that is declared, and something that never comes up as well.
    let declared = ["ssm4_reason_to_act", "vr5_give_in"];
    let shut = [&declared[..0], &declared[..1], &declared[..]].map(|rules| {
        let deal = reasons_blamed(rules);
        let passages = gates(&deal, &limits(), 1, &Unwatched).expect("bots play by the rules");
        passages.iter().filter(|p| !p.open && matches!(p.gate, Gate::Tension { .. })).count()
    });
    assert!(shut[1] < shut[0] && shut[1] < shut[2], "{shut:?}");
}

/// Four truths, a bet on each, and a question that tells which it is so many times in so many.
fn bets(right: u32, wrong: u32) -> Deal {
    let truths = ["north", "south", "east", "west"];
    let both = |text: &str| format!(r#"(en: "{text}", zh: "字")"#);
    let list = |of: &dyn Fn(&str) -> String| truths.map(of).concat();
    let by_truth = |own: &str, right: u32, wrong: u32| {
        let weights = truths.map(|truth| format!("(\"{truth}\", {})", if truth == own { right } else { wrong }));
        format!("by_truth: [{}]", weights.join(", "))
    };
    let told = both("t");
    let truth = |id: &str| {
        let weight = if id == "north" { 2 } else { 1 };
        format!(r#"(id: "{id}", weight: {weight}, title: {told}, reveal: {told}),"#)
    };
    let answer = |id: &str| format!("({}, tell: {told}),", by_truth(id, right, wrong));
    let bet = |id: &str| {
        let (won, lost) = (by_truth(id, 1, 0), by_truth(id, 0, 1));
        format!(
            r#"(id: "bet_{id}", label: {told}, outcomes: [
                ({won}, tell: {told}, effects: [End("won")]), ({lost}, tell: {told}, effects: [End("lost")])]),"#
        )
    };
    let ending = |id: &str, kind: &str, worth: i32| {
        format!(r#"(id: "{id}", kind: {kind}, title: {told}, text: {told}, worth: {worth}),"#)
    };
    small(&format!(
        r#"(id: "bets", rulebook: "signature", title: {told}, teaser: {told}, briefing: [{told}], aims: [{told}],
            history: [{told}], calendar: (days: 3, day_value: 1, stage: 3), truths: [{}], facts: [],
            people: [(id: "anna", name: {told}, role: {told}, about: {told}, door: {told}, letters: [E], met: 0)],
            desk: [(id: "ask", who: "anna", days: 1, once: true, label: {told}, moves: [AskProblem],
                outcomes: [{}]), {}],
            walk_away: [(id: "leave", label: {told}, outcomes: [(tell: {told}, effects: [End("left")])])],
            deadline: [(outcomes: [(tell: {told}, effects: [End("lost")])])],
            endings: [{}{}{}])"#,
        list(&truth),
        list(&answer),
        list(&bet),
        ending("won", "Won", 100),
        ending("lost", "Lost", -20),
        ending("left", "WalkedAway", 0),
    ))
}

#[test]
fn listening_must_pay() {
    let told = |deal: &Deal| {
        let passages = gates(deal, &limits(), 500, &Unwatched).expect("bots play by the rules");
        let of = |bot: Bot| {
            let loses = passages.iter().find_map(|p| match p.gate {
                Gate::ListeningPays { bot: other, per_mille } if other == bot => Some((per_mille, p.open)),
                _ => None,
            });
            loses.unwrap_or_else(|| panic!("{passages:#?}"))
        };
        let changes = passages.iter().find_map(|p| match p.gate {
            Gate::HearingChanges { decisions, per_mille } => Some((decisions, per_mille, p.open)),
            _ => None,
        });
        (of(Bot::Deaf), of(Bot::Unasking), changes.unwrap_or_else(|| panic!("{passages:#?}")))
    };
    // Whoever asks hears which of four bets wins: what was the best one is no longer, for three of them.
    let (deaf, unasking, changes) = told(&bets(1, 0));
    assert!(deaf.1 && unasking.1 && deaf.0 > 500 && unasking.0 > 500, "{deaf:?} {unasking:?}");
    assert!(changes.2 && changes.0 == 3 && changes.1 > 50, "{changes:?}");
    // The answer says the same whatever is true.
    let (deaf, unasking, changes) = told(&bets(1, 1));
    assert_eq!((deaf, unasking, changes), ((0, false), (0, false), (0, 0, false)));
}

#[test]
fn what_hearing_changes_is_the_same_for_any_number_of_workers() {
    let changes = |threads| {
        let limits = Limits { threads, ..Limits::default() };
        let passages = gates(&bets(3, 1), &limits, 50, &Unwatched).expect("bots play by the rules");
        let listening = |p: &corner_office::report::Passage| {
            matches!(p.gate, Gate::HearingChanges { .. } | Gate::ListeningPays { .. })
        };
        passages.into_iter().filter(listening).collect::<Vec<_>>()
    };
    let one = changes(1);
    assert_eq!((one.len(), &changes(2)), (3, &one));
}
