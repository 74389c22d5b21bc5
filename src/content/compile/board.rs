//! Owns the step from a draft to what the faces of the board show: evaluations, rivals, papers.

use super::Compiler;
use crate::content::campaign::Made;
use crate::content::diagnostic::{Code, Fault, Help, Noun};
use crate::content::draft;
use crate::content::parse::Name;
use crate::model::{Bone, FactId, Paper, PaperKind, PaperLine, PersonId, Rival};

impl Compiler<'_> {
    /// The fact that a campaign makes, or its author wrote in its place.
    pub(super) fn made(&self, fact: Made<'_>) -> Option<FactId> {
        let index = self.facts.get(&fact.id())?;
        Some(super::fact_id(*index))
    }

    pub(super) fn bones(&mut self, draft: &draft::Scenario) -> Vec<Bone> {
        let Some(campaign) = &draft.campaign else { return Vec::new() };
        for person in &draft.people {
            for (name, distance) in &person.campaign.bones {
                self.within(name, Noun::SpineDistance, (*distance).into(), 1, 3);
                if !campaign.bones.iter().any(|b| b.id.text == name.text) {
                    let fault = Fault::new(Code::UnknownBone).with("id", &name.text);
                    self.complain(name, fault.help(Help::NameABone));
                }
            }
        }
        let mut bones = Vec::new();
        for bone in &campaign.bones {
            let title = self.text(&bone.id, "`title`", &bone.title);
            self.within(&bone.id, "`weight`", bone.weight.into(), 0, 100);
            let of =
                |p: &draft::Person| p.campaign.bones.iter().find(|(name, _)| name.text == bone.id.text).map(|s| s.1);
            let seats =
                draft.people.iter().enumerate().filter_map(|(i, p)| Some((PersonId(i as u8), of(p)?))).collect();
            let (Some(ours), Some(theirs)) = (self.made(Made::Ours(bone)), self.made(Made::Theirs(bone))) else {
                continue;
            };
            bones.push(Bone { title, day: bone.day, concern: bone.concern, weight: bone.weight, ours, theirs, seats });
        }
        bones
    }

    pub(super) fn rivals(&mut self, draft: &draft::Scenario) -> Vec<Rival> {
        let mut rivals = Vec::new();
        for rival in draft.campaign.iter().flat_map(|c| &c.rivals) {
            let mut steps = Vec::new();
            for step in &rival.plan {
                let who = self.person(&step.courts);
                steps.extend(self.made(Made::Seen(step)).map(|seen| (who, seen)));
            }
            let name = self.text(&rival.id, "`name`", &rival.name);
            rivals.push(Rival { name, about: self.text(&rival.id, "`about`", &rival.about), steps });
        }
        rivals
    }

    /// The letters of a campaign, by person, then the author's own papers.
    pub(super) fn papers(&mut self, draft: &draft::Scenario) -> Vec<Paper> {
        let mut papers = Vec::new();
        for (index, person) in draft.people.iter().enumerate() {
            let Some(letter) = &person.campaign.letter else { continue };
            let name = Made::LetterTo(person).name();
            let to = Some(PersonId(index as u8));
            papers.push(self.paper(&name, PaperKind::SponsorLetter, to, &letter.lines));
        }
        for paper in &draft.papers {
            let to = paper.to.as_ref().map(|name| self.person(name));
            papers.push(self.paper(&paper.id, paper.kind, to, &paper.lines));
        }
        papers
    }

    fn paper(&mut self, at: &Name, kind: PaperKind, to: Option<PersonId>, drafts: &[draft::PaperLine]) -> Paper {
        if to.is_none() && kind.is_for_somebody() {
            let fault = Fault::new(Code::PaperForNobody).with("id", &at.text);
            self.complain(at, fault.help(Help::SayWhomFor));
        }
        for &part in kind.parts() {
            let right = drafts.iter().filter(|l| l.part == part && l.wrong.is_none()).count();
            let wrong = drafts.iter().filter(|l| l.part == part && l.wrong.is_some()).count();
            if right != 1 || wrong == 0 {
                let fault = Fault::new(Code::PaperLines).with("id", &at.text).with("part", format!("{part:?}"));
                let fault = fault.with("right", right).with("wrong", wrong);
                self.complain(at, fault.help(Help::LinesForEachPart));
            }
        }
        for line in drafts.iter().filter(|line| !kind.parts().contains(&line.part)) {
            let parts: Vec<String> = kind.parts().iter().map(|part| format!("{part:?}")).collect();
            let fault = Fault::new(Code::PartOfAnother).with("part", format!("{:?}", line.part));
            let fault = fault.with("id", &at.text).with("kind", format!("{kind:?}"));
            self.complain(at, fault.with("parts", parts.join(", ")).help(Help::PartsOfKind));
        }
        let mut lines = Vec::new();
        for line in drafts {
            lines.push(PaperLine {
                part: line.part,
                text: self.text(at, Noun::PaperLine, &line.text),
                wrong: line.wrong.as_ref().map(|t| self.text(at, "`wrong`", t)),
                needs: line.needs.as_ref().map(|n| self.fact(n)),
            });
        }
        Paper { name: at.text.clone(), kind, to, lines }
    }
}
