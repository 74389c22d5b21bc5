//! Owns the run file: scenario, rules, rulebook, seed and choices of one play, with seals that
//! let a reader say which part was changed. It is also the save of a play in progress.

mod fields;
mod first;
mod seals;

use serde::{Deserialize, Serialize};

pub use self::fields::Field;
use self::fields::Fields;
use self::first::First;
use self::seals::seal;
use super::record::Record;
use super::session::{Filled, Session};
use super::verify::Mismatch;
use crate::content::{self, Problem};
use crate::model::{Dimension, Turn};
use crate::rules::RULES_VERSION;
use crate::score::{Answer, Grid};

/// Version of the run files that are written. Those of format 1 are read; later ones are, as far as they
/// can be.
pub const FORMAT: u32 = 2;

/// What a play shows before its end (DESIGN §7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// The coach speaks after each meeting.
    #[default]
    #[serde(rename = "practice")]
    Practice,
    /// Nothing but the world until the debrief.
    #[serde(rename = "assess")]
    Assess,
}

impl Mode {
    /// How it is written in files.
    pub fn word(self) -> &'static str {
        match self {
            Mode::Practice => "practice",
            Mode::Assess => "assess",
        }
    }

    fn other(self) -> Self {
        match self {
            Mode::Practice => Mode::Assess,
            Mode::Assess => Mode::Practice,
        }
    }
}

/// The marks of an assessment grid, by the ids of its criteria.
pub type Marks = Vec<(String, Answer)>;

/// One choice of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Name of the action in the scenario.
    pub action: String,
    /// The outcomes that followed, by their number.
    pub outcomes: Vec<u8>,
    /// The lines of the letter that it sent, by their numbers from 1 in the file.
    pub letter: Vec<usize>,
    /// The assessment grid as filled in before it.
    pub grid: Option<Marks>,
    /// Notes of kinds that this version does not know; they are under the seal like all else.
    pub later: Vec<Field>,
    /// Seal of everything up to and with this choice.
    pub seal: String,
}

/// An assessment grid that was filled in after the last choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    pub grid: Marks,
    /// Seal of everything up to and with it.
    pub seal: String,
}

/// What the run says came of it; recomputed, never believed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub ending: String,
    /// Points per dimension, in [`Dimension::ALL`] order.
    pub points: Vec<i32>,
    pub total: i32,
    /// In thousands of dollars.
    pub value: i64,
}

/// Who played, when, and what they had seen before: no part of the play itself, which is the same
/// bytes whoever plays it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempt {
    /// A pseudonym.
    pub who: Option<String>,
    /// Which play of the deal it is on this machine, from 1.
    pub number: u32,
    /// UTC, such as `2026-11-27T09:30:00Z`.
    pub begun: String,
    pub ended: Option<String>,
    /// When its debrief was opened.
    pub debriefed: Option<String>,
    /// The debrief of an earlier play of the same deal had been opened before it began.
    pub after_debrief: bool,
    /// What later versions say of it.
    pub later: Vec<Field>,
}

/// A play that can be replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Version of the file's format, as it is written again: [`FORMAT`] or, if it was read from a later one,
    /// that.
    format: u32,
    /// Version of the engine's rules; 0 = unknown.
    pub rules: u32,
    pub scenario: String,
    /// What the scenario does ([`content::doing`]); runs of format 1 don't say.
    pub scenario_doing: Option<String>,
    /// Hash of the text with which it was begun.
    pub scenario_text: String,
    pub rulebook: String,
    pub rulebook_version: u32,
    /// What the rulebook and its grid do; runs of format 1 don't say.
    pub method_doing: Option<String>,
    /// Hash of the texts of rulebook and grid; in runs of format 1, of the rulebook alone.
    pub method_text: String,
    pub mode: Mode,
    pub seed: u64,
    /// Seal of all choices and of the end, if the deal is over: a run that has it was once ended.
    pub ends: Option<String>,
    /// What later versions say besides, under the seal.
    pub header_later: Vec<Field>,
    /// Seal of all of the above.
    pub seal: String,
    pub choices: Vec<Choice>,
    /// Present when a grid was filled in and nothing has been chosen since.
    pub pending: Option<Pending>,
    /// Present when the deal is over.
    pub result: Option<Claim>,
    /// What was seen, said and scored, as RON ([`Record`]), with its seal.
    pub record: Option<Recorded>,
    pub attempt: Option<(Attempt, String)>,
    /// What later versions say besides, under no seal that this one knows.
    pub later: Vec<Field>,
    /// The run as it was read, if it is of format 1.
    first: Option<Box<First>>,
}

/// A record as it stands in the file.
#[derive(Clone, Debug)]
pub struct Recorded {
    text: String,
    seal: String,
}

impl PartialEq for Recorded {
    /// Layout makes no difference.
    fn eq(&self, other: &Self) -> bool {
        self.seal == other.seal && fields::squeezed(&self.text) == fields::squeezed(&other.text)
    }
}

impl Eq for Recorded {}

impl Recorded {
    /// What it says, as far as this version understands it.
    pub fn read(&self) -> Option<Record> {
        content::from_ron(&self.text).ok()
    }
}

impl Run {
    /// The run of a play, finished or not.
    pub fn of(session: &Session) -> Self {
        Self::carrying(session, None)
    }

    /// The run of a play that was taken up from `earlier`: what that says and this version doesn't know
    /// stays in it, and so do the texts with which it was begun.
    pub fn carrying(session: &Session, earlier: Option<&Run>) -> Self {
        let deal = session.deal();
        let (scenario, rulebook, identity) = (&deal.scenario, &deal.rulebook, deal.identity());
        let mut run = Self {
            format: FORMAT,
            rules: RULES_VERSION,
            scenario: scenario.name.clone(),
            scenario_doing: Some(identity.deal.clone()),
            scenario_text: scenario.hash.clone(),
            rulebook: rulebook.id.clone(),
            rulebook_version: rulebook.version,
            method_doing: Some(identity.method.clone()),
            method_text: identity.method_text.clone(),
            mode: session.mode(),
            seed: session.seed(),
            ends: None,
            header_later: Vec::new(),
            seal: String::new(),
            choices: Vec::new(),
            pending: None,
            result: claim(session),
            record: Some(Recorded { text: Record::of(session).to_keep().to_ron(), seal: String::new() }),
            attempt: None,
            later: Vec::new(),
            first: None,
        };
        let marks = |number| session.grid().zip(session.grid_before(number)).map(|(grid, filled)| named(grid, filled));
        for (number, decision) in session.decisions().iter().enumerate() {
            run.choices.push(Choice {
                action: scenario.action(decision.action).name.clone(),
                outcomes: decision.rolled.iter().map(|r| r.outcome.0).collect(),
                letter: decision.letter.iter().map(|line| line + 1).collect(),
                grid: marks(number),
                later: Vec::new(),
                seal: String::new(),
            });
        }
        run.pending = marks(session.decisions().len()).map(|grid| Pending { grid, seal: String::new() });
        if let Some(earlier) = earlier {
            run.header_later.clone_from(&earlier.header_later);
            run.later.clone_from(&earlier.later);
            run.attempt.clone_from(&earlier.attempt);
            run.scenario_text.clone_from(&earlier.scenario_text);
            // Format 1 has another hash of the method.
            if earlier.method_doing.is_some() {
                run.method_text.clone_from(&earlier.method_text);
                run.rulebook_version = earlier.rulebook_version;
            }
            for (choice, before) in run.choices.iter_mut().zip(&earlier.choices) {
                choice.later.clone_from(&before.later);
            }
        }
        run.sealed()
    }

    /// The same run of this attempt.
    #[must_use]
    pub fn by(mut self, attempt: Attempt) -> Self {
        self.attempt = Some((attempt, String::new()));
        self.sealed()
    }

    /// Reads a run file.
    ///
    /// # Errors
    /// Where and why the text is not a run.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let source = content::text_of(bytes)?;
        read(source).map_err(|mut problem| {
            problem.hint = "a run file is written by the program and not meant to be edited".into();
            problem
        })
    }

    /// The text of the run file; the same play gives the same bytes on every machine.
    pub fn to_text(&self) -> String {
        let mut text = String::from("(\n");
        let mut line = |field: &Field| {
            text.push_str(&format!("    {}: {},\n", field.name, field.value));
        };
        self.header().iter().chain([&Field::new("seal", &self.seal)]).for_each(&mut line);
        text.push_str("    choices: [\n");
        for choice in &self.choices {
            text.push_str(&format!("        {},\n", tuple(&choice.fields(), &choice.seal)));
        }
        text.push_str("    ],\n");
        let mut line = |name: &str, value: &str| text.push_str(&format!("    {name}: {value},\n"));
        if let Some(pending) = &self.pending {
            line("pending", &tuple(&pending.fields(), &pending.seal));
        }
        if let Some(result) = &self.result {
            line("result", &Field::new("", result).value);
        }
        if let Some((attempt, seal)) = &self.attempt {
            line("attempt", &tuple(&attempt.fields(), seal));
        }
        if let Some(record) = &self.record {
            line("record", &record.text);
            line("record_seal", &Field::new("", &record.seal).value);
        }
        self.later.iter().for_each(|field| line(&field.name, &field.value));
        text.push_str(")\n");
        text
    }

    /// The fields of the header, but for its seal.
    fn header(&self) -> Vec<Field> {
        let mut fields = self.play();
        fields.insert(0, Field::new("format", &self.format));
        fields.extend(self.ends.as_ref().map(|ends| Field::new("ends", ends)));
        fields.extend(self.header_later.iter().cloned());
        fields
    }

    /// What the play is of: all of the header that was there when it began.
    fn play(&self) -> Vec<Field> {
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

    /// Seal of the end: of what the play is of, each choice, and what came of it.
    fn end_seal(&self) -> Option<String> {
        let result = self.result.as_ref()?;
        let start = seal("", &self.play());
        let chain = self.choices.iter().fold(start, |previous, choice| seal(&previous, &choice.fields()));
        Some(seal(&chain, &[Field::new("result", result)]))
    }

    /// The seal of all that was played.
    fn last_seal(&self) -> &str {
        let last = self.choices.last().map_or(&self.seal, |choice| &choice.seal);
        self.pending.as_ref().map_or(last, |pending| &pending.seal)
    }

    /// The run with all seals as they should be. They are no signature: whoever does this has to face the
    /// replay, and nothing else.
    #[must_use]
    pub fn sealed(mut self) -> Self {
        self.ends = self.end_seal();
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

    /// The parts whose seals don't hold, and an end that was taken away.
    pub(super) fn broken(&self) -> Vec<Mismatch> {
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
            found.push(broken_grid(pending.grid.len()));
        }
        let last = self.last_seal();
        if self.record.as_ref().is_some_and(|record| record_seal(last, &record.text) != record.seal) {
            found.push(Mismatch::new("record", "it or its seal was changed"));
        }
        if self.attempt.as_ref().is_some_and(|(attempt, sealed)| seal(last, &attempt.fields()) != *sealed) {
            found.push(Mismatch::new("attempt", "it or its seal was changed"));
        }
        match (&self.ends, &self.result) {
            (Some(_), None) => found.push(Mismatch::new("result", "the play was ended, and its end was taken away")),
            (None, Some(_)) => found.push(Mismatch::new("result", "the play was not ended, yet there is a result")),
            _ => {}
        }
        found
    }

    /// Whether the seal over the whole holds.
    pub(super) fn end_holds(&self) -> bool {
        self.first.is_some() || self.ends == self.end_seal()
    }

    /// The header without what follows it.
    fn bare(&self) -> Self {
        Self { choices: Vec::new(), pending: None, result: None, record: None, ..self.clone() }
    }

    /// Which format it was read from, or is written in.
    pub fn format(&self) -> u32 {
        if self.first.is_some() { 1 } else { self.format }
    }

    /// The names of the fields that this version does not know.
    pub fn unknown_fields(&self) -> Vec<&str> {
        let attempt = self.attempt.iter().flat_map(|(attempt, _)| &attempt.later);
        let choices = self.choices.iter().flat_map(|choice| &choice.later);
        let all = self.header_later.iter().chain(choices).chain(&self.later).chain(attempt);
        let mut names: Vec<&str> = all.map(|field| field.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The record, if there is one that can be read.
    pub fn record(&self) -> Option<Record> {
        self.record.as_ref()?.read()
    }

    /// What tells this play from every other, however far it has gone: deal, method, mode and seed.
    pub fn play_id(&self) -> String {
        seal(
            "play",
            &[
                Field::new("deal", self.scenario_doing.as_ref().unwrap_or(&self.scenario_text)),
                Field::new("mode", &self.mode),
                Field::new("seed", &self.seed),
            ],
        )
    }
}

impl Choice {
    fn fields(&self) -> Vec<Field> {
        let mut fields = vec![Field::new("action", &self.action), Field::new("outcomes", &self.outcomes)];
        fields.extend((!self.letter.is_empty()).then(|| Field::new("letter", &self.letter)));
        fields.extend(self.grid.as_ref().map(|grid| Field::new("grid", grid)));
        fields.extend(self.later.iter().cloned());
        fields
    }
}

impl Pending {
    fn fields(&self) -> Vec<Field> {
        vec![Field::new("grid", &self.grid)]
    }
}

impl Attempt {
    fn fields(&self) -> Vec<Field> {
        let mut fields: Vec<Field> = self.who.iter().map(|who| Field::new("who", who)).collect();
        fields.extend([Field::new("number", &self.number), Field::new("begun", &self.begun)]);
        fields.extend(self.ended.as_ref().map(|at| Field::new("ended", at)));
        fields.extend(self.debriefed.as_ref().map(|at| Field::new("debriefed", at)));
        fields.extend(self.after_debrief.then(|| Field::new("after_debrief", &true)));
        fields.extend(self.later.iter().cloned());
        fields
    }
}

/// Fields on one line, with their seal.
fn tuple(fields: &[Field], seal: &str) -> String {
    let fields = fields.iter().map(|field| format!("{}: {}", field.name, field.value));
    let all: Vec<String> = fields.chain([format!("seal: {seal:?}")]).collect();
    format!("({})", all.join(", "))
}

fn record_seal(last: &str, record: &str) -> String {
    seal(last, &[Field { name: "record".into(), value: record.to_owned() }])
}

fn broken_header(holds_in: impl Fn(Mode) -> bool, mode: Mode) -> Mismatch {
    if holds_in(mode.other()) {
        Mismatch::new("mode", "the play was in the other mode")
    } else {
        Mismatch::new("header", "the deal, method, engine, seed or their seal was changed")
    }
}

fn broken_choice(index: usize, action: &str) -> Mismatch {
    let message = format!("`{action}`, its outcomes, notes or seal were changed");
    Mismatch::new(format!("choice {}", index + 1), message)
}

fn broken_grid(marks: usize) -> Mismatch {
    Mismatch::new("grid", format!("its {marks} marks or its seal were changed"))
}

/// The marks of a grid by name.
fn named(grid: &Grid, filled: &Filled) -> Marks {
    grid.criteria().map(|criterion| criterion.id.clone()).zip(filled.marks.iter().copied()).collect()
}

/// What came of a finished play.
pub fn claim(session: &Session) -> Option<Claim> {
    let Turn::Over(ending) = session.position().turn else { return None };
    let card = session.scorecard();
    Some(Claim {
        ending: session.deal().scenario.ending(ending).name.clone(),
        points: Dimension::ALL.iter().map(|&d| card.of(d)).collect(),
        total: card.total(),
        value: session.value(),
    })
}

fn read(source: &str) -> Result<Run, Problem> {
    let mut top: Fields<'_> = fields::parts(source, source)?;
    let Some(format) = fields::optional::<u32>(source, &mut top, "format")? else {
        return first::read(source).map(First::renewed);
    };
    if format < FORMAT {
        let message = format!("there is no format {format} of run files with this field");
        return Err(Problem { line: 1, column: 1, message, hint: String::new() });
    }
    let choices: Vec<Fields<'_>> = match top.take("choices") {
        Some(part) => fields::parts(source, part)?,
        None => Vec::new(),
    };
    let pending: Option<Fields<'_>> = top.take("pending").map(|part| fields::parts(source, part)).transpose()?;
    let attempt: Option<Fields<'_>> = top.take("attempt").map(|part| fields::parts(source, part)).transpose()?;
    let mut run = Run {
        format,
        rules: fields::required(source, &mut top, "rules")?,
        scenario: fields::required(source, &mut top, "scenario")?,
        scenario_doing: fields::optional(source, &mut top, "scenario_doing")?,
        scenario_text: fields::required(source, &mut top, "scenario_text")?,
        rulebook: fields::required(source, &mut top, "rulebook")?,
        rulebook_version: fields::required(source, &mut top, "rulebook_version")?,
        method_doing: fields::optional(source, &mut top, "method_doing")?,
        method_text: fields::required(source, &mut top, "method_text")?,
        mode: fields::required(source, &mut top, "mode")?,
        seed: fields::required(source, &mut top, "seed")?,
        ends: fields::optional(source, &mut top, "ends")?,
        header_later: Vec::new(),
        choices: choices.into_iter().map(|fields| read_choice(source, fields)).collect::<Result<_, _>>()?,
        pending: pending.map(|fields| read_pending(source, fields)).transpose()?,
        result: fields::optional(source, &mut top, "result")?,
        record: match (top.take("record"), fields::optional(source, &mut top, "record_seal")?) {
            (None, None) => None,
            // A seal without its record is of one that was taken away.
            (text, seal) => {
                Some(Recorded { text: text.unwrap_or_default().to_owned(), seal: seal.unwrap_or_default() })
            }
        },
        attempt: attempt.map(|fields| read_attempt(source, fields)).transpose()?,
        later: Vec::new(),
        first: None,
        seal: String::new(),
    };
    // Unknown fields before the seal of the header are under it.
    let sealed = top.position("seal").unwrap_or(0);
    run.seal = fields::required(source, &mut top, "seal")?;
    run.later = top.rest();
    let after = run.later.split_off(sealed.min(run.later.len()));
    run.header_later = std::mem::replace(&mut run.later, after);
    Ok(run)
}

fn read_choice(source: &str, mut fields: Fields<'_>) -> Result<Choice, Problem> {
    Ok(Choice {
        action: fields::required(source, &mut fields, "action")?,
        outcomes: fields::required(source, &mut fields, "outcomes")?,
        letter: fields::optional(source, &mut fields, "letter")?.unwrap_or_default(),
        grid: fields::optional(source, &mut fields, "grid")?,
        seal: fields::required(source, &mut fields, "seal")?,
        later: fields.rest(),
    })
}

fn read_pending(source: &str, mut fields: Fields<'_>) -> Result<Pending, Problem> {
    let grid = fields::required(source, &mut fields, "grid")?;
    Ok(Pending { grid, seal: fields::required(source, &mut fields, "seal")? })
}

fn read_attempt(source: &str, mut fields: Fields<'_>) -> Result<(Attempt, String), Problem> {
    let seal = fields::required(source, &mut fields, "seal")?;
    let attempt = Attempt {
        who: fields::optional(source, &mut fields, "who")?,
        number: fields::required(source, &mut fields, "number")?,
        begun: fields::required(source, &mut fields, "begun")?,
        ended: fields::optional(source, &mut fields, "ended")?,
        debriefed: fields::optional(source, &mut fields, "debriefed")?,
        after_debrief: fields::optional(source, &mut fields, "after_debrief")?.unwrap_or_default(),
        later: fields.rest(),
    };
    Ok((attempt, seal))
}
