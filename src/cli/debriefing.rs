//! Owns how a debrief is told in the terminal: first what to remember, on one page, and the rest to those
//! who ask for it.

use std::io;

use super::choices::Choices;
use super::progress::Spinner;
use super::{Failure, Page};
use crate::pages::{self, Analysed};
use crate::play::Session;
use crate::report::Lessons;
use crate::solve::{self, Limits, Solution};

/// The deal that was worked out last, by what it does: plays of one that follow each other need one search,
/// and the memory that is allowed is for one.
#[derive(Default)]
pub struct Searched(Option<(String, Solution)>);

impl Searched {
    /// A play, weighed; an unfinished one needs no search.
    pub fn weigh(&mut self, page: &Page<'_>, session: &Session) -> Analysed {
        if !session.is_over() {
            return Analysed::Unfinished;
        }
        let deal = session.deal();
        let doing = &deal.identity().deal;
        if self.0.as_ref().is_some_and(|(last, _)| last != doing) {
            self.0 = None;
        }
        let (_, solution) = self.0.get_or_insert_with(|| {
            let bar = Spinner::new(page);
            if let Some(bar) = &bar {
                bar.say(&page.words.get("lessons-weighing"));
            }
            let solution = solve::solve(&deal.scenario, &all_cores());
            if let Some(bar) = &bar {
                bar.end();
            }
            (doing.clone(), solution)
        });
        Analysed::by(session, solution)
    }
}

/// What the search of a finished deal may take: all cores.
fn all_cores() -> Limits {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    Limits { threads, ..Limits::default() }
}

/// What to remember of a finished play.
pub fn lessons(page: &mut Page<'_>, session: &Session, analysed: &Analysed) -> io::Result<()> {
    page.show(|page| match analysed {
        Analysed::Exact(weighed) => pages::lessons(page, session, &weighed.1, Some(&weighed.0)),
        Analysed::Unfinished | Analysed::Unproven => {
            if let Some(lessons) = Lessons::by_rules(session) {
                pages::lessons(page, session, &lessons, None);
            }
        }
    })
}

/// All the rest: every decision, every choice, best play, the truth.
pub fn rest(page: &mut Page<'_>, session: &Session, analysed: &Analysed) -> io::Result<()> {
    page.show(|page| {
        pages::debrief(page, session);
        pages::voices_told(page, session, analysed);
        pages::weighing(page, session, analysed);
    })
}

/// The debrief at the end of a play: the rest follows if it was asked for, or when a key asks for it.
pub fn after_play(
    page: &mut Page<'_>,
    session: &Session,
    choices: &mut Choices,
    full: bool,
    saved: Option<&str>,
) -> Result<(), Failure> {
    let analysed = Searched::default().weigh(page, session);
    lessons(page, session, &analysed)?;
    let more = match (&mut *choices, saved) {
        _ if full => true,
        (Choices::Keyboard(keyboard), _) => {
            page.text(&page.words.get("lessons-more-key"))?;
            let answer = keyboard.ask(page, &page.words.get("cli-lessons-prompt"))?;
            answer.is_some_and(|answer| answer.eq_ignore_ascii_case("f"))
        }
        (Choices::File { .. }, Some(path)) => {
            page.text(&page.words.with("lessons-more-replay", &[("path", path.into())]))?;
            false
        }
        (Choices::File { .. }, None) => {
            page.text(&page.words.get("lessons-more"))?;
            false
        }
    };
    if more {
        rest(page, session, &analysed)?;
    }
    Ok(())
}
