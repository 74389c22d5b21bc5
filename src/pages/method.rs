//! Owns the rules of the method and where the game acts on each, as people read them and as the page
//! `docs/method.md`.

use super::document::Document;
use crate::report::Covered;
use crate::score;
use crate::words::{Words, signed};

/// The list for people.
pub fn method(page: &mut Document<'_>, covered: &[Covered<'_>]) {
    page.text(&summary(page, covered));
    let mut source = None;
    for one in covered {
        if source.replace(&one.source.code) != Some(&one.source.code) {
            page.gap();
            page.heading(&format!("{} · {}", one.source.code, page.pick(&one.source.title)));
        }
        page.gap();
        page.text(&format!("{}  {}", one.principle.code, page.pick(&one.principle.name)));
        page.indented(2, page.pick(&one.principle.gist));
        let quoted = |rule: &score::Rule| page.words.with("cli-method-rule", &named(page, rule));
        for line in acts(page, one, &quoted) {
            page.bullet(2, &line);
        }
    }
}

/// The same as a page in Markdown.
pub fn markdown(words: &Words, covered: &[Covered<'_>]) -> String {
    let page = Document::new(words);
    let mut lines = vec![
        format!("<!-- {} -->", words.get("cli-method-made")),
        format!("# {}", words.get("cli-method-title")),
        String::new(),
        summary(&page, covered),
    ];
    let mut source = None;
    for one in covered {
        if source.replace(&one.source.code) != Some(&one.source.code) {
            lines.extend([String::new(), format!("## {} · {}", one.source.code, page.pick(&one.source.title))]);
        }
        lines.push(String::new());
        lines.push(format!("### {} {}", one.principle.code, page.pick(&one.principle.name)));
        lines.push(String::new());
        lines.push(page.pick(&one.principle.gist).to_owned());
        lines.push(String::new());
        let marked = |rule: &score::Rule| words.with("cli-method-rule-marked", &named(&page, rule));
        lines.extend(acts(&page, one, &marked).iter().map(|line| format!("- {line}")));
    }
    lines.join("\n")
}

/// How many rules of the method act how.
fn summary(page: &Document<'_>, covered: &[Covered<'_>]) -> String {
    let count = |wanted: &dyn Fn(&Covered<'_>) -> bool| (covered.iter().filter(|c| wanted(c)).count() as i64).into();
    let counts = [
        ("all", count(&|_| true)),
        ("ruled", count(&|c| !c.rules.is_empty())),
        ("rules", (covered.iter().map(|c| c.rules.len()).sum::<usize>() as i64).into()),
        ("built", count(&|c| c.principle.mechanic.is_some())),
        ("absent", count(&|c| c.principle.absent.is_some())),
    ];
    page.words.with("cli-method-summary", &counts)
}

/// A line for each way in which one rule of the method acts, or why it doesn't.
fn acts(page: &Document<'_>, one: &Covered<'_>, name: &dyn Fn(&score::Rule) -> String) -> Vec<String> {
    let words = page.words;
    let list = |names: Vec<String>| names.join(&words.get("cli-method-comma"));
    let mut lines = Vec::new();
    if !one.rules.is_empty() {
        let rules = list(one.rules.iter().copied().map(name).collect());
        lines.push(words.with("cli-method-rules", &[("rules", rules.into())]));
        let deals = list(one.deals.iter().map(|deal| page.pick(&deal.scenario.title).to_owned()).collect());
        lines.push(match one.deals.len() {
            0 => words.get("cli-method-no-deal"),
            _ => words.with("cli-method-deals", &[("deals", deals.into())]),
        });
    }
    if !one.approaches.is_empty() {
        lines.push(words.with("cli-method-approaches", &[("approaches", list(one.approaches.clone()).into())]));
    }
    if let Some(mechanic) = &one.principle.mechanic {
        lines.push(words.with("cli-method-model", &[("text", page.pick(mechanic).into())]));
    }
    if let Some(absent) = &one.principle.absent {
        lines.push(words.with("cli-method-absent", &[("text", page.pick(absent).into())]));
    }
    lines
}

/// What a rule is called and how it counts, for a message.
fn named<'a>(page: &Document<'_>, rule: &'a score::Rule) -> [(&'static str, fluent_bundle::FluentValue<'a>); 3] {
    let points = signed(rule.points.into());
    [("id", rule.id.as_str().into()), ("name", page.pick(&rule.name).to_owned().into()), ("points", points.into())]
}
