//! Owns the file beside the save of a very long play: what was decided since the save was written, a
//! line each.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files;
use super::notation::{self, Chosen};
use crate::play::{Session, offers};

/// The file beside the save at `path`.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".tail");
    path.with_file_name(name)
}

/// Adds the last decision of a play; or, if that is there already, the grid as filled in after it.
pub fn add(path: &Path, session: &Session, decision: bool) -> io::Result<()> {
    let decided = session.decisions().len();
    let line = if decision { notation::last_decision(session) } else { notation::last_grid(session) };
    // The number says where it belongs, should the save be written and this file outlive it.
    let number = if decision { decided } else { decided + 1 };
    let mut file = OpenOptions::new().create(true).append(true).open(beside(path))?;
    file.write_all(format!("{number} {line}\n").as_bytes())?;
    file.sync_all()
}

/// Takes a play on by what stands beside its save.
pub fn go_on(path: &Path, session: &mut Session) {
    let text = files::read(&beside(path)).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    // A line that was cut off has no end.
    for line in text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
        let Some((number, choice)) = line.split_once(' ') else { return };
        let next = session.decisions().len() + 1;
        if number.parse() != Ok(next) {
            continue;
        }
        let actions = session.legal_actions();
        let offers = offers(&session.deal().scenario, &actions);
        let done = match notation::read(session, &actions, &offers, choice) {
            Ok(Chosen::Action(action)) => session.choose(action).is_ok(),
            Ok(Chosen::Letter(letter, lines)) => session.send(letter, &lines).is_ok(),
            Ok(Chosen::Grid(marks)) => session.fill(marks).is_ok(),
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
