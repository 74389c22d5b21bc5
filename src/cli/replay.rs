//! Owns `replay`: saved plays told again, with their debriefs; where nothing can replay one any more,
//! its record.

use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;

use super::arguments::Replay;
use super::debriefing::{self, Searched};
use super::examiner::Examiner;
use super::{Failure, Page, files, outlet};
use crate::home;
use crate::pages::json::{Record, Remembered};
use crate::pages::{self, of_which};
use crate::play::{Examined, Finding, Run, Session};

/// Plays the choices again and tells what came of them; what the file says came of them is not used.
pub fn run(arguments: &Replay, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let mut searched = Searched::default();
    let examiner = Examiner::new(arguments.scenario.as_deref());
    let paths: Vec<_> = files::runs(&arguments.runs).collect();
    // Whoever names a folder gets a list, however many are in it.
    let many = paths.len() > 1 || arguments.runs.iter().any(|path| path.is_dir());
    let (mut records, mut code) = (Vec::new(), ExitCode::SUCCESS);
    for files::Listed { path, fault } in paths {
        let done = fault.map_or(Ok(()), Err).and_then(|()| {
            if many && !arguments.json {
                page.heading(&home::shown(&path))?;
            }
            one(&examiner, &mut searched, &path, arguments, page)
        });
        match done {
            Ok(record) => records.extend(record),
            Err(Failure::Output(error)) => return Err(Failure::Output(error)),
            Err(failure) if many => {
                // One faulty file hides none of the others.
                page.flush()?;
                outlet::tell(&failure.message(page.words));
                code = ExitCode::FAILURE;
            }
            Err(failure) => return Err(failure),
        }
    }
    if arguments.json {
        match records.as_slice() {
            [record] if !many => page.json(record)?,
            all => page.json(&all)?,
        }
    }
    Ok(code)
}

fn one(
    examiner: &Examiner<'_>,
    searched: &mut Searched,
    path: &Path,
    arguments: &Replay,
    page: &mut Page<'_>,
) -> Result<Option<Value>, Failure> {
    let (run, examined) = examiner.examine(path)?;
    let about = [("path", home::shown(path).into()), ("what", of_which(page.words, examined.differs).into())];
    match examined.finding {
        Finding::Changed => outlet::tell(&page.words.with("cli-not-genuine", &about)),
        Finding::AnotherVersion if examined.session.is_some() => {
            outlet::tell(&page.words.with("cli-replay-kept", &about))
        }
        Finding::AnotherVersion | Finding::NoDeal => {}
        Finding::Genuine if examined.differs.words => outlet::tell(&page.words.get("cli-other-words")),
        Finding::Genuine => {}
    }
    if examined.other_points && examined.session.is_some() {
        outlet::tell(&page.words.get("cli-other-points"));
    }
    if examined.session.as_ref().is_some_and(Session::is_over)
        && let Err(error) = examiner.home().debriefed(&run)
    {
        outlet::tell(&format!("corner-office: {error}"));
    }
    match &examined.session {
        Some(session) => replayed(session, &examined, searched, arguments, page),
        None => remembered(path, &run, &examined, arguments, page),
    }
}

fn replayed(
    session: &Session,
    examined: &Examined,
    searched: &mut Searched,
    arguments: &Replay,
    page: &mut Page<'_>,
) -> Result<Option<Value>, Failure> {
    let analysed = searched.weigh(page, session);
    if arguments.json {
        let record = Record::of(session, page.words, examined.finding, &analysed, arguments.full);
        return Ok(serde_json::to_value(record).ok());
    }
    if session.is_over() {
        debriefing::lessons(page, session, &analysed)?;
        if !arguments.full {
            page.text(&page.words.get("lessons-more"))?;
            return Ok(None);
        }
    }
    page.show(|page| {
        pages::briefing(page, &session.deal().scenario);
        pages::transcript(page, session);
    })?;
    if session.is_over() {
        debriefing::rest(page, session, &analysed)?;
    } else {
        page.text(&page.words.get("cli-unfinished"))?;
        if arguments.full {
            page.show(|page| pages::weighing(page, session, &analysed))?;
        }
    }
    Ok(None)
}

/// What the run itself remembers, where it can't be replayed.
fn remembered(
    path: &Path,
    run: &Run,
    examined: &Examined,
    arguments: &Replay,
    page: &mut Page<'_>,
) -> Result<Option<Value>, Failure> {
    let key = match examined.finding {
        Finding::NoDeal => "cli-replay-no-deal",
        Finding::Changed => "cli-replay-changed",
        Finding::AnotherVersion | Finding::Genuine => "cli-replay-impossible",
    };
    let arguments_of = || {
        vec![
            ("path", home::shown(path)),
            ("scenario", run.scenario.clone()),
            ("what", of_which(page.words, examined.differs)),
        ]
    };
    // A record under a broken seal may say anything.
    let record = run.record().filter(|_| examined.finding != Finding::Changed);
    let Some(record) = record else { return Err(Failure::Told(key, arguments_of())) };
    outlet::tell(&Failure::Told(key, arguments_of()).message(page.words));
    if arguments.json {
        let remembered = Remembered::of(&run.scenario, examined.finding, &record);
        return Ok(serde_json::to_value(remembered).ok());
    }
    page.show(|page| pages::record(page, &record))?;
    Ok(None)
}
