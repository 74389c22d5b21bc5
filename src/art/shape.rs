//! Owns the outlines: smooth blobs, tapering ribbons and ovals from a few points.

use tiny_skia::{Path, PathBuilder, Rect};

/// An outline to fill; nothing when its points span no area.
pub type Outline = Option<Path>;

/// A point in the units of the picture.
pub type Spot = (f32, f32);

/// A closed outline that runs smoothly through the points; a point given twice is a corner.
pub fn blob(spots: &[Spot]) -> Outline {
    let mut pen = PathBuilder::new();
    trace(&mut pen, spots, true);
    pen.close();
    pen.finish()
}

/// A closed outline with straight sides.
pub fn poly(spots: &[Spot]) -> Outline {
    let (&(x, y), rest) = spots.split_first()?;
    let mut pen = PathBuilder::new();
    pen.move_to(x, y);
    for &(x, y) in rest {
        pen.line_to(x, y);
    }
    pen.close();
    pen.finish()
}

/// An upright oval about a centre.
pub fn oval(x: f32, y: f32, rx: f32, ry: f32) -> Outline {
    PathBuilder::from_oval(Rect::from_ltrb(x - rx, y - ry, x + rx, y + ry)?)
}

/// A rectangle with rounded corners.
pub fn round_rect(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Outline {
    let r = radius.min(width / 2.0).min(height / 2.0).max(0.0);
    let (right, bottom) = (x + width, y + height);
    let k = r * 0.448;
    let mut pen = PathBuilder::new();
    pen.move_to(x + r, y);
    pen.line_to(right - r, y);
    pen.cubic_to(right - k, y, right, y + k, right, y + r);
    pen.line_to(right, bottom - r);
    pen.cubic_to(right, bottom - k, right - k, bottom, right - r, bottom);
    pen.line_to(x + r, bottom);
    pen.cubic_to(x + k, bottom, x, bottom - k, x, bottom - r);
    pen.line_to(x, y + r);
    pen.cubic_to(x, y + k, x + k, y, x + r, y);
    pen.close();
    pen.finish()
}

/// A smooth line through `(x, y, width)` whose width changes along the way.
pub fn ribbon(points: &[(f32, f32, f32)]) -> Outline {
    let count = points.len();
    if count < 2 {
        return None;
    }
    let mut sides = Vec::with_capacity(count * 2 + 4);
    let mut back = Vec::with_capacity(count + 2);
    for at in 0..count {
        let (x, y, width) = points[at];
        let before = points[at.saturating_sub(1)];
        let after = points[(at + 1).min(count - 1)];
        let (dx, dy) = (after.0 - before.0, after.1 - before.1);
        let length = dx.hypot(dy).max(1e-4);
        let (nx, ny) = (-dy / length * width / 2.0, dx / length * width / 2.0);
        sides.push((x + nx, y + ny));
        back.push((x - nx, y - ny));
        if at == 0 || at == count - 1 {
            sides.push((x + nx, y + ny));
            back.push((x - nx, y - ny));
        }
    }
    sides.extend(back.into_iter().rev());
    blob(&sides)
}

/// A smooth line of even width.
pub fn line(spots: &[Spot], width: f32) -> Outline {
    let points: Vec<_> = spots.iter().map(|&(x, y)| (x, y, width)).collect();
    ribbon(&points)
}

/// Several outlines as one.
pub fn join(shapes: &[&Outline]) -> Outline {
    let mut pen = PathBuilder::new();
    for path in shapes.iter().filter_map(|shape| shape.as_ref()) {
        pen.push_path(path);
    }
    pen.finish()
}

/// Runs a Catmull-Rom curve through the points.
fn trace(pen: &mut PathBuilder, spots: &[Spot], closed: bool) {
    let count = spots.len();
    if count < 2 {
        return;
    }
    let pick = |at: isize| {
        let last = count as isize - 1;
        let at = if closed { at.rem_euclid(count as isize) } else { at.clamp(0, last) };
        spots[at as usize]
    };
    pen.move_to(spots[0].0, spots[0].1);
    let spans = if closed { count } else { count - 1 };
    for at in 0..spans as isize {
        let (before, from, to, after) = (pick(at - 1), pick(at), pick(at + 1), pick(at + 2));
        if from == to {
            continue;
        }
        pen.cubic_to(
            from.0 + (to.0 - before.0) / 6.0,
            from.1 + (to.1 - before.1) / 6.0,
            to.0 - (after.0 - from.0) / 6.0,
            to.1 - (after.1 - from.1) / 6.0,
            to.0,
            to.1,
        );
    }
}
