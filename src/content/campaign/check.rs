//! Owns what must be right in a campaign that nothing else looks up: names, truths, numbers on their
//! scales, worries with their answers, doors that somebody opens, and that it ends in something.

use std::collections::BTreeSet;

use super::book::Book;
use super::complain::Complain;
use super::fill;
use super::writer::WrittenOut;
use crate::content::diagnostic::{Arg, Code, Fault, Help, Noun};
use crate::content::draft::{self, Attitude, Effect, Names};
use crate::content::parse::Name;
use crate::model::limits::{MAX_CAMPAIGN_ID, MAX_WEIGHT};
use crate::model::{ATTITUDE_MAX, ATTITUDE_MIN, Change, EndingKind, RUNG_MAX};

/// Looks the names of a campaign up.
pub fn names(draft: &draft::Scenario, book: &Book, complain: Complain<'_>) {
    let Some(campaign) = &draft.campaign else { return };
    let steps = campaign.rivals.iter().flat_map(|r| &r.plan).map(|s| &s.id);
    let ids = draft.people.iter().map(|p| &p.id).chain(campaign.bones.iter().map(|b| &b.id)).chain(steps);
    for name in ids.filter(|name| name.text.len() > MAX_CAMPAIGN_ID) {
        let fault = Fault::new(Code::LongForCampaign).with("id", &name.text).with("most", MAX_CAMPAIGN_ID);
        complain(name, fault.help(Help::ShortForCampaign));
    }
    let company: Vec<&str> = book.company.iter().map(|t| t.id.text.as_str()).collect();
    for name in campaign.company.iter().filter(|name| !company.contains(&name.text.as_str())) {
        let fault = Fault::new(Code::UnknownCompany).with("id", &name.text).with("known", company.join(", "));
        complain(name, fault.help(Help::OneOf));
    }
    let people = || draft.people.iter().map(|p| p.id.text.as_str());
    let templates = || book.people.iter().chain(&book.doors).chain(&book.letter).map(|t| t.id.text.as_str());
    let mut offered: BTreeSet<String> = templates().map(str::to_owned).collect();
    for (template, one) in templates().flat_map(|template| people().map(move |one| (template, one))) {
        let id = template.replace('@', one);
        offered.extend(people().map(|other| id.replace('&', other)));
        offered.insert(id);
    }
    for name in campaign.without.iter().filter(|name| !offered.contains(&name.text)) {
        let known = templates().collect::<Vec<_>>().join(", ");
        let fault = Fault::new(Code::UnknownApproach).with("id", &name.text).with("known", known);
        complain(name, fault.help(Help::OneActionOrOneOf));
    }
    for name in draft.people.iter().flat_map(|p| &p.campaign.opens) {
        if !people().any(|id| id == name.text) {
            let known = people().collect::<Vec<_>>().join(", ");
            let fault = Fault::new(Code::UnknownId).with("what", Noun::Person).with("id", &name.text);
            complain(name, fault.with("known", known).help(Help::OneOf));
        }
    }
}

/// Where a list of chances stands, what it is about, and the chance under each truth that it names.
type Chances<'d> = (&'d Name, Arg, &'d [(Name, u32)]);

/// Looks up the truths that attitudes, reasons and rivals' visits name.
pub fn truths(draft: &draft::Scenario, complain: Complain<'_>) {
    let mut lists: Vec<Chances<'_>> = Vec::new();
    for person in &draft.people {
        if let Attitude::ByTruth(moods) = &person.attitude {
            lists
                .extend(moods.iter().map(|(_, weights)| (&person.id, Noun::AttitudeChance.into(), weights.as_slice())));
        }
        lists.extend(person.campaign.reason.iter().map(|r| (&person.id, "`reason`".into(), r.by_truth.as_slice())));
    }
    let steps = draft.campaign.iter().flat_map(|c| &c.rivals).flat_map(|r| &r.plan);
    lists.extend(steps.map(|step| (&step.id, Noun::RivalStepChance.into(), step.by_truth.as_slice())));
    for (place, what, list) in lists {
        let named = |truth: &draft::Truth| list.iter().filter(|(name, _)| name.text == truth.id.text).count() == 1;
        if list.len() != draft.truths.len() || !draft.truths.iter().all(named) {
            let fault = Fault::new(Code::TruthsNotOnce).with("what", what).with("id", &place.text);
            complain(place, fault.help(Help::NumberForEach));
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
            complain(id, off(Noun::Attitude, id, *attitude).use_range(ATTITUDE_MIN.into(), ATTITUDE_MAX.into()));
        }
        for (what, rung) in [("`rung`", person.rung), ("`ladder`", traits.ladder.unwrap_or(RUNG_MAX))] {
            if rung > RUNG_MAX {
                complain(id, off(what, id, rung).use_at_most(RUNG_MAX.into()));
            }
        }
        if let Some((name, tenths)) = traits.reason.iter().flat_map(|r| &r.by_truth).find(|(_, tenths)| *tenths > 10) {
            complain(name, Fault::new(Code::ReasonTenths).with("tenths", *tenths).use_range(0, 10));
        }
        if let Some(fact) = traits.tells.first().filter(|_| !traits.assistant && !traits.coach) {
            complain(fact, Fault::new(Code::NobodyAsks).with("id", &id.text).help(Help::MakeThemTell));
        }
    }
}

/// Something of somebody is off its scale.
fn off(what: impl Into<Arg>, of: &Name, value: impl Into<Arg>) -> Fault {
    Fault::new(Code::OutOfRangeOf).with("what", what).with("id", &of.text).with("value", value)
}

/// Weights of attitudes, which every visit of a rival multiplies.
pub fn weights(draft: &draft::Scenario, complain: Complain<'_>) {
    for person in &draft.people {
        let Attitude::ByTruth(moods) = &person.attitude else { continue };
        if let Some((name, weight)) = moods.iter().flat_map(|(_, weights)| weights).find(|(_, w)| *w > MAX_WEIGHT) {
            let fault = off(Noun::AttitudeWeight, &person.id, *weight);
            complain(name, fault.use_range(0, MAX_WEIGHT.into()));
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
                let fault = Fault::new(Code::WorryLacks).with("id", &id.text).with("field", what);
                complain(id, fault.help(Help::WorryNeedsBoth));
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
                | Change::Inclined(..)
                | Change::All(_)
                | Change::Sponsor(_)
                | Change::Rung(..)
                | Change::Element(..)
                | Change::Gone(_)
                | Change::Stage(_)
                | Change::Scene(_)
                | Change::Due(..)
                | Change::Days(_)
                | Change::Stock(..)
                | Change::Money(_)
                | Change::End(_) => false,
            };
            !meets(effect) && effect.writes().any(opens)
        };
        if offered && !effects.iter().any(opens) && !met.iter().any(meets) {
            complain(&person.id, Fault::new(Code::ShutDoor).with("id", id).help(Help::OpenTheDoor));
        }
    }
}

/// Whoever is only to be asked, since they run daily work, never becomes a sponsor: that takes influence (SSM-7).
pub fn sponsors(draft: &draft::Scenario, complain: Complain<'_>) {
    let (mut outcomes, mut own) = (Vec::new(), Vec::new());
    for action in draft.actions() {
        outcomes.extend(action.cases.iter().flat_map(|case| &case.outcomes).chain(&action.outcomes));
    }
    for event in &draft.events {
        outcomes.extend(event.cases.iter().flat_map(|case| &case.outcomes).chain(&event.outcomes));
    }
    own.extend(outcomes.iter().flat_map(|outcome| &outcome.effects));
    for change in own.into_iter().flat_map(Effect::writes) {
        let Change::Sponsor(name) = change else { continue };
        if draft.people.iter().any(|person| person.id.text == name.text && person.campaign.assistant) {
            let fault = Fault::new(Code::SponsorWithoutInfluence).with("id", &name.text);
            complain(name, fault.help(Help::OpenDoorOnly));
        }
    }
}

/// An act under the table ends in an ending that the campaign names for it, and that is of its kind. Where it
/// isn't, one problem tells so, and what was written out ends nowhere.
pub fn disqualified(draft: &draft::Scenario, made: &mut WrittenOut, complain: Complain<'_>) {
    let Some(named) = draft.campaign.as_ref().map(|campaign| &campaign.disqualified) else { return };
    let ending = |name: &Name| draft.endings.iter().find(|ending| ending.id.text == name.text);
    let kind = named.as_ref().and_then(ending).map(|ending| ending.kind);
    if kind == Some(EndingKind::Disqualified) {
        return;
    }
    let wanted = named.as_ref().map_or(fill::DISQUALIFIED, |name| &name.text);
    let ends = |effect: &Effect| matches!(effect, Effect::End(ending) if ending.text == wanted);
    let mut first = None;
    for action in &mut made.actions {
        let outcomes = action.cases.iter_mut().flat_map(|case| &mut case.outcomes);
        for outcome in outcomes.filter(|outcome| outcome.effects.iter().any(ends)) {
            outcome.effects.retain(|effect| !ends(effect));
            first.get_or_insert(&action.id);
        }
    }
    match (named, first) {
        (Some(name), _) if kind.is_none() => {
            let known = draft.endings.iter().map(|e| e.id.text.as_str()).collect::<Vec<_>>().join(", ");
            let fault = Fault::new(Code::UnknownId).with("what", Noun::Ending).with("id", &name.text);
            complain(name, fault.with("known", known).help(Help::OneOf));
        }
        (_, Some(id)) => {
            let fault = Fault::new(Code::NoDisqualified).with("id", &id.text);
            complain(named.as_ref().unwrap_or(id), fault.help(Help::NameDisqualified));
        }
        (_, None) => {}
    }
}

/// A campaign with evaluations must end in something.
pub fn award(draft: &draft::Scenario, complain: Complain<'_>) {
    let Some(campaign) = &draft.campaign else { return };
    match (campaign.award.is_empty(), draft.deadline.is_empty()) {
        (true, true) => complain(&draft.id, Fault::new(Code::NoEnd).help(Help::GiveAward)),
        (false, false) => complain(&draft.id, Fault::new(Code::TwoEnds).help(Help::KeepOneEnd)),
        (true, false) | (false, true) => {}
    }
}
