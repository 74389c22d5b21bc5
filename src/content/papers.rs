//! Owns the writing out of the papers of a deal: one action at the desk for each quality that a paper can have,
//! the better two possible only where enough right lines can be written.

use super::draft::{self, Condition, PaperLine, When};
use super::parse::Name;
use crate::model::{Band, PaperKind};

/// Adds the actions that make the papers of a draft.
pub fn expand(draft: &mut draft::Scenario) {
    let draft::Scenario { papers, desk, .. } = draft;
    for paper in papers {
        for band in Band::ALL {
            let version = paper.version(band).clone();
            desk.push(draft::Action {
                id: Name::at(&paper.id, format!("{}_{}", paper.id.text, band.word())),
                approach: Some(paper.approach),
                who: paper.to.clone(),
                days: paper.days,
                once: true,
                when: asked(paper.when.clone(), paper.kind, band, &paper.lines),
                label: version.label,
                moves: paper.moves.clone(),
                outcomes: version.outcomes,
                cases: version.cases,
                generic: false,
                makes: Some((paper.id.text.clone(), band)),
            });
        }
    }
}

/// The condition of making a paper of this quality: enough of its right lines can be written.
pub fn asked(when: When, kind: PaperKind, band: Band, lines: &[PaperLine]) -> When {
    let known = |line: &PaperLine| line.needs.clone().map_or(Condition::Always, Condition::Knows).into();
    match kind.least(band) {
        0 => when,
        least => {
            let parts = lines.iter().filter(|l| l.wrong.is_none()).map(|line| (1, known(line))).collect();
            When::All(vec![when, Condition::Points(parts, least).into()])
        }
    }
}
