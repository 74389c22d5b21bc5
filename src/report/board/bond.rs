//! Owns how the learner stands with one person, and by which act each part of that came about (RD-1, HW-7):
//! read from the play so far, so that no truth can show.

use super::{cools, power_known};
use crate::model::{ActionId, Element, PersonId, PersonState, Scenario};
use crate::play::{Decision, Session};

/// Since when something has been so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// From the beginning of the deal.
    Start,
    /// Since an act, decided on this working day, from 1.
    Act { day: u8, action: ActionId },
}

/// The three kinds of value that one can be of to somebody (RD-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Given by luck: nothing that is done brings it about.
    Kinship,
    /// From shared years, and from closeness.
    Feeling,
    /// What helps their work and their life.
    Practical,
}

impl ValueKind {
    /// Every kind, in the order of RD-1.
    pub const ALL: [ValueKind; 3] = [ValueKind::Kinship, ValueKind::Feeling, ValueKind::Practical];

    /// The elements that make up value of this kind.
    pub fn elements(self) -> &'static [Element] {
        match self {
            Self::Kinship => &[],
            Self::Feeling => &[Element::Length, Element::Depth],
            Self::Practical => &[Element::Value, Element::Favour, Element::Reach],
        }
    }
}

/// How the learner stands with somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bond {
    /// Their attitude has been what it is; none before the first meeting.
    pub attitude: Option<Since>,
    /// They have been a proven sponsor; none if they are not.
    pub sponsor: Option<Since>,
    /// The rung, `0..=5` (HW-7).
    pub height: u8,
    /// The rung has been what it is; none on no rung.
    pub rung: Option<Since>,
    /// The elements that there are, in the order of RD-1.
    pub elements: Vec<(Element, Since)>,
    /// They were last seen on this working day, from 1; none if not in this deal.
    pub seen: Option<u8>,
    /// Left alone, they cool after this working day, from 1; none if they don't.
    pub cools: Option<u8>,
    /// On whose advice they act, as far as the learner knows the power of both.
    pub listens_to: Vec<PersonId>,
}

impl Bond {
    /// What there is of a kind of value.
    pub fn value(&self, kind: ValueKind) -> impl Iterator<Item = Element> + '_ {
        let there = self.elements.iter().map(|(element, _)| *element);
        there.filter(move |element| kind.elements().contains(element))
    }
}

/// How the learner of this play stands with somebody now.
pub fn bond(session: &Session, who: PersonId) -> Bond {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let now = position.person(who);
    let since = |holds: &dyn Fn(PersonState) -> bool| since(session, who, holds);
    let elements = Element::ALL.into_iter().filter(|&element| now.has(element));
    let known = |id: PersonId| power_known(scenario.person(id), position);
    let listens_to = scenario.person(who).listens_to.iter().copied();
    Bond {
        attitude: now.met.then(|| since(&|state| state.met && state.attitude == now.attitude)),
        sponsor: now.sponsor.then(|| since(&|state| state.sponsor)),
        height: now.rung,
        rung: (now.rung > 0).then(|| since(&|state| state.rung == now.rung)),
        elements: elements.map(|element| (element, since(&|state| state.has(element)))).collect(),
        seen: seen(session, who),
        cools: cools(scenario, position, who),
        listens_to: listens_to.filter(|&id| known(who) && known(id)).collect(),
    }
}

/// The working day, from 1, on which something was last done with somebody.
fn seen(session: &Session, who: PersonId) -> Option<u8> {
    let scenario = &*session.deal().scenario;
    let with = |d: &&Decision| {
        scenario.addressed(&d.before.position, d.action) == Some(who) && !scenario.action(d.action).alone()
    };
    let last = session.decisions().iter().rev().find(with)?;
    let before = &last.before.position;
    Some(scenario.today(before).max(before.day + scenario.action(last.action).days))
}

/// Since when something has held of a person that holds now.
fn since(session: &Session, who: PersonId, holds: &dyn Fn(PersonState) -> bool) -> Since {
    let began = |d: &&Decision| !holds(d.before.position.person(who)) && holds(d.after.position.person(who));
    session.decisions().iter().rev().find(began).map_or(Since::Start, |decision| Since::Act {
        day: session.deal().scenario.today(&decision.before.position),
        action: decision.action,
    })
}

/// Somebody whom a decision has won.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Won {
    /// They have proved to be a sponsor (SSM-8).
    Sponsor(PersonId),
    /// They have become a coach (HW-10).
    Coach(PersonId),
}

/// Whom a decision has won, in the order of the scenario.
pub fn won(scenario: &Scenario, decision: &Decision) -> Vec<Won> {
    let mut won = Vec::new();
    for who in scenario.person_ids() {
        let (before, after) = (decision.before.position.person(who), decision.after.position.person(who));
        let newly = |is: &dyn Fn(PersonState) -> bool| is(after) && !is(before);
        if newly(&|state| state.sponsor) {
            won.push(Won::Sponsor(who));
        }
        if newly(&PersonState::is_coach) {
            won.push(Won::Coach(who));
        }
    }
    won
}
