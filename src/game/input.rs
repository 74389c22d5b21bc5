//! Owns what keys, clicks and screen readers do: each ends in [`AppState::perform`].

use bevy::a11y::{AccessibilityNode, ActionRequest};
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::math::CompassOctant;
use bevy::prelude::*;
use bevy::ui::auto_directional_navigation::{AutoDirectionalNavigation, AutoDirectionalNavigator};
use bevy::ui_widgets::Activate;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowMode};

use super::app::{AppState, Purpose};
use super::message::{Message, Overlay, Page, Screen};
use super::store::Settings;
use super::ui::{Hotkey, MainScroll, Press};

pub fn plugin(app: &mut App) {
    app.add_message::<ActionRequest>()
        .add_observer(activated)
        .add_systems(PreUpdate, keys.after(bevy::input::InputSystems))
        .add_systems(Update, (advertise, serve_screen_reader, guard_focus));
}

/// A button was pressed, by whatever means.
fn activated(event: On<Activate>, presses: Query<&Press>, mut app: ResMut<AppState>, mut exit: MessageWriter<AppExit>) {
    if let Ok(Press(what)) = presses.get(event.entity)
        && app.perform(*what)
    {
        exit.write(AppExit::Success);
    }
}

#[expect(clippy::too_many_arguments, reason = "a system takes what it touches")]
fn keys(
    mut pressed: MessageReader<KeyboardInput>,
    held: Res<ButtonInput<KeyCode>>,
    hotkeys: Query<(Entity, &Hotkey)>,
    targets: Targets,
    presses: Query<(Entity, &Press)>,
    mut commands: Commands,
    mut app: ResMut<AppState>,
    mut navigator: AutoDirectionalNavigator,
    mut visible: ResMut<InputFocusVisible>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    mut scroll: Query<(&mut ScrollPosition, &ComputedNode), With<MainScroll>>,
) {
    let modifiers = [
        KeyCode::ControlLeft,
        KeyCode::ControlRight,
        KeyCode::AltLeft,
        KeyCode::AltRight,
        KeyCode::SuperLeft,
        KeyCode::SuperRight,
    ];
    for input in pressed.read().filter(|i| i.state == ButtonState::Pressed) {
        if held.any_pressed(modifiers) {
            continue;
        }
        let code = meant(input);
        if matches!(code, KeyCode::Tab | KeyCode::Enter | KeyCode::Space) {
            visible.0 = true;
            continue;
        }
        if let Some((entity, _)) = hotkeys.iter().find(|(_, key)| key.0 == code).filter(|_| !input.repeat) {
            commands.trigger(Activate { entity });
            return;
        }
        if matches!(code, KeyCode::ArrowLeft | KeyCode::ArrowRight)
            && step(&mut app, code, &presses, &mut navigator.manual_directional_navigation.focus)
        {
            visible.0 = true;
            return;
        }
        match code {
            KeyCode::ArrowUp | KeyCode::ArrowDown | KeyCode::ArrowLeft | KeyCode::ArrowRight => {
                let direction = match code {
                    KeyCode::ArrowUp => CompassOctant::North,
                    KeyCode::ArrowDown => CompassOctant::South,
                    KeyCode::ArrowLeft => CompassOctant::West,
                    _ => CompassOctant::East,
                };
                navigate(&mut navigator, &mut visible, &targets, direction);
                // To come to a decision on the value line is to select it.
                let now = navigator.input_focus().and_then(|entity| presses.get(entity).ok());
                if let Some((_, Press(moment @ Message::Moment(_)))) = now {
                    app.perform(*moment);
                }
            }
            KeyCode::PageDown => page(&mut scroll, 0.85),
            KeyCode::PageUp => page(&mut scroll, -0.85),
            KeyCode::Home => page(&mut scroll, -1000.0),
            KeyCode::End => page(&mut scroll, 1000.0),
            KeyCode::F11 if !input.repeat => {
                window.mode = match window.mode {
                    WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
                    _ => WindowMode::Windowed,
                };
            }
            _ if input.repeat => {}
            KeyCode::KeyL => _ = app.perform(Message::Language),
            KeyCode::Escape => escape(&mut app),
            KeyCode::F1 => toggle_help(&mut app),
            _ => match &input.logical_key {
                Key::Character(c) if c.as_str() == "?" => toggle_help(&mut app),
                Key::Character(c) if c.as_str() == "+" || c.as_str() == "=" => resize(&mut app, 1),
                Key::Character(c) if c.as_str() == "-" => resize(&mut app, -1),
                _ => {}
            },
        }
    }
}

/// The key that a person means: the letter printed on it, wherever the layout puts it. Digits and
/// the rest stay where they are.
fn meant(input: &KeyboardInput) -> KeyCode {
    const LETTERS: [KeyCode; 26] = [
        KeyCode::KeyA,
        KeyCode::KeyB,
        KeyCode::KeyC,
        KeyCode::KeyD,
        KeyCode::KeyE,
        KeyCode::KeyF,
        KeyCode::KeyG,
        KeyCode::KeyH,
        KeyCode::KeyI,
        KeyCode::KeyJ,
        KeyCode::KeyK,
        KeyCode::KeyL,
        KeyCode::KeyM,
        KeyCode::KeyN,
        KeyCode::KeyO,
        KeyCode::KeyP,
        KeyCode::KeyQ,
        KeyCode::KeyR,
        KeyCode::KeyS,
        KeyCode::KeyT,
        KeyCode::KeyU,
        KeyCode::KeyV,
        KeyCode::KeyW,
        KeyCode::KeyX,
        KeyCode::KeyY,
        KeyCode::KeyZ,
    ];
    let Key::Character(text) = &input.logical_key else { return input.key_code };
    match text.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => LETTERS[usize::from(letter.to_ascii_lowercase() - b'a')],
        _ => input.key_code,
    }
}

/// Everything that the arrow keys can reach.
type Targets<'w, 's> = Query<'w, 's, (Entity, &'static UiGlobalTransform), With<AutoDirectionalNavigation>>;

fn navigate(
    navigator: &mut AutoDirectionalNavigator,
    visible: &mut InputFocusVisible,
    targets: &Targets,
    direction: CompassOctant,
) {
    visible.0 = true;
    if navigator.input_focus().is_some() {
        // Nothing lies in that direction: focus stays.
        let _ = navigator.navigate(direction);
        return;
    }
    let order = |at: &UiGlobalTransform| (at.translation.y.round() as i32, at.translation.x.round() as i32);
    if let Some((first, _)) = targets.iter().min_by_key(|(_, at)| order(at)) {
        navigator.manual_directional_navigation.focus.set(first, FocusCause::Navigated);
    }
}

/// Left and right on the value line select the decision before or after.
fn step(app: &mut AppState, code: KeyCode, presses: &Query<(Entity, &Press)>, focus: &mut InputFocus) -> bool {
    let on_line = |entity| presses.get(entity).is_ok_and(|(_, press)| matches!(press.0, Message::Moment(_)));
    if !focus.get().is_some_and(on_line) {
        return false;
    }
    app.perform(if code == KeyCode::ArrowLeft { Message::Earlier } else { Message::Later });
    let now = presses.iter().find(|(_, press)| press.0 == Message::Moment(app.moment));
    if let Some((entity, _)) = now {
        focus.set(entity, FocusCause::Navigated);
    }
    true
}

fn page(scroll: &mut Query<(&mut ScrollPosition, &ComputedNode), With<MainScroll>>, pages: f32) {
    for (mut position, node) in scroll {
        let room = node.size().y * node.inverse_scale_factor;
        let most = (node.content_size().y * node.inverse_scale_factor - room).max(0.0);
        position.y = (position.y + room * pages).clamp(0.0, most);
    }
}

fn toggle_help(app: &mut AppState) {
    let next = if app.overlay == Some(Overlay::Help) { None } else { Some(Overlay::Help) };
    app.perform(Message::Lay(next));
}

/// One step larger or smaller text.
fn resize(app: &mut AppState, step: isize) {
    let at = Settings::SIZES.iter().position(|&s| s >= app.settings.text_percent).unwrap_or(0);
    let next = at.saturating_add_signed(step).min(Settings::SIZES.len() - 1);
    app.perform(Message::TextSize(Settings::SIZES[next]));
}

/// Escape closes what lies on top, then leads one screen back.
fn escape(app: &mut AppState) {
    let what = if app.overlay.is_some() {
        Message::Lay(None)
    } else {
        match app.screen {
            Screen::Title => return,
            Screen::Outcome => Message::Continue,
            Screen::Grid | Screen::Letters => Message::Go(Screen::Play),
            Screen::Debrief if app.page == Page::ShowMe => Message::Turn(Page::Moments),
            Screen::Play if app.selected.is_some() => Message::Select(None),
            Screen::Play if app.all => Message::All(false),
            Screen::Settings => Message::Go(app.back()),
            Screen::Briefing => Message::Go(Screen::Picker),
            Screen::Told => Message::Go(Screen::Archive),
            Screen::Result | Screen::Debrief if matches!(app.purpose, Purpose::Reading(_)) => {
                Message::Go(Screen::Archive)
            }
            _ => Message::Go(Screen::Title),
        }
    };
    app.perform(what);
}

/// The engine's widgets advertise no actions to screen readers.
fn advertise(mut added: Query<&mut AccessibilityNode, (With<TabIndex>, Added<AccessibilityNode>)>) {
    for mut node in &mut added {
        node.add_action(accesskit::Action::Focus);
        node.add_action(accesskit::Action::Click);
    }
}

fn serve_screen_reader(
    mut requests: MessageReader<ActionRequest>,
    reachable: Query<(), With<TabIndex>>,
    mut focus: ResMut<InputFocus>,
    mut commands: Commands,
) {
    for request in requests.read() {
        let Some(entity) = Entity::try_from_bits(request.target_node.0) else { continue };
        // What lies under an overlay is not to be pressed.
        if !reachable.contains(entity) {
            continue;
        }
        match request.action {
            accesskit::Action::Focus => focus.set(entity, FocusCause::Navigated),
            accesskit::Action::Click => commands.trigger(Activate { entity }),
            _ => {}
        }
    }
}

/// Focus on something without a node, such as the window at the start, stops the screen reader's
/// tree.
fn guard_focus(mut focus: ResMut<InputFocus>, nodes: Query<(), With<AccessibilityNode>>) {
    if focus.get().is_some_and(|entity| !nodes.contains(entity)) {
        focus.clear();
    }
}
