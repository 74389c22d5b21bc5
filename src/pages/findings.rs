//! Owns what is told of saved plays, each apart: genuine, from another version, or changed.

use super::document::{Block, Document};
use super::json::{Found, ToldAttempt};
use crate::model::{harmless, harmless_path};
use crate::play::{Differs, Finding};
use crate::words::Words;

/// Most changed parts that are listed for one run.
const MOST: usize = 100;

/// What is of another version, in words.
pub fn of_which(words: &Words, differs: Differs) -> String {
    let all = [
        (differs.deal, "cli-version-deal"),
        (differs.method, "cli-version-method"),
        (differs.rules, "cli-version-engine"),
    ];
    let names = all.into_iter().filter(|(differs, _)| *differs).map(|(_, key)| words.get(key));
    names.collect::<Vec<_>>().join(&words.get("cli-and"))
}

/// What was found about one file.
pub fn finding(page: &mut Document<'_>, found: &Found) {
    if let Some(error) = &found.error {
        page.add(Block::Finding(error.clone()));
    }
    let which = of_which(page.words, found.differs);
    let path = harmless_path(&found.path);
    let about = [("path", (&*path).into()), ("what", which.into())];
    let key = match (found.finding, found.finished == Some(true), found.replayed) {
        (Some(Finding::Genuine), true, _) => "cli-genuine",
        (Some(Finding::Genuine), false, _) => "cli-genuine-so-far",
        (Some(Finding::AnotherVersion), _, true) => "cli-another-version",
        (Some(Finding::AnotherVersion), _, false) => "cli-another-version-record",
        (Some(Finding::NoDeal), _, _) => "cli-no-deal",
        // What follows says it, part by part.
        (Some(Finding::Changed), _, _) | (None, _, _) => "",
    };
    if !key.is_empty() {
        page.add(Block::Finding(page.words.with(key, &about)));
    }
    for mismatch in found.mismatches.iter().take(MOST) {
        page.add(Block::Finding(format!("{path}: {}", harmless(&format!("{}: {}", mismatch.part, mismatch.message)))));
    }
    if let Some(more) = found.mismatches.len().checked_sub(MOST + 1) {
        page.add(Block::Finding(format!("{path}: {}", page.words.count("cli-changed-more", more as i64 + 1))));
    }
    if let (Some(Finding::Genuine), Some(false), Some(scenario), Some(doing)) =
        (found.finding, found.ships, &found.scenario, &found.scenario_doing)
    {
        let about = [("scenario", harmless(scenario).into_owned().into()), ("doing", doing.as_str().into())];
        page.indented(4, &page.words.with("cli-own-deal", &about));
    }
    if found.other_words {
        page.indented(4, &page.words.get("cli-other-words"));
    }
    if !found.unknown_fields.is_empty() {
        let fields = found.unknown_fields.join(", ");
        page.indented(4, &page.words.with("cli-unknown-fields", &[("fields", fields.into())]));
    }
    if found.may_have_ended {
        page.indented(4, &page.words.get("cli-may-have-ended"));
    }
    match &found.attempt {
        Some(attempt) => page.indented(4, &attempt_line(page.words, attempt)),
        None if found.genuine => page.indented(4, &page.words.get("cli-no-attempt")),
        None => {}
    }
}

fn attempt_line(words: &Words, attempt: &ToldAttempt) -> String {
    let mut line =
        words.with("cli-attempt", &[("number", attempt.number.into()), ("begun", attempt.begun.as_str().into())]);
    let mut add = |key: &str, name: &'static str, value: &str| {
        line.push_str(&words.get("cli-and-then"));
        line.push_str(&words.with(key, &[(name, value.into())]));
    };
    if let Some(who) = &attempt.who {
        add("cli-attempt-who", "who", who);
    }
    if let Some(ended) = &attempt.ended {
        add("cli-attempt-ended", "at", ended);
    }
    if let Some(debriefed) = &attempt.debriefed {
        add("cli-attempt-debriefed", "at", debriefed);
    }
    if attempt.after_debrief {
        add("cli-attempt-after", "at", "");
    }
    line
}
