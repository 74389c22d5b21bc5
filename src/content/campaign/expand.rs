//! Owns the writing out of a campaign: templates become actions, evaluations and rivals become
//! events, the award becomes the deadline, and what can be learned becomes facts.

use super::complain::Complain;
use super::writer::{Writer, WrittenOut};
use super::{award, book, check, firm, letter, lines, rivals};
use crate::content::diagnostic::{Code, Fault, Help, Spot};
use crate::content::draft;

/// Writes the campaign of a draft out by its approach book, if it has one.
///
/// What was not always asked of a deal is asked only where it is to be `lawful` today.
///
/// Every number that an author wrote may be anything here: what is off its scale is complained about, and
/// no sum or product of it may leave its range.
pub fn expand(draft: &mut draft::Scenario, book: Option<&str>, lawful: bool, complain: Complain<'_>) {
    if draft.campaign.is_none() {
        for person in &draft.people {
            let traits = &person.campaign;
            if traits.problem.is_some() || !traits.bones.is_empty() || !traits.lines.is_empty() {
                let fault = Fault::new(Code::TraitsWithoutCampaign).with("id", &person.id.text);
                complain(&person.id, fault.help(Help::AddCampaign));
            }
        }
        return;
    }
    let Some(source) = book else {
        let fault = Fault::new(Code::NoBookFor).with("id", &draft.rulebook.text);
        complain(&draft.rulebook, fault.help(Help::CampaignsWith));
        return;
    };
    let book = match book::read(source.as_bytes()) {
        Ok(read) => read.value,
        Err(problems) => {
            let first = problems.first().map_or(Spot::FIRST, |problem| problem.start);
            let fault = Fault::new(Code::FaultyBook).with("line", first.line).with("column", first.column);
            complain(&draft.rulebook, fault.help(Help::MendBook));
            return;
        }
    };
    check::names(draft, &book, complain);
    check::truths(draft, complain);
    check::people(draft, complain);
    check::weights(draft, complain);
    check::worries(draft, complain);
    check::award(draft, complain);
    let mut made = WrittenOut::default();
    let mut writer = Writer::new(draft, &book, &mut made);
    writer.people();
    writer.company();
    firm::write(&mut writer);
    letter::write(&mut writer);
    writer.note_taught();
    award::write(&mut writer, complain);
    rivals::write(&mut writer, complain);
    lines::check(draft, &book, &made, complain);
    check::disqualified(draft, &mut made, complain);
    made.join(draft, &book);
    letter::mark(draft);
    check::doors(draft, complain);
    if lawful {
        check::sponsors(draft, complain);
    }
}
