//! Throw-away: measures voices of scenario files.
use corner_office::model::*;
use corner_office::play::*;
use corner_office::report::*;
use corner_office::solve::{self, Limits, Value};
use std::collections::BTreeMap;

fn main() {
    for path in std::env::args().skip(1) {
        let deal = match Deal::load(&std::fs::read(&path).unwrap()) {
            Ok(d) => d,
            Err(LoadError::Scenario(p)) => { for p in p { println!("{path}: {:?} {:?} {:?} {:?}", p.start, p.code, p.args, p.help); } continue; }
            Err(e) => { println!("{path}: {e}"); continue; }
        };
        let solution = solve::solve(&deal.scenario, &Limits { threads: 2, ..Limits::default() });
        let start = *Session::new(deal.clone(), 0, Mode::Practice).knowledge();
        let stake = solution.best(&start).unwrap() - solution.worst(&start).unwrap();
        let mut measure = Measure::new(&deal.scenario, &solution).unwrap();
        let mut rnd: u64 = 12345;
        let mut roll = |n: usize| { rnd ^= rnd << 13; rnd ^= rnd >> 7; rnd ^= rnd << 17; (rnd >> 20) as usize % n };
        println!("== {path} stake {}", stake.thousands());
        // sensible play
        let mut rights: BTreeMap<(String, String), u32> = BTreeMap::new();
        let mut shorts: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
        let n = 1500;
        for policy in ["sensible", "random", "builder", "striker", "either"] {
            let mut sum = 0.0;
            let mut heard = 0;
            for seed in 0..n {
                let mut s = Session::new(deal.clone(), seed, Mode::Practice);
                while !s.is_over() {
                    let known = *s.knowledge();
                    let options = solution.options(&known).unwrap();
                    let best = options.iter().map(|o| o.best).max().unwrap();
                    let voices = s.voices_now().map(|(v, _)| v.clone());
                    if let Some(v) = &voices {
                        heard += 1;
                        if policy == "sensible" {
                            let choices: Vec<(ActionId, Value)> = options.iter().map(|o| (o.action, o.best.short_of(best))).collect();
                            let st = Settled::by(&deal.scenario, &known.position, v, &choices, stake).unwrap();
                            *rights.entry((v.name.clone(), format!("{:?}", st.right))).or_default() += 1;
                            let nm = |a: ActionId| deal.scenario.action(a).name.clone();
                            *shorts.entry(v.name.clone()).or_default().entry(format!("best {} | b {} {} | s {} {}", nm(st.best), nm(st.builder.action), st.builder.short.per_mille(stake), nm(st.striker.action), st.striker.short.per_mille(stake))).or_default() += 1;
                        }
                    }
                    let all: Vec<ActionId> = options.iter().map(|o| o.action).collect();
                    let action = match (policy, &voices) {
                        ("sensible", _) => {
                            let good: Vec<ActionId> = options.iter().filter(|o| o.best.short_of(best).per_mille(stake) <= 100).map(|o| o.action).collect();
                            let pts = |a: ActionId| corner_office::score::judge(&deal.rulebook, &deal.scenario, &known, a).iter().map(|r| i32::from(r.points)).sum::<i32>();
                            let top = all.iter().map(|&a| pts(a)).max().unwrap();
                            let mut c = good.clone();
                            c.extend(all.iter().copied().filter(|&a| pts(a) == top && !good.contains(&a)));
                            c[roll(c.len())]
                        }
                        ("builder" | "striker" | "either", Some(v)) => {
                            let who = match policy { "builder" => Adviser::Builder, "striker" => Adviser::Striker, _ => Adviser::ALL[roll(2)] };
                            let p = possible(&deal.scenario, &known.position, v.of(who));
                            p[roll(p.len())]
                        }
                        _ => {
                            let of = offers(&deal.scenario, &all);
                            match of[roll(of.len())] {
                                Offer::Action(a) => a,
                                letter => options.iter().filter(|o| letter_of(&deal.scenario, o.action).map(Offer::Letter) == Some(letter)).max_by_key(|o| o.best).unwrap().action,
                            }
                        }
                    };
                    s.choose(action).unwrap();
                }
                sum += measure.account(&s).unwrap().score as f64 / POINT as f64;
            }
            println!("{policy}: score {:.1}, heard {:.2} a play", sum / n as f64, heard as f64 / n as f64);
        }
        let mut total: BTreeMap<String, u32> = BTreeMap::new();
        for ((v, r), c) in &rights { println!("  {v} {r}: {c}"); *total.entry(r.clone()).or_default() += c; }
        let all: u32 = total.values().sum();
        for (r, c) in &total { println!("  TOTAL {r}: {:.1} %", 100.0 * *c as f64 / all.max(1) as f64); }
        for (v, m) in &shorts {
            let mut l: Vec<_> = m.iter().collect(); l.sort_by_key(|(_, c)| std::cmp::Reverse(**c));
            for (k, c) in l.iter().take(12) { println!("    {v}: {c}× {k}"); }
        }
    }
}
