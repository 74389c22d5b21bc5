//! Owns what is behind a person: walls, last light, a city out of focus, books.

use super::Backdrop;
use super::figure::SIDE;
use super::paint::{Canvas, Ink, chance, ink, whole};
use super::palette::{AMBER, LAMP, NIGHT};
use super::shape::{oval, round_rect};

/// Fills the square behind a person, lamp light from the right.
pub fn draw(canvas: &mut Canvas, backdrop: Backdrop) {
    let wall = |from: u32, to: u32| [(0.0, ink(to)), (0.55, ink(from).to(ink(to), 0.4)), (1.0, ink(from))];
    let area = whole(SIDE, SIDE);
    match backdrop {
        Backdrop::Slate => plain(canvas, &wall(0x3a4660, 0x19202f)),
        Backdrop::Plum => plain(canvas, &wall(0x524058, 0x1e1a2c)),
        Backdrop::Dusk | Backdrop::City => {
            let sky = [
                (0.0, ink(0x1b2238)),
                (0.4, ink(0x382d47)),
                (0.7, ink(0x643f4b)),
                (0.9, ink(0x8d5547)),
                (1.0, ink(0x4a3340)),
            ];
            canvas.grade(&area, (0.0, 0.0), (0.0, SIDE), &sky, None);
        }
        Backdrop::Books => plain(canvas, &wall(0x3b302c, 0x17161d)),
    }
    match backdrop {
        Backdrop::City => city(canvas),
        Backdrop::Books => books(canvas),
        _ => {}
    }
    canvas.glow((222.0, 96.0), (130.0, 150.0), AMBER.to(LAMP, 0.4).at(0.17), None);
    canvas.glow((0.0, 210.0), (170.0, 150.0), NIGHT.at(0.55), None);
    canvas.glow((10.0, 0.0), (120.0, 110.0), NIGHT.at(0.4), None);
}

fn plain(canvas: &mut Canvas, stops: &[(f32, Ink)]) {
    canvas.grade(&whole(SIDE, SIDE), (10.0, 220.0), (220.0, 50.0), stops, None);
}

fn city(canvas: &mut Canvas) {
    for at in 0..9_u32 {
        let x = at as f32 * 29.0 - 12.0 + 10.0 * chance(at + 3);
        let high = 60.0 + 70.0 * chance(at + 21);
        let house = round_rect(x, SIDE - high, 26.0 + 10.0 * chance(at), high + 9.0, 1.0);
        canvas.soft(&house, ink(0x1a1828).at(0.8), 4.0, None);
    }
    for at in 0..26_u32 {
        let (x, y) = (240.0 * chance(at + 200), 110.0 + 125.0 * chance(at + 300));
        let r = 2.4 + 3.6 * chance(at + 400);
        let colour = if at % 5 == 0 { ink(0xb8c4dd) } else { ink(0xf2b765) };
        canvas.soft(&oval(x, y, r, r), colour.at(0.16 + 0.22 * chance(at + 500)), 0.9, None);
    }
}

fn books(canvas: &mut Canvas) {
    let spines = [0x54342f, 0x2e3b4d, 0x5f4a32, 0x30443c, 0x46304a, 0x6d5a45, 0x2a2a36];
    for row in 0..4_u32 {
        let base = 62.0 + row as f32 * 66.0;
        let mut x = -4.0;
        let mut at = row * 40;
        while x < SIDE {
            let wide = 6.0 + 7.0 * chance(at);
            let high = 40.0 + 14.0 * chance(at + 500);
            let spine = round_rect(x, base - high, wide - 1.0, high, 1.0);
            let colour = spines[(super::paint::hash(at + 90) % 7) as usize];
            let light = 0.3 + 0.5 * (x / SIDE).clamp(0.0, 1.0);
            canvas.soft(&spine, NIGHT.to(ink(colour), light).at(0.9), 1.6, None);
            x += wide;
            at += 1;
        }
        let board = round_rect(-8.0, base, SIDE + 16.0, 5.0, 0.0);
        canvas.soft(&board, ink(0x120f12).at(0.9), 1.4, None);
    }
}
