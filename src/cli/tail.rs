//! Owns the file beside the save of a very long play: what was decided since the save was written, a
//! line each.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files;
use super::notation::{self, Chosen};
use crate::play::{Run, Session};
use crate::report::board::Menu;

/// The file beside a save, as far as this program writes it.
pub struct Tail {
    path: PathBuf,
    /// Seal of the save that it goes on from.
    seal: String,
    /// Bytes that this program wrote to it.
    written: u64,
}

impl Tail {
    /// The one beside the save at `path`, in which this run stands.
    pub fn after(path: &Path, run: &Run) -> Self {
        Self { path: beside(path), seal: run.last_seal().to_owned(), written: 0 }
    }

    /// Adds the last decision of a play; or, if that is there already, what was noted after it.
    /// False where something stands there that another has written.
    pub fn add(&mut self, session: &Session, decision: bool) -> io::Result<bool> {
        let decided = session.decisions().len();
        let lines = if decision { vec![notation::last_decision(session)] } else { notation::last_notes(session) };
        // The number says where it belongs.
        let number = if decision { decided } else { decided + 1 };
        let mut text: String = lines.iter().map(|line| format!("{number} {line}\n")).collect();
        let mut file = if self.written == 0 {
            text = format!("{}{text}", first_line(&self.seal));
            match OpenOptions::new().write(true).create_new(true).open(&self.path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
                opened => opened?,
            }
        } else {
            let ours = |found: fs::Metadata| found.is_file() && found.len() == self.written;
            if !fs::symlink_metadata(&self.path).is_ok_and(ours) {
                return Ok(false);
            }
            OpenOptions::new().append(true).open(&self.path)?
        };
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        self.written += text.len() as u64;
        Ok(true)
    }
}

/// The file beside the save at `path`.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".tail");
    path.with_file_name(name)
}

/// What stands first: which save it goes on from, so that it is never taken for another's.
fn first_line(seal: &str) -> String {
    format!("after {seal}\n")
}

/// Takes a play on by what stands beside its save, if it goes on from there.
pub fn go_on(path: &Path, run: &Run, session: &mut Session) {
    let text = files::read(&beside(path)).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    let Some(lines) = text.strip_prefix(&first_line(run.last_seal())) else { return };
    // A line that was cut off has no end.
    for line in lines.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
        let Some((number, choice)) = line.split_once(' ') else { return };
        let next = session.decisions().len() + 1;
        if number.parse() != Ok(next) {
            continue;
        }
        let actions = session.legal_actions();
        let menu = Menu::of(&session.deal().scenario, session.position(), &actions);
        let done = match notation::read(session, &actions, &menu.entries, choice) {
            Ok(Chosen::Action(action)) => session.choose(action).is_ok(),
            Ok(Chosen::Paper(paper, lines)) => session.write(paper, &lines).is_ok(),
            Ok(Chosen::Grid(marks)) => session.fill(marks).is_ok(),
            Ok(Chosen::Side(side)) => session.take_side(side).is_ok(),
            Err(_) => false,
        };
        if !done {
            return;
        }
    }
}

/// Removes it, once everything stands in the save.
pub fn remove(path: &Path) {
    _ = fs::remove_file(beside(path));
}
