//! Owns the bar that shows how far long work has come: on standard error, and only to a person.

use std::fmt::Write;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::model::Lang;
use crate::words::Words;

/// A bar on standard error; nothing if that is not a terminal.
pub struct Progress(ProgressBar);

impl Progress {
    /// A bar for this many plays.
    pub fn new(lang: Lang, plays: u64) -> Self {
        let words = Arc::new(Words::new(lang));
        let rate = move |state: &ProgressState, out: &mut dyn Write| {
            // A bar that cannot be drawn is no fault of the work.
            let _ = write!(out, "{}", words.count("cli-progress-rate", state.per_sec() as i64));
        };
        let style = ProgressStyle::with_template("{prefix:<16} {wide_bar} {percent:>3}%  {rate}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::with_draw_target(Some(plays), ProgressDrawTarget::stderr());
        Self(bar.with_style(style.with_key("rate", rate)))
    }

    /// Names what is being done now.
    pub fn about(&self, name: &'static str) {
        self.0.set_prefix(name);
    }

    /// So many more plays are done.
    pub fn add(&self, plays: u64) {
        self.0.inc(plays);
    }

    /// Takes the bar away.
    pub fn end(&self) {
        self.0.finish_and_clear();
    }
}
