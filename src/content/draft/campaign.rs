//! Owns the shape of a campaign as an author writes it: people with their traits, evaluations, rivals,
//! and the lines of a letter.

use serde::Deserialize;

use super::{PaperLine, When};
use crate::content::parse::Name;
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
    /// What is done from firm to firm, each once (HW-2, HW-3).
    #[serde(default)]
    pub firm: Vec<FirmAct>,
    /// The ending in which an act under the table ends the deal (EF-11).
    #[serde(default)]
    pub disqualified: Option<Name>,
    /// Approaches of the book that this campaign does without.
    #[serde(default)]
    pub without: Vec<Name>,
}

/// An act of the own firm towards the client's, with effect on many at once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirmAct {
    /// Of the act, and of the fact that comes of it.
    pub id: Name,
    pub label: Text,
    /// Working days that it takes; one if left out.
    #[serde(default = "one")]
    pub days: u8,
    /// In thousands of dollars.
    #[serde(default)]
    pub cost: i32,
    /// The facts on which it builds: the elements rise (HW-3).
    #[serde(default)]
    pub after: Vec<Name>,
    #[serde(default)]
    pub when: When,
    /// A department, or `everybody`, and by how much they are inclined.
    #[serde(default)]
    pub inclines: Option<(Name, i8)>,
    /// How the firms are joined from then on: a fact of the kind `Organisation`.
    pub fact: Text,
    pub tell: Text,
}

fn one() -> u8 {
    1
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
    /// What is told that day when it is ours; without it, a wording of the book.
    #[serde(default)]
    pub won: Option<Text>,
    /// What is told that day when it is not.
    #[serde(default)]
    pub lost: Option<Text>,
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

/// How somebody stands to us when first met.
#[derive(Clone, Deserialize)]
pub enum Attitude {
    At(i8),
    /// Attitudes with their chances: a weight for each truth by name.
    ByTruth(Vec<(i8, Vec<(Name, u32)>)>),
}

impl Default for Attitude {
    fn default() -> Self {
        Self::At(0)
    }
}

/// What matters about a person when no conversation is written.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Traits {
    /// What goes wrong for them, as a whole sentence without a full stop.
    pub problem: Option<Text>,
    /// What they worry about (EF-1).
    pub concern: Option<Concern>,
    /// What satisfies them, as a whole sentence without a full stop: it becomes known.
    pub answer: Option<Text>,
    /// Why they must act, and whether there is such a reason at all: a weight of ten for each truth.
    pub reason: Option<Reason>,
    /// The value that they expect, in their number; told once their concern is answered.
    pub value: Option<Text>,
    /// Their value must touch an initiative: without the initiatives map no answer satisfies (SSM-13).
    pub initiative: bool,
    /// How one could help them personally, as a phrase after “help with”.
    pub favour: Option<Text>,
    /// What they enjoy, as a phrase after “invite to”.
    pub enjoys: Option<Text>,
    /// The highest rung of the ladder of acts that they may accept (HW-7).
    pub ladder: Option<u8>,
    /// Whose doors they can open.
    pub opens: Vec<Name>,
    /// Facts that they pass on to a friend, or if asked as people who run daily work (SSM-19).
    pub tells: Vec<Name>,
    /// They run daily work for somebody: to be asked, not to be won (SSM-19).
    pub assistant: bool,
    /// They can become a coach (HW-10).
    pub coach: bool,
    /// The bones of the fishbone on which they have a say, with the distance from the spine, 1 to 3.
    pub bones: Vec<(Name, u8)>,
    /// Unless we meet them, they speak for a rival.
    pub leans: bool,
    /// What they say in the place of the approach book, by its kind; of one kind in their order.
    pub lines: Vec<(Name, Text)>,
    /// The letter that could make a sponsor of them (SSM-11).
    pub letter: Option<Letter>,
}

/// A compelling reason to act that may or may not be there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    pub text: Text,
    /// Tenths of chance that it shows, for each truth by name.
    pub by_truth: Vec<(Name, u32)>,
}

/// What a letter can be made of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    pub lines: Vec<PaperLine>,
}
