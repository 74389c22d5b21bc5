//! Owns what plays were played with: each deal and method is kept once, compressed, under its hash, so
//! that a debrief can be read after both have changed.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Home, beside, replace};
use crate::content::MAX_BYTES;
use crate::play::{Deal, DealText, MethodText, Run, Shelf};

/// The folder, in the player's own or beside a run.
const FOLDER: &str = "kept";
/// Most bytes that are unpacked from one file: two texts, with escapes.
const MOST: u64 = 4 * MAX_BYTES as u64;

impl Home {
    /// Keeps what a deal was read from, unless it is there.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn keep(&self, deal: &Deal) -> io::Result<()> {
        let Some(folder) = self.path(FOLDER) else { return Ok(()) };
        fs::create_dir_all(&folder)?;
        pack(&folder.join(deal_file(&deal.scenario.hash)), &*deal.text)?;
        pack(&folder.join(method_file(&deal.identity().method_text)), &*deal.method)
    }
}

fn deal_file(hash: &str) -> String {
    format!("{hash}.deal.gz")
}

fn method_file(hash: &str) -> String {
    format!("{hash}.method.gz")
}

fn pack(path: &Path, text: &impl Serialize) -> io::Result<()> {
    if path.exists() {
        return Ok(());
    }
    let text = serde_json::to_string(text).map_err(io::Error::other)?;
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(text.as_bytes())?;
    replace(path, &packer.finish()?)
}

/// What was packed; nothing if it isn't there or isn't what its name says.
fn unpack<T: DeserializeOwned>(path: &Path) -> Option<T> {
    if !path.is_file() {
        return None;
    }
    let mut text = String::new();
    GzDecoder::new(File::open(path).ok()?).take(MOST).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

/// A hash as run files write it: nothing else may become part of a path.
fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// All that `run` may have been played with: what is on the shelf for `all` runs, `asked`, what was kept
/// in the player's folder or beside the run's own file, and the scenarios that lie there. Of a deal that
/// ships, only `asked` can take the place: what lies beside a run is what it says it was played with.
pub fn shelf(all: &Shelf, home: &Home, run: &Run, file: Option<&Path>, asked: Option<Deal>) -> Shelf {
    let mut shelf = all.clone();
    let beside = file.map(|file| file.parent().unwrap_or(Path::new("")));
    let folders = [home.path(FOLDER), beside.map(|folder| folder.join(FOLDER))];
    for folder in folders.into_iter().flatten() {
        if is_hash(&run.scenario_text)
            && let Some(text) = unpack::<DealText>(&folder.join(deal_file(&run.scenario_text)))
        {
            shelf.add_deal(text);
        }
        if is_hash(&run.method_text)
            && let Some(text) = unpack::<MethodText>(&folder.join(method_file(&run.method_text)))
        {
            shelf.add_method(text);
        }
    }
    match (asked, beside) {
        (Some(asked), _) => shelf.with(asked),
        (None, Some(folder)) => beside::laid(shelf, run, folder),
        (None, None) => shelf,
    }
}
