//! Prints how the cost of an exact solution grows with the number of decisions and of choices.
//!
//! `cargo run --release --no-default-features --example growth`, with the number of threads as an
//! argument if it is not to be all.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "measuring time is its purpose")]

mod grid;

use std::io::{self, Write};
use std::time::Instant;

use corner_office::content;
use corner_office::solve::{Limits, Proof, solve};

fn main() -> io::Result<()> {
    let threads = std::env::args().nth(1).and_then(|n| n.parse().ok());
    let threads = threads.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    let mut out = io::stdout();
    writeln!(out, "{threads} thread(s), table up to 2 GiB")?;
    writeln!(out, "decisions choices     states transitions  seconds  M trans/s  MiB  verdict")?;
    for topics in [4, 6, 8, 10, 12, 14] {
        for decisions in [6, 8, 10, 12, 14] {
            let scenario = content::scenario(grid::grid(decisions, topics).as_bytes()).expect("a valid family");
            let begun = Instant::now();
            let solution = solve(&scenario, &Limits { threads, ..Limits::default() });
            let (seconds, work) = (begun.elapsed().as_secs_f64(), solution.work());
            let verdict = match solution.proof() {
                Proof::Proven(value) => format!("proven {value}"),
                Proof::Bounded { low, high, .. } => format!("between {low} and {high}"),
                Proof::Unsolved(_) => "unsolved".into(),
            };
            writeln!(
                out,
                "{decisions:9} {topics:7} {:10} {:11} {seconds:8.2} {:10.1} {:4}  {verdict}",
                work.states,
                work.transitions,
                work.transitions as f64 / seconds / 1e6,
                solution.peak() >> 20,
            )?;
            out.flush()?;
        }
    }
    Ok(())
}
