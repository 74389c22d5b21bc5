//! Owns the entry point: the game when nothing is asked for, a subcommand otherwise.

use std::process::ExitCode;

use corner_office::cli;

fn main() -> ExitCode {
    match cli::parse() {
        Ok(Some(command)) => cli::run(command),
        Ok(None) => game(),
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
