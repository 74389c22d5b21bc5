//! Owns how the assessment grid and papers are told: marks, how they stood, what was known, who is
//! written to.

use super::Words;
use crate::model::{FactKind, Paper, PaperPart, Position, Scenario, Stage, Stock};
use crate::play::{Interruption, Offer};
use crate::report::{Evidence, Fit, Fits};
use crate::score::Answer;

impl Words {
    /// A mark of the grid.
    pub fn answer(&self, answer: Answer) -> String {
        self.get(&format!("answer-{answer:?}"))
    }

    /// How a mark stood to what was known.
    pub fn fit(&self, fit: Fit) -> String {
        self.get(&format!("fit-{fit:?}"))
    }

    /// How often marks stood how.
    pub fn fits(&self, fits: &Fits) -> String {
        let count = |fit| i64::from(fits.of(fit)).into();
        let counts = [
            ("line", count(Fit::InLine)),
            ("claimed", count(Fit::Claimed)),
            ("missed", count(Fit::Missed)),
            ("against", count(Fit::Against)),
        ];
        self.with("fits", &counts)
    }

    /// Why the grid comes up by itself while the client is at this stage.
    pub fn grid_comes(&self, stage: Stage, why: Interruption) -> String {
        match why {
            Interruption::GridAtStage => {
                self.with("grid-comes-stage", &[("stage", self.get(&format!("stage-{}", stage.0)).into())])
            }
            Interruption::GridBeforeLeaving => self.get("grid-comes-leaving"),
            Interruption::Voices => self.get("voices-purpose"),
        }
    }

    /// What was known of the things that a criterion asks about.
    pub fn evidence(&self, scenario: &Scenario, known: &[Evidence]) -> String {
        let told: Vec<String> = known.iter().map(|evidence| self.one_evidence(scenario, *evidence)).collect();
        if told.is_empty() { self.get("evidence-none") } else { told.join(&self.get("list-semicolon")) }
    }

    fn one_evidence(&self, scenario: &Scenario, evidence: Evidence) -> String {
        let letter = |letter: crate::model::Influence| self.get(&format!("letter-{}", letter.as_str()));
        match evidence {
            Evidence::Fact(id) => {
                let fact = scenario.fact(id);
                let text = fact.text.get(self.lang());
                // A sign alone does not say which way it points.
                if matches!(fact.kind, FactKind::ActiveSign | FactKind::LatentSign) {
                    let kind = self.get(&format!("kind-{:?}", fact.kind));
                    self.with("evidence-sign", &[("kind", kind.into()), ("what", text.into())])
                } else {
                    text.to_owned()
                }
            }
            Evidence::Stage(stage) => {
                self.with("evidence-stage", &[("stage", self.get(&format!("stage-{}", stage.0)).into())])
            }
            Evidence::Leader(None) => self.get("evidence-leader-unmet"),
            Evidence::Leader(Some(attitude)) => {
                let word = match attitude {
                    ..0 => "attitude-minus".to_owned(),
                    _ => format!("attitude-{}", attitude.min(3)),
                };
                self.with("evidence-leader", &[("attitude", self.get(&word).into())])
            }
            Evidence::Sponsor(true) => self.get("evidence-sponsor"),
            Evidence::Sponsor(false) => self.get("evidence-no-sponsor"),
            Evidence::Met(who, true) => self.with("evidence-met", &[("who", letter(who).into())]),
            Evidence::Met(who, false) => self.with("evidence-not-met", &[("who", letter(who).into())]),
        }
    }

    /// How much is left of each stock.
    pub fn stocks(&self, scenario: &Scenario, position: &Position) -> Vec<String> {
        let told = |(stock, left): (&Stock, &u8)| {
            let title = stock.title.get(self.lang());
            self.with("stock", &[("title", title.into()), ("n", i64::from(*left).into())])
        };
        scenario.stocks.iter().zip(&position.stocks).map(told).collect()
    }

    /// An entry of the list of choices.
    pub fn offer(&self, scenario: &Scenario, offer: Offer) -> String {
        match offer {
            Offer::Action(id) => scenario.action(id).label.get(self.lang()).to_owned(),
            Offer::Paper(paper) => {
                let Some(paper) = scenario.papers.get(paper) else { return String::new() };
                self.of_paper("paper-make", scenario, paper)
            }
        }
    }

    /// A paper that was made, as it is called.
    pub fn paper(&self, scenario: &Scenario, paper: &Paper) -> String {
        self.of_paper("paper", scenario, paper)
    }

    /// A message of a paper's kind; it says whom the paper is for, where it is for somebody.
    fn of_paper(&self, key: &str, scenario: &Scenario, paper: &Paper) -> String {
        let name = paper.to.map_or("", |to| scenario.person(to).short.get(self.lang()));
        self.with(&format!("{key}-{:?}", paper.kind), &[("who", name.into())])
    }

    /// A part of a paper.
    pub fn part(&self, part: PaperPart) -> String {
        self.get(&format!("part-{part:?}"))
    }
}
