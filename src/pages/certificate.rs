//! Owns the certificate of a scenario as a person reads it.

use fluent_bundle::FluentValue;

use super::document::{Block, Document};
use super::scene;
use crate::model::{ActionId, Cause, EventId, Knowledge, OutcomeId, Scenario, Scene, Turn};
use crate::play::Deal;
use crate::report::{Certificate, Final, Known, Leave, Leaving, Never, Silent, Turning};
use crate::rules::RULES_VERSION;
use crate::solve::{CERTAIN, Hindsight, Proof, Stop, Unfit, Value};
use crate::words::{Words, grouped};

/// Widest amount of money that stands in a column of its own.
const COLUMN: usize = 16;

fn count(n: usize) -> FluentValue<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

/// The whole certificate.
pub fn certificate(page: &mut Document<'_>, deal: &Deal, certificate: &Certificate) {
    let scenario = &deal.scenario;
    heading(page, deal, certificate);
    verdict(page, scenario, certificate);
    worth(page, scenario, certificate);
    if let Some(known) = &certificate.known {
        page.heading(&page.words.get("cli-best-line"));
        best_line(page, scenario, known);
        page.heading(&page.words.get("cli-worst-line"));
        worst_line(page, scenario, known);
    }
    if let Some(leaving) = &certificate.leaving {
        page.heading(&page.words.get("cli-leaving"));
        walking(page, scenario, leaving);
    }
    if let Some(finals) = &certificate.finals {
        page.heading(&page.words.get("cli-finals"));
        no_return(page, scenario, finals);
    }
    if let Some(never_right) = &certificate.never_right {
        page.heading(&page.words.get("cli-never-right"));
        let none = page.words.get("cli-never-right-none");
        page.text(&if never_right.is_empty() { none } else { page.words.get("cli-never-right-note") });
        for (action, least) in never_right {
            amount(page, *least, &named(page, scenario, *action));
        }
        page.gap();
    }
    if let Some(never) = &certificate.never {
        page.heading(&page.words.get("cli-in-vain"));
        in_vain(page, scenario, never);
    }
    if let Some(silent) = &certificate.silent {
        page.heading(&page.words.get("cli-silent"));
        rules(page, deal, silent);
    }
    // What all of these rest on comes first, so that the last is there only if the others are.
    let complete = certificate.known.is_some() && certificate.finals.is_some() && certificate.silent.is_some();
    if !complete {
        page.text(&page.words.get("cli-left-out"));
    }
}

fn heading(page: &mut Document<'_>, deal: &Deal, certificate: &Certificate) {
    let Deal { scenario, rulebook, .. } = deal;
    let title = page.words.with("cli-certificate", &[("title", page.pick(&scenario.title).into())]);
    page.heading(&title);
    let line = [("name", scenario.name.as_str().into()), ("hash", scenario.hash.as_str().into())];
    page.text(&page.words.with("cli-certificate-scenario", &line));
    let line = [
        ("name", rulebook.id.as_str().into()),
        ("version", i64::from(rulebook.version).into()),
        ("hash", rulebook.hash.as_str().into()),
    ];
    page.text(&page.words.with("cli-certificate-rulebook", &line));
    page.text(&page.words.with("cli-certificate-engine", &[("version", RULES_VERSION.into())]));
    if !certificate.walking {
        page.text(&page.words.get("cli-certificate-no-walk"));
    }
    page.gap()
}

/// Why a search ended early.
fn why(words: &Words, stop: Stop) -> String {
    words.get(match stop {
        Stop::Full => "cli-stop-full",
        Stop::Beliefs => "cli-stop-beliefs",
        Stop::Endless => "cli-stop-endless",
        Stop::Asked => "cli-stop-asked",
    })
}

/// Whether two bounds are told by the same amount.
fn alike(low: Value, high: Value) -> bool {
    low.dollars() == high.dollars()
}

fn verdict(page: &mut Document<'_>, scenario: &Scenario, certificate: &Certificate) {
    let words = page.words;
    let money = |value| words.dollars(value).into();
    let told = match certificate.proof {
        Proof::Proven(value) => words.with("cli-proven", &[("money", money(value))]),
        Proof::Bounded { low, high, why: stop } => {
            let bounds = [("low", money(low)), ("high", money(high)), ("why", why(words, stop).into())];
            words.with(if alike(low, high) { "cli-bounded-alike" } else { "cli-bounded" }, &bounds)
        }
        Proof::Unsolved(Unfit::Early(stop)) => words.with("cli-unsolved", &[("why", why(words, stop).into())]),
        Proof::Unsolved(Unfit::Wide(wide)) => {
            let bits = [("needed", i64::from(wide.needed).into()), ("available", i64::from(wide.available).into())];
            words.with("cli-unsolved", &[("why", words.with("cli-unfit-wide", &bits).into())])
        }
    };
    page.text(&told);
    let (work, number) = (certificate.work, |n: u64| grouped(n).into());
    if work.states > 0 {
        let line = [
            ("states", number(work.states)),
            ("choices", number(work.choices)),
            ("chances", number(work.chances)),
            ("transitions", number(work.transitions)),
            ("beliefs", number(certificate.beliefs as u64)),
        ];
        page.text(&words.with("cli-work", &line));
    }
    page.gap();
    if !certificate.bounds.is_empty() {
        page.heading(&words.get("cli-bounds"));
        page.text(&words.get("cli-bounds-note"));
        for bound in &certificate.bounds {
            let bounds = [("low", money(bound.low)), ("high", money(bound.high))];
            let key = if alike(bound.low, bound.high) { "cli-bound-alike" } else { "cli-bound" };
            page.hanging(2, 4, &words.with(key, &bounds));
            page.indented(4, &named(page, scenario, bound.action));
        }
        page.gap();
    }
}

/// What is worth so much, the amount in a column.
fn amount(page: &mut Document<'_>, value: Value, what: &str) {
    let money = page.words.dollars(value);
    page.valued(COLUMN, &money, what)
}

fn worth(page: &mut Document<'_>, scenario: &Scenario, certificate: &Certificate) {
    let words = page.words;
    let Some(Hindsight { best, mean }) = &certificate.hindsight else { return };
    page.heading(&words.get("cli-start-worth"));
    if let Some(known) = &certificate.known {
        amount(page, known.best, &words.get("cli-start-worth-best"));
        amount(page, known.worst, &words.get("cli-start-worth-worst"));
    }
    for (truth, value) in scenario.truths.iter().zip(best) {
        amount(page, *value, &words.with("cli-start-worth-truth", &[("truth", page.pick(&truth.title).into())]));
    }
    amount(page, *mean, &words.get("cli-start-worth-hindsight"));
    if let Some(known) = &certificate.known {
        amount(page, known.information, &words.get("cli-start-worth-information"));
    }
    page.gap();
    match (certificate.can_win, &certificate.known) {
        (Some(false), _) => page.text(&words.get("cli-cannot-win")),
        (Some(true), None) => page.text(&words.get("cli-can-win")),
        (Some(true), Some(known)) => {
            let chance = (u128::from(known.won) * u128::from(CERTAIN) / 1_000_000) as u64;
            page.text(&words.with("cli-wins", &[("percent", words.chance(chance).into())]));
        }
        (None, _) => {}
    }
    page.gap()
}

/// A choice with the name under which the file knows it.
fn named(page: &Document<'_>, scenario: &Scenario, action: ActionId) -> String {
    format!("{} [{}]", scene::choice(page, scenario, action), scenario.action(action).name)
}

/// When and with whom a decision is taken.
fn place(page: &Document<'_>, scenario: &Scenario, before: &Knowledge) -> String {
    let day = scene::day_line(page, scenario, &before.position);
    let with = match before.position.scene {
        Scene::Talk(node) => page.pick(&scenario.person(scenario.node(node).who).name).to_owned(),
        Scene::Desk => page.words.get("cli-desk"),
    };
    format!("{day} · {with}")
}

fn best_line(page: &mut Document<'_>, scenario: &Scenario, known: &Known) {
    page.text(&page.words.get("cli-line-note"));
    page.gap();
    for (number, turning) in known.best_line.iter().enumerate() {
        page.decision(number + 1, &place(page, scenario, &turning.before));
        page.chosen(2, &named(page, scenario, turning.action));
        let worth = [("money", page.words.dollars(turning.value).into())];
        page.indented(4, &page.words.with("cli-line-worth", &worth));
        for rolled in &turning.way.rolled {
            if let Some(outcome) = scenario.resolution(rolled.cause).outcome(rolled.outcome) {
                page.indented(4, page.pick(outcome.tell.first()));
            }
        }
    }
    line_end(page, scenario, &known.best_line)
}

fn worst_line(page: &mut Document<'_>, scenario: &Scenario, known: &Known) {
    for (number, turning) in known.worst_line.iter().enumerate() {
        let named = named(page, scenario, turning.action);
        page.add(Block::Numbered { columns: 3, number: number + 1, taken: true, text: named });
    }
    line_end(page, scenario, &known.worst_line)
}

/// How a line ends, and what it came to.
fn line_end(page: &mut Document<'_>, scenario: &Scenario, line: &[Turning]) {
    let came_to = Value::from_thousands(line.iter().map(|t| t.way.reward).sum());
    if let Some(Turn::Over(ending)) = line.last().map(|t| t.way.after.position.turn) {
        let ending = scenario.ending(ending);
        let kind = page.words.get(&format!("ending-{:?}", ending.kind));
        let title = format!("{kind} · {}", page.pick(&ending.title));
        let arguments = [("ending", title.into()), ("money", page.words.dollars(came_to).into())];
        page.text(&page.words.with("cli-line-end", &arguments));
    }
    page.gap()
}

fn walking(page: &mut Document<'_>, scenario: &Scenario, leaving: &Leaving) {
    let words = page.words;
    for leave in &leaving.stages {
        let stage = words.get(&format!("stage-{}", leave.before.position.stage.0));
        let arguments = [("n", count(leave.decisions + 1)), ("stage", stage.into())];
        page.text(&words.with("cli-leave-stage", &arguments));
        sides(page, scenario, leave);
    }
    page.gap();
    match &leaving.first {
        None => page.text(&words.get("cli-leave-never")),
        Some(first) => {
            let reach = words.chance(first.reach.unwrap_or_default());
            let arguments = [("n", count(first.decisions + 1)), ("percent", reach.into())];
            page.text(&words.with("cli-leave-first", &arguments));
            page.indented(2, &place(page, scenario, &first.before));
            sides(page, scenario, first);
            let ever = words.chance(leaving.ever);
            page.text(&words.with("cli-leave-ever", &[("percent", ever.into())]));
        }
    }
    page.gap()
}

fn sides(page: &mut Document<'_>, scenario: &Scenario, leave: &Leave) {
    for (key, side) in [("cli-leave-leave", leave.leave), ("cli-leave-stay", leave.stay)] {
        if let Some((action, value)) = side {
            let what = page.words.with(key, &[("label", named(page, scenario, action).into())]);
            amount(page, value, &what);
        }
    }
}

fn no_return(page: &mut Document<'_>, scenario: &Scenario, finals: &[Final]) {
    let words = page.words;
    page.text(&words.get(if finals.is_empty() { "cli-finals-none" } else { "cli-finals-note" }));
    for point in finals {
        let (offered, taken) = (words.chance(point.offered), words.chance(point.taken));
        let label = named(page, scenario, point.action);
        let drawn =
            Block::Valued { sign: "", columns: 8, amounts: vec![offered.clone(), taken.clone()], what: label.clone() };
        let shares = [("label", label.into()), ("offered", offered.into()), ("taken", taken.into())];
        let said = page.words.with("cli-plain-final", &shares);
        page.either(|page| page.add(drawn), |page| page.text(&said));
    }
    page.gap()
}

fn in_vain(page: &mut Document<'_>, scenario: &Scenario, never: &Never) {
    if never.is_empty() {
        page.text(&page.words.get("cli-in-vain-none"));
        return page.gap();
    }
    let lists = [
        ("cli-in-vain-actions", never.actions.iter().map(|id| named(page, scenario, *id)).collect::<Vec<_>>()),
        ("cli-in-vain-outcomes", never.outcomes.iter().map(|o| outcome(page, scenario, *o)).collect()),
        ("cli-in-vain-nodes", never.nodes.iter().map(|id| scenario.node(*id).name.clone()).collect()),
        ("cli-in-vain-events", never.events.iter().map(|id| event(scenario, *id)).collect()),
        (
            "cli-in-vain-endings",
            never
                .endings
                .iter()
                .map(|id| scenario.ending(*id))
                .map(|e| format!("{} [{}]", page.pick(&e.title), e.name))
                .collect(),
        ),
    ];
    for (key, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        page.text(&page.words.get(key));
        bullets(page, &list);
    }
    page.gap()
}

fn event(scenario: &Scenario, id: EventId) -> String {
    scenario.events[id.index()].name.clone()
}

fn outcome(page: &Document<'_>, scenario: &Scenario, (cause, id): (Cause, OutcomeId)) -> String {
    let owner = match cause {
        Cause::Action(action) => scenario.action(action).name.clone(),
        Cause::Event(id) => event(scenario, id),
        Cause::Deadline => "deadline".into(),
    };
    let tell = scenario.resolution(cause).outcome(id).map_or("", |o| page.pick(o.tell.first()));
    let arguments = [("owner", owner.into()), ("n", count(id.index() + 1)), ("tell", tell.into())];
    page.words.with("cli-in-vain-outcome", &arguments)
}

fn bullets(page: &mut Document<'_>, list: &[String]) {
    list.iter().for_each(|line| page.bullet(2, line));
}

fn rules(page: &mut Document<'_>, deal: &Deal, silent: &Silent) {
    let lists = [("cli-silent-never", &silent.never), ("cli-silent-unknown", &silent.unknown)];
    if lists.iter().all(|(_, list)| list.is_empty()) && silent.no_subject.is_empty() {
        page.text(&page.words.get("cli-silent-none"));
    }
    for (key, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        page.text(&page.words.get(key));
        let rules = list.iter().map(|&number| &deal.rulebook.rules[number]);
        let lines: Vec<String> = rules.map(|r| format!("{} {} [{}]", r.cites, page.pick(&r.name), r.id)).collect();
        bullets(page, &lines);
    }
    // A deal is about a part of the method: what it leaves out is many rules, and no fault.
    let mut codes: Vec<&str> = Vec::new();
    for rule in silent.no_subject.iter().map(|&number| &deal.rulebook.rules[number]) {
        if !codes.contains(&rule.cites.as_str()) {
            codes.push(&rule.cites);
        }
    }
    if codes.is_empty() {
        return;
    }
    let arguments = [("n", count(silent.no_subject.len())), ("codes", codes.join(" · ").into())];
    page.text(&page.words.with("cli-silent-no-subject", &arguments))
}
