//! Owns `play`: a deal in the terminal, from the briefing to the debrief.

use std::io;
use std::process::ExitCode;

use super::arguments::Play;
use super::choices::{Choices, Taken};
use super::notation::Chosen;
use super::save::{Save, Told};
use super::{Failure, Page, asking, debriefing, files};
use crate::home;
use crate::model::Scene;
use crate::pages;
use crate::play::{Interruption, Mode, Session};
use crate::report::board::Menu;
use crate::score::Answer;

/// Plays until the deal is over, or the choices are.
pub fn run(arguments: &Play, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let deal = files::deal(&arguments.scenario)?;
    let mut choices = Choices::open(arguments)?;
    let (mut save, mut session, taken_up) = Save::open(arguments, deal)?;
    let done = deal_on(page, &mut choices, &mut save, &mut session, taken_up);
    // Whatever stopped it: what was decided is kept.
    let closed = save.close(&session);
    let left = done?;
    elsewhere(page, &closed?)?;
    if left {
        return leave(page, &save);
    }
    save.debriefed(&session)?;
    debriefing::after_play(page, &session, &mut choices, arguments.full, save.path().as_deref())?;
    if let Some(path) = save.path() {
        page.text(&page.words.with("cli-saved", &[("path", path.into())]))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Plays on; true if the learner left before the end.
fn deal_on(
    page: &mut Page<'_>,
    choices: &mut Choices,
    save: &mut Save,
    session: &mut Session,
    taken_up: bool,
) -> Result<bool, Failure> {
    opening(page, session, taken_up)?;
    let mut coached = session.meeting_start();
    let mut put_aside = None;
    while !session.is_over() {
        let actions = session.legal_actions();
        let deal = session.deal().clone();
        let menu = Menu::of(&deal.scenario, session.position(), &actions);
        page.show(|page| pages::scene(page, &deal.scenario, session.position()))?;
        if session.asks_side() {
            page.show(|page| pages::voices(page, session))?;
            match choices.side(page, session)? {
                Taken::Side(side) => {
                    session.take_side(side).map_err(|error| not_possible(error.to_string()))?;
                    elsewhere(page, &save.write(session)?)?;
                }
                Taken::None => {}
                Taken::Leave => return Ok(true),
            }
        }
        page.show(|page| pages::choices(page, &deal.scenario, &menu))?;
        let next = session.decisions().len();
        let open = put_aside != Some(next) && session.grid_before(next).is_none();
        let comes = session.interruption().filter(|why| *why == Interruption::GridAtStage && open);
        if let Some(why) = comes {
            if let Some(marks) = choices.grid(page, session, why)? {
                fill(page, save, session, marks)?;
                continue;
            }
            put_aside = Some(next);
        }
        let Some(chosen) = choices.next(page, session, &actions, &menu)? else { return Ok(true) };
        match chosen {
            Chosen::Grid(marks) => {
                fill(page, save, session, marks)?;
                continue;
            }
            Chosen::Side(side) => {
                session.take_side(side).map_err(|error| not_possible(error.to_string()))?;
                elsewhere(page, &save.write(session)?)?;
                continue;
            }
            Chosen::Action(action) => {
                let comes = choices.asks() && session.grid_comes_before(action);
                if comes && let Some(marks) = choices.grid(page, session, Interruption::GridBeforeLeaving)? {
                    fill(page, save, session, marks)?;
                    continue;
                }
                session.choose(action).map_err(|error| not_possible(error.to_string()))?;
            }
            Chosen::Paper(paper, lines) => {
                session.write(paper, &lines).map_err(|error| not_possible(error.to_string()))?;
            }
        }
        elsewhere(page, &save.write(session)?)?;
        if let Some(last) = session.decisions().last() {
            page.show(|page| {
                pages::chosen(page, &deal.scenario, last);
                pages::outcome(page, session, last);
            })?;
        }
        let meeting_ended = session.is_over() || session.position().scene == Scene::Desk;
        if session.is_coached() && meeting_ended {
            page.show(|page| pages::coach(page, session, coached))?;
            coached = session.decisions().len();
        }
    }
    Ok(false)
}

fn not_possible(error: String) -> Failure {
    Failure::Told("cli-not-possible", vec![("error", error)])
}

/// Keeps a grid that was filled in, and lets the coach speak of it.
fn fill(page: &mut Page<'_>, save: &mut Save, session: &mut Session, marks: Vec<Answer>) -> Result<(), Failure> {
    session.fill(marks).map_err(|error| not_possible(error.to_string()))?;
    elsewhere(page, &save.write(session)?)?;
    Ok(page.show(|page| pages::grid_coach(page, session))?)
}

/// Says where the play is saved now, if somebody else had written to its file.
fn elsewhere(page: &mut Page<'_>, told: &Told) -> io::Result<()> {
    match told {
        Told::Nothing => Ok(()),
        Told::Elsewhere(path) => {
            page.text(&page.words.with("cli-saved-elsewhere", &[("path", home::shown(path).into())]))
        }
    }
}

fn opening(page: &mut Page<'_>, session: &Session, taken_up: bool) -> io::Result<()> {
    let scenario = &session.deal().scenario;
    page.show(|page| pages::briefing(page, scenario))?;
    page.text(&page.words.with("cli-seed", &[("seed", session.seed().to_string().into())]))?;
    page.text(&page.words.get(match session.mode() {
        Mode::Practice => "cli-mode-practice",
        Mode::Assess => "cli-mode-assess",
    }))?;
    asking::help(page, scenario)?;
    page.gap()?;
    if taken_up {
        page.text(&page.words.count("cli-resumed", session.decisions().len() as i64))?;
        page.show(|page| pages::notebook(page, scenario, session.position()))?;
    }
    Ok(())
}

/// The learner stopped before the end: nothing is wrong, and the save can be taken up.
fn leave(page: &mut Page<'_>, save: &Save) -> Result<ExitCode, Failure> {
    page.gap()?;
    let told = match save.path() {
        Some(path) => page.words.with("cli-left-saved", &[("path", path.into())]),
        None => page.words.get("cli-left-unsaved"),
    };
    page.text(&told)?;
    Ok(ExitCode::SUCCESS)
}
