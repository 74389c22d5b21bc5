//! Owns what is drawn: people, the office at dusk, marks, curves. Looks go in, pixels come out; nothing
//! here knows of an engine, a file or a clock.

#![allow(clippy::disallowed_methods, reason = "nothing here is replayed or scored: pixels may be floats")]

mod backdrop;
mod chart;
mod city;
mod cover;
mod desk;
mod dress;
mod eyes;
mod face;
mod figure;
mod glasses;
mod hair;
mod links;
mod locks;
mod marks;
mod mouth;
mod office;
mod paint;
mod palette;
mod portrait;
mod shape;
mod wash;
mod wave;

use crate::model::look::{
    Age, Attire, Backdrop, Beard, Build, Cloth, Gender, Glasses, Hair, HairColour, Lids, Look, Nose, Skin, Tie,
};

pub use chart::{Chart, Inks, chart};
pub use links::curve;
pub use marks::{Shape, mark};
pub use office::{dusk, office};
pub use portrait::{Mood, portrait};
pub use wave::wave;

#[cfg(test)]
mod tests;
