//! Owns the letter to a possible sponsor: six parts, of which some candidates are right for this
//! person and some are not (SSM-11).

use super::made::Made;
use super::writer::Writer;
use crate::content::draft::{self, Condition, LetterLine, When};
use crate::model::Band;

/// Writes the letters out: one action for each band of quality.
pub fn write(writer: &mut Writer<'_>) {
    for (turn, person) in writer.draft.people.iter().enumerate() {
        let Some(letter) = &person.campaign.letter else { continue };
        for template in &writer.book.letter {
            let Some(band) = Band::ALL.into_iter().find(|band| template.id.text.ends_with(band.word())) else {
                continue;
            };
            let Some(filler) = writer.filler(&person.id, Some(person), turn) else { return };
            let Some(action) = writer.action(template, &filler) else { continue };
            letter.ask(action, band);
        }
    }
}

/// An author's own action in place of one of these sends a letter of that quality, too, and only when
/// enough is known to write it.
pub fn mark(draft: &mut draft::Scenario) {
    let draft::Scenario { people, desk, .. } = draft;
    for person in people.iter() {
        let Some(letter) = &person.campaign.letter else { continue };
        let to = |action: &draft::Action| action.who.as_ref().is_some_and(|who| who.text == person.id.text);
        for action in desk.iter_mut().filter(|a| a.letter.is_none() && to(a)) {
            let sends = |band: &Band| Made::Sends(person, *band).id() == action.id.text;
            if let Some(band) = Band::ALL.into_iter().find(sends) {
                letter.ask(action, band);
            }
        }
    }
}

impl draft::Letter {
    /// Makes of an action one that sends this letter so well: enough of its lines have to be known.
    fn ask(&self, action: &mut draft::Action, band: Band) {
        action.letter = Some(band);
        let known = |line: &LetterLine| line.needs.clone().map_or(Condition::Always, Condition::Knows).into();
        let parts = self.lines.iter().filter(|l| l.wrong.is_none()).map(|line| (1, known(line))).collect();
        let when = std::mem::take(&mut action.when);
        action.when = match band.least() {
            0 => when,
            least => When::All(vec![when, Condition::Points(parts, least).into()]),
        };
    }
}
