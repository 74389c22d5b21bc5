//! Drives the game without a window: the same table, screens and input, no GPU.

#[path = "window/archive.rs"]
mod archive;
#[path = "window/notes.rs"]
mod notes;

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use bevy::a11y::AccessibilityNode;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput, NativeKey};
use bevy::input::mouse::MouseButtonInput;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::WgpuSettings;
use bevy::window::{CursorMoved, ExitCondition, PrimaryWindow, WindowEvent};
use bevy::winit::WinitPlugin;
use corner_office::game::app::{AppState, Weighing};
use corner_office::game::message::{Message, Overlay, Page, Screen};
use corner_office::game::plugin;
use corner_office::game::store::Store;
use corner_office::game::ui::{Named, Press};
use corner_office::game::workings::Workings;
use corner_office::model::{Approach, Lang, Scene, Side};
use corner_office::play::Mode;

/// The game without a window, its files in a folder of its own.
pub struct Game {
    pub app: App,
    home: tempfile::TempDir,
}

impl Game {
    pub fn new(seed: fn() -> u64) -> Self {
        Self::in_home(tempfile::tempdir().expect("a folder for the test"), seed)
    }

    pub fn in_home(home: tempfile::TempDir, seed: fn() -> u64) -> Self {
        let mut app = App::new();
        app.add_plugins(
            DefaultPlugins
                .build()
                .disable::<WinitPlugin>()
                .disable::<LogPlugin>()
                .set(WindowPlugin {
                    primary_window: Some(Window { resolution: (1280, 720).into(), ..default() }),
                    exit_condition: ExitCondition::DontExit,
                    ..default()
                })
                .set(RenderPlugin {
                    render_creation: WgpuSettings { backends: None, ..default() }.into(),
                    ..default()
                }),
        );
        let mut state = AppState::new(Store::at(home.path()), seed);
        // A deal is worked out once for all tests.
        static WORKINGS: OnceLock<Workings> = OnceLock::new();
        state.workings = WORKINGS.get_or_init(Workings::default).clone();
        app.insert_resource(state);
        app.add_plugins(plugin);
        app.finish();
        app.cleanup();
        let mut game = Self { app, home };
        game.settle();
        game
    }

    pub fn settle(&mut self) {
        for _ in 0..4 {
            self.app.update();
        }
    }

    pub fn state(&self) -> &AppState {
        self.app.world().resource::<AppState>()
    }

    fn window(&mut self) -> Entity {
        let world = self.app.world_mut();
        world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).expect("one window")
    }

    pub fn key(&mut self, code: KeyCode) {
        let window = self.window();
        for state in [ButtonState::Pressed, ButtonState::Released] {
            self.app.world_mut().write_message(KeyboardInput {
                key_code: code,
                logical_key: Key::Unidentified(NativeKey::Unidentified),
                state,
                text: None,
                repeat: false,
                window,
            });
            self.app.update();
        }
        self.settle();
    }

    fn click(&mut self, at: Vec2) {
        let window = self.window();
        let moved = CursorMoved { window, position: at, delta: None };
        self.app.world_mut().write_message(WindowEvent::CursorMoved(moved));
        self.app.update();
        for state in [ButtonState::Pressed, ButtonState::Released] {
            let button = MouseButtonInput { button: MouseButton::Left, state, window };
            self.app.world_mut().write_message(WindowEvent::MouseButtonInput(button));
            self.app.update();
        }
        self.settle();
    }

    /// The centre of the button that does this, in logical pixels.
    pub fn place_of(&mut self, what: Message) -> Option<Vec2> {
        let world = self.app.world_mut();
        let mut buttons = world.query::<(&Press, &UiGlobalTransform, &ComputedNode)>();
        let found = buttons.iter(world).find(|(press, ..)| press.0 == what);
        found.map(|(_, transform, node)| transform.translation * node.inverse_scale_factor)
    }

    pub fn press(&mut self, what: Message) {
        self.app.world_mut().resource_mut::<AppState>().perform(what);
        self.settle();
    }

    /// All words on screen.
    pub fn words(&mut self) -> String {
        let world = self.app.world_mut();
        let mut nodes = world.query::<&AccessibilityNode>();
        nodes.iter(world).filter_map(|n| n.value()).collect::<Vec<_>>().join("\n")
    }

    /// What the keyboard is on.
    pub fn focused(&mut self) -> Option<Message> {
        let world = self.app.world_mut();
        let focused = world.resource::<bevy::input_focus::InputFocus>().get()?;
        world.get::<Press>(focused).map(|press| press.0)
    }

    /// Plays a deal to the debrief, and waits until its decisions are weighed.
    fn debrief(&mut self, mode: Mode) {
        self.begin(mode);
        play_out(self, 0);
        self.press(Message::Continue);
        assert_eq!((self.state().screen, self.state().page), (Screen::Debrief, Page::Lessons));
        self.weighed();
        self.press(Message::Turn(Page::Moments));
    }

    fn weighed(&mut self) {
        let start = Instant::now();
        while !matches!(self.state().weighing, Weighing::Done(_)) {
            assert!(start.elapsed() < Duration::from_secs(240), "nothing was worked out");
            std::thread::sleep(Duration::from_millis(50));
            self.app.update();
        }
        self.settle();
    }

    fn begin(&mut self, mode: Mode) {
        self.press(Message::Brief(0, mode));
        self.press(Message::Begin);
    }
}

/// Plays to the end, always taking the `n`th choice that is offered, wrapping around.
fn play_out(game: &mut Game, n: usize) {
    for _ in 0..40 {
        let Some(session) = &game.state().session else { panic!("no deal") };
        match game.state().screen {
            Screen::Play => {
                let actions = session.legal_actions();
                let choice = actions[n % actions.len()];
                game.press(Message::Choose(choice));
            }
            Screen::Outcome => game.press(Message::Continue),
            // It came up by itself.
            Screen::Grid => game.press(Message::Go(Screen::Play)),
            Screen::Result => return,
            other => panic!("unexpected screen {other:?}"),
        }
    }
    panic!("the deal did not end");
}

#[test]
fn keys_alone_play_a_deal_from_title_to_debrief() {
    let mut game = Game::new(|| 3);
    for code in [KeyCode::KeyC, KeyCode::KeyP, KeyCode::KeyB] {
        game.key(code);
    }
    assert_eq!(game.state().screen, Screen::Play);
    game.key(KeyCode::Digit2);
    // The last way to walk away ends the deal sooner or later.
    for _ in 0..12 {
        match game.state().screen {
            Screen::Result => break,
            Screen::Outcome => game.key(KeyCode::KeyC),
            Screen::Grid => game.key(KeyCode::Escape),
            _ if game.state().argues() => game.key(KeyCode::Digit3),
            _ => {
                game.key(KeyCode::KeyW);
                assert_eq!(game.state().overlay, Some(Overlay::WalkAway));
                let ways = game.state().session.as_ref().map(|s| {
                    let scenario = s.deal().scenario.clone();
                    s.legal_actions().iter().filter(|a| scenario.action(**a).approach == Approach::WalkAway).count()
                });
                let digits = [KeyCode::Digit1, KeyCode::Digit2, KeyCode::Digit3, KeyCode::Digit4];
                game.key(digits[ways.unwrap_or(1) - 1]);
            }
        }
    }
    assert_eq!(game.state().screen, Screen::Result);
    game.key(KeyCode::KeyC);
    assert_eq!(game.state().screen, Screen::Debrief);
    assert!(game.words().contains("VR-5"), "{}", game.words());
}

#[test]
fn tab_and_enter_alone_choose() {
    let mut game = Game::new(|| 3);
    game.key(KeyCode::Tab);
    game.key(KeyCode::Enter);
    assert_ne!(game.state().screen, Screen::Title);
}

#[test]
fn what_lies_under_an_overlay_cannot_be_pressed() {
    let mut game = Game::new(|| 3);
    game.begin(Mode::Practice);
    game.key(KeyCode::KeyW);
    for _ in 0..12 {
        game.key(KeyCode::Tab);
        let world = game.app.world_mut();
        let focused = world.resource::<bevy::input_focus::InputFocus>().get().expect("something in focus");
        let press = world.get::<Press>(focused).expect("a button").0;
        let ways = game.state().session.as_ref().expect("a deal").deal().scenario.walk_away.clone();
        let above = matches!(press, Message::Lay(None)) || matches!(press, Message::Choose(a) if ways.contains(&a));
        assert!(above, "{press:?}");
    }
}

#[test]
fn the_mouse_alone_plays() {
    let mut game = Game::new(|| 3);
    for what in [Message::Go(Screen::Picker), Message::Brief(0, Mode::Practice), Message::Begin] {
        let at = game.place_of(what).unwrap_or_else(|| panic!("no button for {what:?}"));
        game.click(at);
    }
    assert_eq!(game.state().screen, Screen::Play);
    let action = game.state().session.as_ref().expect("a deal").legal_actions()[0];
    let at = game.place_of(Message::Choose(action)).expect("an answer to click");
    game.click(at);
    assert_eq!(game.state().session.as_ref().expect("a deal").decisions().len(), 1);
}

#[test]
fn every_legal_action_has_a_button() {
    for n in 0..4 {
        let mut game = Game::new(|| 11);
        game.begin(Mode::Practice);
        for _ in 0..14 {
            while game.state().screen == Screen::Outcome {
                game.press(Message::Continue);
            }
            if game.state().screen == Screen::Grid {
                game.press(Message::Go(Screen::Play));
            }
            if game.state().screen != Screen::Play {
                break;
            }
            if game.state().argues() {
                game.press(Message::Side(Side::Neither));
            }
            let actions = game.state().session.as_ref().expect("a deal").legal_actions();
            game.press(Message::Lay(Some(Overlay::WalkAway)));
            for action in &actions {
                assert!(game.place_of(Message::Choose(*action)).is_some(), "no button for {action:?}");
            }
            game.press(Message::Choose(actions[n % actions.len()]));
        }
    }
}

#[test]
fn a_deal_goes_on_after_a_restart() {
    let mut game = Game::new(|| 5);
    game.begin(Mode::Assess);
    let action = game.state().session.as_ref().expect("a deal").legal_actions()[1];
    game.press(Message::Choose(action));
    let before = game.state().session.as_ref().expect("a deal").knowledge().to_owned();
    let mut again = Game::in_home(game.home, || 99);
    assert!(again.words().contains("The Call from IBM"));
    again.key(KeyCode::KeyR);
    let session = again.state().session.as_ref().expect("the saved deal");
    assert_eq!(*session.knowledge(), before);
    assert_eq!(session.mode(), Mode::Assess);
}

#[test]
fn a_damaged_save_is_set_aside_and_said() {
    for damage in ["", "garbage", "(scenario: \"call_from_ibm\")", "\u{0}\u{1}"] {
        let home = tempfile::tempdir().expect("a folder for the test");
        std::fs::write(home.path().join("save.run.ron"), damage).expect("the save is written");
        std::fs::write(home.path().join("settings.ron"), damage).expect("the settings are written");
        let mut game = Game::in_home(home, || 1);
        assert!(game.state().notice.is_some());
        assert!(game.words().contains("set aside"));
        assert!(game.state().resumable().is_none());
        let kept = std::fs::read_dir(game.home.path()).expect("the folder").count();
        assert_eq!(kept, 2, "nothing is thrown away");
    }
}

#[test]
fn assessment_shows_no_rule_before_the_debrief() {
    let mut game = Game::new(|| 8);
    game.begin(Mode::Assess);
    for _ in 0..14 {
        let words = game.words();
        for source in ["VR-", "EF-", "SSM-", "RD-", "HW-"] {
            assert!(!words.contains(source), "{words}");
        }
        match game.state().screen {
            Screen::Outcome => game.press(Message::Continue),
            Screen::Grid => game.press(Message::Go(Screen::Play)),
            Screen::Play => {
                let action = game.state().session.as_ref().expect("a deal").legal_actions()[0];
                game.press(Message::Choose(action));
            }
            _ => break,
        }
    }
}

#[test]
fn trying_a_moment_again_leaves_the_save_alone() {
    let mut game = Game::new(|| 2);
    game.begin(Mode::Practice);
    play_out(&mut game, 0);
    game.press(Message::Continue);
    let saved = std::fs::read(game.home.path().join("save.run.ron")).expect("the finished run");
    game.press(Message::TryAgain(1));
    assert_eq!(game.state().session.as_ref().expect("a deal").decisions().len(), 1);
    play_out(&mut game, 1);
    assert_eq!(std::fs::read(game.home.path().join("save.run.ron")).expect("the save"), saved);
}

#[test]
fn the_language_changes_at_once_on_every_screen() {
    let mut game = Game::new(|| 4);
    game.key(KeyCode::KeyL);
    assert_eq!(game.state().settings.lang, Lang::Zh);
    assert!(game.words().contains("选择") || game.words().contains("高层先行"));
    game.begin(Mode::Practice);
    for _ in 0..40 {
        let chinese = game.words();
        assert!(chinese.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)));
        game.press(Message::Language);
        let english = game.words();
        assert_ne!(chinese, english);
        let left = english.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
        assert_eq!(left, 0, "{english}");
        game.press(Message::Language);
        match game.state().screen {
            Screen::Play => {
                let action = game.state().session.as_ref().expect("a deal").legal_actions()[1];
                game.press(Message::Choose(action));
            }
            Screen::Grid => game.press(Message::Go(Screen::Play)),
            Screen::Debrief => break,
            _ => game.press(Message::Continue),
        }
    }
    assert_eq!(game.state().screen, Screen::Debrief);
}

#[test]
fn a_new_deal_does_not_lose_the_old_one() {
    let mut game = Game::new(|| 5);
    game.begin(Mode::Practice);
    let action = game.state().session.as_ref().expect("a deal").legal_actions()[0];
    game.press(Message::Choose(action));
    game.press(Message::Go(Screen::Title));
    assert!(game.state().resumable().is_some());
    game.begin(Mode::Practice);
    let kept: Vec<_> = std::fs::read_dir(game.home.path().join("runs")).expect("the runs").collect();
    assert_eq!(kept.len(), 1);
}

#[test]
fn a_finished_deal_can_be_looked_at_after_a_restart_and_a_rehearsal() {
    let mut game = Game::new(|| 2);
    game.begin(Mode::Practice);
    play_out(&mut game, 0);
    game.press(Message::Continue);
    let decisions = game.state().session.as_ref().expect("a deal").decisions().len();
    game.press(Message::TryAgain(0));
    game.press(Message::Go(Screen::Title));
    game.press(Message::Resume);
    assert_eq!(game.state().session.as_ref().expect("the deal").decisions().len(), decisions);
    let mut again = Game::in_home(game.home, || 3);
    again.press(Message::Resume);
    assert_eq!(again.state().screen, Screen::Result);
}

#[test]
fn the_debrief_is_there_at_once_and_its_figures_when_worked_out() {
    let mut game = Game::new(|| 2);
    // Workings that nobody else has asked.
    game.app.world_mut().resource_mut::<AppState>().workings = Workings::default();
    game.begin(Mode::Assess);
    play_out(&mut game, 0);
    game.press(Message::Continue);
    if !matches!(game.state().weighing, Weighing::Done(_)) {
        assert!(game.words().contains("still being weighed"), "{}", game.words());
    }
    game.key(KeyCode::KeyM);
    if !matches!(game.state().weighing, Weighing::Done(_)) {
        let words = game.words();
        assert!(
            words.contains("being weighed") && words.contains("KNOWN THEN") && words.contains("YOU COULD ALSO HAVE"),
            "{words}"
        );
    }
    game.weighed();
    let words = game.words();
    let Weighing::Done(analysis) = &game.state().weighing else { panic!("not weighed") };
    let figures = [analysis.decided_at().to_string(), analysis.costly().count().to_string()];
    for figure in figures {
        assert!(words.lines().any(|line| line == figure), "{figure} is missing in {words}");
    }
    assert!(words.contains("You decided at") && words.contains("your choice"), "{words}");
    assert!(!words.contains("being weighed"));
}

#[test]
fn the_debrief_opens_on_what_to_remember_and_one_key_leads_on() {
    let mut game = Game::new(|| 2);
    game.debrief(Mode::Practice);
    game.key(KeyCode::KeyE);
    let session = game.state().session.as_ref().expect("a deal");
    let lessons = game.state().lessons.as_ref().expect("it is weighed");
    assert!(lessons.weighed && !lessons.faults.is_empty());
    let (told, lead) = (game.state().words.lesson(session, &lessons.faults[0], false), lessons.faults[0].lead);
    let words = game.words();
    for (_, text) in &told.parts {
        assert!(words.contains(text), "{text} is missing in {words}");
    }
    game.press(Message::Moment(lead));
    assert_eq!((game.state().page, game.state().moment), (Page::Moments, lead));
}

#[test]
fn h_shows_values_with_the_truth_known() {
    let mut game = Game::new(|| 2);
    game.debrief(Mode::Practice);
    let known = game.words();
    assert!(known.to_lowercase().contains("as known then") && !game.state().hindsight);
    game.key(KeyCode::KeyH);
    assert!(game.state().hindsight);
    let hindsight = game.words();
    assert!(hindsight.to_lowercase().contains("with the truth known"), "{hindsight}");
    game.key(KeyCode::KeyH);
    assert_eq!(game.words(), known);
}

#[test]
fn s_shows_best_play_from_there_and_b_from_the_start() {
    let mut game = Game::new(|| 2);
    game.debrief(Mode::Practice);
    game.press(Message::Moment(1));
    game.key(KeyCode::KeyS);
    assert_eq!(game.state().page, Page::ShowMe);
    let words = game.words();
    let Weighing::Done(analysis) = &game.state().weighing else { panic!("not weighed") };
    let line = &analysis.lines[1].session;
    let scenario = &line.deal().scenario;
    for decision in line.decisions().iter().skip(1) {
        assert!(words.contains(scenario.action(decision.action).label.get(Lang::En)), "{words}");
    }
    game.key(KeyCode::Escape);
    assert_eq!((game.state().screen, game.state().page), (Screen::Debrief, Page::Moments));
    game.key(KeyCode::KeyB);
    assert_eq!(game.state().page, Page::Lines);
    assert!(game.words().contains("Best play of the whole deal"));
}

#[test]
fn arrows_on_the_value_line_select_a_decision() {
    let mut game = Game::new(|| 2);
    game.debrief(Mode::Practice);
    game.press(Message::Moment(0));
    let count = game.state().session.as_ref().expect("a deal").decisions().len();
    assert!(matches!(game.focused(), Some(Message::Moment(_))), "{:?}", game.focused());
    for _ in 0..count + 2 {
        game.key(KeyCode::ArrowLeft);
    }
    for expected in 1..count {
        game.key(KeyCode::ArrowRight);
        assert_eq!((game.state().moment, game.focused()), (expected, Some(Message::Moment(expected))));
    }
    game.key(KeyCode::ArrowRight);
    assert_eq!(game.state().moment, count - 1);
    game.key(KeyCode::Comma);
    assert_eq!(game.state().moment, count - 2);
    game.key(KeyCode::Period);
    assert_eq!(game.state().moment, count - 1);
}

#[test]
fn tab_reaches_everything_in_the_debrief() {
    let mut game = Game::new(|| 2);
    game.debrief(Mode::Practice);
    let world = game.app.world_mut();
    let mut presses = world.query::<&Press>();
    let all: Vec<Message> = presses.iter(world).map(|press| press.0).collect();
    let mut reached = Vec::new();
    for _ in 0..all.len() + 2 {
        game.key(KeyCode::Tab);
        reached.extend(game.focused());
    }
    for one in all {
        assert!(reached.contains(&one), "{one:?} can't be reached by Tab");
    }
}

#[test]
fn nothing_is_weighed_before_the_end() {
    let mut game = Game::new(|| 8);
    for mode in [Mode::Assess, Mode::Practice] {
        // The deal is worked out; still nothing of it may show.
        game.debrief(mode);
        game.begin(mode);
        loop {
            assert!(
                game.state().session.as_ref().is_some_and(|s| s.is_over())
                    || matches!(game.state().weighing, Weighing::Nothing)
            );
            match game.state().screen {
                Screen::Outcome => game.press(Message::Continue),
                Screen::Grid => game.press(Message::Go(Screen::Play)),
                Screen::Play => {
                    let action = game.state().session.as_ref().expect("a deal").legal_actions()[0];
                    game.press(Message::Choose(action));
                }
                _ => break,
            }
            let words = game.words();
            for telling in ["of 100", "best play", "given away", "your choice", "concession", "on course"] {
                assert!(!words.contains(telling), "{telling} in {words}");
            }
        }
    }
}

/// At every text size, each button lies inside the window or in an area that scrolls.
#[test]
fn nothing_is_cut_at_any_text_size() {
    for (percent, lang) in [(100, Lang::En), (150, Lang::Zh), (200, Lang::En), (200, Lang::Zh)] {
        let mut game = Game::new(|| 6);
        if lang == Lang::Zh {
            game.press(Message::Language);
        }
        game.press(Message::TextSize(percent));
        for screen in [Screen::Title, Screen::Picker, Screen::Settings] {
            game.press(Message::Go(screen));
            all_in_reach(&mut game, percent);
        }
        game.begin(Mode::Practice);
        for _ in 0..40 {
            all_in_reach(&mut game, percent);
            match game.state().screen {
                Screen::Play => {
                    let session = game.state().session.as_ref().expect("a deal");
                    let actions = session.legal_actions();
                    let n = if session.position().scene == Scene::Desk { 1 } else { 0 };
                    let choice = actions[n % actions.len()];
                    game.press(Message::Lay(Some(Overlay::WalkAway)));
                    all_in_reach(&mut game, percent);
                    game.press(Message::Lay(None));
                    game.press(Message::Choose(choice));
                }
                Screen::Grid => game.press(Message::Go(Screen::Play)),
                Screen::Debrief => break,
                _ => game.press(Message::Continue),
            }
        }
        game.weighed();
        for page in [Page::Lessons, Page::Moments, Page::ShowMe, Page::Lines, Page::Grid, Page::Truth, Page::History] {
            game.press(Message::Turn(page));
            all_in_reach(&mut game, percent);
        }
    }
}

/// Each button lies inside the window or in an area that scrolls.
pub fn all_in_reach(game: &mut Game, percent: u32) {
    let screen = game.state().screen;
    let world = game.app.world_mut();
    let mut buttons = world.query::<(Entity, &Named, &UiGlobalTransform, &ComputedNode)>();
    let outside: Vec<String> = buttons
        .iter(world)
        .filter(|(entity, _, transform, node)| {
            let half = node.size() * node.inverse_scale_factor / 2.0;
            let centre = transform.translation * node.inverse_scale_factor;
            let (low, high) = (centre - half, centre + half);
            let cut = low.x < -1.0 || low.y < -1.0 || high.x > 1281.0 || high.y > 721.0;
            cut && !scrolls(world, *entity)
        })
        .map(|(_, named, transform, _)| format!("{} at {}", named.0, transform.translation))
        .collect();
    assert!(outside.is_empty(), "{screen:?} at {percent} %: {outside:?}");
}

fn scrolls(world: &World, entity: Entity) -> bool {
    let mut at = Some(entity);
    while let Some(entity) = at {
        if world.get::<bevy::ui_widgets::ScrollArea>(entity).is_some() {
            return true;
        }
        at = world.get::<ChildOf>(entity).map(ChildOf::parent);
    }
    false
}
