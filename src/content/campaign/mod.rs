//! Owns the campaign: an author describes people, evaluations and rivals, and an approach book says
//! what can be done with them. Both together are written out as an ordinary draft, so that what
//! nobody wrote by hand is checked, solved, played and judged like everything else.

mod award;
mod book;
mod check;
mod expand;
mod fill;
mod letter;
mod people;
mod rivals;

pub use book::{approaches, approaches_of, book_of};
pub use expand::expand;
pub use people::{Attitude, Traits};

use serde::Deserialize;

use super::parse::Name;
use crate::model::{Concern, Text};

/// What a campaign has besides its people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// What people call the learner's firm.
    pub us: Text,
    #[serde(default)]
    pub bones: Vec<Bone>,
    /// The ends that the award can have, the best first: from so many points on.
    #[serde(default)]
    pub award: Vec<Award>,
    #[serde(default)]
    pub rivals: Vec<Rival>,
    /// What the company can do, by the names in the approach book.
    #[serde(default)]
    pub company: Vec<Name>,
    /// Approaches of the book that this campaign does without.
    #[serde(default)]
    pub without: Vec<Name>,
}

/// A bone of the fishbone: an evaluation with its date (HW-5).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bone {
    pub id: Name,
    pub title: Text,
    /// Working days after which it is held.
    pub day: u8,
    /// What it is about.
    pub concern: Concern,
    /// From how many points on it is ours in how many of ten cases, ascending. The points are those of
    /// the people on it, by influence, nearness and attitude, and of the evaluations won before.
    pub odds: Vec<(i16, u32)>,
    /// The points of a rival, which are taken off ours, where they depend on the hidden truth: every
    /// truth by name.
    #[serde(default)]
    pub rival: Vec<(Name, i16)>,
    /// What winning it counts in the award.
    pub weight: i16,
    /// The client's buying stage afterwards.
    #[serde(default)]
    pub stage: Option<u8>,
    /// What is known when it is ours.
    pub ours: Text,
    /// What is known when it is not.
    pub theirs: Text,
    /// Whether somebody against us who signs can stop it (HW-6).
    #[serde(default)]
    pub veto: bool,
}

/// An end of the award.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// Points that it takes; left out for the last.
    #[serde(default)]
    pub from: Option<i16>,
    pub tell: Text,
    pub ending: Name,
}

/// A rival with a plan.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rival {
    pub id: Name,
    pub name: Text,
    pub about: Text,
    #[serde(default)]
    pub plan: Vec<RivalVisit>,
}

/// One step of a rival's plan: a visit, in tenths of chance under each truth.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RivalVisit {
    pub id: Name,
    pub day: u8,
    pub courts: Name,
    pub by_truth: Vec<(Name, u32)>,
    /// What those who see it can tell.
    pub sighting: Text,
}
