//! Owns the lines of influence between people.

use tiny_skia::{FillRule, LineCap, Paint, PathBuilder, Pixmap, Stroke, StrokeDash, Transform};

use super::shape::{Spot, poly};

/// Draws a bent line from one spot to another, in pixels, with a small arrow head at its end.
///
/// `bend` is how far the line bows to the left of its way, as a part of its length; `0.0` is
/// straight, a negative bend bows to the right.
pub fn curve(
    from: (f32, f32),
    to: (f32, f32),
    bend: f32,
    width: f32,
    rgba: [u8; 4],
    dashed: bool,
    canvas: &mut Pixmap,
) {
    let numbers = [from.0, from.1, to.0, to.1, bend, width];
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    let usable = numbers.iter().all(|number| number.is_finite() && number.abs() < 1e5);
    if !usable || width <= 0.0 || length < 1.0 {
        return;
    }
    let mut paint = Paint::default();
    paint.set_color_rgba8(rgba[0], rgba[1], rgba[2], rgba[3]);
    let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
    let bow = (middle.0 + dy * bend, middle.1 - dx * bend);
    let head = (width * 4.6).max(6.0).min(length * 0.6);
    // The line ends inside the head, so that the tip stays sharp and nothing is painted twice.
    let reach = from_end(bow, to, head);
    let stop = (to.0 - reach.0 * head * 0.8, to.1 - reach.1 * head * 0.8);
    let bow = (bow.0 - reach.0 * head * 0.4, bow.1 - reach.1 * head * 0.4);
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.quad_to(bow.0, bow.1, stop.0, stop.1);
    if let Some(path) = path.finish() {
        let dash = if dashed { StrokeDash::new(vec![width * 3.0, width * 2.6], 0.0) } else { None };
        let stroke = Stroke { width, line_cap: LineCap::Butt, dash, ..Stroke::default() };
        canvas.stroke_path(&path, &paint, &stroke, Transform::identity(), None);
    }
    let side = (-reach.1 * head * 0.42, reach.0 * head * 0.42);
    let back = (to.0 - reach.0 * head, to.1 - reach.1 * head);
    let arrow = poly(&[to, (back.0 + side.0, back.1 + side.1), stop, (back.0 - side.0, back.1 - side.1)]);
    if let Some(arrow) = arrow {
        canvas.fill_path(&arrow, &paint, FillRule::Winding, Transform::identity(), None);
    }
}

/// The direction in which the line arrives, measured where the arrow head begins.
fn from_end(bow: Spot, to: Spot, head: f32) -> Spot {
    let (dx, dy) = (to.0 - bow.0, to.1 - bow.1);
    let length = dx.hypot(dy);
    if length < head * 1e-3 || length <= 0.0 {
        return (1.0, 0.0);
    }
    (dx / length, dy / length)
}
