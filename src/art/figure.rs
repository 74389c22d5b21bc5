//! Owns the proportions of a person: head, jaw, features and shoulders, in units of 240.

use super::shape::{Outline, Spot, blob};
use super::{Age, Build, Gender, Look};

/// The side of the square that every portrait is drawn in.
pub const SIDE: f32 = 240.0;

/// The middle line of the body.
pub const MID: f32 = 120.0;

/// Where everything in one portrait is.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Half the width of the head at the cheekbones.
    pub cheek: f32,
    /// Half the width at the angle of the jaw.
    pub jaw: f32,
    /// Half the width of the chin.
    pub chin: f32,
    /// The crown of the skull.
    pub top: f32,
    /// The lowest point of the chin.
    pub end: f32,
    /// The middle line of the face, which looks a little towards the lamp.
    pub face: f32,
    pub eyes: f32,
    pub nose: f32,
    pub mouth: f32,
    pub neck: f32,
    pub shoulder: f32,
    /// Where the shoulders begin below the neck.
    pub slope: f32,
    pub woman: bool,
    /// How much fine strokes gain on small pictures.
    pub bold: f32,
}

impl Figure {
    /// The proportions of a look, drawn at `size` pixels.
    pub fn of(look: &Look, size: u32) -> Self {
        let (cheek, jaw, chin, neck, shoulder) = match look.build {
            Build::Slim => (42.5, 31.0, 11.5, 22.0, 90.0),
            Build::Average => (45.0, 34.5, 13.5, 25.0, 100.0),
            Build::Broad => (47.0, 39.0, 17.0, 29.0, 110.0),
            Build::Heavy => (48.5, 41.5, 20.5, 32.0, 116.0),
        };
        let woman = look.gender == Gender::Woman;
        let softer = if woman { 1.0 } else { 0.0 };
        let sag = if look.age == Age::Senior { 1.0 } else { 0.0 };
        Self {
            cheek: cheek - 2.0 * softer,
            jaw: jaw - 3.0 * softer + 1.2 * sag,
            chin: chin - 3.0 * softer,
            top: 42.0 + softer,
            end: 166.0 - 3.0 * softer,
            face: MID + 4.0,
            eyes: 106.0,
            nose: 132.0 - softer,
            mouth: 146.5 - 1.5 * softer,
            neck: neck - 5.0 * softer,
            shoulder: shoulder - 12.0 * softer,
            slope: 181.0 + 2.0 * softer,
            woman,
            bold: (1.0 + (96.0 - size as f32) / 110.0).clamp(1.0, 1.4),
        }
    }

    /// The outline of the head without ears or hair.
    pub fn head(&self) -> Outline {
        let (w, j, c, f) = (self.cheek, self.jaw, self.chin, self.face);
        blob(&[
            (MID, self.top),
            (MID + w * 0.58, self.top + 6.0),
            (MID + w * 0.95, self.top + 30.0),
            (MID + w * 0.985, self.eyes - 8.0),
            (MID + w * 0.955, self.eyes + 4.0),
            (MID + w * 0.97, self.eyes + 14.0),
            (MID + w * 0.56 + j * 0.44, self.mouth - 13.0),
            (MID + j + 1.5, self.mouth - 0.5),
            (f + c + 8.0, self.end - 7.0),
            (f + c * 0.6, self.end - 0.9),
            (f + 1.0, self.end),
            (f - c * 0.75, self.end - 0.8),
            (f - c - 10.5, self.end - 7.0),
            (MID - j - 1.0, self.mouth - 1.5),
            (MID - w * 0.62 - j * 0.38, self.mouth - 15.0),
            (MID - w, self.eyes + 6.0),
            (MID - w * 1.005, self.eyes - 16.0),
            (MID - w * 0.95, self.top + 30.0),
            (MID - w * 0.6, self.top + 6.5),
        ])
    }

    /// The ear on the shaded side and the narrower one on the lamp side.
    pub fn ears(&self) -> (Outline, Outline) {
        let (left, right, y) = (MID - self.cheek, MID + self.cheek, self.eyes);
        let near = blob(&[
            (left + 3.0, y - 6.0),
            (left - 3.5, y - 7.5),
            (left - 7.5, y - 2.0),
            (left - 6.0, y + 8.0),
            (left - 3.0, y + 17.0),
            (left + 2.5, y + 19.0),
            (left + 5.0, y + 8.0),
        ]);
        let far = blob(&[
            (right - 4.0, y - 5.0),
            (right + 1.5, y - 6.0),
            (right + 3.6, y - 1.0),
            (right + 2.6, y + 8.0),
            (right + 0.5, y + 16.0),
            (right - 3.5, y + 17.0),
        ]);
        (near, far)
    }

    /// The neck, down to where any collar hides it.
    pub fn throat(&self) -> Outline {
        let (n, y) = (self.neck, self.slope);
        blob(&[
            (MID - n + 1.0, 130.0),
            (MID - n, y - 26.0),
            (MID - n - 2.0, y - 12.0),
            (MID - n - 14.0, y + 2.0),
            (MID - n - 14.0, y + 40.0),
            (MID + n + 14.0, y + 40.0),
            (MID + n + 14.0, y + 2.0),
            (MID + n + 1.0, y - 12.0),
            (MID + n - 1.0, y - 26.0),
            (MID + n - 2.0, 130.0),
        ])
    }

    /// The shoulders, as cloth lies on them.
    pub fn shoulders(&self) -> Outline {
        let (n, s, y) = (self.neck, self.shoulder, self.slope);
        let half = |side: f32| -> [Spot; 5] {
            [
                (MID + side * (n + 1.0), y - 12.0),
                (MID + side * (n + 16.0), y - 2.0),
                (MID + side * (s * 0.78), y + 11.0),
                (MID + side * (s - 3.0), y + 27.0),
                (MID + side * (s + 10.0), SIDE + 24.0),
            ]
        };
        let left = half(-1.0);
        let mut spots: Vec<Spot> = half(1.0).to_vec();
        spots.push((MID + s + 10.0, SIDE + 30.0));
        spots.push((MID - s - 10.0, SIDE + 30.0));
        spots.extend(left.into_iter().rev());
        spots.push((MID, y + 2.0));
        blob(&spots)
    }
}
