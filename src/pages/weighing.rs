//! Owns what is told about the value of a finished play: the figures, the value line, every choice ranked,
//! and best play beside the learner's.

use super::document::{Block, Document, ValueLine, ValueStep};
use super::scene;
use crate::model::Scenario;
use crate::play::{Decision, Session};
use crate::report::{Analysis, Debrief, DecisionWorth, Lessons, Line, Moment, Prospect, Ranked, Weighed};
use crate::solve::{self, Limits, Proof, Solution, Value};
use crate::words::{Words, signed};

/// What came of weighing a play.
pub enum Analysed {
    /// The deal isn't over.
    Unfinished,
    /// The search ended before the deal was worked out.
    Unproven,
    Exact(Box<(Analysis, Lessons)>),
}

impl Analysed {
    /// What each decision was worth, where that is known.
    pub fn analysis(&self) -> Option<&Analysis> {
        match self {
            Self::Exact(weighed) => Some(&weighed.0),
            Self::Unfinished | Self::Unproven => None,
        }
    }

    /// Weighs a play, with what the search is allowed. An unfinished one isn't weighed, so there is nothing
    /// to work out.
    pub fn of(session: &Session, limits: &Limits) -> Self {
        if !session.is_over() {
            return Self::Unfinished;
        }
        Self::by(session, &solve::solve(&session.deal().scenario, limits))
    }

    /// Weighs a play of a deal that was worked out.
    pub fn by(session: &Session, solution: &Solution) -> Self {
        if !session.is_over() {
            return Self::Unfinished;
        }
        let proven = matches!(solution.proof(), Proof::Proven(_)).then_some(());
        let weighed = proven.and_then(|()| {
            let analysis = Analysis::of(session, solution)?;
            let lessons = Lessons::of(session, &analysis, solution)?;
            Some((analysis, lessons))
        });
        weighed.map_or(Self::Unproven, |weighed| Self::Exact(Box::new(weighed)))
    }
}

/// The whole of it, or why there is none.
pub fn weighing(page: &mut Document<'_>, session: &Session, analysed: &Analysed) {
    match analysed {
        Analysed::Unfinished => page.text(&page.words.get("cli-unfinished-analysis")),
        Analysed::Unproven => page.text(&page.words.get("cli-unproven")),
        Analysed::Exact(weighed) => exact(page, session, &weighed.0),
    }
}

fn exact(page: &mut Document<'_>, session: &Session, analysis: &Analysis) {
    let Some(debrief) = Debrief::of(session) else { return };
    page.heading(&page.words.get("cli-worth"));
    page.text(&page.words.verdict(analysis));
    page.text(&page.words.get("decided-meaning"));
    page.text(&page.words.account(analysis));
    page.text(&page.words.stake(analysis));
    page.gap();
    chart(page, session, analysis);
    page.heading(&page.words.get("cli-worth-choices"));
    page.text(&page.words.get("cli-worth-best-play"));
    page.gap();
    for ((moment, decision), weighed) in debrief.moments.iter().zip(session.decisions()).zip(&analysis.weighed) {
        one(page, session, moment, decision, weighed);
    }
    if let Some(line) = analysis.best_line() {
        beside(page, session, analysis, line);
    }
}

/// One row for each decision.
fn chart(page: &mut Document<'_>, session: &Session, analysis: &Analysis) {
    page.heading(&page.words.get("cli-worth-line"));
    let line = Block::ValueLine(value_line(page.words, session, analysis));
    page.either(
        |page| {
            page.text(&page.words.get("cli-worth-unit"));
            page.add(line);
        },
        |page| steps_told(page, session, analysis),
    );
}

fn value_line(words: &Words, session: &Session, analysis: &Analysis) -> ValueLine {
    let scenario = &session.deal().scenario;
    let ways = || analysis.weighed.iter().map(|w| [w.step.before, w.step.chosen, w.step.after]);
    let (low, high) = (ways().flatten().min().unwrap_or_default(), ways().flatten().max().unwrap_or_default());
    let [before, chosen, after] = ValueLine::SIGNS.map(String::from);
    let axis = [
        ("low", words.amount(low).into()),
        ("high", words.amount(high).into()),
        ("before", before.into()),
        ("chosen", chosen.into()),
        ("after", after.into()),
    ];
    let rows = ways().zip(&analysis.weighed).zip(session.decisions());
    let step = |((way, weighed), decision): (([Value; 3], &Weighed), &Decision)| ValueStep {
        day: words.short_day(scenario.today(&decision.before.position)),
        amounts: way.map(|value| words.amount(value)),
        spots: way.map(|value| (value - low).per_mille(high - low).clamp(0, 1000) as u32),
        mark: words.mark(weighed.mark),
        luck: luck_of(words, weighed),
    };
    ValueLine { axis: words.with("cli-worth-axis", &axis), steps: rows.map(step).collect() }
}

/// The value line in sentences.
fn steps_told(page: &mut Document<'_>, session: &Session, analysis: &Analysis) {
    let words = page.words;
    for (index, (weighed, decision)) in analysis.weighed.iter().zip(session.decisions()).enumerate() {
        let day = session.deal().scenario.today(&decision.before.position);
        let money = |value: Value| words.money(value.thousands()).into();
        let DecisionWorth { before, chosen, after } = weighed.step;
        let number = words.count("cli-plain-decision", index as i64 + 1);
        let row = [
            ("title", format!("{number} · {}", words.day(day)).into()),
            ("before", money(before)),
            ("chosen", money(chosen)),
            ("after", money(after)),
            ("mark", words.mark(weighed.mark).into()),
        ];
        page.text(&words.with("cli-plain-worth-step", &row));
    }
    page.gap();
}

fn luck_of(words: &Words, weighed: &Weighed) -> String {
    let luck = weighed.step.luck();
    if luck.thousands() == 0 {
        return String::new();
    }
    words.with("cli-worth-luck", &[("change", words.change(luck).into())])
}

/// One decision with all its choices.
fn one(page: &mut Document<'_>, session: &Session, moment: &Moment<'_>, decision: &Decision, weighed: &Weighed) {
    let scenario = &session.deal().scenario;
    let words = page.words;
    let money = |value: Value| words.money(value.thousands()).into();
    page.decision(moment.index + 1, &scene::day_line(page, scenario, &decision.before.position));
    let gave = format!("{} · {}", page.words.mark(weighed.mark), page.words.cost(weighed));
    page.indented(2, &gave);
    for ranked in &weighed.ranked {
        choice(page, scenario, moment, weighed, ranked);
    }
    for tension in &weighed.lessons {
        let line = format!("{}{}", page.words.get("cli-lenses-differ"), page.pick(&tension.lesson));
        page.indented(2, &line);
    }
    let luck = weighed.step.luck();
    if luck.thousands() != 0 {
        let chance = [("after", money(weighed.step.after)), ("change", page.words.change(luck).into())];
        page.indented(2, &page.words.with("cli-worth-chance", &chance));
    }
    page.gap()
}

/// One choice: its value, how the deal goes on, what sets it apart, and the rules that would speak.
fn choice(page: &mut Document<'_>, scenario: &Scenario, moment: &Moment<'_>, weighed: &Weighed, ranked: &Ranked) {
    let own = ranked.action == moment.chosen;
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
    let (value, label) = (ranked.known.value, label.join(" · "));
    let (sign, amounts) = (if own { " > " } else { "   " }, vec![page.words.amount(value)]);
    let drawn = Block::Valued { sign, columns: 7, amounts, what: label.clone() };
    let money = page.words.money(value.thousands());
    page.either(|page| page.add(drawn), |page| page.pair(&label, &money));
    let prospect = Prospect::of(scenario, &ranked.known.outlook);
    let mut reason = page.words.prospect(&prospect);
    if let Some(mine) = weighed.of(moment.chosen).filter(|mine| ranked.known.regret < mine.known.regret) {
        let contrast = prospect.contrast(&Prospect::of(scenario, &mine.known.outlook));
        reason =
            format!("{reason} · {}", page.words.contrast(scenario, contrast, mine.known.regret - ranked.known.regret));
    }
    page.indented(12, &reason);
    for rule in moment.rules_of(ranked.action) {
        let verdict = page.words.get(&format!("verdict-{:?}", rule.verdict));
        let line = format!("{} {} · {verdict} {}", rule.cites, page.pick(&rule.name), signed(rule.points.into()));
        page.indented(12, &line);
    }
}

/// Best play from the first decision on, beside what the learner did.
fn beside(page: &mut Document<'_>, session: &Session, analysis: &Analysis, line: &Line) {
    let words = page.words;
    page.heading(&words.get("cli-worth-lines"));
    let steps: Vec<DecisionWorth> = analysis.weighed.iter().map(|w| w.step).collect();
    let sides = [
        Side { title: words.get("cli-worth-mine"), play: session, steps: &steps },
        Side { title: words.get("cli-worth-theirs"), play: &line.session, steps: &line.steps },
    ];
    page.either(
        |page| {
            let drawn = [sides[0].drawn(page), sides[1].drawn(page)];
            let rows = drawn.iter().map(Vec::len).max().unwrap_or(0);
            let cell = |side: usize, row: usize| drawn[side].get(row).cloned().unwrap_or_default();
            let mut table = vec![[0, 1].map(|side| sides[side].title.clone())];
            table.extend((0..rows).map(|row| [cell(0, row), cell(1, row)]));
            table.push([0, 1].map(|side| sides[side].result(words)));
            page.add(Block::Beside(table));
            page.gap();
        },
        |page| sides.iter().for_each(|side| side.tell(page)),
    );
}

/// A play beside another, with what each of its decisions was worth.
struct Side<'a> {
    title: String,
    play: &'a Session,
    steps: &'a [DecisionWorth],
}

impl Side<'_> {
    /// The days, choices and expectations after chance.
    fn rows(&self, page: &Document<'_>) -> Vec<(u8, String, Value)> {
        let scenario = &self.play.deal().scenario;
        let row = |(decision, step): (&Decision, &DecisionWorth)| {
            let day = scenario.today(&decision.before.position);
            (day, scene::choice(page, scenario, decision.action), step.after)
        };
        self.play.decisions().iter().zip(self.steps).map(row).collect()
    }

    fn result(&self, words: &Words) -> String {
        words.with("cli-worth-result", &[("money", words.money(self.play.value()).into())])
    }

    fn drawn(&self, page: &Document<'_>) -> Vec<String> {
        let words = page.words;
        let row = |(at, (day, label, value)): (usize, &(u8, String, Value))| {
            format!("{:>2} {} {label}: {}", at + 1, words.short_day(*day), words.amount(*value))
        };
        self.rows(page).iter().enumerate().map(row).collect()
    }

    fn tell(&self, page: &mut Document<'_>) {
        page.pair(&self.title, "");
        for (at, (day, label, value)) in self.rows(page).into_iter().enumerate() {
            let label = format!("{} · {label}", page.words.day(day));
            let money = page.words.money(value.thousands());
            let pair = page.words.with("cli-plain-pair", &[("label", label.into()), ("value", money.into())]);
            page.numbered(0, at + 1, &pair);
        }
        page.text(&self.result(page.words));
        page.gap();
    }
}
