//! Owns the pair that a play needs, a valid scenario and the rulebook that it names, and the texts
//! that both were read from.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use crate::content::{self, Diagnostic};
use crate::model::Scenario;
use crate::score::{self, Grid, Rulebook};

/// The texts that a deal is read from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DealText {
    pub scenario: String,
    /// The approach book, where a campaign is written out by one.
    pub approaches: Option<String>,
}

impl DealText {
    /// As in [`hash`](crate::model::ScenarioParts::hash).
    pub fn hash(&self) -> String {
        match &self.approaches {
            Some(book) => content::hash(&format!("{}\n{book}", self.scenario)),
            None => content::hash(&self.scenario),
        }
    }
}

/// The texts that say what is good selling: a rulebook, and the grid beside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MethodText {
    pub rulebook: String,
    pub grid: Option<String>,
}

impl MethodText {
    /// SHA-256 of both texts, in lower-case hex.
    pub fn hash(&self) -> String {
        match &self.grid {
            Some(grid) => content::hash(&format!("{}\n{grid}", self.rulebook)),
            None => content::hash(&self.rulebook),
        }
    }

    /// The method pack that ships under this name.
    pub fn shipped(name: &str) -> Option<Self> {
        let rulebook = score::find_rulebook(name)?.source.to_owned();
        let grid = score::GRIDS.iter().find(|grid| grid.rulebook == name).map(|grid| grid.source.to_owned());
        Some(Self { rulebook, grid })
    }
}

/// A scenario with its rulebook and all else that a play needs; cheap to clone.
#[derive(Clone, Debug)]
pub struct Deal {
    pub scenario: Arc<Scenario>,
    pub rulebook: Arc<Rulebook>,
    /// The assessment grid beside the rulebook.
    pub grid: Option<Arc<Grid>>,
    pub text: Arc<DealText>,
    pub method: Arc<MethodText>,
    identity: Arc<OnceLock<Identity>>,
}

/// What a deal and its method are, by hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// What the deal does ([`content::doing`]).
    pub deal: String,
    /// What the rulebook and its grid do.
    pub method: String,
    /// [`MethodText::hash`].
    pub method_text: String,
}

/// Why a scenario could not be made ready to play.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error("the scenario has {} problem(s)", .0.len())]
    Scenario(Vec<Diagnostic>),
    #[error("the rulebook `{name}` has {} problem(s)", .problems.len())]
    Rulebook { name: String, problems: Vec<Diagnostic> },
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
        let read = content::scenario(scenario).map_err(LoadError::Scenario)?;
        let method = MethodText::shipped(&read.rulebook);
        let method = method.ok_or_else(|| LoadError::NoSuchRulebook(read.rulebook.clone()))?;
        // A text that was read is one.
        let source = content::text_of(scenario).unwrap_or_default().to_owned();
        let book = content::book_of(&read.rulebook).filter(|_| read.hash != content::hash(&source));
        Self::of(read, DealText { scenario: source, approaches: book.map(str::to_owned) }, method)
    }

    /// Reads a scenario as it was played with these texts, whatever ships now.
    ///
    /// # Errors
    /// All problems of whichever is not valid by what is checked now.
    pub fn read(text: DealText, method: MethodText) -> Result<Self, LoadError> {
        let read = content::scenario_by(text.scenario.as_bytes(), |_| text.approaches.as_deref());
        Self::of(read.map_err(LoadError::Scenario)?, text, method)
    }

    /// Puts together what was read.
    fn of(scenario: Scenario, text: DealText, method: MethodText) -> Result<Self, LoadError> {
        let name = || scenario.rulebook.clone();
        let faulty = |problems| LoadError::Rulebook { name: name(), problems };
        let rulebook = score::rulebook(method.rulebook.as_bytes()).map_err(faulty)?;
        let grid = method.grid.as_ref().map(|grid| score::grid(grid.as_bytes())).transpose().map_err(faulty)?;
        Ok(Self {
            scenario: Arc::new(scenario),
            rulebook: Arc::new(rulebook),
            grid: grid.map(Arc::new),
            text: Arc::new(text),
            method: Arc::new(method),
            identity: Arc::default(),
        })
    }

    /// Loads a shipped scenario by its id.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn shipped(name: &str) -> Result<Self, LoadError> {
        let shipped = content::find(name).ok_or_else(|| LoadError::NoSuchScenario(name.into()))?;
        Self::load(shipped.source.as_bytes())
    }

    /// What the deal and its method are, by hash; worked out once.
    pub fn identity(&self) -> &Identity {
        self.identity.get_or_init(|| Identity {
            deal: content::doing(&*self.scenario),
            method: content::doing(&(&*self.rulebook, self.grid.as_deref())),
            method_text: self.method.hash(),
        })
    }
}
