//! Owns the names in a campaign that nothing else looks up: what the book offers, and whose doors are
//! opened.

use super::book::Book;
use super::expand::Complain;
use crate::content::draft;
use crate::content::parse::Name;

/// Longest id of a person, a bone or a step of a rival, so that what is named after two of them still
/// is a good id.
const LONGEST: usize = 12;

/// Looks the names of a campaign up.
pub fn names(draft: &draft::Scenario, book: &Book, complain: Complain<'_>) {
    let Some(campaign) = &draft.campaign else { return };
    let steps = campaign.rivals.iter().flat_map(|r| &r.plan).map(|s| &s.id);
    let ids = draft.people.iter().map(|p| &p.id).chain(campaign.bones.iter().map(|b| &b.id)).chain(steps);
    for name in ids.filter(|name| name.text.len() > LONGEST) {
        let hint = format!("use at most {LONGEST} characters: other ids are made of it");
        complain(name, format!("`{}` is too long for a campaign", name.text), hint);
    }
    let company: Vec<&str> = book.company.iter().map(|t| t.id.as_str()).collect();
    for name in campaign.company.iter().filter(|name| !company.contains(&name.text.as_str())) {
        complain(name, format!("there is no company approach `{}`", name.text), one_of(&company));
    }
    let people = || draft.people.iter().map(|p| p.id.text.as_str());
    let templates = || book.people.iter().chain(&book.doors).chain(&book.letter).map(|t| t.id.as_str());
    let offered = |name: &Name| {
        let filled = |template: &str| {
            people().any(|one| {
                let id = template.replace('@', one);
                id == name.text || people().any(|other| id.replace('&', other) == name.text)
            })
        };
        templates().any(|template| template == name.text || filled(template))
    };
    for name in campaign.without.iter().filter(|name| !offered(name)) {
        let hint = format!("write the id of one action, or {}", one_of(&templates().collect::<Vec<_>>()));
        complain(name, format!("there is no approach `{}`", name.text), hint);
    }
    for name in draft.people.iter().flat_map(|p| &p.campaign.opens) {
        if !people().any(|id| id == name.text) {
            complain(name, format!("there is no person `{}`", name.text), one_of(&people().collect::<Vec<_>>()));
        }
    }
}

fn one_of(names: &[&str]) -> String {
    format!("one of {}", names.join(", "))
}
