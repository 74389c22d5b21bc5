//! Corner Office: a training game for executive selling. The modules stand in reading order; each
//! uses only those above it, and only `game` knows the engine that shows. Where there is no system with
//! files and a console (`wasm32-unknown-unknown`), the library ends with `pages`.

// No wildcard in the modules that know the language of deals: the compiler has to find what is forgotten.
#[warn(clippy::wildcard_enum_match_arm)]
pub mod model;

#[warn(clippy::wildcard_enum_match_arm)]
pub mod content;
#[warn(clippy::wildcard_enum_match_arm)]
pub mod rules;

#[warn(clippy::wildcard_enum_match_arm)]
pub mod score;
#[warn(clippy::wildcard_enum_match_arm)]
pub mod solve;

#[warn(clippy::wildcard_enum_match_arm)]
pub mod play;

#[warn(clippy::wildcard_enum_match_arm)]
pub mod report;
#[warn(clippy::wildcard_enum_match_arm)]
pub mod words;

#[warn(clippy::wildcard_enum_match_arm)]
pub mod pages;

#[cfg(feature = "art")]
pub mod art;

#[cfg(not(target_os = "unknown"))]
pub mod home;

#[cfg(not(target_os = "unknown"))]
pub mod cli;
#[cfg(feature = "gui")]
pub mod game;
