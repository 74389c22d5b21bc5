//! Owns the files that the command line reads and writes.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::Failure;
use crate::content::{self, MAX_BYTES};
use crate::home;
use crate::play::{Deal, Run};
use crate::solve;

/// Reads a file, but nothing that is no ordinary file, and never more than one byte beyond what will be
/// accepted.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let fault = |error| Failure::File { path: path.into(), error };
    // To open a pipe would wait for whoever writes into it, so what it is is asked first.
    ordinary(path, &fs::metadata(path).map_err(fault)?)?;
    let file = File::open(path).map_err(fault)?;
    // Another may have taken its place meanwhile.
    ordinary(path, &file.metadata().map_err(fault)?)?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(fault)?;
    Ok(bytes)
}

/// Refuses what cannot be read like a file, and what is too large to be one of ours.
fn ordinary(path: &Path, about: &fs::Metadata) -> Result<(), Failure> {
    if about.is_dir() {
        return Err(Failure::Directory(path.into()));
    }
    if !about.is_file() {
        return Err(Failure::Special(path.into()));
    }
    if about.len() > MAX_BYTES as u64 {
        let problems = vec![content::too_large(about.len())];
        return Err(Failure::Faulty { path: path.display().to_string(), problems });
    }
    Ok(())
}

/// Bytes of memory with which something can be done with a deal at all.
const LEAST: u64 = 8 << 20;
/// Bytes that it takes for each byte of its file.
const EACH: u64 = 32;

/// Refuses to begin where the system has too little memory to read the deal and say something of it: what has
/// begun could only be broken off.
fn has_room(bytes: usize) -> Result<(), Failure> {
    let needed = LEAST + EACH * bytes as u64;
    if solve::has_room(needed) {
        return Ok(());
    }
    Err(Failure::Told("cli-no-memory", vec![("mib", needed.div_ceil(1 << 20).to_string())]))
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
    let bytes = read(path)?;
    has_room(bytes.len())?;
    Deal::load(&bytes).map_err(|error| Failure::Load { path: name.into(), error })
}

/// Loads a shipped scenario by its id.
pub fn shipped(name: &str) -> Result<Deal, Failure> {
    let Some(shipped) = content::find(name) else { return Err(Failure::NoScenario(name.into())) };
    has_room(shipped.source.len())?;
    Deal::shipped(name).map_err(|error| Failure::Load { path: name.into(), error })
}

/// Reads a run file.
pub fn run(path: &Path) -> Result<Run, Failure> {
    let path_text = path.display().to_string();
    Run::read(&read(path)?).map_err(|problem| Failure::Faulty { path: path_text, problems: vec![problem] })
}

/// The saved plays meant by these paths: each itself, or of a folder all that are saved plays by their
/// name, those of inner folders too, in order of name.
pub fn runs(paths: &[PathBuf]) -> impl Iterator<Item = Listed> {
    paths.iter().flat_map(|path| of(path, home::is_run, "cli-no-runs"))
}

/// The authored files meant by these paths: each itself, or of a folder all `.ron` files but the saved
/// plays.
pub fn authored(paths: &[PathBuf]) -> impl Iterator<Item = Listed> {
    paths.iter().flat_map(|path| of(path, |file| !home::is_run(file), "cli-no-ron"))
}

/// What is meant by `path`: itself, or the files below a folder that are `wanted`; where there are none,
/// `none` says so.
fn of(path: &Path, wanted: impl Fn(&Path) -> bool, none: &'static str) -> Vec<Listed> {
    let mut list = ron_files(path);
    if path.is_dir() {
        list.retain(|file| file.fault.is_some() || wanted(&file.path));
        if list.is_empty() {
            list.push(Listed { path: path.into(), fault: Some(Failure::about(none, path)) });
        }
    }
    list
}

/// A file that is meant by a path, or what is in the way of looking for more.
pub struct Listed {
    pub path: PathBuf,
    pub fault: Option<Failure>,
}

impl Listed {
    fn file(path: PathBuf) -> Self {
        Self { path, fault: None }
    }

    fn fault(path: &Path, error: io::Error) -> Self {
        let fault = Some(Failure::File { path: path.into(), error });
        Self { path: path.into(), fault }
    }
}

/// The files meant by `path`: itself, or the `.ron` files below a directory in order of name. A
/// directory that cannot be read stands in the list with its fault, and hides none of the others.
fn ron_files(path: &Path) -> Vec<Listed> {
    let mut found = Vec::new();
    if path.is_dir() {
        look_into(path, &mut found);
    } else {
        found.push(Listed::file(path.into()));
    }
    found
}

fn look_into(directory: &Path, found: &mut Vec<Listed>) {
    let list = match fs::read_dir(directory) {
        Ok(list) => list,
        Err(error) => return found.push(Listed::fault(directory, error)),
    };
    let mut entries = Vec::new();
    for entry in list {
        match entry {
            Ok(entry) => entries.push(entry),
            Err(error) => found.push(Listed::fault(directory, error)),
        }
    }
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let inner = entry.path();
        match entry.file_type() {
            // A link to a directory is not followed: it may lead back up.
            Ok(kind) if kind.is_dir() => look_into(&inner, found),
            Ok(_) if inner.extension().is_some_and(|e| e == "ron") && !inner.is_dir() => {
                found.push(Listed::file(inner));
            }
            Ok(_) => {}
            Err(error) => found.push(Listed::fault(&inner, error)),
        }
    }
}
