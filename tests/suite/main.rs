//! Index of the integration tests: one binary, one module per promise.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests may watch the clock and keep what they have seen in a hash map: nothing replays them"
)]

mod answers;
mod apart;
mod audit;
mod bench;
mod beside;
mod board;
mod books;
mod calendar;
mod campaign;
mod certificate;
mod cli;
mod closed;
mod coach;
mod desk;
mod endings;
#[cfg(feature = "gui")]
mod faces;
mod files;
mod garbage;
mod gates;
mod generate;
mod grid;
mod grid_terminal;
mod harm;
mod law;
mod lessons;
mod letters;
mod limits;
mod method;
mod mutants;
mod oracle;
mod papers;
mod pinned;
mod places;
mod plain;
mod plays;
mod ratio;
mod rejects;
mod rows;
mod rules;
mod runs;
mod saves;
mod scenarios;
mod schemas;
mod score;
mod search;
mod simulate;
mod sketch;
mod snapshots;
mod solver;
mod steer;
mod support;
mod terms;
mod tidy;
mod times;
mod trust;
mod typed;
mod versions;
mod voice;
mod voices;
mod warnings;
mod weighing;
#[cfg(feature = "gui")]
mod window;
