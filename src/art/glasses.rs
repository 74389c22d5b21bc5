//! Owns spectacles: rims, bridge, bows and the glint of the lamp on the glass.

use super::figure::{Figure, MID};
use super::paint::{Canvas, ink};
use super::palette::{LAMP, NIGHT};
use super::shape::{Outline, Spot, join, line, oval, ribbon, round_rect};
use super::{Glasses, Look};

/// Draws the spectacles of a look, if it has any.
pub fn draw(canvas: &mut Canvas, figure: &Figure, look: &Look) {
    let (f, y) = (figure.face, figure.eyes + 1.0);
    let left: Spot = (f - 20.5, y);
    let right: Spot = (f + 19.0, y);
    let (metal, width) = match look.glasses {
        Glasses::None => return,
        Glasses::Round => (ink(0x4a3528), 1.9),
        Glasses::Rectangular => (ink(0x1b1a20), 2.5),
        Glasses::HalfRim => (ink(0x8d8a86), 1.5),
    };
    let width = width * (1.0 + (figure.bold - 1.0) * 0.8);
    for (spot, half) in [(left, 13.6), (right, 12.6)] {
        let (outer, lens) = lens(look.glasses, spot, half, width);
        canvas.fill(&lens, NIGHT.at(0.07), None);
        let clip = canvas.clip(&[&lens]);
        let glint = line(&[(spot.0 + 1.0, spot.1 - 14.0), (spot.0 + 11.0, spot.1 + 4.0)], 3.6);
        canvas.soft(&glint, LAMP.at(0.2), 0.9, clip.as_ref());
        canvas.soft(&shift(&outer, 0.0, 1.7), NIGHT.at(0.28), 0.8, None);
        canvas.fill(&outer, metal, None);
        let shine = line(&[(spot.0 + 2.0, spot.1 - 9.6), (spot.0 + half - 4.0, spot.1 - 9.3)], 0.7);
        canvas.fill(&shine, LAMP.at(0.35), None);
    }
    let bridge =
        ribbon(&[(left.0 + 13.0, y - 3.0, width), (f - 0.4, y - 5.6, width * 0.9), (right.0 - 12.0, y - 3.0, width)]);
    canvas.fill(&bridge, metal, None);
    let near = ribbon(&[(left.0 - 13.2, y - 5.0, width * 1.2), (MID - figure.cheek - 1.0, y - 6.5, width * 0.9)]);
    canvas.fill(&near, metal.to(NIGHT, 0.3), None);
    let far = ribbon(&[(right.0 + 12.2, y - 5.0, width), (MID + figure.cheek + 0.5, y - 5.8, width * 0.8)]);
    canvas.fill(&far, metal, None);
}

/// The rim, and the glass within it.
fn lens(kind: Glasses, spot: Spot, half: f32, width: f32) -> (Outline, Outline) {
    let (x, y) = spot;
    match kind {
        Glasses::Round => {
            let glass = oval(x, y, half - 1.2, 11.6);
            (hollow(&oval(x, y, half, 12.6), &oval(x, y, half - width, 12.6 - width)), glass)
        }
        Glasses::Rectangular => {
            let rect = |cut: f32| {
                round_rect(x - half + cut, y - 9.4 + cut, (half - cut) * 2.0, 18.8 - cut * 2.0, 4.6 - cut * 0.6)
            };
            (hollow(&rect(0.0), &rect(width)), rect(width * 0.6))
        }
        _ => {
            let top = ribbon(&[
                (x - half, y + 1.0, width * 0.7),
                (x - half + 1.0, y - 6.6, width),
                (x - half + 5.0, y - 8.8, width * 1.3),
                (x + half - 5.0, y - 8.8, width * 1.3),
                (x + half - 1.0, y - 6.6, width),
                (x + half, y + 1.0, width * 0.7),
            ]);
            (top, round_rect(x - half + 0.5, y - 8.6, half * 2.0 - 1.0, 17.4, 7.0))
        }
    }
}

/// An outline with a hole: the inner one runs the other way round.
fn hollow(outer: &Outline, inner: &Outline) -> Outline {
    let flip = inner.as_ref().and_then(|path| {
        let bounds = path.bounds();
        let middle = bounds.left() + bounds.right();
        let mirror = tiny_skia::Transform::from_row(-1.0, 0.0, 0.0, 1.0, middle, 0.0);
        path.clone().transform(mirror)
    });
    join(&[outer, &flip])
}

fn shift(shape: &Outline, x: f32, y: f32) -> Outline {
    let path = shape.as_ref()?;
    path.clone().transform(tiny_skia::Transform::from_translate(x, y))
}
