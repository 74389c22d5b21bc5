//! Owns the drawn pictures of the game: people, the office at dusk, marks and lines of influence.

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
    Age, Attire, Backdrop, Beard, Build, Cloth, Glasses, Hair, HairColour, Lids, Look, Nose, Person, Skin, Tie,
};

pub use chart::{Chart, Inks, chart};
pub use links::curve;
pub use marks::{Shape, mark};
pub use office::{dusk, office};
pub use portrait::{Mood, portrait};
pub use wave::wave;

#[cfg(test)]
mod tests;
