//! Owns how well assessment grids were filled in: each mark against what was known when it was made
//! (SSM-5). It stands apart from the points of the method and from the value.

use enum_map::{Enum, EnumMap};
use schemars::JsonSchema;

use crate::model::all_of;
use crate::model::{Expr, FactId, FactKind, Influence, Position, Scenario, Stage};
use crate::play::{Filled, Session};
use crate::score::{Answer, Criterion, Question, Situation, Standing};

/// How a mark stands to what was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Enum, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// In line with the evidence; where there was none, unknown was right.
    InLine,
    /// Yes or no, where nothing known said so.
    Claimed,
    /// Unknown, although what was known said yes or no.
    Missed,
    /// The evidence said the opposite.
    Against,
}

impl Fit {
    pub const ALL: [Fit; 4] = [Fit::InLine, Fit::Claimed, Fit::Missed, Fit::Against];

    /// How a mark stands to what the evidence says.
    pub fn of(mark: Answer, evidence: Answer) -> Self {
        match (mark, evidence) {
            (mark, evidence) if mark == evidence => Fit::InLine,
            (_, Answer::Unknown) => Fit::Claimed,
            (Answer::Unknown, _) => Fit::Missed,
            _ => Fit::Against,
        }
    }
}

all_of!(Fit);

/// How often marks stood so to what was known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fits(EnumMap<Fit, u32>);

impl Fits {
    pub fn of(&self, fit: Fit) -> u32 {
        self.0[fit]
    }

    pub fn total(&self) -> u32 {
        self.0.values().sum()
    }

    fn add(&mut self, fit: Fit) {
        self.0[fit] += 1;
    }
}

/// Something known that a criterion asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    Fact(FactId),
    /// The client's buying stage.
    Stage(Stage),
    /// The leader of the decision, who has been met, and the attitude shown.
    Leader(Option<i8>),
    /// Whether somebody has proved to be a sponsor.
    Sponsor(bool),
    /// Whether somebody with this letter has been met.
    Met(Influence, bool),
}

/// One mark with what was known.
#[derive(Clone, Debug)]
pub struct Marked<'a> {
    pub question: &'a Question,
    pub criterion: &'a Criterion,
    pub mark: Answer,
    /// The mark that what was known called for.
    pub evidence: Answer,
    pub fit: Fit,
    /// What was known of the things that the criterion asks about.
    pub known: Vec<Evidence>,
}

/// One grid as it was filled in.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The decision before which it was filled in, counted from 0.
    pub before: usize,
    /// The working day, counted from 1.
    pub day: u8,
    /// Question by question.
    pub marked: Vec<Marked<'a>>,
}

impl<'a> Sheet<'a> {
    /// The marks that were not in line with what was known.
    pub fn off(&self) -> impl Iterator<Item = &Marked<'a>> {
        self.marked.iter().filter(|marked| marked.fit != Fit::InLine)
    }

    /// How the marks stand.
    pub fn fits(&self) -> Fits {
        let mut fits = Fits::default();
        self.marked.iter().for_each(|marked| fits.add(marked.fit));
        fits
    }
}

/// All grids of a play against what was known when they were filled in.
#[derive(Clone, Debug)]
pub struct Calibration<'a> {
    pub sheets: Vec<Sheet<'a>>,
    /// Each question of the grid with how the marks under it stood, over all sheets.
    pub questions: Vec<(&'a Question, Fits)>,
    pub all: Fits,
}

impl<'a> Calibration<'a> {
    /// How well the grids of a play were filled in; none in an assessment that is going on, or where
    /// there is no grid. Right after one was filled in, a coach may say this much.
    pub fn of(session: &'a Session) -> Option<Self> {
        let grid = session.grid().filter(|_| session.method_shows())?;
        let sheets: Vec<Sheet<'_>> =
            session.grids().iter().map(|filled| sheet(session, &grid.questions, filled)).collect();
        let mut all = Fits::default();
        let mut questions: Vec<(&Question, Fits)> = grid.questions.iter().map(|q| (q, Fits::default())).collect();
        for marked in sheets.iter().flat_map(|sheet| &sheet.marked) {
            all.add(marked.fit);
            if let Some((_, fits)) = questions.iter_mut().find(|(question, _)| question.id == marked.question.id) {
                fits.add(marked.fit);
            }
        }
        Some(Self { sheets, questions, all })
    }

    /// The sheet that was filled in before this decision, counted from 0.
    pub fn before(&self, decision: usize) -> Option<&Sheet<'a>> {
        self.sheets.iter().find(|sheet| sheet.before == decision)
    }
}

fn sheet<'a>(session: &Session, questions: &'a [Question], filled: &Filled) -> Sheet<'a> {
    let scenario = &session.deal().scenario;
    let position = &session.known_before(filled.before).position;
    let criteria = questions.iter().flat_map(|question| question.criteria.iter().map(move |c| (question, c)));
    let marked = criteria.zip(&filled.marks).map(|((question, criterion), &mark)| {
        let evidence = criterion.evidence(scenario, position);
        let fit = Fit::of(mark, evidence);
        Marked { question, criterion, mark, evidence, fit, known: known(criterion, scenario, position) }
    });
    Sheet { before: filled.before, day: scenario.today(position), marked: marked.collect() }
}

/// What is known of the things that a criterion asks about, each once.
fn known(criterion: &Criterion, scenario: &Scenario, position: &Position) -> Vec<Evidence> {
    let mut found = Vec::new();
    let asked = std::iter::once(&criterion.yes).chain(&criterion.no).flat_map(Expr::leaves);
    for standing in asked.filter_map(Situation::standing) {
        look(standing, scenario, position, &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn look(standing: Standing, scenario: &Scenario, position: &Position, into: &mut Vec<Evidence>) {
    let facts = |kind: FactKind| position.facts.and(scenario.of_kind(kind)).iter().map(Evidence::Fact);
    let met = |wanted: &dyn Fn(usize) -> bool| {
        scenario.person_ids().filter(|&id| position.person(id).met && wanted(id.index())).collect::<Vec<_>>()
    };
    match standing {
        Standing::Known(kind, _) => into.extend(facts(kind)),
        Standing::Won | Standing::Lost => into.extend(facts(FactKind::Evaluation)),
        Standing::Phase(_) | Standing::Stage(_) => into.push(Evidence::Stage(position.stage)),
        Standing::Leader(_) | Standing::LeaderRung(_) => {
            let leaders = met(&|i| scenario.people[i].kdl);
            into.push(Evidence::Leader(leaders.iter().map(|&id| position.person(id).attitude).max()));
        }
        Standing::Sponsor => {
            into.push(Evidence::Sponsor(scenario.person_ids().any(|id| position.person(id).sponsor)));
        }
        Standing::Met(letter) => {
            into.push(Evidence::Met(letter, !met(&|i| scenario.people[i].influence.contains(&letter)).is_empty()));
        }
        // Where one is, one sees.
        Standing::Desk => {}
    }
}
