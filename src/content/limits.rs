//! Owns the limits of a scenario file: what is too much is said before a campaign is written out, and
//! before anything is looked up.

use super::draft::{Action, Attitude, Campaign, Case, Effect, Outcome, Person, Scenario, When};
use super::parse::Name;
use super::problem::{Fault, Faults};
use crate::model::limits::*;
use crate::model::{ATTITUDE_MAX, ATTITUDE_MIN, Change, MAX_EVENTS, MAX_FACTS, MAX_PEOPLE, MAX_TRUTHS, Text};

/// Everything in a draft that is larger than it may be.
pub fn check(source: &str, draft: &Scenario) -> Faults {
    let mut check = Check { source, faults: Faults::default() };
    check.scenario(draft);
    check.faults
}

struct Check<'a> {
    source: &'a str,
    faults: Faults,
}

impl Check<'_> {
    fn complain(&mut self, at: &Name, message: String, hint: &str) {
        let offset = at.offset_in(self.source).unwrap_or(0);
        self.faults.push(Fault { offset, message, hint: hint.into() });
    }

    /// A list that has no names: so many of `what` at `at`.
    fn most(&mut self, at: &Name, what: &str, count: usize, most: usize) {
        if count > most {
            self.complain(at, format!("there are {count} {what}"), &format!("use at most {most}"));
        }
    }

    /// A list of things that have ids; the first that is too many is pointed at.
    fn entries<'n>(&mut self, what: &str, most: usize, mut names: impl Iterator<Item = &'n Name>) {
        if let Some(name) = names.nth(most) {
            self.complain(name, format!("more than {most} entries of kind {what}"), "merge or drop some");
        }
    }

    fn scenario(&mut self, draft: &Scenario) {
        let top = &draft.id;
        self.entries("truth", MAX_TRUTHS, draft.truths.iter().map(|t| &t.id));
        self.entries("person", MAX_PEOPLE, draft.people.iter().map(|p| &p.id));
        self.entries("fact", MAX_FACTS, draft.facts.iter().map(|f| &f.id));
        self.entries("node", MAX_LIST, draft.nodes.iter().map(|n| &n.id));
        self.entries("action", MAX_LIST, draft.actions().map(|a| &a.id));
        self.entries("event", MAX_EVENTS, draft.events.iter().map(|e| &e.id));
        self.entries("ending", MAX_ENDINGS, draft.endings.iter().map(|e| &e.id));
        for (what, list) in [("briefing", &draft.briefing), ("aims", &draft.aims), ("history", &draft.history)] {
            self.most(top, &format!("paragraphs in `{what}`"), list.len(), MAX_PARAGRAPHS);
        }
        self.most(top, "tensions", draft.tensions.len(), MAX_TENSIONS);
        self.entries("choice of a tension", MAX_LIST, draft.tensions.iter().flat_map(|t| &t.choices));
        draft.people.iter().for_each(|person| self.person(person));
        draft.actions().for_each(|action| self.action(action));
        for event in &draft.events {
            self.condition(&event.id, &event.when);
            self.resolution(&event.id, &event.id.text, &event.outcomes, &event.cases);
        }
        self.resolution(top, "deadline", &[], &draft.deadline);
        if let Some(campaign) = &draft.campaign {
            self.campaign(draft, campaign);
        }
    }

    fn person(&mut self, person: &Person) {
        let (at, traits) = (&person.id, &person.campaign);
        self.most(at, "power letters", person.letters.len(), MAX_POWERS);
        self.most(at, "people listened to", person.listens_to.len(), MAX_PEOPLE);
        self.most(at, "elements of a relationship", person.elements.len(), MAX_ELEMENTS);
        if let Attitude::ByTruth(moods) = &person.attitude {
            self.most(at, "attitudes", moods.len(), usize::from(ATTITUDE_MAX.abs_diff(ATTITUDE_MIN)) + 1);
            moods.iter().for_each(|(_, weights)| self.by_truth(at, weights));
        }
        self.most(at, "doors in `opens`", traits.opens.len(), MAX_PEOPLE);
        self.most(at, "facts in `tells`", traits.tells.len(), MAX_FACTS);
        self.most(at, "evaluations in `bones`", traits.bones.len(), MAX_EVENTS);
        traits.reason.iter().for_each(|reason| self.by_truth(at, &reason.by_truth));
        if let Some(letter) = &traits.letter {
            self.most(at, "lines of the letter", letter.lines.len(), MAX_LINES);
        }
    }

    fn action(&mut self, action: &Action) {
        self.most(&action.id, "moves", action.moves.len(), MAX_MOVES);
        self.condition(&action.id, &action.when);
        self.resolution(&action.id, &action.id.text, &action.outcomes, &action.cases);
    }

    /// The cases and outcomes of `whose`: an action, an event or the deadline.
    fn resolution(&mut self, at: &Name, whose: &str, plain: &[Outcome], cases: &[Case]) {
        self.most(at, &format!("cases in `{whose}`"), cases.len(), MAX_OUTCOMES);
        let count = plain.len() + cases.iter().map(|case| case.outcomes.len()).sum::<usize>();
        if count > MAX_OUTCOMES {
            let message = format!("the number of outcomes in `{whose}` is {count}");
            self.complain(at, message, &format!("use 0 to {MAX_OUTCOMES}"));
        }
        cases.iter().for_each(|case| self.condition(at, &case.when));
        for outcome in cases.iter().flat_map(|case| &case.outcomes).chain(plain) {
            self.by_truth(at, &outcome.by_truth);
            self.most(at, &format!("effects of one outcome in `{whose}`"), outcome.effects.len(), MAX_EFFECTS);
            let amount = |change| if let Change::Money(amount) = change { i64::from(amount).abs() } else { 0 };
            let money: i64 = outcome.effects.iter().flat_map(Effect::writes).map(amount).sum();
            if money > MAX_PLAY_MONEY {
                let message = format!("the money of one outcome in `{whose}` comes to {money} thousand dollars");
                self.complain(at, message, &format!("a whole play may move at most {MAX_PLAY_MONEY}"));
            }
        }
    }

    fn by_truth<T>(&mut self, at: &Name, list: &[(Name, T)]) {
        self.most(list.first().map_or(at, |(name, _)| name), "truths in one list", list.len(), MAX_TRUTHS);
    }

    fn condition(&mut self, at: &Name, condition: &When) {
        self.most(at, "parts in one condition", condition.parts(), MAX_PARTS);
    }

    fn campaign(&mut self, draft: &Scenario, campaign: &Campaign) {
        let top = &draft.id;
        self.entries("evaluation", MAX_EVENTS, campaign.bones.iter().map(|b| &b.id));
        self.entries("rival", MAX_EVENTS, campaign.rivals.iter().map(|r| &r.id));
        let steps = || campaign.rivals.iter().flat_map(|r| &r.plan);
        self.entries("step of a rival", MAX_EVENTS, steps().map(|s| &s.id));
        self.entries("company act", MAX_COMPANY, campaign.company.iter());
        self.entries("approach done without", MAX_LIST, campaign.without.iter());
        self.most(top, "ends of the award", campaign.award.len(), MAX_ENDINGS);
        steps().for_each(|step| self.by_truth(&step.id, &step.by_truth));
        self.long(top, "`us`", &campaign.us, MAX_NAME);
        for bone in &campaign.bones {
            self.most(&bone.id, "entries in `odds`", bone.odds.len(), MAX_ODDS);
            self.by_truth(&bone.id, &bone.rival);
            self.long(&bone.id, "`title`", &bone.title, MAX_NAME);
        }
        for rival in &campaign.rivals {
            self.long(&rival.id, "`name`", &rival.name, MAX_NAME);
        }
        for person in &draft.people {
            let (at, traits) = (&person.id, &person.campaign);
            self.long(at, "`name`", &person.name, MAX_NAME);
            self.long(at, "`role`", &person.role, MAX_NAME);
            let phrases = [
                ("`problem`", traits.problem.as_ref()),
                ("`answer`", traits.answer.as_ref()),
                ("`reason`", traits.reason.as_ref().map(|reason| &reason.text)),
                ("`value`", traits.value.as_ref()),
                ("`favour`", traits.favour.as_ref()),
                ("`enjoys`", traits.enjoys.as_ref()),
            ];
            for (what, text) in phrases {
                text.into_iter().for_each(|text| self.long(at, what, text, MAX_PHRASE));
            }
        }
    }

    /// A text that is put into many others.
    fn long(&mut self, at: &Name, what: &str, text: &Text, most: usize) {
        let longest = text.en.chars().count().max(text.zh.chars().count());
        if longest > most {
            let hint = format!("use at most {most}: a campaign puts it into other texts");
            self.complain(at, format!("{what} of `{}` has {longest} characters", at.text), &hint);
        }
    }
}
