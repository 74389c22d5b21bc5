//! Owns the letter composer in the terminal, and how a letter is told of in the debrief (SSM-11).

use std::io;

use super::keyboard::{Keyboard, parts};
use super::{Failure, Page};
use crate::model::LetterPart;
use crate::play::{self, Decision, LetterFault, Mode, Session};
use crate::report::Sent;

/// Numbers from 0, of a text with numbers from 1; none if there is anything else.
pub fn numbers(text: &str) -> Option<Vec<usize>> {
    parts(text).map(|part| part.parse::<usize>().ok()?.checked_sub(1)).collect()
}

/// Shows the lines that can be written and asks for some; none if the learner leaves the letter.
pub fn compose(
    page: &mut Page<'_>,
    keyboard: &mut Keyboard,
    session: &Session,
    letter: usize,
) -> Result<Option<Vec<usize>>, Failure> {
    let scenario = &session.deal().scenario;
    let lines = play::lines_now(&scenario.letters[letter], session.position());
    page.heading(&page.words.offer(scenario, play::Offer::Letter(letter)))?;
    let purpose = page.words.get("letter-purpose");
    page.text(&if session.mode() == Mode::Practice { format!("{purpose} (SSM-11)") } else { purpose })?;
    let mut last = None;
    for (shown, &line) in lines.iter().enumerate() {
        let line = &scenario.letters[letter].lines[line];
        if last.replace(line.part) != Some(line.part) {
            page.text(&page.words.part(line.part))?;
        }
        page.numbered(5, shown + 1, page.pick(&line.text))?;
    }
    loop {
        let question = if page.is_plain() { "cli-plain-letter-prompt" } else { "cli-letter-prompt" };
        let Some(answer) = keyboard.ask(page, &page.words.get(question))? else { return Ok(None) };
        if answer.is_empty() || answer.eq_ignore_ascii_case("q") {
            return Ok(None);
        }
        let picked: Option<Vec<usize>> =
            numbers(&answer).and_then(|shown| shown.iter().map(|&n| lines.get(n).copied()).collect());
        let Some(picked) = picked else {
            page.text(&page.words.count("cli-letter-no-line", lines.len() as i64))?;
            continue;
        };
        let mut tried = session.clone();
        match tried.send(letter, &picked) {
            Ok(_) => return Ok(Some(picked)),
            Err(LetterFault::SamePart(..)) => page.text(&page.words.get("cli-letter-same-part"))?,
            Err(_) => page.text(&page.words.get("letter-not-possible"))?,
        }
    }
}

/// The letter that a decision sent: which lines were right, which were wrong and why. Nothing before
/// the deal is over.
pub fn told(page: &mut Page<'_>, session: &Session, decision: &Decision) -> io::Result<()> {
    let Some(sent) = Sent::of(session, decision) else { return Ok(()) };
    let name = page.pick(&session.deal().scenario.person(sent.to).name).to_owned();
    let (right, wrong) = sent.counts();
    let counts = [("who", name.into()), ("right", (right as i64).into()), ("wrong", (wrong as i64).into())];
    page.hanging("    ", "    ", &format!("{} · SSM-11", page.words.with("letter-sent", &counts)))?;
    for (_, line) in &sent.lines {
        let verdict = page.words.get(if line.wrong.is_none() { "letter-right" } else { "letter-wrong" });
        let text = format!("{verdict} · {}: {}", page.words.part(line.part), page.pick(&line.text));
        page.hanging("      ", "        ", &text)?;
        if let Some(why) = &line.wrong {
            page.hanging("        ", "        ", page.pick(why))?;
        }
    }
    let missing = LetterPart::ALL.into_iter().filter(|part| sent.lines.iter().all(|(_, line)| line.part != *part));
    let missing: Vec<String> = missing.map(|part| page.words.part(part)).collect();
    if !missing.is_empty() {
        let parts = missing.join(&page.words.get("list-semicolon"));
        page.hanging("      ", "      ", &page.words.with("letter-left-out", &[("parts", parts.into())]))?;
    }
    Ok(())
}
