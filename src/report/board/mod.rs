//! Owns the faces of the board as data: which there are in a deal, and what each shows of what the
//! learner knows. They are made from a scenario and a position, so that no truth can show.

mod bond;
mod book;
mod calendar;
mod concerns;
mod fishbone;
mod offers;
mod rivals;
mod sight;
mod signs;
mod stages;
mod times;

use enum_map::Enum;
use serde::Deserialize;

use crate::model::all_of;
use crate::model::{Person, Position, Scenario};

pub use bond::{Bond, Since, ValueKind, Won, bond, won};
pub use book::{Book, FaceText, SHIPPED, SignText, StageText, Weights, board_book, book};
pub use calendar::{Appointment, Kind, calendar};
pub use concerns::{Worry, concern_known, worries};
pub use fishbone::{Held, KnownEvaluation, Seat, fishbone};
pub use offers::{AT_FIRST_SIGHT, Menu, Offers, Ways, offers};
pub use rivals::{Sighting, rivals};
pub use sight::{Role, Sight, seen};
pub use signs::{Sign, Strength, signs};
pub use stages::{TrackStage, stages};
pub use times::{Away, away, cools};

/// A face of the board. Keys 5 and 6 are those of faces to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Enum)]
pub enum Face {
    /// People by attitude and influence (HW-6).
    PowerMap,
    /// The evaluations on the way to the award (HW-5).
    Fishbone,
    /// The client's stages and the vital signs (SSM-2, SSM-3).
    Stages,
    /// What weighs most when, and whose concern is answered (EF-1).
    Concerns,
    /// What the others do.
    Rivals,
    /// Days, evaluations and announced events.
    Calendar,
}

impl Face {
    /// Every face, in the order of the rail.
    pub const ALL: [Face; 6] =
        [Face::PowerMap, Face::Fishbone, Face::Stages, Face::Concerns, Face::Rivals, Face::Calendar];

    /// The number key that shows it.
    pub fn key(self) -> usize {
        match self {
            Face::PowerMap => 1,
            Face::Fishbone => 2,
            Face::Stages => 3,
            Face::Concerns => 4,
            Face::Rivals => 7,
            Face::Calendar => 8,
        }
    }

    /// Whether it has anything to show in a deal, at whatever moment.
    pub fn is_in(self, scenario: &Scenario) -> bool {
        match self {
            Face::PowerMap | Face::Stages | Face::Concerns | Face::Calendar => true,
            Face::Fishbone => !scenario.bones.is_empty(),
            Face::Rivals => !scenario.rivals.is_empty(),
        }
    }

    /// The faces of a deal.
    pub fn of(scenario: &Scenario) -> impl Iterator<Item = Face> + use<'_> {
        Self::ALL.into_iter().filter(|face| face.is_in(scenario))
    }
}

all_of!(Face);

/// Whether the learner knows what power a person has.
pub fn power_known(person: &Person, position: &Position) -> bool {
    person.power_fact.is_none_or(|fact| position.knows(fact))
}
