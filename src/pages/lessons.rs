//! Owns the first page of a debrief: how it ended, and what to remember.

use super::document::{Block, Document};
use crate::play::Session;
use crate::report::{Analysis, Debrief, Lesson, Lessons, MOST};
use crate::words::Part;

/// What to remember of a finished play; nothing while the deal goes on. Without `analysis` nobody knows
/// what its decisions were worth.
pub fn lessons(page: &mut Document<'_>, session: &Session, lessons: &Lessons, analysis: Option<&Analysis>) {
    let Some(debrief) = Debrief::of(session) else { return };
    let ending = session.deal().scenario.ending(debrief.ending);
    let kind = page.words.get(&format!("ending-{:?}", ending.kind));
    page.heading(&format!("{kind} · {}", page.pick(&ending.title)));
    // What it came of is said at once: where an act ended it, that it was this and nothing else.
    session.epilogue().into_iter().for_each(|paragraph| page.text(page.pick(paragraph)));
    let value = page.words.money(debrief.value);
    page.text(&page.words.with("cli-value", &[("money", value.into())]));
    let any = !lessons.faults.is_empty();
    match analysis.filter(|_| lessons.weighed) {
        Some(analysis) => {
            page.text(&page.words.verdict(analysis));
            page.text(&page.words.given_away(analysis.regret, analysis.stake(), any));
        }
        None => {
            page.text(&page.words.get("lessons-unweighed"));
            if !any {
                page.text(&page.words.get("lessons-no-fault"));
            }
        }
    }
    if lessons.all().next().is_none() {
        return page.gap();
    }
    page.heading(&page.words.get("lessons"));
    let told = |brief: usize| {
        let mut told = Document::new(page.words);
        // What was done well comes last; what is worth most is told in full for longest.
        let in_full = lessons.all().count().saturating_sub(brief);
        for (number, lesson) in lessons.faults.iter().enumerate() {
            one(&mut told, session, lesson, Some(number + 1), number >= in_full);
        }
        if let Some(lesson) = &lessons.done_well {
            one(&mut told, session, lesson, None, lessons.faults.len() >= in_full);
        }
        told
    };
    let most = ROOM.saturating_sub(rows(page.blocks()));
    // The first lesson is told in full, however long it is.
    let fits = (0..MOST).map(told).find(|told| rows(told.blocks()) <= most);
    fits.unwrap_or_else(|| told(MOST)).into_blocks().into_iter().for_each(|block| page.add(block));
}

/// Rows of a page in a terminal of the usual width, before one line more that says how to get the rest.
const ROOM: usize = 59;
/// Columns of it, less what stays empty at the end of a row because no word is parted.
const COLUMNS: usize = 75;

/// How many rows a page takes, or a few more.
fn rows(blocks: &[Block]) -> usize {
    let wide = |text: &str| text.chars().map(|c| if c < '\u{1100}' { 1 } else { 2 }).sum::<usize>();
    let row = |block: &Block| {
        if let Block::Text { rest, text, .. } = block {
            wide(text).div_ceil(COLUMNS - rest)
        } else if let Block::Decision { text, .. } = block {
            wide(text).div_ceil(COLUMNS)
        } else if let Block::Either { drawn, .. } = block {
            rows(drawn)
        } else {
            1
        }
    };
    blocks.iter().map(row).sum()
}

/// A lesson with its number; without one, what was done well.
fn one(page: &mut Document<'_>, session: &Session, lesson: &Lesson, number: Option<usize>, briefly: bool) {
    let told = page.words.lesson(session, lesson, number.is_none());
    match number {
        Some(number) => page.decision(number, &told.title),
        None => page.text(&format!("{} · {}", page.words.get("lessons-well"), told.title)),
    }
    if let Some(times) = &told.times {
        page.indented(4, times);
    }
    let brief = [Part::You, Part::Better, Part::NextBest, Part::Why, Part::Next];
    for (part, text) in told.parts.iter().filter(|(part, _)| !briefly || brief.contains(part)) {
        let label = page.words.get(part.label());
        let line = page.words.with("lesson-part", &[("label", label.into()), ("text", text.as_str().into())]);
        page.either(|page| page.hanging(4, 6, &line), |page| page.text(&line));
    }
    page.gap();
}
