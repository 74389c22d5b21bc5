//! Owns the outlines of hair: what hangs behind the neck and what frames the face.

use super::figure::{Figure, MID};
use super::shape::{Outline, Spot, blob, join, oval};
use super::{Hair, paint::chance};

/// The hair behind neck and ears, if any falls there.
pub fn behind(figure: &Figure, hair: Hair) -> Outline {
    let Figure { cheek: w, top, eyes: e, mouth: m, end, .. } = *figure;
    match hair {
        Hair::Bob => blob(&[
            (MID, top - 10.0),
            (MID + w + 2.0, top + 14.0),
            (MID + w + 10.0, e),
            (MID + w + 9.0, m + 4.0),
            (MID + w + 1.0, end + 4.0),
            (MID, end + 2.0),
            (MID - w - 3.0, end + 5.0),
            (MID - w - 12.0, m + 4.0),
            (MID - w - 11.0, e),
            (MID - w - 4.0, top + 14.0),
        ]),
        Hair::Long => blob(&[
            (MID, top - 8.0),
            (MID + w + 3.0, top + 16.0),
            (MID + w + 9.0, e),
            (MID + w + 10.0, m + 12.0),
            (MID + w + 15.0, end + 34.0),
            (MID + w + 4.0, end + 58.0),
            (MID, end + 40.0),
            (MID - w - 8.0, end + 60.0),
            (MID - w - 18.0, end + 34.0),
            (MID - w - 12.0, m + 12.0),
            (MID - w - 10.0, e),
            (MID - w - 4.0, top + 16.0),
        ]),
        Hair::Wavy => blob(&[
            (MID, top - 10.0),
            (MID + w + 4.0, top + 14.0),
            (MID + w + 13.0, e - 8.0),
            (MID + w + 9.0, e + 14.0),
            (MID + w + 17.0, m + 4.0),
            (MID + w + 13.0, end + 4.0),
            (MID + w + 18.0, end + 22.0),
            (MID + w, end + 36.0),
            (MID, end + 20.0),
            (MID - w - 2.0, end + 38.0),
            (MID - w - 20.0, end + 24.0),
            (MID - w - 15.0, end + 6.0),
            (MID - w - 20.0, m + 4.0),
            (MID - w - 11.0, e + 16.0),
            (MID - w - 15.0, e - 8.0),
            (MID - w - 5.0, top + 14.0),
        ]),
        Hair::Bun => {
            let knot = oval(MID - 6.0, top - 8.0, 17.5, 14.0);
            join(&[&knot])
        }
        _ => None,
    }
}

/// The hair on the head and around the face.
pub fn before(figure: &Figure, hair: Hair) -> Outline {
    match hair {
        Hair::Bald | Hair::Headscarf => None,
        Hair::Cropped => cap(figure, 1.5, &[(27.0, 24.0), (9.0, 20.0), (-9.0, 20.0), (-26.0, 24.0)]),
        Hair::Short if figure.woman => {
            cap(figure, 9.0, &[(28.0, 30.0), (20.0, 19.0), (9.0, 18.0), (-4.0, 24.0), (-16.0, 29.0), (-27.0, 36.0)])
        }
        Hair::Short => {
            cap(figure, 8.0, &[(29.0, 27.0), (22.0, 19.5), (10.0, 22.0), (-6.0, 24.0), (-21.0, 22.0), (-29.0, 29.0)])
        }
        Hair::SideParted => parted(figure),
        Hair::SweptBack => cap(figure, 10.0, &[(28.0, 26.0), (20.0, 16.0), (3.0, 15.0), (-13.0, 15.5), (-26.0, 25.0)]),
        Hair::Receding => {
            cap(figure, 4.0, &[(31.0, 23.0), (23.0, 9.0), (9.0, 13.0), (-6.0, 13.5), (-21.0, 9.0), (-31.0, 24.0)])
        }
        Hair::Curly => curls(figure),
        Hair::Bun => cap(figure, 6.0, &[(30.0, 29.0), (17.0, 18.0), (2.0, 15.0), (-13.0, 17.5), (-29.0, 29.0)]),
        Hair::Bob => frame(figure, 11.0, 9.0, figure.end - 6.0),
        Hair::Long => frame(figure, 10.0, 8.0, figure.end + 30.0),
        Hair::Wavy => waves(figure),
    }
}

/// A cap of hair of some height above the skull, with a hairline of `(from the middle, below top)`.
fn cap(figure: &Figure, rise: f32, hairline: &[Spot]) -> Outline {
    let Figure { cheek: w, top, eyes: e, face: f, .. } = *figure;
    let out = 0.8 + rise * 0.3;
    let side = if figure.woman { e - 2.0 } else { e + 7.0 };
    let mut spots = vec![
        (MID - w + 0.5, side),
        (MID - w + 0.5, side),
        (MID - w - out, e - 14.0),
        (MID - w * 0.97 - out, top + 24.0),
        (MID - w * 0.72, top + 7.0 - rise * 0.75),
        (MID - w * 0.36, top + 0.6 - rise * 0.95),
        (MID + 1.0, top - 1.4 - rise),
        (MID + w * 0.38, top + 0.6 - rise * 0.93),
        (MID + w * 0.73, top + 7.0 - rise * 0.7),
        (MID + w * 0.97 + out, top + 24.0),
        (MID + w * 0.99 + out * 0.7, e - 15.0),
        (MID + w - 0.5, side - 3.0),
        (MID + w - 0.5, side - 3.0),
        (MID + w - 4.0, e - 10.0),
        (MID + w - 6.5, e - 24.0),
    ];
    spots.extend(hairline.iter().map(|&(x, y)| (f + x, top + y)));
    spots.push((MID - w + 9.0, e - 25.0));
    spots.push((MID - w + 7.0, e - 9.0));
    blob(&spots)
}

/// Parted on the lamp side and combed across.
fn parted(figure: &Figure) -> Outline {
    let Figure { cheek: w, top, eyes: e, face: f, .. } = *figure;
    let side = if figure.woman { e } else { e + 7.0 };
    blob(&[
        (MID - w + 0.5, side),
        (MID - w + 0.5, side),
        (MID - w - 3.2, e - 14.0),
        (MID - w - 3.5, top + 22.0),
        (MID - w * 0.75, top - 1.0),
        (MID - w * 0.3, top - 10.0),
        (MID + w * 0.2, top - 10.0),
        (f + 17.0, top - 5.4),
        (f + 20.0, top - 2.4),
        (MID + w * 0.74, top + 4.0),
        (MID + w + 1.5, top + 25.0),
        (MID + w + 1.5, e - 15.0),
        (MID + w - 0.5, side - 3.0),
        (MID + w - 0.5, side - 3.0),
        (MID + w - 4.0, e - 10.0),
        (MID + w - 6.5, e - 24.0),
        (f + 25.0, top + 22.0),
        (f + 18.5, top + 13.0),
        (f + 18.5, top + 13.0),
        (f + 4.0, top + 20.0),
        (f - 14.0, top + 26.0),
        (f - 27.0, top + 33.0),
        (MID - w + 8.5, e - 22.0),
        (MID - w + 7.0, e - 9.0),
    ])
}

fn curls(figure: &Figure) -> Outline {
    let Figure { cheek: w, top, eyes: e, .. } = *figure;
    let crown = cap(figure, 9.0, &[(25.0, 27.0), (9.0, 22.0), (-9.0, 22.0), (-25.0, 27.0)]);
    let mut lumps = vec![crown];
    let reach = e - top;
    for at in 0..26_u32 {
        let turn = std::f32::consts::PI * (0.06 + 0.88 * at as f32 / 25.0);
        let size = 5.2 + 3.2 * chance(at + 11);
        let x = MID - turn.cos() * (w + 2.0);
        let y = e - 14.0 - turn.sin() * (reach - 14.0 + 5.0);
        lumps.push(oval(x, y, size, size * 0.95));
    }
    for at in 0..13_u32 {
        let across = at as f32 / 12.0 * 2.0 - 1.0;
        let size = 4.4 + 2.6 * chance(at + 77);
        let x = figure.face + across * 34.0;
        let y = top + 17.0 + across * across * 11.0 + 3.0 * chance(at + 31);
        lumps.push(oval(x, y, size, size * 0.9));
    }
    let parts: Vec<&Outline> = lumps.iter().collect();
    join(&parts)
}

/// Hair that hangs on both sides of the face, with a parting towards the lamp.
fn frame(figure: &Figure, rise: f32, out: f32, low: f32) -> Outline {
    let Figure { cheek: w, jaw: j, top, eyes: e, face: f, mouth: m, .. } = *figure;
    blob(&[
        (f + 11.0, top - rise + 3.0),
        (MID + w * 0.62, top - rise * 0.4),
        (MID + w + out * 0.5, top + 18.0),
        (MID + w + out, e - 6.0),
        (MID + w + out + 0.5, m),
        (MID + w + out * 0.8, low - 6.0),
        (MID + w + out * 0.2, low),
        (MID + w + out * 0.2, low),
        (MID + j + 4.0, low - 6.0),
        (MID + j + 5.0, m + 2.0),
        (MID + w - 4.0, e + 14.0),
        (MID + w - 4.5, e - 10.0),
        (f + 28.0, top + 32.0),
        (f + 12.0, top + 13.0),
        (f + 12.0, top + 13.0),
        (f - 4.0, top + 24.0),
        (f - 22.0, top + 36.0),
        (MID - w + 9.0, e - 12.0),
        (MID - w + 4.5, e + 8.0),
        (MID - j - 0.5, m + 2.0),
        (MID - j + 0.5, low - 6.0),
        (MID - w - out * 0.2, low + 1.0),
        (MID - w - out * 0.2, low + 1.0),
        (MID - w - out * 1.1, low - 6.0),
        (MID - w - out * 1.25, m),
        (MID - w - out * 1.1, e - 8.0),
        (MID - w - out * 0.55, top + 16.0),
        (MID - w * 0.55, top - rise * 0.65),
        (MID - 4.0, top - rise - 1.5),
    ])
}

fn waves(figure: &Figure) -> Outline {
    let Figure { cheek: w, jaw: j, top, eyes: e, face: f, mouth: m, end, .. } = *figure;
    blob(&[
        (f + 10.0, top - 8.0),
        (MID + w * 0.62, top - 5.0),
        (MID + w + 5.0, top + 16.0),
        (MID + w + 11.0, e - 10.0),
        (MID + w + 7.0, e + 12.0),
        (MID + w + 14.0, m + 2.0),
        (MID + w + 10.0, end + 6.0),
        (MID + w + 12.0, end + 20.0),
        (MID + w - 4.0, end + 26.0),
        (MID + j + 3.0, end + 10.0),
        (MID + j + 8.0, m + 6.0),
        (MID + w - 3.0, e + 16.0),
        (MID + w - 5.5, e - 6.0),
        (f + 29.0, top + 33.0),
        (f + 11.0, top + 12.0),
        (f + 11.0, top + 12.0),
        (f - 2.0, top + 25.0),
        (f - 22.0, top + 34.0),
        (MID - w + 7.5, e - 10.0),
        (MID - w + 5.0, e + 14.0),
        (MID - j - 5.0, m + 6.0),
        (MID - j + 2.0, end + 12.0),
        (MID - w + 1.0, end + 28.0),
        (MID - w - 13.0, end + 22.0),
        (MID - w - 12.0, end + 4.0),
        (MID - w - 17.0, m + 2.0),
        (MID - w - 9.0, e + 14.0),
        (MID - w - 13.0, e - 10.0),
        (MID - w - 6.0, top + 14.0),
        (MID - w * 0.55, top - 7.0),
        (MID - 4.0, top - 12.0),
    ])
}

/// The drape of a headscarf, with the face left open.
pub fn scarf(figure: &Figure) -> Outline {
    let Figure { cheek: w, jaw: j, top, eyes: e, face: f, mouth: m, end, .. } = *figure;
    let outer = blob(&[
        (MID, top - 9.0),
        (MID + w * 0.7, top - 1.0),
        (MID + w + 7.0, top + 30.0),
        (MID + w + 9.0, e + 12.0),
        (MID + w + 6.0, m + 8.0),
        (MID + w + 8.0, end + 12.0),
        (MID + w + 26.0, end + 36.0),
        (MID + 30.0, end + 56.0),
        (MID - 10.0, end + 60.0),
        (MID - w - 24.0, end + 42.0),
        (MID - w - 10.0, end + 12.0),
        (MID - w - 7.0, m + 8.0),
        (MID - w - 10.0, e + 12.0),
        (MID - w - 8.0, top + 30.0),
        (MID - w * 0.72, top - 1.0),
    ]);
    let opening = blob(&[
        (f - 2.0, top + 17.0),
        (MID - w * 0.62, top + 27.0),
        (MID - w * 0.9, e - 6.0),
        (MID - w * 0.88, e + 16.0),
        (MID - j * 0.88, m + 1.0),
        (f - 13.0, end - 4.0),
        (f + 1.0, end - 1.2),
        (f + 13.0, end - 4.5),
        (MID + j * 0.9, m + 0.5),
        (MID + w * 0.93, e + 14.0),
        (MID + w * 0.94, e - 8.0),
        (MID + w * 0.68, top + 26.0),
    ]);
    join(&[&outer, &opening])
}
