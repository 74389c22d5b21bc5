//! Owns the attempt at the play that is going on: begun, taken up again or refused, ended, debriefed; and
//! that run and ledger say so.

use std::io;
use std::path::Path;

use super::{Event, Home, shelf};
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
        let ended = || self.home.ledger().has(&Run::of(&session).play_id(), Event::Ended);
        if run.mode == Mode::Assess && !over && ended() {
            return Err(Refused::Ended);
        }
        self.attempt = run.attempt.clone().map(|(attempt, _)| attempt);
        self.earlier = Some(run.clone());
        Ok(session)
    }

    /// The run of the play so far, and whether the ledger could take its end. What it could not take, the
    /// run says.
    pub fn run(&mut self, session: &Session) -> (Run, io::Result<()>) {
        let run = Run::carrying(session, self.earlier.as_ref());
        let Some(attempt) = &mut self.attempt else { return (run, Ok(())) };
        let noted = if session.is_over() { self.home.ended(&run, attempt) } else { Ok(()) };
        (run.by(attempt.clone()), noted)
    }

    /// Notes that the debrief was opened; true if its run says so only from now on.
    ///
    /// # Errors
    /// When the ledger can't be written.
    pub fn debriefed(&mut self, session: &Session) -> io::Result<bool> {
        match &mut self.attempt {
            Some(attempt) if attempt.debriefed.is_none() => {
                self.home.debriefed(&Run::of(session), attempt).map(|()| true)
            }
            _ => Ok(false),
        }
    }
}
