//! Owns what must be right in a campaign that nothing else looks up: names, truths, numbers on their
//! scales, worries with their answers, doors that somebody opens, and that it ends in something.

use std::collections::BTreeSet;

use super::book::Book;
use super::complain::Complain;
use crate::content::draft::{self, Attitude, Effect, Names};
use crate::content::parse::Name;
use crate::model::limits::{MAX_CAMPAIGN_ID, MAX_WEIGHT};
use crate::model::{ATTITUDE_MAX, ATTITUDE_MIN, Change, RUNG_MAX};

/// Looks the names of a campaign up.
pub fn names(draft: &draft::Scenario, book: &Book, complain: Complain<'_>) {
    let Some(campaign) = &draft.campaign else { return };
    let steps = campaign.rivals.iter().flat_map(|r| &r.plan).map(|s| &s.id);
    let ids = draft.people.iter().map(|p| &p.id).chain(campaign.bones.iter().map(|b| &b.id)).chain(steps);
    for name in ids.filter(|name| name.text.len() > MAX_CAMPAIGN_ID) {
        let hint = format!("use at most {MAX_CAMPAIGN_ID} characters: other ids are made of it");
        complain(name, format!("`{}` is too long for a campaign", name.text), hint);
    }
    let company: Vec<&str> = book.company.iter().map(|t| t.id.as_str()).collect();
    for name in campaign.company.iter().filter(|name| !company.contains(&name.text.as_str())) {
        complain(name, format!("there is no company approach `{}`", name.text), one_of(&company));
    }
    let people = || draft.people.iter().map(|p| p.id.text.as_str());
    let templates = || book.people.iter().chain(&book.doors).chain(&book.letter).map(|t| t.id.as_str());
    let mut offered: BTreeSet<String> = templates().map(str::to_owned).collect();
    for (template, one) in templates().flat_map(|template| people().map(move |one| (template, one))) {
        let id = template.replace('@', one);
        offered.extend(people().map(|other| id.replace('&', other)));
        offered.insert(id);
    }
    for name in campaign.without.iter().filter(|name| !offered.contains(&name.text)) {
        let hint = format!("write the id of one action, or {}", one_of(&templates().collect::<Vec<_>>()));
        complain(name, format!("there is no approach `{}`", name.text), hint);
    }
    for name in draft.people.iter().flat_map(|p| &p.campaign.opens) {
        if !people().any(|id| id == name.text) {
            complain(name, format!("there is no person `{}`", name.text), one_of(&people().collect::<Vec<_>>()));
        }
    }
}

/// Where a list of chances stands, what it is about, and the chance under each truth that it names.
type Chances<'d> = (&'d Name, &'static str, &'d [(Name, u32)]);

/// Looks up the truths that attitudes, reasons and rivals' visits name.
pub fn truths(draft: &draft::Scenario, complain: Complain<'_>) {
    let mut lists: Vec<Chances<'_>> = Vec::new();
    for person in &draft.people {
        if let Attitude::ByTruth(moods) = &person.attitude {
            lists.extend(moods.iter().map(|(_, weights)| (&person.id, "an attitude", weights.as_slice())));
        }
        lists.extend(person.campaign.reason.iter().map(|r| (&person.id, "`reason`", r.by_truth.as_slice())));
    }
    let steps = draft.campaign.iter().flat_map(|c| &c.rivals).flat_map(|r| &r.plan);
    lists.extend(steps.map(|step| (&step.id, "the step", step.by_truth.as_slice())));
    for (place, what, list) in lists {
        let named = |truth: &draft::Truth| list.iter().filter(|(name, _)| name.text == truth.id.text).count() == 1;
        if list.len() != draft.truths.len() || !draft.truths.iter().all(named) {
            let hint = "give each truth a number; 0 is allowed".into();
            complain(place, format!("{what} of `{}` does not name every truth once", place.text), hint);
        }
    }
}

/// Numbers outside their scale, and what nobody will ever be asked.
pub fn people(draft: &draft::Scenario, complain: Complain<'_>) {
    for person in &draft.people {
        let traits = &person.campaign;
        let id = &person.id;
        let moods = match &person.attitude {
            Attitude::At(attitude) => vec![*attitude],
            Attitude::ByTruth(moods) => moods.iter().map(|(attitude, _)| *attitude).collect(),
        };
        let off_scale = |attitude: &&i8| !(ATTITUDE_MIN..=ATTITUDE_MAX).contains(*attitude);
        if let Some(attitude) = moods.iter().find(off_scale) {
            let hint = format!("use {ATTITUDE_MIN} to {ATTITUDE_MAX}");
            complain(id, format!("the attitude of `{}` is {attitude}", id.text), hint);
        }
        for (what, rung) in [("`rung`", person.rung), ("`ladder`", traits.ladder.unwrap_or(RUNG_MAX))] {
            if rung > RUNG_MAX {
                complain(id, format!("{what} of `{}` is {rung}", id.text), format!("use at most {RUNG_MAX}"));
            }
        }
        if let Some((name, tenths)) = traits.reason.iter().flat_map(|r| &r.by_truth).find(|(_, tenths)| *tenths > 10) {
            complain(name, format!("a reason shows in {tenths} of ten cases"), "use 0 to 10".into());
        }
        if let Some(fact) = traits.tells.first().filter(|_| !traits.assistant && !traits.coach) {
            let hint = "give the person `assistant: true` or `coach: true`, or drop `tells`".into();
            complain(fact, format!("nobody asks `{}` for what they could tell", id.text), hint);
        }
    }
}

/// Weights of attitudes, which every visit of a rival multiplies.
pub fn weights(draft: &draft::Scenario, complain: Complain<'_>) {
    for person in &draft.people {
        let Attitude::ByTruth(moods) = &person.attitude else { continue };
        if let Some((name, weight)) = moods.iter().flat_map(|(_, weights)| weights).find(|(_, w)| *w > MAX_WEIGHT) {
            complain(
                name,
                format!("the weight of an attitude of `{}` is {weight}", person.id.text),
                format!("use 0 to {MAX_WEIGHT}"),
            );
        }
    }
}

/// A worry is what it is about and what answers it.
pub fn worries(draft: &draft::Scenario, complain: Complain<'_>) {
    for person in &draft.people {
        let (id, traits) = (&person.id, &person.campaign);
        let judged = traits.problem.is_some() && (traits.concern.is_some() || !traits.bones.is_empty());
        for (what, missing) in [("concern", traits.concern.is_none()), ("answer", traits.answer.is_none())] {
            if judged && missing {
                let hint = "a worry needs both: `concern` says what it is about, `answer` what they say once it is met";
                complain(id, format!("`{}` has a problem and no `{what}`", id.text), hint.into());
            }
        }
    }
}

/// Somebody behind a shut door to whom no way leads, of all that was written by hand and out of the book.
pub fn doors(draft: &draft::Scenario, complain: Complain<'_>) {
    let outcomes = |cases: &'_ [draft::Case], plain: &'_ [draft::Outcome]| -> Vec<Effect> {
        cases.iter().flat_map(|c| &c.outcomes).chain(plain).flat_map(|o| o.effects.iter().cloned()).collect()
    };
    let by_hand = |a: &draft::Action| !a.generic;
    let mut effects = Vec::new();
    let mut met = Vec::new();
    for action in draft.actions() {
        let own = outcomes(&action.cases, &action.outcomes);
        // The book meets only whoever receives us.
        met.extend(own.iter().filter(|_| by_hand(action)).cloned());
        effects.extend(own);
    }
    for event in &draft.events {
        let own = outcomes(&event.cases, &event.outcomes);
        met.extend(own.iter().cloned());
        effects.extend(own);
    }
    let behind_doors = draft.people.iter().filter(|p| !p.door_open && p.met.is_none());
    for person in behind_doors {
        let id = &person.id.text;
        let offered = draft.actions().any(|a| a.generic && a.who.as_ref().is_some_and(|who| who.text == *id));
        let heard = |name: &Name| person.listens_to.iter().any(|heard| heard.text == name.text);
        let meets = |effect: &Effect| effect.writes().any(|c| matches!(c, Change::Met(name, _) if name.text == *id));
        // A meeting opens the door, too, and is looked at apart.
        let opens = |effect: &Effect| {
            let opens = |change: Change<'_, Names>| match change {
                Change::Door(name, true) => name.text == *id,
                Change::Listeners(name) => heard(name),
                Change::Door(_, false)
                | Change::Fact(..)
                | Change::Met(..)
                | Change::Attitude(..)
                | Change::Sponsor(_)
                | Change::Rung(..)
                | Change::Element(..)
                | Change::Gone(_)
                | Change::Stage(_)
                | Change::Scene(_)
                | Change::Due(..)
                | Change::Days(_)
                | Change::Money(_)
                | Change::End(_) => false,
            };
            !meets(effect) && effect.writes().any(opens)
        };
        if offered && !effects.iter().any(opens) && !met.iter().any(meets) {
            let hint = "name them in somebody's `opens`, give them `door_open: true`, or write an `OpenDoor`";
            complain(&person.id, format!("nothing opens the door of `{id}`"), hint.into());
        }
    }
}

/// A campaign with evaluations must end in something.
pub fn award(draft: &draft::Scenario, complain: Complain<'_>) {
    let Some(campaign) = &draft.campaign else { return };
    match (campaign.award.is_empty(), draft.deadline.is_empty()) {
        (true, true) => {
            let hint = "give the campaign an `award`, or the scenario a `deadline`".into();
            complain(&draft.id, "nothing says how the last day ends".into(), hint);
        }
        (false, false) => {
            let hint = "keep one of them: the award is what happens on the last day".into();
            complain(&draft.id, "there are both an `award` and a `deadline`".into(), hint);
        }
        (true, false) | (false, true) => {}
    }
}

fn one_of(names: &[&str]) -> String {
    format!("one of {}", names.join(", "))
}
