//! Owns how an audit is told: each player's plays in a table, then the rules that were wrong anywhere,
//! with a shortest way there.

use std::cmp::Reverse;

use super::document::{Block, Document};
use crate::model::Scenario;
use crate::play::Deal;
use crate::report::{Audit, Example, Fault, Heard};
use crate::words::{Words, decimal, grouped, signed};

/// All of it.
pub fn audit(page: &mut Document<'_>, deal: &Deal, audit: &Audit, plays: u64) {
    let words = page.words;
    page.heading(page.pick(&deal.scenario.title));
    page.text(&words.with("cli-audit-plays", &[("plays", grouped(plays).into())]));
    page.text(&words.get("cli-audit-legend"));
    page.gap();
    let head = [
        "cli-audit-player",
        "cli-audit-options",
        "cli-audit-praise",
        "cli-audit-blame",
        "cli-audit-positions",
        "cli-audit-praise",
        "cli-audit-blame",
    ];
    let head = head.map(|key| words.get(key)).into();
    let rows = audit.of.iter().map(|plays| {
        let mut cells = vec![plays.who.name().to_owned()];
        for tallied in [plays.by_play, plays.by_position] {
            cells.push(grouped(tallied.options));
            cells.extend(tallied.faults().map(|share| decimal(share as i64, 2, 1)));
        }
        cells
    });
    page.add(Block::Table { head, rows: rows.collect() });
    page.gap();
    rules(page, deal, audit);
    let faults = audit.faults();
    page.heading(&words.get("cli-audit-faults"));
    if faults.is_empty() {
        page.text(&words.get("cli-gate-rulebook-agrees"));
    }
    for fault in &faults {
        page.text(&fault_told(page, deal, fault));
    }
    page.gap();
}

/// The rules that were wrong anywhere, the most often wrong first.
fn rules(page: &mut Document<'_>, deal: &Deal, audit: &Audit) {
    let words = page.words;
    page.heading(&words.get("cli-audit-rules"));
    let mut lines = Vec::new();
    for (number, rule) in deal.rulebook.rules.iter().enumerate() {
        let spoken = audit.of.iter().map(|plays| (plays.who, &plays.rules[number]));
        let wrong = spoken.filter(|(_, spoken)| spoken.by_position.wrong > 0);
        if let Some((who, worst)) = wrong.max_by_key(|(_, s)| (s.by_position.wrong, s.by_position.wrong_per_mille())) {
            lines.push((rule, who, worst));
        }
    }
    lines.sort_by_key(|(_, _, worst)| Reverse(worst.by_position.wrong));
    for (rule, who, worst) in lines {
        let Heard { times, wrong, .. } = worst.by_position;
        let line = [
            ("rule", rule.id.as_str().into()),
            ("points", signed(rule.points.into()).into()),
            ("who", who.name().into()),
            ("times", grouped(times).into()),
            ("wrong", grouped(wrong).into()),
            ("mean", decimal(worst.by_position.mean(), 1, 1).into()),
        ];
        page.text(&words.with("cli-audit-rule", &line));
        if let Some(example) = &worst.example {
            page.indented(4, &example_told(words, &deal.scenario, example));
        }
    }
    for (example, blamed) in audit.of.iter().filter_map(|plays| plays.same_example.as_ref()).take(1) {
        let other = [("other", deal.scenario.action(*blamed).name.as_str().into())];
        page.text(&words.with("cli-audit-same-example", &other));
        page.indented(4, &example_told(words, &deal.scenario, example));
    }
    page.gap();
}

/// Seed and choices, as a file of choices has them.
fn example_told(words: &Words, scenario: &Scenario, example: &Example) -> String {
    let names: Vec<&str> = example.choices.iter().map(|&choice| scenario.action(choice).name.as_str()).collect();
    let parts = [("seed", example.seed.to_string().into()), ("choices", names.join(" ").into())];
    words.with("cli-audit-example", &parts)
}

/// One fault in a sentence.
pub fn fault_told(page: &Document<'_>, deal: &Deal, fault: &Fault) -> String {
    let words = page.words;
    let by = |by_position: bool| words.get(if by_position { "cli-audit-by-position" } else { "cli-audit-by-play" });
    match fault {
        Fault::Options { who, by_position, blame, share } => {
            let key = if *blame { "cli-audit-blamed" } else { "cli-audit-praised" };
            let share = decimal(*share as i64, 2, 1);
            words.with(key, &[("who", who.name().into()), ("share", share.into()), ("by", by(*by_position).into())])
        }
        Fault::Rule { number, who, by_position, heard } => {
            let rule = deal.rulebook.rules.get(*number).map_or("", |rule| rule.id.as_str());
            let parts = [
                ("rule", rule.into()),
                ("who", who.name().into()),
                ("times", grouped(heard.times).into()),
                ("wrong", grouped(heard.wrong).into()),
                ("by", by(*by_position).into()),
            ];
            words.with("cli-audit-rule-wrong", &parts)
        }
        Fault::Same { decisions, of } => {
            let parts = [("decisions", grouped(*decisions).into()), ("of", grouped(*of).into())];
            words.with("cli-audit-same", &parts)
        }
        Fault::Tensions { count } => words.count("cli-audit-tensions", *count as i64),
    }
}
