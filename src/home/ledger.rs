//! Owns the ledger of attempts: a line for each play that began, ended or was debriefed on this
//! machine. Lines are only ever added.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};

use super::{Home, now};
use crate::play::{Attempt, Mode, Run};

/// Most bytes that are read: some fifty thousand plays.
const MOST: u64 = 32 << 20;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
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
    pub event: Event,
    /// Which play: [`Run::play_id`].
    pub play: String,
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

    /// Whether this has happened to a play.
    pub fn has(&self, play: &str, event: Event) -> bool {
        self.0.iter().any(|entry| entry.event == event && entry.play == play)
    }

    /// How many plays of a scenario have begun.
    pub fn attempts(&self, scenario: &str) -> u32 {
        self.0.iter().filter(|entry| entry.event == Event::Begun && entry.scenario == scenario).count() as u32
    }

    /// Whether the debrief of a scenario has been opened, and with it the truths that it can have.
    pub fn debriefed(&self, scenario: &str) -> bool {
        self.0.iter().any(|entry| entry.event == Event::Debriefed && entry.scenario == scenario)
    }
}

impl Home {
    /// What the ledger says; lines that can't be read are passed over.
    pub fn ledger(&self) -> Ledger {
        let read = || {
            let mut bytes = Vec::new();
            fs::File::open(self.path("ledger.jsonl")?).ok()?.take(MOST).read_to_end(&mut bytes).ok()?;
            Some(bytes)
        };
        let bytes = read().unwrap_or_default();
        let lines = bytes.split(|&b| b == b'\n').filter(|line| !line.is_empty());
        Ledger(lines.filter_map(|line| serde_json::from_slice(line).ok()).collect())
    }

    /// Begins an attempt: what is to stand beside the play of `run`.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn begin(&self, run: &Run, who: Option<String>) -> io::Result<Attempt> {
        let ledger = self.ledger();
        let attempt = Attempt {
            who,
            number: ledger.attempts(&run.scenario) + 1,
            begun: now(),
            after_debrief: ledger.debriefed(&run.scenario),
            ..Attempt::default()
        };
        self.note(Event::Begun, run, &attempt, &attempt.begun)?;
        Ok(attempt)
    }

    /// Notes that the play of `run` is over, once.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn ended(&self, run: &Run, attempt: &mut Attempt) -> io::Result<()> {
        if attempt.ended.is_some() {
            return Ok(());
        }
        let at = now();
        attempt.ended = Some(at.clone());
        self.note(Event::Ended, run, attempt, &at)
    }

    /// Notes that the debrief of the play of `run` was opened, once.
    ///
    /// # Errors
    /// When the file system refuses.
    pub(super) fn debriefed(&self, run: &Run, attempt: &mut Attempt) -> io::Result<()> {
        if attempt.debriefed.is_some() {
            return Ok(());
        }
        let at = now();
        attempt.debriefed = Some(at.clone());
        self.note(Event::Debriefed, run, attempt, &at)
    }

    fn note(&self, event: Event, run: &Run, attempt: &Attempt, at: &str) -> io::Result<()> {
        let Some(path) = self.path("ledger.jsonl") else { return Ok(()) };
        let result = run.result.as_ref();
        let entry = Entry {
            at: at.to_owned(),
            event,
            play: run.play_id(),
            scenario: run.scenario.clone(),
            mode: run.mode,
            seed: run.seed.to_string(),
            who: attempt.who.clone(),
            ending: result.map(|result| result.ending.clone()),
            value: result.map(|result| result.value),
            points: result.map(|result| result.total),
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = OpenOptions::new().create(true).append(true).open(path)?;
        // In one write, so that lines of two programs don't mix; it begins a line of its own even after
        // one that was cut off.
        let line = format!("\n{}\n", serde_json::to_string(&entry).map_err(io::Error::other)?);
        file.write_all(line.as_bytes())?;
        file.sync_all()
    }
}
