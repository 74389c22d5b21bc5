//! Owns the signs that stand for things of the method on every screen: symbols, colours, moods, points.

use bevy::prelude::*;

use crate::art::{Mood, Shape};
use crate::game::theme;
use crate::model::{FactKind, PersonState, Verdict};
use crate::report::Mark;
use crate::report::board::{Held, Strength};
pub use crate::words::signed;

/// The symbol and colour of a kind of fact.
pub fn fact(kind: FactKind) -> (Shape, Color) {
    match kind {
        FactKind::ActiveSign => (Shape::Against, theme::FOE),
        FactKind::LatentSign => (Shape::Supports, theme::ALLY),
        FactKind::Problem | FactKind::Cause | FactKind::Reason | FactKind::Capability => {
            (Shape::Exclusive, theme::ALLY)
        }
        FactKind::Answered | FactKind::Value | FactKind::Plan | FactKind::Organisation | FactKind::General => {
            (Shape::Supports, theme::ALLY)
        }
        FactKind::Evaluation => (Shape::Exclusive, theme::FLAT),
        FactKind::OurVision => (Shape::Coach, theme::ALLY),
        FactKind::Power | FactKind::Claim => (Shape::Exclusive, theme::FLAT),
        FactKind::Risk => (Shape::Check, theme::ALLY),
        FactKind::Rival => (Shape::Rival, theme::RIVAL),
        FactKind::Stand | FactKind::TheirTerms | FactKind::Condition => (Shape::Neutral, theme::AMBER),
    }
}

/// The symbol, colour and words of an attitude.
pub fn attitude(state: PersonState) -> (Shape, Color, &'static str) {
    if !state.met {
        return (Shape::Unknown, theme::FLAT, "attitude-unmet");
    }
    match state.attitude {
        ..=-1 => (Shape::Against, theme::FOE, "attitude-minus"),
        0 => (Shape::Neutral, theme::FLAT, "attitude-0"),
        1 => (Shape::Supports, theme::ALLY, "attitude-1"),
        2 => (Shape::Exclusive, theme::ALLY, "attitude-2"),
        3.. => (Shape::Coach, theme::AMBER, "attitude-3"),
    }
}

/// The face that an attitude makes.
pub fn mood(state: PersonState) -> Mood {
    match (state.met, state.attitude) {
        (true, ..=-1) => Mood::Closed,
        (true, 1..) => Mood::Warm,
        _ => Mood::Neutral,
    }
}

/// The colour of a verdict on the night.
pub fn verdict(verdict: Verdict) -> Color {
    match verdict {
        Verdict::Strong | Verdict::Sound => theme::ALLY,
        Verdict::Weak => theme::AMBER,
        Verdict::Mistake | Verdict::Blunder => theme::FOE,
    }
}

/// The symbol and colour of a mark.
pub fn mark(mark: Mark) -> (Shape, Color) {
    match mark {
        Mark::TurningPoint => (Shape::Coach, theme::ALLY),
        Mark::OnCourse => (Shape::Exclusive, theme::ALLY),
        Mark::LooseEnd => (Shape::Neutral, theme::TEXT),
        Mark::FalseStep => (Shape::Supports, theme::AMBER),
        Mark::CostlyStep => (Shape::Against, theme::FOE),
        Mark::DealGivenAway => (Shape::Cross, theme::FOE),
    }
}

/// The symbol and colour of how far an evaluation is.
pub fn held(far: Held) -> (Shape, Color) {
    match far {
        Held::Next => (Shape::Calendar, theme::AMBER),
        Held::Later => (Shape::Neutral, theme::FLAT),
        Held::Ours => (Shape::Check, theme::ALLY),
        Held::Theirs => (Shape::Cross, theme::FOE),
    }
}

/// The symbol and colour of a vital sign.
pub fn strength(strength: Strength) -> (Shape, Color) {
    match strength {
        Strength::Unknown => (Shape::Unknown, theme::FLAT),
        Strength::Weak => (Shape::Supports, theme::AMBER),
        Strength::Strong => (Shape::Exclusive, theme::ALLY),
    }
}
