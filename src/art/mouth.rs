//! Owns the mouth and what a mood does to it, and the beard around it.

use super::figure::{Figure, MID};
use super::paint::{Canvas, hash};
use super::palette::{self, COOL, LAMP, NIGHT};
use super::shape::{Outline, blob, oval, ribbon};
use super::{Beard, Gender, Look, Mood};

/// Draws a closed mouth; moods move its corners by a hair.
pub fn draw(canvas: &mut Canvas, figure: &Figure, look: &Look, mood: Mood) {
    let tone = palette::skin(look.skin);
    let lip = palette::lips(look.skin);
    let woman = figure.woman;
    let (x, y) = (figure.face + 1.5, figure.mouth);
    let (lift, wide, press) = match mood {
        Mood::Closed => (0.9, -1.0, 0.68),
        Mood::Neutral => (-0.9, 0.0, 1.0),
        Mood::Warm => (-2.6, 1.6, 0.92),
    };
    let (left, right) = if woman { (14.0, 12.4) } else { (15.5, 13.6) };
    let (left, right) = (x - left - wide, x + right + wide);
    let (upper, lower) = if woman { (4.3 * press, 6.2 * press) } else { (3.1 * press, 5.2 * press) };
    let corner = y + lift;
    let dip = if mood == Mood::Warm { 1.2 } else { 0.5 };
    let tint = if woman { 0.9 } else { 0.58 };
    let top = blob(&[
        (left, corner),
        (left, corner),
        (x - 7.5, y - upper * 0.62 + lift * 0.3),
        (x - 3.0, y - upper),
        (x - 0.2, y - upper * 0.72),
        (x + 2.8, y - upper),
        (x + 6.6, y - upper * 0.6 + lift * 0.3),
        (right, corner),
        (right, corner),
        (x + 6.5, y + 0.2 + lift * 0.25),
        (x, y + dip),
        (x - 7.0, y + 0.2 + lift * 0.25),
    ]);
    let bottom = blob(&[
        (left + 2.0, corner),
        (x - 7.0, y + lift * 0.25),
        (x, y + dip),
        (x + 6.5, y + lift * 0.25),
        (right - 1.6, corner),
        (x + 7.6, y + lower * 0.8 + lift * 0.25),
        (x + 0.2, y + lower),
        (x - 8.4, y + lower * 0.8 + lift * 0.25),
    ]);
    canvas.soft(&top, lip.to(tone.shade, 0.45).at(tint), 0.5, None);
    canvas.soft(&bottom, lip.to(tone.base, if woman { 0.08 } else { 0.35 }).at(tint), 0.6, None);
    let shine = ribbon(&[
        (x - 4.0, y + lower * 0.55, 0.4),
        (x + 2.5, y + lower * 0.6, 1.5 * press),
        (x + 7.5, y + lower * 0.45, 0.4),
    ]);
    canvas.soft(&shine, tone.light.to(LAMP, 0.4).at(if woman { 0.5 } else { 0.34 }), 0.7, None);
    let bold = figure.bold;
    let seam = ribbon(&[
        (left - 0.6, corner + 0.2, 0.5 * bold),
        (left + 2.4, corner + 0.1 - lift * 0.2, 1.5 * bold),
        (x - 7.0, y + 0.2 + lift * 0.25, 1.2 * bold),
        (x, y + dip, 1.5 * bold),
        (x + 6.5, y + 0.2 + lift * 0.25, 1.1 * bold),
        (right - 2.2, corner + 0.1 - lift * 0.2, 1.3 * bold),
        (right + 0.5, corner + 0.2, 0.4 * bold),
    ]);
    canvas.fill(&seam, lip.to(NIGHT, 0.62).at(0.9), None);
    // Depth at the corners and under the lower lip; the groove above.
    canvas.soft(&oval(left - 0.6, corner + 0.6, 1.6, 1.7), tone.shade.at(0.32), 1.0, None);
    canvas.soft(&oval(right + 0.6, corner + 0.6, 1.4, 1.5), tone.shade.at(0.26), 1.0, None);
    let under = ribbon(&[(x - 9.0, y + lower + 2.0, 0.8), (x, y + lower + 3.3, 3.4), (x + 8.5, y + lower + 2.0, 0.8)]);
    canvas.soft(&under, tone.shade.at(0.46), 1.2, None);
    let groove = ribbon(&[(x - 1.4, figure.nose + 4.5, 2.0), (x - 1.2, y - upper - 1.4, 2.8)]);
    canvas.soft(&groove, tone.shade.at(0.26), 0.9, None);
}

/// The part of a beard that stands out from the head.
pub fn outline(figure: &Figure, look: &Look) -> Outline {
    match (look.gender, look.beard) {
        (Gender::Man, Beard::Full) => jaw(figure, 9.0, 0.0),
        (Gender::Man, Beard::Trimmed) => jaw(figure, 2.0, 0.0),
        _ => None,
    }
}

/// Draws what grows on the face, with the mouth left free.
pub fn beard(canvas: &mut Canvas, figure: &Figure, look: &Look, mood: Mood) {
    if look.gender == Gender::Woman || look.beard == Beard::None {
        return;
    }
    let tone = palette::hair(look.hair_colour);
    let lift = match mood {
        Mood::Closed => 1.2,
        Mood::Neutral => 0.0,
        Mood::Warm => -1.4,
    };
    let jaw = jaw(figure, if look.beard == Beard::Full { 9.0 } else { 2.0 }, lift);
    let lip = moustache(figure, lift);
    let point = chin(figure, lift);
    let parts: Vec<&Outline> = match look.beard {
        Beard::None => return,
        Beard::Stubble => {
            let ash = palette::brow(look.hair_colour).to(COOL, 0.3);
            let clip = canvas.clip(&[&figure.head()]);
            canvas.soft(&jaw, ash.at(0.3), 3.0, clip.as_ref());
            canvas.soft(&lip, ash.at(0.26), 1.6, None);
            return;
        }
        Beard::Moustache => vec![&lip],
        Beard::Goatee => vec![&lip, &point],
        Beard::Trimmed | Beard::Full => vec![&jaw, &lip],
    };
    let density = if look.beard == Beard::Trimmed { 0.8 } else { 0.95 };
    for part in &parts {
        canvas.soft(part, tone.base.to(tone.shade, 0.3).at(density), 1.1, None);
    }
    let clip = canvas.clip(&parts);
    let clip = clip.as_ref();
    let (f, end) = (figure.face, figure.end);
    canvas.soft(&oval(MID - 34.0, end - 10.0, 26.0, 44.0), tone.shade.at(0.6), 5.0, clip);
    canvas.glow((f + 24.0, end - 16.0), (20.0, 20.0), tone.light.at(0.4), clip);
    canvas.glow((f + 4.0, end + 2.0), (18.0, 12.0), tone.light.at(0.25), clip);
    // Short strokes downwards, so that it is hair and not a mask.
    for at in 0..70_u32 {
        let x = f - 46.0 + (hash(at) % 940) as f32 / 10.0;
        let y = figure.nose + 2.0 + (hash(at + 700) % 440) as f32 / 10.0;
        let lean = (x - f) * 0.07;
        let stroke = ribbon(&[(x, y, 0.4), (x + lean * 0.4, y + 2.8, 0.9), (x + lean, y + 6.0, 0.2)]);
        let colour = if x > f + 4.0 { tone.light.at(0.24) } else { tone.shade.at(0.45) };
        canvas.fill(&stroke, colour, clip);
    }
}

fn jaw(figure: &Figure, long: f32, lift: f32) -> Outline {
    let Figure { cheek: w, jaw: j, chin: c, face: f, eyes: e, mouth: m, end, .. } = *figure;
    let m = m + lift * 0.5;
    blob(&[
        (MID - w - 0.6, e + 2.0),
        (MID - w * 0.62 - j * 0.38 - 0.8, m - 15.0),
        (MID - j - 2.0, m - 1.0),
        (f - c - 11.5, end - 5.5 + long * 0.4),
        (f - c * 0.7, end + long * 0.8),
        (f, end + 1.0 + long),
        (f + c * 0.6, end + long * 0.8),
        (f + c + 9.0, end - 6.0 + long * 0.4),
        (MID + j + 2.4, m - 0.5),
        (MID + w * 0.56 + j * 0.44 + 0.8, m - 13.0),
        (MID + w * 0.97, e + 4.0),
        (MID + w * 0.9, e + 14.0),
        (MID + w * 0.74, m - 8.0),
        (f + 21.0, m - 2.0),
        (f + 17.5, m + 6.0),
        (f + 10.0, m + 9.5),
        (f + 2.0, m + 8.6),
        (f - 8.0, m + 9.5),
        (f - 17.0, m + 6.0),
        (f - 21.0, m - 2.0),
        (MID - w * 0.66, m - 8.0),
        (MID - w * 0.88, e + 14.0),
    ])
}

fn moustache(figure: &Figure, lift: f32) -> Outline {
    let (x, n, m) = (figure.face + 1.5, figure.nose, figure.mouth);
    blob(&[
        (x, n + 5.6),
        (x - 7.0, n + 5.4),
        (x - 13.5, m - 4.5 + lift * 0.4),
        (x - 18.0, m - 0.4 + lift),
        (x - 16.5, m + 1.0 + lift),
        (x - 9.0, m - 1.5 + lift * 0.4),
        (x, m - 2.2),
        (x + 8.0, m - 1.5 + lift * 0.4),
        (x + 15.0, m + 1.0 + lift),
        (x + 16.3, m - 0.4 + lift),
        (x + 12.0, m - 4.5 + lift * 0.4),
        (x + 6.5, n + 5.4),
    ])
}

fn chin(figure: &Figure, lift: f32) -> Outline {
    let (x, m, end) = (figure.face + 0.8, figure.mouth + lift * 0.4, figure.end);
    blob(&[
        (x - 18.0, m + 2.0),
        (x - 15.0, m + 7.0),
        (x - 7.0, m + 9.5),
        (x + 1.0, m + 8.4),
        (x + 8.0, m + 9.5),
        (x + 14.0, m + 7.0),
        (x + 17.0, m + 2.0),
        (x + 17.0, end - 6.0),
        (x + 9.0, end + 1.5),
        (x - 1.0, end + 3.0),
        (x - 12.0, end + 1.5),
        (x - 18.5, end - 6.0),
    ])
}
