//! Owns how the two voices (EF) are told: while one plays, and after the deal, when it is known who was right.

use super::document::Document;
use super::scene;
use super::weighing::Analysed;
use crate::model::{Adviser, Side, Voices};
use crate::play::Session;
use crate::report::{Sides, arguments};

/// The two who argue before the next decision; nothing where nobody does.
pub fn voices(page: &mut Document<'_>, session: &Session) {
    let Some((voices, _)) = session.voices_now() else { return };
    page.heading(&page.words.get("voices"));
    page.text(&page.words.get("voices-purpose"));
    for (number, adviser) in Adviser::ALL.into_iter().enumerate() {
        page.numbered(3, number + 1, &page.words.adviser(adviser));
        lines(page, voices, adviser);
    }
    page.numbered(3, Side::ALL.len(), &page.words.side(Side::Neither));
    page.gap()
}

fn lines(page: &mut Document<'_>, voices: &Voices, adviser: Adviser) {
    for line in &voices.of(adviser).says {
        page.indented(6, page.pick(line));
    }
}

/// Who was right, and on what it hung, at each decision before which the two argued; nothing while the deal
/// goes on, or where nobody argued.
pub fn voices_told(page: &mut Document<'_>, session: &Session, analysed: &Analysed) {
    let arguments = arguments(session, analysed.analysis());
    if arguments.is_empty() {
        return;
    }
    let scenario = &session.deal().scenario;
    page.heading(&format!("{} · EF", page.words.get("voices")));
    page.text(&page.words.get("voices-apart"));
    match analysed {
        Analysed::Exact(_) => page.words.sides(&Sides::of(&arguments)).iter().for_each(|line| page.text(line)),
        Analysed::Unfinished | Analysed::Unproven => page.text(&page.words.get("voices-unproven")),
    }
    for argument in &arguments {
        page.gap();
        let day = scenario.today(&session.known_before(argument.before).position);
        let when = [("n", (argument.before as i64 + 1).into()), ("day", i64::from(day).into())];
        page.text(&page.words.with("voices-when", &when));
        for adviser in Adviser::ALL {
            page.indented(2, &page.words.adviser(adviser));
            lines(page, argument.voices, adviser);
            if let Some(settled) = &argument.settled {
                let advised = settled.of(adviser);
                let worth = [
                    ("what", scene::choice(page, scenario, advised.action).into()),
                    ("money", page.words.money(advised.short.thousands()).into()),
                ];
                let key = if advised.short.thousands() == 0 { "voices-advised-best" } else { "voices-advised" };
                page.indented(6, &page.words.with(key, &worth));
            }
        }
        page.indented(2, &page.words.sided(argument.side));
        page.words.settled(argument).iter().for_each(|line| page.indented(2, line));
        let hangs = [("what", page.pick(&argument.voices.hangs_on).into())];
        page.indented(2, &page.words.with("voices-hangs-on", &hangs));
    }
    page.gap()
}
