//! Owns when the screen is built: again whenever the state or the window changes, as a whole, with
//! focus and scroll kept where they were.

use std::cell::{Cell, RefCell};

use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::UiSystems;
use bevy::ui_widgets::{ScrollIntoView, Scrollbar};
use bevy::window::{PrimaryWindow, RequestRedraw};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::app::AppState;
use super::fonts::Fonts;
use super::message::{Overlay, Page, Screen};
use super::pictures::Pictures;
use super::screens;
use super::theme;
use super::ui::{Chosen, FirstFocus, MainScroll, Named, Skin, Ui};
use crate::model::PersonId;
use crate::report::board::Face;

/// Root of the current screen.
#[derive(Component)]
struct Root;

/// What the current screen was built for.
#[derive(Resource)]
struct Built {
    window: Vec2,
    place: Option<(Screen, Option<Overlay>, usize)>,
    /// Page and moment of the debrief, the face of the board, whether the grid was kept just now, and
    /// what the sheet of the desk shows.
    page: (Page, usize, Face, bool, (Option<PersonId>, bool)),
}

impl Default for Built {
    fn default() -> Self {
        Self { window: Vec2::ZERO, place: None, page: (Page::Lessons, 0, Face::PowerMap, false, (None, false)) }
    }
}

/// Frames still wanted, because layout, focus or pictures settle after the first.
#[derive(Resource, Default)]
struct Awake(u32);

pub fn plugin(app: &mut App) {
    app.init_resource::<Fonts>()
        .init_resource::<Pictures>()
        .init_resource::<Built>()
        .init_resource::<Awake>()
        .insert_resource(ClearColor(theme::NIGHT))
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn(Camera2d);
        })
        .add_systems(Startup, wake_for_news)
        .add_systems(PreUpdate, (fit_window, take_news))
        .add_systems(Update, build.run_if(resource_changed::<AppState>.or_else(resource_changed::<Built>)))
        .add_systems(
            PostUpdate,
            (focus_ring, follow_focus, follow_chosen, show_scrollbars, stay_awake).chain().after(UiSystems::Layout),
        )
        .add_observer(hover);
}

/// One logical canvas of 1280×720, scaled to the window, so that type grows with the screen.
fn fit_window(
    window: Single<&Window, With<PrimaryWindow>>,
    mut scale: ResMut<UiScale>,
    mut built: ResMut<Built>,
    mut awake: ResMut<Awake>,
) {
    let size = Vec2::new(window.width(), window.height());
    if built.window == size {
        return;
    }
    built.window = size;
    scale.0 = (size.x / 1280.0).min(size.y / 720.0).clamp(0.6, 4.0);
    awake.0 = 6;
}

/// Lets the background wake the program when it has something to show.
fn wake_for_news(app: Res<AppState>, events: Option<Res<EventLoopProxyWrapper>>) {
    let Some(events) = events else { return };
    let events = (**events).clone();
    // A closed loop has nobody to wake.
    app.workings.wake_with(move || _ = events.send_event(WinitUserEvent::WakeUp));
}

fn take_news(mut app: ResMut<AppState>) {
    if app.has_news() {
        app.take_news();
    }
}

#[derive(bevy::ecs::system::SystemParam)]
struct Stage<'w, 's> {
    window: Single<'w, 's, &'static Window, With<PrimaryWindow>>,
    scale: Res<'w, UiScale>,
    root: Query<'w, 's, Entity, With<Root>>,
    scroll: Query<'w, 's, &'static ScrollPosition, With<MainScroll>>,
    named: Query<'w, 's, &'static Named>,
}

#[expect(clippy::too_many_arguments, reason = "a system takes what it touches")]
fn build(
    mut commands: Commands,
    app: Res<AppState>,
    fonts: Res<Fonts>,
    mut pictures: ResMut<Pictures>,
    mut images: ResMut<Assets<Image>>,
    mut built: ResMut<Built>,
    mut awake: ResMut<Awake>,
    focus: Res<InputFocus>,
    stage: Stage,
) {
    let decisions = app.session.as_ref().map_or(0, |s| s.decisions().len());
    let place = Some((app.screen, app.overlay, decisions));
    let page = (app.page, app.moment, app.face, app.grid_kept(), (app.selected, app.all));
    // Another page of the same place begins at its top.
    let same_place = built.place == place;
    let same_page = same_place && built.page == page;
    let turned = built.page.0 != app.page || (same_place && page.3 && !built.page.3);
    let focused = focus.get().and_then(|e| stage.named.get(e).ok()).cloned().filter(|_| same_place);
    let scrolled = stage.scroll.iter().next().map(|p| p.0).filter(|_| same_page);
    for root in &stage.root {
        commands.entity(root).despawn();
    }
    pictures.for_pixels(stage.scale.0 * stage.window.scale_factor());
    let ui = Ui {
        app: &app,
        fonts: &fonts,
        live: Cell::new(true),
        art: RefCell::new((&mut pictures, &mut images)),
        pixels: stage.scale.0 * stage.window.scale_factor(),
        window: Vec2::new(stage.window.width(), stage.window.height()) / stage.scale.0,
    };
    commands
        .spawn((
            Root,
            Node { width: percent(100.0), height: percent(100.0), ..default() },
            BackgroundColor(theme::NIGHT),
        ))
        .with_children(|kids| screens::show(&ui, kids));
    commands.queue(move |world: &mut World| settle(world, focused, scrolled, turned));
    let now = built.bypass_change_detection();
    (now.place, now.page) = (place, page);
    awake.0 = 4;
}

/// Puts focus and scroll back, or focus on what the screen names first; on a page that was `turned`
/// to, that comes first.
fn settle(world: &mut World, focused: Option<Named>, scrolled: Option<Vec2>, turned: bool) {
    let mut named = world.query::<(Entity, &Named)>();
    let again = focused.and_then(|wanted| named.iter(world).find(|(_, n)| **n == wanted).map(|(e, _)| e));
    let mut first = world.query_filtered::<Entity, With<FirstFocus>>();
    let first = first.iter(world).next();
    let target = if turned { first.or(again) } else { again.or(first) };
    let mut focus = world.resource_mut::<InputFocus>();
    match target {
        Some(entity) => focus.set(entity, FocusCause::Navigated),
        // Focus on something despawned would stop the screen reader's tree.
        None => focus.clear(),
    }
    if let Some(position) = scrolled {
        let mut areas = world.query_filtered::<&mut ScrollPosition, With<MainScroll>>();
        for mut area in areas.iter_mut(world) {
            area.0 = position;
        }
    }
}

/// Shows where the keyboard is.
fn focus_ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    mut rings: Query<(Entity, &mut Outline), With<Named>>,
    fresh: Query<(), Added<Named>>,
) {
    if !(focus.is_changed() || visible.is_changed() || !fresh.is_empty()) {
        return;
    }
    for (entity, mut outline) in &mut rings {
        let color = if visible.0 && focus.get() == Some(entity) { theme::AMBER } else { Color::NONE };
        if outline.color != color {
            outline.color = color;
        }
    }
}

/// Keeps the focused thing in view.
fn follow_focus(focus: Res<InputFocus>, visible: Res<InputFocusVisible>, mut commands: Commands) {
    if let Some(entity) = focus.get().filter(|_| focus.is_changed() && visible.0) {
        commands.queue(move |world: &mut World| {
            if world.get_entity(entity).is_ok() {
                world.trigger(ScrollIntoView { entity });
            }
        });
    }
}

/// `Hovered` is replaced on every change, so its insertion is the news.
fn hover(event: On<Insert, Hovered>, mut things: Query<(&Hovered, &Skin, &mut BackgroundColor)>) {
    if let Ok((hovered, skin, mut ground)) = things.get_mut(event.entity) {
        ground.0 = if hovered.get() { skin.hover } else { skin.rest };
    }
}

/// Keeps the chosen row of a list in view.
fn follow_chosen(chosen: Query<Entity, Added<Chosen>>, mut commands: Commands) {
    for entity in &chosen {
        commands.trigger(ScrollIntoView { entity });
    }
}

/// A scrollbar shows only where something is out of view.
fn show_scrollbars(
    mut bars: Query<(&Scrollbar, &mut Visibility)>,
    areas: Query<&ComputedNode>,
    mut awake: ResMut<Awake>,
) {
    for (bar, mut visibility) in &mut bars {
        let Ok(area) = areas.get(bar.target) else { continue };
        let needed = area.content_size().y > area.size().y + 1.0;
        if visibility.set_if_neq(if needed { Visibility::Inherited } else { Visibility::Hidden }) {
            awake.0 = awake.0.max(2);
        }
    }
}

fn stay_awake(mut awake: ResMut<Awake>, mut redraw: MessageWriter<RequestRedraw>) {
    if awake.0 > 0 {
        awake.0 -= 1;
        redraw.write(RequestRedraw);
    }
}
