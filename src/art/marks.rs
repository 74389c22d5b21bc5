//! Owns the small symbols that stand beside names, attitudes and promises.

use std::f32::consts::{FRAC_PI_2, PI, TAU};

use tiny_skia::{FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, Transform};

use super::paint::blank;
use super::shape::{Outline, oval, poly, round_rect};

/// A symbol; what it means never hangs on its colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A triangle that points down: works against us.
    Against,
    /// An empty ring: neutral, or not met.
    Neutral,
    /// A ring half filled: supports.
    Supports,
    /// A full disc: supports us and nobody else.
    Exclusive,
    /// A star: coaches us.
    Coach,
    /// A diamond: a rival.
    Rival,
    /// A closed door with a knob.
    DoorShut,
    /// A door ajar.
    DoorOpen,
    /// A question mark: not known.
    Unknown,
    /// A telephone receiver.
    Phone,
    /// A sheet of a calendar.
    Calendar,
    /// A tick: kept.
    Check,
    /// A cross: broken, or closed.
    Cross,
}

impl Shape {
    /// Every symbol.
    pub const ALL: [Self; 13] = [
        Self::Against,
        Self::Neutral,
        Self::Supports,
        Self::Exclusive,
        Self::Coach,
        Self::Rival,
        Self::DoorShut,
        Self::DoorOpen,
        Self::Unknown,
        Self::Phone,
        Self::Calendar,
        Self::Check,
        Self::Cross,
    ];
}

/// A pen that draws in a square of 24 units.
struct Pen {
    pixmap: Pixmap,
    paint: Paint<'static>,
    frame: Transform,
    /// Small symbols get a little more weight.
    weight: f32,
}

impl Pen {
    fn fill(&mut self, outline: &Outline) {
        if let Some(path) = outline {
            self.pixmap.fill_path(path, &self.paint, FillRule::EvenOdd, self.frame, None);
        }
    }

    fn draw(&mut self, outline: &Outline, width: f32) {
        let Some(path) = outline else { return };
        let stroke = Stroke {
            width: width * self.weight,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        self.pixmap.stroke_path(path, &self.paint, &stroke, self.frame, None);
    }
}

/// Draws a symbol in one colour on transparent ground, in a square of `size` pixels.
pub fn mark(shape: Shape, rgb: [u8; 3], size: u32) -> Pixmap {
    let pixmap = blank(size, size);
    let scale = pixmap.width() as f32 / 24.0;
    let mut paint = Paint::default();
    paint.set_color_rgba8(rgb[0], rgb[1], rgb[2], 255);
    let weight = if size < 20 { 1.15 } else { 1.0 };
    let mut pen = Pen { pixmap, paint, frame: Transform::from_scale(scale, scale), weight };
    match shape {
        Shape::Against => {
            let down = poly(&[(4.0, 6.4), (20.0, 6.4), (12.0, 19.4)]);
            pen.fill(&down);
            pen.draw(&down, 1.8);
        }
        Shape::Neutral => pen.draw(&oval(12.0, 12.0, 7.6, 7.6), 2.4),
        Shape::Supports => {
            pen.draw(&oval(12.0, 12.0, 7.9, 7.9), 2.0);
            pen.fill(&arc(12.0, 12.0, 7.9, FRAC_PI_2, PI));
        }
        Shape::Exclusive => pen.fill(&oval(12.0, 12.0, 8.9, 8.9)),
        Shape::Coach => {
            let star = star();
            pen.fill(&star);
            pen.draw(&star, 1.2);
        }
        Shape::Rival => {
            let diamond = poly(&[(12.0, 3.2), (20.0, 12.0), (12.0, 20.8), (4.0, 12.0)]);
            pen.fill(&diamond);
            pen.draw(&diamond, 1.2);
        }
        Shape::DoorShut => {
            pen.draw(&round_rect(6.0, 3.0, 12.0, 18.0, 1.2), 2.0);
            pen.fill(&oval(14.6, 12.4, 1.5, 1.5));
        }
        Shape::DoorOpen => door_open(&mut pen),
        Shape::Unknown => {
            let hook = stroke(|path| {
                path.move_to(7.9, 8.3);
                path.cubic_to(8.2, 5.4, 10.0, 4.0, 12.3, 4.0);
                path.cubic_to(14.9, 4.0, 16.7, 5.7, 16.7, 8.1);
                path.cubic_to(16.7, 11.5, 12.2, 11.6, 12.2, 15.2);
            });
            pen.draw(&hook, 2.4);
            pen.fill(&oval(12.2, 19.6, 1.65, 1.65));
        }
        Shape::Phone => phone(&mut pen),
        Shape::Calendar => calendar(&mut pen),
        Shape::Check => {
            let tick = stroke(|path| {
                path.move_to(4.6, 12.8);
                path.line_to(9.8, 18.0);
                path.line_to(19.4, 6.6);
            });
            pen.draw(&tick, 2.8);
        }
        Shape::Cross => {
            let cross = stroke(|path| {
                path.move_to(6.2, 6.2);
                path.line_to(17.8, 17.8);
                path.move_to(17.8, 6.2);
                path.line_to(6.2, 17.8);
            });
            pen.draw(&cross, 2.8);
        }
    }
    pen.pixmap
}

fn stroke(plan: impl FnOnce(&mut PathBuilder)) -> Outline {
    let mut path = PathBuilder::new();
    plan(&mut path);
    path.finish()
}

/// A slice of a disc, closed by its chord.
fn arc(x: f32, y: f32, radius: f32, from: f32, sweep: f32) -> Outline {
    let spots: Vec<_> = (0..=32)
        .map(|step| {
            let turn = from + sweep * step as f32 / 32.0;
            (x + radius * turn.cos(), y + radius * turn.sin())
        })
        .collect();
    poly(&spots)
}

fn star() -> Outline {
    let spots: Vec<_> = (0..10)
        .map(|step| {
            let turn = -FRAC_PI_2 + TAU * step as f32 / 10.0;
            let reach = if step % 2 == 0 { 9.4 } else { 4.1 };
            (12.0 + reach * turn.cos(), 12.6 + reach * turn.sin())
        })
        .collect();
    poly(&spots)
}

fn door_open(pen: &mut Pen) {
    let frame = stroke(|path| {
        path.move_to(10.0, 3.2);
        path.line_to(18.6, 3.2);
        path.line_to(18.6, 20.8);
        path.line_to(15.4, 20.8);
    });
    pen.draw(&frame, 1.9);
    let mut leaf = PathBuilder::new();
    leaf.move_to(5.0, 5.2);
    leaf.line_to(13.6, 3.2);
    leaf.line_to(13.6, 22.4);
    leaf.line_to(5.0, 19.6);
    leaf.close();
    leaf.push_circle(11.2, 12.8, 1.15);
    pen.fill(&leaf.finish());
}

fn phone(pen: &mut Pen) {
    let receiver = stroke(|path| {
        path.move_to(6.1, 3.2);
        path.cubic_to(7.2, 2.6, 8.3, 3.0, 8.8, 4.0);
        path.line_to(10.3, 7.2);
        path.cubic_to(10.8, 8.2, 10.5, 9.1, 9.7, 9.8);
        path.line_to(8.7, 10.7);
        path.cubic_to(9.7, 12.7, 11.3, 14.3, 13.3, 15.3);
        path.line_to(14.2, 14.3);
        path.cubic_to(14.9, 13.5, 15.8, 13.2, 16.8, 13.7);
        path.line_to(20.0, 15.2);
        path.cubic_to(21.0, 15.7, 21.4, 16.8, 20.8, 17.9);
        path.cubic_to(19.7, 20.1, 18.0, 21.2, 15.7, 20.8);
        path.cubic_to(9.5, 19.6, 4.4, 14.5, 3.2, 8.3);
        path.cubic_to(2.8, 6.0, 3.9, 4.3, 6.1, 3.2);
        path.close();
    });
    pen.fill(&receiver);
}

fn calendar(pen: &mut Pen) {
    pen.draw(&round_rect(4.0, 5.4, 16.0, 15.2, 2.0), 1.9);
    pen.fill(&round_rect(4.0, 5.4, 16.0, 5.0, 1.6));
    for x in [8.4, 15.6] {
        let ring = stroke(|path| {
            path.move_to(x, 2.9);
            path.line_to(x, 5.6);
        });
        pen.draw(&ring, 1.9);
    }
    for (x, y) in [(8.2, 13.9), (12.0, 13.9), (15.8, 13.9), (8.2, 17.3), (12.0, 17.3)] {
        pen.fill(&round_rect(x - 1.1, y - 1.1, 2.2, 2.2, 0.5));
    }
}
