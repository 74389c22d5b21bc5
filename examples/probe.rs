//! Throw-away.
use corner_office::model::*;
use corner_office::play::{self, Bot, Deal, Player};
use corner_office::report::{self, Asked, Audit};
use corner_office::solve::{self, Limits, Unwatched};
use corner_office::{rules, score};
use std::collections::BTreeMap;
use std::sync::Arc;

fn deal(path: &str, book: &str) -> Deal {
    let bytes = std::fs::read(path).unwrap();
    let mut deal = match Deal::load(&bytes) { Ok(d) => d, Err(e) => panic!("{e:?}") };
    match score::rulebook(&std::fs::read(book).unwrap()) { Ok(b) => deal.rulebook = Arc::new(b), Err(e) => panic!("{e:#?}") }
    deal
}

fn main() {
    let a: Vec<String> = std::env::args().collect();
    let d = deal(&a[1], "assets/rulebooks/signature.ron");
    let limits = Limits { threads: 2, ..Limits::default() };
    let sol = solve::solve_watched(&d.scenario, &limits, &Unwatched);
    let name = |id: ActionId| d.scenario.action(id).name.clone();
    let start = Knowledge { position: rules::start(&d.scenario), belief: d.scenario.prior() };
    let stake = sol.best(&start).unwrap() - sol.worst(&start).unwrap();
    println!("best {:?} worst {:?} stake {:?}", sol.best(&start), sol.worst(&start), stake);
    for (i, t) in d.scenario.truths.iter().enumerate() { println!("  hindsight {} {:?}", t.name, sol.hindsight().map(|h| h.best[i])); }
    for o in sol.options(&start).unwrap() { println!("  {} {:?}", name(o.action), o.best); }
    // flats
    let random = Player::new(&d, Bot::Random, Lang::En, None).unwrap();
    let (mut all, mut flat) = (0u64, 0u64);
    let mut wh: BTreeMap<String, u64> = BTreeMap::new();
    let mut ends: BTreeMap<String, u64> = BTreeMap::new();
    for seed in 0..300 {
        let mut ks: Vec<Knowledge> = vec![];
        let mut ch = vec![];
        let g = play::game_seen(&random, seed, &mut |k, c| { ks.push(*k); ch.push(c); }).unwrap();
        *ends.entry(format!("{:?}", d.scenario.endings[g.ending.index()].name)).or_default() += 1;
        for k in ks {
            let stays: Vec<_> = sol.options(&k).unwrap().into_iter().filter(|o| d.scenario.action(o.action).approach != Approach::WalkAway).collect();
            if stays.len() < 2 { continue; }
            all += 1;
            let (hi, lo) = (stays.iter().map(|o| o.best).max().unwrap(), stays.iter().map(|o| o.best).min().unwrap());
            if (hi - lo).per_mille(stake) < 10 {
                flat += 1;
                let s: Vec<String> = stays.iter().map(|o| name(o.action)).collect();
                *wh.entry(s.join(",")).or_default() += 1;
            }
        }
    }
    println!("flat {flat} of {all} = {:.1}%", flat as f64 * 100.0 / all as f64);
    let mut v: Vec<_> = wh.into_iter().collect(); v.sort_by_key(|x| std::cmp::Reverse(x.1));
    for (s, n) in v.into_iter().take(8) { println!("   {n} {s}"); }
    println!("random ends {ends:?}");
    // means
    let adv = |k: &Knowledge, l: &[ActionId]| sol.advise(k).unwrap_or(l[0]);
    let n = 20_000;
    let mean = |p: &Player| play::simulate(p, n, 1, 2, &|_| ()).unwrap();
    let r = mean(&random).values.mean().unwrap();
    let best = Player::new(&d, Bot::Optimal, Lang::En, Some(&adv)).unwrap();
    let b = mean(&best).values.mean().unwrap();
    let mut ends: BTreeMap<String, u64> = BTreeMap::new();
    let mut lens: BTreeMap<usize, u64> = BTreeMap::new();
    for seed in 0..2000 { let (c, g) = play::game(&best, seed).unwrap(); *ends.entry(d.scenario.endings[g.ending.index()].name.clone()).or_default() += 1; *lens.entry(c.len()).or_default() += 1; }
    println!("optimal ends {ends:?} lens {lens:?}");
    if let Some(p) = a.get(2) {
        let dd = deal(p, "assets/rulebooks/signature.ron");
        let ds = solve::solve_watched(&dd.scenario, &limits, &Unwatched);
        let deaf = |k: &Knowledge, l: &[ActionId]| ds.advise(&Knowledge { position: k.position, belief: dd.scenario.prior() }).unwrap_or(l[0]);
        let p = Player::new(&d, Bot::Optimal, Lang::En, Some(&deaf)).unwrap();
        let m = mean(&p).values.mean().unwrap();
        println!("random {r} best {b} deaf {m}: loses {:.1}%", (b - m) as f64 * 100.0 / (b - r) as f64);
        let mut ends: BTreeMap<String, u64> = BTreeMap::new();
        for seed in 0..2000 { let (_, g) = play::game(&p, seed).unwrap(); *ends.entry(d.scenario.endings[g.ending.index()].name.clone()).or_default() += 1; }
        println!("  deaf ends {ends:?}");
        // one typical line of deaf and best per seed
        for seed in 0..6 { let (c, _) = play::game(&p, seed).unwrap(); println!("  deaf {:?}", c.iter().map(|x| name(*x)).collect::<Vec<_>>().join(" ")); }
    }
    for seed in 0..10 { let (c, g) = play::game(&best, seed).unwrap(); println!("  best {:?} {}", c.iter().map(|x| name(*x)).collect::<Vec<_>>().join(" "), d.scenario.endings[g.ending.index()].name); }
    let asks = |a: ActionId| d.scenario.action(a).moves.iter().any(|m| matches!(m, Move::AskGoal | Move::AskProblem | Move::AskSkillsAndWhy | Move::AskProcessOrEvent | Move::AskHistory | Move::AskReason | Move::AskRole | Move::AskAboutRivals | Move::AskCoach | Move::AskAssistant)) || d.scenario.action(a).approach == Approach::Diagnose;
    let un = |k: &Knowledge, l: &[ActionId]| {
        let o = sol.options(k).unwrap();
        o.iter().filter(|o| !asks(o.action)).max_by_key(|o| o.best).map(|o| o.action).unwrap_or(l[0])
    };
    let p = Player::new(&d, Bot::Optimal, Lang::En, Some(&un)).unwrap();
    let m = mean(&p).values.mean().unwrap();
    println!("unasking {m}: loses {:.1}%", (b - m) as f64 * 100.0 / (b - r) as f64);
    if a.len() > 3 { return; }
    for bot in [Bot::DiscoveryFirst, Bot::MethodFollower, Bot::VisitEveryone, Bot::NeverWalk, Bot::First, Bot::Longest, Bot::Agreeable] {
        let p = Player::new(&d, bot, Lang::En, None).unwrap();
        let mut ends: BTreeMap<String, u64> = BTreeMap::new();
        let mut ex = vec![];
        for seed in 0..500 { let (c, g) = play::game(&p, seed).unwrap(); *ends.entry(d.scenario.endings[g.ending.index()].name.clone()).or_default() += 1; if seed < 2 { ex.push(c.iter().map(|x| name(*x)).collect::<Vec<_>>().join(" ")); } }
        println!("bot ends {} {} {ends:?} {ex:?}", bot.name(), mean(&p).values.mean().unwrap());
    }
    { let p = Player::new(&d, Bot::MethodFollower, Lang::En, None).unwrap(); let mut t: BTreeMap<String, (u64, i64)> = BTreeMap::new();
      for seed in 0..3000 { let mut ks = vec![]; play::game_seen(&p, seed, &mut |k, c| ks.push((*k, c))).unwrap(); for (k, c) in ks { let o = sol.options(&k).unwrap(); let b = o.iter().max_by_key(|o| o.best).unwrap(); let m = o.iter().find(|o| o.action == c).unwrap(); let l = (b.best - m.best).per_mille(stake); if l > 20 { let e = t.entry(format!("{} instead of {} d{}", name(c), name(b.action), k.position.day)).or_default(); e.0 += 1; e.1 += l; } } }
      let mut t: Vec<_> = t.into_iter().collect(); t.sort_by_key(|x| -x.1.1); for (n, (c, l)) in t.iter().take(12) { println!("  FOL {n}: {c} times, {:.1} per mille a play", *l as f64 / 3000.0); } }
    if let Some(se) = report::SensiblePlay::of(&d, &sol, &Unwatched) {
        let mut t: BTreeMap<String, (f64, f64, f64)> = BTreeMap::new();
        for pt in &se.decision_points { let most = pt.options.iter().map(|o| o.points).max().unwrap_or(0); let w = pt.reach as f64 / 1e12;
            for o in &pt.options { let e = t.entry(name(o.action)).or_default(); e.0 += w; e.1 += w * f64::from(most - o.points); e.2 += w * o.value.short_of(pt.best()).per_mille(stake) as f64; } }
        let mut bad: BTreeMap<String, f64> = BTreeMap::new();
        for pt in &se.decision_points { let most = pt.options.iter().map(|o| o.points).max().unwrap_or(0); let w = pt.reach as f64 / 1e12;
            for o in &pt.options { let v = o.value.short_of(pt.best()).per_mille(stake); let l = most - o.points; if v < 5 && l >= 3 { *bad.entry(format!("best-unpraised {} (lost {l}) in [{}] d{}", name(o.action), pt.options.iter().map(|x| format!("{}:{}/{}", name(x.action), x.points, x.value.short_of(pt.best()).per_mille(stake))).collect::<Vec<_>>().join(" "), pt.knowledge.position.day)).or_default() += w; } if v > 100 && l == 0 { *bad.entry(format!("top-points-bad {} in [{}] d{}", name(o.action), pt.options.iter().map(|x| format!("{}:{}/{}", name(x.action), x.points, x.value.short_of(pt.best()).per_mille(stake))).collect::<Vec<_>>().join(" "), pt.knowledge.position.day)).or_default() += w; } } }
        let mut bad: Vec<_> = bad.into_iter().collect(); bad.sort_by(|a, b| b.1.total_cmp(&a.1));
        for (n, w) in bad.iter().take(14) { println!("  !! {w:.2} {n}"); }
        let tot: f64 = t.values().map(|x| x.0).fold(0.0, f64::max);
        for (n, (w, a, b)) in t { println!("   {n:16} w {:.3} pts lost {:.1} value lost {:.0}", w / tot, a / w, b / w); }
    }
    // gates
    let ps = report::gates(&d, &limits, 20_000, &Unwatched).unwrap();
    for p in &ps { if !p.open && !matches!(p.gate, report::Gate::RulebookAgrees { .. } | report::Gate::Tension { .. }) { println!("SHUT {:?}", p.gate); } }
    for p in &ps { if let report::Gate::RulebookEarns { per_mille, walking } = p.gate { println!("follower {per_mille} walking {walking}"); } if let report::Gate::LensesAgree { correlation } = p.gate { println!("corr {correlation}"); } if let report::Gate::Tension { choice, ref kind, per_mille } = p.gate { println!("tension {} {kind:?} {per_mille} open {}", name(choice), p.open); } if let report::Gate::NothingInVain { ref never } = p.gate { println!("never {never:?}"); } }
    let au = Audit::of(&d, &sol, Asked { plays: 2000, seed: 1, workers: 2 }, &Unwatched).unwrap().unwrap();
    println!("faults {}", au.faults().len());
    for f in au.faults() { match f { report::Fault::Rule { .. } => {}, other => println!("FAULT {other:?}") } }
    let mut worst: BTreeMap<usize, String> = BTreeMap::new();
    for f in au.faults() { if let report::Fault::Rule { number, who, by_position, heard } = f { let e = worst.entry(number).or_default(); e.push_str(&format!(" {}{}:{}/{}", who.name(), if by_position { "*" } else { "" }, heard.wrong, heard.times)); } }
    for (n, t) in &worst { println!("RULE {n} {}:{t}", d.rulebook.rules[*n].id); }
    let mut shown = std::collections::BTreeSet::new();
    for pl in &au.of { for (i, s) in pl.rules.iter().enumerate() {
        if (worst.contains_key(&i) || worst.is_empty()) && s.by_play.wrong + s.by_position.wrong > 0 && shown.insert(i) { if let Some(e) = &s.example {
            println!("  {} wrong {:?}/{:?} {} by {}: {}", d.rulebook.rules[i].id, s.by_play.wrong, s.by_play.times, "", pl.who.name(), e.choices.iter().map(|x| name(*x)).collect::<Vec<_>>().join(" "));
        } }
    } }
    if let Some(s) = au.of.iter().find(|p| p.same > 0 && p.who == report::Who::Sensible) { if let Some((e, other)) = &s.same_example { println!("same {}/{}: {} | {}", s.same, s.decisions, e.choices.iter().map(|x| name(*x)).collect::<Vec<_>>().join(" "), name(*other)); } }
}
