//! Owns what is written out of a campaign: the actions of templates, and the facts that can become known.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{self, Book, Hangs, Template};
use super::fill::Filler;
use super::last_day::last_day;
use super::made::{Known, Made};
use super::people::has_all;
use crate::content::draft::{self, Condition, Effect, When};
use crate::content::parse::Name;
use crate::model::limits::MAX_WEIGHT;
use crate::model::{ATTITUDE_MAX, ATTITUDE_MIN, Change, FactKind, Text};

/// What a template makes known of a person where it says `Learn("@_word")`.
enum Learned<'w> {
    /// The fact that says how much they count.
    Power,
    /// Whatever they pass on.
    Tells,
    /// A fact that there is only for some people.
    Fact(Known<'w>),
}

impl<'w> Learned<'w> {
    /// What a name of a template stands for, if not for itself.
    fn of(name: &'w str) -> Option<Self> {
        match name.strip_prefix("@_")? {
            "power" => Some(Self::Power),
            "tells" => Some(Self::Tells),
            word => {
                let known = Known::of_word(word);
                (!matches!(known, Known::Other(_))).then_some(Self::Fact(known))
            }
        }
    }
}

/// What was written out.
#[derive(Default)]
pub struct WrittenOut {
    pub actions: Vec<draft::Action>,
    pub events: Vec<draft::Event>,
    pub deadline: Vec<draft::Case>,
    /// Facts by id, used or not.
    pub facts: BTreeMap<String, draft::Fact>,
}

impl WrittenOut {
    /// The facts that something teaches, written by hand or out of the book.
    fn taught(&self, draft: &draft::Scenario) -> BTreeSet<String> {
        let of_action = |a: &'_ draft::Action| -> Vec<String> { learned(&a.cases, &a.outcomes) };
        let of_event = |e: &'_ draft::Event| -> Vec<String> { learned(&e.cases, &e.outcomes) };
        let actions = self.actions.iter().chain(draft.actions()).flat_map(of_action);
        actions.chain(self.events.iter().chain(&draft.events).flat_map(of_event)).collect()
    }

    /// Puts it into the draft, with the facts that something teaches.
    pub fn join(self, draft: &mut draft::Scenario, book: &Book) {
        let taught = self.taught(draft);
        let authored: BTreeSet<String> = draft.facts.iter().map(|f| f.id.text.clone()).collect();
        let common = book.facts.iter().filter(|f| !f.id.text.starts_with('@')).map(|f| {
            let fact =
                draft::Fact { id: Name::at(&draft.id, &f.id.text), kind: f.kind, about: None, text: f.text.clone() };
            (f.id.text.clone(), fact)
        });
        let facts = common.chain(self.facts).filter(|(id, _)| taught.contains(id) && !authored.contains(id));
        draft.facts.extend(facts.map(|(_, fact)| fact));
        draft.desk.extend(self.actions);
        // On a day that they share, what the author wrote comes first: it can still move an evaluation.
        draft.events.extend(self.events);
        if draft.deadline.is_empty() {
            draft.deadline = self.deadline;
        }
    }
}

fn learned(cases: &[draft::Case], outcomes: &[draft::Outcome]) -> Vec<String> {
    let effects = cases.iter().flat_map(|c| &c.outcomes).chain(outcomes).flat_map(|o| &o.effects);
    let fact = |change| if let Change::Fact(name, true) = change { Some(Name::clone(name).text) } else { None };
    effects.flat_map(Effect::writes).filter_map(fact).collect()
}

/// Writes a campaign out.
pub struct Writer<'a> {
    pub draft: &'a draft::Scenario,
    pub book: &'a Book,
    /// The ids of all actions that the author wrote: they take the place of generated ones.
    written: BTreeSet<String>,
    /// The facts that actions and the author's events teach, once the actions are there.
    taught: BTreeSet<String>,
    pub made: &'a mut WrittenOut,
}

impl<'a> Writer<'a> {
    /// Writes into `made`.
    pub fn new(draft: &'a draft::Scenario, book: &'a Book, made: &'a mut WrittenOut) -> Self {
        let written = draft.actions().map(|a| a.id.text.clone()).collect();
        Self { draft, book, written, taught: BTreeSet::new(), made }
    }

    /// Notes what is taught, once all actions are there.
    pub fn note_taught(&mut self) {
        self.taught = self.made.taught(self.draft);
    }

    fn campaign(&self) -> Option<&'a draft::Campaign> {
        self.draft.campaign.as_ref()
    }

    /// Whether anything teaches a fact, apart from evaluations and rivals.
    pub fn teaches(&self, fact: Made<'_>) -> bool {
        self.taught.contains(&fact.id())
    }

    pub fn filler(&self, place: &'a Name, person: Option<&'a draft::Person>, turn: usize) -> Option<Filler<'a>> {
        let campaign = self.campaign()?;
        let disqualified = campaign.disqualified.as_ref();
        Some(Filler { us: &campaign.us, disqualified, place, person, other: None, turn })
    }

    /// Writes the actions out that the book has for each person, and for each door that they can open.
    pub fn people(&mut self) {
        for (index, person) in self.draft.people.iter().enumerate() {
            self.know(person);
            for (nth, template) in self.book.people.iter().enumerate() {
                let Some(filler) = self.filler(&person.id, Some(person), index + nth) else { return };
                self.action(template, &filler);
            }
            for other in &person.campaign.opens {
                let Some(other) = self.draft.people.iter().find(|p| p.id.text == other.text) else { continue };
                for (nth, template) in self.book.doors.iter().enumerate() {
                    let Some(filler) = self.filler(&person.id, Some(person), index + nth) else { return };
                    self.action(template, &Filler { other: Some(other), ..filler });
                }
            }
        }
    }

    /// Writes the actions of the company out that the campaign asks for.
    pub fn company(&mut self) {
        let Some(campaign) = self.campaign() else { return };
        for (nth, template) in self.book.company.iter().enumerate() {
            let Some(asked) = campaign.company.iter().find(|name| name.text == template.id.text) else { continue };
            let Some(filler) = self.filler(asked, None, nth) else { return };
            self.action(template, &filler);
        }
    }

    /// The facts that a person can make known.
    fn know(&mut self, person: &'a draft::Person) {
        let traits = &person.campaign;
        let kinds = [
            (Known::Problem, FactKind::Problem, traits.problem.as_ref()),
            (Known::Answered, FactKind::Answered, traits.answer.as_ref()),
            (Known::Reason, FactKind::Reason, traits.reason.as_ref().map(|r| &r.text)),
            (Known::Value, FactKind::Value, traits.value.as_ref()),
        ];
        for (known, kind, text) in kinds {
            let Some(text) = text else { continue };
            // A notebook in the first person would not say who speaks.
            let text = if kind == FactKind::Value {
                text.clone()
            } else {
                Text {
                    en: format!("{}: “{}”", person.name.en, text.en),
                    zh: format!("{}：“{}”", person.name.zh, text.zh),
                }
            };
            self.fact(Made::Known(person, known), kind, Some(person), text);
        }
        let Some(filler) = self.filler(&person.id, Some(person), 0) else { return };
        for (fact, word) in self.book.facts.iter().filter_map(|fact| Some((fact, fact.id.text.strip_prefix("@_")?))) {
            let text = filler.text(std::slice::from_ref(&fact.text));
            self.fact(Made::Known(person, Known::of_word(word)), fact.kind, Some(person), text);
        }
    }

    /// Notes a fact that may become known; its id.
    pub fn fact(&mut self, made: Made<'_>, kind: FactKind, about: Option<&draft::Person>, text: Text) -> Name {
        let id = made.name();
        let about = about.map(|p| p.id.clone());
        self.made.facts.insert(id.text.clone(), draft::Fact { id: id.clone(), kind, about, text });
        id
    }

    /// Writes an action out, unless the author wrote one of its id or does without it.
    pub fn action(&mut self, template: &Template, filler: &Filler<'a>) -> Option<&mut draft::Action> {
        let id = filler.id(&template.id.text);
        let without = self
            .campaign()
            .is_some_and(|c| c.without.iter().any(|name| name.text == id || name.text == template.id.text));
        let wanted = filler.person.is_none_or(|person| has_all(person, &template.whom));
        if without || !wanted || self.written.contains(&id) {
            return None;
        }
        let mut cases = Vec::new();
        for (nth, case) in template.cases.iter().enumerate() {
            if filler.person.is_some_and(|person| !has_all(person, &case.only)) {
                continue;
            }
            let when = self.condition(&case.when, filler);
            if when.is_some() {
                self.cases(case, &format!("{}/{nth}", template.id.text), when.unwrap_or_default(), filler, &mut cases);
            }
            if cases.last().is_some_and(|c: &draft::Case| matches!(c.when, When::Leaf(Condition::Always))) {
                break;
            }
        }
        let mut when = self.condition(&template.when, filler).unwrap_or_default();
        if let Some(day) = filler.other.or(filler.person).and_then(|person| last_day(self.draft, person)) {
            when = When::All(vec![when, When::negated(Condition::DayFrom(day))]);
        }
        self.made.actions.push(draft::Action {
            id: Name::at(filler.place, id),
            approach: Some(template.approach),
            who: filler.person.map(|p| p.id.clone()),
            days: template.days,
            once: false,
            when,
            label: filler.text(&template.labels),
            moves: template.moves.clone(),
            outcomes: Vec::new(),
            cases,
            generic: true,
            makes: None,
        });
        self.made.actions.last_mut()
    }

    /// A condition, filled in; none if it can never hold for this person.
    fn condition(&self, template: &When, filler: &Filler<'_>) -> Option<When> {
        let filled = filler.condition(template);
        let met = filler.person.is_some_and(|p| p.met.is_some());
        // Whoever is known from the start is never met for the first time.
        let first = matches!(&filled, When::Not(inner) if matches!(**inner, When::Leaf(Condition::Met(_))));
        (!(first && met)).then_some(filled)
    }

    fn cases(&self, case: &book::Case, key: &str, when: When, filler: &Filler<'_>, into: &mut Vec<draft::Case>) {
        let meets = case.outcomes.iter().any(|o| matches!(o.hangs, Hangs::MetWarm | Hangs::MetCold));
        let Some(person) = filler.person.filter(|_| meets) else {
            let outcomes = case.outcomes.iter().enumerate();
            let outcomes = outcomes.filter_map(|(nth, o)| self.outcome(o, format!("{key}/{nth}"), filler)).collect();
            into.push(draft::Case { when, outcomes });
            return;
        };
        // Once a rival may have been there, they may stand otherwise; the latest visit first. On the day of a
        // visit the meeting comes before it, and the visit finds us there.
        let mut steps: Vec<&draft::RivalVisit> = self.courting(person);
        // A visit on the last day comes after every meeting.
        steps.retain(|step| step.day < self.draft.calendar.days);
        steps.sort_by_key(|step| std::cmp::Reverse(step.day));
        for first in 0..=steps.len() {
            let been = &steps[first..];
            let moods = self.moods(person, been);
            let mut outcomes = Vec::new();
            for (attitude, weights) in moods {
                let wanted = if attitude >= 0 { Hangs::MetWarm } else { Hangs::MetCold };
                for (nth, template) in case.outcomes.iter().enumerate().filter(|(_, o)| o.hangs == wanted) {
                    let meet = [Effect::Meet(person.id.clone(), attitude), Effect::Climb(person.id.clone(), 1)];
                    let effects = meet.into_iter().chain(self.effects(&template.effects, filler)).collect();
                    let tell = filler.told(format!("{key}/{nth}"), template);
                    outcomes.push(draft::Outcome { weight: None, by_truth: weights.clone(), tell, effects });
                }
            }
            let when = match been.first() {
                Some(step) => When::All(vec![when.clone(), Condition::DayFrom(step.day.saturating_add(1)).into()]),
                None => when.clone(),
            };
            into.push(draft::Case { when, outcomes });
        }
    }

    /// The steps of rivals that concern a person.
    pub fn courting(&self, person: &draft::Person) -> Vec<&'a draft::RivalVisit> {
        let rivals = self.campaign().map_or(&[][..], |c| &c.rivals);
        rivals.iter().flat_map(|r| &r.plan).filter(|s| s.courts.text == person.id.text).collect()
    }

    /// The attitudes that somebody can have at the first meeting, with a weight for each truth; none
    /// where there is only one.
    fn moods(&self, person: &draft::Person, been: &[&draft::RivalVisit]) -> Vec<(i8, Vec<(Name, u32)>)> {
        let truths = &self.draft.truths;
        let weight =
            |list: &[(Name, u32)], truth: &str| list.iter().find(|(n, _)| n.text == truth).map_or(0, |(_, w)| *w);
        // What is off its scale has been complained about.
        let on_scale = |attitude: i8| attitude.clamp(ATTITUDE_MIN, ATTITUDE_MAX);
        let mut moods: BTreeMap<i8, Vec<u32>> = BTreeMap::new();
        match &person.attitude {
            draft::Attitude::At(attitude) => {
                moods.insert(on_scale(*attitude), vec![1; truths.len()]);
            }
            draft::Attitude::ByTruth(list) => {
                for (attitude, weights) in list {
                    let likely = |weight: u32| if weight > MAX_WEIGHT { 1 } else { weight };
                    let weights = truths.iter().map(|t| likely(weight(weights, &t.id.text))).collect();
                    moods.insert(on_scale(*attitude), weights);
                }
            }
        }
        for step in been {
            let mut cooled: BTreeMap<i8, Vec<u32>> = BTreeMap::new();
            for (attitude, weights) in moods {
                for (index, (truth, old)) in truths.iter().zip(weights).enumerate() {
                    let chance = weight(&step.by_truth, &truth.id.text).min(10);
                    for (to, share) in [(attitude.saturating_sub(1), chance), (attitude, 10 - chance)] {
                        let to = to.max(ATTITUDE_MIN);
                        let slot = &mut cooled.entry(to).or_insert_with(|| vec![0; truths.len()])[index];
                        *slot = slot.saturating_add(old.saturating_mul(share));
                    }
                }
            }
            moods = cooled;
        }
        moods.retain(|_, weights| weights.iter().any(|&w| w > 0));
        let one = moods.len() == 1;
        let named = |weights: Vec<u32>| {
            truths.iter().zip(weights).map(|(t, w)| (Name::at(&person.id, &t.id.text), w)).collect()
        };
        moods.into_iter().map(|(attitude, weights)| (attitude, if one { Vec::new() } else { named(weights) })).collect()
    }

    fn outcome(&self, template: &book::Outcome, key: String, filler: &Filler<'_>) -> Option<draft::Outcome> {
        let reason = filler.person.and_then(|p| p.campaign.reason.as_ref());
        let by_truth = match template.hangs {
            Hangs::Free | Hangs::MetWarm | Hangs::MetCold => Vec::new(),
            Hangs::ReasonShows => reason?.by_truth.clone(),
            Hangs::ReasonDoesNotShow => {
                reason?.by_truth.iter().map(|(name, weight)| (name.clone(), 10u32.saturating_sub(*weight))).collect()
            }
        };
        let effects = self.effects(&template.effects, filler);
        Some(draft::Outcome { weight: None, by_truth, tell: filler.told(key, template), effects })
    }

    /// Effects, filled in. What this person cannot make known is left out.
    fn effects(&self, templates: &[Effect], filler: &Filler<'_>) -> Vec<Effect> {
        let mut effects = Vec::new();
        for template in templates {
            let learned = if let Effect::Learn(name) = template { Learned::of(&name.text) } else { None };
            match (learned, filler.person) {
                (Some(Learned::Power), Some(person)) => {
                    effects.extend(person.power_fact.iter().cloned().map(Effect::Learn));
                }
                (Some(Learned::Tells), Some(person)) => {
                    effects.extend(person.campaign.tells.iter().cloned().map(Effect::Learn));
                }
                (Some(Learned::Fact(known)), Some(person)) => {
                    if self.made.facts.contains_key(&Made::Known(person, known).id()) {
                        effects.extend(filler.effect(template));
                    }
                }
                _ => effects.extend(filler.effect(template)),
            }
        }
        effects
    }
}
