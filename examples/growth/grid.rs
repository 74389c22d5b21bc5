//! Owns a family of deals that differ in size alone: so many decisions, so many choices at each.

use std::fmt::Write;

/// The text of a deal with `decisions` working days, each of which takes one decision, and `topics`
/// choices on every day: each topic is asked about first, which says a little about the truth, and
/// put to use then. How much was put to use decides what the deal is worth.
pub fn grid(decisions: u8, topics: u8) -> String {
    let (mut facts, mut desk) = (String::new(), String::new());
    for topic in 0..topics {
        for (step, kind) in [("ask", "Problem"), ("use", "Capability")] {
            let name = format!("{step}_{topic}");
            let _ = writeln!(facts, "(id: \"{name}\", kind: {kind}, text: {}),", text(&name));
        }
        let _ = write!(
            desk,
            "(id: \"ask_{topic}\", approach: Diagnose, who: \"buyer\", days: 1, when: Not(Knows(\"ask_{topic}\")), label: {label},
                outcomes: [
                    (by_truth: [(\"open\", 2), (\"shut\", 1)], tell: {tell}, effects: [Learn(\"ask_{topic}\"), Money(1)]),
                    (by_truth: [(\"open\", 1), (\"shut\", 2)], tell: {tell}, effects: [Learn(\"ask_{topic}\")]),
                ]),
            (id: \"use_{topic}\", approach: BringIdea, who: \"buyer\", days: 1,
                when: All([Knows(\"ask_{topic}\"), Not(Knows(\"use_{topic}\"))]), label: {label},
                outcomes: [(tell: {tell}, effects: [Learn(\"use_{topic}\"), Money({topic})])]),",
            label = text(&format!("topic {topic}")),
            tell = text("so it goes"),
        );
    }
    let many = topics.div_ceil(2).min(decisions.div_ceil(2)).max(1);
    format!(
        "(id: \"grid\", rulebook: \"signature\", title: {t}, teaser: {t}, briefing: [{t}], aims: [{t}], history: [{t}],
        calendar: (days: {decisions}, day_value: 2, stage: 3),
        truths: [(id: \"open\", weight: 1, title: {t}, reveal: {t}), (id: \"shut\", weight: 1, title: {t}, reveal: {t})],
        people: [(id: \"buyer\", name: {t}, role: {t}, about: {t}, door: {t}, letters: [D], met: 0)],
        facts: [{facts}],
        opening: \"hello\",
        nodes: [(id: \"hello\", who: \"buyer\", setting: {t}, say: {t}, options: [
            (id: \"begin\", label: {t}, outcomes: [(tell: {t}, effects: [Desk])]),
            (id: \"begin_too\", label: {t}, outcomes: [(tell: {t}, effects: [Desk])]),
        ])],
        desk: [{desk}],
        walk_away: [(id: \"leave\", approach: WalkAway, label: {t}, outcomes: [(tell: {t}, effects: [End(\"left\")])])],
        deadline: [
            (when: KnowsKind(Capability, {many}), outcomes: [
                (by_truth: [(\"open\", 4), (\"shut\", 1)], tell: {t}, effects: [End(\"won\")]),
                (by_truth: [(\"open\", 1), (\"shut\", 4)], tell: {t}, effects: [End(\"lost\")]),
            ]),
            (outcomes: [(tell: {t}, effects: [End(\"lost\")])]),
        ],
        endings: [
            (id: \"won\", kind: Won, title: {t}, text: {t}, worth: 100),
            (id: \"lost\", kind: Lost, title: {t}, text: {t}, worth: -20),
            (id: \"left\", kind: WalkedAway, title: {t}, text: {t}, worth: 5),
        ])",
        t = text("text"),
    )
}

fn text(words: &str) -> String {
    format!("(en: \"{words}\", zh: \"{words}\")")
}
