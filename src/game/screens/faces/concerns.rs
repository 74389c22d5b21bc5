//! Owns the concern curves: what weighs most in each phase, where the client is now, and whose concern
//! is known and answered.

use bevy::prelude::*;

use super::super::people::chooses;
use crate::art::{self, Shape};
use crate::game::theme;
use crate::game::ui::{Block, Kids, Ui};
use crate::model::{Concern, Position, Scenario, Stage};
use crate::report::board::{Worry, board_book, worries};

/// The colour of a concern, and how its line is broken: drawn and blank, in widths of the line.
fn ink(concern: Concern) -> (Color, Option<(f32, f32)>) {
    match concern {
        Concern::Need => (theme::ALLY, None),
        Concern::Solution => (theme::RIVAL, Some((5.0, 2.0))),
        Concern::Price => (theme::TEXT, Some((1.2, 2.0))),
        Concern::Risk => (theme::FOE, Some((8.0, 2.5))),
    }
}

/// Where things lie, in logical pixels.
struct CurveScale {
    width: f32,
    height: f32,
    /// Right end of the curves; their names stand beyond.
    right: f32,
    top: f32,
    bottom: f32,
}

impl CurveScale {
    fn new(ui: &Ui, room: f32) -> Self {
        let height = 250.0 * (1.0 + (ui.scale() - 1.0) * 0.6);
        let names = 118.0 * ui.scale();
        Self { width: room, height, right: room - names, top: 26.0 * ui.scale(), bottom: height - 28.0 * ui.scale() }
    }

    fn y(&self, weight: u8) -> f32 {
        self.bottom - (self.bottom - self.top) * f32::from(weight) / 60.0
    }

    /// The middle of a phase, from 0.
    fn x(&self, phase: usize) -> f32 {
        self.right * (phase as f32 + 0.5) / 3.0
    }

    /// Where a stage lies: the phases have three, two and two of them.
    fn now(&self, stage: Stage) -> f32 {
        let (phase, nth, of) = match stage.0 {
            0..=3 => (0.0, f32::from(stage.0.max(1)) - 1.0, 3.0),
            4 | 5 => (1.0, f32::from(stage.0) - 4.0, 2.0),
            _ => (2.0, f32::from(stage.0.min(7)) - 6.0, 2.0),
        };
        self.right / 3.0 * (phase + (nth + 0.5) / of)
    }
}

/// Builds the face into a room of this width.
pub fn show(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, room: f32) {
    let plan = CurveScale::new(ui, room);
    ui.caption(kids, theme::DIM, ui.word("curves-title"));
    ui.put(kids, Block::row().wide(plan.width).high(plan.height), |k| {
        curves(ui, k, &plan, position.stage);
        labels(ui, k, &plan, position.stage);
    });
    let worries = worries(scenario, position);
    if worries.is_empty() {
        return;
    }
    ui.caption(kids, theme::DIM, ui.word("worries-title"));
    ui.put(kids, Block::row().wrap().gaps(theme::S0, theme::S1), |k| {
        let columns = if ui.has_room(theme::BESIDE) { 2.0 } else { 1.0 };
        for worry in &worries {
            person(ui, k, scenario, worry, (plan.width / columns).floor() - 1.0);
        }
    });
}

fn curves(ui: &Ui, kids: &mut Kids, plan: &CurveScale, stage: Stage) {
    let size = Vec2::new(plan.width, plan.height);
    ui.drawn(kids, &format!("concerns {stage:?}"), size, |canvas| {
        let at = |x: f32, y: f32| (x * ui.pixels, y * ui.pixels);
        for edge in [0.0, 1.0, 2.0, 3.0] {
            let x = (plan.right * edge / 3.0).max(1.0);
            let way = [at(x, plan.top), at(x, plan.bottom)];
            art::wave(&way, ui.pixels, theme::rgba(theme::RULE, 255), None, canvas);
        }
        let now = [at(plan.now(stage), plan.top), at(plan.now(stage), plan.bottom)];
        art::wave(&now, 2.0 * ui.pixels, theme::rgba(theme::AMBER, 255), Some((2.0, 2.0)), canvas);
        for concern in Concern::ALL {
            let (color, dash) = ink(concern);
            let mut way = Vec::new();
            for (phase, weights) in board_book().concerns.iter().enumerate() {
                let y = plan.y(weights.of(concern));
                if phase == 0 {
                    way.push(at(1.0, y));
                }
                way.push(at(plan.x(phase), y));
            }
            let last = way.last().map_or(0.0, |spot| spot.1);
            way.push((plan.right * ui.pixels, last));
            art::wave(&way, 2.6 * ui.pixels, theme::rgba(color, 255), dash, canvas);
        }
    });
}

fn labels(ui: &Ui, kids: &mut Kids, plan: &CurveScale, stage: Stage) {
    let placed = |left: f32, top: f32, width: f32| Block::at(left, top).wide(width);
    let third = plan.right / 3.0;
    for (phase, weights) in board_book().concerns.iter().enumerate() {
        let color = if weights.phase == stage.phase() { theme::AMBER } else { theme::DIM };
        let name = ui.word(&format!("phase-{:?}", weights.phase));
        ui.put(kids, placed(third * phase as f32, plan.bottom + 4.0, third), |k| {
            ui.centred(k, theme::LABEL, color, name)
        });
    }
    ui.put(kids, placed(plan.now(stage) - 60.0, 0.0, 120.0), |k| {
        ui.centred(k, theme::LABEL, theme::AMBER, ui.word("curves-now"))
    });
    // The names at the ends of the curves, with as much between them as a line needs.
    let Some(last) = board_book().concerns.last() else { return };
    let mut ends: Vec<(f32, Concern)> = Concern::ALL.map(|c| (plan.y(last.of(c)), c)).to_vec();
    ends.sort_by(|a, b| b.0.total_cmp(&a.0));
    let gap = 20.0 * ui.scale();
    let mut floor = f32::MAX;
    for (y, concern) in ends {
        let y = y.min(floor - gap);
        floor = y;
        let (color, _) = ink(concern);
        let text =
            format!("{} {}", ui.word(&format!("concern-{concern:?}")), ui.app.words.percent(last.of(concern).into()));
        ui.put(kids, placed(plan.right + 8.0, y - gap / 2.0, plan.width - plan.right - 8.0), |k| {
            ui.line(k, theme::LABEL, color, text)
        });
    }
}

/// Whose concern it is, what, and whether it is answered.
fn person(ui: &Ui, kids: &mut Kids, scenario: &Scenario, worry: &Worry, width: f32) {
    let name = scenario.person(worry.who).name.get(ui.lang());
    let (shape, color, told) = match worry.concern {
        None => (Shape::Unknown, theme::FLAT, ui.word("worry-unknown")),
        Some(concern) => {
            let (shape, color, state) = match worry.answered {
                true => (Shape::Check, theme::ALLY, "worry-answered"),
                false => (Shape::Neutral, theme::AMBER, "worry-open"),
            };
            let parts =
                [("concern", ui.word(&format!("concern-{concern:?}")).into()), ("state", ui.word(state).into())];
            (shape, color, ui.app.words.with("worry-known", &parts))
        }
    };
    let block = Block::row().shrink().wide(width).gap(theme::S2).pad(theme::S2, theme::THIN).middle();
    chooses(ui, kids, worry.who, &format!("{name}, {told}"), block, |k| {
        ui.mark(k, shape, color, theme::MARK);
        ui.grow(k, |k| ui.text(k, theme::BODY, theme::TEXT, name));
        ui.line(k, theme::CAPTION, color, told);
    });
}
