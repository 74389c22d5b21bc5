//! Owns the command line: its arguments, one module per subcommand, and the exit codes that scripts
//! can trust: 0 = done, 1 = a fault in what was given, 2 = wrong usage. `solve` adds 3 = bounded only
//! and 4 = unsolved.

mod analysis;
mod arguments;
mod certificate;
mod certificate_json;
mod choices;
mod composer;
mod debrief;
mod faces;
mod failure;
mod files;
mod gates;
mod grid;
mod kind;
mod method;
mod notes_json;
mod page;
mod play;
mod progress;
mod record;
mod replay;
mod save;
mod scene;
mod searching;
mod simulate;
mod solve;
mod statistics;
mod table;
mod validate;
mod verify;
mod weighing;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
pub use arguments::Command;
use failure::Failure;
use page::Page;

use crate::words::Words;

/// The subcommand that was asked for, if any.
///
/// # Errors
/// The exit code after help, the version or a usage error has been printed.
pub fn parse() -> Result<Option<Command>, ExitCode> {
    Arguments::try_parse().map(|arguments| arguments.command).map_err(|error| {
        // A closed terminal is no fault of the program.
        let _ = error.print();
        ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
    })
}

/// Runs a subcommand.
pub fn run(command: Command) -> ExitCode {
    let words = Words::new(command.lang());
    let mut page = Page::new(&words, io::stdout().lock());
    let done = match command {
        Command::Play(arguments) => play::run(&arguments, &mut page),
        Command::Validate(arguments) => validate::run(&arguments, &mut page),
        Command::Replay(arguments) => replay::run(&arguments, &mut page),
        Command::Verify(arguments) => verify::run(&arguments, &mut page),
        Command::Simulate(arguments) => simulate::run(&arguments, &mut page),
        Command::Solve(arguments) => solve::run(&arguments, &mut page),
        Command::Method(arguments) => method::run(&arguments, &mut page),
    };
    match done.and_then(|code| page.flush().map(|()| code).map_err(Failure::from)) {
        Ok(code) => code,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            // What was written before the fault belongs before its message; a second fault adds nothing.
            let _ = page.flush();
            let _ = writeln!(io::stderr(), "{}", failure.message(&words));
            ExitCode::FAILURE
        }
    }
}

/// Tells that this program has no window, and what it can do instead.
pub fn no_window() -> ExitCode {
    let words = Words::new(arguments::preferred_lang());
    let _ = writeln!(io::stderr(), "{}", words.get("cli-no-window"));
    ExitCode::from(2)
}

/// Tells by `message` why the window could not be opened, with the engine's `reason`, and how to play
/// without one.
pub fn window_failed(message: &str, reason: &str) {
    let words = Words::new(arguments::preferred_lang());
    let why = words.with(message, &[("reason", reason.into())]);
    // On a closed terminal there is nobody to tell; the exit code still says it.
    let _ = writeln!(io::stderr(), "{why}\n{}", words.get("game-play-in-terminal"));
}
