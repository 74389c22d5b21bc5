//! Runs outlive edits: what was played with an older deal, method or engine is told from what was
//! changed, and stays readable.

use std::fs;

use corner_office::content;
use corner_office::play::{
    Attempt, Deal, DealText, Examined, Finding, MethodText, Mode, Record, Run, Session, Shelf, examine, replay,
};
use corner_office::rules::RULES_VERSION;
use corner_office::score::Answer;

use crate::support::{Bot, MINIMAL, RULES, all_shipped, judged, long_play, minimal, played, root, shipped, small};

/// The runs of the first format that were made before anything here was written.
fn old_runs() -> Vec<(String, Run)> {
    let mut paths: Vec<_> = fs::read_dir(root().join("tests/data/runs")).expect("there").flatten().collect();
    paths.sort_by_key(fs::DirEntry::file_name);
    let run = |bytes: Vec<u8>| Run::read(&bytes).unwrap_or_else(|problem| panic!("{problem:?}"));
    let read =
        |e: &fs::DirEntry| (e.file_name().to_string_lossy().into_owned(), run(fs::read(e.path()).expect("read")));
    paths.iter().map(read).collect()
}

/// A shipped deal whose text was edited.
fn edited(name: &str, edit: impl Fn(&str) -> String) -> Deal {
    let text = edit(content::find(name).expect("it ships").source);
    Deal::load(text.as_bytes()).unwrap_or_else(|error| panic!("{error:#?}"))
}

fn debriefed(examined: &Examined) -> bool {
    examined.session.as_ref().is_some_and(Session::is_over)
}

#[test]
fn old_runs_are_recognised_and_read_whatever_has_changed_since() {
    let runs = old_runs();
    assert_eq!(runs.len(), 6);
    for (name, run) in runs {
        assert_eq!(run.format(), 1, "{name}");
        let as_is = examine(&Shelf::shipped(), &run);
        assert!(matches!(as_is.finding, Finding::Genuine | Finding::AnotherVersion), "{name}: {:?}", as_is.mismatches);
        assert!(debriefed(&as_is), "{name}");
        // A comment, and other words.
        let commented = edited(&run.scenario, |text| format!("// A comment.\n{text}"));
        let comment = examine(&Shelf::shipped().with(commented), &run);
        // Words are only asked about where the deal still does the same.
        let words = !as_is.differs.deal;
        assert_eq!(
            (comment.finding, comment.differs.words),
            (as_is.finding, words),
            "{name}: {:?}",
            comment.mismatches
        );
        assert!(debriefed(&comment), "{name}");
        // Another doing.
        let other = edited(&run.scenario, |text| text.replacen("day_value: ", "day_value: 1", 1));
        let changed = examine(&Shelf::shipped().with(other), &run);
        assert_eq!(changed.finding, Finding::AnotherVersion, "{name}: {:?}", changed.mismatches);
        assert!(changed.differs.deal && changed.kept && debriefed(&changed), "{name}");
        // Another rulebook.
        let method = MethodText::shipped("signature").expect("it ships");
        let rulebook = method.rulebook.replacen("points: 4", "points: 5", 1);
        let deal = shipped(&run.scenario);
        let judged = Deal::read((*deal.text).clone(), MethodText { rulebook, ..method }).expect("valid");
        let scored = examine(&Shelf::shipped().with(judged), &run);
        assert_eq!(scored.finding, Finding::AnotherVersion, "{name}: {:?}", scored.mismatches);
        assert!(scored.differs.method && debriefed(&scored) && !scored.other_points, "{name}");
    }
}

#[test]
fn other_words_are_the_same_deal_and_it_goes_on() {
    let begun = minimal();
    let told = small(&MINIMAL.replacen("en: \"", "en: \"Now ", 1));
    assert_ne!(begun.scenario.hash, told.scenario.hash);
    assert_eq!(begun.identity().deal, told.identity().deal);
    let mut session = Session::new(begun.clone(), 4, Mode::Practice);
    Bot::new(4).play(&mut session, 2);
    let saved = Run::of(&session);
    let examined = examine(&Shelf::default().with(told.clone()), &saved);
    assert_eq!((examined.finding, examined.differs.words), (Finding::Genuine, true), "{:?}", examined.mismatches);
    let mut on = examined.session.expect("it goes on");
    Bot::new(4).play(&mut on, usize::MAX);
    let ended = Run::carrying(&on, Some(&saved));
    // It says with which texts it was begun and ended.
    assert_eq!(ended.scenario_text, begun.scenario.hash);
    assert_eq!(ended.record().expect("a record").scenario_text, told.scenario.hash);
    for deal in [begun, told] {
        assert_eq!(examine(&Shelf::default().with(deal), &ended).finding, Finding::Genuine);
    }
}

#[test]
fn what_a_deal_does_is_told_from_how_it_is_worded() {
    let doing = |text: &str| small(text).identity().deal.clone();
    let same = doing(MINIMAL);
    for (what, edited) in [
        ("a comment", format!("/* said */ {MINIMAL}")),
        ("layout", MINIMAL.replace("\n    ", "\n\t\t")),
        ("a text", MINIMAL.replacen("zh: \"", "zh: \"现", 3)),
    ] {
        assert_eq!(doing(&edited), same, "{what}");
    }
    for (what, from, to) in [
        ("days", "days: ", "days: 1"),
        ("a weight", "weight: ", "weight: 1"),
        ("an effect", "Money(", "Money(1"),
        ("worth", "worth: ", "worth: 1"),
    ] {
        let edited = MINIMAL.replacen(from, to, 1);
        assert_ne!(edited, MINIMAL, "{what}");
        assert_ne!(doing(&edited), same, "{what}");
    }
}

/// What the shipped deals do. A change here means that plays in progress end with their version, and
/// that what shipped before belongs into `assets/earlier`.
#[test]
fn what_the_shipped_deals_do_changes_only_on_purpose() {
    let all: Vec<String> =
        all_shipped().iter().map(|deal| format!("{} {}", deal.scenario.name, deal.identity().deal)).collect();
    assert_eq!(all, SHIPPED);
    assert_eq!(shipped("empty_chair").identity().method, METHOD);
}

const SHIPPED: [&str; 5] = [
    "call_from_ibm 1:e8f8ad4fafeb9a6d04314d72604da969",
    "the_second_call 1:09c9868880f724f5c934be1b1a623393",
    "operators_tender 1:6ef122c5af49f12a14a7de1c4c24e551",
    "stock_on_the_shelf 1:875b022cc31a31ce373e797f8eb43dc4",
    "empty_chair 1:7dd512c322b191ce2e95fb4f2e02a2b0",
];

const METHOD: &str = "1:dd81ae1ae6e58647ee4f1f85eeff9a0d";

#[test]
fn what_ships_can_be_found_again_when_it_has_changed() {
    // Every deal that ships must be among the earlier ones before it changes.
    for deal in all_shipped() {
        let run = Run::of(&played(&deal, 1));
        let other = edited(&deal.scenario.name, |text| text.replacen("day_value: ", "day_value: 1", 1));
        let examined = examine(&Shelf::shipped().with(other), &run);
        assert_eq!(examined.finding, Finding::AnotherVersion, "{}", deal.scenario.name);
        assert!(debriefed(&examined), "{}: add it to assets/earlier", deal.scenario.name);
    }
}

#[test]
fn another_engine_accuses_nobody_and_the_record_says_what_was() {
    let deal = minimal();
    let genuine = Run::of(&played(&deal, 7));
    let shelf = Shelf::default().with(deal.clone());
    // The engine of that time drew other outcomes: nothing but its version says so.
    let mut older = genuine.clone();
    older.rules = RULES_VERSION + 1;
    older.choices[0].outcomes.push(0);
    let older = older.sealed();
    let examined = examine(&shelf, &older);
    assert_eq!((examined.finding, examined.session.is_none()), (Finding::AnotherVersion, true));
    assert!(examined.differs.rules && !examined.differs.deal);
    assert_eq!(older.record().expect("a record"), Record::of(&played(&deal, 7)));
    // One whose rules came out the same is replayed.
    let mut same = genuine.clone();
    same.rules = RULES_VERSION + 1;
    let examined = examine(&shelf, &same.sealed());
    assert!(examined.finding == Finding::AnotherVersion && debriefed(&examined));
    // And nobody gets away with a change by naming another engine alone.
    let mut forged = genuine;
    forged.rules = RULES_VERSION + 1;
    assert_eq!(examine(&shelf, &forged).finding, Finding::Changed);
}

#[test]
fn a_deal_that_is_not_at_hand_accuses_nobody() {
    let run = Run::of(&played(&minimal(), 7));
    let examined = examine(&Shelf::shipped(), &run);
    assert_eq!((examined.finding, examined.session.is_none()), (Finding::NoDeal, true));
    let mut forged = run.clone();
    forged.choices[0].outcomes.push(0);
    assert_eq!(examine(&Shelf::shipped(), &forged).finding, Finding::Changed);
    // A deal of the same name that does something else is another version of it.
    let other = small(&MINIMAL.replacen("days: ", "days: 1", 1));
    let examined = examine(&Shelf::default().with(other), &run);
    assert_eq!((examined.finding, examined.session.is_none()), (Finding::AnotherVersion, true));
    // With what it was played with at hand, it is replayed.
    let other = small(&MINIMAL.replacen("days: ", "days: 1", 1));
    let mut shelf = Shelf::default().with(other);
    shelf.add_deal(DealText { scenario: MINIMAL.into(), approaches: None });
    shelf.add_method(MethodText { rulebook: RULES.into(), grid: None });
    let examined = examine(&shelf, &run);
    assert!(examined.finding == Finding::AnotherVersion && debriefed(&examined), "{:?}", examined.mismatches);
}

#[test]
fn fields_of_later_versions_are_kept_under_their_seal_and_reported() {
    let deal = minimal();
    let mut session = Session::new(deal.clone(), 9, Mode::Practice);
    Bot::new(9).play(&mut session, 3);
    let later = |text: &str| corner_office::play::Field { name: text.into(), value: "[(\"why\",0.5)]".into() };
    let mut run = Run::of(&session);
    run.choices[1].later.push(later("confidence"));
    run.header_later.push(later("class"));
    run.later.push(later("voices"));
    let run = run.sealed();
    // However it is laid out.
    let text = run.to_text().replace("[(\"why\",0.5)]", "[\n  (\"why\", 0.5), // sure\n] // quite\n");
    let text = text.replacen("format: 2", "format: 3", 1);
    let read = |text: &str| Run::read(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"));
    // The format is under the seal, too.
    let read = read(&read(&text).sealed().to_text());
    assert_eq!(read.format(), 3);
    assert_eq!(read.unknown_fields(), ["class", "confidence", "voices"]);
    let shelf = Shelf::default().with(deal.clone());
    let examined = examine(&shelf, &read);
    assert_eq!(examined.finding, Finding::Genuine, "{:?}", examined.mismatches);
    // They stay when the play goes on.
    let mut session = replay(&deal, &read).expect("it replays");
    Bot::new(9).play(&mut session, usize::MAX);
    let on = Run::carrying(&session, Some(&read));
    assert_eq!((on.unknown_fields(), on.format()), (vec!["class", "confidence", "voices"], 3));
    assert_eq!(examine(&shelf, &on).finding, Finding::Genuine);
    let text = read.to_text();
    // And nobody can change them unseen.
    let forged = text.replacen("0.5", "0.9", 2);
    let forged = Run::read(forged.as_bytes()).expect("a run");
    let examined = examine(&shelf, &forged);
    let parts: Vec<&str> = examined.mismatches.iter().map(|m| m.part.as_str()).collect();
    assert_eq!(parts, ["header", "choice 2"]);
}

#[test]
fn a_deal_is_read_once_for_all_runs_and_found_only_where_it_is() {
    let deal = minimal();
    let runs: Vec<Run> = (1..4).map(|seed| Run::of(&played(&deal, seed))).collect();
    let all = Shelf::default();
    // Each run has a shelf of its own, on which lies what was kept beside it.
    let kept = |run: &Run| {
        let mut shelf = all.clone();
        shelf.add_deal(deal.text.clone());
        shelf.add_method(deal.method.clone());
        examine(&shelf, run).session.expect("replayed").deal().scenario.clone()
    };
    let first = kept(&runs[0]);
    for run in &runs {
        assert!(std::sync::Arc::ptr_eq(&first, &kept(run)), "read anew");
        assert_eq!(examine(&all, run).finding, Finding::NoDeal, "nothing was kept beside this one");
    }
}

#[test]
fn a_run_that_was_cut_back_shows_that_it_was_ended() {
    for deal in all_shipped().into_iter().chain([minimal()]) {
        let session = long_play(&deal, 3);
        let ended = Run::of(&session);
        let shelf = Shelf::default().with(deal);
        for keep in 0..ended.choices.len() {
            let mut cut = ended.clone();
            cut.choices.truncate(keep);
            (cut.result, cut.record) = (None, None);
            let read = Run::read(cut.to_text().as_bytes()).expect("a run");
            assert_eq!(examine(&shelf, &read).finding, Finding::Changed, "{keep}");
        }
    }
}

#[test]
fn an_assessment_keeps_its_rules_back_until_its_end() {
    for mode in [Mode::Practice, Mode::Assess] {
        let mut session = Session::new(minimal(), 3, mode);
        Bot::new(3).play(&mut session, 3);
        let record = Run::of(&session).record().expect("a record");
        assert_eq!(record.rules.is_empty(), mode == Mode::Assess);
        Bot::new(3).play(&mut session, usize::MAX);
        assert!(!Run::of(&session).record().expect("a record").rules.is_empty());
    }
}

#[test]
fn a_record_may_not_say_what_was_not_seen() {
    let deal = minimal();
    let run = Run::of(&played(&deal, 5));
    let text = run.to_text();
    assert!(text.contains("total: "), "{text}");
    let at = text.find("record: ").expect("a record");
    let forged = format!("{}{}", &text[..at], text[at..].replacen("en: \"", "en: \"Well done! ", 1));
    let forged = Run::read(forged.as_bytes()).expect("a run");
    let shelf = Shelf::default().with(deal);
    assert_eq!(examine(&shelf, &forged).mismatches[0].part, "record");
    // Nor with the seal renewed.
    assert_eq!(examine(&shelf, &forged.sealed()).mismatches[0].part, "record");
}

#[test]
fn another_wording_of_the_rules_accuses_nobody() {
    let (deal, worded) = (minimal(), RULES.replacen("explain: (en: \"", "explain: (en: \"That is to say: ", 1));
    assert_ne!(worded, RULES);
    let other = judged(MINIMAL, &worded);
    assert_eq!(deal.identity().method, other.identity().method);
    for session in (0..9).map(|seed| played(&deal, seed)) {
        let run = Run::of(&session);
        let examined = examine(&Shelf::default().with(other.clone()), &run);
        assert_eq!(examined.finding, Finding::Genuine, "{:?}", examined.mismatches);
        // What is no words is compared all the same.
        let at = run.to_text().find("record: ").expect("a record");
        let forged = format!("{}{}", &run.to_text()[..at], run.to_text()[at..].replacen("day: ", "day: 2", 1));
        let forged = Run::read(forged.as_bytes()).expect("a run").sealed();
        let found = examine(&Shelf::default().with(other.clone()), &forged).mismatches;
        assert_eq!(found.first().map(|m| m.part.as_str()), Some("record"));
    }
}

/// Where nothing can be played again, the seal over the whole is all that holds a result.
#[test]
fn a_result_is_not_to_be_changed_where_nothing_is_replayed() {
    let deal = minimal();
    let genuine = Run::of(&played(&deal, 7));
    let mut cut = genuine.clone();
    cut.choices.pop();
    (cut.record, cut.attempt) = (None, None);
    let mut richer = genuine.clone();
    richer.result.as_mut().expect("it is over").value += 900;
    for forged in [cut, richer] {
        let found = |shelf: &Shelf, run: &Run| examine(shelf, run).finding;
        assert_eq!(found(&Shelf::shipped(), &forged), Finding::Changed);
        let other = small(&MINIMAL.replacen("days: ", "days: 1", 1));
        assert_eq!(found(&Shelf::default().with(other), &forged), Finding::Changed);
    }
    // Nor under the name of another engine, whether it replays alike or not.
    for more in [None, Some(0)] {
        let mut other = genuine.clone();
        other.rules = RULES_VERSION + 1;
        other.choices[0].outcomes.extend(more);
        let mut other = other.sealed();
        assert_eq!(examine(&Shelf::default().with(deal.clone()), &other).finding, Finding::AnotherVersion);
        other.result.as_mut().expect("it is over").value += 900;
        assert_eq!(examine(&Shelf::default().with(deal.clone()), &other).finding, Finding::Changed);
    }
}

#[test]
fn a_result_and_a_grid_keep_what_later_versions_say_of_them() {
    let deal = minimal();
    let later = || corner_office::play::Field { name: "pass".into(), value: "Some(0.7)".into() };
    let mut ended = Run::of(&played(&deal, 5));
    ended.result.as_mut().expect("it is over").later.push(later());
    let mut session = Session::new(deal.clone(), 5, Mode::Practice);
    for next in 1..9 {
        if !session.can_fill() {
            Bot::new(5).play(&mut session, next);
        }
    }
    let marks = session.grid().map(|grid| grid.criteria().map(|_| Answer::Unknown).collect());
    session.fill(marks.expect("a grid")).expect("filled in");
    let mut marked = Run::of(&session);
    marked.pending.as_mut().expect("a grid").later.push(later());
    for run in [ended, marked] {
        let text = run.sealed().to_text();
        let read = Run::read(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"));
        assert_eq!((read.to_text(), read.unknown_fields()), (text.clone(), vec!["pass"]));
        let found = |run: &Run| examine(&Shelf::default().with(deal.clone()), run).finding;
        assert_eq!(found(&read), Finding::Genuine);
        let forged = Run::read(text.replace("0.7", "0.8").as_bytes()).expect("a run");
        assert_eq!(found(&forged), Finding::Changed);
    }
}

#[test]
fn an_attempt_that_was_taken_away_is_missed() {
    let deal = minimal();
    let shelf = Shelf::default().with(deal.clone());
    let attempt = Attempt { number: 7, begun: "2026-11-27T09:30:00Z".into(), ..Attempt::default() };
    for decisions in [0, 2, usize::MAX] {
        let mut session = Session::new(deal.clone(), 5, Mode::Assess);
        Bot::new(5).play(&mut session, decisions);
        let run = Run::of(&session).by(attempt.clone());
        assert_eq!(examine(&shelf, &run).finding, Finding::Genuine);
        let text = run.to_text();
        let line = text.lines().find(|line| line.trim_start().starts_with("attempt:")).expect("an attempt");
        let without = Run::read(text.replace(line, "").as_bytes()).expect("a run");
        let parts: Vec<_> = examine(&shelf, &without).mismatches.into_iter().map(|m| m.part).collect();
        assert_eq!(parts, ["attempt"]);
        // The first runs of this format don't say that there is one.
        assert!(text.contains("    attempted: true,\n"), "{text}");
        // Another one takes its place without any other seal being renewed.
        let later = run.clone().by(Attempt { debriefed: Some("2026-11-27T10:00:00Z".into()), ..attempt.clone() });
        assert_eq!(examine(&shelf, &later).finding, Finding::Genuine);
        let mut forged = run;
        forged.seed += 1;
        assert_eq!(examine(&shelf, &forged.by(attempt.clone())).finding, Finding::Changed);
    }
}

#[test]
fn what_is_taken_up_from_the_first_format_says_so_for_ever() {
    let (_, run) = old_runs().remove(0);
    let shelf = Shelf::shipped();
    let session = examine(&shelf, &run).session.expect("it replays");
    let on = Run::carrying(&session, Some(&run));
    let again = Run::carrying(&session, Some(&Run::read(on.to_text().as_bytes()).expect("a run")));
    assert!(on.from_first && again.from_first && !Run::of(&session).from_first);
    assert_ne!(examine(&shelf, &again).finding, Finding::Changed);
    let mut forged = again;
    forged.from_first = false;
    assert_eq!(examine(&shelf, &forged).finding, Finding::Changed);
}
