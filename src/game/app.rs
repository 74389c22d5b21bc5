//! Owns what the game shows and what a message does to it. No drawing here: screens read the state,
//! buttons carry a [`Message`], and [`AppState::perform`] is the only way to change anything.

use bevy::prelude::Resource;

use super::archive::{self, Kept, Shown, Told};
use super::message::{Message, Overlay, Page, Screen};
use super::notes::Notes;
use super::store::{Notice, Settings, Store};
use super::workings::Workings;
use crate::content::CATALOG;
use crate::model::{ActionId, PersonId, Scene};
use crate::play::{Deal, Interruption, Session};
use crate::report::board::Face;
use crate::report::{Analysis, Lessons};
use crate::words::Words;

/// What the deal that is shown is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is being played, or was played last.
    Play,
    /// A second try from a debrief: the finished deal stays what it was.
    Rehearsal,
    /// Reading the nth kept play.
    Reading(usize),
}

/// How far the value of a finished play is known.
#[derive(Debug, Default)]
pub enum Weighing {
    /// There is no finished play.
    #[default]
    Nothing,
    /// It is being worked out.
    Working,
    /// It can't be worked out.
    Failed,
    Done(Box<Analysis>),
}

/// Everything that the screens show.
#[derive(Resource)]
pub struct AppState {
    pub screen: Screen,
    pub overlay: Option<Overlay>,
    pub session: Option<Session>,
    /// The person whose sheet is open on the desk.
    pub selected: Option<PersonId>,
    /// Whether the desk shows all that can be done.
    pub all: bool,
    /// Why the grid that is shown came up by itself, if it did.
    pub came: Option<Interruption>,
    /// The face of the board that the desk shows.
    pub face: Face,
    /// The moment that the debrief shows.
    pub moment: usize,
    pub page: Page,
    /// Whether values are shown with the truth known.
    pub hindsight: bool,
    /// The value of the play that is shown.
    pub weighing: Weighing,
    /// What to remember of it: by the rules alone where its value is not known.
    pub lessons: Option<Lessons>,
    /// What is worked out in the background.
    pub workings: Workings,
    /// Marks and lines that are not kept or sent yet.
    pub(super) notes: Notes,
    pub settings: Settings,
    pub words: Words,
    pub notice: Option<Notice>,
    /// The shipped deals that are valid, in catalogue order.
    pub deals: Vec<Deal>,
    /// Decisions whose rules the coach has already gone through.
    pub coached: usize,
    /// The deal to be briefed on.
    pub briefed: usize,
    /// Where leaving the settings leads.
    back: Screen,
    /// The deal that the title leads back to: one to go on with, or the last one's debrief.
    resumable: Option<Session>,
    pub purpose: Purpose,
    /// The plays that are kept, as listed last.
    pub kept: Vec<Kept>,
    /// Whether there are any.
    pub keeps: bool,
    /// The kept play that is told from its record.
    pub told: Option<Told>,
    store: Store,
    seed: fn() -> u64,
}

impl AppState {
    /// The state at the start of the program. `seed` gives each new deal its seed.
    pub fn new(mut store: Store, seed: fn() -> u64) -> Self {
        let (settings, settings_notice) = store.settings();
        let (resumable, save_notice) = store.saved();
        Self {
            screen: Screen::Title,
            overlay: None,
            session: None,
            selected: None,
            all: false,
            came: None,
            face: Face::PowerMap,
            moment: 0,
            page: Page::Lessons,
            hindsight: false,
            weighing: Weighing::Nothing,
            lessons: None,
            workings: Workings::default(),
            notes: Notes::default(),
            words: Words::new(settings.lang),
            settings,
            notice: save_notice.or(settings_notice),
            deals: CATALOG.iter().filter_map(|s| Deal::load(s.source.as_bytes()).ok()).collect(),
            coached: 0,
            briefed: 0,
            back: Screen::Title,
            resumable,
            purpose: Purpose::Play,
            kept: Vec::new(),
            keeps: archive::any(store.home()),
            told: None,
            store,
            seed,
        }
    }

    /// The deal that the title leads back to, finished or not.
    pub fn resumable(&self) -> Option<&Session> {
        self.resumable.as_ref()
    }

    /// The lines picked for the paper that is being composed, by their numbers from 0 in the file.
    pub fn notes_picked(&self) -> &[usize] {
        &self.notes.picked
    }

    /// Whether the marks of the grid have just been kept.
    pub fn grid_kept(&self) -> bool {
        self.notes.kept
    }

    /// Whether two voices argue, and the learner is still to side with one or neither.
    pub fn argues(&self) -> bool {
        self.session.as_ref().is_some_and(Session::asks_side)
    }

    /// Whether the coach may speak before the end.
    pub fn coaching(&self) -> bool {
        self.session.as_ref().is_some_and(Session::is_coached)
    }

    /// Whether the method may show: citations and readings of the signs. Not in an assessment that
    /// is going on.
    pub fn method_shows(&self) -> bool {
        self.session.as_ref().is_none_or(Session::method_shows)
    }

    /// Does what a button says. Returns whether the program should end.
    pub fn perform(&mut self, what: Message) -> bool {
        self.notice = None;
        match what {
            Message::Go(screen) => self.go(screen),
            Message::Resume => self.resume(),
            Message::Open(index) => self.open(index),
            Message::Brief(index, mode) => {
                self.briefed = index.min(self.deals.len().saturating_sub(1));
                self.settings.mode = mode;
                self.keep_settings();
                self.screen = Screen::Briefing;
            }
            Message::Begin => self.begin(),
            Message::Choose(action) => self.choose(action),
            Message::Mark(criterion, answer) => {
                if let Some(session) = &self.session {
                    self.notes.mark(session, criterion, answer);
                }
            }
            Message::KeepGrid => {
                if self.session.as_mut().is_some_and(|session| self.notes.keep(session)) {
                    self.autosave();
                }
            }
            Message::Compose(paper) => {
                self.notes.compose(paper);
                self.go(Screen::Papers);
            }
            Message::Line(line) => {
                if let Some(session) = &self.session {
                    self.notes.line(session, line);
                }
            }
            Message::Finish => {
                let before = self.session.as_ref().map(|s| s.position().scene);
                if self.session.as_mut().is_some_and(|session| self.notes.finish(session)) {
                    self.decided(before);
                }
            }
            Message::Side(side) => {
                if self.session.as_mut().is_some_and(|session| session.take_side(side).is_ok()) {
                    self.autosave();
                }
            }
            Message::Continue => self.go_on(),
            Message::Select(person) => self.selected = person,
            Message::All(all) => self.all = all,
            Message::Show(face) => self.face = face,
            Message::Lay(overlay) => self.overlay = overlay,
            Message::Moment(index) => {
                self.moment = index;
                self.page = Page::Moments;
            }
            Message::Earlier => self.moment = self.moment.saturating_sub(1),
            Message::Later => {
                let count = self.session.as_ref().map_or(0, |s| s.decisions().len());
                self.moment = (self.moment + 1).min(count.saturating_sub(1));
            }
            Message::Hindsight => self.hindsight = !self.hindsight,
            Message::Turn(page) => self.page = page,
            Message::TryAgain(index) => self.try_again(index),
            Message::Language => {
                self.settings.lang = self.settings.lang.next();
                self.words = Words::new(self.settings.lang);
                self.keep_settings();
            }
            Message::TextSize(percent) => {
                self.settings.text_percent = percent.clamp(100, 200);
                self.keep_settings();
            }
            Message::Quit => return true,
        }
        false
    }

    fn go(&mut self, screen: Screen) {
        self.overlay = None;
        self.notes.kept = false;
        let came = self.came.take();
        if screen == Screen::Settings {
            if self.screen != Screen::Settings {
                self.back = self.screen;
            }
        } else if screen == Screen::Title {
            self.put_by();
            self.keeps = archive::any(self.store.home());
        } else if screen == Screen::Archive {
            self.kept = archive::list(self.store.home());
        } else if matches!(screen, Screen::Grid | Screen::Papers)
            && !self.session.as_ref().is_some_and(Session::can_fill)
        {
            return;
        }
        self.screen = screen;
        // Whoever wanted to leave goes on with that, in whatever way.
        if screen == Screen::Play && came == Some(Interruption::GridBeforeLeaving) {
            self.overlay = Some(Overlay::WalkAway);
        }
    }

    /// Where leaving the settings leads.
    pub fn back(&self) -> Screen {
        self.back
    }

    /// Keeps the deal that is shown for the title, if it is the learner's own.
    fn put_by(&mut self) {
        if self.purpose == Purpose::Play && self.session.is_some() {
            self.resumable = self.session.clone();
        }
    }

    fn begin(&mut self) {
        let Some(deal) = self.deals.get(self.briefed) else { return };
        if let Some(unfinished) = self.resumable.take().filter(|s| !s.is_over() && !s.decisions().is_empty())
            && let Err(notice) = self.store.put_aside(&unfinished)
        {
            self.notice = Some(notice);
        }
        // There is time until the debrief.
        self.workings.ask(deal);
        let session = Session::new(deal.clone(), (self.seed)(), self.settings.mode);
        if let Err(notice) = self.store.begin(&session) {
            self.notice = Some(notice);
        }
        self.session = Some(session);
        self.weighing = Weighing::Nothing;
        self.lessons = None;
        self.purpose = Purpose::Play;
        self.coached = 0;
        (self.selected, self.all) = (None, false);
        self.notes = Notes::default();
        self.face = Face::PowerMap;
        self.screen = Screen::Play;
        self.autosave();
    }

    fn resume(&mut self) {
        let Some(session) = self.resumable.take() else { return };
        self.workings.ask(session.deal());
        self.coached = session.meeting_start();
        (self.selected, self.all) = (None, false);
        self.notes = Notes::default();
        self.face = Face::PowerMap;
        self.purpose = Purpose::Play;
        self.session = Some(session);
        // Show once more what followed last: the game may have been closed before it was read.
        let decided = self.session.as_ref().is_some_and(|s| !s.decisions().is_empty());
        self.screen = match self.meeting_over() {
            true if decided => Screen::Outcome,
            _ => Screen::Play,
        };
        if self.session.as_ref().is_some_and(Session::is_over) {
            self.screen = Screen::Result;
        }
        self.weigh();
    }

    /// Opens a kept play: its debrief or, where that isn't possible, what its record tells.
    fn open(&mut self, index: usize) {
        let Some(kept) = self.kept.get(index) else { return };
        match kept.show(self.store.home()) {
            Shown::Debrief(session) => {
                self.put_by();
                self.purpose = Purpose::Reading(index);
                self.session = Some(*session);
                self.screen = Screen::Result;
                self.weigh();
            }
            Shown::Told(told) => {
                self.told = Some(told);
                self.screen = Screen::Told;
            }
        }
    }

    fn choose(&mut self, action: ActionId) {
        let Some(session) = &mut self.session else { return };
        if session.grid_comes_before(action) {
            self.grid_comes(Interruption::GridBeforeLeaving);
            return;
        }
        let before = session.position().scene;
        if session.choose(action).is_ok() {
            self.decided(Some(before));
        }
    }

    /// Shows what followed a decision that was taken in the scene `before`.
    fn decided(&mut self, before: Option<Scene>) {
        let Some(session) = &self.session else { return };
        (self.overlay, self.all) = (None, false);
        let after = session.position().scene;
        let talking_on = matches!((before, after), (Some(Scene::Talk(_)), Scene::Talk(_))) && !session.is_over();
        self.screen = if talking_on { Screen::Play } else { Screen::Outcome };
        self.weigh();
        self.autosave();
    }

    fn go_on(&mut self) {
        let Some(session) = &self.session else { return };
        match self.screen {
            Screen::Outcome => {
                if self.meeting_over() {
                    self.coached = session.decisions().len();
                }
                let comes = session.interruption().filter(|why| {
                    *why == Interruption::GridAtStage && session.grid_before(session.decisions().len()).is_none()
                });
                self.screen = if session.is_over() { Screen::Result } else { Screen::Play };
                if let Some(why) = comes {
                    self.grid_comes(why);
                }
            }
            Screen::Result => {
                self.moment = self.most_to_learn();
                self.hindsight = false;
                self.page = Page::Lessons;
                self.screen = Screen::Debrief;
                self.debriefed();
            }
            _ => {}
        }
    }

    /// Shows the grid that comes up by itself.
    fn grid_comes(&mut self, why: Interruption) {
        self.go(Screen::Grid);
        self.came = Some(why);
    }

    /// The decision to open the debrief at: the one that gave away most, or cost most points.
    fn most_to_learn(&self) -> usize {
        let Some(session) = &self.session else { return 0 };
        if let Weighing::Done(analysis) = &self.weighing {
            return analysis.worst_moment().unwrap_or(0);
        }
        let points = |d| session.spoken(d).iter().map(|r| i32::from(r.points)).sum::<i32>();
        let costs = session.decisions().iter().enumerate().min_by_key(|(_, d)| points(d));
        costs.map_or(0, |(index, _)| index)
    }

    /// Weighs the play that is shown if it is finished and its deal is worked out.
    fn weigh(&mut self) {
        let Some(session) = self.session.as_ref().filter(|s| s.is_over()) else {
            self.weighing = Weighing::Nothing;
            self.lessons = None;
            return;
        };
        self.workings.ask(session.deal());
        self.weighing = match self.workings.solution(session.deal()) {
            None => Weighing::Working,
            Some(slot) => {
                let solution = slot.get().and_then(Option::as_ref);
                let analysis = solution.and_then(|solution| Analysis::of(session, solution));
                let weighed = analysis.as_ref().zip(solution);
                self.lessons = weighed.and_then(|(analysis, solution)| Lessons::of(session, analysis, solution));
                analysis.map_or(Weighing::Failed, |analysis| Weighing::Done(Box::new(analysis)))
            }
        };
        if matches!(self.weighing, Weighing::Failed) {
            self.lessons = Lessons::by_rules(session);
        }
    }

    /// Whether something that is waited for has been worked out.
    pub fn has_news(&self) -> bool {
        matches!(self.weighing, Weighing::Working)
            && self.session.as_ref().is_some_and(|s| self.workings.solution(s.deal()).is_some())
    }

    /// Takes up what has been worked out.
    pub fn take_news(&mut self) {
        self.weigh();
    }

    /// Whether a meeting has just ended, so that the coach may speak.
    pub fn meeting_over(&self) -> bool {
        self.session.as_ref().is_some_and(|s| s.is_over() || s.position().scene == Scene::Desk)
    }

    fn try_again(&mut self, index: usize) {
        self.put_by();
        let Some(session) = &self.session else { return };
        self.session = Some(session.rewound(index));
        self.coached = index;
        (self.selected, self.all) = (None, false);
        self.notes = Notes::default();
        self.purpose = Purpose::Rehearsal;
        self.screen = Screen::Play;
        self.weigh();
    }

    /// Notes that the debrief was opened: whoever has read it knows the deal.
    fn debriefed(&mut self) {
        let noted = match (self.purpose, &self.session) {
            (Purpose::Play, Some(session)) => self.store.debriefed(session),
            (Purpose::Reading(index), _) => match self.kept.get_mut(index) {
                Some(kept) => kept.debriefed(self.store.home()).map_err(|e| Notice::NotSaved(e.to_string())),
                None => Ok(()),
            },
            (Purpose::Rehearsal, _) | (_, None) => Ok(()),
        };
        if let Err(notice) = noted {
            self.notice = Some(notice);
        }
    }

    fn autosave(&mut self) {
        let Some(session) = &self.session else { return };
        if self.purpose != Purpose::Play {
            return;
        }
        if let Err(notice) = self.store.keep(session) {
            self.notice = Some(notice);
        }
    }

    fn keep_settings(&mut self) {
        if let Err(notice) = self.store.keep_settings(&self.settings) {
            self.notice = Some(notice);
        }
    }
}
