//! Owns the attempt at the play that is going on: begun, taken up again or refused, ended, debriefed; and
//! that run and ledger say so.

use std::io;
use std::path::Path;

use super::{Home, LedgerEvent, now, shelf};
use crate::play::{Attempt, Deal, Finding, Mismatch, Mode, Run, Session, Shelf, examine};

/// Why nobody can go on with a saved play.
#[derive(Debug)]
pub enum Refused {
    /// It was changed after the play, in these parts.
    Changed(Vec<Mismatch>),
    /// What it was played with isn't at hand any more, or an update of the program plays otherwise.
    Outdated,
    /// It was cut back: the assessment had been played to its end.
    Ended,
}

/// The attempt at one play.
#[derive(Debug)]
pub struct CurrentAttempt {
    home: Home,
    /// The run that was taken up.
    earlier: Option<Run>,
    attempt: Option<Attempt>,
}

impl CurrentAttempt {
    /// An attempt that is still to begin, or to be taken up.
    pub fn new(home: Home) -> Self {
        Self { home, earlier: None, attempt: None }
    }

    /// Whether it has a number and a beginning: runs of the first format have none.
    pub fn is_begun(&self) -> bool {
        self.attempt.is_some()
    }

    /// Begins it, by whoever has this pseudonym: what it is played with is kept, and the ledger says so.
    ///
    /// # Errors
    /// When the file system refuses either; the other is done all the same.
    pub fn begin(&mut self, session: &Session, who: Option<String>) -> io::Result<()> {
        let kept = self.home.keep(session.deal());
        self.attempt = Some(self.home.begin(&Run::of(session), who)?);
        kept
    }

    /// Takes up the play of `run`, which stands in `file`; with the deal that was `asked` for, if any. One
    /// that is over can be read and not gone on with.
    ///
    /// # Errors
    /// Why it cannot be gone on with; it is not taken up then.
    pub fn take_up(&mut self, run: &Run, file: &Path, asked: Option<Deal>) -> Result<Session, Refused> {
        let examined = examine(&shelf(&Shelf::shipped(), &self.home, run, Some(file), asked), run);
        if examined.finding == Finding::Changed {
            return Err(Refused::Changed(examined.mismatches));
        }
        let over = run.result.is_some();
        let playable = over || !examined.differs.rules && !examined.other_points;
        let session = examined.session.filter(|_| playable).ok_or(Refused::Outdated)?;
        if over {
            // Where the program was stopped between its file and the ledger, that is made good.
            _ = self.noted(run);
        } else if run.mode == Mode::Assess && self.home.ledger().has(LedgerEvent::Ended, run) {
            return Err(Refused::Ended);
        }
        self.attempt = run.attempt.clone().map(|(attempt, _)| attempt);
        self.earlier = Some(run.clone());
        Ok(session)
    }

    /// The run of the play so far, to be put where it is kept and then [noted](Self::noted).
    pub fn run(&mut self, session: &Session) -> Run {
        let run = Run::carrying(session, self.earlier.as_ref());
        let Some(attempt) = &mut self.attempt else { return run };
        if session.is_over() {
            attempt.ended.get_or_insert_with(now);
        }
        run.by(attempt.clone())
    }

    /// Notes in the ledger that a run has its end, once it is kept. In this order: who is stopped in
    /// between has the end, or can go on; the other way round neither would be so.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn noted(&self, run: &Run) -> io::Result<()> {
        if run.result.is_some() { self.home.note(LedgerEvent::Ended, run) } else { Ok(()) }
    }

    /// Notes that the debrief was opened, before it is; true if the run says so only from now on.
    ///
    /// # Errors
    /// When the file system refuses; the run says so all the same.
    pub fn debriefed(&mut self, session: &Session) -> io::Result<bool> {
        let Some(attempt) = self.attempt.as_mut().filter(|attempt| attempt.debriefed.is_none()) else {
            return Ok(false);
        };
        attempt.debriefed = Some(now());
        let run = self.run(session);
        self.home.note(LedgerEvent::Debriefed, &run).map(|()| true)
    }
}

impl Home {
    /// Notes that the debrief of a kept run was opened; the run that says so, if it didn't.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn debriefed(&self, run: &Run) -> io::Result<Option<Run>> {
        let opened = run.attempt.as_ref().filter(|(attempt, _)| attempt.debriefed.is_none());
        let opened = opened.map(|(attempt, _)| run.clone().by(Attempt { debriefed: Some(now()), ..attempt.clone() }));
        self.note(LedgerEvent::Debriefed, opened.as_ref().unwrap_or(run))?;
        Ok(opened)
    }
}
