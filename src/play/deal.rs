//! Owns the pair that a play needs: a valid scenario and the rulebook that it names.

use std::sync::Arc;

use crate::content::{self, Problem};
use crate::model::Scenario;
use crate::score::{self, Rulebook};

/// A scenario with its rulebook; cheap to clone.
#[derive(Clone, Debug)]
pub struct Deal {
    pub scenario: Arc<Scenario>,
    pub rulebook: Arc<Rulebook>,
}

/// Why a scenario could not be made ready to play.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error("the scenario has {} problem(s)", .0.len())]
    Scenario(Vec<Problem>),
    #[error("the rulebook `{name}` has {} problem(s)", .problems.len())]
    Rulebook { name: String, problems: Vec<Problem> },
    #[error("there is no rulebook `{0}`")]
    NoSuchRulebook(String),
    #[error("there is no shipped scenario `{0}`")]
    NoSuchScenario(String),
}

impl Deal {
    /// Reads a scenario and finds its rulebook among the shipped ones.
    ///
    /// # Errors
    /// All problems of whichever of the two is not valid.
    pub fn load(scenario: &[u8]) -> Result<Self, LoadError> {
        let scenario = content::scenario(scenario).map_err(LoadError::Scenario)?;
        let name = scenario.rulebook.clone();
        let shipped = score::find_rulebook(&name).ok_or_else(|| LoadError::NoSuchRulebook(name.clone()))?;
        let rulebook =
            score::rulebook(shipped.source.as_bytes()).map_err(|problems| LoadError::Rulebook { name, problems })?;
        Ok(Self { scenario: Arc::new(scenario), rulebook: Arc::new(rulebook) })
    }

    /// Loads a shipped scenario by its id.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn shipped(name: &str) -> Result<Self, LoadError> {
        let shipped = content::find(name).ok_or_else(|| LoadError::NoSuchScenario(name.into()))?;
        Self::load(shipped.source.as_bytes())
    }
}
