//! Owns how hair and scarves are painted: body, band of light, strands, grey temples.

use tiny_skia::Mask;

use super::figure::{Figure, MID};
use super::locks;
use super::paint::{Canvas, chance};
use super::palette::{self, COOL, LAMP, NIGHT, Tone};
use super::shape::{Outline, blob, ribbon};
use super::{Hair, HairColour, Look};

/// Paints what hangs behind the neck.
pub fn behind(canvas: &mut Canvas, figure: &Figure, look: &Look) {
    let tone = palette::hair(look.hair_colour);
    let shape = locks::behind(figure, look.hair);
    body(canvas, figure, &shape, tone, 0.5);
    if look.hair == Hair::Bun {
        let clip = canvas.clip(&[&shape]);
        let (x, y) = (MID - 6.0, figure.top - 8.0);
        for at in 0..5 {
            let bend = at as f32 * 4.6 - 9.0;
            let strand = ribbon(&[
                (x - 16.0, y + 6.0 + bend * 0.6, 0.4),
                (x + bend * 0.3, y - 4.0 + bend, 1.6),
                (x + 17.0, y + 3.0 + bend * 0.7, 0.4),
            ]);
            let colour = if at % 2 == 0 { tone.light.at(0.4) } else { tone.shade.at(0.6) };
            canvas.soft(&strand, colour, 0.6, clip.as_ref());
        }
        canvas.glow((x + 8.0, y - 5.0), (10.0, 8.0), tone.light.at(0.55), clip.as_ref());
    }
}

/// Paints the hair on the head and around the face.
pub fn before(canvas: &mut Canvas, figure: &Figure, look: &Look) {
    if look.hair == Hair::Headscarf {
        scarf(canvas, figure, look);
        return;
    }
    let tone = palette::hair(look.hair_colour);
    let shape = locks::before(figure, look.hair);
    match look.hair {
        Hair::Bald => bald(canvas, figure, look),
        Hair::Cropped => cropped(canvas, figure, &shape, tone),
        _ => {
            shadow(canvas, figure, look, &shape);
            canvas.soft(&shape, tone.base.to(tone.shade, 0.4).at(0.7), 1.5, None);
            body(canvas, figure, &shape, tone, 0.0);
            let clip = canvas.clip(&[&shape]);
            if look.hair == Hair::Curly {
                curls(canvas, figure, tone, clip.as_ref());
            } else {
                strands(canvas, figure, look, tone, clip.as_ref());
            }
            temples(canvas, figure, look, clip.as_ref());
        }
    }
}

/// The shadow that hair throws on the forehead.
fn shadow(canvas: &mut Canvas, figure: &Figure, look: &Look, shape: &Outline) {
    let skin = palette::skin(look.skin);
    let clip = canvas.clip(&[&figure.head()]);
    let Some(path) = shape else { return };
    let fallen = path.clone().transform(tiny_skia::Transform::from_translate(-1.2, 2.6));
    canvas.soft(&fallen, skin.shade.at(0.55), 1.8, clip.as_ref());
}

fn body(canvas: &mut Canvas, figure: &Figure, shape: &Outline, tone: Tone, dark: f32) {
    let w = figure.cheek;
    canvas.grade(
        shape,
        (MID - w - 10.0, figure.eyes),
        (MID + w + 10.0, figure.top),
        &[
            (0.0, tone.shade.to(COOL, 0.12)),
            (0.4, tone.base.to(tone.shade, 0.3 + dark)),
            (0.75, tone.base.to(tone.shade, dark)),
            (1.0, tone.base.to(tone.light, 0.3 - dark * 0.4)),
        ],
        None,
    );
}

/// Single strands that follow the way the hair is combed, and the band of light across them.
fn strands(canvas: &mut Canvas, figure: &Figure, look: &Look, tone: Tone, clip: Option<&Mask>) {
    let Figure { cheek: w, top, eyes: e, face: f, end, .. } = *figure;
    let hanging = matches!(look.hair, Hair::Bob | Hair::Long | Hair::Wavy);
    let back = matches!(look.hair, Hair::SweptBack | Hair::Bun | Hair::Receding);
    let part = match look.hair {
        Hair::SideParted => f + 18.0,
        Hair::Bob | Hair::Long | Hair::Wavy => f + 11.0,
        _ => f + 4.0,
    };
    for at in 0..44_u32 {
        let across = at as f32 / 43.0 * 2.0 - 1.0 + 0.05 * (chance(at) - 0.5);
        let x = MID + across * (w + 10.0);
        let fall = across.abs();
        let width = 0.8 + 1.1 * chance(at + 90);
        let points = if hanging {
            let low = end + 40.0;
            let sway = if look.hair == Hair::Wavy { 4.0 } else { 0.8 };
            let turn = |y: f32| (y * 0.14 + chance(at) * 1.4).sin() * sway;
            [
                (part + across * 7.0, top - 10.0 + fall * 4.0, 0.4),
                (part + (x - part) * 0.72, top + 6.0 + fall * 12.0, width),
                (x + turn(e), e - 4.0, width),
                (x * 0.97 + MID * 0.03 + turn(end), end - 6.0, width),
                (x + turn(low), low, 0.4),
            ]
        } else if back {
            let root = f + across * 33.0;
            [
                (root, top + 16.0 + fall * 16.0, 0.4),
                (root + across * 4.0, top + 9.0 + fall * 13.0, width),
                (MID + across * 33.0, top + 2.0 + fall * 12.0, width),
                (MID + across * 28.0, top - 4.0 + fall * 8.0, width * 0.8),
                (MID + across * 20.0, top - 11.0, 0.3),
            ]
        } else {
            let lean = if look.hair == Hair::SideParted { -14.0 } else { -7.0 };
            [
                (part + (x - part) * 0.45, top - 9.0 + fall * 4.0, 0.4),
                (part + (x - part) * 0.72 + lean * 0.2, top - 2.0 + fall * 6.0, width),
                (x + lean * 0.4 * (1.0 - fall), top + 8.0 + fall * 12.0, width),
                (x + lean * (1.0 - fall), top + 20.0 + fall * 22.0, width * 0.8),
                (x + lean * 0.6 * (1.0 - fall), e - 6.0, 0.3),
            ]
        };
        let lit = 0.1 + 0.3 * ((across + 0.6) * 0.6).clamp(0.0, 1.0);
        let colour = if at % 3 == 1 { tone.light.at(lit) } else { tone.shade.at(0.34) };
        canvas.fill(&ribbon(&points), colour, clip);
    }
    // The band of light, broken by the strands on top of it.
    let bow = if back { 4.0 } else { 0.0 };
    let band = ribbon(&[
        (MID - w * 0.72, top + 18.0, 1.0),
        (MID - w * 0.3, top + 5.5 - bow, 4.0),
        (MID + w * 0.18, top + 2.0 - bow, 6.5),
        (MID + w * 0.6, top + 7.5 - bow, 7.0),
        (MID + w * 0.96, top + 24.0, 2.0),
    ]);
    canvas.soft(&band, tone.light.to(LAMP, 0.12).at(0.48), 2.6, clip);
    for at in 0..14_u32 {
        let across = at as f32 / 13.0 * 1.6 - 0.7;
        let x = MID + across * w;
        let y = top + 3.0 - bow + across * across * 15.0;
        let tip = ribbon(&[
            (x - 1.5 * across, y - 4.0 - 3.0 * chance(at + 5), 0.2),
            (x, y, 1.0),
            (x + 2.6 * across, y + 5.0 + 3.0 * chance(at + 50), 0.2),
        ]);
        canvas.fill(&tip, tone.light.to(LAMP, 0.2).at(0.16), clip);
    }
    if hanging {
        for (side, strength) in [(-1.0, 0.14), (1.0, 0.4)] {
            let lock = ribbon(&[
                (MID + side * (w + 2.0), e - 16.0, 0.6),
                (MID + side * (w + 4.5), e + 10.0, 3.4),
                (MID + side * (w + 3.0), end - 10.0, 0.8),
            ]);
            canvas.soft(&lock, tone.light.at(strength), 1.4, clip);
        }
    }
    if look.hair == Hair::SideParted || hanging {
        let line = ribbon(&[(part + 0.5, top - 9.0, 0.5), (part + 1.0, top + 2.0, 1.6), (part + 0.5, top + 14.0, 0.7)]);
        canvas.soft(&line, tone.shade.to(NIGHT, 0.3).at(0.75), 0.5, clip);
    }
}

fn curls(canvas: &mut Canvas, figure: &Figure, tone: Tone, clip: Option<&Mask>) {
    let Figure { cheek: w, top, eyes: e, .. } = *figure;
    for at in 0..120_u32 {
        let x = MID + (chance(at) * 2.0 - 1.0) * (w + 8.0);
        let y = top - 14.0 + chance(at + 400) * (e - top + 16.0);
        let r = 2.6 + 1.6 * chance(at + 900);
        let ring = ribbon(&[
            (x - r, y + r * 0.4, 0.5),
            (x - r * 0.4, y - r, 1.2),
            (x + r * 0.8, y - r * 0.5, 1.3),
            (x + r * 0.6, y + r * 0.8, 0.5),
        ]);
        let lamp = ((x - MID) / w * 0.5 + 0.5).clamp(0.0, 1.0);
        let high = ((e - y) / (e - top)).clamp(0.0, 1.0);
        let colour = if at % 2 == 0 { tone.light.at(0.2 + 0.6 * lamp * high) } else { tone.shade.at(0.6) };
        canvas.fill(&ring, colour, clip);
    }
    canvas.glow((MID + w * 0.45, top + 2.0), (30.0, 18.0), tone.light.at(0.3), clip);
}

fn temples(canvas: &mut Canvas, figure: &Figure, look: &Look, clip: Option<&Mask>) {
    if look.hair_colour != HairColour::Greying {
        return;
    }
    let grey = palette::hair(HairColour::Grey);
    let (w, e) = (figure.cheek, figure.eyes);
    for (x, colour) in [(MID - w - 1.0, grey.base), (MID + w - 1.0, grey.light)] {
        canvas.glow((x, e - 12.0), (15.0, 30.0), colour.at(0.85), clip);
    }
}

fn bald(canvas: &mut Canvas, figure: &Figure, look: &Look) {
    let skin = palette::skin(look.skin);
    let Figure { cheek: w, top, eyes: e, .. } = *figure;
    let clip = canvas.clip(&[&figure.head()]);
    let clip = clip.as_ref();
    let ash = palette::brow(look.hair_colour).to(COOL, 0.35);
    for (side, strength) in [(-1.0, 0.3), (1.0, 0.2)] {
        let fringe = blob(&[
            (MID + side * (w + 6.0), e + 2.0),
            (MID + side * (w + 6.0), top + 22.0),
            (MID + side * (w - 5.0), top + 30.0),
            (MID + side * (w - 7.0), e - 12.0),
        ]);
        canvas.soft(&fringe, ash.at(strength), 3.5, clip);
    }
    canvas.glow((MID + w * 0.3, top + 15.0), (26.0, 15.0), skin.light.to(LAMP, 0.4).at(0.55), clip);
    canvas.glow((MID + w * 0.38, top + 11.0), (11.0, 6.0), LAMP.to(palette::PAPER, 0.4).at(0.38), clip);
}

fn cropped(canvas: &mut Canvas, figure: &Figure, shape: &Outline, tone: Tone) {
    let w = figure.cheek;
    canvas.soft(shape, tone.base.to(tone.shade, 0.35).at(0.86), 1.4, None);
    let clip = canvas.clip(&[shape]);
    let clip = clip.as_ref();
    let side = blob(&[
        (MID - w - 8.0, figure.eyes),
        (MID - w - 8.0, figure.top),
        (MID - w * 0.5, figure.top),
        (MID - w * 0.72, figure.eyes - 20.0),
    ]);
    canvas.soft(&side, tone.shade.at(0.7), 5.0, clip);
    canvas.glow((MID + w * 0.36, figure.top + 8.0), (26.0, 13.0), tone.light.at(0.6), clip);
    for at in 0..160_u32 {
        let x = MID + (chance(at) * 2.0 - 1.0) * w;
        let y = figure.top + chance(at + 300) * 50.0;
        let dot = ribbon(&[(x, y, 0.4), (x + 0.5, y + 1.7, 0.7)]);
        let colour = if at % 2 == 0 { tone.light.at(0.26) } else { tone.shade.at(0.5) };
        canvas.fill(&dot, colour, clip);
    }
}

fn scarf(canvas: &mut Canvas, figure: &Figure, look: &Look) {
    let tone = palette::cloth(look.cloth);
    let tone = Tone { base: tone.base.to(tone.light, 0.35), ..tone };
    let shape = locks::scarf(figure);
    shadow(canvas, figure, look, &shape);
    body(canvas, figure, &shape, tone, 0.0);
    let Figure { cheek: w, jaw: j, top, eyes: e, face: f, mouth: m, end, .. } = *figure;
    let clip = canvas.clip(&[&shape]);
    let clip = clip.as_ref();
    let folds: [[(f32, f32, f32); 4]; 5] = [
        [
            (f - 6.0, top + 14.0, 0.5),
            (MID - w * 0.7, top + 22.0, 3.0),
            (MID - w - 2.0, e - 4.0, 3.4),
            (MID - w - 2.0, m, 0.5),
        ],
        [
            (f + 8.0, top + 12.0, 0.5),
            (MID + w * 0.72, top + 18.0, 2.4),
            (MID + w + 3.0, e - 6.0, 2.6),
            (MID + w + 2.0, m, 0.5),
        ],
        [
            (MID - w - 4.0, m - 4.0, 0.5),
            (MID - j * 0.8, end + 2.0, 4.0),
            (f, end + 15.0, 4.4),
            (MID + w, end + 22.0, 0.6),
        ],
        [
            (MID - w - 6.0, m + 12.0, 0.5),
            (MID - j * 0.6, end + 20.0, 4.0),
            (f + 4.0, end + 30.0, 4.0),
            (MID + w + 12.0, end + 34.0, 0.6),
        ],
        [
            (MID + w + 1.0, m, 0.5),
            (MID + j * 0.9, end + 2.0, 3.4),
            (MID + 16.0, end + 20.0, 4.6),
            (MID - 20.0, end + 46.0, 0.6),
        ],
    ];
    for fold in folds {
        canvas.soft(&ribbon(&fold), tone.shade.at(0.7), 1.6, clip);
        let lit = fold.map(|(x, y, width)| (x + 2.4, y - 2.4, width * 0.6));
        canvas.soft(&ribbon(&lit), tone.light.at(0.42), 1.4, clip);
    }
    canvas.glow((MID + w * 0.5, top + 4.0), (30.0, 18.0), tone.light.at(0.55), clip);
}
