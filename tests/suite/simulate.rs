//! What holds of bots and of many plays: they see no more than a learner, keep to the rules, and
//! count the same whoever does the counting.

use corner_office::model::{ActionId, Approach, EndingId, Knowledge, Lang, Scene, Turn};
use corner_office::play::{Bot, Counts, Deal, Game, Mode, Player, Seeds, Session, Tally, game, simulate};
use corner_office::rules::{self, Illegal};
use corner_office::score::{RulesByAction, judge};

use crate::support::{all_shipped, minimal, played, shipped};

const SCENARIO: &str = "call_from_ibm";

/// Takes the last of the list; stands in for what weighs every action.
fn last(_: &Knowledge, legal: &[ActionId]) -> ActionId {
    legal[legal.len() - 1]
}

fn player(deal: &Deal, bot: Bot) -> Player<'_> {
    Player::new(deal, bot, Lang::En, Some(&last)).expect("there is advice")
}

/// The choices of a bot made again in a session, which refuses what is not legal.
fn session(deal: &Deal, player: &Player<'_>, seed: u64) -> (Session, Game) {
    let (choices, game) = game(player, seed).expect("it keeps to what is legal");
    let mut session = Session::new(deal.clone(), seed, Mode::Assess);
    for choice in choices {
        session.choose(choice).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    }
    (session, game)
}

fn deals() -> impl Iterator<Item = Deal> {
    all_shipped().into_iter().chain([minimal()])
}

fn leaves(deal: &Deal, action: ActionId) -> bool {
    deal.scenario.action(action).approach == Approach::WalkAway
}

fn tally(player: &Player<'_>, plays: u64, seed: u64) -> Tally {
    simulate(player, plays, seed, 0, &|_| ()).expect("it keeps to what is legal")
}

#[test]
fn each_play_goes_as_a_session_would() {
    for deal in deals() {
        for bot in Bot::ALL {
            for walking in [true, false] {
                let player = player(&deal, bot);
                let player = if walking { player } else { player.without_walking() };
                let mut counted = Tally::default();
                for number in 0..60 {
                    let (session, game) = session(&deal, &player, Seeds::new(&deal.scenario.name, 5).of_play(number));
                    assert_eq!(session.position().turn, Turn::Over(game.ending), "{bot}, play {number}");
                    assert_eq!(session.value(), game.value, "{bot}, play {number}");
                    assert_eq!(session.scorecard().total(), game.points, "{bot}, play {number}");
                    assert_eq!(session.decisions().len(), game.decisions as usize, "{bot}, play {number}");
                    counted.add(&game);
                }
                assert_eq!(counted, tally(&player, 60, 5), "{bot}");
            }
        }
    }
}

#[test]
fn advice_sees_what_a_learner_knows() {
    for deal in deals() {
        let seen = std::sync::Mutex::new(Vec::new());
        let advice = |known: &Knowledge, legal: &[ActionId]| {
            seen.lock().expect("one at a time").push(*known);
            legal[known.position.day as usize % legal.len()]
        };
        let player = Player::new(&deal, Bot::Optimal, Lang::En, Some(&advice)).expect("there is advice");
        for seed in 0..100 {
            let (session, _) = session(&deal, &player, seed);
            let known: Vec<Knowledge> = session.decisions().iter().map(|d| d.before).collect();
            assert_eq!(*seen.lock().expect("one at a time"), known, "seed {seed}");
            seen.lock().expect("one at a time").clear();
        }
    }
    let deal = minimal();
    assert!(Player::new(&deal, Bot::Optimal, Lang::En, None).is_none());
}

#[test]
fn advice_that_is_not_possible_is_refused() {
    let deal = shipped(SCENARIO);
    let none = |_: &Knowledge, _: &[ActionId]| ActionId(u16::MAX);
    let player = Player::new(&deal, Bot::Optimal, Lang::En, Some(&none)).expect("there is advice");
    assert_eq!(simulate(&player, 1_000, 1, 2, &|_| ()), Err(Illegal::NotPossible));
    let leave = deal.scenario.action_named("walk_plain").expect("it is there");
    let always = move |_: &Knowledge, _: &[ActionId]| leave;
    let player = Player::new(&deal, Bot::Optimal, Lang::En, Some(&always)).expect("there is advice");
    assert!(game(&player, 1).is_ok());
    assert_eq!(game(&player.without_walking(), 1), Err(Illegal::NotPossible));
}

/// Each decision of some plays: what was possible, and what was chosen.
fn decisions(deal: &Deal, player: &Player<'_>) -> Vec<(Knowledge, Vec<ActionId>, ActionId)> {
    let mut all = Vec::new();
    for seed in 0..200 {
        for decision in session(deal, player, seed).0.decisions() {
            let mut legal = Vec::new();
            rules::legal_actions(&deal.scenario, &decision.before.position, &mut legal);
            all.push((decision.before, legal, decision.action));
        }
    }
    all
}

#[test]
fn who_never_walks_never_walks() {
    for deal in deals() {
        for bot in Bot::ALL {
            let barred = decisions(&deal, &player(&deal, bot).without_walking());
            let free = decisions(&deal, &player(&deal, bot));
            let stubborn = matches!(bot, Bot::NeverWalk | Bot::VisitEveryone | Bot::PitchFirst);
            for (_, legal, chosen) in barred.iter().chain(free.iter().filter(|_| stubborn)) {
                let can_stay = legal.iter().any(|&id| !leaves(&deal, id));
                assert!(!leaves(&deal, *chosen) || !can_stay, "{bot} walked away");
            }
            if bot == Bot::AlwaysWalk {
                for (_, legal, chosen) in &free {
                    assert_eq!(Some(chosen), legal.iter().find(|&&id| leaves(&deal, id)));
                }
            }
        }
    }
}

#[test]
fn each_bot_keeps_its_habit() {
    for deal in deals() {
        let scenario = &deal.scenario;
        for (_, legal, chosen) in decisions(&deal, &player(&deal, Bot::First)) {
            assert_eq!(Some(&chosen), legal.first());
        }
        for lang in Lang::ALL {
            let player = Player::new(&deal, Bot::Longest, lang, None).expect("it needs no advice");
            let length = |id: ActionId| scenario.action(id).label.get(lang).chars().count();
            for (_, legal, chosen) in decisions(&deal, &player) {
                let most = legal.iter().map(|&id| length(id)).max().expect("something is possible");
                assert_eq!(legal.iter().find(|&&id| length(id) == most), Some(&chosen));
            }
        }
        for (known, legal, chosen) in decisions(&deal, &player(&deal, Bot::MethodFollower)) {
            let points =
                |id| -> i32 { judge(&deal.rulebook, scenario, &known, id).iter().map(|r| i32::from(r.points)).sum() };
            assert_eq!(legal.iter().map(|&id| points(id)).max(), Some(points(chosen)));
        }
        for (known, legal, chosen) in decisions(&deal, &player(&deal, Bot::VisitEveryone)) {
            let unmet = |id: ActionId| {
                let who = scenario.action(id).who.filter(|_| !leaves(&deal, id));
                who.is_some_and(|who| !known.position.person(who).met)
            };
            if known.position.scene == Scene::Desk && legal.iter().any(|&id| unmet(id)) {
                assert!(unmet(chosen), "{} before somebody new", scenario.action(chosen).name);
            }
        }
        // Chance gives everything its turn.
        let first: Vec<_> = decisions(&deal, &player(&deal, Bot::Random));
        let (_, legal, _) = &first[0];
        assert!(legal.iter().all(|id| first.iter().any(|(_, _, chosen)| chosen == id)));
    }
}

#[test]
fn a_course_teaches_to_ask_and_to_stay() {
    let deal = shipped(SCENARIO);
    let names = |bot| -> Vec<String> {
        let chosen = decisions(&deal, &player(&deal, bot)).into_iter();
        chosen.map(|(_, _, id)| deal.scenario.action(id).name.clone()).collect()
    };
    let schooled = names(Bot::DiscoveryFirst);
    for never in ["walk_rude", "walk_plain", "walk_condition", "walk_later"] {
        assert!(!schooled.iter().any(|name| name == never), "{never}");
    }
    let pleasing = names(Bot::Agreeable);
    let first = &deal.scenario.action(game(&player(&deal, Bot::Agreeable), 1).expect("legal").0[0]).moves;
    assert!(first.contains(&corner_office::model::Move::PromiseProposal), "{first:?}");
    assert!(!pleasing.iter().any(|name| name.starts_with("walk_")));
}

#[test]
fn the_rules_by_action_count_what_all_rules_say() {
    for deal in deals() {
        let (rules, mut legal) = (RulesByAction::new(&deal.rulebook, &deal.scenario), Vec::new());
        for seed in 0..200 {
            for decision in played(&deal, seed).decisions() {
                let position = &decision.before.position;
                rules::legal_actions(&deal.scenario, position, &mut legal);
                for &id in &legal {
                    let said = judge(&deal.rulebook, &deal.scenario, &decision.before, id);
                    let points: i32 = said.iter().map(|r| i32::from(r.points)).sum();
                    assert_eq!(rules.points(&deal.scenario, &decision.before, id), points, "{id:?} in {position:?}");
                }
            }
        }
    }
}

#[test]
fn names_are_read_as_they_are_written() {
    for bot in Bot::ALL {
        assert_eq!(bot.name().parse(), Ok(bot));
        assert_eq!(bot.to_string(), bot.name());
    }
    let told = "nobody".parse::<Bot>().expect_err("there is none").to_string();
    assert!(told.contains("`nobody`") && Bot::ALL.iter().all(|bot| told.contains(bot.name())), "{told}");
}

fn counts(numbers: &[i64]) -> Counts {
    let mut counts = Counts::default();
    numbers.iter().for_each(|&number| counts.add(number, 1));
    counts
}

#[test]
fn means_and_errors_are_exact() {
    // Mean 5, deviations −3, −1, −1, −1, 0, 0, 2, 4; variance 32/7, error √(4/7) = 0.7559…
    let eight = counts(&[2, 4, 4, 4, 5, 5, 7, 9]);
    assert_eq!((eight.plays(), eight.sum(), eight.sum_of_squares()), (8, 40, 232));
    assert_eq!((eight.mean(), eight.standard_error()), (Some(5_000), Some(756)));
    assert_eq!((eight.min(), eight.max()), (Some(2), Some(9)));
    let quantiles = [0, 1, 3, 5, 6, 9, 10].map(|part| eight.quantile(part, 10));
    assert_eq!(quantiles, [2, 2, 4, 4, 5, 9, 9].map(Some));
    // Mean −7/3, variance 7/3 + 2 = 13/3, error √(13/9) = 1.2018…
    let three = counts(&[-4, -3, 0]);
    assert_eq!((three.mean(), three.standard_error()), (Some(-2_333), Some(1_202)));
    // Halves go up: −0.0005 in thousandths is 0.
    let mut rare = Counts::default();
    rare.add(-1, 1);
    rare.add(0, 1_999);
    assert_eq!(rare.mean(), Some(0));
    assert_eq!((counts(&[7]).mean(), counts(&[7]).standard_error()), (Some(7_000), None));
    assert_eq!((counts(&[7, 7]).standard_error(), counts(&[]).mean()), (Some(0), None));
    assert_eq!((counts(&[]).quantile(1, 2), counts(&[]).standard_error()), (None, None));
    // Deviations of ±10^12 from 0, as much as a scenario could ever pay; error 10^12/√(10^8 − 1).
    let mut wide = Counts::default();
    wide.add(-1_000_000_000_000, 50_000_000);
    wide.add(1_000_000_000_000, 50_000_000);
    assert_eq!((wide.mean(), wide.standard_error()), (Some(0), Some(100_000_000_500)));
}

#[test]
fn tallies_add_up_in_any_order() {
    let deal = shipped(SCENARIO);
    let player = player(&deal, Bot::Random);
    // Not a multiple of what is counted together, and less than that.
    let whole = tally(&player, 1_000, 9);
    let mut parts: Vec<Tally> = Vec::new();
    for number in 0..1_000 {
        let mut one = Tally::default();
        one.add(&game(&player, Seeds::new(SCENARIO, 9).of_play(number)).expect("legal").1);
        parts.push(one);
    }
    let forth = parts.iter().fold(Tally::default(), |sum, part| sum.merge(part));
    let back = parts.iter().rev().fold(Tally::default(), |sum, part| part.clone().merge(&sum));
    assert_eq!((&forth, &back), (&whole, &whole));
    assert_eq!(whole.plays(), 1_000);
    assert_eq!(whole.endings.values().sum::<u64>(), 1_000);
    assert_eq!(whole.points.plays(), 1_000);
    assert_ne!(tally(&player, 1_000, 10), whole);
}

#[test]
fn progress_is_told_of_every_play() {
    let deal = minimal();
    let done = std::sync::atomic::AtomicU64::new(0);
    let more = |plays| {
        done.fetch_add(plays, std::sync::atomic::Ordering::Relaxed);
    };
    let tallies = [1, 2, 3].map(|threads| simulate(&player(&deal, Bot::First), 1_001, 1, threads, &more));
    assert!(tallies.iter().all(|tally| tally.is_ok() && *tally == tallies[0]));
    assert_eq!(done.into_inner(), 3 * 1_001);
    assert_eq!(tally(&player(&deal, Bot::First), 0, 1), Tally::default());
}

/// What these plays have come to ever since; debug and release builds, every machine.
#[test]
fn the_same_seed_plays_the_same_deals() {
    let deal = minimal();
    let endings = |bot| {
        let tally = tally(&player(&deal, bot), 1_000, 20_261_122);
        [0, 1, 2].map(|id| tally.endings.get(&EndingId(id)).copied().unwrap_or(0))
    };
    let played = [Bot::Random, Bot::NeverWalk, Bot::First, Bot::MethodFollower].map(endings);
    assert_eq!(played, [[42, 46, 912], [260, 740, 0], [613, 387, 0], [306, 38, 656]]);
}

/// With the same seeds, luck in one deal would be luck in all.
#[test]
fn two_deals_have_no_play_in_common() {
    let deals: Vec<Deal> = deals().collect();
    let seeds = |deal: &Deal| -> Vec<u64> {
        let seeds = Seeds::new(&deal.scenario.name, 4);
        (0..500).map(|number| seeds.of_play(number)).collect()
    };
    for (index, one) in deals.iter().enumerate() {
        for other in &deals[index + 1..] {
            let (ours, theirs) = (seeds(one), seeds(other));
            assert!(ours.iter().all(|seed| !theirs.contains(seed)), "{}, {}", one.scenario.name, other.scenario.name);
            // As many draws on the same side of the middle as not, but for chance.
            let alike = ours.iter().zip(&theirs).filter(|(a, b)| (*a ^ *b) >> 63 == 0).count();
            assert!((180..=320).contains(&alike), "{}, {}: {alike}", one.scenario.name, other.scenario.name);
        }
    }
}
