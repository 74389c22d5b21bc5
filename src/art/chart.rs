//! Owns the value line: gridlines, the ground below the line, what was decided and what chance did.

use tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, StrokeDash, Transform};

use super::shape::{Spot, poly};

/// What to paint, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Left and right end of the plot.
    pub sides: (f32, f32),
    /// Its lower end.
    pub floor: f32,
    /// Heights of the gridlines.
    pub grid: Vec<f32>,
    /// Height of the line that play is measured against.
    pub par: f32,
    /// The way of the value, point by point, with whether chance led to it.
    pub way: Vec<(Spot, bool)>,
    /// Width of the value line.
    pub weight: f32,
}

/// The colours of a chart, with straight alpha.
#[derive(Clone, Copy, Debug)]
pub struct Inks {
    pub grid: [u8; 4],
    pub par: [u8; 4],
    pub choice: [u8; 4],
    pub chance: [u8; 4],
    pub ground: [u8; 4],
}

/// Paints a chart without its dots and labels.
pub fn chart(chart: &Chart, inks: &Inks, canvas: &mut Pixmap) {
    for &y in &chart.grid {
        stroke(canvas, &[(chart.sides.0, y), (chart.sides.1, y)], inks.grid, chart.weight * 0.45, None);
    }
    ground(canvas, chart, inks.ground);
    let dash = |part: f32| StrokeDash::new(vec![chart.weight * 2.0 * part, chart.weight * 1.8], 0.0);
    let par = [(chart.sides.0, chart.par), (chart.sides.1, chart.par)];
    stroke(canvas, &par, inks.par, chart.weight * 0.6, dash(1.4));
    for pair in chart.way.windows(2) {
        let [(from, _), (to, chance)] = pair else { continue };
        let (ink, dash) = if *chance { (inks.chance, dash(0.9)) } else { (inks.choice, None) };
        stroke(canvas, &[*from, *to], ink, chart.weight, dash);
    }
}

/// What lies between the line and the floor.
fn ground(canvas: &mut Pixmap, chart: &Chart, ink: [u8; 4]) {
    let (Some((first, _)), Some((last, _))) = (chart.way.first(), chart.way.last()) else { return };
    let mut outline: Vec<Spot> = chart.way.iter().map(|(spot, _)| *spot).collect();
    outline.extend([(last.0, chart.floor), (first.0, chart.floor)]);
    if let Some(path) = poly(&outline) {
        canvas.fill_path(&path, &paint(ink), FillRule::Winding, Transform::identity(), None);
    }
}

fn stroke(canvas: &mut Pixmap, spots: &[Spot], ink: [u8; 4], width: f32, dash: Option<StrokeDash>) {
    let mut path = PathBuilder::new();
    let Some((first, rest)) = spots.split_first() else { return };
    path.move_to(first.0, first.1);
    for spot in rest {
        path.line_to(spot.0, spot.1);
    }
    let cap = if dash.is_some() { LineCap::Butt } else { LineCap::Round };
    let stroke = Stroke { width, line_cap: cap, line_join: LineJoin::Round, dash, ..Stroke::default() };
    if let Some(path) = path.finish() {
        canvas.stroke_path(&path, &paint(ink), &stroke, Transform::identity(), None);
    }
}

fn paint([r, g, b, a]: [u8; 4]) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(Color::from_rgba8(r, g, b, a));
    paint
}
