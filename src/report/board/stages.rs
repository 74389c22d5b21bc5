//! Owns the stage track: the client's seven stages, what ends each, and whether that has been seen
//! (SSM-2).

use super::book::{StageText, board_book};
use super::sight::seen;
use crate::model::{Position, Scenario, Stage};

/// A stage of the track.
#[derive(Clone, Copy, Debug)]
pub struct TrackStage<'a> {
    pub stage: Stage,
    pub text: &'a StageText,
    /// The client is there.
    pub now: bool,
    /// Its outcome has been seen in the client.
    pub seen: bool,
}

/// The stages, from the first.
pub fn stages(scenario: &Scenario, position: &Position) -> Vec<TrackStage<'static>> {
    let stages = board_book().stages.iter().zip(Stage::FIRST..=Stage::LAST);
    let step = |(text, number): (&'static StageText, u8)| TrackStage {
        stage: Stage(number),
        text,
        now: position.stage.0 == number,
        seen: seen(&text.seen, scenario, position),
    };
    stages.map(step).collect()
}
