//! Corner Office: a training game for executive selling. The modules stand in reading order; each
//! uses only those above it, and only `game` knows the engine that draws.

pub mod model;

pub mod content;
pub mod rules;

pub mod score;
pub mod solve;

pub mod play;

pub mod report;
pub mod words;

pub mod home;

pub mod cli;
#[cfg(feature = "gui")]
pub mod game;
