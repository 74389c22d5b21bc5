//! Owns `replay`: a saved play told again, with its debrief.

use std::process::ExitCode;

use super::arguments::Replay;
use super::record::Record;
use super::{Failure, Page, analysis, debrief, files, outlet, scene};
use crate::model::harmless;
use crate::play;
use crate::report::Analysis;

/// What came of weighing a play.
pub enum Outcome {
    /// The deal isn't over.
    Unfinished,
    /// The search ended before the deal was worked out.
    Unproven,
    Exact(Box<Analysis>),
}

/// Plays the choices again and tells what came of them; what the file says came of them is not used.
pub fn run(arguments: &Replay, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let path = &arguments.run;
    let run = files::run(path)?;
    let deal = files::deal_of(&run, arguments.scenario.as_deref())?;
    let session = play::replay(&deal, &run).map_err(|error| Failure::Replay { path: path.clone(), error })?;
    let genuine = play::verify(&deal, &run).is_empty();
    if !genuine {
        let path = harmless(&path.display().to_string()).into_owned();
        let warning = page.words.with("cli-not-genuine", &[("path", path.into())]);
        // On standard error, so that the output stays what it is for machines.
        outlet::tell(&warning);
    }
    // An unfinished play isn't weighed, so there is nothing to work out.
    let asked = arguments.analyse.then(|| match session.is_over() {
        false => Outcome::Unfinished,
        true => match analysis::solved(&deal.scenario).and_then(|solution| Analysis::of(&session, &solution)) {
            Some(analysis) => Outcome::Exact(Box::new(analysis)),
            None => Outcome::Unproven,
        },
    });
    if arguments.json {
        let record = Record::of(&session, page.words.lang(), genuine, asked.as_ref());
        page.json(&record)?;
        return Ok(ExitCode::SUCCESS);
    }
    scene::briefing(page, &deal.scenario)?;
    debrief::transcript(page, &session)?;
    if session.is_over() {
        debrief::debrief(page, &session)?;
    } else {
        page.text(&page.words.get("cli-unfinished"))?;
    }
    match &asked {
        Some(Outcome::Exact(analysis)) => analysis::tell(page, &session, analysis)?,
        Some(Outcome::Unproven) => page.text(&page.words.get("cli-unproven"))?,
        Some(Outcome::Unfinished) => page.text(&page.words.get("cli-unfinished-analysis"))?,
        None => {}
    }
    Ok(ExitCode::SUCCESS)
}
