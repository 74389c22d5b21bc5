//! Index of the integration tests: one binary, one module per promise.

mod cli;
mod garbage;
mod plays;
mod rejects;
mod rules;
mod runs;
mod scenarios;
mod search;
mod support;
mod tidy;
