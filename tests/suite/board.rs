//! The faces of the board: what they say, and that nothing shows in them that the learner doesn't know.

use std::fmt::Write;

use corner_office::model::{Concern, IdSet, Influence, Position, Scenario, Scene};
use corner_office::play::{Deal, Mode, Session};
use corner_office::report::board::{self, Face, Held, Strength};

use crate::support::{Bot, all_shipped, fact_named, shipped};

/// A campaign with something on every face; its text never changes.
pub const CAMPAIGN: &str = include_str!("../data/board.ron");

/// The small campaign as a deal.
pub fn campaign() -> Deal {
    Deal::load(CAMPAIGN.as_bytes()).unwrap_or_else(|error| panic!("{error:#?}"))
}

/// Every position before a decision in some plays.
fn positions(deal: &Deal, plays: u64) -> Vec<Position> {
    let mut found = Vec::new();
    for seed in 0..plays {
        let mut session = Session::new(deal.clone(), seed, Mode::Practice);
        Bot::new(seed).play(&mut session, usize::MAX);
        found.extend(session.decisions().iter().map(|d| d.before.position));
        found.push(*session.position());
    }
    found
}

/// All that the faces show, as text; the power map, which shows people one by one, apart from it.
fn shown(scenario: &Scenario, position: &Position) -> String {
    let mut text = String::new();
    for evaluation in board::fishbone(scenario, position) {
        let _ = writeln!(text, "{} {:?} {:?}", evaluation.bone.title.en, evaluation.held, evaluation.seats);
    }
    for step in board::stages(scenario, position) {
        let _ = writeln!(text, "{:?} {} {}", step.stage, step.now, step.seen);
    }
    for sign in board::signs(scenario, position) {
        let _ = writeln!(text, "{} {:?} {:?} {:?}", sign.text.name.en, sign.strength, sign.facts, sign.leaders);
    }
    let _ = writeln!(text, "{:?}", board::worries(scenario, position));
    for (rival, sightings) in board::rivals(scenario, position) {
        let _ = writeln!(text, "{} {sightings:?}", rival.name.en);
    }
    let _ = writeln!(text, "{:?}", board::calendar(scenario, position));
    text
}

#[test]
fn the_shipped_book_is_valid_and_a_faulty_one_is_refused() {
    let book = board::book(board::SHIPPED.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(book, *board::board_book());
    for (from, to) in [
        ("need: 55", "need: 54"),
        ("face: Rivals", "face: Calendar"),
        ("\"HW-14\"", "\"HW-99\""),
        ("command: \"b\"", "command: \"n\""),
        ("command: \"b\"", "command: \"m\""),
        ("zh: \"鱼骨图\"", "zh: \" \""),
    ] {
        let faulty = board::SHIPPED.replacen(from, to, 1);
        assert_ne!(faulty, board::SHIPPED);
        assert!(board::book(faulty.as_bytes()).is_err(), "{to}");
    }
}

#[test]
fn a_deal_has_the_faces_that_it_can_fill_each_with_a_key_of_its_own() {
    assert_eq!(Face::of(&campaign().scenario).collect::<Vec<_>>(), Face::ALL);
    let call = shipped("call_from_ibm").scenario;
    assert!(Face::of(&call).eq([Face::PowerMap, Face::Stages, Face::Concerns, Face::Calendar]));
    let keys = Face::ALL.map(Face::key);
    assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
    assert!(!keys.contains(&5) && !keys.contains(&6), "those are of faces to come");
}

#[test]
fn at_the_start_the_unknown_looks_unknown() {
    let deal = campaign();
    let (scenario, session) = (&*deal.scenario, Session::new(deal.clone(), 1, Mode::Practice));
    let position = session.position();
    let bones = board::fishbone(scenario, position);
    assert!(bones.iter().map(|v| (v.held, v.percent)).eq([(Held::Next, 25), (Held::Later, 75)]));
    let seats: Vec<_> = bones.iter().flat_map(|v| &v.seats).map(|s| (s.distance, s.letter, s.attitude)).collect();
    let e = Some(Influence::E);
    assert_eq!(seats, [(1, e, None), (2, None, None), (1, None, None), (2, None, None), (3, e, None)]);
    assert!(board::stages(scenario, position).iter().all(|s| !s.seen && s.now == (s.stage.0 == 4)));
    let signs = board::signs(scenario, position);
    assert_eq!(signs.len(), 4);
    assert!(signs.iter().all(|s| s.strength == Strength::Unknown && s.facts.is_empty() && s.leaders.is_empty()));
    assert!(board::worries(scenario, position).iter().all(|w| w.concern.is_none()));
    assert!(board::rivals(scenario, position).iter().all(|(_, sightings)| sightings.is_empty()));
    let days: Vec<u8> = board::calendar(scenario, position).iter().map(|d| d.day).collect();
    assert_eq!(days, [4, 8, 8]);
}

#[test]
fn a_concern_shows_with_the_problem_or_the_initiatives_and_not_before() {
    let deal = campaign();
    let scenario = &*deal.scenario;
    let mut position = *Session::new(deal.clone(), 1, Mode::Practice).position();
    let bo = scenario.person_ids().find(|&id| scenario.person(id).name_id == "bo").expect("Bo");
    let of_bo = |position: &Position| board::worries(scenario, position)[bo.index()];
    position.facts.insert(scenario.person(bo).answered.expect("an answer"));
    assert_eq!((of_bo(&position).concern, of_bo(&position).answered), (None, false));
    position.facts.insert(scenario.person(bo).problem.expect("a problem"));
    assert_eq!((of_bo(&position).concern, of_bo(&position).answered), (Some(Concern::Price), true));
    position.facts = IdSet::EMPTY;
    position.facts.insert(fact_named(scenario, "initiatives"));
    let known = board::worries(scenario, &position).iter().filter(|w| w.concern.is_some()).count();
    assert_eq!(known, 3, "everybody who has a concern");
}

/// What is not known may be otherwise, and nothing of what is shown changes.
#[test]
fn what_is_not_known_changes_nothing_on_the_board() {
    let deal = campaign();
    let scenario = &*deal.scenario;
    let positions = positions(&deal, 60);
    let (mut hidden, mut known) = (0, 0);
    for position in &positions {
        let mut moved = *position;
        let other = scenario.unchecked_with(|parts| {
            for id in scenario.person_ids() {
                let person = &mut parts.people[id.index()];
                if !board::power_known(scenario.person(id), position) {
                    hidden += 1;
                    person.influence = vec![Influence::A];
                    person.kdl = !person.kdl;
                    person.benefit_owner = !person.benefit_owner;
                }
                if !board::concern_known(scenario, position, id) {
                    person.concern = Some(Concern::Need);
                } else {
                    known += 1;
                }
                if !position.person(id).met {
                    moved.people[id.index()].attitude = 3;
                }
            }
            for rival in &mut parts.rivals {
                rival.steps.retain(|(_, fact)| position.knows(*fact));
            }
        });
        assert_eq!(shown(scenario, position), shown(&other, &moved));
    }
    assert!(hidden > 100 && known > 100, "{hidden} and {known}: the plays must come by both");
}

#[test]
fn what_is_shown_as_evidence_is_known() {
    let deal = campaign();
    let scenario = &*deal.scenario;
    let (mut strong, mut seen) = ([false; 4], 0);
    for position in positions(&deal, 120) {
        for (sign, reached) in board::signs(scenario, &position).iter().zip(&mut strong) {
            assert!(sign.facts.iter().all(|&fact| position.knows(fact)));
            *reached |= sign.strength == Strength::Strong;
        }
        for (_, sightings) in board::rivals(scenario, &position) {
            seen += sightings.len();
            assert!(sightings.iter().all(|s| position.knows(s.fact)));
        }
    }
    assert!(seen > 0 && strong[1], "{seen} {strong:?}");
}

#[test]
fn the_leader_counts_only_for_those_who_know_who_leads() {
    let deal = campaign();
    let scenario = &*deal.scenario;
    let mut position = *Session::new(deal.clone(), 1, Mode::Practice).position();
    let anna = scenario.person_ids().find(|&id| scenario.person(id).kdl).expect("a key decision leader");
    let state = &mut position.people[anna.index()];
    (state.met, state.attitude) = (true, 1);
    let support = |position: &Position| board::signs(scenario, position).remove(2);
    assert_eq!((support(&position).strength, support(&position).leaders.len()), (Strength::Unknown, 0));
    position.facts.insert(scenario.person(anna).power_fact.expect("hidden at first"));
    assert_eq!((support(&position).strength, support(&position).leaders), (Strength::Strong, vec![anna]));
    position.people[anna.index()].attitude = -1;
    assert_eq!(support(&position).strength, Strength::Weak);
}

#[test]
fn everything_at_the_desk_is_offered_once() {
    let deal = campaign();
    for seed in 0..10 {
        let mut session = Session::new(deal.clone(), seed, Mode::Practice);
        let mut bot = Bot::new(seed);
        while !session.is_over() {
            let scenario = &session.deal().scenario;
            let legal = session.legal_actions();
            let offers = board::offers(scenario, &legal);
            let with_people = offers.people.iter().flat_map(|(_, groups)| groups).flat_map(|(_, list)| list);
            let mut offered: Vec<_> = with_people.chain(&offers.company).copied().collect();
            assert_eq!(offered.len(), offers.count());
            offered.sort_unstable();
            let mut wanted: Vec<_> = legal.into_iter().filter(|a| !scenario.walk_away.contains(a)).collect();
            wanted.sort_unstable();
            assert_eq!(offered, wanted);
            let action = bot.pick(&session);
            session.choose(action).expect("a legal action");
        }
    }
}

#[test]
fn what_is_said_to_be_today_is_over_when_today_is() {
    let mut held = 0;
    for deal in all_shipped() {
        let scenario = &*deal.scenario;
        let mut bot = Bot::new(3);
        for seed in 0..40 {
            let mut session = Session::new(deal.clone(), seed, Mode::Practice);
            while !session.is_over() {
                let position = *session.position();
                let today = scenario.today(&position);
                let dates = board::calendar(scenario, &position);
                assert!(dates.iter().all(|d| d.in_days(today).is_none_or(|days| today + days == d.day.max(today))));
                let due: Vec<u8> = dates.iter().filter(|d| d.in_days(today) == Some(0)).map(|d| d.day).collect();
                let action = bot.pick(&session);
                session.choose(action).expect("a legal action");
                let after = session.position();
                if after.day == position.day || after.is_over() || after.scene != Scene::Desk {
                    continue;
                }
                let still = board::calendar(scenario, after);
                let still = still.iter().filter(|d| d.in_days(scenario.today(after)).is_some());
                assert!(still.map(|d| d.day).all(|day| day > position.day + 1), "{due:?} on day {today}");
                held += due.len();
            }
        }
    }
    assert!(held > 20, "{held}");
}
