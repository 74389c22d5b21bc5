//! Owns the view from the office: sky after sunset, three depths of city, lit windows.

use tiny_skia::{PathBuilder, Rect};

use super::paint::{Canvas, Ink, chance, hash, ink};
use super::palette::{AMBER, LAMP, NIGHT};
use super::shape::{Outline, join, poly, ribbon};

/// The height of the picture in its own units.
pub const HIGH: f32 = 720.0;

/// One row of houses: how far, how tall, how bright.
struct Row {
    seed: u32,
    foot: f32,
    low: f32,
    tall: f32,
    wide: f32,
    roof: Ink,
    haze: Ink,
    /// The side of one window; nothing is lit at zero.
    pane: f32,
    lit: f32,
}

/// Draws sky and city on a picture `wide` units wide.
pub fn draw(canvas: &mut Canvas, wide: f32) {
    sky(canvas, wide);
    let rows = [
        Row {
            seed: 11,
            foot: 560.0,
            low: 120.0,
            tall: 225.0,
            wide: 62.0,
            roof: ink(0x4f3d5b),
            haze: ink(0x9a6055),
            pane: 0.0,
            lit: 0.0,
        },
        Row {
            seed: 47,
            foot: 570.0,
            low: 100.0,
            tall: 235.0,
            wide: 58.0,
            roof: ink(0x30283f),
            haze: ink(0x66434c),
            pane: 2.5,
            lit: 0.15,
        },
        Row {
            seed: 90,
            foot: 580.0,
            low: 75.0,
            tall: 215.0,
            wide: 76.0,
            roof: ink(0x171725),
            haze: ink(0x271f2c),
            pane: 3.7,
            lit: 0.2,
        },
    ];
    for (depth, row) in rows.iter().enumerate() {
        houses(canvas, wide, row);
        if depth == 0 {
            tower(canvas, wide * 0.775);
        }
        // Haze lies between the rows.
        let veil = [ink(0xd9814f).at(0.24), ink(0xa35f52).at(0.2), ink(0x3a2a38).at(0.0)][depth];
        canvas.mist(400.0, 580.0, &[(0.0, veil.at(0.0)), (1.0, veil)]);
    }
}

fn sky(canvas: &mut Canvas, wide: f32) {
    let stops = [
        (0.0, ink(0x161c30)),
        (0.16, ink(0x212340)),
        (0.31, ink(0x392d4e)),
        (0.43, ink(0x5a3c55)),
        (0.53, ink(0x8c4f50)),
        (0.6, ink(0xc06d48)),
        (0.67, ink(0xe2934f)),
        (0.78, ink(0xe9a860)),
    ];
    let sun = wide * 0.7;
    let lights = [
        ((sun, 500.0), (wide * 0.42, 250.0), ink(0xf2a057).at(0.5)),
        ((sun, 480.0), (wide * 0.2, 120.0), ink(0xffc67e).at(0.5)),
        // Night comes from the right.
        ((wide * 1.02, 60.0), (wide * 0.4, 420.0), ink(0x141a30).at(0.5)),
    ];
    canvas.ground(&stops, &lights);
    for at in 0..9_u32 {
        let x = wide * (0.36 + 0.66 * chance(at + 5));
        let y = 190.0 + 200.0 * chance(at + 60);
        let half = 90.0 + 150.0 * chance(at + 120);
        let thick = 5.0 + 9.0 * chance(at + 170);
        let low = ((y - 190.0) / 200.0).clamp(0.0, 1.0);
        let streak = ribbon(&[
            (x - half, y + 3.0, 0.5),
            (x - half * 0.35, y - 1.0, thick),
            (x + half * 0.3, y + 1.5, thick * 0.7),
            (x + half, y - 2.0, 0.5),
        ]);
        canvas.soft(&streak, ink(0x2b2440).at(0.3), 5.0, None);
        let belly = ribbon(&[
            (x - half * 0.8, y + 5.0, 0.4),
            (x - half * 0.2, y + thick * 0.6, 2.4),
            (x + half * 0.7, y + 2.0, 0.4),
        ]);
        canvas.soft(&belly, ink(0xf08f5c).at(0.1 + 0.22 * low), 2.0, None);
    }
    for at in 0..26_u32 {
        let (x, y) = (wide * (0.4 + 0.6 * chance(at + 800)), 190.0 * chance(at + 900));
        let r = 0.45 + 0.5 * chance(at + 950);
        let star = super::shape::oval(x, y, r, r);
        canvas.fill(&star, ink(0xe8e6f0).at(0.12 + 0.3 * chance(at + 990)), None);
    }
    let (x, y) = (wide * 0.655, 236.0);
    canvas.glow((x, y), (7.0, 7.0), ink(0xfff0d8).at(0.35), None);
    canvas.fill(&super::shape::oval(x, y, 1.5, 1.5), ink(0xfff4e2).at(0.95), None);
}

fn houses(canvas: &mut Canvas, wide: f32, row: &Row) {
    let mut x = wide * 0.34;
    let mut seed = row.seed * 1000;
    let (mut warm, mut pale, mut cool) = (PathBuilder::new(), PathBuilder::new(), PathBuilder::new());
    while x < wide + 20.0 {
        seed += 1;
        let width = row.wide * (0.62 + 0.75 * chance(seed));
        let shape = chance(seed + 100);
        let height = row.low + (row.tall - row.low) * shape * shape.sqrt();
        let top = row.foot - height;
        let house = house(x, top, width, row.foot, seed);
        let from = row.roof.to(NIGHT, 0.16 * chance(seed + 300));
        canvas.pour(&house, top, row.foot, &[(0.0, from), (1.0, row.haze)]);
        // The last light on the side that faces it.
        let sunward = if x > wide * 0.7 { (x, x + 1.6) } else { (x + width - 1.6, x + width) };
        let edge = poly(&[(sunward.0, top), (sunward.1, top), (sunward.1, row.foot), (sunward.0, row.foot)]);
        let glow = ink(0xf0915a).at(0.34);
        canvas.pour(&edge, top, row.foot, &[(0.0, glow), (0.8, glow.at(0.0))]);
        if row.pane > 0.0 {
            let (step, rise) = (row.pane * 2.5, row.pane * 3.3);
            let columns = ((width - step) / step).floor().max(1.0);
            let inset = (width - columns * step + step - row.pane) / 2.0;
            let rows = ((height - 14.0) / rise) as u32;
            for floor in 0..rows {
                let late = chance(seed * 97 + floor) < 0.09;
                let odds = if late { 0.75 } else { row.lit };
                for column in 0..columns as u32 {
                    let key = seed.wrapping_mul(7919) + floor * 131 + column;
                    if chance(key) > odds {
                        continue;
                    }
                    let left = x + inset + column as f32 * step;
                    let high = top + 9.0 + floor as f32 * rise;
                    let pen = match hash(key + 5) % 9 {
                        0..=3 => &mut warm,
                        4..=7 => &mut pale,
                        _ => &mut cool,
                    };
                    if let Some(rect) = Rect::from_xywh(left, high, row.pane, row.pane * 1.5) {
                        pen.push_rect(rect);
                    }
                }
            }
        }
        x += width + if row.pane > 3.0 { 2.0 + 9.0 * chance(seed + 700) } else { -3.0 };
    }
    let near = (row.pane / 3.7).min(1.0);
    canvas.fill(&warm.finish(), AMBER.to(LAMP, 0.25).at(0.82 * near), None);
    canvas.fill(&pale.finish(), ink(0xe8c48c).at(0.55 * near), None);
    canvas.fill(&cool.finish(), ink(0xa9bdd6).at(0.55 * near), None);
}

/// A house with one of several roofs.
fn house(x: f32, top: f32, width: f32, foot: f32, seed: u32) -> Outline {
    let right = x + width;
    let body = poly(&[(x, top), (right, top), (right, foot), (x, foot)]);
    let block = |from: f32, to: f32, high: f32| {
        let (left, end) = (x + width * from, x + width * to);
        poly(&[(left, top - high), (end, top - high), (end, top + 1.0), (left, top + 1.0)])
    };
    let mast = |at: f32, high: f32| {
        let middle = x + width * at;
        poly(&[(middle - 0.8, top), (middle - 0.3, top - high), (middle + 0.3, top - high), (middle + 0.8, top)])
    };
    let (one, two) = match hash(seed + 31) % 7 {
        0 => (block(0.18, 0.82, 11.0), block(0.34, 0.66, 20.0)),
        1 => (block(0.12, 0.42, 7.0), mast(0.27, 34.0)),
        2 => (poly(&[(x, top + 0.5), (right, top + 0.5), (right, top - width * 0.22)]), None),
        3 => (block(0.56, 0.86, 8.0), block(0.1, 0.2, 5.0)),
        4 => (block(0.3, 0.7, 6.0), mast(0.5, 24.0)),
        _ => (block(0.64, 0.8, 5.0), None),
    };
    join(&[&body, &one, &two])
}

/// The one tower that everybody in town knows.
fn tower(canvas: &mut Canvas, x: f32) {
    let shaft = poly(&[
        (x - 27.0, 575.0),
        (x - 27.0, 330.0),
        (x - 21.0, 322.0),
        (x - 21.0, 276.0),
        (x - 14.0, 268.0),
        (x - 14.0, 240.0),
        (x - 2.2, 222.0),
        (x - 0.6, 166.0),
        (x + 0.6, 166.0),
        (x + 2.2, 222.0),
        (x + 14.0, 240.0),
        (x + 14.0, 268.0),
        (x + 21.0, 276.0),
        (x + 21.0, 322.0),
        (x + 27.0, 330.0),
        (x + 27.0, 575.0),
    ]);
    let stops = [(0.0, ink(0x211c35)), (0.5, ink(0x45324a)), (1.0, ink(0x7d4f4f))];
    canvas.grade(&shaft, (0.0, 200.0), (0.0, 570.0), &stops, None);
    let clip = canvas.clip(&[&shaft]);
    for rib in 0..7 {
        let at = x - 18.0 + rib as f32 * 6.0;
        let line = poly(&[(at, 240.0), (at + 1.4, 240.0), (at + 1.4, 575.0), (at, 575.0)]);
        canvas.fill(&line, NIGHT.at(0.2), clip.as_ref());
    }
    let side = poly(&[(x - 28.0, 230.0), (x - 9.0, 230.0), (x - 24.0, 575.0), (x - 28.0, 575.0)]);
    canvas.soft(&side, ink(0xf0955c).at(0.3), 2.0, clip.as_ref());
    canvas.fill(&super::shape::oval(x, 165.0, 1.5, 1.5), ink(0xe36d60), None);
    canvas.glow((x, 165.0), (8.0, 8.0), ink(0xe36d60).at(0.45), None);
}
