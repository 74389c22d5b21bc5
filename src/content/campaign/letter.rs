//! Owns the letter to a possible sponsor: a paper of six parts, of which some candidates are right for this
//! person and some are not (SSM-11), and which the approach book answers.

use super::made::Made;
use super::writer::Writer;
use crate::content::draft;
use crate::content::papers;
use crate::model::{Band, PaperKind};

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
            letter.ask(person, action, band);
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
        for action in desk.iter_mut().filter(|a| a.makes.is_none() && to(a)) {
            let sends = |band: &Band| Made::Sends(person, *band).id() == action.id.text;
            if let Some(band) = Band::ALL.into_iter().find(sends) {
                letter.ask(person, action, band);
            }
        }
    }
}

impl draft::Letter {
    /// Makes of an action one that sends this letter so well: enough of its lines have to be known.
    fn ask(&self, to: &draft::Person, action: &mut draft::Action, band: Band) {
        action.makes = Some((Made::LetterTo(to).id(), band));
        action.when = papers::asked(std::mem::take(&mut action.when), PaperKind::SponsorLetter, band, &self.lines);
    }
}
