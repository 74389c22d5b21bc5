//! Owns the plays that are kept among the player's files: which there are, and what can still be shown
//! of one.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::home::{self, Home};
use crate::play::{self, Examined, Finding, Record, Run, Session, Shelf};

/// Most plays that are listed: the newest.
const MOST: usize = 300;

/// A play among the files.
#[derive(Clone, Debug)]
pub struct Kept {
    path: PathBuf,
    pub run: Run,
    pub record: Option<Record>,
}

/// What can be shown of a kept play.
pub enum Shown {
    /// It is over and was played again: all of its debrief.
    Debrief(Box<Session>),
    /// What was seen, said and scored then.
    Told(Told),
}

/// A play that is told from its record.
#[derive(Clone, Debug)]
pub struct Told {
    pub why: Why,
    /// None where there is none that can be believed.
    pub record: Option<Box<Record>>,
}

/// Why a kept play is told from its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It isn't over.
    Unfinished,
    /// What it was played with is not at hand.
    NoDeal,
    /// Of another version, with which it can't be played again.
    AnotherVersion,
    /// The file was changed after the play.
    Changed,
}

impl Kept {
    /// When it was begun or, if that is known, ended: a date such as `2026-11-27`.
    pub fn date(&self) -> Option<&str> {
        let (attempt, _) = self.run.attempt.as_ref()?;
        attempt.ended.as_ref().unwrap_or(&attempt.begun).get(..10)
    }

    /// What can be shown of it.
    pub fn show(&self, home: &Home) -> Shown {
        let Examined { finding, session, other_points, .. } =
            play::examine(&home::shelf(&Shelf::shipped(), home, &self.run, Some(&self.path), None), &self.run);
        // With another method it would show points that nobody earned.
        let session = session.filter(|_| finding != Finding::Changed && !other_points);
        let why = match (finding, session) {
            (_, Some(session)) if session.is_over() => return Shown::Debrief(Box::new(session)),
            (_, Some(_)) => Why::Unfinished,
            (Finding::NoDeal, None) => Why::NoDeal,
            (Finding::Changed, None) => Why::Changed,
            (Finding::Genuine | Finding::AnotherVersion, None) => Why::AnotherVersion,
        };
        // A record under a broken seal may say anything.
        let record = self.record.clone().filter(|_| why != Why::Changed).map(Box::new);
        Shown::Told(Told { why, record })
    }

    /// Notes that its debrief was opened, once, in the ledger and in its file.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn debriefed(&mut self, home: &Home) -> std::io::Result<()> {
        let Some(run) = home.debriefed(&self.run)? else { return Ok(()) };
        self.run = run;
        home::replace(&self.path, self.run.to_text().as_bytes())
    }
}

/// Whether any play is kept.
pub fn any(home: &Home) -> bool {
    !paths(home).is_empty()
}

/// The plays that are kept, the newest first; what can't be read is no play.
pub fn list(home: &Home) -> Vec<Kept> {
    let mut paths = paths(home);
    paths.sort_by_key(|(changed, path)| (std::cmp::Reverse(*changed), path.clone()));
    paths.truncate(MOST);
    let read = |(_, path): (SystemTime, PathBuf)| {
        let run = Run::read(&home::read(&path)?).ok()?;
        let record = run.record();
        Some(Kept { path, run, record })
    };
    paths.into_iter().filter_map(read).collect()
}

/// The files that should be plays, and when they were written last.
fn paths(home: &Home) -> Vec<(SystemTime, PathBuf)> {
    let folder = home.path("runs").and_then(|folder| fs::read_dir(folder).ok());
    let entries = folder.into_iter().flatten().flatten().map(|entry| entry.path());
    let plays = entries.filter(|path| path.is_file() && home::is_run(path));
    let written = |path: &PathBuf| fs::metadata(path).and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    plays.map(|path| (written(&path), path)).collect()
}
