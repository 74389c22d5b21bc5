//! Owns what is shown of a deal in progress: the scene, the choices, the notebook, the
//! people. Nothing here knows the hidden truth.

use super::document::Document;
use crate::model::{ActionId, Approach, FactId, FactKind, PersonId, Place, Position, Scenario, Scene};
use crate::play::{Decision, Offer, Session, days_for, sample};
use crate::report;
use crate::report::board::Menu;
use crate::words::whom;

/// The reading before the first decision.
pub fn briefing(page: &mut Document<'_>, scenario: &Scenario) {
    page.heading(page.pick(&scenario.title));
    page.gap();
    for paragraph in &scenario.briefing {
        page.text(page.pick(paragraph));
        page.gap();
    }
}

/// Where the learner is and what is said.
pub fn scene(page: &mut Document<'_>, scenario: &Scenario, position: &Position) {
    page.heading(&day_line(page, scenario, position));
    match position.scene {
        Scene::Desk => {
            page.text(&page.words.get("cli-at-desk"));
            for away in report::board::away(scenario, position).iter().filter(|away| away.now) {
                page.text(&page.words.away(scenario, away));
            }
        }
        Scene::Talk(id) => {
            let node = scenario.node(id);
            page.text(page.pick(&node.setting));
            page.text(&name_and_role(page, scenario, node.who));
            page.gap();
            page.text(page.pick(&node.say));
        }
    }
    page.gap()
}

/// Today, how many days are left, and what is left of each stock.
pub fn day_line(page: &Document<'_>, scenario: &Scenario, position: &Position) -> String {
    let today = i64::from(scenario.today(position));
    let left = i64::from(scenario.days.saturating_sub(position.day));
    let day = page.words.with("day-of", &[("day", today.into()), ("days", i64::from(scenario.days).into())]);
    let left = page.words.count("cli-days-left", left);
    [vec![day, left], page.words.stocks(scenario, position)].concat().join(" · ")
}

pub fn name_and_role(page: &Document<'_>, scenario: &Scenario, who: PersonId) -> String {
    let person = scenario.person(who);
    let (name, role) = (page.pick(&person.name), page.pick(&person.role));
    page.words.with("cli-name-and-role", &[("name", name.into()), ("role", role.into())])
}

/// The numbered choices at first sight: those of the scene, then the ways to walk away. What makes the same
/// paper is one of them.
pub fn choices(page: &mut Document<'_>, scenario: &Scenario, menu: &Menu) {
    for n in 0..menu.suggested {
        numbered(page, scenario, menu, n, true);
    }
    if menu.has_more() {
        page.text(&page.words.count("cli-all", menu.staying() as i64));
    }
    leaving(page, scenario, menu);
    page.gap()
}

/// Every choice, sorted by person and purpose, with the number that it has at first sight, too.
pub fn all_choices(page: &mut Document<'_>, scenario: &Scenario, menu: &Menu) {
    let who = |offer: &Offer| match *offer {
        Offer::Action(id) => scenario.action(id).who,
        Offer::Paper(paper) => scenario.papers.get(paper).and_then(|paper| paper.to),
    };
    let purpose = |offer: &Offer| match *offer {
        Offer::Action(id) => scenario.action(id).approach.row().group,
        Offer::Paper(paper) => {
            sample(scenario, paper).map_or(Approach::SponsorLetter, |action| action.approach).row().group
        }
    };
    let staying = || menu.entries.iter().enumerate().filter(|(n, _)| !menu.leaving().contains(n));
    for person in scenario.person_ids() {
        let mut ways: Vec<_> = staying().filter(|(_, offer)| who(offer) == Some(person)).collect();
        ways.sort_by_key(|(n, offer)| (purpose(offer), *n));
        if !ways.is_empty() {
            page.text(page.pick(&scenario.person(person).name));
        }
        for (n, _) in ways {
            numbered(page, scenario, menu, n, false);
        }
    }
    let mut company = staying().filter(|(_, offer)| who(offer).is_none()).peekable();
    if company.peek().is_some() {
        page.text(&page.words.get("desk-company"));
    }
    for (n, _) in company {
        numbered(page, scenario, menu, n, false);
    }
    leaving(page, scenario, menu);
    page.gap()
}

fn leaving(page: &mut Document<'_>, scenario: &Scenario, menu: &Menu) {
    if menu.leaving > 0 {
        page.gap();
        page.text(&page.words.get("cli-or-walk-away"));
    }
    for n in menu.leaving() {
        numbered(page, scenario, menu, n, false);
    }
}

/// An entry with its number; `named`: with whom, if the entry does not say so itself.
fn numbered(page: &mut Document<'_>, scenario: &Scenario, menu: &Menu, n: usize, named: bool) {
    let text = match menu.entries[n] {
        Offer::Action(id) if named => choice(page, scenario, id),
        Offer::Action(id) => what(page, scenario, id).join(" · "),
        Offer::Paper(paper) => paper_offer(page, scenario, paper),
    };
    page.numbered(3, n + 1, &text);
}

/// A paper as it is offered, whatever it will come to.
fn paper_offer(page: &Document<'_>, scenario: &Scenario, paper: usize) -> String {
    let text = page.words.offer(scenario, Offer::Paper(paper));
    match days_for(scenario, paper) {
        0 => text,
        days => format!("{text} · {}", page.words.count("days", days.into())),
    }
}

/// A decision as it was taken: a paper whose lines the learner chose does not say how good it was.
pub fn chosen(page: &mut Document<'_>, scenario: &Scenario, decision: &Decision) {
    let paper = crate::play::paper_of(scenario, decision.action);
    let text = match paper {
        Some(paper) if !decision.lines.is_empty() => paper_offer(page, scenario, paper),
        _ => choice(page, scenario, decision.action),
    };
    page.chosen(0, &text);
    let Some(paper) = paper else { return };
    for line in decision.lines.iter().filter_map(|&n| scenario.papers[paper].lines.get(n)) {
        page.indented(4, page.pick(&line.text));
    }
}

/// An action as it is offered: with whom, what, and how long it takes.
pub fn choice(page: &Document<'_>, scenario: &Scenario, id: ActionId) -> String {
    let action = scenario.action(id);
    let mut parts = what(page, scenario, id);
    // In a conversation it is plain whom one answers.
    if action.place == Place::Desk
        && let Some(who) = whom(scenario, action, page.words.lang())
    {
        parts.insert(0, who.to_owned());
    }
    parts.join(" · ")
}

/// What is done and how long it takes.
fn what(page: &Document<'_>, scenario: &Scenario, id: ActionId) -> Vec<String> {
    let action = scenario.action(id);
    let days = (action.days > 0).then(|| page.words.count("days", action.days.into()));
    std::iter::once(page.pick(&action.label).to_owned()).chain(days).collect()
}

/// What followed a decision: what was seen and heard, and what went into the notebook.
pub fn outcome(page: &mut Document<'_>, session: &Session, decision: &Decision) {
    for beat in report::beats(session, decision) {
        page.gap();
        page.text(page.pick(beat.text));
    }
    let (before, after) = (decision.before.position.facts, decision.after.position.facts);
    let scenario = &session.deal().scenario;
    for won in report::board::won(scenario, decision) {
        page.gap();
        page.chosen(0, &page.words.won(scenario, won));
    }
    let learned: Vec<FactId> = after.without(before).iter().collect();
    let dropped: Vec<FactId> = before.without(after).iter().collect();
    for (key, facts) in [("cli-learned", learned), ("cli-dropped", dropped)] {
        if !facts.is_empty() {
            page.gap();
            page.text(&page.words.get(key));
            bullets(page, 2, scenario, &facts);
        }
    }
    page.gap()
}

/// A list of facts.
pub fn bullets(page: &mut Document<'_>, indent: usize, scenario: &Scenario, facts: &[FactId]) {
    for &fact in facts {
        page.bullet(indent, page.pick(&scenario.fact(fact).text));
    }
}

/// Everything known, by kind, and what the calendar announces.
pub fn notebook(page: &mut Document<'_>, scenario: &Scenario, position: &Position) {
    page.heading(&page.words.get("cli-notebook"));
    if position.facts.is_empty() {
        page.text(&page.words.get("cli-notebook-empty"));
    }
    let mut last_title = String::new();
    for kind in FactKind::ALL {
        let facts: Vec<FactId> = position.facts.and(scenario.of_kind(kind)).iter().collect();
        if facts.is_empty() {
            continue;
        }
        // Several kinds share a title: the rules tell them apart, the reader need not.
        let title = page.words.get(&format!("kind-{kind:?}"));
        if title != last_title {
            page.text(&title);
            last_title = title;
        }
        bullets(page, 2, scenario, &facts);
    }
    for (event, due) in scenario.events.iter().zip(position.due) {
        if let (Some(text), 1..) = (&event.announced, due) {
            let on = page.words.count("cli-announced", i64::from(due));
            page.bullet(2, &format!("{on} {}", page.pick(text)));
        }
    }
    page.gap()
}

/// The word for an attitude.
pub fn attitude_key(attitude: i8) -> &'static str {
    match attitude {
        ..0 => "attitude-minus",
        0 => "attitude-0",
        1 => "attitude-1",
        2 => "attitude-2",
        3.. => "attitude-3",
    }
}
