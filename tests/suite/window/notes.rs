//! The assessment grid and the letter composer in the window, by keyboard and by messages.

use bevy::prelude::*;
use corner_office::game::app::AppState;
use corner_office::game::message::{Message, Overlay, Page, Screen};
use corner_office::model::Approach;
use corner_office::play::{Mode, Offer, Session, offers};
use corner_office::score::Answer;

use super::{Game, all_in_reach};
use crate::support::letters;

/// A game at the desk of the deal with letters.
fn at_desk(mode: Mode) -> Game {
    let mut game = Game::new(|| 1);
    let mut app = game.app.world_mut().resource_mut::<AppState>();
    app.deals.push(letters());
    let last = app.deals.len() - 1;
    game.press(Message::Brief(last, mode));
    game.press(Message::Begin);
    assert_eq!(game.state().screen, Screen::Play);
    game
}

fn session(game: &Game) -> &Session {
    game.state().session.as_ref().expect("a deal")
}

fn choose(game: &mut Game, name: &str) {
    let action = session(game).deal().scenario.action_named(name).expect("it exists");
    game.press(Message::Choose(action));
    game.press(Message::Continue);
}

/// Leaves, without another look at the grid.
fn leave(game: &mut Game) {
    let leave = session(game).deal().scenario.action_named("leave").expect("it exists");
    game.press(Message::Choose(leave));
    if game.state().screen == Screen::Grid {
        game.press(Message::Go(Screen::Play));
        game.press(Message::Choose(leave));
    }
}

#[test]
fn the_grid_comes_up_before_leaving_and_where_the_stage_changes() {
    let mut game = at_desk(Mode::Practice);
    let leave = session(&game).deal().scenario.action_named("leave").expect("it exists");
    game.press(Message::Choose(leave));
    assert_eq!((game.state().screen, session(&game).decisions().len()), (Screen::Grid, 0));
    let words = game.words();
    assert!(words.contains("Before you leave") && words.contains("On to leaving"), "{words}");
    // Once filled in, one is where one was: at the ways to leave.
    game.press(Message::Mark(0, Answer::Yes));
    game.key(KeyCode::KeyK);
    assert!(game.words().contains("claims more than was known"), "{}", game.words());
    game.key(KeyCode::Escape);
    assert_eq!(game.state().overlay, Some(Overlay::WalkAway));
    game.press(Message::Choose(leave));
    assert_eq!(game.state().screen, Screen::Outcome);

    let mut game = Game::new(|| 3);
    let tender = game.state().deals.iter().position(|deal| deal.scenario.name == "operators_tender");
    game.press(Message::Brief(tender.expect("it ships"), Mode::Assess));
    game.press(Message::Begin);
    let mut came = 0;
    for _ in 0..60 {
        match game.state().screen {
            Screen::Play => {
                let action = session(&game).legal_actions()[0];
                game.press(Message::Choose(action));
            }
            Screen::Grid => {
                let words = game.words();
                assert!(words.contains("at another stage now") && words.contains("Put it aside"), "{words}");
                assert!(!words.contains("SSM-"), "{words}");
                game.key(KeyCode::Escape);
                assert_eq!((game.state().screen, game.state().overlay), (Screen::Play, None));
                came += 1;
            }
            Screen::Outcome => game.press(Message::Continue),
            _ => break,
        }
    }
    assert!((1..=2).contains(&came), "{came}");
}

#[test]
fn keys_alone_fill_the_grid_in_and_it_is_kept() {
    let mut game = at_desk(Mode::Practice);
    game.key(KeyCode::Digit5);
    assert_eq!(game.state().screen, Screen::Grid);
    let words = game.words();
    assert!(words.contains("Is it real?") && words.contains("SSM-5") && words.contains("so that you see"), "{words}");
    // By Tab to some mark, and Enter.
    for _ in 0..60 {
        game.key(KeyCode::Tab);
        if game.focused() == Some(Message::Mark(0, Answer::Yes)) {
            break;
        }
    }
    assert_eq!(game.focused(), Some(Message::Mark(0, Answer::Yes)));
    game.key(KeyCode::Enter);
    assert_eq!(game.focused(), Some(Message::Mark(0, Answer::Yes)), "focus stays where it was");
    assert!(game.words().contains("not kept yet") && session(&game).grids().is_empty());
    assert!(!game.words().contains("The coach") && !game.words().contains("THE COACH"));
    game.key(KeyCode::KeyK);
    assert_eq!(session(&game).grids()[0].marks[0], Answer::Yes);
    let words = game.words();
    assert!(words.contains("THE COACH ON YOUR GRID") && words.contains("claims more than was known"), "{words}");
    assert_eq!(game.focused(), Some(Message::Go(Screen::Play)), "what is told is at the top, and the desk comes next");
    let saved = std::fs::read_to_string(game.home.path().join("save.run.ron")).expect("saved");
    assert!(saved.contains("(\"problem\", Yes)"), "{saved}");
    game.key(KeyCode::Escape);
    assert_eq!(game.state().screen, Screen::Play);
    // No day has passed, and nothing was decided.
    assert_eq!((session(&game).position().day, session(&game).decisions().len()), (0, 0));
}

#[test]
fn an_assessment_tells_of_the_grid_at_the_end_only() {
    let mut game = at_desk(Mode::Assess);
    game.key(KeyCode::Digit5);
    game.press(Message::Mark(0, Answer::Yes));
    game.key(KeyCode::KeyK);
    let words = game.words();
    assert!(words.contains("These marks are kept.") && !words.contains("SSM-") && !words.contains("claims"), "{words}");
    game.press(Message::Go(Screen::Play));
    let leave = session(&game).deal().scenario.action_named("leave").expect("it exists");
    game.press(Message::Choose(leave));
    game.press(Message::Continue);
    game.press(Message::Continue);
    game.key(KeyCode::KeyG);
    assert_eq!(game.state().page, Page::Grid);
    let words = game.words();
    for text in ["claims more than was known", "SSM-5", "Do they want ours?", "BEFORE DECISION 1, DAY 1"] {
        assert!(words.contains(text), "{text}: {words}");
    }
}

#[test]
fn a_letter_is_composed_sent_and_told_of() {
    let mut game = at_desk(Mode::Practice);
    game.key(KeyCode::Digit6);
    assert_eq!(game.state().screen, Screen::Papers);
    assert!(game.words().contains("nothing to be written now"), "{}", game.words());
    game.key(KeyCode::Escape);
    choose(&mut game, "ask_ada");
    // One entry for the three choices, and none of the three.
    let offered = offers(&session(&game).deal().scenario, &session(&game).legal_actions());
    assert!(offered.contains(&Offer::Paper(0)) && game.place_of(Message::Compose(0)).is_some());
    game.press(Message::All(true));
    for id in session(&game).legal_actions() {
        let letter = session(&game).deal().scenario.action(id).approach == Approach::SponsorLetter;
        assert_eq!(
            game.place_of(Message::Choose(id)).is_none(),
            letter || id == session(&game).deal().scenario.walk_away[0]
        );
    }
    game.key(KeyCode::Digit6);
    for line in [3, 0, 2, 4, 7] {
        game.press(Message::Line(line));
    }
    // A line takes the place of another of its part, and pressing it again takes it out.
    game.press(Message::Line(9));
    game.press(Message::Line(9));
    assert_eq!(game.state().notes_picked(), [0, 2, 4, 7]);
    assert!(game.words().contains("The boxes carry no mark"), "{}", game.words());
    game.key(KeyCode::KeyS);
    assert_eq!(game.state().screen, Screen::Outcome);
    assert!(game.words().contains("Write to Ada Brook") && !game.words().contains("all six parts"), "{}", game.words());
    assert_eq!(session(&game).decisions()[1].lines, [0, 2, 4, 7]);
    game.press(Message::Continue);
    leave(&mut game);
    game.press(Message::Continue);
    game.press(Message::Continue);
    game.press(Message::Moment(1));
    let words = game.words();
    assert!(words.contains("The letter to Ada Brook: too thin · 3 right, 1 wrong"), "{words}");
    assert!(words.contains("Nothing in it is done together."), "{words}");
}

#[test]
fn grid_and_letters_are_in_reach_at_any_size_in_both_languages() {
    for (percent, chinese) in [(100, false), (150, false), (150, true), (200, false), (200, true)] {
        let mut game = at_desk(Mode::Practice);
        if chinese {
            game.press(Message::Language);
        }
        game.press(Message::TextSize(percent));
        choose(&mut game, "ask_ada");
        all_in_reach(&mut game, percent);
        game.press(Message::Go(Screen::Grid));
        all_in_reach(&mut game, percent);
        game.press(Message::Mark(3, Answer::No));
        game.press(Message::KeepGrid);
        all_in_reach(&mut game, percent);
        game.press(Message::Compose(0));
        game.press(Message::Line(0));
        game.press(Message::Line(2));
        all_in_reach(&mut game, percent);
        game.press(Message::Finish);
        game.press(Message::Continue);
        leave(&mut game);
        game.press(Message::Continue);
        game.press(Message::Continue);
        game.press(Message::Turn(Page::Grid));
        all_in_reach(&mut game, percent);
    }
}
