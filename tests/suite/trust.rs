//! Why the oracle and the random deals may be believed: sums done by hand, what must hold of any
//! deal, and a second search that reaches the same.

use std::collections::BTreeSet;

use corner_office::content;
use corner_office::model::{
    Approach, Belief, Condition, EndingKind, Expr, FactKind, Knowledge, Leaf, Move, Scenario, TruthId,
};
use corner_office::report::board;
use corner_office::rules;

use crate::generate;
use crate::oracle::{Bounds, Oracle};
use crate::ratio::Ratio;
use crate::search::{Owner, explore};
use crate::support::root;

/// A deal in which asking before bidding is worth a day. `§` stands for a text.
///
/// - Bid at once: a day, −2; half the truths are good: 100/2 − 40/2 = 30. Together 28.
/// - Ask first, −2. `up` comes half the time, and then good is 4 in 5: a bid is worth
///   −2 + 80 − 8 = 70. After `down` good is 1 in 5: a bid is worth −2 + 20 − 32 = −14, and leaving 5.
///   Together −2 + (70 + 5)/2 = 35½.
/// - Worst: ask, leave after `up` and bid after `down`: −2 + (5 − 14)/2 = −6½.
/// - Truth known: 98 if it is good, else 5.
/// - Never leaving: asking comes to −2 + (70 − 14)/2 = 26, so 28 is best.
pub const ASK_FIRST: &str = r#"(id: "ask", rulebook: "signature", title: §, teaser: §, briefing: [§], aims: [§], history: [§],
    calendar: (days: 3, day_value: 2, stage: 1),
    truths: [(id: "good", weight: 7, title: §, reveal: §), (id: "bad", weight: 7, title: §, reveal: §)],
    people: [(id: "ann", name: §, role: §, about: §, door: §, letters: [D])],
    facts: [],
    opening: "call",
    nodes: [(id: "call", who: "ann", setting: §, say: §, options: [
        (id: "well", label: §, outcomes: [(tell: §, effects: [Desk])]),
        (id: "fine", label: §, outcomes: [(tell: §, effects: [Desk])]),
    ])],
    desk: [
        (id: "probe", approach: Research, days: 1, once: true, label: §, outcomes: [
            (by_truth: [("good", 4), ("bad", 1)], tell: §), (by_truth: [("good", 1), ("bad", 4)], tell: §)]),
        (id: "bid", approach: Propose, days: 1, label: §, outcomes: [
            (by_truth: [("good", 1), ("bad", 0)], tell: §, effects: [End("won")]),
            (by_truth: [("good", 0), ("bad", 1)], tell: §, effects: [End("lost")])]),
    ],
    walk_away: [(id: "leave", approach: WalkAway, label: §, outcomes: [(tell: §, effects: [End("left")])])],
    deadline: [(outcomes: [(tell: §, effects: [End("lost")])])],
    endings: [(id: "won", kind: Won, worth: 100, title: §, text: §), (id: "lost", kind: Lost, worth: -40, title: §, text: §),
        (id: "left", kind: WalkedAway, worth: 5, title: §, text: §)],
)"#;

/// A deal in which a call that must be waited for says more than it seems: chances have different
/// sums under different truths.
///
/// Prior 2 : 1 : 1. `go` means no call: a bid is won under `eager` half the time, under `torn` a
/// quarter. That is (1 + ¼)/4 = 5/16, and −1 + 40·5/16 − 4·11/16 = 8¾.
///
/// `call`, then two days of waiting: −2. It rings with weights 2 : ⅓ : 0. Then a bid is won with
/// 2 and ⅓·½, together 13/6 of 7/3: −7/3 + 40·13/6 − 4·1/6 = 251/3. It stays silent with 0 : ⅔ : 1.
/// Then a bid is won with ⅔·¼ = 1/6 of 5/3: −5/3 + 40/6 − 4·9/6 = −1, and leaving is worth
/// 2·5/3 = 10/3. Together −2 + (251/3 + 10/3)/4 = 19¾.
///
/// - Worst: wait for three days and lose, −3 − 4 = −7.
/// - Truth known: `eager` −3 + 40 = 37; `torn` −2 + ⅓·17 + ⅔·6 = 23/3; `cold` 2.
/// - Never leaving: −2 + (251/3 − 1)/4 = 56/3.
pub const WAIT_FOR_IT: &str = r#"(id: "wait", rulebook: "signature", title: §, teaser: §, briefing: [§], aims: [§], history: [§],
    calendar: (days: 3, day_value: 1, stage: 1),
    truths: [(id: "eager", weight: 2, title: §, reveal: §), (id: "torn", weight: 1, title: §, reveal: §),
        (id: "cold", weight: 1, title: §, reveal: §)],
    people: [(id: "ann", name: §, role: §, about: §, door: §, letters: [D])],
    facts: [(id: "called", kind: Stand, text: §)],
    opening: "talk",
    nodes: [(id: "talk", who: "ann", setting: §, say: §, options: [
        (id: "go", label: §, outcomes: [(tell: §, effects: [Desk])]),
        (id: "call", label: §, outcomes: [(tell: §, effects: [Schedule("ring", 2), Desk])]),
    ])],
    desk: [
        (id: "idle", approach: Wait, days: 1, label: §, outcomes: [(tell: §)]),
        (id: "bid", approach: Propose, days: 1, label: §, cases: [
            (when: Knows("called"), outcomes: [
                (by_truth: [("eager", 3), ("torn", 2), ("cold", 0)], tell: §, effects: [End("won")]),
                (by_truth: [("eager", 0), ("torn", 2), ("cold", 2)], tell: §, effects: [End("lost")])]),
            (outcomes: [
                (by_truth: [("eager", 1), ("torn", 1), ("cold", 0)], tell: §, effects: [End("won")]),
                (by_truth: [("eager", 1), ("torn", 3), ("cold", 1)], tell: §, effects: [End("lost")])]),
        ]),
    ],
    walk_away: [(id: "leave", approach: WalkAway, label: §, outcomes: [(tell: §, effects: [End("left")])])],
    events: [(id: "ring", outcomes: [
        (by_truth: [("eager", 2), ("torn", 1), ("cold", 0)], tell: §, effects: [Learn("called")]),
        (by_truth: [("eager", 0), ("torn", 2), ("cold", 1)], tell: §)])],
    deadline: [(outcomes: [(tell: §, effects: [End("lost")])])],
    endings: [(id: "won", kind: Won, worth: 40, title: §, text: §), (id: "lost", kind: Lost, worth: -4, title: §, text: §),
        (id: "left", kind: WalkedAway, worth: 2, title: §, text: §)],
)"#;

/// A deal written as above.
pub fn by_hand(source: &str) -> Scenario {
    let text = source.replace('§', "(en: \"x\", zh: \"x\")");
    content::scenario(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn sums_done_by_hand_come_out() {
    let half = |top: i128| Ratio::new(top, 2);
    let deal = by_hand(ASK_FIRST);
    let oracle = Oracle::new(&deal);
    let start = oracle.start();
    assert_eq!(oracle.value(&start), Bounds { best: half(71), worst: half(-13) });
    assert_eq!(hindsight(&oracle, &deal), [half(2 * 98), half(2 * 5)]);
    assert_eq!(Oracle::staying(&deal).value(&start).best, half(2 * 28));
    let options: Vec<Ratio> = oracle.options(&start).into_iter().map(|(_, bounds)| bounds.best).collect();
    assert_eq!(options, [half(71), half(71), half(2 * 5)]);

    let deal = by_hand(WAIT_FOR_IT);
    let oracle = Oracle::new(&deal);
    let start = oracle.start();
    assert_eq!(oracle.value(&start), Bounds { best: Ratio::new(79, 4), worst: Ratio::new(-7, 1) });
    assert_eq!(hindsight(&oracle, &deal), [Ratio::new(37, 1), Ratio::new(23, 3), Ratio::new(2, 1)]);
    assert_eq!(Oracle::staying(&deal).value(&start).best, Ratio::new(56, 3));
    let options: Vec<Ratio> = oracle.options(&start).into_iter().map(|(_, bounds)| bounds.best).collect();
    assert_eq!(options, [Ratio::new(35, 4), Ratio::new(79, 4), Ratio::new(2, 1)]);
    let can_win = |truth| oracle.can_win(&oracle.start_under(TruthId(truth)));
    assert_eq!([can_win(0), can_win(1), can_win(2)], [true, true, false]);
}

fn hindsight(oracle: &Oracle<'_>, scenario: &Scenario) -> Vec<Ratio> {
    scenario.truth_ids().map(|truth| oracle.value(&oracle.start_under(truth)).best).collect()
}

/// What must hold of any deal.
#[test]
fn the_oracle_keeps_every_law() {
    for (seed, deal) in generate::deals().iter().enumerate() {
        let scenario = &deal.scenario;
        let (oracle, staying) = (Oracle::new(scenario), Oracle::staying(scenario));
        let start = oracle.start();
        let (value, reached) = (oracle.value(&start), oracle.reach(&start, usize::MAX).expect("no limit"));
        let options = oracle.options(&start);
        assert_eq!(Some(value.best), options.iter().map(|(_, o)| o.best).max(), "seed {seed}");
        assert_eq!(Some(value.worst), options.iter().map(|(_, o)| o.worst).min(), "seed {seed}");
        assert!(options.iter().all(|(_, o)| o.worst <= o.best), "seed {seed}");
        let (mut most, mut least) = (Ratio::ZERO, Ratio::ZERO);
        for truth in scenario.truth_ids() {
            let (share, known) = (start.weights[truth.index()].over(start.total()), oracle.start_under(truth));
            let bounds = oracle.value(&known);
            (most, least) = (most + share * bounds.best, least + share * bounds.worst);
        }
        assert!(value.best <= most && least <= value.worst, "seed {seed}: to know the truth is never worse");
        let bound = staying.value(&start);
        assert!(bound.best <= value.best && value.worst <= bound.worst, "seed {seed}: to have a choice is never worse");
        let won = reached.endings.iter().any(|&e| scenario.ending(e).kind == EndingKind::Won);
        assert_eq!(oracle.can_win(&start), won, "seed {seed}");
        let other = explore(scenario);
        assert_eq!((reached.depth, &reached.endings), (other.longest.len(), &other.endings), "seed {seed}");
        assert_eq!(reached.outcomes, other.outcomes, "seed {seed}");
    }
}

#[test]
fn to_remember_changes_nothing() {
    for (seed, deal) in generate::deals().iter().enumerate().step_by(3) {
        let (plain, quick) = (Oracle::new(&deal.scenario), Oracle::new(&deal.scenario).remembering());
        assert_eq!(plain.value(&plain.start()), quick.value(&quick.start()), "seed {seed}");
        assert_eq!(plain.options(&plain.start()), quick.options(&quick.start()), "seed {seed}");
    }
}

/// A play of a random deal: what the learner believes is what the oracle carries along.
#[test]
fn joint_weights_are_in_proportion_to_belief() {
    for (seed, deal) in generate::deals().iter().enumerate() {
        let oracle = Oracle::new(&deal.scenario);
        for play in 0..4 {
            let mut known = oracle.start();
            generate::wander(deal, play, true, |session| {
                if let Some(decision) = session.decisions().last() {
                    known = oracle.after(&known, decision);
                }
                let belief = Belief::new(known.whole_weights());
                assert_eq!(*session.knowledge(), Knowledge { position: known.position, belief }, "seed {seed}");
            });
        }
    }
}

/// The share of the deals of which something is true, in whole percent.
fn share(of: &[bool]) -> usize {
    of.iter().filter(|yes| **yes).count() * 100 / of.len()
}

#[test]
fn random_deals_are_worth_solving() {
    let (mut hidden, mut tied, mut long, mut won) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for deal in generate::deals() {
        let scenario = &deal.scenario;
        let oracle = Oracle::new(scenario).remembering();
        let start = oracle.start();
        let best = oracle.value(&start).best;
        let known = hindsight(&oracle, scenario).into_iter().zip(start.weights).map(|(h, w)| h * w);
        hidden.push(best < known.sum::<Ratio>().over(start.total()));
        let options = oracle.options(&start);
        tied.push(options.iter().filter(|(_, o)| o.best == best).count() > 1);
        long.push(oracle.longest_best(&start, Ratio::ZERO) >= 3);
        won.push(oracle.can_win(&start));
    }
    let shares = [share(&hidden), share(&tied), share(&long), share(&won)];
    let least = [35, 20, 50, 80];
    assert!(shares.iter().zip(least).all(|(share, least)| *share >= least), "{shares:?}, but {least:?} are needed");
}

/// Everything that the format has comes up in some play of some random deal: each effect happens,
/// and each condition is met and not met.
#[test]
fn random_deals_use_everything() {
    let (mut effects, mut met, mut unmet) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let (mut cooled, mut away) = (0, 0);
    for deal in generate::deals() {
        let scenario = &deal.scenario;
        let oracle = Oracle::new(scenario);
        for (owner, outcome) in oracle.reach(&oracle.start(), usize::MAX).expect("no limit").outcomes {
            let resolution = match owner {
                Owner::Action(id) => &scenario.action(id).resolution,
                Owner::Event(id) => &scenario.events[id.index()].resolution,
                Owner::Deadline => &scenario.deadline,
            };
            effects.extend(resolution.outcomes[usize::from(outcome)].effects.iter().map(name_of));
            let cools = |id| scenario.people.iter().any(|person| person.cools == Some(id));
            cooled += usize::from(matches!(owner, Owner::Event(id) if cools(id)));
        }
        let resolutions =
            scenario.actions.iter().map(|a| &a.resolution).chain(scenario.events.iter().map(|e| &e.resolution));
        let cases = resolutions.chain([&scenario.deadline]).flat_map(|r| &r.cases).map(|c| &c.when);
        let all = scenario.actions.iter().map(|a| &a.when).chain(scenario.events.iter().map(|e| &e.when)).chain(cases);
        let mut conditions = Vec::new();
        all.for_each(|condition| parts(condition, &mut conditions));
        generate::wander(deal, 0, true, |session| {
            away += board::away(scenario, session.position()).iter().filter(|away| away.now).count();
            for &condition in &conditions {
                let into = if rules::holds(scenario, session.position(), condition) { &mut met } else { &mut unmet };
                into.insert(kind_of(condition));
            }
        });
    }
    let (all_conditions, all_effects) = content::vocabulary();
    let kinds = |all: &[&str], without: &[&str]| -> BTreeSet<String> {
        all.iter().filter(|kind| !without.contains(kind)).map(|kind| (*kind).to_owned()).collect()
    };
    // What is short for something else is written out.
    assert_eq!(effects, kinds(all_effects, &["Carry", "InclineAll"]));
    assert!(cooled >= 20 && away >= 100, "{cooled} cool, {away} are away");
    assert_eq!(met, kinds(all_conditions, &["FriendFrom"]));
    assert_eq!(unmet, kinds(all_conditions, &["FriendFrom", "Always"]));
}

/// Everything that can be written is described to authors.
#[test]
fn the_reference_has_every_word_of_the_language() {
    let reference = std::fs::read_to_string(root().join("scenarios/README.md")).expect("it is there");
    let (conditions, effects) = content::vocabulary();
    let words = conditions.iter().chain(effects).map(|&word| word.to_owned());
    let approaches = Approach::ALL.iter().map(|approach| format!("{approach:?}"));
    let moves = Move::ALL.iter().map(|way| format!("{way:?}"));
    let kinds = FactKind::ALL.iter().map(|kind| format!("{kind:?}"));
    for name in words.chain(approaches).chain(moves).chain(kinds) {
        let named = |row: &str| row.contains(&format!("`{name}`")) || row.contains(&format!("`{name}("));
        let mut rows = reference.lines().filter(|line| line.starts_with('|'));
        assert!(rows.any(named), "scenarios/README.md says nothing of {name}");
    }
}

/// A condition and all that it is made of.
fn parts<'a>(condition: &'a Expr<Condition>, into: &mut Vec<&'a Expr<Condition>>) {
    into.push(condition);
    match condition {
        Expr::Not(inner) => parts(inner, into),
        Expr::All(list) | Expr::Any(list) => list.iter().for_each(|c| parts(c, into)),
        Expr::Leaf(leaf) => leaf.weighed().iter().for_each(|(_, c)| parts(c, into)),
    }
}

fn kind_of(condition: &Expr<Condition>) -> String {
    if let Expr::Leaf(leaf) = condition { name_of(leaf) } else { name_of(condition) }
}

/// What a kind of effect or condition is called.
fn name_of(part: &impl std::fmt::Debug) -> String {
    format!("{part:?}").split(['(', ' ', '{']).next().unwrap_or_default().to_owned()
}
