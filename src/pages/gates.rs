//! Owns how the gates of a scenario are told.

use super::audit::fault_told;
use super::document::{Block, Document};
use crate::model::TensionKind;
use crate::play::Deal;
use crate::report::{Gate, Never, Passage};
use crate::words::decimal;

/// Tells which gates are open.
pub fn gates(page: &mut Document<'_>, deal: &Deal, passages: &[Passage]) {
    page.heading(&page.words.get("cli-gates"));
    for passage in passages {
        let label = page.words.get(if passage.open { "cli-gate-open" } else { "cli-gate-shut" });
        let text = told(page, deal, passage);
        page.add(Block::Labelled { label, text });
    }
    page.gap();
}

fn told(page: &Document<'_>, deal: &Deal, passage: &Passage) -> String {
    let words = page.words;
    let percent = |tenths: i64| words.tenths(tenths);
    let money = |dollars: i64| words.fine_amount(dollars, 1);
    let bar = |walking: bool| words.get(if walking { "cli-gate-walking" } else { "cli-gate-staying" });
    match &passage.gate {
        Gate::Proven => words.get("cli-gate-proven"),
        Gate::Winnable => words.get("cli-gate-winnable"),
        Gate::WalkingIsRightSomewhere { per_mille } => {
            words.with("cli-gate-walk-somewhere", &[("share", percent(*per_mille as i64).into())])
        }
        Gate::WalkingAtOnceIsWrong { regret } => {
            words.with("cli-gate-walk-at-once", &[("money", words.money(regret.thousands()).into())])
        }
        Gate::NothingInVain { never: Never { actions, outcomes, nodes, events, endings } } => {
            let count = actions.len() + outcomes.len() + nodes.len() + events.len() + endings.len();
            words.count("cli-gate-in-vain", count as i64)
        }
        Gate::Ladder { lower, upper, walking, means, error } => {
            let numbers = [
                ("lower", lower.name().into()),
                ("upper", upper.name().into()),
                ("less", money(means.0).into()),
                ("more", money(means.1).into()),
                ("error", money(*error as i64).into()),
                ("walking", bar(*walking).into()),
            ];
            words.with("cli-gate-ladder", &numbers)
        }
        Gate::NoExploit { bot, lang, walking, value, points } => {
            let numbers = [
                ("bot", bot.name().into()),
                ("lang", lang.tag().into()),
                ("value", percent(*value).into()),
                ("points", percent(*points).into()),
                ("walking", bar(*walking).into()),
            ];
            words.with("cli-gate-exploit", &numbers)
        }
        Gate::LensesAgree { correlation } => {
            words.with("cli-gate-agree", &[("correlation", decimal(*correlation, 3, 2).into())])
        }
        Gate::RulebookAgrees { fault: None } => words.get("cli-gate-rulebook-agrees"),
        Gate::RulebookAgrees { fault: Some(fault) } => fault_told(page, deal, fault),
        Gate::RulebookEarns { walking, per_mille } => {
            let numbers = [("share", percent(*per_mille).into()), ("walking", bar(*walking).into())];
            words.with("cli-gate-rulebook-earns", &numbers)
        }
        Gate::ListeningPays { bot, per_mille } => {
            words.with("cli-gate-listening", &[("bot", bot.name().into()), ("share", percent(*per_mille).into())])
        }
        Gate::HearingChanges { decisions, per_mille } => {
            let share = percent(*per_mille as i64);
            words.with("cli-gate-hearing", &[("count", (*decisions as i64).into()), ("share", share.into())])
        }
        Gate::Tension { choice, kind, per_mille } => {
            let key = match (kind, per_mille) {
                (_, 0) => "cli-gate-tension-never",
                (TensionKind::FavouriteLoses, _) => "cli-gate-tension-favourite",
                (TensionKind::BestBreaks(_), _) => "cli-gate-tension-best",
            };
            let rule = match kind {
                TensionKind::BestBreaks(rule) => rule.as_str(),
                TensionKind::FavouriteLoses => "",
            };
            let action = deal.scenario.action(*choice).name.as_str();
            let share = percent(*per_mille as i64);
            words.with(key, &[("action", action.into()), ("rule", rule.into()), ("share", share.into())])
        }
    }
}
