//! What the coach says is right: findings of people who sell, each as a property of every position to
//! which plays of many kinds come.

use corner_office::model::{Action, ActionId, FactKind, Knowledge, Lang, Meaning, Position, Scenario};
use corner_office::pages::{self, Document};
use corner_office::play::{Bot, Deal, Mode, Player, Session, game_seen};
use corner_office::rules;
use corner_office::score::{Rule, judge};
use corner_office::words::Words;

use crate::support::{shipped, solved};

/// Looks at every choice at every decision of some plays by bots of many kinds.
fn everywhere(deal: &Deal, mut look: impl FnMut(&Knowledge, &Action, &[&Rule])) {
    let scenario = &deal.scenario;
    let mut legal = Vec::new();
    for bot in [Bot::Random, Bot::VisitEveryone, Bot::NeverWalk, Bot::DiscoveryFirst, Bot::MethodFollower] {
        let player = Player::new(deal, bot, Lang::En, None).expect("it needs no advice");
        for seed in 0..200 {
            let mut seen = |known: &Knowledge, _: ActionId| {
                rules::legal_actions(scenario, &known.position, &mut legal);
                for &id in &legal {
                    look(known, scenario.action(id), &judge(&deal.rulebook, scenario, known, id));
                }
            };
            game_seen(&player, seed, &mut seen).expect("bots play by the rules");
        }
    }
}

fn believed(scenario: &Scenario, known: &Knowledge, wanted: &[Meaning]) -> u32 {
    scenario.believed(&known.belief, wanted)
}

fn points(spoken: &[&Rule]) -> i32 {
    spoken.iter().map(|rule| i32::from(rule.points)).sum()
}

fn ids<'a>(spoken: &[&'a Rule]) -> Vec<&'a str> {
    spoken.iter().map(|rule| rule.id.as_str()).collect()
}

fn knows(scenario: &Scenario, position: &Position, kind: FactKind) -> bool {
    !position.facts.and(scenario.of_kind(kind)).is_empty()
}

/// Leaving what is believed open is not praised, and leaving what is believed given away not blamed.
#[test]
fn leaving_is_judged_by_what_is_believed() {
    let deal = shipped("empty_chair");
    let (mut open, mut given) = (0, 0);
    everywhere(&deal, |known, action, spoken| {
        if action.name != "leave_open" {
            return;
        }
        if believed(&deal.scenario, known, &[Meaning::Open]) >= 70 {
            open += 1;
            assert!(points(spoken) <= 0, "{:?} at {:?}", ids(spoken), known.belief.percents());
        }
        if believed(&deal.scenario, known, &[Meaning::Promised]) >= 85 {
            given += 1;
            assert!(points(spoken) >= 0, "{:?} at {:?}", ids(spoken), known.belief.percents());
        }
    });
    assert!(open > 100 && given > 10, "{open} {given}");
}

/// Nobody is told that they knew better while nothing of power was known; and what somebody says of
/// themselves is not known.
#[test]
fn time_with_listeners_is_blamed_only_by_whoever_knows_better() {
    for name in ["empty_chair", "stock_on_the_shelf"] {
        let deal = shipped(name);
        let (mut claimed, mut blamed) = (0, 0);
        everywhere(&deal, |known, action, spoken| {
            let position = &known.position;
            if ids(spoken).contains(&"ssm9_time_with_listeners") {
                blamed += 1;
                assert!(knows(&deal.scenario, position, FactKind::Power), "{} in {name}", action.name);
            }
            let claim = knows(&deal.scenario, position, FactKind::Claim);
            claimed += u32::from(claim && !knows(&deal.scenario, position, FactKind::Power));
        });
        // Only in Stock on the Shelf somebody claims what nobody else says, and only there it is known who
        // has power while somebody still listens.
        assert_eq!((claimed > 0, blamed > 0), (name == "stock_on_the_shelf", name == "stock_on_the_shelf"));
    }
}

/// The method's central question tells something and is worth more than a promise or a demonstration.
#[test]
fn the_reason_to_act_is_worth_asking_for() {
    let deal = shipped("stock_on_the_shelf");
    let solution = solved(&deal);
    let mut session = Session::new(deal.clone(), 3, Mode::Practice);
    let act = |session: &Session, name: &str| session.deal().scenario.action_named(name).expect("it is an action");
    session.choose(act(&session, "call_history")).expect("the first decision");
    let options = solution.options(session.knowledge()).expect("solved");
    let worth = |name: &str| options.iter().find(|o| o.action == act(&session, name)).expect("possible").best;
    for other in ["need_demo", "need_promise"] {
        assert!(worth("need_reason") > worth(other), "{other}");
    }
    // In the call from IBM the answer is worth what goes on from it.
    let deal = shipped("call_from_ibm");
    let (solution, mut met) = (solved(&deal), 0);
    everywhere(&deal, |known, action, spoken| {
        if action.name == "room_ask" {
            met += 1;
            let options = solution.options(known).expect("solved");
            let best = options.iter().map(|o| o.best).max().expect("several");
            let ask = options.iter().find(|o| deal.scenario.action(o.action).name == "room_ask").expect("this one");
            // To begin with the figure takes the place of nothing: it is the best, or within what the ten
            // minutes are worth.
            assert!(ask.best.short_of(best).thousands() < 20, "{:?}", ids(spoken));
        }
    });
    assert!(met > 5, "{met}");
}

/// To put the leader's fear on file is the aim of the deal, and is blamed nowhere; a stake for the sponsor
/// is a matter of sponsors, not of referrers.
#[test]
fn the_aims_of_the_empty_chair_are_no_faults() {
    let deal = shipped("empty_chair");
    let (mut fears, mut stakes) = (0, 0);
    everywhere(&deal, |_, action, spoken| match action.name.as_str() {
        "risk_storm" => {
            fears += 1;
            assert!(points(spoken) >= 0, "{:?}", ids(spoken));
        }
        "chair_stake" | "chair_share" => {
            stakes += 1;
            assert!(spoken.iter().all(|rule| rule.cites == "SSM-10"), "{:?}", ids(spoken));
            assert!(points(spoken) > 0);
        }
        _ => {}
    });
    assert!(fears > 20 && stakes > 20, "{fears} {stakes}");
}

/// Who else takes part is a good question, also after a promise.
#[test]
fn asking_about_rivals_is_praised() {
    let deal = shipped("call_from_ibm");
    let mut asked = 0;
    everywhere(&deal, |_, action, spoken| {
        if action.name == "terms_rivals" {
            asked += 1;
            assert!(points(spoken) > 0, "{:?}", ids(spoken));
        }
    });
    assert!(asked > 20, "{asked}");
}

/// An introduction for which no day is left is not praised.
#[test]
fn nothing_is_praised_for_which_the_days_have_run_out() {
    let deal = shipped("operators_tender");
    let mut late = 0;
    everywhere(&deal, |known, action, spoken| {
        let left = deal.scenario.days - known.position.day;
        if action.name.starts_with("door_") && left <= 1 {
            late += 1;
            assert!(points(spoken) <= 0, "{} with {left} days: {:?}", action.name, ids(spoken));
        }
    });
    assert!(late > 0, "{late}");
}

/// An answer past somebody's worry is blamed each time, and explained once in a play.
#[test]
fn the_coach_explains_a_rule_once() {
    let deal = shipped("operators_tender");
    let mut session = Session::new(deal, 3, Mode::Practice);
    let past = ["haddad_letters", "duarte_fuel", "lim_price"];
    let way = ["canteen_who", "ask_haddad", past[0], "ask_duarte", past[1], "ask_lim", "risk_lim", past[2]];
    for name in way {
        let action = session.deal().scenario.action_named(name).expect("it is an action");
        session.choose(action).expect("possible");
    }
    let said: Vec<Vec<&str>> = session.decisions().iter().map(|d| ids(&session.spoken(d))).collect();
    let about_past: Vec<&Vec<&str>> =
        way.iter().zip(&said).filter(|(name, _)| past.contains(name)).map(|s| s.1).collect();
    assert_eq!(about_past, vec![&vec!["ef1_past_their_concern"]; 3]);
    let words = Words::new(Lang::En);
    let mut page = Document::new(&words);
    pages::coach(&mut page, &session, 0);
    let told = format!("{:?}", page.blocks());
    assert_eq!(told.matches("you spoke of something else").count(), 1, "{told}");
    assert!(told.contains(&words.count("coach-again", 2)) && told.contains(&words.count("coach-again", 3)), "{told}");
}
