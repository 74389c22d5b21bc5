//! Owns what is said, for people and for machines: pages as headings, lines, lists and columns, which an
//! edge sets on what it has, and the same as JSON. What is told while a deal goes on knows no hidden
//! truth.

mod audit;
mod certificate;
mod debrief;
pub mod document;
mod faces;
mod findings;
mod gates;
pub mod json;
mod lessons;
mod method;
mod notes;
mod people;
mod record;
mod scene;
mod simulation;
mod voices;
mod weighing;

pub use audit::{audit, fault_told};
pub use certificate::certificate;
pub use debrief::{coach, debrief, transcript};
pub use document::Document;
pub use faces::{face, faces};
pub use findings::{finding, of_which};
pub use gates::gates;
pub use lessons::lessons;
pub use method::{markdown, method};
pub use notes::{grid, grid_coach, grid_comes, grid_heading, purpose, said, standing};
pub use record::record;
pub use scene::{all_choices, briefing, choices, chosen, notebook, outcome, scene};
pub use simulation::{Simulation, simulation};
pub use voices::{voices, voices_told};
pub use weighing::{Analysed, weighing};
