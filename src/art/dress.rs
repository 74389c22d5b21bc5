//! Owns clothes: shoulders, lapels, collars, ties and the softer alternatives.

use super::figure::{Figure, MID, SIDE};
use super::paint::{Canvas, Ink, ink};
use super::palette::{self, COOL, LAMP, NIGHT, PAPER, Tone};
use super::shape::{Outline, blob, line, oval, poly, ribbon};
use super::{Attire, Cloth, Look, Tie, face};

/// Dresses the figure; the neck is already there, the head comes on top.
pub fn draw(canvas: &mut Canvas, figure: &Figure, look: &Look) {
    let cloth = palette::cloth(look.cloth);
    match look.attire {
        Attire::Suit(tie) => {
            torso(canvas, figure, cloth);
            shirt(canvas, figure, PAPER);
            knot(canvas, figure, tie);
            collar(canvas, figure, PAPER, 0.0);
            lapels(canvas, figure, cloth, SIDE + 10.0);
        }
        Attire::OpenCollar => {
            torso(canvas, figure, cloth);
            shirt(canvas, figure, ink(0xdfe3e8));
            chest(canvas, figure, look, 30.0, 13.0);
            collar(canvas, figure, ink(0xdfe3e8), 7.0);
            lapels(canvas, figure, cloth, SIDE + 10.0);
        }
        Attire::Shirtsleeves(tie) => {
            let linen = Tone { base: ink(0xc7cbd2), shade: ink(0x6f7689), light: ink(0xf0ece4) };
            torso(canvas, figure, linen);
            placket(canvas, figure, linen);
            knot(canvas, figure, tie);
            collar(canvas, figure, PAPER, 0.0);
        }
        Attire::Jacket => {
            torso(canvas, figure, cloth);
            let top = if look.cloth == Cloth::Cream { Cloth::Charcoal } else { Cloth::Cream };
            inner(canvas, figure, palette::cloth(top));
            chest(canvas, figure, look, 22.0, 21.0);
            chain(canvas, figure);
            lapels(canvas, figure, cloth, SIDE + 4.0);
        }
        Attire::Blouse => {
            torso(canvas, figure, cloth);
            placket(canvas, figure, cloth);
            chest(canvas, figure, look, 36.0, 15.0);
            if figure.woman {
                chain(canvas, figure);
            }
            soft_collar(canvas, figure, cloth);
        }
        Attire::Cardigan => {
            torso(canvas, figure, cloth);
            let top = if look.cloth == Cloth::Cream { Cloth::Teal } else { Cloth::Cream };
            inner(canvas, figure, palette::cloth(top));
            chest(canvas, figure, look, 18.0, 20.0);
            bands(canvas, figure, cloth);
        }
        Attire::RollNeck => {
            torso(canvas, figure, cloth);
            roll(canvas, figure, cloth);
        }
    }
}

fn torso(canvas: &mut Canvas, figure: &Figure, tone: Tone) {
    let shape = figure.shoulders();
    let (s, y) = (figure.shoulder, figure.slope);
    canvas.grade(
        &shape,
        (MID - s, y + 30.0),
        (MID + s, y - 4.0),
        &[
            (0.0, tone.shade.to(COOL, 0.25)),
            (0.4, tone.base.to(tone.shade, 0.4)),
            (0.8, tone.base.to(tone.light, 0.12)),
            (1.0, tone.base.to(tone.light, 0.55)),
        ],
        None,
    );
    let clip = canvas.clip(&[&shape]);
    let clip = clip.as_ref();
    canvas.soft(&oval(MID - 12.0, y + 4.0, figure.neck + 24.0, 17.0), tone.shade.at(0.6), 6.0, clip);
    canvas.glow((MID + s * 0.7, y + 20.0), (38.0, 16.0), tone.light.at(0.4), clip);
    for side in [-1.0, 1.0] {
        let seam = ribbon(&[
            (MID + side * s * 0.74, y + 11.0, 0.5),
            (MID + side * s * 0.76, y + 30.0, 1.8),
            (MID + side * s * 0.68, SIDE + 6.0, 1.0),
        ]);
        canvas.soft(&seam, tone.shade.to(NIGHT, 0.2).at(0.55), 1.2, clip);
    }
    // The weight of the cloth pulls from the shoulder to the button.
    for (side, light) in [(-1.0, 0.1), (1.0, 0.3)] {
        let pull = ribbon(&[
            (MID + side * (s * 0.62), y + 16.0, 0.5),
            (MID + side * (s * 0.5), y + 36.0, 4.0),
            (MID + side * (s * 0.32), SIDE + 8.0, 1.0),
        ]);
        canvas.soft(&pull, tone.light.at(light), 2.6, clip);
    }
}

fn shirt(canvas: &mut Canvas, figure: &Figure, linen: Ink) {
    let (n, y) = (figure.neck, figure.slope);
    let front = poly(&[
        (MID - n - 5.0, y - 12.0),
        (MID - n + 8.0, y - 6.0),
        (MID, y + 8.0),
        (MID + n - 8.0, y - 6.0),
        (MID + n + 5.0, y - 12.0),
        (MID + n + 9.0, y + 16.0),
        (MID + 8.0, SIDE + 16.0),
        (MID - 6.0, SIDE + 16.0),
        (MID - n - 9.0, y + 16.0),
    ]);
    let dim = linen.to(ink(0x6b7391), 0.62);
    canvas.grade(
        &front,
        (MID - n, 0.0),
        (MID + n, 0.0),
        &[(0.0, dim), (0.45, linen.to(dim, 0.42)), (1.0, linen.to(LAMP, 0.22))],
        None,
    );
    let clip = canvas.clip(&[&front]);
    canvas.soft(&oval(MID - 6.0, y + 2.0, n, 16.0), ink(0x4c5068).at(0.4), 4.0, clip.as_ref());
}

fn placket(canvas: &mut Canvas, figure: &Figure, tone: Tone) {
    let y = figure.slope;
    let edge = line(&[(MID + 7.0, y + 12.0), (MID + 8.0, SIDE + 8.0)], 1.0);
    canvas.soft(&edge, tone.shade.at(0.7), 0.5, None);
    for row in 0..3 {
        let at = y + 24.0 + row as f32 * 17.0;
        canvas.fill(&oval(MID + 1.5, at, 1.7, 1.7), tone.shade.at(0.8), None);
        canvas.fill(&oval(MID + 1.9, at - 0.4, 1.1, 1.1), tone.light.at(0.8), None);
    }
}

fn knot(canvas: &mut Canvas, figure: &Figure, tie: Tie) {
    let y = figure.slope;
    let tone = palette::tie(tie);
    let x = MID + 1.5;
    let blade = poly(&[(x - 4.2, y + 15.0), (x + 4.6, y + 15.0), (x + 12.0, SIDE + 14.0), (x - 10.5, SIDE + 14.0)]);
    let stops = [(0.0, tone.shade), (0.5, tone.base), (1.0, tone.light)];
    canvas.soft(&blade, NIGHT.at(0.35), 2.4, None);
    canvas.grade(&blade, (x - 11.0, 0.0), (x + 13.0, 0.0), &stops, None);
    let clip = canvas.clip(&[&blade]);
    for row in 0..6 {
        let at = y + 14.0 + row as f32 * 11.0;
        let stripe = line(&[(x - 14.0, at + 12.0), (x + 14.0, at - 2.0)], 1.4);
        canvas.fill(&stripe, tone.light.at(0.22), clip.as_ref());
    }
    canvas.soft(&oval(x, y + 17.0, 6.0, 3.0), tone.shade.to(NIGHT, 0.3).at(0.7), 1.5, clip.as_ref());
    let knot = blob(&[
        (x - 7.6, y + 3.2),
        (x - 7.6, y + 3.2),
        (x, y + 2.4),
        (x + 7.8, y + 3.2),
        (x + 7.8, y + 3.2),
        (x + 5.4, y + 16.0),
        (x + 5.4, y + 16.0),
        (x, y + 17.4),
        (x - 5.0, y + 16.0),
        (x - 5.0, y + 16.0),
    ]);
    canvas.grade(&knot, (x - 7.0, 0.0), (x + 8.0, 0.0), &stops, None);
    let fold = ribbon(&[(x + 2.5, y + 6.0, 0.4), (x + 3.4, y + 10.0, 2.2), (x + 2.6, y + 15.0, 0.4)]);
    canvas.soft(&fold, tone.light.at(0.5), 0.8, None);
}

/// Both leaves of a shirt collar, `open` units further apart than closed.
fn collar(canvas: &mut Canvas, figure: &Figure, linen: Ink, open: f32) {
    let (n, y) = (figure.neck, figure.slope);
    let low = y + 5.0 + open * 1.6;
    let left = blob(&[
        (MID - n - 1.0, y - 20.0),
        (MID - n - 1.0, y - 20.0),
        (MID - n * 0.62, y - 7.0),
        (MID - 0.5 - open, low),
        (MID - 0.5 - open, low),
        (MID - 16.0 - open, y + 21.0 + open * 0.5),
        (MID - 16.0 - open, y + 21.0 + open * 0.5),
        (MID - n - 6.5, y - 1.0),
        (MID - n - 6.5, y - 1.0),
    ]);
    let right = blob(&[
        (MID + n + 0.5, y - 20.0),
        (MID + n + 0.5, y - 20.0),
        (MID + n * 0.64, y - 7.0),
        (MID + 3.0 + open, low),
        (MID + 3.0 + open, low),
        (MID + 17.0 + open, y + 20.0 + open * 0.5),
        (MID + 17.0 + open, y + 20.0 + open * 0.5),
        (MID + n + 6.5, y - 2.0),
        (MID + n + 6.5, y - 2.0),
    ]);
    let dim = linen.to(ink(0x67708f), 0.55);
    for (leaf, from, to) in [(&left, dim, linen.to(dim, 0.45)), (&right, linen, linen.to(LAMP, 0.3))] {
        canvas.soft(leaf, ink(0x1d2233).at(0.42), 2.0, None);
        canvas.grade(leaf, (MID - n, y - 14.0), (MID + n, y + 16.0), &[(0.0, from), (1.0, to)], None);
    }
}

fn lapels(canvas: &mut Canvas, figure: &Figure, tone: Tone, low: f32) {
    let (n, y) = (figure.neck, figure.slope);
    for side in [-1.0_f32, 1.0] {
        let at = |x: f32, y: f32| (MID + 1.0 + side * x, y);
        let lapel = poly(&[
            at(n + 3.5, y - 13.0),
            at(n + 9.0, y - 8.0),
            at(n + 19.0, y + 17.0),
            at(n + 13.5, y + 22.5),
            at(n + 24.0, y + 26.0),
            at(n * 0.7 + 2.0, low + 8.0),
            at(-2.0, low + 8.0),
            at(-2.0, low),
            at(n * 0.74, y + 22.0),
        ]);
        let lamp = side > 0.0;
        canvas.soft(&lapel, NIGHT.at(0.55), 2.2, None);
        let (from, to) =
            if lamp { (tone.base, tone.base.to(tone.light, 0.6)) } else { (tone.shade.to(tone.base, 0.4), tone.base) };
        canvas.grade(&lapel, at(-2.0, low), at(n + 20.0, y), &[(0.0, from), (1.0, to)], None);
        let (edge, strength) = if lamp { (tone.light.to(LAMP, 0.35), 0.75) } else { (tone.light, 0.38) };
        let hem = line(&[at(n + 13.8, y + 22.6), at(n + 23.6, y + 26.2)], 0.8);
        canvas.fill(&hem, edge.at(strength), None);
        let rim = line(&[at(n + 23.6, y + 26.2), at(n * 0.7 + 3.0, low + 6.0)], 0.8);
        canvas.fill(&rim, edge.at(strength * 0.8), None);
        let gorge = line(&[at(n + 13.5, y + 22.3), at(n + 1.5, y + 12.0)], 0.9);
        canvas.fill(&gorge, tone.shade.to(NIGHT, 0.4).at(0.6), None);
    }
}

/// The bare part below the throat: `deep` units down, `wide` units to each side at the top.
fn chest(canvas: &mut Canvas, figure: &Figure, look: &Look, deep: f32, wide: f32) {
    let skin = palette::skin(look.skin);
    let y = figure.slope;
    let bare = blob(&[
        (MID - figure.neck + 1.5, y - 50.0),
        (MID - figure.neck + 1.5, y - 50.0),
        (MID - wide - 2.0, y - 9.0),
        (MID - wide * 0.76, y + deep * 0.35),
        (MID + 1.0, y + deep),
        (MID + 1.0, y + deep),
        (MID + wide * 0.78 + 2.0, y + deep * 0.35),
        (MID + wide + 3.0, y - 9.0),
        (MID + figure.neck - 1.5, y - 50.0),
        (MID + figure.neck - 1.5, y - 50.0),
    ]);
    let clip = canvas.clip(&[&bare]);
    let clip = clip.as_ref();
    face::neck(canvas, figure, look, clip);
    let pit = ribbon(&[(MID - 3.0, y + 3.0, 1.0), (MID + 1.5, y + 7.0, 3.0), (MID + 5.5, y + 3.0, 1.0)]);
    canvas.soft(&pit, skin.shade.at(0.45), 1.2, clip);
}

fn inner(canvas: &mut Canvas, figure: &Figure, tone: Tone) {
    let (n, y) = (figure.neck, figure.slope);
    let top = poly(&[
        (MID - n - 5.0, y - 10.0),
        (MID + n + 5.0, y - 10.0),
        (MID + n + 8.0, y + 20.0),
        (MID + 8.0, SIDE + 14.0),
        (MID - 6.0, SIDE + 14.0),
        (MID - n - 8.0, y + 20.0),
    ]);
    let stops = [(0.0, tone.shade), (0.5, tone.base), (1.0, tone.light)];
    canvas.grade(&top, (MID - n - 6.0, 0.0), (MID + n + 6.0, 0.0), &stops, None);
}

fn chain(canvas: &mut Canvas, figure: &Figure) {
    let y = figure.slope;
    let fine = ribbon(&[
        (MID - 15.0, y - 8.0, 0.7),
        (MID - 8.0, y + 7.0, 0.8),
        (MID + 1.0, y + 14.0, 0.9),
        (MID + 10.0, y + 7.0, 0.9),
        (MID + 17.0, y - 8.0, 0.7),
    ]);
    canvas.fill(&fine, ink(0xd8a95c).at(0.75), None);
    canvas.fill(&oval(MID + 1.0, y + 15.6, 1.8, 2.0), ink(0xf0cf8e), None);
}

fn soft_collar(canvas: &mut Canvas, figure: &Figure, tone: Tone) {
    let (n, y) = (figure.neck, figure.slope);
    for side in [-1.0_f32, 1.0] {
        let at = |x: f32, y: f32| (MID + 1.0 + side * x, y);
        let leaf: Outline = blob(&[
            at(n - 1.0, y - 17.0),
            at(n - 1.0, y - 17.0),
            at(n * 0.62, y + 6.0),
            at(0.5, y + 38.0),
            at(0.5, y + 38.0),
            at(n * 0.5, y + 36.0),
            at(n + 10.0, y + 21.0),
            at(n + 10.0, y + 21.0),
            at(n + 9.0, y),
            at(n + 4.0, y - 12.0),
        ]);
        canvas.soft(&leaf, NIGHT.at(0.4), 2.2, None);
        let stops = if side > 0.0 {
            [(0.0, tone.base), (1.0, tone.light)]
        } else {
            [(0.0, tone.base.to(tone.shade, 0.2)), (1.0, tone.shade)]
        };
        canvas.grade(&leaf, at(0.0, y), at(n + 12.0, y), &stops, None);
    }
}

fn bands(canvas: &mut Canvas, figure: &Figure, tone: Tone) {
    let (n, y) = (figure.neck, figure.slope);
    for side in [-1.0_f32, 1.0] {
        let at = |x: f32, y: f32, width: f32| (MID + 1.0 + side * x, y, width);
        let band = ribbon(&[
            at(n + 4.0, y - 14.0, 6.0),
            at(n + 5.0, y + 8.0, 8.0),
            at(n * 0.6, y + 36.0, 9.0),
            at(3.0, SIDE + 14.0, 9.0),
        ]);
        canvas.soft(&band, NIGHT.at(0.45), 2.0, None);
        let lit = if side > 0.0 { 0.5 } else { 0.0 };
        canvas.fill(&band, tone.base.to(tone.light, lit), None);
        let clip = canvas.clip(&[&band]);
        for row in 0..26 {
            let low = y - 14.0 + row as f32 * 3.0;
            let rib = line(&[(MID - 60.0, low + 3.0 * side), (MID + 60.0, low - 3.0 * side)], 0.7);
            canvas.fill(&rib, tone.shade.at(0.5), clip.as_ref());
        }
    }
    for row in 0..2 {
        let low = y + 42.0 + row as f32 * 13.0;
        canvas.fill(&oval(MID + 4.0 - row as f32, low, 2.2, 2.2), tone.shade.to(NIGHT, 0.4), None);
        canvas.fill(&oval(MID + 4.5 - row as f32, low - 0.6, 1.1, 1.1), tone.light, None);
    }
}

fn roll(canvas: &mut Canvas, figure: &Figure, tone: Tone) {
    let (n, y) = (figure.neck, figure.slope);
    let tube = blob(&[
        (MID - n - 2.0, y - 20.0),
        (MID - n * 0.5, y - 13.0),
        (MID + n * 0.5, y - 13.0),
        (MID + n + 2.0, y - 20.0),
        (MID + n + 6.0, y - 6.0),
        (MID + n + 9.0, y + 2.0),
        (MID + n * 0.5, y + 11.0),
        (MID - n * 0.5, y + 11.0),
        (MID - n - 9.0, y + 2.0),
        (MID - n - 6.0, y - 6.0),
    ]);
    canvas.soft(&tube, NIGHT.at(0.5), 2.4, None);
    let stops = [(0.0, tone.shade), (0.55, tone.base), (1.0, tone.light)];
    canvas.grade(&tube, (MID - n - 8.0, 0.0), (MID + n + 8.0, 0.0), &stops, None);
    let clip = canvas.clip(&[&tube]);
    for row in 0..15 {
        let x = MID - n - 7.0 + row as f32 * (2.0 * n + 14.0) / 14.0;
        let rib = ribbon(&[(x, y - 20.0, 0.8), (x, y - 4.0, 1.0), (x + (x - MID) * 0.12, y + 12.0, 0.6)]);
        canvas.fill(&rib, tone.shade.at(0.5), clip.as_ref());
    }
    canvas.soft(&line(&[(MID - n - 4.0, y - 14.5), (MID + n, y - 11.0)], 3.0), tone.shade.at(0.5), 1.2, clip.as_ref());
}
