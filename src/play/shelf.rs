//! Owns finding what a run was played with among all deals and methods at hand, and saying how that
//! differs from what would be played today.

use super::deal::{Deal, DealText, MethodText};
use super::earlier;
use super::run::Run;
use crate::content;
use crate::rules::RULES_VERSION;

/// All that runs may have been played with, as far as it is at hand.
#[derive(Default)]
pub struct Shelf {
    /// Today's deals that somebody named; they come before those that ship.
    today: Vec<Deal>,
    deals: Vec<(String, DealText)>,
    methods: Vec<(String, MethodText)>,
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
        self.add_deal((*deal.text).clone());
        self.add_method((*deal.method).clone());
        self.today.push(deal);
        self
    }

    /// Adds what a deal was read from.
    pub fn add_deal(&mut self, text: DealText) {
        self.deals.push((text.hash(), text));
    }

    /// Adds what a method was read from.
    pub fn add_method(&mut self, text: MethodText) {
        self.methods.push((text.hash(), text));
    }

    /// The deal with this id as it would be played today.
    pub fn today(&self, id: &str) -> Option<Deal> {
        let named = self.today.iter().find(|deal| deal.scenario.name == id);
        named.cloned().or_else(|| Deal::shipped(id).ok())
    }

    /// What `run` was played with; none where that is not at hand.
    pub fn find(&self, run: &Run) -> Option<Found> {
        let today = self.today(&run.scenario);
        let doing = |deal: &Deal| run.scenario_doing.as_ref() == Some(&deal.identity().deal);
        let exact = |deal: &Deal| deal.scenario.hash == run.scenario_text;
        let method_doing = |deal: &Deal| run.method_doing.as_ref() == Some(&deal.identity().method);
        let named = self.method(run);
        let of_method = |deal: &Deal| method_doing(deal) || named.is_some_and(|text| *text == *deal.method);
        if let Some(deal) = today.clone().filter(|deal| (exact(deal) || doing(deal)) && of_method(deal)) {
            let differs = Differs { words: !exact(&deal), rules: run.rules != RULES_VERSION, ..Differs::default() };
            return Some(Found { deal, differs, kept: false, other_points: false });
        }
        // What was played is not what would be played now.
        let kept = self.deals.iter().find(|(hash, _)| *hash == run.scenario_text).map(|(_, text)| text);
        let ours = today.as_ref().filter(|deal| exact(deal) || doing(deal)).map(|deal| &*deal.text);
        let text = kept.or(ours)?;
        let shipped = MethodText::shipped(&run.rulebook);
        let method = named.or(today.as_ref().map(|deal| &*deal.method)).or(shipped.as_ref())?;
        let deal = Deal::read(text.clone(), method.clone()).ok().filter(|deal| deal.scenario.name == run.scenario)?;
        // A deal that nobody ships or named is its own today.
        let today = today.unwrap_or_else(|| deal.clone());
        let other_points = !of_method(&deal);
        // Old words of a deal that still does the same are told with today's.
        let same = deal.identity().deal == today.identity().deal;
        let differs = Differs {
            deal: !same,
            method: other_points || deal.identity().method != today.identity().method,
            rules: run.rules != RULES_VERSION,
            words: same && today.scenario.hash != run.scenario_text,
        };
        let ours = same && !differs.method;
        Some(Found { deal: if ours { today } else { deal }, differs, kept: !ours, other_points })
    }

    /// The method that a run names by hash.
    fn method(&self, run: &Run) -> Option<&MethodText> {
        let named = |(hash, text): &&(String, MethodText)| match run.method_doing {
            Some(_) => *hash == run.method_text,
            // Format 1 names the rulebook alone.
            None => content::hash(&text.rulebook) == run.method_text,
        };
        self.methods.iter().find(named).map(|(_, text)| text)
    }
}
