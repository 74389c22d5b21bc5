//! Owns the debrief: score per dimension, every decision with what was known then and the rules
//! that spoke, the truth, and what really happened.

use bevy::prelude::*;

use super::{facts, page};
use crate::game::table::{Do, Page, Screen};
use crate::game::theme;
use crate::game::ui::{Kids, Kind, Ui, key};
use crate::model::{Dimension, FactId, Scenario};
use crate::play::Session;
use crate::report::{Debrief, Moment};

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.table.session else { return };
    let Some(debrief) = Debrief::of(session) else { return };
    page(kids, UiRect::ZERO, 0.0, |k| {
        head(ui, k, session, &debrief);
        k.spawn((Node { flex_grow: 1.0, flex_basis: px(0.0), min_height: px(0.0), ..default() }, Pickable::IGNORE))
            .with_children(|k| {
                list(ui, k, session, &debrief);
                k.spawn((
                    Node {
                        flex_grow: 1.0,
                        flex_basis: px(0.0),
                        min_width: px(0.0),
                        min_height: px(0.0),
                        flex_direction: FlexDirection::Column,
                        padding: UiRect::axes(px(theme::S5), px(theme::S4)),
                        row_gap: px(theme::S3),
                        ..default()
                    },
                    BackgroundColor(theme::PANEL),
                    Pickable::IGNORE,
                ))
                .with_children(|k| match ui.table.page {
                    Page::Moments => moment(ui, k, session, &debrief),
                    Page::Truth => truth(ui, k, session, &debrief),
                    Page::History => history(ui, k, &session.deal().scenario),
                });
            });
    });
}

fn head(ui: &Ui, kids: &mut Kids, session: &Session, debrief: &Debrief) {
    let ending = session.deal().scenario.ending(debrief.ending);
    kids.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::new(px(theme::S5), px(theme::S5), px(theme::S3), px(theme::S3)),
            row_gap: px(theme::S2),
            border: UiRect::bottom(px(1.0)),
            flex_shrink: 0.0,
            ..default()
        },
        BorderColor::all(theme::RULE),
        Pickable::IGNORE,
    ))
    .with_children(|k| {
        k.spawn((
            Node {
                justify_content: JustifyContent::SpaceBetween,
                align_items: AlignItems::Center,
                column_gap: px(theme::S4),
                flex_wrap: FlexWrap::Wrap,
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(|k| {
            ui.row(k, theme::S4, |k| {
                ui.line(k, theme::HEADING, theme::TEXT, ui.word("debrief"));
                ui.line(k, theme::BODY, theme::DIM, ending.title.get(ui.lang()));
                ui.line(k, theme::HEADING, theme::AMBER, facts::signed(debrief.card.total()));
                ui.line(k, theme::CAPTION, theme::DIM, ui.word("method-points"));
                ui.line(k, theme::HEADING, theme::TEXT, ui.table.words.money(debrief.value));
                ui.line(k, theme::CAPTION, theme::DIM, ui.word("deal-value"));
            });
            ui.row(k, theme::S2, |k| {
                let tab = |page| Kind::Row(ui.table.page == page);
                ui.button(
                    k,
                    tab(Page::Moments),
                    Do::Turn(Page::Moments),
                    &ui.word("page-moments"),
                    key(KeyCode::KeyM, "M"),
                    None,
                );
                ui.button(
                    k,
                    tab(Page::Truth),
                    Do::Turn(Page::Truth),
                    &ui.word("page-truth"),
                    key(KeyCode::KeyU, "U"),
                    None,
                );
                ui.button(
                    k,
                    tab(Page::History),
                    Do::Turn(Page::History),
                    &ui.word("page-history"),
                    key(KeyCode::KeyY, "Y"),
                    None,
                );
                ui.button(k, Kind::Plain, Do::Go(Screen::Title), &ui.word("to-title"), key(KeyCode::KeyQ, "Q"), None);
            });
        });
        if ui.scale() <= 1.4 {
            k.spawn((
                Node {
                    display: Display::Grid,
                    grid_template_columns: vec![RepeatedGridTrack::flex(3, 1.0)],
                    column_gap: px(theme::S6),
                    row_gap: px(theme::S1),
                    ..default()
                },
                Pickable::IGNORE,
            ))
            .with_children(|k| scores(ui, k, debrief));
        }
    });
}

/// A bar for each dimension: earned to the right of the middle, lost to the left.
fn scores(ui: &Ui, kids: &mut Kids, debrief: &Debrief) {
    let most = Dimension::ALL
        .iter()
        .map(|&d| debrief.card.earned[d as usize].max(-debrief.card.lost[d as usize]))
        .max()
        .unwrap_or(0)
        .max(10) as f32;
    for dimension in Dimension::ALL {
        let (earned, lost) = (debrief.card.earned[dimension as usize], debrief.card.lost[dimension as usize]);
        kids.spawn((
            Node { column_gap: px(theme::S2), align_items: AlignItems::Center, ..default() },
            Pickable::IGNORE,
        ))
        .with_children(|k| {
            ui.grow(k, |k| ui.text(k, theme::CAPTION, theme::TEXT, ui.word(&format!("dimension-{dimension:?}"))));
            k.spawn((
                Node { width: px(100.0), height: px(8.0), flex_shrink: 0.0, ..default() },
                BackgroundColor(theme::RULE),
                Pickable::IGNORE,
            ))
            .with_children(|k| {
                let mut bar = |left: f32, width: f32, color: Color| {
                    k.spawn((
                        Node {
                            position_type: PositionType::Absolute,
                            left: px(left),
                            width: px(width),
                            height: px(8.0),
                            ..default()
                        },
                        BackgroundColor(color),
                        Pickable::IGNORE,
                    ));
                };
                let (right, left) = (50.0 * earned as f32 / most, 50.0 * -lost as f32 / most);
                bar(50.0, right, theme::ALLY);
                bar(50.0 - left, left, theme::FOE);
                bar(49.5, 1.0, theme::TEXT);
            });
            k.spawn(Node { width: px(84.0 * ui.scale()), flex_shrink: 0.0, ..default() }).with_children(|k| {
                let parts = [earned, lost].map(|p| if p == 0 { String::new() } else { facts::signed(p) });
                let text = if earned == 0 && lost == 0 { "·".to_owned() } else { parts.join(" ") };
                ui.line(k, theme::LABEL, theme::TEXT, text);
            });
        });
    }
}

fn list(ui: &Ui, kids: &mut Kids, session: &Session, debrief: &Debrief) {
    let scenario = &session.deal().scenario;
    kids.spawn((
        Node {
            width: px(ui.grown(430.0)),
            flex_shrink: 0.0,
            flex_direction: FlexDirection::Column,
            min_height: px(0.0),
            padding: UiRect::new(px(theme::S3), px(theme::S1), px(theme::S3), px(theme::S2)),
            ..default()
        },
        Pickable::IGNORE,
    ))
    .with_children(|k| {
        ui.scroll(k, theme::S1, ui.table.page != Page::Moments, |k| {
            for moment in &debrief.moments {
                let chosen = ui.table.page == Page::Moments && moment.index == ui.table.moment;
                let label = format!("{}  {}", moment.index + 1, scenario.action(moment.chosen).label.get(ui.lang()));
                let points = if moment.rules.is_empty() { "·".into() } else { facts::signed(moment.points()) };
                ui.button(k, Kind::Row(chosen), Do::Moment(moment.index), &label, None, Some(&points));
            }
        });
    });
}

fn moment(ui: &Ui, kids: &mut Kids, session: &Session, debrief: &Debrief) {
    let Some(moment) = debrief.moments.get(ui.table.moment) else { return };
    let scenario = &session.deal().scenario;
    ui.scroll(kids, theme::S3, true, |k| {
        let words = &ui.table.words;
        let numbers = [
            ("n", (moment.index as i64 + 1).into()),
            ("of", (debrief.moments.len() as i64).into()),
            ("day", (i64::from(moment.before.position.day) + 1).into()),
        ];
        ui.caption(k, theme::DIM, words.with("moment-of", &numbers));
        ui.text(k, theme::HEADING, theme::TEXT, scenario.action(moment.chosen).label.get(ui.lang()));
        known_then(ui, k, scenario, moment);
        ui.caption(k, theme::DIM, ui.word("the-method"));
        if moment.rules.is_empty() {
            ui.text(k, theme::BODY, theme::DIM, ui.word("no-rule"));
        }
        for rule in &moment.rules {
            facts::rule(ui, k, rule);
        }
        ui.caption(k, theme::DIM, ui.word("what-followed"));
        for beat in &moment.beats {
            ui.text(k, theme::TALE, theme::TEXT, beat.text.get(ui.lang()));
        }
        ui.caption(k, theme::DIM, ui.word("instead"));
        for (other, rules) in moment.others.iter().zip(&moment.others_rules) {
            let points: i32 = rules.iter().map(|r| i32::from(r.points)).sum();
            let said = if rules.is_empty() { "·".into() } else { facts::signed(points) };
            ui.row(k, theme::S3, |k| {
                k.spawn(Node { width: px(40.0 * ui.scale()), flex_shrink: 0.0, ..default() })
                    .with_children(|k| ui.line(k, theme::LABEL, theme::TEXT, said));
                ui.grow(k, |k| ui.text(k, theme::BODY, theme::DIM, scenario.action(*other).label.get(ui.lang())));
            });
        }
    });
    ui.row(kids, theme::S3, |k| {
        ui.button(k, Kind::Primary, Do::TryAgain(moment.index), &ui.word("try-again"), key(KeyCode::KeyT, "T"), None);
        let last = debrief.moments.len().saturating_sub(1);
        let earlier = Do::Moment(moment.index.saturating_sub(1));
        ui.button(k, Kind::Plain, earlier, &ui.word("earlier"), key(KeyCode::Comma, ","), None);
        let later = Do::Moment((moment.index + 1).min(last));
        ui.button(k, Kind::Plain, later, &ui.word("later"), key(KeyCode::Period, "."), None);
    });
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

fn truth(ui: &Ui, kids: &mut Kids, session: &Session, debrief: &Debrief) {
    let scenario = &session.deal().scenario;
    ui.scroll(kids, theme::S3, true, |k| {
        let truth = &scenario.truths[debrief.truth.index()];
        ui.caption(k, theme::AMBER, ui.word("truth-was"));
        ui.text(k, theme::HEADING, theme::TEXT, truth.title.get(ui.lang()));
        ui.text(k, theme::TALE, theme::TEXT, truth.reveal.get(ui.lang()));
        ui.rule(k, theme::RULE);
        ui.text(k, theme::BODY, theme::DIM, ui.word("truth-belief"));
        let prior = scenario.prior();
        let last = session.knowledge().belief;
        for id in scenario.truth_ids() {
            let line = ui.table.words.with(
                "truth-line",
                &[
                    ("title", scenario.truths[id.index()].title.get(ui.lang()).into()),
                    ("before", (prior.percent(id) as i64).into()),
                    ("after", (last.percent(id) as i64).into()),
                ],
            );
            ui.text(k, theme::BODY, if id == debrief.truth { theme::AMBER } else { theme::TEXT }, line);
        }
        ui.text(k, theme::BODY, theme::DIM, ui.word("truth-hint"));
    });
}

fn history(ui: &Ui, kids: &mut Kids, scenario: &Scenario) {
    ui.scroll(kids, theme::S4, true, |k| {
        ui.caption(k, theme::AMBER, ui.word("history-title"));
        for paragraph in &scenario.history {
            ui.text(k, theme::TALE, theme::TEXT, paragraph.get(ui.lang()));
        }
    });
}
