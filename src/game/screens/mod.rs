//! Owns which screen is built, and the frame that all share: ground, notices, overlays.

mod archive;
mod bar;
mod board;
mod briefing;
mod chart;
mod composer;
mod debrief;
mod desk;
mod faces;
mod facts;
mod grid;
mod lessons;
mod lines;
mod menus;
mod moment;
mod outcome;
mod overlays;
mod people;
mod person;
mod rail;
mod scores;
mod sheet;
mod signs;
mod talk;
mod voices;

use super::message::{Overlay, Screen};
use super::store::Notice;
use super::theme;
use super::ui::{Kids, Ui};
use crate::model::Scene;

/// Builds the current screen and what lies over it.
pub fn show(ui: &Ui, kids: &mut Kids) {
    ground(ui, kids);
    ui.live.set(ui.app.overlay.is_none());
    match ui.app.screen {
        Screen::Title => menus::title(ui, kids),
        Screen::Picker => menus::picker(ui, kids),
        Screen::Archive => archive::list(ui, kids),
        Screen::Told => archive::told(ui, kids),
        Screen::Settings => menus::settings(ui, kids),
        Screen::Briefing => briefing::show(ui, kids),
        Screen::Play => match ui.app.session.as_ref().map(|s| s.position().scene) {
            Some(_) if ui.app.argues() => voices::show(ui, kids),
            Some(Scene::Talk(node)) => talk::show(ui, kids, node),
            Some(Scene::Desk) => desk::show(ui, kids),
            None => menus::title(ui, kids),
        },
        Screen::Grid => grid::show(ui, kids),
        Screen::Papers => composer::show(ui, kids),
        Screen::Outcome => outcome::show(ui, kids),
        Screen::Result => outcome::result(ui, kids),
        Screen::Debrief => debrief::show(ui, kids),
    }
    ui.live.set(true);
    match ui.app.overlay {
        Some(Overlay::WalkAway) => overlays::walk_away(ui, kids),
        Some(Overlay::Notebook) => overlays::notebook(ui, kids),
        Some(Overlay::Help) => overlays::help(ui, kids),
        None => {}
    }
    notice(ui, kids);
}

/// The picture behind a screen.
fn ground(ui: &Ui, kids: &mut Kids) {
    let handle = {
        let (pictures, images) = &mut *ui.art.borrow_mut();
        if matches!(ui.app.screen, Screen::Title | Screen::Result) {
            let size = (ui.window * ui.pixels).round();
            pictures.office(images, (size.x as u32).clamp(1, 4096), (size.y as u32).clamp(1, 4096))
        } else {
            pictures.dusk(images)
        }
    };
    ui.picture(kids, handle);
}

/// What the player should know about files, at the top of any screen.
fn notice(ui: &Ui, kids: &mut Kids) {
    let Some(notice) = &ui.app.notice else { return };
    let (key, detail) = match notice {
        Notice::SettingsSetAside(detail) => ("notice-settings", detail),
        Notice::SaveSetAside(detail) => ("notice-save", detail),
        Notice::SaveUnreadable(path, problem) => {
            let place = problem.start;
            let problem = ui.app.words.problem(problem);
            ("notice-save", &format!("{path} ({}:{}: {problem})", place.line, place.column))
        }
        Notice::SaveOutdated(detail) => ("notice-save-outdated", detail),
        Notice::SaveWasEnded(detail) => ("notice-save-was-ended", detail),
        Notice::SavedElsewhere(detail) => ("notice-saved-elsewhere", detail),
        Notice::NotSaved(detail) => ("notice-not-saved", detail),
    };
    let text = ui.app.words.with(key, &[("detail", detail.as_str().into())]);
    ui.banner(kids, |k| ui.text(k, theme::BODY, theme::TEXT, text));
}
