//! Owns the words for what is wrong in a file: those of its code, with its values.

use fluent_bundle::FluentValue;

use super::Words;
use crate::content::{Arg, Diagnostic};
use crate::model::harmless;

impl Words {
    /// What is wrong.
    pub fn problem(&self, problem: &Diagnostic) -> String {
        self.told(&format!("problem-{}", problem.code.word()), problem)
    }

    /// What can be done about it; empty where nothing is known.
    pub fn help(&self, problem: &Diagnostic) -> String {
        problem.help.map_or_else(String::new, |help| self.told(&format!("advice-{}", help.word()), problem))
    }

    /// Nothing in a file makes a line of its own, or steers a terminal.
    fn told(&self, key: &str, problem: &Diagnostic) -> String {
        let value = |arg: &Arg| -> FluentValue<'static> {
            match arg {
                Arg::Text(text) => text.clone().into(),
                // As text: a number of any size is told to its last digit.
                Arg::Number(number) => number.to_string().into(),
                Arg::Noun(noun) => self.get(&format!("noun-{}", noun.word())).into(),
            }
        };
        let values: Vec<(&str, FluentValue<'_>)> = problem.args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        harmless(&self.with(key, &values)).into_owned()
    }
}
