//! Owns until when somebody has a part in a campaign.

use crate::content::draft;

/// The day from which on somebody has no part in what is still to come: their evaluations are over, and so are
/// those of everybody whose door they open or who listens to them.
pub fn last_day(draft: &draft::Scenario, person: &draft::Person) -> Option<u8> {
    let bones = draft.campaign.as_ref().map_or(&[][..], |c| &c.bones);
    let days = draft.calendar.days;
    let last = |person: &draft::Person| {
        let seats = person.campaign.bones.iter().filter_map(|(name, _)| bones.iter().find(|b| b.id.text == name.text));
        seats.map(|bone| bone.day).max()
    };
    let mut reached = vec![person];
    let mut next = 0;
    while let Some(person) = reached.get(next).copied() {
        next += 1;
        for other in &draft.people {
            let opens = person.campaign.opens.iter().any(|name| name.text == other.id.text);
            let listens = other.listens_to.iter().any(|name| name.text == person.id.text);
            if (opens || listens) && !reached.iter().any(|p| p.id.text == other.id.text) {
                reached.push(other);
            }
        }
    }
    reached.into_iter().filter_map(last).max().filter(|&day| day < days)
}
