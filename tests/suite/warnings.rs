//! What an author may not have meant is told at its place, and stops nobody: a shift of somebody's attitude
//! before they are met is lost.

use std::fs;

use corner_office::content::{self, WrittenShift, line_column};
use corner_office::model::{Cause, OutcomeId, PersonId, Scenario};
use corner_office::solve::{Loss, losses};
use oorandom::Rand32;
use serde_json::json;

use crate::cli::{home, json, run_in};
use crate::generate::wander;
use crate::sketch::Sketch;
use crate::support::{MINIMAL, all_shipped, small};

fn of_scenario(scenario: &Scenario, shifts: &[WrittenShift]) -> Vec<Option<Loss>> {
    let asked: Vec<_> = shifts.iter().map(|shift| (shift.cause, shift.outcome, shift.person)).collect();
    losses(scenario, &asked)
}

/// The lost shifts of a text: line, column, and how.
fn lost(text: &str) -> Vec<((usize, usize), Loss)> {
    let (scenario, shifts) =
        content::scenario_and_shifts(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let told = shifts.iter().zip(of_scenario(&scenario, &shifts));
    told.filter_map(|(shift, loss)| Some((line_column(text, shift.span.from), loss?))).collect()
}

/// The small deal with these changes, and the places that bear a mark, without it.
fn marked(changes: &[(&str, &str)]) -> (String, Vec<(usize, usize)>) {
    let mut text = MINIMAL.to_owned();
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    let mut places = Vec::new();
    while let Some(at) = text.find('‸') {
        places.push(line_column(&text, at));
        text.remove(at);
    }
    (text, places)
}

const REST: &str = r#"(tell: (en: "A day", zh: "一天"))"#;

#[test]
fn a_shift_before_the_first_meeting_is_found_at_its_place() {
    use Loss::{Always, Perhaps};
    type Row<'r> = (&'r [(&'r str, &'r str)], &'r [Loss]);
    let rest = |effects: &str| format!(r#"(tell: (en: "A day", zh: "一天"), effects: [{effects}])"#);
    let (plain, waits) = (rest(r#"Shift("‸boris", 1)"#), rest(r#"Incline("boris", 1)"#));
    let (meets, late) =
        (rest(r#"Meet("boris", 0), Shift("boris", 1)"#), rest(r#"Shift("‸boris", 1), Meet("boris", 0)"#));
    let both = rest(r#"Shift("anna", 1), Shift("‸boris", 1)"#);
    let gone = rest(r#"Shift("‸anna", 1), Replaced("anna")"#);
    let met = r#"(id: "rest", when: Met("boris")"#;
    let unmet = r#"(id: "rest", when: Not(Met("boris"))"#;
    let knows = r#"(id: "rest", when: Knows("power")"#;
    let knows_sign = r#"(id: "rest", when: Knows("sign")"#;
    let either = r#"(id: "rest", when: Any([AttitudeFrom("boris", 0), Knows("power")])"#;
    let (first, later) = (r#"(id: "rest", when: Not(DayFrom(1))"#, r#"(id: "rest", when: DayFrom(1)"#);
    let agreed = (r#"Learn("promise"), Desk"#, r#"Learn("promise"), Shift("‸boris", 1), Desk"#);
    let nodded = (r#"Days(1), Desk"#, r#"Days(1), Shift("‸boris", 1), Desk"#);
    let id = r#"(id: "rest""#;
    let rows: [Row<'_>; 18] = [
        (&[], &[]),
        (&[(REST, &plain)], &[Perhaps]),
        (&[(REST, &waits)], &[]),
        (&[(REST, &meets)], &[]),
        // The meeting comes after it.
        (&[(REST, &late)], &[Perhaps]),
        // She has been met from the start.
        (&[(REST, &both)], &[Perhaps]),
        // Who has the post may be a stranger by then.
        (&[(REST, &gone)], &[Perhaps]),
        // What is asked says that he has been met, or that he has not.
        (&[(REST, &plain.replace('‸', "")), (id, met)], &[]),
        (&[(REST, &plain), (id, unmet)], &[Always]),
        (&[(REST, &plain.replace('‸', "")), (id, either)], &[]),
        // It is learned only where he is met.
        (&[(REST, &plain.replace('‸', "")), (id, knows)], &[]),
        (&[(REST, &plain), (id, knows_sign)], &[Perhaps]),
        (&[(REST, &plain), (id, first)], &[Perhaps]),
        (&[(REST, &plain), (id, later)], &[Perhaps]),
        // Nobody has met him in the first conversation, nor in the one to which only that leads.
        (&[agreed], &[Always]),
        (&[nodded], &[Always]),
        // It rings only after the meeting, unless somebody else lets it ring.
        (&[(REST, &rest(r#"Schedule("ring", 1)"#)), (r#"[Shift("boris""#, r#"[Shift("‸boris""#)], &[Perhaps]),
        (&[(REST, &rest(r#"Schedule("ring", 1)"#)), (id, met)], &[]),
    ];
    for (changes, wanted) in rows {
        let (text, places) = marked(changes);
        let wanted: Vec<_> = places.into_iter().zip(wanted.iter().copied()).collect();
        assert_eq!(lost(&text), wanted, "{changes:?}");
    }
}

#[test]
fn a_warning_is_told_and_stops_nobody() {
    let home = home();
    let (text, places) = marked(&[(REST, r#"(tell: (en: "A day", zh: "一天"), effects: [Shift("‸boris", 1)])"#)]);
    fs::write(home.path().join("a.ron"), text).expect("written");
    let (line, column) = places[0];
    let (code, out, error) = run_in(home.path(), &["validate", "a.ron"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let wanted = format!(
        "a.ron:{line}:{column}: warning: `Shift` of `boris` may be lost: this can happen before they have been met\n    \
         hint: write `Incline`, which waits for the first meeting; or let it happen only where `Met(\"boris\")` holds\n"
    );
    assert!(out.starts_with("a.ron: valid scenario: 2 people") && out.ends_with(&wanted), "{out}");
    let (code, out, _) = run_in(home.path(), &["validate", "a.ron", "--lang", "zh-CN"]);
    assert!(code == 0 && out.contains("警告：`boris` 的 `Shift` 可能落空"), "{out}");
    let (code, out, _) = run_in(home.path(), &["validate", "a.ron", "--json"]);
    let told = &json(&out)["problems"][0];
    assert_eq!((code, &told["level"], &told["code"]), (0, &json!("warning"), &json!("shift-may-be-lost")));
    let end = json!({"line": line, "column": column + "boris".len()});
    assert_eq!(told["span"], json!({"start": {"line": line, "column": column}, "end": end}));
    // It is played like any other.
    assert_eq!(run_in(home.path(), &["simulate", "a.ron", "--plays", "3", "--bots", "random"]).0, 0);
    // Beside a problem it does not help.
    fs::write(home.path().join("broken.ron"), MINIMAL.replace("End(\"lost\")", "End(\"lst\")")).expect("written");
    let (code, out, _) = run_in(home.path(), &["validate", "--json", "a.ron", "broken.ron"]);
    let levels: Vec<_> =
        json(&out)["problems"].as_array().expect("a list").iter().map(|p| p["level"].clone()).collect();
    assert_eq!((code, levels), (1, vec![json!("warning"), json!("problem")]));
}

#[test]
fn no_shipped_deal_loses_a_shift() {
    for deal in all_shipped() {
        let source = &deal.text.scenario;
        let (scenario, shifts) = content::scenario_and_shifts(source.as_bytes()).expect("it ships");
        assert!(shifts.len() > 5, "{}: {} shifts", scenario.name, shifts.len());
        let lost: Vec<_> =
            shifts.iter().zip(of_scenario(&scenario, &shifts)).filter(|(_, loss)| loss.is_some()).collect();
        assert!(lost.is_empty(), "{}: {lost:?}", scenario.name);
    }
}

#[test]
fn what_plays_lose_is_told_and_what_they_do_not_lose_is_not_called_lost() {
    let (mut felt, mut gone) = (0, 0);
    for seed in 0..1_000 {
        let text = Sketch::new(Rand32::new(seed)).text();
        let (scenario, shifts) =
            content::scenario_and_shifts(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
        let losses = of_scenario(&scenario, &shifts);
        let of = |cause: Cause, outcome: OutcomeId, person: PersonId| {
            let at = shifts.iter().position(|s| (s.cause, s.outcome, s.person) == (cause, outcome, person));
            losses[at.expect("it is written")]
        };
        let deal = small(&text);
        for play in 0..6 {
            let mut met = scenario.start.people.map(|person| person.met);
            let mut seen = 0;
            wander(&deal, play, true, |session| {
                for decision in &session.decisions()[seen..] {
                    for rolled in &decision.rolled {
                        let outcome = scenario.resolution(rolled.cause).outcome(rolled.outcome).expect("it is there");
                        let mut told = Vec::new();
                        for change in outcome.writes() {
                            use corner_office::model::Change;
                            match change {
                                Change::Met(who, _) => met[who.index()] = true,
                                Change::Gone(who) => met[who.index()] = false,
                                Change::Attitude(who, _) if !told.contains(who) => {
                                    told.push(*who);
                                    let loss = of(rolled.cause, rolled.outcome, *who);
                                    if met[who.index()] {
                                        assert_ne!(loss, Some(Loss::Always), "{text}");
                                        felt += 1;
                                    } else {
                                        assert_ne!(loss, None, "{text}");
                                        gone += 1;
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                }
                seen = session.decisions().len();
            });
        }
    }
    assert!(felt > 200 && gone > 300, "{felt} felt, {gone} lost");
}
