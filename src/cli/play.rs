//! Owns `play`: a deal in the terminal, from the briefing to the debrief.

use std::io::{self, BufRead, IsTerminal};
use std::process::ExitCode;

use super::arguments::Play;
use super::save::Save;
use super::{Failure, Page, debrief, faces, files, scene};
use crate::model::{ActionId, Scenario, Scene};
use crate::play::{Mode, Session};

/// Plays until the deal is over, or the choices are.
pub fn run(arguments: &Play, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let deal = files::deal(&arguments.scenario)?;
    let mut choices = Choices::open(arguments)?;
    let (save, mut session, taken_up) = Save::open(arguments, deal)?;
    opening(page, &session, taken_up)?;
    let mut coached = session.meeting_start();
    while !session.is_over() {
        let actions = session.legal_actions();
        let deal = session.deal().clone();
        scene::scene(page, &deal.scenario, session.position())?;
        scene::choices(page, &deal.scenario, &actions)?;
        let Some(action) = choices.next(page, &session, &actions)? else {
            return leave(page, &save);
        };
        let decided = session.choose(action).map(drop);
        decided.map_err(|error| Failure::Told("cli-not-possible", vec![("error", error.to_string())]))?;
        save.write(&session)?;
        page.hanging("> ", "  ", &scene::choice(page, &deal.scenario, action))?;
        if let Some(last) = session.decisions().last() {
            scene::outcome(page, &session, last)?;
        }
        let meeting_ended = session.is_over() || session.position().scene == Scene::Desk;
        if session.mode() == Mode::Practice && meeting_ended {
            debrief::coach(page, &session, coached)?;
            coached = session.decisions().len();
        }
    }
    debrief::debrief(page, &session)?;
    if let Some(path) = save.path() {
        page.text(&page.words.with("cli-saved", &[("path", path.into())]))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn opening(page: &mut Page<'_>, session: &Session, taken_up: bool) -> io::Result<()> {
    let scenario = &session.deal().scenario;
    scene::briefing(page, scenario)?;
    page.text(&page.words.with("cli-seed", &[("seed", session.seed().to_string().into())]))?;
    page.text(&page.words.get(match session.mode() {
        Mode::Practice => "cli-mode-practice",
        Mode::Assess => "cli-mode-assess",
    }))?;
    help(page, scenario)?;
    page.gap()?;
    if taken_up {
        page.text(&page.words.count("cli-resumed", session.decisions().len() as i64))?;
        scene::notebook(page, scenario, session.position())?;
    }
    Ok(())
}

/// What can be typed.
fn help(page: &mut Page<'_>, scenario: &Scenario) -> io::Result<()> {
    page.text(&page.words.get("cli-help"))?;
    faces::listed(page, scenario)
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

/// Where the choices come from.
enum Choices {
    Keyboard,
    /// The choices that are left, with their line numbers, and the name of the file.
    File {
        lines: std::vec::IntoIter<(usize, String)>,
        path: String,
    },
}

impl Choices {
    fn open(arguments: &Play) -> Result<Self, Failure> {
        let Some(path) = &arguments.choices else { return Ok(Choices::Keyboard) };
        let bytes = files::read(path)?;
        let text = crate::content::text_of(&bytes)
            .map_err(|problem| Failure::Faulty { path: path.display().to_string(), problems: vec![problem] })?;
        let lines: Vec<(usize, String)> = text
            .lines()
            .enumerate()
            .map(|(i, line)| (i + 1, line.split('#').next().unwrap_or_default().trim().to_owned()))
            .filter(|(_, choice)| !choice.is_empty())
            .collect();
        Ok(Choices::File { lines: lines.into_iter(), path: path.display().to_string() })
    }

    /// The next choice; none when the learner leaves.
    fn next(
        &mut self,
        page: &mut Page<'_>,
        session: &Session,
        actions: &[ActionId],
    ) -> Result<Option<ActionId>, Failure> {
        let scenario = &session.deal().scenario;
        match self {
            Choices::Keyboard => ask(page, session, actions),
            Choices::File { lines, path } => {
                let Some((line, choice)) = lines.next() else {
                    return Err(Failure::about("cli-choices-ended", path.as_ref()));
                };
                let chosen = named(scenario, actions, &choice).ok_or_else(|| {
                    let names: Vec<&str> = actions.iter().map(|&a| scenario.action(a).name.as_str()).collect();
                    let place = format!("{path}:{line}");
                    let possible = names.join(", ");
                    Failure::Told("cli-bad-choice", vec![("place", place), ("choice", choice), ("possible", possible)])
                })?;
                Ok(Some(chosen))
            }
        }
    }
}

/// The action that `text` means: its number in the list as shown, or its name.
fn named(scenario: &Scenario, actions: &[ActionId], text: &str) -> Option<ActionId> {
    match text.parse::<usize>() {
        Ok(number) => actions.get(number.checked_sub(1)?).copied(),
        Err(_) => actions.iter().copied().find(|&a| scenario.action(a).name == text),
    }
}

/// Asks until the answer is a choice, or the learner leaves.
fn ask(page: &mut Page<'_>, session: &Session, actions: &[ActionId]) -> Result<Option<ActionId>, Failure> {
    let (scenario, position) = (&session.deal().scenario, session.position());
    loop {
        page.prompt(&page.words.count("cli-prompt", actions.len() as i64))?;
        let mut line = Vec::new();
        // Bytes, so that a stray one costs this line and not the play.
        let read = io::stdin().lock().read_until(b'\n', &mut line).map_err(Failure::Input)?;
        if !io::stdin().is_terminal() {
            // Nobody's return key has ended the line of the prompt.
            page.gap()?;
        }
        if read == 0 {
            return Ok(None);
        }
        match String::from_utf8_lossy(&line).trim() {
            "" => {}
            "?" | "？" | "h" | "help" => help(page, scenario)?,
            "n" => scene::notebook(page, scenario, position)?,
            "q" => return Ok(None),
            text => match (faces::asked(scenario, text), named(scenario, actions, text)) {
                (_, Some(action)) => return Ok(Some(action)),
                (Some(face), None) => faces::show(page, session, face)?,
                (None, None) => page.text(&page.words.count("cli-which", actions.len() as i64))?,
            },
        }
    }
}
