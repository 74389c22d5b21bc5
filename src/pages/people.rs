//! Owns the sheets of the people: who they are, and how the learner stands with each and came to.

use super::document::Document;
use super::scene::{attitude_key, name_and_role};
use crate::model::{Element, PersonId};
use crate::play::Session;
use crate::report::board::{self, Bond, ValueKind};

/// The people: what anybody knows of them, and what the learner has found out.
pub fn people(page: &mut Document<'_>, session: &Session) {
    for who in session.deal().scenario.person_ids() {
        sheet(page, session, who);
        page.gap();
    }
}

fn sheet(page: &mut Document<'_>, session: &Session, who: PersonId) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let (person, state) = (scenario.person(who), position.person(who));
    page.text(&name_and_role(page, scenario, who));
    let mut lines = vec![page.pick(&person.about).to_owned()];
    if board::power_known(person, position) {
        lines.extend(
            person.influence.iter().map(|letter| {
                format!("{} · {}", letter.as_str(), page.words.get(&format!("letter-{}", letter.as_str())))
            }),
        );
    } else {
        lines.push(page.words.get("cli-power-unknown"));
    }
    lines.push(if state.door_open { page.words.get("cli-door-open") } else { page.pick(&person.door).to_owned() });
    let away = board::away(scenario, position).into_iter().filter(|away| away.who == who);
    lines.extend(away.map(|away| page.words.away(scenario, &away)));
    let bond = board::bond(session, who);
    if !bond.listens_to.is_empty() {
        let names: Vec<&str> = bond.listens_to.iter().map(|&id| page.pick(&scenario.person(id).name)).collect();
        lines.push(page.words.with("listens-to", &[("who", names.join(" · ").into())]));
    }
    let since = |key: &str, since| page.words.since(scenario, &page.words.get(key), since);
    lines.extend(bond.attitude.map(|at| since(attitude_key(state.attitude), at)));
    lines.extend(bond.sponsor.map(|at| since("proven-sponsor", at)));
    lines.extend(bond.rung.map(|at| since(&format!("rung-{}", bond.height), at)));
    lines.extend(page.words.cools(&bond));
    for line in lines {
        page.indented(4, &line);
    }
    if !bond.elements.is_empty() {
        elements(page, session, &bond);
    }
}

/// The elements of a relationship that there are, and what value they make up.
fn elements(page: &mut Document<'_>, session: &Session, bond: &Bond) {
    let name = |element: Element| page.words.get(&format!("element-{element:?}"));
    page.indented(4, &page.words.count("bond-elements", bond.elements.len() as i64));
    for &(element, at) in &bond.elements {
        page.bullet(6, &page.words.since(&session.deal().scenario, &name(element), at));
    }
    page.indented(4, &page.words.get("bond-value"));
    for kind in ValueKind::ALL {
        let there: Vec<String> = bond.value(kind).map(name).collect();
        page.bullet(6, &page.words.value_kind(kind, &there));
    }
}
