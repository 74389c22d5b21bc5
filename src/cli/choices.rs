//! Owns where the choices of a play come from: the keyboard, or a file with one on each line.

use super::arguments::Play;
use super::keyboard::{self, Keyboard, narrow};
use super::{Failure, Page, composer, faces, files, grid, play, scene};
use crate::model::{ActionId, Scenario};
use crate::play::{Offer, Session};
use crate::score::Answer;

/// What the learner does next.
pub enum Chosen {
    Action(ActionId),
    /// A letter, and its lines by their numbers from 0 in the file.
    Letter(usize, Vec<usize>),
    /// The assessment grid is filled in.
    Grid(Vec<Answer>),
    Leave,
}

/// Where the choices come from.
pub enum Choices {
    Keyboard(Keyboard),
    /// The choices that are left, with their line numbers, and the name of the file.
    File {
        lines: std::vec::IntoIter<(usize, String)>,
        path: String,
    },
}

impl Choices {
    pub fn open(arguments: &Play) -> Result<Self, Failure> {
        let Some(path) = &arguments.choices else { return Ok(Choices::Keyboard(Keyboard::default())) };
        let bytes = files::read(path)?;
        let text = crate::content::text_of(&bytes)
            .map_err(|problem| Failure::Faulty { path: path.display().to_string(), problems: vec![problem] })?;
        let lines: Vec<(usize, String)> = text
            .lines()
            .enumerate()
            .map(|(i, line)| (i + 1, narrow(line).split('#').next().unwrap_or_default().trim().to_owned()))
            .filter(|(_, choice)| !choice.is_empty())
            .collect();
        Ok(Choices::File { lines: lines.into_iter(), path: path.display().to_string() })
    }

    /// The next choice.
    pub fn next(
        &mut self,
        page: &mut Page<'_>,
        session: &Session,
        actions: &[ActionId],
        offers: &[Offer],
    ) -> Result<Chosen, Failure> {
        match self {
            Choices::Keyboard(keyboard) => ask(page, keyboard, session, actions, offers),
            Choices::File { lines, path } => {
                let Some((line, choice)) = lines.next() else {
                    return Err(Failure::about("cli-choices-ended", path.as_ref()));
                };
                written(session, actions, offers, &choice).map_err(|possible| {
                    let (place, choice) = (format!("{path}:{line}"), shortened(&choice));
                    Failure::Told("cli-bad-choice", vec![("place", place), ("choice", choice), ("possible", possible)])
                })
            }
        }
    }
}

/// As much of a line as a message needs to name it.
fn shortened(line: &str) -> String {
    const ENOUGH: usize = 120;
    match line.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// What a line of a file means, or what could stand there instead.
pub fn written(session: &Session, actions: &[ActionId], offers: &[Offer], line: &str) -> Result<Chosen, String> {
    let scenario = &session.deal().scenario;
    if let Some((word, rest)) = line.split_once(':') {
        if word.trim() == "grid" {
            return marks(session, rest).map(Chosen::Grid);
        }
        let letters = || offers.iter().filter_map(|o| if let Offer::Letter(n) = o { Some(*n) } else { None });
        if let Some(letter) = letters().find(|&n| narrow(&letter_name(scenario, n)) == word.trim()) {
            return composer::numbers(rest)
                .filter(|lines| !lines.is_empty())
                .map(|lines| Chosen::Letter(letter, lines))
                .ok_or_else(|| format!("{}: 1 4 6", letter_name(scenario, letter)));
        }
    }
    match named(scenario, actions, offers, line) {
        Some(Offer::Action(action)) => Ok(Chosen::Action(action)),
        Some(Offer::Letter(_)) | None => {
            let names = actions.iter().map(|&a| scenario.action(a).name.clone());
            let letters = offers.iter().filter_map(|offer| match offer {
                Offer::Letter(n) => Some(format!("{}: 1 4 6", letter_name(scenario, *n))),
                Offer::Action(_) => None,
            });
            Err(names.chain(letters).collect::<Vec<_>>().join(", "))
        }
    }
}

pub fn letter_name(scenario: &Scenario, letter: usize) -> String {
    scenario.letters.get(letter).map_or_else(String::new, |l| format!("letter_{}", scenario.person(l.to).name_id))
}

/// The marks that a line names; all others are unknown.
fn marks(session: &Session, text: &str) -> Result<Vec<Answer>, String> {
    let grid = session.grid().filter(|_| session.can_fill());
    let grid = grid.ok_or_else(|| session.fill_fault().map_or_else(String::new, |fault| fault.to_string()))?;
    let possible = || grid.criteria().map(|c| format!("{}=yes|no|?", c.id)).collect::<Vec<_>>().join(" ");
    let mut marks = vec![Answer::Unknown; grid.criteria().count()];
    for mark in keyboard::parts(text) {
        let (id, answer) = mark.split_once('=').ok_or_else(possible)?;
        let (place, answer) = grid.place(id).zip(Answer::of_word(answer)).ok_or_else(possible)?;
        marks[place] = answer;
    }
    Ok(marks)
}

/// The entry that `text` means: by its number in the list as shown, or by the name of an action.
fn named(scenario: &Scenario, actions: &[ActionId], offers: &[Offer], text: &str) -> Option<Offer> {
    match text.parse::<usize>() {
        Ok(number) => offers.get(number.checked_sub(1)?).copied(),
        Err(_) => actions.iter().copied().find(|&a| narrow(&scenario.action(a).name) == text).map(Offer::Action),
    }
}

/// Asks until the answer is a choice, or the learner leaves.
fn ask(
    page: &mut Page<'_>,
    keyboard: &mut Keyboard,
    session: &Session,
    actions: &[ActionId],
    offers: &[Offer],
) -> Result<Chosen, Failure> {
    let (scenario, position) = (&session.deal().scenario, session.position());
    loop {
        let question = if page.is_plain() { "cli-plain-prompt" } else { "cli-prompt" };
        let Some(line) = keyboard.ask(page, &page.words.count(question, offers.len() as i64))? else {
            return Ok(Chosen::Leave);
        };
        match line.to_lowercase().as_str() {
            "" => {}
            "?" | "h" | "help" => play::help(page, scenario)?,
            "n" => scene::notebook(page, scenario, position)?,
            "g" => grid::show(page, session)?,
            "f" => match grid::fill(page, keyboard, session)? {
                Some(marks) => return Ok(Chosen::Grid(marks)),
                None => page.text(&page.words.get("cli-grid-not-kept"))?,
            },
            "q" => return Ok(Chosen::Leave),
            command => match named(scenario, actions, offers, &line) {
                Some(Offer::Action(action)) => {
                    keyboard.decided();
                    return Ok(Chosen::Action(action));
                }
                Some(Offer::Letter(letter)) => {
                    if let Some(lines) = composer::compose(page, keyboard, session, letter)? {
                        keyboard.decided();
                        return Ok(Chosen::Letter(letter, lines));
                    }
                    scene::choices(page, scenario, offers)?;
                }
                None => match faces::asked(scenario, command) {
                    Some(face) => faces::show(page, session, face)?,
                    None => page.text(&page.words.count("cli-which", offers.len() as i64))?,
                },
            },
        }
    }
}
