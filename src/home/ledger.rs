//! Owns the ledger of attempts: a line for each play that began, ended or was debriefed on this
//! machine. Lines are only ever added.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Home, now};
use crate::play::{Attempt, Mode, Run};

/// Most bytes that are read, the last of the file: some fifty thousand plays.
const MOST: u64 = 32 << 20;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerEvent {
    Begun,
    Ended,
    /// The debrief was opened.
    Debriefed,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// UTC, such as `2026-11-27T09:30:00Z`.
    pub at: String,
    pub event: LedgerEvent,
    /// Which play: [`Run::play_id`].
    pub play: String,
    /// Which attempt at it: its number and its beginning.
    #[serde(default)]
    pub number: u32,
    #[serde(default)]
    pub begun: String,
    pub scenario: String,
    pub mode: Mode,
    /// As text: it needs all 64 bits, and many readers of JSON keep 53.
    pub seed: String,
    /// A pseudonym.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<String>,
    /// In thousands of dollars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
    /// Points in all dimensions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<i32>,
}

/// All that happened on this machine, in order.
#[derive(Clone, Debug, Default)]
pub struct Ledger(Vec<Entry>);

impl Ledger {
    /// All entries, the oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.0
    }

    /// Whether this has happened to the play of a run: to this attempt at it or, where that isn't known,
    /// to any.
    pub fn has(&self, event: LedgerEvent, run: &Run) -> bool {
        let play = run.play_id();
        let attempt = run.attempt.as_ref().map(|(attempt, _)| attempt);
        let same = |entry: &Entry| attempt.is_none_or(|a| a.number == entry.number && a.begun == entry.begun);
        self.0.iter().any(|entry| entry.event == event && entry.play == play && same(entry))
    }

    /// How many plays of a scenario have begun.
    pub fn attempts(&self, scenario: &str) -> u32 {
        self.0.iter().filter(|entry| entry.event == LedgerEvent::Begun && entry.scenario == scenario).count() as u32
    }

    /// Whether the debrief of a scenario has been opened, and with it the truths that it can have.
    pub fn debriefed(&self, scenario: &str) -> bool {
        self.0.iter().any(|entry| entry.event == LedgerEvent::Debriefed && entry.scenario == scenario)
    }
}

impl Home {
    /// What the ledger says; lines that can't be read are passed over.
    pub fn ledger(&self) -> Ledger {
        let bytes = self.path("ledger.jsonl").and_then(|path| read(open(&path, OpenOptions::new().read(true)).ok()?));
        of_lines(&bytes.unwrap_or_default())
    }

    /// Begins an attempt at the play of `run`: what is to stand beside it, under a number that nobody else
    /// has.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn begin(&self, run: &Run, who: Option<String>) -> io::Result<Attempt> {
        let mut attempt = Attempt { who, number: 1, begun: now(), ..Attempt::default() };
        let Some(mut file) = self.ledger_file()? else { return Ok(attempt) };
        let ledger = of_lines(&read(file.try_clone()?).unwrap_or_default());
        attempt.number += ledger.attempts(&run.scenario);
        attempt.after_debrief = ledger.debriefed(&run.scenario);
        add(&mut file, &entry(LedgerEvent::Begun, run, Some(&attempt), attempt.begun.clone()))?;
        Ok(attempt)
    }

    /// Notes that the play of a run is over, or that its debrief was opened, unless that is noted.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn note(&self, event: LedgerEvent, run: &Run) -> io::Result<()> {
        let Some(mut file) = self.ledger_file()? else { return Ok(()) };
        if of_lines(&read(file.try_clone()?).unwrap_or_default()).has(event, run) {
            return Ok(());
        }
        let attempt = run.attempt.as_ref().map(|(attempt, _)| attempt);
        let known = attempt.and_then(|attempt| match event {
            LedgerEvent::Begun => Some(attempt.begun.clone()),
            LedgerEvent::Ended => attempt.ended.clone(),
            LedgerEvent::Debriefed => attempt.debriefed.clone(),
        });
        add(&mut file, &entry(event, run, attempt, known.unwrap_or_else(now)))
    }

    /// The ledger to read and add to, while nobody else does; none on a system without a folder for it.
    fn ledger_file(&self) -> io::Result<Option<File>> {
        let Some(path) = self.path("ledger.jsonl") else { return Ok(None) };
        let told = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(told)?;
        }
        let file = open(&path, OpenOptions::new().create(true).read(true).append(true)).map_err(told)?;
        // Where files can't be locked, two that begin at once may get one number, and nothing worse.
        _ = file.lock();
        Ok(Some(file))
    }
}

/// Opens an ordinary file: a pipe would be waited for.
fn open(path: &Path, how: &OpenOptions) -> io::Result<File> {
    if path.exists() && !path.is_file() {
        return Err(io::Error::other("this is no ordinary file"));
    }
    how.open(path)
}

/// The last bytes of the file, as many as are read.
fn read(mut file: File) -> Option<Vec<u8>> {
    let length = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(MOST))).ok()?;
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn of_lines(bytes: &[u8]) -> Ledger {
    let lines = bytes.split(|&b| b == b'\n').filter(|line| !line.is_empty());
    Ledger(lines.filter_map(|line| serde_json::from_slice(line).ok()).collect())
}

fn entry(event: LedgerEvent, run: &Run, attempt: Option<&Attempt>, at: String) -> Entry {
    let result = run.result.as_ref();
    Entry {
        at,
        event,
        play: run.play_id(),
        number: attempt.map_or(0, |attempt| attempt.number),
        begun: attempt.map_or_else(String::new, |attempt| attempt.begun.clone()),
        scenario: run.scenario.clone(),
        mode: run.mode,
        seed: run.seed.to_string(),
        who: attempt.and_then(|attempt| attempt.who.clone()),
        ending: result.map(|result| result.ending.clone()),
        value: result.map(|result| result.value),
        points: result.map(|result| result.total),
    }
}

fn add(file: &mut File, entry: &Entry) -> io::Result<()> {
    let mut line = serde_json::to_string(entry).map_err(io::Error::other)?;
    // After one that was cut off, on a line of its own.
    let mut last = [b'\n'];
    if file.seek(SeekFrom::End(-1)).is_ok() {
        file.read_exact(&mut last)?;
    }
    if last != [b'\n'] {
        line.insert(0, '\n');
    }
    line.push('\n');
    file.write_all(line.as_bytes())?;
    file.sync_all()
}
