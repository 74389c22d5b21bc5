//! Owns approach books: what the method's verbs do by default, as templates in the notation of
//! scenarios. In names `@` is the person approached and `&` the one behind the door that they open.

use serde::Deserialize;

use super::people::Trait;
use crate::content::diagnostic::Diagnostic;
use crate::content::draft::{Effect, When};
use crate::content::parse::{self, Authored, Name};
use crate::model::{Approach, Expr, FactKind, Move, Text};

/// An approach book that ships with the program.
struct ShippedBook {
    /// The rulebook that it belongs to.
    rulebook: &'static str,
    source: &'static str,
}

/// All shipped approach books.
const BOOKS: &[ShippedBook] = &[ShippedBook {
    rulebook: "signature",
    source: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/rulebooks/signature.approaches.ron")),
}];

/// The text of the approach book that belongs to a rulebook.
pub fn book_of(rulebook: &str) -> Option<&'static str> {
    BOOKS.iter().find(|book| book.rulebook == rulebook).map(|book| book.source)
}

/// What can be done with people, and by the company.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Book {
    pub influence: InfluenceWeights,
    /// Facts that are the same in every campaign; those that no template in use teaches are left out.
    pub facts: Vec<Fact>,
    /// For each person.
    pub people: Vec<Template>,
    /// For each person and everybody whose door they can open.
    pub doors: Vec<Template>,
    /// At the desk, if the campaign asks for them.
    pub company: Vec<Template>,
    /// What a letter to a possible sponsor leads to (SSM-11).
    pub letter: Vec<Template>,
    pub bone: BoneTexts,
    pub courting: CourtingTexts,
}

impl Book {
    /// All approaches, whoever they are for.
    pub fn templates(&self) -> impl Iterator<Item = &Template> {
        self.people.iter().chain(&self.doors).chain(&self.company).chain(&self.letter)
    }
}

/// How much people count in an evaluation (HW-5).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InfluenceWeights {
    pub approver: i16,
    pub decision_maker: i16,
    pub supporter: i16,
    pub evaluator: i16,
    pub influencer: i16,
    /// By distance from the spine, from 1: what is added.
    pub near: Vec<i16>,
    /// What the roof and the foundation add to the award, for each fact of the kind (HW-2).
    pub mood: i16,
    /// What a sponsor on a bone adds to it (HW-14).
    pub sponsor: i16,
    /// What each evaluation that was won adds to the later ones.
    pub momentum: i16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub id: Name,
    pub kind: FactKind,
    pub text: Text,
}

/// An approach, written once for everybody.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Of the action, with `@` and `&`; for the company without.
    pub id: Name,
    /// Rules of the method that it puts into practice.
    pub cites: Vec<Name>,
    /// Whom it is for.
    #[serde(default, rename = "for")]
    pub whom: Vec<Expr<Trait>>,
    pub approach: Approach,
    #[serde(default)]
    pub days: u8,
    #[serde(default)]
    pub when: When,
    #[serde(default)]
    pub moves: Vec<Move>,
    pub labels: Vec<Text>,
    pub cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    #[serde(default)]
    pub only: Vec<Expr<Trait>>,
    #[serde(default)]
    pub when: When,
    pub outcomes: Vec<Outcome>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    #[serde(default)]
    pub hangs: Hangs,
    /// The kind of a person's own lines that are told in the place of `tells`.
    #[serde(default)]
    pub line: Option<Name>,
    /// Wordings that take turns in a play.
    pub tells: Vec<Text>,
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// What the chance of an outcome hangs on.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Hangs {
    /// Nothing.
    #[default]
    Free,
    /// They are met for the first time and are not against us.
    MetWarm,
    /// They are met for the first time and are against us.
    MetCold,
    /// There is a compelling reason, and it shows.
    ReasonShows,
    ReasonDoesNotShow,
}

/// What is told on the day of an evaluation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoneTexts {
    pub announced: Text,
    pub ours: Vec<Text>,
    pub theirs: Vec<Text>,
}

/// What is told when a rival courts somebody.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourtingTexts {
    /// They tell us themselves, and stay.
    pub told: Vec<Text>,
    /// They have cooled.
    pub cooled: Vec<Text>,
    /// Nothing shows.
    pub quiet: Vec<Text>,
}

/// What the shipped books offer, book by book: the pattern of the action's id, where `@` is the person
/// approached, and the rules of the method that it puts into practice.
///
/// # Errors
/// All problems of the first book that has any.
pub fn approaches() -> Result<Vec<(String, Vec<String>)>, Vec<Diagnostic>> {
    let mut all = Vec::new();
    for shipped in BOOKS {
        all.extend(approaches_of(shipped.source.as_bytes())?);
    }
    Ok(all)
}

/// The same for one book.
///
/// # Errors
/// All problems of notation, with their places.
fn approaches_of(bytes: &[u8]) -> Result<Vec<(String, Vec<String>)>, Vec<Diagnostic>> {
    let book = read(bytes)?.value;
    let texts = |names: &[Name]| names.iter().map(|name| name.text.clone()).collect();
    Ok(book.templates().map(|template| (template.id.text.clone(), texts(&template.cites))).collect())
}

/// Reads an approach book by its notation alone, as it is played with.
///
/// # Errors
/// All problems, with their places.
pub fn read(bytes: &[u8]) -> Result<Authored<'_, Book>, Vec<Diagnostic>> {
    parse::read::<Book>(bytes)
}
