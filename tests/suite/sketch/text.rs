//! Owns how a random deal is written down.

use std::fmt::Write;

use corner_office::model::{MAX_FACTS, MAX_PEOPLE};

use super::{Case, Choice, Outcome, Place, Sketch, kind_of};

/// Every text of a deal: nobody reads it.
const WORDS: &str = "(en: \"x\", zh: \"x\")";

/// Choices that a crowded deal offers once. Not as many as there may be: each takes a bit of a
/// solver's keys, and these have no room for the most of everything.
const MANY_ONCE: usize = 40;

/// Events of a crowded deal, for the same reason.
const MANY_EVENTS: usize = 8;

impl Sketch {
    /// The deal as an author would hand it in.
    pub fn text(mut self) -> String {
        let written = self.written();
        let mut out = String::from("(id: \"random\", rulebook: \"signature\", title: §, teaser: §,\n");
        out += "briefing: [§], aims: [§], history: [§],\n";
        let (value, stage) = (if self.huge { 1000 } else { self.from(0, 9) }, self.from(1, 7));
        add(&mut out, format!("calendar: (days: {}, day_value: {value}, stage: {stage}),\ntruths: [\n", self.days));
        for truth in 0..self.truths {
            let weight = if self.often(5) { self.from(1, 1000) } else { self.from(1, 5) };
            add(&mut out, format!("(id: \"t{truth}\", weight: {weight}, title: §, reveal: §),\n"));
        }
        out += "],\npeople: [\n";
        for nth in 0..self.fill(MAX_PEOPLE - self.people) {
            add(&mut out, format!("(id: \"q{nth}\", name: §, role: §, about: §, door: §, letters: [I]),\n"));
        }
        for person in 0..self.people {
            let met = ["".into(), format!("met: {}, ", self.from(0, 4) as i32 - 1), "door_open: true, ".into()];
            let (met, letter) = (&met[self.below(3)], ["I", "E", "S", "D", "A"][self.below(5)]);
            let texts = "name: §, role: §, about: §, door: §";
            // What somebody has given us, and how far one has climbed, before the deal begins.
            let known = ["".into(), format!("rung: {}, elements: [Dignity, Reach], ", self.from(1, 4))];
            let known = &known[usize::from(self.often(25))];
            let times = self.times(person, met, known);
            add(&mut out, format!("(id: \"p{person}\", {texts}, {met}{known}{times}letters: [{letter}]),\n"));
        }
        out += "],\nfacts: [\n";
        for nth in 0..self.fill(MAX_FACTS - self.facts) {
            // Of a kind that nothing counts: else each would take a bit of a key, too.
            add(&mut out, format!("(id: \"g{nth}\", kind: Rival, text: §),\n"));
        }
        for fact in 0..self.facts {
            add(&mut out, format!("(id: \"f{fact}\", kind: {}, text: §),\n", kind_of(fact)));
        }
        out += "],\nstocks: [\n";
        for nth in 0..self.stocks {
            add(&mut out, format!("(id: \"s{nth}\", title: §, count: {}),\n", self.from(0, 5)));
        }
        out += "],\nopening: \"n0\",\nnodes: [\n";
        for node in 0..self.nodes {
            let who = self.partner(node);
            add(&mut out, format!("(id: \"n{node}\", who: \"p{who}\", setting: §, say: §, options: [\n"));
            self.write_choices(Place::Node(node), &mut out);
            out += "]),\n";
        }
        out += "],\ndesk: [\n";
        let used = self.choices.iter().filter(|c| c.once).count();
        for nth in 0..self.fill(MANY_ONCE - used) {
            let who = nth % (MAX_PEOPLE - self.people);
            let taught =
                (0..if nth == 0 { MAX_FACTS - self.facts } else { 0 }).map(|fact| format!("Learn(\"g{fact}\")"));
            let outcomes = format!("[(tell: §, effects: [{}])]", taught.collect::<Vec<_>>().join(", "));
            let head = format!("id: \"z{nth}\", approach: Wait, who: \"q{who}\", once: true, when: Any([]), label: §");
            add(&mut out, format!("({head}, outcomes: {outcomes}),\n"));
        }
        self.write_choices(Place::Desk, &mut out);
        out += "],\nwalk_away: [\n";
        self.write_choices(Place::Leave, &mut out);
        out += "],\nevents: [\n";
        for nth in 0..self.fill(MANY_EVENTS - self.events) {
            let day = self.from(1, self.days);
            add(&mut out, format!("(id: \"h{nth}\", day: {day}, when: Any([]), outcomes: [(tell: §)]),\n"));
        }
        for (nth, event) in self.happenings.iter().enumerate() {
            let announced = if event.announced { "announced: §, " } else { "" };
            add(&mut out, format!("(id: \"e{nth}\", day: {}, {announced}{}", event.day, when(&event.when)));
            write_cases(&event.cases, &mut out);
            out += "),\n";
        }
        out += "],\ndeadline: ";
        write_list(&self.deadline, &mut out);
        out += ",\nendings: [\n";
        for (nth, kind) in self.endings.into_iter().enumerate() {
            let worth = self.worth(kind);
            if written.contains(&format!("End(\"x{nth}\")")) {
                add(&mut out, format!("(id: \"x{nth}\", kind: {kind}, title: §, text: §, worth: {worth}),\n"));
            }
        }
        out += "])\n";
        out.replace('§', WORDS)
    }

    /// Where somebody belongs, when they are away, and whether they cool.
    fn times(&mut self, person: usize, met: &str, known: &str) -> String {
        let (days, facts) = (self.days, self.facts as u32);
        let mut below = |end: u32| self.times.rand_range(0..end);
        let mut out = if person.is_multiple_of(2) { "department: \"d0\", ".to_owned() } else { String::new() };
        if below(10) < 4 {
            let from = 1 + below(days);
            let to = from + below(days - from + 1);
            let mut fact = |field: &str| format!("{field}: \"f{}\", ", below(facts));
            let hangs = match to - from + person as u32 {
                // Nobody may be away for ever.
                _ if to - from + 1 == days => fact("only_if"),
                0 => String::new(),
                1 => fact("only_if"),
                2 => fact("known_by"),
                _ => fact("only_if") + &fact("known_by"),
            };
            add(&mut out, format!("away: [(from: {from}, to: {to}, {hangs}why: §)], "));
        }
        // Whoever is not for us has nothing to lose, and whoever is seen regularly does not lose it.
        let warm = ["met: 1", "met: 2", "met: 3"].iter().any(|at| met.starts_with(at));
        if warm && known.is_empty() && below(10) < 7 {
            add(&mut out, format!("cools: (after: {}, tell: §), ", 1 + below(days)));
        }
        out
    }

    /// How many of something are only there to fill the table.
    fn fill(&self, room: usize) -> usize {
        if self.crowded { room } else { 0 }
    }

    fn write_choices(&self, place: Place, out: &mut String) {
        for choice in self.choices.iter().filter(|c| c.place == place) {
            let Choice { id, approach, days, once, .. } = choice;
            let who = choice.who.map_or(String::new(), |who| format!("who: \"p{who}\", "));
            let when = when(&choice.when);
            add(out, format!("(id: \"{id}\", approach: {approach}, {who}days: {days}, once: {once}, {when}label: §, "));
            write_cases(&choice.cases, out);
            *out += "),\n";
        }
    }
}

fn add(out: &mut String, text: String) {
    out.write_str(&text).expect("a string takes everything");
}

fn when(condition: &Option<String>) -> String {
    condition.as_ref().map_or(String::new(), |c| format!("when: {c}, "))
}

fn write_cases(cases: &[Case], out: &mut String) {
    match cases {
        [Case { when: None, outcomes }] => {
            *out += "outcomes: ";
            write_outcomes(outcomes, out);
        }
        _ => {
            *out += "cases: ";
            write_list(cases, out);
        }
    }
}

fn write_list(cases: &[Case], out: &mut String) {
    *out += "[\n";
    for case in cases {
        add(out, format!("  ({}outcomes: ", when(&case.when)));
        write_outcomes(&case.outcomes, out);
        *out += "),\n";
    }
    *out += "]";
}

fn write_outcomes(outcomes: &[Outcome], out: &mut String) {
    *out += "[";
    for outcome in outcomes {
        add(out, format!("\n    ({}tell: §, effects: [{}]),", outcome.weights, outcome.effects.join(", ")));
    }
    *out += "]";
}
