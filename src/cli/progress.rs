//! Owns the bars that show how far long work has come: on standard error, only to a person, and not
//! where nothing is to be drawn.

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::{Page, outlet};
use crate::model::harmless;
use crate::solve;
use crate::words::Words;

/// A sign of life while nobody knows how long it will take. Clones show on the same line.
#[derive(Clone)]
pub struct Spinner(ProgressBar);

impl Spinner {
    /// None where nobody watches.
    pub fn new(page: &Page<'_>) -> Option<Self> {
        let bar = drawn(page).then(ProgressBar::new_spinner)?;
        // A template without faults; the default would do as well.
        let style = ProgressStyle::with_template("{spinner} {elapsed} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        // It moves from a thread of its own; without one it moves when there is something to say.
        if solve::has_room_for_a_thread() {
            bar.enable_steady_tick(Duration::from_millis(120));
        }
        Some(Self(bar))
    }

    /// Says what is known by now.
    pub fn say(&self, text: &str) {
        self.0.set_message(harmless(text).into_owned());
    }

    /// Takes the line away, and leaves the terminal as it was.
    pub fn end(&self) {
        self.0.finish_and_clear();
    }
}

/// The exit code that a shell makes of an interrupt.
const INTERRUPTED: i32 = 130;

/// Does something at an interrupt. Where there can be no handler, an interrupt ends the program, as ever.
pub fn at_interrupt(what: impl FnMut() + Send + 'static) {
    // It waits in a thread of its own, and where there is little memory that is more than it is worth.
    if solve::has_room_for_a_thread() {
        let _ = ctrlc::set_handler(what);
    }
}

/// Ends the program as an interrupt does.
pub fn interrupted() -> ! {
    std::process::exit(INTERRUPTED)
}

/// Whether a person watches who wants to see something drawn.
fn drawn(page: &Page<'_>) -> bool {
    !page.is_plain() && outlet::watched()
}

/// A bar for many plays; nothing where nobody watches.
pub struct Progress(ProgressBar);

impl Progress {
    /// A bar for this many plays. An interrupt takes it away and ends the program.
    pub fn new(page: &Page<'_>, plays: u64) -> Self {
        let words = Arc::new(Words::new(page.words.lang()));
        let rate = move |state: &ProgressState, out: &mut dyn Write| {
            // A bar that cannot be drawn is no fault of the work.
            let _ = write!(out, "{}", words.count("cli-progress-rate", state.per_sec() as i64));
        };
        let style = ProgressStyle::with_template("{prefix:<16} {wide_bar} {percent:>3}%  {rate}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        let target = if drawn(page) { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(plays), target).with_style(style.with_key("rate", rate));
        if drawn(page) {
            let shown = bar.clone();
            at_interrupt(move || {
                shown.finish_and_clear();
                interrupted();
            });
        }
        Self(bar)
    }

    /// Names what is being done now.
    pub fn about(&self, name: &'static str) {
        self.0.set_prefix(harmless(name));
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
