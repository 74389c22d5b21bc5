//! Owns board books: what the faces of the board say about themselves, when a stage's outcome has
//! been seen, when a vital sign is strong, and what weighs most in which phase; data, read and checked.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Face, Sight};
use crate::content::{self, Authored, Code, Diagnostic, Fault, Faults, Help, Noun, Value};
use crate::model::limits::{MAX_PARTS, MAX_SIGNS};
use crate::model::{Concern, Expr, FactKind, Phase, Stage, Text};
use crate::score::citation_fault;

/// What a face says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaceText {
    pub face: Face,
    /// What shows it in the terminal.
    pub command: String,
    pub name: Text,
    /// One sentence on what it shows.
    pub says: Text,
    /// The rules of the method that it puts before the eyes.
    pub cites: Vec<String>,
}

/// What ends a stage (SSM-2).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageText {
    /// What the client says or does then.
    pub outcome: Text,
    /// When the learner has seen it.
    pub seen: Expr<Sight>,
}

/// A vital sign (SSM-3).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignText {
    pub name: Text,
    /// The same in a word or two.
    pub short: Text,
    pub question: Text,
    /// The stage that it belongs to.
    pub stage: u8,
    /// The rule of the method that says most about it.
    pub cites: String,
    /// Kinds of facts that speak for it.
    #[serde(default)]
    pub evidence: Vec<FactKind>,
    /// Whether the key decision leader speaks for it.
    #[serde(default)]
    pub leader: bool,
    /// When there is something, and not enough.
    pub weak: Expr<Sight>,
    pub strong: Expr<Sight>,
}

/// How much each concern weighs in a phase, in percent (EF-1).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    pub phase: Phase,
    pub need: u8,
    pub solution: u8,
    pub price: u8,
    pub risk: u8,
}

impl Weights {
    /// The weight of a concern.
    pub fn of(&self, concern: Concern) -> u8 {
        match concern {
            Concern::Need => self.need,
            Concern::Solution => self.solution,
            Concern::Price => self.price,
            Concern::Risk => self.risk,
        }
    }
}

/// What belongs to a rulebook for the faces of the board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Book {
    pub faces: Vec<FaceText>,
    /// The seven stages, from the first.
    pub stages: Vec<StageText>,
    pub signs: Vec<SignText>,
    /// The three phases, from the first.
    pub concerns: Vec<Weights>,
}

impl Book {
    /// What a face says about itself.
    pub fn face(&self, face: Face) -> Option<&FaceText> {
        self.faces.iter().find(|f| f.face == face)
    }
}

/// The text of the board book of the rulebook that ships.
pub const SHIPPED: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/rulebooks/signature.board.ron"));

/// The board book that ships; rulebooks without one of their own use it, too.
pub fn board_book() -> &'static Book {
    // A faulty one would be empty, and the faces without words; the tests read it.
    static BOOK: LazyLock<Book> = LazyLock::new(|| book(SHIPPED.as_bytes()).unwrap_or_default());
    &BOOK
}

/// Reads and checks a board book.
///
/// # Errors
/// All problems found.
pub fn book(bytes: &[u8]) -> Result<Book, Vec<Diagnostic>> {
    let Authored { source, value: book, places } = content::read::<Book>(bytes)?;
    let root = places.root();
    let mut faults = limits(root, &book);
    if !faults.is_empty() {
        return faults.or(source, book);
    }
    for face in Face::ALL {
        if book.faces.iter().filter(|f| f.face == face).count() != 1 {
            let fault = Fault::new(Code::FaceNotOnce).with("face", format!("{face:?}"));
            faults.push(fault.at(root.field("faces").span()).help(Help::DescribeEach));
        }
    }
    let mut commands = BTreeSet::new();
    for (face, place) in root.field("faces").along(&book.faces) {
        let command = face.command.as_str();
        let mut complain = |code| {
            let fault = Fault::new(code).with("command", command).at(place.field("command").span());
            faults.push(fault.help(Help::FreeLetter));
        };
        if TAKEN.contains(&command) || command.len() != 1 || !command.chars().all(|c| c.is_ascii_lowercase()) {
            complain(Code::BadCommand);
        }
        if !commands.insert(command) {
            complain(Code::CommandTwice);
        }
        place.field("cites").along(&face.cites).for_each(|(code, place)| cited(code, place, &mut faults));
        told(&[(&face.name, "name"), (&face.says, "says")], place, &mut faults);
    }
    if book.stages.len() != usize::from(Stage::LAST) {
        let fault = Fault::new(Code::StageCount).with("count", book.stages.len()).help(Help::ThereAreSeven);
        faults.push(fault.at(root.field("stages").span()));
    }
    for (stage, place) in root.field("stages").along(&book.stages) {
        told(&[(&stage.outcome, "outcome")], place, &mut faults);
    }
    for (sign, place) in root.field("signs").along(&book.signs) {
        if !(Stage::FIRST..=Stage::LAST).contains(&sign.stage) {
            let fault = Fault::new(Code::OutOfRange).with("what", Noun::Stage).with("value", sign.stage);
            let fault = fault.use_range(Stage::FIRST.into(), Stage::LAST.into());
            faults.push(fault.at(place.field("stage").span()));
        }
        cited(&sign.cites, place.field("cites"), &mut faults);
        told(&[(&sign.name, "name"), (&sign.short, "short"), (&sign.question, "question")], place, &mut faults);
    }
    let phases = [Phase::Needs, Phase::Evaluation, Phase::Decision];
    if !book.concerns.iter().map(|w| w.phase).eq(phases) {
        let fault = Fault::new(Code::PhasesLacking).help(Help::PhasesInOrder);
        faults.push(fault.at(root.field("concerns").span()));
    }
    for (weights, place) in root.field("concerns").along(&book.concerns) {
        let sum: u32 = Concern::ALL.iter().map(|c| u32::from(weights.of(*c))).sum();
        if sum != 100 {
            let fault = Fault::new(Code::ConcernSum).with("phase", format!("{:?}", weights.phase)).with("sum", sum);
            faults.push(fault.at(place.span()).help(Help::PercentOfWhole));
        }
    }
    faults.or(source, book)
}

/// What the terminal needs for other things than faces.
const TAKEN: [&str; 3] = ["n", "h", "q"];

/// A rule that is cited, and where.
fn cited(code: &str, place: Value<'_>, faults: &mut Faults) {
    if let Some(fault) = citation_fault(code) {
        faults.push(fault.at(place.span()));
    }
}

/// Texts by the field of `place` that they stand in.
fn told(texts: &[(&Text, &'static str)], place: Value<'_>, faults: &mut Faults) {
    for (text, field) in texts {
        for (lang, words) in [("en", &text.en), ("zh", &text.zh)] {
            if words.trim().is_empty() {
                let fault = Fault::new(Code::NoText).with("what", format!("`{field}`")).with("lang", lang);
                faults.push(fault.at(place.field(field).span()).help(Help::BothLanguages));
            }
        }
    }
}

/// What is larger than it may be.
fn limits(root: Value<'_>, book: &Book) -> Faults {
    let mut faults = Faults::default();
    let mut most = |what: Noun, place: Value<'_>, count: usize, most: usize| {
        if count > most {
            let fault = Fault::new(Code::TooMany).with("count", count).with("what", what).at(place.span());
            faults.push(fault.use_at_most(most));
        }
    };
    let list = |name| root.field(name);
    most(Noun::Faces, list("faces"), book.faces.len(), MAX_SIGNS);
    most(Noun::Stages, list("stages"), book.stages.len(), MAX_SIGNS);
    most(Noun::Signs, list("signs"), book.signs.len(), MAX_SIGNS);
    most(Noun::ConcernPhases, list("concerns"), book.concerns.len(), MAX_SIGNS);
    for (face, place) in list("faces").along(&book.faces) {
        most(Noun::FaceCitations, place, face.cites.len(), MAX_SIGNS);
    }
    for (stage, place) in list("stages").along(&book.stages) {
        most(Noun::ConditionParts, place, stage.seen.parts(), MAX_PARTS);
    }
    for (sign, place) in list("signs").along(&book.signs) {
        most(Noun::SignEvidence, place, sign.evidence.len(), FactKind::ALL.len());
        most(Noun::ConditionParts, place, sign.weak.parts().max(sign.strong.parts()), MAX_PARTS);
    }
    faults
}
