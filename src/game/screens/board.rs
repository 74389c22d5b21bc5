//! Owns the power map: people by attitude and influence, with doors and lines of influence.

use bevy::prelude::*;

use super::signs;
use crate::art::{self, Shape};
use crate::game::message::Message;
use crate::game::theme::{self, Edge, Round};
use crate::game::ui::{Block, Corner, Kids, Pressable, Ui};
use crate::model::{Influence, PersonId, PersonState, Position, Scenario};
use crate::report::board::power_known;

/// Rows from the top: the five letters by influence, then those whose power is unknown.
const ROWS: [Option<Influence>; 6] =
    [Some(Influence::A), Some(Influence::D), Some(Influence::S), Some(Influence::E), Some(Influence::I), None];
/// Attitudes from left to right.
const COLUMNS: [i8; 5] = [-1, 0, 1, 2, 3];

/// Where everything stands, in logical pixels of the board.
struct MapLayout {
    width: f32,
    left: f32,
    face: f32,
    /// Row of each person.
    rows: Vec<usize>,
    /// Upper edge of each row, and the lower edge of the last.
    tops: [f32; ROWS.len() + 1],
}

impl MapLayout {
    fn new(ui: &Ui, room: f32, scenario: &Scenario, position: &Position) -> Self {
        let row_of = |id: PersonId| {
            let person = scenario.person(id);
            let letter = power_known(person, position).then(|| person.top_influence());
            ROWS.iter().position(|r| *r == letter).unwrap_or(ROWS.len() - 1)
        };
        let rows: Vec<usize> = scenario.person_ids().map(row_of).collect();
        let grow = grow(ui);
        // Large names need a second line.
        let second_line = if ui.scale() > 1.2 { 20.0 * ui.scale() } else { 0.0 };
        let mut tops = [0.0; ROWS.len() + 1];
        for row in 0..ROWS.len() {
            // Nobody there yet: the row need only say what it is for.
            let height = if rows.contains(&row) { 97.0 * grow + second_line } else { 62.0 * grow };
            tops[row + 1] = tops[row] + height;
        }
        Self { width: room.max(least_width(ui)), left: 112.0 * grow, face: 50.0 * grow.sqrt(), rows, tops }
    }

    fn height(&self) -> f32 {
        self.tops[ROWS.len()]
    }

    fn step(&self) -> f32 {
        (self.width - self.left) / COLUMNS.len() as f32
    }

    fn column_x(&self, column: usize) -> f32 {
        self.left + self.step() * (column as f32 + 0.5)
    }

    /// Between two people in a row, so that their names stay apart.
    fn gap(&self) -> f32 {
        self.step() * 0.98
    }
}

/// How much more room things take with larger text.
fn grow(ui: &Ui) -> f32 {
    1.0 + (ui.scale() - 1.0) * 0.35
}

/// Width below which the map is not pressed.
pub fn least_width(ui: &Ui) -> f32 {
    520.0 * grow(ui)
}

/// One person's place on the board.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// The centre of the face.
    at: Vec2,
    /// What the name may take of the row.
    width: f32,
}

fn places(plan: &MapLayout, scenario: &Scenario, position: &Position) -> Vec<Place> {
    let cell = |id: PersonId| {
        let state = position.person(id);
        let column = if state.met { (state.attitude + 1).clamp(0, 4) as usize } else { 1 };
        (plan.rows[id.index()], column)
    };
    let cells: Vec<(usize, usize)> = scenario.person_ids().map(cell).collect();
    let mut places = vec![Place::default(); cells.len()];
    for row in 0..ROWS.len() {
        let mut mates: Vec<usize> = (0..cells.len()).filter(|&i| cells[i].0 == row).collect();
        mates.sort_by_key(|&i| cells[i].1);
        let wanted: Vec<f32> = mates.iter().map(|&i| plan.column_x(cells[i].1)).collect();
        let (left, right) = (plan.left + plan.face, plan.width - plan.face);
        let gap = plan.gap().min((right - left) / (wanted.len().max(2) - 1) as f32);
        for (i, x) in mates.into_iter().zip(side_by_side(&wanted, gap, left, right)) {
            places[i] = Place { at: Vec2::new(x, plan.tops[row] + plan.face * 0.74), width: gap - 2.0 };
        }
    }
    places
}

/// Puts things where they want to be, from left to right, as near to it as a gap between them allows;
/// all of them have to find room between left and right.
fn side_by_side(wanted: &[f32], gap: f32, left: f32, right: f32) -> Vec<f32> {
    // In fractions the last place may lie a hair before the first.
    let last = (right - gap * wanted.len().saturating_sub(1) as f32).max(left);
    // Neighbours that come too close share the middle: how many there are, and the sum of their wishes
    // less the gaps before them.
    let mut blocks: Vec<(usize, f32)> = Vec::new();
    for (i, x) in wanted.iter().enumerate() {
        blocks.push((1, x - gap * i as f32));
        while let [.., (before, sum), (count, own)] = blocks[..]
            && sum / before as f32 > own / count as f32
        {
            blocks.truncate(blocks.len() - 2);
            blocks.push((before + count, sum + own));
        }
    }
    let middles = blocks.iter().flat_map(|&(count, sum)| std::iter::repeat_n(sum / count as f32, count));
    middles.enumerate().map(|(i, x)| x.clamp(left, last) + gap * i as f32).collect()
}

/// Builds the board into a room of this width.
pub fn show(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, room: f32) {
    let plan = MapLayout::new(ui, room, scenario, position);
    let places = places(&plan, scenario, position);
    ui.put(kids, Block::row().wide(plan.width).high(plan.height()), |k| {
        rows(ui, k, &plan);
        lines(ui, k, &plan, scenario, position, &places);
        for (id, place) in scenario.person_ids().zip(&places) {
            card(ui, k, &plan, scenario, position, id, *place);
        }
    });
    legend(ui, kids, &plan);
}

fn rows(ui: &Ui, kids: &mut Kids, plan: &MapLayout) {
    for (i, row) in ROWS.iter().enumerate() {
        let name = row.map_or("row-unknown".to_owned(), |l| format!("row-{}", l.as_str()));
        let row = Block::at(0.0, plan.tops[i]).sideways().whole_width().high(plan.tops[i + 1] - plan.tops[i]);
        let row = row.pad_sides(theme::S2, theme::S0, theme::S0, theme::S0).middle();
        let row = row.edge_bottom(Edge::Hair, theme::FAINT_RULE);
        ui.put(kids, row, |k| {
            ui.put(k, Block::row().shrink().wide(plan.left - theme::S3.px()), |k| {
                ui.text(k, theme::CAPTION, theme::DIM, ui.word(&name))
            });
        });
    }
}

fn lines(ui: &Ui, kids: &mut Kids, plan: &MapLayout, scenario: &Scenario, position: &Position, places: &[Place]) {
    let known = |id: PersonId| power_known(scenario.person(id), position);
    let mut pairs = Vec::new();
    for to in scenario.person_ids() {
        for &from in &scenario.person(to).listens_to {
            if known(from) && known(to) {
                pairs.push((from, to));
            }
        }
    }
    let size = Vec2::new(plan.width, plan.height());
    ui.drawn(kids, &format!("{pairs:?} {places:?}"), size, |canvas| {
        for (from, to) in &pairs {
            let (a, b) = (places[from.index()].at, places[to.index()].at);
            let rim = (b - a).normalize_or_zero() * (plan.face * 0.62);
            let (a, b) = ((a + rim) * ui.pixels, (b - rim) * ui.pixels);
            art::curve((a.x, a.y), (b.x, b.y), 0.14, 1.6 * ui.pixels, theme::rgba(theme::FLAT, 210), false, canvas);
        }
    });
}

fn card(
    ui: &Ui,
    kids: &mut Kids,
    plan: &MapLayout,
    scenario: &Scenario,
    position: &Position,
    id: PersonId,
    place: Place,
) {
    let (person, state) = (scenario.person(id), position.person(id));
    let name = person.name.get(ui.lang());
    let (shape, color, word) = signs::attitude(state);
    let chosen = ui.app.selected == Some(id);
    let Place { at, width } = place;
    let label = format!("{name}, {}, {}", person.role.get(ui.lang()), ui.word(word));
    let ground = if chosen { theme::AMBER_GLOW } else { Color::NONE };
    let block = Block::at(at.x - width / 2.0, at.y - plan.face * 0.58).wide(width).middle();
    let block = block.round(Round::Card).pad(theme::S0, theme::THIN).ground(ground);
    let what = Pressable::new(Message::Select(Some(id)), &label, theme::AMBER_GLOW);
    ui.pressable(kids, block, what, |k| {
        let edge = if chosen { Edge::Band } else { Edge::Thick };
        let ring = Block::row().shrink().wide(plan.face + 6.0).high(plan.face + 6.0).round(Round::Full);
        let ring = ring.middle().centre().edges(edge, if chosen { theme::AMBER } else { color });
        ui.put(k, ring, |k| {
            let tint = if state.met { Color::WHITE } else { theme::UNMET };
            ui.portrait(k, &person.look, signs::mood(state), plan.face, true, tint);
            badges(ui, k, person.top_influence(), power_known(person, position), state, shape, color);
        });
        // A whole name in large text would take three lines, and the last lies on the face below.
        let shown = if ui.has_room(theme::BESIDE) { name } else { person.short.get(ui.lang()) };
        ui.put(k, Block::column().shrink().whole_width(), |k| ui.centred(k, theme::LABEL, theme::TEXT, shown));
    });
}

fn badges(ui: &Ui, kids: &mut Kids, letter: Influence, known: bool, state: PersonState, shape: Shape, color: Color) {
    let disc = |corner: Corner, ground: Color| {
        let disc = Block::corner(corner, 6.0, 6.0).sideways().least_width(theme::DISC).height(theme::DISC);
        disc.round(Round::Full).middle().centre().ground(ground)
    };
    let text = if known { letter.as_str() } else { "?" };
    // Inside a fixed disc: the letter is also in the sheet, at the player's size.
    ui.put(kids, disc(Corner::TopLeft, theme::PAPER), |k| ui.fixed(k, theme::LABEL, theme::INK, text));
    ui.put(kids, disc(Corner::TopRight, theme::NIGHT), |k| ui.mark(k, shape, color, 13.0));
    if !state.door_open {
        ui.put(kids, disc(Corner::BottomRight, theme::NIGHT), |k| ui.mark(k, Shape::DoorShut, theme::AMBER, 16.0));
    }
}

fn legend(ui: &Ui, kids: &mut Kids, plan: &MapLayout) {
    ui.put(kids, Block::row().wide(plan.width), |k| {
        ui.put(k, Block::row().wide(plan.left), |_| ());
        for column in COLUMNS {
            let state = PersonState { attitude: column, met: true, ..default() };
            let (shape, color, _) = signs::attitude(state);
            let word = if column < 0 { "column-minus".to_owned() } else { format!("column-{column}") };
            ui.put(k, Block::column().fill().middle(), |k| {
                ui.mark(k, shape, color, 13.0);
                ui.put(k, Block::column().shrink().whole_width(), |k| {
                    ui.centred(k, theme::CAPTION, theme::DIM, ui.word(&word))
                });
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::side_by_side;

    #[test]
    fn people_in_a_row_keep_apart_and_inside() {
        let close = |wanted: &[f32]| side_by_side(wanted, 10.0, 0.0, 100.0);
        assert_eq!(close(&[50.0]), [50.0]);
        assert_eq!(close(&[20.0, 50.0]), [20.0, 50.0]);
        assert_eq!(close(&[50.0, 50.0]), [45.0, 55.0]);
        // Two pairs side by side, which would meet in the middle.
        assert_eq!(close(&[30.0, 30.0, 40.0, 40.0]), [20.0, 30.0, 40.0, 50.0]);
        assert_eq!(close(&[0.0, 0.0, 0.0]), [0.0, 10.0, 20.0]);
        assert_eq!(side_by_side(&[50.0; 3], 50.0, 0.0, 100.0), [0.0, 50.0, 100.0]);
    }

    #[test]
    fn a_full_row_fits_into_any_width() {
        for width in 300..1500u16 {
            let (left, right) = (162.0, f32::from(width) + 0.3);
            for count in 2..=10u8 {
                let gap = (right - left) / f32::from(count - 1);
                let places = side_by_side(&vec![right; usize::from(count)], gap, left, right);
                assert!(places.iter().all(|x| (left - 0.1..=right + 0.1).contains(x)), "{width}: {places:?}");
            }
        }
    }
}
