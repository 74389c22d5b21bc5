//! Owns `method`: the rules of the method and where the game acts on each, for readers, for machines,
//! and as the page `docs/method.md`.

use std::process::ExitCode;

use serde::Serialize;

use super::arguments::Method;
use super::{Failure, Page, files};
use crate::content::CATALOG;
use crate::model::{Text, Verdict};
use crate::play::Deal;
use crate::report::{self, Covered};
use crate::score;
use crate::words::signed;

/// Lists all rules of the method.
pub fn run(arguments: &Method, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let deals: Vec<Deal> = CATALOG.iter().map(|shipped| files::shipped(shipped.name)).collect::<Result<_, _>>()?;
    let covered = report::coverage(score::shipped_method(), &deals);
    if arguments.json {
        let entries: Vec<Entry<'_>> = covered.iter().map(Entry::of).collect();
        page.json(&entries)?;
    } else if arguments.markdown {
        markdown(page, &covered)?;
    } else {
        plain(page, &covered)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn plain(page: &mut Page<'_>, covered: &[Covered<'_>]) -> Result<(), Failure> {
    page.text(&summary(page, covered))?;
    let mut source = None;
    for one in covered {
        if source.replace(&one.source.code) != Some(&one.source.code) {
            page.gap()?;
            page.heading(&format!("{} · {}", one.source.code, page.pick(&one.source.title)))?;
        }
        page.gap()?;
        page.text(&format!("{}  {}", one.principle.code, page.pick(&one.principle.name)))?;
        page.hanging("  ", "  ", page.pick(&one.principle.gist))?;
        let quoted = |rule: &score::Rule| page.words.with("cli-method-rule", &named(page, rule));
        for line in acts(page, one, &quoted) {
            page.bullet(2, &line)?;
        }
    }
    Ok(())
}

fn markdown(page: &mut Page<'_>, covered: &[Covered<'_>]) -> Result<(), Failure> {
    page.raw(&format!("<!-- {} -->", page.words.get("cli-method-made")))?;
    page.raw(&format!("# {}", page.words.get("cli-method-title")))?;
    page.gap()?;
    page.raw(&summary(page, covered))?;
    let mut source = None;
    for one in covered {
        if source.replace(&one.source.code) != Some(&one.source.code) {
            page.gap()?;
            page.raw(&format!("## {} · {}", one.source.code, page.pick(&one.source.title)))?;
        }
        page.gap()?;
        page.raw(&format!("### {} {}", one.principle.code, page.pick(&one.principle.name)))?;
        page.gap()?;
        page.raw(page.pick(&one.principle.gist))?;
        page.gap()?;
        let marked = |rule: &score::Rule| page.words.with("cli-method-rule-marked", &named(page, rule));
        for line in acts(page, one, &marked) {
            page.raw(&format!("- {line}"))?;
        }
    }
    Ok(())
}

/// How many rules of the method act how.
fn summary(page: &Page<'_>, covered: &[Covered<'_>]) -> String {
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
fn acts(page: &Page<'_>, one: &Covered<'_>, name: &dyn Fn(&score::Rule) -> String) -> Vec<String> {
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
fn named<'a>(page: &Page<'_>, rule: &'a score::Rule) -> [(&'static str, fluent_bundle::FluentValue<'a>); 3] {
    let points = signed(rule.points.into());
    [("id", rule.id.as_str().into()), ("name", page.pick(&rule.name).to_owned().into()), ("points", points.into())]
}

/// One rule of the method as machines read it.
#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    name: &'a Text,
    gist: &'a Text,
    mechanic: Option<&'a Text>,
    absent: Option<&'a Text>,
    rules: Vec<Judge<'a>>,
    approaches: &'a [String],
    /// Scenarios in which one of the rules can speak.
    scenarios: Vec<&'a str>,
}

/// A rule that applies it.
#[derive(Serialize)]
struct Judge<'a> {
    id: &'a str,
    name: &'a Text,
    verdict: Verdict,
    points: i8,
}

impl<'a> Entry<'a> {
    fn of(one: &'a Covered<'a>) -> Self {
        let judge = |rule: &&'a score::Rule| Judge {
            id: &rule.id,
            name: &rule.name,
            verdict: rule.verdict,
            points: rule.points,
        };
        Self {
            code: &one.principle.code,
            name: &one.principle.name,
            gist: &one.principle.gist,
            mechanic: one.principle.mechanic.as_ref(),
            absent: one.principle.absent.as_ref(),
            rules: one.rules.iter().map(judge).collect(),
            approaches: &one.approaches,
            scenarios: one.deals.iter().map(|deal| deal.scenario.name.as_str()).collect(),
        }
    }
}
