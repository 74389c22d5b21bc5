//! Owns the save of a play: written after each decision, taken up again if unfinished.

use std::path::PathBuf;

use super::arguments::Play;
use super::{Failure, files};
use crate::play::{self, Deal, Mode, Run, Session};

/// Where a play is saved, if anywhere.
pub struct Save(Option<PathBuf>);

impl Save {
    /// Begins a play or takes up the saved one; true if it was taken up.
    pub fn open(arguments: &Play, deal: Deal) -> Result<(Self, Session, bool), Failure> {
        let mode = arguments.mode.map(Mode::from);
        let save = Self(arguments.save.clone());
        if let Some(session) = save.take_up(arguments.seed, mode, &deal)? {
            return Ok((save, session, true));
        }
        let seed = match arguments.seed {
            Some(seed) => seed,
            None => crate::play::fresh_seed()
                .map_err(|error| Failure::Told("cli-no-random", vec![("error", error.to_string())]))?,
        };
        let session = Session::new(deal, seed, mode.unwrap_or_default());
        // A place that cannot be written to should be known before the first decision.
        save.write(&session)?;
        Ok((save, session, false))
    }

    /// Writes the play as it stands.
    pub fn write(&self, session: &Session) -> Result<(), Failure> {
        self.0.as_ref().map_or(Ok(()), |path| files::replace(path, &Run::of(session).to_text()))
    }

    /// The path, for messages.
    pub fn path(&self) -> Option<String> {
        self.0.as_ref().map(|path| path.display().to_string())
    }

    /// The unfinished play in the file. A file that is anything else is left alone.
    fn take_up(&self, seed: Option<u64>, mode: Option<Mode>, deal: &Deal) -> Result<Option<Session>, Failure> {
        let Some(path) = self.0.as_ref().filter(|path| path.exists()) else { return Ok(None) };
        let run = match files::run(path) {
            Ok(run) => run,
            Err(Failure::Faulty { .. }) => return Err(Failure::about("cli-save-not-run", path)),
            Err(other) => return Err(other),
        };
        if run.scenario != deal.scenario.name || run.scenario_hash != deal.scenario.hash {
            return Err(Failure::about("cli-save-other-scenario", path));
        }
        if !play::verify(deal, &run).is_empty() {
            return Err(Failure::about("cli-save-not-genuine", path));
        }
        if run.result.is_some() {
            return Err(Failure::about("cli-save-finished", path));
        }
        if seed.is_some_and(|seed| seed != run.seed) || mode.is_some_and(|mode| mode != run.mode) {
            return Err(Failure::about("cli-save-other-play", path));
        }
        let session = play::replay(deal, &run).map_err(|error| Failure::Replay { path: path.clone(), error })?;
        Ok(Some(session))
    }
}
