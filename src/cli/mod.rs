//! Owns the command line: its arguments, one module per subcommand, and the exit codes that scripts
//! can trust: 0 = done, 1 = a fault in what was given, 2 = wrong usage. `solve` adds 3 = bounded only
//! and 4 = unsolved, `verify` 3 = from another version and 4 = without its deal.

mod arguments;
mod asking;
mod audit;
mod choices;
mod debriefing;
mod examiner;
mod failure;
mod files;
mod keyboard;
mod kind;
mod method;
mod notation;
mod outlet;
mod page;
mod plain;
mod play;
mod progress;
mod replay;
mod save;
mod searching;
mod setting;
mod simulate;
mod solve;
mod table;
mod tail;
mod validate;
mod verify;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
pub use arguments::Command;
use failure::Failure;
use outlet::Outlet;
use page::Page;

use crate::model::harmless;
use crate::words::Words;

/// What was asked for on the command line.
pub struct Asked {
    /// None opens the game.
    pub command: Option<Command>,
    /// Whether the output is plain, for being read aloud.
    pub plain: bool,
}

/// What the command line asks for.
///
/// # Errors
/// The exit code after help, the version or a usage error has been printed.
pub fn parse() -> Result<Asked, ExitCode> {
    let given: Vec<OsString> = std::env::args_os().collect();
    match Arguments::try_parse_from(&given) {
        Ok(arguments) => Ok(Asked { plain: arguments.plain(), command: arguments.command }),
        Err(error) => Err(usage(&given, error)),
    }
}

/// Prints help, the version or a usage error.
fn usage(given: &[OsString], error: clap::Error) -> ExitCode {
    let shown: Vec<String> = given.iter().map(|word| harmless(&word.to_string_lossy()).into_owned()).collect();
    // An error repeats what was given between lines of its own, so what was given must be harmless.
    let error = Arguments::try_parse_from(&shown).err().unwrap_or(error);
    // Plain text: styles would be sequences that steer a terminal.
    let text = error.render().to_string();
    let code = ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
    if error.use_stderr() {
        outlet::tell(&text);
        return code;
    }
    let mut out = Outlet::standard();
    out.lines(&text);
    out.flush();
    ended(code, out.fault(), &Words::new(arguments::preferred_lang()))
}

/// The exit code when all is done: what was found out counts, whether or not it could be printed. Only
/// of what is well does a failed output make a failure, unless the reader had enough.
fn ended(code: ExitCode, fault: Option<&io::Error>, words: &Words) -> ExitCode {
    match fault {
        None => code,
        Some(error) if error.kind() == io::ErrorKind::BrokenPipe => code,
        Some(error) => {
            outlet::tell(&words.with("cli-cannot-print", &[("error", error.to_string().into())]));
            if code == ExitCode::SUCCESS { ExitCode::FAILURE } else { code }
        }
    }
}

/// Runs a subcommand.
pub fn run(command: Command, plain: bool) -> ExitCode {
    let words = Words::new(command.lang());
    let mut page = Page::new(&words, plain);
    let done = match command {
        Command::Play(arguments) => play::run(&arguments, &mut page),
        Command::Validate(arguments) => validate::run(&arguments, &mut page),
        Command::Replay(arguments) => replay::run(&arguments, &mut page),
        Command::Verify(arguments) => verify::run(&arguments, &mut page),
        Command::Simulate(arguments) => simulate::run(&arguments, &mut page),
        Command::Solve(arguments) => solve::run(&arguments, &mut page),
        Command::Audit(arguments) => audit::run(&arguments, &mut page),
        Command::Method(arguments) => method::run(&arguments, &mut page),
    };
    let code = match done.and_then(|code| page.flush().map(|()| code).map_err(Failure::from)) {
        Ok(code) => code,
        Err(failure) => {
            // What was written before the fault belongs before its message.
            let _ = page.flush();
            outlet::tell(&failure.message(&words));
            ExitCode::FAILURE
        }
    };
    ended(code, page.fault(), &words)
}

/// Tells that this program has no window, and what it can do instead.
pub fn no_window() -> ExitCode {
    outlet::tell(&Words::new(arguments::preferred_lang()).get("cli-no-window"));
    ExitCode::from(2)
}

/// Tells by `message` why the window could not be opened, with the engine's `reason`, and how to play
/// without one.
pub fn window_failed(message: &str, reason: &str) {
    let words = Words::new(arguments::preferred_lang());
    let why = words.with(message, &[("reason", harmless(reason).into_owned().into())]);
    outlet::tell(&format!("{why}\n{}", words.get("game-play-in-terminal")));
}
