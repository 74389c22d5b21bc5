//! The desk and the faces of the board in the window: keys, what shows, and what is in reach.

use bevy::prelude::KeyCode;
use corner_office::game::app::AppState;
use corner_office::game::message::{Message, Overlay, Screen};
use corner_office::model::Lang;
use corner_office::play::{Deal, Mode, Session};
use corner_office::report::board::{self, Face};

use crate::board::campaign;
use crate::support::{Bot, shipped};
use crate::times::TIMES;
use crate::window::{Game, all_in_reach};

/// The small campaign on the desk, after so many decisions of a bot.
fn at_desk(mode: Mode, decisions: usize) -> Game {
    let mut game = Game::new(|| 3);
    let mut session = Session::new(campaign(), 3, mode);
    Bot::new(5).play(&mut session, decisions);
    assert!(!session.is_over(), "the bot has gone too far");
    let mut app = game.app.world_mut().resource_mut::<AppState>();
    (app.session, app.screen) = (Some(session), Screen::Play);
    game.settle();
    game
}

fn says(face: Face, lang: Lang) -> &'static str {
    board::board_book().face(face).expect("each face says something").says.get(lang)
}

#[test]
fn a_number_shows_each_face_and_the_face_says_what_it_is() {
    const DIGITS: [KeyCode; 8] = [
        KeyCode::Digit1,
        KeyCode::Digit2,
        KeyCode::Digit3,
        KeyCode::Digit4,
        KeyCode::Digit5,
        KeyCode::Digit6,
        KeyCode::Digit7,
        KeyCode::Digit8,
    ];
    let mut game = at_desk(Mode::Practice, 0);
    for face in Face::ALL {
        game.key(DIGITS[face.key() - 1]);
        assert_eq!(game.state().face, face);
        let words = game.words();
        assert!(words.contains(says(face, Lang::En)), "{face:?}: {words}");
        assert_eq!(game.state().session.as_ref().expect("a deal").decisions().len(), 0);
        for code in &board::board_book().face(face).expect("a text").cites {
            assert!(words.contains(code), "{face:?} does not cite {code}");
        }
    }
    for free in [KeyCode::Digit5, KeyCode::Digit6] {
        game.key(free);
        assert_eq!(game.state().face, Face::Calendar);
    }
}

#[test]
fn a_deal_without_evaluations_and_rivals_has_no_such_faces() {
    let mut game = at_desk(Mode::Practice, 0);
    let mut session = Session::new(shipped("call_from_ibm"), 3, Mode::Practice);
    while session.position().scene != corner_office::model::Scene::Desk && !session.is_over() {
        let action = session.legal_actions()[0];
        session.choose(action).expect("a legal action");
    }
    assert!(!session.is_over(), "the call leads to the desk");
    game.app.world_mut().resource_mut::<AppState>().session = Some(session);
    game.settle();
    for face in Face::ALL {
        let there = !matches!(face, Face::Fishbone | Face::Rivals);
        assert_eq!(game.place_of(Message::Show(face)).is_some(), there, "{face:?}");
    }
    game.key(KeyCode::Digit2);
    assert_eq!(game.state().face, Face::PowerMap);
}

#[test]
fn people_are_chosen_and_approached_by_letters() {
    let mut game = at_desk(Mode::Practice, 2);
    let session = game.state().session.clone().expect("a deal");
    let scenario = &session.deal().scenario;
    let offers = board::offers(scenario, &session.legal_actions());
    let suggested = offers.suggested(session.position().day);
    assert!(offers.count() > suggested.len(), "there is more than is suggested");
    for action in offers.all() {
        let shows = game.place_of(Message::Choose(action)).is_some();
        assert_eq!(shows, suggested.contains(&action), "at first sight what is suggested, and no more");
    }
    game.key(KeyCode::Digit0);
    for action in offers.all() {
        assert!(game.place_of(Message::Choose(action)).is_some(), "one key away: {action:?}");
    }
    for (who, groups) in &offers.people {
        assert!(game.place_of(Message::Select(Some(*who))).is_some());
        game.press(Message::Select(Some(*who)));
        for action in groups.iter().flat_map(|(_, list)| list) {
            assert!(game.place_of(Message::Choose(*action)).is_some(), "no button for {action:?}");
        }
        for action in &offers.company {
            assert!(game.place_of(Message::Choose(*action)).is_none(), "a person's sheet has theirs only");
        }
        game.key(KeyCode::Escape);
        assert_eq!((game.state().screen, game.state().selected, game.state().all), (Screen::Play, None, true));
    }
    game.key(KeyCode::Escape);
    assert_eq!((game.state().screen, game.state().all), (Screen::Play, false));
    game.key(KeyCode::KeyB);
    let decisions = game.state().session.as_ref().expect("a deal").decisions();
    assert_eq!(decisions.last().map(|d| d.action), Some(suggested[1]));
}

#[test]
fn notebook_help_and_walking_away_are_reached_from_every_face() {
    let mut game = at_desk(Mode::Practice, 0);
    for percent in [100, 150] {
        game.press(Message::TextSize(percent));
        for face in Face::ALL {
            game.press(Message::Show(face));
            let overlays = [(KeyCode::KeyN, Overlay::Notebook), (KeyCode::KeyH, Overlay::Help)];
            for (key, overlay) in overlays.into_iter().chain([(KeyCode::KeyW, Overlay::WalkAway)]) {
                game.key(key);
                assert_eq!(game.state().overlay, Some(overlay), "{face:?}");
                game.key(KeyCode::Escape);
                assert_eq!(game.state().overlay, None);
            }
        }
    }
}

#[test]
fn an_assessment_reads_nothing_for_the_learner() {
    let mut game = at_desk(Mode::Assess, 3);
    for face in Face::ALL {
        game.press(Message::Show(face));
        let words = game.words();
        for source in ["VR-", "EF-", "SSM-", "RD-", "HW-"] {
            assert!(!words.contains(source), "{face:?}: {words}");
        }
        for reading in ["not seen yet", "weak", "strong"] {
            assert!(!words.contains(reading), "{face:?} says {reading}: {words}");
        }
    }
}

#[test]
fn nothing_unknown_shows_on_the_desk() {
    let mut game = at_desk(Mode::Practice, 0);
    let session = game.state().session.clone().expect("a deal");
    let scenario = &session.deal().scenario;
    for face in Face::ALL {
        game.press(Message::Show(face));
        let words = game.words();
        for fact in &scenario.facts {
            assert!(!words.contains(&fact.text.en), "{face:?} tells: {}", fact.text.en);
        }
        assert!(!words.contains(" · answered") && !words.contains(" · open"), "{face:?}: {words}");
    }
}

#[test]
fn every_face_is_in_reach_at_any_text_size() {
    for decisions in [0, 4] {
        for (percent, lang) in [(100, Lang::En), (125, Lang::Zh), (150, Lang::En), (150, Lang::Zh), (200, Lang::En)] {
            let mut game = at_desk(Mode::Practice, decisions);
            if lang == Lang::Zh {
                game.press(Message::Language);
            }
            game.press(Message::TextSize(percent));
            for face in Face::ALL {
                game.press(Message::Show(face));
                all_in_reach(&mut game, percent);
            }
        }
    }
}

#[test]
fn who_is_away_and_who_cools_shows_on_desk_sheet_and_calendar() {
    let deal = Deal::load(TIMES.as_bytes()).unwrap_or_else(|error| panic!("{error:#?}"));
    let mut session = Session::new(deal.clone(), 1, Mode::Practice);
    let wait = deal.scenario.action_named("pass_day").expect("it is there");
    let who = |name: &str| deal.scenario.person_ids().find(|&id| deal.scenario.person(id).name_id == name);
    let mut game = Game::new(|| 3);
    let lay = |game: &mut Game, session: &Session| {
        let mut app = game.app.world_mut().resource_mut::<AppState>();
        (app.session, app.screen, app.selected) = (Some(session.clone()), Screen::Play, None);
        game.settle();
    };
    lay(&mut game, &session);
    game.press(Message::Select(who("nils")));
    assert!(game.words().contains("Left alone, cools after Day 3."));
    game.key(KeyCode::Escape);
    game.press(Message::Show(Face::Calendar));
    let words = game.words();
    assert!(words.contains("Irma Holt will be away from Day 4 to Day 5: at the ferry congress."), "{words}");
    assert!(words.contains("Nils Berg cools, if left alone until then"), "{words}");
    for _ in 0..3 {
        session.choose(wait).expect("it is possible");
    }
    lay(&mut game, &session);
    game.press(Message::Show(Face::PowerMap));
    let away = "Irma Holt is away, back on Day 6: at the ferry congress.";
    assert!(game.words().contains(away), "the desk says it");
    game.press(Message::Select(who("irma")));
    assert!(game.words().contains(away), "her sheet says it");
}
