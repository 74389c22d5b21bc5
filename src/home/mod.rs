//! Owns the player's folder, which terminal and window share: where it is, how files in it and
//! elsewhere are replaced, what plays were played with, the attempt that is going on, and the ledger of all.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "when an attempt began and ended stands beside the play, never in it"
)]

mod attempt;
mod beside;
mod kept;
mod ledger;
mod write;

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::content::MAX_BYTES;
use crate::model::harmless_path;

pub use attempt::{CurrentAttempt, Refused};
pub use kept::shelf;
pub use ledger::{Entry, Ledger, LedgerEvent};
pub use write::{Put, Slot, replace};

/// The player's folder; none on a system that names no such folder.
#[derive(Clone, Debug)]
pub struct Home {
    root: Option<PathBuf>,
}

impl Home {
    /// The player's own folder, or the one that `CORNER_OFFICE_HOME` names.
    pub fn of_player() -> Self {
        let named = std::env::var_os("CORNER_OFFICE_HOME").filter(|name| !name.is_empty()).map(PathBuf::from);
        let own = || directories::ProjectDirs::from("", "", "corner-office").map(|d| d.data_dir().to_path_buf());
        Self { root: named.or_else(own) }
    }

    /// The folder `root`.
    pub fn at(root: &Path) -> Self {
        Self { root: Some(root.to_path_buf()) }
    }

    /// The path of a file in it.
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        self.root.as_ref().map(|r| r.join(name))
    }
}

/// The time now in UTC, such as `2026-11-27T09:30:00Z`.
pub fn now() -> String {
    humantime::format_rfc3339_seconds(SystemTime::now()).to_string()
}

/// The bytes of a file, one more than is ever accepted at most; none if it is no file or cannot be read.
pub fn read(path: &Path) -> Option<Vec<u8>> {
    // A pipe would be waited for.
    if !path.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A path as messages show it.
pub fn shown(path: &Path) -> String {
    harmless_path(&path.to_string_lossy()).into_owned()
}

/// Whether a file is a saved play by its name.
pub fn is_run(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(".run.ron"))
}
