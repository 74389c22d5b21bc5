//! Owns the limits of a scenario file: what is too much is said before a campaign is written out, and
//! before anything is looked up.

use super::diagnostic::{Code, Fault, Faults, Help, Noun};
use super::draft::{Action, Attitude, Campaign, Case, Effect, Outcome, Person, Scenario, Voices, When};
use super::parse::Name;
use crate::model::limits::*;
use crate::model::{
    ATTITUDE_MAX, ATTITUDE_MIN, Change, MAX_EVENTS, MAX_FACTS, MAX_PEOPLE, MAX_STOCKS, MAX_TRUTHS, Text,
};

/// Everything in a draft that is larger than it may be.
pub fn check(draft: &Scenario) -> Faults {
    let mut check = Check { faults: Faults::default() };
    check.scenario(draft);
    check.faults
}

struct Check {
    faults: Faults,
}

impl Check {
    fn complain(&mut self, at: &Name, fault: Fault) {
        self.faults.push(fault.at(at.span));
    }

    /// A list that has no names: so many of `what` at `at`.
    fn most(&mut self, at: &Name, what: Noun, count: usize, most: usize) {
        if count > most {
            let fault = Fault::new(Code::TooMany).with("count", count).with("what", what);
            self.complain(at, fault.use_at_most(most));
        }
    }

    /// The same of a list in a field, or in what has an id.
    fn most_in(&mut self, at: &Name, what: Noun, whose: &str, count: usize, most: usize) {
        if count > most {
            let fault = Fault::new(Code::TooManyIn).with("count", count).with("what", what).with("whose", whose);
            self.complain(at, fault.use_at_most(most));
        }
    }

    /// A list of things that have ids; the first that is too many is pointed at.
    fn entries<'n>(&mut self, what: Noun, most: usize, mut names: impl Iterator<Item = &'n Name>) {
        if let Some(name) = names.nth(most) {
            let fault = Fault::new(Code::TooManyEntries).with("most", most).with("what", what);
            self.complain(name, fault.help(Help::MergeOrDrop));
        }
    }

    fn scenario(&mut self, draft: &Scenario) {
        let top = &draft.id;
        self.entries(Noun::Truth, MAX_TRUTHS, draft.truths.iter().map(|t| &t.id));
        self.entries(Noun::Person, MAX_PEOPLE, draft.people.iter().map(|p| &p.id));
        self.entries(Noun::Fact, MAX_FACTS, draft.facts.iter().map(|f| &f.id));
        self.entries(Noun::Node, MAX_LIST, draft.nodes.iter().map(|n| &n.id));
        self.entries(Noun::Action, MAX_LIST, draft.actions().map(|a| &a.id));
        self.entries(Noun::Event, MAX_EVENTS, draft.events.iter().map(|e| &e.id));
        self.entries(Noun::Stock, MAX_STOCKS, draft.stocks.iter().map(|s| &s.id));
        let letters = draft.people.iter().filter(|p| p.campaign.letter.is_some()).map(|p| &p.id);
        self.entries(Noun::Paper, MAX_PAPERS, draft.papers.iter().map(|p| &p.id).chain(letters));
        for paper in &draft.papers {
            self.most(&paper.id, Noun::PaperLines, paper.lines.len(), MAX_LINES);
        }
        self.entries(Noun::Ending, MAX_ENDINGS, draft.endings.iter().map(|e| &e.id));
        for (what, list) in [("briefing", &draft.briefing), ("aims", &draft.aims), ("history", &draft.history)] {
            self.most_in(top, Noun::Paragraphs, what, list.len(), MAX_PARAGRAPHS);
        }
        self.most(top, Noun::Tensions, draft.tensions.len(), MAX_TENSIONS);
        self.entries(Noun::TensionChoice, MAX_LIST, draft.tensions.iter().flat_map(|t| &t.choices));
        self.entries(Noun::Voices, MAX_VOICES, draft.voices.iter().map(|v| &v.id));
        draft.voices.iter().for_each(|voices| self.voices(voices));
        draft.people.iter().for_each(|person| self.person(person));
        draft.actions().for_each(|action| self.action(action));
        for event in &draft.events {
            self.condition(&event.id, &event.when);
            self.resolution(&event.id, &event.id.text, &event.outcomes, &event.cases);
        }
        self.resolution(top, "deadline", &[], &draft.deadline);
        for ending in &draft.endings {
            self.most_in(&ending.id, Noun::Paragraphs, &ending.id.text, ending.paragraphs.len(), MAX_PARAGRAPHS);
            ending.paragraphs.iter().for_each(|paragraph| self.condition(&ending.id, &paragraph.when));
        }
        if let Some(campaign) = &draft.campaign {
            self.campaign(draft, campaign);
        }
    }

    fn person(&mut self, person: &Person) {
        let (at, traits) = (&person.id, &person.campaign);
        self.most(at, Noun::PowerLetters, person.letters.len(), MAX_POWERS);
        self.most(at, Noun::PeopleListenedTo, person.listens_to.len(), MAX_PEOPLE);
        self.most(at, Noun::Elements, person.elements.len(), MAX_ELEMENTS);
        self.most(at, Noun::Absences, person.away.len(), MAX_ABSENCES);
        person.away.iter().for_each(|absence| self.long(at, "away.why", &absence.why, MAX_PHRASE));
        if let Attitude::ByTruth(moods) = &person.attitude {
            self.most(at, Noun::Attitudes, moods.len(), usize::from(ATTITUDE_MAX.abs_diff(ATTITUDE_MIN)) + 1);
            moods.iter().for_each(|(_, weights)| self.by_truth(at, weights));
        }
        self.most(at, Noun::Doors, traits.opens.len(), MAX_PEOPLE);
        self.most(at, Noun::Facts, traits.tells.len(), MAX_FACTS);
        self.most(at, Noun::OwnLines, traits.lines.len(), MAX_LINES);
        self.most(at, Noun::Evaluations, traits.bones.len(), MAX_EVENTS);
        traits.reason.iter().for_each(|reason| self.by_truth(at, &reason.by_truth));
        if let Some(letter) = &traits.letter {
            self.most(at, Noun::PaperLines, letter.lines.len(), MAX_LINES);
        }
    }

    fn voices(&mut self, voices: &Voices) {
        self.condition(&voices.id, &voices.when);
        for (_, advice) in voices.advice() {
            self.most(&voices.id, Noun::AdvisedActs, advice.advises.len(), MAX_ADVISED);
            for line in &advice.says {
                self.longer(&voices.id, "says", line, MAX_VOICE_LINE, Help::UseAtMost);
            }
        }
    }

    fn action(&mut self, action: &Action) {
        self.most(&action.id, Noun::Moves, action.moves.len(), MAX_MOVES);
        self.condition(&action.id, &action.when);
        self.resolution(&action.id, &action.id.text, &action.outcomes, &action.cases);
    }

    /// The cases and outcomes of `whose`: an action, an event or the deadline.
    fn resolution(&mut self, at: &Name, whose: &str, plain: &[Outcome], cases: &[Case]) {
        self.most_in(at, Noun::Cases, whose, cases.len(), MAX_OUTCOMES);
        let count = plain.len() + cases.iter().map(|case| case.outcomes.len()).sum::<usize>();
        if count > MAX_OUTCOMES {
            let fault = Fault::new(Code::TooManyOutcomes).with("id", whose).with("count", count);
            self.complain(at, fault.use_range(0, MAX_OUTCOMES as i64));
        }
        cases.iter().for_each(|case| self.condition(at, &case.when));
        for outcome in cases.iter().flat_map(|case| &case.outcomes).chain(plain) {
            self.by_truth(at, &outcome.by_truth);
            self.most_in(at, Noun::EffectsOfOutcome, whose, outcome.effects.len(), MAX_EFFECTS);
            let amount = |change| if let Change::Money(amount) = change { i64::from(amount).abs() } else { 0 };
            let money: i64 = outcome.effects.iter().flat_map(Effect::writes).map(amount).sum();
            if money > MAX_PLAY_MONEY {
                let fault = Fault::new(Code::MuchMoneyAtOnce).with("id", whose).with("sum", money);
                self.complain(at, fault.with("most", MAX_PLAY_MONEY).help(Help::PlayMovesAtMost));
            }
        }
    }

    fn by_truth<T>(&mut self, at: &Name, list: &[(Name, T)]) {
        self.most(list.first().map_or(at, |(name, _)| name), Noun::TruthsInList, list.len(), MAX_TRUTHS);
    }

    fn condition(&mut self, at: &Name, condition: &When) {
        self.most(at, Noun::ConditionParts, condition.parts(), MAX_PARTS);
    }

    fn campaign(&mut self, draft: &Scenario, campaign: &Campaign) {
        let top = &draft.id;
        self.entries(Noun::Evaluation, MAX_EVENTS, campaign.bones.iter().map(|b| &b.id));
        self.entries(Noun::Rival, MAX_EVENTS, campaign.rivals.iter().map(|r| &r.id));
        let steps = || campaign.rivals.iter().flat_map(|r| &r.plan);
        self.entries(Noun::RivalStep, MAX_EVENTS, steps().map(|s| &s.id));
        self.entries(Noun::CompanyAct, MAX_COMPANY, campaign.company.iter());
        self.entries(Noun::FirmAct, MAX_COMPANY, campaign.firm.iter().map(|act| &act.id));
        for act in &campaign.firm {
            self.most(&act.id, Noun::Facts, act.after.len(), MAX_FACTS);
            self.condition(&act.id, &act.when);
        }
        self.entries(Noun::LeftOutApproach, MAX_LIST, campaign.without.iter());
        self.most(top, Noun::AwardEnds, campaign.award.len(), MAX_ENDINGS);
        steps().for_each(|step| self.by_truth(&step.id, &step.by_truth));
        self.long(top, "us", &campaign.us, MAX_NAME);
        for bone in &campaign.bones {
            self.most(&bone.id, Noun::Entries, bone.odds.len(), MAX_ODDS);
            self.by_truth(&bone.id, &bone.rival);
            self.long(&bone.id, "title", &bone.title, MAX_NAME);
        }
        for rival in &campaign.rivals {
            self.long(&rival.id, "name", &rival.name, MAX_NAME);
        }
        for person in &draft.people {
            let (at, traits) = (&person.id, &person.campaign);
            self.long(at, "name", &person.name, MAX_NAME);
            self.long(at, "role", &person.role, MAX_NAME);
            let phrases = [
                ("problem", traits.problem.as_ref()),
                ("answer", traits.answer.as_ref()),
                ("reason", traits.reason.as_ref().map(|reason| &reason.text)),
                ("value", traits.value.as_ref()),
                ("favour", traits.favour.as_ref()),
                ("enjoys", traits.enjoys.as_ref()),
            ];
            for (field, text) in phrases {
                text.into_iter().for_each(|text| self.long(at, field, text, MAX_PHRASE));
            }
        }
    }

    /// A text that is put into many others.
    fn long(&mut self, at: &Name, field: &str, text: &Text, most: usize) {
        self.longer(at, field, text, most, Help::PutIntoOthers);
    }

    /// A text that may have so many characters in either language.
    fn longer(&mut self, at: &Name, field: &str, text: &Text, most: usize, help: Help) {
        let longest = text.en.chars().count().max(text.zh.chars().count());
        if longest > most {
            let fault = Fault::new(Code::LongPhrase).with("field", field).with("id", &at.text).with("count", longest);
            self.complain(at, fault.with("most", most).help(help));
        }
    }
}
