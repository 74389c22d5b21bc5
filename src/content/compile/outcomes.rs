//! Owns the step from outcomes as written, with their cases and what is told of them, to those of the model.

use super::Compiler;
use crate::content::diagnostic::{Code, Fault, Help, Noun};
use crate::content::draft;
use crate::content::parse::Name;
use crate::model::limits::{MAX_OUTCOMES, MAX_WEIGHT};
use crate::model::{Case, Change, Condition, Effect, Expr, MAX_TRUTHS, Outcome, Paragraph, Resolution, Tell, Voice};

impl Compiler<'_> {
    pub(super) fn outcome(&mut self, at: &Name, draft: &draft::Outcome) -> Outcome {
        let mut weights = [0; MAX_TRUTHS];
        if draft.by_truth.is_empty() {
            weights = [draft.weight.unwrap_or(1); MAX_TRUTHS];
        } else {
            if draft.weight.is_some() {
                self.complain(at, Fault::new(Code::WeightTwice).help(Help::KeepOne));
            }
            let mut named = [false; MAX_TRUTHS];
            let mut unknown = false;
            for (name, weight) in &draft.by_truth {
                if !self.truths.contains_key(&name.text) {
                    self.resolve(Noun::Truth, |s| &s.truths, name);
                    unknown = true;
                    continue;
                }
                let index = self.resolve(Noun::Truth, |s| &s.truths, name).min(MAX_TRUTHS - 1);
                if std::mem::replace(&mut named[index], true) {
                    let fault = Fault::new(Code::TruthTwice).with("id", &name.text);
                    self.complain(name, fault.help(Help::OneWeight));
                }
                weights[index] = *weight;
            }
            if unknown {
                // An id that is misspelt leaves a truth without a weight, too: nothing is to follow from that.
                weights.iter_mut().zip(named).filter(|(_, named)| !named).for_each(|(weight, _)| *weight = 1);
            } else if named.iter().filter(|n| **n).count() != self.truths.len() {
                self.complain(at, Fault::new(Code::TruthsLacking).help(Help::WeightForEach));
            }
        }
        for weight in weights {
            self.within(at, Noun::OutcomeWeight, weight.into(), 0, MAX_WEIGHT.into());
        }
        let tell = self.tell(at, &draft.tell);
        let mut effects: Vec<Effect> = draft.effects.iter().flat_map(|e| self.effect(at, e)).collect();
        self.put_cooling_off(&mut effects);
        if effects.iter().rev().skip(1).flat_map(Effect::writes).any(|change| matches!(change, Change::End(_))) {
            self.complain(at, Fault::new(Code::AfterEnd).help(Help::EndLastEffect));
        }
        Outcome { weights, tell, effects }
    }

    pub(super) fn tell(&mut self, at: &Name, draft: &draft::Tell) -> Tell {
        let wordings = draft.wordings.iter().map(|text| self.text(at, Noun::OutcomeTell, text)).collect();
        let mut number = |key: &String| {
            let next = self.voices.len();
            (*self.voices.entry(key.clone()).or_insert(next)).min(usize::from(u16::MAX)) as u16
        };
        let voice = match &draft.voice {
            draft::Voice::Own => Voice::Own,
            draft::Voice::InTurn { key, from } => {
                Voice::InTurn { number: number(key), from: (from % draft.wordings.len().max(1)).min(255) as u8 }
            }
            draft::Voice::InOrder(key) => Voice::InOrder(number(key)),
        };
        Tell::new(wordings, voice)
    }

    pub(super) fn resolution(&mut self, at: &Name, plain: &[draft::Outcome], cases: &[draft::Case]) -> Resolution {
        if plain.is_empty() == cases.is_empty() {
            let fault = Fault::new(Code::OutcomesOrCases).with("id", &at.text);
            self.complain(at, fault.help(Help::ExactlyOne));
        }
        let mut made = Resolution { cases: Vec::new(), outcomes: Vec::new() };
        if !plain.is_empty() {
            self.case(at, Expr::ALWAYS, plain, &mut made);
        }
        for (i, case) in cases.iter().enumerate() {
            let when = self.condition(at, &case.when);
            let last = i + 1 == cases.len();
            if last != (when == Expr::ALWAYS) {
                let fault = Fault::new(Code::LastCase).with("id", &at.text);
                self.complain(at, fault.help(Help::FirstCaseCounts));
            }
            self.case(at, when, &case.outcomes, &mut made);
        }
        made
    }

    pub(super) fn case(
        &mut self,
        at: &Name,
        when: Expr<Condition>,
        outcomes: &[draft::Outcome],
        into: &mut Resolution,
    ) {
        let first = into.outcomes.len();
        for draft in outcomes {
            let outcome = self.outcome(at, draft);
            into.outcomes.push(outcome);
        }
        let end = into.outcomes.len();
        for truth in 0..self.truths.len().min(MAX_TRUTHS) {
            if into.outcomes[first..end].iter().all(|o| o.weights[truth] == 0) {
                let fault = Fault::new(Code::NothingHappens).with("id", &at.text).with("truth", truth + 1);
                self.complain(at, fault.help(Help::WeightAboveZero));
            }
        }
        self.within(at, Noun::OutcomeCount, end as i64, 0, MAX_OUTCOMES as i64);
        into.cases.push(Case { when, outcomes: first.min(250) as u8..end.min(250) as u8 });
    }

    pub(super) fn paragraph(&mut self, at: &Name, draft: &draft::Paragraph) -> Paragraph {
        let when = self.condition(at, &draft.when);
        if when == Expr::ALWAYS {
            self.complain(at, Fault::new(Code::ParagraphAlways).with("id", &at.text).help(Help::PutIntoText));
        }
        Paragraph { when, text: self.text(at, Noun::ParagraphText, &draft.text) }
    }
}
