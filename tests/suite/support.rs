//! The one place through which the tests reach the program: deals, bots, finished plays.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, OnceLock};

use corner_office::content::{self, Diagnostic, Spot};
use corner_office::model::{ActionId, Approach, FactId, Lang, Scenario};
use corner_office::play::{Deal, DealText, MethodText, Mismatch, Mode, Run, Session, Shelf, examine};
use corner_office::solve::{self, Limits, Solution};
use corner_office::words::Words;
use oorandom::Rand32;

/// A small valid scenario that uses every kind of thing once; its text never changes.
pub const MINIMAL: &str = include_str!("../data/minimal.ron");
/// A small valid rulebook; its text never changes.
pub const RULES: &str = include_str!("../data/rules.ron");

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The small deal, which does not change when shipped texts do.
pub fn minimal() -> Deal {
    small(MINIMAL)
}

/// A deal of this text with the small rulebook.
pub fn small(scenario: &str) -> Deal {
    judged(scenario, RULES)
}

/// A deal of this text with this rulebook.
pub fn judged(scenario: &str, rulebook: &str) -> Deal {
    let book = scenario.contains("campaign:").then(|| content::book_of("signature")).flatten();
    let text = DealText { scenario: scenario.into(), approaches: book.map(str::to_owned) };
    // One whose words never change: runs carry its hash.
    let grid = Some(include_str!("../../assets/earlier/1/signature.grid.ron").into());
    Deal::read(text, MethodText { rulebook: rulebook.into(), grid }).unwrap_or_else(|error| panic!("{error:#?}"))
}

/// The parts of a run that were changed, if it is of this deal.
pub fn verify(deal: &Deal, run: &Run) -> Vec<Mismatch> {
    examine(&Shelf::shipped().with(deal.clone()), run).mismatches
}

/// A small campaign in which two letters can be written.
pub const LETTERS: &str = include_str!("../data/letters.ron");

/// The deal with letters.
pub fn letters() -> Deal {
    Deal::load(LETTERS.as_bytes()).unwrap_or_else(|error| panic!("{error:#?}"))
}

/// A shipped deal.
pub fn shipped(name: &str) -> Deal {
    Deal::shipped(name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A shipped deal with a rulebook that calls the question for the reason to act a blunder. It declares as
/// tensions that asking may be best and break these rules.
pub fn reasons_blamed(broken: &[&str]) -> Deal {
    let deal = shipped("stock_on_the_shelf");
    let book = &deal.method.rulebook;
    let at = book.find("id: \"ssm4_reason_to_act\"").expect("the rule is there");
    let strong = "verdict: Strong,\n            points: 8,";
    let rule = book[at..].replacen(strong, "verdict: Blunder,\n            points: -8,", 1);
    let rulebook = format!("{}{rule}", &book[..at]);
    assert_ne!(&rulebook, book);
    let asked = ["reason_hanna"];
    let asks = deal.scenario.actions.iter().filter(|action| asked.contains(&action.name.as_str()));
    let choices: Vec<String> = asks.map(|action| format!("\"{}\"", action.name)).collect();
    let lesson = r#"lesson: (en: "t", zh: "文")"#;
    let tensions: String = broken
        .iter()
        .map(|rule| format!("(choices: [{}], kind: BestBreaks(\"{rule}\"), {lesson}),", choices.join(", ")))
        .collect();
    let scenario = deal.text.scenario.replacen("endings: [", &format!("tensions: [{tensions}], endings: ["), 1);
    let text = DealText { scenario, ..(*deal.text).clone() };
    Deal::read(text, MethodText { rulebook, ..(*deal.method).clone() }).unwrap_or_else(|error| panic!("{error:#?}"))
}

/// All deals that ship.
pub fn all_shipped() -> Vec<Deal> {
    content::CATALOG.iter().map(|s| shipped(s.name)).collect()
}

/// A bot that picks at random: of two possible actions the one that it has tried less often, and
/// seldom one that walks away, so that in the course of many plays it gets everywhere.
pub struct Bot {
    dice: Rand32,
    tried: Vec<u32>,
}

impl Bot {
    pub fn new(seed: u64) -> Self {
        Self { dice: Rand32::new(seed), tried: Vec::new() }
    }

    pub fn pick(&mut self, session: &Session) -> ActionId {
        let actions = session.legal_actions();
        self.tried.resize(session.deal().scenario.actions.len(), 0);
        let scenario = &session.deal().scenario;
        let stay = |id: &ActionId| scenario.action(*id).approach != Approach::WalkAway;
        let staying: Vec<ActionId> = actions.iter().copied().filter(stay).collect();
        let leave = staying.is_empty() || self.dice.rand_range(0..8) == 0;
        let among = if leave { &actions } else { &staying };
        let any = |_| among[self.dice.rand_range(0..among.len() as u32) as usize];
        let picked = [(); 2].map(any).into_iter().min_by_key(|id| self.tried[id.index()]).expect("two of them");
        self.tried[picked.index()] += 1;
        picked
    }

    /// Plays to the end, or until `most` decisions are made.
    pub fn play(&mut self, session: &mut Session, most: usize) {
        while !session.is_over() && session.decisions().len() < most {
            let action = self.pick(session);
            session.choose(action).unwrap_or_else(|error| panic!("{error}"));
        }
    }
}

/// A play of the bot, from beginning to end.
pub fn played(deal: &Deal, seed: u64) -> Session {
    let mut session = Session::new(deal.clone(), seed, Mode::Practice);
    Bot::new(seed).play(&mut session, usize::MAX);
    session
}

/// A finished play of at least `length` decisions.
pub fn long_play(deal: &Deal, length: usize) -> Session {
    (0..10_000)
        .map(|seed| played(deal, seed))
        .find(|session| session.decisions().len() >= length)
        .unwrap_or_else(|| panic!("no play has {length} decisions"))
}

/// The fact with this authored name.
pub fn fact_named(scenario: &Scenario, name: &str) -> FactId {
    let named = scenario.fact_ids().find(|&fact| scenario.fact(fact).name == name);
    named.unwrap_or_else(|| panic!("no fact {name}"))
}

/// A deal solved as usual, once for all tests of what it does.
pub fn solved(deal: &Deal) -> &'static Solution {
    type Solved = &'static OnceLock<Solution>;
    static SOLVED: Mutex<BTreeMap<String, Solved>> = Mutex::new(BTreeMap::new());
    let slot: Solved = {
        let mut solved = SOLVED.lock().expect("no test fails while it looks");
        solved.entry(deal.identity().deal.clone()).or_insert_with(|| Box::leak(Box::default()))
    };
    slot.get_or_init(|| solve::solve(&deal.scenario, &Limits { threads: 2, ..Limits::default() }))
}

/// A problem of a file as an author reads it, in English.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub line: usize,
    pub column: usize,
    pub message: String,
    pub hint: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}\n    hint: {}", self.line, self.column, self.message, self.hint)
    }
}

impl From<&Diagnostic> for Problem {
    fn from(problem: &Diagnostic) -> Self {
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::En));
        let Spot { line, column } = problem.start;
        let (message, hint) = (ENGLISH.problem(problem), ENGLISH.help(problem));
        // A value that the words ask for and do not get is told as its name.
        assert!(!message.contains("{$") && !hint.contains("{$"), "{problem:?}: {message} {hint}");
        assert!(problem.span.from <= problem.span.to && problem.start <= problem.end, "{problem:?}");
        Self { line, column, message, hint }
    }
}

/// What a reader says of a file.
pub trait Problems {
    /// Everything that is wrong; nothing if it was read.
    fn problems(self) -> Vec<Problem>;
}

impl<T> Problems for Result<T, Vec<Diagnostic>> {
    fn problems(self) -> Vec<Problem> {
        self.err().unwrap_or_default().iter().map(Problem::from).collect()
    }
}

impl<T> Problems for Result<T, Diagnostic> {
    fn problems(self) -> Vec<Problem> {
        self.err().iter().map(Problem::from).collect()
    }
}
