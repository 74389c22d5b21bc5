//! Owns the game's files: settings, the save of the deal in progress, finished runs. Nothing in
//! them can stop the game; what cannot be read is set aside and said.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::content::{self, MAX_BYTES};
use crate::model::Lang;
use crate::play::{Deal, Mode, Run, Session, replay};

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
    SaveSetAside(String),
    NotSaved(String),
}

/// The folder in which the game keeps its files; none on a system that names no such folder.
#[derive(Clone, Debug)]
pub struct Store {
    root: Option<PathBuf>,
}

impl Store {
    /// The player's own folder, or the one that `CORNER_OFFICE_HOME` names.
    pub fn of_player() -> Self {
        let named = std::env::var_os("CORNER_OFFICE_HOME").map(PathBuf::from);
        let own = || directories::ProjectDirs::from("", "", "corner-office").map(|d| d.data_dir().to_path_buf());
        Self { root: named.or_else(own) }
    }

    /// A store in `root`.
    pub fn at(root: &Path) -> Self {
        Self { root: Some(root.to_path_buf()) }
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        self.root.as_ref().map(|r| r.join(name))
    }

    /// The settings, or the defaults with a notice.
    pub fn settings(&self) -> (Settings, Option<Notice>) {
        let Some(path) = self.path("settings.ron") else { return (Settings::default(), None) };
        let Some(bytes) = read(&path) else { return (Settings::default(), None) };
        let read = content::text_of(&bytes).and_then(content::from_ron::<Settings>);
        match read {
            Ok(mut settings) => {
                settings.text_percent = settings.text_percent.clamp(100, 200);
                (settings, None)
            }
            Err(problem) => {
                let name = set_aside(&path);
                (
                    Settings::default(),
                    Some(Notice::SettingsSetAside(format!("{name} ({}:{})", problem.line, problem.column))),
                )
            }
        }
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn keep_settings(&self, settings: &Settings) -> Result<(), Notice> {
        let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::new()).unwrap_or_default();
        self.write("settings.ron", &text)
    }

    /// The deal in progress, if there is one that can be gone on with.
    pub fn saved(&self) -> (Option<Session>, Option<Notice>) {
        let Some(path) = self.path("save.run.ron") else { return (None, None) };
        let Some(bytes) = read(&path) else { return (None, None) };
        let restored =
            Run::read(&bytes).map_err(|p| format!("{}:{}: {}", p.line, p.column, p.message)).and_then(|run| {
                let deal = Deal::shipped(&run.scenario).map_err(|e| e.to_string())?;
                let found = crate::play::verify(&deal, &run);
                match found.first() {
                    Some(mismatch) => Err(format!("{}: {}", mismatch.part, mismatch.message)),
                    None => replay(&deal, &run).map_err(|e| e.to_string()),
                }
            });
        match restored {
            Ok(session) => (Some(session), None),
            Err(reason) => {
                let name = set_aside(&path);
                (None, Some(Notice::SaveSetAside(format!("{name}: {reason}"))))
            }
        }
    }

    /// Saves the deal; a finished one goes among the runs.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn keep(&self, session: &Session) -> Result<(), Notice> {
        let text = Run::of(session).to_text();
        self.write("save.run.ron", &text)?;
        if session.is_over() {
            let name = format!("runs/{}-{:016x}.run.ron", session.deal().scenario.name, session.seed());
            self.write(&name, &text)?;
        }
        Ok(())
    }

    /// Puts an unfinished deal among the runs, because a new one takes its place.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn put_aside(&self, session: &Session) -> Result<(), Notice> {
        let name = format!("runs/{}-{:016x}-unfinished.run.ron", session.deal().scenario.name, session.seed());
        self.write(&name, &Run::of(session).to_text())
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Notice> {
        let Some(path) = self.path(name) else { return Ok(()) };
        write_whole(&path, text).map_err(|e| Notice::NotSaved(format!("{}: {e}", path.display())))
    }
}

fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|e| e.error)?;
    Ok(())
}

/// The file's bytes, one more than is ever read at most; none if it cannot be read.
fn read(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path).ok()?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Renames a damaged file so that it is neither used nor lost, and returns its new name.
fn set_aside(path: &Path) -> String {
    for n in 1..1000 {
        let aside = path.with_extension(format!("damaged-{n}"));
        if !aside.exists() {
            return match fs::rename(path, &aside) {
                Ok(()) => aside.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                Err(_) => path.to_string_lossy().into_owned(),
            };
        }
    }
    path.to_string_lossy().into_owned()
}
