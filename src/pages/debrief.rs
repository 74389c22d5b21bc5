//! Owns the words after a meeting and after a deal: the coach, the transcript and the debrief.

use super::document::Document;
use super::{notes, scene};
use crate::model::{Dimension, FactId, Knowledge, Scenario, Scene};
use crate::play::{Decision, Session};
use crate::report::{Debrief, Moment};
use crate::score::Rule;
use crate::words::signed;

/// The rules that spoke about the decisions from number `from` on.
pub fn coach(page: &mut Document<'_>, session: &Session, from: usize) {
    page.heading(&page.words.get("cli-coach"));
    let scenario = &session.deal().scenario;
    for (index, decision) in session.decisions().iter().enumerate().skip(from) {
        scene::chosen(page, scenario, decision);
        rules(page, session, decision, |rule| session.said_before(index, rule));
    }
    page.gap()
}

/// The rules that spoke about a decision; one that was `said` before is not explained anew.
fn rules(page: &mut Document<'_>, session: &Session, decision: &Decision, said: impl Fn(&Rule) -> usize) {
    let (spoken, who) = (session.spoken(decision), session.addressed(decision));
    if spoken.is_empty() {
        page.indented(4, &page.words.unruled(session.deal().scenario.action(decision.action)));
    }
    for rule in spoken {
        let verdict = page.words.get(&format!("verdict-{:?}", rule.verdict));
        let dimension = page.words.get(&format!("dimension-{:?}", rule.dimension));
        let name = page.pick(&rule.name);
        let line = format!("{} {name} · {verdict} {} · {dimension}", rule.cites, signed(rule.points.into()));
        page.indented(4, &line);
        match said(rule) {
            0 => page.indented(6, page.pick(&rule.told(who))),
            before => page.indented(6, &page.words.count("coach-again", before as i64 + 1)),
        }
    }
}

/// What was said, chosen and seen, in order.
pub fn transcript(page: &mut Document<'_>, session: &Session) {
    let scenario = &session.deal().scenario;
    for decision in session.decisions() {
        scene::scene(page, scenario, &decision.before.position);
        scene::chosen(page, scenario, decision);
        scene::outcome(page, session, decision);
    }
}

/// The whole debrief; nothing while the deal goes on.
pub fn debrief(page: &mut Document<'_>, session: &Session) {
    let Some(debrief) = Debrief::of(session) else { return };
    let scenario = &session.deal().scenario;
    let ending = scenario.ending(debrief.ending);
    let kind = page.words.get(&format!("ending-{:?}", ending.kind));
    page.heading(&format!("{kind} · {}", page.pick(&ending.title)));
    session.epilogue().into_iter().for_each(|paragraph| page.text(page.pick(paragraph)));
    page.gap();
    let value = page.words.money(debrief.value);
    page.text(&page.words.with("cli-value", &[("money", value.into())]));
    page.gap();
    truth(page, session, &debrief);
    page.heading(&page.words.get("cli-decisions"));
    let start = Knowledge { position: scenario.start, belief: scenario.prior() };
    let earlier = std::iter::once(&start).chain(debrief.moments.iter().map(|m| &m.before));
    for ((moment, decision), earlier) in debrief.moments.iter().zip(session.decisions()).zip(earlier) {
        one(page, session, moment, decision, earlier);
    }
    score(page, &debrief);
    notes::grids_told(page, session);
    page.heading(&page.words.get("cli-history"));
    for paragraph in &scenario.history {
        page.text(page.pick(paragraph));
        page.gap();
    }
}

fn truth(page: &mut Document<'_>, session: &Session, debrief: &Debrief<'_>) {
    let scenario = &session.deal().scenario;
    page.heading(&page.words.get("cli-truth"));
    if let Some(truth) = scenario.truths.get(debrief.truth.index()) {
        page.text(page.pick(&truth.title));
        page.text(page.pick(&truth.reveal));
    }
    page.gap();
    page.text(&page.words.get("cli-belief-end"));
    belief(page, 0, scenario, session.knowledge());
    page.gap()
}

/// How likely each truth was, given what had been seen.
fn belief(page: &mut Document<'_>, indent: usize, scenario: &Scenario, knowledge: &Knowledge) {
    for (id, truth) in scenario.truth_ids().zip(&scenario.truths) {
        page.valued(indent + 5, &page.words.likely(&knowledge.belief, id), page.pick(&truth.title));
    }
}

fn one(page: &mut Document<'_>, session: &Session, moment: &Moment<'_>, decision: &Decision, earlier: &Knowledge) {
    let scenario = &session.deal().scenario;
    let before = moment.before.position;
    let mut title = vec![scene::day_line(page, scenario, &before)];
    title.extend(moment.who.map(|who| page.pick(&scenario.person(who).name).to_owned()));
    page.decision(moment.index + 1, &title.join(" · "));
    if let Scene::Talk(node) = before.scene {
        page.indented(4, page.pick(&scenario.node(node).say));
    }
    let fresh: Vec<FactId> = before.facts.without(earlier.position.facts).iter().collect();
    let known = i64::from(before.facts.len());
    let line = page.words.count(if fresh.is_empty() { "cli-known-same" } else { "cli-known" }, known);
    page.indented(4, &line);
    scene::bullets(page, 6, scenario, &fresh);
    if moment.index == 0 || moment.before.belief != earlier.belief {
        page.indented(4, &page.words.get("cli-belief"));
        belief(page, 6, scenario, &moment.before);
    }
    page.chosen(2, &scene::choice(page, scenario, moment.chosen));
    notes::letter_told(page, session, decision);
    rules(page, session, decision, |_| 0);
    if !moment.others.is_empty() {
        page.indented(4, &page.words.get("cli-instead"));
    }
    for (&other, spoken) in moment.others.iter().zip(&moment.others_rules) {
        let points: i32 = spoken.iter().map(|r| i32::from(r.points)).sum();
        page.valued(8, &signed(points), &scene::choice(page, scenario, other));
        for rule in spoken {
            page.indented(10, &format!("{} {}", rule.cites, page.pick(&rule.name)));
        }
    }
    scene::outcome(page, session, decision)
}

fn score(page: &mut Document<'_>, debrief: &Debrief<'_>) {
    page.heading(&page.words.get("cli-score"));
    let card = &debrief.card;
    for dimension in Dimension::ALL {
        let name = page.words.get(&format!("dimension-{dimension:?}"));
        let (earned, lost) = (card.earned[dimension], card.lost[dimension]);
        let sides = [("earned", i64::from(earned).into()), ("lost", i64::from(-lost).into())];
        let sides = page.words.with("cli-earned-lost", &sides);
        let points = signed(card.of(dimension));
        page.either(
            |page| page.valued(4, &points, &format!("{name} · {sides}")),
            |page| page.pair(&name, &format!("{points} · {sides}")),
        );
    }
    page.valued(4, &signed(card.total()), &page.words.get("cli-total"));
    page.gap()
}
