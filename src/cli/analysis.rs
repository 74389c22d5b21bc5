//! Owns what the terminal tells about the value of a finished play: the figures, the value line, every
//! choice ranked, and best play beside the learner's.

use std::io;

use super::page::{aligned, padded};
use super::{Page, scene};
use crate::model::Scenario;
use crate::play::{Decision, Session};
use crate::report::{Analysis, Debrief, DecisionWorth, Line, Moment, Prospect, Ranked, Weighed};
use crate::solve::{self, Limits, Proof, Solution, Value};
use crate::words::signed;

/// What came of weighing a play.
pub enum Analysed {
    /// The deal isn't over.
    Unfinished,
    /// The search ended before the deal was worked out.
    Unproven,
    Exact(Box<Analysis>),
}

impl Analysed {
    /// Weighs a play. An unfinished one isn't weighed, so there is nothing to work out.
    pub fn of(session: &Session) -> Self {
        if !session.is_over() {
            return Self::Unfinished;
        }
        let analysis = solved(&session.deal().scenario).and_then(|solution| Analysis::of(session, &solution));
        analysis.map_or(Self::Unproven, |analysis| Self::Exact(Box::new(analysis)))
    }
}

/// Works a deal out with all cores; none if it can't be done within the limits.
fn solved(scenario: &Scenario) -> Option<Solution> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let solution = solve::solve(scenario, &Limits { threads, ..Limits::default() });
    matches!(solution.proof(), Proof::Proven(_)).then_some(solution)
}

/// The whole of it, or why there is none.
pub fn tell(page: &mut Page<'_>, session: &Session, analysed: &Analysed) -> io::Result<()> {
    match analysed {
        Analysed::Unfinished => page.text(&page.words.get("cli-unfinished-analysis")),
        Analysed::Unproven => page.text(&page.words.get("cli-unproven")),
        Analysed::Exact(analysis) => exact(page, session, analysis),
    }
}

fn exact(page: &mut Page<'_>, session: &Session, analysis: &Analysis) -> io::Result<()> {
    let Some(debrief) = Debrief::of(session) else { return Ok(()) };
    page.heading(&page.words.get("cli-worth"))?;
    page.text(&page.words.verdict(analysis))?;
    page.text(&page.words.account(analysis))?;
    page.text(&page.words.stake(analysis))?;
    page.gap()?;
    chart(page, session, analysis)?;
    page.heading(&page.words.get("cli-worth-choices"))?;
    page.text(&page.words.get("cli-worth-best-play"))?;
    page.gap()?;
    for ((moment, decision), weighed) in debrief.moments.iter().zip(session.decisions()).zip(&analysis.weighed) {
        one(page, session, moment, decision, weighed)?;
    }
    if let Some(line) = analysis.best_line() {
        beside(page, session, analysis, line)?;
    }
    Ok(())
}

/// Expectation before, after the choice and after chance, as they stand on the value line.
const SIGNS: [char; 3] = ['○', '●', '◆'];

/// One row for each decision.
fn chart(page: &mut Page<'_>, session: &Session, analysis: &Analysis) -> io::Result<()> {
    page.heading(&page.words.get("cli-worth-line"))?;
    if page.is_plain() {
        return steps_told(page, session, analysis);
    }
    let scenario = &session.deal().scenario;
    page.text(&page.words.get("cli-worth-unit"))?;
    let steps = || analysis.weighed.iter().map(|w| w.step);
    let values = || steps().flat_map(|s| [s.before, s.chosen, s.after]);
    let (low, high) = (values().min().unwrap_or_default(), values().max().unwrap_or_default());
    let widest = |of: &dyn Fn(&Weighed) -> String| {
        analysis.weighed.iter().map(|w| textwrap::core::display_width(&of(w))).max().unwrap_or(0)
    };
    let amount = values().map(|v| textwrap::core::display_width(&page.words.amount(v))).max().unwrap_or(0);
    let mark = widest(&|w| page.words.mark(w.mark));
    let luck = widest(&|w| luck_of(page, w));
    // Number, day, three amounts with two arrows, and blanks between the columns.
    let taken = 3 + 5 + (3 * amount + 6) + mark + luck + 8;
    let track = page.width().saturating_sub(taken).min(40);
    // A bar of a few cells shows nothing.
    let track = if track < 12 { 0 } else { track };
    if track > 0 {
        let [before, chosen, after] = SIGNS.map(String::from);
        let axis = [
            ("low", page.words.amount(low).into()),
            ("high", page.words.amount(high).into()),
            ("before", before.into()),
            ("chosen", chosen.into()),
            ("after", after.into()),
        ];
        page.text(&page.words.with("cli-worth-axis", &axis))?;
    }
    page.gap()?;
    for (index, (weighed, decision)) in analysis.weighed.iter().zip(session.decisions()).enumerate() {
        let step = weighed.step;
        let way: Vec<String> =
            [step.before, step.chosen, step.after].map(|v| aligned(&page.words.amount(v), amount)).into();
        let row = [
            format!("{:>2}", index + 1),
            padded(&page.words.short_day(scenario.today(&decision.before.position)), 3),
            way.join(" → "),
            bar(&step, low, high, track),
            padded(&page.words.mark(weighed.mark), mark),
            luck_of(page, weighed),
        ];
        let row: Vec<String> = row.into_iter().filter(|part| !part.is_empty()).collect();
        page.raw(row.join("  ").trim_end())?;
    }
    page.gap()
}

/// The value line in sentences.
fn steps_told(page: &mut Page<'_>, session: &Session, analysis: &Analysis) -> io::Result<()> {
    let words = page.words;
    for (index, (weighed, decision)) in analysis.weighed.iter().zip(session.decisions()).enumerate() {
        let day = session.deal().scenario.today(&decision.before.position);
        let money = |value: Value| words.money(value.thousands()).into();
        let DecisionWorth { before, chosen, after } = weighed.step;
        let row = [
            ("title", format!("{} · {}", page.decision(index + 1), words.day(day)).into()),
            ("before", money(before)),
            ("chosen", money(chosen)),
            ("after", money(after)),
            ("mark", words.mark(weighed.mark).into()),
        ];
        page.text(&words.with("cli-plain-worth-step", &row))?;
    }
    page.gap()
}

fn luck_of(page: &Page<'_>, weighed: &Weighed) -> String {
    let luck = weighed.step.luck();
    if luck.thousands() == 0 {
        return String::new();
    }
    page.words.with("cli-worth-luck", &[("change", page.words.change(luck).into())])
}

/// A row of the value line, `cells` wide: what chance added is drawn apart from what was given away.
fn bar(step: &DecisionWorth, low: Value, high: Value, cells: usize) -> String {
    if cells == 0 {
        return String::new();
    }
    let at = |value: Value| {
        let share = (value - low).per_mille(high - low).clamp(0, 1000) as usize;
        (share * (cells - 1) + 500) / 1000
    };
    let spots = [step.before, step.chosen, step.after].map(at);
    let mut row = vec!['·'; cells];
    let mut span = |from: usize, to: usize, sign: char| row[from.min(to)..=from.max(to)].fill(sign);
    span(spots[0], spots[1], '─');
    span(spots[1], spots[2], '═');
    for (spot, sign) in spots.into_iter().zip(SIGNS) {
        row[spot] = sign;
    }
    // Where nothing was left to chance, the choice is what shows.
    if spots[1] == spots[2] {
        row[spots[1]] = SIGNS[1];
    }
    row.into_iter().collect()
}

/// One decision with all its choices.
fn one(
    page: &mut Page<'_>,
    session: &Session,
    moment: &Moment<'_>,
    decision: &Decision,
    weighed: &Weighed,
) -> io::Result<()> {
    let scenario = &session.deal().scenario;
    let money = |page: &Page<'_>, value: Value| page.words.money(value.thousands());
    let title =
        format!("{} · {}", page.decision(moment.index + 1), scene::day_line(page, scenario, &decision.before.position));
    page.text(&title)?;
    let gave = format!("{} · {}", page.words.mark(weighed.mark), page.words.gave(weighed));
    page.hanging("  ", "  ", &gave)?;
    for ranked in &weighed.ranked {
        choice(page, scenario, moment, weighed, ranked)?;
    }
    for lesson in &weighed.lessons {
        let line = format!("{}{}", page.words.get("cli-lenses-differ"), page.pick(lesson));
        page.hanging("  ", "  ", &line)?;
    }
    let luck = weighed.step.luck();
    if luck.thousands() != 0 {
        let chance = [("after", money(page, weighed.step.after).into()), ("change", page.words.change(luck).into())];
        page.hanging("  ", "  ", &page.words.with("cli-worth-chance", &chance))?;
    }
    page.gap()
}

/// One choice: its value, how the deal goes on, what sets it apart, and the rules that would speak.
fn choice(
    page: &mut Page<'_>,
    scenario: &Scenario,
    moment: &Moment<'_>,
    weighed: &Weighed,
    ranked: &Ranked,
) -> io::Result<()> {
    let own = ranked.action == moment.chosen;
    let first = format!("{} {}  ", if own { " >" } else { "  " }, aligned(&page.words.amount(ranked.known.value), 7));
    let rest = " ".repeat(12);
    let mut label = vec![scene::choice(page, scenario, ranked.action)];
    if own {
        label.push(page.words.get("cli-worth-yours"));
    }
    // Hindsight is told where it says something else.
    let short = |value: Value| value.thousands() > 0;
    if short(ranked.known.regret) && !short(ranked.hindsight.regret) {
        label.push(page.words.get("cli-worth-hindsight"));
    } else if short(ranked.hindsight.regret) && !short(ranked.known.regret) {
        let money = page.words.money(ranked.hindsight.regret.thousands());
        label.push(page.words.with("cli-worth-not-hindsight", &[("money", money.into())]));
    }
    if page.is_plain() {
        page.pair(&label.join(" · "), &page.words.money(ranked.known.value.thousands()))?;
    } else {
        page.hanging(&first, &rest, &label.join(" · "))?;
    }
    let prospect = Prospect::of(scenario, &ranked.known.outlook);
    let mut reason = page.words.prospect(&prospect);
    if let Some(mine) = weighed.of(moment.chosen).filter(|mine| ranked.known.regret < mine.known.regret) {
        let contrast = prospect.contrast(&Prospect::of(scenario, &mine.known.outlook));
        reason = format!("{reason} · {}", page.words.contrast(contrast));
    }
    page.hanging(&rest, &rest, &reason)?;
    for rule in moment.rules_of(ranked.action) {
        let verdict = page.words.get(&format!("verdict-{:?}", rule.verdict));
        let line = format!("{} {} · {verdict} {}", rule.cites, page.pick(&rule.name), signed(rule.points.into()));
        page.hanging(&rest, &rest, &line)?;
    }
    Ok(())
}

/// Best play from the first decision on, beside what the learner did.
fn beside(page: &mut Page<'_>, session: &Session, analysis: &Analysis, line: &Line) -> io::Result<()> {
    page.heading(&page.words.get("cli-worth-lines"))?;
    let scenario = &session.deal().scenario;
    let plain = page.is_plain();
    let cells = |page: &Page<'_>, decisions: &[Decision], steps: &[DecisionWorth]| {
        let row = |(decision, step): (&Decision, &DecisionWorth)| {
            let label = scene::choice(page, scenario, decision.action);
            let day = scenario.today(&decision.before.position);
            if plain {
                let label = format!("{} · {label}", page.words.day(day));
                page.paired(&label, &page.words.money(step.after.thousands()))
            } else {
                format!("{} {label}: {}", page.words.short_day(day), page.words.amount(step.after))
            }
        };
        decisions.iter().zip(steps).map(row).collect::<Vec<_>>()
    };
    let steps: Vec<DecisionWorth> = analysis.weighed.iter().map(|w| w.step).collect();
    let mine = cells(page, session.decisions(), &steps);
    let best = cells(page, line.session.decisions(), &line.steps);
    let result = |page: &Page<'_>, play: &Session| {
        page.words.with("cli-worth-result", &[("money", page.words.money(play.value()).into())])
    };
    if plain {
        for (key, column, play) in [("cli-worth-mine", &mine, session), ("cli-worth-theirs", &best, &line.session)] {
            page.pair(&page.words.get(key), "")?;
            for (at, text) in column.iter().enumerate() {
                page.numbered(0, at + 1, text)?;
            }
            page.text(&result(page, play))?;
            page.gap()?;
        }
        return Ok(());
    }
    page.beside(&page.words.get("cli-worth-mine"), &page.words.get("cli-worth-theirs"))?;
    for at in 0..mine.len().max(best.len()) {
        let cell = |column: &[String]| column.get(at).map(|text| format!("{:>2} {text}", at + 1)).unwrap_or_default();
        page.beside(&cell(&mine), &cell(&best))?;
    }
    page.beside(&result(page, session), &result(page, &line.session))?;
    page.gap()
}
