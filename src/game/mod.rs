//! Owns the game: the only part that knows the engine. The [`AppState`] holds what is
//! shown, `screens` build it, `input` turns keys and clicks into messages for the state.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "nothing here is replayed or scored: pixels may be floats"
)]

pub mod app;
mod archive;
mod draw;
mod fonts;
mod input;
pub mod message;
mod notes;
pub mod opening;
mod pictures;
mod screens;
pub mod store;
mod theme;
pub mod ui;
pub mod workings;

use std::process::ExitCode;
use std::time::Duration;

use bevy::a11y::AccessibilityRequested;
use bevy::input_focus::directional_navigation::DirectionalNavigationPlugin;
use bevy::input_focus::tab_navigation::TabNavigationPlugin;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{PowerPreference, WgpuSettings};
use bevy::window::WindowResolution;
use bevy::winit::{UpdateMode, WinitSettings};

use self::app::AppState;
use self::opening::NoWindow;
use self::store::Store;

/// How long the game sleeps when nothing happens.
const SLEEP: Duration = Duration::from_secs(60);

/// Opens the window and plays until it is closed. Where it cannot be opened, `tell` is called once with
/// the reason, and the program ends with 1.
pub fn run(tell: fn(&NoWindow)) -> ExitCode {
    let opening = opening::watch(tell);
    let mut app = windowed();
    app.insert_resource(AppState::new(Store::of_player(), fresh_seed));
    app.add_plugins((plugin, opening.plugin()));
    match app.run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(_) => {
            if !opening.is_over() {
                tell(&NoWindow::Driver);
            }
            ExitCode::FAILURE
        }
    }
}

/// The engine with its window, and nothing in it.
fn windowed() -> App {
    let settings = WgpuSettings { power_preference: PowerPreference::LowPower, ..default() };
    let quiet = "error,icu_provider=off,wgpu_hal=off,icu_segmenter=off,parley=off".to_owned();
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin {
                primary_window: Some(Window {
                    title: "Corner Office".into(),
                    name: Some("corner-office".into()),
                    resolution: WindowResolution::new(1280, 720),
                    ..default()
                }),
                ..default()
            })
            .set(RenderPlugin { render_creation: settings.into(), ..default() })
            .set(LogPlugin { filter: quiet, ..default() }),
    );
    let sleep = UpdateMode::reactive_low_power(SLEEP);
    app.insert_resource(WinitSettings { focused_mode: sleep, unfocused_mode: sleep });
    app.add_systems(Update, wake_for_screen_readers);
    app
}

/// Everything but the window: what tests drive without one. Needs a [`AppState`].
pub fn plugin(app: &mut App) {
    app.add_plugins((TabNavigationPlugin, DirectionalNavigationPlugin));
    app.add_plugins((draw::plugin, input::plugin));
}

/// A seed that nobody can guess; the same one each time on a system that has no chance to give.
fn fresh_seed() -> u64 {
    crate::play::fresh_seed().unwrap_or(1)
}

/// Requests of screen readers do not wake a sleeping loop: sleep less while one is attached.
fn wake_for_screen_readers(asked: Res<AccessibilityRequested>, settings: Option<ResMut<WinitSettings>>) {
    let Some(mut settings) = settings else { return };
    let wait = if asked.get() { Duration::from_millis(100) } else { SLEEP };
    let mode = UpdateMode::reactive_low_power(wait);
    if settings.focused_mode != mode {
        settings.focused_mode = mode;
    }
}
