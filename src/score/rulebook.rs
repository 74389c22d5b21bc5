//! Owns rulebooks: rules as data, read and checked like scenarios.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::method::{Names, shipped_method};
use super::situation::Situation;
use crate::content::{self, Fault, Problem};
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
pub fn rulebook(bytes: &[u8]) -> Result<Rulebook, Vec<Problem>> {
    let (source, mut book) = content::read::<Rulebook>(bytes)?;
    book.hash = content::hash(source);
    let mut faults = Vec::new();
    let mut place = Names::of(source);
    for (index, rule) in book.rules.iter().enumerate() {
        let offset = place.after(&rule.id);
        let mut complain = |message: String, hint: String| faults.push(Fault { offset, message, hint });
        if index == MAX_RULES {
            complain(format!("there are more than {MAX_RULES} rules"), "drop some".into());
        }
        let parts = rule.when.parts();
        if parts > MAX_PARTS {
            complain(format!("there are {parts} parts in one condition"), format!("use at most {MAX_PARTS}"));
        }
    }
    if !faults.is_empty() {
        return Err(content::located(source, faults));
    }
    let mut place = Names::of(source);
    let mut seen = BTreeMap::new();
    for rule in &book.rules {
        let offset = place.after(&rule.id);
        let mut complain = |message: String, hint: &str| faults.push(Fault { offset, message, hint: hint.into() });
        if seen.insert(&rule.id, ()).is_some() {
            complain(format!("the rule id `{}` is used twice", rule.id), "rename one of them");
        }
        if !is_citation(&rule.cites) {
            complain(
                format!("`{}` is not a citation", rule.cites),
                "write VR, EF, SSM, RD or HW, a hyphen and a number",
            );
        } else if shipped_method().principle(&rule.cites).is_none() {
            let hint = format!("the method has {}", shipped_method().range());
            complain(format!("the method has no rule `{}`", rule.cites), &hint);
        }
        let good = matches!(rule.verdict, Verdict::Strong | Verdict::Sound);
        if rule.points == 0 || rule.points.unsigned_abs() > 10 || good != (rule.points > 0) {
            complain(
                format!("{} points do not fit the verdict {:?}", rule.points, rule.verdict),
                "Strong and Sound earn 1 to 10 points, Weak, Mistake and Blunder cost 1 to 10",
            );
        }
        for text in [&rule.name, &rule.explain] {
            if text.en.trim().is_empty() || text.zh.trim().is_empty() {
                complain(format!("the rule `{}` lacks a text in one language", rule.id), "write both `en` and `zh`");
            }
        }
    }
    if faults.is_empty() { Ok(book) } else { Err(content::located(source, faults)) }
}

fn is_citation(text: &str) -> bool {
    text.split_once('-').is_some_and(|(source, number)| {
        ["VR", "EF", "SSM", "RD", "HW"].contains(&source) && number.parse::<u8>().is_ok_and(|n| n > 0)
    })
}
