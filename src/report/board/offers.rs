//! Owns how what can be done at the desk is sorted: by person and purpose, and what needs nobody apart.

use crate::model::{ActionId, Group, PersonId, Scenario};
use crate::play::letter_of;

/// What can be done with somebody, by purpose; with something in each.
pub type Ways = Vec<(Group, Vec<ActionId>)>;

/// What can be done at the desk, sorted.
#[derive(Clone, Debug, Default)]
pub struct Offers {
    /// In the order of the scenario, with something in each.
    pub people: Vec<(PersonId, Ways)>,
    /// What needs nobody else: the company's work and one's own.
    pub company: Vec<ActionId>,
}

impl Offers {
    /// What can be done with a person.
    pub fn with(&self, who: PersonId) -> &[(Group, Vec<ActionId>)] {
        self.people.iter().find(|(id, _)| *id == who).map_or(&[], |(_, groups)| groups)
    }

    /// How much there is in all.
    pub fn count(&self) -> usize {
        let with = |groups: &[(Group, Vec<ActionId>)]| groups.iter().map(|(_, a)| a.len()).sum::<usize>();
        self.company.len() + self.people.iter().map(|(_, groups)| with(groups)).sum::<usize>()
    }
}

/// Sorts what can be done; ways to walk away are left out, and of the choices that send the same letter
/// the first stands for all.
pub fn offers(scenario: &Scenario, actions: &[ActionId]) -> Offers {
    let stands_for_itself = |id: &ActionId| {
        let letter = letter_of(scenario, *id);
        letter.is_none() || actions.iter().find(|other| letter_of(scenario, **other) == letter) == Some(id)
    };
    let here = || actions.iter().copied().filter(|id| !scenario.walk_away.contains(id)).filter(stands_for_itself);
    let with = |who: PersonId| {
        let of = |group: Group| {
            let fits = |id: &ActionId| {
                let action = scenario.action(*id);
                action.who == Some(who) && action.approach.row().group == group
            };
            (group, here().filter(fits).collect::<Vec<_>>())
        };
        let groups: Vec<_> = Group::ALL.map(of).into_iter().filter(|(_, list)| !list.is_empty()).collect();
        (!groups.is_empty()).then_some((who, groups))
    };
    Offers {
        people: scenario.person_ids().filter_map(with).collect(),
        company: here().filter(|id| scenario.action(*id).who.is_none()).collect(),
    }
}
