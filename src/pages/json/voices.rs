//! Owns what machines read about the two voices of a play (EF).

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Adviser, Lang, Side};
use crate::pages::weighing::Analysed;
use crate::play::Session;
use crate::report::{Argument, Right, Sides, arguments};

/// The arguments of a play, and how often who was right.
#[derive(Serialize, JsonSchema)]
pub struct Argued<'a> {
    /// Only where the deal was worked out.
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<Sides>,
    arguments: Vec<Told<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Told<'a> {
    /// As in the scenario file.
    voices: &'a str,
    /// The decision before which it was, counted from 1.
    before: usize,
    builder: Vec<&'a str>,
    striker: Vec<&'a str>,
    /// With whom the learner sided; none if with nobody.
    side: Option<Side>,
    hangs_on: &'a str,
    /// Only where the deal was worked out.
    #[serde(skip_serializing_if = "Option::is_none")]
    settled: Option<Settled<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Settled<'a> {
    right: Right,
    /// Whether the learner sided with whoever was right; none if with nobody.
    agreed: Option<bool>,
    builder: Advised<'a>,
    striker: Advised<'a>,
    best: &'a str,
}

/// The best of what one of them advised.
#[derive(Serialize, JsonSchema)]
struct Advised<'a> {
    action: &'a str,
    /// What it gives away, in dollars.
    gives_away: i64,
}

/// The arguments of a play that is over; none if there were none.
pub fn argued<'a>(session: &'a Session, lang: Lang, analysed: &Analysed) -> Option<Argued<'a>> {
    let arguments = arguments(session, analysed.analysis());
    let counts = analysed.analysis().map(|_| Sides::of(&arguments));
    let told = arguments.iter().map(|argument| told(session, lang, argument)).collect();
    (!arguments.is_empty()).then_some(Argued { counts, arguments: told })
}

fn told<'a>(session: &'a Session, lang: Lang, argument: &Argument<'a>) -> Told<'a> {
    let name = |action| session.deal().scenario.action(action).name.as_str();
    let says = |adviser| argument.voices.of(adviser).says.iter().map(|line| line.get(lang)).collect();
    let settled = argument.settled.as_ref().map(|settled| {
        let of = |adviser| {
            let advised = settled.of(adviser);
            Advised { action: name(advised.action), gives_away: advised.short.dollars() }
        };
        Settled {
            right: settled.right,
            agreed: argument.side.map(|side| settled.right.agrees(side)),
            builder: of(Adviser::Builder),
            striker: of(Adviser::Striker),
            best: name(settled.best),
        }
    });
    Told {
        voices: &argument.voices.name,
        before: argument.before + 1,
        builder: says(Adviser::Builder),
        striker: says(Adviser::Striker),
        side: argument.side,
        hangs_on: argument.voices.hangs_on.get(lang),
        settled,
    }
}
