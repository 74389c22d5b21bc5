//! Owns the power map: people by attitude and influence, with doors and lines of influence.

use bevy::prelude::*;

use super::signs;
use crate::game::art::{self, Shape};
use crate::game::table::Do;
use crate::game::theme;
use crate::game::ui::{Kids, Pressable, Ui, filling};
use crate::model::{Influence, PersonId, PersonState, Position, Scenario};
use crate::report::board::power_known;

/// Rows from the top: the five letters by influence, then those whose power is unknown.
const ROWS: [Option<Influence>; 6] =
    [Some(Influence::A), Some(Influence::D), Some(Influence::S), Some(Influence::E), Some(Influence::I), None];
/// Attitudes from left to right.
const COLUMNS: [i8; 5] = [-1, 0, 1, 2, 3];

/// Where everything stands, in logical pixels of the board.
struct Plan {
    width: f32,
    left: f32,
    face: f32,
    /// Row of each person.
    rows: Vec<usize>,
    /// Upper edge of each row, and the lower edge of the last.
    tops: [f32; ROWS.len() + 1],
}

impl Plan {
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

fn places(plan: &Plan, scenario: &Scenario, position: &Position) -> Vec<Place> {
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
    let plan = Plan::new(ui, room, scenario, position);
    let places = places(&plan, scenario, position);
    kids.spawn((
        Node { width: px(plan.width), height: px(plan.height()), flex_shrink: 0.0, ..default() },
        Pickable::IGNORE,
    ))
    .with_children(|k| {
        rows(ui, k, &plan);
        lines(ui, k, &plan, scenario, position, &places);
        for (id, place) in scenario.person_ids().zip(&places) {
            card(ui, k, &plan, scenario, position, id, *place);
        }
    });
    legend(ui, kids, &plan);
}

fn rows(ui: &Ui, kids: &mut Kids, plan: &Plan) {
    for (i, row) in ROWS.iter().enumerate() {
        let name = row.map_or("row-unknown".to_owned(), |l| format!("row-{}", l.as_str()));
        kids.spawn((
            Node {
                position_type: PositionType::Absolute,
                left: px(0.0),
                top: px(plan.tops[i]),
                width: percent(100.0),
                height: px(plan.tops[i + 1] - plan.tops[i]),
                padding: UiRect::left(px(theme::S2)),
                align_items: AlignItems::Center,
                border: UiRect::bottom(px(1.0)),
                ..default()
            },
            BorderColor::all(theme::RULE.with_alpha(0.5)),
            Pickable::IGNORE,
        ))
        .with_children(|k| {
            k.spawn(Node { width: px(plan.left - theme::S3), ..default() })
                .with_children(|k| ui.text(k, theme::CAPTION, theme::DIM, ui.word(&name)));
        });
    }
}

fn lines(ui: &Ui, kids: &mut Kids, plan: &Plan, scenario: &Scenario, position: &Position, places: &[Place]) {
    let known = |id: PersonId| power_known(scenario.person(id), position);
    let mut pairs = Vec::new();
    for to in scenario.person_ids() {
        for &from in &scenario.person(to).listens_to {
            if known(from) && known(to) {
                pairs.push((from, to));
            }
        }
    }
    let size = ((plan.width * ui.pixels) as u32, (plan.height() * ui.pixels) as u32);
    let key = format!("{size:?} {pairs:?} {places:?}");
    let handle = {
        let (pictures, images) = &mut *ui.art.borrow_mut();
        pictures.lines(images, &key, size, |canvas| {
            for (from, to) in &pairs {
                let (a, b) = (places[from.index()].at, places[to.index()].at);
                let rim = (b - a).normalize_or_zero() * (plan.face * 0.62);
                let (a, b) = ((a + rim) * ui.pixels, (b - rim) * ui.pixels);
                let [r, g, b_] = theme::rgb(theme::FLAT);
                art::curve((a.x, a.y), (b.x, b.y), 0.14, 1.6 * ui.pixels, [r, g, b_, 210], false, canvas);
            }
        })
    };
    if let Some(handle) = handle {
        kids.spawn((filling(), ImageNode::new(handle), Pickable::IGNORE));
    }
}

fn card(ui: &Ui, kids: &mut Kids, plan: &Plan, scenario: &Scenario, position: &Position, id: PersonId, place: Place) {
    let (person, state) = (scenario.person(id), position.person(id));
    let name = person.name.get(ui.lang());
    let (shape, color, word) = signs::attitude(state);
    let chosen = ui.table.selected == Some(id);
    let Place { at, width } = place;
    let label = format!("{name}, {}, {}", person.role.get(ui.lang()), ui.word(word));
    let ground = if chosen { theme::AMBER_GLOW } else { Color::NONE };
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(at.x - width / 2.0),
        top: px(at.y - plan.face * 0.58),
        width: px(width),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        border_radius: BorderRadius::all(px(8.0)),
        padding: UiRect::vertical(px(2.0)),
        ..default()
    };
    let what = Pressable { ground, ..Pressable::new(Do::Select(Some(id)), &label, theme::AMBER_GLOW) };
    ui.pressable(kids, node, what, |k| {
        k.spawn((
            Node {
                width: px(plan.face + 6.0),
                height: px(plan.face + 6.0),
                border: UiRect::all(px(if chosen { 3.0 } else { 2.0 })),
                border_radius: BorderRadius::MAX,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            },
            BorderColor::all(if chosen { theme::AMBER } else { color }),
            Pickable::IGNORE,
        ))
        .with_children(|k| {
            let tint = if state.met { Color::WHITE } else { Color::srgb(0.5, 0.52, 0.58) };
            ui.portrait(k, &person.look, signs::mood(state), plan.face, true, tint);
            badges(ui, k, person.top_influence(), power_known(person, position), state, shape, color);
        });
        k.spawn((Node { width: percent(100.0), flex_direction: FlexDirection::Column, ..default() }, Pickable::IGNORE))
            .with_children(|k| ui.centred(k, theme::LABEL, theme::TEXT, name));
    });
}

fn badges(ui: &Ui, kids: &mut Kids, letter: Influence, known: bool, state: PersonState, shape: Shape, color: Color) {
    let corner = |left: Val, right: Val, top: Val, bottom: Val| Node {
        position_type: PositionType::Absolute,
        left,
        right,
        top,
        bottom,
        min_width: px(20.0),
        height: px(20.0),
        border_radius: BorderRadius::MAX,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    let out = px(-6.0);
    kids.spawn((corner(out, auto(), out, auto()), BackgroundColor(theme::PAPER), Pickable::IGNORE)).with_children(
        |k| {
            let text = if known { letter.as_str() } else { "?" };
            // Inside a fixed disc: the letter is also in the sheet, at the player's size.
            k.spawn((
                Text::new(text),
                ui.fonts.of(theme::LABEL, ui.lang(), 0.93),
                TextColor(theme::INK),
                Pickable::IGNORE,
            ));
        },
    );
    kids.spawn((corner(auto(), out, out, auto()), BackgroundColor(theme::NIGHT), Pickable::IGNORE))
        .with_children(|k| ui.mark(k, shape, color, 13.0));
    if !state.door_open {
        kids.spawn((corner(auto(), out, auto(), out), BackgroundColor(theme::NIGHT), Pickable::IGNORE))
            .with_children(|k| ui.mark(k, Shape::DoorShut, theme::AMBER, 16.0));
    }
}

fn legend(ui: &Ui, kids: &mut Kids, plan: &Plan) {
    kids.spawn((
        Node { width: px(plan.width), padding: UiRect::left(px(plan.left)), flex_shrink: 0.0, ..default() },
        Pickable::IGNORE,
    ))
    .with_children(|k| {
        for column in COLUMNS {
            let state = PersonState { attitude: column, met: true, ..default() };
            let (shape, color, _) = signs::attitude(state);
            let word = if column < 0 { "column-minus".to_owned() } else { format!("column-{column}") };
            k.spawn((
                Node {
                    flex_grow: 1.0,
                    flex_basis: px(0.0),
                    min_width: px(0.0),
                    flex_direction: FlexDirection::Column,
                    align_items: AlignItems::Center,
                    ..default()
                },
                Pickable::IGNORE,
            ))
            .with_children(|k| {
                ui.mark(k, shape, color, 13.0);
                k.spawn((
                    Node { width: percent(100.0), flex_direction: FlexDirection::Column, ..default() },
                    Pickable::IGNORE,
                ))
                .with_children(|k| ui.centred(k, theme::CAPTION, theme::DIM, ui.word(&word)));
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
