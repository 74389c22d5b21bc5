//! Owns the fishbone: what each evaluation comes to, and the award that follows from them (HW-5).

use super::complain::Complain;
use super::made::{Known, Made};
use super::writer::Writer;
use crate::content::diagnostic::{Code, Fault, Help};
use crate::content::draft::{self, Bone, Campaign, Condition, Effect, Voice, When};
use crate::content::parse::Name;
use crate::model::{FactKind, Influence, Stage, Text};

/// Writes an event for each bone, and the award for the last day.
pub fn write(writer: &mut Writer<'_>, complain: Complain<'_>) {
    let draft = writer.draft;
    let Some(campaign) = &draft.campaign else { return };
    for (turn, bone) in campaign.bones.iter().enumerate() {
        if bone.day == 0 || bone.day > draft.calendar.days {
            let fault = Fault::new(Code::NeverHeld).with("id", &bone.id.text).with("days", draft.calendar.days);
            complain(&bone.id, fault.help(Help::WorkingDays));
        }
        if seats(draft, bone).next().is_none() {
            let fault = Fault::new(Code::NobodysSay).with("id", &bone.id.text);
            complain(&bone.id, fault.help(Help::GiveASay));
        }
        let ours = writer.fact(Made::Ours(bone), FactKind::Evaluation, None, bone.ours.clone());
        let theirs = writer.fact(Made::Theirs(bone), FactKind::Rival, None, bone.theirs.clone());
        let effects = |fact: &Name| {
            let stage = bone.stage.map(|stage| Effect::Stage(Stage(stage)));
            [Effect::Learn(fact.clone())].into_iter().chain(stage).collect::<Vec<_>>()
        };
        let texts = &writer.book.bone;
        let tell = |own: &Option<Text>, key: &str, variants: &[Text]| {
            if let Some(own) = own {
                return draft::Tell::from(own.clone());
            }
            let wordings = variants.iter().map(|text| with_title(text, &bone.title)).collect();
            draft::Tell { wordings, voice: Voice::InTurn { key: key.into(), from: turn } }
        };
        let outcome = |ours_it_is: bool, by_truth: Vec<(Name, u32)>| {
            let (tell, fact) = if ours_it_is {
                (tell(&bone.won, "bone_ours", &texts.ours), &ours)
            } else {
                (tell(&bone.lost, "bone_theirs", &texts.theirs), &theirs)
            };
            draft::Outcome { weight: None, by_truth, tell, effects: effects(fact) }
        };
        let mut cases = Vec::new();
        if let Some(veto) = veto(draft, bone) {
            cases.push(draft::Case { when: veto, outcomes: vec![outcome(false, Vec::new())] });
        }
        check_odds(draft, bone, complain);
        let rival = |truth: &draft::Truth| {
            bone.rival.iter().find(|(name, _)| name.text == truth.id.text).map_or(0, |(_, points)| *points)
        };
        let strengths: Vec<i16> = draft.truths.iter().map(rival).collect();
        let mut bars: Vec<i16> =
            strengths.iter().flat_map(|s| bone.odds.iter().map(move |(from, _)| from.saturating_add(*s))).collect();
        bars.sort_unstable();
        bars.dedup();
        let parts = parts(writer, bone);
        // From the highest bar down: the first that is cleared counts.
        for &bar in bars.iter().rev() {
            let tenths: Vec<u32> = strengths.iter().map(|s| tenths(&bone.odds, bar.saturating_sub(*s))).collect();
            let weights = |won: bool| -> Vec<(Name, u32)> {
                let of = |(truth, n): (&draft::Truth, &u32)| (truth.id.clone(), if won { *n } else { 10 - n });
                draft.truths.iter().zip(&tenths).map(of).collect()
            };
            let mut outcomes = Vec::new();
            for won in [true, false] {
                let weights = weights(won);
                if weights.iter().any(|(_, weight)| *weight > 0) {
                    outcomes.push(outcome(won, weights));
                }
            }
            cases.push(draft::Case { when: Condition::Points(parts.clone(), bar).into(), outcomes });
        }
        cases.push(draft::Case { when: When::default(), outcomes: vec![outcome(false, Vec::new())] });
        let announced = Some(with_title(&texts.announced, &bone.title));
        let event = draft::Event {
            id: bone.id.clone(),
            day: bone.day,
            when: When::default(),
            announced,
            outcomes: Vec::new(),
            cases,
            generic: true,
        };
        writer.made.events.push(event);
    }
    award(writer, campaign, complain);
}

/// In how many of ten cases so many points win.
fn tenths(odds: &[(i16, u32)], points: i16) -> u32 {
    odds.iter().rev().find(|(from, _)| *from <= points).map_or(0, |(_, tenths)| (*tenths).min(10))
}

fn check_odds(draft: &draft::Scenario, bone: &Bone, complain: Complain<'_>) {
    let ascending = bone.odds.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1);
    if bone.odds.is_empty() || !ascending || bone.odds.iter().any(|(_, tenths)| *tenths > 10) {
        let fault = Fault::new(Code::OddsDescend).with("id", &bone.id.text);
        complain(&bone.id, fault.help(Help::AscendingOdds));
    }
    let named = |truth: &draft::Truth| bone.rival.iter().filter(|(name, _)| name.text == truth.id.text).count() == 1;
    if !bone.rival.is_empty() && (bone.rival.len() != draft.truths.len() || !draft.truths.iter().all(named)) {
        complain(&bone.id, Fault::new(Code::RivalTruths).help(Help::PointsForEach));
    }
}

fn award(writer: &mut Writer<'_>, campaign: &Campaign, complain: Complain<'_>) {
    let place = &writer.draft.id;
    if campaign.award.is_empty() {
        return;
    }
    let mood = writer.book.influence.mood;
    let of_bone = |bone: &Bone| (bone.weight, ours(bone));
    let mut parts: Vec<(i16, When)> = campaign.bones.iter().map(of_bone).collect();
    for (kind, least) in [(FactKind::Organisation, 1), (FactKind::Organisation, 2), (FactKind::General, 1)] {
        parts.push((mood, Condition::KnowsKind(kind, least).into()));
    }
    for (nth, end) in campaign.award.iter().enumerate() {
        let last = nth + 1 == campaign.award.len();
        if last == end.from.is_some() {
            complain(place, Fault::new(Code::LastAward).help(Help::EndsInOrder));
        }
        let when = end.from.map_or(Condition::Always, |from| Condition::Points(parts.clone(), from)).into();
        let effects = vec![Effect::End(end.ending.clone())];
        let outcome = draft::Outcome { weight: None, by_truth: Vec::new(), tell: end.tell.clone().into(), effects };
        writer.made.deadline.push(draft::Case { when, outcomes: vec![outcome] });
    }
}

/// Who has a say in an evaluation, with the distance from the spine.
fn seats<'d>(draft: &'d draft::Scenario, bone: &Bone) -> impl Iterator<Item = (&'d draft::Person, u8)> {
    let id = bone.id.text.clone();
    let of = move |person: &'d draft::Person| {
        let seat = person.campaign.bones.iter().find(|(name, _)| name.text == id)?;
        Some((person, seat.1))
    };
    draft.people.iter().filter_map(of)
}

/// The points of everybody who has a say: for us, exclusively for us, against us.
fn parts(writer: &Writer<'_>, bone: &Bone) -> Vec<(i16, When)> {
    let influence = &writer.book.influence;
    let mut parts = Vec::new();
    // What was won before speaks for us.
    let campaign = writer.draft.campaign.iter().flat_map(|c| &c.bones);
    for earlier in campaign.filter(|earlier| earlier.day < bone.day) {
        parts.push((influence.momentum, ours(earlier)));
    }
    for (person, distance) in seats(writer.draft, bone) {
        let of_letter = person.letters.iter().map(|letter| match letter {
            Influence::A => influence.approver,
            Influence::D => influence.decision_maker,
            Influence::S => influence.supporter,
            Influence::E => influence.evaluator,
            Influence::I => influence.influencer,
        });
        let nearness = influence.near.get(usize::from(distance.saturating_sub(1)));
        let weight = of_letter.max().unwrap_or(0).saturating_add(nearness.copied().unwrap_or(0));
        let id = &person.id;
        let from = |least| Condition::AttitudeFrom(id.clone(), least).into();
        parts.push((weight, from(1)));
        parts.push((weight, from(2)));
        parts.push((influence.sponsor, Condition::Sponsor(id.clone()).into()));
        parts.push((weight.saturating_neg(), against(writer, person)));
        // Whom a rival courts while we stay away speaks for the rival.
        let leans = person.campaign.leans || !writer.courting(person).is_empty();
        if leans && person.met.is_none() {
            parts.push((weight.saturating_neg(), When::negated(Condition::Met(id.clone()))));
        }
    }
    parts
}

/// Met, against us, and free to say so.
fn against(writer: &Writer<'_>, person: &draft::Person) -> When {
    let mut all = met_against(person);
    let contained = Made::Known(person, Known::Contained);
    if writer.teaches(contained) {
        all.push(When::negated(Condition::Knows(contained.name())));
    }
    When::All(all)
}

fn met_against(person: &draft::Person) -> Vec<When> {
    let id = || person.id.clone();
    vec![Condition::Met(id()).into(), When::negated(Condition::AttitudeFrom(id(), 0))]
}

/// An evaluation came out for us.
fn ours(bone: &Bone) -> When {
    Condition::Knows(Made::Ours(bone).name()).into()
}

/// Somebody who signs is against us.
fn veto(draft: &draft::Scenario, bone: &Bone) -> Option<When> {
    let signs = |(person, _): &(&draft::Person, u8)| bone.veto && person.letters.contains(&Influence::A);
    let against = |(person, _): (&draft::Person, u8)| When::All(met_against(person));
    let all: Vec<When> = seats(draft, bone).filter(signs).map(against).collect();
    (!all.is_empty()).then_some(When::Any(all))
}

fn with_title(text: &Text, title: &Text) -> Text {
    Text { en: text.en.replace("{bone}", &title.en), zh: text.zh.replace("{bone}", &title.zh) }
}
