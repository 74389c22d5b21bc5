//! Owns the desk: the bar, the rail, a face of the board, and the sheet.

use super::{bar, faces, rail, sheet};
use crate::game::theme::{self, Edge};
use crate::game::ui::{Block, Kids, Ui};

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let (scenario, position) = (&*session.deal().scenario, session.position());
    ui.page(kids, theme::S0, theme::S0, theme::S0, |k| {
        bar::top_bar(ui, k, session);
        ui.put(k, Block::row().fill(), |k| {
            let at_side = ui.has_room(theme::BESIDE);
            let lines = Edge::Hair.px() + Edge::Hair.px();
            let (rail, side) = (rail::width(ui), ui.size(theme::SHEET));
            if at_side {
                rail::beside(ui, k, session);
            }
            ui.put(k, Block::column().fill(), |k| {
                if !at_side {
                    rail::over(ui, k, session);
                }
                faces::show(ui, k, scenario, position, ui.window.x - rail - side - lines);
            });
            sheet::show(ui, k, session);
        });
    });
}
