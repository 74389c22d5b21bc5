//! Owns what is told after a deal: the debrief as data, from which the terminal and the game make
//! their own pages.

mod debrief;

pub use debrief::{Beat, Debrief, Moment, beats};
