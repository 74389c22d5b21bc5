//! Owns rulebooks: rules as data, read and checked like scenarios.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::method::{citation_fault, lacks_language};
use super::situation::Situation;
use super::told::placeholder_fault;
use crate::content::{self, Authored, Code, Diagnostic, Fault, Faults, Help, Noun};
use crate::model::limits::{MAX_PARTS, MAX_RULES};
use crate::model::{Dimension, Expr, Text, Verdict};

/// One rule of the method. `Serialize` writes what it does, without its wording, for
/// [`crate::content::doing`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Unique in the rulebook.
    pub id: String,
    /// The numbered rule of the method that it applies, such as `VR-3`.
    pub cites: String,
    #[serde(skip_serializing)]
    pub name: Text,
    pub dimension: Dimension,
    pub verdict: Verdict,
    /// Points in the dimension, `-10..=10`, never 0; their sign agrees with the verdict.
    pub points: i8,
    pub when: Expr<Situation>,
    /// Why, as told to the learner: `{who}` in it stands for the person whom the choice addresses.
    #[serde(skip_serializing)]
    pub explain: Text,
}

/// A set of rules under one name and version. `Serialize` writes what they do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rulebook {
    pub id: String,
    #[serde(skip_serializing)]
    pub version: u32,
    #[serde(skip_serializing)]
    pub title: Text,
    pub rules: Vec<Rule>,
    /// SHA-256 of the source text, in lower-case hex.
    #[serde(skip)]
    pub hash: String,
}

/// A rulebook that ships with the program.
pub struct ShippedRulebook {
    pub name: &'static str,
    pub source: &'static str,
}

/// All shipped rulebooks.
pub const RULEBOOKS: &[ShippedRulebook] = &[ShippedRulebook {
    name: "signature",
    source: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/rulebooks/signature.ron")),
}];

/// The shipped rulebook of this name.
pub fn find_rulebook(name: &str) -> Option<&'static ShippedRulebook> {
    RULEBOOKS.iter().find(|r| r.name == name)
}

/// Reads and checks a rulebook.
///
/// # Errors
/// All problems found. Those of a single rule point at its id.
pub fn rulebook(bytes: &[u8]) -> Result<Rulebook, Vec<Diagnostic>> {
    let Authored { source, value: mut book, places } = content::read::<Rulebook>(bytes)?;
    book.hash = content::hash(source);
    let mut faults = Faults::default();
    let rules = places.root().field("rules");
    for (index, (rule, place)) in rules.along(&book.rules).enumerate() {
        let mut complain = |fault: Fault| faults.push(fault.at(place.field("id").span()));
        if index == MAX_RULES {
            let fault = Fault::new(Code::MoreThan).with("most", MAX_RULES).with("what", Noun::Rules);
            complain(fault.help(Help::DropSome));
        }
        let parts = rule.when.parts();
        if parts > MAX_PARTS {
            let fault = Fault::new(Code::TooMany).with("count", parts).with("what", Noun::ConditionParts);
            complain(fault.use_at_most(MAX_PARTS));
        }
    }
    if !faults.is_empty() {
        return faults.or(source, book);
    }
    if book.title.lacks_language() {
        faults.push(lacks_language(Noun::Rulebook, &book.id).at(places.root().field("title").span()));
    }
    let mut seen = BTreeSet::new();
    for (rule, place) in rules.along(&book.rules) {
        let mut complain = |fault: Fault| faults.push(fault.at(place.field("id").span()));
        if !seen.insert(&rule.id) {
            let fault = Fault::new(Code::UsedTwice).with("what", Noun::Rule).with("id", &rule.id);
            complain(fault.help(Help::RenameOne));
        }
        if !is_citation(&rule.cites) {
            complain(Fault::new(Code::NotCitation).with("code", &rule.cites).help(Help::WriteCitation));
        } else if let Some(fault) = citation_fault(&rule.cites) {
            complain(fault);
        }
        let good = matches!(rule.verdict, Verdict::Strong | Verdict::Sound);
        if rule.points == 0 || rule.points.unsigned_abs() > 10 || good != (rule.points > 0) {
            let fault = Fault::new(Code::VerdictAndPoints).with("points", rule.points);
            complain(fault.with("verdict", format!("{:?}", rule.verdict)).help(Help::VerdictPoints));
        }
        if [&rule.name, &rule.explain].into_iter().any(|text| text.lacks_language()) {
            complain(lacks_language(Noun::Rule, &rule.id));
        }
        if let Some(fault) = placeholder_fault(&rule.explain) {
            complain(fault);
        }
    }
    faults.or(source, book)
}

fn is_citation(text: &str) -> bool {
    text.split_once('-').is_some_and(|(source, number)| {
        ["VR", "EF", "SSM", "RD", "HW"].contains(&source) && number.parse::<u8>().is_ok_and(|n| n > 0)
    })
}
