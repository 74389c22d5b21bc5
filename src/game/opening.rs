//! Owns what is made of a machine on which the window cannot be opened: the engine panics there, and
//! a learner is told what is missing instead.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::{panic, process};

use bevy::prelude::*;

/// Updates after which the window counts as open: the first picture is drawn in one of these.
const OPENING: u8 = 10;
/// Longest that the engine's own words are shown, in characters.
const REASON: usize = 120;

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWindow {
    /// No display, or one that cannot be reached: a bare terminal, a remote shell, a missing library.
    Display,
    /// A display, but no driver that can draw on it: many virtual machines and remote desktops.
    Driver,
    /// Anything else that the engine could not do, in its own words.
    Other(String),
}

/// Crates of the engine that open windows and find drivers; what fails in them at the start is the
/// machine's fault, what fails elsewhere is ours.
const WINDOWING: [&str; 10] = [
    "winit",
    "bevy_winit",
    "bevy_render",
    "wgpu",
    "wgpu-core",
    "wgpu-hal",
    "x11rb",
    "x11-dl",
    "xkbcommon-dl",
    "calloop",
];

/// What the engine says when no driver can draw on the display.
const UNDRAWABLE: [&str; 4] = [
    "Unable to find a GPU",
    "Failed to create wgpu surface",
    "No supported formats for surface",
    "failed to choose present mode",
];

impl NoWindow {
    /// What a panic at the start says about the machine; nothing if it is a fault of the game. `file`
    /// is where the source of the panic stands.
    pub fn of_panic(message: &str, file: &str) -> Option<Self> {
        // Neither the engine nor its window library has errors for these that can be asked for
        // beforehand: a process may build one event loop only.
        if message.starts_with("Failed to build event loop") {
            return Some(NoWindow::Display);
        }
        if UNDRAWABLE.iter().any(|words| message.contains(words)) {
            return Some(NoWindow::Driver);
        }
        WINDOWING.iter().any(|name| stands_in(file, name)).then(|| NoWindow::Other(shortened(message)))
    }

    /// The message that tells of it, and the engine's words for its argument `reason`.
    pub fn message(&self) -> (&'static str, &str) {
        match self {
            NoWindow::Display => ("game-no-display", ""),
            NoWindow::Driver => ("game-no-driver", ""),
            NoWindow::Other(reason) => ("game-no-window", reason),
        }
    }
}

/// Whether `file` is a source of the crate `name`: cargo keeps these in folders `name-version`.
fn stands_in(file: &str, name: &str) -> bool {
    file.split(['/', '\\']).any(|folder| {
        let version = folder.strip_prefix(name).and_then(|rest| rest.strip_prefix('-'));
        version.is_some_and(|version| version.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// The first line of `message`, without what could steer a terminal.
fn shortened(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    line.chars().filter(|c| !c.is_control()).take(REASON).collect()
}

/// From now on, what keeps the window from opening is told by `tell` and ends the program with 1.
///
/// It ends there and then: to unwind the engine from the middle of its start brings more panics, some
/// of them on other threads, and words that help nobody.
pub fn watch(tell: fn(&NoWindow)) -> Opening {
    let opening = Opening::default();
    let (usual, watched) = (panic::take_hook(), opening.clone());
    panic::set_hook(Box::new(move |info| {
        let message = info.payload_as_str().unwrap_or_default();
        let file = info.location().map_or("", |place| place.file());
        match NoWindow::of_panic(message, file).filter(|_| !watched.is_over()) {
            Some(reason) => {
                tell(&reason);
                process::exit(1);
            }
            None => usual(info),
        }
    }));
    opening
}

/// How far the opening of the window has come.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    updates: Arc<AtomicU8>,
}

impl Opening {
    /// Whether the window is open.
    pub fn is_over(&self) -> bool {
        self.updates.load(Ordering::Relaxed) >= OPENING
    }

    /// Counts the updates of the opening.
    pub fn plugin(&self) -> impl Fn(&mut App) + Send + Sync + 'static {
        let opening = self.clone();
        move |app: &mut App| {
            let opening = opening.clone();
            app.add_systems(Last, move || {
                if !opening.is_over() {
                    opening.updates.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTRY: &str = "/home/ada/.cargo/registry/src/index/";

    fn told(message: &str, file: &str) -> Option<NoWindow> {
        NoWindow::of_panic(message, &format!("{REGISTRY}{file}"))
    }

    #[test]
    fn what_the_machine_lacks_is_told_from_faults_of_the_game() {
        let display = "Failed to build event loop: Os(OsError { line: 786, error: Misc(\"none is set\") })";
        assert_eq!(told(display, "bevy_winit-0.19.1/src/lib.rs"), Some(NoWindow::Display));
        let driver = "Unable to find a GPU! Make sure you have installed required drivers!";
        assert_eq!(told(driver, "bevy_render-0.19.1/src/renderer/mod.rs"), Some(NoWindow::Driver));
        let depth = "internal error: entered unreachable code: Fallback system failed to choose present mode.";
        assert_eq!(told(depth, "bevy_render-0.19.1/src/view/window/mod.rs"), Some(NoWindow::Driver));
        let library = Some(NoWindow::Other("no library".into()));
        assert_eq!(told("no library", "xkbcommon-dl-0.4.2/src/lib.rs"), library);
        assert_eq!(NoWindow::of_panic("no library", r"C:\\cargo\\registry\\src\\winit-0.30.13\\src\\lib.rs"), library);
        assert_eq!(told("no library", "bevy_ecs-0.19.1/src/world.rs"), None);
        assert_eq!(told("no library", "winit-helper-1.0.0/src/lib.rs"), None);
        assert_eq!(NoWindow::of_panic("index out of bounds", "src/game/app.rs"), None);
    }

    #[test]
    fn the_words_of_the_engine_stay_on_one_line_and_steer_nothing() {
        let long = format!("\u{1b}]0;title\u{7}{}\nnext", "x".repeat(500));
        let Some(NoWindow::Other(reason)) = told(&long, "wgpu-29.0.4/src/lib.rs") else { panic!("not told") };
        assert_eq!(reason, format!("]0;title{}", "x".repeat(REASON - 8)));
    }
}
