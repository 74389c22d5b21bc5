//! Owns why a subcommand stops early, and how a person is told.

use std::io;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;

use crate::content::{Diagnostic, Level, Spot};
use crate::home;
use crate::model::{harmless, harmless_path};
use crate::play::LoadError;
use crate::words::Words;

/// Why a subcommand stopped.
#[derive(Debug)]
pub enum Failure {
    /// Standard output could not be written.
    Output(io::Error),
    /// Standard input could not be read.
    Input(io::Error),
    /// A file could not be read or written.
    File {
        path: PathBuf,
        error: io::Error,
    },
    Directory(PathBuf),
    /// A pipe, a device, a socket: whatever could be read without end.
    Special(PathBuf),
    /// Neither a file nor a shipped scenario.
    NoScenario(String),
    /// A file has faults.
    Faulty {
        path: String,
        problems: Vec<Diagnostic>,
    },
    Load {
        path: String,
        error: LoadError,
    },
    /// A message of the interface with its arguments.
    Told(&'static str, Vec<(&'static str, String)>),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Output(error)
    }
}

impl Failure {
    /// A failure with `path` as the only argument of its message.
    pub fn about(key: &'static str, path: &Path) -> Self {
        Failure::Told(key, vec![("path", home::shown(path))])
    }

    /// What is wrong with a file, without its path.
    pub fn reason(&self, words: &Words) -> String {
        match self {
            Failure::File { path, error } => match error.kind() {
                io::ErrorKind::NotFound => match missing_folder(path) {
                    Some(folder) => words.with("cli-no-folder", &[("folder", home::shown(folder).into())]),
                    None => words.get("cli-no-file"),
                },
                io::ErrorKind::PermissionDenied => words.get("cli-no-permission"),
                _ => error.to_string(),
            },
            Failure::Directory(_) => words.get("cli-is-directory"),
            Failure::Special(_) => words.get("cli-is-special"),
            other => other.message(words),
        }
    }

    /// What a person reads: lines in which what comes from outside is harmless.
    pub fn message(&self, words: &Words) -> String {
        let with = |key: &str, arguments: &[(&str, String)]| {
            let list: Vec<(&str, FluentValue<'_>)> =
                arguments.iter().map(|(name, value)| (*name, harmless(value).into_owned().into())).collect();
            words.with(key, &list)
        };
        let about = |path: &str, what: &str| format!("{}: {}", harmless_path(path), harmless(what));
        match self {
            Failure::Output(error) => with("cli-cannot-print", &[("error", error.to_string())]),
            Failure::Input(error) => with("cli-cannot-hear", &[("error", error.to_string())]),
            Failure::File { path, .. } | Failure::Directory(path) | Failure::Special(path) => {
                about(&path.to_string_lossy(), &self.reason(words))
            }
            Failure::NoScenario(name) => {
                let shipped: Vec<&str> = crate::content::CATALOG.iter().map(|s| s.name).collect();
                with("cli-no-scenario", &[("name", harmless_path(name).into_owned()), ("shipped", shipped.join(", "))])
            }
            Failure::Faulty { path, problems } => listed(path, problems, words),
            Failure::Load { path, error: LoadError::Scenario(problems) } => listed(path, problems, words),
            Failure::Load { error: LoadError::Rulebook { name, problems }, .. } => listed(name, problems, words),
            Failure::Load { path, error: LoadError::NoSuchRulebook(name) } => {
                about(path, &with("cli-no-rulebook", &[("name", name.clone())]))
            }
            Failure::Load { path, error: LoadError::NoSuchScenario(_) } => about(path, &words.get("cli-not-shipped")),
            Failure::Told(key, arguments) => with(key, arguments),
        }
    }
}

/// The folder in which a file should lie, if it isn't there.
fn missing_folder(path: &Path) -> Option<&Path> {
    path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists())
}

/// One problem after the other, as `validate` prints them; nothing in a problem makes a line of its own.
pub fn listed(path: &str, problems: &[Diagnostic], words: &Words) -> String {
    let path = harmless_path(path);
    let told = |problem: &Diagnostic| {
        let Spot { line, column } = problem.start;
        let what = words.problem(problem);
        let what = match problem.code.level() {
            Level::Problem => what,
            Level::Warning => words.with("cli-problem-warning", &[("problem", what.into())]),
        };
        let said = format!("{path}:{line}:{column}: {what}");
        match words.help(problem) {
            help if help.is_empty() => said,
            help => format!("{said}\n    {}", words.with("cli-problem-help", &[("help", help.into())])),
        }
    };
    let lines: Vec<String> = problems.iter().map(told).collect();
    lines.join("\n")
}
