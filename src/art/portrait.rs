//! Owns how a portrait is put together, from the wall behind to the light on the shoulder.

use tiny_skia::Pixmap;

use super::figure::{Figure, MID, SIDE};
use super::paint::{Canvas, LARGEST};
use super::palette::{COOL, LAMP, NIGHT};
use super::shape::{Outline, oval};
use super::{Hair, Look, backdrop, dress, face, glasses, hair, locks, mouth};

/// What a face lets through; all of it restrained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mood {
    /// Brows lowered, lips pressed.
    Closed,
    #[default]
    Neutral,
    /// Brows eased, a trace of a smile.
    Warm,
}

impl Mood {
    /// Every mood, from the coldest to the warmest.
    pub const ALL: [Self; 3] = [Self::Closed, Self::Neutral, Self::Warm];
}

/// Draws head and shoulders in a square of `size` pixels, brought into `1..=8192`.
pub fn portrait(look: &Look, mood: Mood, size: u32) -> Pixmap {
    let figure = Figure::of(look, size);
    let mut canvas = Canvas::new(size, size, size.clamp(1, LARGEST) as f32 / SIDE);
    backdrop::draw(&mut canvas, look.backdrop);
    let tilt = match mood {
        Mood::Closed => -0.6,
        Mood::Neutral => 0.4,
        Mood::Warm => 2.0,
    };
    let shoulders = figure.shoulders();
    canvas.zoom(1.1, (MID, 106.0), (MID, 113.0));
    canvas.soft(&oval(MID - 24.0, 130.0, 74.0, 96.0), NIGHT.at(0.34), 14.0, None);
    canvas.turn(tilt, MID, 190.0);
    let back = locks::behind(&figure, look.hair);
    hair::behind(&mut canvas, &figure, look);
    canvas.edge(&[&back], &[], RIM, 1.0, LAMP.at(0.6));
    canvas.turn(0.0, MID, 190.0);
    face::neck(&mut canvas, &figure, look, None);
    dress::draw(&mut canvas, &figure, look);
    let throat = figure.throat();
    canvas.edge(&[&shoulders, &throat], &[], (18.0, -6.0), 12.0, COOL.to(NIGHT, 0.5).at(0.5));
    canvas.edge(&[&shoulders, &throat], &[], (-1.6, 1.6), 0.9, LAMP.at(0.55));
    canvas.turn(tilt, MID, 190.0);
    face::draw(&mut canvas, &figure, look, mood);
    mouth::beard(&mut canvas, &figure, look, mood);
    hair::before(&mut canvas, &figure, look);
    let outline = outline(&figure, look);
    let outline: Vec<&Outline> = outline.iter().collect();
    canvas.edge(&outline, &[&back], RIM, 1.0, LAMP.at(0.72));
    canvas.edge(&outline, &[&back], (1.4, 0.3), 0.9, COOL.at(0.5));
    glasses::draw(&mut canvas, &figure, look);
    canvas.pixmap
}

/// Where the lamp catches a head: away from this shift.
const RIM: (f32, f32) = (-2.3, 0.7);

/// Everything of a head that is in front of the shoulders.
fn outline(figure: &Figure, look: &Look) -> Vec<Outline> {
    if look.hair == Hair::Headscarf {
        return vec![locks::scarf(figure), figure.head()];
    }
    let (near, far) = figure.ears();
    let front = locks::before(figure, look.hair);
    vec![figure.head(), near, far, front, mouth::outline(figure, look)]
}
