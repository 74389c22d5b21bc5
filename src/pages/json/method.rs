//! Owns the rules of the method as machines read them, with the texts of both languages.

use schemars::JsonSchema;
use serde::Serialize;

use super::Version;
use crate::model::{Text, Verdict};
use crate::report::Covered;
use crate::score;

/// All rules of the method.
#[derive(Serialize, JsonSchema)]
pub struct Catalogue<'a> {
    version: Version<1>,
    rules: Vec<Entry<'a>>,
}

impl<'a> Catalogue<'a> {
    /// The rules with what acts on them.
    pub fn of(covered: &'a [Covered<'a>]) -> Self {
        Self { version: Version, rules: covered.iter().map(Entry::of).collect() }
    }
}

/// One rule of the method as machines read it.
#[derive(Serialize, JsonSchema)]
struct Entry<'a> {
    code: &'a str,
    name: &'a Text,
    gist: &'a Text,
    mechanic: Option<&'a Text>,
    absent: Option<&'a Text>,
    rules: Vec<Judge<'a>>,
    approaches: &'a [String],
    /// Scenarios in which one of the rules can speak.
    scenarios: Vec<&'a str>,
}

/// A rule that applies it.
#[derive(Serialize, JsonSchema)]
struct Judge<'a> {
    id: &'a str,
    name: &'a Text,
    verdict: Verdict,
    points: i8,
}

impl<'a> Entry<'a> {
    fn of(one: &'a Covered<'a>) -> Self {
        let judge = |rule: &&'a score::Rule| Judge {
            id: &rule.id,
            name: &rule.name,
            verdict: rule.verdict,
            points: rule.points,
        };
        Self {
            code: &one.principle.code,
            name: &one.principle.name,
            gist: &one.principle.gist,
            mechanic: one.principle.mechanic.as_ref(),
            absent: one.principle.absent.as_ref(),
            rules: one.rules.iter().map(judge).collect(),
            approaches: &one.approaches,
            scenarios: one.deals.iter().map(|deal| deal.scenario.name.as_str()).collect(),
        }
    }
}
