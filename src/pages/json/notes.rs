//! Owns what machines read about the assessment grids and letters of a play.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Band, Lang, LetterPart};
use crate::play::{Decision, Session};
use crate::report::{Calibration, Evidence, Fit, Fits, Sent};
use crate::score::Answer;

/// How well the grids were filled in; apart from points and value.
#[derive(Serialize, JsonSchema)]
pub struct Grids<'a> {
    counts: Counts,
    questions: Vec<Asked<'a>>,
    grids: Vec<Sheet<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Counts {
    in_line: u32,
    claimed: u32,
    missed: u32,
    against: u32,
}

#[derive(Serialize, JsonSchema)]
struct Asked<'a> {
    question: &'a str,
    text: &'a str,
    counts: Counts,
}

#[derive(Serialize, JsonSchema)]
struct Sheet<'a> {
    /// The decision before which it was filled in, counted from 1.
    before: usize,
    /// The working day, from 1.
    day: u8,
    marks: Vec<Marked<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Marked<'a> {
    criterion: &'a str,
    mark: Answer,
    evidence: Answer,
    fit: Fit,
    /// Names of the facts known that it asks about.
    known: Vec<&'a str>,
}

/// A letter as it was sent.
#[derive(Serialize, JsonSchema)]
pub struct LetterNote<'a> {
    to: &'a str,
    band: Band,
    lines: Vec<Line<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Line<'a> {
    /// Counted from 1, in the order of the file.
    number: usize,
    part: LetterPart,
    text: &'a str,
    right: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
}

fn counts(fits: &Fits) -> Counts {
    let of = |fit| fits.of(fit);
    Counts { in_line: of(Fit::InLine), claimed: of(Fit::Claimed), missed: of(Fit::Missed), against: of(Fit::Against) }
}

/// The grids of a play that is over; none if it was never filled in.
pub fn grids(session: &Session, lang: Lang) -> Option<Grids<'_>> {
    let calibration = Calibration::of(session).filter(|c| session.is_over() && !c.sheets.is_empty())?;
    let scenario = &session.deal().scenario;
    let name = |evidence: &Evidence| match evidence {
        Evidence::Fact(id) => Some(scenario.fact(*id).name.as_str()),
        Evidence::Stage(_) | Evidence::Leader(_) | Evidence::Sponsor(_) | Evidence::Met(..) => None,
    };
    let asked = calibration.questions.iter().map(|(question, fits)| Asked {
        question: &question.id,
        text: question.text.get(lang),
        counts: counts(fits),
    });
    let sheets = calibration.sheets.iter().map(|sheet| Sheet {
        before: sheet.before + 1,
        day: sheet.day,
        marks: sheet
            .marked
            .iter()
            .map(|marked| Marked {
                criterion: &marked.criterion.id,
                mark: marked.mark,
                evidence: marked.evidence,
                fit: marked.fit,
                known: marked.known.iter().filter_map(name).collect(),
            })
            .collect(),
    });
    Some(Grids { counts: counts(&calibration.all), questions: asked.collect(), grids: sheets.collect() })
}

/// The letter that a decision sent.
pub fn letter<'a>(session: &'a Session, lang: Lang, decision: &Decision) -> Option<LetterNote<'a>> {
    let sent = Sent::of(session, decision)?;
    let lines = sent.lines.iter().map(|(number, line)| Line {
        number: *number,
        part: line.part,
        text: line.text.get(lang),
        right: line.wrong.is_none(),
        why: line.wrong.as_ref().map(|why| why.get(lang)),
    });
    Some(LetterNote { to: &session.deal().scenario.person(sent.to).name_id, band: sent.band, lines: lines.collect() })
}
