//! Owns eyes, lids and brows, and what a mood does to them.

use super::figure::Figure;
use super::paint::{Canvas, Ink, ink};
use super::palette::{self, COOL, LAMP, NIGHT, Tone};
use super::shape::{Spot, blob, line, oval, ribbon};
use super::{Age, HairColour, Lids, Look, Mood, Skin};

/// One eye: its middle, half its width, and the way out to the temple.
struct Eye {
    x: f32,
    y: f32,
    half: f32,
    out: f32,
}

/// Draws both eyes and brows.
pub fn draw(canvas: &mut Canvas, figure: &Figure, look: &Look, mood: Mood) {
    let tone = palette::skin(look.skin);
    let y = figure.eyes;
    let left = Eye { x: figure.face - 20.5, y, half: 9.3, out: -1.0 };
    let right = Eye { x: figure.face + 18.5, y, half: 8.5, out: 1.0 };
    for eye in [&left, &right] {
        socket(canvas, eye, tone);
    }
    if mood == Mood::Closed {
        let x = figure.face + 0.3;
        furrow(canvas, (x - 4.6, y - 14.5), (x - 3.8, y - 8.5), tone, 0.4);
        furrow(canvas, (x + 4.4, y - 14.0), (x + 4.0, y - 9.0), tone, 0.28);
    }
    for eye in [&left, &right] {
        ball(canvas, figure, look, mood, eye, tone);
        brow(canvas, figure, look, mood, eye);
    }
}

fn socket(canvas: &mut Canvas, eye: &Eye, tone: Tone) {
    let inner = -eye.out;
    let hollow = oval(eye.x + inner * 2.0, eye.y - 4.5, eye.half * 1.2, 5.5);
    let depth = if eye.out < 0.0 { 0.38 } else { 0.26 };
    canvas.soft(&hollow, tone.shade.at(depth), 2.6, None);
    let corner = oval(eye.x + inner * (eye.half + 1.5), eye.y - 3.0, 3.0, 6.0);
    canvas.soft(&corner, tone.shade.at(depth), 2.0, None);
}

fn ball(canvas: &mut Canvas, figure: &Figure, look: &Look, mood: Mood, eye: &Eye, tone: Tone) {
    let Eye { x, y, half, out } = *eye;
    let bold = figure.bold;
    let open = match mood {
        Mood::Closed => 3.5,
        Mood::Neutral => 4.2,
        Mood::Warm => 4.0,
    };
    let open = match (look.lids, figure.woman) {
        (Lids::Creased, true) => open + 0.5,
        (Lids::Creased, false) => open,
        _ => open - 0.6,
    };
    let open = if look.age == Age::Senior { open - 0.3 } else { open };
    let below = if mood == Mood::Warm { 2.3 } else { 3.0 };
    let tilt = if look.lids == Lids::Smooth { 1.6 } else { 0.8 };
    let (inner, outer) = ((x - out * half, y + 1.4), (x + out * half, y + 1.4 - tilt));
    let almond = blob(&[
        inner,
        inner,
        (x - out * half * 0.45, y - open * 0.78),
        (x + out * half * 0.15, y - open),
        (x + out * half * 0.68, y - open * 0.62 - 0.4),
        outer,
        outer,
        (x + out * half * 0.45, y + below * 0.86),
        (x - out * half * 0.15, y + below),
        (x - out * half * 0.65, y + below * 0.72 + 0.2),
    ]);
    let white = ink(0xded3c8).to(tone.shade, if out < 0.0 { 0.32 } else { 0.14 });
    let white = white.to(
        tone.shade,
        match look.skin {
            Skin::Brown => 0.1,
            Skin::Dark => 0.18,
            _ => 0.0,
        },
    );
    canvas.fill(&almond, white, None);
    let clip = canvas.clip(&[&almond]);
    let clip = clip.as_ref();
    let (ix, iy) = (x + 0.9, y - 0.5);
    let iris = iris(look);
    canvas.fill(&oval(ix, iy, 4.2, 4.3), iris.to(NIGHT, 0.55), clip);
    canvas.fill(&oval(ix, iy + 0.2, 3.5, 3.6), iris, clip);
    canvas.glow((ix + 0.8, iy + 1.8), (2.8, 2.4), iris.to(LAMP, 0.45).at(0.7), clip);
    canvas.fill(&oval(ix, iy, 1.75, 1.8), ink(0x0c0b10), clip);
    let shadow = ribbon(&[(inner.0, inner.1 - 1.0, 1.0), (x, y - open + 0.6, 3.4), (outer.0, outer.1, 1.4)]);
    canvas.soft(&shadow, NIGHT.at(0.5), 0.7, clip);
    canvas.fill(&oval(ix + 1.7, iy - 1.6, 0.95, 1.0), ink(0xfff1dc).at(0.95), clip);
    // The upper lid, heavier to the outside; the lower one only a breath.
    let lash = palette::brow(HairColour::Black).to(tone.shade, if figure.woman { 0.0 } else { 0.22 });
    let weight = if figure.woman { 1.9 } else { 1.5 } * bold;
    let wing = if figure.woman { 2.0 } else { 0.6 };
    let upper = ribbon(&[
        (inner.0 - out * 0.6, inner.1 + 0.2, 0.4),
        (x - out * half * 0.45, y - open * 0.82, weight * 0.75),
        (x + out * half * 0.15, y - open - 0.1, weight),
        (x + out * half * 0.68, y - open * 0.62 - 0.5, weight * 1.05),
        (outer.0 + out * wing, outer.1 - wing * 0.3, 0.5),
    ]);
    canvas.fill(&upper, lash.at(0.95), None);
    let lower = ribbon(&[
        (outer.0 + out * 0.2, outer.1 + 0.2, 0.9 * bold),
        (x + out * half * 0.4, y + below + 0.2, 0.75),
        (x - out * half * 0.5, y + below + 0.1, 0.4),
    ]);
    canvas.fill(&lower, tone.shade.to(NIGHT, 0.3).at(0.6), None);
    crease(canvas, look, eye, tone, open);
    // Light on the lower lid.
    let lid = ribbon(&[
        (x - half * 0.6, y + below + 2.0, 0.5),
        (x, y + below + 2.4, 1.4),
        (x + half * 0.7, y + below + 1.6, 0.5),
    ]);
    canvas.soft(&lid, tone.light.at(0.3), 0.7, None);
}

fn crease(canvas: &mut Canvas, look: &Look, eye: &Eye, tone: Tone, open: f32) {
    let Eye { x, y, half, out } = *eye;
    let (lift, strength, drop) = match look.lids {
        Lids::Creased => (3.0, 0.7, 0.0),
        Lids::Smooth => (4.6, 0.16, 0.0),
        Lids::Hooded => (2.4, 0.75, 2.2),
    };
    let fold = ribbon(&[
        (x - out * half * 0.85, y - open * 0.5 - lift * 0.6, 0.4),
        (x, y - open - lift, 1.2),
        (x + out * half * 0.75, y - open * 0.6 - lift + drop * 0.6, 1.3),
        (x + out * (half + 2.0), y - lift * 0.4 + drop * 0.5, 0.4),
    ]);
    canvas.soft(&fold, tone.shade.to(COOL, 0.15).at(strength), 0.35, None);
    let lid = ribbon(&[
        (x - out * half * 0.5, y - open - 1.0, 0.6),
        (x + out * 1.0, y - open - lift * 0.55, 1.7),
        (x + out * half * 0.7, y - open * 0.7 - 1.0, 0.6),
    ]);
    let light = if out < 0.0 { 0.18 } else { 0.4 };
    canvas.soft(&lid, tone.light.at(light), 0.5, None);
}

fn iris(look: &Look) -> Ink {
    match (look.skin, look.hair_colour) {
        (Skin::Pale | Skin::Fair, HairColour::Blond | HairColour::White) => ink(0x5f7484),
        (Skin::Pale | Skin::Fair, HairColour::Auburn | HairColour::Grey) => ink(0x66705c),
        (Skin::Pale | Skin::Fair, _) => ink(0x5d4632),
        (Skin::Olive | Skin::Tan, _) => ink(0x46301f),
        _ => ink(0x33211a),
    }
}

fn brow(canvas: &mut Canvas, figure: &Figure, look: &Look, mood: Mood, eye: &Eye) {
    let Eye { x, y, half, out } = *eye;
    let colour = palette::brow(look.hair_colour);
    let (inner, mid) = match mood {
        Mood::Closed => (2.1, 1.1),
        Mood::Neutral => (0.0, 0.0),
        Mood::Warm => (-1.2, -1.0),
    };
    let full = match (figure.woman, look.age) {
        (true, _) => 2.7,
        (false, Age::Senior) => 4.6,
        (false, _) => 4.1,
    };
    let full = full * (1.0 + (figure.bold - 1.0) * 0.4);
    let base = y - if figure.woman { 12.8 } else { 11.6 };
    let points = if figure.woman {
        [
            (x - out * (half + 0.8), base + 0.7 + inner, full * 0.5),
            (x - out * half * 0.45, base - 0.3 + inner * 0.6, full * 0.95),
            (x + out * half * 0.2, base - 1.3 + mid, full),
            (x + out * half * 0.8, base - 1.7 + mid, full * 0.66),
            (x + out * (half + 4.2), base + 1.5 + mid * 0.7, 0.4),
        ]
    } else {
        [
            (x - out * (half + 1.4), base + 0.9 + inner, full * 0.55),
            (x - out * half * 0.5, base - 0.5 + inner * 0.6, full),
            (x + out * half * 0.2, base - 1.5 + mid, full * 0.92),
            (x + out * half * 0.8, base - 1.6 + mid, full * 0.62),
            (x + out * (half + 4.8), base + 1.8 + mid * 0.7, 0.4),
        ]
    };
    let shape = ribbon(&points);
    canvas.soft(&shape, colour.at(0.5), 0.9, None);
    canvas.fill(&shape, colour.at(0.82), None);
    // A few hairs break the upper border.
    for (at, pair) in points.windows(2).enumerate().take(3) {
        let (a, b) = (pair[0], pair[1]);
        for step in [0.15, 0.5, 0.85] {
            let hx = a.0 + (b.0 - a.0) * step;
            let hy = a.1 + (b.1 - a.1) * step;
            let rise = 2.6 - at as f32 * 0.8;
            let hair =
                ribbon(&[(hx, hy + 0.6, 0.9), (hx + out * (1.0 + at as f32), hy - rise * (full / 4.4).powi(2), 0.2)]);
            canvas.fill(&hair, colour.at(0.6), None);
        }
    }
}

/// A hand-drawn crease between two spots, for brows that are drawn together.
fn furrow(canvas: &mut Canvas, from: Spot, to: Spot, tone: Tone, strength: f32) {
    canvas.soft(&line(&[from, to], 1.1), tone.shade.at(strength), 0.6, None);
}
