//! The two voices (EF): they come up where their deal says and once each, whom one sides with is kept with the
//! play and changes nothing in it, and who was right is what the values say, told after the end alone.

use std::collections::BTreeMap;

use corner_office::content;
use corner_office::model::limits::{MAX_ADVISED, MAX_VOICES};
use corner_office::model::{ActionId, Adviser, Lang, Side};
use corner_office::pages::{self, Analysed, Document};
use corner_office::play::{
    Deal, Interruption, Mode, Offer, Run, Seeds, Session, SideFault, offers, paper_of, possible, replay,
};
use corner_office::report::{Analysis, Measure, POINT, Right, Settled, Sides, arguments};
use corner_office::score::judge;
use corner_office::solve::{Solution, Value, Valued};
use corner_office::words::Words;

use oorandom::Rand32;

use crate::support::{MINIMAL, Problems, all_shipped, minimal, small, solved, verify};

/// Two pairs: one at the beginning, and one at the desk once a promise was made.
const TWO: &str = r#"
    voices: [
        (id: "first", builder: (says: [(en: "Ask her.", zh: "问她。"), (en: "Then wait.", zh: "再等等。")], advises: [Move(AskProblem)]),
            striker: (says: [(en: "Say yes.", zh: "答应她。"), (en: "Be quick.", zh: "要快。")], advises: [Act("agree")]),
            hangs_on: (en: "Whether it is open.", zh: "看有没有定。")),
        (id: "desk", when: AtDesk, builder: (says: [(en: "Wait.", zh: "等。"), (en: "It rings.", zh: "会响的。")], advises: [Approach(Wait), Act("ask")]),
            striker: (says: [(en: "Leave.", zh: "走吧。"), (en: "It is late.", zh: "晚了。")], advises: [Act("leave")]),
            hangs_on: (en: "Whether he is in.", zh: "看他在不在。")),
    ],"#;

fn with(voices: &str) -> Deal {
    small(&MINIMAL.replacen("    deadline: [", &format!("{voices}\n    deadline: ["), 1))
}

fn choose(session: &mut Session, name: &str) {
    let action = session.deal().scenario.action_named(name).expect("it exists");
    session.choose(action).expect("it is legal");
}

fn now(session: &Session) -> Option<&str> {
    session.voices_now().map(|(voices, _)| voices.name.as_str())
}

/// A play in which a side is taken each time, up to its last choice.
fn sided(deal: &Deal, mode: Mode) -> Session {
    let mut session = Session::new(deal.clone(), 4, mode);
    session.take_side(Side::Striker).expect("they argue");
    choose(&mut session, "agree");
    session.take_side(Side::Builder).expect("they argue");
    session.take_side(Side::Neither).expect("it can be changed");
    session
}

#[test]
fn each_pair_comes_up_once_where_it_has_something_to_argue_about() {
    let deal = with(TWO);
    let mut session = Session::new(deal.clone(), 4, Mode::Practice);
    assert_eq!(now(&session), Some("first"));
    assert!(session.asks_side());
    // Nobody has to take a side: a play of before goes on.
    choose(&mut session, "agree");
    assert_eq!(now(&session), Some("desk"));
    session.take_side(Side::Builder).expect("they argue");
    assert!(!session.asks_side());
    choose(&mut session, "rest");
    assert_eq!(now(&session), None);
    assert_eq!(session.take_side(Side::Builder), Err(SideFault::NobodyArgues));
    let heard: Vec<_> = session.heard().iter().map(|heard| (heard.before, heard.voices, heard.side)).collect();
    assert_eq!(heard, [(0, 0, None), (1, 1, Some(Side::Builder))]);
    let before: Vec<_> = session.interrupted().to_vec();
    assert_eq!(before, [(0, Interruption::Voices), (1, Interruption::Voices)], "they count among what interrupts");
    // The striker of this pair advises nothing that is possible in a conversation, the builder neither.
    let later = with(&TWO.replace("when: AtDesk", "when: Always"));
    let mut session = Session::new(later, 4, Mode::Practice);
    choose(&mut session, "agree");
    assert_eq!(now(&session), Some("desk"), "at the first decision at which something of both is possible");
}

#[test]
fn a_side_is_kept_with_the_play_and_changes_nothing_in_it() {
    let deal = with(TWO);
    let session = sided(&deal, Mode::Practice);
    let text = Run::of(&session).to_text();
    assert!(
        text.contains("voices: (\"first\", striker)") && text.contains("pending: (voices: (\"desk\", neither)"),
        "{text}"
    );
    let run = Run::read(text.as_bytes()).expect("a run");
    assert_eq!(verify(&deal, &run), []);
    let mut again = replay(&deal, &run).expect("it replays");
    assert_eq!((again.heard(), Run::of(&again).to_text()), (session.heard(), text));
    assert_eq!(session.rewound(1).heard(), session.heard());
    assert_eq!(session.rewound(0).heard(), &session.heard()[..1]);
    // Another side, or none: the same dice, the same knowledge, the same value.
    choose(&mut again, "rest");
    let mut silent = Session::new(deal, 4, Mode::Practice);
    ["agree", "rest"].into_iter().for_each(|name| choose(&mut silent, name));
    assert_eq!(silent.decisions(), again.decisions());
    assert!(!Run::of(&silent).to_text().contains("voices"));
    assert_eq!(verify(silent.deal(), &Run::of(&silent)), []);
}

#[test]
fn a_side_that_was_changed_is_named() {
    let deal = with(TWO);
    let mut session = sided(&deal, Mode::Practice);
    let pending = Run::of(&session);
    choose(&mut session, "leave");
    let whole = Run::of(&session);
    type Forgery = (fn(&mut Run), &'static str);
    let forgeries: [Forgery; 4] = [
        (|run| run.choices[0].voices.as_mut().expect("one").1 = Side::Builder, "choice 1"),
        (|run| run.choices[0].voices = None, "choice 1"),
        (|run| run.choices[1].voices = Some(("first".into(), Side::Builder)), "choice 2"),
        (|run| run.choices[1].voices.as_mut().expect("one").0.push('x'), "choice 2"),
    ];
    for (forge, part) in forgeries {
        let mut run = whole.clone();
        forge(&mut run);
        assert!(verify(&deal, &run).iter().any(|m| m.part == part), "{part}: {:?}", verify(&deal, &run));
    }
    let mut run = pending;
    run.pending.as_mut().expect("one").voices = Some(("desk".into(), Side::Builder));
    assert_eq!(verify(&deal, &run).iter().map(|m| m.part.as_str()).collect::<Vec<_>>(), ["voices"]);
    // With good seals, a side between voices that did not come up there is no less refused.
    let mut run = whole;
    run.choices[1].voices = Some(("first".into(), Side::Builder));
    let found = verify(&deal, &run.sealed());
    assert!(found.iter().any(|m| m.part == "voices before choice 2"), "{found:?}");
}

#[test]
fn a_deal_does_what_it_did_unless_voices_come_up_otherwise() {
    let plain = minimal().identity().deal.clone();
    assert_eq!(with("voices: [],").identity().deal, plain);
    let two = with(TWO).identity().deal.clone();
    assert_ne!(two, plain);
    assert_eq!(with(&TWO.replace("Say yes.", "Agree.")).identity().deal, two, "words are no doing");
    assert_ne!(with(&TWO.replace("Approach(Wait)", "Act(\"visit\")")).identity().deal, two);
}

#[test]
fn a_deal_has_no_more_pairs_than_it_may_and_they_advise_no_more_than_they_may() {
    let pair = |id: usize, acts: usize| {
        let line = r#"(en: "a", zh: "a")"#;
        let acts = "Approach(Wait), ".repeat(acts);
        format!(
            "(id: \"v{id}\", builder: (says: [{line}, {line}], advises: [{acts}]), striker: (says: [{line}, {line}], \
             advises: [Act(\"leave\")]), hangs_on: {line}),"
        )
    };
    let problems = |pairs: String| {
        let text = MINIMAL.replacen("    deadline: [", &format!("voices: [{pairs}], deadline: ["), 1);
        content::scenario(text.as_bytes()).problems()
    };
    let pairs = |count: usize| (0..count).map(|id| pair(id, 1)).collect::<String>();
    assert_eq!(problems(pairs(MAX_VOICES)), []);
    let found = problems(pairs(MAX_VOICES + 1));
    assert!(found[0].message.contains("more than 3 entries of kind pair of voices"), "{found:#?}");
    assert_eq!(problems(pair(0, MAX_ADVISED)), []);
    let found = problems(pair(0, MAX_ADVISED + 1));
    assert!(found[0].message.contains("acts that a voice advises"), "{found:#?}");
}

#[test]
fn who_was_right_is_what_the_values_say() {
    let deal = with(TWO);
    let scenario = &deal.scenario;
    let solution = solved(&deal);
    let mut session = sided(&deal, Mode::Practice);
    let start = *session.known_before(0);
    let stake = solution.best(&start).expect("solved") - solution.worst(&start).expect("solved");
    choose(&mut session, "leave");
    let analysis = Analysis::of(&session, solution).expect("solved");
    let told = arguments(&session, Some(&analysis));
    assert_eq!(told.len(), 2);
    for argument in &told {
        let known = session.known_before(argument.before);
        let options = solution.options(known).expect("solved");
        let best = options.iter().map(|o| o.best).max().expect("some");
        let worth = |adviser: Adviser| {
            let advises = &argument.voices.of(adviser).advises;
            options.iter().filter(|o| advises.contains(&o.action)).map(|o| o.best).max().expect("possible")
        };
        let settled = argument.settled.expect("worked out");
        for adviser in Adviser::ALL {
            assert_eq!(settled.of(adviser).short, worth(adviser).short_of(best));
        }
        let right = Adviser::ALL.map(|adviser| (best - worth(adviser)).per_mille(stake) <= 20);
        let expected = match right {
            [true, true] => Right::Both,
            [true, false] => Right::Builder,
            [false, true] => Right::Striker,
            [false, false] => Right::Neither,
        };
        assert_eq!(settled.right, expected);
    }
    // Asking is best at the beginning; afterwards, whatever both advise falls short of seeing him, or not.
    assert_eq!(told[0].settled.expect("worked out").right, Right::Builder);
    let sides = Sides::of(&told);
    assert_eq!((sides.builder + sides.striker + sides.both + sides.neither, sides.taken), (2, 2));
    let agreed = told.iter().filter(|one| one.settled.expect("so").right.agrees(one.side.expect("taken"))).count();
    assert_eq!(sides.agreed as usize, agreed);
    // By hand: both a little short, one clearly short.
    let [ask, agree, leave] = ["ask", "agree", "leave"].map(|name| scenario.action_named(name).expect("it exists"));
    let by = |ask_short: i64, agree_short: i64| {
        let short = |thousandths: i64| Value::from_thousands(thousandths);
        let choices = [(leave, short(0)), (ask, short(ask_short)), (agree, short(agree_short))];
        let settled =
            Settled::by(scenario, &start.position, &scenario.voices[0], &choices, Value::from_thousands(1000));
        settled.expect("both advise something").right
    };
    assert_eq!(
        [by(0, 20), by(20, 21), by(21, 3), by(21, 30)],
        [Right::Both, Right::Builder, Right::Striker, Right::Neither]
    );
}

#[test]
fn nothing_is_told_before_the_end_and_all_of_it_after() {
    let deal = with(TWO);
    let solution = solved(&deal);
    for mode in [Mode::Practice, Mode::Assess] {
        let mut session = sided(&deal, mode);
        assert!(arguments(&session, None).is_empty());
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let mut page = Document::new(&words);
            pages::voices(&mut page, &session);
            pages::voices_told(&mut page, &session, &Analysed::by(&session, solution));
            let text = format!("{:?}", page.blocks());
            let voices = &deal.scenario.voices[1];
            assert!(voices.builder.says.iter().chain(&voices.striker.says).all(|line| text.contains(line.get(lang))));
            assert!(!text.contains(voices.hangs_on.get(lang)), "{text}");
        }
        choose(&mut session, "leave");
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for (analysed, known) in [(Analysed::by(&session, solution), true), (Analysed::Unproven, false)] {
                let mut page = Document::new(&words);
                pages::voices_told(&mut page, &session, &analysed);
                let text = format!("{:?}", page.blocks());
                for voices in &deal.scenario.voices {
                    assert!(text.contains(voices.hangs_on.get(lang)), "{text}");
                }
                assert_eq!(text.contains(&words.get("voices-right-Builder")), known, "{text}");
                assert!(text.contains(&words.get("voices-sided-neither")), "{text}");
            }
        }
        let mut silent = Session::new(minimal(), 4, mode);
        choose(&mut silent, "leave");
        let words = Words::new(Lang::En);
        let mut page = Document::new(&words);
        pages::voices_told(&mut page, &silent, &Analysed::Unproven);
        assert!(page.blocks().is_empty(), "where nobody argued, nothing is told");
    }
}

/// How somebody plays a deal in which voices come up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Habit {
    /// Within a tenth of the stake, or what the method praises most.
    Sensible,
    Guess,
    /// Does something of what this one advises, and guesses elsewhere.
    Follows(Adviser),
    /// The same of either.
    Either,
}

struct Table<'a> {
    deal: &'a Deal,
    solution: &'a Solution,
    stake: Value,
    /// By pair: how often who was right.
    rights: BTreeMap<String, BTreeMap<Right, u32>>,
}

impl<'a> Table<'a> {
    fn of(deal: &'a Deal) -> Self {
        let solution = solved(deal);
        let start = *Session::new(deal.clone(), 0, Mode::Practice).knowledge();
        let stake = solution.best(&start).expect("solved") - solution.worst(&start).expect("solved");
        Self { deal, solution, stake, rights: BTreeMap::new() }
    }

    fn played(&mut self, habit: Habit, seed: u64) -> Session {
        let mut session = Session::new(self.deal.clone(), seed, Mode::Practice);
        let mut dice = Rand32::new(seed);
        while !session.is_over() {
            let options = self.solution.options(session.knowledge()).expect("solved");
            if habit == Habit::Sensible {
                self.settle(&session, &options);
            }
            let among = self.thoughts(habit, &session, &options, &mut dice);
            session.choose(among[dice.rand_range(0..among.len() as u32) as usize]).expect("legal");
        }
        session
    }

    fn settle(&mut self, session: &Session, options: &[Valued]) {
        let Some((voices, _)) = session.voices_now() else { return };
        let best = options.iter().map(|o| o.best).max().expect("some");
        let choices: Vec<_> = options.iter().map(|o| (o.action, o.best.short_of(best))).collect();
        let settled = Settled::by(&self.deal.scenario, session.position(), voices, &choices, self.stake);
        let right = settled.expect("both advise something that is possible").right;
        *self.rights.entry(voices.name.clone()).or_default().entry(right).or_default() += 1;
    }

    /// What it chooses among, each as likely as the others.
    fn thoughts(&self, habit: Habit, session: &Session, options: &[Valued], dice: &mut Rand32) -> Vec<ActionId> {
        let scenario = &self.deal.scenario;
        let best = options.iter().map(|o| o.best).max().expect("some");
        let followed = match habit {
            Habit::Sensible => {
                let points = |o: &Valued| -> i32 {
                    let spoken = judge(&self.deal.rulebook, scenario, session.knowledge(), o.action);
                    spoken.iter().map(|rule| i32::from(rule.points)).sum()
                };
                let most = options.iter().map(points).max().expect("some");
                let near = |o: &&Valued| o.best.short_of(best).per_mille(self.stake) <= 100 || points(o) == most;
                return options.iter().filter(near).map(|o| o.action).collect();
            }
            Habit::Guess => None,
            Habit::Follows(adviser) => Some(adviser),
            Habit::Either => Some(Adviser::ALL[dice.rand_range(0..2) as usize]),
        };
        if let Some((adviser, (voices, _))) = followed.zip(session.voices_now()) {
            return possible(scenario, session.position(), voices.of(adviser));
        }
        let actions: Vec<ActionId> = options.iter().map(|o| o.action).collect();
        let sent = |offer: Offer| match offer {
            Offer::Action(action) => action,
            letter @ Offer::Paper(_) => {
                let of_it = |o: &&Valued| paper_of(scenario, o.action).map(Offer::Paper) == Some(letter);
                options.iter().filter(of_it).max_by_key(|o| o.best).expect("one can be sent").action
            }
        };
        offers(scenario, &actions).into_iter().map(sent).collect()
    }

    /// In points.
    fn score(&mut self, habit: Habit, plays: u64) -> f64 {
        let seeds = Seeds::new(&self.deal.scenario.name, 2013);
        let sessions: Vec<Session> = (0..plays).map(|n| self.played(habit, seeds.of_play(n))).collect();
        let mut measure = Measure::new(&self.deal.scenario, self.solution).expect("solved");
        let account = |session: &Session| measure.account(session).expect("solved").score as f64 / POINT as f64;
        sessions.iter().map(account).sum::<f64>() / plays as f64
    }
}

#[test]
fn in_the_shipped_deals_neither_is_best_about_one_time_in_three() {
    for deal in all_shipped() {
        let name = &deal.scenario.name;
        let mut table = Table::of(&deal);
        table.score(Habit::Sensible, 1000);
        assert!(!deal.scenario.voices.is_empty(), "{name}");
        for voices in &deal.scenario.voices {
            let came: u32 = table.rights.get(&voices.name).map_or(0, |rights| rights.values().sum());
            assert!(came >= 20, "{name}: {} comes up in {came} of 1000 sensible plays", voices.name);
        }
        let sum = |wanted: &[Right]| -> u32 {
            table.rights.values().flatten().filter(|(right, _)| wanted.contains(right)).map(|(_, n)| n).sum()
        };
        let all = sum(&Right::ALL);
        let share = |wanted: &[Right]| 100 * sum(wanted) / all;
        let neither = share(&[Right::Neither]);
        assert!((20..=45).contains(&neither), "{name}: neither in {neither} of 100: {:?}", table.rights);
        for one in [Right::Builder, Right::Striker] {
            let alone = share(&[one]);
            assert!((5..=60).contains(&alone), "{name}: {one:?} alone in {alone} of 100: {:?}", table.rights);
        }
    }
}

#[test]
fn whoever_follows_a_voice_gains_no_more_than_five_points_over_guessing() {
    for deal in all_shipped() {
        let mut table = Table::of(&deal);
        let guess = table.score(Habit::Guess, 1500);
        for habit in [Habit::Follows(Adviser::Builder), Habit::Follows(Adviser::Striker), Habit::Either] {
            let gained = table.score(habit, 1500) - guess;
            assert!(gained <= 5.0, "{}: {habit:?} gains {gained:.1}", deal.scenario.name);
        }
    }
}
