//! Owns the fishbone: evaluations as bones of a spine that leads to the award, each with its people.

use bevy::prelude::*;

use super::super::people::{chooses, face_of};
use super::super::signs;
use crate::art::{self, Shape};
use crate::game::theme;
use crate::game::ui::{Block, Kids, Ui};
use crate::model::{Position, Scenario};
use crate::report::board::{Held, KnownEvaluation, Seat, fishbone};

/// Height of a row of people, and of what a bone says about itself.
const ROW: f32 = 66.0;
const HEAD: f32 = 72.0;
/// Room for the award at the end of the spine.
const AWARD: f32 = 84.0;

/// Where things lie, in logical pixels.
struct BoneLayout {
    width: f32,
    /// Width of a bone with its people.
    bone: f32,
    /// Rows of people on each side of the spine.
    rows: f32,
    row: f32,
    head: f32,
    count: usize,
}

impl BoneLayout {
    fn new(ui: &Ui, bones: &[KnownEvaluation<'_>], room: f32) -> Self {
        let count = bones.len();
        let usable = room - AWARD;
        // Neighbours lie on different sides, so that each may take the room of almost two.
        let steps = count.saturating_sub(1) as f32;
        // One alone has all the room that its title may need.
        let bone = (usable * 2.0 / (steps + 2.0)).min(if count > 1 { 300.0 } else { 460.0 });
        let rows = bones.iter().flat_map(|v| &v.seats).map(|s| s.distance).max().unwrap_or(1);
        Self { width: room, bone, rows: rows.into(), row: ROW * ui.scale(), head: HEAD * ui.scale(), count }
    }

    fn spine(&self) -> f32 {
        self.head + self.rows * self.row + 8.0
    }

    fn height(&self) -> f32 {
        if self.count > 1 { 2.0 * self.spine() } else { self.spine() + 20.0 }
    }

    /// The middle of a bone.
    fn x(&self, index: usize) -> f32 {
        let steps = self.count.saturating_sub(1).max(1) as f32;
        self.bone / 2.0 + (self.width - AWARD - self.bone) * index as f32 / steps
    }

    /// Upper edge of a row of people.
    fn y(&self, index: usize, distance: u8) -> f32 {
        let off = f32::from(distance) * self.row;
        if up(index) { self.spine() - off - 6.0 } else { self.spine() + off - self.row + 8.0 }
    }
}

fn up(index: usize) -> bool {
    index.is_multiple_of(2)
}

/// Builds the face into a room of this width: drawn where the text is small, else as a list.
pub fn show(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, room: f32) {
    let bones = fishbone(scenario, position);
    if !ui.has_room(theme::BESIDE) {
        for evaluation in &bones {
            head(ui, kids, evaluation, false);
            for seat in &evaluation.seats {
                line(ui, kids, scenario, position, seat);
            }
        }
        return;
    }
    let plan = BoneLayout::new(ui, &bones, room);
    ui.put(kids, Block::row().wide(plan.width).high(plan.height()), |k| {
        skeleton(ui, k, &plan, &bones);
        award(ui, k, &plan);
        for (index, evaluation) in bones.iter().enumerate() {
            let (left, bottom) = (plan.x(index) - plan.bone / 2.0, plan.height() - plan.head);
            let words = Block::at(left, if up(index) { 0.0 } else { bottom }).wide(plan.bone).high(plan.head);
            let words = words.pad(theme::S2, theme::S0).middle();
            let words = if up(index) { words } else { words.end() };
            ui.put(k, words, |k| head(ui, k, evaluation, true));
            for seat in &evaluation.seats {
                let mates: Vec<_> = evaluation.seats.iter().filter(|s| s.distance == seat.distance).collect();
                let nth = mates.iter().position(|s| s.who == seat.who).unwrap_or(0) as f32;
                let width = (plan.bone / mates.len() as f32).min(128.0);
                let x = plan.x(index) + (nth - (mates.len() as f32 - 1.0) / 2.0) * width;
                let at = Vec2::new(x - width / 2.0, plan.y(index, seat.distance));
                card(ui, k, scenario, position, seat, at, width);
            }
        }
    });
}

fn skeleton(ui: &Ui, kids: &mut Kids, plan: &BoneLayout, bones: &[KnownEvaluation<'_>]) {
    let size = Vec2::new(plan.width, plan.height());
    let marks: Vec<Held> = bones.iter().map(|v| v.held).collect();
    ui.drawn(kids, &format!("fishbone {marks:?} {}", plan.row), size, |canvas| {
        let at = |x: f32, y: f32| (x * ui.pixels, y * ui.pixels);
        let spine = (at(4.0, plan.spine()), at(plan.width - AWARD, plan.spine()));
        art::curve(spine.0, spine.1, 0.0, 3.0 * ui.pixels, theme::rgba(theme::AMBER, 230), false, canvas);
        for (index, held) in marks.iter().enumerate() {
            let outer = if up(index) { plan.head } else { plan.height() - plan.head };
            let from = at(plan.x(index) - 26.0, outer);
            let to = at(plan.x(index) + 18.0, plan.spine());
            let (ink, dashed) = (theme::rgba(signs::held(*held).1, 150), *held == Held::Later);
            art::curve(from, to, 0.0, 2.0 * ui.pixels, ink, dashed, canvas);
        }
    });
}

fn award(ui: &Ui, kids: &mut Kids, plan: &BoneLayout) {
    let award = Block::at(plan.width - AWARD + 4.0, plan.spine() - 30.0).wide(AWARD - 4.0).high(60.0);
    let award = award.middle().centre();
    ui.put(kids, award, |k| {
        ui.mark(k, Shape::Coach, theme::AMBER, 20.0);
        ui.line(k, theme::LABEL, theme::TEXT, ui.word("award"));
    });
}

/// What a bone says about itself.
fn head(ui: &Ui, kids: &mut Kids, evaluation: &KnownEvaluation<'_>, centred: bool) {
    let bone = evaluation.bone;
    let (shape, color) = signs::held(evaluation.held);
    ui.row(kids, theme::S2, |k| {
        ui.mark(k, shape, color, theme::MARK);
        ui.text(k, theme::STRONG, theme::TEXT, bone.title.get(ui.lang()));
    });
    let numbers = [
        ("day", i64::from(evaluation.day).into()),
        ("concern", ui.word(&format!("concern-{:?}", bone.concern)).into()),
        ("percent", i64::from(evaluation.percent).into()),
    ];
    let held = ui.word(&format!("held-{:?}", evaluation.held));
    let line = format!("{held} · {}", ui.app.words.with("bone-line", &numbers));
    let ink = if evaluation.held == Held::Later { theme::DIM } else { color };
    if centred {
        ui.centred(kids, theme::CAPTION, ink, line);
    } else {
        ui.text(kids, theme::CAPTION, ink, line);
    }
}

/// What a screen reader says of somebody on a bone.
fn told(ui: &Ui, scenario: &Scenario, position: &Position, seat: &Seat) -> String {
    let parts = [
        scenario.person(seat.who).name.get(ui.lang()).to_owned(),
        seat.letter.map_or_else(|| ui.word("letter-unknown"), |letter| ui.word(&format!("letter-{}", letter.as_str()))),
        ui.word(&format!("distance-{}", seat.distance.clamp(1, 3))),
        ui.word(signs::attitude(position.person(seat.who)).2),
    ];
    parts.join(", ")
}

/// Somebody on a bone, drawn.
fn card(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, seat: &Seat, at: Vec2, width: f32) {
    let block = Block::at(at.x, at.y).wide(width).middle();
    chooses(ui, kids, seat.who, &told(ui, scenario, position, seat), block, |k| {
        ui.put(k, Block::row().shrink().gap(theme::S1).middle(), |k| {
            letter(ui, k, seat);
            face_of(ui, k, scenario, position, seat.who, 36.0);
        });
        // On a ground of its own, so that the bone does not cross the name.
        let ground = if ui.app.selected == Some(seat.who) { Color::NONE } else { theme::PLATE };
        let plate = Block::column().shrink().pad(theme::SLIM, theme::S0).ground(ground);
        ui.put(k, plate, |k| ui.centred(k, theme::LABEL, theme::TEXT, scenario.person(seat.who).name.get(ui.lang())));
    });
}

fn letter(ui: &Ui, kids: &mut Kids, seat: &Seat) {
    let (text, color) = seat.letter.map_or(("?", theme::FLAT), |letter| (letter.as_str(), theme::PAPER));
    ui.line(kids, theme::LABEL, color, text);
}

/// Somebody on a bone, as a line.
fn line(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, seat: &Seat) {
    let block = Block::row().gap(theme::S3).pad(theme::S2, theme::S1).middle();
    chooses(ui, kids, seat.who, &told(ui, scenario, position, seat), block, |k| {
        letter(ui, k, seat);
        face_of(ui, k, scenario, position, seat.who, 44.0);
        ui.grow(k, |k| {
            ui.text(k, theme::LABEL, theme::TEXT, scenario.person(seat.who).name.get(ui.lang()));
            let (.., word) = signs::attitude(position.person(seat.who));
            let distance = ui.word(&format!("distance-{}", seat.distance.clamp(1, 3)));
            ui.text(k, theme::CAPTION, theme::DIM, format!("{distance} · {}", ui.word(word)));
        });
    });
}
