//! Owns the chart of the debrief: the value line as a picture, with a button for each decision and
//! labels as text.

use bevy::prelude::*;

use super::signs;
use crate::art::{self, Chart, Inks, Shape};
use crate::game::message::Message;
use crate::game::theme::{self, Edge, Round};
use crate::game::ui::{Block, Kids, Pressable, Ui};
use crate::play::Session;
use crate::report::{Analysis, Mark};
use crate::solve::Value;

/// A point of the value line.
struct Point {
    value: f32,
    /// The decision that it belongs to; none at the start.
    decision: Option<usize>,
    chance: bool,
}

/// Where things lie, in logical pixels.
struct ChartScale {
    size: Vec2,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    low: f32,
    high: f32,
    step: i64,
    points: Vec<Point>,
}

impl ChartScale {
    fn new(ui: &Ui, analysis: &Analysis, size: Vec2) -> Self {
        let mut points = vec![Point { value: thousands(analysis.par), decision: None, chance: false }];
        for (index, weighed) in analysis.weighed.iter().enumerate() {
            let decision = Some(index);
            points.push(Point { value: thousands(weighed.step.chosen), decision, chance: false });
            if weighed.step.luck().thousands() != 0 {
                points.push(Point { value: thousands(weighed.step.after), decision, chance: true });
            }
        }
        let ends = |pick: fn(f32, f32) -> f32| points.iter().map(|p| p.value).reduce(pick).unwrap_or(0.0);
        let (low, high) = (ends(f32::min), ends(f32::max));
        let room = (high - low).max(20.0) * 0.08;
        let (low, high) = (low - room, high + room);
        // As many gridlines as labels find room.
        let lines = (size.y / (46.0 * ui.scale())).clamp(3.0, 6.0);
        let step = nice((high - low) / lines);
        Self {
            left: 52.0 * ui.scale(),
            right: size.x - 16.0,
            top: 14.0,
            bottom: size.y - 26.0 * ui.scale(),
            size,
            low,
            high,
            step,
            points,
        }
    }

    fn x(&self, index: usize) -> f32 {
        let steps = self.points.len().saturating_sub(1).max(1) as f32;
        self.left + 14.0 + (self.right - self.left - 28.0) * index as f32 / steps
    }

    fn y(&self, value: f32) -> f32 {
        self.bottom - (self.bottom - self.top) * (value - self.low) / (self.high - self.low)
    }

    /// Round values within the plot, in thousands.
    fn ticks(&self) -> Vec<i64> {
        let first = (self.low / self.step as f32).ceil() as i64;
        let last = (self.high / self.step as f32).floor() as i64;
        (first..=last).map(|n| n * self.step).collect()
    }
}

fn thousands(value: Value) -> f32 {
    value.steps() as f32 / Value::ONE as f32
}

/// The round number from `least` on: 1, 2 or 5 with noughts.
fn nice(least: f32) -> i64 {
    let mut step = 1;
    loop {
        for times in [1, 2, 5] {
            if (step * times) as f32 >= least {
                return step * times;
            }
        }
        step *= 10;
    }
}

/// The chart, on a sheet of this width.
pub fn show(ui: &Ui, kids: &mut Kids, session: &Session, analysis: &Analysis, width: f32) {
    // What the paddings and the scrollbar leave.
    let room = width - 24.0 - 12.0 - 8.0 - 12.0 - 9.0;
    let height = (166.0 + 40.0 * ui.scale() + (ui.window.y - 720.0).max(0.0)).min(520.0);
    let plan = ChartScale::new(ui, analysis, Vec2::new(room, height));
    let title = if ui.has_room(theme::BESIDE) { "chart-title" } else { "chart-title-short" };
    ui.text(kids, theme::CAPTION, theme::DIM, ui.word(title));
    ui.put(kids, Block::row().wide(plan.size.x).high(plan.size.y), |k| {
        picture(ui, k, &plan, analysis);
        labels(ui, k, session, &plan);
        for (index, point) in plan.points.iter().enumerate() {
            let at = Vec2::new(plan.x(index), plan.y(point.value));
            match point.decision {
                Some(decision) if !point.chance => dot(ui, k, session, analysis, decision, at),
                Some(_) => diamond(ui, k, at),
                None => {}
            }
        }
    });
    legend(ui, kids);
}

fn picture(ui: &Ui, kids: &mut Kids, plan: &ChartScale, analysis: &Analysis) {
    let scaled = |x: f32, y: f32| (x * ui.pixels, y * ui.pixels);
    let chart = Chart {
        sides: scaled(plan.left, plan.right),
        floor: plan.bottom * ui.pixels,
        grid: plan.ticks().iter().map(|&t| plan.y(t as f32) * ui.pixels).collect(),
        par: plan.y(thousands(analysis.par)) * ui.pixels,
        way: plan.points.iter().enumerate().map(|(i, p)| (scaled(plan.x(i), plan.y(p.value)), p.chance)).collect(),
        weight: 2.4 * ui.pixels,
    };
    let inks = Inks {
        grid: theme::rgba(theme::RULE, 255),
        par: theme::rgba(theme::FLAT, 255),
        choice: theme::rgba(theme::AMBER, 255),
        chance: theme::rgba(theme::RIVAL, 255),
        ground: theme::rgba(theme::AMBER, 9),
    };
    ui.drawn(kids, &format!("{chart:?}"), plan.size, |canvas| art::chart(&chart, &inks, canvas));
}

/// Values at the left, days below.
fn labels(ui: &Ui, kids: &mut Kids, session: &Session, plan: &ChartScale) {
    let half = 10.0 * ui.scale();
    let mut put = |right: f32, y: f32, width: f32, at_end: bool, text: String| {
        let label = Block::at(right - width, y - half).sideways().wide(width).high(half * 2.0).middle();
        let label = if at_end { label.end() } else { label.centre() };
        ui.put(kids, label, |k| ui.line(k, theme::CAPTION, theme::DIM, text));
    };
    for tick in plan.ticks() {
        let text = ui.app.words.tick(tick);
        put(plan.left - 8.0, plan.y(tick as f32), plan.left - 8.0, true, text);
    }
    let below = plan.bottom + half + 4.0;
    put(plan.left - 8.0, below, plan.left - 8.0, true, ui.word("chart-day"));
    let scenario = &session.deal().scenario;
    let (mut last, mut free) = (0, 0.0);
    for (index, point) in plan.points.iter().enumerate().filter(|(_, p)| !p.chance) {
        let Some(decision) = point.decision.and_then(|d| session.decisions().get(d)) else { continue };
        let (day, x) = (scenario.today(&decision.before.position), plan.x(index));
        // A day is named once, and never over another.
        if day != last && x > free {
            let width = 24.0 * ui.scale();
            put(x + width / 2.0, below, width, false, day.to_string());
            (last, free) = (day, x + width);
        }
    }
}

/// A decision: what it was by its shape and colour; the chosen one in a ring.
fn dot(ui: &Ui, kids: &mut Kids, session: &Session, analysis: &Analysis, index: usize, at: Vec2) {
    let (Some(weighed), Some(decision)) = (analysis.weighed.get(index), session.decisions().get(index)) else { return };
    let scenario = &session.deal().scenario;
    let chosen = index == ui.app.moment;
    let (shape, color) = signs::mark(weighed.mark);
    let size = 15.0 * ui.scale().min(1.4);
    let half = size / 2.0 + 6.0;
    let said = [
        ("n", (index as i64 + 1).into()),
        ("day", i64::from(scenario.today(&decision.before.position)).into()),
        ("mark", ui.app.words.mark(weighed.mark).into()),
        ("what", scenario.action(decision.action).label.get(ui.lang()).into()),
    ];
    let ground = if chosen { theme::NIGHT } else { Color::NONE };
    let border = if chosen { theme::AMBER } else { Color::NONE };
    let block = Block::at(at.x - half, at.y - half).wide(half * 2.0).high(half * 2.0).round(Round::Full);
    let block = block.middle().centre().ground(ground).edges(Edge::Thick, border);
    let label = ui.app.words.with("chart-dot", &said);
    let what = Pressable { first: chosen, ..Pressable::new(Message::Moment(index), &label, theme::RULE) };
    ui.pressable(kids, block, what, |k| ui.mark(k, shape, color, 15.0 * ui.scale().min(1.4) / ui.scale().min(1.5)));
}

/// What chance did.
fn diamond(ui: &Ui, kids: &mut Kids, at: Vec2) {
    let half = 7.0;
    ui.put(kids, Block::at(at.x - half, at.y - half), |k| {
        ui.mark(k, Shape::Rival, theme::RIVAL, 14.0 / ui.scale().min(1.5))
    });
}

/// What shapes and lines mean.
fn legend(ui: &Ui, kids: &mut Kids) {
    ui.row(kids, theme::S4, |k| {
        let mut one = |fill: &dyn Fn(&mut Kids), text: String| {
            ui.put(k, Block::row().middle().gap(theme::LEGEND), |k| {
                fill(k);
                ui.line(k, theme::CAPTION, theme::DIM, text);
            });
        };
        for mark in Mark::ALL {
            let (shape, color) = signs::mark(mark);
            one(&|k| ui.mark(k, shape, color, theme::MARK_SMALL), ui.word(&format!("legend-{mark:?}")));
        }
        one(&|k| ui.mark(k, Shape::Rival, theme::RIVAL, theme::MARK_SMALL), ui.word("chart-chance"));
        one(&|k| dashes(ui, k), ui.word("chart-par"));
    });
}

fn dashes(ui: &Ui, kids: &mut Kids) {
    for _ in 0..3 {
        ui.put(kids, Block::row().shrink().wide(6.0).high(2.0).ground(theme::FLAT).overlap(theme::THIN), |_| ());
    }
}

#[cfg(test)]
mod tests {
    use super::nice;

    #[test]
    fn gridlines_lie_at_round_values() {
        assert_eq!([0.4, 1.0, 3.0, 17.0, 51.0, 180.0].map(nice), [1, 1, 5, 20, 100, 200]);
    }
}
