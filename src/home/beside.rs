//! Owns finding a run's deal among the scenarios that lie beside it.

use std::fs;
use std::path::{Path, PathBuf};

use super::{is_run, read};
use crate::play::{Deal, Run, Shelf};

/// Most files of a folder that are looked into for one run.
const MOST_FILES: usize = 64;
/// Most bytes of a folder that are looked into for one run.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// `shelf` with the deal of `run` that lies in `folder`: the one in the file that bears its id; or, if
/// that is not what was played and nothing else is, the first of that id in the order of file names, one
/// that was played before any other.
pub fn laid(mut shelf: Shelf, run: &Run, folder: &Path) -> Shelf {
    let named = format!("{}.ron", run.scenario);
    // What a file says is its id may be a path.
    let is_name = Path::new(&named).file_name().is_some_and(|name| name == named.as_str());
    let bytes = is_name.then(|| read(&folder.join(&named))).flatten();
    if let Some(deal) = bytes.and_then(|bytes| of_run(&shelf, run, &bytes)) {
        shelf = with(shelf, deal);
    }
    if shelf.find(run).is_some() {
        return shelf;
    }
    let (mut left, mut other) = (MOST_BYTES, None);
    for path in scenarios(folder).into_iter().take(MOST_FILES) {
        let Some(bytes) = read(&path) else { continue };
        let Some(rest) = left.checked_sub(bytes.len()) else { break };
        left = rest;
        let Some(deal) = of_run(&shelf, run, &bytes) else { continue };
        let found = with(shelf.clone(), deal);
        if found.find(run).is_some() {
            return found;
        }
        other.get_or_insert(found);
    }
    other.unwrap_or(shelf)
}

/// Lays a deal that was found on the shelf. Nobody has named it: it takes no other's place.
fn with(mut shelf: Shelf, deal: Deal) -> Shelf {
    if shelf.today(&deal.scenario.name).is_none() {
        return shelf.with(deal);
    }
    shelf.add_deal(deal.text);
    shelf.add_method(deal.method);
    shelf
}

/// The deal in a file, if it has the id that the run names.
fn of_run(shelf: &Shelf, run: &Run, bytes: &[u8]) -> Option<Deal> {
    // Most files are of something else, and to search is quicker than to read.
    let id = format!("\"{}\"", run.scenario);
    bytes.windows(id.len()).any(|part| part == id.as_bytes()).then_some(())?;
    shelf.load(bytes).filter(|deal| deal.scenario.name == run.scenario)
}

/// The files of a folder that may be scenarios, in the order of their names.
fn scenarios(folder: &Path) -> Vec<PathBuf> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_scenario = |path: &PathBuf| path.extension().is_some_and(|end| end == "ron") && !is_run(path);
    let mut paths: Vec<PathBuf> = entries.filter(is_scenario).collect();
    paths.sort();
    paths
}
