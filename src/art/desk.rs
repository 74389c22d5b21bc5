//! Owns what stands on the desk of the title picture: lamp, paper, pen and telephone.

use super::city::HIGH;
use super::paint::{Canvas, chance, ink};
use super::palette::{AMBER, LAMP, NIGHT, PAPER};
use super::shape::{blob, line, oval, poly, ribbon, round_rect};

/// Where the desk begins behind.
pub const EDGE: f32 = 560.0;

/// Draws the desk and the things on it on a picture `wide` units wide.
pub fn draw(canvas: &mut Canvas, wide: f32) {
    let reach = (wide / 1280.0).clamp(0.72, 1.12);
    let lamp_at = wide * 0.86;
    top(canvas, wide, lamp_at);
    telephone(canvas, lamp_at - 272.0 * reach, 632.0, lamp_at);
    sheet(canvas, lamp_at - 112.0 * reach, 634.0);
    lamp(canvas, lamp_at);
}

fn top(canvas: &mut Canvas, wide: f32, lamp_at: f32) {
    let desk = poly(&[(0.0, EDGE), (wide, EDGE), (wide, HIGH), (0.0, HIGH)]);
    let stops = [(0.0, ink(0x33241b)), (0.3, ink(0x241a15)), (1.0, ink(0x120e0d))];
    canvas.mist(EDGE, HIGH, &stops);
    let clip = canvas.clip(&[&desk]);
    let clip = clip.as_ref();
    // The grain of the wood, closer together further away.
    for at in 0..46_u32 {
        let depth = chance(at + 40);
        let y = EDGE + 3.0 + depth * depth * 150.0;
        let x = wide * (0.3 + 0.75 * chance(at + 90));
        let half = 60.0 + 180.0 * chance(at + 140);
        let sway = 1.0 + 3.0 * depth;
        let grain = ribbon(&[
            (x - half, y, 0.3),
            (x - half * 0.3, y + sway * (chance(at) - 0.5), 0.5 + depth),
            (x + half * 0.4, y + sway * (chance(at + 7) - 0.5), 0.5 + depth),
            (x + half, y, 0.3),
        ]);
        let colour = if at % 2 == 0 { ink(0x0d0908).at(0.3) } else { ink(0x6e4a32).at(0.16) };
        canvas.fill(&grain, colour, None);
    }
    // The sky in the polish, and the pool of light.
    canvas.glow((wide * 0.7, EDGE), (wide * 0.3, 46.0), ink(0xc2693f).at(0.26), clip);
    canvas.glow((lamp_at - 14.0, 610.0), (330.0, 74.0), AMBER.at(0.34), clip);
    canvas.glow((lamp_at - 6.0, 606.0), (190.0, 40.0), LAMP.at(0.5), clip);
    let back = poly(&[(0.0, EDGE - 1.0), (wide, EDGE - 1.0), (wide, EDGE + 0.8), (0.0, EDGE + 0.8)]);
    canvas.fill(&back, ink(0x8a5a3a).at(0.75), None);
    canvas.glow((lamp_at, EDGE), (260.0, 2.4), LAMP.at(0.9), None);
}

fn lamp(canvas: &mut Canvas, x: f32) {
    let (rim, crown, foot) = (508.0, 446.0, 600.0);
    canvas.soft(&oval(x - 6.0, foot + 4.0, 44.0, 9.0), NIGHT.at(0.6), 3.0, None);
    // Light falls out of the shade.
    for (spread, strength) in [(1.0, 0.07), (0.72, 0.06), (0.45, 0.05)] {
        let (near, far) = (48.0 * spread, 118.0 * spread);
        let cone = poly(&[(x - near, rim), (x + near, rim), (x + far, foot + 4.0), (x - far, foot + 4.0)]);
        canvas.soft(&cone, LAMP.at(strength), 9.0, None);
    }
    let base = oval(x, foot, 36.0, 8.6);
    let brass = [(0.0, ink(0x3a2816)), (0.4, ink(0xa8783a)), (0.62, ink(0xf3cf8a)), (1.0, ink(0x5a3d1e))];
    canvas.fill(&oval(x, foot + 3.0, 36.0, 8.6), ink(0x1d140d), None);
    canvas.grade(&base, (x - 36.0, 0.0), (x + 36.0, 0.0), &brass, None);
    canvas.fill(&oval(x, foot - 1.4, 31.0, 6.4), ink(0x2a1c10).at(0.3), None);
    let collar = blob(&[
        (x - 11.0, foot - 2.0),
        (x - 6.0, foot - 9.0),
        (x - 3.2, foot - 22.0),
        (x + 3.2, foot - 22.0),
        (x + 6.0, foot - 9.0),
        (x + 11.0, foot - 2.0),
        (x, foot + 1.0),
    ]);
    canvas.grade(&collar, (x - 11.0, 0.0), (x + 11.0, 0.0), &brass, None);
    let stem = poly(&[(x - 2.4, rim - 6.0), (x + 2.4, rim - 6.0), (x + 2.8, foot - 16.0), (x - 2.8, foot - 16.0)]);
    canvas.grade(&stem, (x - 2.8, 0.0), (x + 2.8, 0.0), &brass, None);
    canvas.fill(&oval(x, 540.0, 4.4, 5.4), ink(0xb98a48), None);
    canvas.fill(&oval(x + 1.2, 538.4, 1.6, 2.2), ink(0xffe6b4), None);
    // The halo lies on everything behind the shade.
    canvas.glow((x, 486.0), (270.0, 210.0), AMBER.at(0.24), None);
    canvas.glow((x, 490.0), (120.0, 96.0), LAMP.at(0.3), None);
    let shade = blob(&[
        (x - 27.0, crown),
        (x - 27.0, crown),
        (x, crown + 4.0),
        (x + 27.0, crown),
        (x + 27.0, crown),
        (x + 39.0, crown + 26.0),
        (x + 54.0, rim),
        (x + 54.0, rim),
        (x, rim + 9.0),
        (x - 54.0, rim),
        (x - 54.0, rim),
        (x - 39.0, crown + 26.0),
    ]);
    let cloth = [(0.0, ink(0xa85f22)), (0.35, ink(0xe0922f)), (0.75, ink(0xf8bd5c)), (1.0, ink(0xffdd96))];
    canvas.grade(&shade, (0.0, crown), (0.0, rim + 8.0), &cloth, None);
    let clip = canvas.clip(&[&shade]);
    let clip = clip.as_ref();
    for (side, strength) in [(-1.0, 0.5), (1.0, 0.4)] {
        canvas.glow((x + side * 58.0, crown + 24.0), (36.0, 62.0), ink(0x7c3d16).at(strength), clip);
    }
    canvas.glow((x, rim - 18.0), (34.0, 34.0), ink(0xfff3cf).at(0.8), clip);
    for pleat in 0..13 {
        let at = (pleat as f32 - 6.0) / 6.0;
        let fold = line(&[(x + at * 26.0, crown), (x + at * 53.0, rim + 8.0)], 0.8);
        canvas.fill(&fold, ink(0x8a4c1a).at(0.16), clip);
    }
    let hem = ribbon(&[
        (x - 54.0, rim, 1.6),
        (x - 28.0, rim + 6.8, 2.0),
        (x, rim + 9.0, 2.0),
        (x + 28.0, rim + 6.8, 2.0),
        (x + 54.0, rim, 1.6),
    ]);
    canvas.fill(&hem, ink(0x9a5a20).at(0.8), None);
    let mouth = oval(x, crown, 27.0, 4.4);
    canvas.fill(&mouth, ink(0xffe2a2), None);
    canvas.fill(&oval(x, crown + 1.2, 24.0, 3.0), ink(0xfff4d8), None);
}

fn sheet(canvas: &mut Canvas, x: f32, y: f32) {
    let corner = |across: f32, along: f32| {
        let lean = (1.0 - along) * 34.0;
        (x - 66.0 + across * (118.0 + along * 22.0) + lean - along * 8.0, y - 22.0 + along * 46.0 - across * 9.0)
    };
    let page = poly(&[corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)]);
    let under = poly(&[corner(-0.07, 0.1), corner(0.93, 0.16), corner(0.92, 1.12), corner(-0.08, 1.06)]);
    canvas.soft(&under, NIGHT.at(0.6), 3.0, None);
    canvas.fill(&under, ink(0xa08e78), None);
    let lit = [(0.0, PAPER.to(ink(0x8a7668), 0.45)), (0.6, PAPER.to(LAMP, 0.25)), (1.0, ink(0xfff0d2))];
    canvas.grade(&page, corner(0.0, 0.8), corner(1.0, 0.1), &lit, None);
    let print = ink(0x54483f);
    let head = line(&[corner(0.12, 0.14), corner(0.44, 0.14)], 2.4);
    canvas.fill(&head, print.at(0.75), None);
    for (row, length) in [0.86, 0.8, 0.88, 0.6, 0.84, 0.5].into_iter().enumerate() {
        let at = 0.27 + row as f32 * 0.085;
        canvas.fill(&line(&[corner(0.12, at), corner(length, at)], 1.0), print.at(0.42), None);
    }
    let sign = ribbon(&[
        extend(corner(0.54, 0.88), 0.5),
        extend(corner(0.58, 0.8), 1.4),
        extend(corner(0.61, 0.92), 1.0),
        extend(corner(0.66, 0.82), 1.3),
        extend(corner(0.7, 0.9), 0.9),
        extend(corner(0.86, 0.84), 0.4),
    ]);
    canvas.fill(&sign, ink(0x26304e).at(0.9), None);
    let (nib, end) = (corner(0.9, 0.9), corner(1.34, 0.28));
    let drop = |p: (f32, f32)| (p.0 - 3.0, p.1 + 3.4);
    canvas.soft(&line(&[drop(nib), drop(end)], 3.6), NIGHT.at(0.55), 1.4, None);
    let part = |t: f32| (nib.0 + (end.0 - nib.0) * t, nib.1 + (end.1 - nib.1) * t);
    let pen = ribbon(&[
        extend(nib, 0.4),
        extend(part(0.12), 2.2),
        extend(part(0.3), 4.4),
        extend(part(0.8), 4.8),
        extend(part(1.0), 3.2),
    ]);
    canvas.fill(&pen, ink(0x17161c), None);
    canvas.fill(&line(&[part(0.44), part(0.49)], 5.0), ink(0xd9a552), None);
    let gleam = |p: (f32, f32)| (p.0 + 0.6, p.1 - 1.0);
    canvas.fill(&line(&[gleam(part(0.2)), gleam(part(0.95))], 0.9), LAMP.at(0.6), None);
    canvas.fill(&line(&[nib, part(0.11)], 1.1), ink(0xe8c07a), None);
}

fn extend(spot: (f32, f32), width: f32) -> (f32, f32, f32) {
    (spot.0, spot.1, width)
}

fn telephone(canvas: &mut Canvas, x: f32, y: f32, lamp_at: f32) {
    canvas.soft(&oval(x - 16.0, y + 19.0, 86.0, 13.0), NIGHT.at(0.75), 5.0, None);
    let body = blob(&[
        (x - 46.0, y - 28.0),
        (x, y - 31.0),
        (x + 46.0, y - 28.0),
        (x + 58.0, y - 8.0),
        (x + 69.0, y + 14.0),
        (x + 66.0, y + 21.0),
        (x, y + 24.0),
        (x - 66.0, y + 21.0),
        (x - 69.0, y + 14.0),
        (x - 58.0, y - 8.0),
    ]);
    let stops = [(0.0, ink(0x0f0e13)), (0.6, ink(0x211d20)), (1.0, ink(0x4a3a30))];
    canvas.grade(&body, (x - 69.0, y + 10.0), (x + 69.0, y - 10.0), &stops, None);
    let clip = canvas.clip(&[&body]);
    let clip = clip.as_ref();
    let front =
        blob(&[(x - 74.0, y + 13.0), (x, y + 17.0), (x + 74.0, y + 13.0), (x + 74.0, y + 30.0), (x - 74.0, y + 30.0)]);
    canvas.fill(&front, NIGHT.to(ink(0x000000), 0.4).at(0.55), clip);
    canvas.soft(
        &ribbon(&[(x - 60.0, y + 14.0, 0.4), (x, y + 17.0, 1.0), (x + 68.0, y + 13.0, 1.4)]),
        LAMP.at(0.3),
        0.6,
        clip,
    );
    // The keys.
    for row in 0..4 {
        for column in 0..3 {
            let (r, c) = (row as f32, column as f32 - 1.0);
            let at = (x + 4.0 + c * (13.0 + r * 1.3), y - 9.0 + r * 6.2);
            let key = round_rect(at.0 - 4.8 - r * 0.3, at.1 - 1.9, 9.6 + r * 0.6, 4.0, 1.4);
            canvas.fill(&key, ink(0x5c4d43).to(LAMP, 0.12 + 0.12 * (c + 1.0)), clip);
            let shade = round_rect(at.0 - 4.8 - r * 0.3, at.1 + 1.0, 9.6 + r * 0.6, 1.2, 0.6);
            canvas.fill(&shade, NIGHT.at(0.5), clip);
        }
    }
    let message = (x + 43.0, y + 4.0);
    canvas.glow(message, (11.0, 8.0), ink(0xe36d60).at(0.7), None);
    canvas.fill(&oval(message.0, message.1, 2.6, 1.7), ink(0xffa48c), None);
    // The receiver across the top, and the light of the lamp along it.
    let receiver = blob(&[
        (x - 74.0, y - 22.0),
        (x - 77.0, y - 36.0),
        (x - 62.0, y - 46.0),
        (x - 34.0, y - 50.0),
        (x, y - 52.0),
        (x + 34.0, y - 50.0),
        (x + 62.0, y - 46.0),
        (x + 77.0, y - 36.0),
        (x + 74.0, y - 22.0),
        (x + 60.0, y - 18.0),
        (x + 47.0, y - 23.0),
        (x + 40.0, y - 34.0),
        (x, y - 37.0),
        (x - 40.0, y - 34.0),
        (x - 47.0, y - 23.0),
        (x - 60.0, y - 18.0),
    ]);
    canvas.soft(&receiver, NIGHT.at(0.7), 2.4, clip);
    let grip = [(0.0, ink(0x121117)), (0.55, ink(0x27211f)), (1.0, ink(0x5c4636))];
    canvas.grade(&receiver, (x - 77.0, y - 30.0), (x + 77.0, y - 44.0), &grip, None);
    let near = (1.0 - (lamp_at - x).abs() / 900.0).clamp(0.2, 0.9);
    canvas.edge(&[&receiver], &[], (-1.0, 2.4), 0.9, LAMP.at(near));
    canvas.edge(&[&body], &[&receiver], (-2.0, 0.4), 0.8, LAMP.at(near * 0.6));
    canvas.edge(&[&receiver], &[], (1.6, 0.6), 0.9, ink(0x6a5a86).at(0.4));
    // The cord.
    let mut coil = Vec::new();
    for step in 0..60 {
        let t = step as f32 / 59.0;
        let turn = t * 14.0 * std::f32::consts::TAU;
        let way = (x - 66.0 - 62.0 * t + 24.0 * t * t, y - 16.0 + 46.0 * t * (1.7 - t));
        coil.push((way.0 + 3.0 * turn.cos(), way.1 + 3.2 * turn.sin(), 1.6));
    }
    canvas.fill(&ribbon(&coil), ink(0x1a171b), None);
}
