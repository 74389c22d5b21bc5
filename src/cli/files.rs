//! Owns the files that the command line reads and writes.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use crate::content::{self, MAX_BYTES};
use crate::play::{Deal, Run};

/// Reads a file, but never more than one byte beyond what will be accepted.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    if path.is_dir() {
        return Err(Failure::Directory(path.into()));
    }
    let fault = |error| Failure::File { path: path.into(), error };
    let mut bytes = Vec::new();
    File::open(path).map_err(fault)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(fault)?;
    Ok(bytes)
}

/// Loads a scenario by its path or, if there is no such file, by the id of a shipped one.
pub fn deal(name: &str) -> Result<Deal, Failure> {
    let path = Path::new(name);
    if !path.is_file() && content::find(name).is_some() {
        return shipped(name);
    }
    if !path.exists() {
        return Err(Failure::NoScenario(name.into()));
    }
    Deal::load(&read(path)?).map_err(|error| Failure::Load { path: name.into(), error })
}

/// Loads a shipped scenario by its id.
pub fn shipped(name: &str) -> Result<Deal, Failure> {
    if content::find(name).is_none() {
        return Err(Failure::NoScenario(name.into()));
    }
    Deal::shipped(name).map_err(|error| Failure::Load { path: name.into(), error })
}

/// Loads the scenario that `run` is of: the one that was asked for, else a shipped one. What a run
/// file says is never taken for a path.
pub fn deal_of(run: &Run, asked: Option<&str>) -> Result<Deal, Failure> {
    asked.map_or_else(|| shipped(&run.scenario), deal)
}

/// Reads a run file.
pub fn run(path: &Path) -> Result<Run, Failure> {
    let path_text = path.display().to_string();
    Run::read(&read(path)?).map_err(|problem| Failure::Faulty { path: path_text, problems: vec![problem] })
}

/// Replaces `path` with `text` in one step, so that a reader sees the old file or the new one.
pub fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let fault = |error| Failure::File { path: path.into(), error };
    let directory = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    // A temporary file would be readable by its owner alone; this one becomes an ordinary file.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.prefix(".corner-office-").tempfile_in(directory).map_err(fault)?;
    file.write_all(text.as_bytes()).map_err(fault)?;
    file.as_file().sync_all().map_err(fault)?;
    file.persist(path).map_err(|error| fault(error.error))?;
    Ok(())
}

/// The files meant by `path`: itself, or the `.ron` files below a directory in order of name.
pub fn ron_files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.into()]);
    }
    let fault = |error: io::Error| Failure::File { path: path.into(), error };
    let mut entries: Vec<fs::DirEntry> = fs::read_dir(path).map_err(fault)?.collect::<Result<_, _>>().map_err(fault)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut found = Vec::new();
    for entry in entries {
        let inner = entry.path();
        // A link to a directory is not followed: it may lead back up.
        if entry.file_type().map_err(fault)?.is_dir() {
            found.extend(ron_files(&inner)?);
        } else if inner.extension().is_some_and(|e| e == "ron") && !inner.is_dir() {
            found.push(inner);
        }
    }
    Ok(found)
}
