//! Owns the step from what can be done as written to the actions of the model: which are possible once, which make a
//! paper, and where their authors shift attitudes.

use super::{Compiler, WrittenShift};
use crate::content::diagnostic::{Code, Fault, Help};
use crate::content::draft;
use crate::content::parse::Name;
use crate::model::limits::MAX_DAYS;
use crate::model::{
    Action, ActionId, Approach, Band, Cause, MAX_ONCE, Making, OnceId, OutcomeId, PersonId, Place, alone,
};

impl Compiler<'_> {
    /// Notes where outcomes of a cause shift attitudes; they were compiled in this order.
    pub(super) fn note_shifts(&mut self, cause: Cause, plain: &[draft::Outcome], cases: &[draft::Case]) {
        let outcomes = plain.iter().chain(cases.iter().flat_map(|case| &case.outcomes));
        for (nth, outcome) in outcomes.enumerate() {
            for effect in &outcome.effects {
                // A name that there is not has been complained about.
                if let draft::Effect::Shift(name, _) = effect
                    && let Some(&person) = self.people.get(&name.text)
                {
                    let (outcome, person) = (OutcomeId(nth as u8), PersonId(person as u8));
                    self.shifts.push(WrittenShift { cause, outcome, person, span: name.span });
                }
            }
        }
    }

    /// In the label of something to do, people are called as people call them.
    pub(super) fn call_people_short(&mut self, draft: &draft::Scenario, id: ActionId) {
        let Some(action) = self.actions.get_mut(id.index()) else { return };
        for (name, short) in draft.people.iter().filter_map(|p| Some((&p.name, p.short.as_ref()?))) {
            for (label, name, short) in
                [(&mut action.label.en, &name.en, &short.en), (&mut action.label.zh, &name.zh, &short.zh)]
            {
                if !name.is_empty() {
                    *label = label.replace(name, short);
                }
            }
        }
    }

    pub(super) fn next_once(&mut self, at: &Name) -> OnceId {
        let bit = self.once;
        self.once = self.once.saturating_add(1);
        if usize::from(bit) >= MAX_ONCE {
            let fault = Fault::new(Code::TooManyOnce).with("most", MAX_ONCE);
            self.complain(at, fault.help(Help::UseFact));
        }
        OnceId(bit.min(MAX_ONCE as u8 - 1))
    }

    pub(super) fn making(&self, paper: &str, band: Band) -> Option<Making> {
        let number = self.papers.iter().position(|(name, _)| name == paper)?;
        Some(Making { paper: number.min(usize::from(u8::MAX)) as u8, kind: self.papers[number].1, band })
    }

    pub(super) fn action(&mut self, draft: &draft::Action, place: Place, who: Option<PersonId>) -> ActionId {
        let at = &draft.id;
        let paper = draft.makes.as_ref().map(|(paper, _)| paper);
        let made = paper.and_then(|paper| self.papers_once.get(paper).copied());
        let once = draft.once.then(|| made.unwrap_or_else(|| self.next_once(at)));
        if let (Some(once), Some(paper)) = (once, paper) {
            // However good a paper is, it is made once.
            self.papers_once.insert(paper.clone(), once);
        }
        self.within(at, "`days`", draft.days.into(), 0, MAX_DAYS.into());
        let who = draft.who.as_ref().map(|n| self.person(n)).or(who);
        self.with = who.filter(|_| place != Place::Anywhere && !alone(&draft.moves));
        let action = Action {
            name: at.text.clone(),
            place,
            approach: draft.approach.unwrap_or(match place {
                Place::Anywhere => Approach::WalkAway,
                Place::Desk | Place::Node(_) => Approach::Answer,
            }),
            who,
            days: draft.days.min(MAX_DAYS),
            once,
            when: self.condition(at, &draft.when),
            label: self.text(at, "`label`", &draft.label),
            moves: draft.moves.clone(),
            resolution: self.resolution(at, &draft.outcomes, &draft.cases),
            generic: draft.generic,
            makes: draft.makes.as_ref().and_then(|(paper, band)| self.making(paper, *band)),
        };
        self.with = None;
        self.actions.push(action);
        let id = ActionId((self.actions.len() - 1).min(usize::from(u16::MAX)) as u16);
        if !draft.generic {
            self.note_shifts(Cause::Action(id), &draft.outcomes, &draft.cases);
        }
        id
    }
}
