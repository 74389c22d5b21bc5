//! Owns what can be written on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};

use super::plain;
use crate::model::Lang;
use crate::play::{Bot, Mode};

#[cfg_attr(
    feature = "gui",
    doc = "Corner Office: a training game for executive selling. Without a subcommand, the game opens."
)]
#[cfg_attr(
    not(feature = "gui"),
    doc = "Corner Office: a training game for executive selling. This copy has no window; `play` plays in the terminal."
)]
#[derive(Debug, Parser)]
#[command(name = "corner-office", version)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Say in words what is drawn otherwise, for whoever has it read aloud; so also with TERM=dumb or NO_COLOR
    #[arg(long, global = true)]
    plain: bool,
}

impl Arguments {
    /// Whether the output is to be plain.
    pub fn plain(&self) -> bool {
        self.plain || plain::wanted()
    }
}

/// What the command line can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Play a deal in the terminal
    Play(Play),
    /// Check scenario and rulebook files, and list every problem
    Validate(Validate),
    /// Tell a saved play again, with its debrief
    Replay(Replay),
    /// Say of saved plays whether they are genuine, from another version, or changed
    Verify(Verify),
    /// Let bots play a deal many times, and tell what they made of it
    Simulate(Simulate),
    /// Work out what a deal is worth, and print its certificate
    Solve(Solve),
    /// Hold what the rulebook says of every choice against what the choice is worth, wherever plays come
    Audit(Audit),
    /// List the rules of the method, and where the game acts on each
    Method(Method),
}

#[derive(Debug, Args)]
pub struct Play {
    /// A scenario file, or the id of a shipped scenario such as call_from_ibm
    pub scenario: String,
    /// The dice and the hidden truth; random if left out
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Language of the deal; that of the terminal if left out
    #[arg(long, value_name = "LANG")]
    pub lang: Option<LangName>,
    /// Whether the coach speaks after each meeting (practice, the default) or only at the end (assess)
    #[arg(long)]
    pub mode: Option<ModeName>,
    /// Take the choices from this file, one a line: a number, the name of an action, the lines of a paper
    /// (`letter_ada: 1 4`) or marks of the assessment grid (`grid: open=no`); # begins a comment
    #[arg(long, value_name = "FILE")]
    pub choices: Option<PathBuf>,
    /// Write the play to this file after each decision; go on with it if it is unfinished
    #[arg(long, value_name = "RUN")]
    pub save: Option<PathBuf>,
    /// Tell all of the debrief at the end, and not only what to remember
    #[arg(long)]
    pub full: bool,
    /// A pseudonym of whoever plays, for the saved play; at most 80 characters
    #[arg(long, value_name = "NAME", requires = "save", value_parser = pseudonym)]
    pub who: Option<String>,
}

#[derive(Debug, Args)]
pub struct Validate {
    /// Scenarios, rulebooks, or folders with .ron files; saved plays (.run.ron) in these are left out
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Language of the problems; that of the terminal if left out
    #[arg(long, value_name = "LANG")]
    pub lang: Option<LangName>,
    /// Print the problems for machines: each with its code and from where to where
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Replay {
    /// Saved plays, or folders with files that end with .run.ron
    #[arg(required = true, value_name = "RUN")]
    pub runs: Vec<PathBuf>,
    /// The scenario file or id, if it neither ships nor lies beside the run
    #[arg(long, value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// Language of the transcript; that of the terminal if left out
    #[arg(long, value_name = "LANG")]
    pub lang: Option<LangName>,
    /// Tell all of it: the transcript, every decision, and what each choice was worth against best play
    #[arg(long, alias = "analyse")]
    pub full: bool,
    /// Print the transcript and debrief for machines
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Verify {
    /// Saved plays, or folders with files that end with .run.ron
    #[arg(required = true, value_name = "RUN")]
    pub runs: Vec<PathBuf>,
    /// The scenario file or id, if it neither ships nor lies beside the run
    #[arg(long, value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// Language of the findings; that of the terminal if left out. What was changed is listed in English
    #[arg(long, value_name = "LANG")]
    pub lang: Option<LangName>,
    /// Print the findings for machines
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Simulate {
    /// A scenario file, or the id of a shipped scenario such as call_from_ibm
    pub scenario: String,
    /// The bots that play, separated by commas; all of them if left out
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = bot_names())]
    pub bots: Vec<Bot>,
    /// Plays of each bot
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = value_parser!(u64).range(1..=100_000_000))]
    pub plays: u64,
    /// What the dice of all plays are derived from: the same seed, the same numbers
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// How many threads play at once; one on each core if left out. It changes no number
    #[arg(long, value_name = "N", value_parser = value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// Bar the bots from walking away wherever anything else is possible
    #[arg(long)]
    pub no_walk: bool,
    /// Language of the tables, and of the labels that bots read; that of the terminal if left out
    #[arg(long, value_name = "LANG")]
    pub lang: Option<LangName>,
    /// Print every count for machines
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Solve {
    /// A scenario file, or the id of a shipped scenario such as call_from_ibm
    pub scenario: String,
    /// Memory for the table of situations, also while it grows; beliefs may take as much again, and 1024 MiB in
    /// any case, and all else takes some 60 MiB. If it is too little, or if the system has less, the certificate
    /// gives bounds
    #[arg(long, value_name = "MIB", default_value_t = 2048, value_parser = clap::value_parser!(u64).range(1..=1 << 20))]
    pub memory: u64,
    /// Workers; nothing but the time depends on it. Two if left out, where the machine has two
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=16))]
    pub threads: Option<u8>,
    /// Take it that the learner may not walk away while anything else is possible
    #[arg(long)]
    pub no_walk: bool,
    /// Language of the certificate; that of the terminal if left out
    #[arg(long, value_name = "LANG")]
    pub lang: Option<LangName>,
    /// Try also what a scenario must hold before it is put before a learner; a gate that is shut ends with 1
    #[arg(long)]
    pub gates: bool,
    /// Print the certificate for machines
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Audit {
    /// Scenario files, or ids of shipped scenarios such as call_from_ibm
    #[arg(required = true, value_name = "SCENARIO")]
    pub scenarios: Vec<String>,
    /// Plays of each player: the bots from novice to best, and whoever plays sensibly
    #[arg(long, value_name = "N", default_value_t = 2_000, value_parser = value_parser!(u64).range(1..=1_000_000))]
    pub plays: u64,
    /// What the dice of all plays are derived from: the same seed, the same numbers
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// How many threads work at once; one on each core if left out. It changes no number
    #[arg(long, value_name = "N", value_parser = value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// Language of the audit; that of the terminal if left out
    #[arg(long, value_name = "LANG")]
    pub lang: Option<LangName>,
    /// Print every count for machines, a document for each scenario
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Method {
    /// Language of the list; that of the terminal if left out
    #[arg(long, value_name = "LANG")]
    pub lang: Option<LangName>,
    /// Print the list for machines, with the texts of both languages
    #[arg(long, conflicts_with = "markdown")]
    pub json: bool,
    /// Print the page docs/method.md, which is in English
    #[arg(long, conflicts_with = "lang")]
    pub markdown: bool,
}

impl Simulate {
    /// The bots asked for, each once.
    pub fn bots(&self) -> Vec<Bot> {
        let asked = if self.bots.is_empty() { offered().collect() } else { self.bots.clone() };
        let mut bots = Vec::new();
        for bot in asked {
            if !bots.contains(&bot) {
                bots.push(bot);
            }
        }
        bots
    }
}

/// Longest pseudonym, in characters.
const MAX_PSEUDONYM: usize = 80;

/// A pseudonym that can be seen.
fn pseudonym(text: &str) -> Result<String, String> {
    let name = text.trim();
    match name.chars().count() {
        0 => Err("a pseudonym is more than blanks; leave --who out to play without one".into()),
        n if n > MAX_PSEUDONYM => Err(format!("a pseudonym has at most {MAX_PSEUDONYM} characters, and this has {n}")),
        _ => Ok(name.into()),
    }
}

/// The bots that can be asked for.
fn offered() -> impl Iterator<Item = Bot> {
    Bot::ALL.into_iter()
}

fn bot_names() -> impl TypedValueParser<Value = Bot> {
    PossibleValuesParser::new(offered().map(Bot::name)).try_map(|name| name.parse::<Bot>())
}

/// A language by its tag.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LangName {
    #[value(name = "en")]
    En,
    #[value(name = "zh-CN", alias = "zh")]
    Zh,
}

/// A mode by its name.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ModeName {
    Practice,
    Assess,
}

impl From<ModeName> for Mode {
    fn from(name: ModeName) -> Self {
        match name {
            ModeName::Practice => Mode::Practice,
            ModeName::Assess => Mode::Assess,
        }
    }
}

impl Command {
    /// The language to speak: the one asked for, else that of the terminal.
    pub fn lang(&self) -> Lang {
        let asked = match self {
            Command::Play(play) => play.lang,
            Command::Replay(replay) => replay.lang,
            Command::Simulate(simulate) => simulate.lang,
            Command::Solve(solve) => solve.lang,
            Command::Audit(audit) => audit.lang,
            Command::Method(method) if method.markdown => Some(LangName::En),
            Command::Method(method) => method.lang,
            Command::Verify(verify) => verify.lang,
            Command::Validate(validate) => validate.lang,
        };
        match asked {
            Some(LangName::En) => Lang::En,
            Some(LangName::Zh) => Lang::Zh,
            None => preferred_lang(),
        }
    }
}

/// The language of the terminal, by the order in which POSIX reads these variables.
pub fn preferred_lang() -> Lang {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG"));
    if locale.is_some_and(|tag| tag.starts_with("zh")) { Lang::Zh } else { Lang::En }
}
