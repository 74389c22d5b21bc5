//! Owns where each rule of the method acts: in rules of a rulebook, in which deals, in the model itself.

use std::collections::BTreeSet;

use crate::content;
use crate::model::Expr;
use crate::play::Deal;
use crate::score::{Method, Principle, Rule, Source, before};
use crate::solve::Attainable;

/// One rule of the method, with what acts on it.
#[derive(Clone, Debug)]
pub struct Covered<'a> {
    pub source: &'a Source,
    pub principle: &'a Principle,
    /// The rules that cite it, rulebook by rulebook.
    pub rules: Vec<&'a Rule>,
    /// The approaches of the books that put it into practice, by the patterns of their ids.
    pub approaches: Vec<String>,
    /// The deals in which one of these rules can speak about some choice, as far as a look at what is
    /// written tells: the certificate of a deal says whether it ever does.
    pub deals: Vec<&'a Deal>,
}

impl Covered<'_> {
    /// Whether nothing acts on it, and nobody says why.
    pub fn is_forgotten(&self) -> bool {
        self.rules.is_empty()
            && self.approaches.is_empty()
            && self.principle.mechanic.is_none()
            && self.principle.absent.is_none()
    }
}

/// Where the rules of `method` act, source by source, given deals of which some may share a rulebook.
pub fn coverage<'a>(method: &'a Method, deals: &'a [Deal]) -> Vec<Covered<'a>> {
    let mut books = BTreeSet::new();
    let rules: Vec<&Rule> =
        deals.iter().filter(|deal| books.insert(&deal.rulebook.hash)).flat_map(|deal| &deal.rulebook.rules).collect();
    let heard: Vec<(&Deal, BTreeSet<&str>)> = deals.iter().map(|deal| (deal, cited(deal))).collect();
    // A book that cannot be read lets no campaign be played, and says so there.
    let approaches = content::approaches().unwrap_or_default();
    let all = method.sources.iter().flat_map(|source| method.of(source).map(move |principle| (source, principle)));
    all.map(|(source, principle)| Covered {
        source,
        principle,
        rules: rules.iter().copied().filter(|rule| rule.cites == principle.code).collect(),
        approaches: approaches
            .iter()
            .filter(|(_, cites)| cites.contains(&principle.code))
            .map(|(id, _)| id.clone())
            .collect(),
        deals: heard
            .iter()
            .filter(|(_, codes)| codes.contains(principle.code.as_str()))
            .map(|(deal, _)| *deal)
            .collect(),
    })
    .collect()
}

/// What is cited by the rules that can speak in a deal.
fn cited(deal: &Deal) -> BTreeSet<&str> {
    let attainable = Attainable::as_written(&deal.scenario);
    let speaks = |rule: &&Rule| {
        deal.scenario.actions.iter().any(|action| {
            let when = Expr::all(vec![action.when.clone(), before(&rule.when, &deal.scenario, action)]);
            attainable.holds(&deal.scenario, &when) != Some(false)
        })
    };
    deal.rulebook.rules.iter().filter(speaks).map(|rule| rule.cites.as_str()).collect()
}
