//! Owns what stands in a run file: its parts as named fields in their order, and its text.

use super::fields::Field;
use super::{Attempt, Choice, Claim, Marks, Pending, Recorded, Run, Sided};
use crate::content::MAX_BYTES;

impl Run {
    /// The text of the run file; the same play gives the same bytes on every machine. One that would be
    /// larger than any file that is read goes without its record.
    pub fn to_text(&self) -> String {
        let text = self.text(self.record.as_ref());
        if text.len() > MAX_BYTES && self.record.is_some() { self.text(None) } else { text }
    }

    fn text(&self, record: Option<&Recorded>) -> String {
        let mut text = String::from("(\n");
        let mut line = |field: &Field| {
            text.push_str(&format!("    {}: {},\n", field.name, field.value));
        };
        self.header().iter().chain([&Field::new("seal", &self.seal)]).for_each(&mut line);
        text.push_str("    choices: [\n");
        for choice in &self.choices {
            text.push_str(&format!("        {},\n", sealed(choice.fields(), &choice.seal)));
        }
        text.push_str("    ],\n");
        let mut line = |name: &str, value: &str| text.push_str(&format!("    {name}: {value},\n"));
        if let Some(pending) = &self.pending {
            line("pending", &sealed(pending.fields(), &pending.seal));
        }
        if let Some(result) = &self.result {
            line("result", &tuple(&result.fields()));
        }
        if let Some((attempt, seal)) = &self.attempt {
            line("attempt", &sealed(attempt.fields(), seal));
        }
        if let Some(record) = record {
            line("record", &record.text);
            line("record_seal", &Field::new("", &record.seal).value);
        }
        self.later.iter().for_each(|field| line(&field.name, &field.value));
        text.push_str(")\n");
        text
    }

    /// The fields of the header, but for its seal.
    pub(super) fn header(&self) -> Vec<Field> {
        let mut fields = self.play();
        fields.insert(0, Field::new("format", &self.format));
        fields.extend(self.ends.as_ref().map(|ends| Field::new("ends", ends)));
        fields.extend(self.attempted.then(|| Field::new("attempted", &true)));
        fields.extend(self.from_first.then(|| Field::new("from_first", &true)));
        fields.extend(self.header_later.iter().cloned());
        fields
    }

    /// What the play is of: all of the header that was there when it began.
    pub(super) fn play(&self) -> Vec<Field> {
        let mut fields = vec![
            Field::new("rules", &self.rules),
            Field::new("scenario", &self.scenario),
            Field::new("scenario_text", &self.scenario_text),
            Field::new("rulebook", &self.rulebook),
            Field::new("rulebook_version", &self.rulebook_version),
            Field::new("method_text", &self.method_text),
            Field::new("mode", &self.mode),
            Field::new("seed", &self.seed),
        ];
        let method = self.method_doing.as_ref().map(|doing| Field::new("method_doing", doing));
        fields.splice(5..5, method);
        let scenario = self.scenario_doing.as_ref().map(|doing| Field::new("scenario_doing", doing));
        fields.splice(2..2, scenario);
        fields
    }
}

impl Choice {
    pub(super) fn fields(&self) -> Vec<Field> {
        let mut fields = vec![Field::new("action", &self.action), Field::new("outcomes", &self.outcomes)];
        fields.extend((!self.lines.is_empty()).then(|| Field::new("letter", &self.lines)));
        fields.extend(noted(self.grid.as_ref(), self.voices.as_ref()));
        fields.extend(self.later.iter().cloned());
        fields
    }
}

impl Pending {
    pub(super) fn fields(&self) -> Vec<Field> {
        let mut fields = noted(self.grid.as_ref(), self.voices.as_ref());
        fields.extend(self.later.iter().cloned());
        fields
    }
}

impl Claim {
    pub(super) fn fields(&self) -> Vec<Field> {
        let mut fields = vec![
            Field::new("ending", &self.ending),
            Field::new("points", &self.points),
            Field::new("total", &self.total),
            Field::new("value", &self.value),
        ];
        fields.extend(self.later.iter().cloned());
        fields
    }
}

impl Attempt {
    pub(super) fn fields(&self) -> Vec<Field> {
        let mut fields: Vec<Field> = self.who.iter().map(|who| Field::new("who", who)).collect();
        fields.extend([Field::new("number", &self.number), Field::new("begun", &self.begun)]);
        fields.extend(self.ended.as_ref().map(|at| Field::new("ended", at)));
        fields.extend(self.debriefed.as_ref().map(|at| Field::new("debriefed", at)));
        fields.extend(self.after_debrief.then(|| Field::new("after_debrief", &true)));
        fields.extend(self.later.iter().cloned());
        fields
    }
}

/// What was noted before a decision.
fn noted(grid: Option<&Marks>, voices: Option<&Sided>) -> Vec<Field> {
    let grid = grid.map(|grid| Field::new("grid", grid));
    grid.into_iter().chain(voices.map(|sided| Field::new("voices", sided))).collect()
}

/// Fields on one line.
pub(super) fn tuple(fields: &[Field]) -> String {
    let all: Vec<String> = fields.iter().map(|field| format!("{}: {}", field.name, field.value)).collect();
    format!("({})", all.join(", "))
}

/// Fields on one line, with their seal.
fn sealed(mut fields: Vec<Field>, seal: &str) -> String {
    fields.push(Field::new("seal", &seal));
    tuple(&fields)
}
