//! Owns the seals of a run file: each covers a part and, by the seal before it, everything earlier.
//! They let a reader say which part was changed; whoever works them all out anew passes.

use sha2::{Digest, Sha256};

use super::fields::Field;
use super::write::tuple;
use super::{Attempt, Mismatch, Run};
use crate::content::{hex, squeezed};
use crate::play::mode::Mode;

/// The seal of these fields after one sealed `previous`. Neither their order nor their layout matters.
pub fn seal(previous: &str, fields: &[Field]) -> String {
    let mut named: Vec<&Field> = fields.iter().collect();
    named.sort_by(|a, b| a.name.cmp(&b.name));
    let values: Vec<String> = named.iter().map(|field| squeezed(&field.value)).collect();
    let each = named.iter().zip(&values).flat_map(|(field, value)| [field.name.as_str(), value.as_str()]);
    of_parts(std::iter::once(previous).chain(each))
}

/// The seal of these texts, in their order.
pub fn of_parts<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize()[..8])
}

impl Run {
    /// Seal of the end: of what the play is of, each choice, and what came of it.
    fn end_seal(&self) -> Option<String> {
        let result = self.result.as_ref()?;
        let start = seal("", &self.play());
        let chain = self.choices.iter().fold(start, |previous, choice| seal(&previous, &choice.fields()));
        Some(seal(&chain, &[Field { name: "result".into(), value: tuple(&result.fields()) }]))
    }

    /// The seal of all that was played.
    pub fn last_seal(&self) -> &str {
        let last = self.choices.last().map_or(&self.seal, |choice| &choice.seal);
        self.pending.as_ref().map_or(last, |pending| &pending.seal)
    }

    /// The run with all seals as they should be. They are no signature: whoever does this has to face the
    /// replay, and nothing else.
    #[must_use]
    pub fn sealed(mut self) -> Self {
        self.ends = self.end_seal();
        self.attempted = self.attempt.is_some();
        self.seal = seal("", &self.header());
        let mut previous = self.seal.clone();
        for choice in &mut self.choices {
            choice.seal = seal(&previous, &choice.fields());
            previous.clone_from(&choice.seal);
        }
        if let Some(pending) = &mut self.pending {
            pending.seal = seal(&previous, &pending.fields());
        }
        let last = self.last_seal().to_owned();
        if let Some(record) = &mut self.record {
            record.seal = record_seal(&last, &record.text);
        }
        if let Some((attempt, sealed)) = &mut self.attempt {
            *sealed = seal(&last, &attempt.fields());
        }
        self
    }

    /// The seal of this attempt at the play.
    pub(super) fn attempt_seal(&self, attempt: &Attempt) -> String {
        seal(self.last_seal(), &attempt.fields())
    }

    /// The parts whose seals don't hold, and an end that was taken away.
    pub(in crate::play) fn broken(&self) -> Vec<Mismatch> {
        if let Some(first) = &self.first {
            return first.broken();
        }
        let mut found = Vec::new();
        let header_seal = |mode| seal("", &Self { mode, ..self.bare() }.header());
        if self.seal != header_seal(self.mode) {
            found.push(broken_header(|mode| header_seal(mode) == self.seal, self.mode));
        }
        let mut previous = self.seal.as_str();
        for (i, choice) in self.choices.iter().enumerate() {
            if seal(previous, &choice.fields()) != choice.seal {
                found.push(broken_choice(i, &choice.action));
            }
            // Continue from what stands there, so that one change is named once.
            previous = &choice.seal;
        }
        if let Some(pending) = self.pending.as_ref().filter(|p| seal(previous, &p.fields()) != p.seal) {
            found.push(pending.grid.as_ref().map_or_else(broken_side, |grid| broken_grid(grid.len())));
        }
        let last = self.last_seal();
        if self.record.as_ref().is_some_and(|record| record_seal(last, &record.text) != record.seal) {
            found.push(Mismatch::new("record", "it or its seal was changed"));
        }
        match &self.attempt {
            Some((attempt, sealed)) if self.attempt_seal(attempt) != *sealed => {
                found.push(Mismatch::new("attempt", "it or its seal was changed"));
            }
            None if self.attempted => found.push(Mismatch::new("attempt", "it was taken away")),
            Some(_) | None => {}
        }
        match (&self.ends, &self.result) {
            (Some(_), None) => found.push(Mismatch::new("result", "the play was ended, and its end was taken away")),
            (None, Some(_)) => found.push(Mismatch::new("result", "the play was not ended, yet there is a result")),
            _ => {}
        }
        found
    }

    /// Whether the seal over the whole holds.
    pub(in crate::play) fn end_holds(&self) -> bool {
        self.first.is_some() || self.ends == self.end_seal()
    }

    /// The header without what follows it.
    fn bare(&self) -> Self {
        Self { choices: Vec::new(), pending: None, result: None, record: None, ..self.clone() }
    }
}

fn record_seal(last: &str, record: &str) -> String {
    seal(last, &[Field { name: "record".into(), value: record.to_owned() }])
}

pub fn broken_header(holds_in: impl Fn(Mode) -> bool, mode: Mode) -> Mismatch {
    if holds_in(mode.other()) {
        Mismatch::new("mode", "the play was in the other mode")
    } else {
        Mismatch::new("header", "the deal, method, engine, seed or their seal was changed")
    }
}

pub fn broken_choice(index: usize, action: &str) -> Mismatch {
    let message = format!("`{action}`, its outcomes, notes or seal were changed");
    Mismatch::new(format!("choice {}", index + 1), message)
}

fn broken_side() -> Mismatch {
    Mismatch::new("voices", "the side that was taken, or its seal, was changed")
}

pub fn broken_grid(marks: usize) -> Mismatch {
    Mismatch::new("grid", format!("its {marks} marks or its seal were changed"))
}
