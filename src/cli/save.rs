//! Owns the save of a play: written after each decision, taken up again if unfinished. Of a play that
//! has grown very long, what was decided last stands in a file beside it, so that saving never takes
//! longer the longer one plays.

use std::io;
use std::path::{Path, PathBuf};

use super::arguments::Play;
use super::tail::{self, Tail};
use super::{Failure, files, outlet};
use crate::home::{self, CurrentAttempt, Home, Put, Refused, Slot};
use crate::model::harmless;
use crate::play::{Deal, Mode, Session};

/// Decisions up to which the whole play is written after each.
const WHOLE: usize = 256;

/// Where a play is saved, if anywhere.
pub struct Save {
    slot: Option<Slot>,
    attempt: CurrentAttempt,
    /// Decisions in the file.
    whole: usize,
    /// Decisions in the file and beside it.
    kept: usize,
    tail: Option<Tail>,
}

/// What a save came to, besides being written.
#[derive(Debug, PartialEq, Eq)]
pub enum Told {
    Nothing,
    /// Somebody else had written to the file; the play goes on in this one.
    Elsewhere(PathBuf),
}

impl Save {
    /// Begins a play or takes up the saved one; true if it was taken up.
    pub fn open(arguments: &Play, deal: Deal) -> Result<(Self, Session, bool), Failure> {
        let mode = arguments.mode.map(Mode::from);
        let slot = arguments.save.as_deref().map(Slot::open);
        let mut save = Self { slot, attempt: CurrentAttempt::new(Home::of_player()), whole: 0, kept: 0, tail: None };
        if let Some(session) = save.take_up(arguments.seed, mode, &deal)? {
            return Ok((save, session, true));
        }
        let seed = match arguments.seed {
            Some(seed) => seed,
            None => crate::play::fresh_seed()
                .map_err(|error| Failure::Told("cli-no-random", vec![("error", error.to_string())]))?,
        };
        let session = Session::new(deal, seed, mode.unwrap_or_default());
        // A place that cannot be written to should be known before the first decision.
        save.all(&session)?;
        unless_denied(save.attempt.begin(&session, arguments.who.as_deref().map(|who| harmless(who).into_owned())));
        save.all(&session)?;
        Ok((save, session, false))
    }

    /// The path, for messages.
    pub fn path(&self) -> Option<String> {
        self.slot.as_ref().map(|slot| home::shown(slot.path()))
    }

    /// Writes what was decided last.
    pub fn write(&mut self, session: &Session) -> Result<Told, Failure> {
        // Without a file only the end is noted: to put a run together takes as long as the play is.
        if self.slot.is_none() && !session.is_over() {
            return Ok(Told::Nothing);
        }
        let decided = session.decisions().len();
        // Ever fewer whole writes, so that all of them together stay in proportion to the play.
        let whole = decided <= WHOLE || decided >= self.whole + self.whole / 4 || session.is_over();
        let Some((tail, slot)) = self.tail.as_mut().filter(|_| !whole).zip(self.slot.as_ref()) else {
            return self.all(session);
        };
        let added = tail.add(session, decided > self.kept);
        if !added.map_err(|error| Failure::File { path: slot.path().to_path_buf(), error })? {
            return self.all(session);
        }
        self.kept = decided;
        Ok(Told::Nothing)
    }

    /// Writes the whole play, when nothing more is to come for now.
    pub fn close(&mut self, session: &Session) -> Result<Told, Failure> {
        if self.slot.is_some() && self.whole < session.decisions().len() {
            self.all(session)
        } else {
            Ok(Told::Nothing)
        }
    }

    /// Notes that the debrief is opened.
    pub fn debriefed(&mut self, session: &Session) -> Result<(), Failure> {
        unless_denied(self.attempt.debriefed(session).map(drop));
        self.all(session).map(drop)
    }

    fn all(&mut self, session: &Session) -> Result<Told, Failure> {
        let run = self.attempt.run(session);
        let mut told = Told::Nothing;
        if let Some(slot) = &mut self.slot {
            let path = slot.path().to_path_buf();
            let others = (2..100).map(|n| numbered(&path, n));
            let put = slot.put(&run.to_text(), others).map_err(|error| Failure::File { path, error })?;
            if let Put::Elsewhere(path) = put {
                told = Told::Elsewhere(path);
            }
            // Whatever stands beside this file is older.
            tail::remove(slot.path());
            self.tail = Some(Tail::after(slot.path(), &run));
        }
        unless_denied(self.attempt.noted(&run));
        (self.whole, self.kept) = (session.decisions().len(), session.decisions().len());
        Ok(told)
    }

    /// The unfinished play in the file. A file that is anything else is left alone.
    fn take_up(&mut self, seed: Option<u64>, mode: Option<Mode>, deal: &Deal) -> Result<Option<Session>, Failure> {
        let Some(slot) = &self.slot else { return Ok(None) };
        let path = slot.path().to_path_buf();
        // A link that leads nowhere is no save, and still nothing to write through.
        if !path.exists() {
            return Ok(None);
        }
        let run = match files::run(&path) {
            Ok(run) => run,
            Err(Failure::Faulty { .. }) => return Err(Failure::about("cli-save-not-run", &path)),
            Err(other) => return Err(other),
        };
        if run.scenario != deal.scenario.name {
            return Err(Failure::about("cli-save-other-scenario", &path));
        }
        let other_play = seed.is_some_and(|seed| seed != run.seed) || mode.is_some_and(|mode| mode != run.mode);
        let mut session = match self.attempt.take_up(&run, &path, Some(deal.clone())) {
            Err(Refused::Changed(_)) => return Err(Failure::about("cli-save-not-genuine", &path)),
            _ if run.result.is_some() => return Err(Failure::about("cli-save-finished", &path)),
            Err(Refused::Outdated) => return Err(Failure::about("cli-save-outdated", &path)),
            _ if other_play => return Err(Failure::about("cli-save-other-play", &path)),
            Err(Refused::Ended) => return Err(Failure::about("cli-save-was-ended", &path)),
            Ok(session) => session,
        };
        self.whole = session.decisions().len();
        tail::go_on(&path, &run, &mut session);
        self.tail = Some(Tail::after(&path, &run));
        self.kept = session.decisions().len();
        if !self.attempt.is_begun() {
            unless_denied(self.attempt.begin(&session, None));
        }
        Ok(Some(session))
    }
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (stem, end) = name.split_once('.').map_or((&*name, String::new()), |(stem, end)| (stem, format!(".{end}")));
    path.with_file_name(format!("{stem}-{number}{end}"))
}

/// A folder that can't be written to costs the ledger and what is kept for later, not the play.
fn unless_denied(done: io::Result<()>) {
    if let Err(error) = done {
        outlet::tell(&format!("corner-office: {error}"));
    }
}
