//! The desk: what is suggested at first sight, that everything else is in reach, that no worth shows in it, and
//! what the sheet of a person tells.

use std::collections::BTreeSet;

use corner_office::content::CATALOG;
use corner_office::model::{ActionId, Element, Lang, Move, Scenario, Scene};
use corner_office::play::{self, Bot as Taste, Deal, Mode, Offer, Player, Seeds, Session, paper_of};
use corner_office::report::board::{self, AT_FIRST_SIGHT, Menu, Since, ValueKind, Won};
use corner_office::report::{Measure, POINT};
use corner_office::solve::Solution;
use oorandom::Rand32;

use crate::support::{Bot, all_shipped, shipped, solved};

/// What is listed now.
fn menu(session: &Session) -> Menu {
    Menu::of(&session.deal().scenario, session.position(), &session.legal_actions())
}

/// Every moment of so many plays of a bot in every shipped deal.
fn everywhere(plays: u64, mut look: impl FnMut(&Session)) {
    for deal in all_shipped() {
        let mut bot = Bot::new(7);
        for seed in 0..plays {
            let mut session = Session::new(deal.clone(), seed, Mode::Practice);
            while !session.is_over() {
                look(&session);
                let action = bot.pick(&session);
                session.choose(action).expect("a legal action");
            }
        }
    }
}

#[test]
fn at_most_seven_are_suggested_and_whatever_is_possible_is_offered() {
    let mut most = 0;
    everywhere(300, |session| {
        let scenario = &session.deal().scenario;
        let (menu, legal) = (menu(session), session.legal_actions());
        assert!(menu.suggested <= AT_FIRST_SIGHT, "{} at once", menu.suggested);
        assert!(menu.suggested > 0 || menu.staying() == 0);
        most = most.max(menu.staying());
        let offered: BTreeSet<String> = menu.entries.iter().map(|offer| format!("{offer:?}")).collect();
        let possible: BTreeSet<String> =
            play::offers(scenario, &legal).iter().map(|offer| format!("{offer:?}")).collect();
        assert_eq!((offered.len(), &offered), (menu.entries.len(), &possible), "each of them once");
        let leaving = &menu.entries[menu.leaving()];
        assert!(leaving.iter().all(|o| matches!(o, Offer::Action(id) if scenario.walk_away.contains(id))));
        // The window lists what the terminal lists, in the same order, and a person's sheet is no longer.
        if session.position().scene == Scene::Desk {
            let offers = board::offers(scenario, &legal);
            let shown = play::offers(scenario, &offers.suggested(session.position().day));
            assert_eq!(shown, menu.entries[..menu.suggested]);
            for (_, ways) in &offers.people {
                assert!(ways.iter().map(|(_, list)| list.len()).sum::<usize>() <= AT_FIRST_SIGHT);
            }
        }
    });
    assert!(most > AT_FIRST_SIGHT, "no more than {most} at a time");
}

#[test]
fn everybody_has_a_turn_and_all_that_stays_possible_is_suggested_some_day() {
    let mut most = (shipped("operators_tender"), Vec::new());
    everywhere(30, |session| {
        let legal = session.legal_actions();
        if session.position().scene == Scene::Desk && legal.len() > most.1.len() {
            most = (session.deal().clone(), legal);
        }
    });
    let (deal, legal) = most;
    assert!(legal.len() > AT_FIRST_SIGHT + 3, "{}", legal.len());
    let offers = board::offers(&deal.scenario, &legal);
    let mut seen = BTreeSet::new();
    for day in 0..deal.scenario.days {
        let suggested = offers.suggested(day);
        assert_eq!((suggested.len(), &suggested), (AT_FIRST_SIGHT, &offers.suggested(day)));
        let people: BTreeSet<_> = suggested.iter().map(|id| deal.scenario.action(*id).who).collect();
        assert!(people.len() >= AT_FIRST_SIGHT.min(offers.people.len()), "day {day}: {people:?}");
        seen.extend(suggested);
    }
    assert_eq!(seen, offers.all().collect());
}

/// Who chooses among what is suggested.
#[derive(Clone, Copy, Debug)]
enum Taker {
    First,
    Any,
}

/// What a play of one who takes only what is suggested scores, in points; letters are sent as well as can be.
fn taken(deal: &Deal, solution: &Solution, measure: &mut Measure<'_>, taker: Taker, seed: u64) -> f64 {
    let mut session = Session::new(deal.clone(), seed, Mode::Practice);
    let mut dice = Rand32::new(seed);
    while !session.is_over() {
        let menu = menu(&session);
        // Where nothing is left to do, one leaves.
        let among = if menu.suggested == 0 { &menu.entries[..] } else { &menu.entries[..menu.suggested] };
        let n = match taker {
            Taker::First => 0,
            Taker::Any => dice.rand_range(0..among.len() as u32) as usize,
        };
        let action = sent(&deal.scenario, solution, &session, among[n]);
        session.choose(action).expect("it was offered");
    }
    points(measure, &session)
}

fn sent(scenario: &Scenario, solution: &Solution, session: &Session, offer: Offer) -> ActionId {
    match offer {
        Offer::Action(action) => action,
        Offer::Paper(letter) => {
            let options = solution.options(session.knowledge()).expect("solved");
            let of_it = options.iter().filter(|o| paper_of(scenario, o.action) == Some(letter));
            of_it.max_by_key(|o| o.best).expect("one can be sent").action
        }
    }
}

fn points(measure: &mut Measure<'_>, session: &Session) -> f64 {
    measure.account(session).expect("solved").score as f64 / POINT as f64
}

#[test]
fn whoever_takes_what_is_suggested_gains_nothing_by_it() {
    const PLAYS: u64 = 1000;
    for deal in CATALOG.iter().map(|entry| shipped(entry.name)) {
        let solution = solved(&deal);
        let mut measure = Measure::new(&deal.scenario, solution).expect("solved");
        let seeds = Seeds::new(&deal.scenario.name, 2013);
        let random = Player::new(&deal, Taste::Random, Lang::En, None).expect("it needs no advice");
        let mut chance = 0.0;
        let mut takers = [0.0; 2];
        for n in 0..PLAYS {
            let seed = seeds.of_play(n);
            let mut session = Session::new(deal.clone(), seed, Mode::Practice);
            for action in play::game(&random, seed).expect("bots do what is possible").0 {
                session.choose(action).expect("legal");
            }
            chance += points(&mut measure, &session) / PLAYS as f64;
            for (sum, taker) in takers.iter_mut().zip([Taker::First, Taker::Any]) {
                *sum += taken(&deal, solution, &mut measure, taker, seed) / PLAYS as f64;
            }
        }
        let most = takers.iter().fold(0.0, |most: f64, mean| most.max(mean - chance));
        assert!(most <= 5.0, "{}: chance {chance:.1}, first and any {takers:.1?}", deal.scenario.name);
    }
}

#[test]
fn a_sheet_tells_by_which_act_each_element_came_about() {
    let (mut by_act, mut from_start) = (BTreeSet::new(), 0);
    everywhere(60, |session| {
        let scenario = &session.deal().scenario;
        for who in scenario.person_ids() {
            let (state, bond) = (session.position().person(who), board::bond(session, who));
            let there: Vec<Element> = bond.elements.iter().map(|(element, _)| *element).collect();
            let has: Vec<Element> = Element::ALL.into_iter().filter(|&element| state.has(element)).collect();
            assert_eq!(there, has);
            assert_eq!((bond.sponsor.is_some(), bond.attitude.is_some()), (state.sponsor, state.met));
            for (element, since) in &bond.elements {
                match since {
                    Since::Start => {
                        assert!(scenario.start.person(who).has(*element));
                        from_start += 1;
                    }
                    Since::Act { day, action } => {
                        let came = session.decisions().iter().find(|d| {
                            !d.before.position.person(who).has(*element) && d.after.position.person(who).has(*element)
                        });
                        let came = came.expect("it came about in the play");
                        assert_eq!((*action, *day), (came.action, scenario.today(&came.before.position)));
                        by_act.insert(*element);
                    }
                }
            }
            let valued: Vec<Element> = ValueKind::ALL.iter().flat_map(|kind| bond.value(*kind)).collect();
            assert!(valued.iter().all(|element| state.has(*element)));
        }
    });
    assert!(by_act.len() >= 2 && from_start > 0, "{by_act:?}");
}

#[test]
fn a_sponsor_has_influence_and_a_coach_was_earned_by_several_acts() {
    let (mut sponsors, mut coaches) = (0, 0);
    everywhere(300, |session| {
        let Some(last) = session.decisions().last() else { return };
        let scenario = &session.deal().scenario;
        for won in board::won(scenario, last) {
            match won {
                Won::Sponsor(who) => {
                    let role = &scenario.person(who).role.en;
                    assert!(!role.starts_with("Assistant"), "{role} opens a door and is no sponsor");
                    sponsors += 1;
                }
                Won::Coach(who) => {
                    // Asked for advice where there is trust, or carried by the voice of somebody whose trust
                    // was collected.
                    let moves = &scenario.action(last.action).moves;
                    let asked = moves.contains(&Move::AskCoach) && last.before.position.person(who).trust() >= 2;
                    let (name, act) = (&scenario.person(who).name.en, &scenario.action(last.action).name);
                    // Where no approach book writes the acts, authors say what comes of theirs.
                    let authored = scenario.bones.is_empty();
                    assert!(authored || asked || moves.contains(&Move::CollectTrust), "{name} by {act}");
                    coaches += 1;
                }
            }
        }
    });
    assert!(sponsors > 20, "{sponsors} {coaches}");
}

#[test]
fn lists_call_people_as_people_do() {
    let mut short = 0;
    for deal in all_shipped() {
        let scenario = &deal.scenario;
        let mut seen = BTreeSet::new();
        for person in &scenario.people {
            assert!(seen.insert((&person.short.en, &person.short.zh)), "two are called {}", person.short.en);
            for lang in [Lang::En, Lang::Zh] {
                let (name, called) = (person.name.get(lang), person.short.get(lang));
                if name == called {
                    continue;
                }
                short += 1;
                for id in &scenario.desk {
                    let label = scenario.action(*id).label.get(lang);
                    assert!(!label.contains(name), "{label}");
                }
            }
        }
    }
    assert!(short > 20, "{short}");
}
