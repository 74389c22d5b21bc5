//! Owns the face: planes of light, nose, ears and the marks of the years.

use tiny_skia::Mask;

use super::figure::{Figure, MID};
use super::paint::Canvas;
use super::palette::{self, COOL, LAMP, Tone};
use super::shape::{blob, oval, ribbon};
use super::{Age, Build, Gender, Hair, Look, Mood, Nose, eyes, mouth};

/// Draws neck, ears, head and features; hair, beard and glasses come on top.
pub fn draw(canvas: &mut Canvas, figure: &Figure, look: &Look, mood: Mood) {
    let tone = palette::skin(look.skin);
    if look.hair != Hair::Headscarf {
        ears(canvas, figure, tone);
    }
    planes(canvas, figure, look, tone);
    years(canvas, figure, look, tone, mood);
    nose(canvas, figure, look, tone);
    eyes::draw(canvas, figure, look, mood);
    mouth::draw(canvas, figure, look, mood);
}

/// Draws the neck with the shadow of the head on it, as far as the clothes leave it bare.
pub fn neck(canvas: &mut Canvas, figure: &Figure, look: &Look, bare: Option<&Mask>) {
    let tone = palette::skin(look.skin);
    let throat = figure.throat();
    let (n, y) = (figure.neck, figure.slope);
    canvas.grade(
        &throat,
        (MID - n, 0.0),
        (MID + n, 0.0),
        &[(0.0, tone.shade), (0.55, tone.shade.to(tone.base, 0.75)), (1.0, tone.base.to(tone.light, 0.3))],
        bare,
    );
    let mut own = canvas.clip(&[&throat]);
    if let (Some(own), Some(bare)) = (&mut own, bare) {
        for (kept, &open) in own.data_mut().iter_mut().zip(bare.data()) {
            *kept = open.min(*kept);
        }
    }
    let clip = own.as_ref();
    let cast = blob(&[
        (MID - n - 16.0, 130.0),
        (MID + n + 16.0, 130.0),
        (MID + n + 4.0, figure.end - 2.0),
        (MID + 6.0, figure.end + 12.0),
        (MID - 14.0, figure.end + 14.0),
        (MID - n - 10.0, figure.end + 6.0),
    ]);
    canvas.soft(&cast, tone.shade.to(COOL, 0.25).at(0.85), 3.0, clip);
    let cord = ribbon(&[(MID + n - 4.0, 160.0, 0.6), (MID + n * 0.55, y - 4.0, 3.2), (MID + 6.0, y + 14.0, 1.5)]);
    canvas.soft(&cord, tone.shade.at(0.35), 1.6, clip);
    if look.age == Age::Senior {
        for (lift, strength) in [(0.0, 0.4), (7.0, 0.28)] {
            let fold = ribbon(&[
                (MID - 12.0, figure.end + 7.0 + lift, 0.4),
                (MID + 4.0, figure.end + 10.0 + lift, 1.4),
                (MID + n - 3.0, figure.end + 6.0 + lift, 0.4),
            ]);
            canvas.soft(&fold, tone.shade.at(strength), 0.6, clip);
        }
    }
}

fn ears(canvas: &mut Canvas, figure: &Figure, tone: Tone) {
    let (near, far) = figure.ears();
    let (left, right, y) = (MID - figure.cheek, MID + figure.cheek, figure.eyes);
    canvas.grade(
        &near,
        (left - 8.0, 0.0),
        (left + 4.0, 0.0),
        &[(0.0, tone.shade.to(tone.base, 0.45)), (1.0, tone.shade)],
        None,
    );
    let whorl = ribbon(&[
        (left - 0.5, y - 3.5, 0.8),
        (left - 4.5, y - 2.0, 1.6),
        (left - 3.6, y + 6.0, 1.4),
        (left - 0.5, y + 11.0, 0.8),
    ]);
    canvas.soft(&whorl, tone.shade.to(COOL, 0.4).at(0.8), 0.5, None);
    canvas.grade(
        &far,
        (right - 2.0, 0.0),
        (right + 4.0, 0.0),
        &[(0.0, tone.base.to(tone.shade, 0.35)), (1.0, tone.light.to(LAMP, 0.35))],
        None,
    );
}

fn planes(canvas: &mut Canvas, figure: &Figure, look: &Look, tone: Tone) {
    let head = figure.head();
    let Figure { cheek: w, jaw: j, face: f, eyes: e, mouth: m, end, top, .. } = *figure;
    canvas.grade(
        &head,
        (MID - w, e + 10.0),
        (MID + w, e - 10.0),
        &[
            (0.0, tone.shade.to(tone.base, 0.35)),
            (0.3, tone.base.to(tone.shade, 0.12)),
            (0.62, tone.base.to(tone.light, 0.45)),
            (0.86, tone.light),
            (1.0, tone.light.to(tone.base, 0.35)),
        ],
        None,
    );
    let clip = canvas.clip(&[&head]);
    let clip = clip.as_ref();
    // The plane that turns away from the lamp: temple, socket, hollow cheek, jaw.
    let away = blob(&[
        (MID - w - 12.0, top - 4.0),
        (MID - w * 0.62, top + 12.0),
        (MID - w * 0.66, e - 18.0),
        (MID - w * 0.74, e + 2.0),
        (MID - w * 0.68, e + 15.0),
        (MID - w * 0.56, m - 10.0),
        (MID - j * 0.58, m + 6.0),
        (MID - j * 0.42, end - 6.0),
        (MID - 4.0, end + 6.0),
        (MID - w - 14.0, end + 8.0),
    ]);
    canvas.soft(&away, tone.shade.at(0.62), 5.5, clip);
    let edge = blob(&[
        (MID - w - 14.0, top),
        (MID - w * 0.9, top + 24.0),
        (MID - w * 0.9, e + 8.0),
        (MID - w * 0.8, m - 12.0),
        (MID - j * 0.78, m + 4.0),
        (MID - j * 0.4, end + 2.0),
        (MID - w - 14.0, end + 8.0),
    ]);
    canvas.soft(&edge, tone.shade.to(COOL, 0.45).at(0.55), 4.0, clip);
    // Under the jaw and below the lip.
    canvas.soft(&oval(f - 4.0, end + 4.0, j, 7.0), tone.shade.at(0.5), 3.5, clip);
    // Light on brow, cheek and chin.
    canvas.glow((f + 10.0, top + 34.0), (30.0, 20.0), tone.light.to(LAMP, 0.3).at(0.45), clip);
    canvas.glow((MID + w * 0.64, e + 19.0), (17.0, 14.0), tone.light.to(LAMP, 0.35).at(0.55), clip);
    canvas.glow((f + 4.0, end - 9.0), (12.0, 7.0), tone.light.to(LAMP, 0.2).at(0.4), clip);
    // A little blood in the cheeks.
    let blush = palette::lips(look.skin);
    let glow = if look.gender == Gender::Woman { 0.22 } else { 0.17 };
    canvas.glow((MID + w * 0.6, e + 24.0), (17.0, 13.0), blush.at(glow), clip);
    canvas.glow((MID - w * 0.42, e + 24.0), (17.0, 13.0), blush.at(glow), clip);
    // The hollow below the cheekbone.
    let hollow = match look.build {
        Build::Slim => 0.24,
        Build::Average => 0.14,
        Build::Broad => 0.08,
        Build::Heavy => 0.0,
    };
    let dent = blob(&[
        (MID + w * 0.97, e + 18.0),
        (MID + w * 0.66, m - 10.0),
        (MID + w * 0.52, m + 4.0),
        (MID + j + 3.0, m + 2.0),
    ]);
    canvas.soft(&dent, tone.shade.at(hollow), 5.0, clip);
    if look.build == Build::Heavy {
        let fold = ribbon(&[(f - 22.0, end - 4.0, 1.0), (f, end + 1.0 - 3.5, 2.6), (f + 24.0, end - 5.0, 1.0)]);
        canvas.soft(&fold, tone.shade.at(0.3), 2.0, clip);
    }
}

fn nose(canvas: &mut Canvas, figure: &Figure, look: &Look, tone: Tone) {
    let (f, e) = (figure.face, figure.eyes);
    let (wide, long, bridge) = match look.nose {
        Nose::Straight => (8.0, 0.0, 3.6),
        Nose::Small => (7.0, -2.5, 3.0),
        Nose::Broad => (10.5, 0.5, 4.2),
        Nose::Strong => (8.8, 3.0, 4.6),
    };
    let wide = if figure.woman { wide - 0.9 } else { wide };
    let n = figure.nose + long;
    let tip = f + 2.5;
    let deep = tone.shade.to(COOL, 0.12);
    // The side that turns from the lamp, from the brow down to the wing.
    let side = blob(&[
        (f - 5.5, e - 13.0),
        (f - 1.5, e - 6.0),
        (f - bridge + 2.6, e + 4.0),
        (tip - bridge - 0.2, n - 10.0),
        (tip - 4.4, n - 3.0),
        (tip - 5.5, n + 1.0),
        (tip - wide - 1.0, n + 1.0),
        (tip - wide - 1.0, n - 5.0),
        (f - bridge - 5.0, e + 9.0),
        (f - bridge - 6.0, e - 4.0),
    ]);
    canvas.soft(&side, deep.at(0.46), 1.5, None);
    let lit = ribbon(&[
        (f + 2.2, e - 7.0, 1.2),
        (f + 2.6, e + 4.0, 3.0),
        (tip + 0.8, n - 9.0, 3.4),
        (tip + 1.2, n - 4.0, 4.6),
        (tip + 0.8, n - 1.5, 2.0),
    ]);
    canvas.soft(&lit, tone.light.to(LAMP, 0.4).at(0.6), 1.3, None);
    // Under the tip.
    let under = blob(&[
        (tip - wide, n - 0.5),
        (tip - 3.5, n + 0.4),
        (tip, n + 2.0),
        (tip + 3.5, n + 0.4),
        (tip + wide - 1.8, n - 0.5),
        (tip + 4.5, n + 3.6),
        (tip - 1.0, n + 4.8),
        (tip - 7.0, n + 3.6),
    ]);
    canvas.soft(&under, deep.at(0.62), 0.9, None);
    let thin = figure.bold;
    let left = ribbon(&[(tip - 6.2, n + 1.2, 0.5), (tip - 4.0, n + 0.4, 1.9 * thin), (tip - 1.8, n + 1.8, 0.6)]);
    let right = ribbon(&[(tip + 5.0, n + 1.0, 0.4), (tip + 3.4, n + 0.5, 1.5 * thin), (tip + 1.6, n + 1.8, 0.5)]);
    canvas.fill(&left, deep.to(palette::NIGHT, 0.45).at(0.8), None);
    canvas.fill(&right, deep.to(palette::NIGHT, 0.4).at(0.65), None);
    let wing = ribbon(&[
        (tip - wide + 1.6, n - 5.5, 0.4),
        (tip - wide - 0.2, n - 2.0, 1.2 * thin),
        (tip - wide + 1.4, n + 1.3, 0.7),
    ]);
    canvas.soft(&wing, deep.at(0.75), 0.4, None);
    let far = ribbon(&[
        (tip + wide - 3.2, n - 5.0, 0.3),
        (tip + wide - 1.4, n - 2.0, 1.0 * thin),
        (tip + wide - 3.0, n + 1.2, 0.5),
    ]);
    canvas.soft(&far, deep.at(0.5), 0.4, None);
}

/// Lines and folds: none on the young, a few on the middle-aged, more on seniors.
fn years(canvas: &mut Canvas, figure: &Figure, look: &Look, tone: Tone, mood: Mood) {
    let Figure { face: f, eyes: e, mouth: m, nose: n, cheek: w, jaw: j, .. } = *figure;
    let weight = match (look.age, figure.woman) {
        (Age::Young, _) => 0.0,
        (Age::Middle, true) => 0.3,
        (Age::Middle, false) => 0.48,
        (Age::Senior, true) => 0.72,
        (Age::Senior, false) => 0.9,
    };
    let warm = if mood == Mood::Warm { 0.22 } else { 0.0 };
    let crease = tone.shade;
    let mut fold = |spots: &[(f32, f32, f32)], strength: f32, blur: f32| {
        if strength > 0.0 {
            canvas.soft(&ribbon(spots), crease.at(strength.min(0.9)), blur, None);
        }
    };
    // From the wings of the nose to the corners of the mouth.
    let reach = m - 1.0 + 5.0 * weight;
    fold(&[(f - 9.0, n - 3.0, 0.6), (f - 15.0, n + 5.0, 2.4), (f - 18.5, reach, 0.7)], 0.62 * weight + warm, 1.0);
    fold(&[(f + 12.5, n - 3.0, 0.5), (f + 17.5, n + 5.0, 2.0), (f + 20.0, reach, 0.6)], 0.5 * weight + warm, 1.0);
    // Below the eyes.
    fold(&[(f - 12.0, e + 8.5, 0.5), (f - 20.0, e + 11.0, 2.0), (f - 29.0, e + 7.5, 0.5)], 0.14 + 0.4 * weight, 1.0);
    fold(&[(f + 10.5, e + 8.5, 0.5), (f + 18.0, e + 10.8, 1.8), (f + 26.0, e + 7.5, 0.5)], 0.1 + 0.36 * weight, 1.0);
    if look.age != Age::Senior {
        return;
    }
    let gender = if figure.woman { 0.65 } else { 1.0 };
    for (y, strength) in [(77.0, 0.36), (83.5, 0.42)] {
        fold(
            &[(f - 23.0, y + 1.2, 0.3), (f - 7.0, y - 0.6, 1.5), (f + 9.0, y + 0.4, 1.3), (f + 25.0, y - 0.6, 0.3)],
            strength * gender,
            0.6,
        );
    }
    // Crow's feet.
    for (at, lift) in [(1.5, -2.6), (3.0, 0.2), (4.6, 2.6)] {
        let (left, right) = (f - 33.0, f + 28.5);
        fold(&[(left, e + at - 1.0, 1.0), (left - 5.0, e + at + lift, 0.2)], 0.34 * gender, 0.5);
        fold(&[(right, e + at - 1.0, 0.9), (right + 3.6, e + at + lift, 0.2)], 0.3 * gender, 0.5);
    }
    // The corners of the mouth and the edge of the jaw.
    fold(&[(f - 17.0, m + 3.0, 0.5), (f - 18.5, m + 8.5, 1.4), (f - 16.5, m + 13.0, 0.4)], 0.4 * gender, 0.9);
    fold(&[(f + 17.0, m + 3.0, 0.5), (f + 18.5, m + 8.5, 1.3), (f + 16.5, m + 13.0, 0.4)], 0.34 * gender, 0.9);
    fold(&[(MID + j - 3.0, m - 4.0, 0.5), (MID + j * 0.78, m + 6.0, 2.6), (f + 20.0, m + 13.0, 0.6)], 0.2, 2.0);
    fold(&[(MID - w * 0.5, e + 16.0, 0.5), (MID - w * 0.42, e + 22.0, 2.0), (MID - w * 0.4, e + 30.0, 0.5)], 0.2, 1.6);
}
