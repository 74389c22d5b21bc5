//! Owns the game's files: settings, the save of the deal in progress, finished runs. Nothing in
//! them can stop the game; what cannot be read is set aside and said, and what an update made
//! impossible to go on with stays readable.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::content::{self, Diagnostic};
use crate::home::{self, CurrentAttempt, Home, Put, Refused, Slot};
use crate::model::{Lang, harmless};
use crate::play::{Mode, Run, Session};

/// The save of the deal in progress.
const SAVE: &str = "save.run.ron";

/// What the player has set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    pub lang: Lang,
    /// Text size in percent, 100 to 200.
    pub text_percent: u32,
    pub mode: Mode,
}

impl Default for Settings {
    fn default() -> Self {
        Self { lang: Lang::En, text_percent: 100, mode: Mode::Practice }
    }
}

impl Settings {
    /// The sizes that the settings offer, in percent.
    pub const SIZES: [u32; 5] = [100, 125, 150, 175, 200];
}

/// Something about files that the player should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    SettingsSetAside(String),
    /// The save was changed.
    SaveSetAside(String),
    /// The save is damaged: where it lies now, and its problem.
    SaveUnreadable(String, Box<Diagnostic>),
    /// The save is of a version with which nobody can go on; it is kept here.
    SaveOutdated(String),
    /// The save was cut back: the assessment had been played to its end. It is kept here.
    SaveWasEnded(String),
    /// Another window has written to the save; the deal is kept here from now on.
    SavedElsewhere(String),
    NotSaved(String),
}

/// The files of one run of the program.
#[derive(Debug)]
pub struct Store {
    home: Home,
    /// The save, once this program writes to it.
    slot: Option<Slot>,
    /// The attempt that is going on.
    attempt: CurrentAttempt,
}

impl Store {
    /// The player's own folder, or the one that `CORNER_OFFICE_HOME` names.
    pub fn of_player() -> Self {
        Self::of(Home::of_player())
    }

    /// A store in `root`.
    pub fn at(root: &Path) -> Self {
        Self::of(Home::at(root))
    }

    fn of(home: Home) -> Self {
        Self { attempt: CurrentAttempt::new(home.clone()), home, slot: None }
    }

    /// The folder that all files are in.
    pub(super) fn home(&self) -> &Home {
        &self.home
    }

    /// The settings, or the defaults with a notice.
    pub fn settings(&self) -> (Settings, Option<Notice>) {
        let Some(path) = self.home.path("settings.ron") else { return (Settings::default(), None) };
        let Some(bytes) = home::read(&path) else { return (Settings::default(), None) };
        let read = content::text_of(&bytes).and_then(content::from_ron::<Settings>);
        match read {
            Ok(mut settings) => {
                settings.text_percent = settings.text_percent.clamp(100, 200);
                (settings, None)
            }
            Err(problem) => {
                let name = set_aside(&path);
                let at = format!("{name} ({}:{})", problem.start.line, problem.start.column);
                (Settings::default(), Some(Notice::SettingsSetAside(at)))
            }
        }
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn keep_settings(&self, settings: &Settings) -> Result<(), Notice> {
        let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::new()).unwrap_or_default();
        self.write("settings.ron", &text).map(drop)
    }

    /// The deal in progress, if there is one that can be gone on with.
    pub fn saved(&mut self) -> (Option<Session>, Option<Notice>) {
        let Some(path) = self.home.path(SAVE) else { return (None, None) };
        let slot = Slot::open(&path);
        let Some(bytes) = home::read(&path) else { return (None, None) };
        let run = match Run::read(&bytes) {
            Ok(run) => run,
            Err(problem) => return (None, Some(Notice::SaveUnreadable(set_aside(&path), Box::new(problem)))),
        };
        let session = match self.attempt.take_up(&run, &path, None) {
            Ok(session) => session,
            Err(Refused::Changed(parts)) => {
                let name = set_aside(&path);
                let reason = parts.first().map_or_else(String::new, |m| format!("{}: {}", m.part, m.message));
                return (None, Some(Notice::SaveSetAside(harmless(&format!("{name}: {reason}")).into_owned())));
            }
            Err(Refused::Outdated) => return (None, Some(Notice::SaveOutdated(self.put_by(&path)))),
            Err(Refused::Ended) => return (None, Some(Notice::SaveWasEnded(self.put_by(&path)))),
        };
        self.slot = Some(slot);
        if !session.is_over() && !self.attempt.is_begun() {
            // That this can't be written is no reason to stop.
            _ = self.attempt.begin(&session, None);
        }
        (Some(session), None)
    }

    /// Begins an attempt: what it is played with is kept, and the ledger says so.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn begin(&mut self, session: &Session) -> Result<(), Notice> {
        self.attempt = CurrentAttempt::new(self.home.clone());
        self.attempt.begin(session, None).map_err(|error| Notice::NotSaved(error.to_string()))
    }

    /// Saves the deal; a finished one goes among the runs.
    ///
    /// # Errors
    /// When the file system refuses, or another window had saved a deal in the meantime; this one is kept
    /// all the same, if that is all.
    pub fn keep(&mut self, session: &Session) -> Result<(), Notice> {
        let run = self.attempt.run(session);
        let text = run.to_text();
        let kept = self.save(&text, session);
        if session.is_over() {
            self.write(&run_name(session, ""), &text)?;
        }
        if !matches!(kept, Err(Notice::NotSaved(_))) {
            // That the ledger can't be written is no reason to stop: the run says it, too.
            _ = self.attempt.noted(&run);
        }
        kept
    }

    /// Notes that the debrief of the deal that is shown was opened.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn debriefed(&mut self, session: &Session) -> Result<(), Notice> {
        match self.attempt.debriefed(session).map_err(|error| Notice::NotSaved(error.to_string()))? {
            true => self.keep(session),
            false => Ok(()),
        }
    }

    /// Puts an unfinished deal among the runs, because a new one takes its place.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn put_aside(&mut self, session: &Session) -> Result<(), Notice> {
        let text = self.attempt.run(session).to_text();
        self.write(&run_name(session, "-unfinished"), &text).map(drop)
    }

    fn save(&mut self, text: &str, session: &Session) -> Result<(), Notice> {
        let Some(path) = self.home.path(SAVE) else { return Ok(()) };
        let slot = self.slot.get_or_insert_with(|| Slot::open(&path));
        let others = (1..100).map(|n| run_name(session, &format!("-unfinished-{n}")));
        let others: Vec<PathBuf> = others.filter_map(|name| self.home.path(&name)).collect();
        let put = folder_of(slot.path())
            .and_then(|()| folder_of(&others[0]))
            .and_then(|()| slot.put(text, others.into_iter()));
        match put {
            Ok(Put::There) => Ok(()),
            Ok(Put::Elsewhere(path)) => Err(Notice::SavedElsewhere(home::shown(&path))),
            Err(e) => Err(Notice::NotSaved(format!("{}: {e}", home::shown(&path)))),
        }
    }

    /// Puts a save that can only be read among the runs, and returns where.
    fn put_by(&self, path: &Path) -> String {
        let names: Vec<PathBuf> =
            (1..1000).filter_map(|n| self.home.path(&format!("runs/earlier-{n}.run.ron"))).collect();
        _ = names.first().map(|first| folder_of(first));
        home::shown(&moved(path, names.into_iter()))
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Notice> {
        let Some(path) = self.home.path(name) else { return Ok(()) };
        let written = folder_of(&path).and_then(|()| home::replace(&path, text.as_bytes()));
        written.map_err(|e| Notice::NotSaved(format!("{}: {e}", home::shown(&path))))
    }
}

/// The name of a run among the others.
fn run_name(session: &Session, end: &str) -> String {
    format!("runs/{}-{:016x}{end}.run.ron", session.deal().scenario.name, session.seed())
}

/// Makes the folder of a file.
fn folder_of(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Renames a damaged file so that it is neither used nor lost, and returns its new name.
fn set_aside(path: &Path) -> String {
    let names = (1..1000).map(|n| path.with_extension(format!("damaged-{n}")));
    moved(path, names).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Moves a file to the first of these names that is free; where it is afterwards.
fn moved(path: &Path, mut names: impl Iterator<Item = PathBuf>) -> PathBuf {
    let free = names.find(|name| !name.exists());
    free.filter(|free| fs::rename(path, free).is_ok()).unwrap_or_else(|| path.to_path_buf())
}
