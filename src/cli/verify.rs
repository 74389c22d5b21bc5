//! Owns `verify`: whether saved plays are genuine, part by part.

use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::Verify;
use super::{Failure, Page, files};
use crate::model::harmless;
use crate::play::{self, Mismatch, Run};

/// What was found about one file.
#[derive(Serialize)]
struct Finding {
    path: String,
    genuine: bool,
    /// Whether the deal was played to its end; unknown if the file cannot be read.
    finished: Option<bool>,
    mismatches: Vec<Mismatch>,
    /// Why the file could not be compared.
    error: Option<String>,
}

/// Compares each file with its own replay.
pub fn run(arguments: &Verify, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let mut findings = Vec::new();
    for path in &arguments.runs {
        let finding = examine(path, arguments.scenario.as_deref(), page);
        if !arguments.json {
            print(&finding, page)?;
        }
        findings.push(finding);
    }
    if arguments.json {
        page.json(&findings)?;
    }
    let genuine = findings.iter().all(|f| f.genuine);
    Ok(if genuine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn examine(path: &Path, scenario: Option<&str>, page: &Page<'_>) -> Finding {
    let compared = files::run(path).and_then(|run| {
        let deal = files::deal_of(&run, scenario)?;
        Ok((play::verify(&deal, &run), run))
    });
    let name = path.display().to_string();
    match compared {
        Ok((mismatches, Run { result, .. })) => Finding {
            path: name,
            genuine: mismatches.is_empty(),
            finished: Some(result.is_some()),
            mismatches,
            error: None,
        },
        Err(failure) => {
            let error = Some(failure.message(page.words));
            Finding { path: name, genuine: false, finished: None, mismatches: Vec::new(), error }
        }
    }
}

fn print(finding: &Finding, page: &mut Page<'_>) -> Result<(), Failure> {
    if let Some(error) = &finding.error {
        page.findings(error)?;
    } else if finding.genuine {
        let key = if finding.finished == Some(true) { "cli-genuine" } else { "cli-genuine-so-far" };
        let line = page.words.with(key, &[("path", harmless(&finding.path).into_owned().into())]);
        page.findings(&line)?;
    }
    for mismatch in &finding.mismatches {
        let line = format!("{}: {}: {}", finding.path, mismatch.part, mismatch.message);
        page.findings(&harmless(&line))?;
    }
    Ok(())
}
