//! Owns the pictures behind the screens: the corner office at dusk, and the quiet ground of night.

use tiny_skia::Pixmap;

use super::paint::{Canvas, Ink, LARGEST, ink};
use super::palette::{AMBER, LAMP, NIGHT};
use super::shape::{line, oval, poly};
use super::{city, desk};

/// The part of the width, from the left, that is night and nothing else.
const DARK: f32 = 0.38;

/// The widest scene, in units: five times as wide as it is high.
const WIDEST: f32 = 3600.0;

/// Draws the title picture; its left two fifths fade into night so that a menu can stand there.
pub fn office(width: u32, height: u32) -> Pixmap {
    let (mut canvas, wide) = scene(width, height);
    canvas.margin = (wide * DARK * canvas.scale) as usize;
    city::draw(&mut canvas, wide);
    window(&mut canvas, wide);
    desk::draw(&mut canvas, wide);
    // Quiet corners for small print, and night on the left.
    canvas.mist(640.0, city::HIGH, &[(0.0, NIGHT.at(0.0)), (1.0, ink(0x0c0b0d).at(0.72))]);
    canvas.mist(0.0, 180.0, &[(0.0, NIGHT.at(0.45)), (1.0, NIGHT.at(0.0))]);
    canvas.fade_left(wide * DARK, wide * 0.7, NIGHT);
    canvas.pixmap
}

/// Draws the ground of the other screens: night, with a breath of plum in the upper left.
pub fn dusk(width: u32, height: u32) -> Pixmap {
    let (mut canvas, wide) = scene(width, height);
    let stops = [(0.0, ink(0x141926)), (0.6, NIGHT), (1.0, ink(0x0e121a))];
    let lights = [
        ((wide * 0.18, 30.0), (wide * 0.5, 470.0), ink(0x4a3a5a).at(0.38)),
        ((wide * 0.2, 20.0), (wide * 0.24, 230.0), ink(0x6a4552).at(0.2)),
        ((wide * 0.04, 360.0), (wide * 0.3, 380.0), ink(0x24304a).at(0.3)),
    ];
    canvas.ground(&stops, &lights);
    canvas.pixmap
}

/// A canvas `city::HIGH` units high, and its width in units; only an absurd strip is cut at its foot.
fn scene(width: u32, height: u32) -> (Canvas, f32) {
    let (across, down) = (width.clamp(1, LARGEST) as f32, height.clamp(1, LARGEST) as f32);
    let scale = (down / city::HIGH).max(across / WIDEST);
    (Canvas::new(width, height, scale), across / scale)
}

/// The frame of the two windows that meet in the corner.
fn window(canvas: &mut Canvas, wide: f32) {
    let corner = wide * 0.705;
    let frame = ink(0x0e1018);
    let (eye, far) = (400.0, 2300.0);
    // Both walls come towards the eye, so heights grow away from the corner.
    let height = |x: f32, y: f32| eye + (y - eye) * (1.0 + (x - corner).abs() / far);
    let beam = |canvas: &mut Canvas, from: f32, to: f32, colour: Ink| {
        for end in [0.0, wide] {
            let strip = poly(&[(corner, from), (end, height(end, from)), (end, height(end, to)), (corner, to)]);
            canvas.fill(&strip, colour, None);
        }
    };
    let lamp = wide * 0.86;
    // The lamp once more, faint in the glass.
    canvas.glow((lamp + 66.0, 452.0), (70.0, 60.0), LAMP.at(0.12), None);
    canvas.glow((lamp + 66.0, 458.0), (20.0, 15.0), LAMP.at(0.22), None);
    for (x, slant) in [(corner - 150.0, 60.0), (corner + 130.0, 46.0)] {
        let sheen = poly(&[(x, -10.0), (x + slant, -10.0), (x - 150.0 + slant, 570.0), (x - 150.0, 570.0)]);
        canvas.soft(&sheen, ink(0xcfd6ea).at(0.022), 6.0, None);
    }
    beam(canvas, -60.0, 22.0, frame);
    beam(canvas, 22.0, 24.0, ink(0x3a3042));
    beam(canvas, 520.0, 620.0, ink(0x14131b));
    beam(canvas, 518.0, 521.0, ink(0x8b5540));
    for step in [-430.0, -205.0, 228.0, 490.0, 790.0, -690.0] {
        let x = corner + step;
        let half = 2.6 + f32::abs(step) / 300.0;
        let (top, low) = (height(x, 20.0), height(x, 520.0));
        post(canvas, x, half, (top, low), frame, if step < 0.0 { 1.0 } else { -1.0 });
    }
    post(canvas, corner, 7.0, (18.0, 524.0), frame, 1.0);
    let seam = line(&[(corner, 18.0), (corner, 524.0)], 1.0);
    canvas.fill(&seam, ink(0x2c2838), None);
    canvas.glow((lamp, 512.0), (150.0, 60.0), AMBER.at(0.1), None);
    canvas.soft(&oval(wide * 0.62, 566.0, wide * 0.4, 10.0), NIGHT.at(0.5), 5.0, None);
}

/// One upright, lit along the side that faces the sky.
fn post(canvas: &mut Canvas, x: f32, half: f32, span: (f32, f32), frame: Ink, sky: f32) {
    let bar = |from: f32, to: f32| poly(&[(x + from, span.0), (x + to, span.0), (x + to, span.1), (x + from, span.1)]);
    canvas.fill(&bar(-half, half), frame, None);
    let lit = bar(sky * half, sky * (half - 1.3));
    let stops = [(0.0, ink(0x3d3450).at(0.7)), (0.75, ink(0xb06a4a).at(0.75)), (1.0, ink(0xd98a52).at(0.8))];
    canvas.grade(&lit, (0.0, 100.0), (0.0, 520.0), &stops, None);
}
