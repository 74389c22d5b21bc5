//! Owns one decision of the debrief: what was known then, what each choice was worth and why, the rules
//! that spoke, and what followed.

use bevy::prelude::*;

use super::{composer, facts, signs, voices};
use crate::art::Shape;
use crate::game::app::Weighing;
use crate::game::message::{Message, Page};
use crate::game::theme::{self, Edge};
use crate::game::ui::{Block, Kids, Kind, Ui, key};
use crate::model::{ActionId, FactId, Scenario};
use crate::play::Session;
use crate::report::{Analysis, Debrief, Loss, Mark, Moment, Prospect, Ranked, Weighed};

pub fn show(ui: &Ui, kids: &mut Kids, session: &Session, debrief: &Debrief) {
    let Some(moment) = debrief.moments.get(ui.app.moment) else { return };
    let scenario = &session.deal().scenario;
    let analysis = match &ui.app.weighing {
        Weighing::Done(analysis) => Some(&**analysis),
        _ => None,
    };
    let weighed = analysis.and_then(|a| a.weighed.get(moment.index));
    let small = ui.has_room(theme::BESIDE);
    title(ui, kids, scenario, debrief, moment);
    ui.scroll(kids, theme::S3, true, |k| {
        let style = if small { theme::SPEECH } else { theme::TALE_PRINT };
        ui.text(k, style, theme::TEXT, scenario.action(moment.chosen).label.get(ui.lang()));
        if let Some(decision) = session.decisions().get(moment.index) {
            composer::told(ui, k, session, decision);
        }
        voices::told(ui, k, session, analysis, moment.index);
        if let Some(weighed) = weighed {
            judgement(ui, k, weighed);
        }
        match (analysis, weighed) {
            (Some(analysis), Some(weighed)) => choices(ui, k, scenario, analysis, moment, weighed),
            _ => instead(ui, k, scenario, moment),
        }
        ui.caption(k, theme::DIM, ui.word("the-method"));
        if moment.rules.is_empty() {
            ui.text(k, theme::BODY, theme::DIM, ui.app.words.unruled(scenario.action(moment.chosen)));
        }
        for rule in &moment.rules {
            facts::rule(ui, k, rule, moment.who.map(|who| &scenario.person(who).name), 0);
        }
        for tension in weighed.iter().flat_map(|w| &w.lessons) {
            ui.caption(k, theme::AMBER, ui.word("lenses-differ"));
            ui.text(k, theme::BODY, theme::TEXT, tension.lesson.get(ui.lang()));
        }
        known_then(ui, k, scenario, moment);
        ui.caption(k, theme::DIM, ui.word("what-followed"));
        for beat in &moment.beats {
            ui.text(k, theme::TALE, theme::TEXT, beat.text.get(ui.lang()));
        }
    });
    ui.row(kids, theme::S2, |k| {
        let again = Message::TryAgain(moment.index);
        ui.button(
            k,
            Kind::Accent,
            again,
            &ui.word(if small { "try-again" } else { "try-again-short" }),
            key(KeyCode::KeyT, "T"),
            None,
        );
        if weighed.is_some() {
            let show = Message::Turn(Page::ShowMe);
            ui.button(
                k,
                Kind::Plain,
                show,
                &ui.word(if small { "show-me" } else { "show-me-short" }),
                key(KeyCode::KeyS, "S"),
                None,
            );
        }
    });
}

/// Which decision of how many, with the way to the next.
fn title(ui: &Ui, kids: &mut Kids, scenario: &Scenario, debrief: &Debrief, moment: &Moment) {
    let numbers = [
        ("n", (moment.index as i64 + 1).into()),
        ("of", (debrief.moments.len() as i64).into()),
        ("day", i64::from(scenario.today(&moment.before.position)).into()),
    ];
    ui.put(kids, Block::row().middle().gap(theme::S1), |k| {
        ui.grow(k, |k| ui.text(k, theme::PRINT_SMALL, theme::DIM, ui.app.words.with("moment-of", &numbers)));
        ui.compact(k, Message::Earlier, &ui.word("earlier"), key(KeyCode::Comma, ","), "←");
        ui.compact(k, Message::Later, &ui.word("later"), key(KeyCode::Period, "."), "→");
    });
}

/// The mark, what was given away, and what chance did.
fn judgement(ui: &Ui, kids: &mut Kids, weighed: &Weighed) {
    let words = &ui.app.words;
    let (shape, color) = signs::mark(weighed.mark);
    ui.marked(kids, shape, color, theme::MARK, |k| {
        let said = [("mark", words.mark(weighed.mark).into()), ("meaning", words.mark_meaning(weighed.mark).into())];
        ui.text(k, theme::STRONG, color, words.with("mark-said", &said));
        ui.text(k, theme::BODY, theme::TEXT, words.cost(weighed));
    });
    let luck = weighed.step.luck();
    let key = match luck.thousands() {
        0 => return,
        ..0 => "chance-took",
        1.. => "chance-added",
    };
    let money = words.money(luck.thousands().abs());
    ui.marked(kids, Shape::Rival, theme::RIVAL, theme::MARK, |k| {
        ui.text(k, theme::BODY, theme::TEXT, words.with(key, &[("money", money.into())]));
    });
}

/// All choices with what they were worth, the best first.
fn choices(ui: &Ui, kids: &mut Kids, scenario: &Scenario, analysis: &Analysis, moment: &Moment, weighed: &Weighed) {
    let hindsight = ui.app.hindsight;
    ui.put(kids, Block::row().middle().gap(theme::S2), |k| {
        ui.grow(k, |k| ui.caption(k, theme::DIM, ui.word(if hindsight { "worth-hindsight" } else { "worth-known" })));
        let word = ui.word(if hindsight { "hindsight-off" } else { "hindsight-on" });
        ui.compact(k, Message::Hindsight, &word, key(KeyCode::KeyH, "H"), &word);
    });
    for ranked in weighed.in_order(hindsight) {
        choice(ui, kids, scenario, analysis, moment, weighed, ranked);
    }
}

fn choice(
    ui: &Ui,
    kids: &mut Kids,
    scenario: &Scenario,
    analysis: &Analysis,
    moment: &Moment,
    weighed: &Weighed,
    ranked: &Ranked,
) {
    let words = &ui.app.words;
    let own = ranked.action == moment.chosen;
    let worth = ranked.worth(ui.app.hindsight);
    let stake = analysis.stake();
    // With the truth known there is no score, only money.
    let points = if ui.app.hindsight { 0 } else { ranked.lost };
    let mark = Mark::of(Loss { points, stake: worth.regret.per_mille(stake) }, None);
    let ink = if own { theme::AMBER } else { signs::mark(mark).1 };
    let (ground, border) = if own { (theme::AMBER_FAINT, theme::AMBER) } else { (Color::NONE, theme::RULE) };
    let block = Block::column().gap(theme::S1).pad(theme::S2, theme::S2).ground(ground);
    let block = block.edge_left(Edge::Thick, border);
    ui.put(kids, block, |k| {
        ui.put(k, Block::row().gap(theme::S3), |k| {
            let style = if own { theme::STRONG } else { theme::BODY };
            ui.grow(k, |k| ui.text(k, style, theme::TEXT, scenario.action(ranked.action).label.get(ui.lang())));
            ui.line(k, theme::STRONG, theme::TEXT, words.money(worth.value.thousands()));
        });
        if own {
            let said = [ui.word("your-choice"), words.mark(weighed.mark)].join(" · ");
            ui.text(k, theme::LABEL, theme::AMBER, said);
        }
        // Full is the best; what is missing is what was given away, as a share of the stake.
        ui.bar(k, (1000 - worth.regret.per_mille(stake)).clamp(20, 1000), ink);
        ui.text(k, theme::CAPTION, theme::DIM, reason(ui, scenario, moment, weighed, ranked));
        if !own {
            rules(ui, k, moment, ranked.action);
        }
    });
}

/// How the deal goes on after a choice, and what sets it apart if it was worth more than the
/// learner's.
fn reason(ui: &Ui, scenario: &Scenario, moment: &Moment, weighed: &Weighed, ranked: &Ranked) -> String {
    let (words, hindsight) = (&ui.app.words, ui.app.hindsight);
    let prospect = Prospect::of(scenario, &ranked.worth(hindsight).outlook);
    let told = words.prospect(&prospect);
    let better = |mine: &&Ranked| ranked.worth(hindsight).regret < mine.worth(hindsight).regret;
    match weighed.of(moment.chosen).filter(better) {
        Some(mine) => {
            let contrast = prospect.contrast(&Prospect::of(scenario, &mine.worth(hindsight).outlook));
            format!(
                "{told} · {}",
                words.contrast(scenario, contrast, mine.worth(hindsight).regret - ranked.worth(hindsight).regret)
            )
        }
        None => told,
    }
}

/// The rules that would have spoken, by name.
fn rules(ui: &Ui, kids: &mut Kids, moment: &Moment, action: ActionId) {
    for rule in moment.rules_of(action) {
        ui.put(kids, Block::row().gap(theme::S2).start(), |k| {
            ui.badge(k, &rule.cites);
            ui.grow(k, |k| ui.text(k, theme::CAPTION, theme::TEXT, rule.name.get(ui.lang())));
            ui.line(k, theme::LABEL, signs::verdict(rule.verdict), signs::signed(rule.points.into()));
        });
    }
}

/// The other choices with their points, while their value is not known.
fn instead(ui: &Ui, kids: &mut Kids, scenario: &Scenario, moment: &Moment) {
    ui.caption(kids, theme::DIM, ui.word("instead"));
    for &other in &moment.others {
        ui.text(kids, theme::BODY, theme::TEXT, scenario.action(other).label.get(ui.lang()));
        rules(ui, kids, moment, other);
    }
}

fn known_then(ui: &Ui, kids: &mut Kids, scenario: &Scenario, moment: &Moment) {
    let position = &moment.before.position;
    ui.caption(kids, theme::DIM, ui.word("known-then"));
    let known: Vec<FactId> =
        (0..scenario.facts.len()).map(|i| FactId(i as u8)).filter(|&id| position.knows(id)).collect();
    if known.is_empty() {
        ui.text(kids, theme::BODY, theme::DIM, ui.word("notebook-empty"));
        return;
    }
    let texts: Vec<&str> = known.iter().map(|&id| scenario.fact(id).text.get(ui.lang())).collect();
    ui.text(kids, theme::BODY, theme::TEXT, texts.join(" · "));
}
