//! Owns the tastes of the bots: how much each likes an action for what it is, whatever the moment.
//! What they know of approaches and moves stands in the tables of the model.

use crate::model::{Action, Approach, Schooled};

/// How much an action pleases the other side.
pub fn agreeable(action: &Action) -> i32 {
    // However it is put, they wanted you to stay.
    let leaving = if action.approach == Approach::WalkAway { -4 } else { 0 };
    leaving + action.moves.iter().map(|m| i32::from(m.row().pleases)).sum::<i32>()
}

/// How much an action is pitching: the pitches in it, by what it does and by what it is called.
pub fn pitch_first(action: &Action) -> i32 {
    if action.approach == Approach::WalkAway {
        return -1;
    }
    i32::from(action.approach.row().pitches) + action.moves.iter().filter(|m| m.row().pitches).count() as i32
}

/// How a seller who has been on a course ranks an action: by the best in it, unless there is
/// something in it that the course warned of.
pub fn discovery_first(action: &Action) -> i32 {
    let called = action.approach.row().schooled;
    let all = || action.moves.iter().map(|m| m.row().schooled).chain([called]);
    let (worst, best) = (all().min().unwrap_or(called), all().max().unwrap_or(called));
    if worst < Schooled::Neutral { worst as i32 } else { best as i32 }
}
