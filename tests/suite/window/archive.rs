//! Kept plays in the window: which are listed, and what opening one shows.

use std::fs;

use bevy::prelude::*;
use corner_office::game::app::Purpose;
use corner_office::game::message::{Message, Screen};
use corner_office::model::Lang;
use corner_office::play::{Mode, Run};

use super::{Game, all_in_reach, play_out};

/// The run in a file of the game's folder.
fn read(game: &Game, name: &str) -> Run {
    let bytes = fs::read(game.home.path().join(name)).expect("the file");
    Run::read(&bytes).expect("a run")
}

/// A save of this many decisions as another version of the engine's rules would have left it.
fn outdated(decisions: usize) -> tempfile::TempDir {
    let mut game = Game::new(|| 4);
    game.begin(Mode::Practice);
    for _ in 0..decisions {
        let action = game.state().session.as_ref().expect("a deal").legal_actions()[0];
        game.press(Message::Choose(action));
    }
    let mut run = read(&game, "save.run.ron");
    run.rules = 9_999;
    fs::write(game.home.path().join("save.run.ron"), run.sealed().to_text()).expect("written");
    game.home
}

#[test]
fn a_finished_play_is_found_again_after_others_were_begun() {
    let mut game = Game::new(|| 2);
    assert!(game.place_of(Message::Go(Screen::Archive)).is_none(), "nothing is kept yet");
    game.begin(Mode::Assess);
    play_out(&mut game, 0);
    let finished = game.state().session.clone().expect("a deal");
    game.press(Message::Go(Screen::Title));
    game.begin(Mode::Practice);
    let action = game.state().session.as_ref().expect("a deal").legal_actions()[0];
    game.press(Message::Choose(action));
    let mine = fs::read(game.home.path().join("save.run.ron")).expect("a save");
    game.press(Message::Go(Screen::Title));
    game.key(KeyCode::KeyE);
    assert_eq!(game.state().screen, Screen::Archive);
    let of = |run: &Run| run.mode == Mode::Assess;
    let index = game.state().kept.iter().position(|kept| of(&kept.run)).expect("it is listed");
    assert!(game.place_of(Message::Open(index)).is_some());
    game.press(Message::Open(index));
    assert_eq!(game.state().screen, Screen::Result);
    assert_eq!(game.state().session.as_ref().expect("the play").decisions(), finished.decisions());
    game.press(Message::Continue);
    assert_eq!(game.state().screen, Screen::Debrief);
    // Reading leaves the deal in progress alone, and says in the file and in the ledger that it was read.
    assert_eq!(fs::read(game.home.path().join("save.run.ron")).expect("a save"), mine);
    let name = fs::read_dir(game.home.path().join("runs")).expect("runs").flatten().map(|entry| entry.file_name());
    let runs = name.map(|name| read(&game, &format!("runs/{}", name.to_string_lossy())));
    let (attempt, _) = runs.filter(of).last().expect("the run").attempt.expect("an attempt");
    assert!(attempt.debriefed.is_some());
    let ledger = fs::read_to_string(game.home.path().join("ledger.jsonl")).expect("a ledger");
    assert_eq!(ledger.matches("debriefed").count(), 1, "{ledger}");
    game.key(KeyCode::Escape);
    assert_eq!(game.state().screen, Screen::Archive);
    game.key(KeyCode::Escape);
    game.press(Message::Resume);
    assert_eq!(game.state().purpose, Purpose::Play);
    assert_eq!(game.state().session.as_ref().expect("the deal").decisions().len(), 1);
}

#[test]
fn a_save_that_nobody_can_go_on_with_is_told_from_its_record() {
    let mut game = Game::in_home(outdated(3), || 5);
    assert!(game.state().resumable().is_none());
    assert!(game.words().contains("“Earlier plays” shows how far it went"), "{}", game.words());
    game.press(Message::Go(Screen::Archive));
    assert!(game.words().contains("not finished, 3 decisions"), "{}", game.words());
    game.press(Message::Open(0));
    assert_eq!(game.state().screen, Screen::Told);
    let record = game.state().kept[0].record.clone().expect("a record");
    let words = game.words();
    for moment in &record.moments {
        assert!(words.contains(record.text(moment.chosen).get(Lang::En)), "{words}");
        assert!(moment.followed.iter().all(|&told| words.contains(record.text(told).get(Lang::En))), "{words}");
    }
    game.key(KeyCode::Escape);
    assert_eq!(game.state().screen, Screen::Archive);
}

#[test]
fn a_changed_file_is_listed_and_nothing_in_it_is_believed() {
    let home = outdated(2);
    let text = fs::read_to_string(home.path().join("save.run.ron")).expect("a save");
    fs::create_dir_all(home.path().join("runs")).expect("a folder");
    let forged = text.replacen("seed: ", "seed: 1", 1);
    fs::write(home.path().join("runs/forged.run.ron"), forged).expect("written");
    fs::write(home.path().join("runs/broken.run.ron"), "(").expect("written");
    fs::remove_file(home.path().join("save.run.ron")).expect("removed");
    let mut game = Game::in_home(home, || 5);
    game.press(Message::Go(Screen::Archive));
    assert_eq!(game.state().kept.len(), 1, "what is no run is not listed");
    game.press(Message::Open(0));
    assert!(game.words().contains("was changed after the play"), "{}", game.words());
    assert!(game.state().told.as_ref().is_some_and(|told| told.record.is_none()));
}

#[test]
fn the_pages_of_kept_plays_fit_at_any_text_size() {
    for (percent, lang) in [(100, Lang::En), (200, Lang::En), (200, Lang::Zh)] {
        let mut game = Game::in_home(outdated(6), || 5);
        if lang == Lang::Zh {
            game.press(Message::Language);
        }
        game.press(Message::TextSize(percent));
        game.press(Message::Go(Screen::Title));
        all_in_reach(&mut game, percent);
        game.press(Message::Go(Screen::Archive));
        all_in_reach(&mut game, percent);
        game.press(Message::Open(0));
        all_in_reach(&mut game, percent);
        // The title has most to show where there is a deal to go on with, too.
        game.begin(Mode::Practice);
        game.press(Message::Go(Screen::Title));
        all_in_reach(&mut game, percent);
    }
}

#[test]
fn a_kept_play_whose_method_is_gone_shows_no_points_that_nobody_earned() {
    let mut game = Game::new(|| 6);
    game.begin(Mode::Practice);
    play_out(&mut game, 0);
    let mut run = read(&game, "save.run.ron");
    (run.method_doing, run.method_text) = (Some(format!("1:{}", "0".repeat(32))), "0".repeat(64));
    let home = tempfile::tempdir().expect("a folder");
    fs::create_dir(home.path().join("runs")).expect("a folder");
    fs::write(home.path().join("runs/theirs.run.ron"), run.sealed().to_text()).expect("written");
    let mut game = Game::in_home(home, || 7);
    game.press(Message::Go(Screen::Archive));
    game.press(Message::Open(0));
    assert_eq!(game.state().screen, Screen::Told);
    assert!(game.state().told.as_ref().is_some_and(|told| told.record.is_some()));
}
