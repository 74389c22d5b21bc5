//! Owns `method`: the rules of the method and where the game acts on each, for readers, for machines,
//! and as the page `docs/method.md`.

use std::process::ExitCode;

use super::arguments::Method;
use super::{Failure, Page, files};
use crate::content::CATALOG;
use crate::pages;
use crate::pages::json::Catalogue;
use crate::play::Deal;
use crate::report;
use crate::score;

/// Lists all rules of the method.
pub fn run(arguments: &Method, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let deals: Vec<Deal> = CATALOG.iter().map(|shipped| files::shipped(shipped.name)).collect::<Result<_, _>>()?;
    let covered = report::coverage(score::shipped_method(), &deals);
    if arguments.json {
        page.json(&Catalogue::of(&covered))?;
    } else if arguments.markdown {
        page.lines(&pages::markdown(page.words, &covered))?;
    } else {
        page.show(|page| pages::method(page, &covered))?;
    }
    Ok(ExitCode::SUCCESS)
}
