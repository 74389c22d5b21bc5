//! Owns where the choices of a play come from: the keyboard, or a file with one on each line.

use super::arguments::Play;
use super::keyboard::{Keyboard, narrow};
use super::notation::{self, Chosen};
use super::{Failure, Page, asking, files};
use crate::model::{ActionId, Side, harmless_path};
use crate::play::{Interruption, Session};
use crate::report::board::Menu;
use crate::score::Answer;

/// Where the choices come from.
pub enum Choices {
    Keyboard(Keyboard),
    /// The choices that are left, with their line numbers, and the name of the file.
    File {
        lines: std::iter::Peekable<std::vec::IntoIter<(usize, String)>>,
        path: String,
    },
}

/// What came of asking with whom the learner sides.
pub enum Taken {
    Side(Side),
    /// A file of choices need not say.
    None,
    /// The learner leaves.
    Leave,
}

impl Choices {
    /// With whom of two voices the learner sides.
    pub fn side(&mut self, page: &mut Page<'_>, session: &Session) -> Result<Taken, Failure> {
        match self {
            Choices::Keyboard(keyboard) => Ok(asking::side(page, keyboard)?.map_or(Taken::Leave, Taken::Side)),
            Choices::File { lines, path } => {
                let Some((line, choice)) = lines.next_if(|(_, choice)| notation::takes_side(choice)) else {
                    return Ok(Taken::None);
                };
                match notation::read(session, &[], &[], &choice) {
                    Ok(Chosen::Side(side)) => Ok(Taken::Side(side)),
                    Ok(_) => Ok(Taken::None),
                    Err(possible) => Err(bad(path, line, &choice, possible)),
                }
            }
        }
    }

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
        Ok(Choices::File { lines: lines.into_iter().peekable(), path: path.display().to_string() })
    }

    /// The marks of a grid that comes up by itself, which it does only where somebody is asked; none if it is put
    /// aside.
    pub fn grid(
        &mut self,
        page: &mut Page<'_>,
        session: &Session,
        why: Interruption,
    ) -> Result<Option<Vec<Answer>>, Failure> {
        match self {
            Choices::Keyboard(keyboard) => asking::grid(page, keyboard, session, why),
            Choices::File { .. } => Ok(None),
        }
    }

    /// Whether somebody is asked.
    pub fn asks(&self) -> bool {
        matches!(self, Choices::Keyboard(_))
    }

    /// The next choice; none if the learner leaves.
    pub fn next(
        &mut self,
        page: &mut Page<'_>,
        session: &Session,
        actions: &[ActionId],
        menu: &Menu,
    ) -> Result<Option<Chosen>, Failure> {
        match self {
            Choices::Keyboard(keyboard) => asking::choice(page, keyboard, session, actions, menu),
            Choices::File { lines, path } => {
                let Some((line, choice)) = lines.next() else {
                    return Err(Failure::about("cli-choices-ended", path.as_ref()));
                };
                let chosen = notation::read(session, actions, &menu.entries, &choice);
                chosen.map(Some).map_err(|possible| bad(path, line, &choice, possible))
            }
        }
    }
}

/// A line that means nothing there.
fn bad(path: &str, line: usize, choice: &str, possible: String) -> Failure {
    let (place, choice) = (format!("{}:{line}", harmless_path(path)), shortened(choice));
    Failure::Told("cli-bad-choice", vec![("place", place), ("choice", choice), ("possible", possible)])
}

/// As much of a line as a message needs to name it.
fn shortened(line: &str) -> String {
    const ENOUGH: usize = 120;
    match line.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
