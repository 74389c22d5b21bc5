//! Owns the entry point: the game when nothing is asked for, a subcommand otherwise.

use std::process::ExitCode;

use corner_office::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::parse() {
        Ok(Asked { command: Some(command), plain }) => cli::run(command, plain),
        Ok(Asked { command: None, .. }) => game(),
        Err(told) => told,
    }
}

#[cfg(feature = "gui")]
fn game() -> ExitCode {
    corner_office::game::run(|no_window| {
        let (message, reason) = no_window.message();
        cli::window_failed(message, reason);
    })
}

#[cfg(not(feature = "gui"))]
fn game() -> ExitCode {
    cli::no_window()
}
