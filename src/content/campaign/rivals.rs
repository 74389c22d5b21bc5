//! Owns what rivals do: whom they court, when, and who gets to know. What nobody can see changes
//! nothing that the learner sees; it shows at the first meeting, or in an evaluation.

use super::complain::Complain;
use super::lines;
use super::made::Made;
use super::writer::Writer;
use crate::content::diagnostic::{Code, Fault, Help};
use crate::content::draft::{self, Condition, Effect, RivalVisit, Tell, When};
use crate::content::parse::Name;
use crate::model::{FactKind, Text};

/// Writes an event for each step of a rival's plan.
pub fn write(writer: &mut Writer<'_>, complain: Complain<'_>) {
    let draft = writer.draft;
    let Some(campaign) = &draft.campaign else { return };
    for rival in &campaign.rivals {
        for (turn, step) in rival.plan.iter().enumerate() {
            if step.day == 0 || step.day > draft.calendar.days {
                let fault = Fault::new(Code::NeverComes).with("id", &step.id.text).with("days", draft.calendar.days);
                complain(&step.id, fault.help(Help::WorkingDays));
            }
            if let Some((name, _)) = step.by_truth.iter().find(|(_, weight)| *weight > 10) {
                complain(name, Fault::new(Code::RivalTenths).use_range(0, 10));
            }
            // An unknown name is reported where the steps are compiled.
            let Some(person) = draft.people.iter().find(|p| p.id.text == step.courts.text) else { continue };
            let sighting = writer.fact(Made::Seen(step), FactKind::Rival, Some(person), step.sighting.clone());
            let event = event(writer, step, person, &sighting, &rival.name, turn);
            writer.made.events.push(event);
        }
    }
}

fn event(
    writer: &Writer<'_>,
    step: &RivalVisit,
    person: &draft::Person,
    sighting: &Name,
    rival: &Text,
    turn: usize,
) -> draft::Event {
    let texts = &writer.book.courting;
    let [told, cooled, quiet] = lines::RIVAL;
    let tell = |kind: &str, wordings: &[Text]| {
        let fill = |text: &str, name: &str, rival: &str| text.replace("{name}", name).replace("{rival}", rival);
        let filled = |text: &Text| Text {
            en: fill(&text.en, &person.name.en, &rival.en),
            zh: fill(&text.zh, &person.name.zh, &rival.zh),
        };
        lines::told(Some(person), Some(kind), (kind.into(), turn), wordings, filled)
    };
    let rest = || step.by_truth.iter().map(|(name, weight)| (name.clone(), 10u32.saturating_sub(*weight))).collect();
    let outcome = |by_truth: Vec<(Name, u32)>, tell: Tell, effects: Vec<Effect>| draft::Outcome {
        weight: None,
        by_truth,
        tell,
        effects,
    };
    let nothing = || outcome(rest(), tell(quiet, &texts.quiet), Vec::new());
    let seen = || Effect::Learn(sighting.clone());
    let friend = Condition::AttitudeFrom(person.id.clone(), 1);
    let told = outcome(step.by_truth.clone(), tell(told, &texts.told), vec![seen()]);
    let effects = vec![Effect::Shift(person.id.clone(), -1), seen()];
    let cooled = outcome(step.by_truth.clone(), tell(cooled, &texts.cooled), effects);
    let cases = vec![
        draft::Case { when: friend.into(), outcomes: vec![told, nothing()] },
        draft::Case { when: When::default(), outcomes: vec![cooled, nothing()] },
    ];
    draft::Event {
        id: step.id.clone(),
        day: step.day,
        // Where nobody knows us, nobody tells us.
        when: Condition::Met(person.id.clone()).into(),
        announced: None,
        outcomes: Vec::new(),
        cases,
        generic: true,
    }
}
