//! Owns how what can be done at the desk is sorted: by person and purpose, and what needs nobody apart; and
//! what of it is suggested at first sight. Neither asks what anything is worth.

use crate::model::{ActionId, Group, PersonId, Position, Scenario, Scene};
use crate::play::{self, Offer, letter_of};

/// So many things to do are suggested at once.
pub const AT_FIRST_SIGHT: usize = 7;

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
        self.all().count()
    }

    /// All of it: person by person, purpose by purpose, then what needs nobody.
    pub fn all(&self) -> impl Iterator<Item = ActionId> + '_ {
        let with_people = self.people.iter().flat_map(|(_, ways)| ways).flat_map(|(_, list)| list);
        with_people.chain(&self.company).copied()
    }

    /// What is suggested on a day, in the order of [`Offers::all`]: everything, where that is little. Else
    /// everybody has a turn, the company's work is one of them, and again until there are enough. Who comes
    /// first, with which purpose, moves on from day to day: no person, purpose or deed is ever preferred,
    /// and whatever stays possible is suggested some day.
    pub fn suggested(&self, day: u8) -> Vec<ActionId> {
        let turns = |list: &[ActionId], by: usize| -> Vec<ActionId> {
            let from = by % list.len().max(1);
            list[from..].iter().chain(&list[..from]).copied().collect()
        };
        let day = usize::from(day);
        let mut lanes: Vec<Vec<ActionId>> = Vec::new();
        for (place, (_, ways)) in self.people.iter().enumerate() {
            let by = day + place;
            let purposes: Vec<Vec<ActionId>> =
                (0..ways.len()).map(|nth| turns(&ways[(nth + by) % ways.len()].1, day)).collect();
            lanes.push(one_of_each(&purposes).collect());
        }
        lanes.push(turns(&self.company, day));
        lanes.retain(|lane| !lane.is_empty());
        let first = day % lanes.len().max(1);
        lanes.rotate_left(first);
        let suggested: Vec<ActionId> = one_of_each(&lanes).take(AT_FIRST_SIGHT).collect();
        self.all().filter(|action| suggested.contains(action)).collect()
    }
}

/// The first of each list, then the second of each, and so on.
fn one_of_each(lists: &[Vec<ActionId>]) -> impl Iterator<Item = ActionId> + '_ {
    let rounds = lists.iter().map(Vec::len).max().unwrap_or(0);
    (0..rounds).flat_map(move |round| lists.iter().filter_map(move |list| list.get(round)).copied())
}

/// The list from which a learner chooses, as the terminal numbers it.
#[derive(Clone, Debug, Default)]
pub struct Menu {
    /// What is suggested, then the ways to walk away, then the rest by person and purpose; of the choices
    /// that send a letter the letter stands.
    pub entries: Vec<Offer>,
    /// How many are suggested.
    pub suggested: usize,
    /// How many walk away.
    pub leaving: usize,
}

impl Menu {
    /// The list at a position: in a conversation, whatever can be answered.
    pub fn of(scenario: &Scenario, position: &Position, actions: &[ActionId]) -> Self {
        let leaves = |id: &ActionId| scenario.walk_away.contains(id);
        let (leaving, staying): (Vec<ActionId>, Vec<ActionId>) = actions.iter().partition(|id| leaves(id));
        let (first, rest) = match position.scene {
            Scene::Talk(_) => (staying, Vec::new()),
            Scene::Desk => {
                let offers = offers(scenario, &staying);
                let first = offers.suggested(position.day);
                let rest = offers.all().filter(|id| !first.contains(id)).collect();
                (first, rest)
            }
        };
        let (suggested, leaving_count) = (play::offers(scenario, &first).len(), leaving.len());
        let entries = play::offers(scenario, &[first, leaving, rest].concat());
        Self { entries, suggested, leaving: leaving_count }
    }

    /// Where the ways to walk away stand.
    pub fn leaving(&self) -> std::ops::Range<usize> {
        self.suggested..self.suggested + self.leaving
    }

    /// How much can be done here besides walking away.
    pub fn staying(&self) -> usize {
        self.entries.len() - self.leaving
    }

    /// Whether there is more than what is suggested.
    pub fn has_more(&self) -> bool {
        self.staying() > self.suggested
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
