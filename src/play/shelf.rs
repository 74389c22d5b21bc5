//! Owns finding what a run was played with among all deals and methods at hand, and saying how that
//! differs from what would be played today.

use std::sync::Arc;

use super::deal::{Deal, DealText, MethodText};
use super::earlier;
use super::reader::Reader;
use super::run::Run;
use crate::content;
use crate::rules::RULES_VERSION;

/// All that runs may have been played with, as far as it is at hand. What was read for a run is not
/// read anew for the next, nor by a clone, which may hold more.
#[derive(Clone, Default)]
pub struct Shelf {
    /// Today's deals that somebody named; they come before those that ship.
    today: Vec<Deal>,
    /// By their hashes.
    deals: Vec<(String, Arc<DealText>)>,
    methods: Vec<(String, Arc<MethodText>)>,
    reader: Reader,
}

/// What a run was played with.
pub struct Found {
    pub deal: Deal,
    pub differs: Differs,
    /// Today's deal plays otherwise or isn't there: what was found is what was kept.
    pub kept: bool,
    /// The method was not found: the points are those of another.
    pub other_points: bool,
}

/// How a run stands to what would be played today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differs {
    /// The deal does something else.
    pub deal: bool,
    /// The rulebook or its grid judges otherwise.
    pub method: bool,
    /// The rules of the engine are others.
    pub rules: bool,
    /// The deal was begun with other words.
    pub words: bool,
}

impl Differs {
    /// Whether it is of another version; other words alone make none.
    pub fn version(self) -> bool {
        self.deal || self.method || self.rules
    }
}

impl Shelf {
    /// What ships, and what shipped earlier.
    pub fn shipped() -> Self {
        let mut shelf = Self::default();
        earlier::deals().for_each(|text| shelf.add_deal(text));
        earlier::methods().for_each(|text| shelf.add_method(text));
        shelf
    }

    /// Takes a deal as the one that would be played today.
    #[must_use]
    pub fn with(mut self, deal: Deal) -> Self {
        self.add_deal(deal.text.clone());
        self.add_method(deal.method.clone());
        self.today.push(deal);
        self
    }

    /// Adds what a deal was read from.
    pub fn add_deal(&mut self, text: impl Into<Arc<DealText>>) {
        let text = text.into();
        self.deals.push((text.hash(), text));
    }

    /// Adds what a method was read from.
    pub fn add_method(&mut self, text: impl Into<Arc<MethodText>>) {
        let text = text.into();
        self.methods.push((text.hash(), text));
    }

    /// The deal with this id as it would be played today.
    pub fn today(&self, id: &str) -> Option<Deal> {
        let named = self.today.iter().find(|deal| deal.scenario.name == id);
        named.cloned().or_else(|| self.reader.load(content::find(id)?.source))
    }

    /// Reads a scenario that goes with what ships; none where that makes no deal.
    pub fn load(&self, scenario: &[u8]) -> Option<Deal> {
        self.reader.load(content::text_of(scenario).ok()?)
    }

    /// What `run` was played with; none where that is not at hand.
    pub fn find(&self, run: &Run) -> Option<Found> {
        let today = self.today(&run.scenario);
        let still = today.clone().filter(|deal| is_of(deal, run) && self.scores(deal, run));
        let played = still.or_else(|| self.kept(run, today.as_ref()))?;
        let today = today.unwrap_or_else(|| self.own(&played));
        let (was, is) = (played.identity(), today.identity());
        // Old words of a deal that still does the same are told with today's.
        let same = was.deal == is.deal;
        let other_points = !self.scores(&played, run);
        let differs = Differs {
            deal: !same,
            method: other_points || was.method != is.method,
            rules: run.rules != RULES_VERSION,
            words: same && today.scenario.hash != run.scenario_text,
        };
        let kept = differs.deal || differs.method;
        Some(Found { deal: if kept { played } else { today }, differs, kept, other_points })
    }

    /// A deal that nobody ships or named is its own today, by the method of its name that ships.
    fn own(&self, played: &Deal) -> Deal {
        let shipped = MethodText::shipped(&played.scenario.rulebook).filter(|method| *method != *played.method);
        shipped.and_then(|method| self.reader.read(&played.text, &method)).unwrap_or_else(|| played.clone())
    }

    /// The deal of the texts that `run` names by hash. For what is not at hand today's stands in, as far
    /// as `run` says that it does the same, or the points may be those of another method.
    fn kept(&self, run: &Run, today: Option<&Deal>) -> Option<Deal> {
        let named = self.deals.iter().find(|(hash, _)| *hash == run.scenario_text).map(|(_, text)| text);
        let text = named.or(today.filter(|deal| is_of(deal, run)).map(|deal| &deal.text))?;
        let shipped = || MethodText::shipped(&run.rulebook).map(Arc::new);
        let method = self.method(run).or(today.map(|deal| &deal.method)).cloned().or_else(shipped)?;
        self.reader.read(text, &method).filter(|deal| deal.scenario.name == run.scenario)
    }

    /// Whether the points of `run` are those that the method of this deal makes.
    fn scores(&self, deal: &Deal, run: &Run) -> bool {
        run.method_doing.as_ref() == Some(&deal.identity().method)
            || self.method(run).is_some_and(|text| *text == deal.method)
    }

    /// The method that a run names by hash.
    fn method(&self, run: &Run) -> Option<&Arc<MethodText>> {
        let named = |(hash, text): &&(String, Arc<MethodText>)| match run.method_doing {
            Some(_) => *hash == run.method_text,
            // Format 1 names the rulebook alone.
            None => content::hash(&text.rulebook) == run.method_text,
        };
        self.methods.iter().find(named).map(|(_, text)| text)
    }
}

/// Whether `run` says that it was played with this deal, or with one that does the same.
fn is_of(deal: &Deal, run: &Run) -> bool {
    deal.scenario.hash == run.scenario_text || run.scenario_doing.as_ref() == Some(&deal.identity().deal)
}
