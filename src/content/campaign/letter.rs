//! Owns the letter to a possible sponsor: six parts, of which some candidates are right for this
//! person and some are not (SSM-11).

use serde::Deserialize;

use super::expand::Writer;
use crate::content::draft::{self, Condition};
use crate::content::parse::Name;
use crate::model::{Band, LetterPart, Text};

/// What a letter can be made of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    pub lines: Vec<Line>,
}

/// A line that may stand in the letter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub part: LetterPart,
    pub text: Text,
    /// Why it is wrong for this person; left out for the right one.
    #[serde(default)]
    pub wrong: Option<Text>,
    /// The fact without which nobody could write it.
    #[serde(default)]
    pub needs: Option<Name>,
}

/// Writes the letters out: one action for each band of quality.
pub fn write(writer: &mut Writer<'_>) {
    for (turn, person) in writer.draft.people.iter().enumerate() {
        let Some(letter) = &person.campaign.letter else { continue };
        for template in &writer.book.letter {
            let Some(band) = Band::ALL.into_iter().find(|band| template.id.ends_with(band.word())) else { continue };
            let Some(filler) = writer.filler(&person.id, Some(person), turn) else { return };
            let Some(action) = writer.action(template, &filler) else { continue };
            action.letter = Some(band);
            let when = std::mem::take(&mut action.when);
            let right = letter.lines.iter().filter(|l| l.wrong.is_none());
            let known = |line: &Line| line.needs.clone().map_or(Condition::Always, Condition::Knows);
            let parts = right.map(|line| (1, known(line))).collect();
            action.when = match band.least() {
                0 => when,
                least => Condition::All(vec![when, Condition::Points(parts, least)]),
            };
        }
    }
}

/// An author's own action in place of one of these sends a letter of that quality, too.
pub fn mark(draft: &mut draft::Scenario) {
    let own = draft.people.iter().filter(|p| p.campaign.letter.is_some());
    let ids: Vec<(String, Band)> =
        own.flat_map(|p| Band::ALL.map(|band| (format!("letter_{}_{}", p.id.text, band.word()), band))).collect();
    for action in &mut draft.desk {
        if let Some((_, band)) = ids.iter().find(|(id, _)| *id == action.id.text) {
            action.letter = Some(*band);
        }
    }
}
