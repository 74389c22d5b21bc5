//! Owns the reading of run files of every format.

use super::fields::{self, Fields};
use super::first::{self, First};
use super::{Attempt, Choice, Claim, FORMAT, Pending, Recorded, Run};
use crate::content::{self, Code, Diagnostic, Fault, Help};

impl Run {
    /// Reads a run file.
    ///
    /// # Errors
    /// Where and why the text is not a run.
    pub fn read(bytes: &[u8]) -> Result<Self, Diagnostic> {
        let source = content::text_of(bytes)?;
        read(source).map_err(|problem| Diagnostic { help: Some(Help::WrittenByProgram), ..problem })
    }
}

fn read(source: &str) -> Result<Run, Diagnostic> {
    let mut top: Fields<'_> = fields::parts(source, source)?;
    let Some(format) = fields::optional::<u32>(source, &mut top, "format")? else {
        return first::read(source).map(First::renewed);
    };
    if format < FORMAT {
        return Err(Fault::new(Code::NoFormat).with("format", format).located(source));
    }
    let choices: Vec<Fields<'_>> = match top.take("choices") {
        Some(part) => fields::parts(source, part)?,
        None => Vec::new(),
    };
    let pending: Option<Fields<'_>> = top.take("pending").map(|part| fields::parts(source, part)).transpose()?;
    let result: Option<Fields<'_>> = top.take("result").map(|part| fields::parts(source, part)).transpose()?;
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
        attempted: fields::optional(source, &mut top, "attempted")?.unwrap_or_default(),
        from_first: fields::optional(source, &mut top, "from_first")?.unwrap_or_default(),
        header_later: Vec::new(),
        choices: choices.into_iter().map(|fields| read_choice(source, fields)).collect::<Result<_, _>>()?,
        pending: pending.map(|fields| read_pending(source, fields)).transpose()?,
        result: result.map(|fields| read_result(source, fields)).transpose()?,
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

fn read_choice(source: &str, mut fields: Fields<'_>) -> Result<Choice, Diagnostic> {
    Ok(Choice {
        action: fields::required(source, &mut fields, "action")?,
        outcomes: fields::required(source, &mut fields, "outcomes")?,
        lines: fields::optional(source, &mut fields, "letter")?.unwrap_or_default(),
        grid: fields::optional(source, &mut fields, "grid")?,
        voices: fields::optional(source, &mut fields, "voices")?,
        seal: fields::required(source, &mut fields, "seal")?,
        later: fields.rest(),
    })
}

fn read_pending(source: &str, mut fields: Fields<'_>) -> Result<Pending, Diagnostic> {
    let pending = Pending {
        grid: fields::optional(source, &mut fields, "grid")?,
        voices: fields::optional(source, &mut fields, "voices")?,
        seal: fields::required(source, &mut fields, "seal")?,
        later: fields.rest(),
    };
    if pending.grid.is_none() && pending.voices.is_none() && pending.later.is_empty() {
        return Err(Fault::new(Code::FieldLacking).with("field", "grid").located(source));
    }
    Ok(pending)
}

fn read_result(source: &str, mut fields: Fields<'_>) -> Result<Claim, Diagnostic> {
    Ok(Claim {
        ending: fields::required(source, &mut fields, "ending")?,
        points: fields::required(source, &mut fields, "points")?,
        total: fields::required(source, &mut fields, "total")?,
        value: fields::required(source, &mut fields, "value")?,
        later: fields.rest(),
    })
}

fn read_attempt(source: &str, mut fields: Fields<'_>) -> Result<(Attempt, String), Diagnostic> {
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
