//! Owns examining run files: each with the deal that somebody named, or what is found for it, and no
//! deal is read twice.

use std::cell::OnceCell;
use std::path::Path;

use super::{Failure, files};
use crate::home::{self, Home};
use crate::play::{self, Deal, Examined, Run, Shelf};

/// Examines any number of run files.
pub struct Examiner<'a> {
    home: Home,
    shelf: Shelf,
    /// The scenario that was named for all of them.
    scenario: Option<&'a str>,
    /// The deal of that, once it could be loaded.
    named: OnceCell<Deal>,
}

impl<'a> Examiner<'a> {
    /// With the player's own files; `scenario` is the path or the id that was named, if any.
    pub fn new(scenario: Option<&'a str>) -> Self {
        Self { home: Home::of_player(), shelf: Shelf::shipped(), scenario, named: OnceCell::new() }
    }

    /// The player's own folder.
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// The run in a file, and what is to be said of it.
    pub fn examine(&self, path: &Path) -> Result<(Run, Examined), Failure> {
        let run = files::run(path)?;
        let named = self.named_for(&run, path)?;
        let examined = play::examine(&home::shelf(&self.shelf, &self.home, &run, Some(path), named), &run);
        Ok((run, examined))
    }

    /// Whether the deal of this id that ships does what this hash says.
    pub fn ships(&self, id: &str, doing: &str) -> bool {
        self.shelf.today(id).is_some_and(|deal| deal.identity().deal == doing)
    }

    /// The deal that was named, which must be that of the run in `path`.
    fn named_for(&self, run: &Run, path: &Path) -> Result<Option<Deal>, Failure> {
        let Some(name) = self.scenario else { return Ok(None) };
        let deal = match self.named.get() {
            Some(deal) => deal.clone(),
            None => {
                let deal = files::deal(name)?;
                self.named.get_or_init(|| deal).clone()
            }
        };
        if deal.scenario.name == run.scenario {
            return Ok(Some(deal));
        }
        let about =
            [("path", home::shown(path)), ("scenario", run.scenario.clone()), ("named", deal.scenario.name.clone())];
        Err(Failure::Told("cli-other-deal", about.into()))
    }
}
